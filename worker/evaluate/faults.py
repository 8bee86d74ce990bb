"""What went wrong, by place and never by value, with what the software said there and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from worker.evaluate.corpus import GoldSpan
from worker.evaluate.outcome import Said

KINDS = ("LEAK", "OVER", "COLLATERAL", "RIGHT", "PURPOSE")
"""Left behind; removed though needed; removed outside every annotation; a wrong label of either sort."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one message. `place` is "body[12:30]" or "" for labels; `wanted` and `said` are words of our own."""

    kind: str  # one of KINDS
    message: str
    place: str
    wanted: str
    said: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One line, and one below it for each thing said."""
        head = " ".join(word for word in (self.kind, self.message, self.place, self.wanted) if word)
        return "\n".join((head, *(f"    said {said}" for said in self.said)))


def of_span(kind: str, message: str, span: GoldSpan, said: Iterable[Said]) -> Fault:
    """A leak or an over-redaction."""
    wanted = f"{span.type}/{span.subject}/{span.decision}"
    return Fault(kind, message, f"{span.where}[{span.start}:{span.end}]", wanted, _told(said))


def of_words(message: str, where: str, start: int, end: int, said: Iterable[Said]) -> Fault:
    """Words outside every annotation that are gone."""
    return Fault("COLLATERAL", message, f"{where}[{start}:{end}]", "not annotated", _told(said))


def of_labels(kind: str, message: str, wanted: Iterable[str], said: Iterable[str]) -> Fault:
    """Rights or purposes other than annotated."""
    return Fault(kind, message, "", _listed(wanted), (_listed(said),))


def first(faults: Iterable[Fault], number: int) -> Iterator[Fault]:
    """The first `number` of each kind, kind by kind."""
    kept = list(faults)
    for kind in KINDS:
        yield from [fault for fault in kept if fault.kind == kind][:number]


def _told(said: Iterable[Said]) -> tuple[str, ...]:
    """Different things said of the place; without any: why it can be gone or there all the same."""
    told = tuple(dict.fromkeys(f"{s.type}/{s.subject}/{s.decision}: {s.why} (by {s.by})" for s in said))
    return told or ("nothing here",)


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(sorted(labels)) or "none"
