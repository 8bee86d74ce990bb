"""Hold back what nobody could look into, where the policy says so: its place stays, its content goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipelines.parse.layout import Embedded, Sealed
from pipelines.redact.edits import Edit
from pipelines.redact.placeholders import known_language
from pipelines.redact.splice import Splice

_NOTE = {
    "nl": b"[bijlage achtergehouden: kon niet worden ingezien]",
    "en": b"[attachment withheld: could not be inspected]",
}
_TYPE = b" text/plain; charset=us-ascii"


def withhold(sealed: Iterable[Sealed], language: str, eol: bytes) -> Iterator[Splice]:
    """Each such leaf becomes a plain text of one line; its file name goes too."""
    for leaf in sealed:
        if leaf.type_field:
            yield Splice(*leaf.type_field, _TYPE)
        yield from (Splice(start, end, b"") for start, end in leaf.fields)
        yield Splice(leaf.start, leaf.end, _NOTE[known_language(language)] + eol)


def blank(embedded: Iterable[Embedded]) -> Iterator[tuple[int, Edit]]:
    """Each file within an attribute becomes an empty value: the slot's number, and its edit."""
    for item in embedded:
        yield item.slot, Edit(item.start, item.end, "")


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
