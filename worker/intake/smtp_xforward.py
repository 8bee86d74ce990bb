"""What a mail server of ours says of its client (XFORWARD, as Postfix has it: XFORWARD_README).

It is kept with the envelope, so that the next hop can hear it as well. It is nothing to us.
"""

from __future__ import annotations

import re

NAMES = ("NAME", "ADDR", "PORT", "PROTO", "HELO", "IDENT", "SOURCE")
_VALUE = re.compile(r"(?:[!-*,-<>-~]|\+[0-9A-F]{2})+")
"""xtext (RFC 3461 section 4), which Postfix speaks here."""
_LONGEST = 255


def attributes(argument: str) -> dict[str, str] | None:
    """The attributes by their names in upper case; None when this is not XFORWARD."""
    pairs = [word.partition("=") for word in argument.split()]
    said = {name.upper(): value for name, _, value in pairs}
    known = said and said.keys() <= set(NAMES)
    return said if known and all(len(v) <= _LONGEST and _VALUE.fullmatch(v) for v in said.values()) else None
