"""Make figures of counts: plain numbers under stable names, ready for JSON, tables and the ratchet."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from models.finding import SPECIAL_CATEGORIES, EntityType
from worker.evaluate.score import NOTHING, Tally

FORBIDDEN = frozenset(
    {
        EntityType.NL_BSN,
        EntityType.NATIONAL_ID,
        EntityType.ID_DOCUMENT,
        EntityType.CREDIT_CARD,
        EntityType.CREDENTIAL,
        EntityType.DATE_OF_BIRTH,
        EntityType.LICENCE_PLATE,
        EntityType.IBAN_CODE,  # those to redact are those without a purpose
    }
)
"""Forbidden by law or secret: what must never stay."""

GROUPS: Mapping[str, Callable[[str, str], bool]] = {
    "forbidden": lambda kind, _: kind in FORBIDDEN,
    "third_party_person": lambda kind, subject: kind == EntityType.PERSON and subject == "third_party",
    "special_categories": lambda kind, _: kind in SPECIAL_CATEGORIES,
}
"""Sums over types and subjects that have a bar of their own."""

_Z = 1.96  # two-sided 95 %


def figures(tally: Tally) -> dict[str, Any]:
    """All figures of some messages; shares run from 0 to 1 and are None where there is nothing to count."""
    counts = tally.counts
    spans = _spans(counts, lambda *_: True)
    plain, clean = counts["plain", "words"], counts["clean", "messages"]
    return {
        "messages": counts["messages",],
        **spans,
        "collateral": share(counts["plain", "gone"], plain, 5),
        "clean_messages": clean,
        "clean_unchanged": share(counts["clean", "unchanged"], clean),
        **_labels(counts),
        "groups": {name: _spans(counts, holds) for name, holds in GROUPS.items()},
        "by_subject": _by(counts, 2),
        "by_type": _by(counts, 1),
        "confusion": {kind: _confusion(counts, kind) for kind in ("type", "subject")},
    }


def share(part: int, whole: int, digits: int = 4) -> float | None:
    """Part of the whole, None of nothing."""
    return round(part / whole, digits) if whole else None


def interval(part: int, whole: int) -> tuple[float, float] | None:
    """Wilson's 95 % interval of a share: how far chance alone may have moved it."""
    if not whole:
        return None
    p, n = part / whole, whole
    middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n)) / (1 + _Z**2 / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def _spans(counts: Counter[tuple[str, ...]], holds: Callable[[str, str], bool]) -> dict[str, Any]:
    """Redact and keep spans whose (type, subject) holds: how many there are, and how many went wrong."""
    n: Counter[tuple[str, str]] = Counter()
    for key, value in counts.items():
        if key[0] in {"span", "bad", "part"} and holds(key[1], key[2]):
            n[key[0], key[3]] += value
    redact, leaks, keep, over = n["span", "redact"], n["bad", "redact"], n["span", "keep"], n["bad", "keep"]
    return {
        "redact_spans": redact,
        "leaks": leaks,
        "part_leaks": n["part", "redact"],
        "recall": share(redact - leaks, redact),
        "keep_spans": keep,
        "over": over,
        "over_rate": share(over, keep),
    }


def _by(counts: Counter[tuple[str, ...]], field: int) -> dict[str, Any]:
    names = sorted({key[field] for key in counts if key[0] == "span"})
    return {name: _spans(counts, lambda *key, name=name: key[field - 1] == name) for name in names}


def _confusion(counts: Counter[tuple[str, ...]], kind: str) -> dict[str, dict[str, int]]:
    """{annotated: {said: times}}, in the order of the alphabet."""
    table: dict[str, dict[str, int]] = {}
    for (name, *pair), times in sorted(counts.items()):
        if name == kind and times:
            table.setdefault(pair[0], {})[pair[1]] = times
    return table


def mistaken(table: Mapping[str, Mapping[str, int]]) -> list[tuple[str, str, int]]:
    """(annotated, said, times) of what was found and taken for something else, the most frequent first."""
    pairs = [(a, s, n) for a, row in table.items() for s, n in row.items() if s not in {a, NOTHING}]
    return sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _labels(counts: Counter[tuple[str, ...]]) -> dict[str, Any]:
    """Rights and purposes; empty for a redactor that knows none."""
    rights, purposes = _outcomes(counts, "right"), _outcomes(counts, "purpose")
    if not rights:
        return {}
    any_right = rights.pop("any")
    seen = {label: row for label, row in rights.items() if row["tp"] + row["fn"]}
    each = [f1(row) for row in seen.values()]
    purposes.pop("any")
    return {
        "purposes_micro_f1": round(f1(sum(purposes.values(), Counter())), 4),
        "rights_any": precision_recall(any_right),
        "rights_macro_f1": round(sum(each) / len(each), 4) if each else None,
        "rights": {label: precision_recall(row) for label, row in seen.items()},
        "purposes": {label: precision_recall(row) for label, row in purposes.items()},
    }


def _outcomes(counts: Counter[tuple[str, ...]], kind: str) -> dict[str, Counter[str]]:
    table: dict[str, Counter[str]] = {}
    for (name, *rest), times in sorted(counts.items()):
        if name == kind:
            table.setdefault(rest[0], Counter())[rest[1]] += times
    return table


def precision_recall(c: Counter[str]) -> dict[str, Any]:
    """Of one label, with the number of messages that have it."""
    return {
        "precision": share(c["tp"], c["tp"] + c["fp"]),
        "recall": share(c["tp"], c["tp"] + c["fn"]),
        "n": c["tp"] + c["fn"],
    }


def f1(c: Counter[str]) -> float:
    """Harmonic mean of precision and recall, 0 of nothing."""
    whole = 2 * c["tp"] + c["fp"] + c["fn"]
    return 2 * c["tp"] / whole if whole else 0.0
