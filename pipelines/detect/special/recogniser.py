"""A recogniser of one special category: its lexicon and its phrases, where they are said of a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import re2

from models.finding import EntityType
from models.message import PartKind
from pipelines.detect.flat import Reading, read
from pipelines.detect.names import is_given, is_word
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.special.extent import bare, completed, until_conjunction, until_row, whole
from pipelines.detect.special.firm_names import names_firm
from pipelines.detect.special.lexicon import Entry, Match, lexicon
from pipelines.detect.special.said_of import SURE, VETO, evidence, said_of
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.tied import DOUBTFUL, coordinated, joined, tied

SPAN = "x"
"""The group of a phrase that holds the revealing words."""
PHRASED = 0.15
"""What the other words of an uncertain phrase add."""
_DATE = re.compile(r"(?:(?:the|de|het)\s)?\d")
"""When, not what: "surgery on the 2nd"."""
_PHRASED = Entry("phrase", strong=True)
_PEOPLES = frozenset({"nationality", "ethnicity"})
_NEVER = frozenset({PartKind.FILENAME})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern over flat text whose group `x` reveals; a blank stands for any white space.

    `score` is final when `certain`; otherwise the words still have to be said of a person, the phrase counting
    as a strong term. With `somebody`, the sentence must name or mean a person ("an investigation into blackmail"
    need not). The words of an `open` one are any words, up to a conjunction.
    """

    pattern: str
    certain: bool = True
    score: float = 0.9
    somebody: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class SpecialCategory:
    """Finds terms and phrases of one category; satisfies `Recogniser`.

    `adjectives` are lexicon kinds that qualify things as easily as people; `accept` may judge a lexicon match
    first, and drop a phrase: True takes it, False drops it, None leaves it to `said_of`; where it
    `drops_phrases`, its False holds for phrases too.
    """

    name: str
    type: EntityType
    phrases: tuple[Phrase, ...] = ()
    adjectives: frozenset[str] = frozenset()
    accept: Callable[[Match, Surroundings], bool | None] | None = None
    drops_phrases: bool = False
    _compiled: list[tuple[Phrase, re2._Regexp]] = field(default_factory=list, repr=False)

    @property
    def types(self) -> tuple[EntityType, ...]:
        """The one type."""
        return (self.type,)

    def find(self, text: str, scene: Scene) -> Iterable[Hit]:
        """Every revealing span of the text."""
        if scene.part and scene.part.kind in _NEVER:
            return []
        reading = read(text)
        terms = list(self._terms(text, reading))
        hits = joined([*self._phrases(text, reading.plain), *(hit for hit in terms if hit.score >= SURE)])
        hits = joined([*hits, *coordinated(reading.plain, hits, terms)])
        return tied(reading.plain, joined(_grown(text, reading.plain, hit) for hit in hits))

    def _phrases(self, text: str, plain: str) -> Iterator[Hit]:
        for phrase, pattern in self._patterns():
            for match in pattern.finditer(plain):
                start, end = match.span(pattern.groupindex[SPAN])
                end = until_row(plain, start, until_conjunction(plain, start, end) if phrase.open else end)
                place = Surroundings(text, plain, start, end)
                if (phrase.open and _DATE.match(plain, start)) or self._dropped(place):
                    continue
                score = _phrase_score(phrase, place)
                if score >= SURE:
                    yield Hit(start, end, self.type, score, "phrase")

    def _dropped(self, place: Surroundings) -> bool:
        """Whether `accept` drops a phrase."""
        phrase = Match(place.start, place.end, _PHRASED, "phrase")
        return bool(self.drops_phrases and self.accept and self.accept(phrase, place) is False)

    def _terms(self, text: str, reading: Reading) -> Iterator[Hit]:
        """Every term, those below `SURE` too, but none that is said of nobody for certain."""
        plain = reading.plain
        for match in lexicon(self.type).find(text, reading):
            place = Surroundings(text, plain, match.start, match.end)
            judged = False if _names(text, match) else None
            if judged is None and self.accept:
                judged = self.accept(match, place)
            score = self._score(match, place) if judged is None else 0.8 * judged
            if score >= DOUBTFUL:
                start, end = whole(plain, match.start, match.end)
                yield Hit(start, end, self.type, score, match.entry.kind)

    def _score(self, match: Match, place: Surroundings) -> float:
        adjective = match.entry.kind in self.adjectives and not match.entry.strong
        return said_of(place, strong=match.entry.strong, adjective=adjective)

    def _patterns(self) -> list[tuple[Phrase, re2._Regexp]]:
        if not self._compiled:
            self._compiled.extend((p, re2.compile(_blanks(p.pattern))) for p in self.phrases)
        return self._compiled


def _grown(text: str, plain: str, hit: Hit) -> Hit:
    """The hit with its complements, without small words at its ends."""
    start, end = bare(text, hit.start, hit.end)
    start, end = whole(plain, start, end) if start < end and hit.type is EntityType.HEALTH else (start, end)
    if start >= end:
        return hit
    start, end = completed(plain, start, end, hit.type)
    return replace(hit, start=start, end=end)


def _phrase_score(phrase: Phrase, place: Surroundings) -> float:
    """The score of what a phrase found at a place."""
    if phrase.somebody and "person" not in evidence(place):
        return 0.0
    if phrase.certain:
        return 0.0 if VETO.intersection(evidence(place)) else phrase.score
    return said_of(place, strong=True, more=PHRASED)


_STREET = re.compile(
    r"(?: (?:van|de|der|den|ter|het)){0,2} ?[A-Za-zÀ-ÿ'’-]{0,24}"
    r"(?:straat|str\.|laan|weg|plein|hof|dijk|kade|gracht|singel|pad|dreef|steeg|street|road|lane|avenue)\b"
)


def _names(text: str, match: Match) -> bool:
    """Whether the term is part of the name of somebody, a firm or a street ("Pastoor van Kesselstraat")."""
    capital = text[match.start : match.start + 1].isupper()
    union = match.entry.strong and match.entry.kind == "union"  # "OR-lid FNV": somebody, though FNV is a firm's name
    people = match.entry.kind in _PEOPLES and " " in text[match.start : match.end]  # "Sierra Leonean"
    return (
        _is_name(text, match)
        or (not (union or people) and names_firm(text, match.start, match.end))
        or (capital and bool(_STREET.match(text, match.end)))
    )


_GREETED = re.compile(
    r"(?:^|\n|[\s>,])(?:beste|hoi|hallo|hey|hi|dag|lieve|geachte|dear|hello|groet|groeten|groetjes|mvg|regards"
    r"|thanks|cheers|love)[ ,]*\s{1,3}$",
    re.IGNORECASE,
)
_SURNAME_OF = re.compile(r"\b([A-ZÀ-Þ][\w'’-]{1,30}) (?:(?:van|de|der|den|el|al) ){0,2}$")
_NAME_GOES_ON = re.compile(
    r" (?:(?:van|de|der|den|el|al) ){0,2}[A-ZÀ-Þ][a-zß-ÿ'’]|-[A-ZÀ-Þ][a-z]|, ?\d{1,2} ?(?:jr|jaar|j\b|yrs?\b|years)"
)


_GIVEN_BEFORE = re.compile(r"(?<![\w-])([A-ZÀ-Þ][a-zß-ÿ'’-]{1,20}) (?:(?:van|de|der|den|el|al) ){0,2}$")


def _after_given(before: str) -> bool:
    """Whether a given name that is no other word stands right before: "Clarissa Dove", "Wolfgang Pfeiffer"."""
    first = _GIVEN_BEFORE.search(before)
    return bool(first and is_given(first[1].casefold()) and not is_word(first[1].casefold()))


def _is_name(text: str, match: Match) -> bool:
    """Whether a weak word is somebody's name: "Noor Hendriks", "Jean-Baptiste", "Hoi Noor", "Joost Deen"."""
    word = text[match.start : match.end]
    if not word[:1].isupper():
        return False
    before = text[max(0, match.start - 40) : match.start]
    if _after_given(before) and " " not in word and not word.isupper() and match.entry.kind not in _PEOPLES:
        return True
    if match.entry.strong:
        return False
    first = _SURNAME_OF.search(before)
    if first and match.entry.kind in _PEOPLES and is_given(first[1].casefold()) and not is_word(first[1].casefold()):
        return not word.endswith("e")
    if not is_given(word.casefold()):
        return False
    return bool(_NAME_GOES_ON.match(text, match.end) or before.endswith("-") or _GREETED.search(before))


_BLANK = re.compile(r"\[[^\]]*\]| \?| ")


def _blanks(pattern: str) -> str:
    """The pattern with each blank standing for white space or the border of a quoted line, classes left alone."""
    return r"\b(?:" + _BLANK.sub(lambda m: {" ": r"[\s>]{1,4}", " ?": r"[\s>]{0,4}"}.get(m[0], m[0]), pattern) + ")"
