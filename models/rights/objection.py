"""Objection: processing on legitimate interest or for direct marketing stopped (GDPR art. 21)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

_USE_NL = r"(?:verwerk\w*|gebruik\w*|gegevens|persoonsgegevens|direct ?marketing|profiel\w*|profiler\w*|volgen|tracken|tracking|bellijst|{reclame}|bellen|gebeld|benader\w*|gerechtvaardigd belang|publicatie|publiceren|doorverko\w*|delen|doorge\w*|analyse\w*|klikgedrag|surfgedrag|onderzoek|statistiek\w*|portfolio)"
_USE_EN = r"(?:process\w*|use|using|data|personal|direct marketing|profil\w+|track\w*|{ads}|calls?|calling|contacted|legitimate interests?|publish\w*|publication|sell\w*|shar\w+|analytics|monitor\w*|portfolio)"

RIGHT = Right(
    label="objection",
    article="GDPR art. 21",
    name={"nl": "bezwaar", "en": "objection"},
    term=Term.AT_ONCE,
    cues={
        "nl": (
            Cue(
                "hou op met bijhouden",
                r"(?:bijhoud\w*|bijhouden|volgen|volgt|meekijk\w*|in de gaten|registreren) ... (?:welke pagina\w*|wat ik (?:bekijk|doe|klik\w*|koop|lees)|mijn (?:klik\w*|gedrag|bezoek\w*|surf\w*))",
                0.6,
            ),
            Cue(
                "niet naar partners",
                r"(?:mag|mogen|wil|willen|niet de bedoeling) (?:\w+ ){0,4}(?:niet|nooit) (?:\w+ ){0,3}(?:naar|aan|met|door) (?:\w+ )?(?:partners|derden|anderen|andere bedrijven|adverteerders|leveranciers|google|facebook|meta)",
                0.65,
            ),
            Cue(
                "ik wil niet dat jullie dit gebruiken",
                r"(?:wil|willen|zou|heb|vind|ben) (?:\w+ ){0,3}(?:niet|liever niet|geen|niet mee eens|niet gediend) ... (?:gegevens|gedrag|klikgedrag|bestelgedrag|surfgedrag|bezoekgedrag|profiel|data|naam|nummer|adres|geschiedenis|bestellingen|mails) ... (?:gebruik\w*|verwerk\w*|deel\w*|delen|analyse\w*|geanalyseerd|volgen|gevolgd|verkop\w*|doorge\w*|bijhoud\w*|bijhouden|inzet\w*|trainen|train\w*)",
                0.65,
            ),
            Cue(
                "niet mee eens met gebruik",
                r"(?:niet mee eens|niet akkoord|ben tegen|niet van gediend|vind ik niet (?:ok\w*|goed|kunnen)|eng|creepy|niet fijn) ... (?:gegevens|profiel\w*|volgen|gevolgd|verkop\w*|delen|marketing|analyse\w*|gerechtvaardigd)",
                0.55,
            ),
            Cue("gerechtvaardigd belang", r"gerechtvaardigd(?:e)? belang", 0.4),
            Cue(
                "laat me met rust met aanbiedingen",
                r"(?:laat (?:mij|me|ons) met rust|val (?:mij|me|ons) niet (?:meer )?lastig|zit niet te wachten op|geen behoefte aan|geen interesse in|niet geinteresseerd in|hou\w* op met|nergens meer mee) (?:\w+ ){0,4}(?:{reclame}|bellen|mailen|sms\w*|telefoontjes|verkopers)",
                0.7,
            ),
            Cue(
                "geen telefoontjes meer",
                r"(?:niet|nooit|geen) (?:\w+ ){0,3}(?:meer )?(?:bellen|telefoontjes|gebeld|opgebeld|sms'en|appen|smsjes) (?:\w+ ){0,4}(?:over|met|voor|om) (?:\w+ ){0,4}(?:aanbied\w*|actie\w*|upgrade\w*|korting\w*|verkop\w*|pakket\w*|product\w*|reclame)",
                0.75,
            ),
            Cue(
                "bezwaar tegen verwerking",
                rf"(?:bezwaar|bezwaren|verzet|teken protest|protesteer) (?:\w+ ){{0,6}}(?:tegen|aan|bij|over) ... {_USE_NL}",
            ),
            Cue(
                "bezwaar tegen verwerking",
                rf"{_USE_NL} ... (?:maak|maken|heb|hebben|teken|dien|wil) (?:\w+ ){{0,4}}(?:bezwaar|verzet)",
                0.85,
            ),
            Cue(
                "daar maak ik bezwaar tegen",
                r"(?:daar|hier|waar)(?:tegen)? (?:maak|teken|heb|wil|kom) (?:ik|wij|we) (?:\w+ ){0,4}(?:bezwaar|verzet)|(?:maak|teken) (?:ik|wij) (?:\w+ ){0,4}bezwaar",
                0.6,
            ),
            Cue(
                "artikel 21 AVG",
                r"art(?:ikel|\.)? ?21\b ... (?:avg|gdpr|verordening|bezwaar)|(?:avg|gdpr|verordening|bezwaar) ... art(?:ikel|\.)? ?21\b|recht (?:van|op) bezwaar",
            ),
            Cue(
                "niet meer bellen of benaderen",
                r"(?:niet (?:meer|langer)|nooit meer|geen) (?:\w+ ){0,5}(?:gebeld|benaderd|lastiggevallen|lastig gevallen|gespamd|bestookt) (?:\w+ ){0,4}(?:worden|wil|door|voor|met)|(?:wil|wens|willen) (?:\w+ ){0,3}(?:niet (?:meer|langer)|nooit meer) (?:\w+ ){0,4}(?:gebeld|benaderd|lastiggevallen|bestookt)",
                0.7,
            ),
            Cue(
                "geen reclame meer",
                r"(?:geen|stop\w*|ophouden|hou\w* op|kap\w*|klaar met|niet meer|nooit meer|verschoon\w*|af van|niet langer) (?:\w+ ){0,6}{reclame}",
                0.65,
            ),
            Cue(
                "van de bellijst af",
                r"(?:van|uit) (?:\w+ ){0,3}(?:bellijst\w*|belbestand\w*|marketinglijst\w*|marketingbestand\w*|salesbestand)|bel-?me-?niet",
                0.8,
            ),
            Cue(
                "stop met profileren of volgen",
                r"(?:stop\w*|geen|niet|ophouden|hou\w* op|kap\w*|klaar|nergens) (?:\w+ ){0,6}(?:profiler\w*|profiel\w* (?:van mij|maken|opbouwen|bijhouden|op te bouwen)|klikgedrag|surfgedrag|tracken|tracking|mij (?:te )?volgen|me (?:te )?volgen|doorverko\w*|gevolgd)",
                0.75,
            ),
            Cue(
                "niet gebruiken voor",
                r"{mijn_gegevens} (?:\w+ ){0,5}(?:niet|nooit) (?:\w+ ){0,5}(?:gebruik\w*|gebruiken|inzet\w*|delen|doorverko\w*|doorge\w*) (?:\w+ ){0,3}(?:voor|aan|met) ",
                0.65,
            ),
            Cue(
                "niet gebruiken voor",
                r"(?:niet|nooit) (?:\w+ ){0,3}(?:willen|wil|hebben|meer) ... {mijn_gegevens} ... gebruik\w* ... (?:voor|om te) ... (?:{reclame}|profil\w*|statistiek\w*|onderzoek|analyse\w*|verkoop|ai|training|trainen)",
                0.75,
            ),
        ),
        "en": (
            Cue(
                "stop analysing me",
                r"(?:keep|stop|quit) (?:analysing|analyzing|tracking|profiling|monitoring|watching|following|recording) (?:\w+ ){0,4}(?:me|how i|what i|my)",
                0.65,
            ),
            Cue(
                "not to partners",
                r"(?:not|never|don't|no) (?:\w+ ){0,4}(?:to|with) (?:\w+ )?(?:partners|third parties|advertisers|other companies|affiliates)",
                0.55,
            ),
            Cue(
                "i do not want this use",
                r"(?:don't|do not|rather you didn't|would rather not|not (?:ok|okay|happy|comfortable)|never agreed|uncomfortable|prefer not|against|disagree\w*) ... (?:data|behaviou?r|browsing|activity|history|name|details|clicks|profile|usage|information|purchases|e-?mails|face|being) ... (?:us(?:e|ed|ing)|process\w*|analys\w*|analyz\w*|profil\w*|train\w*|track\w*|shar\w+|sold|sell\w*|monitor\w*|targeted|for)",
                0.6,
            ),
            Cue(
                "stop profiling me",
                r"(?:being|be|to be|getting) (?:profiled|tracked|targeted|monitored|analysed|analyzed|segmented|scored)",
                0.5,
            ),
            Cue("legitimate interest", r"legitimate interests?", 0.4),
            Cue(
                "leave me alone with offers",
                r"(?:leave me alone|not interested in|no interest in|stop pestering|stop bombarding|enough (?:with|of)|please stop) (?:\w+ ){0,4}(?:{ads}|calls|offers|calling|upgrades?|deals|promos?)",
                0.65,
            ),
            Cue("object to processing", rf"(?:object|objecting|objection) (?:\w+ ){{0,5}}(?:to|against) ... {_USE_EN}"),
            Cue(
                "object to processing",
                r"(?:i|we|hereby|formally|also) (?:\w+ )?object\b|(?:lodge|raise|file|make) (?:\w+ ){0,2}objection",
                0.55,
            ),
            Cue(
                "article 21 GDPR",
                r"art(?:icle|\.)? ?21\b ... (?:gdpr|regulation|object\w*)|(?:gdpr|regulation|object\w*) ... art(?:icle|\.)? ?21\b|right to object",
            ),
            Cue(
                "no more marketing",
                r"(?:no|stop\w*|cease|quit|enough of|never|off|sick of|opt(?:ing)? out of) (?:\w+ ){0,6}{ads}",
                0.65,
            ),
            Cue(
                "stop contacting me",
                r"(?:stop|quit|cease|no longer|never|do not|don't) (?:\w+ ){0,4}(?:call\w*|ring\w*|phon\w+|contact\w*|pester\w*|bother\w*|e-?mail\w*|text\w*|messag\w+) (?:me|us|my \w+) ... (?:{ads}|about|offers?|upgrades?|deals?|again|anymore|any more|with)",
                0.65,
            ),
            Cue(
                "off the call list",
                r"(?:off|from|out of) (?:\w+ ){0,4}(?:call(?:ing)? lists?|marketing (?:list|database)s?|sales list|contact lists? for)|do-not-call",
                0.8,
            ),
            Cue(
                "stop profiling me",
                r"(?:stop|no|not|don't|cease|quit|without) (?:\w+ ){0,5}(?:profil\w+|track\w*|monitoring my|follow\w* me|following what i|selling my|watching what i)",
                0.7,
            ),
            Cue(
                "not to be used for",
                r"(?:not|never|stop|don't|no longer) (?:\w+ ){0,4}(?:use|using|used|process\w*) ... {my_data} ... for ",
                0.6,
            ),
            Cue(
                "not to be used for",
                r"{my_data} ... (?:not|never) (?:\w+ ){0,3}(?:used|processed|shared|sold) ... (?:for|to|with) ",
                0.6,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:bezwaar\w*|bezwaarschrift) (?:\w+ ){0,4}(?:tegen|over|bij) (?:\w+ ){0,3}(?:factu\w+|rekening|aanmaning\w*|boete|bedrag|incasso\w*|offerte\w*|aanslag|woz\w*|beschikking|prijs\w*|kosten|ontwerp|kleur\w*|opzegtermijn|contract\w*|voorwaarden|blokkade|afwijzing|verlenging)",
            r"(?:geen|zonder|niemand|niet (?:echt|zozeer)) (?:\w+ ){0,2}bezwaar|bezwaar als|bezwaren als|vind\w* (?:\w+ ){0,3}geen bezwaar|bezwaartermijn van de gemeente",
            r"(?:spamfilter|spamfolder|spam-?map|spambox|in de spam|als spam|spamassassin|ontvang\w* (?:\w+ )?(?:\w+ )?spam|spam (?:via|door|op) (?:\w+ )?(?:\w+ )?(?:formulier|contactformulier|mailbox))",
            r"reclame (?:van|op) (?:youtube|google|facebook|de site|onze site|de website)|(?:onze|mijn) (?:nieuwe )?(?:reclame\w*|aanbieding\w*|acties|marketing\w*|mailing\w*)",
        ),
        "en": (
            r"object(?:ion|ing)?s? (?:\w+ ){0,3}(?:to|against) (?:\w+ ){0,3}(?:invoice|bill|fee|fine|price|charge|quote|design|amount|cost|contract|terms|colou?r)|(?:no|any|without|have an) objections?|objects? (?:in|of|from|cache|storage)|object (?:error|not found|reference|storage|cache)|typeerror",
            r"spam (?:filter|folder|through|via|on|from)|(?:our|my) (?:new )?(?:ads|adverts?|marketing|promotion\w*|offers|campaign)|google ads|ads (?:on|from) (?:youtube|google|facebook)",
        ),
    },
)
