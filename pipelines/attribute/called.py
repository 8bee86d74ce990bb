"""Whether the telephone of a designate is needed: the owner has to call them, or a code has to reach them at work."""

from __future__ import annotations

from models.finding import EntityType, Subject
from pipelines.attribute.entity import Entity
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import contact_words, reach_words, turn_words

_BEHIND = 24
_NEAR = 400
_DEALT_WITH = frozenset({
    "to be contacted about the job", "takes a role over", "from now on the one to deal with",
    "answers for the customer", "to whom the answer has to go", "answers who it is about",
})  # fmt: skip


def to_be_called(setting: Setting, entity: Entity) -> bool:
    """Whether it is a telephone of a designate whom the owner has to deal with, not one at home."""
    if setting.candidate.type is not EntityType.PHONE_NUMBER or entity.subject is not Subject.DESIGNATE:
        return False
    said = f"{setting.before} {setting.after[:_BEHIND]}"
    if contact_words.PRIVATE.search(said) or turn_words.NOT_THEM.search(setting.before):
        return False
    work = reach_words.WORK_LINE.search(setting.before) or turn_words.AT_WORK.search(said)
    return bool(work or (_DEALT_WITH & set(entity.evidence) and _close(setting, entity)))


def _close(setting: Setting, entity: Entity) -> bool:
    """Whether they are named in its sentence or the one before, in this paragraph."""
    return any(
        m.setting.candidate.part == setting.candidate.part
        and setting.sentence[0] - _NEAR <= m.setting.candidate.start <= setting.candidate.start
        and m.setting.block == setting.block
        for m in entity.mentions[:5]
    )
