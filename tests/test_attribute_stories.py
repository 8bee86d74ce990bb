"""Whole requests and whole stories: who of those named does the job need?"""

from pathlib import Path

import pytest

from models.finding import Subject
from models.triage import Purpose
from tests.test_attribute import check

NAMES = ("Noor Blom", "Noor Kok", "Wim Kok")
LINES = (Path(__file__).parent / "data" / "attribution_stories.txt").read_text(encoding="utf-8").splitlines()
STORIES = [line.split(" | ", 2) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("subject", "purpose", "text"), STORIES)
def test_the_job_needs_those_whom_a_request_is_about_and_nobody_of_a_story(subject, purpose, text):
    """However a request is worded; relatives, customers, sources and former builders are only told about."""
    body = text.replace("\\n", "\n")
    named = [("name", name, Subject(subject)) for name in NAMES if name in body]
    check(f"Dag,\n\n{body}\n\nGroet,\nJan\n", named, purpose=Purpose(purpose))
