"""Plain text in any charset: letters, notes, and whatever else is text and no format of its own."""

from __future__ import annotations

import re

from models.limits import Limits
from models.message import PartKind
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import trace_lines

_LABELLED = re.compile(r"\s*[\"'\[#*-]{0,3}\s?[^\W\d_][\w .'\"/-]{0,40}[\"']?\s?[:=]")
_LINES = 200  # that are looked at


class PlainText:
    """Reads any text."""

    name = "text"
    media_types = frozenset({"text/plain", "text/markdown", "text/x-markdown"})
    extensions = frozenset({"txt", "text", "md", "markdown", "asc", "rst", "readme"})
    certainty = 0
    binary = False

    def fits(self, content: Content) -> bool:
        """Any text does."""
        return True

    def read(self, content: Content, limits: Limits) -> Reading:
        """The text as it stands: somebody's words, or a list of data."""
        kind = PartKind.DATA if _is_list(content.text) else PartKind.PLAIN
        return Reading((Text(trace_lines(content.text), kind),))


def _is_list(text: str) -> bool:
    """Whether most lines are a label and its value: nobody says that, so nobody's "I" speaks in it."""
    lines = [line for line in text[: _LINES * 100].splitlines()[:_LINES] if line.strip()]
    return sum(bool(_LABELLED.match(line)) for line in lines) * 2 > len(lines)


READER = PlainText()
