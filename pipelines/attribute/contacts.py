"""Whose an address, number, log-in or handle is: by equality with the headers, by the name inside it, by its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from models.finding import Candidate, EntityType, Subject
from pipelines.attribute.accounts import collected, in_name_of, needed, of_firm, paid_from, put_in_place
from pipelines.attribute.addresses import function, handle, of_header, of_owner, own_domain, shared_login, username
from pipelines.attribute.chat import SPEAKER
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.entity import Entity
from pipelines.attribute.nearness import belongs, in_item, in_place, in_row, near
from pipelines.attribute.owning import disowned, named_behind, owned
from pipelines.attribute.persons import holder_of
from pipelines.attribute.possession import pronoun, related, said_of_another
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.attribute.words import contact_words, job_words
from pipelines.detect.names import fold

_ROW = 400
_AHEAD = 60


def claim(setting: Setting, everybody: Company) -> Claim:
    """Whose it is, and, of an account, whether it is needed."""
    found = _claimed(setting, everybody)
    return replace(found, needed=needed(setting)) if setting.candidate.type is EntityType.IBAN_CODE else found


def _claimed(setting: Setting, everybody: Company) -> Claim:
    """The first rule that says whose it is."""
    for rule in _RULES:
        found = rule(setting, everybody)
        if found:
            return found
    if everybody.job.demanded:
        return Claim(Subject.THIRD_PARTY, "the demand is about its holder")
    return Claim(Subject.SENDER, "nobody else is near", everybody.sender, weak=True)


def _by_local_part(setting: Setting, everybody: Company) -> Claim | None:
    """A name inside the address or log-in."""
    if setting.candidate.type not in TIED_TO_NAMES:
        return None
    holder = _apposed(setting, everybody) or holder_of(setting, everybody.entities)
    return belongs(setting, holder, everybody, "name in the address") if holder else None


_BESIDE = re.compile(r"[\s(<:,;=\[|–-]{1,4}")


def _apposed(setting: Setting, everybody: Company) -> Entity | None:
    """The person named right in front, whose first name the address holds too: "Inge (inge.mulder@...)"."""
    nearest = next(iter(everybody.before(setting, setting.line[0])), None)
    if nearest is None:
        return None
    mention, entity = nearest
    between = setting.text[mention.setting.candidate.end : setting.candidate.start]
    local = contact_words.local_part(setting.value)
    return entity if _BESIDE.fullmatch(between) and any(w in local for w in mention.name.firsts) else None


_IN_BRACKETS = re.compile(
    r" ?(?:(?:of|van|from|bij|at) [A-ZÀ-Þ][^\n()]{1,40} )?\((?:(?:tel|mob|gsm|phone|mobiel|nr|nummer|login|log-in|"
    r"inlog|user(?:name)?|gebruiker(?:snaam)?|insta(?:gram)?|ig|06)[.: ]{1,3})?",
    re.IGNORECASE,
)
_BRACKETED = frozenset({EntityType.PHONE_NUMBER, EntityType.USERNAME, EntityType.SOCIAL_HANDLE})


def _in_brackets(setting: Setting, everybody: Company) -> Claim | None:
    """In brackets right behind a name, also where "us" follows: "Lars Bos (06...) is onze noodlijn"."""
    nearest = next(iter(everybody.before(setting, setting.line[0])), None)
    if setting.candidate.type not in _BRACKETED or nearest is None or setting.signed:
        return None
    mention, entity = nearest
    between = setting.text[mention.setting.candidate.end : setting.candidate.start]
    if entity.subject is not Subject.THIRD_PARTY or not _IN_BRACKETS.fullmatch(between):
        return None
    return belongs(setting, entity, everybody, "in brackets behind this person")


_LOG = re.compile(
    r"^\W{0,3}\d{2,4}[-/.]\d\d[-/.]\d{2,4}[ T]\d\d:\d\d|^\W{0,3}\d\d:\d\d:\d\d[.,]\d{3}|"
    r"^\W{0,3}[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d"
)


_WRITTEN_TO = frozenset({EntityType.EMAIL_ADDRESS, EntityType.PHONE_NUMBER})
_LEVEL = re.compile(
    r"\b(?:DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRIT(?:ICAL)?|status=|to=|from=|mail to|failed|deferred|bounced)"
)


def _logged(setting: Setting, everybody: Company) -> Claim | None:
    """An address or a number in a line of a log that is not the writer's: somebody whom a machine wrote to."""
    if setting.candidate.type not in _WRITTEN_TO or contact_words.of_function(setting.value):
        return None
    line = setting.text[setting.line[0] : setting.line[0] + _ROW].lstrip(" >\t|")
    domain = setting.value.casefold().rpartition("@")[2]
    if _LOG.search(line) and _LEVEL.search(line) and domain not in everybody.parties.sender_domains:
        return Claim(Subject.THIRD_PARTY, "in a line of a log")
    return None


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


def _in_chat(setting: Setting, everybody: Company) -> Claim | None:
    """What somebody who is neither the writer nor staff says on their line of a chat: "bel mij op 06..."."""
    row = everybody.before(setting, setting.line[0]) if setting.candidate.type not in TIED_TO_NAMES else []
    if not row or SPEAKER not in row[-1][0].says.get(Subject.THIRD_PARTY, []):
        return None
    return Claim(Subject.THIRD_PARTY, "in a line of this person", row[-1][1].number)


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
        and (pattern.search(f"{setting.before} {setting.after}") or _pointed_to_be_blocked(setting))
        and not contact_words.MINE.search(setting.before)
    ):
        return Claim(Subject.DESIGNATE, "has to be blocked")
    return None


def _pointed_to_be_blocked(setting: Setting) -> bool:
    """Whether the sentence behind asks it: "Spam van eef@... Kunnen jullie dat adres blokkeren?"."""
    behind = fold(setting.text[setting.sentence[1] : min(setting.sentence[1] + 2 * _AHEAD, setting.block[1])])
    return bool(contact_words.REFUSE_IT.search(behind))


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
    _in_chat,
    _configured,
    in_row,
    in_item,
    _blocked,
    _in_brackets,
    disowned,
    _logged,
    _by_local_part,
    function,
    of_firm,
    in_name_of,
    named_behind,
    owned,
    _said_behind,
    said_of_another,
    shared_login,
    _misaddressed,
    paid_from,
    put_in_place,
    collected,
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
