"""The people of a message: which mentions are one person, and what that person is to the owner of the mailbox."""

from __future__ import annotations

from collections.abc import Sequence

from models.finding import Subject
from pipelines.attribute.chat import SPEAKER, roles, speaker
from pipelines.attribute.entity import MOST_PEOPLE, Entity, grouped
from pipelines.attribute.jobs import Job
from pipelines.attribute.judging import WORDED, judge
from pipelines.attribute.naming import Naming, in_local_part, misspelt, naming
from pipelines.attribute.places import Mention, by_place
from pipelines.attribute.setting import Setting
from pipelines.attribute.staff import unrelated
from pipelines.attribute.together import companions
from pipelines.attribute.voices import Parties, Voice
from pipelines.attribute.weighing import Scales
from pipelines.attribute.witness import NOTHING
from pipelines.attribute.words import contact_words, own_name_words, people_words, told_words
from pipelines.detect.names import fold


def resolve(settings: Sequence[Setting], contacts: Sequence[Setting], parties: Parties, job: Job) -> tuple[Entity, ...]:
    """Group the mentions of a message by person, and say what each person is.

    `contacts` are the addresses and log-ins of the message: what is asked for an address is asked for its holder.
    """
    chats: dict[str, dict[str, Subject]] = {}
    mentions = [_mention(s, parties, chats) for s in settings]
    for mention in mentions:
        by_place(mention, parties)
    entities = grouped(mentions)
    for contact in contacts:
        holder = holder_of(contact, entities) if not contact.data else None  # in data the row tells
        if holder:
            holder.contacts.append(contact)
    scales, beside = Scales(job), companions(mentions)
    for entity in entities:
        judge(entity, parties, scales, beside)
    _put_right(entities, parties, job)
    return entities


def holder_of(contact: Setting, entities: Sequence[Entity]) -> Entity | None:
    """The person whose name an address or a log-in holds: hatice.yildirim84@, rietvanbeek@, demi.kapster."""
    local = contact_words.local_part(contact.value)
    if local in contact_words.ROLE_LOCAL_PARTS:
        return None
    hits = [(max(in_local_part(n, local) for n in e.names[:20]), -e.number) for e in entities[:MOST_PEOPLE]]
    best = max(hits, default=(0, 0))
    return entities[-best[1] - 1] if best[0] else None


def _put_right(entities: Sequence[Entity], parties: Parties, job: Job) -> None:
    """Where data are to be corrected, the sender's own name misspelt is the sender's."""
    senders = [e for e in entities if e.subject is Subject.SENDER][:3]
    known = [*parties.sender_names, *(n for e in senders for n in e.names[:20])]
    names = [n for n in known if n.full] if "rectification" in job.rights else []
    for entity in entities[:MOST_PEOPLE] if names else ():
        if {NOTHING, WORDED} & set(entity.evidence) and unrelated(entity.mentions):
            namesake = any(m.namesake or own_name_words.ANOTHERS.search(m.setting.before) for m in entity.mentions[:20])
            if not namesake and any(misspelt(n, own) for n in entity.names[:5] for own in names):
                entity.subject, entity.evidence = Subject.SENDER, ("the sender's name misspelt",)
            elif not namesake and _once_called(entity, names):
                entity.subject, entity.evidence = Subject.SENDER, ("the sender's name as it still stands on record",)


def _once_called(entity: Entity, senders: Sequence[Naming]) -> bool:
    """Whether a record still shows this name, and the sender bears the same surname: "er staat nog Eva Dop"."""
    shown = any(own_name_words.ONCE.search(m.setting.before) for m in entity.mentions[:5] if m.voice is Voice.SENDER)
    return shown and any(n.lasts & own.lasts for n in entity.names[:5] for own in senders)


_VOICES = {Subject.STAFF: Voice.STAFF, Subject.SENDER: Voice.SENDER, Subject.THIRD_PARTY: Voice.OTHER}


def _mention(setting: Setting, parties: Parties, chats: dict[str, dict[str, Subject]]) -> Mention:
    mention = Mention(setting, naming(setting.value), parties.voice(setting.layer, setting.text))
    mention.namesake = bool(people_words.OTHERS_NAMESAKE.search(setting.before)) or _elder(mention, parties)
    part = setting.candidate.part
    sides = chats[part] if part in chats else chats.setdefault(part, roles(setting.text, parties))
    who = speaker(setting.text, setting.candidate.start) if sides else None
    side = sides.get(fold(setting.text[slice(*who)])) if who else None
    if who and side:
        spoken = who[0] <= setting.candidate.start < who[1]
        if spoken or side is not Subject.THIRD_PARTY:
            mention.voice = _VOICES[side]
        if spoken:
            mention.say(side, SPEAKER)
    return mention


def _elder(mention: Mention, parties: Parties) -> bool:
    """Whether a name is told from the sender's: "Mrs Bos senior", "mijn vader, Jan Bos"."""
    later = bool(people_words.LATER.search(mention.setting.after))
    if not mention.name.full:
        return later
    kin = mention.voice is Voice.SENDER and told_words.KIN.search(mention.setting.before)
    return bool(kin) and (later or any(mention.name.words == n.words for n in parties.sender_names))
