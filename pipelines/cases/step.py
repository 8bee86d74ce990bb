"""One step of a case: what an act leaves behind, and the conditions that several acts share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from models.case import Case, CaseState, Hold
from models.case_moves import Act, after, allowed
from models.errors import Rejected
from models.letter import LetterKind
from models.notice import NoticeKind
from models.right import Lane
from pipelines.cases.dates import due_of


@dataclass(frozen=True, slots=True)
class Step:
    """One act: the case as it stands afterwards, and what is written down and sent with it.

    `reason` is the fact for the file, in words of ours; what a person wrote is sealed apart from it.
    """

    act: Act
    case: Case
    reason: str = ""
    letter: LetterKind | None = None
    notice: NoticeKind | None = None
    hold: Hold | None = None
    fill: tuple[Hold, ...] = ()  # for categories of which nothing was said


def may_write(step: Step) -> LetterKind | None:
    """The letter of a step; in the restricted lane nothing is written by itself (secrecy, art. 126bb(5) Sv)."""
    return None if step.case.lane is Lane.RESTRICTED else step.letter


def moved(case: Case, act: Act) -> Case:
    """The case in the state that the act leads to."""
    state = after(act, case.state, extended=case.extended_at is not None)
    if state is None:
        instead = ", ".join(allowed(case.state)) or "nothing more"
        raise Rejected("not_allowed", f"{act} is not possible while the case is {case.state}; possible: {instead}")
    return replace(case, state=state)


def dated(case: Case) -> Case:
    """The case with its dates counted anew."""
    term, found = due_of(case)
    return replace(
        case,
        term=term,
        due_at=found.conservative,
        due_arguable_at=found.arguable,
        due_explanation=found.explanation,
    )


def ended(case: Case, now: datetime) -> Case:
    """The case when the owner has done what the law asks."""
    return replace(answered_question(case, now), answered_at=now)


def answered_question(case: Case, now: datetime) -> Case:
    """A suspension ends with the answer, whatever it was."""
    return replace(case, suspensions=tuple(replace(s, until=s.until or now) for s in case.suspensions))


def in_time(case: Case, now: datetime) -> str:
    """Whether it was, for the file."""
    if case.state is CaseState.TO_BE_JUDGED or now <= case.due_at:
        return "in time"
    return "in time by the arguable date" if now <= case.due_arguable_at else "after its term"


def given(name: str, text: str) -> None:
    """`Rejected` when nothing was written."""
    if not text.strip():
        raise Rejected(f"{name}_missing", f"write the {name}: the law asks for it, or the file does")


def known(kind: str, name: str, names: Collection[str]) -> None:
    """`Rejected` when there is no such name; the name itself is not repeated."""
    if name not in names:
        raise Rejected(f"unknown_{kind}", f"known: {', '.join(names)}")
