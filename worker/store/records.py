"""What the store hands out: frozen rows, without the ciphertext."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from models.case import Case
from models.finding import Decision, EntityType, Subject
from models.message import Channel, Envelope, MessageState
from models.notice import Notice
from models.triage import Purpose


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that this worker, and no other, is at work on.

    `attempt` fences: once the message was claimed again, calls with an older attempt change nothing.
    `redacted` is the copy of an earlier attempt that got so far: deliver that, do not examine again.
    """

    message_id: str
    attempt: int
    crashes: int
    envelope: Envelope
    raw: bytes = field(repr=False)
    redacted: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Original:
    """The sealed original, opened for somebody who may see it."""

    message_id: str
    envelope: Envelope
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """What may be shown of a message. `held_by`: an open case that keeps the original beyond `shred_after`."""

    id: str
    channel: Channel
    mailbox: str
    size: int
    received_at: datetime
    accepted_at: datetime
    state: MessageState
    attempts: int
    crashes: int
    failure_code: str
    language: str
    purposes: tuple[Purpose, ...]
    touched_at: datetime
    not_before: datetime | None
    examined_at: datetime | None
    delivered_at: datetime | None
    shred_after: datetime | None
    case: str = ""
    held_by: str = ""
    removed: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """How often a kind was found, and what was decided."""

    type: EntityType
    subject: Subject
    decision: Decision
    reason: str
    count: int


CaseRecord = Case
"""A case as it stands; the store adds nothing to it."""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One line of a history."""

    at: datetime
    actor: str
    kind: str
    reason: str
    reference: str = ""
    number: int = 0  # within its case


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """A letter of a case, without its words."""

    kind: str
    state: str
    created_at: datetime
    sent_at: datetime | None
    code: str


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A notice on its way; `id` is the same over all attempts, `attempts` counts those made before."""

    id: str
    target: str
    notice: Notice
    attempts: int
    created_at: datetime
    last_code: str = ""
    done_at: datetime | None = None
    dead_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """How far a delivery of one message to one destination got."""

    message_id: str
    destination: str
    step: str
    reference: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures for doctor and metrics."""

    messages: Mapping[str, int]  # by state
    cases: Mapping[str, int]  # by state
    overdue: int
    outbox_waiting: int
    outbox_dead: int
    oldest_unfinished: datetime | None
