"""Claims: the conditions by which one worker, and no other, has a message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, and_, case, or_, update
from sqlalchemy.sql.dml import ReturningUpdate

from models.errors import Bug
from models.message import MessageState
from worker.store.records import Claimed
from worker.store.safe import Role, load_envelope
from worker.store.tables import messages


def take(message_id: str, now: datetime, stale_after: timedelta) -> ReturningUpdate[int, int]:
    """Takes the message if it is free or its claim is stale; returns (attempts, crashes) or no row."""
    working = messages.c.state == MessageState.PROCESSING
    free = or_(
        messages.c.state == MessageState.RECEIVED,
        and_(working, messages.c.touched_at <= now - stale_after),
    )
    values = {
        "state": MessageState.PROCESSING,
        "attempts": messages.c.attempts + 1,
        "crashes": messages.c.crashes + case((working, 1), else_=0),  # whoever had it died
        "touched_at": now,
    }
    taken = update(messages).where(messages.c.id == message_id, free).values(**values)
    return taken.returning(messages.c.attempts, messages.c.crashes)


def mine(claimed: Claimed) -> ColumnElement[bool]:
    """The message, while this claim of it is the latest and not given back."""
    return at_work(claimed.message_id, claimed.attempt)


def at_work(message_id: str, attempt: int | None = None) -> ColumnElement[bool]:
    """The message while somebody is at work on it, or only while this attempt is."""
    working = and_(messages.c.id == message_id, messages.c.state == MessageState.PROCESSING)
    return working if attempt is None else and_(working, messages.c.attempts == attempt)


def claimed_from(message_id: str, row: Row[int, int], parts: Mapping[Role, bytes]) -> Claimed:
    """The claim with all that is needed to work; `Bug("original_missing")` when its words are gone.

    An original may be gone once there is a redacted copy to deliver: a copy of an identity document goes at once.
    """
    raw = parts.get(Role.ORIGINAL) or parts.get(Role.REDACTED)
    if raw is None or Role.ENVELOPE not in parts:
        raise Bug("original_missing")
    return Claimed(
        message_id=message_id,
        attempt=row.attempts,
        crashes=row.crashes,
        envelope=load_envelope(parts[Role.ENVELOPE]),
        raw=raw,
        redacted=parts.get(Role.REDACTED),
    )
