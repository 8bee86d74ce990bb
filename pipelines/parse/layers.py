"""Split a body into layers of conversation: who speaks where, how the layer greets, and how it closes.

Every line is looked at a bounded number of times, and no pattern sees more than `_LINE` characters of it, so
the cost is linear in the length of the text whatever it holds. Layers tile the text: they are contiguous,
in order, and each line belongs to exactly one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import re2

from models.message import Layer, LayerKind
from pipelines.parse import phrases
from pipelines.parse.introductions import Introduction, Line, introduction

_LINE = 300


_GREETING_WITHIN = 3


_SIGNATURE_LINES = 14


_CLOSING_WORDS = 7


_NAME_WORDS = 3


_SHORT = 70


_PROSE = 8
"""Words in small letters of a line that is prose rather than a line of a signature."""


_QUOTE = re2.compile(r"^[ \t]{0,3}(?:>[ \t]?){1,50}")


def layers(text: str) -> tuple[Layer, ...]:
    """The layers of a body in text order; offsets are characters of `text`. () for an empty text."""
    lines = tuple(_lines(text))
    starts = [line.start for line in lines] + [len(text)]
    return tuple(
        replace(_describe(first, last, layer, lines), start=starts[first], end=starts[last])
        for first, last, layer in _stretches(lines)
    )


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for raw in text.splitlines(keepends=True):
        quote = _QUOTE.match(raw[:_LINE])
        skip = quote.end() if quote else 0
        depth = raw[:skip].count(">")
        yield Line(at, at + len(raw.rstrip("\r\n")), depth, raw[skip : skip + _LINE].strip())
        at += len(raw)


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int, Layer]]:
    """(first line, line after the last, layer without greeting and signature) of each layer."""
    current = Layer(0, 0, LayerKind.NEW)
    begin = at = 0
    stack: list[Layer] = [current]
    while at < len(lines):
        intro = introduction(lines, at)
        if intro is not None:
            following = _introduced(lines, intro, stack)
        elif _resumes(lines[at], current):
            del stack[1:]
            following = stack[0]
        elif lines[at].text and lines[at].depth != _quoting(stack):
            following = _changed(lines[at].depth, stack)
        else:
            at += 1
            continue
        if at > begin:
            yield begin, at, current
        begin, current = at, following
        at = intro.last + 1 if intro else at + 1
    if at > begin:
        yield begin, at, current


def _quoting(stack: Sequence[Layer]) -> int:
    """How many quotation marks the lines of the layer on top carry."""
    return stack[-1].depth


def _introduced(lines: Sequence[Line], intro: Introduction, stack: list[Layer]) -> Layer:
    """The layer that an introduction opens: the quoted lines below it, or all that follows."""
    below = next((line for line in lines[intro.last + 1 : intro.last + 6] if line.text), None)
    own = 0 if intro.flat else lines[intro.first].depth
    depth = max(below.depth if below else own, own)
    span = (lines[intro.first].start, lines[intro.last].end)
    layer = Layer(0, 0, intro.kind, depth, intro.name, intro.address, intro=span)
    while len(stack) > 1 and stack[-1].depth >= depth:
        stack.pop()
    stack.append(layer)
    return layer


def _resumes(line: Line, current: Layer) -> bool:
    """Whether a rule of dashes closes a forwarded message that was not marked with ">"."""
    return (
        current.kind is LayerKind.FORWARDED and current.depth == line.depth == 0 and bool(phrases.RULE.match(line.text))
    )


def _changed(depth: int, stack: list[Layer]) -> Layer:
    """Back to the layer with this many quotation marks, or into a new one nobody introduced."""
    while len(stack) > 1 and stack[-1].depth > depth:
        stack.pop()
    if stack[-1].depth != depth:
        stack.append(Layer(0, 0, LayerKind.QUOTED, depth))
    top = stack[-1]
    return replace(top, intro=None)


def _describe(first: int, last: int, layer: Layer, lines: Sequence[Line]) -> Layer:
    """The layer with its greeting and its signature."""
    body = first
    if layer.intro:
        body = next((i for i in range(first, last) if lines[i].start > layer.intro[1]), last)
    kind = LayerKind.FORM if layer.kind is LayerKind.NEW and _is_form(lines, first, last) else layer.kind
    return replace(
        layer,
        kind=kind,
        greeting=None if kind is LayerKind.FORM else _greeting(lines, body, last),
        signature=None if kind is LayerKind.FORM else _signature(lines, body, last),
    )


def _is_form(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether the stretch opens with the fields of a web form: a name and another contact field."""
    filled = [lines[i].text for i in range(first, last) if lines[i].text][:7]
    if filled and phrases.GREETING.match(filled[0]):
        return False
    fields = [m for m in map(phrases.FORM_FIELD.match, filled) if m]
    return len(fields) > 1 and any(m["name"] for m in fields)


def _greeting(lines: Sequence[Line], first: int, last: int) -> tuple[int, int] | None:
    filled = (lines[i] for i in range(first, last) if lines[i].text)
    for line, _ in zip(filled, range(_GREETING_WITHIN), strict=False):
        found = phrases.GREETING.match(line.text)
        if found:
            start = line.end - len(line.text) if len(line.text) < _LINE else line.start
            return start, min(start + found.end(), line.end)
    return None


def _signature(lines: Sequence[Line], first: int, last: int) -> tuple[int, int] | None:
    """From the closing words (or the "-- " line, RFC 3676 section 4.3) to the end of the layer."""
    floor = max(first, last - _SIGNATURE_LINES * 2)
    filled = [i for i in range(floor, last) if lines[i].text and not phrases.DEVICE.match(lines[i].text)]
    if not filled:
        return None
    closings = _last_words([i for i in filled if _closes(lines[i].text)], filled, lines)
    begin = closings[0] if closings else _unannounced(lines, filled)
    if begin is None:
        return None
    below = next((i for i in filled if i > begin and _is_added(lines[i].text)), last)
    return lines[begin].start, lines[max(i for i in filled if begin <= i < below)].end


def _is_added(text: str) -> bool:
    """Whether the line goes on telling below a signature: a postscript, or prose."""
    return bool(phrases.POSTSCRIPT.match(text)) or _is_prose(text)


def _last_words(closings: list[int], filled: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """Without thanks that a message begins with: prose follows, and other closing words, or they are its first line."""
    prose = [i for i in filled if _is_prose(lines[i].text)]
    while closings and prose and prose[-1] > closings[0]:
        again = any(closings[0] < at < i for i in closings[1:] for at in prose)
        opens = closings[0] in filled[:2] and any(phrases.GREETING.match(lines[i].text) for i in filled[:1])
        if not (again or opens):
            break
        closings = closings[1:]
    return closings


def _is_prose(text: str) -> bool:
    return sum(word.islower() for word in text.split()) >= _PROSE


def _closes(text: str) -> bool:
    """Whether the line is closing words, with at most a name and a comma's worth of words behind them."""
    found = phrases.CLOSING.match(text)
    return bool(found) and len((found["rest"] or "").split()) <= _CLOSING_WORDS


def _unannounced(lines: Sequence[Line], filled: Sequence[int]) -> int | None:
    """A name alone below the last paragraph: the first line of a last block of short lines."""
    begin = filled[-1]
    for i in reversed(filled):
        if not _short(lines[i].text):
            break
        begin = i
        if begin > 0 and not lines[begin - 1].text:
            return None if _announced(lines, filled, begin) else begin
    alone = len(lines[filled[-1]].text.split()) <= _NAME_WORDS and begin == filled[-1]
    return begin if alone and len(filled) > 1 and _short(lines[begin].text) else None


def _short(text: str) -> bool:
    """Whether a line can be a name, firm, address or telephone at the end."""
    words = len(text.split())
    return (
        len(text) <= _SHORT
        and words <= _CLOSING_WORDS + 1
        and not text.endswith(".")
        and bool(phrases.SHORT.match(text))
    )


def _announced(lines: Sequence[Line], filled: Sequence[int], begin: int) -> bool:
    """Whether the line above ends in a colon: then the block is what it announces ("De nieuwe houder wordt:")."""
    above = [i for i in filled if i < begin]
    return bool(above) and lines[above[-1]].text.endswith(":")
