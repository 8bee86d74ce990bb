"""Whose an address, number, log-in or handle is: by equality with the headers, by the name inside it, by its place."""

from __future__ import annotations

import re
from collections.abc import Callable

from models.finding import Candidate, EntityType, Subject
from pipelines.attribute import contact_words, job_words
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.nearness import belongs, in_item, in_place, in_row, near
from pipelines.attribute.persons import holder_of
from pipelines.attribute.possession import pronoun, related, speaker
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice, bare_number
from pipelines.attribute.weighing import job_cues
from pipelines.detect.names import fold, is_compound, is_given, is_surname, is_word

_ROW = 400
_SPELT = 6  # letters of a display name that a handle must hold


def claim(setting: Setting, everybody: Company) -> Claim:
    """The first rule that says whose it is."""
    for rule in _RULES:
        found = rule(setting, everybody)
        if found:
            return found
    if everybody.job.demanded:
        return Claim(Subject.THIRD_PARTY, "the demand is about its holder")
    return Claim(Subject.SENDER, "nobody else is near", everybody.sender)


def _of_owner(setting: Setting, everybody: Company) -> Claim | None:
    """The owner's own addresses, accounts and numbers, and addresses of a function."""
    value, kind, parties = setting.value.casefold(), setting.candidate.type, everybody.parties
    if kind is EntityType.EMAIL_ADDRESS and parties.owns(value):
        return Claim(Subject.NONE, "address of the mailbox owner")
    handle = fold(value.lstrip("@"))
    if kind is EntityType.SOCIAL_HANDLE and (handle in parties.handles or handle in parties.owner):
        return Claim(Subject.NONE, "account of the mailbox owner")
    return Claim(Subject.STAFF, "number of the mailbox owner") if bare_number(value) in parties.numbers else None


def _of_header(setting: Setting, everybody: Company) -> Claim | None:
    if (
        setting.candidate.type is EntityType.EMAIL_ADDRESS
        and setting.value.casefold() in everybody.parties.sender_addresses
    ):
        return Claim(Subject.SENDER, "address of the header", everybody.sender)
    if setting.candidate.part in {"from", "reply-to", "sender"}:
        return Claim(Subject.SENDER, "header From or Reply-To", everybody.sender)
    if setting.candidate.type is EntityType.SOCIAL_HANDLE and _spells_sender(setting.value, everybody):
        return Claim(Subject.SENDER, "spells the sender's display name", everybody.sender)
    return None


def _spells_sender(handle: str, everybody: Company) -> bool:
    bare = "".join(filter(str.isalnum, fold(handle)))
    return any(
        len("".join(n.words)) >= _SPELT and all(w in bare for w in n.words) for n in everybody.parties.sender_names
    )


def _by_local_part(setting: Setting, everybody: Company) -> Claim | None:
    """A name inside the address or log-in."""
    if setting.candidate.type not in TIED_TO_NAMES:
        return None
    holder = holder_of(setting, everybody.entities)
    return belongs(setting, holder, everybody, "name in the address") if holder else None


def _function(setting: Setting, _everybody: Company) -> Claim | None:
    """info@, sales@, recepten@ a firm: nobody's, unless it stands where the writer's own stands."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return None
    if contact_words.of_function(setting.value) or _names_work(setting.value):
        return Claim(Subject.NONE, "address of a function")
    return None


def _names_work(address: str) -> bool:
    """Whether an ordinary word, nobody's name, stands before a domain of one's own: "recepten@", "werkplaats@"."""
    local, domain = contact_words.local_part(address), address.casefold().rpartition("@")[2]
    word = len(local) >= _SPELT and (is_word(local) or is_compound(local))
    return word and domain not in contact_words.FREE_MAIL and not (is_given(local) or is_surname(local))


def _row_of_writer(setting: Setting, everybody: Company) -> Claim | None:
    """Such as "eef_bos (me)   becomes 06..."."""
    row = fold(setting.text[slice(*setting.line)][:_ROW])
    if everybody.parties.voice(setting.layer, setting.text) is Voice.SENDER and contact_words.ROW_OF_WRITER.search(row):
        return Claim(Subject.SENDER, "in the writer's own row", everybody.sender)
    return None


def _put_in_place(setting: Setting, _everybody: Company) -> Claim | None:
    """An account that a fraud put in the place of the writer's."""
    if setting.candidate.type is not EntityType.IBAN_CODE or contact_words.OWN_ACCOUNT.search(setting.before):
        return None
    said = fold(setting.text[max(setting.block[0], setting.sentence[0] - _ROW) : setting.candidate.end + _SPELT])
    if contact_words.NOT_OURS.search(said):
        return Claim(Subject.THIRD_PARTY, "said not to be the writer's")
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


def _of_firm(setting: Setting, _everybody: Company) -> Claim | None:
    """An account that a firm or a foundation holds for others."""
    if setting.candidate.type is EntityType.IBAN_CODE and contact_words.FIRM_ACCOUNT.search(
        f"{setting.before} {setting.after}"
    ):
        return Claim(Subject.NONE, "account of a firm")
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


def _own_domain(setting: Setting, everybody: Company) -> Claim | None:
    """An address at the sender's own domain, or one that the job is about, or else a stranger's."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return None
    if job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    domain = setting.value.casefold().rpartition("@")[2]
    if domain in everybody.parties.sender_domains - contact_words.FREE_MAIL and _plain(setting):
        return Claim(Subject.SENDER, "at the sender's own domain", everybody.sender)
    return Claim(Subject.THIRD_PARTY, "an address that nothing ties to the sender")


def _plain(setting: Setting) -> bool:
    """Whether the local part holds no name but the sender's."""
    local = fold(setting.value.partition("@")[0])
    words = [w for w in local.replace("-", ".").replace("_", ".").split(".") if w]
    return not any(is_given(w) and not is_word(w) for w in words)


def _handle(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is not EntityType.SOCIAL_HANDLE:
        return None
    if setting.signed or contact_words.MY_HANDLE.search(f"{setting.before} {setting.after}"):
        return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)
    if job_cues(setting, everybody.job) or (
        job_words.IMAGE.search(setting.before) and job_words.ASKED.search(f"{setting.before} {setting.after}")
    ):
        return Claim(Subject.DESIGNATE, "object of the request")
    return Claim(Subject.THIRD_PARTY, "an account that nothing ties to the sender")


def _username(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is EntityType.USERNAME and job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    return None


def _shared_login(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is EntityType.USERNAME and contact_words.SHARED_LOGIN.search(setting.before):
        return Claim(Subject.SENDER, "a log-in that the sender shares", everybody.sender)
    return None


def _misaddressed(setting: Setting, everybody: Company) -> Claim | None:
    """What staff wrote to somebody else, and the sender passes back, is that person's."""
    layer = setting.layer
    if layer is None or not layer.greeting or setting.signed or setting.introduced:
        return None
    greeted = [e for _, e in everybody.before(setting, layer.greeting[0]) if e.subject is Subject.THIRD_PARTY]
    person = next((e for e in greeted if "staff wrote to somebody else" in e.evidence), None)
    return Claim(Subject.THIRD_PARTY, "in a message of staff to this person", person.number) if person else None


def _paid_from(setting: Setting, everybody: Company) -> Claim | None:
    """An account that was paid from, in a clause that names nobody."""
    if setting.candidate.type is not EntityType.IBAN_CODE:
        return None
    clause = setting.before.rpartition(", ")[2]
    if not contact_words.PAID_FROM.search(clause) or everybody.before(setting, setting.candidate.start - len(clause)):
        return None
    return speaker(setting, everybody, "paid from by the writer")


_RULES: tuple[Callable[[Setting, Company], Claim | None], ...] = (
    _of_owner,
    _of_header,
    _row_of_writer,
    _configured,
    in_row,
    in_item,
    _blocked,
    _by_local_part,
    _function,
    _of_firm,
    _said_behind,
    _shared_login,
    _misaddressed,
    _paid_from,
    _put_in_place,
    related,
    pronoun,
    in_place,
    near,
    _handle,
    _username,
    _own_domain,
)


def kinds() -> frozenset[EntityType]:
    """Types that these rules are for."""
    return TIED_TO_NAMES | {EntityType.PHONE_NUMBER, EntityType.ADDRESS, EntityType.IBAN_CODE}


def is_contact(candidate: Candidate) -> bool:
    """Whether a candidate is a contact detail of somebody."""
    return candidate.type in kinds()
