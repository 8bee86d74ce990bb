"""Restriction: processing paused while something is sorted out (GDPR art. 18)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

RIGHT = Right(
    label="restriction",
    article="GDPR art. 18",
    name={"nl": "beperking", "en": "restriction"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "er zolang niets mee doen",
                r"(?:tot|totdat|zolang|voorlopig|zo lang|tussentijd|intussen|ondertussen|tijdelijk|even|voordat|eerst) ... (?:niets|niks|niet|geen|nergens) ... (?:mee|ermee|daarmee) (?:\w+ )?(?:doen|doet|gebeurt|gebeuren|gedaan|gewerkt|werken)",
                0.7,
            ),
            Cue(
                "er zolang niets mee doen",
                r"(?:niets|niks|niet|nergens) (?:\w+ ){0,5}(?:mee|ermee|daarmee) (?:\w+ ){0,2}(?:doen|doet|gebeurt|gebeuren|gedaan|werken) ... (?:tot|totdat|zolang|voordat|voorlopig)",
                0.7,
            ),
            Cue(
                "zolang niets met mijn gegevens doen",
                r"(?:niets|niks|niet) (?:\w+ ){0,3}(?:met|aan) (?:\w+ )?{mijn_gegevens} ... (?:tot|totdat|zolang|voordat|voorlopig)",
                0.85,
            ),
            Cue(
                "afblijven tot nader order",
                r"(?:afblijven|blijf\w* (?:\w+ ){0,3}af|niet aan(?:komen|raken)|in de vriezer|in quarantaine|even parkeren|stilleggen|stilgelegd|leg ... stil|laat ... rusten) ... (?:gegevens|dossier|data|profiel|tot|totdat|zolang)",
                0.65,
            ),
            Cue(
                "wel bewaren, niet gebruiken",
                r"(?:niet|niets) (?:\w+ ){0,3}(?:weggooien|wissen|verwijderen|weg) ... (?:maar|wel|alleen) ... (?:niet|niets|stil|pauze|bewaar|bewaren|gebruik\w*)",
                0.55,
            ),
            Cue(
                "beperking van de verwerking",
                r"beperk\w* ... (?:verwerking|verwerken|gebruik van (?:mijn|de|onze) (?:persoons)?gegevens)|(?:verwerking|verwerken) ... beperk\w*|recht op beperking|verzoek (?:tot|om) beperking",
            ),
            Cue(
                "artikel 18 AVG",
                r"art(?:ikel|\.)? ?18\b ... (?:avg|gdpr|verordening|beperk\w*|verwerk\w*|lid)|(?:avg|gdpr|verordening|verwerking\w*|stil) ... art(?:ikel|\.)? ?18\b",
            ),
            Cue(
                "verwerking stilzetten",
                r"(?:verwerk\w*|{mijn_gegevens}|dossier|gebruik) ... (?:stilzet\w*|stil te zetten|stilgezet|stopzet\w*|stop te zetten|pauze\w*|gepauzeerd|opschort\w*|op te schorten|opgeschort|bevries\w*|bevriezen|bevroren|on hold|parkeer\w*|geparkeerd|in de wacht|op slot|in de ijskast|op een laag pitje)",
                0.85,
            ),
            Cue(
                "verwerking stilzetten",
                r"(?:zet|zetten|pauzeer|pauzeren|bevries|bevriezen|parkeer|parkeren|schort\w*|leg|leggen) ... (?:verwerking|{mijn_gegevens}|mijn dossier) ... (?:stil|stop|op|on hold|even|tijdelijk|stil\w*)",
                0.85,
            ),
            Cue("verwerking stilzetten", r"(?:bevries\w*|pauzeer\w*|parkeer\w*|blokkeer\w*) ... {mijn_gegevens}", 0.75),
            Cue(
                "zolang niets met mijn gegevens doen",
                r"(?:tot|totdat|zolang|voorlopig|tijdelijk|even|intussen|ondertussen|in de tussentijd|tot die tijd|voorlopig) ... (?:niets|niks|niet|geen|nergens) ... (?:mee doen|mee gedaan|{mijn_gegevens} ... (?:gebruik\w*|doen|verwerk\w*|doorge\w*|delen)|verwerk\w*)",
                0.75,
            ),
            Cue(
                "zolang niets met mijn gegevens doen",
                r"{mijn_gegevens} ... (?:niet|niets|nergens) ... (?:gebruik\w*|verwerk\w*|aankom\w*|aanrak\w*|mee doen) ... (?:tot|totdat|zolang|voordat|voorlopig|behalve)",
                0.85,
            ),
            Cue(
                "zolang niets met mijn gegevens doen",
                r"(?:zolang|tot|totdat|voorlopig|tijdelijk) ... (?:niet|niets|niks|van) ... (?:gebruik\w*|verwerk\w*|aankom\w*|aan komen|afblijven|blijf\w* af|aanraken|doen met) <> {mijn_gegevens}",
                0.85,
            ),
            Cue(
                "alleen bewaren",
                r"(?:alleen|enkel|slechts|wel|behalve|uitsluitend) (?:\w+ ){0,4}(?:bewaren|opslaan|laten staan) ... (?:niet|niets|verder|gebruik\w*)",
                0.5,
            ),
            Cue(
                "niet wissen maar ook niet gebruiken",
                r"niet (?:\w+ ){0,2}(?:verwijderen|wissen|weggooien|weg) ... (?:niet|niets|nergens) ... (?:gebruik\w*|verwerk\w*|doen|doorge\w*)",
                0.75,
            ),
        ),
        "en": (
            Cue(
                "nothing with it until",
                r"(?:until|till|while|meanwhile|in the meantime|for now|for the time being|before|as long as|pending) ... (?:nothing|not|don't|no one|nobody|stop|leave|hands off|hold off) ... (?:with (?:it|them|that|my)|touch\w*|us(?:e|ed|ing)|process\w*|done|anything)",
                0.6,
            ),
            Cue(
                "nothing with it until",
                r"(?:don't|do not|not|nothing|hold off|leave|hands off|stop|keep) (?:\w+ ){0,5}(?:touch\w*|us(?:e|ing)|process\w*|shar\w+|done with|do anything|alone|frozen|locked|untouched|as it is) ... (?:until|till|while|before|for now|pending|in the meantime)",
                0.6,
            ),
            Cue(
                "keep but do not use",
                r"(?:not|don't|no need to) (?:delete|erase|remove|destroy|wipe) (?:it|them|anything|my \w+|the \w+)? ?(?:\w+ ){0,3}(?:but|just|only) ... (?:not|don't|stop|keep|store|use|freeze|hold)",
                0.6,
            ),
            Cue(
                "restriction of processing",
                r"restrict\w* ... (?:process\w*|use of (?:my|our|the) (?:personal )?(?:data|information|details))|(?:process\w*) ... restrict\w*|right to restriction",
            ),
            Cue(
                "article 18 GDPR",
                r"art(?:icle|\.)? ?18\b ... (?:gdpr|regulation|restrict\w*|process\w*)|(?:gdpr|regulation|restrict\w*) ... art(?:icle|\.)? ?18\b",
            ),
            Cue(
                "freeze my data",
                r"(?:freeze|pause|suspend|park|put ... on (?:hold|ice)|lock|halt|stop) (?:\w+ ){0,4}(?:process\w*|using|use of) (?:\w+ ){0,3}(?:data|details|information|file|it)\b",
                0.7,
            ),
            Cue(
                "freeze my data",
                r"(?:freeze|pause|suspend|park|put|keep|lock) ... {my_data} ... (?:on hold|on ice|frozen|paused|until|while|for now|for the time being)",
                0.85,
            ),
            Cue("freeze my data", r"(?:freeze|freezing|pause|park) (?:\w+ ){0,2}{my_data}", 0.8),
            Cue(
                "do nothing with my data meanwhile",
                r"(?:until|while|meanwhile|in the meantime|for now|for the time being|temporarily|pending) ... (?:do(?:n't| not)|nothing|not|no|stop|please leave) ... (?:use|using|process\w*|touch|do anything|shar\w+|pass\w*) ... (?:data|details|information|file|them|it)\b",
                0.8,
            ),
            Cue(
                "do nothing with my data meanwhile",
                r"(?:do(?:n't| not)|nothing|not|no|stop) (?:\w+ ){0,3}(?:use|using|used|process\w*|touch\w*|do anything with|done with) ... (?:data|details|information|file) ... (?:until|while|meanwhile|for now|for the time being|pending|except)",
                0.85,
            ),
            Cue(
                "keep but do not use",
                r"(?:keep|store|hold) (?:it|them|my \w+|the data) ... (?:but|and) (?:do not|don't|not) (?:\w+ )?(?:use|process|touch|share)",
                0.75,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:leesrechten|schrijfrechten|bandbreedte|snelheid|toegang|uploadlimiet|limiet|aantal) ... beperk\w*|beperk\w* ... (?:leesrechten|schrijfrechten|bandbreedte|toegang tot de (?:map|site|server|pagina)|aantal|schade|kosten|spam)",
            r"(?:website|site|webshop|hosting|abonnement|domein|campagne|mailbox|advertentie\w*|incasso) ... (?:stilzet\w*|pauze\w*|tijdelijk (?:uit|offline|stop\w*)|stopzet\w*|opschort\w*)",
        ),
        "en": (
            r"restrict\w* (?:\w+ ){0,3}(?:access to (?:the |our |my )?(?:site|page|folder|server|staging)|bandwidth|uploads?|permissions?|directory|ip)",
            r"(?:pause|suspend|freeze) (?:\w+ ){0,3}(?:hosting|subscription|website|site|shop|domain|campaign|plan|account)",
        ),
    },
)
