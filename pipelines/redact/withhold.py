"""Hold back what nobody could look into, where the policy says so: its place stays, its content goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.verdict import Uninspected
from pipelines.parse.layout import Embedded, Sealed
from pipelines.redact.edits import Edit
from pipelines.redact.placeholders import known_language
from pipelines.redact.splice import Splice

_NOTE = {
    "nl": "[bijlage achtergehouden: kon niet worden ingezien]",
    "en": "[attachment withheld: could not be inspected]",
}
_TYPE = b" text/plain; charset=us-ascii"


_WHY = {
    Uninspected.FORMAT: ("onbekende of nog niet leesbare soort bestand", "a format that is unknown or not read yet"),
    Uninspected.ENCRYPTED: ("versleuteld", "encrypted"),
    Uninspected.DAMAGED: ("beschadigd", "damaged"),
    Uninspected.SIZE: ("te groot", "too large"),
    Uninspected.DEPTH: ("te diep genest", "nested too deep"),
    Uninspected.NUMBER: ("te veel bijlagen", "too many attachments"),
    Uninspected.MISMATCH: ("inhoud en naam komen niet overeen", "its content is not what its name says"),
    Uninspected.PARTLY: ("niet helemaal leesbaar", "not all of it can be read"),
    Uninspected.INSIDE: ("er zit een ander bestand in", "it holds another file"),
    Uninspected.IN_HTML: ("staat in de opmaak", "it stands inside the markup"),
}
_MEND = {
    "nl": ("Reden: {}.", "Zolang het verzegelde origineel er is, kan het worden vrijgegeven."),
    "en": ("Reason: {}.", "As long as the sealed original is held, it can be released."),
}


def note(language: str) -> bytes:
    """What stands in the place of a file that is held back."""
    return _NOTE[known_language(language)].encode("ascii")


def reasoned(leaf: Sealed, language: str, eol: bytes) -> bytes:
    """The same with the reason, and the way out; a part of a special form is told of elsewhere."""
    if leaf.format:
        return note(language)
    language = known_language(language)
    why = _WHY[leaf.reason][("nl", "en").index(language)]
    return eol.join([note(language), *(line.format(why).encode("ascii") for line in _MEND[language])])


def outermost(sealed: Iterable[Sealed]) -> list[Sealed]:
    """Without those that stand inside another: what holds them goes as a whole."""
    kept: list[Sealed] = []
    for leaf in sorted(sealed, key=lambda item: (item.within is not None, item.within or 0, item.start, -item.end)):
        last = kept[-1] if kept else None
        if not last or leaf.within != last.within or (_first(leaf) >= last.end and leaf[:2] != last[:2]):
            kept.append(leaf)
    return kept


def _first(leaf: Sealed) -> int:
    """Where a leaf begins with the fields that go with it: its body may be empty."""
    fields = [leaf.type_field, *leaf.fields] if leaf.type_field else leaf.fields
    return min([leaf.start, *(start for start, _ in fields)])


def withhold(sealed: Iterable[Sealed], words: bytes, eol: bytes) -> Iterator[Splice]:
    """Each such leaf becomes a plain text of one line; its file name goes too."""
    for leaf in sealed:
        if leaf.type_field:
            yield Splice(*leaf.type_field, _TYPE)
        yield from (Splice(start, end, b"") for start, end in leaf.fields)
        yield Splice(leaf.start, leaf.end, words + eol)


def blank(embedded: Iterable[Embedded], language: str) -> Iterator[tuple[int, Edit]]:
    """Each file in an attribute becomes an empty value, one in a text a note: the slot's number, and its edit."""
    for item in embedded:
        yield item.slot, Edit(item.start, item.end, _NOTE[known_language(language)] if item.noted else "")


def outside(splices: Iterable[Splice], cover: Iterable[Splice]) -> Iterator[Splice]:
    """The splices that do not fall within one of `cover`, and those of `cover` themselves."""
    covers = sorted(cover)
    yield from covers
    at = 0
    for splice in sorted(splices, key=lambda item: (item.start, item.end)):
        while at < len(covers) and covers[at].end <= splice.start:
            at += 1
        if at == len(covers) or splice.end <= covers[at].start or splice.start < covers[at].start:
            yield splice
