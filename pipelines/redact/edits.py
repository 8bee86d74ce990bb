"""Removals from a view become edits of its slot's text, each written as its place demands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from models.finding import EntityType
from pipelines.parse.layout import Form, Slot, Stretch, View, Zone
from pipelines.parse.parameters import write_parameter
from pipelines.parse.trace import Piece
from pipelines.parse.words import encode_words
from pipelines.redact.placeholders import ADDRESS, WORD, Mark
from pipelines.redact.removals import Removal


class Edit(NamedTuple):
    """Characters [start, end) of a slot's text become `new`."""

    start: int
    end: int
    new: str


def edits_of(view: View, slot: Slot, removals: Sequence[Removal]) -> list[Edit]:
    """The edits that take these removals (merged, in order) out of the slot."""
    if not removals:
        return []
    if view.parameter:
        return list(_rename(view, slot, removals))
    return list(_Writer(view, slot).edits(removals))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; where two overlap, all that either covers goes."""
    out, at = [], 0
    for start, end, new in combine(edits):
        out += [text[at:start], new]
        at = end
    return "".join([*out, text[at:]])


def combine(edits: Iterable[Edit]) -> list[Edit]:
    """In order and without overlaps."""
    combined: list[Edit] = []
    for edit in sorted(set(edits), key=lambda item: (item.start, item.end)):
        if combined and edit.start < combined[-1].end:
            last = combined[-1]
            combined[-1] = Edit(last.start, max(last.end, edit.end), last.new or edit.new)
        else:
            combined.append(edit)
    return combined


def _rename(view: View, slot: Slot, removals: Sequence[Removal]) -> Iterator[Edit]:
    """A parameter is written anew as a whole; the other pieces of an RFC 2231 value go."""
    value = apply(view.trace.text, (Edit(r.start, r.end, r.mark.label) for r in removals))
    (start, end), *others = view.ranges
    yield Edit(start, end, write_parameter(view.parameter, value))
    for first, last in others:
        yield Edit(max(slot.text.rfind(";", 0, first), 0), last, "")


class _Writer:
    """Writes the removals of one view."""

    def __init__(self, view: View, slot: Slot) -> None:
        self._view, self._slot = view, slot
        self._zones = view.zones
        self._zone_starts = [zone.start for zone in view.zones]
        self._words: dict[Piece, list[Edit]] = {}  # groups of encoded words, and what changes inside them

    def edits(self, removals: Iterable[Removal]) -> Iterator[Edit]:
        for removal in removals:
            yield from self._removal(removal)
        for piece, changes in self._words.items():
            text = self._view.trace.text[piece.start : piece.end]
            yield Edit(piece.source_start, piece.source_end, encode_words(apply(text, changes)))

    def _removal(self, removal: Removal) -> Iterator[Edit]:
        """The first piece of source under it gives way to the mark, all others go."""
        marked = False
        for piece in self._view.trace.pieces(removal.start, removal.end):
            if self._slot.form is Form.HEADER and not piece.verbatim:
                self._inside_words(piece, removal, "" if marked else removal.mark.label)
                marked = True
                continue
            for start, end, zone in self._cut(piece):
                if zone in _WHOLE:
                    whole = self._zone_at(start) or Stretch(start, end, zone)
                    yield Edit(whole.start, whole.end, _WHOLE[zone].format(removal.mark.label))
                elif start < end:
                    yield Edit(start, end, "" if marked else _written(removal.mark, zone))
                marked = marked or start < end

    def _inside_words(self, piece: Piece, removal: Removal, label: str) -> None:
        start, end = max(removal.start, piece.start), min(removal.end, piece.end)
        self._words.setdefault(piece, []).append(Edit(start - piece.start, end - piece.start, label))

    def _cut(self, piece: Piece) -> Iterator[tuple[int, int, Zone | None]]:
        """A piece of source, cut where a zone starts or ends."""
        at = piece.source_start
        while at < piece.source_end:
            zone = self._zone_at(at)
            following = bisect_right(self._zone_starts, at)
            border = self._zone_starts[following] if following < len(self._zones) else piece.source_end
            end = min(zone.end if zone else border, piece.source_end)
            yield at, end, zone.zone if zone else None
            at = end

    def _zone_at(self, at: int) -> Stretch | None:
        index = bisect_right(self._zone_starts, at) - 1
        return self._zones[index] if index >= 0 and at < self._zones[index].end else None


_WHOLE = {
    Zone.ADDRESS: ADDRESS,
    Zone.NUMBER: '"{}"',
    Zone.LITERAL: "'{}'",
    Zone.NOTE: "NOTE:{}",
    Zone.COMMENT: "COMMENT:{}",
}
"""Zones that are replaced as a whole, and by what."""


def _written(mark: Mark, zone: Zone | None) -> str:
    if zone in {Zone.URL, Zone.BARE}:
        return ADDRESS if mark.kind is EntityType.EMAIL_ADDRESS else WORD
    return f'"{mark.label}"' if zone is Zone.PHRASE else mark.label
