"""To whom a letter goes: whoever opened the case; and why it may not."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from models.correspondence import Correspondence
from models.letter import ACKNOWLEDGES, LetterKind
from models.message import Envelope
from models.policy import Policy
from pipelines.correspond import letterhead
from pipelines.correspond.answer import may_answer, may_write, sendable
from worker.clock import Clock
from worker.letters.moderation import Moderation
from worker.settings import LettersSettings
from worker.store.safe import ORIGINALS, Role, Safe, load_envelope
from worker.vault import Vault

SWITCHED_OFF = "switched_off"
_VOUCHED = frozenset({("dkim", "pass"), ("dmarc", "pass")})
"""Evidence that the author's domain stands behind the message."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The message that opened a case, as far as a letter needs it; `sender` is the address that we write from."""

    head: Correspondence
    envelope: Envelope
    sender: str


class Addressees:
    """Reads within a transaction of the caller's."""

    def __init__(self, vault: Vault, policy: Policy, settings: LettersSettings, clock: Clock) -> None:
        self._safe = Safe(vault)
        self._owner = policy.owner
        self._settings = settings
        self._moderation = Moderation(vault, settings)
        self._now = clock

    async def of(self, case: Case, session: AsyncConnection) -> Addressee | None:
        """Read from the sealed original; where that was forgotten, from the redacted copy, which keeps the sender."""
        boxes = await self._safe.fetch(session, case.message_id, *ORIGINALS)
        if Role.ORIGINAL not in boxes:
            boxes |= await self._safe.fetch(session, case.message_id, Role.REDACTED)
        parts = await self._safe.open(case.message_id, boxes)
        raw = parts.get(Role.ORIGINAL) or parts.get(Role.REDACTED)
        if raw is None or Role.ENVELOPE not in parts:
            return None
        envelope = load_envelope(parts[Role.ENVELOPE])
        head = await asyncio.to_thread(letterhead, raw)
        return Addressee(head, envelope, self._settings.sender or envelope.mailbox)

    async def refusals(
        self, case: Case, kind: LetterKind, to: Addressee | None, session: AsyncConnection, *, automatic: bool
    ) -> tuple[str, ...]:
        """Why it may not leave, as codes, the weightiest first; () when it may."""
        if to is None:
            return ("original_gone",)
        if not sendable(to.sender):
            return ("no_sender",)
        if not automatic:
            return may_write(to.head, case.lane, self._owner)
        if not self._settings.automatic:
            return (SWITCHED_OFF,)
        vouched = any((seen.kind, seen.result) in _VOUCHED for seen in case.evidence)
        codes = may_answer(to.head, to.envelope, case.lane, self._owner, vouched=vouched)
        if codes or kind not in ACKNOWLEDGES.values():
            return codes
        return await self._moderation.refuses(session, to.head.author, self._now())
