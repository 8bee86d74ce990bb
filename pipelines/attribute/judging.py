"""What a person is to the owner of the mailbox, from all that a message says of them.

A person gets the subject that the strongest evidence of any mention gives, in this order: sender, staff,
designate, third party.
"""

from __future__ import annotations

from collections.abc import Iterable

from models.finding import Subject
from pipelines.attribute.cue import HINTS
from pipelines.attribute.entity import MOST_PEOPLE, Entity
from pipelines.attribute.jobs import Job
from pipelines.attribute.naming import same
from pipelines.attribute.officials import answers_for_demand, signs_demand
from pipelines.attribute.places import Mention
from pipelines.attribute.staff import colleague_of_staff, listed_as_staff, related_to, spoken_of_as_staff, unrelated
from pipelines.attribute.voices import Parties, Voice
from pipelines.attribute.weighing import Scales
from pipelines.attribute.witness import NOTHING, heard, opinion
from pipelines.attribute.words import office_words, people_words

WORDED = "worded like somebody whom the request needs"
"""The evidence where only the trained witness speaks for somebody."""
Beside = dict[int, list[Mention]]
"""The mentions enumerated with each mention, by its id."""

_DOUBTED = frozenset({Subject.DESIGNATE, Subject.THIRD_PARTY})


def judge(entity: Entity, parties: Parties, scales: Scales, beside: Beside) -> None:
    """The subject of one person, from all mentions."""
    for subject, evidence in _evidence(entity, parties, scales, beside):
        if evidence:
            entity.ruled = entity.subject, entity.evidence = subject, tuple(dict.fromkeys(evidence))
            break
    if entity.subject in _DOUBTED and not scales.job.demanded and entity.number <= MOST_PEOPLE:
        _hear(entity, scales)


def _hear(entity: Entity, scales: Scales) -> None:
    """Let the trained witness speak; what it says against the rules is told in words of our own.

    It learned from sentences, so it has nothing to say of who is named in data and in lines of programs only.
    """
    if all(mention.setting.coded for mention in entity.mentions[:20]):
        return
    subject, evidence = entity.ruled
    against = max((scales.told(mention.setting) for mention in entity.mentions[:5]), default=0)
    needed = heard(subject, evidence, opinion(entity, scales), against)
    if needed and subject is not Subject.DESIGNATE and any(m.voice is Voice.SENDER for m in entity.mentions):
        entity.subject, entity.evidence = Subject.DESIGNATE, (WORDED,)
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
    yield Subject.STAFF, spoken_of_as_staff(entity.mentions, parties.owner)
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
