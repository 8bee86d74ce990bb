"""Data as text: one record on one line, each value behind its label, as in `{"naam": "Piet Bakker", "bsn": "..."}`.

That is what people paste into mails, so that the same words tell the same things, wherever they come from: a label
names its value, and what stands on one line is one person's.
"""

from __future__ import annotations

import re

from pipelines.parse.trace import Trace, Weaver

_LINE = 320  # characters; a longer line goes on in the next
_LABEL = re.compile(r"[^\w .-]+")
_LONGEST_LABEL = 60


class Records:
    """Weaves records of a source."""

    def __init__(self, source: str) -> None:
        self.weaver = Weaver(source)
        self.lines = 0
        self._line = 0
        self._open = False  # a value, whose quotation mark is still to come

    def record(self, at: int) -> None:
        """What comes next is another record."""
        self.close(at)
        if self.weaver.length > self._line:
            self._break(at)
        self.weaver.solid("{", at, at)

    def field(self, label: str, at: int) -> None:
        """What comes next is the value that this label names."""
        self.close(at)
        if self.weaver.length - self._line > _LINE:
            self._break(at)
        words = _LABEL.sub(" ", label[:_LONGEST_LABEL])
        self.weaver.solid(f'"{words}": "', at, at)
        self._open = True

    def close(self, at: int) -> None:
        """The value ends here."""
        if self._open:
            self.weaver.solid('", ', at, at)
            self._open = False

    def line(self, at: int) -> None:
        """Text of its own: neither a label nor a value."""
        self.close(at)
        if self.weaver.length > self._line:
            self._break(at)

    def trace(self) -> Trace:
        """The text so far."""
        return self.weaver.trace()

    def _break(self, at: int) -> None:
        self.weaver.solid("\n", at, at)
        self._line = self.weaver.length
        self.lines += 1
