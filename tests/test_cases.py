"""Cases: no right without one, doubt judged by a person, secrecy kept, and numbers without gaps."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from stored import ID, START, MovedClock, claimed, found, made_policy, opened, verdict

from models.case import CaseState
from models.case_moves import OPEN, TRANSITIONS, WAITING
from models.finding import EntityType
from models.notice import Notice, NoticeKind
from models.right import Lane, Term, all_rights
from models.triage import RightHit
from pipelines.due import due
from pipelines.open_case import CERTAIN, open_case


def hits(*labels: str, score: float = 0.95) -> tuple[RightHit, ...]:
    return tuple(RightHit(label, score, "a cue") for label in labels)


@pytest.mark.parametrize("label", sorted(all_rights()))
def test_every_right_opens_a_case_with_a_date(label: str) -> None:
    """Each of the labels that the policy names."""
    case = open_case(hits(label), START, made_policy())
    assert case
    right = all_rights()[label]
    assert (case.term, case.lane) == (right.term, right.lane)
    assert case.due == due(right.term, START)


def test_no_right_opens_no_case() -> None:
    """Nor does one that the policy does not name."""
    assert open_case((), START, made_policy()) is None
    assert open_case(hits("not_a_right_of_the_policy"), START, made_policy()) is None


@pytest.mark.parametrize(
    ("labels", "lane", "term"),
    [
        (("erasure", "complaint"), Lane.ORDINARY, Term.COMPLAINT),
        (("complaint",), Lane.COMPLAINT, Term.COMPLAINT),
        (("erasure", "consent_withdrawal"), Lane.ORDINARY, Term.AT_ONCE),
        (("access", "authority_demand", "data_breach"), Lane.RESTRICTED, Term.AUTHORITY),
        (("access", "data_breach"), Lane.BREACH, Term.BREACH),
        (("access", "erasure", "portability"), Lane.ORDINARY, Term.MONTH),
    ],
)
def test_several_rights_are_one_case_in_the_strictest_lane_with_the_first_date(
    labels: tuple[str, ...], lane: Lane, term: Term
) -> None:
    """The order in which they were found does not matter."""
    for order in (labels, labels[::-1]):
        case = open_case(hits(*order), START, made_policy())
        assert case and (case.lane, case.term) == (lane, term)
        assert {hit.label for hit in case.rights} == set(labels)


@pytest.mark.parametrize(
    ("scores", "state"),
    [
        ((0.95,), CaseState.RECEIVED),
        ((CERTAIN,), CaseState.RECEIVED),
        ((CERTAIN - 0.01,), CaseState.TO_BE_JUDGED),
        ((0.3, 0.5), CaseState.TO_BE_JUDGED),
        ((0.3, 0.9), CaseState.RECEIVED),
    ],
)
def test_doubt_is_judged_by_a_person_with_the_clock_running(scores: tuple[float, ...], state: CaseState) -> None:
    """A doubtful case has its date like any other."""
    rights = tuple(RightHit(label, score, "a cue") for label, score in zip(("erasure", "access"), scores, strict=False))
    case = open_case(rights, START, made_policy())
    assert case and case.state is state
    assert case.due == due(Term.MONTH, START)


def test_the_table_of_states_is_whole() -> None:
    """Every state has its row, every state but the last leads on, all can be reached, nothing follows closed."""
    assert set(TRANSITIONS) == set(CaseState)
    assert {state for state, following in TRANSITIONS.items() if not following} == {CaseState.CLOSED}
    reached = {CaseState.RECEIVED, CaseState.TO_BE_JUDGED}
    for _ in CaseState:
        reached |= {after for state in reached for after in TRANSITIONS[state]}
    assert reached == set(CaseState)
    assert WAITING < OPEN


def test_no_extension_follows_an_answer() -> None:
    """Nor a second one the first."""
    may_extend = {state for state, following in TRANSITIONS.items() if CaseState.EXTENDED in following}
    assert may_extend == {CaseState.RECEIVED, CaseState.IDENTITY_ASKED, CaseState.IN_PROGRESS}


# references


async def test_references_count_up_within_the_year_of_receipt(tmp_path: Path, url: str) -> None:
    """New Year's Eve at 23:30 UTC is the new year in Amsterdam."""
    async with opened(tmp_path, MovedClock(), url=url) as (store, _):
        for number, received in enumerate(
            (START, START, datetime(2026, 12, 31, 22, 30, tzinfo=UTC), datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
        ):
            got = await claimed(store, f"m{'abcd'[number] * 32}", received_at=received)
            await store.record(got, verdict("erasure"))
        numbers = sorted(case.reference for case in await store.cases.list())
    assert numbers == ["AVG-2026-000001", "AVG-2026-000002", "AVG-2026-000003", "AVG-2027-000001"]


async def test_cases_opened_at_once_get_numbers_of_their_own(tmp_path: Path, url: str) -> None:
    """Twelve workers, twelve numbers, no gap."""
    async with opened(tmp_path, MovedClock(), url=url) as (store, _):
        taken = [await claimed(store, f"m{letter * 32}") for letter in "abcdefghijkl"]
        await asyncio.gather(*(store.record(got, verdict("access")) for got in taken))
        numbers = sorted(case.reference for case in await store.cases.list())
    assert numbers == [f"AVG-2026-{n:06d}" for n in range(1, 13)]


async def test_cases_are_listed_soonest_due_first(tmp_path: Path, url: str) -> None:
    """And by lane or state."""
    async with opened(tmp_path, MovedClock(), url=url) as (store, _):
        for number, label in enumerate(("erasure", "data_breach", "complaint")):
            got = await claimed(store, f"m{'abc'[number] * 32}")
            await store.record(got, verdict(label, score=0.5 if label == "complaint" else 0.9))
        assert [case.rights[0].label for case in await store.cases.list()] == ["data_breach", "complaint", "erasure"]
        assert len(await store.cases.list(lane=Lane.BREACH)) == 1
        assert len(await store.cases.list(state=CaseState.TO_BE_JUDGED)) == 1
        assert await store.cases.get("AVG-2026-000009") is None


# notices


def notice(**changes: object) -> Notice:
    fields: dict[str, object] = {
        "kind": NoticeKind.CASE_OPENED,
        "at": START,
        "message": ID,
        "case": "AVG-2026-000001",
        "rights": ("erasure",),
        "due": START + timedelta(days=31),
    }
    return Notice(**(fields | changes))  # type: ignore[arg-type]


def test_a_notice_is_thin() -> None:
    """Ids, kinds, dates, a path: the whole of it."""
    assert notice().payload() == {
        "type": "case.opened",
        "timestamp": "2026-03-05T12:20:00Z",
        "data": {
            "message": ID,
            "case": "AVG-2026-000001",
            "path": "/cases/AVG-2026-000001",
            "rights": ["erasure"],
            "lane": "ordinary",
            "due": "2026-04-05T12:20:00Z",
        },
    }


def test_a_notice_of_a_message_tells_kinds_and_counts() -> None:
    """Never values."""
    told = notice(kind=NoticeKind.MESSAGE_REDACTED, case="", rights=(), due=None, removed={EntityType.NL_BSN: 2})
    assert told.payload()["data"] == {"message": ID, "path": f"/messages/{ID}", "removed": {"NL_BSN": 2}}


def test_a_restricted_case_tells_nothing_but_its_ids() -> None:
    """Not the right, not the lane, not the date, even when somebody put them in."""
    data = notice(lane=Lane.RESTRICTED, rights=("authority_demand",), removed={EntityType.PERSON: 1}).payload()["data"]
    assert set(data) == {"message", "case", "path"}


async def test_an_authority_demand_leaves_no_trace_of_its_kind_in_the_outbox(tmp_path: Path, url: str) -> None:
    """The row itself holds ids only."""
    async with opened(tmp_path, MovedClock(), url=url) as (store, _):
        got = await claimed(store)
        await store.record(got, verdict("authority_demand", findings=(found(EntityType.PERSON),)))
        await store.messages.mark_delivered(got)
        notices = [item.notice for item in await store.outbox.about(ID)]
    assert [told.kind for told in notices] == [NoticeKind.CASE_OPENED, NoticeKind.MESSAGE_REDACTED]
    for told in notices:
        assert (told.rights, told.due, told.removed, told.lane) == ((), None, {}, Lane.RESTRICTED)


@pytest.mark.parametrize(
    "changes",
    [
        {"message": "fatima@voorbeeld.example"},
        {"message": ""},
        {"case": "Fatima el Amrani"},
        {"case": "AVG-2026-000001\n"},
        {"code": "Fatima zei dat"},
        {"code": "user@x"},
        {"rights": ("mijn BSN is 111222333",)},
    ],
)
def test_prose_does_not_fit_into_a_notice(changes: dict[str, object]) -> None:
    """Every string has the form of what it names, and the error does not repeat it."""
    with pytest.raises(ValueError, match="notice field") as caught:
        notice(**changes)
    assert str(next(iter(changes.values()))) not in str(caught.value) or "" in changes.values()


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_survives_the_outbox(kind: NoticeKind) -> None:
    """Through JSON and back."""
    sent = notice(kind=kind, removed={EntityType.NL_BSN: 2}, code="job_timeout", serial=3)
    assert Notice.load(json.loads(json.dumps(sent.dump()))) == sent
