"""Address fields (RFC 5322 section 3.4), scanned once from left to right, however broken they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.message import Person
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.trace import plain
from pipelines.parse.words import decode_words

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|\\.?|[(),:;<>]|[^\s"(),:;<>\\]+|\s+', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Addresses(NamedTuple):
    """The mailboxes of one field, and which stretches of its value are names and which are addresses."""

    people: tuple[Person, ...]
    stretches: tuple[Stretch, ...]


def scan_addresses(value: str, limit: int) -> Addresses:
    """At most `limit` mailboxes of a field's value; all of its stretches."""
    scan = _Scan()
    for match in _TOKEN.finditer(value):
        scan.token(match)
    scan.finish()
    return Addresses(tuple(scan.people[:limit]), tuple(scan.stretches))


class _Scan:
    """What has been read of the field and of the mailbox at hand."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.stretches: list[Stretch] = []
        self.depth = 0
        self.angle = False
        self.words: list[str] = []
        self.comments: list[str] = []
        self.address: list[str] = []

    def token(self, match: re.Match[str]) -> None:
        """Take one token: a comment's, a special character, or a word."""
        text = match[0]
        if self.depth or text in "()":
            self._comment(text)
        elif text in {"<", ">"}:
            self.angle = text == "<"
        elif self.angle:
            self._address(match)
        elif text in {",", ";"}:
            self.finish()
        elif text == ":":
            self._clear()  # what came before is the name of a group
        else:
            self._word(match)

    def finish(self) -> None:
        """The mailbox at hand ends here."""
        self.angle = False
        bare = [word for word in self.words if "@" in word]
        name = " ".join(self.words)
        if not self.address and bare:
            self.address = bare
            name = " ".join(word for word in self.words if word not in bare)
        if self.address or name:
            comment = "".join(self.comments).strip()
            self.people.append(Person(plain(decode_words(name or comment)).strip(), plain("".join(self.address))))
        self._clear()

    def _clear(self) -> None:
        self.words, self.comments, self.address = [], [], []

    def _comment(self, text: str) -> None:
        self.depth = max(self.depth + (text == "(") - (text == ")"), 0)
        self.comments.append("" if text in "()" else text)

    def _address(self, match: re.Match[str]) -> None:
        if not match[0].isspace():
            start = self.stretches.pop().start if self.address else match.start()
            self.stretches.append(Stretch(start, match.end(), Zone.ADDRESS))
            self.address.append(match[0])

    def _word(self, match: re.Match[str]) -> None:
        text = match[0]
        if text.isspace():
            return
        quoted = text.startswith('"')
        self.words.append(_ESCAPED.sub(r"\1", text.strip('"')) if quoted else text)
        if not quoted:
            self.stretches.append(Stretch(*match.span(), Zone.ADDRESS if "@" in text else Zone.PHRASE))
