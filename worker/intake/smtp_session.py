"""What is said on an SMTP connection: aiosmtpd's commands, and in place of some our own.

DATA is read in chunks and under limits; EHLO offers what this client may have; STARTTLS, AUTH and XFORWARD are ours;
VRFY, EXPN and HELP say nothing.
"""

# ruff: noqa: N802 - aiosmtpd finds commands by these names
from __future__ import annotations

import asyncio
import base64
import re
from functools import partial
from typing import Any

from worker.intake.smtp_auth import MECHANISMS, SignIn, decoded
from worker.intake.smtp_connection import Connection
from worker.intake.smtp_data import DataFault, DataReader
from worker.intake.smtp_replies import (
    CUT_OFF,
    FAULTS,
    FIXED,
    LATER,
    NOT_OFFERED,
    NOT_YOURS,
    TIME_OUT,
    RefusedError,
)
from worker.intake.smtp_xforward import NAMES, attributes

_CHUNK = 1 << 30  # whatever has arrived: the transport stops reading long before
_AUTH_PARAMETER = re.compile(r"(?i)\sAUTH=\S*")


class SmtpSession(Connection):
    """The commands of one connection; `handler` answers MAIL, RCPT and the end of DATA."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._smtp_methods |= {verb: partial(self._answer, reply) for verb, reply in FIXED.items()}
        self._sign_in = SignIn(self.door, self._ask)
        self._forwarded: dict[str, str] = {}

    # -- greeting, TLS, signing in -----------------------------------------------------------------------

    async def smtp_HELO(self, hostname: str | None) -> None:
        """RFC 5321 section 4.1.1.1."""
        await self._greeted(hostname, extended=False)

    async def smtp_EHLO(self, hostname: str | None) -> None:
        """As HELO; what is offered depends on the connection."""
        await self._greeted(hostname, extended=True)

    async def _greeted(self, hostname: str | None, *, extended: bool) -> None:
        """Control characters in the name are dropped: it may end in a header or a log one day."""
        if not (name := "".join(c for c in hostname or "" if c.isprintable())):
            await self.push("501 5.5.4 Syntax: a name is missing")
            return
        self._set_rset_state()
        self.session.extended_smtp, self.session.host_name = extended, name
        lines = [self.hostname, *self._offers()] if extended else [self.hostname]
        await self.push("\r\n".join([*(f"250-{line}" for line in lines[:-1]), f"250 {lines[-1]}"]).encode())

    def _offers(self) -> list[str]:
        offers = {
            f"SIZE {self.door.message_size}": True,
            "8BITMIME": True,
            "SMTPUTF8": True,
            "PIPELINING": True,
            "ENHANCEDSTATUSCODES": True,
            "STARTTLS": self.door.certificate is not None and not self._tls_protocol,
            f"AUTH {' '.join(MECHANISMS)}": self._passwords_are_safe,
            f"XFORWARD {' '.join(NAMES)}": self.door.gate.trusts(self.client),
            "HELP": True,
        }
        return [offer for offer, wanted in offers.items() if wanted]

    @property
    def _passwords_are_safe(self) -> bool:
        """They are taken here, and nobody hears them: RFC 4954 section 4."""
        return self.door.passwords is not None and (bool(self._tls_protocol) or self.client.secure)

    async def smtp_STARTTLS(self, arg: str | None) -> None:
        """RFC 3207. Nothing that was said in the clear counts afterwards (CVE-2011-0411)."""
        if arg:
            await self.push("501 Syntax: STARTTLS")
        elif self.door.certificate is None or self._tls_protocol:
            await self.push(NOT_OFFERED)
        else:
            self.transport.pause_reading()  # what comes from now on is the handshake's
            self._reader._buffer.clear()  # noqa: SLF001 - and what came before it nobody's
            await self.push("220 2.0.0 Ready to start TLS")
            await self.encrypt()

    async def smtp_AUTH(self, arg: str | None) -> None:
        """RFC 4954."""
        if refusal := self._auth_refusal(arg):
            await self.push(refusal)
            return
        try:
            self.session.authenticated, reply = await self._sign_in.reply(self.client, arg or "")
        except RefusedError as refused:
            self.part(refused.reply)
            return
        await self.push(reply)

    def _auth_refusal(self, arg: str | None) -> str:
        refusals = {
            NOT_OFFERED: self.door.passwords is None,
            "503 5.5.1 Send EHLO first": not self.session.extended_smtp,
            "538 5.7.11 Only over TLS": not self._passwords_are_safe,
            "503 5.5.1 Not now": self.session.authenticated or bool(self.envelope.mail_from),
            "501 5.5.4 Syntax: AUTH mechanism": not arg,
        }
        return next((refusal for refusal, so in refusals.items() if so), "")

    async def _ask(self, challenge: bytes) -> bytes:
        await self.push(b"334 " + base64.b64encode(challenge))
        try:
            line: bytes = await self._reader.readuntil()
        except asyncio.LimitOverrunError:
            raise RefusedError("500 5.5.6 Line is too long") from None
        return decoded(line.rstrip(b"\r\n"))

    # -- the message -------------------------------------------------------------------------------------

    @property
    def relays(self) -> bool:
        """Whether mail is taken from this client for whomever it names, where the settings say so."""
        return bool(self.session.authenticated) or self.door.gate.trusts(self.client)

    async def smtp_PROXY(self, _arg: str | None) -> None:
        """A header of a load balancer that is none of ours: whoever sends it would be somebody else."""
        self.part(NOT_YOURS)

    async def smtp_XFORWARD(self, arg: str | None) -> None:
        """From a mail server of ours only; forgotten with the next message."""
        said = attributes(arg or "")
        if not self.door.gate.trusts(self.client):
            await self.push("550 5.7.0 Not for you")
        elif self.envelope.mail_from or said is None:
            await self.push("503 5.5.1 Not now" if said else "501 5.5.4 Bad XFORWARD")
        else:
            self._forwarded |= said
            await self.push("250 2.0.0 OK")

    async def smtp_MAIL(self, arg: str | None) -> None:
        """RFC 5321 section 4.1.1.2; where AUTH is offered its parameter is understood and not believed (RFC 4954)."""
        await super().smtp_MAIL(_AUTH_PARAMETER.sub("", arg) if arg and self.door.passwords else arg)

    def _set_rset_state(self) -> None:
        super()._set_rset_state()
        self._forwarded = {}

    async def smtp_DATA(self, arg: str | None) -> None:
        """RFC 5321 section 4.1.1.4; replaces the reader of aiosmtpd."""
        if await self.check_helo_needed():
            return
        if not self.envelope.rcpt_tos or arg:
            await self.push("501 5.5.4 Syntax: DATA" if arg else "503 5.5.1 Need RCPT first")
            return
        self._in_data = True
        self._timeout_handle.cancel()  # command timer; DATA has its own
        try:
            await self.push(await self._take_in())
        except RefusedError as refused:
            self._farewell = refused.reply
        finally:
            self._in_data = False
            self._set_rset_state()
            if self.transport is not None:
                self._reset_timeout()
        if self._farewell:
            self._leave()

    async def _take_in(self) -> str:
        """The reply to the end of data, or the replies."""
        end = self.loop.time() + self.door.settings.data_seconds
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        content = await self._read(end - self.door.storing_seconds)
        if isinstance(content, DataFault):
            return self._for_all(FAULTS[content])
        self.envelope.content = content
        self.envelope.forwarded = tuple(f"{name}={value}" for name, value in self._forwarded.items())
        try:
            async with asyncio.timeout_at(end):
                reply: str = await self._call_handler_hook("DATA")
        except TimeoutError:
            return self._for_all(LATER)
        return reply

    def _for_all(self, reply: str) -> str:
        return "\r\n".join([reply] * (len(self.envelope.rcpt_tos) if self.each else 1))

    async def _read(self, end: float) -> bytes | DataFault:
        settings = self.door.settings
        reader = DataReader(self.door.message_size, settings.line_length, settings.hops, settings.bare_newline)
        rest = None
        while rest is None:
            rest = reader.feed(await self._chunk(end))
            if rest is None and reader.hopeless:
                raise RefusedError(FAULTS[DataFault.TOO_BIG])
        self._reader._buffer[:0] = rest  # noqa: SLF001 - pipelined commands go back; StreamReader can only append
        return reader.finish()

    async def _chunk(self, end: float) -> bytes:
        """What the peer sends next, within the idle time and before `end`."""
        try:
            async with asyncio.timeout_at(min(end, self.loop.time() + self.door.settings.idle_seconds)):
                chunk: bytes = await self._reader.read(_CHUNK)
        except TimeoutError:
            raise RefusedError(TIME_OUT) from None
        if not chunk:
            raise RefusedError(CUT_OFF)
        return chunk

    async def _answer(self, reply: str, _arg: str | None) -> None:
        await self.push(reply)
