"""Settings of the doors that mail comes in by: `[smtp]` and `[lmtp]` (docs/settings.md)."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, IPvAnyNetwork, SecretStr, model_validator

from worker.imap.settings import loopback

Networks = tuple[IPvAnyNetwork, ...]
_WIDEST = {4: 16, 6: 48}
"""The shortest prefix of a network that can be one's own; a shorter one is half the world."""
_INTERNAL = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "127.0.0.0/8", "fc00::/7", "fe80::/10")))
"""Wider networks that are never reached from outside (RFC 1918, RFC 4193)."""


class _Table(BaseModel):
    """Unknown keys are an error, values are never echoed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class SmtpSettings(_Table):
    """The SMTP listener. Recipients default to the policy's role mailboxes."""

    host: str = "127.0.0.1"
    port: int = Field(default=8025, ge=0, le=65535)
    hostname: str = "briefgeheim.local"

    certificate: Path | None = None  # PEM, the chain included; read again when it changes
    key: Path | None = None  # PEM; default: in the certificate's file
    tls: Literal["offered", "required"] = "offered"  # STARTTLS, where there is a certificate
    tls_port: int | None = Field(default=None, ge=0, le=65535)  # a second port that speaks TLS at once (RFC 8314)

    auth: Literal["off", "offered", "required"] = "off"
    users: dict[str, SecretStr] = Field(default_factory=dict)  # name = what `briefgeheim smtp-password` prints
    passwords: Path | None = None  # a file with lines NAME:HASH instead; read again when it changes
    auth_tries: int = Field(default=3, ge=1)  # wrong passwords of one connection
    auth_failures: int = Field(default=20, ge=1)  # wrong passwords of one address within ten minutes
    auth_delay_seconds: float = Field(default=1.0, ge=0)  # before a wrong password is answered, for each so far

    accept: Literal["recipients", "any"] = "recipients"  # whom mail is taken for; "any" from trusted clients only
    trusted: Networks = ()  # clients that are our own mail servers
    proxy: Networks = ()  # load balancers, which must begin with a PROXY header
    proxy_seconds: float = Field(default=5.0, gt=0)

    recipients: tuple[str, ...] = ()
    max_recipients: int = Field(default=100, ge=1)
    line_length: int = Field(default=16 * 1024 * 1024, ge=1)  # longest line of DATA taken in; RFC 5321 asks for 1,000
    bare_newline: Literal["keep", "normalize", "refuse"] = "keep"  # CR or LF that is not CRLF
    hops: int = Field(default=50, ge=1)  # Received fields; RFC 5321 section 6.3 asks for 100, Postfix takes 50

    idle_seconds: float = Field(default=60.0, gt=0)  # between two reads of the peer
    data_seconds: float = Field(default=300.0, gt=0)  # a whole DATA command, the storing included
    session_seconds: float = Field(default=1800.0, gt=0)
    max_connections: int = Field(default=100, ge=1)
    max_connections_per_address: int = Field(default=50, ge=1)
    messages_per_minute: int = Field(default=0, ge=0)  # of one address; 0: as many as come
    errors_before_close: int = Field(default=20, ge=1)

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for broken, why in (
            (self.accept == "any" and not self.trusted and self.auth == "off",
             "accept = 'any' needs trusted or auth: else this is an open relay"),
            (any(map(_too_wide, self.trusted)), "trusted names a network that is too wide to be your own"),
            (any(map(_too_wide, self.proxy)), "proxy names a network that is too wide to be your own"),
            (self.key and not self.certificate, "key needs certificate"),
            (self.tls == "required" and not self.certificate, "tls = 'required' needs certificate"),
            (self.tls_port is not None and not self.certificate, "tls_port needs certificate"),
            (self.auth != "off" and not self._named, "auth needs users or passwords"),
            (self.auth == "off" and self._named, "users and passwords need auth = 'offered' or 'required'"),
            (self.auth != "off" and not (self.certificate or loopback(self.host)),
             "auth needs certificate: passwords are heard over TLS only"),
        ):  # fmt: skip
            if broken:
                raise ValueError(why)
        return self

    @property
    def _named(self) -> bool:
        return bool(self.users or self.passwords)


class LmtpSettings(_Table):
    """The LMTP listener (RFC 2033), on a unix socket or a port; off unless one is set. Limits are those of SMTP."""

    socket: Path | None = None
    mode: str = Field(default="0660", pattern=r"^0?[0-7]{3}$")  # of the socket: who may write to it is trusted
    host: str = "127.0.0.1"
    port: int | None = Field(default=None, ge=0, le=65535)

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.port == 25:  # RFC 2033 section 5
            raise ValueError("LMTP must not be on port 25")
        return self


def _too_wide(network: ipaddress.IPv4Network | ipaddress.IPv6Network) -> bool:
    inside = any(network.version == ours.version and network.subnet_of(ours) for ours in _INTERNAL)  # type: ignore[arg-type]
    return network.prefixlen < _WIDEST[network.version] and not inside
