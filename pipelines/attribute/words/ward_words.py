"""Who stands up for a child, a parent or a ward, with which words. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before

WARD = before(
    r"""
    (?:mijn|m'n|mn|onze|ons|my|our)(?: \w+)? (?:zoon\w*|dochter\w*|kind|kindje|kleinzoon|kleindochter|pleegkind
    ... |pleegzoon|pleegdochter|stiefzoon|stiefdochter|moeder|vader|oma|opa|tante|oom|broer|zus|man|vrouw|partner
    ... |son|daughter|child|kid|boy|girl|grandson|granddaughter|stepson|stepdaughter|mother|father|mum|mom|dad
    ... |grandmother|grandfather|aunt|uncle|brother|sister|husband|wife|pupil|ward|cliente?|client)~
    """
)
"""Somebody for whom the writer may stand up."""

CHILD = before(
    r"""
    (?:mijn|m'n|mn|onze|ons|my|our)(?: \w+)? (?:zoon\w*|dochter\w*|kind|kindje|kleinzoon|kleindochter|pleegkind
    ... |pleegzoon|pleegdochter|stiefzoon|stiefdochter|son|daughter|child|kid|boy|girl|grandson|granddaughter
    ... |stepson|stepdaughter|pupil|ward)~
    """
)
"""A child, whose consent is its parents' to give and to take back."""

WARD_ABOVE = around(
    r"""
    (?:over|van|about|of|for|voor|concerning|betreffende|on) (?:mijn|onze|ons|my|our)~ (?:zoon\w*|dochter\w*
    ... |kind\w*|moeder|vader|oma|opa|tante|oom|broer|zus|man|vrouw|son|daughter|child|boy|girl|mother|father|mum
    ... |mom|dad|grandmother|grandfather|brother|sister|husband|wife|pupil|ward)
    """
)
"""The same in the sentence before the name."""

OVER_WARD = before(
    r"""
    (?:over|about|concerning|betreffende|on|gegevens van|data of|data on|dossier van|file of|file on)
    ... (?: \w+)? (?:mijn|onze|ons|my|our)(?: \w+)? (?:zoon\w*|dochter\w*|kind\w*|moeder|vader|oma|opa|son|daughter
    ... |child|boy|girl|mother|father|mum|mom|dad|grandmother|grandfather|pupil|ward)~
    """
)
"""What is held about somebody of the writer's."""

STANDS_UP = around(
    r"""
    gevolmachtigde|bewindvoerder|mentor|voogd|curator|wettelijk vertegenwoordig\w+|mantelzorger|gezag|machtiging
    volmacht|namens (?:haar|hem)|parent|guardian|legal representative|power of attorney|on (?:his|her|their) behalf
    carer|executor|next of kin|beslis (?:ik|dit)|ik beslis|decide for|i decide|minderjarig|a minor|under age
    """
)
"""What says that the writer decides for somebody."""

WISHES = after(
    r"""
    ~(?:wil|willen|wenst|vraagt|verzoekt|would like|wants?|wishes|asks?|requests?|withdraws?|trekt|objects?)~~
    ...  (?:weten|inzage|kopie|gegevens|dossier|verwijder\w*|data|copy|know|erase\w*|delet\w+
    ... |details|consent|toestemming|rights?)
    """
)
"""What somebody wants for whom the writer speaks."""

CONSENT = around("(?:toestemming|consent|permission|kruisje|vinkje|hokje|akkoord)")
WITHDRAWN = around("(?:trek|trekken|ingetrokken|intrekken|withdraw|withdrawn|revoke|take back|neem terug|herroep)")
"""A consent that is taken back."""

APPOINTED_FOR = around(
    r"""
    ik ben (?:zijn|haar|hun|diens|de|tot) (?:\w+ )?(?:mentor|bewindvoerder|curator|voogd|gemachtigde|executeur\w*
    ... |zaakwaarnemer|mantelzorger)
    (?:i am|i'm) (?:his|her|their|the) (?:\w+ )?(?:guardian|attorney|executor|executrix|trustee|carer|deputy)
    (?:heb|have) (?:een |a |the )?(?:algehele )?(?:volmacht|power of attorney)|(?:regel|behartig|doe) ik
    ...  (?:zijn|haar|hun) (?:zaken|administratie|geldzaken)|(?:look after|handle|manage) (?:his|her) affairs
    """
)
"""The writer's office over somebody."""
