"""Whether a server kept a message as it was given: byte for byte, or as a reader would see it.

Exchange takes messages apart and writes them anew when they are read: other header fields, other transfer
encodings, other boundaries. For such servers the leaves are compared after decoding, and the fields that
people and threads go by.
"""

from __future__ import annotations

from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from worker.imap.mark import canonical

FIELDS = ("Subject", "From", "To", "Cc", "Message-ID", "In-Reply-To", "References", "X-Briefgeheim")


def alike(given: bytes, there: bytes, *, strictly: bool) -> bool:
    """`strictly`: the very bytes, line ends apart. What cannot be compared is not alike."""
    if canonical(given) == canonical(there):
        return True
    if strictly:
        return False
    try:
        return _seen(given) == _seen(there)
    except Exception:  # noqa: BLE001 - whatever a malformed message does to the library, it is not alike
        return False


def _seen(raw: bytes) -> tuple[list[str], list[object]]:
    message: Message = BytesParser(policy=compat32).parsebytes(raw)
    fields = [" ".join(str(message.get(name, "")).split()) for name in FIELDS]
    return fields, [_leaf(part) for part in message.walk() if not part.is_multipart()]


def _leaf(part: Message) -> object:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    if part.get_content_maintype() != "text":
        return content
    return " ".join(content.decode(part.get_content_charset() or "ascii", "replace").split())
