"""Acts on a case: what is allowed where, what the law wants of it, and clear words when it is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored import ID, START, made_policy

from models.case import Case, CaseState, Evidence, Fate, Hold, Identity, Proof
from models.case_moves import MOVES, OPEN, TRANSITIONS, WAITING, Act, after, allowed
from models.erasure import Erased
from models.errors import Rejected
from models.letter import LetterKind
from models.right import Lane, Term
from models.triage import RightHit
from pipelines.cases import acts
from pipelines.cases.dates import can_extend, due_of, extension_deadline
from pipelines.cases.possible import possible
from pipelines.cases.step import Step, may_write
from pipelines.due import AMSTERDAM, day_off
from pipelines.open_case import open_case, opened

REASONS = "forty-two requests in one week, three systems to search"
DOUBT = "unauthenticated"


def case(*labels: str, received: datetime = START, **changes: object) -> Case:
    hits = tuple(RightHit(label, 0.95, "a cue") for label in labels or ("access",))
    new = open_case(hits, received, made_policy())
    assert new
    return replace(opened("AVG-2026-000001", ID, "nl", new, received), **changes)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def do(what: Case, act: Act, now: datetime) -> Step:
    """Each act with arguments that are in order."""
    calls = {
        Act.JUDGE: lambda: acts.judge(what),
        Act.DISMISS: lambda: acts.dismiss(what, now, "an offer"),
        Act.ASSIGN: lambda: acts.assign(what, "kevin"),
        Act.NOTE_EVIDENCE: lambda: acts.note_evidence(what, now, "dmarc", "pass"),
        Act.SETTLE: lambda: acts.settle(what, "objection"),
        Act.ASK_IDENTITY: lambda: acts.ask_identity(what, now, DOUBT),
        Act.CONFIRM: lambda: acts.confirm(what, now, Proof.BY_HAND, "called back on the number on file"),
        Act.FAIL_IDENTITY: lambda: acts.fail_identity(what, now, "code_wrong"),
        Act.EXTEND: lambda: acts.extend(what, now, REASONS),
        Act.REFUSE: lambda: acts.refuse(what, now, REASONS),
        Act.ANSWER: lambda: acts.answer(what, now),
        Act.HOLD: lambda: acts.hold(what, Hold("invoices", Fate.KEPT, "AWR art. 52(4)", date(2033, 12, 31))),
        Act.ERASE: lambda: acts.erase(what, Erased(())),
        Act.WITHDRAW: lambda: acts.withdraw(what, now),
        Act.CLOSE: lambda: acts.close(what, now),
        Act.ADD_MESSAGE: lambda: acts.add_message(what, ID),
        Act.OPEN_ORIGINAL: lambda: acts.open_original(what, "to read the demand"),
    }
    return calls[act]()


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("act", Act)
def test_every_act_in_every_state_does_what_the_table_says(act: Act, state: CaseState) -> None:
    """Where it leads, or that it is refused with what is possible instead."""
    known = Identity.UNCHECKED if act is Act.ASK_IDENTITY else Identity.CONFIRMED
    what = case("access", "objection", state=state, identity=known)
    expected = after(act, state)
    if expected is None:
        with pytest.raises(Rejected, match="not_allowed") as refused:
            do(what, act, START)
        assert all(str(possible) in refused.value.detail for possible in allowed(state))
        return
    step = do(what, act, START)
    assert (step.act, step.case.state) == (act, expected)
    assert step.case.state is state or step.case.state in TRANSITIONS[state]


def test_the_table_is_whole() -> None:
    """Every act stands in it, nothing follows closed, and no state with a running term is a dead end."""
    assert {move.act for move in MOVES} == set(Act)
    assert not allowed(CaseState.CLOSED)
    ends = {CaseState.ANSWERED, CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.CLOSED}
    assert all(TRANSITIONS[state] & ends for state in WAITING)
    assert WAITING < OPEN


# extension


@pytest.mark.parametrize(
    ("now", "allowed_then"),
    [
        ("2026-03-05T13:30", True),
        ("2026-04-05T23:59:59", True),
        ("2026-04-07T23:59:59", True),  # the first month's end, Easter skipped
        ("2026-04-08T00:00", False),
        ("2026-05-01T12:00", False),
    ],
)
def test_an_extension_is_told_within_the_first_month_or_not_at_all(now: str, allowed_then: bool) -> None:
    """GDPR art. 12(3); afterwards the act is refused, whoever asks."""
    what = case()
    assert can_extend(what, at(now)) is allowed_then
    if allowed_then:
        step = acts.extend(what, at(now), REASONS)
        assert step.case.state is CaseState.EXTENDED
        assert step.case.due_at.astimezone(AMSTERDAM).date() == date(2026, 6, 5)
        assert step.letter is LetterKind.EXTENSION
        return
    with pytest.raises(Rejected, match="extension_late: the first month ended on 2026-04-07"):
        acts.extend(what, at(now), REASONS)


def test_a_suspension_does_not_lengthen_the_time_to_extend() -> None:
    """The first month is the first month."""
    asked = acts.ask_identity(case(), at("2026-03-06T10:00"), DOUBT).case
    known = acts.confirm(asked, at("2026-03-26T10:00"), Proof.CODE).case
    assert known.due_arguable_at > extension_deadline(known)
    with pytest.raises(Rejected, match="extension_late"):
        acts.extend(known, at("2026-04-08T09:00"), REASONS)


@pytest.mark.parametrize("reasons", ["", "   ", "\n"])
def test_an_extension_and_a_refusal_need_reasons(reasons: str) -> None:
    """GDPR art. 12(3) and 12(4)."""
    for act in (acts.extend, acts.refuse):
        with pytest.raises(Rejected, match="reasons_missing"):
            act(case(), START, reasons)


def test_there_is_one_extension() -> None:
    """Also from the question of identity, where the state stays."""
    asked = acts.ask_identity(case(), START, DOUBT).case
    extended = acts.extend(asked, START, REASONS).case
    assert (extended.state, extended.due_at > asked.due_at) == (CaseState.IDENTITY_ASKED, True)
    with pytest.raises(Rejected, match="already_extended"):
        acts.extend(extended, START, REASONS)
    assert acts.confirm(extended, START, Proof.CODE).case.state is CaseState.EXTENDED


@pytest.mark.parametrize("label", ["consent_withdrawal", "data_breach", "complaint", "authority_demand"])
def test_only_the_month_can_be_extended(label: str) -> None:
    """What is due at once, in 72 hours or by the owner's own promise cannot."""
    with pytest.raises(Rejected, match="no_extension"):
        acts.extend(case(label), START, REASONS)


# suspension


def test_the_term_stands_still_from_question_to_answer_and_only_by_the_arguable_date() -> None:
    """Five days; then Easter has passed, and the weekend is skipped."""
    asked = acts.ask_identity(case(), at("2026-03-10T10:00"), DOUBT)
    assert asked.letter is LetterKind.IDENTITY_QUESTION
    assert asked.case.due_arguable_at == case().due_arguable_at  # nothing is gained while nobody answered
    known = acts.confirm(asked.case, at("2026-03-15T09:00"), Proof.CODE).case
    assert known.due_at == case().due_at
    assert known.due_arguable_at.astimezone(AMSTERDAM).date() == date(2026, 4, 10)
    assert "5 days suspended" in known.due_explanation


def test_a_question_after_the_term_suspends_nothing() -> None:
    """It cannot bring back what is over."""
    asked = acts.ask_identity(case(), at("2026-05-01T10:00"), DOUBT).case
    assert asked.suspensions == ()


def test_two_questions_suspend_twice() -> None:
    """Each from its question to its answer."""
    first = acts.ask_identity(case(), at("2026-03-06T10:00"), DOUBT).case
    known = replace(acts.confirm(first, at("2026-03-08T10:00"), Proof.CODE).case, identity=Identity.DOUBTED)
    second = acts.ask_identity(known, at("2026-03-10T10:00"), "contradiction").case
    done = acts.confirm(second, at("2026-03-13T10:00"), Proof.CODE).case
    assert "5 days suspended" in done.due_explanation


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda d: d.replace(tzinfo=UTC)),
    st.integers(0, 40),
    st.integers(0, 60),
)
def test_whatever_happens_the_dates_keep_their_order(received: datetime, question: int, answer: int) -> None:
    """The conservative date never moves by a question; the arguable one never goes back, nor falls on a day off."""
    before = case(received=received)
    asked = acts.ask_identity(before, received + timedelta(days=question), DOUBT).case
    known = acts.confirm(asked, received + timedelta(days=question + answer), Proof.CODE).case
    assert known.due_at == before.due_at <= before.due_arguable_at <= known.due_arguable_at
    assert not day_off(known.due_arguable_at.astimezone(AMSTERDAM).date())
    gained = known.due_arguable_at - before.due_at
    assert gained <= timedelta(days=answer + 6, hours=2)


# several rights


def test_what_is_due_at_once_is_settled_first_and_the_month_counts_on() -> None:
    """A withdrawn consent does not hide the date of the access request beside it."""
    both = case("consent_withdrawal", "access")
    assert both.term is Term.AT_ONCE
    rest = acts.settle(both, "consent_withdrawal").case
    assert (rest.term, rest.due_at) == (Term.MONTH, case("access").due_at)
    with pytest.raises(Rejected, match="last_right"):
        acts.settle(rest, "access")
    with pytest.raises(Rejected, match="unknown_right"):
        acts.settle(both, "erasure")


def test_a_judge_names_the_rights_and_the_dates_follow_from_receipt() -> None:
    """What no machine saw is marked as a person's word."""
    doubtful = case("rights_question", state=CaseState.TO_BE_JUDGED)
    judged = acts.judge(doubtful, ("erasure", "data_breach")).case
    assert (judged.state, judged.lane, judged.term) == (CaseState.RECEIVED, Lane.BREACH, Term.BREACH)
    assert judged.due_at == START + timedelta(hours=72)
    assert {hit.cue for hit in judged.rights} == {acts.JUDGED}
    with pytest.raises(Rejected, match="unknown_right") as refused:
        acts.judge(doubtful, ("Fatima",))
    assert "Fatima" not in str(refused.value)


@pytest.mark.parametrize(
    ("demand", "hours"), [("e_evidence_emergency", timedelta(hours=8)), ("e_evidence", timedelta(days=10))]
)
def test_the_handler_says_which_demand_it_is(demand: str, hours: timedelta) -> None:
    """Regulation (EU) 2023/1543: ten days, or eight hours in an emergency, from receipt."""
    received = at("2026-09-01T12:00")
    judged = acts.judge(case("authority_demand", received=received), demand=demand).case
    assert judged.lane is Lane.RESTRICTED
    assert timedelta() <= judged.due_at - (received + hours) < timedelta(days=1)
    with pytest.raises(Rejected, match="no_demand"):
        acts.judge(case("access", received=received), demand=demand)
    with pytest.raises(Rejected, match="not_yet_law"):
        acts.judge(case("authority_demand", received=at("2026-08-17T12:00")), demand=demand)


def test_nothing_is_written_by_itself_in_the_restricted_lane() -> None:
    """Secrecy: whatever the act."""
    demand = case("authority_demand", state=CaseState.IN_PROGRESS)
    assert may_write(acts.answer(demand, START)) is None
    assert may_write(acts.refuse(demand, START, REASONS)) is None
    assert may_write(acts.answer(case("objection"), START)) is LetterKind.COMPLETION


# identity


@pytest.mark.parametrize("label", ["objection", "consent_withdrawal", "complaint", "rights_question"])
def test_nobody_is_asked_for_more_than_the_address_where_no_data_is_at_stake(label: str) -> None:
    """And it is answered without."""
    with pytest.raises(Rejected, match="no_hurdle"):
        acts.ask_identity(case(label), START, DOUBT)
    assert acts.answer(case(label), START).case.state is CaseState.ANSWERED


@pytest.mark.parametrize(
    "label", ["access", "rectification", "erasure", "restriction", "portability", "automated_decision"]
)
def test_nothing_is_disclosed_or_changed_before_it_is_known_for_whom(label: str) -> None:
    """Confirmed first; then it goes."""
    with pytest.raises(Rejected, match="identity_open"):
        acts.answer(case(label), START)
    known = acts.confirm(case(label), START, Proof.BY_HAND, "called back").case
    assert acts.answer(known, START).case.state is CaseState.ANSWERED


@pytest.mark.parametrize("doubt", ["", "because", "policy"])
def test_a_question_needs_a_reasonable_doubt(doubt: str) -> None:
    """GDPR art. 12(6)."""
    with pytest.raises(Rejected, match="doubt_missing"):
        acts.ask_identity(case(), START, doubt)


def test_nobody_is_asked_twice() -> None:
    """Who is known is known."""
    with pytest.raises(Rejected, match="identity_known"):
        acts.ask_identity(case(identity=Identity.CONFIRMED), START, DOUBT)


def seen(*evidence: tuple[str, str]) -> tuple[Evidence, ...]:
    return tuple(Evidence(kind, result, START) for kind, result in evidence)


@pytest.mark.parametrize(
    ("evidence", "good"),
    [
        ((("dmarc", "pass"), ("known_sender", "yes")), True),
        ((("dkim", "pass"), ("spf", "none"), ("known_sender", "yes")), True),
        ((("dmarc", "pass"), ("known_sender", "no")), False),
        ((("known_sender", "yes"),), False),
        ((("dmarc", "fail"), ("known_sender", "yes")), False),
        ((("dkim", "pass"), ("dmarc", "fail"), ("known_sender", "yes")), False),
        ((("dmarc", "none"), ("known_sender", "yes")), False),
        ((), False),
    ],
)
def test_a_forged_sender_never_becomes_confirmed(evidence: tuple[tuple[str, str], ...], good: bool) -> None:
    """Authenticated and known, and nothing against it; a person can still check in another way, with a note."""
    what = case(evidence=seen(*evidence))
    if good:
        assert acts.confirm(what, START, Proof.KNOWN_SENDER).case.identity is Identity.CONFIRMED
        return
    with pytest.raises(Rejected, match="proof_refused"):
        acts.confirm(what, START, Proof.KNOWN_SENDER)


def test_a_code_proves_only_what_was_asked_and_not_when_it_is_spent() -> None:
    """No question, no code; three wrong ones, none either."""
    with pytest.raises(Rejected, match="proof_refused"):
        acts.confirm(case(), START, Proof.CODE)
    asked = acts.ask_identity(case(), START, DOUBT).case
    failed = acts.fail_identity(asked, START, "code_wrong").case
    assert (failed.state, failed.identity) == (CaseState.IDENTITY_ASKED, Identity.FAILED)
    with pytest.raises(Rejected, match="proof_refused"):
        acts.confirm(failed, START, Proof.CODE)
    with pytest.raises(Rejected, match="note_missing"):
        acts.confirm(failed, START, Proof.BY_HAND)
    assert acts.confirm(failed, START, Proof.BY_HAND, "came to the shop").case.identity is Identity.CONFIRMED


def test_the_end_says_whether_it_was_in_time() -> None:
    """By the conservative date, by the arguable one, or not."""
    for now, words in (
        ("2026-04-05T12:00", "in time"),
        ("2026-04-06T12:00", "in time by the arguable date"),
        ("2026-04-09T12:00", "after its term"),
    ):
        assert acts.refuse(case(), at(now), REASONS).reason == words


def test_the_dates_follow_from_the_facts_alone() -> None:
    """Counting them anew changes nothing."""
    what = acts.extend(case("access", "complaint"), START, REASONS).case
    term, found = due_of(what)
    assert (what.term, what.due_at, what.due_arguable_at) == (term, found.conservative, found.arguable)


@pytest.mark.parametrize(
    ("what", "there", "not_there"),
    [
        (case("access"), {"ask-identity", "confirm", "extend", "refuse"}, {"answer", "settle", "check", "close"}),
        (case("objection"), {"answer", "refuse"}, {"ask-identity", "extend", "erase-subject --case"}),
        (case("authority_demand"), {"check", "answer", "original"}, {"ask-identity", "confirm", "extend"}),
        (case("erasure", identity=Identity.CONFIRMED), {"erase-subject --case", "answer"}, {"ask-identity"}),
        (
            case("access", "objection", state=CaseState.TO_BE_JUDGED),
            {"judge", "judge --no-request"},
            {"answer", "settle"},
        ),
        (case("access", state=CaseState.CLOSED), set(), {"close", "judge"}),
    ],
    ids=["access", "objection", "authority", "erasure", "doubtful", "closed"],
)
def test_only_what_is_possible_is_offered(what: Case, there: set[str], not_there: set[str]) -> None:
    """By state, lane, right, identity and time."""
    offered = set(possible(what, START))
    assert there <= offered
    assert not not_there & offered
    assert "extend" not in possible(what, START + timedelta(days=60))
