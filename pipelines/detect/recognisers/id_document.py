"""Numbers of passports, identity cards, driving licences, residence permits and the V-nummer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.recogniser import Hit, Scene

LABELLED, LOOKS_DUTCH = 0.96, 0.97
MIN_DIGITS, MIN_LENGTH, MAX_LENGTH = 2, 6, 18

_TOKEN = re.compile(r"(?<![\w@./+-])[A-Za-z0-9](?:[.\-]?[A-Za-z0-9]){5,17}(?![\w@]|\.\w)")
_SPACED = re.compile(
    r"(?<![\w@./+-])(?:(?:[A-Z]{1,3} )?\d{1,5}(?: \d{2,5}){1,4}(?: [A-Z])?|[A-Z]{1,3} \d{6,9})(?![\w@]|\.\w)"
)
_BELGIAN = re.compile(r"(?<![\w@./+-])\d{3} \d{7} \d\d(?![\w@]|\.\w)")
"""Belgian identity cards: three digits, seven, two that check them."""
_NEXT_LINE = re.compile(
    r"[ \t]*\n[ \t>*•-]{0,6}(?:nr|no|nummer|number|num|nº|n°|documentnr|doc)[.:]{0,2}[ \t]{1,4}([A-Z0-9]{6,12})(?!\w)",
    re.IGNORECASE,
)
"""The number on a line of its own below the word for the document."""
_MODEL = re.compile(r"(?i)\b(?:model|type|merk|lezer|reader|scanner|brand)[: ]{1,2}$")
_DATE = re.compile(
    r"\d{1,2}[.-]\d{1,2}[.-](?:19|20)?\d\d|(?:19|20)\d\d[.-]\d\d[.-]\d\d|(?:19|20)\d\d-(?:19|20)\d\d|"
    r"20\d\d[01]\d[0-3]\d|"
    r"[A-Z]{1,5}-?(?:19|20)\d\d-\d{2,6}"
)
_BY_FORM = re.compile(
    r"(?<![\w@./+-])(?=[A-Z]{2,8}\d[A-Z]{0,6}\d|[A-Z]{2,7}\d\d)[A-NP-Z]{2}[A-NP-Z0-9]{6}\d(?![\w@-]|\.\w)"
)
_PROOF = re.compile(
    r"(?i)\b(?:pas+po+r?t\w*|pass?port\w*|identiteits\w+|id[- ]?(?:kaart|bewijs|card)\w*|legitimatie\w*|"
    r"(?:dat|die|het|zo'?n|mijn|zijn|haar|alleen|nieuwe?) pasje|rijbewijs\w*|(?-i:ID)(?= [A-Z]{2}\w{7}\b)|"
    r"(?:kopie|scan|foto|copy|picture|mijn|m'n|mn|my|haar|zijn|her|his)(?: (?:van|of))?(?: (?:mijn|my|de|het|the|"
    r"haar))? (?-i:ID)|"
    r"(?-i:ID) (?:van|of) (?:mijn|m'n|my|haar|zijn|her|his|onze|our)|"
    r"geldig tot|valid (?:until|to)|afgegeven|date of issue|expires|burgemeester van|"
    r"geb|geboren|born|dob|(?-i:pp)|19[3-9]\d-[01]\d-[0-3]\d|[0-3]\d[-/.][01]\d[-/.]19[3-9]\d)\b"
)
"""What leaves no doubt near a number of the Dutch form, though it is called "nr" or "ID" only: words, a birth date."""
_BRITISH_LICENCE = re.compile(r"(?<!\w)[A-Z]{2,5}9{0,3}(?<=\w{5})\d[0156]\d[0-3]\d\d[A-Z9]{2}\d[A-Z]{2}(?!\w)")
"""A driving licence of Great Britain: surname, birth date and initials, 16 characters that nothing else has."""
NEAR = 48
OF_NO_ACCOUNT = frozenset({"technical", "phone", "plate"})
"""What "ID" and "het nummer is" may be labels of; no phone number has letters."""
_DUTCH = re.compile(r"[A-NP-Z]{2}[A-NP-Z0-9]{6}\d|NLD\d{9}|[1-9]\d{9}")
"""Dutch passports and identity cards (two letters, six letters or digits without O, a digit), licences."""


class IdDocumentRecogniser:
    """`ID_DOCUMENT`: what the text calls the number of an identity document."""

    name = "id_document"
    types = (EntityType.ID_DOCUMENT,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Labelled numbers, in one token or in spaced groups."""
        about = context(text, scene)
        for match in _BY_FORM.finditer(text):
            around = (max(0, match.start() - NEAR), match.end() + NEAR)
            if about.kinds(*match.span()) <= OF_NO_ACCOUNT and _PROOF.search(text, *around):
                yield Hit(match.start(), match.end(), EntityType.ID_DOCUMENT, LABELLED)
        for match in _BRITISH_LICENCE.finditer(text):
            yield Hit(match.start(), match.end(), EntityType.ID_DOCUMENT, LABELLED)
        if not any(about.of("document")):
            return
        yield from _below(text, about)
        last = (-FURTHER, -FURTHER)
        for pattern in (_TOKEN, _SPACED, _BELGIAN):
            for match in pattern.finditer(text):
                value = re.sub(r"[ .\-]", "", match[0])
                digits = sum(map(str.isdigit, value))
                if (
                    (digits < MIN_DIGITS and not _DUTCH.fullmatch(match[0]))
                    or _is_word(value)
                    or _DATE.fullmatch(match[0])
                    or _MODEL.search(text, max(0, match.start() - 12), match.start())
                    or not MIN_LENGTH <= len(value) <= MAX_LENGTH
                ):
                    continue
                if _called(about, match) or _alike(text, last, match) or _of_another(text, last, match):
                    last = match.span()
                    score = LOOKS_DUTCH if _DUTCH.fullmatch(value) else LABELLED
                    yield Hit(match.start(), match.end(), EntityType.ID_DOCUMENT, score)


_ANY_PAPER = re.compile(r"(?i)(?:document|doc|pas)")
_OF_A_PERSON = re.compile(r"[A-Z]{1,3}\d{6,9}|(?=[A-Z0-9]{0,6}[A-Z])(?=[A-Z]{0,6}\d)[A-Z0-9]{9}|\d{9,10}")
"""Forms of numbers that are believed behind a word for any paper."""


def _called(about: Context, match: re.Match[str]) -> bool:
    """Whether the text calls it the number of an identity document; "document" alone may be any paper."""
    if "document" not in about.kinds(match.start(), match.end()):
        return False
    before = next((label for label in about.before(match.start()) if not label.weak), None)
    plain = before and _ANY_PAPER.fullmatch(about.text, before.start, before.end)
    return not plain or bool(_OF_A_PERSON.fullmatch(match[0].replace(" ", "")))


_MINE = re.compile(
    r"(?i)\b(?:mine|hers|his|theirs|ours|de mijne|het mijne|die van (?:mij|haar|hem|mijn \w{2,12})|that of (?:my "
    r")?\w{2,12}|"
    r"dat van (?:mij|haar|hem|mijn \w{2,12}))(?: is| was|:) $"
)
SAME_TALK = 200


def _of_another(text: str, last: tuple[int, int], match: re.Match[str]) -> bool:
    """Whether it is said to be somebody else's, soon behind the number of a document."""
    soon = 0 < match.start() - last[1] <= SAME_TALK
    return soon and bool(_MINE.search(text, max(0, match.start() - 40), match.start()))


FURTHER = 48
"""Characters from one number to another of the same form: "..., de nieuwe NP4K8X2R8", "and hers X7654321"."""


def _alike(text: str, last: tuple[int, int], match: re.Match[str]) -> bool:
    """Whether the number before this one, in the same sentence, was a document's and of the same length."""
    low, high = last
    between = text[high : match.start()]
    return 0 < len(between) <= FURTHER and not re.search(r"[.\n\d]", between) and high - low == len(match[0])


def _below(text: str, about: Context) -> Iterator[Hit]:
    for label in about.of("document"):
        match = _NEXT_LINE.match(text, label.end)
        if match and sum(map(str.isdigit, match[1])) >= MIN_DIGITS:
            yield Hit(*match.span(1), EntityType.ID_DOCUMENT, LABELLED)


def _is_word(value: str) -> bool:
    """A lower-case word with a number beside it ("offerte2024", "35x45mm") is a file, a name or a measure."""
    return bool(_LOWER_WORD.search(value) or _MEASURE.fullmatch(value)) and value != value.upper()


_LOWER_WORD = re.compile(r"[a-z]{4}")
_MEASURE = re.compile(r"\d{1,4}x\d{1,4}[a-z]{0,2}")


RECOGNISER = IdDocumentRecogniser()
