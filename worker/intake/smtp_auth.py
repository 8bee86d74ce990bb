"""SMTP AUTH (RFC 4954) with the mechanisms PLAIN (RFC 4616) and LOGIN.

aiosmtpd checks passwords in the event loop, answers an aborted exchange twice, and tells its log the challenge.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from models.errors import ConfigurationError
from worker.intake.smtp_client import Client
from worker.intake.smtp_door import Door
from worker.intake.smtp_replies import TOO_MANY_TRIES, RefusedError

MECHANISMS = ("LOGIN", "PLAIN")

Ask = Callable[[bytes], Awaitable[bytes]]

_log = structlog.get_logger()

_ABORTED = "501 5.7.0 Authentication aborted"
_MALFORMED = "501 5.5.2 Not base64, or not of this mechanism"
_WRONG = "535 5.7.8 Wrong name or password"
_DONE = "235 2.7.0 Authenticated"
_LATER = "454 4.7.0 Cannot check passwords now, try again later"


class SignIn:
    """The tries of one connection; `ask` sends a challenge and returns the response, both without base64."""

    def __init__(self, door: Door, ask: Ask) -> None:
        self._door = door
        self._ask = ask
        self._wrong = 0

    async def reply(self, client: Client, argument: str) -> tuple[bool, str]:
        """Whether the client is who it says, and what to answer.

        `RefusedError` ends the connection: it has guessed often enough.
        """
        mechanism, _, initial = argument.partition(" ")
        if mechanism.upper() not in MECHANISMS:
            return False, "504 5.5.4 Mechanism not known"
        if self._door.gate.suspect(client):
            return False, _LATER
        try:
            name, password = await _EXCHANGES[mechanism.upper()](self._ask, initial.strip())
        except _BrokenError as broken:
            return False, broken.reply
        return await self._judged(client, name, password)

    async def _judged(self, client: Client, name: str, password: bytes) -> tuple[bool, str]:
        assert self._door.passwords is not None
        try:
            async with self._door.checking:
                fits = await asyncio.to_thread(self._door.passwords.fits, name, password)
        except ConfigurationError as error:
            _log.error("smtp.passwords_unusable", code=error.code)
            return False, _LATER
        if fits:
            return True, _DONE
        return False, await self._slowed(client)

    async def _slowed(self, client: Client) -> str:
        """Each wrong password takes longer than the one before."""
        self._wrong += 1
        self._door.gate.failed(client)
        _log.warning("smtp.auth_failed", tries=self._wrong)
        await asyncio.sleep(self._door.settings.auth_delay_seconds * self._wrong)
        if self._wrong >= self._door.settings.auth_tries:
            raise RefusedError(TOO_MANY_TRIES)
        return _WRONG


class _BrokenError(Exception):
    """The exchange came to no end."""

    def __init__(self, reply: str) -> None:
        super().__init__(reply)
        self.reply = reply


def decoded(response: bytes) -> bytes:
    """A response of the client without base64; "*" aborts (RFC 4954 section 4)."""
    if response == b"*":
        raise _BrokenError(_ABORTED)
    try:
        return base64.b64decode(response, validate=True)
    except binascii.Error:
        raise _BrokenError(_MALFORMED) from None


async def _plain(ask: Ask, initial: str) -> tuple[str, bytes]:
    """RFC 4616: authorization identity, name and password between NULs; nobody acts for somebody else."""
    response = _initial(initial) if initial else await ask(b"")
    fields = response.split(b"\0")
    if len(fields) != 3 or fields[0] not in (b"", fields[1]):
        raise _BrokenError(_MALFORMED)
    return _name(fields[1]), fields[2]


async def _login(ask: Ask, initial: str) -> tuple[str, bytes]:
    """No RFC: draft-murchison-sasl-login."""
    name = _initial(initial) if initial else await ask(b"Username:")
    return _name(name), await ask(b"Password:")


_EXCHANGES: dict[str, Callable[[Ask, str], Any]] = {"PLAIN": _plain, "LOGIN": _login}


def _initial(word: str) -> bytes:
    """RFC 4954 section 4: "=" is an initial response without a single octet."""
    return b"" if word == "=" else decoded(word.encode("utf-8", "surrogateescape"))


def _name(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        raise _BrokenError(_MALFORMED) from None
