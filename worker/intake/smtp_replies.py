"""What the SMTP listener says, with the enhanced status codes of RFC 3463; never a word about the inside."""

from __future__ import annotations

from collections.abc import Mapping

from worker.intake.smtp_data import DataFault

CLOSING = "421 4.3.2 Service is closing"
BUSY = "421 4.3.2 Too many connections, try again later"
TIME_OUT = "421 4.4.2 Took too long"
CLOSED = "421 4.4.2 Connection closed by the peer"
CUT_OFF = "421 4.4.2 Connection closed before the end of the message: not taken in"
ERRORS = "421 4.7.0 Too many errors"
REJECTED = "554 5.6.0 Message cannot be taken in"
LATER = "451 4.3.0 Cannot take this now, try again later"

FIXED: Mapping[str, str] = {
    "VRFY": "252 2.5.2 Send mail and see",  # never tells which addresses exist: RFC 5321 section 7.3
    "EXPN": "502 5.5.1 Not implemented",
    "AUTH": "502 5.5.1 Not implemented",
    "STARTTLS": "502 5.5.1 Not implemented",  # not offered; 454 would ask to come back (RFC 3207 section 4)
    "HELP": "214 2.0.0 See RFC 5321",
}

FAULTS: Mapping[DataFault, str] = {
    DataFault.TOO_BIG: "552 5.3.4 Message is too big",
    DataFault.LINE_TOO_LONG: "554 5.6.0 A line is too long",
    DataFault.LOOP: "554 5.4.6 Too many hops: this looks like a mail loop",
}

REJECTIONS: Mapping[str, str] = {"message_size": FAULTS[DataFault.TOO_BIG]}
"""By the code of a `Rejected`; any other is `REJECTED`."""
