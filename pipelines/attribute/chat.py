"""Transcripts of chats: "[14:05] *JixawStudio*: Hoi", "10:36 Visitor: oops". Who speaks on which line?"""

from __future__ import annotations

import re2

from models.finding import Subject
from pipelines.attribute.voices import Parties
from pipelines.detect.names import fold

_LINE = re2.compile(
    r"^[\s>]*(?:\[[^\]]+\]|(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? )?\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?\)?)"
    r"[\s~*<-]*(?P<who>\pL[\pL\pN .'’_-]*?)[*>]?\s?:(?:\s|$)"
)
_CUSTOMER = frozenset({"visitor", "bezoeker", "klant", "customer", "gast", "guest", "you", "ik", "me", "client"})
_LONGEST = 200
_MOST = 4


def speaker(text: str, at: int) -> tuple[int, int] | None:
    """(start, end) of the speaker's name on the line that holds offset `at`."""
    start = text.rfind("\n", max(0, at - 2000), at) + 1
    found = _LINE.match(text[start : start + _LONGEST].partition("\n")[0])
    return (start + found.start(1), start + found.end(1)) if found else None


def roles(text: str, parties: Parties) -> dict[str, Subject]:
    """Folded speaker -> sender or staff; empty when the text is no chat of two sides."""
    seen = {fold(m["who"]) for m in map(_LINE.match, (line[:_LONGEST] for line in text.split("\n"))) if m}
    if not 1 < len(seen) <= _MOST and not seen & parties.owner:
        return {}
    known = {who: side for who in seen if (side := _side(who, parties))}
    others = seen - known.keys()
    sides = set(known.values())
    if len(sides) == 1 and others:
        known |= dict.fromkeys(others, Subject.SENDER if sides == {Subject.STAFF} else Subject.STAFF)
    return known


def _side(who: str, parties: Parties) -> Subject | None:
    words = set(who.split())
    if words & parties.owner or any(words & n.words for n in parties.staff_names):
        return Subject.STAFF
    if words & _CUSTOMER or any(words & n.words for n in parties.sender_names):
        return Subject.SENDER
    return None
