"""Check of where redacted messages go: a folder that can be written, or a next hop that takes all mail."""

from __future__ import annotations

from collections.abc import Mapping

from models.errors import Transient
from worker.deliver import known, lmtp, smtp
from worker.doctor import Answer, fail, fine, note
from worker.doctor.places import maildir_folder
from worker.failures import sentence
from worker.onward.hop import context_of, reached
from worker.settings import Settings

PROTOCOLS = {protocol.name: protocol for protocol in (smtp.PROTOCOL, lmtp.PROTOCOL)}
WANTED = {
    "8bitmime": "mail with eight-bit characters goes to quarantine",
    "smtputf8": "mail whose addresses have letters outside ASCII goes to quarantine",
}
"""What a next hop should offer, and what becomes of mail when it does not."""


async def delivery(settings: Settings) -> Answer:
    """Nothing is delivered by the look."""
    known(settings.delivery.kind)
    protocol = PROTOCOLS.get(settings.delivery.kind)
    if protocol is None:
        return await maildir_folder(settings)
    context, where = context_of(settings.delivery), next_hop(settings)
    try:
        async with reached(settings.delivery, context, protocol.hello) as hop:
            return _judged(where, hop.esmtp_extensions)
    except Transient as error:
        return fail(f"{where}: {error.code}", sentence(error.code, settings.limits))


def next_hop(settings: Settings) -> str:
    """Where messages go on to, in a few words."""
    there = settings.delivery
    to = f", all for {there.to}" if there.to else ""
    return f"{there.kind} {there.socket or f'{there.host}:{there.port}, tls {there.tls}'}{to}"


def _judged(where: str, offered: Mapping[str, str]) -> Answer:
    lacking = {word.upper(): what for word, what in WANTED.items() if word not in offered}
    if lacking:
        return note(f"{where}; does not offer {', '.join(lacking)}", "; ".join(lacking.values()))
    return fine(f"{where}; takes all mail")
