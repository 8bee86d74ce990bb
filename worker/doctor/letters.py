"""Checks of what letters need: a relay that takes them, and somebody whose word about senders is believed."""

from __future__ import annotations

import ssl

from aiosmtplib import SMTPAuthenticationError, SMTPException

from worker.bootstrap import outgoing
from worker.doctor import Answer, fail, fine, note
from worker.letters.relay import Relay
from worker.settings import Settings


async def relay(settings: Settings) -> Answer:
    """It is there, encrypted, and knows our account; nothing is sent."""
    where = f"{settings.relay.host}:{settings.relay.port}"
    if not settings.relay.host:
        return note(f"none: letters stay in {outgoing(settings).resolve()}", "set BRIEFGEHEIM_RELAY__HOST to send them")
    try:
        await Relay(settings.relay).greet()
    except SMTPAuthenticationError:
        return fail(f"{where} refuses the account", "correct relay.username and relay.password")
    except (SMTPException, OSError, TimeoutError) as error:
        cause = error.__cause__ if isinstance(error.__cause__, ssl.SSLError) else error
        return fail(f"{where}: {type(cause).__name__}", "is it up, and is `relay.tls` right for its port?")
    return fine(f"{where}, {settings.relay.tls}; acknowledgements {'on' if settings.letters.automatic else 'off'}")


async def identity(settings: Settings) -> Answer:
    """Without anybody's word no sender is confirmed silently; staff ask more often than they need to."""
    believed = ", ".join(settings.identity.authserv_ids)
    if believed or settings.identity.verify:
        return fine(", ".join(filter(None, (believed, "own DKIM check" if settings.identity.verify else ""))))
    return note(
        "nobody vouches for senders", "name your mail server in BRIEFGEHEIM_IDENTITY__AUTHSERV_IDS (docs/letters.md)"
    )
