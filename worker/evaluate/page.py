"""The tables of `docs/quality.md`: written by people around the marks, by this file between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from models.errors import Rejected
from worker.evaluate import compare
from worker.evaluate.bars import BARS, Bar, look_up, on_guide
from worker.evaluate.figures import interval, mistaken

Results = Mapping[str, Any]
"""docs/quality.json: {"date", "corpus": {file: digest}, "guide_corpus": those the bars are about, "ours", "guide",
"shipped", "references": {name: figures or None}, "origins": {"listed", "unlisted"}}."""
_MARKED = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- /figures -->)", re.DOTALL)
_SPANS = ("to go", "left behind", "recall", "to stay", "lost", "over rate")
FEW = 5
"""Fewer spans than this say nothing about a type."""


def fill(page: str, results: Results) -> str:
    """The page with the tables of these results; `Rejected("page")` when it marks an unknown one."""

    def table(mark: re.Match[str]) -> str:
        if mark[2] not in TABLES:
            raise Rejected("page", f"no table {mark[2]}")
        return mark[1] + "\n".join(TABLES[mark[2]](results)) + "\n" + mark[3]

    return _MARKED.sub(table, page)


def _run(results: Results) -> Iterator[str]:
    files = ", ".join(f"`{name}` ({results['ours']['by_file'][name]['messages']})" for name in results["corpus"])
    yield f"Measured {results['date']}: " * bool(results["date"]) + f"{results['ours']['messages']} messages: {files}."


def _bars(results: Results) -> Iterator[str]:
    guide = ", ".join(f"`{name}`" for name in results["guide_corpus"])
    heads = ("figure", "bar", guide, "holds", "95 % interval", "all files", "95 % interval of all")
    yield from _table(heads, (_bar(bar, on_guide(results), results) for bar in BARS))


def _bar(bar: Bar, guide: Results, every: Results) -> tuple[str, ...]:
    wanted = f"{'>=' if bar.at_least else '<='} {bar.value:g}"
    reached = _figure(bar.reached(guide)), "yes" if bar.holds(guide) else "no", _chance(bar, guide)
    return bar.name, wanted, *reached, _figure(bar.reached(every)), _chance(bar, every)


def _chance(bar: Bar, results: Results) -> str:
    if not bar.whole:
        return ""
    bad, whole = look_up(results, bar.bad), look_up(results, bar.whole)
    found = interval(whole - bad if bar.at_least else bad, whole)
    return f"{found[0]:.3f} to {found[1]:.3f} ({bad} of {whole} wrong)" if found else ""


def _by(kind: str) -> Callable[[Results], Iterator[str]]:
    def table(results: Results) -> Iterator[str]:
        rows = results["ours"][f"by_{kind}"]
        yield from _table((kind, *_SPANS), ((f"`{name}`", *_spans(row)) for name, row in rows.items()))

    return table


def _spans(row: Mapping[str, Any]) -> tuple[str, ...]:
    kept = (row["keep_spans"], row["over"], row["over_rate"])
    return tuple(_figure(value) for value in (row["redact_spans"], row["leaks"], row["recall"], *kept))


def _files(results: Results) -> Iterator[str]:
    figures = (
        "messages",
        "recall",
        "over_rate",
        "collateral",
        "clean_unchanged",
        "rights_macro_f1",
        "purposes_micro_f1",
    )
    rows = results["ours"]["by_file"]
    heads = ("file", *(name.replace("_", " ") for name in figures))
    yield from _table(heads, ((f"`{name}`", *(_figure(row.get(f)) for f in figures)) for name, row in rows.items()))


def _labels(results: Results) -> Iterator[str]:
    for kind in ("rights", "purposes"):
        rows = results["ours"][kind].items()
        cells = ((f"`{name}`", _figure(r["precision"]), _figure(r["recall"]), str(r["n"])) for name, r in rows)
        yield from _table((kind, "precision", "recall", "messages"), cells)
        yield ""


def _origins(results: Results) -> Iterator[str]:
    listed, unlisted = results["origins"]["listed"], results["origins"]["unlisted"]
    positions = tuple(listed["by_position"])
    order = sorted(listed["by_origin"], key=lambda o: (listed["by_origin"][o], o))
    rows = [
        (origin, _figure(listed["by_origin"][origin]), *(_figure(listed["by_both"][origin][p]) for p in positions),
         _figure(unlisted["by_origin"][origin]))
        for origin in order
    ]  # fmt: skip
    every = (*(_figure(listed["by_position"][p]) for p in positions), _figure(unlisted["touched"]))
    rows.append(("**all**", _figure(listed["touched"]), *every))
    yield f"{listed['mentions']} mentions; {listed['gap']:.1%} between {listed['worst']} and {listed['best']}."
    yield ""
    yield from _table(("origin", "found", *positions, "in no list"), rows)


def _references(results: Results) -> Iterator[str]:
    measured = {"briefgeheim": results["ours"]} | {k: v for k, v in results["references"].items() if v}
    rows = ((name, *map(_figure, values)) for name, values in compare.overall(measured))
    yield from _table(("figure", *measured), rows)
    for name in sorted(name for name, figures in results["references"].items() if not figures):
        yield f"\n{name} was not installed where this was measured."


def _taken(results: Results) -> Iterator[str]:
    pairs = mistaken(results["ours"]["confusion"]["type"])[:10]
    yield from _table(("annotated", "taken for", "times"), ((f"`{a}`", f"`{s}`", str(n)) for a, s, n in pairs))


def _whose(results: Results) -> Iterator[str]:
    table = results["ours"]["confusion"]["subject"]
    said = sorted({name for row in table.values() for name in row})
    yield from _table(("annotated", *(f"said `{s}`" for s in said)),
                      ((f"`{gold}`", *(str(row.get(s, 0)) for s in said)) for gold, row in table.items()))  # fmt: skip


def _weak(results: Results) -> Iterator[str]:
    """Sentences: bars missed, types that leak or lose most, positions and origins that lag."""
    ours, listed = results["ours"], results["origins"]["listed"]
    for told, figures in (("on the guide's messages", on_guide(results)), ("on all", results)):
        missed = [bar.name for bar in BARS if not bar.holds(figures)]
        yield f"- Bars not reached {told}: {'; '.join(missed) or 'none'}."
    yield f"- Left behind most: {_worst(ours['by_type'], 'leaks', 'redact_spans') or 'nothing'}."
    yield f"- Lost most: {_worst(ours['by_type'], 'over', 'keep_spans') or 'nothing'}."
    yield f"- By whose it is, lost most: {_worst(ours['by_subject'], 'over', 'keep_spans') or 'nothing'}."
    place = min(listed["by_position"], key=lambda p: listed["by_position"][p])
    unlisted = results["origins"]["unlisted"]["touched"]
    yield f"- Names are missed most in: {place} ({listed['by_position'][place]:.1%} found)."
    yield f"- Names that stand in no list: {unlisted:.1%} found, against {listed['touched']:.1%} of those that do."


def _worst(rows: Mapping[str, Mapping[str, Any]], bad: str, whole: str) -> str:
    found = [(row[bad] / row[whole], name, row) for name, row in rows.items() if row[whole] >= FEW and row[bad]]
    return ", ".join(
        f"`{n}` ({row[bad]} of {row[whole]})" for _, n, row in sorted(found, reverse=True, key=lambda f: f[:2])[:5]
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "| --- |" + " ---: |" * (len(heads) - 1)
    yield from ("| " + " | ".join(row) + " |" for row in rows)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


TABLES: Mapping[str, Callable[[Results], Iterator[str]]] = {
    "run": _run,
    "bars": _bars,
    "types": _by("type"),
    "subjects": _by("subject"),
    "languages": _by("language"),
    "files": _files,
    "labels": _labels,
    "origins": _origins,
    "references": _references,
    "taken": _taken,
    "whose": _whose,
    "weak": _weak,
}
