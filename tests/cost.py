"""What a piece of work costs in processor time, as little as may be of the machine in it.

A neighbour on the same processor makes one measurement slow, hardly three; coverage slows Python down several times,
and the collector of garbage comes when it comes. So the best of several counts, unwatched and uncollected.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TRIES = 3


def cost(work: Callable[[], object], tries: int = TRIES, enough: float = 0.0) -> float:
    """Seconds of processor time of the best try; no further one once it took less than `enough`."""
    best = float("inf")
    for _ in range(tries):
        with undisturbed():
            began = time.process_time()
            work()
            best = min(best, time.process_time() - began)
        if best < enough:
            break
    return best


@contextmanager
def undisturbed() -> Iterator[None]:
    """Neither coverage nor the collector of garbage looks on."""
    watching, collecting = sys.gettrace(), gc.isenabled()
    gc.disable()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(watching)
        if collecting:
            gc.enable()
