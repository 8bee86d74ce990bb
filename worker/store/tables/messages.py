"""One message and what hangs on it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from worker.store.tables.schema import TOKEN, message_id_column, metadata
from worker.store.types import UtcDateTime

messages = Table(
    "messages",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("mailbox", String(320), nullable=False),  # one of the owner's role mailboxes
    Column("sender_token", String(40), nullable=False, index=True),  # keyed HMAC; "" for the null reverse-path
    Column("external_token", String(40), nullable=False, index=True),  # keyed HMAC of the channel's own id, or ""
    Column("size", Integer, nullable=False),  # bytes
    Column("received_at", UtcDateTime, nullable=False, index=True),  # legal receipt
    Column("accepted_at", UtcDateTime, nullable=False),  # stored here
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("crashes", Integer, nullable=False, default=0),
    Column("failure_code", String(64), nullable=False, default=""),
    Column("language", String(8), nullable=False, default=""),
    Column("purposes", JSON, nullable=False, default=list),
    Column("touched_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime),  # of the next attempt
    Column("examined_at", UtcDateTime),
    Column("delivered_at", UtcDateTime),
    Column("shred_after", UtcDateTime, index=True),  # the original, unless a case holds it
    Index("ix_messages_state_touched_at", "state", "touched_at"),
)


sealed = Table(
    "sealed",
    metadata,
    message_id_column(primary_key=True),
    Column("role", String(16), primary_key=True),
    Column("epoch", String(96), nullable=False, index=True),
    Column("blob", LargeBinary),  # null: forgotten; the row stays until the key is gone as well
)
Index(
    "ix_sealed_forgotten",
    sealed.c.epoch,
    sqlite_where=sealed.c.blob.is_(None),
    postgresql_where=sealed.c.blob.is_(None),
)


findings = Table(
    "findings",
    metadata,
    Column("id", Integer, primary_key=True),
    message_id_column(index=True),
    Column("type", String(32), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("occurrences", Integer, nullable=False),
)


addresses = Table(
    "addresses",
    metadata,
    message_id_column(primary_key=True),
    Column("token", String(TOKEN), primary_key=True, index=True),  # keyed HMAC of an address
)


outbox = Table(
    "outbox",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("key", String(96), nullable=False),  # the same event has the same key
    Column("target", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    message_id_column(index=True),
    Column("notice", JSON, nullable=False),  # fields of `models.notice.Notice`
    Column("created_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_at", UtcDateTime),  # null: done or dead
    Column("last_code", String(64), nullable=False, default=""),
    Column("done_at", UtcDateTime),
    Column("dead_at", UtcDateTime),
    UniqueConstraint("key", "target"),
    Index("ix_outbox_next_at", "next_at"),
)


deliveries = Table(
    "deliveries",
    metadata,
    Column("key", String(128), primary_key=True),
    message_id_column(index=True),
    Column("destination", String(64), nullable=False),
    Column("step", String(32), nullable=False),
    Column("reference", String(255), nullable=False, default=""),
    Column("at", UtcDateTime, nullable=False),
)
