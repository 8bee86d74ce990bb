"""Each cue that the job asked for is about whoever stands somewhere, and each sign that they are only told about.

A name is needed where the job cannot be done without it: a mailbox to make for them, an account to close, a new
holder, the person on whose behalf a right is used (a designate; GDPR art. 5(1)(c)).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.finding import EntityType
from models.triage import Purpose
from pipelines.attribute import (
    asking_words,
    heading_words,
    job_words,
    move_words,
    object_words,
    page_words,
    people_words,
    told_words,
)
from pipelines.attribute.headings import asks, governs, heading
from pipelines.attribute.jobs import ACCOUNTS, Job, requests
from pipelines.attribute.scope import asked_near, followed_up, following
from pipelines.attribute.setting import Setting
from pipelines.detect.names import fold

Cues = Iterator[tuple[Any, int, str]]
"""Whether a cue holds, its weight, and how it reads in a report."""

HINTS = frozenset({
    "shown on a page that has to change",
    "in the sentence about the team page",
    "in the sentence that asks",
    "in a sentence about the account",
    "their place has to be taken over",
})  # fmt: skip
"""The cues of weight 1, which alone are little to go by."""

_LIKENESS = frozenset({"erasure", "consent_withdrawal", "objection", "restriction"})
_CORRECTION = frozenset({"rectification"})
_ADDRESSES = frozenset({EntityType.EMAIL_ADDRESS, EntityType.USERNAME})
_ON_BEHALF = frozenset({Purpose.RIGHTS, Purpose.LEGAL, Purpose.ACCOUNT, Purpose.DOMAIN})
_LINE = 400
_NEAR = 160
_STRONG = 2


def weighed(setting: Setting, asked: Job) -> Iterator[tuple[str, int]]:
    """Each cue with its weight, 0 where it is absent."""
    before, after = setting.before, setting.after
    around = f"{before.rstrip()} {after.lstrip()}"
    for holds, weight, cue in (
        *_by_words(before, after, around),
        *_by_lead(setting, _lead(setting), asked),
        *_by_reach(setting, asked),
        *_by_purpose(before, after, asked),
    ):
        yield cue, weight if holds else 0


def told(setting: Setting) -> int:
    """How much says that somebody is only told about."""
    return sum(weight for _, weight in _signs(setting))


def signs(setting: Setting) -> tuple[str, ...]:
    """The same as words: which signs there are that somebody is only told about."""
    return tuple(sign for sign, _ in _signs(setting))


def _signs(setting: Setting) -> Iterator[tuple[str, int]]:
    """Each sign that holds, with its weight."""
    before, after = setting.before, setting.after
    for found, weight, sign in (
        (job_words.COMPANION.search(before), _STRONG * 3, "companion"),
        (job_words.SAID.search(before) or job_words.SAID_AFTER.search(after), 1, "source"),
        (told_words.STRANGER.search(before) or told_words.STRANGER_AFTER.search(after), _STRONG, "stranger"),
        (told_words.SOURCE.search(before), _STRONG + 1, "message from them"),
        (told_words.KIN.search(before), 1, "kin"),
        (told_words.OCCUPATION.search(before), 1, "trade"),
        (_negated(before), _STRONG * 3, "negated"),
        (told_words.REASON.search(before), 1, "reason"),
        (told_words.COMPANY.search(before), 1, "company"),
        (told_words.TOLD.search(after), 1, "story"),
        (told_words.EXAMPLE.search(before), 1, "example"),
        (told_words.BOUNCED.search(after), _STRONG, "bounced"),
        (told_words.BORROWED.search(before), _STRONG + 1, "lends the writer something"),
        (told_words.LABELLED.search(setting.label), _STRONG * 2, "labelled as a stranger"),
        (_dismissed(setting), _STRONG * 2, "has no part in it"),
    ):
        if found:
            yield sign, weight


def _dismissed(setting: Setting) -> bool:
    """Whether it is said that somebody has no part in the matter, and nothing is asked for them."""
    said = (setting.after, *following(setting)[:1])
    asked = followed_up(setting) or _handled(setting.before, setting.after)
    return not asked and any(map(told_words.DISMISSED.search, said))


def _handled(before: str, after: str) -> bool:
    """Whether somebody stands between a verb and its other half: "haal Eef van de lijst"."""
    return bool(move_words.HANDLED_BEFORE.search(before) and move_words.HANDLED_AFTER.search(after))


def _negated(before: str) -> bool:
    found = told_words.NEGATED.search(before)
    return bool(found) and not {"but", "maar"} & set(found[0].replace(",", " ").split())


def _by_words(before: str, after: str, around: str) -> Cues:
    """What the words right around a name say."""
    wish = asking_words.ASKED.search(around)
    yield job_words.DESIGNATE_BEFORE.search(before), _STRONG, "named as object of the request"
    yield job_words.DESIGNATE_AFTER.search(after), _STRONG, "said to get or lose what the request is about"
    yield from _by_thing(before, after, around, wish)
    yield from _by_move(before, after, wish)
    yield from _by_role(before, after, around)
    yield from _by_page(before, around, wish)
    yield asking_words.REQUEST.search(around) and wish, 1, "in the sentence that asks"


def _by_thing(before: str, after: str, around: str, wish: Any) -> Cues:
    """What they get, have or miss, in a sentence that asks."""
    named = asking_words.NAMED_THING.search(around)
    gets = object_words.GETS.search(after) or (wish and object_words.MAY.search(after))
    yield gets, _STRONG, "has to get or lose something"
    yield wish and object_words.BY_THEM.search(before), _STRONG, "by whom it has to be handled"
    yield named and object_words.THE_ONE.search(before), _STRONG, "the one whom the request is about"
    yield wish and object_words.STUCK.search(after), _STRONG, "cannot get in"
    yield wish and named and object_words.FOR.search(before), _STRONG, "for whom it is asked"
    yield wish and object_words.POSSESSES.search(after), _STRONG, "whose account or page it is"


def _by_move(before: str, after: str, wish: Any) -> Cues:
    """What has to be put, taken, sent or named otherwise."""
    put = move_words.INFINITIVE.search(after) or move_words.OUT_OF.search(after)
    routed = (job_words.ROUTES.search(before) and wish) or _routed(before, after)
    paper = move_words.PAPER.search(before) or move_words.ASSIGNED.search(before)
    yield _handled(before, after) or (wish and put), _STRONG, "has to be put in or taken off"
    yield routed, _STRONG, "whose mail has to go elsewhere"
    yield wish and paper, _STRONG, "in whose name it has to be"
    yield wish and move_words.NAMED.search(before), _STRONG, "whose name it has to bear"
    yield move_words.RESET.search(before), _STRONG, "whose log-in has to be reset"


def _by_role(before: str, after: str, around: str) -> Cues:
    """Who has to be dealt with, now or from now on."""
    answer = people_words.ANSWER_TO.search(before) and people_words.COUNTERPART.search(before)
    contact = object_words.CONTACT_BEFORE.search(before) and object_words.CONTACT_TOPIC.search(around)
    yield answer, _STRONG, "to whom the answer has to go"
    yield object_words.FROM_NOW.search(before), _STRONG, "from now on the one to deal with"
    yield object_words.TAKES_OVER.search(after), _STRONG, "takes a role over"
    yield contact, _STRONG, "to be contacted about the job"
    yield job_words.APPOINTED.search(before), _STRONG, "for whom the writer is appointed to act"


def _by_page(before: str, around: str, wish: Any) -> Cues:
    """Who is shown or named on a page that has to change."""
    shown = page_words.ON_SITE.search(around) and (page_words.MOVES.search(around) or wish)
    spelt = page_words.CORRECTED.search(before) and page_words.SPELT.search(around)
    yield shown, 1, "shown on a page that has to change"
    yield wish and page_words.TEAM_PAGE.search(around), 1, "in the sentence about the team page"
    yield wish and page_words.BY_LINE.search(before), _STRONG, "named as author"
    yield spelt, _STRONG, "a name that has to be corrected"


def _about_account(setting: Setting, asked: Job) -> bool:
    """Whether a message about accounts names somebody in a sentence that asks or names one, and tells no past."""
    before = setting.before
    said = f"{before} {setting.after}"
    if setting.candidate.type is not EntityType.PERSON or not asked.purposes & ACCOUNTS:
        return False
    wish, thing = asking_words.ASKED.search(said), asking_words.NAMED_THING.search(said)
    already = wish and asking_words.REQUEST.search(said)
    return bool(wish or thing) and not (already or before.count('"') % 2 or told_words.PAST.search(said))


def _routed(before: str, after: str) -> bool:
    return bool(object_words.ROUTED_BEFORE.search(before) and object_words.ROUTED_AFTER.search(after))


def _by_lead(setting: Setting, lead: str, asked: Job) -> Cues:
    """What a label, the line above or the heading of a list says."""
    above = heading(setting)
    announced = lead.endswith(":") and (job_words.ANNOUNCES.search(lead) or requests(lead) or asks(lead))
    yield announced, _STRONG, "announced by the request"
    yield lead.endswith(":") and _refers_to_request(setting, lead), _STRONG, "pointed at by the request"
    pointed = object_words.IT_IS_FOR.search(setting.before) and _wished(setting.lead)
    yield pointed, _STRONG, "for whom it is asked"
    changed = object_words.FROM_TO.search(setting.before) and _changes_above(setting)
    yield changed, _STRONG, "old or new in a change"
    yield lead.endswith("?") and job_words.ASKS_FOR_ROLE.search(lead), _STRONG, "answers who it is about"
    yield setting.candidate.detail == "role" and asked.changes, _STRONG, "in a field for such a role"
    mailed = setting.candidate.type in _ADDRESSES and move_words.MAILED.search(f"{setting.before} {setting.after}")
    yield mailed and asking_words.ASKED.search(f"{setting.before} {setting.after}"), _STRONG, "an address to be changed"
    said = fold(setting.text[max(setting.line[0], setting.candidate.start - _LINE) : setting.candidate.start])
    yield page_words.PAGE_TEXT.search(said) or _dictated(setting), _STRONG, "named in a text to be published"
    row = setting.text[slice(*setting.line)]
    yield above and heading_words.STATUS.search(fold(row[-60:])), _STRONG, "a line that says what happens to it"
    yield heading_words.DIRECTION_LABEL.search(setting.before), _STRONG, "labelled as to be added or removed"
    yield above and governs(above), _STRONG, "listed below the request"
    own = above.endswith(":") and asked.changes and _own_row(setting, asked)
    yield own and not told_words.AUDIENCE.search(above), _STRONG, "listed with an address at the sender's domain"


def _changes_above(setting: Setting) -> bool:
    above = fold(setting.text[max(0, setting.sentence[0] - _NEAR) : setting.sentence[0]])
    return bool(asking_words.REQUEST.search(above.replace("\n", " ")))


def _dictated(setting: Setting) -> bool:
    """Whether the paragraph opens with a quotation mark, below a line that announces a text or an answer."""
    start = setting.block[0]
    opening = setting.text[start : start + _NEAR].lstrip()
    if opening[:1] not in page_words.QUOTES or '","' in opening:
        return False
    return bool(page_words.DICTATES.search(fold(setting.text[max(0, start - _LINE) : start])))


def _wished(said: str) -> bool:
    return bool(asking_words.NAMED_THING.search(said) and asking_words.ASKED.search(said))


def _own_row(setting: Setting, asked: Job) -> bool:
    """Whether the line holds an address at the sender's own domain."""
    row = setting.text[slice(*setting.line)].casefold()
    return any(f"@{domain}" in row for domain in asked.domains)


def _by_reach(setting: Setting, asked: Job) -> Cues:
    """What the sentences behind it ask."""
    yield followed_up(setting), _STRONG, "the next words ask it for this person"
    renamed = object_words.NOW_CALLED.search(setting.before)
    yield renamed and asked_near(setting), _STRONG, "the new name of somebody whose account has to follow"
    yield _about_account(setting, asked), 1, "in a sentence about the account"
    comes = object_words.STARTS_BEFORE.search(setting.before) or object_words.STARTS_AFTER.search(setting.after)
    yield comes and (asked_near(setting) or asked.changes), _STRONG, "comes or goes, and an account has to follow"


def _by_purpose(before: str, after: str, asked: Job) -> Cues:
    """What means something in a message of this purpose only."""
    around = f"{before.rstrip()} {after.lstrip()}"
    yield asked.purposes & ACCOUNTS and job_words.GONE.search(around), 1, "their place has to be taken over"
    yield asked.purposes & _ON_BEHALF and job_words.ON_BEHALF.search(before), _STRONG, "on whose behalf it is asked"
    likeness = asked.rights & _LIKENESS and job_words.IMAGE.search(around) and not before.count('"') % 2
    yield likeness, _STRONG, "whose likeness it is about"
    held = asked.rights and job_words.WITH_YOU.search(after) and told_words.KIN.search(before)
    yield held, _STRONG, "whose account with the owner it is about"
    yield (
        asked.rights & _CORRECTION and object_words.STATED.search(before),
        _STRONG,
        "stated in the data to be corrected",
    )


def _refers_to_request(setting: Setting, lead: str) -> bool:
    """Whether the line above only points ("Het gaat om:") at a request in the sentences before it."""
    if not job_words.REFERS.search(lead):
        return False
    above = fold(setting.text[max(0, setting.sentence[0] - _LINE) : setting.sentence[0]]).rpartition("\n\n")[2]
    return requests(above.replace("\n", " "))


def _lead(setting: Setting) -> str:
    """The line above, when it announces what stands here ("De nieuwe houder wordt dus:")."""
    if setting.before.rstrip(" ").endswith(":\n"):
        return setting.before.strip()
    lead = setting.lead.strip()
    return lead if lead.endswith((":", "?")) and not setting.before.strip(" -*0123456789.)") else ""
