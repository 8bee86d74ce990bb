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
    "mail_loop": "it came back from where it went: mend the routing there, then `release` it (docs/mailbox.md)",
    "next_hop_away": "the next hop did not answer, or broke off; see delivery.host",
    "next_hop_certificate": "the next hop's certificate is not to be trusted; see delivery.ca_file",
    "next_hop_login": "the next hop refuses the account; see delivery.username",
    "next_hop_unfit": "the next hop offers no TLS or no way to sign in; see delivery.tls",
    "next_hop_7bit": "it has eight-bit characters, and the next hop does not offer 8BITMIME",
    "next_hop_ascii": "an address has letters outside ASCII, and the next hop does not offer SMTPUTF8",
    "next_hop_address": "an address in its envelope cannot be written down",
    "stopped": "the worker was stopped; it goes on when one runs",
}


_ANSWERED = {
    "next_hop_4": "the next hop answered {} and is asked again",
    "next_hop_5": "the next hop refused it with {}: look in its log, mend it, then `retry`; nobody was sent a bounce",
}


def sentence(code: str, limits: Limits) -> str:
    """For a person; "" when the code says all there is to say."""
    if code in EXCEEDED:
        return limits.exceeded(code).detail
    return _WHY.get(code) or _ANSWERED.get(code[:10], "").format(code[9:])
