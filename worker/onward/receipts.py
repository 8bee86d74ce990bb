"""Which recipients a next hop has taken a message for, so that no other attempt hands it to them again.

Recipients stand in the database as keyed HMACs, each bound to its message: no address, and nothing to compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from worker.vault import Vault

TAKEN = "taken"


class _Journal(Protocol):
    """What is asked of `worker.store.deliveries`."""

    async def steps(self, message_id: str) -> Mapping[str, str]: ...
    async def note(self, message_id: str, destination: str, step: str, reference: str = "") -> None: ...


class Receipts:
    """Of one delivery: a redacted copy and an original that staff release are two."""

    def __init__(self, journal: _Journal, vault: Vault, message_id: str, what: str) -> None:
        self._journal = journal
        self._vault = vault
        self._message_id = message_id
        self._what = what

    async def missing(self, recipients: Iterable[str]) -> tuple[str, ...]:
        """Those who do not have it yet, in their order."""
        steps = await self._journal.steps(self._message_id)
        return tuple(one for one in dict.fromkeys(recipients) if steps.get(self._place(one)) != TAKEN)

    async def note(self, recipients: Iterable[str]) -> None:
        """They have it."""
        for recipient in recipients:
            await self._journal.note(self._message_id, self._place(recipient), TAKEN)

    def _place(self, recipient: str) -> str:
        token = self._vault.token("delivery.recipient", self._message_id.encode(), recipient.encode())
        return f"{self._what}/{token}"
