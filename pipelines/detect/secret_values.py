"""The value that a label such as "wachtwoord" names: right behind it, further on, before it, in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit
from pipelines.detect.secret_shapes import (
    looks_secret,
    tokens,
)
from pipelines.detect.secret_words import (
    BEFORE_LABEL,
    DIRECT,
    FAR_LINK,
    FOLLOWING,
    KINDS,
    LAST,
    MARKUP,
    NAME_VALUE,
    NEAR,
    NOT_A_VALUE,
    NOT_SECRET,
    PRODUCTS,
    QUOTES,
    REACH,
    SETTING_NAME,
    STATED,
    STATES,
    STRONG_SIGN,
    WORD_EQUALS,
)

DIMINUTIVE = re.compile(r"['’](?:je|s|jes)\b")


def directly(text: str, label: Label, about: Context) -> Hit | None:
    """Behind the label itself: "wachtwoord: X", "password is X", "ww = X", "wachtwoord (X)"."""
    link = DIRECT.match(text, label.end)
    if not link:
        return None
    sign = link[0].rstrip("\"“„'`") if text[link.end() : link.end() + 1].isspace() else link[0]
    for start, end in (*_quoted(text, link), *tokens(text, link.end(), 1)):
        value = text[start:end]
        if any(not other.weak for other in about.within(label.end, start)):
            return None
        beside = _beside_name(text, label, end) or _NAME_BEHIND.match(text, end)
        if _accept(value, sign, label) or (beside and _plain_value(value)) or _worded(text, sign, start, end):
            return Hit(start, words_end(text, end) if _colon(sign) else end, EntityType.CREDENTIAL, STATED)
    return None


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


def _colon(sign: str) -> bool:
    return sign.rstrip("\"“„'` \t")[-1:] in (":", "=")


_NAME_BEHIND = re.compile(
    r"(?i)[ \t]?[,;/|+&]?[ \t](?:en |and )?(?:user\w*|gebruiker\w*|log-?in\w*|inlog\w*)[ \t:=]{1,3}\w"
)
_HYPHENED = re.compile(r"[a-zà-ÿ]{3,16}(?:-[a-zà-ÿ]{2,16}){1,3}")


def _worded(text: str, link: str, start: int, end: int) -> bool:
    """Words with hyphens behind a colon, and nothing behind them: "sleutel: kaasplank-zes"."""
    ends = link.rstrip("\"“'` \t")[-1:] in (":", "=")
    return ends and end - start > _LONG_WORDS and bool(_HYPHENED.fullmatch(text, start, end) and LAST.match(text, end))


_LONG_WORDS = 9


def _beside_name(text: str, label: Label, end: int) -> bool:
    """Whether a log-in name stands before the label, and nothing behind its value."""
    before = NAME_VALUE.search(text, max(0, label.start - 60), label.start)
    return bool(before and (LAST.match(text, end) or text.startswith(" (", end)))


def _plain_value(value: str) -> bool:
    """A word that may be a password where everything else says so."""
    return len(value) > 3 and looks_secret(value) >= 0 and not NOT_A_VALUE.fullmatch(value)


def far_behind(text: str, label: Label, about: Context) -> Hit | None:
    """Behind what the password is for: "wachtwoord van de mailbox: X", "sudo password in case you need it: X"."""
    link = FAR_LINK.match(text, label.end, label.end + 100) if "credential" in label.kinds else None
    if not link or any(
        other.kinds & {"username", "transfer", "public", "phone"} for other in about.within(label.end, link.end())
    ):
        return None
    for start, end in tokens(text, link.end(), 1):
        value = text[start:end]
        needed = 0 if link[0].rstrip("\"“'` \t")[-1:] in (":", "=") and LAST.match(text, end) else 1
        if (
            looks_secret(value) >= needed
            and not NOT_A_VALUE.fullmatch(value)
            and len(value) > 3
            and not value.isdigit()
        ):
            return Hit(start, words_end(text, end) if not needed else end, EntityType.CREDENTIAL, NEAR)
    return None


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
    if _remark(match[group]):
        return
    yield Hit(*match.span(group), EntityType.CREDENTIAL, NEAR)
    other = _CHANGE.match(text, match.end())
    if other and not _remark(other[1]):
        yield Hit(*other.span(1), EntityType.CREDENTIAL, NEAR)


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


_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,128}")


def stated_before(text: str, label: Label) -> list[Hit]:
    """The secret before its label: "X is het wachtwoord", "with X as the password"."""
    match = BEFORE_LABEL.search(text, max(0, label.start - 90), label.start)
    if not match or label.kinds & NOT_SECRET or not label.kinds & {"credential"} or looks_secret(match[1]) < 2:
        return []
    if _ADDRESS.fullmatch(match[1]) or match[1].endswith("."):
        return []  # what ends a sentence before
    return [Hit(*match.span(1), EntityType.CREDENTIAL, NEAR)]


def _quoted(text: str, link: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A phrase between the quotation mark that ends the link and its partner."""
    close = QUOTES.get(link[0][-1:])
    end = text.find(close, link.end(), link.end() + 80) if close else -1
    if end > link.end() + 2 and "\n" not in text[link.end() : end]:
        yield link.end(), end


def _accept(value: str, link: str, label: Label) -> bool:
    """Whether the word behind the label may be its value, given how label and word are linked."""
    if NOT_A_VALUE.fullmatch(value.rstrip("!?")) or len(value) < 3 or MARKUP.match(value):
        return False
    if value.isdigit() and label.kinds & {"pin", "otp"}:
        return False  # a number in groups is not to be cut after its first
    if PRODUCTS.fullmatch(value) and not STRONG_SIGN.search(link):
        return False
    if "secret" in label.kinds and "credential" not in label.kinds:
        return looks_secret(value) >= 2
    if WORD_EQUALS.fullmatch(value) and not SETTING_NAME.search(value):
        return "credential" in label.kinds
    if STRONG_SIGN.search(link):
        return looks_secret(value) >= 0
    if STATES.search(link):
        return looks_secret(value) >= 1
    return looks_secret(value) >= 2


STRONGEST = 3


def nearby(text: str, label: Label, about: Context) -> Iterator[Hit]:
    """The first token in reach that can hardly be anything but a secret."""
    reach = min(len(text), label.end + REACH)
    for start, end in tokens(text, label.end, 24):
        if start > reach or "\n\n" in text[label.end : start]:
            return
        heading = text[end : end + 2] in (": ", ":\n")  # a name of something, not the value
        sure = looks_secret(text[start:end]) >= STRONGEST and not heading and not PRODUCTS.fullmatch(text, start, end)
        if sure and not _claimed(about, start, end):
            yield Hit(start, end, EntityType.CREDENTIAL, NEAR)
            return


def _claimed(about: Context, start: int, end: int) -> bool:
    kinds = about.kinds(start, end)
    if not kinds or kinds & {*KINDS, "username", "phone", "expiry"}:
        return False
    return (
        looks_secret(about.text[start:end]) < STRONGEST
        or not kinds & {"technical"}
        or about.directly(kinds, start, end)
    )


def following(text: str, start: int, about: Context, label: Label) -> Iterator[Hit]:
    """Further secrets in the same breath: "... X. I also tried the one from before, Y", "X of Y"."""
    for low, high in tokens(text, start, 28):
        if low - start > REACH or "\n\n" in text[start:low]:
            return
        if (
            looks_secret(text[low:high]) >= 3
            and not _claimed(about, low, high)
            and label.kinds & {"credential", "question"}
        ):
            yield Hit(low, high, EntityType.CREDENTIAL, FOLLOWING)


_ALONE = re.compile(
    r"(?: (?:of|van|voor|for) (?:[\w-]{1,12} ){0,2}[\w-]{2,16})?[ \t]?[:=][ \t]{1,2}((?:[a-zà-ÿ]{2,16} "
    r"){2,7}[a-zà-ÿ]{2,16})(?=[.!]?[ \t]*(?:\n|$))"
)
"""Words that fill the rest of a line: "Password: correct horse battery staple"."""
FEW = 4
MANY = 3
"""Words that no remark about a passphrase stops at, but most passphrases do."""
_PHRASE = re.compile(r"(?:[^:\n]{0,60}:|[ \t](?:is|was|luidt)[ \t])\s{0,2}[\"“„']?([^\n\"”']{4,160})")
_GROUPS = re.compile(r"\W{1,4}(?:is )?[\"']?((?:[a-z]{4} ){3}[a-z]{4}|(?:[A-Z2-7]{4} ){3,7}[A-Z2-7]{4})(?!\w)")
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
