"""Whose a value is by a possessive, a pronoun, a relation or a verb: "mijn nummer", "haar rekening", "hij belt met"."""

from __future__ import annotations

from models.finding import EntityType, Subject
from pipelines.attribute.called import to_be_called
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.entity import Entity
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.attribute.weighing import job_cues
from pipelines.attribute.words import contact_words, reach_words, relation_words
from pipelines.detect.names import fold


def pronoun(setting: Setting, everybody: Company) -> Claim | None:
    """Such as "mijn nummer", "haar rekening": the writer's or somebody else's."""
    before = contact_words.THEIR_OWN.sub("hun", setting.before)
    if _at_writers(setting):
        return speaker(setting, everybody, "where the writer is")
    before = contact_words.KNOWN_TO_US.sub(" ", contact_words.WE_ARE.sub(" ", before))
    mine, theirs = contact_words.MINE.search(before), contact_words.THEIRS.search(before)
    if reach_words.CALLED_ME.search(before) and setting.candidate.type is EntityType.PHONE_NUMBER:
        return speaker(setting, everybody, "the writer was called there")
    moved = reach_words.MOVED_TO.search(setting.before) and reach_words.MY_NUMBER.search(setting.lead)
    if moved and setting.candidate.type is EntityType.PHONE_NUMBER:
        return speaker(setting, everybody, "takes the place of another, by the writer's wish")
    mine = None if mine and contact_words.TURNED.search(mine[0]) else mine
    if _named_between(setting, everybody):
        return None
    if mine and not (theirs and theirs.start() > mine.start()):
        return speaker(setting, everybody, "said to be the writer's own")
    if theirs:
        return _possessed(setting, _last_other(setting, everybody), everybody)
    return None


_AHEAD = 60
"""Characters in which the owner of a value is named behind it."""


def said_of_another(setting: Setting, everybody: Company) -> Claim | None:
    """A value of which the next words say whose it is: "..., dat is de rekening van mijn buurman Eef"."""
    found = contact_words.IS_OF.search(setting.after)
    if not found and not setting.signed and contact_words.BELONGS_NEXT.match(setting.text, setting.candidate.end):
        reach = setting.candidate.end + 2 * _AHEAD
        named = next((e for _, e in everybody.after(setting, reach)), None)
        if named and named.subject is Subject.THIRD_PARTY:
            return Claim(Subject.THIRD_PARTY, "said to be of this person", named.number)
    if not found or setting.signed:
        return None
    if found[1] in contact_words.OTHERS:
        return _possessed(setting, _last_other(setting, everybody), everybody)
    reach = setting.candidate.end + found.end() + _AHEAD
    named = next((e for _, e in everybody.after(setting, reach)), None)
    stranger = named and named.subject is Subject.THIRD_PARTY
    if named and stranger:
        return Claim(Subject.THIRD_PARTY, "said to be of this person", named.number)
    return None


def _at_writers(setting: Setting) -> bool:
    """Such as "two are addressed to me, at ...", "he gets his post here (...)": a place of the writer's."""
    if setting.candidate.type is not EntityType.ADDRESS:
        return False
    here = reach_words.HERE.search(setting.before)
    return bool(reach_words.TO_ME.search(setting.before) or (here and not setting.signed))


def _last_other(setting: Setting, everybody: Company) -> Entity | None:
    """The person last named in the paragraph who is neither sender nor staff."""
    others = (e for _, e in everybody.before(setting, setting.block[0]))
    return next((e for e in others if e.subject not in {Subject.SENDER, Subject.STAFF}), None)


def related(setting: Setting, everybody: Company) -> Claim | None:
    """Such as "het nummer van mijn moeder", "hij belt vanaf": a relation or a verb makes it somebody else's."""
    if setting.signed or everybody.parties.voice(setting.layer, setting.text) is not Voice.SENDER:
        return None
    if _at_writers(setting):
        return None
    before = relation_words.OF_OURS.sub(r"\1", contact_words.THEIR_OWN.sub("hun", setting.before))
    if relation_words.LIVES.search(before) or _calls(before):
        return _possessed(setting, _last_other(setting, everybody), everybody)
    relation, mine = relation_words.RELATED.search(before), contact_words.MINE.search(before)
    if relation is None or _named_between(setting, everybody) or (mine and mine.start() > relation.start()):
        return None
    return _possessed(setting, None, everybody)


def _calls(before: str) -> bool:
    found = relation_words.CALLS.search(before)
    if reach_words.CALLED_ME.search(before):
        return False
    return bool(found) and not relation_words.ADDRESSED.search(before[: found.start()])


def _named_between(setting: Setting, everybody: Company) -> bool:
    """Whether somebody else is named last: "me zus Shanaya (06...)" is not the writer's."""
    closest = next(
        (
            m
            for m, e in everybody.before(setting, setting.sentence[0])
            if e.subject not in {Subject.SENDER, Subject.STAFF}
        ),
        None,
    )
    if closest is None:
        return False
    between = fold(setting.text[closest.setting.candidate.end : setting.candidate.start])
    between = contact_words.OBLIQUE.sub(" ", " " + between)
    if contact_words.PLACED.match(between):
        return True
    return not (contact_words.MINE.search(between) or contact_words.THEIRS.search(between))


def _possessed(setting: Setting, owner: Entity | None, everybody: Company) -> Claim:
    """His or hers: what the job needs of a designate is their log-in and address, not their telephone."""
    if owner is None and reach_words.WORK_LINE.search(setting.before):
        designates = [e for e in everybody.entities if e.subject is Subject.DESIGNATE]
        owner = designates[0] if len(designates) == 1 else None
    number = owner.number if owner else 0
    needed = setting.candidate.type in TIED_TO_NAMES or reach_words.WORK_LINE.search(setting.before)
    if owner and owner.subject is Subject.DESIGNATE and (needed or to_be_called(setting, owner)):
        return Claim(Subject.DESIGNATE, "of the person whom the request is about", number)
    if needed and job_cues(setting, everybody.job):
        return Claim(Subject.DESIGNATE, "object of the request", number)
    return Claim(Subject.THIRD_PARTY, "said to be somebody else's", number)


def speaker(setting: Setting, everybody: Company, why: str) -> Claim | None:
    """A value of whoever speaks in this layer."""
    voice = everybody.parties.voice(setting.layer, setting.text)
    if voice is Voice.SENDER:
        return Claim(Subject.SENDER, why, everybody.sender)
    return Claim(Subject.STAFF if voice is Voice.STAFF else Subject.THIRD_PARTY, why)
