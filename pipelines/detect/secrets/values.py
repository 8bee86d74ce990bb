"""The value that a label such as "wachtwoord" names: right behind it, further on, before it, in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit
from pipelines.detect.secrets.plain import told_plainly, words_end
from pipelines.detect.secrets.shapes import (
    looks_secret,
    tokens,
)
from pipelines.detect.secrets.words import (
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
        if any(not other.weak for other in about.within(label.end, start)) or _aside(text, sign, start, end):
            return None
        beside = told_plainly(text, sign, start, end) or _beside_name(text, label, end) or _NAME_BEHIND.match(text, end)
        if _accept(value, sign, label) or (beside and _plain_value(value)) or _worded(text, sign, start, end):
            return Hit(start, words_end(text, end) if _colon(sign) else end, EntityType.CREDENTIAL, STATED)
    return None


def _aside(text: str, sign: str, start: int, end: int) -> bool:
    """Whether a bracket behind the label holds a remark: "mijn wachtwoorden (dom, ik weet het)"."""
    return (
        sign.rstrip().endswith("(")
        and text[start:end].islower()
        and text[start:end].isalpha()
        and text[end : end + 1] == ","
    )


def _colon(sign: str) -> bool:
    return sign.rstrip("\"“„'` \t")[-1:] in (":", "=")


_NAME_BEHIND = re.compile(
    r"(?i)[ \t]?[,;/|+&]?[ \t](?:en |and )?(?:user\w*|gebruiker\w*|log-?in\w*|inlog\w*)[ \t:=]{1,3}\w"
)
_HYPHENED = re.compile(r"[a-zà-ÿ]{3,16}(?:-[a-zà-ÿ]{2,16}){1,3}")


_THREE_WORDS = re.compile(r"[a-zà-ÿ]{3,16}(?:-[a-zà-ÿ]{3,16}){2,4}")
_STOPS = re.compile(r"[\"'”)]?[.,;)]?[ \t]*(?:\n|$)|[.,;)] ")


def _worded(text: str, link: str, start: int, end: int) -> bool:
    """Words with hyphens behind a colon, and nothing behind them: "sleutel: kaasplank-zes"."""
    if _THREE_WORDS.fullmatch(text, start, end) and _STOPS.match(text, end):
        return True
    ends = link.rstrip("\"“'` \t")[-1:] in (":", "=")
    return ends and end - start > _LONG_WORDS and bool(_HYPHENED.fullmatch(text, start, end) and LAST.match(text, end))


_LONG_WORDS = 9


def _beside_name(text: str, label: Label, end: int) -> bool:
    """Whether a log-in name stands before the label, and nothing behind its value."""
    before = NAME_VALUE.search(text, max(0, label.start - 60), label.start)
    return bool(before and (LAST.match(text, end) or text.startswith((" (", ", ", ". "), end)))


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
        needed = 0 if told_plainly(text, link[0], start, end) else needed
        if (
            looks_secret(value) >= needed
            and not NOT_A_VALUE.fullmatch(value)
            and len(value) > 3
            and not value.isdigit()
        ):
            return Hit(start, words_end(text, end) if not needed else end, EntityType.CREDENTIAL, NEAR)
    return None


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
