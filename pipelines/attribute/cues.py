"""Each cue that the job asked for is about whoever stands somewhere, with its weight.

A name is needed where the job cannot be done without it: a mailbox to make for them, an account to close, a new
holder, the person on whose behalf a right is used (a designate; GDPR art. 5(1)(c)).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.attribute.bearing import by_purpose, by_reach
from pipelines.attribute.jobs import Job
from pipelines.attribute.leading import by_lead
from pipelines.attribute.setting import Setting
from pipelines.attribute.wording import by_words


def weighed(setting: Setting, asked: Job) -> Iterator[tuple[str, int]]:
    """Each cue with its weight, 0 where it is absent."""
    for holds, weight, cue in (
        *by_words(setting),
        *by_lead(setting, asked),
        *by_reach(setting, asked),
        *by_purpose(setting, asked),
    ):
        yield cue, weight if holds else 0
