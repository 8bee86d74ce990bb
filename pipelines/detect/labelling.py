"""Find the words of `labels.LABELS` in a text, in one pass."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import re2

from pipelines.detect.labels import LABELS, NUMBER, WEAK
from pipelines.detect.misspelt import kinds_of_sound, misspelt

_SEPARATOR = r"[ \-_./'’]{0,2}"
_NAME_TAIL = re.compile(r"[\w-]{0,40}(?:@\w|(?:\.[\w-]{2,40}){0,3}\.(?:nl|com|be|de|net|org|eu|example)\b)")
_NAME_HEAD = re.compile(r"(?:@[\w.-]{1,40}|://[^\s]{0,40})[.-]$")


@dataclass(frozen=True, slots=True)
class Label:
    """A word at [start, end) that names values of some kinds; weak ones only name what nothing else does."""

    start: int
    end: int
    kinds: frozenset[str]
    weak: bool = False


def _key(words: str) -> str:
    return re.sub(r"[\s\-_./'’]", "", words.casefold())


def _lexicon() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Stem -> kinds, for the strong and for the weak words."""
    tables: list[dict[str, frozenset[str]]] = []
    for source in (LABELS, WEAK):
        table: dict[str, frozenset[str]] = {}
        for kind, stems in source.items():
            for stem in stems:
                table[_key(stem)] = table.get(_key(stem), frozenset()) | {kind}
        tables.append(table)
    return tables[0], tables[1]


_STRONG, _WEAK = _lexicon()
_SUFFIX = re.compile(f"(?:{'|'.join(sorted(NUMBER, key=len, reverse=True))})$")


def _pattern() -> object:
    options = re2.Options()
    options.case_sensitive = False
    options.longest_match = True
    options.max_mem = 64 << 20  # the states of so many words do not fit in the 8 MB that RE2 takes by itself
    stems = sorted({s for table in (LABELS, WEAK) for stems in table.values() for s in stems})
    words = "|".join(_SEPARATOR.join(map(re2.escape, stem.split())) for stem in stems)
    return re2.compile(rf"(?:^|[^\pL\pN])((?:{words})(?:{_SEPARATOR}(?:{'|'.join(NUMBER)}))?)", options)


_LABEL = _pattern()


def labels_in(text: str) -> Iterator[Label]:
    """Every label of a text, in reading order: as the lists spell it, else as it sounds."""
    wrong = deque(Label(*found) for found in misspelt(text))
    last = 0
    for label in _spelt(text):
        while wrong and wrong[0].end <= label.start:
            if wrong[0].start >= last:
                yield wrong[0]
            wrong.popleft()
        last = label.end
        yield label
    yield from (label for label in wrong if label.start >= last)


def _spelt(text: str) -> Iterator[Label]:
    for match in _LABEL.finditer(text):  # type: ignore[attr-defined]
        start, end = match.span(1)
        while start < end < len(text) and text[end].isalpha():
            end = _shorter(text, start, end)  # "kentekens nog": not "kentekens no"
        if _in_name(text, start, end) or _no_label(text, start, end):
            continue
        words = text[start:end]
        strong = kinds_of(words)
        if strong:
            yield Label(start, end, strong)
        elif weak := _lookup(_WEAK, words):
            yield Label(start, end, weak, weak=True)


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether the words stand in an e-mail address or a domain name: "info@vesper-incasso.nl" names no debt."""
    tail = _NAME_TAIL.match(text, end)
    if tail:
        return True
    return text[max(0, start - 1) : start] == "@" or bool(_NAME_HEAD.search(text, max(0, start - 40), start))


_LETTER_OF = frozenset("'’-_/")
_POSTCODE = re.compile(r"[1-9]\d{3} ?$")
_OF_VEHICLE = re.compile(
    r"(?i)\b(?:my|his|her|our|the|a|your|their|white|black|red|blue|grey|gray|silver|rental|company) $"
)


def _no_label(text: str, start: int, end: int) -> bool:
    """A letter that ends a code, the letters of a postcode, "van" that is no vehicle."""
    word = text[start:end]
    if len(word) == 1:
        return text[start - 1 : start] in _LETTER_OF
    if len(word) == len("AB") and word.isupper():
        return bool(_POSTCODE.search(text, max(0, start - 5), start))
    return word.casefold() == "van" and not _OF_VEHICLE.search(text, max(0, start - 10), start)


def _shorter(text: str, start: int, end: int) -> int:
    """The end of the words at [start, end) without the last."""
    while start < end and text[end - 1].isalnum():
        end -= 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return end


def _lookup(table: dict[str, frozenset[str]], words: str) -> frozenset[str]:
    key = _key(words)
    return table.get(key) or table.get(_SUFFIX.sub("", key)) or frozenset()


def kinds_of(words: str) -> frozenset[str]:
    """The kinds that a label in a text names; empty for any other words."""
    return _lookup(_STRONG, words) or (kinds_of_sound(words.casefold()) if words.isalpha() else frozenset())
