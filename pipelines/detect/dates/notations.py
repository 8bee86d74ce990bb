"""How dates are written, in Dutch, English and the languages around them, and the years they give."""

from __future__ import annotations

import re

_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october|january|"
    "jan|feb|febr|mrt|maa|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|mar|"
    "januar|februar|märz|maerz|juin|juillet|août|aout|septembre|octobre|novembre|décembre|janvier|février|avril|"
    "januarie|febuari|februarie|agustus|augstus|sebtember|mai|juny|dez|styczen|stycznia|lutego|marca|"
    "kwietnia|maja|czerwca|lipca|sierpnia|września|wrzesnia|października|pazdziernika|listopada|grudnia|"
    "dezember|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|"
    "enero|febrero|abril|mayo|junio|julio|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|"
    "março|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|ianuarie|februarie|martie|aprilie|iunie|"
    "iulie|septembrie|octombrie|noiembrie|decembrie|ocak|şubat|subat|mart|nisan|mayıs|mayis|haziran|temmuz|"
    "ağustos|agustos|eylül|eylul|ekim|kasım|kasim|aralık|aralik|marts|maj|juni|juli|augusti|oktober|desember"
)
_UNITS = (
    "één|een|eerste|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht|achtste|"
    "negen|negende|tien|tiende|elf|elfde|"
    "twaalf|twaalfde|dertien|dertiende|veertien|veertiende|vijftien|vijftiende|zestien|zestiende|"
    "zeventien|zeventiende|achttien|achttiende|"
    "negentien|negentiende|twintig|twintigste|eenentwintig|tweeëntwintig|tweeentwintig|drieëntwintig|"
    "drieentwintig|vierentwintig|vijfentwintig|"
    "zesentwintig|zevenentwintig|achtentwintig|negenentwintig|dertig|eenendertig|dertigste|"
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    "fourteenth|fifteenth|sixteenth|"
    "seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|"
    "twenty-fifth|twenty-sixth|"
    "twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first|one|two|three|four|five|six|seven|"
    "eight|nine|ten|eleven|twelve"
)
_YEAR = r"(?:['’`´]\s?\d\d|(?:19|20)\d\d|\d\d)(?!\d)"
_YEAR_WORDS = r"(?:negentien|twee\s?duizend|nineteen|two thousand|twenty)[ -]?[a-zëï -]{0,28}[a-zëï]"
DATE = re.compile(
    rf"""(?ix)(?<![\w/-])(?<!\d[.:])(?:
    (?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\d:])
    | \d{{1,2}}\s?[-/.–]\s?\d{{1,2}}\s?[-/.–]\s?{_YEAR}(?!-\d)
    | \d{{1,2}}\s\d{{1,2}}\s(?:19|20)\d\d(?!\d)
    | \d{{1,2}}\s?[-./ ]\s?(?:XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I)\s?[-./ ]\s?(?:19|20)\d\d
    | [IVX]{{1,6}}\s?[-./ ]\s?(?:XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I)\s?[-./ ]\s?(?:19|20)\d\d
    | (?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)
    | (?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)
    | (?:the\s)?\d{{1,2}}\s?(?:st|nd|rd|th|ste|de|e|er|\.|º)?\s?(?:of\s|van\s|de\s|[-./]\s?)?
      (?:{_MONTHS})(?![a-zà-ÿ])\.?\s?[-,./]?\s?(?:(?:in|van|of|anno|de)\s)?(?:{_YEAR}|{_YEAR_WORDS})
    | (?:{_MONTHS})\b\.?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:in\s)?{_YEAR}
    | (?:the\s|de\s)?(?:{_UNITS})\s(?:of\s|van\s)?(?:{_MONTHS})\b\.?,?\s(?:{_YEAR}|{_YEAR_WORDS})
    )"""
)
"""A date in digits, Roman numerals or words, with its year."""
YOUNGEST = 2012
"""Two digits up to this year's mean this century."""


def year_given(date: str) -> bool:
    """Whether the year stands in four digits."""
    return bool(re.search(r"(?:19|20)\d\d", date))


def year(date: str) -> int:
    """The year of a date in any notation; two digits mean the last hundred years before 2013; 0 when in words."""
    compact = re.sub(r"\D", "", date)
    if len(compact) == 8 and compact == date:
        return int(compact[:4]) if compact[:2] in ("19", "20") else int(compact[4:])
    full = re.search(r"(?:19|20)\d\d", date)
    if full:
        return int(full[0])
    short = re.findall(r"\d\d?", date)
    if not short:
        return 1980  # written in words: an old-fashioned way to give one's birth date
    two = int(short[-1])
    return 2000 + two if two <= YOUNGEST - 2000 else 1900 + two
