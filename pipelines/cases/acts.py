"""What each act on a case asks for and changes: the case before, the arguments and the moment in, the step out.

The table `models.case_moves` says where an act is allowed; the rules here say what the law wants of it besides.
`Rejected` names what is missing and what can be done instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from models.case import Case, CaseState, Evidence, Hold, Identity, Proof, Suspension
from models.case_moves import Act
from models.erasure import Erased
from models.errors import Rejected
from models.letter import ACKNOWLEDGES, LetterKind
from models.notice import NoticeKind
from models.right import Term, all_rights
from models.terms import DEMANDS
from models.triage import RightHit
from pipelines.cases.dates import can_extend, dates, extension_deadline, suspends
from pipelines.cases.fates import ERASURE, told
from pipelines.cases.step import Step, answered_question, dated, ended, given, in_time, known, moved
from pipelines.cases.who_asks import check_proof, check_question, identity_open
from pipelines.due import AMSTERDAM
from pipelines.open_case import lane_of

QUESTION = "question"
"""The kind of evidence that says when, and on which doubt, it was asked who they are."""

JUDGED = "judged by a person"
"""The cue of a right that no machine saw."""


def judge(case: Case, rights: Sequence[str] = (), demand: str = "") -> Step:
    """A person says what it is; the dates follow from receipt, not from today. Only now it can be acknowledged."""
    there = moved(case, Act.JUDGE)
    for label in rights:
        known("right", label, all_rights())
    if demand:
        known("demand", demand, DEMANDS)
        if case.received_at.astimezone(AMSTERDAM).date() < DEMANDS[demand].since:
            raise Rejected("not_yet_law", f"it applies to what is received from {DEMANDS[demand].since.isoformat()} on")
    seen = {hit.label: hit for hit in case.rights}
    hits = tuple(seen.get(label, RightHit(label, 1.0, JUDGED)) for label in rights) or case.rights
    labels = [hit.label for hit in hits]
    if demand and all(all_rights()[label].term is not Term.AUTHORITY for label in labels):
        raise Rejected("no_demand", "only an authority's demand has such a term: judge it as authority_demand as well")
    judged = dated(replace(there, rights=hits, lane=lane_of(labels), demand=demand or case.demand))
    letter = ACKNOWLEDGES.get(judged.lane) if case.state is CaseState.TO_BE_JUDGED else None
    return Step(Act.JUDGE, judged, f"{', '.join(labels)}; {judged.due_explanation}", letter)


def dismiss(case: Case, now: datetime, note: str) -> Step:
    """No request: closed, with its reason on file."""
    there = moved(case, Act.DISMISS)
    given("note", note)
    return Step(Act.DISMISS, replace(there, closed_at=now, answered_at=now), "no request under privacy law")


def assign(case: Case, to: str) -> Step:
    """Somebody is to handle it."""
    return Step(Act.ASSIGN, replace(moved(case, Act.ASSIGN), assignee=to), f"to {to}" if to else "to nobody")


def note_evidence(case: Case, now: datetime, kind: str, result: str, *, doubt: bool = False) -> Step:
    """What was seen about who asks."""
    there = moved(case, Act.NOTE_EVIDENCE)
    doubted = doubt and case.identity is Identity.UNCHECKED
    seen = (*case.evidence, Evidence(kind, result, now))
    noted = replace(there, evidence=seen, identity=Identity.DOUBTED if doubted else case.identity)
    return Step(Act.NOTE_EVIDENCE, noted, f"{kind}: {result}")


def settle(case: Case, right: str) -> Step:
    """One of several rights is dealt with; the last one is what `answer` is for."""
    there = moved(case, Act.SETTLE)
    known("right", right, case.labels)
    settled = tuple(label for label in case.labels if label in case.settled or label == right)
    if set(settled) == set(case.labels):
        raise Rejected("last_right", "nothing is left after it: answer the case instead")
    return Step(Act.SETTLE, dated(replace(there, settled=settled)), f"{right} dealt with")


def ask_identity(case: Case, now: datetime, doubt: str) -> Step:
    """A question on reasonable doubt; the arguable term stands still from here (GDPR art. 12(6))."""
    there = moved(case, Act.ASK_IDENTITY)
    check_question(case, doubt)
    spans = (*case.suspensions, Suspension(now)) if suspends(case, now) else case.suspensions
    seen = (*case.evidence, Evidence(QUESTION, doubt, now))
    asked = replace(there, identity=Identity.ASKED, suspensions=spans, evidence=seen)
    return Step(Act.ASK_IDENTITY, asked, f"reasonable doubt: {doubt}", LetterKind.IDENTITY_QUESTION)


def confirm(case: Case, now: datetime, proof: Proof, note: str = "") -> Step:
    """They are who they say."""
    there = moved(case, Act.CONFIRM)
    check_proof(case, proof)
    if proof is Proof.BY_HAND:
        given("note", note)
    confirmed = dated(replace(answered_question(there, now), identity=Identity.CONFIRMED))
    return Step(Act.CONFIRM, confirmed, f"by {proof}")


def fail_identity(case: Case, now: datetime, code: str) -> Step:
    """The code is spent; a person decides what now."""
    failed = replace(moved(case, Act.FAIL_IDENTITY), identity=Identity.FAILED)
    seen = (*case.evidence, Evidence("code", code, now))
    return Step(Act.FAIL_IDENTITY, replace(failed, evidence=seen), code, notice=NoticeKind.CASE_IDENTITY_FAILED)


def extend(case: Case, now: datetime, reasons: str) -> Step:
    """Two further months, told with the reasons within the first (GDPR art. 12(3))."""
    there = moved(case, Act.EXTEND)
    if Term.MONTH not in dates(case):
        raise Rejected("no_extension", "only the month of GDPR art. 12(3) can be extended; this term cannot")
    if case.extended_at:
        raise Rejected("already_extended", "the law allows one extension: answer or refuse the request")
    if not can_extend(case, now):
        last = extension_deadline(case).astimezone(AMSTERDAM)
        raise Rejected("extension_late", f"the first month ended on {last:%Y-%m-%d}: answer or refuse it now")
    given("reasons", reasons)
    extended = dated(replace(there, extended_at=now))
    return Step(Act.EXTEND, extended, extended.due_explanation, LetterKind.EXTENSION)


def refuse(case: Case, now: datetime, reasons: str) -> Step:
    """Not acting: with the reasons, the way to the authority and to court (GDPR art. 12(4))."""
    there = moved(case, Act.REFUSE)
    given("reasons", reasons)
    return Step(Act.REFUSE, ended(there, now), in_time(case, now), LetterKind.REFUSAL)


def answer(case: Case, now: datetime, holds: tuple[Hold, ...] = ()) -> Step:
    """Done; nothing is disclosed or changed before it is known for whom.

    `holds` are the fates of all categories of data: what is kept goes on record, for it is a refusal in part.
    """
    there = moved(case, Act.ANSWER)
    if open_rights := identity_open(case):
        what = ", ".join(open_rights)
        raise Rejected(
            "identity_open", f"{what}: confirm who asks first, or ask (`cases confirm`, `cases ask-identity`)"
        )
    reason = "; ".join(filter(None, (in_time(case, now), told(holds))))
    return Step(Act.ANSWER, ended(there, now), reason, LetterKind.COMPLETION, fill=holds)


def hold(case: Case, what: Hold) -> Step:
    """What happens to one category of data (GDPR art. 17(3), 18)."""
    there = moved(case, Act.HOLD)
    until = f" until {what.until.isoformat()}" if what.until else ""
    return Step(Act.HOLD, there, f"{what.category}: {what.fate}{until}; {what.ground}", hold=what)


def erase(case: Case, done: Erased) -> Step:
    """What was held here about whoever asked is gone, except what is kept."""
    there = moved(case, Act.ERASE)
    if waiting := [label for label in identity_open(case) if label == ERASURE]:
        raise Rejected("identity_open", f"{', '.join(waiting)}: confirm who asks before anything is erased")
    return Step(Act.ERASE, there, done.words)


def withdraw(case: Case, now: datetime) -> Step:
    """Whoever asked takes it back."""
    return Step(Act.WITHDRAW, ended(moved(case, Act.WITHDRAW), now), in_time(case, now))


def close(case: Case, now: datetime) -> Step:
    """The file is complete."""
    return Step(Act.CLOSE, replace(moved(case, Act.CLOSE), closed_at=now), f"after {case.state}")


def add_message(case: Case, message_id: str) -> Step:
    """A later message belongs to it."""
    return Step(Act.ADD_MESSAGE, moved(case, Act.ADD_MESSAGE), message_id, notice=NoticeKind.CASE_MESSAGE_ADDED)


def open_original(case: Case, reason: str) -> Step:
    """Somebody reads the unredacted message, and says why."""
    there = moved(case, Act.OPEN_ORIGINAL)
    given("reason", reason)
    return Step(Act.OPEN_ORIGINAL, there, case.message_id)
