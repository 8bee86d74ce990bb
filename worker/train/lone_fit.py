"""Fit what judges a name that only the model claims: `python -m worker.train.lone_fit`.

Two tables beside the model: `shape.txt`, how likely three letters are in a name against a word (add-one smoothed counts
of the name lists and the dictionary), and `lone.json`, the weights of a ridge-penalised logistic regression over the
sentences in `lone/`. Deterministic; prints the share judged rightly in ten folds.
"""

from __future__ import annotations

import json
import lzma
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from pipelines.detect.names.tokens import tokens
from pipelines.detect.ner import lone

HERE = Path(__file__).parent / "lone"
DETECT = Path(lone.__file__).parent.parent
FOLDS = 10
PENALTY = 1.0
ROUNDS = 50
_MARKED = re.compile(r"\[([^\]]+)\]")
_LINE = 100


def read(lines: Iterable[str]) -> Iterator[dict[str, float]]:
    """The features of every word in square brackets; "/" in a line is a line break."""
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        for match in _MARKED.finditer(line):
            yield of_sentence(line, match.start(1), match.end(1))


def of_sentence(line: str, start: int, end: int) -> dict[str, float]:
    """The features of what stands in brackets at [start, end) of a line, the brackets taken away."""
    shift = line[:start].count("[") + line[:start].count("]")
    text = re.sub(r"(?<! )/(?! )", "\n", re.sub(r"[\[\]]", "", line.rstrip("\n")))
    start, end = start - shift, end - shift
    words = tokens(text)
    inside = [i for i, word in enumerate(words) if start <= word.start and word.end <= end + 2]
    inside = [i for i in inside if words[i].start < end]
    return lone.features(text, words, inside[0], inside[-1] + 1)


def fit(rows: Sequence[Mapping[str, float]], people: Sequence[bool], penalty: float = PENALTY) -> dict[str, float]:
    """Weights by feature, "" the constant; Newton's method."""
    order = sorted({name for row in rows for name in row})
    x = np.array([[1.0, *(row.get(name, 0.0) for name in order)] for row in rows])
    y = np.array(people, dtype=float)
    ridge = penalty * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ w)
    return {name: round(float(weight), 3) for name, weight in zip(["", *order], w, strict=True)}


def score(weights: Mapping[str, float], row: Mapping[str, float]) -> float:
    """The logarithm of the odds."""
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in row.items())


def shapes() -> str:
    """The table of three letters."""
    folder = DETECT / "names"
    listed = [line for name in ("given", "surname") for line in (folder / f"{name}.txt").read_text().split("\n")]
    words = lzma.decompress((folder / "words.txt.xz").read_bytes()).decode().split("\n")
    named, plain = _triples(listed), _triples(words)
    letters = lone._LETTERS  # noqa: SLF001 - the table's own alphabet
    total = len(letters) ** 3
    signs = []
    for key in (a + b + c for a in letters for b in letters for c in letters):
        mark = math.log((named[key] + 1) / (named.total() + total)) - math.log(
            (plain[key] + 1) / (plain.total() + total)
        )
        signs.append(chr(lone._ZERO + max(-45, min(45, round(mark * lone._STEP)))))  # noqa: SLF001 - as it is read
    joined = "".join(signs)
    return "".join(f"{joined[i : i + _LINE]}\n" for i in range(0, len(joined), _LINE))


def _triples(entries: Iterable[str]) -> Counter[str]:
    return Counter(
        f"^{part}$"[i : i + 3] for entry in entries for part in entry.split("-") if part for i in range(len(part))
    )


def main() -> None:
    """Write both tables and print how the folds fare."""
    (DETECT / "ner" / "shape.txt").write_text(shapes(), encoding="ascii")
    lone.load.__globals__["_table"].cache_clear()
    people = list(read((HERE / "persons.txt").read_text("utf-8").splitlines()))
    things = list(read((HERE / "things.txt").read_text("utf-8").splitlines()))
    rows, answers = [*people, *things], [True] * len(people) + [False] * len(things)
    right = 0
    for fold in range(FOLDS):
        kept = [i for i in range(len(rows)) if i % FOLDS != fold]
        weights = fit([rows[i] for i in kept], [answers[i] for i in kept])
        right += sum((score(weights, rows[i]) > 0) is answers[i] for i in range(len(rows)) if i % FOLDS == fold)
    print(f"{right} of {len(rows)} right in {FOLDS} folds")  # noqa: T201 - a command
    text = json.dumps(fit(rows, answers), indent=0, sort_keys=True, ensure_ascii=False)
    (DETECT / "ner" / "lone.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
