"""Whose an IP address is: a server's (nobody's), the writer's, a visitor's, or one that has to be blocked."""

from __future__ import annotations

import ipaddress
import re

from models.finding import Subject
from models.message import LayerKind
from pipelines.attribute.company import Claim, Company
from pipelines.attribute.owning import behind, named_behind, said_theirs
from pipelines.attribute.pointed import pointed_at
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.attribute.words import block_words, contact_words, job_words, network_words, owner_words
from pipelines.detect.names import fold

_NEAR = 60
_WORD = re.compile(r"[^\W\d_]+")


def address(setting: Setting, everybody: Company) -> Claim:
    """The nearest words decide; what says nothing at all is a machine's."""
    before, after = setting.before[-_NEAR:], setting.after[:_NEAR]
    row = fold(setting.text[setting.line[0] : setting.candidate.start])[-2 * _NEAR :]
    found = _certain(setting, everybody, row) or _told(setting, everybody)
    if found:
        return found
    if job_words.BLOCK.search(f"{setting.before} {setting.after}"):
        return Claim(Subject.DESIGNATE, "has to be blocked")
    if block_words.LET_IN.search(f"{setting.before} {setting.after}") or network_words.SHUT_IT.search(behind(setting)):
        return Claim(Subject.DESIGNATE, "has to be kept out or let in")
    near = [e for _, e in everybody.before(setting, setting.sentence[0]) if e.subject is not Subject.STAFF]
    if near and everybody.job.blocking and near[0].subject is Subject.THIRD_PARTY:
        return Claim(Subject.DESIGNATE, "has to be blocked", near[0].number)
    if near:
        return Claim(near[0].subject, "behind this person", near[0].number)
    if everybody.job.demanded and not network_words.SERVER.search(before):
        return Claim(Subject.THIRD_PARTY, "the demand is about its user")
    server, visitor = (
        network_words.SERVER.search(f"{before} {after}") or network_words.SERVER.search(row),
        network_words.VISITOR.search(f"{before} {row}"),
    )
    if server and not (visitor and not network_words.SERVER.search(before)):
        return Claim(Subject.NONE, "address of a server")
    if visitor or network_words.VISITOR.search(after) or network_words.SESSION.search(after):
        if _logged_in_as_sender(row, everybody) or _device_of_sender(setting.after, everybody):
            return Claim(Subject.SENDER, "where the writer logged in from", everybody.sender)
        blocked = everybody.job.blocking and not network_words.ADMITTED.search(row)
        subject = Subject.DESIGNATE if blocked else Subject.THIRD_PARTY
        return Claim(subject, "somebody who visited or logged in")
    return Claim(Subject.NONE, "nothing says that somebody is behind it")


_OURSELVES = re.compile(r"\b(?:i|ik|we|wij|my|mijn|our|ons|onze|me|mij)\b")


def _told(setting: Setting, everybody: Company) -> Claim | None:
    """What the words right beside it say: the writer's line, a machine of theirs, or where a name has to point."""
    own = everybody.parties.voice(setting.layer, setting.text) is Voice.SENDER
    said, line = setting.before[-_NEAR:], fold(setting.text[slice(*setting.line)][: 8 * _NEAR])
    has_to_be = network_words.HAS_TO.search(said) and network_words.BE.search(setting.after)
    if network_words.MACHINE.search(said) or network_words.RECORD.search(line) or has_to_be:
        return Claim(Subject.NONE, "address of a server")
    others = [e for _, e in everybody.before(setting, setting.sentence[0]) if e.subject is Subject.THIRD_PARTY]
    if others and not _OURSELVES.search(setting.before):
        return None  # "Eef tried again from home (84.5...)"
    if own and (network_words.AT_WRITERS.search(said) or network_words.AT_WRITERS_BEHIND.search(setting.after)):
        return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)
    return None


_RECEIVED = re.compile(r"received:? from [^\n]{0,120}$")
_SUBMITTED = re.compile(r"[\])\s]{0,4}by (\S{3,120})[^\n]{0,60}? with (?:e?smtps?a|utf8smtps?a)\b")
"""RFC 3848: the A says that whoever handed the mail in had logged in."""


def _handed_in(setting: Setting, everybody: Company) -> bool:
    """A Received line (RFC 5321 section 4.4) in which the owner's server takes a mail from somebody logged in."""
    start, end = setting.candidate.start, setting.candidate.end
    if not _RECEIVED.search(fold(setting.text[max(0, start - 2 * _NEAR) : start])):
        return False
    taken = _SUBMITTED.match(fold(setting.text[end : end + 4 * _NEAR]))
    return bool(taken) and everybody.parties.owns(f"@{taken[1]}")  # type: ignore[index]


_HOST = re.compile(r"(?:^|[\s\"'(,;])((?:[\w-]{1,63}\.){1,6}[a-z]{2,24})\.? ?[(\[]{1,2}$")
_LINE_OF_CUSTOMER = re.compile(
    r"\d[-.]\d{1,3}[-.]|(?:^|[.-])(?:dynamic|dyn|static|cable|adsl|dsl|ftth|fiber|fibre|home|pool|client|customer|dhcp|mobile|"
    r"wifi|broadband|user|vpn|ip)(?:[.\d-]|$)"
)
"""Host names that a provider gives to the lines of its customers."""


def _beside_host(setting: Setting) -> bool:
    """In brackets behind the name of a host, which is no customer's line: "volgens web3.host.example (192.0.2.1)"."""
    start = setting.candidate.start
    host = _HOST.search(fold(setting.text[max(0, start - 2 * _NEAR) : start]))
    return bool(host) and not _LINE_OF_CUSTOMER.search(host[1]) and not _VISITS.search(setting.before)  # type: ignore[index]


_VISITS = re.compile(r"\b(?:ingelogd|logged in|log-?in|inlog\w*|bezoeker|visitor|gebruiker|user)\b[^.;]{0,60}$")


def _certain(setting: Setting, everybody: Company, row: str) -> Claim | None:
    """A machine's by its number or its host name, or the writer's own by what is said of it."""
    own = everybody.parties.voice(setting.layer, setting.text) is Voice.SENDER
    if _internal(setting.value):
        return Claim(Subject.NONE, "address of a private network")
    if own and (network_words.SENDER_IP.search(row) or _of_form(setting)):
        return Claim(Subject.SENDER, "where the form was sent from", everybody.sender)
    denied = owner_words.NOT_MINE.search(_behind(setting)) or owner_words.NEXT_IS_MINE.search(setting.after)
    if own and not denied and pointed_at(setting) and not said_theirs(setting):
        return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)
    if _handed_in(setting, everybody):
        return Claim(Subject.SENDER, "handed the mail in with a log-in", everybody.sender)
    if _beside_host(setting):
        return Claim(Subject.NONE, "address of a server")
    self_from = contact_words.SELF_FROM.search(setting.before)
    if denied:
        return None
    theirs = _somebody_elses(setting, everybody) if own else None
    if theirs:
        return theirs
    if contact_words.MINE.search(setting.before) or (self_from and ")" not in self_from[0]):
        return _mine(setting, everybody)
    return None


def _somebody_elses(setting: Setting, everybody: Company) -> Claim | None:
    """Whose the words right beside it say it is, if not the writer's: "... is our bookkeeper", "Eef works from ..."."""
    if job_words.BLOCK.search(f"{setting.before} {setting.after}"):
        return None
    named = named_behind(setting, everybody)
    if named and named.subject is not Subject.SENDER:
        return named
    if said_theirs(setting):
        return Claim(Subject.THIRD_PARTY, "said to be somebody else's")
    before = everybody.before(setting, setting.sentence[0])
    person = before[0] if before and before[0][1].subject in _OTHERS else None
    if person is None:
        return None
    between = fold(setting.text[person[0].setting.candidate.end : setting.candidate.start])
    if network_words.THEY_FROM.fullmatch(between):
        return Claim(person[1].subject, "said to be of this person", person[1].number)
    return None


_OTHERS = frozenset({Subject.THIRD_PARTY, Subject.DESIGNATE})


def _of_form(setting: Setting) -> bool:
    """Whether it fills a field of a filled-in form that says from where it was sent."""
    label = setting.label.strip()
    layer = setting.layer
    return len(label) > 1 and bool(layer and layer.kind is LayerKind.FORM and network_words.FORM_FIELD.search(label))


_TIME = re.compile(r"^[\s,(]*(?:om|at|@|op|on)? ?[\d:. -]{1,20}(?:uur|am|pm|h)?\)?")


def _behind(setting: Setting) -> str:
    """What is said behind it, a time apart: "84.5... om 03:12. Dat was ik niet"."""
    return _TIME.sub("", behind(setting), count=1)


def _logged_in_as_sender(row: str, everybody: Company) -> bool:
    """Whether a line of a log lets in the sender's own log-in: "Accepted publickey for meike from ..."."""
    words = set(_WORD.findall(row))
    return bool(network_words.ADMITTED.search(row)) and any(words & n.words for n in everybody.parties.sender_names)


def _device_of_sender(after: str, everybody: Company) -> bool:
    """Whether a list of log-ins names the device after the sender: "iPhone van Femke"."""
    device = network_words.DEVICE_OF.search(after)
    return bool(device) and any(device[1] in n.words for n in everybody.parties.sender_names)


def _mine(setting: Setting, everybody: Company) -> Claim:
    """Such as "mijn ip" is the writer's, "our server" is a machine's."""
    if network_words.SERVER.search(setting.before[-_NEAR:]):
        return Claim(Subject.NONE, "address of a server")
    return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)


def _internal(value: str) -> bool:
    try:
        return not ipaddress.ip_address(value.strip("[]").partition("/")[0]).is_global
    except ValueError:
        return False
