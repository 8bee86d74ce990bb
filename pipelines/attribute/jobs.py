"""Whether the job that the sender asks for is about whoever stands somewhere: a designate (GDPR art. 5(1)(c), needed).

A name is needed where the job cannot be done without it: a mailbox to make for them, an account to close, a new
holder, the person on whose behalf a right is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.message import LayerKind, Mail, PartKind
from models.triage import Purpose, Triage
from pipelines.attribute import cues
from pipelines.attribute.setting import Setting
from pipelines.detect.names import fold

_POSSIBLE = frozenset(Purpose) - {Purpose.GENERAL, Purpose.COMPLAINT}
_ACCOUNTS = frozenset({Purpose.ACCOUNT, Purpose.DOMAIN})
_LIKENESS = frozenset({"erasure", "consent_withdrawal", "objection", "restriction"})
_ON_BEHALF = frozenset({Purpose.RIGHTS, Purpose.LEGAL, Purpose.ACCOUNT, Purpose.DOMAIN})
_LINE = 400
_LINES = 400
_STRONG = 2


@dataclass(frozen=True, slots=True)
class Job:
    """What the message is for, and whether some sentence of it asks for a change of accounts, roles or the like."""

    purposes: frozenset[Purpose]
    rights: frozenset[str]
    asked: bool
    blocking: bool

    @property
    def possible(self) -> bool:
        """Whether the message asks for anything that can be about a named person."""
        return bool(self.purposes & _POSSIBLE) or self.asked

    @property
    def demanded(self) -> bool:
        """Whether an authority demands somebody's data."""
        return "authority_demand" in self.rights


def job(mail: Mail, about: Triage) -> Job:
    """Read the sender's own words for what is asked."""
    lines = [fold(line[:_LINE]) for line in _own_lines(mail)]
    return Job(
        purposes=frozenset(about.purposes),
        rights=frozenset(r.label for r in about.rights),
        asked=any(cues.REQUEST.search(line) and cues.ASKED.search(line) for line in lines),
        blocking=any(cues.BLOCK.search(line) for line in lines),
    )


def _own_lines(mail: Mail) -> list[str]:
    bodies = (part for part in mail.parts if part.kind in {PartKind.PLAIN, PartKind.HTML})
    own = (p.text[la.start : la.end] for p in bodies for la in p.layers if la.kind in {LayerKind.NEW, LayerKind.FORM})
    subject = [part.text for part in mail.parts if part.id == "subject"]
    return [*subject, *(line for text in own for line in text.split("\n")[:_LINES])]


def job_cues(setting: Setting, asked: Job) -> list[str]:
    """What around one place says that the job is about who stands there, in words of our own."""
    before, after = setting.before, setting.after
    around = f"{before} {after}"
    lead = _lead(setting)
    tests = (
        (cues.DESIGNATE_BEFORE.search(before) or cues.DESIGNATE_BEFORE.search(lead), "named as object of the request"),
        (lead.endswith("?") and cues.ASKS_FOR_ROLE.search(lead), "answers who it is about"),
        (cues.DESIGNATE_AFTER.search(after), "said to get or lose what the request is about"),
        (cues.REQUEST.search(around) and cues.ASKED.search(around), "in the sentence that asks"),
        (asked.purposes & _ACCOUNTS and cues.GONE.search(around), "their place has to be taken over"),
        (asked.purposes & _ON_BEHALF and cues.ON_BEHALF.search(before), "on whose behalf it is asked"),
        (asked.rights & _LIKENESS and cues.IMAGE.search(around), "whose likeness it is about"),
    )
    found = [cue for test, cue in tests if test]
    said = cues.SAID.search(before) or cues.SAID_AFTER.search(after)
    return [] if said and len(found) < _STRONG else found


def _lead(setting: Setting) -> str:
    """The line above, when it announces what stands here ("De nieuwe houder wordt dus:")."""
    lead = setting.lead.strip()
    return lead if lead.endswith((":", "?")) and not setting.before.strip(" -*0123456789.)") else ""
