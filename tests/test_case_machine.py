"""Whatever handlers, senders and time do to a case in whatever order: what the law and the file need still holds."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from stored import START
from test_case_acts import DOUBT, REASONS, case

from models.case import Case, CaseState, Identity, Proof
from models.case_moves import WAITING
from models.errors import Rejected
from models.right import Lane, all_rights
from models.terms import NEEDS_IDENTITY
from pipelines.cases import acts
from pipelines.cases.alarms import alarms
from pipelines.cases.dates import due_of, extension_deadline
from pipelines.cases.log import FIRST, OPENED, Entry, faults
from pipelines.cases.step import Step, may_write
from pipelines.due import AMSTERDAM, day_off

RIGHTS = st.lists(st.sampled_from(sorted(all_rights())), min_size=1, max_size=3, unique=True)


class CaseMachine(RuleBasedStateMachine):
    """Tries every act with every argument; keeps the log as the store does."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = START
        self.case: Case = case("access")
        self.steps: list[Step] = []
        opening = Entry("AVG-2026-000001", 1, START, "briefgeheim", OPENED, "", "", FIRST)
        self.log: list[tuple[Entry, str]] = [(opening, opening.hash)]
        self.begun = False

    def do(self, step_of: object) -> None:
        """An act, refused or not; when refused nothing changes."""
        try:
            step: Step = step_of()  # type: ignore[operator]
        except Rejected as error:
            assert error.code and error.detail
            return
        before = self.log[-1][1]
        number = len(self.log) + 1
        entry = Entry("AVG-2026-000001", number, self.now, "kevin", step.act, step.reason, "", before)
        self.log.append((entry, entry.hash))
        self.steps.append(step)
        self.case = step.case

    @precondition(lambda self: not self.begun)
    @rule(rights=RIGHTS, doubtful=st.booleans())
    def open(self, rights: list[str], doubtful: bool) -> None:
        state = CaseState.TO_BE_JUDGED if doubtful else CaseState.RECEIVED
        self.case, self.begun = case(*rights, state=state), True

    @rule(hours=st.integers(1, 24 * 20))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(rights=RIGHTS, demand=st.sampled_from(["", "e_evidence"]))
    def judge(self, rights: list[str], demand: str) -> None:
        self.do(lambda: acts.judge(self.case, tuple(rights), demand))

    @rule(kind=st.sampled_from(["dmarc", "dkim"]), result=st.sampled_from(["pass", "fail", "none"]))
    def authenticate(self, kind: str, result: str) -> None:
        self.do(lambda: acts.note_evidence(self.case, self.now, kind, result, doubt=result == "fail"))

    @rule(known=st.sampled_from(["yes", "no"]))
    def recognise(self, known: str) -> None:
        self.do(lambda: acts.note_evidence(self.case, self.now, "known_sender", known))

    @rule(right=st.sampled_from(sorted(all_rights())))
    def settle(self, right: str) -> None:
        self.do(lambda: acts.settle(self.case, right))

    @rule(doubt=st.sampled_from(["", DOUBT]))
    def ask(self, doubt: str) -> None:
        self.do(lambda: acts.ask_identity(self.case, self.now, doubt))

    @rule(proof=st.sampled_from(Proof), note=st.sampled_from(["", "called back"]))
    def confirm(self, proof: Proof, note: str) -> None:
        self.do(lambda: acts.confirm(self.case, self.now, proof, note))

    @rule()
    def fail(self) -> None:
        self.do(lambda: acts.fail_identity(self.case, self.now, "wrong"))

    @rule(reasons=st.sampled_from(["", REASONS]))
    def extend(self, reasons: str) -> None:
        self.do(lambda: acts.extend(self.case, self.now, reasons))

    @rule(reasons=st.sampled_from(["", REASONS]))
    def refuse(self, reasons: str) -> None:
        self.do(lambda: acts.refuse(self.case, self.now, reasons))

    @rule()
    def answer(self) -> None:
        self.do(lambda: acts.answer(self.case, self.now))

    @rule()
    def withdraw(self) -> None:
        self.do(lambda: acts.withdraw(self.case, self.now))

    @rule()
    def close(self) -> None:
        self.do(lambda: acts.close(self.case, self.now))

    # what always holds

    @invariant()
    def an_extension_was_told_in_time(self) -> None:
        if self.case.extended_at:
            assert self.case.extended_at <= extension_deadline(self.case)

    @invariant()
    def the_dates_follow_from_the_facts(self) -> None:
        _, found = due_of(self.case)
        if self.case.state in WAITING - {CaseState.TO_BE_JUDGED} and not self.case.suspensions:
            assert (self.case.due_at, self.case.due_arguable_at) == (found.conservative, found.arguable)
        assert found.conservative <= found.arguable
        if found.arguable.astimezone(AMSTERDAM).hour == 23 and found.certain:
            assert not day_off(found.arguable.astimezone(AMSTERDAM).date()) or "hours" in found.explanation

    @invariant()
    def what_is_open_is_told_when_it_is_late(self) -> None:
        late = self.case.state in WAITING and self.now > self.case.due_at + timedelta(hours=24)
        told = {alarm.kind for alarm in alarms(self.case, self.now)}
        assert ("case.overdue" in told) >= late

    @invariant()
    def nothing_was_disclosed_to_a_stranger(self) -> None:
        for step in self.steps:
            open_lane = step.case.lane in (Lane.ORDINARY, Lane.COMPLAINT)
            if step.act == "answer" and open_lane and set(step.case.unsettled) & NEEDS_IDENTITY:
                assert step.case.identity is Identity.CONFIRMED

    @invariant()
    def a_failed_authentication_was_never_believed_by_itself(self) -> None:
        for step in self.steps:
            if step.act == "confirm" and step.reason == f"by {Proof.KNOWN_SENDER}":
                assert not any(seen.result == "fail" for seen in step.case.evidence)

    @invariant()
    def the_restricted_lane_was_written_to_by_nobody(self) -> None:
        assert all(may_write(step) is None for step in self.steps if step.case.lane is Lane.RESTRICTED)

    @invariant()
    def a_closed_case_says_when(self) -> None:
        assert (self.case.state is CaseState.CLOSED) == (self.case.closed_at is not None)

    @invariant()
    def the_log_holds_and_any_cut_shows(self) -> None:
        head = self.log[-1][1]
        assert not list(faults("AVG-2026-000001", len(self.log), head, self.log))
        for n in range(len(self.log)):
            assert list(faults("AVG-2026-000001", len(self.log), head, self.log[:n] + self.log[n + 1 :]))


CaseMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
test_machine = CaseMachine.TestCase
