"""Secrets that are only known by where they stand: answers in a form, codes in talk about logging in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context

_OWNER = r"(?:(?:van )?(?:mijn|uw|je|jouw|m'n|your|my) |van (?:de )?|of (?:my|your|the )?)?"
_TOPIC = (
    rf"(?:meisjesnaam {_OWNER}moeder|(?:naam )?{_OWNER}(?:eerste|1e) (?:huisdier|knuffel|auto|leraar|lerares|juf|"
    rf"meester|baas|"
    r"liefde|vriendje|vriendinnetje|school|basisschool|telefoon)|geboorteplaats (?:van )?(?:mijn |uw |je |de "
    r")?(?:moeder|vader|"
    r"oma|opa)|(?:straat|street)(?:,? (?:waar|where) (?:u|je|ik|i|you) (?:bent )?(?:opgroeide|opgegroeid|woonde|grew "
    r"up|lived)[^:?\n]{0,24}| of "
    r"(?:your |my |the )?(?:first )?school)|(?:your |my )?(?:first|childhood) (?:pet|car|teacher|boss|friend|school|"
    r"phone|job)|"
    r"mother'?s maiden name|(?:your |my )?mother'?s birth ?place|city (?:where )?(?:your|my) parents met|"
    r"lievelings(?:dier|leraar|boek)|(?:beste|oudste) (?:jeugd)?vriend(?:in)?(?: van vroeger)?|oldest cousin)"
)
"""What security questions are about, and hardly anything else."""
_FAVOURITE = (
    r"(?:lievelings|favoriete? )(?:eten|kleur|film|gerecht|vak|band|plek|sporter)|"
    r"favou?rite (?:animal|teacher|book|food|colou?r|film|movie|dish|place|band|team)"
)
"""What they are about too, but other forms as well."""
_QUESTION = re.compile(
    rf"(?im)^[ \t>*•-]{{0,8}}(?:\d{{1,2}}[.)] |[QV][.:)] ?|vraag \d?:? ?)?(?:wat (?:is|was) |what (?:is|was) )?(?:de "
    rf"|the |naam |name )?{_OWNER}"
    rf"(?:{_TOPIC}|{_FAVOURITE})(?:'?s name)?[ \t]?[:=?][ \t]{{0,3}}(?:(?:a|antw\w*|answer)[:.] ?)?"
    r"([^\s?:,.;()][^\n?:,.;()]{1,48})"
)
"""The usual security questions, each on its own line of a form, with the answer to the next sign."""
_OPINION = re.compile(rf"(?i){_FAVOURITE}")
_TO_KNOW_HIM = re.compile(
    r"(?i)\b(?:veiligheids|controle|beveiligings|geheime )vra\w+|security|secret question|see it'?s me|dat ik het "
    r"ben|that it is me|"
    r"wachtwoord|password|verificatie|verify|identi\w+|reset"
)
_TOLD = re.compile(
    rf"(?i)\b(?:{_TOPIC})\b[^.\n:?]{{0,24}}\b(?:antwoord|answer)(?: is| was)?:? [\"'“]?((?-i:[A-ZÀ-Þ])[\w'’-]{{1,24}})"
)
"""The answer told in the same sentence."""
MOST_WORDS = 5
_UNKNOWN = re.compile(
    r"(?i)(?:geen|niet|weet|vergeten|onbekend|n/?a|nvt|none|unknown|forgot\w*|don'?t|no|zie|see|staat|is|was|kan|"
    r"moet)\b"
)

_AGREED = re.compile(
    r"(?i)\b(?:phrase|wachtzin|zin|zinnetje|sentence)\b[^.\n:]{0,12}\b(?:i|we|ik|wij|that|die)\b[^.\n:]{0,40}"
    r"\b(?:set|chose|picked|agreed|gave|ingesteld|gekozen|opgegeven|afgesproken|bedacht|gaf)\b[^.\n:]{0,30}"
    r"(?:: |\b(?:was|is|luidt) ?:? )[\"'“‘]?((?:[\w'-]{2,16} ){2,7}[\w'-]{2,16})"
)
"""A phrase that was agreed upon to know somebody by, told in a sentence."""
_EVEN_GROUPS = re.compile(
    r"(?<![\w/@.=-])(?:[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,5}|[A-Z0-9]{5}(?:-[A-Z0-9]{5}){1,5}|"
    r"(?![A-Z]{2}\d\d )[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,7}|(?!(?:seed|code|from|this) )(?=[a-z "
    r"]{0,48}[2-7])[a-z2-7]{4}(?: [a-z2-7]{4}){3,7})(?![\w/@=-]|\.\w)"
)
"""How recovery codes are printed, in groups of four or five, and the seeds of authenticators (RFC 4648 base 32)."""
_LOGGING_IN = ("credential", "pin", "otp", "recovery")
_ENTERING = re.compile(
    r"(?i)\b(?:inlog\w*|log-?in|log in|sign in|2fa|mfa|totp|seed|qr(?:-?code)?|authenticator\w*|two[- ]?(?:step|"
    r"factor)\w*|"
    r"twee[- ]?(?:staps|factor)\w*)\b"
)
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
    yield from (match.span(1) for match in _TOLD.finditer(text))
    for match in _QUESTION.finditer(text):
        answer = re.split(r" (?:staat|is|was|bij|for|voor) ", match[1])[0].rstrip(" \t\"'")
        low, high = max(0, match.start() - AROUND), match.end() + AROUND
        if _OPINION.search(match[0]) and not _TO_KNOW_HIM.search(text, low, high):
            continue
        if len(answer.split()) <= MOST_WORDS and not _UNKNOWN.match(answer):
            yield match.start(1), match.start(1) + len(answer)


def in_login_talk(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Codes in even groups that nothing names, where logging in is the subject."""
    for match in _EVEN_GROUPS.finditer(text):
        start, end = match.span()
        if not _mixed(match[0]) or about.strong_kinds(start, end) - {*_LOGGING_IN, "secret"}:
            continue
        low, high = max(0, start - AROUND), min(len(text), end + AROUND)
        kinds = frozenset[str]().union(*(label.kinds for label in about.within(low, high)))
        if not kinds & {"transfer", "public"} and (kinds & {*_LOGGING_IN} or _ENTERING.search(text, low, high)):
            yield start, end


def _mixed(code: str) -> bool:
    return any(map(str.isdigit, code)) and any(map(str.isalpha, code))
