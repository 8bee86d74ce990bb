"""Why a message is in quarantine or waits, as a sentence with what to do."""

from __future__ import annotations

from models.limits import EXCEEDED, Limits

_WHY = {
    "empty": "there is nothing in it",
    "not_a_message": "it is no mail: no header field at the beginning",
    "examine_died": "the process that examined it died; `retry` once, then report it as a fault",
    "examine_memory": "examining it took more memory than limits.examine_memory",
    "examine_timeout": "examining it took longer than limits.examine_seconds",
    "too_many_attempts": "every attempt failed: see the log for what was away, mend it, then `retry`",
    "too_many_crashes": "each process that examined it died: a fault of ours, please report it",
    "unexpected": "a fault of ours, please report it: the log names the place",
    "store_unavailable": "the database could not be reached",
    "maildir": "the Maildir could not be written",
    "imap_copy_differs": "the mail server did not keep the copy as given; the original stays (docs/mailbox.md, verify)",
    "imap_copy_merged": "the mail server took the copy for the original; the original stays (docs/mailbox.md, Gmail)",
    "imap_no_trash": "the mail server marks no folder as trash, or cannot move messages",
    "original_missing": "the sealed original is not in the database",
    "vault_not_authentic": "the sealed original was changed or belongs to another key",
    "vault_key_missing": "the key of the sealed original is gone: was it shredded, or was keys/ not restored?",
    "stopped": "the worker was stopped; it goes on when one runs",
}


def sentence(code: str, limits: Limits) -> str:
    """For a person; "" when the code says all there is to say."""
    return limits.exceeded(code).detail if code in EXCEEDED else _WHY.get(code, "")
