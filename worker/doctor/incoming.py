"""Checks of the doors for mail: certificate, passwords, the socket of LMTP, and whom mail is taken for."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from cryptography import x509

from worker.clock import utc_now
from worker.doctor import Answer, fail, fine, note
from worker.imap.settings import loopback
from worker.intake.passwords import Passwords
from worker.intake.tls import Certificate
from worker.settings import Settings

SOON = timedelta(days=14)
"""How long before its end a certificate should have been renewed; those who renew by themselves do so at 30 days."""


async def certificate(settings: Settings) -> Answer:
    """It can be read, its key fits, and it holds for a while."""
    smtp = settings.smtp
    if smtp.certificate is None:
        if loopback(smtp.host):
            return fine("none; mail comes from this machine")
        return note("none: mail comes in without TLS", "set smtp.certificate and smtp.key")
    Certificate(smtp.certificate, smtp.key)
    if (key := smtp.key or smtp.certificate).stat().st_mode & 0o077:
        return fail(f"{key} is readable by others", f"chmod 600 {key}")
    return _lasting(smtp.certificate)


def _lasting(file: Path) -> Answer:
    ends = x509.load_pem_x509_certificate(file.read_bytes()).not_valid_after_utc
    left, told = ends - utc_now(), f"{file} holds until {ends:%Y-%m-%d %H:%M} UTC"
    if left < timedelta(0):
        return fail(told, "renew it: mail servers that check it do not come in")
    return fine(told) if left > SOON else note(told, "renew it: a new one is read without a restart")


async def passwords(settings: Settings) -> Answer:
    """Each can be used; nobody else can read the file."""
    smtp = settings.smtp
    if smtp.auth == "off":
        return fine("nobody signs in")
    users = {name: secret.get_secret_value() for name, secret in smtp.users.items()}
    known = Passwords(users, smtp.passwords)
    if smtp.passwords and smtp.passwords.stat().st_mode & 0o077:
        return note(f"{smtp.passwords} is readable by others", f"chmod 600 {smtp.passwords}")
    return fine(f"{len(known)} may sign in")


async def recipients(settings: Settings) -> Answer:
    """Whom mail is taken for, and from whom."""
    smtp = settings.smtp
    if smtp.accept == "recipients":
        return fine("the role mailboxes")
    told = f"anybody, from {len(smtp.trusted)} networks{', or signed in' if smtp.auth != 'off' else ''}"
    if settings.delivery.kind == "maildir":
        return note(f"{told}; all of it goes into Maildirs", "name the next hop: delivery.kind, host and port")
    return fine(told)


async def lmtp(settings: Settings) -> Answer:
    """Its socket can be made."""
    path, port = settings.lmtp.socket, settings.lmtp.port
    if path is None:
        return fine("off" if port is None else f"{settings.lmtp.host}:{port}")
    if path.exists() and not path.is_socket():
        return fail(f"{path} is there and no socket", "remove it, or choose another with BRIEFGEHEIM_LMTP__SOCKET")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        return fail(f"{path.parent} cannot be written", f"make it, and chown it to the user {os.getuid()}")
    return fine(str(path))
