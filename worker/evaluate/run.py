"""Put every message of some corpus files through a redactor and judge what came out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import Rejected
from worker.evaluate.corpus import GoldMessage, read_corpus
from worker.evaluate.faults import Fault
from worker.evaluate.figures import figures
from worker.evaluate.folds import Refit, rounds
from worker.evaluate.outcome import Redactor
from worker.evaluate.render import render
from worker.evaluate.score import Tally, judge, total

Progress = Callable[[Sequence[GoldMessage]], Iterable[GoldMessage]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged message: the file it stands in, its annotation and its counts."""

    file: str
    gold: GoldMessage
    tally: Tally


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judged messages of a run, in the order of the files."""

    judged: tuple[Judged, ...]

    @property
    def faults(self) -> list[Fault]:
        """Every fault, by place."""
        return [fault for one in self.judged for fault in one.tally.faults]

    def of(self, files: Collection[str]) -> Evaluation:
        """The judged messages of some files only."""
        return Evaluation(tuple(one for one in self.judged if one.file in files))

    def result(self) -> dict[str, Any]:
        """The figures of all messages, and the overall ones of each language and file."""
        whole = figures(total(one.tally for one in self.judged))
        whole["by_language"] = self._by(lambda one: one.gold.header["lang"])
        whole["by_file"] = self._by(lambda one: one.file)
        return whole

    def _by(self, key: Callable[[Judged], str]) -> dict[str, Any]:
        names = sorted({key(one) for one in self.judged})
        each = {name: figures(total(one.tally for one in self.judged if key(one) == name)) for name in names}
        return {name: {k: v for k, v in row.items() if not isinstance(v, dict)} for name, row in each.items()}


def read(files: Iterable[Path]) -> list[tuple[str, GoldMessage]]:
    """(file name, message) of every message; `Rejected("corpus")` when an id stands there twice."""
    found = [(file.name, message) for file in files for message in read_corpus(file)]
    ids = [message.id for _, message in found]
    if len(set(ids)) < len(ids):
        raise Rejected("corpus", "two messages have one id")
    return found


def evaluate(
    messages: Sequence[tuple[str, GoldMessage]],
    redactor: Redactor,
    progress: Progress = iter,
    refits: Sequence[Refit] = (),
) -> Evaluation:
    """Judge a redactor; with `refits`, by cross-validation: what is trained is fitted on none of what it judges."""
    numbers = {gold.id: number for number, (_, gold) in enumerate(messages)}
    tallies: dict[str, Tally] = {}
    for context, fold in rounds([gold for _, gold in messages], refits):
        with context:
            for gold in progress(fold):
                raw = render(gold, numbers[gold.id])
                tallies[gold.id] = judge(gold, raw, redactor(gold, numbers[gold.id]))
    return Evaluation(tuple(Judged(file, gold, tallies[gold.id]) for file, gold in messages))


def evaluate_files(files: Iterable[Path], progress: Progress = iter, refits: Sequence[Refit] = ()) -> Evaluation:
    """Judge the configured policy and detectors on the messages of `files`."""
    from worker.evaluate.ours import Ours

    return evaluate(read(files), Ours.load().redactor(), progress, refits)
