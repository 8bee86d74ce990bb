"""HTML to the text that is seen and the text that is not, each with its way back to the source."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.markup import Attribute, Kind, Token, entity, tokens
from pipelines.parse.shown import Shown
from pipelines.parse.tags import CELLS, HIDDEN, KNOWN, LINES, LOOKS, PARAGRAPHS, RAW_SHOWN, URLS, VOID
from pipelines.parse.trace import ZERO_WIDTH, Trace, Weaver, visible

_HIDING = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all", re.IGNORECASE
)
_QUOTE = re.compile(r"cite|quote", re.IGNORECASE)
_DATA_URL = re.compile(r"\s{0,9}data:([\w.+-]{1,80}/[\w.+-]{1,80})[^,]{0,200},", re.IGNORECASE)
_ENCODED = re.compile(rf"(?P<entity>&#?\w{{1,32}};)|(?P<percent>(?:%[0-9A-Fa-f]{{2}})+)|(?P<zero>[{ZERO_WIDTH}]+)")
_TECHNICAL = re.compile(r"<!doctype|<!\[(?!cdata\[)|<\?xml", re.IGNORECASE)

_SHORTEST_VALUE = 4  # characters of a class or style in which a known value could stand


class DataUrl(NamedTuple):
    """A file inside an attribute (RFC 2397), in [start, end) of the source: nobody looks into it."""

    media_type: str
    start: int
    end: int


class Page(NamedTuple):
    """What an HTML source says: `shown`, `hidden` (attributes, comments, invisible text), and the `rest`.

    `rest` is presentation (style sheets, classes): nothing to search, yet a known value may stand there.
    `foot` is the offset in the source under the last visible line.
    """

    shown: Trace
    hidden: Trace
    rest: Trace
    zones: tuple[Stretch, ...]
    foot: int
    embedded: tuple[DataUrl, ...]


def read_html(source: str) -> Page:
    """Everything that an HTML source says."""
    reader = _Reader(source)
    for token in tokens(source):
        reader.take(token)
    return reader.page()


class _Values:
    """Values one after another, a blank line between two."""

    def __init__(self, source: str) -> None:
        self.weaver = Weaver(source)

    def add(self, start: int, end: int, *, url: bool = False, literal: bool = False) -> None:
        """The value in [start, end): `literal` ones have no entities, URLs percent-encoding as well."""
        source = self.weaver.source
        if not source[start:end].strip():
            return
        if self.weaver.length:
            self.weaver.solid("\n\n", start, start)
        if not literal:
            for match in _ENCODED.finditer(source, start, end):
                if match.lastgroup == "entity" or (url and match.lastgroup == "percent"):
                    self.weaver.lines(start, match.start())
                    self._decoded(match)
                    start = match.end()
        self.weaver.lines(start, end)

    def _decoded(self, match: re.Match[str]) -> None:
        if match.lastgroup == "entity":
            self.weaver.solid(visible(entity(match[0])), *match.span())
            return
        text = unquote_to_bytes(match[0]).decode("utf-8", "surrogateescape")
        at = match.start()
        for char in text:
            width = len("%00") * len(char.encode("utf-8", "surrogateescape"))
            self.weaver.solid(visible(char), at, at + width)
            at += width


class _Reader:
    """Takes the tokens of one source and deals them out."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.shown = Shown(source)
        self.hidden, self.rest = _Values(source), _Values(source)
        self.zones: list[Stretch] = []
        self.embedded: list[DataUrl] = []
        self.foot: int | None = None
        self.hiding = ""  # the element whose content is not shown, and how many of its name are open in it
        self.open = 0
        self.preformatted = 0
        self.quotes: list[bool] = []

    def page(self) -> Page:
        """What was read."""
        foot = len(self.source) if self.foot is None else self.foot
        traces = (self.shown.trace(), self.hidden.weaver.trace(), self.rest.weaver.trace())
        return Page(*traces, tuple(self.zones), foot, tuple(self.embedded))

    def take(self, token: Token) -> None:
        """The next token."""
        match token.kind:
            case Kind.TEXT:
                self._text(token)
            case Kind.RAW_TEXT:
                self._raw_text(token)
            case Kind.COMMENT:
                end = token.end - len("-->") * self.source.endswith("-->", token.start + 4, token.end)
                self.hidden.add(token.start + 4, end, literal=True)
            case Kind.DECLARATION:
                where = self.rest if _TECHNICAL.match(self.source, token.start) else self.hidden
                where.add(token.start + 2, token.end, literal=True)
            case Kind.START | Kind.END:
                self._tag(token)

    def _text(self, token: Token) -> None:
        if self.foot is not None and self.source[token.start : token.end].strip():
            self.foot = len(self.source)
        if self.hiding:
            self.hidden.add(token.start, token.end)
        elif self.preformatted:
            self.shown.preformatted(token.start, token.end)
        else:
            self.shown.text(token.start, token.end)

    def _raw_text(self, token: Token) -> None:
        if token.name in RAW_SHOWN:
            self._text(token)
        elif token.name == "style":
            self.rest.add(token.start, token.end, literal=True)
        else:
            self.hidden.add(token.start, token.end, literal=token.name == "script")

    def _tag(self, token: Token) -> None:
        if token.name not in KNOWN and ":" not in token.name:
            self._unknown(token)
            return
        for attribute in token.attributes:
            self._attribute(attribute)
        start = token.kind is Kind.START
        self._hide(token, start=start)
        if self.hiding:
            return
        if token.name == "br":
            self.shown.line_break(token.start)
        elif token.name in CELLS and start:
            self.shown.cell()
        else:
            self._block(token, start=start)

    def _block(self, token: Token, *, start: bool) -> None:
        name = token.name
        self.shown.apart(2 * (name in PARAGRAPHS) or int(name in LINES))
        if name == "pre":
            self.preformatted = max(self.preformatted + (1 if start else -1), 0)
        elif name == "blockquote":
            self._quote(token, start=start)
        elif name in {"body", "html"} and not start and self.foot is None:
            self.foot = token.start

    def _quote(self, token: Token, *, start: bool) -> None:
        if start:
            marks = (self.source[a.start : a.end] for a in token.attributes if a.name in {"type", "class", "cite"})
            self.quotes.append(any(_QUOTE.search(mark[:200]) for mark in marks))
            self.shown.quotes += self.quotes[-1]
        elif self.quotes:
            self.shown.quotes -= self.quotes.pop()

    def _hide(self, token: Token, *, start: bool) -> None:
        """Follow the outermost element that is not shown; only its own name is counted, so no stack grows."""
        name = token.name
        if self.hiding:
            self.open += (1 if start else -1) * (name == self.hiding)
            if not self.open or (name == "body" and self.hiding == "head"):
                self.hiding = ""
        elif start and name not in VOID and (name in HIDDEN or self._invisible(token)):
            self.hiding, self.open = name, 1

    def _invisible(self, token: Token) -> bool:
        styles = (self.source[a.start : a.end] for a in token.attributes if a.name == "style")
        return any(_HIDING.search(style) for style in styles) or any(
            a.name == "hidden" or (not a.name and self.source[a.start : a.end].lower() == "hidden")
            for a in token.attributes
        )

    def _attribute(self, attribute: Attribute) -> None:
        name, start, end, bare = attribute
        if name in LOOKS or not name or name.startswith("xmlns"):
            if end - start < _SHORTEST_VALUE:
                return
            self.rest.add(start, end)
            self._zone(start, end, Zone.BARE if bare else None)
        elif data := _DATA_URL.match(self.source, start, end):
            self.embedded.append(DataUrl(data[1].lower(), start, end))
        else:
            self.hidden.add(start, end, url=name in URLS)
            self._zone(start, end, Zone.URL if name in URLS else Zone.BARE if bare else None)

    def _unknown(self, token: Token) -> None:
        self.hidden.add(token.start + 1, token.end)
        self._zone(token.start + 1, token.end, Zone.BARE)

    def _zone(self, start: int, end: int, zone: Zone | None) -> None:
        if zone:
            self.zones.append(Stretch(start, end, zone))
