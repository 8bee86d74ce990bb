"""What a person can do with a case now, as the commands of `briefgeheim cases`."""

from __future__ import annotations

from datetime import datetime

from models.case import Case
from models.case_moves import Act, allowed
from models.checklists import CHECKLISTS
from pipelines.cases.dates import can_extend
from pipelines.cases.who_asks import identity_open

_BY_SOFTWARE = frozenset({Act.NOTE_EVIDENCE, Act.FAIL_IDENTITY})
_COMMANDS = {Act.DISMISS: "judge --no-request", Act.OPEN_ORIGINAL: "original", Act.ERASE: "erase-subject --case"}


def possible(case: Case, now: datetime) -> tuple[str, ...]:
    """In the order of a case's life; what the law rules out for it is left out."""
    hurdle = bool(identity_open(case))
    ruled_out = {
        Act.EXTEND: not can_extend(case, now),
        Act.ASK_IDENTITY: not hurdle,
        Act.CONFIRM: not hurdle,
        Act.ANSWER: hurdle,
        Act.SETTLE: len(case.unsettled) < 2,  # the last one is answered
        Act.ERASE: "erasure" not in case.labels or hurdle,
    }
    acts = [act for act in allowed(case.state) if act not in _BY_SOFTWARE and not ruled_out.get(act, False)]
    ticks = ["check"] if case.lane in CHECKLISTS and Act.NOTE_EVIDENCE in allowed(case.state) else []
    return (*ticks, *(_COMMANDS.get(act, act.replace("_", "-")) for act in acts))
