"""A picture of the figures by type, drawn by hand as SVG: readable on light and dark pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

ROW = 22  # pixels, as all below
TOP = 64
NAME, BAR, NUMBERS, GAP = 170, 190, 90, 20
LEFT, RIGHT = NAME, NAME + BAR + NUMBERS + GAP
WIDTH = RIGHT + BAR + NUMBERS
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #6e7781 }
.head { font-weight: 600 }
.rest { fill: #8b949e; fill-opacity: 0.35 } .good { fill: #2da44e } .bad { fill: #db6d28 }
@media (prefers-color-scheme: dark) { text { fill: #9198a1 } }
""".strip()
"""Mid-tones that read on white and on black, since not every viewer knows the media rule."""


def svg(by_type: Mapping[str, Mapping[str, Any]]) -> str:
    """Two bars a type: how much of what must go is gone, how much of what must stay is lost."""
    order = sorted(by_type, key=lambda name: (not by_type[name]["redact_spans"], name))
    height = TOP + ROW * len(order) + 8
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        "<title>Recall and over-redaction by type</title>",
        f"<style>{STYLE}</style>",
        *_heads(),
        *(line for index, name in enumerate(order) for line in _row(name, by_type[name], TOP + ROW * index)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _heads() -> Iterator[str]:
    yield _word(LEFT, 22, "What must go: removed", "head")
    yield _word(LEFT, 42, "full bar: nothing left behind")
    yield _word(RIGHT, 22, "What must stay: lost", "head")
    yield _word(RIGHT, 42, "empty bar: nothing lost")


def _row(name: str, figures: Mapping[str, Any], y: int) -> Iterator[str]:
    yield _word(NAME - 10, y + 14, name, anchor="end")
    gone, kept = figures["redact_spans"] - figures["leaks"], figures["over"]
    yield from _bar(LEFT, y, gone, figures["redact_spans"], "good")
    yield from _bar(RIGHT, y, kept, figures["keep_spans"], "bad")


def _bar(x: int, y: int, part: int, whole: int, kind: str) -> Iterable[str]:
    if not whole:
        return
    yield f'<rect class="rest" x="{x}" y="{y + 4}" width="{BAR}" height="{ROW - 9}" rx="2"/>'
    if part:
        yield f'<rect class="{kind}" x="{x}" y="{y + 4}" width="{BAR * part / whole:.1f}" height="{ROW - 9}" rx="2"/>'
    yield _word(x + BAR + 8, y + 14, f"{part} of {whole}")


def _word(x: int, y: int, text: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{f" class={kind!r}" if kind else ""}>{text}</text>'
