"""Accept: seal a message, store it, and only then answer; the queue is told last and may be away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from models.errors import BriefgeheimError, Failure, Transient
from models.limits import Limits
from models.message import Envelope
from worker.store import Store
from worker.vault import Vault

Wake = Callable[[str], Awaitable[object]]

WAKE_SECONDS = 1.0
"""How long a queue that does not answer may keep a peer waiting; the sweep finds the message anyway."""

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message's id, and whether it had been stored before."""

    id: str
    duplicate: bool


class Accept:
    """Takes responsibility for a message: what it returned for is on the disk.

    Raises `Rejected("message_size")`, or `Transient` when the message could not be stored; then nothing
    was taken and the peer must keep it.
    """

    def __init__(self, store: Store, vault: Vault, wake: Wake, limits: Limits | None = None) -> None:
        self._store = store
        self._vault = vault
        self._wake = wake
        self._limits = limits or Limits()

    async def __call__(self, envelope: Envelope, raw: bytes) -> Accepted:
        """Store the RFC 5322 bytes `raw`; the same message a second time is the same id and changes nothing."""
        if len(raw) > self._limits.message_size:
            raise self._limits.exceeded("message_size")
        message_id = await asyncio.to_thread(message_id_of, self._vault, envelope, raw)
        new = await self._add(message_id, envelope, raw)
        await self._tell(message_id)
        return Accepted(message_id, duplicate=not new)

    async def _add(self, message_id: str, envelope: Envelope, raw: bytes) -> bool:
        try:
            return await self._store.messages.add(message_id, envelope, raw)
        except Failure:
            raise
        except (BriefgeheimError, OSError) as error:  # a full disk, a key folder gone: ours to mend, theirs to retry
            raise Transient("store_unavailable", type(error).__name__) from None

    async def _tell(self, message_id: str) -> None:
        try:
            async with asyncio.timeout(WAKE_SECONDS):
                await self._wake(message_id)
        except Exception as error:  # noqa: BLE001 - the message is safe, and the sweep queues what nobody was told of
            _log.warning("accept.not_woken", id=message_id, error=type(error).__name__)


def message_id_of(vault: Vault, envelope: Envelope, raw: bytes) -> str:
    """An "m" and 32 characters: a keyed HMAC of channel, mailbox and raw bytes, so that nobody can guess one.

    A channel with ids of its own (tickets, social messages) is known by that id instead of the bytes. Recipients other
    than the mailbox count as well: a mail server sends a message for many in several goes, in the same bytes.
    """
    what = (b"external", envelope.external_id.encode()) if envelope.external_id else (b"raw", raw)
    others = sorted({one for one in envelope.recipients if one.casefold() != envelope.mailbox.casefold()})
    return "m" + vault.token(
        "message",
        envelope.channel.encode(),
        envelope.mailbox.casefold().encode(),
        *what,
        *(one.encode() for one in others),
    )
