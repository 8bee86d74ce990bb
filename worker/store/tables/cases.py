"""Cases, their log, and what is written to whoever asked."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from worker.store.tables.schema import DIGEST, TOKEN, case_ref_column, message_id_column, metadata
from worker.store.types import UtcDateTime

cases = Table(
    "cases",
    metadata,
    Column("reference", String(20), primary_key=True),
    message_id_column(unique=True),
    Column("rights", JSON, nullable=False),  # [{"label", "score", "cue"}]; cues are of our own list
    Column("lane", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("term", String(16), nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),  # conservative: drives the alarms
    Column("due_arguable_at", UtcDateTime, nullable=False),
    Column("due_explanation", Text, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("assignee", String(64), nullable=False, default="", server_default=""),
    Column("language", String(8), nullable=False, default="", server_default=""),
    Column("identity", String(16), nullable=False, default="unchecked", server_default="unchecked"),
    Column("evidence", JSON, nullable=False, default=list, server_default="[]"),  # [{"kind", "result", "at"}]: codes
    Column("suspensions", JSON, nullable=False, default=list, server_default="[]"),  # [{"since", "until"}]
    Column("extended_at", UtcDateTime),
    Column("answered_at", UtcDateTime),  # or refused, withdrawn, found to be no request
    Column("demand", String(32), nullable=False, default="", server_default=""),
    Column("settled", JSON, nullable=False, default=list, server_default="[]"),  # labels dealt with before the others
    Column("log_count", Integer, nullable=False, default=0, server_default="0"),
    Column("log_head", String(DIGEST), nullable=False, default="", server_default=""),
    Column("log_seal", String(TOKEN), nullable=False, default="", server_default=""),  # keyed HMAC of the two
    Index("ix_cases_state_due_at", "state", "due_at"),
)


case_messages = Table(
    "case_messages",
    metadata,
    message_id_column(primary_key=True),
    case_ref_column(primary_key=True, index=True),
    Column("added_at", UtcDateTime, nullable=False),
)


case_holds = Table(
    "case_holds",
    metadata,
    case_ref_column(primary_key=True),
    Column("category", String(64), primary_key=True),
    Column("fate", String(16), nullable=False),
    Column("ground", Text, nullable=False),
    Column("until", Date),
)


case_numbers = Table(
    "case_numbers",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)


removed_cases = Table(
    "removed_cases",
    metadata,
    Column("reference", String(20), primary_key=True),
    Column("removed_at", UtcDateTime, nullable=False),
    Column("log_count", Integer, nullable=False),
    Column("log_head", String(DIGEST), nullable=False),
    Column("seal", String(TOKEN), nullable=False),
)


events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    message_id_column(index=True),
    Column("reference", String(20), ForeignKey("cases.reference"), index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("number", Integer),  # within its case, from 1; null: the event of a message
    Column("epoch", String(96)),  # of the sealed note
    Column("note", LargeBinary),
    Column("prev_hash", String(DIGEST), nullable=False, default="", server_default=""),
    Column("hash", String(DIGEST), nullable=False, default="", server_default=""),
    Index("ix_events_reference_number", "reference", "number", unique=True),
)


letters = Table(
    "letters",
    metadata,
    Column("id", String(40), primary_key=True),
    case_ref_column(index=True),
    Column("key", String(96), nullable=False, unique=True),  # the same letter has the same key
    Column("kind", String(32), nullable=False),
    Column("language", String(8), nullable=False),
    Column("epoch", String(96), nullable=False),
    Column("blob", LargeBinary),  # recipient and text; null: forgotten
    Column("created_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due_at", UtcDateTime, index=True),  # of the next attempt; null: done with
    Column("sent_at", UtcDateTime),
    Column("state", String(16), nullable=False),
    Column("code", String(64), nullable=False, default=""),  # why the last attempt failed, or why it was withheld
)


challenges = Table(
    "challenges",
    metadata,
    Column("id", Integer, primary_key=True),
    case_ref_column(index=True),
    Column("code_hash", String(DIGEST), nullable=False),  # keyed
    Column("salt", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("state", String(16), nullable=False),
)


message_ids = Table(
    "message_ids",
    metadata,
    Column("token", String(TOKEN), primary_key=True),  # keyed HMAC of a Message-ID, of a mail in or a letter out
    case_ref_column(index=True),
    Column("seen_at", UtcDateTime, nullable=False),
)


known_senders = Table(
    "known_senders",
    metadata,
    Column("token", String(TOKEN), primary_key=True),  # keyed HMAC of an address
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("verified", String(32), nullable=False, default=""),  # how: a code of ours
)
