"""Who works for the owner of the mailbox, by how they are spoken to and of."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from pipelines.attribute.naming import Naming, same
from pipelines.attribute.places import Mention
from pipelines.attribute.scope import following
from pipelines.attribute.voices import Voice
from pipelines.attribute.words import people_words, staff_words, told_words
from pipelines.detect.names import fold
from pipelines.detect.names.cues import RELATIONS

_ANOTHER = ("mijn ", "m'n ", "mn ", "my ", "onze ", "ons ", "our ", "een ", "a ", "an ", "one of ")
"""A sentence that begins so speaks of somebody else."""


def colleague_of_staff(mentions: Sequence[Mention]) -> list[str]:
    """A bare given name that only staff uses is a colleague's."""
    bare = all(m.voice is Voice.STAFF and not m.name.full and not m.setting.introduced for m in mentions)
    another = any(related_to(m) or titled(m) or staff_words.YOURS.search(m.setting.before) for m in mentions)
    return ["named by staff"] if bare and not another else []


def titled(mention: Mention) -> bool:
    """Whether a bare surname stands behind a form of address: "Mr Dop", "mevrouw Dop"."""
    return not mention.name.full and bool(staff_words.TITLE.search(mention.setting.before))


def listed_as_staff(mentions: Sequence[Mention], staff: Sequence[Naming]) -> list[str]:
    """A bare given name that the policy lists, unless this is somebody's relation or of another's company."""
    bare = not any(m.name.full for m in mentions) and unrelated(mentions) and not any(map(_another_s, mentions))
    listed = any(same(m.name, name) and m.name.words <= name.words for m in mentions for name in staff)
    return ["a name of staff by the policy"] if bare and listed else []


def _another_s(mention: Mention) -> bool:
    """Whether the words around say where else somebody belongs: "Kevin van de drukker", "our painter Linda"."""
    before, after = mention.setting.before, mention.setting.after
    signs = (told_words.STRANGER, told_words.KIN, told_words.OCCUPATION, people_words.OURS)
    return any(sign.search(before) for sign in signs) or bool(
        told_words.STRANGER_AFTER.search(after) or people_words.ELSEWHERE.search(after)
    )


def unrelated(mentions: Sequence[Mention]) -> bool:
    """Whether no mention says what this person is to somebody."""
    return not any(related_to(m) for m in mentions)


def related_to(mention: Mention) -> bool:
    """Whether the words in front say what this person is to somebody: "mijn broer"."""
    words = mention.setting.before.replace(",", " ").replace("(", " ").split()
    return bool(words) and words[-1] in RELATIONS


def spoken_of_as_staff(mentions: Sequence[Mention], owner: Container[str] = ()) -> list[str]:
    """Whether the sender speaks of this person as of somebody at the owner's; `owner` are the folded words of it."""
    bare = not any(m.name.full for m in mentions)
    for mention in mentions:
        before, after = mention.setting.before, mention.setting.after
        if mention.voice is not Voice.SENDER:
            continue
        if _elsewhere(before, after):
            return []
        strong = staff_words.STAFF_STRONG.search(before) or staff_words.STAFF_AFTER_STRONG.search(after)
        if strong and not (related_to(mention) and people_words.OWN_RELATION.search(before)):
            return ["spoken of as staff"]
        trade = staff_words.WHEN_THEY.search(before) and staff_words.BY_TRADE.search(after)
        weak = staff_words.STAFF_WEAK.search(before) or staff_words.STAFF_AFTER.search(after) or trade
        other = (
            titled(mention)
            or before.endswith(("een ", " a "))
            or _outsider(mention, owner)
            or any(map(related_to, mentions))
        )
        if bare and (weak or _spoken_to_last(mention)) and not other:
            return ["spoken to or of as staff"]
    return []


_OF_FIRM = re.compile(r" (?:van|from|at|of|bij) ([A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,12}){1,3})\b")


def _elsewhere(before: str, after: str) -> bool:
    """Whether somebody belongs to another firm, or was a customer together with the writer."""
    at_place = staff_words.RIVAL.search(after) or staff_words.AT_PLACE.search(after)
    return bool(at_place or staff_words.TOGETHER.search(before))


def _outsider(mention: Mention, owner: Container[str]) -> bool:
    """Whether it is said that somebody belongs to the writer, sent them here, or is not to be spoken to."""
    setting = mention.setting
    firm = _OF_FIRM.match(setting.text, setting.candidate.end)
    if firm and fold(firm[1]) not in owner:
        return True  # "Eef van LeadLift"
    behind = [said for said in following(setting)[:1] if not said.startswith(_ANOTHER)]
    return bool(
        told_words.NEGATED.search(setting.before)
        or staff_words.REFERRED.search(setting.after)
        or staff_words.OUTSIDER.search(setting.after)
        or any(map(staff_words.OUTSIDER.search, behind))
    )


def _spoken_to_last(mention: Mention) -> bool:
    """Whether a question or a cry ends with the name: "komt dat nog goed Bram?"."""
    setting = mention.setting
    behind = setting.text[setting.candidate.end : setting.candidate.end + 1]
    ends = behind in {"?", "!"} and not setting.after.strip("?! ")
    return ends and bool(people_words.VOCATIVE.search(setting.before))
