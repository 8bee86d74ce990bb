"""A privacy right (or a neighbour of one) that a message can use; one right, one file in `rights/`."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

import models.rights


class Term(StrEnum):
    """Which clock a right starts (`models.terms`)."""

    MONTH = "month"  # GDPR art. 12(3)
    AT_ONCE = "at_once"  # GDPR art. 7(3), 21(3)
    BREACH = "breach"  # GDPR art. 33: 72 hours
    AUTHORITY = "authority"  # the demand's own term; e-Evidence: 10 days or 8 hours
    COMPLAINT = "complaint"  # the owner's own term


class Lane(StrEnum):
    """Who may see and handle the case."""

    ORDINARY = "ordinary"
    COMPLAINT = "complaint"
    RESTRICTED = "restricted"
    BREACH = "breach"


@dataclass(frozen=True, slots=True)
class Right:
    """What the law says of it, what it is called, and by which words it is known.

    `cues` maps a language to patterns (linear-time regular expressions, case-insensitive) that say the
    right is used; `denials` to patterns that say a cue means something else ("domein verhuizen").
    """

    label: str
    article: str
    name: dict[str, str]
    term: Term
    lane: Lane = Lane.ORDINARY
    cues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    denials: dict[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def all_rights() -> dict[str, Right]:
    """Every right in the folder `rights/`, by label."""
    found = (
        importlib.import_module(f"models.rights.{m.name}").RIGHT for m in pkgutil.iter_modules(models.rights.__path__)
    )
    return {right.label: right for right in found}
