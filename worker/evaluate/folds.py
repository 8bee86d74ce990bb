"""Cross-validation: no message is judged by something that was fitted on it.

Rules are not fitted. A part that is trained, and saw annotated messages, has a file `worker/train/*_refit.py` with a
`REFIT`; then the corpus is cut into folds, and each fold is judged while every such part is one fitted without it. A
part whose training never sees the annotated messages (the name model) needs none; with none at all, one pass is enough.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from hashlib import sha256

import worker.train
from worker.evaluate.corpus import GoldMessage

Refit = Callable[[frozenset[str]], AbstractContextManager[None]]
"""Given the ids of the judged messages: within the context, the trained part is one fitted without these."""

FOLDS = 5


def published() -> tuple[Refit, ...]:
    """The refits of `worker/train`, found by the names of their files."""
    names = sorted(module.name for module in pkgutil.iter_modules(worker.train.__path__))
    found = (importlib.import_module(f"worker.train.{name}") for name in names if name.endswith("_refit"))
    return tuple(module.REFIT for module in found)


def folds(messages: Sequence[GoldMessage], number: int = FOLDS) -> list[list[GoldMessage]]:
    """The messages in `number` folds by a hash of their id, so that a message added moves no other one."""
    cut: list[list[GoldMessage]] = [[] for _ in range(number)]
    for message in messages:
        cut[sha256(message.id.encode()).digest()[0] % number].append(message)
    return [fold for fold in cut if fold]


def rounds(
    messages: Sequence[GoldMessage], refits: Sequence[Refit]
) -> Iterator[tuple[AbstractContextManager[None], list[GoldMessage]]]:
    """(context to judge in, messages to judge) until every message was judged once."""
    if not refits:
        yield nullcontext(), list(messages)
        return
    for fold in folds(messages):
        yield _fitted_without(frozenset(message.id for message in fold), refits), fold


@contextmanager
def _fitted_without(ids: frozenset[str], refits: Sequence[Refit]) -> Iterator[None]:
    with ExitStack() as stack:
        for refit in refits:
            stack.enter_context(refit(ids))
        yield
