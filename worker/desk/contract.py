"""What the desk asks of whoever writes the letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from models.letter import LetterKind


class Letters(Protocol):
    """Composes a letter, seals it and puts it into `letters`; sending is another loop's."""

    async def enqueue(
        self, case: Case, kind: LetterKind, details: Mapping[str, str], session: AsyncConnection
    ) -> str | None:
        """Write the letter in the transaction of the event it belongs to; its id, or None when none may leave.

        `case` is as it stands after the act. `details` are what a person wrote for this letter ("reasons", "text"):
        personal data, so they go nowhere but into the sealed letter. The same letter twice (same case, kind and
        number of events) is one letter.
        """


class NoLetters:
    """For where nobody writes letters: the handler does it by hand."""

    async def enqueue(
        self,
        case: Case,  # noqa: ARG002 - the protocol's signature
        kind: LetterKind,  # noqa: ARG002
        details: Mapping[str, str],  # noqa: ARG002
        session: AsyncConnection,  # noqa: ARG002
    ) -> str | None:
        """Nothing leaves."""
        return None
