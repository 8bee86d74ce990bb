"""What may be shown of messages: states, kinds and counts, for the command line, doctor and metrics."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, ScalarSelect, Select, and_, func, select

from models.case_moves import OPEN, WAITING
from models.finding import Decision, EntityType, Subject
from models.message import Channel, MessageState
from models.triage import Purpose
from worker.store.database import Database, uncut
from worker.store.messages import UNFINISHED
from worker.store.records import Counts, EventRecord, FindingRecord, MessageRecord
from worker.store.tables import case_messages, cases, events, findings, messages, outbox

_holding = cases.alias("holding")


@uncut
class Browse:
    """Reads; never opens anything sealed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ping(self) -> None:
        """One round trip; `Transient` when the database is away."""
        async with self._database.read() as connection:
            await connection.execute(select(1))

    async def messages(self, state: MessageState | None = None, limit: int = 100) -> tuple[MessageRecord, ...]:
        """The latest messages first."""
        query = _message_query().order_by(messages.c.received_at.desc(), messages.c.id).limit(limit)
        if state:
            query = query.where(messages.c.state == state)
        async with self._database.read() as connection:
            return tuple(_message(row) for row in await connection.execute(query))

    async def message(self, message_id: str) -> MessageRecord | None:
        """One message."""
        async with self._database.read() as connection:
            row = (await connection.execute(_message_query().where(messages.c.id == message_id))).one_or_none()
        return _message(row) if row else None

    async def matching(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Ids that begin with `prefix`, so that a person need not type all of one."""
        query = select(messages.c.id).where(messages.c.id.startswith(prefix, autoescape=True)).limit(limit)
        async with self._database.read() as connection:
            return tuple((await connection.execute(query)).scalars())

    async def findings(self, message_id: str) -> tuple[FindingRecord, ...]:
        """What was found in it, by kind."""
        query = select(findings).where(findings.c.message_id == message_id).order_by(findings.c.id)
        async with self._database.read() as connection:
            return tuple(
                FindingRecord(
                    EntityType(row.type), Subject(row.subject), Decision(row.decision), row.reason, row.occurrences
                )
                for row in await connection.execute(query)
            )

    async def events(self, message_id: str) -> tuple[EventRecord, ...]:
        """Its history in order."""
        query = select(events).where(events.c.message_id == message_id).order_by(events.c.id)
        async with self._database.read() as connection:
            return tuple(
                EventRecord(row.at, row.actor, row.kind, row.reason, row.reference or "")
                for row in await connection.execute(query)
            )

    async def counts(self, now: datetime) -> Counts:
        """Figures for doctor and metrics."""
        by_message = select(messages.c.state, func.count()).group_by(messages.c.state)
        by_case = select(cases.c.state, func.count()).group_by(cases.c.state)
        overdue = select(func.count()).where(cases.c.state.in_(WAITING), cases.c.due_at < now)
        oldest = select(func.min(messages.c.accepted_at)).where(messages.c.state.in_(UNFINISHED))
        waiting = select(func.count(outbox.c.next_at), func.count(outbox.c.dead_at))
        async with self._database.read() as connection:
            notices = (await connection.execute(waiting)).one()
            return Counts(
                messages=dict(_pairs((await connection.execute(by_message)).all())),
                cases=dict(_pairs((await connection.execute(by_case)).all())),
                overdue=(await connection.execute(overdue)).scalar_one(),
                outbox_waiting=notices[0],
                outbox_dead=notices[1],
                oldest_unfinished=(await connection.execute(oldest)).scalar_one(),
            )


def _pairs(rows: Any) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in rows]


def _message_query() -> Select[Any]:
    return select(
        messages,
        cases.c.reference,
        _holder().label("held_by"),
        _times(Decision.REDACT).label("removed"),
        _times(Decision.KEEP).label("kept"),
    ).outerjoin(cases, cases.c.message_id == messages.c.id)


def _holder() -> ScalarSelect[str]:
    """The first open case that keeps the original, as `worker.store.originals` does."""
    held = and_(case_messages.c.message_id == messages.c.id, _holding.c.state.in_(OPEN))
    joined = case_messages.join(_holding, _holding.c.reference == case_messages.c.case_ref)
    return select(func.min(_holding.c.reference)).select_from(joined).where(held).correlate(messages).scalar_subquery()


def _times(decision: Decision) -> ScalarSelect[int]:
    """How often something was found with this decision, counted for the rows shown only."""
    return (
        select(func.coalesce(func.sum(findings.c.occurrences), 0))
        .where(findings.c.message_id == messages.c.id, findings.c.decision == decision)
        .correlate(messages)
        .scalar_subquery()
    )


def _message(row: Row[Any]) -> MessageRecord:
    return MessageRecord(
        id=row.id,
        channel=Channel(row.channel),
        mailbox=row.mailbox,
        size=row.size,
        received_at=row.received_at,
        accepted_at=row.accepted_at,
        state=MessageState(row.state),
        attempts=row.attempts,
        crashes=row.crashes,
        failure_code=row.failure_code,
        language=row.language,
        purposes=tuple(Purpose(purpose) for purpose in row.purposes),
        touched_at=row.touched_at,
        not_before=row.not_before,
        examined_at=row.examined_at,
        delivered_at=row.delivered_at,
        shred_after=row.shred_after,
        case=row.reference or "",
        held_by=row.held_by or "",
        removed=row.removed,
        kept=row.kept,
    )
