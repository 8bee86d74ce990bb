"""Malformed mail never crashes the examination, never changes without a reason and never leaks."""

from __future__ import annotations

import base64
import html
import quopri
import re

import pytest
from malformed.cases import HARMLESS, NAMES_SOMEBODY, SECRET, WITH_SECRET

from models.errors import Rejected
from models.limits import Limits
from models.verdict import Verdict
from pipelines.detect.engine import Detector
from pipelines.examine import examine
from worker.policy_file import load_policy

POLICY = load_policy()


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector.build()


def _examined(raw: bytes, detector: Detector) -> Verdict | None:
    try:
        return examine(raw, POLICY, detector, Limits())
    except Rejected:
        return None


def _readings(raw: bytes) -> list[str]:
    """The message as it stands and as the usual decodings show it, apart from this project's own parser."""
    blocks = re.findall(rb"[A-Za-z0-9+/=\r\n!]{16,}", raw)
    bare = [re.sub(rb"[^A-Za-z0-9+/]", b"", block) for block in blocks]
    decoded = [base64.b64decode(block + b"=" * (-len(block) % 4)) for block in bare if len(block) % 4 != 1]
    forms = [raw, quopri.decodestring(raw), *decoded]
    texts = [
        form.decode(charset, "replace") for form in forms for charset in ("utf-8", "utf-16-le", "utf-32-le", "cp500")
    ]
    shown = [html.unescape(re.sub(r"<[^>]*>", "", text)) for text in texts]
    return [re.sub(r"\s", "", text) for text in (*texts, *shown)]


def test_there_are_enough_of_them() -> None:
    """At least 150 classes, each with its own bytes."""
    assert len(HARMLESS) >= 150
    assert len(set(HARMLESS.values())) >= 150


@pytest.mark.parametrize("name", HARMLESS)
def test_without_findings_it_comes_out_identical(name: str, detector: Detector) -> None:
    """Nothing but `Rejected` is raised, and what holds nothing to redact is not touched."""
    verdict = _examined(HARMLESS[name], detector)
    if verdict is not None and name not in NAMES_SOMEBODY:
        assert verdict.redacted.raw == HARMLESS[name]


@pytest.mark.parametrize("name", WITH_SECRET)
def test_a_planted_value_does_not_leak(name: str, detector: Detector) -> None:
    """An account number of somebody else is gone from the copy, however it is decoded."""
    verdict = _examined(WITH_SECRET[name], detector)
    assert verdict is None or not any(SECRET in text for text in _readings(verdict.redacted.raw))
