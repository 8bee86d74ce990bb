"""Decide: is it needed? Every decision has its reason, every reason stands in the policy."""

from __future__ import annotations

from collections.abc import Iterable

from models.finding import Attribution, Decision, Finding, Subject
from models.policy import DENIED, Policy, WordRule
from models.triage import Purpose, Triage


def decide(attributions: Iterable[Attribution], triage: Triage, policy: Policy) -> tuple[Finding, ...]:
    """Keep or redact each attributed candidate, by the policy and the message's purposes."""
    return tuple(_finding(a, triage.purposes, policy) for a in attributions)


def _finding(a: Attribution, purposes: tuple[Purpose, ...], policy: Policy) -> Finding:
    own = policy.own_word(a.candidate.detail)
    decision, reason = _by_own_word(*own) if own else _judge(a, purposes, policy)
    return Finding(a.candidate, a.subject, decision, reason, a.entity, a.evidence)


def _by_own_word(sort: str, rule: WordRule) -> tuple[Decision, str]:
    """What the policy itself says of this word."""
    if sort == DENIED:
        return Decision.REDACT, f"always removed: {rule.reason}"
    return Decision.KEEP, f"never personal data here: {rule.reason}"


def _judge(a: Attribution, purposes: tuple[Purpose, ...], policy: Policy) -> tuple[Decision, str]:
    """The rules in their order; the first that fits decides."""
    kind, subject = a.candidate.type, a.subject
    forbidden = policy.forbids(kind)
    if subject is Subject.NONE:
        return Decision.KEEP, "no personal data of a natural person"
    if forbidden:
        return Decision.REDACT, f"forbidden: {forbidden.ground} ({forbidden.reason})"
    if kind in policy.references.types:
        return Decision.KEEP, f"reference: {policy.references.reason}"
    if subject is Subject.STAFF:
        return Decision.KEEP, "works for the owner of the mailbox"
    if subject is Subject.THIRD_PARTY:
        return Decision.REDACT, "not needed: somebody else's data, and the request can be handled without it"
    needed = _need(a, purposes, policy)
    if needed:
        return Decision.KEEP, f"needed: {needed}"
    return Decision.REDACT, "not needed for what this message is about"


def _need(a: Attribution, purposes: tuple[Purpose, ...], policy: Policy) -> str | None:
    """Why the owner needs it: always, or for a purpose that the message or the words around the value show."""
    kind = a.candidate.type
    if a.needed is None:
        return policy.need(kind, purposes)
    return policy.need(kind, tuple(Purpose) if a.needed else ())
