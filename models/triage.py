"""What a message is about, and which privacy rights it uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """Why the sender writes (the annotation guide's purposes)."""

    ACCOUNT = "account"
    ORDER = "order"
    BILLING = "billing"
    TECHNICAL = "technical"
    DOMAIN = "domain"
    COMPLAINT = "complaint"
    RIGHTS = "rights"
    LEGAL = "legal"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class RightHit:
    """One right that a message uses; `cue` is a phrase of our cue list, never of the mail."""

    label: str
    score: float
    cue: str


@dataclass(frozen=True, slots=True)
class Triage:
    """Purposes (at least one) and rights (none or several) of a message."""

    language: str
    purposes: tuple[Purpose, ...]
    rights: tuple[RightHit, ...] = ()
