"""Where in what the model claims a name begins and ends, and what around it says that it is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.reach import HUMPED
from pipelines.detect.names.tokens import Token

_CUE = 2
_WORKS = frozenset(
    "werk werkt werkte werken baan hosten hosting gehost host account klant abonnement contract overgestapt"
    " works worked working work job hosted customer employed".split()
)
_MOST_CLOSING = 2
_HEADINGS = frozenset(
    "envoye objet gesendet betreff datum enviado asunto para inviato oggetto wyslano temat skickat amne expediteur"
    " destinataire absender empfanger remitente destinatario mittente nadawca verstuurd verzonden".split()
)
_WHENCE = frozenset({"van", "from", "bij", "at", "of", "uit"})
_WHERE = frozenset({"te", "uit", "in", "from", "at"})


def groups(words: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """[first, last) parted where a sentence or paragraph ends, without ordinary words in lower case at both ends."""
    at = first
    for i in range(first + 1, last + 1):
        if i == last or _parts(words[i].gap):
            start, end = at, i
            capitals = any(word.capital for word in words[start:end])
            while start < end and (_idle(words[start], capitals) or (start + 1 < end and _leads(words[start]))):
                start += 1
            end = _without_place(words, start, end)
            while start < end and (_idle(words[end - 1], capitals) or words[end - 1].particle):
                end -= 1
            if start < end:
                yield start, end
            at = i


def _parts(gap: str) -> bool:
    return gap.count("\n") > 1 or any(mark in gap for mark in ".!?;:")


def _leads(word: Token) -> bool:
    """A title, a salutation, or the word that opens the sentence: "Zodra Tavian terug is"."""
    opens = word.capital and word.word and not (word.initials or word.listed or word.particle or word.text.isupper())
    said = word.key in cues.SALUTATIONS | cues.JOINING and not (word.given or word.particle)
    return opens or said or word.key in cues.TITLES


def _without_place(words: Sequence[Token], start: int, end: int) -> int:
    """A name does not end in where somebody lives or works: "Coby Steenhoek te Barneveld", "Eef van LeadLift"."""
    for i in range(start + 1, end - 1):
        if words[i].key in _WHENCE and HUMPED.fullmatch(words[i + 1].text) and not words[i + 1].listed:
            return i
    for i in range(start + 2, end - 1):
        if words[i].key in _WHERE and not words[i - 1].particle and _place(words[i + 1 : end]):
            return i
    return end


def _place(words: Sequence[Token]) -> bool:
    return len(words) == 1 and (names.is_place(words[0].key) or not words[0].surname)


def _idle(word: Token, capitals: bool) -> bool:
    """An ordinary word without a capital that the model took along; `capitals`: others of the name have one."""
    return not word.capital and word.word and not word.particle and (capitals or not word.listed)


def is_something_else(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Whether words [first, last) close a message, head a line of a mail program, or say where somebody works."""
    return _closes(text, words, first, last) or _heads(text, words[last - 1]) or _works_at(words, first, last)


def _closes(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Whether one or two words no list knows stand alone on their line with a comma: "Adieë," above a name."""
    if last - first > _MOST_CLOSING or any(word.listed for word in words[first:last]):
        return False
    before = text[max(0, words[first].start - 4) : words[first].start].rpartition("\n")
    behind = text[words[last - 1].end : words[last - 1].end + 3]
    opens = not before[2].strip(" >\t") and (before[1] or words[first].start == 0)
    return bool(opens) and behind[:1] in {",", "!"} and behind[1:].lstrip(" ")[:1] in {"\n", "\r"}


def _heads(text: str, word: Token) -> bool:
    """Whether the last word is a heading that mail programs write in another language: "Envoyé :"."""
    return word.key in _HEADINGS and text[word.end : word.end + 2].lstrip(" \u00a0").startswith(":")


def _works_at(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word no list knows is where somebody works: "teamleider bij Webflex", "gehost bij Waddenhost"."""
    if first < _CUE or last - first > 1 or words[first].listed or words[first - 1].key not in {"bij", "at", "voor"}:
        return False
    before = words[first - _CUE].key
    return before in cues.RELATIONS or before in PROFESSIONS or before in _WORKS
