"""HTML cut into tags, comments and text by source offsets, in one linear pass.

Lenient the way browsers are (WHATWG HTML section 13.2.5), except that nothing is ever thrown away: what a
browser drops is still a token, so that it is searched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_TAG_END = re.compile(r"[\s/]*>?")
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = {name: re.compile(rf"(?i)</{name}(?=[\s/>])") for name in _RAW}
ENTITY = r"&(?:#0*[0-9]{1,7};?|#[xX]0*[0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_NUMBER = re.compile(r"&#([xX]?)([0-9a-fA-F]+)")


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    RAW_TEXT = auto()  # the content of script, style, title, textarea ...
    START = auto()
    END = auto()
    COMMENT = auto()
    DECLARATION = auto()


class Attribute(NamedTuple):
    """An attribute with its value in [start, end) of the source; `bare` without quotation marks.

    One without a value has its own name there: half of an unclosed value looks like that.
    """

    name: str
    start: int
    end: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Token:
    """[start, end) of the source; `name` is a tag's, lower-case, or that of the element around raw text."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()


def tokens(source: str) -> Iterator[Token]:
    """All of the source, in order and without gaps."""
    at, size = 0, len(source)
    while at < size:
        opening = source.find("<", at)
        while 0 <= opening < size - 1 and not _opens(source[opening + 1]):
            opening = source.find("<", opening + 1)
        if opening < 0 or opening == size - 1:
            yield Token(Kind.TEXT, at, size)
            return
        if opening > at:
            yield Token(Kind.TEXT, at, opening)
        token = _markup(source, opening)
        yield token
        at = token.end
        if token.kind is Kind.START and token.name in _RAW:
            closing = _RAW_END[token.name].search(source, at)
            end = closing.start() if closing else size
            yield Token(Kind.RAW_TEXT, at, end, token.name)
            at = end


def entity(reference: str) -> str:
    """The text of one character reference that `ENTITY` matched; itself when there is no such name."""
    number = _NUMBER.match(reference)
    if number:
        digits = number[2].lstrip("0") or "0"
        return html.unescape(f"&#{number[1]}{digits};") or "\ufffd"
    return html.unescape(reference)


def _opens(char: str) -> bool:
    return char in "!?/" or (char.isascii() and char.isalpha())


def _markup(source: str, at: int) -> Token:
    if source.startswith("<!--", at):
        # "<!-->" is a whole comment, so the end may overlap the opening dashes
        closing = _COMMENT_END.search(source, at + 2)
        return Token(Kind.COMMENT, at, closing.end() if closing else len(source))
    name = _NAME.match(source, at)
    if not name:
        return Token(Kind.DECLARATION, at, (source.find(">", at) + 1) or len(source))
    attributes, end = _attributes(source, name.end())
    kind = Kind.END if source[at + 1] == "/" else Kind.START
    return Token(kind, at, end, name[1].lower(), attributes)


def _attributes(source: str, at: int) -> tuple[tuple[Attribute, ...], int]:
    found: list[Attribute] = []
    while match := _ATTRIBUTE.match(source, at):
        group = next((number for number in (2, 3, 4) if match[number] is not None), 1)
        found.append(Attribute(match[1].lower() if group > 1 else "", *match.span(group), group in {1, 4}))
        at = match.end()
    closing = _TAG_END.match(source, at)
    return tuple(found), closing.end() if closing else at
