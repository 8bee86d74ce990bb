"""What the desk and the record of a verdict ask of whoever writes the letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from models.letter import LetterKind
from models.verdict import Verdict

if TYPE_CHECKING:
    from worker.store.records import Claimed


class Letters(Protocol):
    """Composes a letter, seals it and puts it into `letters`; sending is another loop's."""

    async def enqueue(
        self, case: Case, kind: LetterKind, details: Mapping[str, str], session: AsyncConnection
    ) -> str | None:
        """Write the letter in the transaction of the event it belongs to; its id, or None when none may leave.

        `case` is as it stands after the act. `details` are what a person wrote for this letter ("reasons", "text"):
        personal data, so they go nowhere but into the sealed letter; "kept" says which data an erasure does not reach.
        The same letter twice (same case, kind and number of events) is one letter.
        """


class Threads(Protocol):
    """Knows which message belongs to which case; given to `Store.open(..., threads=...)`.

    Both are called in the transaction that records the verdict, so they must not open one of their own. Acts on a case
    within it: `store.case_life.act_in(session, reference, actor, decide, letters)`.
    """

    async def case_of(self, claimed: Claimed, verdict: Verdict, session: AsyncConnection) -> str:
        """The reference of the open case that this message answers, or ""."""

    async def recorded(
        self, case: Case | None, claimed: Claimed, verdict: Verdict, session: AsyncConnection, *, joined: bool
    ) -> None:
        """Called for each case that a message was added to (`joined`) or opened, in this order; once without any.

        The place to note evidence, check a code, enqueue an acknowledgement, remember a sender. Nothing is written to
        anybody by itself when `case.lane` is restricted.
        """
