"""Put all that changes back into the bytes, in the message and in messages inside an encoding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipelines.parse.layout import Layout, Sealed, Signature
from pipelines.redact.containers import Within, bytes_of, folded
from pipelines.redact.edits import Edit
from pipelines.redact.signatures import unsign
from pipelines.redact.splice import Splice, line_ending, splice, write_slot
from pipelines.redact.withhold import outside, reasoned, withhold


def assemble(
    raw: bytes,
    layout: Layout,
    edits: Mapping[int, list[Edit]],
    held: Iterable[Sealed],
    gone: Iterable[Signature],
    own: Iterable[Splice],
    language: str,
) -> bytes:
    """The message with its slots edited, these leaves withheld, these signatures gone; `own` are our own fields.

    Where two overlap the leaf wins, then the signature: what holds a thing goes with all that changes in it.
    """
    written: defaultdict[Within, list[Splice]] = defaultdict(list)
    for number, changes in edits.items():
        slot = layout.slots[number]
        written[slot.within] += write_slot(bytes_of(raw, layout, slot.within), slot, changes) if changes else ()
    leaves, signatures = list(held), list(gone)
    made: dict[Within, list[Splice]] = {}
    for within in (None, *range(len(layout.containers))):
        data = bytes_of(raw, layout, within)
        eol = line_ending(data)
        without = unsign(data, [item for item in signatures if item.within == within], language, eol)
        here = (item for item in leaves if item.within == within)
        empty = [one for item in here for one in withhold([item], reasoned(item, language, eol), eol)]
        made[within] = list(outside(outside(written[within], without), empty))
    return splice(raw, [*own, *folded(raw, layout, made)])
