"""Citizen numbers of other countries: labelled, or by a form with a check that leaves little doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stdnum.be import nn
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.it import codicefiscale

from models.finding import EntityType
from pipelines.detect.context import context
from pipelines.detect.recogniser import Hit, Scene

_COMPANY = frozenset({"national", "bsn", "document", "birth", "address"})
LABELLED, CHECKED = 0.96, 0.8
GROUPED = 0.89
"""By its form and check, in the groups of its country: above the version number that a part of it looks like."""

_NUMBER = re.compile(
    r"(?<![\w/+€$-])(?<!\d[ .])(?:[A-Z]{1,2}[ -]?)?\d(?:[ .\-/]{0,2}\d){5,15}"
    r"(?:[ .-][A-Z] \d{1,3}|[A-Za-z]{1,2}|[ .-]?[A-Za-z]\d{0,2})?(?![\w€%]|[.,/:-]\d)"
    r"|(?<!\w)[A-Z]{4}\d{6}[A-Z]{6}[A-Z0-9]\d(?!\w)"
    r"|(?<!\w)[A-Za-z]{6}\d\d[A-Za-z]\d\d[A-Za-z]\d{3}[A-Za-z](?!\w)"
)
_BELGIAN = re.compile(r"(?<![\w/+-])(?<!\d\.)\d\d[. ]?\d\d[. ]?\d\d[-. ]?\d{3}[. -]?\d\d(?![\w]|[.,]\d)")
_FISCAL = re.compile(r"(?<!\w)[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z](?!\w)")
MIN_DIGITS = 6
COLUMN = 40
"""Blanks at most between the numbers of two people side by side."""
_OTHER = re.compile(r"(?:NL)?\d{9}B\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d(?:-\d\d-\d\d|[-/]\d{3,5})")
"""Dates, references that open with a year, and the btw-id of a Dutch firm."""

_BY_FORM: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_BELGIAN, nn.is_valid),
    (_FISCAL, codicefiscale.is_valid),
    (re.compile(r"(?<!\w)[12]\s?\d\d\s?(?:0[1-9]|1[0-2])\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d\d(?!\w)"), nir.is_valid),
    (re.compile(r"(?<!\w)[XYZ]-?\d{7}-?[A-Z](?!\w)"), nie.is_valid),
    (re.compile(r"(?<!\w)\d{8}-?[A-HJ-NP-TV-Z](?!\w)"), dni.is_valid),
)
"""Forms whose checks are strong enough (one in 23 or better, plus a date) to stand without a label."""


class NationalIdRecogniser:
    """`NATIONAL_ID`: rijksregisternummer, Steuer-ID, PESEL, national insurance number and the like."""

    name = "national_id"
    types = (EntityType.NATIONAL_ID,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Labelled numbers first, then forms that prove themselves.

        Once the kind is named, a number of its form that checks is one whatever stands beside it: "That of my
        partner is on the old contract, ...".
        """
        about = context(text, scene)
        named = any(about.of("national")) or any(about.cells_of("national"))
        last = -COLUMN
        if named:
            for match in _NUMBER.finditer(text):
                if sum(map(str.isdigit, match[0])) < MIN_DIGITS or _OTHER.fullmatch(match[0]):
                    continue
                beside = 0 < match.start() - last <= COLUMN and not text[last : match.start()].strip(" \t")
                if beside or "national" in about.kinds(*match.span()):
                    last = match.end()
                    yield Hit(match.start(), match.end(), EntityType.NATIONAL_ID, LABELLED)
        for form, check in _BY_FORM:
            for match in form.finditer(text):
                if not check(match[0]):
                    continue
                if named and sum(map(str.isalnum, match[0])) < len(match[0]):
                    yield Hit(match.start(), match.end(), EntityType.NATIONAL_ID, LABELLED, "follows")
                elif not about.strong_kinds(*match.span()) - _COMPANY:
                    grouped = not match[0].isalnum()
                    yield Hit(match.start(), match.end(), EntityType.NATIONAL_ID, GROUPED if grouped else CHECKED)


RECOGNISER = NationalIdRecogniser()
