"""Who we are: LOGIN and PLAIN with a password, XOAUTH2 with an access token.

Microsoft 365 takes only XOAUTH2, Gmail an application password or XOAUTH2.
"""

from __future__ import annotations

import asyncio
import base64
import time
from dataclasses import dataclass

import httpx

from models.errors import Transient
from worker.imap.names import quoted
from worker.imap.settings import ImapSettings
from worker.imap.wire import Answer, Wire

COMMAND_SECONDS = 60.0
EARLY = 60.0
"""Seconds before its end at which a token is had anew."""


class SignInRefused(Transient):
    """The server does not take the password or token: trying often does not help."""


@dataclass(slots=True)
class _Token:
    word: str
    until: float


class Tokens:
    """Access tokens of one account, had anew when they end."""

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._held: _Token | None = None

    async def get(self) -> str:
        """A token that holds for a while. `Transient("imap_token")` when none is to be had."""
        if self._held is None or self._held.until < time.monotonic():
            self._held = await (self._of_command() if self._settings.token_command else self._of_server())
        return self._held.word

    def forget(self) -> None:
        """The server did not take it."""
        self._held = None

    async def _of_command(self) -> _Token:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._settings.token_command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
            )
        except OSError:
            raise Transient("imap_token", "the command cannot be run") from None
        try:
            async with asyncio.timeout(COMMAND_SECONDS):
                told, _ = await process.communicate()
        except TimeoutError:
            process.kill()
            raise Transient("imap_token", "the command does not end") from None
        word = told.decode("ascii", "replace").strip()
        if process.returncode or not word or not word.isprintable():
            raise Transient("imap_token", "the command failed")
        return _Token(word, 0.0)  # the command knows how long it holds, we do not

    async def _of_server(self) -> _Token:
        """RFC 6749 section 6 (refresh) or 4.4 (client credentials)."""
        try:
            async with httpx.AsyncClient(timeout=self._settings.timeout) as http:
                answer = await http.post(self._settings.token_url, data=_form(self._settings))
            told = answer.json() if answer.is_success else {}
            return _Token(str(told["access_token"]), time.monotonic() + float(told.get("expires_in", 0)) - EARLY)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError):
            raise Transient("imap_token", "the token endpoint gives none") from None


def _form(settings: ImapSettings) -> dict[str, str]:
    refresh = settings.refresh_token
    asked = {
        "grant_type": "refresh_token" if refresh else "client_credentials",
        "client_id": settings.client_id,
        "client_secret": settings.client_secret.get_secret_value() if settings.client_secret else "",
        "refresh_token": refresh.get_secret_value() if refresh else "",
        "scope": settings.scope,
    }
    return {name: value for name, value in asked.items() if value}


async def sign_in(wire: Wire, settings: ImapSettings, tokens: Tokens) -> None:
    """Sign in, and ask anew what the server can do. `SignInRefused` when it does not let us."""
    answer = await _ask(wire, settings, tokens)
    if answer.result != "OK":
        tokens.forget()
        if b"[UNAVAILABLE]" in answer.text or b"[INUSE]" in answer.text or b"[LIMIT]" in answer.text:  # RFC 5530
            raise Transient("imap_unavailable")
        raise SignInRefused("imap_sign_in_refused")
    await wire.capability()


async def _ask(wire: Wire, settings: ImapSettings, tokens: Tokens) -> Answer:
    if settings.token_command or settings.token_url:
        return await wire.authenticate("XOAUTH2", _bearer(settings.username, await tokens.get()))
    password = settings.password.get_secret_value() if settings.password else ""
    if "AUTH=PLAIN" in wire.capabilities:
        return await wire.authenticate("PLAIN", base64.b64encode(f"\0{settings.username}\0{password}".encode()))
    if "LOGINDISABLED" in wire.capabilities:
        raise SignInRefused("imap_no_password_here", "the server takes no password over this connection")
    return await wire.command("LOGIN", quoted(settings.username), quoted(password))


def _bearer(user: str, token: str) -> bytes:
    return base64.b64encode(f"user={user}\1auth=Bearer {token}\1\1".encode())
