"""Addressees of post for strangers, authors of commits, former holders, the dead. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import around, before
from pipelines.attribute.words.asking_words import ROLE

UNKNOWN = around(
    r"""
    (?:ken|kennen) (?:ik|wij|we) (?:\w+ ){0,2}(?:niet|helemaal niet|van geen kant)|(?:ik|wij|we) (?:ken|kennen) (?:die
    ... |deze|hem|haar|ze|dat)(?: \w+){0,3} niet
    (?:ik|wij|we) (?:heb|hebben) (?:geen idee|nog nooit)(?: \w+){0,4} (?:wie|gehoord)|geen idee wie
    nooit van gehoord|zegt (?:mij|me|ons) niets|onbekend bij (?:mij|ons)
    (?:never|not) heard of|no idea who|(?:don't|do not) know (?:who |any |anyone |him|her|them|this (?:man
    ... |woman|person))
    niet (?:van|voor|aan) (?:mij|ons|me) (?:is|was|bedoeld|bestemd|gericht)|niet voor (?:mij|ons) bestemd
    (?:is|was|are|zijn) niet (?:van|voor) (?:mij|ons)|(?:isn't|is not|aren't|wasn't|was not|not) (?:mine|ours|meant for
    ... (?: me| us)|for (?:me|us))
    verkeerd (?:bezorgd|geadresseerd|verstuurd)|wrongly (?:addressed|delivered|sent)|iemand anders zijn
    (?:factuur|rekening|mail|brief|post|aanmaning|gegevens|bill|invoice|letter|details|post) van (?:een|iemand) (?:ander
    ... |anders|vreemde|andere klant|wildvreemde)|(?:someone|somebody) else's|a (?:perfect |complete |total )?stranger
    """
)
"""Post that was not meant for the writer."""

REPORTED = before(
    r"""
    (?:zegt|zei|zeggen|vertelt|vertelde|schrijft|schreef|denkt|dacht|beweert|meldt|meldde|hoorde|hoorden|says|said
    ... |tells me|told me|told us|thinks|thought|claims|heard|hear|wrote|reports)~ (?:dat|that|of)
    """
)
"""The name opens what somebody is said to have said."""

GREETED_IN_COPY = re2.compile(
    r"^[\s>|\"'“„]*(?:beste|geachte|hallo|hoi|dag|hi|hello|dear|hey)\s(?:(?:heer|mevrouw|mr|mrs|ms|dhr)\.?\s*)*$"
)
COMMA_ENDS = re2.compile(r"^[,!]?[ \t\"'”]*(?:\n|$)")
"""A greeting on a line of its own, in a text that is pasted."""

COMMIT_AUTHOR = re2.compile(r"^[\s>|]*(?:author|committer|signed-off-by|co-authored-by|reviewed-by|commit by)\s?:\s*$")
"""Who wrote a change to a program, in its log."""

MAKER = before(
    r"(?:taken|made|shot|gemaakt|genomen|geschoten|foto|fotografie|photo|photography|credits?|geschreven|written)~"
    r" (?:by|door|:)~|(?:verslag|verslagje|stukje|artikel|blog|column|tekst|report|text|article) (?:van|door|by)"
    r" (?:\w+ )?"
)
"""Who took a picture or wrote a text, not who is on it or in it."""

FORMER_ROLE = before(
    r"""
    (?:vorige|former|previous|oude|old|vroegere|eerdere|ex-?|toenmalige|then) ?(?:\w+ )?<role>(?: (?:is|was|heet|heette
    ... |genaamd|called|named))?~
    """,
    role=ROLE,
)
"""Who used to hold a role."""

ESTATE = around(
    r"""
    executeur\w*|erfgena\w+|erfrecht|nalatenschap|de erven|erfenis|boedel|geerfd|afwikkel\w+|estate|probate|executor
    executrix|(?:his|her|the) heirs?|inherit\w*|next of kin|winding up (?:his|her)
    """
)
DIED = around(
    r"""
    overleden|gestorven|overleed|ontvallen|heengegaan|er niet meer|passed away|passed on|died|has died|deceased|late
    wijlen
    """
)
HELD = around(
    r"""
    (?:hij|zij|ze|he|she)~~ (?:had|heeft|has|hield|liet|ran|kept|huurde|betaalde)~~ (?:bij (?:u|jullie)|with you
    ... |website|site|domein\w*|domain\w*|hosting|account|abonnement|pakket|contract)
    (?:had|heeft|has|hield|liet|ran|kept|huurde) (?:hij|zij|ze)~~ (?:bij (?:u|jullie)|website|site|domein\w*|hosting
    ... |account|abonnement|pakket|contract)
    (?:zijn|haar|z'n|d'r|his|her)(?: [\w-]+)? (?:domein\w*|domains?|site|website|webshop|mailbox\w*|account|hosting
    ... |abonnement|pakket|contract|e-?mail\w*|facturen|bedrijf\w*|zaak|business|subscription)
    op (?:zijn|haar|z'n) naam|in (?:his|her) name|klant(?:e|nummer)? (?:bij|van) (?:u|jullie)|customer of yours
    klantnummer|customer number
    """
)
"""What somebody who died had with the owner of the mailbox."""
