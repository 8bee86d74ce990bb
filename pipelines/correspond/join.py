"""Whether a message belongs to a case that is there already, and what it asks for besides.

A reference is counted up and can be guessed, so alone it opens nothing: the thread must be one of ours (a letter's
Message-ID holds a secret), or the author one who wrote in this case before.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.case import Case
from models.case_moves import WAITING
from models.correspondence import Correspondence
from models.triage import RightHit

NOT_ANEW = frozenset({"rights_question"})
"""Rights that a reply within a case does not open another case for: whoever handles the case reads it."""


@dataclass(frozen=True, slots=True)
class Traces:
    """References of cases that a message points to, by what; `known` are those in which its author wrote before."""

    letters: tuple[str, ...] = ()  # answers a letter of ours, or returns it
    mails: tuple[str, ...] = ()  # answers another mail of the case
    subject: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()


def joined(traces: Traces) -> str:
    """The case that the message belongs to, or ""."""
    letters = [case for case in traces.letters if case in traces.subject] or list(traces.letters)
    rest = [case for case in (*traces.mails, *traces.subject) if case in traces.known]
    return next(iter([*letters, *rest]), "")


def is_machine(about: Correspondence) -> bool:
    """Whether no person wrote it: an automatic reply, a bounce."""
    return bool({"automatic_message", "report", "null_reverse_path"} & set(about.unanswerable))


def asked_anew(rights: tuple[RightHit, ...], about: Correspondence, case: Case) -> tuple[RightHit, ...]:
    """What a message that joins `case` asks for besides, so that it needs a clock of its own.

    While the case waits for an answer its own rights are asked already; once answered, all are asked anew.
    """
    if is_machine(about):
        return ()
    covered = set(case.labels) if case.state in WAITING else set()
    return tuple(hit for hit in rights if hit.label not in covered | NOT_ANEW)
