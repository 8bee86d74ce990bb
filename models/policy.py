"""A privacy statement that a machine can keep: what the owner needs, for what, and what is forbidden.

`worker.policy_file` reads one from `policy.toml`; nothing here knows the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from models.finding import EntityType
from models.triage import Purpose


@dataclass(frozen=True, slots=True)
class Owner:
    """Who keeps the mailbox: names, addresses and domains that are nobody's private data."""

    name: str
    domains: tuple[str, ...]
    mailboxes: tuple[str, ...]
    staff: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("nl", "en")
    numbers: tuple[str, ...] = ()  # own phone and account numbers, always kept


@dataclass(frozen=True, slots=True)
class Need:
    """Types that the owner needs of a sender or designate, and why (a sentence a customer may read)."""

    types: frozenset[EntityType]
    reason: str


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Types that go whoever they are about and whatever the purpose, with the legal ground."""

    types: frozenset[EntityType]
    ground: str
    reason: str


class AttachmentAction(StrEnum):
    """What happens to an attachment that nobody could look into."""

    PASS = "pass"  # noqa: S105 - an action, not a password
    FLAG = "flag"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what is kept. `legal` maps a record category to years, with its ground."""

    grace: timedelta = timedelta(hours=72)
    closed_case: timedelta = timedelta(days=2 * 365)
    message_record: timedelta = timedelta(days=365)
    legal: Mapping[str, tuple[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole statement. `needs[None]` holds for every purpose."""

    owner: Owner
    needs: Mapping[Purpose | None, Need]
    references: Need
    forbidden: tuple[Forbidden, ...]
    retention: Retention
    uninspected: AttachmentAction
    case_rights: frozenset[str]
    notify: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closing_line: bool = True

    def forbids(self, kind: EntityType) -> Forbidden | None:
        """The prohibition that this type falls under, if any."""
        return next((rule for rule in self.forbidden if kind in rule.types), None)

    def need(self, kind: EntityType, purposes: tuple[Purpose, ...]) -> str | None:
        """The reason why the type is needed of the sender for one of the purposes, or None."""
        for purpose in (None, *purposes):
            need = self.needs.get(purpose)
            if need and kind in need.types:
                return need.reason
        return None
