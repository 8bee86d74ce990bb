"""How far a mailbox was read over IMAP."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from worker.store.tables.schema import TOKEN, metadata
from worker.store.types import UtcDateTime

imap_folders = Table(
    "imap_folders",
    metadata,
    Column("account", String(64), primary_key=True),  # its name in the settings
    Column("folder", String(255), primary_key=True),
    Column("uidvalidity", BigInteger, nullable=False),  # 32 bits without a sign (RFC 3501 section 2.3.1.1)
    Column("first_uid", BigInteger, nullable=False),  # what is below is ours only when it came after `since`
    Column("last_uid", BigInteger, nullable=False),  # what is above is still to come; -1: the first pass is not over
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
