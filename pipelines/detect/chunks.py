"""Cut a long text where nothing is torn: between paragraphs, else between lines or words with an overlap."""

from __future__ import annotations

from collections.abc import Iterator

SMALLEST = 4 * 1024
LARGEST = 16 * 1024
OVERLAP = 512
"""Characters that two chunks share when the border is no blank line; longer than any identifier."""


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of chunks of at most `LARGEST` characters that together cover the text."""
    start, length = 0, len(text)
    while length - start > LARGEST:
        end, torn = _border(text, start)
        yield start, end
        start = end - OVERLAP if torn else end
    if start < length:
        yield start, length


def _border(text: str, start: int) -> tuple[int, bool]:
    """Where the chunk from `start` ends, and whether that tears a paragraph."""
    low, high = start + SMALLEST, start + LARGEST
    paragraph = text.rfind("\n\n", low, high)
    if paragraph > 0:
        return paragraph + 2, False
    for space in "\n ":
        at = text.rfind(space, low, high)
        if at > 0:
            return at + 1, True
    return high, True
