"""Which words of an original are still there in its redacted copy: word-by-word alignment, no spans needed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from html.parser import HTMLParser

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_SMALL = frozenset(
    "van de der den het ten ter te 't in op bij aan uit voor la le el al ben von du y e en und of and the bv b".split()
)
_BREAKS = {"br": "\n", "p": "\n", "div": "\n", "tr": "\n", "li": "\n", "table": "\n", "td": " "}
_SKIPPED = frozenset({"style", "script", "head"})


def words(text: str) -> Iterator[tuple[str, int]]:
    """Each word, case-folded, with its start offset."""
    return ((word, start) for word, start, _ in word_spans(text))


def word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word, case-folded, with its start and end offset."""
    return ((m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(text))


def telling(text: str, start: int) -> list[int]:
    """Offsets of the words that give a span away: not its articles and particles, unless it has no others."""
    found = [(word, start + at) for word, at in words(text)]
    return [at for word, at in found if word not in _SMALL and (len(word) > 1 or word.isdigit())] or [
        at for _, at in found
    ]


def survivors(original: str, redacted: str) -> set[int]:
    """Start offsets of the original's words that are still in the redacted text, in order."""
    before, after = list(words(original)), list(words(redacted))
    match = difflib.SequenceMatcher(None, [w for w, _ in before], [w for w, _ in after], autojunk=False)
    return {before[i][1] for block in match.get_matching_blocks() for i in range(block.a, block.a + block.size)}


class _VisibleText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        self.skipping += tag in _SKIPPED
        self.out.append(_BREAKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in _SKIPPED

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.out.append(data)


def html_text(markup: str) -> str:
    """What a reader sees of the markup."""
    parser = _VisibleText()
    parser.feed(markup)
    parser.close()
    return "".join(parser.out)


def texts(raw: bytes) -> tuple[str, list[str]]:
    """The subject, and the text of each text part, read by Python's own e-mail package as an independent witness."""
    mail = message_from_bytes(raw, policy=policy.default)
    parts = []
    for part in mail.walk():
        if part.get_content_maintype() == "text" and not part.is_attachment():
            content = part.get_content()
            parts.append(html_text(content) if part.get_content_subtype() == "html" else content)
    return str(mail["Subject"] or ""), parts
