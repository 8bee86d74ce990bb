"""A privacy statement that a machine can keep: what the owner needs, for what, and what is forbidden.

`worker.policy_file` reads one from `policy.toml`; nothing here knows the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from models.finding import EntityType
from models.formats import FORMATS, Format
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


NOBODYS: frozenset[EntityType] = frozenset(
    {
        EntityType.CUSTOMER_NUMBER,
        EntityType.INVOICE_NUMBER,
        EntityType.QUOTE_NUMBER,
        EntityType.ORDER_NUMBER,
        EntityType.ORGANIZATION,
        EntityType.KVK_NUMBER,
        EntityType.VAT_ID,
        EntityType.DOMAIN_NAME,
        EntityType.OTHER,
    }
)
"""Types that are no natural person's data: what an allowed word can be."""

ALLOWED, ALLOWED_SHAPE, DENIED, OWN_NUMBER = "allowed", "allowed shape", "denied", "own number"
"""`Candidate.detail` of what the policy's own words found, followed by ":" and its rule's place."""


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words, and shapes as google-re2 patterns, that mean one thing in this company.

    `examples` are sentences in which the rule must find something, `counter_examples` sentences in which it must
    not; `briefgeheim policy check` tries them.
    """

    type: EntityType
    reason: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    match_case: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A company's own words: what is never personal data, what always goes, what its numbers look like."""

    allow: tuple[WordRule, ...] = ()
    deny: tuple[WordRule, ...] = ()
    identifiers: tuple[WordRule, ...] = ()


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
    words: OwnWords = OwnWords()
    formats: Mapping[Format, AttachmentAction] = field(default_factory=dict)

    def action(self, form: Format | None) -> AttachmentAction:
        """What happens to a part of this form; None: a file of a format that nobody reads."""
        if form is None or not FORMATS[form].inspected:
            return self.formats.get(form, self.uninspected) if form else self.uninspected
        return self.formats.get(form, AttachmentAction.PASS)

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

    def own_word(self, detail: str) -> tuple[str, WordRule] | None:
        """The sort and the rule of the own word that a candidate with this detail is, if it is one."""
        sort, _, place = detail.partition(":")
        rules = {ALLOWED: self.words.allow, ALLOWED_SHAPE: self.words.allow, DENIED: self.words.deny}.get(sort)
        return (sort, rules[int(place)]) if rules else None
