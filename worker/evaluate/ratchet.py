"""The ratchet: the worst figures that the tests allow. It turns one way, unless the messages are others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from worker.evaluate.bars import look_up
from worker.evaluate.figures import FORBIDDEN

Ratchet = dict[str, Any]
"""{"corpus": {file: digest}, "at_least": {path: share}, "at_most": {path: share}, "leaks": {type: spans}}."""

AT_LEAST = (
    "recall",
    "clean_unchanged",
    "groups/forbidden/recall",
    "groups/third_party_person/recall",
    "groups/special_categories/recall",
    "rights_any/precision",
    "rights_any/recall",
    "rights_macro_f1",
    "purposes_micro_f1",
)
AT_MOST = ("over_rate", "collateral")


def tightened(old: Ratchet, results: Mapping[str, Any]) -> Ratchet:
    """The better of old and new in each figure; all anew when the annotated messages have changed."""
    ours = results["shipped"]
    same = old.get("corpus") == results["guide_corpus"]
    before = old if same else {}
    return {
        "corpus": results["guide_corpus"],
        "at_least": {path: max(_value(ours, path), before.get("at_least", {}).get(path, 0.0)) for path in AT_LEAST},
        "at_most": {path: min(_value(ours, path), before.get("at_most", {}).get(path, 1.0)) for path in AT_MOST},
        "leaks": _leaks(ours, before.get("leaks")),
    }


def _value(ours: Mapping[str, Any], path: str) -> float:
    value: float = look_up(ours, path)
    return value


def _leaks(ours: Mapping[str, Any], before: Mapping[str, int] | None) -> dict[str, int]:
    """Spans of each forbidden or secret type that may be left behind; types without any are left out."""
    now = {str(kind): ours["by_type"].get(kind, {}).get("leaks", 0) for kind in sorted(FORBIDDEN)}
    least = now if before is None else {kind: min(n, before.get(kind, 0)) for kind, n in now.items()}
    return {kind: n for kind, n in least.items() if n}


def tighten(file: Path, results: Mapping[str, Any]) -> None:
    """Rewrite the ratchet's file."""
    old = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    file.write_text(json.dumps(tightened(old, results), indent=1) + "\n", "utf-8")
