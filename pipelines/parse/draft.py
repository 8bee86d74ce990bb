"""A layout in the making."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from models.formats import Handling
from models.limits import Limits
from models.message import Attachment, PartKind, Person
from pipelines.parse.layout import Container, Embedded, Layout, Sealed, Signature, Slot, Stretch, View
from pipelines.parse.structure import Entity
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
    containers: list[Container] = field(default_factory=list, repr=False)
    within: int | None = None  # the container whose bytes `raw` is
    boxes: list[tuple[Draft, tuple[Entity, ...]]] = field(default_factory=list, repr=False)  # messages in containers
    formats: list[Handling] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    around: dict[str, Entity] = field(default_factory=dict, repr=False)  # section -> what its children stand in
    firsts: dict[int, Entity] = field(default_factory=dict, repr=False)  # multipart -> its first part
    sender: list[Person] = field(default_factory=list, repr=False)
    recipients: list[Person] = field(default_factory=list, repr=False)
    branches: dict[int, dict[int, str]] = field(default_factory=dict)  # multipart/alternative -> branch -> part id
    bodies: list[int] = field(default_factory=list)
    body_group: int | None = None  # the multipart/alternative that the body stands in
    marks: list[tuple[int, int]] = field(default_factory=list)
    defects: dict[str, None] = field(default_factory=dict)  # in the order met
    _ids: Counter[str] = field(default_factory=Counter)
    _spent: Counter[str] = field(default_factory=Counter)

    def slot(self, slot: Slot) -> int:
        """Add a slot; its number."""
        self.slots.append(replace(slot, within=self.within) if self.within is not None else slot)
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
        self._spent["text_size"] += len(trace.text)
        if self._spent["text_size"] > self.limits.text_size:
            raise self.limits.exceeded("text_size")
        self._ids[part] += 1
        number = self._ids[part]
        name = part if number == 1 else f"{part}~{number}"
        self.views.append(View(name, kind, trace, slot, searched, zones, parameter, ranges))

    def room(self) -> int:
        """How many characters of one more attachment may be searched."""
        return min(self.limits.text_size - self._spent["text_size"], self.limits.attachment_text)

    def count(self, what: str) -> int:
        """One more of these; how many there are now, in the whole message."""
        self._spent[what] += 1
        return self._spent[what]

    def inside(self, container: Container) -> Draft:
        """The draft for the message in a container: all that it gathers is gathered here."""
        self.containers.append(container)
        return replace(self, raw=container.data, within=len(self.containers) - 1, firsts={})

    def layout(self, top: int | None) -> Layout:
        """All of it, with the place for a field of ours."""
        return Layout(
            tuple(self.slots),
            tuple(self.views),
            tuple(self.bodies),
            tuple(self.sealed),
            tuple(self.embedded),
            tuple(self.containers),
            tuple(self.marks),
            top,
            tuple(self.signatures),
        )

    def fault(self, name: str) -> None:
        """Note a defect, once."""
        if name:
            self.defects[name] = None
