"""The SMTP relay: where letters leave by (RFC 5321, RFC 3207, RFC 8314).

A connection for each letter: there are few. The relay may take a letter and die before it says so; then it is sent
again with the same Message-ID.
"""

from __future__ import annotations

import ssl

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from models.errors import ConfigurationError
from worker.letters.compose import Post
from worker.letters.transport import Attempt, Outcome
from worker.settings import RelaySettings


class Relay:
    """Sends through the configured server; the certificate is always checked where there is one."""

    def __init__(self, settings: RelaySettings) -> None:
        """`ConfigurationError` for a password that would travel in the clear, or a `ca_file` that cannot be read."""
        if settings.username and settings.tls == "none":
            raise ConfigurationError("relay.tls", "a password needs starttls or tls")
        self._settings = settings
        self._context = _context(settings)

    async def send(self, letter_id: str, post: Post) -> Attempt:  # noqa: ARG002 - the relay knows a letter by its Message-ID
        """4xx and a relay that is away: again; 5xx for this recipient or message: never."""
        try:
            async with self._client() as client:
                await client.sendmail(post.reverse_path, [post.to], post.raw)
        except SMTPAuthenticationError:
            return Attempt(Outcome.AGAIN, "relay_login")  # ours to mend: the letter waits
        except SMTPNotSupported:
            return Attempt(Outcome.AGAIN, "relay_tls")
        except SMTPRecipientsRefused as error:
            return _judged(min((refused.code for refused in error.recipients), default=450))
        except SMTPResponseException as error:
            return _judged(error.code)
        except (SMTPException, OSError, TimeoutError) as error:
            return Attempt(Outcome.AGAIN, f"relay_{_word(error)}")
        return Attempt(Outcome.SENT)

    async def greet(self) -> None:
        """Connect, secure, log in, and go: for the doctor. Raises what `SMTP` raises."""
        async with self._client():
            pass

    def _client(self) -> SMTP:
        settings = self._settings
        return SMTP(
            hostname=settings.host,
            port=settings.port,
            local_hostname=settings.hostname,  # else the library asks the DNS for ours, and waits
            username=settings.username or None,
            password=settings.password.get_secret_value() if settings.password else None,
            timeout=settings.timeout,
            use_tls=settings.tls == "tls",
            start_tls=settings.tls == "starttls",
            tls_context=self._context,
        )


def _context(settings: RelaySettings) -> ssl.SSLContext | None:
    if settings.tls == "none":
        return None
    try:
        return ssl.create_default_context(cafile=str(settings.ca_file) if settings.ca_file else None)
    except (OSError, ssl.SSLError):
        raise ConfigurationError("relay.ca_file", f"{settings.ca_file} is no file of certificates") from None


def _judged(code: int) -> Attempt:
    return Attempt(Outcome.REFUSED if 500 <= code < 600 else Outcome.AGAIN, f"relay_{code}")


def _word(error: BaseException) -> str:
    return "certificate" if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError) else "away"
