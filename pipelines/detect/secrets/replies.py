"""Answers to a security question that a sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit
from pipelines.detect.secrets.words import NEAR, REACH, STATED

_REPLY = re.compile(
    r"(?i)[^\n]{0,100}?(?:\?|[:;,.(])[\"”']?[ \t]{0,2}(?:het |my |mijn )?(?:antwoord|answer|antw\.?|"
    r"a)\b[ \t]{0,2}(?:is|was|[:=]|->)?[ \t]{0,2}"
    r"[\"“']?([^\s.,;\"”'?:=][^\n.,;\"”'?]{1,40})"
)


_ASKED = re.compile(
    r"[^\n?]{0,80}\?[ \t]{1,2}[\"“']?([A-ZÀ-Þ][\w'’-]{1,24}(?: [\w'’-]{1,24}){0,3})(?=[\"”']?[.,;]?[ \t]*(?:\n|$))"
)
"""What stands behind the question alone, to the end of the line."""
_NAMED = re.compile(
    r"[ \t]?(?::|=|is|was)[ \t]{1,2}[\"“']?([A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){1,3})(?!\w)"
)


_WORD = re.compile(r"(?i)(?:woord|word)$")
_FOR_ME = re.compile(
    r"(?: (?:voor|for|aan|at|van|of) (?:\w{1,12} ){0,2}\w{2,16})?[ \t]?[:=][ \t]{1,2}[\"“']?"
    r"(?!(?:niet|geen|zie|see|not|none|onbekend|unknown|"
    r"vergeten)\b)([a-zA-ZÀ-ÿ]\w{3,24})(?=[\"”']?[.,;!]?[ \t]*(?:\n|$))"
)
"""A word that was agreed upon to know somebody by."""


def reply(text: str, label: Label) -> Hit | None:
    """The answer that follows a security question in words: "...huisdier? Antwoord: Minoes"."""
    if _WORD.search(text, label.start, label.end) and (word := _FOR_ME.match(text, label.end)):
        return Hit(*word.span(1), EntityType.CREDENTIAL, STATED)
    match = _REPLY.match(text, label.end) or _ASKED.match(text, label.end) or _NAMED.match(text, label.end)
    return Hit(*match.span(1), EntityType.CREDENTIAL, STATED) if match else None


_STOP = re.compile(r"[.\n]")
_ANSWER = re.compile(r"(?:\b[A-ZÀ-Þ][\w'’-]{2,30}\b)")


def answer_of(text: str, label: Label) -> Iterator[Hit]:
    """The answer to a security question: a name or a quoted word behind it."""
    stop = _STOP.search(text, label.end, label.end + REACH)
    match = _ANSWER.search(text, label.end, stop.start() if stop else label.end + REACH)
    if match:
        yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)


_SAID_WORD = re.compile(
    r"[^\n]{0,60}?\b(?:zei|gaf|noemde|dacht|said|gave|told him|told her|told them|answered|antwoordde|probeerde|tried)"
    r"(?: (?:ik|i|we|wij|toen|dat|het|eerst|first|it was))?:? [\"“']?([A-ZÀ-Þ][a-zà-ÿ]{3,24})(?![\w@])"
)
_OR_ELSE = re.compile(
    r"[^\n]{0,60}?\b(?:dat het|of|or|it was|maybe|misschien|it is|is het|was het) [\"“']?([A-ZÀ-Þ][a-zà-ÿ]{3,24})"
    r"(?=[\"”']?(?: (?:is|was|moest|moet|zijn|should|could)\b|[?.]))"
)


def said_words(text: str, label: Label) -> Iterator[Hit]:
    """The words that were said when somebody asked for the agreed one: "Ik zei Wijnstok, dat was fout"."""
    said = _SAID_WORD.match(text, label.end) if _WORD.search(text, label.start, label.end) else None
    if not said:
        return
    yield Hit(*said.span(1), EntityType.CREDENTIAL, NEAR)
    other = _OR_ELSE.match(text, said.end())
    if other:
        yield Hit(*other.span(1), EntityType.CREDENTIAL, NEAR)
