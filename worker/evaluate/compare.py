"""Two or more results side by side: two policies, two versions, or other software."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from worker.evaluate.bars import look_up

Results = Mapping[str, Mapping[str, Any]]
"""Name of the column to its figures."""
Row = tuple[str, tuple[float | None, ...]]

OVERALL = (
    "recall",
    "over_rate",
    "collateral",
    "clean_unchanged",
    "groups/forbidden/recall",
    "groups/third_party_person/recall",
    "groups/special_categories/recall",
    "rights_any/precision",
    "rights_any/recall",
    "rights_macro_f1",
    "purposes_micro_f1",
)


def overall(results: Results) -> Iterator[Row]:
    """The figures of the whole corpus."""
    for path in OVERALL:
        yield path.removeprefix("groups/").replace("/", " ").replace("_", " "), _row(results, path)


def by_type(results: Results) -> Iterator[Row]:
    """Recall and over-redaction of the types in which the columns differ."""
    types = sorted({name for result in results.values() for name in result.get("by_type", {})})
    for name in types:
        for figure in ("recall", "over_rate"):
            row = _row(results, f"by_type/{name}/{figure}")
            if len(set(row)) > 1:
                yield f"{name} {figure.replace('_', ' ')}", row


def differences(row: tuple[float | None, ...]) -> tuple[float | None, ...]:
    """Each further column less the first, None where either has no figure."""
    first, *others = row
    return tuple(None if first is None or other is None else round(other - first, 5) for other in others)


def _row(results: Results, path: str) -> tuple[float | None, ...]:
    return tuple(look_up(result, path) for result in results.values())
