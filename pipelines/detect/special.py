"""A recogniser of one special category: its lexicon and its phrases, where they are said of a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import re2

from models.finding import EntityType
from models.message import PartKind
from pipelines.detect.flat import Reading, read
from pipelines.detect.lexicon import Match, lexicon
from pipelines.detect.names import is_given
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.said_of import SURE, Surroundings, said_of

SPAN = "x"
"""The group of a phrase that holds the revealing words."""
_NEVER = frozenset({PartKind.FILENAME})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern over flat text whose group `x` reveals; a blank stands for any white space.

    `score` is final when `certain`; otherwise the words still have to be said of a person, the phrase counting
    as a strong term.
    """

    pattern: str
    certain: bool = True
    score: float = 0.9


@dataclass(frozen=True, slots=True)
class SpecialCategory:
    """Finds terms and phrases of one category; satisfies `Recogniser`.

    `adjectives` are lexicon kinds that qualify things as easily as people; `accept` may judge a lexicon match
    first: True takes it, False drops it, None leaves it to `said_of`.
    """

    name: str
    type: EntityType
    phrases: tuple[Phrase, ...] = ()
    adjectives: frozenset[str] = frozenset()
    accept: Callable[[Match, Surroundings], bool | None] | None = None
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
        return [*self._phrases(text, reading.plain), *self._terms(text, reading)]

    def _phrases(self, text: str, plain: str) -> Iterator[Hit]:
        for phrase, pattern in self._patterns():
            for match in pattern.finditer(plain):
                start, end = match.span(pattern.groupindex[SPAN])
                score = phrase.score if phrase.certain else said_of(Surroundings(text, plain, start, end), strong=True)
                if score >= SURE:
                    yield Hit(start, end, self.type, score, "phrase")

    def _terms(self, text: str, reading: Reading) -> Iterator[Hit]:
        plain = reading.plain
        for match in lexicon(self.type).find(text, reading):
            place = Surroundings(text, plain, match.start, match.end)
            judged = False if _is_name(text, match) else self.accept(match, place) if self.accept else None
            score = self._score(match, place) if judged is None else 0.8 * judged
            if score >= SURE:
                start, end = _whole(plain, match.start, match.end)
                yield Hit(start, end, self.type, score, match.entry.kind)

    def _score(self, match: Match, place: Surroundings) -> float:
        adjective = match.entry.kind in self.adjectives and not match.entry.strong
        return said_of(place, strong=match.entry.strong, adjective=adjective)

    def _patterns(self) -> list[tuple[Phrase, re2._Regexp]]:
        if not self._compiled:
            self._compiled.extend((p, re2.compile(_blanks(p.pattern))) for p in self.phrases)
        return self._compiled


_NAME_GOES_ON = re.compile(r" (?:(?:van|de|der|den|el|al) ){0,2}[A-ZÀ-Þ]|-[A-ZÀ-Þ][a-z]")


def _is_name(text: str, match: Match) -> bool:
    """Whether a weak word is somebody's name or a street's: "Noor Hendriks", "Jean-Baptiste", "Pastoor van Kesselstraat"."""
    word = text[match.start : match.end]
    if match.entry.strong or not word[:1].isupper() or not is_given(word.casefold()):
        return False
    return bool(_NAME_GOES_ON.match(text, match.end)) or text[match.start - 1 : match.start] == "-"


_BLANK = re.compile(r"\[[^\]]*\]| \?| ")


def _blanks(pattern: str) -> str:
    """The pattern with each blank standing for white space or the border of a quoted line, classes left alone."""
    return r"\b(?:" + _BLANK.sub(lambda m: {" ": r"[\s>]{1,4}", " ?": r"[\s>]{0,4}"}.get(m[0], m[0]), pattern) + ")"


_LEFT = re.compile(r"[a-z0-9]{2,24}-$")
_RIGHT = re.compile(r"-[a-z]{2,24}")
_QUALITY = re.compile(
    r"(?:^|[\s(\"'])((?:(?:(?:licht|matig|ernstig|zwaar|streng|diep|zeer|chronisch|acuut|aangeboren|beginnend|gevorderd|vergevorderd|dubbel|recidiverend|postnatal|overtuigd|praktiserend|belijdend|vrijgemaakt"
    r"|gediagnosticeerd|linker|rechter|openlijk|half|deels|gescheurd|gebroken|open|klinisch|manisch|bipolair|psychisch|geestelijk|verstandelijk|lichamelijk|visueel)e?|ex|oud|niet-praktiserende?"
    r"|severe|mild|moderate|acute|chronic|early-onset|advanced|late-stage|terminal|metastatic|congenital|recurring|recurrent|postnatal|post-natal|clinical|manic|bipolar|strict|devout|practi[sc]ing|practising|lapsed"
    r"|orthodox|conservative|deeply|openly|half|part|born-again|left|right|partially|legally|profoundly|non-practising|(?:type|stage|stadium|fase|graad) (?:[1-4]|i{1,3}v?))[ ]){1,3})$"
)
_BODY = r"(?:borst|borsten|long|longen|hart|hoofd|oog|ogen|oor|oren|been|benen|knie|knieen|heup|heupen|rug|nek|schouder|hand|handen|pols|voet|voeten|darm|darmen|maag|lever|nier|nieren|alvleesklier|prostaat|baarmoeder|eierstok|keel|huid|hersenen|bloed|breast|lungs?|heart|head|eyes?|ears?|legs?|knees?|hips?|back|neck|shoulders?|hands?|wrists?|foot|feet|bowel|stomach|liver|kidneys?|pancreas|prostate|throat|skin|brain|spine)"
_DETAIL = re.compile(
    rf"[ ](?:(?:aan|in|van|op|of the|in the|of|to|on)[ ](?:(?:de|het|een|haar|zijn|mijn|beide|zijn linker|haar linker|linker|rechter|both|one|his|her|my|the|the left|the right|left|right|her left|his left|my left|my right)[ ]){{0,2}}{_BODY}\b"
    r"|(?:type|stage|stadium|fase|graad)[ ](?:[1-4]|i{1,3}v?)\b|van[ ]een[ ]tweeling|of[ ]twins|met[ ]uitzaaiingen(?:[ ]in[ ]de[ ][a-z]+)?|\d{1,3}[ ]?(?:mg|mcg|ml)\b"
    r"|(?:to|voor)[ ](?:nuts?|peanuts?|noten|pinda's?|gluten|lactose|penicill?in\w*|pollen|huisstofmijt|katten|cats|honden|dogs|bees|bijen|wespen|wasps|latex|melk|milk|eggs?|ei|eieren|vis|fish|shellfish)\b)"
)


def _whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span with what belongs to it: "pinda-allergie", "ernstige reuma", "kanker aan de lever"."""
    left = _LEFT.search(plain, max(0, start - 25), start)
    right = _RIGHT.match(plain, end, end + 25)
    start, end = (left.start() if left else start, right.end() if right else end)
    quality = _QUALITY.search(plain[max(0, start - 60) : start])
    detail = _DETAIL.match(plain, end, end + 60)
    return (start - len(quality[1]) if quality else start, detail.end() if detail else end)
