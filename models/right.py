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
class Cue:
    """One way to say it: `name` goes into reports, `pattern` is searched in each sentence.

    The pattern is a linear-time regular expression over folded text (lower-case ASCII) in which `{group}` stands
    for a word group of `models.wording`, ` ... ` for up to 60 characters and ` <> ` for two things in either order.
    `score` is how sure one match makes us; several matches add up (noisy or).
    """

    name: str
    pattern: str
    score: float = 0.9


@dataclass(frozen=True, slots=True)
class Right:
    """What the law says of it, what it is called, and by which words it is known.

    `cues` maps a language to the ways to use the right; `denials` to patterns (written like cues) that say, in the
    same sentence, that a cue means something else ("bezwaar tegen de factuur"). All languages are
    searched in every message: people mix them.
    """

    label: str
    article: str
    name: dict[str, str]
    term: Term
    lane: Lane = Lane.ORDINARY
    cues: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    denials: dict[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def all_rights() -> dict[str, Right]:
    """Every right in the folder `rights/`, by label."""
    found = (
        importlib.import_module(f"models.rights.{m.name}").RIGHT for m in pkgutil.iter_modules(models.rights.__path__)
    )
    return {right.label: right for right in found}
