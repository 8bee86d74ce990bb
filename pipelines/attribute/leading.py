"""Cues in what leads up to a name: its label, the line above, the heading of its list, the text it is quoted in."""

from __future__ import annotations

from models.finding import EntityType
from pipelines.attribute.cue import STRONG, Cues
from pipelines.attribute.headings import asks, governs, heading, table_of_accounts
from pipelines.attribute.jobs import ACCOUNTS, Job, requests
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import (
    asking_words,
    dealing_words,
    heading_words,
    job_words,
    move_words,
    object_words,
    page_words,
    told_words,
)
from pipelines.detect.names import fold

_ADDRESSES = frozenset({EntityType.EMAIL_ADDRESS, EntityType.USERNAME})
_LINE = 400
_NEAR = 160


def by_lead(setting: Setting, asked: Job) -> Cues:
    """What a label, the line above or the heading of a list says."""
    lead, above = _lead(setting), heading(setting)
    asked_for = job_words.ANNOUNCES.search(lead) or job_words.AS_FOLLOWS.search(lead) or requests(lead) or asks(lead)
    announced = lead.endswith(":") and asked_for
    yield announced, STRONG, "announced by the request"
    yield lead.endswith(":") and _refers_to_request(setting, lead), STRONG, "pointed at by the request"
    pointed = object_words.IT_IS_FOR.search(setting.before) and _wished(setting.lead)
    yield pointed, STRONG, "for whom it is asked"
    yield _fills_role(setting), STRONG, "answers who it is about"
    changed = object_words.FROM_TO.search(setting.before) and _changes_above(setting)
    yield changed, STRONG, "old or new in a change"
    yield lead.endswith("?") and job_words.ASKS_FOR_ROLE.search(lead), STRONG, "answers who it is about"
    yield setting.candidate.detail == "role" and asked.changes, STRONG, "in a field for such a role"
    mailed = setting.candidate.type in _ADDRESSES and move_words.MAILED.search(f"{setting.before} {setting.after}")
    yield mailed and asking_words.ASKED.search(f"{setting.before} {setting.after}"), STRONG, "an address to be changed"
    said = fold(setting.text[max(setting.line[0], setting.candidate.start - _LINE) : setting.candidate.start])
    dictated = _dictated(setting) or _dictated_in_line(setting)
    yield page_words.PAGE_TEXT.search(said) or dictated, STRONG, "named in a text to be published"
    row = setting.text[slice(*setting.line)]
    yield above and heading_words.STATUS.search(fold(row[-60:])), STRONG, "a line that says what happens to it"
    yield (asked.changes or asked.purposes & ACCOUNTS) and table_of_accounts(setting), STRONG, "in a table of accounts"
    yield heading_words.DIRECTION_LABEL.search(setting.before), STRONG, "labelled as to be added or removed"
    yield above and governs(above), STRONG, "listed below the request"
    own = above.endswith(":") and asked.changes and _own_row(setting, asked)
    yield own and not told_words.AUDIENCE.search(above), STRONG, "listed with an address at the sender's domain"


def _fills_role(setting: Setting) -> bool:
    """Whether the sentence before says that somebody is wanted for a role, and this one who it is."""
    return bool(dealing_words.THAT_IS.search(setting.before) and dealing_words.ROLE_WANTED.search(setting.lead))


def _changes_above(setting: Setting) -> bool:
    above = fold(setting.text[max(0, setting.sentence[0] - _NEAR) : setting.sentence[0]])
    return bool(asking_words.REQUEST.search(above.replace("\n", " ")))


def _dictated(setting: Setting) -> bool:
    """Whether the paragraph opens with a quotation mark, below a line that announces a text or an answer."""
    start = setting.block[0]
    opening = setting.text[start : start + _NEAR].lstrip()
    if opening[:1] not in page_words.QUOTES or '","' in opening:
        return False
    above = fold(setting.text[max(0, start - _LINE) : start]).rstrip().rpartition("\n")[2]
    told = page_words.CAME_OUT.search(above) and not asking_words.ASKED.search(above)
    return bool(page_words.DICTATES.search(above)) and not told


def _dictated_in_line(setting: Setting) -> bool:
    """Whether it stands between quotation marks behind a wish to put a text somewhere: 'Zet dit erop: "..."'."""
    start = max(setting.block[0], setting.candidate.start - _LINE)
    lead = setting.text[start : setting.candidate.start]
    at = max(lead.rfind(mark) for mark in ('"', "“", "„"))
    if at < 0 or "”" in lead[at:] or lead.count('"') % 2 == 0 == lead.count("“") + lead.count("„"):
        return False
    said = fold(lead[max(0, at - _NEAR) : at])
    return bool(page_words.TO_BE_PUT.search(said)) and not page_words.CAME_OUT.search(said)


def _wished(said: str) -> bool:
    return bool(asking_words.NAMED_THING.search(said) and asking_words.ASKED.search(said))


def _own_row(setting: Setting, asked: Job) -> bool:
    """Whether the line holds an address at the sender's own domain."""
    row = setting.text[slice(*setting.line)].casefold()
    return any(f"@{domain}" in row for domain in asked.domains)


def _refers_to_request(setting: Setting, lead: str) -> bool:
    """Whether the line above only points ("Het gaat om:") at a request in the sentences before it."""
    if not job_words.REFERS.search(lead):
        return False
    above = fold(setting.text[max(0, setting.sentence[0] - _LINE) : setting.sentence[0]]).rstrip().rpartition("\n\n")[2]
    said = above.replace("\n", " ")
    if requests(said) or job_words.ANNOUNCES.search(said):
        return True
    return bool(job_words.SOMEBODY_ELSE.search(said) and asking_words.ASKED.search(said))


def _lead(setting: Setting) -> str:
    """The line above, when it announces what stands here ("De nieuwe houder wordt dus:")."""
    if setting.before.rstrip(" ").endswith(":\n"):
        return setting.before.strip()
    lead = setting.lead.strip()
    return lead if lead.endswith((":", "?")) and not setting.before.strip(" -*0123456789.)") else ""
