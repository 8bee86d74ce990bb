"""Delivery to a next hop: each recipient once, at any time nobody twice but for a reply that was lost.

What is refused for good is not sent back to whoever wrote it: the sender's address is often forged, and the answer
would reach somebody who wrote nothing (docs/decisions/0013-no-bounces.md). It goes to quarantine and staff are told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from models.errors import Rejected, Transient
from models.message import Envelope
from worker.deliver import ORIGINAL, Site
from worker.onward.hop import context_of, reached
from worker.onward.lines import travelling
from worker.onward.parting import Parcel, hand_over
from worker.onward.receipts import Receipts
from worker.onward.reply import Reply
from worker.onward.trace import Trace


@dataclass(frozen=True, slots=True)
class Protocol:
    """How SMTP and LMTP differ: the word of greeting, and whether each recipient is answered for at the end."""

    name: str
    hello: bytes
    each: bool


class NextHop:
    """Hands every message to the configured server; a connection for each."""

    def __init__(self, protocol: Protocol, site: Site) -> None:
        """`ConfigurationError` when no server is named, or its certificate could not be checked."""
        self._protocol = protocol
        self._settings = site.settings
        self._context = context_of(site.settings)
        self._trace = Trace(site.vault, site.settings.hostname)
        self._site = site

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str:
        """Hand `raw` to whoever does not have it yet; returns how many have it now.

        `Transient` as long as somebody may still get it; `Rejected` once all others have it and somebody never
        will, or when the message came back from where it went ("mail_loop").
        """
        known = message_id.removesuffix(ORIGINAL)
        recipients = self._recipients(envelope)
        if known == message_id and self._trace.returned(recipients, raw):
            raise Rejected("mail_loop")
        receipts = Receipts(self._site.journal, self._site.vault, known, "copy" if known == message_id else "original")
        if missing := await receipts.missing(recipients):
            lines = travelling(self._trace.added(message_id, envelope, recipients, raw))
            utf8 = "SMTPUTF8" in envelope.options
            parcel = Parcel(envelope.reverse_path, missing, lines, utf8, envelope.forwarded)
            told = await self._hand_over(parcel)
            # a worker that is stopped here would have the message sent twice
            await asyncio.shield(receipts.note([one for one, reply in told.items() if reply.taken]))
            _judge(told)
        return f"{self._protocol.name}:{len(recipients)}"

    async def _hand_over(self, parcel: Parcel) -> dict[str, Reply]:
        async with reached(self._settings, self._context, self._protocol.hello) as hop:
            return await hand_over(hop, parcel, self._settings.data_seconds, each=self._protocol.each)

    def _recipients(self, envelope: Envelope) -> tuple[str, ...]:
        """The one of the settings, else as they came; a ticket has its mailbox."""
        if self._settings.to:
            return (self._settings.to,)
        return tuple(dict.fromkeys(envelope.recipients)) or (envelope.mailbox,)


def _judge(told: Mapping[str, Reply]) -> None:
    """Whoever may still get it keeps the message with us; then whoever never will."""
    left = [reply for reply in told.values() if not reply.taken]
    for reply in left:
        if not reply.refused:
            raise Transient(reply.reason)
    if left:
        raise Rejected(left[0].reason, f"{len(left)} of {len(told)} recipients were refused")
