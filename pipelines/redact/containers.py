"""Messages inside an encoding: what changes in one changes its decoded bytes, which are then encoded again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipelines.parse.layout import Layout
from pipelines.parse.transfer import Transfer, close_body
from pipelines.redact.splice import Splice, line_ending, splice

Within = int | None
"""The number of a container, None for the message itself."""


def bytes_of(raw: bytes, layout: Layout, within: Within) -> bytes:
    """The bytes that offsets inside this container count."""
    return raw if within is None else layout.containers[within].data


def folded(raw: bytes, layout: Layout, splices: Mapping[Within, Iterable[Splice]]) -> list[Splice]:
    """All splices as splices of the message: those inside a container become one of the whole container."""
    made: defaultdict[Within, list[Splice]] = defaultdict(list)
    for within, some in splices.items():
        made[within] += some
    for number in range(len(layout.containers) - 1, -1, -1):  # inner ones stand behind those around them
        box = layout.containers[number]
        if not made[number] or any(one.start <= box.start < box.end <= one.end for one in made[box.within]):
            continue  # nothing changes in it, or it goes as a whole
        outer = bytes_of(raw, layout, box.within)
        original = outer[box.start : box.end]
        eol = line_ending(original) if b"\n" in original else line_ending(outer)
        body = close_body(splice(box.data, made[number]), box.transfer, eol)
        if box.transfer is Transfer.BASE64 and original.endswith(b"\n"):
            body += eol
        made[box.within].append(Splice(box.start, box.end, body))
    return made[None]
