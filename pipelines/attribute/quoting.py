"""What stands between quotation marks: words of somebody else, passed on by the writer."""

from __future__ import annotations

from pipelines.attribute.setting import Setting
from pipelines.attribute.words import owner_words
from pipelines.detect.names import fold

_QUOTED = 700
_FRONT = 120
"""Characters of a quotation, and above it, that are looked at."""


def quotes_another(setting: Setting) -> bool:
    """Whether it stands between quotation marks in what somebody else is said to have written."""
    low = max(setting.block[0], setting.candidate.start - _QUOTED)
    lead = setting.text[low : setting.candidate.start]
    marks = [i for i, char in enumerate(lead) if char in owner_words.QUOTES]
    if len(marks) % 2 == 0 or not any(q in setting.text[setting.candidate.end : setting.block[1]] for q in '"”“»'):
        return False
    opened = low + marks[-1]
    return bool(owner_words.REPORTED.search(fold(setting.text[max(0, opened - _FRONT) : opened])))
