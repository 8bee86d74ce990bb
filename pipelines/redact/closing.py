"""What a redacted message says of itself: a line under its body, and a header field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import metadata

from models.finding import EntityType
from models.formats import Handling
from pipelines.parse.layout import Form, Slot
from pipelines.redact.edits import Edit
from pipelines.redact.placeholders import NOUNS, known_language

_SENTENCE = {
    "nl": "briefgeheim verwijderde uit dit bericht: {} (niet nodig, niet gevraagd).",
    "en": "briefgeheim removed from this message: {} (not needed, not asked for).",
}


def closing_line(slot: Slot, kinds: Counter[EntityType], language: str, eol: str) -> Edit:
    """The line for the foot of a body: kinds only, after the usual signature separator.

    `eol` is the message's line ending, for a body that has none of its own.
    """
    language = known_language(language)
    nouns = dict.fromkeys(NOUNS[kind][language] for kind in kinds)
    sentence = _SENTENCE[language].format(", ".join(nouns))
    if "\n" in slot.text:
        eol = "\r\n" if "\r\n" in slot.text else "\n"
    if slot.form is Form.HTML:
        new = f"<p>-- <br>{sentence}</p>{eol}"
    else:
        before = "" if slot.text.endswith(("\n", "\r")) or not slot.text else eol
        new = f"{before}-- {eol}{sentence}{eol}"
    return Edit(slot.foot, slot.foot, new)


def own_field(kinds: Counter[EntityType], withheld: int, eol: bytes) -> bytes:
    """The header field that says what kinds were removed, how often, and how many files were withheld."""
    counts = ",".join(f"{kind}:{count}" for kind, count in sorted(kinds.items()))
    files = f"; withheld={withheld}" if withheld else ""
    return f"X-Briefgeheim: redacted; kinds={counts}{files}; version={_version()}".encode("ascii") + eol


def trail(unsigned: Iterable[Handling], eol: bytes) -> bytes:
    """The header field that says which signatures no longer held and went; that none of them was verified by us."""
    counts = sorted(Counter(str(item.format) for item in unsigned).items())
    kinds = ",".join(f"{kind}:{count}" for kind, count in counts)
    return f"X-Briefgeheim-Signatures: removed; kinds={kinds}; verified=none".encode("ascii") + eol


@cache
def _version() -> str:
    try:
        return metadata.version("briefgeheim")
    except metadata.PackageNotFoundError:  # run from a source tree
        return "0"
