"""The log of a case: each event carries the hash of the one before, so that what was removed or changed shows.

    hash(n) = SHA-256 of the canonical JSON of event n, hash(n - 1) among its fields
    seal    = keyed HMAC of count, last hash and the case as it stands (`facts`); the worker makes and checks it

Without the seal a log could be cut off at its end, or a case be changed beside its log.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from models.case import Case

FIRST = "0" * 64
"""Stands where the first event of a case names the one before."""


OPENED = "opened"
"""The first event of every case."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as the log holds it; `note` is the SHA-256 of the sealed note, or ""."""

    reference: str
    number: int
    at: datetime
    actor: str
    kind: str
    reason: str
    note: str
    before: str

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, in hexadecimal."""
        return hashlib.sha256(canonical(asdict(self)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a log does not hold: a case, the number of an event (0: the case as a whole), what is wrong."""

    reference: str
    number: int
    what: str


def faults(reference: str, count: int, head: str, kept: Iterable[tuple[Entry, str]]) -> Iterator[Fault]:
    """What is wrong with the log of a case whose last event should be number `count` with the hash `head`.

    `kept` are the events in the order of their numbers, each with the hash that stands beside it.
    """
    before, number = FIRST, 0
    for entry, stored in kept:
        if entry.number == 1 and entry.kind != OPENED:
            yield Fault(reference, 1, "it does not begin with the opening of the case")
        if entry.number != number + 1:
            yield Fault(reference, number + 1, "events are missing or out of order")
        if entry.before != before:
            yield Fault(reference, entry.number, "it does not follow the event before it")
        if entry.hash != stored:
            yield Fault(reference, entry.number, "it was changed")
        before, number = stored, entry.number
    if (number, before) != (count, head or FIRST):
        yield Fault(reference, number + 1, "the end of the log is missing or was added")
    if not count:
        yield Fault(reference, 0, "it has no log")


def facts(case: Case) -> str:
    """The case as it stands, for the seal."""
    return canonical(asdict(case))


def canonical(fields: Any) -> str:
    """JSON with one way to write it: sorted names, no blanks, moments in UTC."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=_text)


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(type(value).__name__)
