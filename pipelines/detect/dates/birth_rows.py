"""Birth dates in rows that no heading explains: a name and a date on each line, in years that fit lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.detect.names import fold, is_given, is_surname

OLDEST, LAST_OF_CHILDREN, LAST = 1905, 2024, 2021
"""Years of birth: from; of children, where they are spoken of; of anybody."""
LONGEST_ROW = 300
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_NAME = (  # "?" stands for the letters that a program lost
    r"[A-ZÀ-Þ][\w'’.?-]{0,24},?(?:[ ](?:[A-ZÀ-Þ?][\w'’.?-]{0,24}|\([A-ZÀ-Þ][\w'’-]{1,20}\)|van|de|der|den|het|'t|ten|"
    r"ter|te|el|al|la|von|"
    r"bin|ben|da|dos)){0,5}"
)
_ROW = re.compile(
    rf"[ \t>|*•-]{{0,8}}(?:[012]?\d[:.][0-5]\d[ \t]{{1,8}})?"
    rf"(?:(?=[\w.#]{{0,11}}[\d#])[\w.#]{{1,12}}[.):;|,\t -]{{1,3}})?(?:(?:deelnemer|leerling|speler|"
    rf"lid|kind|pupil|child) \d{{0,3}}:? )?"
    rf"(?:(?:dhr|mw|mevr|mevrouw|de heer|mr|mrs|ms|zr|br|fam)\.?[ \t])?"
    rf"[\"']?(?P<name>{_NAME})[\"']?(?:[ \t]{{0,8}}[;|,\t][ \t]{{0,8}}|[ \t]{{2,24}}|[ ][–-][ ]|[ ]?\(|[ ])"
    rf"[\"']?(?P<date>{_DAY}([-/.]){_MONTH}\3((?:19|20)\d\d)|((?:19|20)\d\d)([-/.])[01]\d\6[0-3]\d)"
    rf"(?=[\"']?[ \t]{{0,4}}[;|,)\t\n]|[ \t]{{1,24}}[^\W\d]|$)",
)
_OTHERWISE = re.compile(
    r"(?i)\b(?:sinds|since|in dienst\w*|uit dienst|lid|start\w*|begin\w*|eind\w*|ingang\w*|joined|hired|"
    r"vanaf|from|tot|until|"
    r"besteld\w*|(?<!restraining )(?<!contact )order\w*|factu\w*|betaal\w*|paid|aangemaakt|created|updated|"
    r"gewijzigd|modified|log-?in|ingelogd|"
    r"laatste?|last|geldig|"
    r"valid|verlopen|expire\w*|overleden|died|afspraak|afspraken|appointment|aanwezig|afwezig|geplaatst|posted|"
    r"gepubliceerd|"
    r"registr\w*|ingeschreven|aangemeld|getrouwd|jubileum|bezoek\w*|visit\w*|gestuurd|sent|ontvangen|deadline|"
    r"contract\w*|releases?|versies?|changelog|nieuws|"
    r"concert\w*|expo(?:'s|sities?)?|optreden\w*|voorstelling\w*)\b"
)
_BORN = re.compile(r"(?i)\b(?:geb\w*|born|birth\w*|dob|verjaardag\w*|jarig)\b")
_CHILDREN = re.compile(
    r"(?i)\b(?:\w*school\w*|klas\w*|groep\w*|leerling\w*|kind(?:eren|jes)?|opvang|crèche|jeugd\w*|pupil\w*|"
    r"zwemles\w*|peuter\w*|"
    r"kleuter\w*|kids?|child(?:ren)?|class|bso|kamp|toneel\w*|musical|audition\w*|cast|part|team|turn\w*|judo\w*|"
    r"dans\w*)\b"
)
HEAD, LINE = 300, 120
"""Characters around the rows in which children are spoken of, and of the line above that may head the dates."""
LONG_AGO = 1985
"""A year before this among those of a list tells of births, unless its head says otherwise."""


def in_named_rows(text: str) -> Iterator[tuple[int, int]]:
    """The dates of two or more lines in a row that each open with a name and a date."""
    rows: list[re.Match[str]] = []
    for line in re.finditer(r"[^\n]*(?:\n|$)", text):
        row = _ROW.match(text, *line.span()) if len(line[0]) <= LONGEST_ROW else None
        if row and _somebody(row["name"]):
            rows.append(row)
        elif line[0].strip():
            yield from _born(text, rows)
            rows = []
    yield from _born(text, rows)


def _somebody(name: str) -> bool:
    """Whether a word of the name is on the lists of names."""
    return any(is_given(fold(word)) or is_surname(fold(word)) for word in re.findall(r"[^\W\d_]{2,}", name))


def _born(text: str, rows: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if len(rows) < FEWEST:
        return
    years = [int(row[4] or row[5]) for row in rows]
    low = max(0, rows[0].start() - HEAD)
    above = text[max(low, rows[0].start() - LINE) : rows[0].start()].rstrip().rpartition("\n")[2]
    said = _BORN.search(above)
    if not said and _headed_otherwise(text, rows, above, recent=min(years) >= LONG_AGO):
        return
    last = LAST_OF_CHILDREN if said or _CHILDREN.search(text, low, rows[-1].end() + HEAD) else LAST
    if min(years) >= OLDEST and max(years) <= last:
        yield from (row.span("date") for row in rows)


FEWEST = 2


def _headed_otherwise(text: str, rows: list[re.Match[str]], above: str, *, recent: bool) -> bool:
    """Whether the line above says what the dates are of, or where all are recent, something behind them does."""
    if _OTHERWISE.search(above) and (recent or _CELLS.search(above)):
        return True
    return recent and any(_OTHERWISE.search(text, row.end("date"), row.end("date") + AFTER) for row in rows[:3])


_CELLS = re.compile(r"[;|,\t][^;|,\t\n]{1,60}[;|,\t]")
AFTER = 40
