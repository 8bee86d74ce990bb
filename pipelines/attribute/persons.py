"""The people of a message: which mentions are one person, and what that person is to the owner of the mailbox.

A person gets the subject that the strongest evidence of any mention gives, in this order: sender, staff,
designate, third party.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.finding import Subject
from pipelines.attribute import contact_words, office_words, own_name_words, people_words
from pipelines.attribute.chat import roles, speaker
from pipelines.attribute.cue import HINTS
from pipelines.attribute.jobs import Job
from pipelines.attribute.naming import Naming, in_local_part, misspelt, naming, same
from pipelines.attribute.officials import answers_for_demand, signs_demand
from pipelines.attribute.places import Mention, by_place
from pipelines.attribute.setting import Setting
from pipelines.attribute.staff import colleague_of_staff, listed_as_staff, related_to, spoken_of_as_staff, unrelated
from pipelines.attribute.together import companions
from pipelines.attribute.voices import Parties, Voice
from pipelines.attribute.weighing import Scales
from pipelines.attribute.witness import NOTHING, heard, opinion
from pipelines.detect.names import fold

Beside = dict[int, list[Mention]]
"""The mentions enumerated with each mention, by its id."""

_DOUBTED = frozenset({Subject.DESIGNATE, Subject.THIRD_PARTY})
_MOST_PEOPLE = 200
"""People whose names are looked for in addresses; a list of members beyond that is judged by its rows."""


@dataclass(slots=True)
class Entity:
    """One natural person of the message. `number` counts from 1 in reading order."""

    number: int
    mentions: list[Mention]
    contacts: list[Setting] = field(default_factory=list)
    subject: Subject = Subject.THIRD_PARTY
    evidence: tuple[str, ...] = ()
    ruled: tuple[Subject, tuple[str, ...]] = (Subject.THIRD_PARTY, ())
    """What the rules alone say, and why."""

    @property
    def names(self) -> tuple[Naming, ...]:
        """All ways the message names this person."""
        return tuple(m.name for m in self.mentions)


def resolve(settings: Sequence[Setting], contacts: Sequence[Setting], parties: Parties, job: Job) -> tuple[Entity, ...]:
    """Group the mentions of a message by person, and say what each person is.

    `contacts` are the addresses and log-ins of the message: what is asked for an address is asked for its holder.
    """
    chats: dict[str, dict[str, Subject]] = {}
    mentions = [_mention(s, parties, chats) for s in settings]
    for mention in mentions:
        by_place(mention, parties)
    entities = _grouped(mentions)
    for contact in contacts:
        holder = holder_of(contact, entities) if not contact.data else None  # in data the row tells
        if holder:
            holder.contacts.append(contact)
    scales, beside = Scales(job), companions(mentions)
    for entity in entities:
        _judge(entity, parties, scales, beside)
    _put_right(entities, parties, job)
    return entities


def holder_of(contact: Setting, entities: Sequence[Entity]) -> Entity | None:
    """The person whose name an address or a log-in holds: hatice.yildirim84@, rietvanbeek@, demi.kapster."""
    local = contact_words.local_part(contact.value)
    if local in contact_words.ROLE_LOCAL_PARTS:
        return None
    hits = [(max(in_local_part(n, local) for n in e.names[:20]), -e.number) for e in entities[:_MOST_PEOPLE]]
    best = max(hits, default=(0, 0))
    return entities[-best[1] - 1] if best[0] else None


def _put_right(entities: Sequence[Entity], parties: Parties, job: Job) -> None:
    """Where data are to be corrected, the sender's own name misspelt is the sender's."""
    senders = [e for e in entities if e.subject is Subject.SENDER][:3]
    known = [*parties.sender_names, *(n for e in senders for n in e.names[:20])]
    names = [n for n in known if n.full] if "rectification" in job.rights else []
    for entity in entities[:_MOST_PEOPLE] if names else ():
        if NOTHING in entity.evidence and unrelated(entity.mentions):
            namesake = any(m.namesake for m in entity.mentions)
            if not namesake and any(misspelt(n, own) for n in entity.names[:5] for own in names):
                entity.subject, entity.evidence = Subject.SENDER, ("the sender's name misspelt",)
            elif not namesake and _once_called(entity, names):
                entity.subject, entity.evidence = Subject.SENDER, ("the sender's name as it still stands on record",)


def _once_called(entity: Entity, senders: Sequence[Naming]) -> bool:
    """Whether a record still shows this name, and the sender bears the same surname: "er staat nog Eva Dop"."""
    shown = any(own_name_words.ONCE.search(m.setting.before) for m in entity.mentions[:5] if m.voice is Voice.SENDER)
    return shown and any(n.lasts & own.lasts for n in entity.names[:5] for own in senders)


def _mention(setting: Setting, parties: Parties, chats: dict[str, dict[str, Subject]]) -> Mention:
    mention = Mention(setting, naming(setting.value), parties.voice(setting.layer, setting.text))
    mention.namesake = bool(people_words.OTHERS_NAMESAKE.search(setting.before)) or _elder(mention)
    part = setting.candidate.part
    sides = chats[part] if part in chats else chats.setdefault(part, roles(setting.text, parties))
    who = speaker(setting.text, setting.candidate.start) if sides else None
    side = sides.get(fold(setting.text[slice(*who)])) if who else None
    if who and side:
        mention.voice = Voice.STAFF if side is Subject.STAFF else Voice.SENDER
        if who[0] <= setting.candidate.start < who[1]:
            mention.say(side, "speaker of a chat")
    return mention


def _elder(mention: Mention) -> bool:
    """Whether a bare surname is told from the sender's: "Mrs Bos senior"."""
    return not mention.name.full and bool(people_words.LATER.search(mention.setting.after))


def _grouped(mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """Mentions of one person together: full names first, so that a bare name finds its owner."""
    order = sorted(range(len(mentions)), key=lambda i: (not mentions[i].name.full, i))
    groups: list[list[int]] = []
    by_word: dict[str, list[int]] = {}
    for i in order:
        name = mentions[i].name
        near = sorted({g for w in name.words for g in by_word.get(w, [])})
        fitting = next((g for g in near if _fits(mentions[i], [mentions[k] for k in groups[g][:8]])), None)
        if fitting is None:
            fitting = len(groups)
            groups.append([])
        groups[fitting].append(i)
        for word in name.words:
            seen = by_word.setdefault(word, [])
            if fitting not in seen and len(seen) < 50:
                seen.append(fitting)
    ranked = sorted(sorted(group) for group in groups)
    return tuple(Entity(n, [mentions[i] for i in group]) for n, group in enumerate(ranked, 1))


def _fits(mention: Mention, group: Iterable[Mention]) -> bool:
    group = list(group)
    if any(other.namesake for other in group) != mention.namesake and all(o.name != mention.name for o in group):
        return False
    return all(same(mention.name, other.name) or _both_sign(mention, other) for other in group) and any(
        same(mention.name, other.name) for other in group
    )


def _both_sign(one: Mention, other: Mention) -> bool:
    return Subject.SENDER in one.says and Subject.SENDER in other.says


def _judge(entity: Entity, parties: Parties, scales: Scales, beside: Beside) -> None:
    """The subject of one person, from all mentions."""
    for subject, evidence in _evidence(entity, parties, scales, beside):
        if evidence:
            entity.ruled = entity.subject, entity.evidence = subject, tuple(dict.fromkeys(evidence))
            break
    if entity.subject in _DOUBTED and not scales.job.demanded and entity.number <= _MOST_PEOPLE:
        _hear(entity, scales)


def _hear(entity: Entity, scales: Scales) -> None:
    """Let the trained witness speak; what it says against the rules is told in words of our own.

    It learned from sentences, so it has nothing to say of who is named in attached data only.
    """
    if all(mention.setting.data for mention in entity.mentions):
        return
    subject, evidence = entity.ruled
    needed = heard(subject, evidence, opinion(entity, scales))
    if needed and subject is not Subject.DESIGNATE and any(m.voice is Voice.SENDER for m in entity.mentions):
        entity.subject, entity.evidence = Subject.DESIGNATE, ("worded like somebody whom the request needs",)
    elif not needed and subject is Subject.DESIGNATE:
        entity.subject = Subject.THIRD_PARTY
        entity.evidence = (*evidence, "but worded like somebody who is only told about")


def _evidence(entity: Entity, parties: Parties, scales: Scales, beside: Beside) -> Iterable[tuple[Subject, list[str]]]:
    """Subjects with what speaks for them, the strongest first."""
    said = {s: [e for m in entity.mentions for e in m.says.get(s, [])] for s in Subject}
    if not any(m.namesake for m in entity.mentions):
        yield Subject.SENDER, said[Subject.SENDER]
        yield Subject.SENDER, _known_sender(entity, parties)
        yield Subject.SENDER, said[Subject.NONE] if unrelated(entity.mentions) else []
    if scales.job.demanded:
        yield Subject.SENDER, signs_demand(entity.mentions, parties)
        yield Subject.DESIGNATE, answers_for_demand(entity.mentions)
    yield Subject.STAFF, said[Subject.STAFF]
    yield Subject.STAFF, spoken_of_as_staff(entity.mentions)
    yield Subject.STAFF, listed_as_staff(entity.mentions, parties.staff_names)
    yield Subject.SENDER, _asked_for_beside(entity, beside)
    yield Subject.DESIGNATE, _answered_to(entity, scales.job)
    yield Subject.THIRD_PARTY, ["the demand is about this person"] if scales.job.demanded else []
    yield Subject.DESIGNATE, _object_of_job(entity, scales, beside)
    yield Subject.DESIGNATE, _in_list(entity, scales)
    yield Subject.DESIGNATE, _named_with_object(entity, scales, beside)
    yield Subject.THIRD_PARTY, said[Subject.THIRD_PARTY]
    yield Subject.STAFF, colleague_of_staff(entity.mentions)
    yield Subject.THIRD_PARTY, [NOTHING]


def _known_sender(entity: Entity, parties: Parties) -> list[str]:
    """Whether a name is that of the headers."""
    known = any(same(n, s) for n in entity.names for s in parties.sender_names)
    others = any(related_to(m) for m in entity.mentions if m.voice is not Voice.OTHER)
    pairs = ((n, s) for n in entity.names for s in parties.sender_names if n.full and same(n, s))
    full = any(n.firsts & s.firsts for n, s in pairs)
    return ["same name as the header"] if known and (full or not others) else []


def _asked_for_beside(entity: Entity, beside: Beside) -> list[str]:
    """Whether they answer the same telephone as the sender: "vraag naar Eef of Bas"."""
    others = [o for m in entity.mentions[:5] for o in beside.get(id(m), [])[:3]]
    asked = any(people_words.ASKED_FOR.search(o.setting.before) and Subject.NONE in o.says for o in others)
    return ["asked for beside the sender"] if asked and unrelated(entity.mentions) else []


def _answered_to(entity: Entity, asked: Job) -> list[str]:
    """Whether the owner's answer has to go to this colleague of the writer's, or to whom an authority says."""
    for mention in entity.mentions[:5]:
        before, after = mention.setting.before, mention.setting.after
        colleague = mention.voice is Voice.SENDER and (asked.demanded or office_words.COUNTERPART.search(before))
        if colleague and (office_words.ANSWER_TO.search(before) or office_words.REACHED.search(after)):
            return ["to whom the answer has to go"]
    return []


def _object_of_job(entity: Entity, scales: Scales, beside: Beside) -> list[str]:
    """Whether the job asked for is about this person, by the words around the name or around their address."""
    own = [m for m in entity.mentions if m.voice is Voice.SENDER][:20]
    below = [m for m in entity.mentions if m.voice is Voice.OTHER and not m.setting.signed] if _below(scales) else []
    pointed = (cue for m in below[:5] for cue in scales.cues(m.setting) if cue not in HINTS)
    named = (cue for m in own for cue in scales.cues(m.setting, [o.setting for o in beside.get(id(m), [])[:5]]))
    return [*named, *pointed, *(cue for place in entity.contacts[:20] for cue in scales.cues(place))][:3]


def _below(scales: Scales) -> bool:
    """Whether the sender asks to change accounts for whom the message quoted below is about."""
    return scales.job.below and scales.job.changes


def _in_list(entity: Entity, scales: Scales) -> list[str]:
    """Whether they stand in the attached list that the request points at."""
    listed = scales.job.listed and any(mention.setting.data for mention in entity.mentions)
    return ["in the list that the request is about"] if listed else []


def _named_with_object(entity: Entity, scales: Scales, beside: Beside) -> list[str]:
    """Whether they are enumerated with somebody whom the job is about, and nothing else is told of them."""
    own = [m for m in entity.mentions[:5] if m.voice is Voice.SENDER and not scales.told(m.setting)]
    others = [o for m in own for o in beside.get(id(m), [])[:5]]
    return ["named together with somebody the job is about"] if any(scales.cues(o.setting) for o in others) else []
