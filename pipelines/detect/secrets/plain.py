"""Passwords that are plain words: at the end of a sentence, between quotation marks, several in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.labelling import Label
from pipelines.detect.names import fold, is_word
from pipelines.detect.recogniser import Hit
from pipelines.detect.secrets.words import NEAR, NOT_A_VALUE, STATED

_MORE_WORDS = re.compile(r"(?:[ ](?:[a-zà-ÿ]{2,16}|\d{1,4})){1,6}(?=[\"'”]?[.!)]{0,2}[ \t]*(?:\n|$))")
_REMARK = re.compile(
    r"(?i)\b(?:ik|i|we|wij|you|u|je|jij|hij|zij|ze|he|she|it|het|de|the|een|a|an|niet|not|geen|per|via|by|door|zie|"
    r"see|is|was|"
    r"werkt|works?|klopt|meer|more|again|weer|nog|still|mij|me|my|mijn|your|uw|this|that|dit|dat|die|graag|please|"
    r"vergeten|"
    r"wijzigen|resetten|gewijzigd|sturen?|gestuurd|sent|send|later|apart|telefonisch|om|to|with|met|als|voor|for)\b"
)


def words_end(text: str, end: int) -> int:
    """Where a password of plain words ends that fills the rest of its line: "Password: correct horse battery"."""
    before = text.rfind(" ", max(0, end - 32), end)
    more = _MORE_WORDS.match(text, end) if text[before + 1 : end].strip("\"'“").isalpha() else None
    return more.end() if more and not _REMARK.search(more[0]) else end


_SAID = re.compile(r"(?i)(?:\b(?:is|was)(?: (?:nu|now|gewoon|just|nog steeds|still|altijd|always)){0,2}) [\"'“]?$")
_DONE = re.compile(
    r"(?:ge|ver|be|ont|her|door|aan|af|op|uit|in|over|terug|weg|kwijt|mis|on)\w{0,20}(?:d|t|en|n)|\w{2,20}(?:ed|ing|able|lijk|baar|ig|"
    r"loos|end|some|ful|less|ly|ish|er|ere)|[A-Za-z]{0,5}"
)
"""What is done to passwords, or how they are."""
_FAULTY = re.compile(
    r"(?i)[ \t][\"'“]?([a-zà-ÿ]{6,24})[\"'”]? (?=te (?:kort|zwak|simpel|makkelijk|oud|lang)\b|"
    r"too (?:short|weak|simple|easy|old|long)\b|niet (?:meer )?(?:goed|geldig|werkt|klopt|pakt)|"
    r"(?:is|was) (?:too|te)\b|werkt niet|klopt niet|pakt hij niet|doesn'?t work)"
)


def found_faulty(text: str, label: Label) -> Iterator[Hit]:
    """A word of no dictionary that is too short, or does not work: "haar wachtwoord dolfijntje te kort is"."""
    match = _FAULTY.match(text, label.end) if label.kinds & {"credential"} else None
    if match and not is_word(fold(match[1])) and not _DONE.fullmatch(match[1].casefold()):
        yield Hit(*match.span(1), EntityType.CREDENTIAL, NEAR)


_CLOSES = re.compile(r"[\"'”]?(?:[.!)](?:\s|$)|,? (?:of|or) |[ \t]*(?:\n|$))")


def told_plainly(text: str, sign: str, start: int, end: int) -> bool:
    """A plain word that ends its sentence behind "is": "wachtwoord is appelstroop.", no participle or adjective."""
    word = text[start:end]
    return bool(word.isalpha() and _SAID.search(sign) and _CLOSES.match(text, end)) and not _DONE.fullmatch(
        word.casefold()
    )


_QUOTED = re.compile(
    r"(?i)[^.\n\"“„]{0,70}\b(?:is|was|nu|now|wordt|worden|naar|in|op|to|luidt|be|me[td]|with|as|als)[ :]{1,2}"
    r"(?:[\"„“]([^\"”“\n]{3,48})[\"”“]|‘([^’\n]{3,48})’)"
)
_CHANGE = re.compile(
    r"(?i)[^\"“\n]{0,70}\b(?:verander\w*|wijzig\w*|aanpassen|zetten|maken|chang\w*|set|make|worden)\b[^\"“\n]{0,24}[\"„“]"
    r"([^\"”“\n]{3,48})[\"”“]"
)
"""What a password is to become."""


def quoted(text: str, label: Label) -> Iterator[Hit]:
    """A word or phrase between quotation marks that a sentence says the password is, and what it shall become."""
    match = _QUOTED.match(text, label.end) if label.kinds & {"credential"} else None
    if not match:
        return
    group = match.lastindex or 1
    if _remark(match[group]) or _HINT.search(match[0][: match.start(group) - match.start()]):
        return
    yield Hit(*match.span(group), EntityType.CREDENTIAL, NEAR)
    other = _CHANGE.match(text, match.end())
    if other and not _remark(other[1]):
        yield Hit(*other.span(1), EntityType.CREDENTIAL, NEAR)


_HINT = re.compile(r"(?i)\bhints?\b|geheugensteun|ezelsbrug|reminder")
_SECOND = re.compile(
    r"[\"”][^.\n\"“]{0,60}\b(?:stond|staat|was|is|of|or|said|says|had)[ :]{1,2}[\"“]([^\"”“\n]{3,48})[\"”]"
)


def quoted_beside(text: str, end: int) -> Iterator[tuple[int, int]]:
    """A second password between quotation marks behind one that ends there: "... maar er stond "kraan 12""."""
    match = _SECOND.match(text, end)
    if match and not _remark(match[1]):
        yield match.span(1)


def _remark(words: str) -> bool:
    """Whether what is quoted is said by a screen: a sentence about passwords, or what a button is called."""
    return bool(
        _REMARK.search(words) or NOT_A_VALUE.fullmatch(words.split()[0].rstrip("!?.,")) or _SCREEN.search(words)
    )


_SCREEN = re.compile(
    r"(?i)wachtwoord|password|inlog|log ?in|fout|error|ongeldig|invalid|onjuist|incorrect|opslaan|save|verlop|expire|"
    r"reset|account|toegang|access|mislukt|failed|klik|click|try again|veld|field|sterk|zwak|strong|weak|verplicht|"
    r"required|\w{2,}\.$"
)


_ALONE = re.compile(
    r"(?: (?:of|van|voor|for) (?:[\w-]{1,12} ){0,2}[\w-]{2,16})?[ \t]?[:=][ \t]{1,2}((?:[a-zà-ÿ]{2,16} "
    r"){2,7}[a-zà-ÿ]{2,16})(?=[.!]?[ \t]*(?:\n|$))"
)
"""Words that fill the rest of a line: "Password: correct horse battery staple"."""
FEW = 4
MANY = 3
"""Words that no remark about a passphrase stops at, but most passphrases do."""
_PHRASE = re.compile(r"(?:[^:\n]{0,60}:|[ \t](?:is|was|luidt)[ \t])\s{0,2}[\"“„']?([^\n\"”']{4,160})")
_GROUPS = re.compile(
    r"\W{1,4}(?:is )?[\"']?((?:[a-z]{4} ){3}[a-z]{4}|(?:[A-Za-z0-9]{4} ){3}[A-Za-z0-9]{4}|"
    r"(?:[A-Z2-7]{4} ){3,7}[A-Z2-7]{4})(?!\w)"
)
"""App passwords and authenticator seeds (RFC 4648 base 32) as they are shown: in fours."""


_NAME_OF = re.compile(
    r"(?i)[ \t]?(?:[:=]|is|was)[ \t]{1,2}(?:gewoon |just )?(?:de |het |the )?(?:naam|name|achternaam|"
    r"surname) (?:van|of) "
    r"[^\n.:(,]{2,32}?(?: ?[,(:]| is)[ \t]?(?:dus |is |so )?[\"“']?(?-i:([A-ZÀ-Þ][\w'’-]{2,24}))"
    r"(?:,? (?:met|with|en dan|and then|plus) (?:het jaar |the year )?(\d{2,4})\b)?"
)
"""A password told by what it is: "de naam van de hond, Bobbie"."""


def phrase_of(text: str, label: Label) -> Hit | None:
    """Several words: the rest of the line after "passphrase ...:", and groups of four."""
    told = _NAME_OF.match(text, label.end) if "credential" in label.kinds else None
    if told:
        return Hit(told.start(1), told.end(2) if told[2] else told.end(1), EntityType.CREDENTIAL, NEAR)
    told = _ALONE.match(text, label.end) if "credential" in label.kinds else None
    if told and not _REMARK.search(told[1]):
        enough = FEW if NOT_A_VALUE.fullmatch(told[1].split()[0]) else FEW - 1
        if len(told[1].split()) >= enough:
            return Hit(*told.span(1), EntityType.CREDENTIAL, STATED)
    groups = _GROUPS.match(text, label.end)
    if groups and label.kinds & {"credential", "secret"}:
        return Hit(*groups.span(1), EntityType.CREDENTIAL, STATED)
    if "phrase" in text[label.start : label.end].casefold() or "zin" in text[label.end - 3 : label.end]:
        phrase = _PHRASE.match(text, label.end)
        words = phrase[1].split() if phrase else []
        if phrase and (len(words) > MANY or (words and not NOT_A_VALUE.fullmatch(words[0].rstrip(".,;")))):
            end = phrase.start(1) + len(phrase[1].rstrip(" .,;\"'"))
            return Hit(phrase.start(1), end, EntityType.CREDENTIAL, STATED)
    return None
