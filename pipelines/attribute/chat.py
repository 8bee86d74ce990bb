"""Transcripts of chats: "[14:05] *JixawStudio*: Hoi", "10:36 Visitor: oops". Who speaks on which line?"""

from __future__ import annotations

import re2

from models.finding import Subject
from pipelines.attribute.voices import Parties
from pipelines.detect.names import fold

SPEAKER = "speaker of a chat"
"""What a mention on such a place says."""
_LINE = re2.compile(
    r"^[\s>]*(?:\[[^\]]+\]|(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? )?\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?\)?)"
    r"[\s~*<-]*(?P<who>\pL[\pL\pN .'’_-]*?)[*>]?\s?:(?:\s|$)"
)
_BARE = re2.compile(r"^[\s>\"“„'‘*_-]*(?P<who>\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’.-]*){0,2})[*_]?\s?:\s")
_CUSTOMER = frozenset({"visitor", "bezoeker", "klant", "customer", "gast", "guest", "you", "ik", "me", "client"})
_WRITER = frozenset({"you", "ik", "me", "gast", "guest"})
_WITH_OWNER = re2.compile(
    r"\b(?:live ?-?chat\w*|chat (?:met|with) (?:jullie|u|you|support|de helpdesk|the helpdesk)|helpdesk\w*"
    r"|(?:jullie|uw|your) (?:\w+ )?chat\w*|klantenservice|customer service|support ?(?:chat|desk|team|medewerk\w+)"
    r"|(?:jullie|uw|your) (?:\w+ )?(?:collega|medewerk\w+|colleague|agent|employee))\b"
)
"""What shows that a pasted chat was one with the owner's people."""
_LONGEST = 200
_MOST = 4


def speaker(text: str, at: int) -> tuple[int, int] | None:
    """(start, end) of the speaker's name on the line that holds offset `at`."""
    start = text.rfind("\n", max(0, at - 2000), at) + 1
    line = text[start : start + _LONGEST].partition("\n")[0]
    found = _LINE.match(line) or _BARE.match(line)
    return (start + found.start(1), start + found.end(1)) if found else None


def roles(text: str, parties: Parties) -> dict[str, Subject]:
    """Folded speaker -> sender, staff or third party; empty when the text is no chat that a known side takes part in.

    Beside the writer speaks somebody of the owner's where the chat is said to be with them, or names its sides as a
    help desk does ("Visitor"); else friends and colleagues of the writer's do.
    """
    lines = [line[:_LONGEST] for line in text.split("\n")]
    told = {who: _side(who, parties) or Subject.THIRD_PARTY for who in _untimed(lines)}
    seen = {fold(m["who"]) for m in map(_LINE.match, lines) if m}
    if not 1 < len(seen) <= _MOST and not seen & parties.owner:
        return told
    known = {who: side for who in seen if (side := _side(who, parties))}
    others = seen - known.keys()
    sides = set(known.values())
    if len(sides) == 1 and others:
        known |= dict.fromkeys(others, _opposite(sides, seen, others, text))
    return told | known


def _untimed(lines: list[str]) -> set[str]:
    """The folded speakers of a chat copied without times: lines in a row that name who speaks, one of them again."""
    found: set[str] = set()
    row: list[str] = []
    for line in (*lines, ""):
        spoken = _BARE.match(line)
        if spoken:
            row.append(fold(spoken["who"]))
            continue
        if len(row) > len(set(row)) > 1:
            found |= set(row)
        row = []
    return found


def _opposite(sides: set[Subject], seen: set[str], others: set[str], text: str) -> Subject:
    if sides == {Subject.STAFF}:
        return Subject.SENDER
    served = bool(seen & _CUSTOMER - _WRITER) or bool(_WITH_OWNER.search(fold(text)))
    return Subject.STAFF if served and len(others) == 1 else Subject.THIRD_PARTY


def _side(who: str, parties: Parties) -> Subject | None:
    words = set(who.split())
    if words & parties.owner or any(words & n.words for n in parties.staff_names):
        return Subject.STAFF
    if words & _CUSTOMER or any(words & n.words for n in parties.sender_names):
        return Subject.SENDER
    return None
