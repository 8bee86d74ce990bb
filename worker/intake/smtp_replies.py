"""What the SMTP listener says, with the enhanced status codes of RFC 3463; never a word about the inside."""

from __future__ import annotations

import re
from collections.abc import Mapping

from worker.intake.smtp_data import DataFault

CLOSING = "421 4.3.2 Service is closing"
BUSY = "421 4.3.2 Too many connections, try again later"
TOO_MANY = "421 4.7.0 Too many connections from your address, try again later"
TOO_FAST = "450 4.7.1 Too many messages from your address, try again later"
TIME_OUT = "421 4.4.2 Took too long"
CLOSED = "421 4.4.2 Connection closed by the peer"
CUT_OFF = "421 4.4.2 Connection closed before the end of the message: not taken in"
ERRORS = "421 4.7.0 Too many errors"
NO_HEADER = "421 4.7.0 No PROXY header"
NOT_YOURS = "554 5.7.1 No PROXY header is taken from you"
STRANGER = "554 5.7.1 No service for your address"
TOO_MANY_TRIES = "421 4.7.0 Too many wrong passwords"
REJECTED = "554 5.6.0 Message cannot be taken in"
LATER = "451 4.3.0 Cannot take this now, try again later"
NOT_OFFERED = "502 5.5.1 Not implemented"

FIXED: Mapping[str, str] = {
    "VRFY": "252 2.5.2 Send mail and see",  # never tells which addresses exist: RFC 5321 section 7.3
    "EXPN": NOT_OFFERED,
    "HELP": "214 2.0.0 See RFC 5321",
}

FAULTS: Mapping[DataFault, str] = {
    DataFault.TOO_BIG: "552 5.3.4 Message is too big",
    DataFault.LINE_TOO_LONG: "554 5.6.0 A line is too long",
    DataFault.LOOP: "554 5.4.6 Too many hops: this looks like a mail loop",
    DataFault.BARE: "550 5.5.2 Lines must end in CRLF, and neither CR nor LF stand alone",
}

REJECTIONS: Mapping[str, str] = {"message_size": FAULTS[DataFault.TOO_BIG]}
"""By the code of a `Rejected`; any other is `REJECTED`."""

_PLAIN = re.compile(r"([245]\d\d) (?!\d\.\d{1,3}\.\d{1,3} )")
_CODES: Mapping[str, str] = {
    "221": "2.0.0",
    "250": "2.0.0",
    "500": "5.5.2",
    "501": "5.5.4",
    "502": "5.5.1",
    "503": "5.5.1",
    "530": "5.7.0",
    "552": "5.3.4",
    "553": "5.1.3",
    "555": "5.5.4",
}


class RefusedError(Exception):
    """Ends what was begun with this reply; the connection closes."""

    def __init__(self, reply: str) -> None:
        super().__init__(reply)
        self.reply = reply


def enhanced(reply: str) -> str:
    """With a status code of RFC 2034 where aiosmtpd says none."""
    plain = _PLAIN.match(reply)
    if plain is None or plain[1] not in _CODES:
        return reply
    return f"{plain[1]} {_CODES[plain[1]]} {reply[plain.end() :]}"
