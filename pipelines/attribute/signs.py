"""Signs that somebody is only told about: a companion, a source, a stranger, somebody without a part in it."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from pipelines.attribute.scope import followed_up, following
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import asking_words, job_words, money_words, move_words, stray_words, told_words

_STRONG = 2
_NEAR = 60
_LOG = 120
_ELLIPTIC = 4  # words of a sentence that only goes on with the one before it
_FIRM = re2.compile(r"^,? (?:van|bij|from|at|of) (?:(?:de|het|the) )?\p{Lu}[\p{L}&-]+")


def told(setting: Setting) -> int:
    """How much says that somebody is only told about."""
    return sum(weight for _, weight in _each(setting))


def signs(setting: Setting) -> tuple[str, ...]:
    """The same as words: which signs there are that somebody is only told about."""
    return tuple(sign for sign, _ in _each(setting))


def _each(setting: Setting) -> Iterator[tuple[str, int]]:
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
        (told_words.RATHER_NOT.search(after), _STRONG, "not to be added"),
        (told_words.BOUNCED.search(after), _STRONG, "bounced"),
        (told_words.STAYS.search(before), _STRONG * 2, "stays as it is"),
        (_pays(setting), _STRONG * 3, "holder of an account"),
        (money_words.DID.search(after), _STRONG, "did something then"),
        (_of_another_firm(setting), 1, "of another firm"),
        (told_words.BORROWED.search(before), _STRONG + 1, "lends the writer something"),
        (told_words.LABELLED.search(setting.label), _STRONG * 2, "labelled as a stranger"),
        (_dismissed(setting), _STRONG * 2, "has no part in it"),
        (stray_words.REPORTED.search(before), 1, "reported"),
        (_astray(setting), _STRONG * 3, "addressee of post for a stranger"),
        (_in_log(setting), _STRONG * 2, "author of a change"),
    ):
        if found:
            yield sign, weight


def _dismissed(setting: Setting) -> bool:
    """Whether it is said that somebody has no part in the matter, and nothing is asked for them."""
    said = (setting.after, *following(setting)[:1])
    asked = followed_up(setting) or handled(setting.before, setting.after)
    return not asked and any(map(told_words.DISMISSED.search, said))


def _astray(setting: Setting) -> bool:
    """Whether post for somebody came to the writer, who does not know them, or a pasted text greets them."""
    if stray_words.GREETED_IN_COPY.search(setting.label) and not setting.greeted:
        return bool(stray_words.COMMA_ENDS.search(setting.text[setting.candidate.end : setting.candidate.end + 40]))
    near = (setting.lead, f"{setting.before} {setting.after}", *following(setting))
    return any(map(stray_words.UNKNOWN.search, near)) and not followed_up(setting)


def _in_log(setting: Setting) -> bool:
    behind = setting.text[setting.candidate.end : setting.candidate.end + _LOG]
    return bool(stray_words.COMMIT_AUTHOR.search(setting.label)) and any(w in behind for w in ("Date:", "<", "commit "))


def _pays(setting: Setting) -> bool:
    """Whether it is told in whose name a bank account or card is, and nothing is asked: "... cvc 123. Op naam van"."""
    before = setting.before
    if len(before.split()) <= _ELLIPTIC:
        before = f"{setting.lead[-_LOG:]} {before}"
    asked = asking_words.ASKED.search(before) and not money_words.REFUSED.search(before)
    return bool(money_words.PAYER.search(before)) and not asked


def _of_another_firm(setting: Setting) -> bool:
    """Whether a name with a capital says where somebody works: "Eef van Bakkerij Dop"."""
    return bool(_FIRM.match(setting.text[setting.candidate.end : setting.candidate.end + _NEAR]))


def handled(before: str, after: str) -> bool:
    """Whether somebody stands between a verb and its other half: "haal Eef van de lijst"."""
    return bool(move_words.HANDLED_BEFORE.search(before) and move_words.HANDLED_AFTER.search(after))


def _negated(before: str) -> bool:
    found = told_words.NEGATED.search(before)
    return bool(found) and not {"but", "maar"} & set(found[0].replace(",", " ").split())
