"""JSON (RFC 8259), and what looks like it: lines of JSON, comments, single values.

Nothing is refused for being malformed: every character is read. Keys are labels; a number that has to go becomes a
string, so that the file stays valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import Weaver

_TOKEN = re.compile(
    r'(?P<string>"[^"\\]*(?:\\.[^"\\]*)*"?)|(?P<mark>[\[\]{},:])|(?P<space>\s+)'
    r'|(?P<number>(?<![\w.])-?\d[\d.eE+-]*(?!\w))|(?P<other>[^\s"\[\]{},:]+)',
    re.DOTALL,
)
_STARTS = re.compile(r'\ufeff?\s*(?:\{\s*["}]|\[\s*(?:["\[{\]\d-]|null|true|false))')
_ENDS = re.compile(r"[\]}]\s*\Z")
_ESCAPE = re.compile(r"\\(?:u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}
_TAIL = 64  # characters at the end in which the last bracket is sought
_LINE = 320  # characters of a line of the text; a longer one goes on in the next


class Json:
    """Reads JSON."""

    name = "json"
    media_types = frozenset(
        "application/json text/json application/ld+json application/geo+json application/manifest+json "
        "application/x-ndjson application/problem+json".split()
    )
    extensions = frozenset("json jsonl ndjson geojson jsonld webmanifest har".split())
    certainty = 2
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it opens like JSON and, called something else, closes like it."""
        text = content.text
        kind, extension = content.claims
        named = kind in self.media_types or extension in self.extensions
        return bool(_STARTS.match(text)) and (named or bool(_ENDS.search(text[-_TAIL:])))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each object."""
        weaving = _Weaving(content.text)
        for token in _TOKEN.finditer(content.text):
            weaving.take(token)
            if refused := weaving.beyond(limits):
                return Reading(refused=refused)
        refused = Uninspected.DAMAGED if weaving.depth or weaving.broken else None
        return Reading((Text(weaving.weaver.trace(), zones=tuple(weaving.numbers)),), refused)


class _Weaving:
    """Takes the tokens of one source."""

    def __init__(self, source: str) -> None:
        self.weaver = Weaver(source)
        self.numbers: list[Stretch] = []
        self.depth = self.deepest = self.rows = self.line = 0
        self.broken = False
        self._before = ""  # the last mark

    def beyond(self, limits: Limits) -> Uninspected | None:
        """The limit that it has gone beyond."""
        if self.deepest > limits.attachment_depth:
            return Uninspected.DEPTH
        return Uninspected.SIZE if self.rows > limits.attachment_rows else None

    def take(self, token: re.Match[str]) -> None:
        """The next token; white space between two is nothing."""
        if token.lastgroup == "string":
            self._string(token)
        elif token.lastgroup == "mark":
            self._mark(token)
        elif token.lastgroup == "space":
            if self._before == "text":
                self.weaver.solid(" ", *token.span())
        else:
            if token.lastgroup == "number":
                self.numbers.append(Stretch(*token.span(), Zone.NUMBER))
            self.weaver.lines(*token.span())
            self._before = "text"

    def _mark(self, token: re.Match[str]) -> None:
        char, at = token[0], token.start()
        if char == "{" or (char == "[" and self._before in {"[", ","}):
            self._break(at)
        self.weaver.verbatim(*token.span())
        if char in "[{":
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)
        elif char in "]}":
            self.broken = self.broken or not self.depth
            self.depth = max(self.depth - 1, 0)
        else:
            self._after(char, token.end())
        self._before = char

    def _after(self, char: str, end: int) -> None:
        if char == "," and self.weaver.length - self.line > _LINE:
            self._break(end)
        else:
            self.weaver.solid(" ", end, end)

    def _break(self, at: int) -> None:
        if self.weaver.length > self.line:
            self.weaver.solid("\n", at, at)
            self.line = self.weaver.length
            self.rows += 1

    def _string(self, token: re.Match[str]) -> None:
        start, end = token.span()
        closed = len(token[0]) > 1 and token[0].endswith('"')
        self.broken = self.broken or not closed
        self.weaver.verbatim(start, start + 1)
        last = end - closed
        for at, stop, text in _pieces(self.weaver.source, start + 1, last):
            if text is None:
                self.weaver.lines(at, stop)
            else:
                self.weaver.solid(text, at, stop)
        self.weaver.verbatim(last, end)
        self._before = '"'


def _pieces(source: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """The stretches of a string: None as they are, else what an escape stands for."""
    for match in _ESCAPE.finditer(source, start, end):
        yield start, match.start(), None
        yield *match.span(), _unescaped(match[0])
        start = match.end()
    yield start, end, None


def _unescaped(escape: str) -> str:
    if escape[1] != "u" or len(escape) < len("\\u0000"):
        return _PLAIN.get(escape[1], escape[1])
    if len(escape) == len("\\u0000"):
        return chr(int(escape.removeprefix("\\u"), base=16))
    return escape.encode("ascii").decode("unicode-escape").encode("utf-16-le", "surrogatepass").decode("utf-16-le")


READER = Json()
