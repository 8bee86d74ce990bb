"""Secrets: passwords, PINs, one-time and recovery codes, keys and tokens. The label stays, the secret goes.

Five ways to find one, in `secrets/`-free order of certainty: its own shape, a private key block, a place
that only secrets take (userinfo of a URL, `KEY=value`), a label in front of it, a list under a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.secret_shapes import KEY_SHAPES, armoured, in_assignments, in_urls, looks_secret, tokens

SHAPED, ASSIGNED, STATED, NEAR, FOLLOWING = 0.97, 0.95, 0.93, 0.85, 0.82

KINDS = ("credential", "pin", "otp", "recovery", "secret", "question")
NOT_SECRET = frozenset({"transfer", "public"})
"""Codes that a transfer needs, and keys meant for publication (annotation guide): `OTHER`."""
_OTHERS = frozenset({"customer", "invoice", "order", "quote", "kvk", "vat", "technical", "phone", "iban", "address"})
REACH = 90
_DIRECT = re.compile(
    r"(?i)[ \t]{0,3}(?:\([^()\n]{1,24}\)(?=\s?[:=]))?[ \t.]{0,24}(?:[:=]{1,2}>?|[(\"“„'`]|is|was|wordt|"
    r"word|werd|op|in|naar|to|as|met|with|van|,|-|–|/|\||\"\s?:)?"
    r"(?:[ \t]?(?:(?:is|was|wordt|nu|now|dus|voor|iedereen|allemaal|altijd|always|graag|please|gewoon|"
    r"still|nog|steeds|ook|tijdelijk|dit|dat|deze|"
    r"volgens|mij|should|be|been|zou|moeten|zijn|moet|to|naar|op|in|for|everyone|all|it|het|currently|"
    r"momenteel|toch|even|set|gezet|"
    r"changed|veranderd|gewijzigd|aangepast|reset|het|volgende|following|eerste|oude|old|new|nieuwe|"
    r"temporary|i|think|denk|ik|maar)\b[ \t]?[:=]?)){0,6}"
    r"[ \t]?(?:\n[ \t>]{0,4}){0,2}[\"“„'`(\[<]{0,2}"
)
_STRONG_SIGN = re.compile(r"[:=(\"“„'`\[<]\s{0,4}(?:\n[ \t>]{0,4}){0,2}[\"“„'`(\[<]{0,2}$")
_STATES = re.compile(r"(?i)\b(?:is|was|wordt|werd|be)\b[^.\n]{0,24}$")
_IN_HEAD = re.compile(r"[;|,\t][ \t\"]{0,3}$")
_HEAD_GOES_ON = re.compile(r"\"?[ \t]{0,3}(?:[;|,\t\n]|$)")
_ARMOUR_LABEL = ("-----BEGIN ", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", "PGP ", "-----END ")
_LOGIN_PAIR = re.compile(
    r"(?i)\b(?:inloggen|inlog|ingelogd|log(?:t|ged)? in|login|sign in)(?: \w{1,10}){0,2} "
    r"(?:met|with|als|as|:) ?\S{2,64} (?:en|and|met|with|/|\+|&) "
)
_QUOTES = {'"': '"', "“": "”", "„": "”", "'": "'", "`": "`"}
_NOT_A_VALUE = re.compile(
    r"(?i)(?:niet|not|geen|no|none|n/?a|nvt|vergeten|forgotten|forgot|kwijt|lost|verlopen|expired|fout|"
    r"wrong|onjuist|incorrect|ongeldig|invalid|"
    r"gewijzigd|changed|veranderd|aangepast|gereset|reset|resetten|opnieuw|again|onbekend|unknown|goed|"
    r"correct|juist|zelf|hetzelfde|same|"
    r"dezelfde|wel|ook|een|het|de|the|a|an|my|mijn|your|uw|jullie|je|ik|i|we|wij|hij|zij|he|she|it|that|"
    r"this|dat|dit|die|er|en|and|of|or|"
    r"in|op|te|to|for|voor|van|from|with|met|by|door|via|as|als|if|when|wanneer|maar|but|want|because|nog|"
    r"still|already|al|"
    r"veilig|safe|secure|sterk|strong|zwak|weak|kort|short|lang|long|leeg|empty|nodig|needed|required|"
    r"verplicht|klopt|werkt|works|"
    r"instellen|wijzigen|change|opvragen|aanvragen|doorgeven|sturen|send|sent|gestuurd|gekregen|received|"
    r"ontvangen|meer|more|"
    r"account|login|mail|mailbox|wachtwoord|password|inloggen|log|user|link|code|pagina|page|verlengen|"
    r"bewaard|opgeslagen|saved|stored|zoek|weg|gone|"
    r"gekraakt|gehackt|hacked|gelekt|leaked|gestolen|stolen|zichtbaar|visible|uitgelekt|bekend|known|true|"
    r"false|null|ja|nee|yes)"
)


class CredentialRecogniser:
    """`CREDENTIAL`: the secret alone. What a domain transfer needs and what is public is left to others."""

    name = "credential"
    types = (EntityType.CREDENTIAL,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Secrets by shape, by place, by label and by list."""
        about = context(text, scene)
        for start, end in (*armoured(text, private=True), *(match.span() for match in KEY_SHAPES.finditer(text))):
            if not about.kinds(start, end) & NOT_SECRET:
                yield Hit(start, end, EntityType.CREDENTIAL, SHAPED, "key")
        for start, end in (*in_urls(text), *in_assignments(text)):
            yield Hit(start, end, EntityType.CREDENTIAL, ASSIGNED, "assigned")
        for start, end in about.cells_of("credential", "pin", "otp", "recovery"):
            if not _NOT_A_VALUE.fullmatch(text, start, end) and end - start > 2:
                yield Hit(start, end, EntityType.CREDENTIAL, STATED)
        for match in _LOGIN_PAIR.finditer(text):
            for start, end in tokens(text, match.end(), 1):
                if looks_secret(text[start:end]) >= 2:
                    yield Hit(start, end, EntityType.CREDENTIAL, STATED)
        yield from _labelled(text, about)


def _labelled(text: str, about: Context) -> Iterator[Hit]:
    """What each label in turn names."""
    for label in about.of(*KINDS):
        hits = list(_named(text, label, about))
        yield from hits
        if hits:
            yield from _following(text, max(hit.end for hit in hits), about, label)


def _named(text: str, label: Label, about: Context) -> Iterator[Hit]:
    in_head = _IN_HEAD.search(text, max(0, label.start - 8), label.start) and _HEAD_GOES_ON.match(text, label.end)
    if label.kinds & NOT_SECRET or in_head or text[max(0, label.start - 16) : label.start].endswith(_ARMOUR_LABEL):
        return
    if "recovery" in label.kinds:
        yield from _codes(text, label)
    elif label.kinds & {"pin", "otp"}:
        yield from _digits(text, label, about)
    if not label.kinds <= {"recovery", "pin"}:
        direct = _directly(text, label, about)
        if direct:
            yield direct
        elif "question" in label.kinds:
            yield from _answer(text, label)
        elif label.kinds & {"credential", "secret"}:
            yield from _nearby(text, label, about)


def _directly(text: str, label: Label, about: Context) -> Hit | None:
    """Behind the label itself: "wachtwoord: X", "password is X", "ww = X", "wachtwoord (X)".

    After "passphrase ...:" the whole rest of the line is the secret.
    """
    if "phrase" in text[label.start : label.end].casefold() or "zin" in text[label.end - 3 : label.end]:
        phrase = re.compile(r"[^:\n]{0,60}:\s{0,2}([^\n]{4,120})").match(text, label.end)
        if phrase:
            return Hit(
                phrase.start(1), phrase.start(1) + len(phrase[1].rstrip(" .,;\"'")), EntityType.CREDENTIAL, STATED
            )
    link = _DIRECT.match(text, label.end)
    if not link:
        return None
    for start, end in (*_quoted(text, link), *tokens(text, link.end(), 1)):
        value = text[start:end]
        if any(not other.weak for other in about.within(label.end, start)):
            return None
        if _accept(value, link[0], label):
            return Hit(start, end, EntityType.CREDENTIAL, STATED)
    return None


def _quoted(text: str, link: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A phrase between the quotation mark that ends the link and its partner."""
    close = _QUOTES.get(link[0][-1:])
    end = text.find(close, link.end(), link.end() + 80) if close else -1
    if end > link.end() + 2 and "\n" not in text[link.end() : end]:
        yield link.end(), end


def _accept(value: str, link: str, label: Label) -> bool:
    """Whether the word behind the label may be its value, given how label and word are linked."""
    if _NOT_A_VALUE.fullmatch(value) or len(value) < 3:
        return False
    if value.isdigit() and label.kinds & {"pin", "otp"}:
        return False  # a number in groups is not to be cut after its first
    if "secret" in label.kinds and "credential" not in label.kinds:
        return looks_secret(value) >= 2
    if _STRONG_SIGN.search(link):
        return looks_secret(value) >= 0
    if _STATES.search(link):
        return looks_secret(value) >= 1
    return looks_secret(value) >= 2


def _nearby(text: str, label: Label, about: Context) -> Iterator[Hit]:
    """The first token in reach that can hardly be anything but a secret."""
    reach = min(len(text), label.end + REACH)
    for start, end in tokens(text, label.end, 24):
        if start > reach or "\n\n" in text[label.end : start]:
            return
        if looks_secret(text[start:end]) >= 3 and not _claimed(about, start, end):
            yield Hit(start, end, EntityType.CREDENTIAL, NEAR)
            return


def _claimed(about: Context, start: int, end: int) -> bool:
    kinds = about.kinds(start, end)
    return bool(kinds) and not kinds & {*KINDS, "username", "phone", "expiry"}


def _following(text: str, start: int, about: Context, label: Label) -> Iterator[Hit]:
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


_PIN = re.compile(
    r"(?<![\w€$.,/-])(?:\d{4,8}|\d{3}[ -]\d{3}|\d{2}(?:[ -]\d\d){2,3}|\d{4}[ -]\d{4})(?![\w€%/-]|[.,:]\d)"
)


def _digits(text: str, label: Label, about: Context) -> Iterator[Hit]:
    """The first number of four to eight digits behind a word for PIN or one-time code."""
    reach = text.find("\n\n", label.end, label.end + REACH)
    match = _PIN.search(text, label.end, reach if reach >= 0 else label.end + REACH)
    if match and not re.fullmatch(r"(?:19|20)\d\d", match[0]) and not about.directly(_OTHERS, *match.span()):
        yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)


_CODE = re.compile(
    r"(?<![\w/@.-])[A-Za-z0-9]{3,8}(?:-[A-Za-z0-9]{3,8}){1,5}(?![\w/@-]|\.\w)|(?<![\w/@.-])\d{3,5} \d{3,5}(?![\w-])|"
    r"(?<![\w/@.-])\d{6,10}(?![\w.-])"
)
_WHOLE_LINE = re.compile(
    r"(?m)^[ \t>*•-]{0,6}(?:\d{1,2}[.)] )?([A-Za-z0-9]{3,10}(?:[ -][A-Za-z0-9]{3,10}){0,7})[ \t]*$"
)
LIST_REACH = 480


def _codes(text: str, label: Label) -> Iterator[Hit]:
    """Codes behind a word for recovery codes: in the sentence with "and", or each on its own line."""
    end = label.end + LIST_REACH
    paragraphs = [m.start() for m in re.finditer(r"\n\s*\n", text[label.end : end])]
    if len(paragraphs) > 1:
        end = label.end + paragraphs[1]
    stop = text.find("\n", label.end, label.end + REACH)
    for match in _CODE.finditer(text, label.end, stop if stop >= 0 else label.end + REACH):
        if _mixed(match[0]):
            yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)
    for match in _WHOLE_LINE.finditer(text, label.end, end):
        if _mixed(match[1]):
            yield Hit(match.start(1), match.end(1), EntityType.CREDENTIAL, NEAR)


def _mixed(code: str) -> bool:
    """Digits in it, and groups of one length: a code, not a date or a phrase."""
    groups = re.split(r"[ -]", code)
    even = len({len(g) for g in groups}) == 1
    return any(map(str.isdigit, code)) and (even or "-" in code or len(groups) == 1)


_STOP = re.compile(r"[.\n]")
_ANSWER = re.compile(r"(?:\b[A-ZÀ-Þ][\w'’-]{2,30}\b)")


def _answer(text: str, label: Label) -> Iterator[Hit]:
    """The answer to a security question: a name or a quoted word behind it."""
    stop = _STOP.search(text, label.end, label.end + REACH)
    match = _ANSWER.search(text, label.end, stop.start() if stop else label.end + REACH)
    if match:
        yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)


RECOGNISER = CredentialRecogniser()
