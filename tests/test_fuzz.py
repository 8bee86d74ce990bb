"""Whatever the bytes are: no crash, no loss, nothing left behind. `FUZZ_EXAMPLES` makes a longer run."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable

import pytest
from fuzz_properties import LIMITS, POLICY, gone, sound, untouched
from hypothesis import HealthCheck, given, settings
from mutations import MESSAGES

from models.errors import Rejected
from pipelines.detect.engine import Detector
from pipelines.examine import examine

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))
fuzzed = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), print_blob=False)


@pytest.mark.parametrize("holds", [sound, untouched, gone])
@fuzzed
@given(raw=MESSAGES)
def test_it_holds_for_any_bytes(holds: Callable[[bytes], None], raw: bytes) -> None:
    """Only `Rejected` may be raised."""
    with contextlib.suppress(Rejected):
        holds(raw)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector.build()


@settings(fuzzed, max_examples=max(EXAMPLES // 5, 1))
@given(raw=MESSAGES)
def test_any_bytes_are_examined(detector: Detector, raw: bytes) -> None:
    """By everything that looks at a message."""
    with contextlib.suppress(Rejected):
        examine(raw, POLICY, detector, LIMITS)
