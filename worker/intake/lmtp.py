"""LMTP (RFC 2033): SMTP with a greeting of its own and, at the end of DATA, a reply for every recipient.

aiosmtpd's LMTP answers once for all of them, and the peer waits for the others until its time is up.
"""

# ruff: noqa: N802 - aiosmtpd finds commands by these names
from __future__ import annotations

from typing import Any, ClassVar

from worker.intake.smtp_client import Client
from worker.intake.smtp_session import SmtpSession


class LmtpSession(SmtpSession):
    """For mail servers of ours: by a unix socket, from this machine, or from a trusted address."""

    ident: ClassVar = "LMTP"
    each: ClassVar = True

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._auth_required = self.require_starttls = False  # see `serves`
        for verb in ("HELO", "EHLO"):  # RFC 2033 section 4.1
            del self._smtp_methods[verb]

    def serves(self, client: Client) -> bool:
        """It has no business on an open network (RFC 2033 section 5)."""
        return client.secure or self.door.gate.trusts(client)

    async def smtp_LHLO(self, hostname: str | None) -> None:
        """As EHLO of SMTP."""
        await self.smtp_EHLO(hostname)
