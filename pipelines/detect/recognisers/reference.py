"""The owner's and other companies' reference numbers: customer, invoice, quote, order, chamber of commerce.

They stay; what matters is that nobody takes them for a telephone or citizen number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import context
from pipelines.detect.recogniser import Hit, Scene

LABELLED, FAR, SHAPED = 0.9, 0.7, 0.85

_NUMBER = re.compile(
    r"(?<![\w@/.,+-])#?(?:[A-Za-z]{1,6}[-/. ]?)?\d[\d]{0,14}(?:[-/.]\d{1,12}){0,3}(?:[-/]?[A-Za-z]{1,3})"
    r"?(?![\w@€%]|[.,:-]\d|\.\w)"
)
_YEAR_OR_AMOUNT = re.compile(r"(?:19|20)\d\d|\d{1,3}(?:\.\d{3})+|\d+\.\d\d|\d{1,3}(?:\.\d{1,3}){3}")
_WORD_BEFORE = re.compile(r"#?[A-Za-z]{1,6} ")

KINDS: dict[str, tuple[EntityType, range]] = {
    "customer": (EntityType.CUSTOMER_NUMBER, range(3, 13)),
    "invoice": (EntityType.INVOICE_NUMBER, range(4, 15)),
    "quote": (EntityType.QUOTE_NUMBER, range(3, 15)),
    "order": (EntityType.ORDER_NUMBER, range(4, 16)),
    "kvk": (EntityType.KVK_NUMBER, range(8, 13)),
}
"""Kind of label -> type, and how many digits such a number has."""

SHAPES: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (re.compile(r"(?<![\w-])(?:F|INV|FACT|FAC|VF|CF)-?20[12]\d-?\d{3,6}(?![\w-])"), EntityType.INVOICE_NUMBER),
    (re.compile(r"(?<![\w-])(?:Q|OFF|OFFERTE|OF|QUO)-?20[12]\d-?\d{3,6}(?![\w-])"), EntityType.QUOTE_NUMBER),
    (re.compile(r"(?<![\w-])(?:OR|ORD|ORDER|BES|PO|SO)-?20[12]\d-?\d{3,6}(?![\w-])"), EntityType.ORDER_NUMBER),
)
"""Numbers that begin with the letters of their kind and a year."""


class ReferenceRecogniser:
    """Customer, invoice, quote, order and trade register numbers, by label or by shape."""

    name = "reference"
    types = (
        EntityType.CUSTOMER_NUMBER,
        EntityType.INVOICE_NUMBER,
        EntityType.QUOTE_NUMBER,
        EntityType.ORDER_NUMBER,
        EntityType.KVK_NUMBER,
    )

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Numbers whose nearest label names one of the kinds."""
        about = context(text, scene)
        for shape, kind in SHAPES:
            for match in shape.finditer(text):
                yield Hit(match.start(), match.end(), kind, SHAPED)
        for match in _NUMBER.finditer(text):
            start = match.start()
            word = _WORD_BEFORE.match(match[0])
            if word and match[0][0] != "#":
                start = match.start() + word.end()
            digits = sum(map(str.isdigit, match[0]))
            kinds = about.kinds(start, match.end())
            for name, (kind, lengths) in KINDS.items():
                if name in kinds and digits in lengths and not _YEAR_OR_AMOUNT.fullmatch(text, start, match.end()):
                    near = about.directly((name,), start, match.end())
                    yield Hit(start, match.end(), kind, LABELLED if near else FAR)
                    break


RECOGNISER = ReferenceRecogniser()
