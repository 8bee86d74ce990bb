"""An authority's demand: who signs it and whom it names for questions; everybody else is whom it is about."""

from __future__ import annotations

from collections.abc import Iterable

from models.message import LayerKind
from pipelines.attribute.naming import in_local_part
from pipelines.attribute.places import Mention
from pipelines.attribute.scope import following
from pipelines.attribute.setting import Setting
from pipelines.attribute.voices import Parties, Voice
from pipelines.attribute.words import office_words
from pipelines.detect.names import fold

_LINE = 400
_MOST = 5


def signs_demand(mentions: Iterable[Mention], parties: Parties) -> list[str]:
    """Whether somebody signs with an office, or under the address that the demand came from."""
    for mention in list(mentions)[:_MOST]:
        if mention.voice is Voice.SENDER and _opens(mention.setting) and _signs(mention, parties):
            return ["signs the demand"]
    return []


def answers_for_demand(mentions: Iterable[Mention]) -> list[str]:
    """Whether an authority names somebody for questions: "Inlichtingen: R. Dop"."""
    own = (m.setting for m in list(mentions)[:_MOST] if m.voice is Voice.SENDER)
    asked = any(office_words.ENQUIRIES.search(_untitled(said)) for s in own for said in (s.before, s.label))
    return ["named for questions about the demand"] if asked else []


def _opens(setting: Setting) -> bool:
    """Whether nothing but a rank stands in front on its line."""
    return bool(office_words.ALONE.match(setting.label))


def _signs(mention: Mention, parties: Parties) -> bool:
    setting = mention.setting
    if setting.layer is None or setting.layer.kind not in {LayerKind.NEW, LayerKind.FORM}:
        return False
    local = [a.partition("@")[0] for a in parties.sender_addresses]
    if mention.name.full and any(in_local_part(mention.name, part) > 1 for part in local):
        return True
    above = fold(setting.text[max(0, setting.line[0] - _LINE) : setting.line[0]]).strip().rpartition("\n")[2]
    below = following(setting)[:1]
    office = office_words.OFFICE_AFTER.search(setting.after) or any(map(office_words.OFFICE_LINE.match, below))
    return bool(office or (above.endswith(",") and office_words.OFFICE_LINE.match(above)))


def _untitled(before: str) -> str:
    """The words in front without ranks and titles: "Enquiries: Sgt"."""
    return str(office_words.RANK_LAST.sub("", before))
