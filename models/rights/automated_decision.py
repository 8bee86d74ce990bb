"""Automated decision: a human to look at what a machine decided (GDPR art. 22)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

RIGHT = Right(
    label="automated_decision",
    article="GDPR art. 22",
    name={"nl": "geautomatiseerde besluitvorming", "en": "automated decision"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "oneens met het besluit",
                r"\b(?:onterecht|oneerlijk|niet mee eens|waarom|uitleg\w*|herzien|heroverweg\w*|beroep|verklaring|klopt niet|terugdraai\w*|hoe kan dat)\b ... (?:besluit\w*|beslis\w*|afgewezen|afwijzing|blokk\w*|geblokkeerd|geweigerd|score|systeem|automatisch\w*|algoritm\w*|op zwart|offline)",
                0.3,
            ),
            Cue(
                "niemand heeft gekeken",
                r"(?:niemand|geen mens|geen medewerker|nooit iemand) (?:\w+ ){0,6}(?:naar gekeken|bekeken|gezien|beoordeeld|gecontroleerd|bij betrokken|nagekeken)",
                0.55,
            ),
            Cue(
                "computer zegt nee",
                r"computer says no|computer zegt nee|de computer (?:\w+ )?(?:besli\w+|bepaal\w*|vindt|zegt)|(?:robot|bot|algoritme|ai) (?:\w+ ){0,4}(?:beslist\w*|bepaal\w*|besloten|besluit|afgewezen|geweigerd|geblokkeerd|afgekeurd)",
                0.55,
            ),
            Cue(
                "artikel 22 AVG",
                r"art(?:ikel|\.)? ?22\b ... (?:avg|gdpr|verordening|automat\w*|mens)|(?:avg|gdpr|verordening|automat\w*|mens|recht op) ... art(?:ikel|\.)? ?22\b|art(?:ikel|\.)? ?22\b$",
            ),
            Cue(
                "geautomatiseerde besluitvorming",
                r"geautomatiseerde (?:besluit\w*|beslis\w*|verwerking|individuele)|automatische besluitvorming",
                0.85,
            ),
            Cue("automatisch besloten", r"{automatisch} ... {besluit}", 0.4),
            Cue("automatisch besloten", r"{besluit} ... (?:door (?:een|het|jullie|uw) (?:\w+ )?)?{automatisch}", 0.4),
            Cue(
                "een mens laten kijken",
                r"(?:mens|medewerker|menselijk\w*|echt iemand|echte persoon|echt persoon|levend\w* (?:mens|persoon)|iemand van vlees|een collega|iemand) ... {kijk}",
                0.45,
            ),
            Cue(
                "geen mens naar gekeken",
                r"(?:geen|niet een|zonder|nooit) (?:\w+ ){0,3}(?:mens|medewerker|menselijk\w*|persoon|iemand|hand)\b",
                0.45,
            ),
            Cue(
                "opnieuw beoordelen",
                r"(?:opnieuw|nogmaals|nog eens|alsnog|handmatig|persoonlijk) (?:\w+ ){0,4}(?:beoordeel\w*|beoordel\w*|bekijk\w*|bekeken|beslis\w*|kijk\w*|toets\w*|afgewogen)",
                0.35,
            ),
            Cue(
                "niet alleen door een systeem",
                r"(?:niet|geen) (?:\w+ ){0,3}(?:alleen|enkel|slechts|uitsluitend|zomaar)? ?(?:\w+ ){0,2}(?:door )?(?:een |jullie |het )?(?:systeem|computer|algoritme|robot|machine|ai)\b",
                0.4,
            ),
            Cue(
                "score of profiel beslist",
                r"(?:score|risicoscore|kredietscore\w*|fraudescore|algoritme|fraudedetectie|fraudefilter|risicoprofiel) ... (?:beslis\w*|bepaal\w*|afgewezen|geweigerd|geblokkeerd|op grond|waarom|uitleg\w*|hoe)",
                0.4,
            ),
            Cue(
                "logica van het besluit",
                r"(?:logica|uitleg\w*|hoe|waarom) ... (?:algoritme|automatische? (?:besluit|beslissing|beoordeling|afwijzing|blokkade|controle)|systeem (?:\w+ ){0,3}(?:beslis\w*|bepaal\w*|afwijs\w*|afgewezen))",
                0.4,
            ),
        ),
        "en": (
            Cue(
                "disagrees with the decision",
                r"\b(?:unfair\w*|wrongly|disagree\w*|why|explain\w*|appeal|reverse|reconsider|contest|challenge|dispute|on what basis|how did)\b ... (?:decision|reject\w*|block\w*|suspen\w*|refus\w*|score|system|automat\w+|algorithm|flag\w*|declin\w*|denied|banned)",
                0.3,
            ),
            Cue(
                "disagrees with the decision",
                r"(?:decision|reject\w*|block\w*|suspen\w*|refus\w*|score|automat\w+|algorithm|flag\w*|declin\w*) ... \b(?:unfair\w*|wrong\w*|disagree\w*|why|explain\w*|appeal|reverse|reconsider|contest|challenge|dispute)\b",
                0.3,
            ),
            Cue(
                "computer says no",
                r"computer says no|(?:the |a |your |some )?(?:robot|bot|algorithm|machine|ai|computer|software|script) (?:\w+ ){0,4}(?:decid\w+|reject\w*|block\w*|refus\w*|flagg\w*|declin\w*|suspend\w*|banned|turned)",
                0.55,
            ),
            Cue(
                "nobody looked at it",
                r"(?:nobody|no one|no human|not one person|no person) (?:\w+ ){0,5}(?:looked|read|checked|reviewed|involved|seen|bothered)",
                0.5,
            ),
            Cue(
                "refused for a score",
                r"(?:refused|rejected|declined|blocked|denied|turned down) (?:\w+ ){0,4}(?:because of|based on|due to|on the basis of|over) (?:\w+ ){0,3}(?:score|algorithm|profile|rating|risk)",
                0.55,
            ),
            Cue(
                "article 22 GDPR",
                r"art(?:icle|\.)? ?22\b ... (?:gdpr|regulation|automat\w*|human)|(?:gdpr|regulation|automat\w*|human|right) ... art(?:icle|\.)? ?22\b",
            ),
            Cue(
                "automated decision-making",
                r"automated (?:individual )?(?:decision\w*|processing|assessment)|automatic decision\w*|solely automated|algorithmic decision\w*",
                0.7,
            ),
            Cue("decided by a machine", r"{automatic} ... {decision}", 0.4),
            Cue("decided by a machine", r"{decision} ... (?:by|from) (?:\w+ ){0,3}{automatic}", 0.45),
            Cue(
                "a human to look at it",
                r"(?:human|person|real person|somebody|someone|staff member|member of staff|colleague|employee|pair of eyes) ... {review}",
                0.45,
            ),
            Cue(
                "a human to look at it",
                r"(?:manual\w*|human) (?:\w+ )?(?:review|check|look|reassess\w*|intervention|decision|assessment)",
                0.5,
            ),
            Cue(
                "no human involved",
                r"(?:no|without|not a single|never) (?:\w+ ){0,3}(?:human|person|anyone|anybody|staff)\b",
                0.4,
            ),
            Cue(
                "score decides",
                r"(?:score|risk score|credit score|algorithm|fraud (?:filter|detection|score)|risk profile) ... (?:decid\w+|reject\w*|refus\w+|block\w*|explain\w*|why|how|based on)",
                0.4,
            ),
        ),
    },
    denials={
        "nl": (
            r"automatisch\w* (?:incasso|verleng\w*|update\w*|back-?up\w*|antwoord\w*|mail\w*|bericht\w*|afschrij\w*|betal\w*|uitgelogd|afgeschreven|doorstur\w*|reply|aangemaakt)",
            r"(?:ip|ip-adres|spamfilter|firewall|fail2ban|mailserver|wordfence|virusscanner) ... (?:geblokkeerd|blokke\w+|geweigerd)",
        ),
        "en": (
            r"automatic\w* (?:debit|renew\w*|updates?|back-?ups?|repl\w+|payments?|withdraw\w*|log\w*)|auto-?(?:renew\w*|reply|update\w*)",
            r"(?:ip|spam filter|firewall|fail2ban|mail server|wordfence|virus scanner) ... (?:blocked|blocking|refused|rejected)",
        ),
    },
)
