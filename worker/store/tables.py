"""The tables. No column holds a word of a message in the clear; what it said lies in `sealed`.

messages ──< sealed      original, envelope, redacted copy: ciphertext by epoch
         ──< findings    kinds, decisions and counts; never values
         ──< deliveries  a step journal, so that a second run finds what the first one did
         ──< events      who did what when and why; only ever added to
         ──  cases       one case per message, for all the rights it uses
         ──< addresses   keyed HMACs of who wrote it, so that a person's messages can be found
cases    ──< events      the log of a case, chained by hash; `log_seal` closes it under the master key
         ──< case_messages  what belongs to it: the message that opened it and what came after
         ──< case_holds  what is erased, restricted or kept of each category of data
         ──< letters, challenges, message_ids  what was written to whoever asked (`worker.letters`)
outbox                   notices to be sent, written in the transaction of what they tell
case_numbers             the last number given out in a year
removed_cases            the number of a case whose own term was over, and how long its log was
known_senders            keyed HMACs of addresses that wrote before
imap_folders             how far each folder of a mailbox was read
imap_messages            where in it a message stands, and the steps of its replacement

Recipient and text of a letter and the note of an event are sealed under the case's own key; removing the case
throws that key away.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from worker.store.types import UtcDateTime

DIGEST = 64  # characters of a SHA-256 in hexadecimal
TOKEN = 40  # characters that a keyed HMAC of the vault may take

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _message_id(**options: Any) -> Column[str]:
    return Column("message_id", String(40), ForeignKey("messages.id"), nullable=False, **options)


def _case_ref(**options: Any) -> Column[str]:
    return Column("case_ref", String(20), ForeignKey("cases.reference"), nullable=False, **options)


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
    _message_id(primary_key=True),
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
    _message_id(index=True),
    Column("type", String(32), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("occurrences", Integer, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("reference", String(20), primary_key=True),
    _message_id(unique=True),
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
    _message_id(primary_key=True),
    _case_ref(primary_key=True, index=True),
    Column("added_at", UtcDateTime, nullable=False),
)

case_holds = Table(
    "case_holds",
    metadata,
    _case_ref(primary_key=True),
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
    _message_id(index=True),
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

outbox = Table(
    "outbox",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("key", String(96), nullable=False),  # the same event has the same key
    Column("target", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    _message_id(index=True),
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
    _message_id(index=True),
    Column("destination", String(64), nullable=False),
    Column("step", String(32), nullable=False),
    Column("reference", String(255), nullable=False, default=""),
    Column("at", UtcDateTime, nullable=False),
)

letters = Table(
    "letters",
    metadata,
    Column("id", String(40), primary_key=True),
    _case_ref(index=True),
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
    _case_ref(index=True),
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
    _case_ref(index=True),
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

addresses = Table(
    "addresses",
    metadata,
    _message_id(primary_key=True),
    Column("token", String(TOKEN), primary_key=True, index=True),  # keyed HMAC of an address
)

imap_folders = Table(
    "imap_folders",
    metadata,
    Column("account", String(64), primary_key=True),  # its name in the settings
    Column("folder", String(255), primary_key=True),
    Column("uidvalidity", BigInteger, nullable=False),  # 32 bits without a sign (RFC 3501 section 2.3.1.1)
    Column("first_uid", BigInteger, nullable=False),  # what is below was there before us
    Column("last_uid", BigInteger, nullable=False),  # what is above is still to come; 0: the first pass is not over
    Column("since", UtcDateTime),  # older mail is not ours to touch; null: all is
    Column("held", Integer, nullable=False, default=0),  # messages on the server that are ours to deal with
    Column("missing", Integer, nullable=False, default=0),  # of these, unknown to the journal
    Column("left_behind", Integer, nullable=False, default=0),  # originals that were to be gone
    Column("checked_at", UtcDateTime),
    Column("code", String(64), nullable=False, default=""),  # why the folder cannot be watched now
)

imap_messages = Table(
    "imap_messages",
    metadata,
    Column("token", String(TOKEN), primary_key=True),  # keyed HMAC of where it was first seen
    Column("account", String(64), nullable=False),
    Column("folder", String(255), nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False, default=0),  # bytes
    Column("digest", String(TOKEN), nullable=False, default=""),  # keyed HMAC of the bytes
    Column("message_id", String(40), nullable=False, default=""),  # "": nothing to examine; no key, it comes first
    Column("step", String(16), nullable=False),
    Column("copy_uidvalidity", BigInteger, nullable=False, default=0),
    Column("copy_from", BigInteger, nullable=False, default=0),  # UIDNEXT before our copy was added
    Column("copy_uid", BigInteger, nullable=False, default=0),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),  # of the step
    Index("ix_imap_messages_account", "account", "folder", "step"),
    Index("ix_imap_messages_message_id", "message_id"),
    Index("ix_imap_messages_digest", "digest"),
)
