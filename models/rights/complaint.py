"""Complaint: about the service or about privacy, also one that is announced to the supervisory authority."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Lane, Right, Term

RIGHT = Right(
    label="complaint",
    article="GDPR art. 77; the owner's own procedure",
    name={"nl": "klacht", "en": "complaint"},
    term=Term.COMPLAINT,
    lane=Lane.COMPLAINT,
    cues={
        "nl": (
            Cue(
                "wat een ellende",
                r"wat een (?:ellende|drama|zooitje|zooi|puinhoop|gedoe|teleurstelling|bende|waardeloos|slecht\w*|flut\w*|kl\w+)|om gek van te worden|nooit meer (?:jixaw\w*|jullie|klant)",
                0.55,
            ),
            Cue(
                "beloven en niet nakomen",
                r"(?:belo\w+|afspra\w+|toegezegd) ... (?:niet na|niks na|niets na|nooit na|niet nagekomen|loze|gebroken)|komen (?:\w+ )?(?:niks|niets|niet) na",
                0.45,
            ),
            Cue(
                "klacht as heading",
                r"^(?:formele |officiele )?klacht (?:van|over|tegen|inzake|betreffende|wegens|namens)\b|^(?:formele |officiele )?klacht$",
                0.95,
            ),
            Cue(
                "klacht",
                r"(?:een|mijn|deze|dit is|officiele|formele|als|onze|m'n|mn|derde|tweede|ernstige|serieuze) (?:\w+ )?klacht|klacht (?:in ?dienen|indienen|over|tegen|in te dienen|nr|nummer|ingediend|neer)|^klacht\b|beklag|beklaag|klacht$",
                0.85,
            ),
            Cue(
                "toezichthouder",
                r"autoriteit persoonsgegevens|\bap\b ... (?:klacht|meld\w*|stap\w*)|(?:stap|ga|gaan|meld\w*|klacht|naar|bij) (?:\w+ ){0,4}(?:de )?\bap\b",
                0.75,
            ),
            Cue(
                "dreigt met stappen",
                r"geschillencommissie|rechtsbijstand\w*|consumentenbond|juridische stappen|advocaat (?:inschakel\w*|bellen|sturen)|ingebrekestelling|in gebreke|naar de rechter|kassa\b ... (?:radar|tv|programma)|\bradar\b|slechte review\w*|acm consuwijzer|consuwijzer",
                0.6,
            ),
            Cue(
                "scherpe afkeuring",
                r"schandalig\w*|schandelijk|schande\b|belachelijk\w*|onacceptabel\w*|waardeloos|waardeloze|wanprestatie|bizar slecht|te zot voor woorden|te gek voor woorden|ongehoord|onbeschoft\w*|asociaal|misselijk\w*|minachting|lachertje|prutsers?|broddelwerk|wanbeleid|beneden alle peil|bedroevend|om te huilen|schofterig|onprofessioneel\w*|respectloos|wanvertoning|aanfluiting",
                0.65,
            ),
            Cue(
                "het geduld is op",
                r"(?:ben|zijn) (?:er|het|dit|hier|jullie|u) (?:\w+ ){0,4}(?:zat|klaar mee|beu|spuugzat|helemaal klaar)|klaar mee\b|pik (?:dit|het|ik)|kotsbeu|geduld (?:is|raakt) (?:\w+ )?op|genoeg van|maat is vol|er is nu genoeg|neem (?:dit|het) niet",
                0.65,
            ),
            Cue(
                "ontevreden",
                r"ontevreden|zeer teleurgesteld|teleurstellend|zwaar teleurgesteld|diep teleurgesteld|boos|woedend|kwaad over|slechte? (?:service|dienstverlening|bereikbaarheid|behandeling|communicatie|klantenservice)|(?:echt|heel|erg|zo) slecht (?:voor|van|geregeld)|afgescheept|niet serieus genomen|aan het lijntje|van het kastje|nul op (?:het )?rekest|excuses|een excuus|verwijt",
                0.5,
            ),
            Cue(
                "steeds geen antwoord",
                r"(?:\d+ ?x|\d+ keer|\d+e keer|tweede keer|derde keer|vierde keer|vijfde keer|zoveelste keer|al (?:\w+ )?(?:weken|maanden|dagen)) ... (?:gebeld|gemaild|geen (?:reactie|antwoord)|niets gehoord|uitleg\w*|gevraagd|weer|wacht\w*|terugbel\w*|niks)",
                0.3,
            ),
            Cue(
                "steeds geen antwoord",
                r"(?:nog steeds|nooit|weer|alweer|wederom|opnieuw|niemand) (?:\w+ ){0,4}(?:geen (?:reactie|antwoord|oplossing)|niets gehoord|niks gehoord|neemt op|reageert|terugge\w+|opgelost|opneemt|gereageerd)",
                0.3,
            ),
            Cue(
                "nadruk",
                r"(?:niet normaal|!!+|\?\?+|nooit dus|belofte\w*|beloofd maar|doen jullie (?:helemaal )?niks)",
                0.15,
            ),
            Cue(
                "eist genoegdoening",
                r"(?:eis|verlang|sta erop|verwacht) (?:\w+ ){0,6}(?:vergoeding|schadevergoeding|excuus|excuses|genoegdoening|compensatie|verklaring|geld terug)|geld terug",
                0.35,
            ),
        ),
        "en": (
            Cue(
                "what a mess",
                r"what an? (?:mess|shambles|joke|disgrace|farce|nightmare)|(?:been|is) a (?:joke|nightmare|disaster|farce)|never again|worst (?:\w+ )?ever",
                0.55,
            ),
            Cue(
                "complaint as heading",
                r"^(?:formal |official )?complaint (?:about|against|regarding|concerning|from)\b|^(?:formal |official )?complaint$",
                0.95,
            ),
            Cue(
                "complaint",
                r"(?:a|my|this|formal|official|serious|our|second|third|another) (?:\w+ )?complaint|(?:complain|complaining) (?:about|to|that)|(?:file|lodge|make|raise|submit|register) (?:\w+ ){0,3}complaint|^complaint\b|complaint$",
                0.85,
            ),
            Cue(
                "supervisory authority",
                r"(?:dutch )?data protection authority|\bdpa\b|autoriteit persoonsgegevens|\bico\b|information commissioner\w*|privacy (?:regulator|watchdog)|ombudsman|trading standards",
                0.65,
            ),
            Cue(
                "threatens with steps",
                r"legal action|small claims|my (?:lawyer|solicitor|attorney) (?:will|is|has)|take (?:this|it) further|trustpilot|one[- ]star|bad review|consumer (?:association|rights)|disputes? committee",
                0.5,
            ),
            Cue(
                "sharp disapproval",
                r"disgrace\w*|disgusting|outrag\w+|unacceptable|appalling\w*|ridiculous\w*|shocking\w*|shambles|shameful|scandalous|incompeten\w+|negligen\w+|useless|pathetic|atrocious|abysmal|farcical|joke of a|terrible (?:service|support)|awful (?:service|support)|rude\b|unprofessional\w*|worst (?:\w+ )?(?:service|support|company|host\w*|experience)",
                0.65,
            ),
            Cue(
                "out of patience",
                r"(?:fed up|had enough|sick (?:and tired )?of|run out of patience|last straw|patience (?:is|has)|done with you|at my wits)",
                0.6,
            ),
            Cue(
                "dissatisfied",
                r"dissatisfied|very (?:disappointed|unhappy|upset|angry|frustrated)|deeply (?:disappointed|unhappy)|furious|extremely (?:disappointed|unhappy|frustrat\w+)|poor (?:service|support|communication)|fobbed off|not taken seriously|apolog(?:y|ise)\b ... (?:expect|demand|owe)|(?:expect|demand|want|owe\w*) (?:\w+ ){0,4}apology|let down|not happy|bad service",
                0.5,
            ),
            Cue(
                "still no answer",
                r"(?:\d+ times|\d+(?:st|nd|rd|th) time|third time|second time|fourth time|umpteenth time|for (?:\w+ )?(?:weeks|months|days)) ... (?:called|rang|e-?mailed|no (?:reply|answer|response)|asked|explain\w*|wait\w*|again|nothing|ignored)",
                0.3,
            ),
            Cue(
                "still no answer",
                r"(?:still|never|again|nobody|no one) (?:\w+ ){0,4}(?:no (?:reply|answer|response|solution)|heard (?:back|anything|nothing)|repl(?:y|ies|ied)|pick\w* up|call\w* back|responded|respond\w*|answer\w*|fixed)",
                0.3,
            ),
            Cue("emphasis", r"!!+|\?\?+|not good enough|broken promise\w*", 0.15),
            Cue(
                "demands redress",
                r"(?:demand|expect|insist on|want) (?:\w+ ){0,6}(?:compensation|refund in full|full refund|damages|apology|written explanation)",
                0.35,
            ),
        ),
    },
    denials={
        "nl": (
            r"klacht(?:en)?-?(?:formulier|pagina|regeling|procedure|knop|commissie|functionaris)|klachtenvrij|(?:geen|zonder) klacht\w*|(?:niets|niks|nergens) (?:\w+ )?(?:over )?(?:te )?klagen|klacht(?:en)? van (?:\w+ )?(?:klant|bezoeker|gebruiker|ouder|lid\b|leden|buur|buren|gast|huurder|patient)\w*|(?:klanten|bezoekers|leden|gasten) (?:\w+ )?klagen",
            r"(?:niet|nooit) boos|sorry|mijn excuses|excuses voor|boos op (?:zijn|haar|mij|mijn|elkaar)|super ... hoor",
        ),
        "en": (
            r"complaints? (?:form|page|procedure|button|policy|department)|(?:no|without|not a|nothing to) (?:\w+ )?complain\w*|(?:customers?|visitors?|users?|members?|guests?|neighbours?) (?:\w+ )?(?:complain\w*)|complaints? from (?:\w+ )?(?:customer|visitor|user|member|guest|tenant|patient|neighbour)s?\b",
            r"(?:my|our|sincere) apologies|apologi[sz]e for (?:my|the late|being)|sorry (?:for|about|to)|not a complaint|useless (?:plugin|with|at) ",
        ),
    },
)
