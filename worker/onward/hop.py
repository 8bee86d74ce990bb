"""The connection to a next hop: TCP or a unix socket, TLS with the certificate checked, hello, sign-in.

aiosmtplib does the conversation up to the recipients. The message itself goes out by our own hand: byte for byte, and
with a reply for each recipient where the protocol has them (LMTP, RFC 2033 section 4.2), which the library cannot read.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPHeloError,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from aiosmtplib.response import SMTPResponse

from models.errors import ConfigurationError, Transient
from worker.onward.lines import stuffed
from worker.onward.reply import AWAY, Reply
from worker.settings import DeliverySettings

_LONGEST = 16 * 1024
"""Octets of one line of a reply."""


class Hop(SMTP):
    """One connection, for one message."""

    def __init__(self, settings: DeliverySettings, context: ssl.SSLContext | None, hello: bytes) -> None:
        tls = settings.tls if settings.socket is None else "none"
        super().__init__(
            hostname=None if settings.socket else settings.host,
            port=None if settings.socket else settings.port,
            socket_path=settings.socket,
            local_hostname=settings.hostname,  # else the library asks the DNS for ours, and waits
            username=settings.username or None,
            password=settings.password.get_secret_value() if settings.password else None,
            timeout=settings.timeout,
            use_tls=tls == "tls",
            start_tls=tls == "starttls",
            tls_context=context,
        )
        self._hello = hello
        self._name = settings.hostname

    async def ehlo(self, **_: object) -> SMTPResponse:
        """EHLO, or LHLO where LMTP is spoken."""
        response = await self.execute_command(self._hello, self._name.encode("ascii"))
        if response.code != 250:
            raise SMTPHeloError(response.code, response.message)
        self.last_ehlo_response = response
        return response

    async def greet(self) -> None:
        """Hello, where signing in has not said it already."""
        if self.is_ehlo_or_helo_needed:
            await self.ehlo()

    async def leave(self) -> None:
        """Say goodbye, where the message has not ended the connection already."""
        if self.is_connected:
            with suppress(SMTPException):
                await self.quit()

    async def say(self, *words: bytes) -> Reply:
        """A command and what comes back."""
        return Reply((await self.execute_command(*words)).code)

    async def transfer(self, lines: bytes, replies: int, seconds: float) -> list[Reply]:
        """The message, and as many replies as there are to come; `AWAY` for each that did not. Ends the connection."""
        start = await self.say(b"DATA")
        if start.code != 354:
            return [AWAY if start.taken else start] * replies  # "250" to DATA alone is no promise
        told: list[Reply] = []
        reader, writer = self._streams()
        try:
            async with asyncio.timeout(seconds):
                writer.write(stuffed(lines))
                await writer.drain()
                while len(told) < replies:
                    told.append(await _reply(reader))
            writer.write(b"QUIT\r\n")  # whoever closes without a word is told of in the next hop's log
        except (OSError, ValueError, EOFError, TimeoutError):
            writer.transport.abort()
        finally:
            self.close()
        return told + [AWAY] * (replies - len(told))

    def _streams(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """The connection, taken out of the library's hands."""
        if not isinstance(self.transport, asyncio.Transport):
            raise SMTPServerDisconnected("Connection lost")
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(limit=_LONGEST, loop=loop)
        protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
        self.transport.set_protocol(protocol)
        protocol.connection_made(self.transport)
        return reader, asyncio.StreamWriter(self.transport, protocol, reader, loop)


async def _reply(reader: asyncio.StreamReader) -> Reply:
    """One reply, its lines told apart by the character after the code (RFC 5321 section 4.2.1)."""
    while True:
        line = await reader.readuntil(b"\n")
        if line[3:4] != b"-":
            return Reply(int(line[:3]))


@asynccontextmanager
async def reached(settings: DeliverySettings, context: ssl.SSLContext | None, hello: bytes) -> AsyncIterator[Hop]:
    """A next hop that has said hello; whatever goes wrong on the way there or while it listens is `Transient`.

    A server that refuses us as such, whatever its code, is for its keeper or for us to mend: the mail waits.
    """
    hop = Hop(settings, context, hello)
    try:
        await hop.connect()
        await hop.greet()
        yield hop
        await hop.leave()
    except SMTPAuthenticationError:
        raise Transient("next_hop_login") from None
    except SMTPResponseException as error:
        raise Transient(f"next_hop_{error.code}" if 400 <= error.code < 600 else "next_hop_away") from None
    except (SMTPException, OSError, TimeoutError) as error:
        raise Transient(_word(error)) from None
    finally:
        hop.close()  # at once: the library would say goodbye first, and wait for the answer of whoever hangs


def context_of(settings: DeliverySettings) -> ssl.SSLContext | None:
    """How the next hop's certificate is checked.

    `ConfigurationError` for a `ca_file` that cannot be read, or when no next hop is named.
    """
    if not (settings.host or settings.socket):
        raise ConfigurationError("delivery.host", f"a delivery of kind {settings.kind} needs host or socket")
    if settings.socket or settings.tls == "none":
        return None
    try:
        context = ssl.create_default_context(cafile=str(settings.ca_file) if settings.ca_file else None)
    except (OSError, ssl.SSLError):
        raise ConfigurationError("delivery.ca_file", f"{settings.ca_file} is no file of certificates") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _word(error: BaseException) -> str:
    if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
        return "next_hop_certificate"
    return "next_hop_away" if isinstance(error, (OSError, TimeoutError)) else "next_hop_unfit"
