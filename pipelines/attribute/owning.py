"""What is said outright of whose a value is: "..., dat is van mijn vader", "(that's mine)", "ik op ..."."""

from __future__ import annotations

from models.finding import EntityType, Subject
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company
from pipelines.attribute.persons import holder_of
from pipelines.attribute.possession import speaker
from pipelines.attribute.quoting import quotes_another
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Voice
from pipelines.attribute.weighing import job_cues
from pipelines.attribute.words import holder_words, owner_words
from pipelines.detect.names import fold

_BEHIND = 120
_FRONT = 120
_AHEAD = 48
_OF_WRITER = frozenset("me mij ons us mijn m'n my our onze".split())


def behind(setting: Setting) -> str:
    """The folded text behind a value, its next sentence too, up to the end of the paragraph."""
    end = setting.candidate.end
    return fold(setting.text[end : min(end + _BEHIND, setting.block[1])]).replace("\n", " ")


def said_theirs(setting: Setting) -> bool:
    """Whether the next words say that somebody else has it: "want dat is van de vrouw", "(mijn man)"."""
    said = behind(setting)
    if owner_words.THEIRS_BEHIND.search(said) or owner_words.THEIRS_APPOSED.search(said):
        return True
    return bool(holder_words.HELD.search(said) or _lived_in(said) or holder_words.UNKNOWN.search(said)) or _kin(setting)


def _lived_in(said: str) -> bool:
    found = holder_words.LIVED_IN.search(said)
    return bool(found) and found[1] not in holder_words.OURSELVES


def _kin(setting: Setting) -> bool:
    """Whether a relation alone stands beside it: "06... (mama)", "oma: 06..."."""
    return bool(holder_words.KIN_BEHIND.search(setting.after) or holder_words.KIN_IN_FRONT.search(setting.label))


def said_mine(setting: Setting) -> bool:
    """Whether the next words say that the writer has it: "dat is mijn eigen nummer", "(that's me)"."""
    said = behind(setting)
    found = owner_words.MINE_BEHIND.search(said)
    if not found or owner_words.NOT_MINE.search(said):
        return False
    rest = found[1] or ""
    return not (owner_words.NOT.search(rest) or owner_words.ANOTHER.search(rest))


def said_not_mine(setting: Setting) -> bool:
    """Whether the next words say that it is not the writer's: "Dat adres is niet van mij!"."""
    return bool(owner_words.NOT_MINE.search(behind(setting)))


def disowned(setting: Setting, everybody: Company) -> Claim | None:
    """Somebody else's, where the words right behind it say so, or in what somebody else wrote."""
    if setting.signed or everybody.parties.voice(setting.layer, setting.text) is not Voice.SENDER:
        return None
    if said_not_mine(setting):
        return Claim(Subject.THIRD_PARTY, "said not to be the writer's")
    if said_theirs(setting):
        return _theirs(setting, everybody)
    return Claim(Subject.THIRD_PARTY, "in words of another") if quotes_another(setting) else None


def owned(setting: Setting, everybody: Company) -> Claim | None:
    """The writer's, where the words right behind it or right before it say so."""
    if setting.signed or everybody.parties.voice(setting.layer, setting.text) is not Voice.SENDER:
        return None
    if said_mine(setting) or _addressed(setting, everybody):
        return speaker(setting, everybody, "said to be the writer's own")
    return None


def named_behind(setting: Setting, everybody: Company) -> Claim | None:
    """The person whom the words right behind it name as the one who has it: "06... van Eef", "06... is Eef Dop"."""
    if setting.signed or setting.candidate.type in TIED_TO_NAMES:
        return None
    end = setting.candidate.end
    nearest = next(iter(everybody.after(setting, end + _AHEAD)), None)
    if nearest is None or everybody.parties.voice(setting.layer, setting.text) is not Voice.SENDER:
        return None
    mention, entity = nearest
    found = holder_words.NAMED.fullmatch(fold(setting.text[end : mention.setting.candidate.start]))
    if not found or entity.subject in {Subject.STAFF, Subject.NONE}:
        return None
    if found[1] and not holder_words.CLOSED.match(fold(setting.text[mention.setting.candidate.end :][:_AHEAD])):
        return None  # "06... (Eef weet van niets)"
    if entity.subject is Subject.SENDER:
        return Claim(Subject.SENDER, "said to be the writer's own", entity.number)
    if entity.subject is Subject.DESIGNATE:
        return Claim(Subject.DESIGNATE, "said to be of this person", entity.number)
    return Claim(Subject.THIRD_PARTY, "said to be of this person", entity.number)


def _theirs(setting: Setting, everybody: Company) -> Claim | None:
    if setting.candidate.type in TIED_TO_NAMES:
        if job_cues(setting, everybody.job):
            return Claim(Subject.DESIGNATE, "object of the request")
        holder = holder_of(setting, everybody.entities)
        if holder and holder.subject is Subject.DESIGNATE:
            return None
    return Claim(Subject.THIRD_PARTY, "said to be somebody else's")


def _addressed(setting: Setting, everybody: Company) -> bool:
    """Whether the clause in front is about the writer alone: ", ik op 06...", "bellen mag 06..."."""
    clause = fold(setting.text[max(setting.sentence[0], setting.candidate.start - _FRONT) : setting.candidate.start])
    if owner_words.ME_IN_FRONT.search(clause):
        return True
    found = owner_words.CALL_ME.search(clause)
    if found is None or setting.candidate.type is not EntityType.PHONE_NUMBER:
        return False
    named = [e for m, e in everybody.before(setting, setting.sentence[0]) if e.subject is not Subject.SENDER]
    apart = "\n" in found[0][:1] or _OF_WRITER & set(found[0].split()) or not named
    return bool(apart) and not everybody.before(setting, setting.candidate.start - len(found[0].lstrip()))
