"""Attribute: whose is it? Each candidate gets a subject, and each person of the message a number."""

from __future__ import annotations

from collections.abc import Iterable

from models.finding import Attribution, Candidate, EntityType, Subject
from models.message import Mail
from models.policy import Policy
from models.triage import Triage

_NOBODY = frozenset(
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


def attribute(mail: Mail, candidates: Iterable[Candidate], about: Triage, policy: Policy) -> tuple[Attribution, ...]:  # noqa: ARG001
    """Whose each candidate is, in the order given; all mentions of one person share number and subject."""
    known = " ".join(f"{p.name} {p.address}" for p in (*mail.sender, *mail.recipients)).casefold()
    return tuple(_simple(mail, candidate, known) for candidate in candidates)


def _simple(mail: Mail, candidate: Candidate, known: str) -> Attribution:
    if candidate.type in _NOBODY:
        return Attribution(candidate, Subject.NONE)
    text = mail.part(candidate.part).text[candidate.start : candidate.end].casefold()
    if candidate.type in {EntityType.PERSON, EntityType.EMAIL_ADDRESS} and text not in known:
        return Attribution(candidate, Subject.THIRD_PARTY)
    return Attribution(candidate, Subject.SENDER)
