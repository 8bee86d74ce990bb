"""Whole messages (RFC 5322): saved mails, and message/rfc822 in an encoding. Taken apart like the mail around them."""

from __future__ import annotations

import re

from models.limits import Limits
from pipelines.parse.reader import Content, Reading

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_TELLING = frozenset(
    b"from to cc subject date received message-id mime-version return-path delivered-to reply-to sender".split()
)
_FEWEST = 2  # such fields, in a file that is not called a message
_LINES = 60


class WholeMail:
    """Hands a message back to be read as one."""

    name = "mail"
    media_types = frozenset({"message/rfc822", "message/global", "message/news"})
    extensions = frozenset({"eml", "mht", "mhtml", "nws"})
    certainty = 2
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it opens with header fields that messages have."""
        kind, extension = content.claims
        named = kind in self.media_types or extension in self.extensions
        return len(_fields(content.head)) >= (1 if named else _FEWEST)

    def read(self, content: Content, limits: Limits) -> Reading:
        """Nothing here: it is read like a message."""
        return Reading(message=True)


def _fields(head: bytes) -> set[bytes]:
    """Telling fields before the first empty line; none where the first line is something else."""
    found: set[bytes] = set()
    lines = head.removeprefix(b"\xef\xbb\xbf").splitlines()[:_LINES]
    for number, line in enumerate(lines):
        field = _FIELD.match(line)
        if not line.strip() or not (field or line[:1] in b" \t" or (number == 0 and line.startswith(b"From "))):
            break
        if field:
            found.add(field[1].lower())
    return found & _TELLING


READER = WholeMail()
