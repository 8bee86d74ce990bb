"""One-time codes: their form, and how one is found in a reply.

Eight characters in two groups, from an alphabet without look-alikes (no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V): 23 letters
and digits, 36 bits. With three tries an intruder has one chance in twenty-six thousand million.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from models.message import Mail, PartKind
from models.private import Private

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
GROUPS, GROUP = 2, 4
MOST = 8
"""Codes that are read of one message."""
READ = 200_000
"""Characters of a part that are searched."""

_CODE = re.compile(
    rf"(?i)(?<![\w-])([{ALPHABET}]{{{GROUP}}})[ \u00a0]?[-\u2010-\u2013][ \u00a0]?([{ALPHABET}]{{{GROUP}}})(?![\w-])"
)
_DIGIT = re.compile(r"\d")


def make_code(choose: Callable[[str], str]) -> str:
    """A fresh code, "7K4M-Q3XN"; `choose` picks a character at random. It always holds a digit and a letter."""
    while True:
        letters = "".join(choose(ALPHABET) for _ in range(GROUPS * GROUP))
        if not letters.isalpha() and not letters.isdigit():
            return f"{letters[:GROUP]}-{letters[GROUP:]}"


def codes_in(mail: Mail) -> tuple[Private[str], ...]:
    """What has the form of a code in subject and bodies, each once, at most `MOST`.

    Quoted text counts: whoever sends our letter back has received it.
    """
    texts = (p.text[:READ] for p in mail.parts if p.kind in (PartKind.PLAIN, PartKind.HTML) or p.id == "subject")
    found = dict.fromkeys(code for text in texts for code in _codes(text))
    return tuple(Private(code) for code in islice(found, MOST))


def _codes(text: str) -> Iterator[str]:
    for match in _CODE.finditer(text):
        code = f"{match[1]}-{match[2]}".upper()
        if _DIGIT.search(code) and not code.replace("-", "").isdigit():
            yield code
