"""OpenPGP messages and key files as attached text (RFC 9580 section 6): ciphertext that nobody can look into."""

from __future__ import annotations

import re

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import trace_lines

_MESSAGE = re.compile(r"\ufeff?\s*-----BEGIN (?:PGP MESSAGE|PKCS7|CMS|AGE ENCRYPTED FILE)-----")


class Ciphertext:
    """Knows ciphertext in armour."""

    name = "pgp"
    media_types = frozenset({"application/pgp-encrypted", "application/pgp"})
    extensions = frozenset({"pgp", "gpg", "asc", "age"})
    certainty = 3
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether a message in armour begins it."""
        return bool(_MESSAGE.match(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """What stands around the ciphertext is searched all the same."""
        return Reading((Text(trace_lines(content.text)),), Uninspected.ENCRYPTED)


READER = Ciphertext()
