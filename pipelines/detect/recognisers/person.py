"""Names of people, without titles: by their place in the message, by a label, and in running text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from models.finding import EntityType
from models.message import PartKind
from models.policy import Policy
from pipelines.detect.names import fold
from pipelines.detect.names.broken import aliases, broken
from pipelines.detect.names.coded import coded
from pipelines.detect.names.cues import TITLES
from pipelines.detect.names.evidence import Name
from pipelines.detect.names.fields import Articles, Field, fields
from pipelines.detect.names.filed import filed
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.layout import placed
from pipelines.detect.names.people import people
from pipelines.detect.names.reading import read
from pipelines.detect.names.tokens import Token, tokens
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
            return [Hit(n.start, n.end, EntityType.PERSON, n.score, n.why) for n in filed(text)]
        own = _own(scene.policy)
        words, things = read(text)
        wares = {(words[t.first].start, words[t.last - 1].end) for t in things if t.kind == "ware"}
        labelled = [field for field in fields(text) if (field.start, field.end) not in wares]
        found = [
            *_placed(text, scene, own),
            *_fields(text, labelled, own),
            *coded(text),
            *broken(text),
            *aliases(text),
            *people(text, words, things, own),
        ]
        articles = Articles(labelled)
        found = [name for name in found if not articles.cover(name.start)]
        fame = (Name(words[t.first].start, words[t.last - 1].end, 0.5, "fame") for t in things if t.kind == "fame")
        return [Hit(n.start, n.end, EntityType.PERSON, n.score, n.why) for n in _with_fame(list(_best(found)), fame)]


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


def _fields(text: str, labelled: Sequence[Field], own: frozenset[str]) -> Iterator[Name]:
    for field in labelled:
        words = _untitled(tokens(text[field.start : field.end]))
        if field.kind in {"firm", "ware"} or any(t.key in own or is_trade(t.key) for t in words) or not words:
            continue
        personal = _initial(words) or words[0].initials or any(t.given or (t.surname and not t.word) for t in words)
        if field.kind == "name" or (personal and words[0].capital):
            yield Name(field.start + words[0].start, field.end, 0.9, "field")


def _with_fame(names: Sequence[Name], fame: Iterable[Name]) -> Iterator[Name]:
    """The names, and the famous that are none of them."""
    yield from names
    starts, ends = [name.start for name in names], [name.end for name in names]
    yield from (one for one in fame if bisect_right(ends, one.start) == bisect_left(starts, one.end))


def _initial(words: Sequence[Token]) -> bool:
    """One letter before a surname: "A Richter"."""
    return len(words) > 1 and len(words[0].text) == 1 and words[1].surname and words[1].capital


def _untitled(words: Sequence[Token]) -> Sequence[Token]:
    """Without the titles that people type into a field: "Dhr. J. Vos"."""
    first = next((i for i, word in enumerate(words) if word.key not in TITLES), 0)
    return words[first:]


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
