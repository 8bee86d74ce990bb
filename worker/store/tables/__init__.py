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

from worker.store.tables.cases import (
    case_holds,
    case_messages,
    case_numbers,
    cases,
    challenges,
    events,
    known_senders,
    letters,
    message_ids,
    removed_cases,
)
from worker.store.tables.mailboxes import imap_folders, imap_messages
from worker.store.tables.messages import addresses, deliveries, findings, messages, outbox, sealed
from worker.store.tables.schema import DIGEST, TOKEN, metadata

__all__ = [
    "DIGEST",
    "TOKEN",
    "addresses",
    "case_holds",
    "case_messages",
    "case_numbers",
    "cases",
    "challenges",
    "deliveries",
    "events",
    "findings",
    "imap_folders",
    "imap_messages",
    "known_senders",
    "letters",
    "message_ids",
    "messages",
    "metadata",
    "outbox",
    "removed_cases",
    "sealed",
]
