"""Names that their place gives away: display names of headers, greetings, signatures, attribution lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.message import Layer, LayerKind, Part, PartKind
from pipelines.detect.names import cues, looks_like_surname, phrases
from pipelines.detect.names.evidence import Name
from pipelines.detect.names.firms import is_trade, things
from pipelines.detect.names.reach import extend
from pipelines.detect.names.tokens import Token, tokens

ADDRESS_HEADERS = frozenset({"from", "to", "cc", "bcc", "reply-to", "sender"})
_ALONE = 4
_SIGNATURE_LINES = 4


def placed(part: Part, own: frozenset[str]) -> Iterator[Name]:
    """Names that stand where names stand; offsets are the part's. `own` holds folded words of the owner."""
    if part.kind is PartKind.HEADER:
        if part.id.rpartition(":")[2].casefold() in ADDRESS_HEADERS:
            yield from _display_names(part.text, own)
        return
    for layer in part.layers:
        yield from _of_layer(part.text, layer, own)


def _display_names(text: str, own: frozenset[str]) -> Iterator[Name]:
    at = 0
    for entry in text.split(","):
        display = entry.partition("<")[0]
        if "@" not in display:
            yield from _name_at(text, at, at + len(display), own, "header", 0.95)
        at += len(entry) + 1


def _of_layer(text: str, layer: Layer, own: frozenset[str]) -> Iterator[Name]:
    if layer.intro and layer.author_name:
        start = text.find(layer.author_name, *layer.intro)
        if start >= 0:
            yield from _name_at(text, start, start + len(layer.author_name), own, "author", 0.95)
    if layer.greeting:
        yield from _greeted(text, *layer.greeting, own)
    if layer.signature:
        yield from _signed(text, layer, own)


def _greeted(text: str, start: int, end: int, own: frozenset[str]) -> Iterator[Name]:
    """Such as "Beste Kevin en Linda," names two people."""
    words = tokens(text[start:end])
    at = 0
    while at < len(words):
        token = words[at]
        if token.key in cues.SALUTATIONS | cues.TITLES | cues.NOBODY or token.key in own or not token.whole:
            at += 1
            continue
        if not _likely(token, words, at):
            return
        last = extend(words, at)
        if words[last - 1].particle:
            return
        yield Name(start + token.start, start + words[last - 1].end, 0.9, "greeting")
        at = last


def _likely(token: Token, words: Sequence[Token], at: int) -> bool:
    """Whether a word of a greeting can be a name."""
    if token.initials or (token.given and (token.capital or not token.word)):
        return True
    if token.particle and at + 1 < len(words):
        return words[at + 1].capital
    titled = at > 0 and words[at - 1].key in cues.TITLES
    return token.capital and (titled or not token.word)


def _signed(text: str, layer: Layer, own: frozenset[str]) -> Iterator[Name]:
    """The first lines below the closing words; the name may stand behind them on their line."""
    start, end = layer.signature or (0, 0)
    filled = [(a, b) for a, b in _lines(text, start, end) if text[a:b].strip(" >\t-")]
    closed = False
    for n, (begin, stop) in enumerate(filled[:_SIGNATURE_LINES]):
        line = text[begin:stop]
        closing = _closing(line)
        why = "closing" if closed or 0 < closing < len(line) else "signature"
        closed = closing > 0 or (n == 0 and n + 1 < len(filled) and line.endswith((",", "!")))
        if closed and closing in {0, len(line)}:
            continue
        found = list(_name_at(text, begin + closing, stop, own, why, 0.85))
        yield from found
        if found and layer.kind is not LayerKind.NEW:
            return


def _closing(line: str) -> int:
    """The length of the closing words at the beginning of a line."""
    words = tokens(line)
    at = 0
    while at < len(words) and (words[at].key in _CLOSINGS or words[at].key.endswith(("groet", "groeten", "groetjes"))):
        at += 1
    return words[at].start if 0 < at < len(words) else (len(line) if at else 0)


_CLOSINGS = cues.SALUTATIONS | frozenset("""
    met de vriendelijke vriendelijk hartelijke hartelijk warme lieve hoogachtend mvg m v g gr grt grtz groetnis kind
    best warm kindest regards wishes yours sincerely faithfully truly many alvast bij voorbaat dank dankjewel dankuwel u
    so much a lot again in advance warmly love vr viele grusse mit freundlichen grussen liebe tot dan gauw ziens snel
    take care namens xx xxx x kus doei ciao all the thank you van from
""".split())  # fmt: skip


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        yield at, at + len(line.rstrip("\r\n"))
        at += len(line)


def _name_at(text: str, start: int, end: int, own: frozenset[str], why: str, score: float) -> Iterator[Name]:
    """The name that the stretch begins with, if it is more like a person than like a firm."""
    words = tokens(text[start:end])
    while words and (
        words[0].key in cues.TITLES or (words[0].key in cues.SALUTATIONS and why in {"signature", "closing"})
    ):
        words = words[1:]
    if not words or text[start : start + words[0].start].strip(" \t>\"'*-–.(") not in _TITLED:
        return
    last = _whole(words) if why == "author" else _reach(words)
    group = words[:last]
    if not group or not _personal(group, why) or any(t.key in own for t in group):
        return
    if why != "header" and any(
        thing.first < last and thing.kind in {"firm", "street"} for thing in things(words[: last + 1])
    ):
        return
    if why == "header" and any(thing.kind == "firm" for thing in things(words)):
        return
    behind = text[start + group[-1].end : end].lstrip(" ")
    if not behind[:1].isdigit():
        yield Name(start + group[0].start, start + group[-1].end, score, why)


_TITLED = frozenset(
    {"", *(t + "." for t in cues.TITLES), *(t.capitalize() + "." for t in cues.TITLES)}
    | cues.TITLES
    | {t.capitalize() for t in cues.TITLES}
)


def _whole(words: Sequence[Token]) -> int:
    """An author's name is all of it, up to four words."""
    last = 1
    while last < min(len(words), _ALONE) and words[last].joined():
        last += 1
    return last


def _reach(words: Sequence[Token]) -> int:
    """How far the name goes: as `extend` says, and over lower-case names and unknown words too."""
    last = extend(words, 0) if words[0].capital or words[0].given or words[0].particle else 1
    while last < len(words) and words[last].joined() and words[last].whole and last < _ALONE + 1:
        token = words[last]
        if (
            (token.word and not token.surname)
            or is_trade(token.key)
            or (token.capital != words[0].capital and not token.particle)
        ):
            break
        last += 1
    while last > 1 and words[last - 1].particle and not words[last - 1].capital:
        last -= 1
    return last


def _personal(group: Sequence[Token], why: str) -> bool:
    """Whether words that stand in a name's place make a person's name."""
    head = group[0]
    if not head.whole or any(is_trade(t.key) or t.key in cues.NOBODY for t in group):
        return False
    if len(group) == 1 and (head.initials or (head.key in phrases("brands") and not head.given)):
        return False
    if why in {"header", "author"} and len(group) == 1 and (head.common or head.word):
        return False
    if any(t.initials or t.given or (t.surname and not t.word) or looks_like_surname(t.key) for t in group):
        return head.capital or not head.word or why in {"header", "signature"}
    if why == "author" and len(group) > 1 and all(t.capital or t.particle for t in group):
        return not all(t.word for t in group)
    if why == "closing" and len(group) > 1 and group[-1].surname:
        return head.capital
    if why == "closing":
        return head.capital and not any(t.word for t in group[1:]) and "-" not in head.key
    return why == "header" and len(group) > 1 and not any(t.word for t in group)
