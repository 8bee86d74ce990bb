"""Whether the job that the sender asks for is about whoever stands somewhere: a designate (GDPR art. 5(1)(c), needed).

A name is needed where the job cannot be done without it: a mailbox to make for them, an account to close, a new
holder, the person on whose behalf a right is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.message import LayerKind, Mail, PartKind
from models.triage import Purpose, Triage
from pipelines.attribute import job_words
from pipelines.attribute.setting import Setting
from pipelines.detect.names import fold
from pipelines.detect.names.cues import NAME_FIELDS

_POSSIBLE = frozenset(Purpose) - {Purpose.GENERAL, Purpose.COMPLAINT}
_ACCOUNTS = frozenset({Purpose.ACCOUNT, Purpose.DOMAIN})
_LIKENESS = frozenset({"erasure", "consent_withdrawal", "objection", "restriction"})
_ON_BEHALF = frozenset({Purpose.RIGHTS, Purpose.LEGAL, Purpose.ACCOUNT, Purpose.DOMAIN})
_LINE = 400
_LINES = 400
_STRONG = 2
_ABOVE = 900
_HEADINGS = "=#"
_BULLETS = "-*•+"
_LETTERS_ONLY = re.compile("[^a-z]+")


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
    def changes(self) -> bool:
        """Whether it asks to change accounts, mailboxes, holders or the like."""
        return self.asked and bool(self.purposes & _ACCOUNTS)

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
        asked=any(_asks(line) for line in lines),
        blocking=any(job_words.BLOCK.search(line) for line in lines),
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
        (
            job_words.DESIGNATE_BEFORE.search(before) or job_words.DESIGNATE_BEFORE.search(lead),
            "named as object of the request",
        ),
        (lead.endswith(":") and (job_words.ANNOUNCES.search(lead) or _asks(lead)), "announced by the request"),
        (lead.endswith(":") and _refers_to_request(setting, lead), "pointed at by the request"),
        (job_words.ROUTES.search(before) and job_words.ASKED.search(around), "whose mail has to go elsewhere"),
        (setting.candidate.detail == "role" and asked.changes, "in a field for such a role"),
        (_listed_below(setting, asked), "listed below the request"),
        (lead.endswith("?") and job_words.ASKS_FOR_ROLE.search(lead), "answers who it is about"),
        (job_words.DESIGNATE_AFTER.search(after), "said to get or lose what the request is about"),
        (job_words.REQUEST.search(around) and job_words.ASKED.search(around), "in the sentence that asks"),
        (asked.purposes & _ACCOUNTS and job_words.GONE.search(around), "their place has to be taken over"),
        (asked.purposes & _ON_BEHALF and job_words.ON_BEHALF.search(before), "on whose behalf it is asked"),
        (asked.rights & _LIKENESS and job_words.IMAGE.search(around), "whose likeness it is about"),
    )
    found = [cue for test, cue in tests if test]
    said = job_words.SAID.search(before) or job_words.SAID_AFTER.search(after)
    beside = job_words.COMPANION.search(before)
    return [] if beside or (said and len(found) < _STRONG) else found


def _asks(text: str) -> bool:
    return bool(job_words.REQUEST.search(text) and job_words.ASKED.search(text))


def _refers_to_request(setting: Setting, lead: str) -> bool:
    """Whether the line above only points ("Het gaat om:") at a request in the sentences before it."""
    if not job_words.REFERS.search(lead):
        return False
    above = fold(setting.text[max(0, setting.sentence[0] - _LINE) : setting.sentence[0]]).rpartition("\n\n")[2]
    return _asks(above.replace("\n", " "))


def _listed_below(setting: Setting, asked: Job) -> bool:
    """Whether it stands in an item, row or heading, and the paragraph above the list asks."""
    mark = setting.label.strip()[:1]
    row = "|" in setting.label or ";" in setting.label
    words = [w for w in setting.label.split() if any(map(str.isalpha, w))]
    if (len(words) > 1 and not row) or _LETTERS_ONLY.sub("", setting.label) in NAME_FIELDS:
        return False
    above = fold(setting.text[max(0, setting.line[0] - _ABOVE) : setting.line[0]])
    if not (asked.changes or job_words.PAGE.search(above)):
        return False
    if mark in _HEADINGS:
        return any(_asks(line) for line in above.split("\n"))
    return (row or mark in _BULLETS or mark.isdigit()) and _asks(_paragraph_above(above))


def _paragraph_above(above: str) -> str:
    """The last paragraph that is no list or table."""
    lines = above.rstrip().split("\n")
    while lines and (
        not lines[-1].strip()
        or lines[-1].strip()[0] in _BULLETS
        or lines[-1].strip()[0].isdigit()
        or "|" in lines[-1]
        or ";" in lines[-1]
    ):
        lines.pop()
    return "\n".join(lines).rpartition("\n\n")[2].replace("\n", " ")


def _lead(setting: Setting) -> str:
    """The line above, when it announces what stands here ("De nieuwe houder wordt dus:")."""
    lead = setting.lead.strip()
    return lead if lead.endswith((":", "?")) and not setting.before.strip(" -*0123456789.)") else ""
