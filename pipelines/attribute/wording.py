"""Cues in the words right around a name: what they get, where they are put, who they are, where they are shown."""

from __future__ import annotations

from typing import Any

from pipelines.attribute.cue import STRONG, Cues
from pipelines.attribute.setting import Setting
from pipelines.attribute.signs import handled
from pipelines.attribute.words import (
    asking_words,
    dealing_words,
    job_words,
    move_words,
    object_words,
    office_words,
    page_words,
    turn_words,
)


def by_words(setting: Setting) -> Cues:
    """What the words right around a name say."""
    before, after = setting.before, setting.after
    around = f"{before.rstrip()} {after.lstrip()}"
    wish = asking_words.ASKED.search(around)
    named = job_words.DESIGNATE_BEFORE.search(before) or job_words.NAME_OF.search(before)
    yield named, STRONG, "named as object of the request"
    apposed = job_words.APPOSED_ROLE.search(after) and (wish or not after.lstrip().startswith(","))
    yield job_words.DESIGNATE_AFTER.search(after) or apposed, STRONG, "said to get or lose what the request is about"
    yield from _by_thing(before, after, around, wish)
    yield from _by_move(before, after, wish)
    yield from _by_role(before, after, around)
    yield from _by_page(before, after, wish)
    shown = page_words.SHOWN.search(f"{setting.lead} . {around}")
    yield shown and page_words.COMES_OFF.search(after), STRONG, "put on a page or taken off"
    gone = job_words.GONE.search(around) or object_words.LEFT.search(after)
    still = page_words.STILL_SHOWN.search(before) or page_words.STANDS_STILL.search(around)
    yield gone and still, STRONG, "still shown, though gone"
    yield asking_words.REQUEST.search(around) and wish, 1, "in the sentence that asks"


def _by_thing(before: str, after: str, around: str, wish: Any) -> Cues:
    """What they get, have or miss, in a sentence that asks."""
    named = asking_words.NAMED_THING.search(around)
    gets = object_words.GETS.search(after) or (wish and object_words.MAY.search(after))
    yield object_words.ADDRESS_GIVEN.search(after), STRONG, "whose new address is given"
    yield gets, STRONG, "has to get or lose something"
    yield wish and object_words.BY_THEM.search(before), STRONG, "by whom it has to be handled"
    yield named and object_words.THE_ONE.search(before), STRONG, "the one whom the request is about"
    yield wish and object_words.STUCK.search(after), STRONG, "cannot get in"
    yield wish and named and object_words.SHARED.search(before), STRONG, "with whom it has to be shared"
    yield wish and named and object_words.FOR.search(before), STRONG, "for whom it is asked"
    yield wish and object_words.POSSESSES.search(after), STRONG, "whose account or page it is"


def _by_move(before: str, after: str, wish: Any) -> Cues:
    """What has to be put, taken, sent or named otherwise."""
    around = f"{before.rstrip()} {after.lstrip()}"
    put = move_words.INFINITIVE.search(after) or move_words.OUT_OF.search(after)
    routed = (job_words.ROUTES.search(before) and wish) or _routed(before, after)
    paper = move_words.PAPER.search(before) or move_words.ASSIGNED.search(before)
    yield handled(before, after) or (wish and put), STRONG, "has to be put in or taken off"
    to_whom = move_words.MAIL.search(before) and job_words.ROUTED_TO.search(before)
    yield to_whom and not move_words.TRIED.search(around), STRONG, "where mail has to go"
    yield routed, STRONG, "whose mail has to go elsewhere"
    yield wish and paper, STRONG, "in whose name it has to be"
    yield wish and move_words.NAMED.search(before), STRONG, "whose name it has to bear"
    yield move_words.RESET.search(before), STRONG, "whose log-in has to be reset"


def _by_role(before: str, after: str, around: str) -> Cues:
    """Who has to be dealt with, now or from now on."""
    answer = office_words.ANSWER_TO.search(before) and office_words.COUNTERPART.search(before)
    contact = dealing_words.CONTACT_BEFORE.search(before) and dealing_words.CONTACT_TOPIC.search(around)
    yield answer, STRONG, "to whom the answer has to go"
    yield dealing_words.FROM_NOW.search(before), STRONG, "from now on the one to deal with"
    yield dealing_words.TAKES_OVER.search(after), STRONG, "takes a role over"
    call = dealing_words.MAY_CALL_BEFORE.search(before) and dealing_words.MAY_CALL_AFTER.search(after)
    about = dealing_words.QUESTIONS.search(before) or dealing_words.CONTACT_TOPIC.search(before)
    yield call and about, STRONG, "to be contacted about the job"
    yield dealing_words.STAYS_WITH.search(before), STRONG, "takes a role over"
    yield dealing_words.REPLACEMENT.search(before), STRONG, "takes a role over"
    yield dealing_words.OUR_PERSON.search(before), STRONG, "takes a role over"
    yield object_words.HANDLE_OF.search(before), STRONG, "whose handle has to be shown"
    yield dealing_words.NOT_BUT_ME.search(before), STRONG * 4, "not to be contacted, but the writer"
    yield _answers_for_us(before), STRONG, "answers for the customer"
    addressed = dealing_words.ADDRESSED_TO.search(before) and dealing_words.MAY_BE.search(around)
    yield addressed, STRONG, "to whom it may be addressed"
    yield dealing_words.SENT_BY.search(before), STRONG, "delivers what the job needs"
    yield contact or _turned_to(before, after), STRONG, "to be contacted about the job"
    yield _decides(before, after), STRONG, "answers for the customer"
    yield job_words.APPOINTED.search(before), STRONG, "for whom the writer is appointed to act"


def _by_page(before: str, after: str, wish: Any) -> Cues:
    """Who is shown or named on a page that has to change."""
    around = f"{before.rstrip()} {after.lstrip()}"
    shown = page_words.ON_SITE.search(around) and (page_words.MOVES.search(around) or wish)
    spelt = page_words.CORRECTED.search(before) and page_words.SPELT.search(around)
    yield shown, 1, "shown on a page that has to change"
    yield wish and page_words.TEAM_PAGE.search(around), 1, "in the sentence about the team page"
    yield wish and page_words.BY_LINE.search(before), STRONG, "named as author"
    yield spelt, STRONG, "a name that has to be corrected"
    ordered = turn_words.IN_OR_OUT.search(after) and not turn_words.WITH.search(before)
    yield ordered, STRONG, "put on a page or taken off"


def _answers_for_us(before: str) -> bool:
    found = dealing_words.OUR_CONTACT.search(before)
    return bool(found) and not dealing_words.ELSEWHERE.search(found[0])


def _turned_to(before: str, after: str) -> bool:
    """Whether the owner is told to call or ask somebody: "bel Eef op 06...", "Eef weet er alles van, 06..."."""
    if before.count('"') % 2 or turn_words.NOT_THEM.search(before) or turn_words.FALLBACK.search(before):
        return False
    called = turn_words.CALLED.search(before) and turn_words.NUMBER_NEXT.search(after)
    return bool(called or turn_words.TURNED_TO.search(before) or turn_words.CALL_THEM.search(after))


def _decides(before: str, after: str) -> bool:
    """Whether somebody may decide for the customer: "Eef mag alles goedkeuren"."""
    return bool(turn_words.DECIDES.search(after)) and not turn_words.NOT_THEM.search(before)


def _routed(before: str, after: str) -> bool:
    return bool(object_words.ROUTED_BEFORE.search(before) and object_words.ROUTED_AFTER.search(after))
