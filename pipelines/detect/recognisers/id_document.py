"""Numbers of passports, identity cards, driving licences, residence permits and the V-nummer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import context
from pipelines.detect.recogniser import Hit, Scene

LABELLED, LOOKS_DUTCH = 0.96, 0.97
MIN_DIGITS, MIN_LENGTH, MAX_LENGTH = 2, 6, 18

_TOKEN = re.compile(r"(?<![\w@./+-])[A-Za-z0-9](?:[.\-]?[A-Za-z0-9]){5,17}(?![\w@]|\.\w)")
_SPACED = re.compile(r"(?<![\w@./+-])(?:[A-Z]{1,3} )?\d{2,5}(?: \d{2,5}){1,3}(?: [A-Z])?(?![\w@]|\.\w)")
_BELGIAN = re.compile(r"(?<![\w@./+-])\d{3} \d{7} \d\d(?![\w@]|\.\w)")
"""Belgian identity cards: three digits, seven, two that check them."""
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-](?:19|20)?\d\d|(?:19|20)\d\d[.-]\d\d[.-]\d\d")
_BY_FORM = re.compile(
    r"(?<![\w@./+-])(?=[A-Z]{2,8}\d[A-Z]{0,6}\d|[A-Z]{2,7}\d\d)[A-NP-Z]{2}[A-NP-Z0-9]{6}\d(?![\w@-]|\.\w)"
)
_PROOF = re.compile(
    r"(?i)\b(?:pas+po+r?t\w*|pass?port\w*|identiteits\w+|id[- ]?(?:kaart|bewijs|card)\w*|legitimatie\w*|"
    r"(?:dat|die|het|zo'?n|mijn|zijn|haar|alleen|nieuwe?) pasje|rijbewijs\w*|(?-i:ID)(?= [A-Z]{2}\w{7}\b)|"
    r"geldig tot|valid (?:until|to)|afgegeven|date of issue|expires|burgemeester van)\b"
)
"""Words near a number of the Dutch form that leave no doubt, though it is called "nr" or "ID" only."""
NEAR = 48
OF_NO_ACCOUNT = frozenset({"technical", "phone"})
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
        if not any(about.of("document")):
            return
        for pattern in (_TOKEN, _SPACED, _BELGIAN):
            for match in pattern.finditer(text):
                value = re.sub(r"[ .\-]", "", match[0])
                digits = sum(map(str.isdigit, value))
                if (
                    digits < MIN_DIGITS
                    or _is_word(value)
                    or _DATE.fullmatch(match[0])
                    or not MIN_LENGTH <= len(value) <= MAX_LENGTH
                ):
                    continue
                if "document" in about.kinds(match.start(), match.end()):
                    score = LOOKS_DUTCH if _DUTCH.fullmatch(value) else LABELLED
                    yield Hit(match.start(), match.end(), EntityType.ID_DOCUMENT, score)


def _is_word(value: str) -> bool:
    """A lower-case word with a number behind it ("offerte2024") is a file or a name."""
    return value.islower() and sum(map(str.isalpha, value)) > 3


RECOGNISER = IdDocumentRecogniser()
