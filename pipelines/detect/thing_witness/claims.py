"""The names of a message that the witness is asked of, and the message without those that it believes to be things'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from models.finding import Candidate, EntityType
from models.message import Mail, Part, PartKind
from pipelines.detect.names import cues
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import Token
from pipelines.detect.ner.lone_words import NAME_KEYS
from pipelines.detect.thing_witness import LEAST, thing_witness
from pipelines.detect.thing_witness.features import Claim, Page, Vector, senses, vector

_ASKED = frozenset({"list", "lower", "surname", "speech", "initials", "ner"})
"""Claims that the place of the name in the message does not support."""
_FULL = 2
_KNOWN_AS = frozenset({("known", "as"), ("bekend", "als")})
_TRADES = tuple("enaar elaar teur feur loog meester knecht bode houder leider werker vrouw".split())
"""How words end that say what somebody does: "molenaar", "monteur", "buschauffeur"."""
_LOCAL = re.compile(r"[\w.+-]{2,64}@")
_LETTERS = re.compile(r"[a-z]{3,}")
_NOT_OF_PEOPLE = frozenset({EntityType.PERSON, EntityType.DOMAIN_NAME, EntityType.ORGANIZATION})


def without_things_heard(mail: Mail, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates without persons whom the witness believes to be things. Linear in the text."""
    found = tuple(candidates)
    witness = thing_witness()
    gone = {candidate for candidate, features in asked(mail, found) if witness.odds(features) > LEAST}
    return tuple(c for c in found if c not in gone) if gone else found


def asked(mail: Mail, found: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vector]]:
    """Every claim that may be doubted, as features."""
    by_part: dict[str, list[Candidate]] = {}
    for one in found:
        if one.type is EntityType.PERSON and one.detail != "fame":
            by_part.setdefault(one.part, []).append(one)
    if not any(_told(one) in _ASKED for group in by_part.values() for one in group):
        return
    heads = {part.id for part in mail.parts if part.kind is PartKind.HEADER}
    kinds = frozenset(str(c.type) for c in found if c.type not in _NOT_OF_PEOPLE and c.part not in heads)
    addressed = frozenset(_addressed(mail))
    for part in mail.parts:
        if part.id in by_part and part.kind is not PartKind.FILENAME:
            yield from _of_part(part, by_part[part.id], kinds, addressed)


def _of_part(
    part: Part, group: Sequence[Candidate], kinds: frozenset[str], addressed: frozenset[str]
) -> Iterator[tuple[Candidate, Vector]]:
    words, things = read(part.text)
    starts = [word.start for word in words]
    claims = []
    for one in group:
        first = bisect_left(starts, one.start)
        if first < len(words):
            claims.append((one, Claim(first, max(bisect_left(starts, one.end), first + 1), _told(one))))
    page = Page(part.text, words, things, [claim for _, claim in claims], kinds, addressed)
    for one, claim in claims:
        if claim.told in _ASKED and not any(sure(words, claim) for sure in (_whole, _introduced, _speaks)):
            yield one, vector(page, claim)


def _whole(words: Sequence[Token], claim: Claim) -> bool:
    """Whether it is a given name, a tussenvoegsel and a surname: "Sophie van de Wiel" is nobody's lamp."""
    name = words[claim.first : claim.last]
    return len(name) > _FULL and name[0].given and name[-1].surname and any(word.particle for word in name[1:-1])


def _introduced(words: Sequence[Token], claim: Claim) -> bool:
    """Whether the word before says who it is: "the janitor Ole", "de molenaar, Teun,", "known as Mo", "last: Vos"."""
    if not claim.first:
        return False
    before, gap = words[claim.first - 1], words[claim.first].gap
    pair = tuple(word.key for word in words[max(0, claim.first - 2) : claim.first])
    if pair in _KNOWN_AS or (":" in gap and "\n" not in gap and before.key in NAME_KEYS):
        return True
    if gap not in {" ", ", ", ": "}:
        return False
    return not before.capital and ("who" in senses(before) or before.key.endswith(_TRADES))


def _speaks(words: Sequence[Token], claim: Claim) -> bool:
    """Whether a known given name says or asks something: "Duco zegt dat het kan"."""
    after = words[claim.last] if claim.last < len(words) else None
    return after is not None and after.joined() and after.key in cues.SPEAKING and words[claim.first].given


def _told(candidate: Candidate) -> str:
    """What speaks for a claim: the reason, or who makes it."""
    return candidate.detail or candidate.by


def _addressed(mail: Mail) -> Iterator[str]:
    """The words of all addresses of a mail, before the at sign."""
    addresses = (person.address for person in mail.sender)
    for text in (*addresses, *(part.text for part in mail.parts)):
        for match in _LOCAL.finditer(text.casefold()):
            yield from _LETTERS.findall(match[0])
