"""Results as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.table import Table

from worker.evaluate import compare
from worker.evaluate.figures import mistaken
from worker.evaluate.score import NOTHING

MOST = 15
"""Confusions of types shown."""
_SPANS = ("redact_spans", "leaks", "recall", "keep_spans", "over", "over_rate")
_SPAN_HEADS = ("to redact", "left behind", "recall", "to keep", "lost", "over rate")


def of_result(result: Mapping[str, Any]) -> Iterator[Table]:
    """The figures of one run."""
    yield _table("Overall", ("figure", "value"), _overall(result))
    for name in ("type", "subject", "language", "file"):
        rows = ((key, *(_text(row[figure]) for figure in _SPANS)) for key, row in result[f"by_{name}"].items())
        yield _table(f"By {name}", (name, *_SPAN_HEADS), rows)
    yield _subjects(result["confusion"]["subject"])
    taken = mistaken(result["confusion"]["type"])[:MOST]
    yield _table(
        "Found, and taken for something else", ("annotated", "said", "times"), ((a, s, str(n)) for a, s, n in taken)
    )
    if "rights" in result:
        for kind in ("rights", "purposes"):
            rows = ((k, _text(r["precision"]), _text(r["recall"]), str(r["n"])) for k, r in result[kind].items())
            yield _table(kind.title(), ("label", "precision", "recall", "n"), rows)


def side_by_side(results: compare.Results) -> Iterator[Table]:
    """Several runs, each further one with its difference from the first."""
    first, *others = results
    heads = ("figure", first, *(head for name in others for head in (name, "difference")))
    yield _table("Side by side", heads, map(_compared, compare.overall(results)))
    yield _table("Types that differ", heads, map(_compared, compare.by_type(results)))


def of_origins(title: str, result: Mapping[str, Any]) -> Table:
    """Share of names found, by origin and position; the worst origin first."""
    positions = tuple(result["by_position"])
    by_both = result["by_both"]
    rows = [
        (origin, _text(result["by_origin"][origin]), *(_text(by_both[origin][p]) for p in positions))
        for origin in sorted(by_both, key=lambda o: (result["by_origin"][o], o))
    ]
    rows.append(("all", _text(result["touched"]), *(_text(result["by_position"][p]) for p in positions)))
    told = f"{title}: {result['mentions']} mentions, {result['gap']:.1%} from {result['worst']} to {result['best']}"
    return _table(told, ("origin", "all", *positions), rows)


def _overall(result: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "messages", str(result["messages"])
    for name, values in compare.overall({"": result}):
        yield name, _text(values[0])


def _subjects(table: Mapping[str, Mapping[str, int]]) -> Table:
    """Rows annotated, columns said; of spans that were found."""
    said = sorted({name for row in table.values() for name in row} - {NOTHING})
    rows = ((gold, *(str(row.get(name, 0) or "") for name in said)) for gold, row in table.items())
    return _table("Whose it is: annotated down, said across", ("annotated", *said), rows)


def _compared(row: compare.Row) -> tuple[str, ...]:
    name, values = row
    pairs = zip(values[1:], compare.differences(values), strict=True)
    return (name, _text(values[0]), *(cell for value, diff in pairs for cell in (_text(value), _signed(diff))))


def _table(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    table = Table(title=title, title_justify="left")
    for index, head in enumerate(heads):
        table.add_column(head, justify="right" if index else "left")
    for row in rows:
        table.add_row(*row)
    return table


def _text(value: float | None) -> str:
    return "-" if value is None else str(value)


def _signed(value: float | None) -> str:
    return "-" if value is None else f"{value:+g}"
