"""The lines that introduce somebody else's words: attribution lines, header blocks, separators, banners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.message import LayerKind
from pipelines.parse import phrases

_HEADER_LINES = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line at [start, end) of the text; `depth` counts the ">" in front."""

    start: int
    end: int  # without the line break
    depth: int  # number of ">" in front
    text: str  # what stands behind them, stripped and cut off at _LINE characters


@dataclass(frozen=True, slots=True)
class Introduction:
    """The lines that introduce somebody else's words."""

    first: int
    last: int
    kind: LayerKind
    name: str = ""
    address: str = ""
    flat: bool = False  # marks in front of it are its own, not a quotation's


def introduction(lines: Sequence[Line], at: int) -> Introduction | None:
    """The introduction that begins with this line, if any."""
    if not lines[at].text:
        return None
    return (
        _separator(lines, at) or _headers(lines, at, LayerKind.QUOTED) or _banner(lines, at) or _attribution(lines, at)
    )


def _separator(lines: Sequence[Line], at: int) -> Introduction | None:
    """A line like "-----Oorspronkelijk bericht-----" or "---------- Forwarded message", with the header block below."""
    kind = next((k for pattern, k in phrases.SEPARATORS if pattern.match(lines[at].text)), None)
    if kind is None:
        return None
    below = next((i for i in range(at + 1, min(at + 4, len(lines))) if lines[i].text), None)
    block = _headers(lines, below, kind) or _lone_author(lines, below, kind) if below is not None else None
    return replace(block, first=at) if block else Introduction(at, at, kind)


def _lone_author(lines: Sequence[Line], at: int, kind: LayerKind) -> Introduction | None:
    """A single "Van: X <y>" right below a separator."""
    author = phrases.AUTHOR_FIELD.match(lines[at].text)
    return Introduction(at, at, kind, *_author(author["who"])) if author and "@" in author["who"] else None


def _headers(lines: Sequence[Line], at: int, kind: LayerKind) -> Introduction | None:
    """A block of "Van: / Verzonden: / Aan: / Onderwerp:" lines, in any of the known languages."""
    author = phrases.AUTHOR_FIELD.match(lines[at].text)
    if author is None:
        return None
    last, fields = at, 0
    for i in range(at + 1, min(at + _HEADER_LINES, len(lines))):
        if lines[i].depth != lines[at].depth or not lines[i].text:
            break
        if phrases.HEADER_FIELD.match(lines[i].text):
            last, fields = i, fields + 1
        elif not lines[i - 1].text.endswith((";", ",")):
            break
    if not fields:
        return None
    return Introduction(at, last, kind, *_author(author["who"]))


def _banner(lines: Sequence[Line], at: int) -> Introduction | None:
    """An introduction on one line between marks; what follows carries no quotation marks of its own."""
    found = next((m for m in (p.match(lines[at].text) for p in phrases.BANNERS) if m), None)
    return Introduction(at, at, LayerKind.QUOTED, *_author(found["who"]), flat=True) if found else None


def _attribution(lines: Sequence[Line], at: int) -> Introduction | None:
    """A line like "Op di 21 jan. 2025 om 16:48 schreef X <y>:", possibly wrapped over three lines."""
    if not phrases.ATTRIBUTION_START.match(lines[at].text):
        return None
    joined = ""
    for i in range(at, min(at + 3, len(lines))):
        if lines[i].depth != lines[at].depth or not lines[i].text:
            return None
        joined = f"{joined} {lines[i].text}".strip()[:900]
        if joined.endswith(":"):
            if not phrases.WROTE.search(joined):
                return None
            found = next((m for m in (p.match(joined) for p in phrases.ATTRIBUTIONS) if m), None)
            if found is None or not _named(found["who"]):
                return None
            return Introduction(at, i, LayerKind.QUOTED, *_author(found["who"]))
    return None


def _named(who: str) -> bool:
    """Whether this is an address or begins as names do, and is no "ik" or "mijn collega"."""
    first = who.strip(" \"'<[(*").partition(" ")[0]
    return "@" in who or first[:1].isupper() or first in {"van", "de", "den", "der", "ter", "ten", "el", "'t"}


def _author(who: str) -> tuple[str, str]:
    """Name and address from "X <y>", "X [mailto:y]", "y" or "X"."""
    address = phrases.ADDRESS.search(who)
    name = who[: address.start()] if address else who
    name = name.strip(" \t\"'<[(,:*").removesuffix("mailto").strip(" \t\"'<[(,:*")
    return name, (address[0] if address else "")
