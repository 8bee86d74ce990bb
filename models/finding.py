"""What was found, whose it is, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class EntityType(StrEnum):
    """Kinds of personal data and their look-alikes (the annotation guide's types)."""

    PERSON = "PERSON"
    EMAIL_ADDRESS = "EMAIL_ADDRESS"
    PHONE_NUMBER = "PHONE_NUMBER"
    ADDRESS = "ADDRESS"
    CUSTOMER_NUMBER = "CUSTOMER_NUMBER"
    INVOICE_NUMBER = "INVOICE_NUMBER"
    QUOTE_NUMBER = "QUOTE_NUMBER"
    ORDER_NUMBER = "ORDER_NUMBER"
    ORGANIZATION = "ORGANIZATION"
    KVK_NUMBER = "KVK_NUMBER"
    VAT_ID = "VAT_ID"
    DOMAIN_NAME = "DOMAIN_NAME"
    IP_ADDRESS = "IP_ADDRESS"
    USERNAME = "USERNAME"
    IBAN_CODE = "IBAN_CODE"
    CREDIT_CARD = "CREDIT_CARD"
    NL_BSN = "NL_BSN"
    NATIONAL_ID = "NATIONAL_ID"
    ID_DOCUMENT = "ID_DOCUMENT"
    DATE_OF_BIRTH = "DATE_OF_BIRTH"
    LICENCE_PLATE = "LICENCE_PLATE"
    CREDENTIAL = "CREDENTIAL"
    SOCIAL_HANDLE = "SOCIAL_HANDLE"
    HEALTH = "HEALTH"
    RELIGION = "RELIGION"
    ETHNICITY = "ETHNICITY"
    POLITICAL = "POLITICAL"
    TRADE_UNION = "TRADE_UNION"
    SEXUAL = "SEXUAL"
    BIOMETRIC = "BIOMETRIC"
    CRIMINAL = "CRIMINAL"
    OTHER = "OTHER"


SPECIAL_CATEGORIES: frozenset[EntityType] = frozenset(
    {
        EntityType.HEALTH,
        EntityType.RELIGION,
        EntityType.ETHNICITY,
        EntityType.POLITICAL,
        EntityType.TRADE_UNION,
        EntityType.SEXUAL,
        EntityType.BIOMETRIC,
        EntityType.CRIMINAL,
    }
)
"""GDPR art. 9(1) and art. 10."""


class Subject(StrEnum):
    """Whose data it is."""

    SENDER = "sender"
    DESIGNATE = "designate"
    STAFF = "staff"
    THIRD_PARTY = "third_party"
    NONE = "none"


class Decision(StrEnum):
    """What happens to a finding."""

    KEEP = "keep"
    REDACT = "redact"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One span that a recogniser claims.

    `start` and `end` are character offsets into the text of the part with id `part`; `score` runs from
    0 to 1; `by` names the recogniser(s), joined with "+"; `detail` is a word of our own about the kind
    ("expiry", "medicine", "placeholder"), never a value.
    """

    part: str
    start: int
    end: int
    type: EntityType
    score: float
    by: str
    detail: str = ""

    def overlaps(self, other: Candidate) -> bool:
        """Whether both claim a character of the same part."""
        return self.part == other.part and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose a candidate is, with the evidence in words of our own.

    `entity` numbers the natural person within the message (0: no person), so that all mentions of one
    person share subject, decision and placeholder. `needed` is what its own words say of whether the
    request needs it (None: nothing), where the purposes of the message alone do not tell.
    """

    candidate: Candidate
    subject: Subject
    entity: int = 0
    evidence: tuple[str, ...] = ()
    needed: bool | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """An attributed candidate with its decision and a reason that a customer could read."""

    candidate: Candidate
    subject: Subject
    decision: Decision
    reason: str
    entity: int = 0
    evidence: tuple[str, ...] = field(default=())
