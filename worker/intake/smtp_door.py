"""What all connections of a listener share."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from worker.intake.passwords import Passwords
from worker.intake.settings import SmtpSettings
from worker.intake.smtp_client import Gate
from worker.intake.tls import Certificate


@dataclass(frozen=True, slots=True)
class Door:
    """`message_size` in octets; `checking` keeps the memory of password checks small."""

    settings: SmtpSettings
    message_size: int
    gate: Gate
    certificate: Certificate | None = None
    passwords: Passwords | None = None
    checking: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    @classmethod
    def opened(cls, settings: SmtpSettings, message_size: int) -> Door:
        """With certificate and passwords read; `ConfigurationError` when they cannot be."""
        users = {name: secret.get_secret_value() for name, secret in settings.users.items()}
        return cls(
            settings,
            message_size,
            Gate(settings),
            Certificate(settings.certificate, settings.key) if settings.certificate else None,
            Passwords(users, settings.passwords) if settings.auth != "off" else None,
        )

    @property
    def storing_seconds(self) -> float:
        """The end of the DATA budget that reading may not use, so that a reply still gets out."""
        return min(30.0, self.settings.data_seconds / 4)
