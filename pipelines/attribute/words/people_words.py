"""Words that tell staff, sender and namesakes apart. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, before

GREETS = before(
    r"""
    hoi|beste|hallo|dag|hi|dear|hello|hey|lieve|geachte|goedemorgen|goedemiddag|good morning
    """
)

SIGNS = before(
    r"\w*groet(?:en|jes)?|regards|mvg|gr|cheers|liefs|best|thanks|thx|tnx|thnx|thanx|merci|dank|alvast|bedankt|xx+|x"
)

ASK_FOR = before("(?:ping|bel|app|mail|dm|stuur|vraag naar|call|text|ring|message|contact|ask for)")
ASKED_FOR = before("vraag(?:t|en)? naar|vragen naar|ask(?:ing)? for")
AT_NUMBER = before(
    r"(?:bel|bellen|app|appen|call|ring|text|phone|tel|telefoon|mobiel|bereikbaar op)[\s.:]*"
    r"(?:(?:op|me|mij|ons|us|on|at) )*"
    r"[+0-9][0-9 .-]{6,16} ?\((?:[\w-]+,? ){0,2}"
)
"""The number to call and who answers it: "bel 06... (verkoop, Eef)"."""
HERE = after(r"(?:hier|here|even|maar)~|(?:or|of|via|op|on|at)~ (?:dit|this|@)")
"""Somebody who says where to reach them: "ping gunnar here"."""

ENTERED_BY = before(r"(?:(?:ingediend|aangemaakt|ingevoerd|gemeld|submitted|created|opened|raised) )?(?:door|by) ?:")
"""The header line of a ticket."""

OWN_RELATION = before(r"(?:mijn|m'n|mn|onze|ons|my|our)(?: [\w-]+){1,3}")
"""Somebody of the writer's own, by the words directly in front."""

OTHERS_NAMESAKE = before(
    r"""
    ene|een zekere|a certain|some|iemand anders|somebody called|someone called|someone named|iemand die
    (?:zij|hij|ze|she|he) (?:heet|is called)|another (?:\w+ )?called|naamgenoot|namesake
    """
)

VOCATIVE = before(
    r"""
    goed|ok|oke|okay|zo|toch|dan|even|mij|me|this|that|it|please|again|now|here|hier|nog|weer|nou|right|so|today
    vandaag|morgen|snel|soon|there|daar|er
    """
)
"""What can stand right before somebody who is spoken to at the end of a question."""

SELF = before(
    r"""
    ik ben|mijn naam is|my name is|i am|i'm|this is|u spreekt met|van mij|achternaam is|family name is|surname is
    ik heet|vraag naar|ask for|moet zijn|should be|ben|im|its|me naam is|mn naam is|m'n naam is|namens deze
    (?:vragen|questions|inlichtingen|informatie|enquiries)~~ (?:richten|stellen|directed|addressed|contact opnemen)~~
    ... (?:aan|to|tot|bij|met)~
    behandeld door|behandelend ambtenaar|handled by|case officer|contact officer|inlichtingen bij
    mijn achternaam|my surname|groeten van|groetjes van|achternaam staat als|ondergetekende|undersigned
    """)  # fmt: skip

OURS = before(
    r"(?:mijn|m'n|mn|onze|ons|my|our|hun|their|haar|his|her)(?: [\w-]+)? "
    r"(?:[a-z]{5,}|man|mate|pal|boss|baas|zus|oom|tante)"
)
ELSEWHERE = after(
    r"""
    (?:van|bij|from|at) (?:de|het|the|een|a|mijn|onze|ons|my|our) [\w-]+
    (?:is|was|,)? ?(?:mijn|onze|my|our) [\w-]+
    """
)
"""Where else somebody belongs, or whose they are."""

LATER = re2.compile(r"^[\s,]*(?:senior|junior|snr|jnr|sr|jr|de oude(?:re)?|de jongere|the elder|the younger)\b")
"""Behind a surname: of the same family as whoever else bears it."""
