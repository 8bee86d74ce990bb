"""The table of moves as a picture and as a page: `docs/rights.md` holds what is drawn here."""

from __future__ import annotations

from models.case import CaseState
from models.case_moves import MOVES, Act

FIRST = (CaseState.RECEIVED, CaseState.TO_BE_JUDGED)


def mermaid() -> str:
    """A state diagram that GitHub and many editors draw."""
    lines = ["stateDiagram-v2", *(f"    [*] --> {state}" for state in FIRST)]
    for (before, following), acts in _arrows().items():
        lines.append(f"    {before} --> {following} : {', '.join(acts)}")
    return "\n".join([*lines, f"    {CaseState.CLOSED} --> [*]"])


def table() -> str:
    """What may be done where, and where it leads, as a Markdown table."""
    rows = ["| act | in these states | leads to |", "| --- | --- | --- |"]
    for act in Act:
        for move in (move for move in MOVES if move.act is act):
            states = ", ".join(state for state in CaseState if state in move.before)
            rows.append(f"| `{act}` | {states} | {move.after or 'the same'} |")
    return "\n".join(rows)


def _arrows() -> dict[tuple[CaseState, CaseState], list[Act]]:
    found: dict[tuple[CaseState, CaseState], list[Act]] = {}
    for before in CaseState:
        for move in MOVES:
            if move.after and before in move.before and move.after is not before:
                found.setdefault((before, move.after), []).append(move.act)
    return found
