"""A layout in the making."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from models.limits import Limits
from models.message import Attachment, PartKind, Person
from pipelines.parse.layout import Embedded, Layout, Sealed, Slot, Stretch, View
from pipelines.parse.trace import Trace


@dataclass(slots=True)
class Draft:
    """What parsing has gathered so far of one message."""

    raw: bytes = field(repr=False)
    limits: Limits
    slots: list[Slot] = field(default_factory=list, repr=False)
    views: list[View] = field(default_factory=list, repr=False)
    attachments: list[Attachment] = field(default_factory=list)
    sealed: list[Sealed] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    sender: list[Person] = field(default_factory=list, repr=False)
    recipients: list[Person] = field(default_factory=list, repr=False)
    branches: dict[int, dict[int, str]] = field(default_factory=dict)  # multipart/alternative -> branch -> part id
    bodies: list[int] = field(default_factory=list)
    body_group: int | None = None  # the multipart/alternative that the body stands in
    marks: list[tuple[int, int]] = field(default_factory=list)
    defects: dict[str, None] = field(default_factory=dict)  # in the order met
    _ids: Counter[str] = field(default_factory=Counter)
    _size: int = 0

    def slot(self, slot: Slot) -> int:
        """Add a slot; its number."""
        self.slots.append(slot)
        return len(self.slots) - 1

    def view(
        self,
        part: str,
        kind: PartKind,
        trace: Trace,
        slot: int,
        *,
        searched: bool = True,
        zones: tuple[Stretch, ...] = (),
        parameter: str = "",
        ranges: tuple[tuple[int, int], ...] = (),
    ) -> None:
        """Add a view unless it is blank; `Rejected` when all texts together are longer than `text_size`."""
        if not trace.text.strip():
            return
        self._size += len(trace.text)
        if self._size > self.limits.text_size:
            raise self.limits.exceeded("text_size")
        self._ids[part] += 1
        number = self._ids[part]
        name = part if number == 1 else f"{part}~{number}"
        self.views.append(View(name, kind, trace, slot, searched, zones, parameter, ranges))

    def layout(self, top: int | None) -> Layout:
        """All of it, with the place for a field of ours."""
        return Layout(
            tuple(self.slots),
            tuple(self.views),
            tuple(self.bodies),
            tuple(self.sealed),
            tuple(self.embedded),
            tuple(self.marks),
            top,
        )

    def fault(self, name: str) -> None:
        """Note a defect, once."""
        if name:
            self.defects[name] = None
