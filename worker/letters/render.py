"""Letters from templates: `templates/LANGUAGE/KIND.txt`, the subject above the line "---".

A template gets only what is in `_values`; a name it does not know is an error. Nothing that the person wrote is there.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from models.letter import Letter
from models.right import all_rights
from pipelines.due import AMSTERDAM

LANGUAGES = ("nl", "en")
"""The first one is for whoever writes in another."""

WIDTH = 76
REASONS = 20_000
"""Characters that staff may write into a letter."""

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "nl": tuple("januari februari maart april mei juni juli augustus september oktober november december".split()),
    "en": tuple("January February March April May June July August September October November December".split()),
}
_CONTROL = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
_EMPTY_LINES = re.compile(r"\n{3,}")


def render(letter: Letter) -> tuple[str, str]:
    """Subject and text, lines of at most `WIDTH` characters where words allow it."""
    language = letter.language if letter.language in LANGUAGES else LANGUAGES[0]
    filled = _environment().get_template(f"{language}/{letter.kind}.txt").render(_values(letter, language))
    subject, _, text = filled.partition("\n---\n")
    return subject.strip(), _EMPTY_LINES.sub("\n\n", _wrapped(text)).strip() + "\n"


def day(moment: datetime, language: str) -> str:
    """The day in the Netherlands, such as "22 november 2026"."""
    there: date = moment.astimezone(AMSTERDAM).date()
    return f"{there.day} {_MONTHS[language][there.month - 1]} {there.year}"


@cache
def _environment() -> Environment:
    # plain text: HTML's escapes would be wrong here, and no letter is ever HTML
    made = Environment(
        loader=PackageLoader("worker.letters", "templates"), undefined=StrictUndefined, autoescape=False,  # noqa: S701
        trim_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters["indented"] = _indented
    return made


def _values(letter: Letter, language: str) -> dict[str, Any]:
    names = (all_rights()[label].name[language] for label in letter.rights)
    return {
        "reference": letter.reference,
        "owner": letter.owner,
        "received": day(letter.received_at, language),
        "due": day(letter.due, language) if letter.due else "",
        "at_once": letter.at_once,
        "rights": ", ".join(dict.fromkeys(names)),
        "reasons": plain(letter.reasons),
        "code": letter.code,
        "code_until": day(letter.code_until, language) if letter.code_until else "",
    }


def plain(text: str) -> str:
    """What a person wrote, without control characters and characters that turn the writing around."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))[:REASONS].strip()


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def _wrapped(text: str) -> str:
    return "\n".join(line for given in text.split("\n") for line in _lines(given))


def _lines(given: str) -> list[str]:
    """A line, folded at blanks; what it is indented by, its continuations are as well."""
    margin = given[: len(given) - len(given.lstrip(" -"))]
    return textwrap.wrap(
        given, WIDTH, subsequent_indent=" " * len(margin), break_long_words=False, break_on_hyphens=False
    ) or [""]
