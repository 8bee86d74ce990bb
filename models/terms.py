"""The clocks that privacy law starts, as dated data: they change, the code that counts them does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from models.right import Term


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in the units that the law names; exactly one of them is not zero.

    A period of zero hours means at once. Hours are never rolled past a day off (Reg. 1182/71 art. 3(4)).
    """

    months: int = 0
    days: int = 0
    hours: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One term: how long, by which source, and since when.

    `certain` is False where the law leaves the length to the letter itself, so that a person must look.
    `extension` is what may be added once, or None.
    """

    period: Period
    source: str
    since: date
    extension: Period | None = None
    certain: bool = True


GDPR_APPLIES = date(2018, 5, 25)  # GDPR art. 99(2)
E_EVIDENCE_APPLIES = date(2026, 8, 18)  # Regulation (EU) 2023/1543 art. 34(2)

AT_ONCE = Period(hours=0)

TERMS: Mapping[Term, Rule] = MappingProxyType(
    {
        Term.MONTH: Rule(Period(months=1), "GDPR art. 12(3)", GDPR_APPLIES, extension=Period(months=2)),
        Term.AT_ONCE: Rule(AT_ONCE, "GDPR art. 7(3) and 21(3)", GDPR_APPLIES),
        Term.BREACH: Rule(Period(hours=72), "GDPR art. 33(1)", GDPR_APPLIES),
        Term.AUTHORITY: Rule(AT_ONCE, "the demand's own term: read it now", GDPR_APPLIES, certain=False),
        Term.COMPLAINT: Rule(Period(days=14), "the owner's own term for complaints", GDPR_APPLIES),
    }
)

DEMANDS: Mapping[str, Rule] = MappingProxyType(
    {
        "e_evidence": Rule(Period(days=10), "Regulation (EU) 2023/1543 art. 10(3)", E_EVIDENCE_APPLIES),
        "e_evidence_emergency": Rule(Period(hours=8), "Regulation (EU) 2023/1543 art. 10(4)", E_EVIDENCE_APPLIES),
    }
)
"""Demands of authorities whose term is fixed, once a person has seen which one it is."""


NEEDS_IDENTITY: frozenset[str] = frozenset(
    {"access", "rectification", "erasure", "restriction", "portability", "automated_decision"}
)
"""Rights that disclose or change somebody's data: nothing is done before it is known who asks (GDPR art. 12(6)).

An objection, a withdrawn consent, a complaint and a question need no more than the address they came from.
"""


DUE_SOON = (7, 3, 1)
"""Working days before the conservative date on which staff is told."""

EXTENSION_CLOSES = 5
"""Working days before the first month ends on which staff is told that it can still be extended."""

IDENTITY_UNANSWERED = (7, 14)
"""Days after a question on which staff is told that nobody answered."""

AT_ONCE_GRACE = Period(hours=24)
"""What is due at once is told as overdue after this; that it came is told when its case is opened."""


@dataclass(frozen=True, slots=True)
class Due:
    """When a case must be done.

    `conservative` drives the alarms: no day off is skipped, no suspension counted. `arguable` is the
    last moment that the regulation allows; `explanation` is the line in the file that says why.
    Both are aware; a term in days or months ends with the last second of its day in Europe/Amsterdam.
    """

    conservative: datetime
    arguable: datetime
    explanation: str
    certain: bool = True
