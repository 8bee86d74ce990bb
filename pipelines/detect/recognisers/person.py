"""Names of people, without titles: by their place in the message, by a label, and in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.finding import EntityType
from models.message import PartKind
from models.policy import Policy
from pipelines.detect.names import fold
from pipelines.detect.names.fields import fields
from pipelines.detect.names.firms import is_trade, things
from pipelines.detect.names.layout import placed
from pipelines.detect.names.people import Name, people
from pipelines.detect.names.tokens import tokens
from pipelines.detect.recogniser import Hit, Scene


class PersonRecogniser:
    """Emits `PERSON`; `detail` says what spoke for it ("header", "title", "list", "lower", ...).

    A famous person is emitted with detail "fame", so that another recogniser's claim on the same name is
    known to be about nobody in this message.
    """

    name = "person"
    types = (EntityType.PERSON,)

    def find(self, text: str, scene: Scene) -> Iterable[Hit]:
        """Names in `text`; where the scene gives a part, its layers and header are used."""
        if scene.part is not None and scene.part.kind is PartKind.FILENAME:
            return []
        own = _own(scene.policy)
        words = tokens(text)
        found = [*_placed(text, scene, own), *_fields(text, own), *people(text, words, own)]
        fame = (
            Name(words[t.first].start, words[t.last - 1].end, 0.5, "fame") for t in things(words) if t.kind == "fame"
        )
        return [Hit(n.start, n.end, EntityType.PERSON, n.score, n.why) for n in _best([*found, *fame])]


def _own(policy: Policy | None) -> frozenset[str]:
    """Folded words that name the owner of the mailbox."""
    return frozenset(fold(policy.owner.name).split()) if policy else frozenset()


def _placed(text: str, scene: Scene, own: frozenset[str]) -> Iterator[Name]:
    if scene.part is None:
        return
    for name in placed(scene.part, own):
        start, end = name.start - scene.offset, name.end - scene.offset
        if start >= 0 and end <= len(text):
            yield Name(start, end, name.score, name.why)


def _fields(text: str, own: frozenset[str]) -> Iterator[Name]:
    for field in fields(text):
        words = tokens(text[field.start : field.end])
        if field.kind == "firm" or any(t.key in own or is_trade(t.key) for t in words) or not words:
            continue
        personal = words[0].initials or any(t.given or (t.surname and not t.word) for t in words)
        if field.kind == "name" or (personal and words[0].capital):
            yield Name(field.start, field.end, 0.9, "field")


def _best(names: Iterable[Name]) -> Iterator[Name]:
    """The surest of overlapping names, the longer of equals; an overlap's rest is kept by taking the union's ends."""
    taken: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if taken and name.start < taken[-1].end:
            last = taken[-1]
            surest = max(last, name, key=lambda n: n.score)
            taken[-1] = Name(last.start, max(last.end, name.end), surest.score, surest.why)
        else:
            taken.append(name)
    return iter(taken)


RECOGNISER = PersonRecogniser()
