"""Cues in what the message is for, and in what its next sentences ask."""

from __future__ import annotations

from models.finding import EntityType
from models.triage import Purpose
from pipelines.attribute import asking_words, job_words, object_words, told_words
from pipelines.attribute.cue import STRONG, Cues
from pipelines.attribute.jobs import ACCOUNTS, Job
from pipelines.attribute.scope import asked_near, followed_up
from pipelines.attribute.setting import Setting

_LIKENESS = frozenset({"erasure", "consent_withdrawal", "objection", "restriction"})
_CORRECTION = frozenset({"rectification"})
_ON_BEHALF = frozenset({Purpose.RIGHTS, Purpose.LEGAL, Purpose.ACCOUNT, Purpose.DOMAIN})


def by_reach(setting: Setting, asked: Job) -> Cues:
    """What the sentences behind it ask."""
    yield followed_up(setting), STRONG, "the next words ask it for this person"
    renamed = object_words.NOW_CALLED.search(setting.before)
    yield renamed and asked_near(setting), STRONG, "the new name of somebody whose account has to follow"
    yield _about_account(setting, asked), 1, "in a sentence about the account"
    comes = object_words.STARTS_BEFORE.search(setting.before) or object_words.STARTS_AFTER.search(setting.after)
    yield comes and (asked_near(setting) or asked.changes), STRONG, "comes or goes, and an account has to follow"


def by_purpose(setting: Setting, asked: Job) -> Cues:
    """What means something in a message of this purpose only."""
    before, after = setting.before, setting.after
    around = f"{before.rstrip()} {after.lstrip()}"
    yield asked.purposes & ACCOUNTS and job_words.GONE.search(around), 1, "their place has to be taken over"
    yield asked.purposes & _ON_BEHALF and job_words.ON_BEHALF.search(before), STRONG, "on whose behalf it is asked"
    likeness = asked.rights & _LIKENESS and job_words.IMAGE.search(around) and not before.count('"') % 2
    yield likeness, STRONG, "whose likeness it is about"
    held = asked.rights and job_words.WITH_YOU.search(after) and told_words.KIN.search(before)
    yield held, STRONG, "whose account with the owner it is about"
    yield (
        asked.rights & _CORRECTION and object_words.STATED.search(before),
        STRONG,
        "stated in the data to be corrected",
    )


def _about_account(setting: Setting, asked: Job) -> bool:
    """Whether a message about accounts names somebody in a sentence that asks or names one, and tells no past."""
    before = setting.before
    said = f"{before} {setting.after}"
    if setting.candidate.type is not EntityType.PERSON or not asked.purposes & ACCOUNTS:
        return False
    wish, thing = asking_words.ASKED.search(said), asking_words.NAMED_THING.search(said)
    already = wish and asking_words.REQUEST.search(said)
    return bool(wish or thing) and not (already or before.count('"') % 2 or told_words.PAST.search(said))
