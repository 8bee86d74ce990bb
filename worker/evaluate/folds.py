"""Cross-validation: no message is judged by something that was fitted on it.

Rules are not fitted. A part that is trained on annotated messages has a file `worker/train/*_refit.py` with a `REFIT`:
the messages that it saw are cut into folds, and each fold is judged while the part is one fitted without it. A part
whose training never sees annotated messages (the name model) needs none; messages that no part saw need no folds.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from hashlib import sha256
from typing import Protocol

import worker.train
from worker.evaluate.corpus import GoldMessage

FOLDS = 5
Folds = Sequence[Sequence[GoldMessage]]


class Refit(Protocol):
    """A trained part that can be fitted anew."""

    def saw(self) -> frozenset[str]:
        """Ids of the annotated messages that the shipped part was fitted on."""

    def each(self, folds: Folds) -> Iterable[AbstractContextManager[None]]:
        """For each fold in turn: a context in which the part is one fitted on the other folds only."""


def published() -> tuple[Refit, ...]:
    """The refits of `worker/train`, found by the names of their files."""
    names = sorted(module.name for module in pkgutil.iter_modules(worker.train.__path__))
    found = (importlib.import_module(f"worker.train.{name}") for name in names if name.endswith("_refit"))
    return tuple(module.REFIT for module in found)


def seen(messages: Sequence[GoldMessage], refits: Sequence[Refit]) -> list[GoldMessage]:
    """The messages that any of the shipped parts was fitted on."""
    ids = frozenset().union(*(refit.saw() for refit in refits))
    return [message for message in messages if message.id in ids]


def cut(messages: Sequence[GoldMessage], number: int = FOLDS) -> list[list[GoldMessage]]:
    """The messages in `number` folds by a hash of their id, so that a message added moves no other one."""
    parts: list[list[GoldMessage]] = [[] for _ in range(number)]
    for message in messages:
        parts[sha256(message.id.encode()).digest()[0] % number].append(message)
    return [part for part in parts if part]


def rounds(
    messages: Sequence[GoldMessage], refits: Sequence[Refit]
) -> Iterator[tuple[AbstractContextManager[None], list[GoldMessage]]]:
    """(context to judge in, messages to judge) until every message was judged once."""
    known = seen(messages, refits)
    ids = {message.id for message in known}
    yield nullcontext(), [message for message in messages if message.id not in ids]
    parts = cut(known)
    if len(parts) == 1:  # too few to fit on
        yield nullcontext(), parts[0]
        return
    for part, *contexts in zip(parts, *(refit.each(parts) for refit in refits), strict=True):
        yield _all(contexts), part


@contextmanager
def _all(contexts: Iterable[AbstractContextManager[None]]) -> Iterator[None]:
    with ExitStack() as stack:
        for context in contexts:
            stack.enter_context(context)
        yield
