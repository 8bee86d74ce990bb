"""Where a candidate stands: its sentence, line, paragraph, and the layer of the conversation.

All windows are bounded, so that the work per candidate does not grow with the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import re2

from models.finding import Candidate
from models.message import Layer, Part, PartKind
from pipelines.detect.names import fold

_WINDOW = 240
_DOTTED = re2.compile(
    r"\d[.:]\d{1,3}$"
)  # the end of an address, a version or a time, which no numeral before a name is
_CODED = re2.compile(
    r"[\"']\w{1,30}[\"'] ?: ?[\"'{\[\d]|(?:^|[\s,;])\w{1,30}=\"?[^\s=]{1,60}\"?[\s,;]{1,2}\w{1,30}=|"
    r"^\W{0,3}\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d"
)
"""JSON, fields of a log or a form's output, a line with its time."""
_SHORT_LINE = 48
_ENDS = ".!?"
_BULLETS = "-*•–"
_CLOSERS = ')]}"”»’'
_SHORTENED = frozenset({"geb", "tel", "mob", "fam", "mevr", "dhr", "evt", "bijv", "incl", "resp", "prof", "mrs"})
_WHOLE = frozenset("""
    it is me us he we so no do go up on at by to in be am my ze we wij hij je u nu al om te er af op uit of ja dan mee
    ik hem zo toe ok
""".split())  # fmt: skip
"""Words of one or two letters that a sentence ends with; others before a point are short for something."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A candidate in its surroundings. `before` and `after` are folded text of its own sentence.

    `lead` is the folded sentence or line above, `line` and `block` are offsets of its line and paragraph.
    """

    candidate: Candidate
    text: str = field(repr=False)
    value: str = field(repr=False)
    before: str = field(repr=False)
    after: str = field(repr=False)
    lead: str = field(repr=False)
    sentence: tuple[int, int]
    line: tuple[int, int]
    block: tuple[int, int]
    layer: Layer | None = field(default=None, repr=False)
    data: bool = False  # in an attached table, record or log: nobody speaks there

    @property
    def label(self) -> str:
        """The folded text in front of the candidate on its line."""
        return fold(self.text[max(self.line[0], self.candidate.start - _WINDOW) : self.candidate.start])

    @property
    def coded(self) -> bool:
        """Whether it stands in a line that a program wrote: nobody speaks there either."""
        return self.data or bool(_CODED.search(self.text[self.line[0] : min(self.line[1], self.line[0] + 4 * _WINDOW)]))

    @property
    def signed(self) -> bool:
        """Whether it stands in its layer's signature."""
        signature = self.layer.signature if self.layer else None
        return bool(signature) and signature[0] <= self.candidate.start < signature[1]  # type: ignore[index]

    @property
    def greeted(self) -> bool:
        """Whether it stands in its layer's greeting."""
        greeting = self.layer.greeting if self.layer else None
        return bool(greeting) and greeting[0] <= self.candidate.start < greeting[1]  # type: ignore[index]

    @property
    def introduced(self) -> bool:
        """Whether it stands in the lines that introduce its layer ("Van: ...", "Op ... schreef ...")."""
        intro = self.layer.intro if self.layer else None
        return bool(intro) and intro[0] <= self.candidate.start < intro[1]  # type: ignore[index]


def setting(part: Part, candidate: Candidate) -> Setting:
    """The surroundings of one candidate."""
    text, start, end = part.text, candidate.start, candidate.end
    line = (text.rfind("\n", max(0, start - 1000), start) + 1 or max(0, start - 1000), _find(text, "\n", end, 1000))
    first, last = _sentence_start(text, start), _sentence_end(text, end)
    return Setting(
        candidate=candidate,
        text=text,
        value=text[start:end],
        before=fold(text[first:start]),
        after=fold(text[end:last]),
        lead=fold(text[_sentence_start(text, max(0, first - 2)) : first]),
        sentence=(first, last),
        line=line,
        block=(_block_start(text, start), _block_end(text, end)),
        layer=next((la for la in part.layers if la.start <= start < la.end), None),
        data=part.kind is PartKind.DATA,
    )


def _find(text: str, what: str, start: int, within: int) -> int:
    at = text.find(what, start, start + within)
    return at if at >= 0 else min(len(text), start + within)


def _block_start(text: str, at: int) -> int:
    low = max(0, at - 3 * _WINDOW)
    found = text.rfind("\n\n", low, at)
    return found + 2 if found >= 0 else low


def _block_end(text: str, at: int) -> int:
    return _find(text, "\n\n", at, 3 * _WINDOW)


def _sentence_start(text: str, at: int) -> int:
    low = max(0, at - _WINDOW)
    i = at - 1
    while i > low:
        if _breaks(text, i):
            return i + 1
        i -= 1
    return low


def _sentence_end(text: str, at: int) -> int:
    high = min(len(text), at + _WINDOW)
    i = at
    while i < high:
        if _breaks(text, i):
            return i
        i += 1
    return high


def _breaks(text: str, at: int) -> bool:
    """Whether a sentence ends with this character."""
    char = text[at]
    if char == "\n":
        return _line_breaks(text, at)
    if char == "|":
        return False
    if char not in _ENDS or at + 1 >= len(text) or not text[at + 1].isspace():
        return False
    if char == "." and fold(text[max(0, at - 6) : at]).rpartition(" ")[2].lstrip("(") in _SHORTENED:
        return text[at + 1] == "\n"
    following = text[at + 2 : at + 3]
    if text[at - 3 : at].isdigit() or (_DOTTED.search(text[max(0, at - 12) : at]) and text[at + 1] == " "):
        return not following.islower()
    if char == "." and _whole_before(text, at):
        return not following.islower()
    short = at < 3 or not text[at - 3 : at].isalnum()  # "mr.", "A.", "jan." and the like
    if char == "." and short and fold(text[max(0, at - 4) : at]).rpartition(" ")[2].strip() not in _WHOLE:
        return following == "\n" or text[at + 1] == "\n"
    return not following.islower()


def _whole_before(text: str, at: int) -> bool:
    """Whether a bracket, a quotation mark or a number that is no list's stands before a point: nothing short."""
    last = text[at - 1 : at]
    if not last.isdigit():
        return bool(last) and last in _CLOSERS
    rest = text[max(0, at - 12) : at].rstrip("0123456789")
    return rest.rpartition("\n")[2].strip(" >\t-*•") != "" and not rest.endswith(tuple(_CLOSERS))


def _line_breaks(text: str, at: int) -> bool:
    """Whether a line break parts sentences: below a short line, above a bullet, around an empty line."""
    begin = text.rfind("\n", max(0, at - _WINDOW), at) + 1
    following = text[at + 1 : at + 4].lstrip(" ")
    return at - begin < _SHORT_LINE or following[:1] in {"", "\n", *_BULLETS} or following[:1].isdigit()
