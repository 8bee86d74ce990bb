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
from pipelines.detect.lock_codes import PIN, lock_codes
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.secret_answers import in_answers, in_login_talk
from pipelines.detect.secret_shapes import (
    KEY_SHAPES,
    armoured,
    in_assignments,
    in_commands,
    in_urls,
    looks_secret,
    tokens,
)

SHAPED, ASSIGNED, STATED, NEAR, FOLLOWING = 0.97, 0.95, 0.93, 0.85, 0.82

KINDS = ("credential", "pin", "otp", "recovery", "secret", "question")
NOT_SECRET = frozenset({"transfer", "public"})
"""Codes that a transfer needs, and keys meant for publication (annotation guide): `OTHER`."""
_OTHERS = frozenset({"customer", "invoice", "order", "quote", "kvk", "vat", "technical", "phone", "iban", "address"})
REACH = 90
STRONGEST = 3
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
_IN_URL = re.compile(r"://\S{0,90}$")
_HEAD_GOES_ON = re.compile(r"\"?[ \t]{0,3}(?:[;|,\t\n]|$)")
_ARMOUR_LABEL = ("-----BEGIN ", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", "PGP ", "-----END ")
_LOGIN_PAIR = re.compile(
    r"(?i)\b(?:inlog(?:gegevens)?|log-?in(?:gegevens| details| data)?|credentials|toegang|wifi|wlan)[ \t]?[:=]?[ \t]"
    r"(?:[\w-]{1,16}: )?[^\s/:]{2,64}(?: ?[/|+&] ?| [-–] |, | en | and )|"
    r"(?<!\w)(?:u|un|usr|user|login)[ \t]?[:=][ \t]?\S{2,64}[ \t,;/|]{1,4}(?:p|pw|pwd|pass)[ \t]?[:=][ \t]?|"
    r"\bssid\b[^\n]{2,48}\b(?:key|sleutel|code|ww|pw)\W{1,3}|"
    r"\b(?:inloggen|inlog|ingelogd|log(?:t|ged)? in|login|sign in)(?: \w{1,10}){0,2} "
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
    r"hidden|verborgen|removed|redacted|masked|weggelaten|weggehaald|afgeschermd|geblokkeerd|blocked|"
    r"kwijtgeraakt|instellen|wijzigen|change|opvragen|aanvragen|doorgeven|sturen|send|sent|gestuurd|gekregen|received|"
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
        for start, end in in_login_talk(text, about):
            yield Hit(start, end, EntityType.CREDENTIAL, FOLLOWING)
        for start, end in (*in_urls(text), *in_assignments(text), *in_commands(text), *in_answers(text)):
            yield Hit(start, end, EntityType.CREDENTIAL, ASSIGNED, "assigned")
        for start, end in about.cells_of("credential", "pin", "otp", "recovery"):
            if not _NOT_A_VALUE.fullmatch(text, start, end) and end - start > 2:
                yield Hit(start, end, EntityType.CREDENTIAL, STATED)
        for match in _LOGIN_PAIR.finditer(text):
            for start, end in tokens(text, match.end(), 1):
                if looks_secret(text[start:end]) >= 2:
                    yield Hit(start, end, EntityType.CREDENTIAL, STATED)
        for start, end in lock_codes(text, about):
            yield Hit(start, end, EntityType.CREDENTIAL, NEAR)
        yield from _labelled(text, about)


def _labelled(text: str, about: Context) -> Iterator[Hit]:
    """What each label in turn names."""
    for label in about.of(*KINDS):
        hits = list(_named(text, label, about)) or list(_before(text, label))
        yield from hits
        if hits:
            yield from _following(text, max(hit.end for hit in hits), about, label)


def _named(text: str, label: Label, about: Context) -> Iterator[Hit]:
    in_head = _IN_HEAD.search(text, max(0, label.start - 8), label.start) and _HEAD_GOES_ON.match(text, label.end)
    if _IN_URL.search(text, max(0, label.start - REACH), label.start):
        return  # "otpauth://totp/...": its parts are read as such
    if label.kinds & NOT_SECRET or in_head or text[max(0, label.start - 16) : label.start].endswith(_ARMOUR_LABEL):
        return
    phrase = _phrase(text, label)
    if phrase:
        yield phrase
        return
    if "recovery" in label.kinds:
        yield from _codes(text, label)
    elif label.kinds & {"pin", "otp"}:
        yield from _digits(text, label, about)
    if not label.kinds <= {"recovery", "pin"}:
        answer = "question" in label.kinds and _reply(text, label)
        direct = answer or _directly(text, label, about) or _far(text, label, about)
        if direct:
            yield direct
        elif "question" in label.kinds:
            yield from _answer(text, label)
        elif label.kinds & {"credential", "secret"}:
            yield from _nearby(text, label, about)


def _directly(text: str, label: Label, about: Context) -> Hit | None:
    """Behind the label itself: "wachtwoord: X", "password is X", "ww = X", "wachtwoord (X)"."""
    link = _DIRECT.match(text, label.end)
    if not link:
        return None
    for start, end in (*_quoted(text, link), *tokens(text, link.end(), 1)):
        value = text[start:end]
        if any(not other.weak for other in about.within(label.end, start)):
            return None
        if _accept(value, link[0], label) or (_beside_name(text, label, end) and _plain_value(value)):
            return Hit(start, end, EntityType.CREDENTIAL, STATED)
    return None


MANY = 3
"""Words that no remark about a passphrase stops at, but most passphrases do."""
_PHRASE = re.compile(r"(?:[^:\n]{0,60}:|[ \t](?:is|was|luidt)[ \t])\s{0,2}[\"“„']?([^\n\"”']{4,160})")
_GROUPS = re.compile(r"\W{1,4}(?:is )?[\"']?((?:[a-z]{4} ){3}[a-z]{4}|(?:[A-Z2-7]{4} ){3,7}[A-Z2-7]{4})(?!\w)")
"""App passwords and authenticator seeds (RFC 4648 base 32) as they are shown: in fours."""


def _phrase(text: str, label: Label) -> Hit | None:
    """Several words: the rest of the line after "passphrase ...:", and groups of four."""
    groups = _GROUPS.match(text, label.end)
    if groups and label.kinds & {"credential", "secret"}:
        return Hit(*groups.span(1), EntityType.CREDENTIAL, STATED)
    if "phrase" in text[label.start : label.end].casefold() or "zin" in text[label.end - 3 : label.end]:
        phrase = _PHRASE.match(text, label.end)
        words = phrase[1].split() if phrase else []
        if phrase and (len(words) > MANY or (words and not _NOT_A_VALUE.fullmatch(words[0].rstrip(".,;")))):
            end = phrase.start(1) + len(phrase[1].rstrip(" .,;\"'"))
            return Hit(phrase.start(1), end, EntityType.CREDENTIAL, STATED)
    return None


_NAME_VALUE = re.compile(
    r"(?i)\b(?:user\w*|gebruiker\w*|log-?in\w*|inlog\w*|loginnaam)\W{1,3}\S{2,40}?\W{1,4}(?:en |and |"
    r"met |with )?(?:het |mijn )?$"
)
_LAST = re.compile(r"[\"'”]?[ \t]{0,2}(?:[.,;)]?[ \t]*(?:\n|$))")


def _beside_name(text: str, label: Label, end: int) -> bool:
    """Whether a log-in name stands before the label, and nothing behind its value."""
    return bool(_NAME_VALUE.search(text, max(0, label.start - 60), label.start) and _LAST.match(text, end))


def _plain_value(value: str) -> bool:
    """A word that may be a password where everything else says so."""
    return len(value) > 3 and looks_secret(value) >= 0 and not _NOT_A_VALUE.fullmatch(value)


_FAR_LINK = re.compile(
    r"[ \t](?:[^\s:=.!?]{1,40}[ \t]){0,9}[^\s:=.!?]{1,40}[ \t]?(?:[:=]|[ \t](?:is|was)(?=[ \t]))[ \t]{1,2}[\"“'`]?"
)


def _far(text: str, label: Label, about: Context) -> Hit | None:
    """Behind what the password is for: "wachtwoord van de mailbox: X", "sudo password in case you need it: X"."""
    link = _FAR_LINK.match(text, label.end, label.end + 100) if "credential" in label.kinds else None
    if not link or any(
        other.kinds & {"username", "transfer", "public", "phone"} for other in about.within(label.end, link.end())
    ):
        return None
    for start, end in tokens(text, link.end(), 1):
        value = text[start:end]
        needed = 0 if link[0].rstrip("\"“'` \t")[-1:] in (":", "=") and _LAST.match(text, end) else 1
        if (
            looks_secret(value) >= needed
            and not _NOT_A_VALUE.fullmatch(value)
            and len(value) > 3
            and not value.isdigit()
        ):
            return Hit(start, end, EntityType.CREDENTIAL, NEAR)
    return None


_BEFORE = re.compile(
    r"(?i)(?<!\S)[\"“'`]?([^\s\"“'`]{4,64})[\"”'`]?,? (?:is|was|als|as)(?: (?:het|mijn|ons|onze|de|"
    r"the|my|our|your|je|jullie|a|oude|"
    r"nieuwe|new|old)){0,3} $"
)


def _before(text: str, label: Label) -> list[Hit]:
    """The secret before its label: "X is het wachtwoord", "with X as the password"."""
    match = _BEFORE.search(text, max(0, label.start - 90), label.start)
    if not match or label.kinds & NOT_SECRET or not label.kinds & {"credential"} or looks_secret(match[1]) < 2:
        return []
    return [Hit(*match.span(1), EntityType.CREDENTIAL, NEAR)]


_REPLY = re.compile(
    r"(?i)[^\n]{0,100}?(?:\?|[:;,.(])[ \t]{0,2}(?:het |my |mijn )?(?:antwoord|answer|antw\.?|"
    r"a)\b[ \t]{0,2}(?:is|was|[:=]|->)?[ \t]{0,2}"
    r"[\"“']?([^\s.,;\"”'?:=][^\n.,;\"”'?]{1,40})"
)


def _reply(text: str, label: Label) -> Hit | None:
    """The answer that follows a security question in words: "...huisdier? Antwoord: Minoes"."""
    match = _REPLY.match(text, label.end)
    return Hit(*match.span(1), EntityType.CREDENTIAL, STATED) if match else None


def _quoted(text: str, link: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A phrase between the quotation mark that ends the link and its partner."""
    close = _QUOTES.get(link[0][-1:])
    end = text.find(close, link.end(), link.end() + 80) if close else -1
    if end > link.end() + 2 and "\n" not in text[link.end() : end]:
        yield link.end(), end


_WORD_EQUALS = re.compile(r"(?=[A-ZÀ-Þ]|[a-zà-ÿ]{1,24}[A-ZÀ-Þ])[A-Za-zÀ-ÿ]{4,28}=\d{1,6}[!?#*]?")
_SETTING_NAME = re.compile(r"(?i)min|max|len|time|limit|age|level|count|expir|port|size|retry|attempt|days|id=")
"""A password such as "Zomeravond=1987", which is written like a setting."""


def _accept(value: str, link: str, label: Label) -> bool:
    """Whether the word behind the label may be its value, given how label and word are linked."""
    if _NOT_A_VALUE.fullmatch(value) or len(value) < 3:
        return False
    if value.isdigit() and label.kinds & {"pin", "otp"}:
        return False  # a number in groups is not to be cut after its first
    if "secret" in label.kinds and "credential" not in label.kinds:
        return looks_secret(value) >= 2
    if _WORD_EQUALS.fullmatch(value) and not _SETTING_NAME.search(value):
        return "credential" in label.kinds
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
    if not kinds or kinds & {*KINDS, "username", "phone", "expiry"}:
        return False
    return (
        looks_secret(about.text[start:end]) < STRONGEST
        or not kinds & {"technical"}
        or about.directly(kinds, start, end)
    )


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


_PAIRS = re.compile(r"[ \t]?(?:[:=]|(?:is|was)\b)[ \t]{0,3}(\d\d[ -]\d\d)(?![\w€%/-]|[ .,:]\d)")
"""A PIN in pairs, which only stands right behind its label."""
_ONES = "nul|zero|een|één|one|twee|two|drie|three|vier|four|vijf|five|zes|six|zeven|seven|acht|eight|negen|nine"
_SPOKEN_PIN = re.compile(
    rf"(?i)(?:[ \t]?[:=]|[ \t](?:is|was))?[ \t]((?:(?:{_ONES})[ ,.-]{{1,2}}){{3,7}}(?:{_ONES}))(?!\w)"
)
"""A PIN digit for digit in words."""
_SAYS = re.compile(r"(?:[:=(]|\b(?:is|was))[ \t]{0,2}$")


def _digits(text: str, label: Label, about: Context) -> Iterator[Hit]:
    """The first number of four to eight digits behind a word for PIN or one-time code."""
    reach = text.find("\n\n", label.end, label.end + REACH)
    pairs = _PAIRS.match(text, label.end) if "pin" in label.kinds else None
    if pairs:
        yield Hit(*pairs.span(1), EntityType.CREDENTIAL, STATED)
        return
    spoken = _SPOKEN_PIN.match(text, label.end)
    if spoken:
        yield Hit(*spoken.span(1), EntityType.CREDENTIAL, STATED)
    match = PIN.search(text, label.end, reach if reach >= 0 else label.end + REACH)
    if not match:
        return
    year = re.fullmatch(r"(?:19|20)\d\d", match[0]) and not _SAYS.search(text, label.end, match.start())
    message = bool(label.kinds & {"phone"}) and not any(about.within(label.end, match.start()))
    if not year and (not about.directly(_OTHERS, *match.span()) or (message and len(match[0]) in (6, 7))):
        yield Hit(match.start(), match.end(), EntityType.CREDENTIAL, NEAR)


_CODE = re.compile(
    r"(?<![\w/@.-])(?!(?:19|20)\d\d-)[A-Za-z0-9]{3,8}(?:-[A-Za-z0-9]{2,8}){1,5}(?![\w/@-]|\.\w)|"
    r"(?<![\w/@.-])\d{3,5} \d{3,5}(?![\w-])|"
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
