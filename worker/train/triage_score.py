"""Score what triage says against what annotators said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Labels = frozenset[str]


def right_figures(pairs: Sequence[tuple[Labels, Labels]]) -> dict[str, float]:
    """From (annotated, said): recall and precision of "any right at all", macro-F1 over the annotated rights."""
    names = {label for gold, _ in pairs for label in gold}
    true = sum(bool(gold and said) for gold, said in pairs)
    return {
        "any_recall": _share(true, sum(bool(gold) for gold, _ in pairs)),
        "any_precision": _share(true, sum(bool(said) for _, said in pairs)),
        "macro_f1": _share(sum(_f1(pairs, (n,)) for n in names), len(names)),
    }


def micro_f1(pairs: Sequence[tuple[Labels, Labels]]) -> float:
    """Over all labels together."""
    return _f1(pairs, {label for pair in pairs for labels in pair for label in labels})


def _f1(pairs: Sequence[tuple[Labels, Labels]], names: Iterable[str]) -> float:
    hit, off = 0, 0
    for name in names:
        for gold, said in pairs:
            hit += name in gold and name in said
            off += (name in gold) != (name in said)
    return _share(2 * hit, 2 * hit + off)


def _share(part: float, whole: float) -> float:
    return round(part / whole, 3) if whole else 0.0
