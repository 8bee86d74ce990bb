"""The bytes of a message as they travel: lines that every server sees alike (RFC 5321 sections 2.3.8, 4.5.2).

Where two servers do not agree on what ends a line, one can be made to see the end of a message, and a second message,
where the other sees text ("SMTP smuggling", CVE-2023-51764). So nothing but CRLF ends a line here.
"""

from __future__ import annotations

_STRAY = bytes.maketrans(b"\r\0", b"  ")
_END = b".\r\n"


def travelling(raw: bytes) -> bytes:
    """The message in lines that end in CRLF, the last one too.

    A bare LF ends a line for every reader of mail, our parser among them, and becomes CRLF. A bare CR does so for
    some and becomes a blank, as Postfix has it: where our parser saw one line, the next hop sees one. So does NUL, at
    which a server written in C may stop. Nothing else changes; lines longer than 998 octets stay whole.
    """
    lines = raw.replace(b"\r\n", b"\n").translate(_STRAY).replace(b"\n", b"\r\n")
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def stuffed(lines: bytes) -> bytes:
    """`travelling` bytes as the argument of DATA: dots doubled at the beginning of lines, and the end of the data."""
    first = b"." if lines.startswith(b".") else b""
    return first + lines.replace(b"\n.", b"\n..") + _END


def eight_bit(lines: bytes) -> bool:
    """Whether they need 8BITMIME (RFC 6152)."""
    return not lines.isascii()
