"""XML (W3C XML 1.0): elements and attributes are labels, an element with elements in it is a record.

Nothing is resolved: no DTD is fetched, no entity of the file's own is expanded. A file that defines entities is read as
it stands and said to be read in part. Malformed XML is read like any other; no character is left out.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.markup import ENTITY, entity
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.records import Records
from pipelines.parse.trace import visible

_STARTS = re.compile(r"\ufeff?\s*<(?:\?xml|!--|!DOCTYPE\s|[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s/>])", re.IGNORECASE)
_ENDS = re.compile(r">\s*\Z")
_TAIL = 200
_TAG = re.compile(r"""<(?P<close>/?)(?P<name>[^\W\d][\w.:-]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>?""")
_ATTRIBUTE = re.compile(r"""(?<![^\s"'])([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_OPAQUE = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_ENTITY = re.compile(ENTITY)
_DEFINES = re.compile(r"<!ENTITY", re.IGNORECASE)

_Token = tuple[str, int, int, re.Match[str] | None]
"""Kind, start, end, and the match of a tag."""


class Xml:
    """Reads XML of any vocabulary."""

    name = "xml"
    media_types = frozenset("application/xml text/xml application/rss+xml application/atom+xml image/svg+xml".split())
    extensions = frozenset("xml xsd xsl xslt rss atom svg wsdl gpx kml plist xmp config ubl".split())
    certainty = 2
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it opens like XML and, called something else, closes like it."""
        kind, extension = content.claims
        named = kind in self.media_types or kind.endswith("+xml") or extension in self.extensions
        text = content.text
        return bool(_STARTS.match(text)) and (named or bool(_ENDS.search(text[-_TAIL:])))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each record."""
        weaving = _Weaving(content.text)
        for token in _tokens(content.text):
            weaving.take(*token)
            if weaving.deepest > limits.attachment_depth:
                return Reading(refused=Uninspected.DEPTH)
            if weaving.records.lines > limits.attachment_rows:
                return Reading(refused=Uninspected.SIZE)
        refused = Uninspected.PARTLY if _DEFINES.search(content.text) else None
        return Reading((Text(weaving.records.trace()),), refused)


def _tokens(source: str) -> Iterator[_Token]:
    """All of the source, in order and without gaps: kind, start, end, and the match of a tag."""
    at = 0
    while at < len(source):
        opening = source.find("<", at)
        opening = len(source) if opening < 0 else opening
        if opening > at:
            yield "text", at, opening, None
        if opening == len(source):
            return
        at = yield from _markup(source, opening)


def _markup(source: str, at: int) -> Generator[_Token, None, int]:
    """What begins here with "<"; where it ends."""
    for start, stop in _OPAQUE:
        if source.startswith(start, at):
            end = source.find(stop, at + len(start))
            last = len(source) if end < 0 else end
            yield ("text" if start == "<![CDATA[" else "note"), at + len(start), last, None
            return len(source) if end < 0 else end + len(stop)
    if tag := _TAG.match(source, at):
        yield "tag", *tag.span(), tag
        return tag.end()
    end = source.find(">", at)
    last = len(source) if end < 0 else end + 1
    yield "note", at + 1, last, None
    return last


class _Weaving:
    """Takes the tokens of one source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.records = Records(source)
        self.depth = self.deepest = 0
        self._pending = ""  # an element that was opened and holds nothing yet
        self._value = False  # text was just read: an element inside it is emphasis, not a field
        self._inline = 0

    def take(self, kind: str, start: int, end: int, tag: re.Match[str] | None) -> None:
        """The next token."""
        if tag:
            self._close(tag) if tag["close"] else self._open(tag)
        elif kind == "text":
            self._text(start, end)
        elif self.source[start:end].strip():
            self.records.line(start)
            self._words(start, end)

    def _open(self, tag: re.Match[str]) -> None:
        at, empty = tag.start(), tag["rest"].endswith("/")
        if not empty:
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)
        attributes = list(_ATTRIBUTE.finditer(self.source, *tag.span("rest")))
        if self._value and not attributes:
            self._inline += not empty
            return
        if self._pending or attributes:
            self.records.record(at)
            self._pending = ""
        for found in attributes:
            self.records.field(found[1], found.start())
            self._words(*found.span(2 if found[2] is not None else 3))
            self.records.close(found.end())
        self._value = False
        self._pending = "" if empty else _local(tag["name"])

    def _close(self, tag: re.Match[str]) -> None:
        self.depth = max(self.depth - 1, 0)
        if self._inline:
            self._inline -= 1
            return
        self.records.close(tag.start())
        self._pending, self._value = "", False

    def _text(self, start: int, end: int) -> None:
        if not self.source[start:end].strip():
            if self._value:
                self.records.weaver.solid(" ", start, end)
            return
        if self._pending:
            self.records.field(self._pending, start)
            self._pending = ""
        self._words(start, end)
        self._value = True

    def _words(self, start: int, end: int) -> None:
        """Text with its entities decoded."""
        for match in _ENTITY.finditer(self.source, start, end):
            self.records.weaver.lines(start, match.start())
            self.records.weaver.solid(visible(entity(match[0])), *match.span())
            start = match.end()
        self.records.weaver.lines(start, end)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


READER = Xml()
