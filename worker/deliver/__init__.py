"""Places where redacted messages go; one place, one file.

A file with a `DELIVERY` is a kind that `delivery.kind` may name. `imap.py` has none: it stands before whichever was
chosen, and takes what lies in a mailbox that is watched.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from models.errors import ConfigurationError
from models.message import Envelope
from worker.mailboxes import Mailboxes
from worker.settings import DeliverySettings
from worker.vault import Vault

ORIGINAL = "-original"
"""At the end of the id of a message that staff release: what is delivered is the original."""


class Delivery(Protocol):
    """Where a message goes."""

    async def deliver(self, message_id: str, envelope: Envelope, raw: bytes) -> str:
        """Deliver it; says where. The same id a second time makes no second copy. Raises a `Failure`."""
        ...


class Journal(Protocol):
    """What a delivery may write down of itself: `worker.store.deliveries`."""

    async def steps(self, message_id: str) -> Mapping[str, str]:
        """How far each part of it got, by destination."""
        ...

    async def note(self, message_id: str, destination: str, step: str, reference: str = "") -> None:
        """Write down the step just taken."""
        ...


@dataclass(frozen=True, slots=True)
class Site:
    """What a delivery may ask about the installation. `maildir`: the folder of its Maildirs."""

    settings: DeliverySettings
    maildir: Path
    mailboxes: Mailboxes
    vault: Vault
    journal: Journal


@cache
def deliveries() -> dict[str, Callable[[Site], Delivery]]:
    """How each kind is made, by the name of its file; what it makes says what is wrong with the settings."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = {name: importlib.import_module(f"{__name__}.{name}") for name in names}
    return {name: module.DELIVERY for name, module in found.items() if hasattr(module, "DELIVERY")}


def chosen(site: Site) -> Delivery:
    """The one that the settings name; `ConfigurationError` names the setting that is wrong."""
    return known(site.settings.kind)(site)


def known(kind: str) -> Callable[[Site], Delivery]:
    """How it is made; `ConfigurationError` when there is no such kind."""
    if kind in deliveries():
        return deliveries()[kind]
    near = difflib.get_close_matches(kind, deliveries(), n=1, cutoff=0.5)
    meant = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(deliveries())}"
    raise ConfigurationError("delivery.kind", f"unknown kind; {meant}")
