"""Whose an address, number, log-in or handle is: by equality with the headers, by the name inside it, by its place."""

from __future__ import annotations

import re
from collections.abc import Callable

from models.finding import Candidate, EntityType, Subject
from pipelines.attribute import contact_words, job_words
from pipelines.attribute.accounts import of_firm, paid_from, put_in_place
from pipelines.attribute.addresses import function, handle, of_header, of_owner, own_domain, shared_login, username
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.nearness import belongs, in_item, in_place, in_row, near
from pipelines.attribute.persons import holder_of
from pipelines.attribute.possession import pronoun, related, said_of_another
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.detect.names import fold

_ROW = 400


def claim(setting: Setting, everybody: Company) -> Claim:
    """The first rule that says whose it is."""
    for rule in _RULES:
        found = rule(setting, everybody)
        if found:
            return found
    if everybody.job.demanded:
        return Claim(Subject.THIRD_PARTY, "the demand is about its holder")
    return Claim(Subject.SENDER, "nobody else is near", everybody.sender)


def _by_local_part(setting: Setting, everybody: Company) -> Claim | None:
    """A name inside the address or log-in."""
    if setting.candidate.type not in TIED_TO_NAMES:
        return None
    holder = holder_of(setting, everybody.entities)
    return belongs(setting, holder, everybody, "name in the address") if holder else None


def _row_of_writer(setting: Setting, everybody: Company) -> Claim | None:
    """Such as "eef_bos (me)   becomes 06..."."""
    row = fold(setting.text[slice(*setting.line)][:_ROW])
    if everybody.parties.voice(setting.layer, setting.text) is Voice.SENDER and contact_words.ROW_OF_WRITER.search(row):
        return Claim(Subject.SENDER, "in the writer's own row", everybody.sender)
    return None


def _said_behind(setting: Setting, everybody: Company) -> Claim | None:
    """A number of which the next words say that "he" has it."""
    theirs = setting.candidate.type is EntityType.PHONE_NUMBER and contact_words.THEIRS_AFTER.search(setting.after)
    if not theirs or setting.signed or contact_words.MINE.search(setting.before):
        return None
    if any(e.subject is Subject.SENDER for _, e in everybody.before(setting, setting.sentence[0])):
        return None
    return Claim(Subject.THIRD_PARTY, "said to be somebody else's")


_KEY = re.compile(r"^\s*[\w.$\"'\[\]-]*user\w*[\"'\]]*\s*=>?\s*[\"']?$")


def _configured(setting: Setting, everybody: Company) -> Claim | None:
    """The log-in of a machine in a file of settings: "user = shop_sync"."""
    if setting.candidate.type is EntityType.USERNAME and _KEY.match(setting.label):
        return Claim(Subject.SENDER, "in a file of settings", everybody.sender)
    return None


def _blocked(setting: Setting, everybody: Company) -> Claim | None:
    """An address or number that has to be refused."""
    kinds = {
        EntityType.IP_ADDRESS: job_words.BLOCK,
        EntityType.EMAIL_ADDRESS: job_words.BLOCK,
        EntityType.PHONE_NUMBER: contact_words.REFUSE,
    }
    pattern = kinds.get(setting.candidate.type)
    if (
        pattern is not None
        and everybody.parties.voice(setting.layer, setting.text) is not Voice.OTHER
        and pattern.search(f"{setting.before} {setting.after}")
        and not contact_words.MINE.search(setting.before)
    ):
        return Claim(Subject.DESIGNATE, "has to be blocked")
    return None


def _misaddressed(setting: Setting, everybody: Company) -> Claim | None:
    """What staff wrote to somebody else, and the sender passes back, is that person's."""
    layer = setting.layer
    if layer is None or not layer.greeting or setting.signed or setting.introduced:
        return None
    greeted = [e for _, e in everybody.before(setting, layer.greeting[0]) if e.subject is Subject.THIRD_PARTY]
    person = next((e for e in greeted if "staff wrote to somebody else" in e.evidence), None)
    return Claim(Subject.THIRD_PARTY, "in a message of staff to this person", person.number) if person else None


_RULES: tuple[Callable[[Setting, Company], Claim | None], ...] = (
    of_owner,
    of_header,
    _row_of_writer,
    _configured,
    in_row,
    in_item,
    _blocked,
    _by_local_part,
    function,
    of_firm,
    _said_behind,
    said_of_another,
    shared_login,
    _misaddressed,
    paid_from,
    put_in_place,
    related,
    pronoun,
    in_place,
    near,
    handle,
    username,
    own_domain,
)


def kinds() -> frozenset[EntityType]:
    """Types that these rules are for."""
    return TIED_TO_NAMES | {EntityType.PHONE_NUMBER, EntityType.ADDRESS, EntityType.IBAN_CODE}


def is_contact(candidate: Candidate) -> bool:
    """Whether a candidate is a contact detail of somebody."""
    return candidate.type in kinds()
