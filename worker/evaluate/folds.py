"""Cross-validation: no message is judged by something that was fitted on it.

Rules are not fitted. A part that is trained and saw annotated messages publishes a `Refit`; then the corpus
is cut into folds and each fold is judged while every such part is one fitted without it. A part whose
training never sees the annotated messages needs none; with no `Refit` at all, one pass is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from hashlib import sha256

from worker.evaluate.corpus import GoldMessage

Refit = Callable[[frozenset[str]], AbstractContextManager[None]]
"""Given the ids of the judged messages: within the context, the trained part is one fitted without these."""

REFITS: tuple[Refit, ...] = ()
"""One for each trained part that saw the annotated messages. The name model is trained on made-up sentences only
(`worker/train`), so it has none here."""

FOLDS = 5


def folds(messages: Sequence[GoldMessage], number: int = FOLDS) -> list[list[GoldMessage]]:
    """The messages in `number` folds by a hash of their id, so that a message added moves no other one."""
    cut: list[list[GoldMessage]] = [[] for _ in range(number)]
    for message in messages:
        cut[sha256(message.id.encode()).digest()[0] % number].append(message)
    return [fold for fold in cut if fold]


def rounds(
    messages: Sequence[GoldMessage], refits: Sequence[Refit] = REFITS
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
