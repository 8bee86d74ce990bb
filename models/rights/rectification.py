"""Rectification: wrong or incomplete personal data put right (GDPR art. 16)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

_PERSONAL_NL = (
    r"(?:persoonsgegevens|persoonlijke gegevens|klantgegevens|gegevens|dossier|klantdossier|profiel|klantprofiel|notitie|aantekening|registratie|geboortedatum|geboortejaar"
    r"|geslacht|voorletters|achternaam|voornaam|naam|burgerlijke staat|aanhef|nationaliteit|leeftijd|titel|roepnaam|bij jullie bekend|jullie systeem|uw systeem|in het systeem|jullie administratie|uw administratie|te boek)"
)
_PERSONAL_EN = r"(?:personal (?:data|information|details)|data|details|records?|file|profile|note|date of birth|birth ?date|gender|surname|last name|first name|maiden name|name|marital status|nationality|age|title|pronouns|customer file|your system|your records|on file|your database)"

RIGHT = Right(
    label="rectification",
    article="GDPR art. 16",
    name={"nl": "rectificatie", "en": "rectification"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "in mijn dossier staat ten onrechte",
                r"(?:in (?:het|mijn|jullie|uw) (?:dossier|systeem|administratie|profiel|bestand)|volgens (?:jullie|u|uw systeem|jullie systeem)) ... (?:staat|sta|ben|heet|heb|zou) (?:\w+ ){0,2}(?:dat )?(?:ik|mijn)",
                0.45,
            ),
            Cue(
                "haal die fout eruit",
                r"(?:klopt|klop) (?:er )?(?:niets|niks|geen \w+) van|(?:haal|halen|moet) ... fout\w* ... (?:eruit|uit|weg)|niet meer zo|overal mijn (?:eigen|juiste|nieuwe) (?:naam|voornaam|achternaam)",
                0.4,
            ),
            Cue(
                "gegeven klopt niet, corrigeer het",
                r"(?:geboortedatum|geboortejaar|geslacht|voorletters|achternaam|voornaam|aanhef|nationaliteit|notitie|aantekening|leeftijd|burgerlijke staat|meisjesnaam) ... (?:klop\w* niet|niet klop\w*|onjuist|verkeerd\w*|fout\w*|staat er nog|moet (?:zijn|worden)|niet meer)",
                0.55,
            ),
            Cue(
                "ik ben niet wie jullie denken",
                r"(?:sta|staat|stond|noemen|schrijven|spreken|noemt|schrijft|spreekt|aangeschreven|aangesproken|te boek) (?:\w+ ){0,5}(?:als|met|aan als|onder) (?:\w+ ){0,3}(?:mevrouw|meneer|de heer|dhr|mevr|man|vrouw|wanbetaler|overleden|oude|verkeerde|mijn ex|meisjesnaam)",
                0.55,
            ),
            Cue(
                "dat is onjuist",
                r"(?:dat|dit|die) (?:is|zijn|was) (?:\w+ )?(?:onjuist|onwaar|niet waar|feitelijk onjuist|een fout|verkeerd|niet correct)",
                0.3,
            ),
            Cue(
                "ik wil dat het gecorrigeerd wordt",
                r"(?:gecorrigeerd|rechtgezet|hersteld|gerectificeerd|verbeterd|aangevuld) (?:\w+ )?(?:wordt|worden|zien|krijgen|is|hebben)",
                0.35,
            ),
            Cue(
                "corrigeer mijn gegevens",
                r"mijn (?:onvolledige|onjuiste|foute|verkeerde|verouderde) (?:\w+ )?(?:gegevens|data|naam|geboortedatum|dossier|profiel)",
                0.75,
            ),
            Cue(
                "rectificatie",
                r"rectific\w+|recht op (?:correctie|verbetering|aanvulling)|verzoek (?:tot|om) (?:correctie|verbetering|rectificatie)|correctieverzoek",
            ),
            Cue(
                "artikel 16 AVG",
                r"art(?:ikel|\.)? ?16 ... (?:avg|gdpr|verordening|herstel\w*|corri\w*)|(?:avg|gdpr|herstel\w*|corri\w*) ... art(?:ikel|\.)? ?16\b",
            ),
            Cue(
                "corrigeer mijn gegevens",
                r"(?:corrigeer\w*|corrigeren|gecorrigeerd|herstel|herstellen|hersteld|rechtzet\w*|recht te zetten|rechtgezet|verbeteren|verbeterd) <> {mijn_gegevens}",
                0.8,
            ),
            Cue("gegevens kloppen niet", rf"{_PERSONAL_NL} ... {{fout}}", 0.35),
            Cue("gegevens kloppen niet", rf"{{fout}} ... {_PERSONAL_NL}", 0.3),
            Cue("gegevens kloppen niet", r"{mijn_gegevens} ... {fout}", 0.35),
            Cue(
                "verkeerd geregistreerd",
                r"(?:sta|staat|staan|geregistreerd|vermeld|noteerde|genoteerd|te boek) ... (?:als|met|onder|dat ik) ... (?:verkeerd\w*|onjuist\w*|fout\w*|terwijl|maar ik (?:ben|heet)|ben ik niet|klopt niet|oude naam)",
                0.55,
            ),
            Cue(
                "verkeerd geregistreerd",
                r"(?:jullie|u|uw systeem|jullie systeem|het systeem) ... (?:denk\w*|zeg\w*|meld\w*|noem\w*|schrijf\w*|spel\w*) ... (?:verkeerd|fout|terwijl|maar ik (?:ben|heet)|ben ik niet)",
                0.35,
            ),
            Cue(
                "rechtzetten",
                r"(?:graag|wil|kunnen|kunt|kun|verzoek|vraag|willen|zet|pas|gelieve|aub|svp|a\.u\.b) ... {herstel}",
                0.2,
            ),
            Cue(
                "fout in profiel laten herstellen",
                rf"{_PERSONAL_NL} ... {{fout}} ... (?:graag|kunnen|kunt|wil|aub|svp|verzoek) ... {{herstel}}",
                0.6,
            ),
            Cue("aanvullen van gegevens", r"(?:onvolledig\w*|ontbreekt|aanvul\w*) <> {mijn_gegevens}", 0.6),
            Cue(
                "verwisseld met iemand anders",
                r"(?:verwar\w*|verwissel\w*|door elkaar|samengevoegd|aangezien voor) ... (?:iemand anders|naamgenoot|mij|een ander|andere klant)",
                0.5,
            ),
            Cue(
                "mijn naam is veranderd",
                r"(?:deadname|oude voornaam|geboortenaam|vorige naam|oude naam) ... (?:weg|vervang\w*|aanpas\w*|staat nog|gebruik\w*|wijzig\w*)",
                0.5,
            ),
        ),
        "en": (
            Cue(
                "you address me wrongly",
                r"address(?:es|ed|ing)? me as|call(?:s|ed|ing)? me (?:mr|mrs|ms|sir|madam)|sort out (?:your|the|my) records?|(?:put|get) (?:my|the) (?:name|record|gender|title) right",
                0.6,
            ),
            Cue(
                "i am not who you think",
                r"(?:you|your system|your records|it) (?:\w+ ){0,4}(?:call\w*|address\w*|list\w*|have|has|say\w*|claim\w*|describe\w*|registered|record\w*|down) (?:me|us|that i am|that i'm|i'm|i am) (?:\w+ ){0,3}(?:as|with|under|mr|mrs|ms|a|an) ",
                0.45,
            ),
            Cue(
                "which is not true",
                r"(?:which|that|this) (?:is|was) (?:\w+ )?(?:not true|untrue|wrong|incorrect|false|inaccurate|never the case|not correct)|i (?:am|was|have) never (?:been )?",
                0.3,
            ),
            Cue(
                "should read otherwise",
                r"(?:name|surname|date of birth|birthday|gender|title|nationality|marital status|initials|entry|note|record) ... (?:should (?:be|read|say)|must be|is actually|ought to be|is spelled|is spelt)",
                0.6,
            ),
            Cue(
                "i want it corrected",
                r"(?:want|like|need|have|see|get) (?:it|this|that|them|the \w+) (?:to be )?(?:corrected|fixed|amended|rectified|put right|set straight|changed)",
                0.35,
            ),
            Cue(
                "rectification",
                r"rectif\w+|right to (?:rectification|correction)|correction request|request (?:for|of) (?:rectification|correction)",
            ),
            Cue(
                "article 16 GDPR",
                r"art(?:icle|\.)? ?16 ... (?:gdpr|regulation|correct\w*)|(?:gdpr|regulation|correct\w*) ... art(?:icle|\.)? ?16\b",
            ),
            Cue(
                "correct my data",
                r"(?:correct|correcting|corrected|correction of|amend|amended|put right|set straight) <> {my_data}",
                0.7,
            ),
            Cue("my data is wrong", rf"{_PERSONAL_EN} ... {{wrong}}", 0.35),
            Cue("my data is wrong", rf"{{wrong}} ... {_PERSONAL_EN}", 0.3),
            Cue(
                "my data is wrong",
                r"(?:your|the) (?:system|records?|file|database|books) (?:\w+ )?(?:say\w*|list\w*|show\w*|think\w*|has me|have me|call\w*) ... (?:but|which|that|wrong|instead|actually|never|not)",
                0.5,
            ),
            Cue("please put it right", r"(?:please|could you|can you|want|would like|kindly|need) ... {fix}", 0.2),
            Cue(
                "wrong in my profile, put it right",
                rf"{_PERSONAL_EN} ... {{wrong}} ... (?:please|could|can|want|need|kindly) ... {{fix}}",
                0.6,
            ),
            Cue(
                "mixed up with someone else",
                r"(?:mixed|mix|confus\w+|mistak\w+|merged) ... (?:up with|with|for) (?:someone|somebody|another|a different)",
                0.5,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:factu\w+|bedrag\w*|btw\w*|prijs\w*|offerte\w*|website|site|pagina\w*|tekst\w*|openingstijden|homepage|footer|menu|webshop|dns\w*|record\w*|plugin\w*|wachtwoord\w*|inlog\w*|gebruikersnaam|domein\w*|mailserver|instelling\w*|foutmelding\w*|foutcode\w*|error|formulier|server\w*|link\w*|import\w*|rekeningnummer|iban|bankgegevens|betaalgegevens|php|certificaat|leverdatum) ... (?:{fout}|{herstel})",
            r"(?:{fout}|{herstel}) ... (?:factu\w+|bedrag\w*|btw\w*|prijs\w*|offerte\w*|website|homepage|footer|webshop|dns\w*|plugin\w*|wachtwoord\w*|inloggegevens|openingstijden|domein\w*|foutmelding\w*|foutcode\w*|error|server\w*|instellingen)",
            r"(?:nieuw\w* (?:adres|nummer|telefoonnummer|mailadres|e-mailadres|rekeningnummer|contactpersoon)|verhuisd|per \d+ \w+ (?:is|wordt))",
        ),
        "en": (
            r"(?:invoice\w*|amount\w*|vat|price\w*|quote\w*|website|site|pages?|text|opening hours|homepage|footer|menu|shop|dns|records? (?:for|of)|plugin\w*|password\w*|log-?in|username|domain\w*|error (?:message|code)|server\w*|links?|form|php|certificate|settings?|bank details) ... (?:{wrong}|{fix})",
            r"(?:{wrong}|{fix}) ... (?:invoice\w*|amount\w*|vat|price\w*|quote\w*|website|homepage|footer|webshop|dns|plugin\w*|password\w*|opening hours|domain\w*|server\w*|settings)",
            r"(?:new (?:address|number|phone number|e-?mail address|bank account|contact person)|moved to|have moved)",
        ),
    },
)
