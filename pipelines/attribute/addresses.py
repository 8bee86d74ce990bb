"""Whose an e-mail address, a log-in or a handle is, by itself: the owner's, the headers', a function's, a domain's."""

from __future__ import annotations

import re

from models.finding import EntityType, Subject
from pipelines.attribute.company import Claim, Company
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import bare_number
from pipelines.attribute.weighing import job_cues
from pipelines.attribute.words import contact_words, job_words
from pipelines.detect.names import fold, is_compound, is_given, is_surname, is_word

_SPELT = 6
_LONG = 8
_LONGEST = 20_000
"""Letters of a handle that spells a domain, and characters of the text looked at."""
"""Letters of a display name that a handle must hold, and of a word that names a function."""


def of_owner(setting: Setting, everybody: Company) -> Claim | None:
    """The owner's own addresses, accounts and numbers, and addresses of a function."""
    value, kind, parties = setting.value.casefold(), setting.candidate.type, everybody.parties
    if kind is EntityType.EMAIL_ADDRESS and parties.owns(value):
        return Claim(Subject.NONE, "address of the mailbox owner")
    name = fold(value.lstrip("@"))
    if kind is EntityType.SOCIAL_HANDLE and (name in parties.handles or name in parties.owner):
        return Claim(Subject.NONE, "account of the mailbox owner")
    return Claim(Subject.STAFF, "number of the mailbox owner") if bare_number(value) in parties.numbers else None


def of_header(setting: Setting, everybody: Company) -> Claim | None:
    """What equals or spells what the headers say of the sender."""
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


def function(setting: Setting, _everybody: Company) -> Claim | None:
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


def own_domain(setting: Setting, everybody: Company) -> Claim | None:
    """An address at the sender's own domain, or one that the job is about, or else a stranger's."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return None
    if job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    domain = setting.value.casefold().rpartition("@")[2]
    at_own = domain in everybody.parties.sender_domains - contact_words.FREE_MAIL
    if at_own and (_plain(setting) or _abbreviates_sender(setting, everybody)):
        return Claim(Subject.SENDER, "at the sender's own domain", everybody.sender)
    return Claim(Subject.THIRD_PARTY, "an address that nothing ties to the sender")


def _plain(setting: Setting) -> bool:
    """Whether the local part holds no name but the sender's."""
    local = fold(setting.value.partition("@")[0])
    words = [w for w in local.replace("-", ".").replace("_", ".").split(".") if w]
    return not any(is_given(w) and not is_word(w) for w in words)


def _abbreviates_sender(setting: Setting, everybody: Company) -> bool:
    """Whether the local part is an initial and a surname of the sender: "m.obi@" of Marguerite Obi."""
    words = [w for w in re.split(r"[._-]", fold(setting.value.partition("@")[0])) if w]
    return len(words) > 1 and any(
        words[-1] in n.lasts and all(any(name.startswith(w) for name in n.words) for w in words)
        for n in everybody.parties.sender_names
    )


def handle(setting: Setting, everybody: Company) -> Claim | None:
    """An account on a social network: the writer's own, what the request is about, or else a stranger's."""
    if setting.candidate.type is not EntityType.SOCIAL_HANDLE:
        return None
    own = _at_own_firm(setting.value, everybody) or _of_a_site(setting) or _writes(setting, everybody)
    if setting.signed or own or contact_words.MY_HANDLE.search(_around(setting)):
        return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)
    if job_cues(setting, everybody.job) or (
        job_words.IMAGE.search(setting.before) and job_words.ASKED.search(f"{setting.before} {setting.after}")
    ):
        return Claim(Subject.DESIGNATE, "object of the request")
    return Claim(Subject.THIRD_PARTY, "an account that nothing ties to the sender")


def _writes(setting: Setting, everybody: Company) -> bool:
    """Whether the subject of a mail that a network sent says that the message is from this account."""
    return setting.candidate.part == "subject" and everybody.parties.relayed and bool(_FROM.search(setting.before))


_FROM = re.compile(
    r"(?:message|dm|bericht|berichtje|reactie|comment|mention|vermelding|reply|chat|conversation|gesprek)"
    r"(?: [\w-]+)? (?:from|van|by|door|met|with)[\s:]*$"
)


def _at_own_firm(handle: str, everybody: Company) -> bool:
    """Whether it spells the first label of the sender's domain."""
    bare = "".join(filter(str.isalnum, fold(handle)))
    firms = everybody.parties.sender_domains - contact_words.FREE_MAIL
    return len(bare) >= _SPELT and any(d.partition(".")[0].replace("-", "") == bare for d in firms)


def _of_a_site(setting: Setting) -> bool:
    """Whether it spells a domain that the writer names too: "@eefbakt" beside "eefbakt.example"."""
    bare = "".join(filter(str.isalnum, fold(setting.value)))
    if len(bare) < _LONG:
        return False
    named = fold(setting.text[:_LONGEST]).replace("-", "")
    return bool(re.search(rf"(?<![@\w]){re.escape(bare)}\.[a-z]{{2}}", named))


def _around(setting: Setting) -> str:
    """The words between the handle in front and the next one."""
    return f"{setting.before.rpartition('@')[2]} {setting.after.partition('@')[0].partition('. ')[0]}"


def username(setting: Setting, everybody: Company) -> Claim | None:
    """A log-in that the request is about."""
    if setting.candidate.type is EntityType.USERNAME and job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    return None


def shared_login(setting: Setting, everybody: Company) -> Claim | None:
    """A log-in that the sender uses together with others."""
    if setting.candidate.type is EntityType.USERNAME and contact_words.SHARED_LOGIN.search(setting.before):
        return Claim(Subject.SENDER, "a log-in that the sender shares", everybody.sender)
    return None
