"""Cues in what the message is for, and in what its next sentences ask."""

from __future__ import annotations

from models.finding import EntityType
from models.triage import Purpose
from pipelines.attribute.cue import STRONG, Cues
from pipelines.attribute.jobs import ACCOUNTS, Job
from pipelines.attribute.scope import asked_near, followed_up, following
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import (
    asking_words,
    block_words,
    job_words,
    object_words,
    stray_words,
    told_words,
    turn_words,
    ward_words,
)
from pipelines.detect.names import fold

_LIKENESS = frozenset({"erasure", "consent_withdrawal", "objection", "restriction"})
_OF_SUBJECTS = frozenset({
    "access", "rectification", "erasure", "restriction", "portability", "objection", "consent_withdrawal",
})  # fmt: skip
"""The rights that a data subject has, or somebody for them."""
_NEAR = 400
_CORRECTION = frozenset({"rectification"})
_ON_BEHALF = frozenset({Purpose.RIGHTS, Purpose.LEGAL, Purpose.ACCOUNT, Purpose.DOMAIN})


def by_reach(setting: Setting, asked: Job) -> Cues:
    """What the sentences behind it ask."""
    yield followed_up(setting), STRONG, "the next words ask it for this person"
    stands_in = turn_words.STANDS_IN.search(setting.after) and turn_words.SECOND.search(setting.lead)
    yield stands_in, STRONG, "answers who it is about"
    yield _mistaken(setting), STRONG, "a name that has to be corrected"
    former = stray_words.FORMER_ROLE.search(setting.before) and _ends(setting)
    yield former, STRONG, "named as object of the request"
    out = object_words.SHUT_OUT.search(setting.after) and asked_near(setting) and asked.purposes & ACCOUNTS
    yield out, STRONG, "cannot get in"
    renamed = object_words.NOW_CALLED.search(setting.before)
    yield renamed and asked_near(setting), STRONG, "the new name of somebody whose account has to follow"
    yield _about_account(setting, asked), 1, "in a sentence about the account"
    named_next = not setting.before.strip() and object_words.NEEDS_IN.search(setting.lead)
    yield named_next, STRONG, "has to get in, says the sentence before"
    gone = object_words.LEFT.search(" . ".join(following(setting)[:1]))
    yield gone and asked.purposes & ACCOUNTS, STRONG * 2, "no longer works there, and an account is at stake"
    begins = object_words.STARTS_NEXT.search(" . ".join(following(setting)[:1])) and asked_near(setting)
    yield begins, STRONG, "comes or goes, and an account has to follow"
    comes = object_words.STARTS_BEFORE.search(setting.before) or object_words.STARTS_AFTER.search(setting.after)
    announced = comes and object_words.ANNOUNCED.search(f"{setting.before} {setting.after}")
    yield (
        comes and (asked_near(setting) or asked.changes or announced),
        STRONG,
        "comes or goes, and an account has to follow",
    )


def by_purpose(setting: Setting, asked: Job) -> Cues:
    """What means something in a message of this purpose only."""
    before, after = setting.before, setting.after
    around = f"{before.rstrip()} {after.lstrip()}"
    yield asked.purposes & ACCOUNTS and job_words.GONE.search(around), 1, "their place has to be taken over"
    behalf = job_words.ON_BEHALF.search(before) and not job_words.FOR_ALL.search(before)
    yield asked.purposes & _ON_BEHALF and behalf, STRONG, "on whose behalf it is asked"
    likeness = asked.rights & _LIKENESS and job_words.IMAGE.search(around) and not before.count('"') % 2
    yield likeness and not stray_words.MAKER.search(before), STRONG, "whose likeness it is about"
    yield _stood_up_for(setting, asked), STRONG * 2, "whose right is used by the writer"
    yield _left_behind(setting, asked), STRONG * 2, "whose affairs have to be settled"
    yield _in_care(setting, asked), STRONG * 2, "whose affairs the writer looks after"
    yield _behind_block(setting, asked), STRONG * 2, "who has to be kept out or let in"
    held = asked.rights and job_words.WITH_YOU.search(after) and told_words.KIN.search(before)
    yield held, STRONG, "whose account with the owner it is about"
    yield turn_words.PASSED_ON.search(after), STRONG * 2, "whose right is passed on by the writer"
    yield (
        asked.rights & _CORRECTION and object_words.STATED.search(before),
        STRONG,
        "stated in the data to be corrected",
    )


def _mistaken(setting: Setting) -> bool:
    """Whether it is shown and something else should be, or the other way round: "It says Eef. It should say Bas"."""
    behind = " . ".join((setting.after, *following(setting)[:1]))
    shown = turn_words.SAYS.search(setting.before) and turn_words.SHOULD_SAY.search(behind)
    right = turn_words.SHOULD_SAY_BEFORE.search(setting.before)
    return bool(shown or (right and turn_words.IT_SAYS.search(f"{setting.lead} . {setting.before}")))


def _ends(setting: Setting) -> bool:
    """Whether this sentence, or the next about them, asks for something."""
    said = f"{setting.before} {setting.after}"
    return bool(asking_words.ASKED.search(said)) or followed_up(setting) or bool(job_words.GONE.search(said))


def _left_behind(setting: Setting, asked: Job) -> bool:
    """Whether it is said of somebody that they died, and that they had something with the owner or left an estate."""
    here = f"{setting.before} {setting.after}"
    if not stray_words.DIED.search(here) or told_words.STRANGER.search(setting.before):
        return False
    near = fold(setting.text[max(0, setting.candidate.start - _NEAR) : setting.candidate.end + _NEAR])
    if asked.rights & _OF_SUBJECTS and ward_words.WARD.search(setting.before):
        return True
    held = any(map(stray_words.HELD.search, (setting.lead, here, *following(setting))))
    return held or bool(stray_words.ESTATE.search(near) and (asked.possible or asked.rights))


def _in_care(setting: Setting, asked: Job) -> bool:
    """Whether the writer says to be mentor, administrator or the like of a relation who had something there."""
    near = " . ".join((setting.lead, setting.before, setting.after, *following(setting)))
    stands = ward_words.WARD.search(setting.before) and ward_words.APPOINTED_FOR.search(near)
    return bool(stands and asked.possible)


def _stood_up_for(setting: Setting, asked: Job) -> bool:
    """Whether the writer uses a right, or withdraws a consent, for a child, a parent or a ward of theirs."""
    here, behind = f"{setting.before} {setting.after}", following(setting)
    near = " . ".join((setting.lead, here, *behind))
    taken_back = ward_words.CONSENT.search(near) and ward_words.WITHDRAWN.search(near)
    if taken_back and ward_words.CHILD.search(setting.before):
        return True
    if not asked.rights & _OF_SUBJECTS:
        return False
    if ward_words.WARD.search(setting.before) and ward_words.WISHES.search(setting.after):
        return True
    if ward_words.WARD.search(setting.before):
        decides = ward_words.STANDS_UP.search(" . ".join((here, *behind)))
        return bool(decides or ward_words.OVER_WARD.search(setting.before))
    above = fold(setting.text[max(0, setting.sentence[0] - _NEAR) : setting.sentence[0]])
    return bool(job_words.POINTS_AT.search(setting.before) and ward_words.WARD_ABOVE.search(above))


def _behind_block(setting: Setting, asked: Job) -> bool:
    """Whether it is said who is behind the address that has to be blocked, or let through again."""
    said = ". ".join((f"{setting.before} {setting.after}", *following(setting)))
    seen = block_words.HARMLESS.search(said) or block_words.SAW.search(setting.after)
    if seen or not block_words.IDENTIFIED.search(setting.before):
        return False
    near = fold(setting.text[max(setting.block[0], setting.candidate.start - _NEAR) : setting.sentence[1]])
    blocking = asked.blocking or block_words.LET_IN.search(near)
    return bool(blocking and block_words.KEPT_OUT.search(near)) and not told_words.KIN.search(setting.before)


def _about_account(setting: Setting, asked: Job) -> bool:
    """Whether a message about accounts names somebody in a sentence that asks or names one, and tells no past."""
    before = setting.before
    said = f"{before} {setting.after}"
    if setting.candidate.type is not EntityType.PERSON or not asked.purposes & ACCOUNTS:
        return False
    wish, thing = asking_words.ASKED.search(said), asking_words.NAMED_THING.search(said)
    already = wish and asking_words.REQUEST.search(said)
    return bool(wish or thing) and not (already or before.count('"') % 2 or told_words.PAST.search(said))
