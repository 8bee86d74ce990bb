"""Whose a value is by where it stands: in a row, in a signature, beside a name."""

from __future__ import annotations

import re2

from models.finding import EntityType, Subject
from models.message import LayerKind
from pipelines.attribute.called import to_be_called
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.entity import Entity
from pipelines.attribute.places import Mention
from pipelines.attribute.possession import speaker
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.attribute.words import contact_words, owner_words
from pipelines.detect.names import fold

_ROW_MARKS = ("|", ";", "\t")
_ROW = 400
_FIRM = 5  # letters of a domain that a signature must spell
_APPOSITION = 24
_DATE = re2.compile(r"\b\d{1,2}[ ./-]{1,2}(?:\d{1,2}|[a-z]{3,9})[ ./-]{1,2}['’]?\d{2,4}\b")
"""Between a name and a number: a list of personal details, which no job needs."""
_GAP = re2.compile(r"\S {2,}\b")


def in_row(setting: Setting, everybody: Company) -> Claim | None:
    """A row of a table is one person's."""
    row = setting.text[setting.line[0] : setting.line[1]]
    columns = any(row.count(mark) > 1 for mark in _ROW_MARKS) or len(_GAP.findall(row[:_ROW])) > 1
    if not columns and not row.lstrip(" ,[").startswith("{"):
        return None
    inside = [*everybody.before(setting, setting.line[0]), *everybody.after(setting, setting.line[1])]
    if setting.signed or not inside:
        return None
    return belongs(setting, inside[0][1], everybody, "in the row of this person")


_ITEM = re2.compile(r"^[\s>]*(?:\d{1,3}[.):]|[a-z][.)]|[-*•–+])(?:\s+[\w/-]+){0,2}[\s,:(-]*$")
"""An item that opens with a place, or with what kind of place it is."""


def in_item(setting: Setting, everybody: Company) -> Claim | None:
    """The place that an item of a list opens with is that of the person named further on in it.

    "1. Taxatie Laan 1, Zwolle, opdrachtgever Jan Bos".
    """
    if setting.candidate.type is not EntityType.ADDRESS or setting.signed:
        return None
    line = setting.text[setting.line[0] : setting.candidate.start]
    if (
        not _ITEM.search(line)
        or contact_words.MINE.search(setting.before)
        or everybody.before(setting, setting.line[0])
    ):
        return None
    others = {Subject.SENDER, Subject.STAFF, Subject.NONE}
    behind = next((e for _, e in everybody.after(setting, setting.line[1]) if e.subject not in others), None)
    return belongs(setting, behind, everybody, "in the item of this person") if behind else None


def in_place(setting: Setting, everybody: Company) -> Claim | None:
    """Signatures, header blocks and whole quoted messages speak for their author."""
    voice = everybody.parties.voice(setting.layer, setting.text)
    if setting.introduced:
        closest = next((e for _, e in everybody.before(setting, setting.line[0])), None)
        if closest:
            return belongs(setting, closest, everybody, "beside the name in a header block")
    if setting.signed:
        return _signer(setting, everybody) or speaker(setting, everybody, "in the signature")
    if setting.layer and setting.layer.kind is LayerKind.FORM and _first_field(setting):
        named = [e for _, e in everybody.before(setting, setting.block[0]) if e.subject is not Subject.STAFF]
        if named and named[-1].subject is Subject.THIRD_PARTY and not everybody.parties.relayed:
            return belongs(setting, named[0], everybody, "in a record of this person")
        return Claim(Subject.SENDER, "field of the form", everybody.sender)
    if voice is Voice.OTHER:
        closest = next((e for _, e in everybody.before(setting, setting.sentence[0])), None)
        return (
            belongs(setting, closest, everybody, "near this person")
            if closest
            else speaker(setting, everybody, "words of another")
        )
    return None


def _signer(setting: Setting, everybody: Company) -> Claim | None:
    """A signature that the sender's name opens is the sender's, also below what somebody else wrote."""
    start = setting.layer.signature[0] if setting.layer and setting.layer.signature else setting.candidate.start
    signed = [e for _, e in everybody.before(setting, start)]
    if signed and signed[-1].subject is Subject.SENDER:
        return Claim(Subject.SENDER, "in the signature", everybody.sender)
    return _firm(setting, start, bool(signed), everybody)


def _firm(setting: Setting, start: int, named: bool, everybody: Company) -> Claim | None:
    """A signature that names nobody, but the firm that the sender's domain spells."""
    letters = "".join(filter(str.isalnum, fold(setting.text[start : setting.candidate.start])))
    firms = (d.partition(".")[0].replace("-", "") for d in everybody.job.domains)
    if not named and any(len(firm) >= _FIRM and firm in letters for firm in firms):
        return Claim(Subject.SENDER, "in the signature of the sender's firm", everybody.sender)
    return None


def _first_field(setting: Setting) -> bool:
    """Whether the line is a short label and the value."""
    label = setting.label.rstrip()
    return label.endswith((":", "=")) and len(label.split()) <= 6 and setting.candidate.end >= setting.line[1] - 40


def near(setting: Setting, everybody: Company) -> Claim | None:
    """The person last named in the sentence, or the one whose block of lines this is."""
    kind = setting.candidate.type
    same_sentence = [e for _, e in everybody.before(setting, setting.sentence[0]) if e.subject is not Subject.STAFF]
    if same_sentence:
        opener = _above(setting, everybody)
        if opener:
            return belongs(setting, opener, everybody, "in the lines of this person")
        return belongs(setting, same_sentence[0], everybody, "right behind this person")
    if kind is EntityType.EMAIL_ADDRESS or _listed(setting):
        block = [
            e for m, e in everybody.before(setting, setting.block[0]) if _opens(m) and e.subject is not Subject.STAFF
        ]
        if block:
            return belongs(setting, block[0], everybody, "in the lines of this person")
    if contact_words.NEXT_IS_FROM.search(fold(setting.text[setting.sentence[1] : setting.sentence[1] + 40])):
        following = [e for _, e in everybody.after(setting, setting.sentence[1] + 120)]
        if following:
            return belongs(setting, following[0], everybody, "said to be of this person")
    behind = [(m, e) for m, e in everybody.after(setting, setting.sentence[1]) if e.subject is not Subject.STAFF]
    if behind and _apposed(setting, behind[0][0]):
        return belongs(setting, behind[0][1], everybody, "right before this person")
    return None


def _above(setting: Setting, everybody: Company) -> Entity | None:
    """Of a value that begins its line: whose name begins a line above it, before who else is named there."""
    if setting.label.strip(" >-*•"):
        return None
    named = [(m, e) for m, e in everybody.before(setting, setting.block[0]) if e.subject is not Subject.STAFF]
    first = next(((m, e) for m, e in named if not m.setting.label.strip(" >-*•")), None)
    return first[1] if first and first[1] is not named[0][1] else None


def _listed(setting: Setting) -> bool:
    """Whether it fills its line, with a label or without."""
    return len(setting.label.split()) <= 3


def _opens(mention: Mention) -> bool:
    """Whether a name opens its line."""
    return len(mention.setting.label.split()) <= 3


def _apposed(setting: Setting, mention: Mention) -> bool:
    """Whether only a few words lie between the value and the name behind it."""
    between = fold(setting.text[setting.candidate.end : mention.setting.candidate.start])
    return (
        len(between.split()) <= 3
        and not between.startswith(", of")
        and bool(set(between.replace("(", " ").split()) & {"van", "of", "from", "is", "(", ""} or "(" in between)
    )


def belongs(setting: Setting, entity: Entity, everybody: Company, why: str) -> Claim:
    """The subject of a value that is this person's: of a designate only what the job needs."""
    if entity.subject is Subject.DESIGNATE and _told_in_passing(setting, everybody):
        return Claim(Subject.THIRD_PARTY, "of a designate, but the request does not need it", entity.number)
    if entity.subject is not Subject.DESIGNATE or setting.candidate.type in TIED_TO_NAMES:
        return Claim(entity.subject, why, entity.number)
    mention = next((m for m, e in everybody.before(setting, setting.block[0]) if e is entity), None)
    before = contact_words.OBLIQUE.sub(" ", setting.before)
    if mention is not None and to_be_called(setting, entity):
        return Claim(Subject.DESIGNATE, why, entity.number)
    told = f"{before} {setting.after[:_APPOSITION]}".replace("_", " ")
    private = (
        contact_words.PRIVATE.search(told)
        or contact_words.THEIRS.search(before)
        or (mention is not None and _DATE.search(setting.text[mention.setting.candidate.end : setting.candidate.start]))
    )
    if mention is None or private or (setting.candidate.type is EntityType.IBAN_CODE and not _listed(setting)):
        return Claim(Subject.THIRD_PARTY, "of a designate, but the request does not need it", entity.number)
    closest = mention.setting.candidate.start >= setting.sentence[0] or _listed(setting)
    if closest:
        return Claim(Subject.DESIGNATE, why, entity.number)
    return Claim(Subject.THIRD_PARTY, "of a designate, but the request does not need it", entity.number)


def _told_in_passing(setting: Setting, everybody: Company) -> bool:
    """Whether an e-mail address is one that somebody has besides, and nothing has to be sent there."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return False
    domain = setting.value.casefold().rpartition("@")[2]
    if domain in everybody.parties.sender_domains - contact_words.FREE_MAIL:
        return False
    before = setting.before.replace("_", " ")
    found = owner_words.PRIVATE.search(before) or owner_words.REACHED.search(before)
    return bool(found) and not owner_words.DELIVERS.search(before)
