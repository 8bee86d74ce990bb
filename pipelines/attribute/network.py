"""Whose an IP address is: a server's (nobody's), the writer's, a visitor's, or one that has to be blocked."""

from __future__ import annotations

import ipaddress
import re

from models.finding import Subject
from pipelines.attribute import contact_words, job_words
from pipelines.attribute.company import Claim, Company
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.detect.names import fold

_NEAR = 60
_WORD = re.compile(r"[^\W\d_]+")


def address(setting: Setting, everybody: Company) -> Claim:
    """The nearest words decide; what says nothing at all is a machine's."""
    before, after = setting.before[-_NEAR:], setting.after[:_NEAR]
    row = fold(setting.text[setting.line[0] : setting.candidate.start])[-2 * _NEAR :]
    if _internal(setting.value):
        return Claim(Subject.NONE, "address of a private network")
    if contact_words.SENDER_IP.search(row) and everybody.parties.voice(setting.layer, setting.text) is Voice.SENDER:
        return Claim(Subject.SENDER, "where the form was sent from", everybody.sender)
    if contact_words.MINE.search(setting.before) or contact_words.SELF_FROM.search(setting.before):
        return _mine(setting, everybody)
    if job_words.BLOCK.search(f"{setting.before} {setting.after}"):
        return Claim(Subject.DESIGNATE, "has to be blocked")
    near = [e for _, e in everybody.before(setting, setting.sentence[0]) if e.subject is not Subject.STAFF]
    if near and everybody.job.blocking and near[0].subject is Subject.THIRD_PARTY:
        return Claim(Subject.DESIGNATE, "has to be blocked", near[0].number)
    if near:
        return Claim(near[0].subject, "behind this person", near[0].number)
    if everybody.job.demanded and not contact_words.SERVER.search(before):
        return Claim(Subject.THIRD_PARTY, "the demand is about its user")
    server, visitor = (
        contact_words.SERVER.search(f"{before} {after}") or contact_words.SERVER.search(row),
        contact_words.VISITOR.search(f"{before} {row}"),
    )
    if server and not (visitor and not contact_words.SERVER.search(before)):
        return Claim(Subject.NONE, "address of a server")
    if visitor or contact_words.VISITOR.search(after):
        if _logged_in_as_sender(row, everybody):
            return Claim(Subject.SENDER, "where the writer logged in from", everybody.sender)
        blocked = everybody.job.blocking and not contact_words.ADMITTED.search(row)
        subject = Subject.DESIGNATE if blocked else Subject.THIRD_PARTY
        return Claim(subject, "somebody who visited or logged in")
    return Claim(Subject.NONE, "nothing says that somebody is behind it")


def _logged_in_as_sender(row: str, everybody: Company) -> bool:
    """Whether a line of a log lets in the sender's own log-in: "Accepted publickey for meike from ..."."""
    words = set(_WORD.findall(row))
    return bool(contact_words.ADMITTED.search(row)) and any(words & n.words for n in everybody.parties.sender_names)


def _mine(setting: Setting, everybody: Company) -> Claim:
    """Such as "mijn ip" is the writer's, "our server" is a machine's."""
    if contact_words.SERVER.search(setting.before[-_NEAR:]):
        return Claim(Subject.NONE, "address of a server")
    return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)


def _internal(value: str) -> bool:
    try:
        return not ipaddress.ip_address(value.strip("[]").partition("/")[0]).is_global
    except ValueError:
        return False
