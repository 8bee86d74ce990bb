"""Rich Text Format: searched as the bare text it is, and said to be read in part: its escapes may hide a value."""

from __future__ import annotations

import re

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import trace_lines

_STARTS = re.compile(r"\ufeff?\s*\{\\rtf")


class Rtf:
    """Reads RTF as text."""

    name = "rtf"
    media_types = frozenset({"text/rtf", "application/rtf", "text/richtext"})
    extensions = frozenset({"rtf"})
    certainty = 3
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it opens like RTF."""
        return bool(_STARTS.match(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """The text with its control words."""
        return Reading((Text(trace_lines(content.text)),), Uninspected.PARTLY)


READER = Rtf()
