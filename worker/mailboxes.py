"""Which addresses are ours: the role mailboxes that mail is accepted for and filed under."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import ConfigurationError


class Mailboxes:
    """The configured role mailboxes, in their order; the first one takes what names none.

    Domains compare without regard to case, as RFC 5321 section 2.3.11 demands; local parts as well, as
    every mail provider has it; a "+tag" after the local part is understood (RFC 5233).
    """

    def __init__(self, addresses: Iterable[str]) -> None:
        self._known = {_plain(address): None for address in addresses}
        if not self._known:
            raise ConfigurationError("smtp.recipients", "no mailbox: name one here or in the policy's owner.mailboxes")

    @property
    def default(self) -> str:
        """The first mailbox."""
        return next(iter(self._known))

    def match(self, address: str) -> str | None:
        """The mailbox that `address` reaches, or None; a bare "postmaster" counts where one is configured."""
        local, _, domain = _canonical(address).rpartition("@")
        if not local:
            return next((box for box in self._known if box.startswith("postmaster@")), None) if _bare(domain) else None
        exact, untagged = f"{local}@{domain}", f"{local.split('+', 1)[0]}@{domain}"
        return next((box for box in (exact, untagged) if box in self._known), None)

    def matching(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """The distinct mailboxes that these addresses reach, in the configured order, whatever the peer's."""
        reached = {self.match(address) for address in addresses}
        return tuple(box for box in self._known if box in reached)


def _bare(word: str) -> bool:
    """RFC 5321 section 4.5.1: `RCPT TO:<postmaster>` without a domain."""
    return word == "postmaster"


def _canonical(address: str) -> str:
    return address.strip().casefold().rstrip(".")


def _plain(address: str) -> str:
    """A configured address in canonical form, safe as the name of a folder."""
    plain = _canonical(address)
    local, at, domain = plain.rpartition("@")
    if (
        not (local and at and domain)
        or local.startswith(".")
        or any(c in '/\\"<>' or not c.isprintable() for c in plain)
    ):
        raise ConfigurationError("smtp.recipients", "a mailbox is not written as name@domain")
    return plain
