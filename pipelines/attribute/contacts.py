"""Whose an address, number, log-in or handle is: by equality with the headers, by the name inside it, by what stands near."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from models.finding import Candidate, EntityType, Subject
from models.message import LayerKind
from pipelines.attribute import cues
from pipelines.attribute.jobs import Job, job_cues
from pipelines.attribute.persons import Entity, Mention, holder_of
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Parties, Voice
from pipelines.detect.names import fold

TIED_TO_NAMES = frozenset({EntityType.EMAIL_ADDRESS, EntityType.USERNAME, EntityType.SOCIAL_HANDLE})
"""Types that hold a name, and that the job needs of a designate."""
_ROW_MARKS = ("|", ";", "\t")


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose a candidate is: a subject, the person when known, and why."""

    subject: Subject
    why: str
    entity: int = 0


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody of the message, with the mentions of each part in reading order."""

    entities: tuple[Entity, ...] = field(repr=False)
    parties: Parties = field(repr=False)
    job: Job
    places: dict[str, list[tuple[int, Mention, Entity]]] = field(repr=False)

    def before(self, setting: Setting, low: int) -> list[tuple[Mention, Entity]]:
        """Mentions between `low` and the candidate, the nearest first."""
        row = self.places.get(setting.candidate.part, [])
        at = bisect_right(row, setting.candidate.start, key=lambda p: p[0])
        return [(m, e) for start, m, e in reversed(row[max(0, at - 12) : at]) if start >= low]

    def after(self, setting: Setting, high: int) -> list[tuple[Mention, Entity]]:
        """Mentions between the candidate and `high`, the nearest first."""
        row = self.places.get(setting.candidate.part, [])
        at = bisect_right(row, setting.candidate.start, key=lambda p: p[0])
        return [(m, e) for start, m, e in row[at : at + 6] if start < high]

    @property
    def sender(self) -> int:
        """The number of the sender as an entity; 0 when no mention names them."""
        return next((e.number for e in self.entities if e.subject is Subject.SENDER), 0)


def company(entities: tuple[Entity, ...], parties: Parties, job: Job) -> Company:
    """Index the mentions by part and place."""
    places: dict[str, list[tuple[int, Mention, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            places.setdefault(mention.setting.candidate.part, []).append(
                (mention.setting.candidate.start, mention, entity)
            )
    for row in places.values():
        row.sort(key=lambda p: p[0])
    return Company(entities, parties, job, places)


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
    if kind is EntityType.SOCIAL_HANDLE and (fold(value) in parties.handles or value.lstrip("@") in parties.owner):
        return Claim(Subject.NONE, "account of the mailbox owner")
    bare = "".join(filter(str.isalnum, value))
    return Claim(Subject.STAFF, "number of the mailbox owner") if bare in parties.numbers else None


def _of_header(setting: Setting, everybody: Company) -> Claim | None:
    if (
        setting.candidate.type is EntityType.EMAIL_ADDRESS
        and setting.value.casefold() in everybody.parties.sender_addresses
    ):
        return Claim(Subject.SENDER, "address of the header", everybody.sender)
    if setting.candidate.part in {"from", "reply-to", "sender"}:
        return Claim(Subject.SENDER, "header From or Reply-To", everybody.sender)
    return None


def _by_local_part(setting: Setting, everybody: Company) -> Claim | None:
    """A name inside the address or log-in."""
    if setting.candidate.type not in TIED_TO_NAMES:
        return None
    holder = holder_of(setting, everybody.entities)
    return _belongs(setting, holder, everybody, "name in the address") if holder else None


def _function(setting: Setting, everybody: Company) -> Claim | None:
    """info@, sales@: nobody's, unless it stands where the writer's own stands."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return None
    local = fold(setting.value.partition("@")[0])
    return Claim(Subject.NONE, "address of a function") if local in cues.ROLE_LOCAL_PARTS else None


def _of_firm(setting: Setting, everybody: Company) -> Claim | None:
    """An account that a firm or a foundation holds for others."""
    if setting.candidate.type is EntityType.IBAN_CODE and cues.FIRM_ACCOUNT.search(f"{setting.before} {setting.after}"):
        return Claim(Subject.NONE, "account of a firm")
    return None


def _blocked(setting: Setting, everybody: Company) -> Claim | None:
    """An address or number that has to be refused."""
    kinds = {
        EntityType.IP_ADDRESS: cues.BLOCK,
        EntityType.EMAIL_ADDRESS: cues.BLOCK,
        EntityType.PHONE_NUMBER: cues.REFUSE,
    }
    pattern = kinds.get(setting.candidate.type)
    if (
        pattern is not None
        and pattern.search(f"{setting.before} {setting.after}")
        and not cues.MINE.search(setting.before)
    ):
        return Claim(Subject.DESIGNATE, "has to be blocked")
    return None


def _pronoun(setting: Setting, everybody: Company) -> Claim | None:
    """ "mijn nummer", "haar rekening": the writer's or somebody else's."""
    before = cues.THEIR_OWN.sub("hun", setting.before)
    mine, theirs = cues.MINE.search(before), cues.THEIRS.search(before)
    if _named_between(setting, everybody):
        return None
    if mine and not (theirs and theirs.start() > mine.start()):
        return _speaker(setting, everybody, "said to be the writer's own")
    if theirs:
        near = next(
            (
                e
                for _, e in everybody.before(setting, setting.block[0])
                if e.subject not in {Subject.SENDER, Subject.STAFF}
            ),
            None,
        )
        return _possessed(setting, near, everybody)
    return None


def _named_between(setting: Setting, everybody: Company) -> bool:
    """Whether somebody else is named last: "me zus Shanaya (06...)" is not the writer's."""
    near = next((m for m, e in everybody.before(setting, setting.sentence[0]) if e.subject not in {Subject.SENDER, Subject.STAFF}), None)
    if near is None:
        return False
    between = fold(setting.text[near.setting.candidate.end : setting.candidate.start])
    return not (cues.MINE.search(" " + between) or cues.THEIRS.search(" " + between))


def _possessed(setting: Setting, owner: Entity | None, everybody: Company) -> Claim:
    """His or hers: what the job needs of a designate is their log-in and address, not their telephone."""
    number = owner.number if owner else 0
    needed = setting.candidate.type in TIED_TO_NAMES
    if needed and owner and owner.subject is Subject.DESIGNATE:
        return Claim(Subject.DESIGNATE, "of the person whom the request is about", number)
    if needed and job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request", number)
    return Claim(Subject.THIRD_PARTY, "said to be somebody else's", number)


def _speaker(setting: Setting, everybody: Company, why: str) -> Claim | None:
    voice = everybody.parties.voice(setting.layer, setting.text)
    if voice is Voice.SENDER:
        return Claim(Subject.SENDER, why, everybody.sender)
    return Claim(Subject.STAFF if voice is Voice.STAFF else Subject.THIRD_PARTY, why)


def _in_row(setting: Setting, everybody: Company) -> Claim | None:
    """A row of a table is one person's."""
    row = setting.text[setting.line[0] : setting.line[1]]
    if not any(row.count(mark) > 1 for mark in _ROW_MARKS) and not row.lstrip(" ,[").startswith("{"):
        return None
    inside = [*everybody.before(setting, setting.line[0]), *everybody.after(setting, setting.line[1])]
    if setting.signed or not inside:
        return None
    return _belongs(setting, inside[0][1], everybody, "in the row of this person")


def _in_place(setting: Setting, everybody: Company) -> Claim | None:
    """Signatures, header blocks and whole quoted messages speak for their author."""
    voice = everybody.parties.voice(setting.layer, setting.text)
    if setting.introduced:
        near = next((e for _, e in everybody.before(setting, setting.line[0])), None)
        if near:
            return _belongs(setting, near, everybody, "beside the name in a header block")
    if setting.signed:
        return _speaker(setting, everybody, "in the signature")
    if setting.layer and setting.layer.kind is LayerKind.FORM and _first_field(setting):
        return Claim(Subject.SENDER, "field of the form", everybody.sender)
    if voice is Voice.OTHER:
        near = next((e for _, e in everybody.before(setting, setting.sentence[0])), None)
        return (
            _belongs(setting, near, everybody, "near this person")
            if near
            else _speaker(setting, everybody, "words of another")
        )
    return None


def _first_field(setting: Setting) -> bool:
    """Whether the line is a short label and the value."""
    label = setting.label.rstrip()
    return label.endswith((":", "=")) and len(label.split()) <= 6 and setting.candidate.end >= setting.line[1] - 40


def _near(setting: Setting, everybody: Company) -> Claim | None:
    """The person last named in the sentence, or the one whose block of lines this is."""
    kind = setting.candidate.type
    same_sentence = [e for _, e in everybody.before(setting, setting.sentence[0]) if e.subject is not Subject.STAFF]
    if same_sentence:
        return _belongs(setting, same_sentence[0], everybody, "right behind this person")
    if kind is EntityType.EMAIL_ADDRESS or _listed(setting):
        block = [
            e for m, e in everybody.before(setting, setting.block[0]) if _opens(m) and e.subject is not Subject.STAFF
        ]
        if block:
            return _belongs(setting, block[0], everybody, "in the lines of this person")
    if cues.NEXT_IS_FROM.search(fold(setting.text[setting.sentence[1] : setting.sentence[1] + 40])):
        following = [e for _, e in everybody.after(setting, setting.sentence[1] + 120)]
        if following:
            return _belongs(setting, following[0], everybody, "said to be of this person")
    behind = [(m, e) for m, e in everybody.after(setting, setting.sentence[1]) if e.subject is not Subject.STAFF]
    if behind and _apposed(setting, behind[0][0]):
        return _belongs(setting, behind[0][1], everybody, "right before this person")
    return None


def _listed(setting: Setting) -> bool:
    """Whether it fills its line, with a label or without."""
    return len(setting.label.split()) <= 3


def _opens(mention: Mention) -> bool:
    """Whether a name opens its line."""
    return len(mention.setting.label.split()) <= 3


def _apposed(setting: Setting, mention: Mention) -> bool:
    """Whether only a few words lie between the value and the name behind it."""
    between = fold(setting.text[setting.candidate.end : mention.setting.candidate.start])
    return len(between.split()) <= 3 and bool(
        set(between.replace("(", " ").split()) & {"van", "of", "from", "is", "(", ""} or "(" in between
    )


def _belongs(setting: Setting, entity: Entity, everybody: Company, why: str) -> Claim:
    """The subject of a value that is this person's: of a designate only what the job needs."""
    if entity.subject is not Subject.DESIGNATE or setting.candidate.type in TIED_TO_NAMES:
        return Claim(entity.subject, why, entity.number)
    mention = next((m for m, e in everybody.before(setting, setting.block[0]) if e is entity), None)
    private = cues.PRIVATE.search(setting.before) or cues.THEIRS.search(setting.before)
    if mention is None or private or (setting.candidate.type is EntityType.IBAN_CODE and not _listed(setting)):
        return Claim(Subject.THIRD_PARTY, "of a designate, but the request does not need it", entity.number)
    near = mention.setting.candidate.start >= setting.sentence[0] or _listed(setting)
    if near:
        return Claim(Subject.DESIGNATE, why, entity.number)
    return Claim(Subject.THIRD_PARTY, "of a designate, but the request does not need it", entity.number)


def _own_domain(setting: Setting, everybody: Company) -> Claim | None:
    """An address at the sender's own domain, or one that the job is about, or else a stranger's."""
    if setting.candidate.type is not EntityType.EMAIL_ADDRESS:
        return None
    if job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    domain = setting.value.casefold().rpartition("@")[2]
    if domain in everybody.parties.sender_domains - cues.FREE_MAIL and _plain(setting):
        return Claim(Subject.SENDER, "at the sender's own domain", everybody.sender)
    return Claim(Subject.THIRD_PARTY, "an address that nothing ties to the sender")


def _plain(setting: Setting) -> bool:
    """Whether the local part holds no name but the sender's."""
    from pipelines.detect.names import is_given, is_word

    local = fold(setting.value.partition("@")[0])
    words = [w for w in local.replace("-", ".").replace("_", ".").split(".") if w]
    return not any(is_given(w) and not is_word(w) for w in words)


def _handle(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is not EntityType.SOCIAL_HANDLE:
        return None
    if setting.signed or cues.MY_HANDLE.search(f"{setting.before} {setting.after}"):
        return Claim(Subject.SENDER, "said to be the writer's own", everybody.sender)
    if job_cues(setting, everybody.job) or (
        cues.IMAGE.search(setting.before) and cues.ASKED.search(f"{setting.before} {setting.after}")
    ):
        return Claim(Subject.DESIGNATE, "object of the request")
    return Claim(Subject.THIRD_PARTY, "an account that nothing ties to the sender")


def _username(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is EntityType.USERNAME and job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request")
    return None


def _shared_login(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type is EntityType.USERNAME and cues.SHARED_LOGIN.search(setting.before):
        return Claim(Subject.SENDER, "a log-in that the sender shares", everybody.sender)
    return None


_RULES: tuple[Callable[[Setting, Company], Claim | None], ...] = (
    _of_owner,
    _of_header,
    _in_row,
    _blocked,
    _by_local_part,
    _function,
    _of_firm,
    _shared_login,
    _pronoun,
    _in_place,
    _near,
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
