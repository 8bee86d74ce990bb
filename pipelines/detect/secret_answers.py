"""Secrets that are only known by where they stand: answers in a form, codes in talk about logging in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context

_OWNER = r"(?:(?:van )?(?:mijn|uw|je|jouw|m'n) |van (?:de )?|of (?:my|your) )?"
_QUESTION = re.compile(
    rf"(?im)^[ \t>*•-]{{0,8}}(?:\d{{1,2}}[.)] )?(?:naam |name )?{_OWNER}(?:"
    rf"meisjesnaam {_OWNER}moeder|geboorteplaats {_OWNER}(?:moeder|vader)|"
    r"eerste (?:huisdier|knuffel|auto|leraar|juf|baas|liefde|vriendje|vriendinnetje)|lievelings(?:dier|leraar|boek)|"
    r"(?:first|childhood) (?:pet|car|teacher|boss|friend)|mother'?s maiden name)(?:'?s name)?[ \t]?[:=][ \t]{0,3}"
    r"([^\s?:,.;()][^\n?:,.;()]{1,48})"
)
"""The usual security questions, each on its own line of a form, with the answer to the next sign."""
MOST_WORDS = 5
_UNKNOWN = re.compile(r"(?i)(?:geen|niet|weet|vergeten|onbekend|n/?a|nvt|none|unknown|forgot\w*|don'?t|no)\b")

_AGREED = re.compile(
    r"(?i)\b(?:phrase|wachtzin|zin|zinnetje|sentence)\b[^.\n:]{0,12}\b(?:i|we|ik|wij|that|die)\b[^.\n:]{0,40}"
    r"\b(?:set|chose|picked|agreed|gave|ingesteld|gekozen|opgegeven|afgesproken|bedacht|gaf)\b[^.\n:]{0,30}"
    r"(?:: |\b(?:was|is|luidt) ?:? )[\"'“‘]?((?:[\w'-]{2,16} ){2,7}[\w'-]{2,16})"
)
"""A phrase that was agreed upon to know somebody by, told in a sentence."""
_EVEN_GROUPS = re.compile(
    r"(?<![\w/@.=-])(?:[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,5}|[A-Z0-9]{5}(?:-[A-Z0-9]{5}){1,5})(?![\w/@=-]|\.\w)"
)
"""How recovery codes are printed: capitals and digits in groups of four or five."""
_LOGGING_IN = ("credential", "pin", "otp", "recovery")
_ENTERING = re.compile(r"(?i)\b(?:inlog\w*|log-?in|log in|sign in|2fa|mfa|authenticator\w*|twee(?:staps|factor)\w*)\b")
AROUND = 200


_ANSWERED = re.compile(
    r"(?:answered|answer(?:ed)? with|antwoordde|antwoordde ik|geantwoord met|vulde ik in:?|ingevuld:?) "
    r"[\"“']?([A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,2})(?=[^.\n]{0,40}(?:[Qq]uestion|vraag))"
)


def in_answers(text: str) -> Iterator[tuple[int, int]]:
    """Answers to security questions, of one or several words, and phrases that were agreed upon."""
    for match in _AGREED.finditer(text):
        yield match.span(1)
    yield from (match.span(1) for match in _ANSWERED.finditer(text))
    for match in _QUESTION.finditer(text):
        answer = match[1].rstrip(" \t\"'")
        if len(answer.split()) <= MOST_WORDS and not _UNKNOWN.match(answer):
            yield match.start(1), match.start(1) + len(answer)


def in_login_talk(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Codes in even groups that nothing names, where logging in is the subject."""
    for match in _EVEN_GROUPS.finditer(text):
        start, end = match.span()
        if not _mixed(match[0]) or about.strong_kinds(start, end):
            continue
        low, high = max(0, start - AROUND), min(len(text), end + AROUND)
        kinds = frozenset[str]().union(*(label.kinds for label in about.within(low, high)))
        if not kinds & {"transfer", "public"} and (kinds & {*_LOGGING_IN} or _ENTERING.search(text, low, high)):
            yield start, end


def _mixed(code: str) -> bool:
    return any(map(str.isdigit, code)) and any(map(str.isalpha, code))
