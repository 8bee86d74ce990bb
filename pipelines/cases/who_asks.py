"""Who asks: when a question may be put, and what proves an answer (GDPR art. 12(6); EDPB 01/2022, par. 65-79)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from models.case import Case, CaseState, Identity, Proof
from models.errors import Rejected
from models.right import Lane
from models.terms import NEEDS_IDENTITY

DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        "unauthenticated": "the mail does not prove that it comes from its sender's domain",
        "unknown_address": "the address is not known from before",
        "other_person": "the request is about somebody else than the sender",
        "agent": "somebody asks for another: an authorisation is missing",
        "child": "a child under 16: the representative asks",
        "contradiction": "what they say and what is known do not agree",
    }
)
"""The reasonable doubts; the weighing goes on record."""

AUTHENTICATION = frozenset({"dmarc", "dkim", "spf"})
LANES = frozenset({Lane.ORDINARY, Lane.COMPLAINT})
"""An authority and a breach have checklists of their own instead."""


def identity_open(case: Case) -> tuple[str, ...]:
    """The rights that must wait until it is known who asks."""
    if case.identity is Identity.CONFIRMED or case.lane not in LANES:
        return ()
    return tuple(label for label in case.unsettled if label in NEEDS_IDENTITY)


def check_question(case: Case, doubt: str) -> None:
    """`Rejected` when nobody may be asked: no hurdle in this lane or right, known already, or no reason to doubt."""
    if doubt not in DOUBTS:
        raise Rejected("doubt_missing", f"a question needs a reasonable doubt: {', '.join(DOUBTS)}")
    if case.identity is Identity.CONFIRMED:
        raise Rejected("identity_known", "it is confirmed already: asking again is asking too much")
    if not identity_open(case):
        raise Rejected("no_hurdle", "this needs no more than the address it came from (GDPR art. 7(3), 12(6), 21(3))")


def check_proof(case: Case, proof: Proof) -> None:
    """`Rejected("proof_refused")` when the evidence does not bear it; a person's own check is not judged."""
    if fault := _FAULTS[proof](case):
        raise Rejected("proof_refused", fault)


def _no_code(case: Case) -> str:
    if case.state is not CaseState.IDENTITY_ASKED:
        return "no question is open"
    return "the code is spent" if case.identity is Identity.FAILED else ""


def _not_known(case: Case) -> str:
    """A forged sender must not get here: one failure outweighs everything."""
    seen = {(e.kind, e.result) for e in case.evidence}
    if any(result == "fail" for _, result in seen):
        return "the sender's authentication failed"
    if not any((kind, "pass") in seen for kind in AUTHENTICATION):
        return "the sender is not authenticated"
    return "" if ("known_sender", "yes") in seen else "the address is not known from before"


_FAULTS: Mapping[Proof, Callable[[Case], str]] = {
    Proof.CODE: _no_code,
    Proof.KNOWN_SENDER: _not_known,
    Proof.BY_HAND: lambda _: "",
}
