"""What a next hop said of a recipient: the code alone, for the text may name them (RFC 5321 section 4.2)."""

from __future__ import annotations

from dataclasses import dataclass

OURS_TO_MEND = frozenset({530, 534, 535, 538})
"""TLS or signing in is asked for: nothing is wrong with the message (RFC 4954 section 6, RFC 3207 section 4)."""


@dataclass(frozen=True, slots=True)
class Reply:
    """`why` is the code as the record takes it."""

    code: int
    why: str = ""

    @property
    def taken(self) -> bool:
        """The next hop has it now."""
        return 200 <= self.code < 300

    @property
    def refused(self) -> bool:
        """Trying again does not help."""
        return 500 <= self.code < 600 and self.code not in OURS_TO_MEND

    @property
    def reason(self) -> str:
        """Why not, in a word of ours."""
        return self.why or (f"next_hop_{self.code}" if 400 <= self.code < 600 else "next_hop_away")


AWAY = Reply(0)
"""Nothing was said: it may have it, it may not."""
SEVEN_BIT = Reply(554, "next_hop_7bit")
"""RFC 6152 section 3: what has eight bits is not sent where 8BITMIME is not offered."""
ASCII_ONLY = Reply(553, "next_hop_ascii")
"""RFC 6531 section 3.2: nor an address outside ASCII where SMTPUTF8 is not."""
MALFORMED = Reply(553, "next_hop_address")
"""An address that would end the command early."""
