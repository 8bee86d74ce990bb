"""VAT identification numbers of the EU and the United Kingdom (Directive 2006/112/EC art. 215)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import context
from pipelines.detect.recogniser import Hit, Scene

SHAPED, LABELLED = 0.9, 0.95

_DUTCH = re.compile(r"(?i)(?<![\w-])NL[ .]?\d(?:[. ]?\d){8}[. ]?B[. ]?\d\d(?!\w)")
_OTHER = re.compile(
    r"(?<![\w-])(?:BE[ .]?[01]\d{3}[. ]?\d{3}[. ]?\d{3}|DE ?\d{9}|FR ?[A-Z0-9]{2} ?\d{9}|LU ?\d{8}|"
    r"GB ?\d{3} ?\d{4} ?\d\d|ATU\d{8}|"
    r"ES[A-Z0-9]\d{7}[A-Z0-9]|IT\d{11}|PL ?\d{10}|IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}|DK\d{8}|SE\d{12}|FI\d{8}|"
    r"PT\d{9}|CZ\d{8,10})(?!\w)"
)
_BARE = re.compile(r"(?<![\w.-])\d{9}\.?B\.?\d\d(?!\w)")


class VatIdRecogniser:
    """`VAT_ID`: btw-id and its relatives by shape, so that their digits are nobody's citizen number."""

    name = "vat_id"
    types = (EntityType.VAT_ID,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Numbers by their country's form."""
        about = context(text, scene)
        for pattern in (_DUTCH, _OTHER, _BARE):
            for match in pattern.finditer(text):
                score = LABELLED if "vat" in about.kinds(*match.span()) else SHAPED
                yield Hit(match.start(), match.end(), EntityType.VAT_ID, score)


RECOGNISER = VatIdRecogniser()
