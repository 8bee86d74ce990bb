"""Everything that `docs/quality.md` tells, measured in one run: two parts at a time, each in a process of its own."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from models.errors import ConfigurationError
from worker.evaluate.folds import published
from worker.evaluate.page import fill
from worker.evaluate.plot import svg
from worker.evaluate.reference import REFERENCES, reference
from worker.evaluate.run import evaluate, evaluate_files, read

NAMES = ("listed", "unlisted")
PROCESSES = 2
Told = Callable[[str, float], None]
"""Called with each part that is done, and its seconds of processor time."""


def measure(
    files: Sequence[Path], guide: Sequence[Path], date: str, before: Mapping[str, Any], told: Told
) -> dict[str, Any]:
    """The results; `guide` are those of `files` that the bars are about.

    `before` are the results of the last run, for a reference that is not installed here.
    """
    tasks: dict[str, Callable[[], Any]] = {
        "ours": partial(_ours, files, guide),  # the longest first
        "shipped": partial(_shipped, guide),
        **{f"origins/{names}": partial(_by_origin, names) for names in NAMES},
        **{f"references/{name}": partial(_reference, name, files) for name in REFERENCES},
    }
    done = _all(tasks, told)
    corpus = _digests(files)
    known = before.get("references", {}) if before.get("corpus") == corpus else {}
    return {
        "date": date,
        "corpus": corpus,
        "guide_corpus": _digests(guide),
        "ours": done["ours"][0],
        "guide": done["ours"][1],
        "shipped": done["shipped"],
        "references": {name: done[f"references/{name}"] or known.get(name) for name in REFERENCES},
        "origins": {names: done[f"origins/{names}"] for names in NAMES},
    }


def write(results: Mapping[str, Any], folder: Path) -> None:
    """quality.json, quality.svg, and the tables of quality.md in `folder`; without a page there, the figures alone."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "quality.md"
    if page.is_file():
        page.write_text(fill(page.read_text("utf-8"), results), "utf-8")
    (folder / "quality.svg").write_text(svg(results["ours"]["by_type"]), "utf-8")
    (folder / "quality.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")


def saved(folder: Path) -> dict[str, Any]:
    """The results of the last run, empty when there are none."""
    file = folder / "quality.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found


def _digests(files: Sequence[Path]) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest()[:16] for file in files}


def _all(tasks: Mapping[str, Callable[[], Any]], told: Told) -> dict[str, Any]:
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), _one_thread) as pool:
        names: dict[Future[Any], str] = {pool.submit(_timed, task): name for name, task in tasks.items()}
        for future in as_completed(names):
            told(names[future], future.result()[1])
    return {name: future.result()[0] for future, name in names.items()}


def _timed(task: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.process_time()
    return task(), time.process_time() - begun


def _one_thread() -> None:
    """Of numpy, in each process: sums in parallel are not repeatable, and all processors are busy anyway."""
    os.environ["OMP_NUM_THREADS"] = "1"


def _ours(files: Sequence[Path], guide: Sequence[Path]) -> tuple[dict[str, Any], dict[str, Any]]:
    """By cross-validation: of all messages, and of the guide's among them."""
    evaluation = evaluate_files(files, refits=published())
    return evaluation.result(), evaluation.of({file.name for file in guide}).result()


def _shipped(files: Sequence[Path]) -> dict[str, Any]:
    """As the tests measure, for the ratchet: fast, and flattering where a trained part saw the messages."""
    return evaluate_files(files).result()


def _by_origin(names: str) -> dict[str, Any]:
    from worker.evaluate.ours import Ours

    return Ours.load().by_origin(names)


def _reference(name: str, files: Sequence[Path]) -> dict[str, Any] | None:
    """None when it is not installed."""
    try:
        redactor = reference(name)
    except ConfigurationError:
        return None
    return evaluate(read(files), redactor).result()
