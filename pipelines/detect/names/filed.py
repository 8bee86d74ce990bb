"""Names of people in the name of a file: a known given name or initials with a known surname, in any case.

A file is mostly named after a thing ("Stoel Emma Velvet.jpg"), so a capital says nothing here: a surname that is an
ordinary word counts only where the file is somebody's paper ("cv-sanne-bakker.docx").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.detect import names
from pipelines.detect.names.evidence import Name
from pipelines.detect.names.firms import is_trade, things
from pipelines.detect.names.reach import is_brand
from pipelines.detect.names.tokens import Token, tokens

PAPERS = frozenset("""
    cv resume curriculum vitae paspoort passport id kaart idkaart identiteitskaart identiteitsbewijs legitimatie card
    rijbewijs licence license verblijfsvergunning bsn contract arbeidscontract overeenkomst loonstrook loonstrookje
    salarisstrook payslip jaaropgave diploma certificaat vog sollicitatie sollicitatiebrief motivatiebrief ontslag
    ontslagbrief machtiging volmacht getekend signed kopie copy scan brief letter letters dossier patient medisch
    verwijsbrief recept uitslag testament uittreksel geboorteakte huwelijksakte overlijdensakte akte getuigschrift
""".split())  # fmt: skip
"""Folded words that make a file somebody's paper."""

_SCORE = 0.75
_MOST_PARTICLES = 3
_SHORTEST = 4  # letters of a surname behind a small initial: "j.devries"


def filed(text: str) -> Iterator[Name]:
    """Names in a file name without its extension, blanks between its words. Linear."""
    words = tokens(text)
    personal = any(word.key in PAPERS for word in words)
    lead = next((at for at, word in enumerate(words) if word.key not in PAPERS), len(words))
    words = words[lead:]  # "CV Hassan" is no limited partnership
    blocked = {at for thing in things(words) for at in range(thing.first, thing.last)}
    at = 0
    while at < len(words):
        last = _end(words, at, personal=personal)
        if last > at and not blocked.intersection(range(at, last)):
            yield Name(words[at].start, words[last - 1].end, _SCORE, "file")
        at = max(last, at + 1)


def _end(words: Sequence[Token], at: int, *, personal: bool) -> int:
    """The end of the name that begins at this word; `at` when none does."""
    first, head = words[at], _surname(words, at)
    if head == at or first.particle or is_trade(first.key) or not _opens(first, words[at + 1]):
        return at
    surname = words[head]
    if is_trade(surname.key) or is_brand(surname) or surname.common:
        return at
    led = head - at > 1 and words[head - 1].particle and surname.capital  # "Jan de Vries"
    sure = not surname.word or led or (not first.common and (personal or first.initials))
    listed = surname.surname or _fused(surname) or (surname.capital and names.looks_like_surname(surname.key))
    return head + 1 if sure and listed else at


def _surname(words: Sequence[Token], at: int) -> int:
    """Where the surname stands, behind second given names and tussenvoegsels; `at` when nothing follows."""
    i = at + 1
    while i < len(words) and i - at <= _MOST_PARTICLES and _joined(words[i]):
        if not words[i].particle and not (words[i].given and i + 1 < len(words) and _follows(words[i + 1])):
            return i
        i += 1
    return at


def _follows(word: Token) -> bool:
    """Whether a word goes on a name beyond doubt."""
    return word.joined() and (word.particle or (word.surname and not word.word))


def _joined(word: Token) -> bool:
    return word.joined() or word.gap in {".", ""}


def _opens(first: Token, after: Token) -> bool:
    """Whether a name can begin so: a given name, initials, or a small initial with its dot."""
    if len(first.text) == 1:
        return first.initials or (after.gap == "." and len(after.key) >= _SHORTEST and not after.word)
    return first.initials or (first.given and (first.capital or not first.common) and after.gap == " ")


def _fused(word: Token) -> bool:
    """Whether a surname is written in one with its tussenvoegsels: "devries", "vanderberg"."""
    for lead in ("vander", "vanden", "vande", "van", "de", "den", "der", "ter"):
        rest = word.key.removeprefix(lead)
        if rest != word.key and len(rest) >= _SHORTEST and not word.word and names.is_surname(rest):
            return True
    return False
