"""Secrets in what is laid out and has no head: settings copied line by line, lists of service, name and password."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.context import Context
from pipelines.detect.labelling import kinds_of
from pipelines.detect.recognisers.domain_name import TOP_LEVEL
from pipelines.detect.secrets.shapes import looks_secret
from pipelines.detect.secrets.words import NOT_A_VALUE, PRODUCTS

_DOTTED = re.compile(r"[a-zà-ÿ]{2,16}(?:\.[a-zà-ÿ]{2,16}){1,4}")
_DOMAIN = re.compile(rf"(?i)(?:[\w-]+\.)+(?:{TOP_LEVEL})")
_OPENS_LINE = re.compile(r"[ \t>*•|-]{0,8}$")
_VALUE = re.compile(r"[ \t.:=|-]{1,24}[\"'“]?([^\s\"'”]{3,64})[\"'”]?[ \t|]*(?=\n|$)")
_SETTING_LINE = re.compile(
    r"(?i)[ \t>*•|-]{0,8}(?:(?:inkomend\w*|uitgaand\w*|incoming|outgoing|e-?mail|smtp|imap|pop3?|s?ftp|ssh|db|database|"
    r"wifi|mijn|my|onze|our)[ -]?)?"
    r"(?:gebruiker\w*|user\w*|log-?in\w*|inlog\w*|accountnaam|account|server\w*|host\w*|poort|port|e-?mail\w*|mail\w*|"
    r"adres|naam|name|ssid|netwerk\w*|network\w*|database|db|url|site|website|map|pad|path|directory|protocol|ssl|tls|"
    r"beveiliging|security|encryptie|encryption|id|klant\w*|smtp|imap|pop3?|s?ftp|domein\w*|wachtwoord|password|"
    r"ww|pw|pass|pin\w*)[ \t]{0,3}(?:[:=.|-]|[ \t])[ \t:=.|-]{0,24}\S"
)
_LINE = re.compile(r"[^\n]*\n?")


def in_settings(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """A word, plain or not, that fills its line behind a label, where the line before or after is a setting too."""
    for label in about.of("credential"):
        opening = text.rfind("\n", max(0, label.start - 12), label.start) + 1
        if (not opening and label.start > 12) or not _OPENS_LINE.match(text, opening, label.start):
            continue
        value = _VALUE.match(text, label.end)
        if value and _is_value(value[1]) and _among_settings(text, opening, value.end()):
            yield value.span(1)


def _is_value(value: str) -> bool:
    dotted = bool(_DOTTED.fullmatch(value)) and not _DOMAIN.fullmatch(value)
    readable = any(map(str.isalnum, value)) and not NOT_A_VALUE.fullmatch(value.rstrip("!?."))
    return readable and (dotted or looks_secret(value) >= 0) and not kinds_of(value)


def _among_settings(text: str, opening: int, end: int) -> bool:
    above = text.rfind("\n", max(0, opening - 120), max(0, opening - 1)) + 1
    below = end + 1
    return bool(
        (opening and _SETTING_LINE.match(text, above, opening)) or _SETTING_LINE.match(text, below, below + 120)
    )


_CELLS = re.compile(r"[ ]{2,}|\t+|[ ]?\|[ ]?|[ ]?;[ ]?|[ ][-–=/][ ]|:[ ]{1,3}")
FEWEST, WIDEST = 2, 6
"""Columns that a list of log-ins has."""


_SERVICE = re.compile(
    r"(?i)(?:de |het |the |mijn |my )?(?:(?:web)?mail|e-?mail|(?:web)?site|bank|s?ftp|kassa|till|alarm|facebook|insta|"
    r"instagram|wi-?fi|pc|laptop|computer|kluis|safe|paneel|panel|webshop|shop|wordpress|router|tablet|telefoon|phone|outlook|"
    r"admin|server|boekhouding|google|apple|webwinkel|winkel|marktplaats|bol|twitter|linkedin|pinterest|netflix|dropbox|"
    r"icloud|hotmail|gmail|ziggo|kpn|zoom|teams|canva|mailchimp|cpanel|directadmin|plesk|voicemail|deur|door|hek|gate)"
)
"""What people keep passwords of."""
_LOCK = re.compile(r"(?i).*(?:alarm|kluis|safe|kassa|till|deur|door|hek|gate|voicemail|tablet|telefoon|phone|bank)")
Row = list[tuple[int, int]]


def in_lists(text: str, topical: bool) -> Iterator[tuple[int, int]]:
    """The last cells of rows in columns, if they look like passwords: "site   jan_b   Klaver&4", "mail: Klaver5".

    Unless the message is about logging in (`topical`), two rows must open with what passwords are kept of.
    """
    block: list[Row] = []
    for line in _LINE.finditer(text):
        row = _row(text, line.start(), line.start() + len(line[0].rstrip("\n")))
        if row:
            block.append(row)
        else:
            yield from _secrets(text, block, topical)
            block = []
    yield from _secrets(text, block, topical)


def _row(text: str, start: int, end: int) -> Row:
    """The cells of a line, none when it has too few or too many."""
    if end - start > LONGEST_ROW:
        return []
    while start < end and text[start] in " \t>|*•-":
        start += 1
    cells: Row = []
    for gap in _CELLS.finditer(text, start, end):
        cells.append((start, gap.start()))
        start = gap.end()
    if start < end:
        cells.append((start, end))
    return cells if FEWEST <= len(cells) <= WIDEST else []


LONGEST_ROW = 160


def _secrets(text: str, block: list[Row], topical: bool) -> Iterator[tuple[int, int]]:
    """Of a block of rows, the last cells, if at least two and a third of them look like secrets."""
    kept = [row for row in block if _SERVICE.fullmatch(text, *row[0])]
    rows = kept if len(kept) >= FEWEST else block if topical else []
    rows = [row for row in rows if not kinds_of(text[slice(*row[0])]) - _SAID_OF_SECRETS]
    last = [(row[0], row[-1]) for row in rows if _ONE_WORD.fullmatch(text[slice(*row[-1])].strip())]
    strong = [span for _, span in last if looks_strong(text[slice(*span)])]
    if len(strong) < FEWEST or 3 * len(strong) < len(block):
        return
    yield from strong
    for head, span in last:
        value = text[slice(*span)]
        number = bool(_DIGITS.fullmatch(value)) and bool(_LOCK.match(text, *head))
        word = 2 * len(strong) >= len(block) and _is_value(value.replace(" ", "")) and not value.isdigit()
        if (number or word) and span not in strong:
            yield span


_ONE_WORD = re.compile(r"\S+|[a-zà-ÿ]{3,16} \d{1,4}")
_DIGITS = re.compile(r"\d{4,8}")
_SAID_OF_SECRETS = frozenset({"credential", "pin", "phone", "email", "username", "technical", "handle"})
"""Kinds of labels that a row of a list of passwords may open with."""
_SIGNED = re.compile(
    r"(?=[^A-Za-zÀ-ÿ]{0,20}[A-Za-zÀ-ÿ])(?:[A-Za-zÀ-ÿ0-9]{1,20}[&!#$%^*+~?=][A-Za-zÀ-ÿ0-9&!#$%^*+~?=]{0,20}|"
    r"[A-Za-zÀ-ÿ]{4,20}\d{1,6}|[A-Za-zÀ-ÿ]{2,16}\d{1,4}[a-zà-ÿ]{2,16})"
)


def looks_strong(value: str) -> bool:
    """Whether one word has what only passwords have: a sign or digits among letters."""
    word = value.strip()
    return bool(_SIGNED.fullmatch(word)) and looks_secret(word) >= 1 and not PRODUCTS.fullmatch(word)


_CODE_LINE = re.compile(
    r"(?m)^[ \t>*•-]{0,6}(?:\d{1,2}[.)] )?((?=[A-Za-z0-9 -]{0,24}\d)[A-Za-z0-9]{3,8}(?:[ -][A-Za-z0-9]{2,8}){1,5}|"
    r"\d{8}|(?=[a-z]{0,9}\d)(?=\d{0,9}[a-z])[a-z0-9]{8,12})[ \t]*\r?$"
)
_SPARE = re.compile(
    r"(?i)\b(?:2fa|mfa|two[- ]?(?:step|factor)\w*|twee[- ]?(?:staps|factor)\w*|authenticat\w*|recovery|herstel\w*|"
    r"reserve\w*|back-?up ?codes?|nood\w{0,4}codes?|scratch|codes)\b"
)
_GOODS = frozenset(
    {"order", "invoice", "customer", "quote", "technical", "plate", "document", "transfer", "public", "phone"}
)
ABOVE = 240
"""Characters above a list of codes in which it is said what they are."""


def in_code_lines(text: str, about: Context) -> Iterator[tuple[int, int]]:
    """Codes of one form, each on its own line, two or more in a row, below talk of a second factor."""
    row: list[re.Match[str]] = []
    for match in _CODE_LINE.finditer(text):
        if row and (text[row[-1].end() : match.start()].strip() or _form(match[1]) != _form(row[0][1])):
            yield from _spare(text, about, row)
            row = []
        row.append(match)
    yield from _spare(text, about, row)


def _form(code: str) -> list[int]:
    return [len(group) for group in re.split(r"[ -]", code)]


def _spare(text: str, about: Context, row: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if len(row) < FEWEST:
        return
    low = max(0, row[0].start() - ABOVE)
    named = about.before(row[0].start(1), 80)
    if any(label.kinds & _GOODS and not label.weak for label in named[:1]) or not any(map(str.isdigit, row[0][1])):
        return
    if _SPARE.search(text, low, row[0].start()) or not text[:low].strip():
        yield from (match.span(1) for match in row)
