"""Reads what the client needs from answers: SELECT, FETCH, SEARCH (RFC 3501 section 7), APPENDUID (RFC 4315)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

from models.errors import Transient

_NUMBER = {
    "uidvalidity": re.compile(rb"\[UIDVALIDITY (\d+)"),
    "uidnext": re.compile(rb"\[UIDNEXT (\d+)"),
    "exists": re.compile(rb"\A(\d+) EXISTS"),
}
_PERMANENT = re.compile(rb"\[PERMANENTFLAGS \(([^)]*)\)")
_APPENDED = re.compile(rb"\[APPENDUID (\d+) (\d+)\]")
_FETCH = re.compile(rb"\A(?:\* )?\d+ FETCH \(")
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_FLAGS = re.compile(rb"\bFLAGS \(([^)]*)\)")
_DATE = re.compile(rb'\bINTERNALDATE "([^"]{1,40})"')
_MOMENT = re.compile(r" ?(\d{1,2})-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Selected:
    """A folder as SELECT tells it."""

    uidvalidity: int
    uidnext: int
    exists: int
    permanent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A message as FETCH tells it; `raw` is what was asked of its bytes."""

    uid: int
    size: int = 0
    flags: tuple[str, ...] = ()
    date: str = ""  # INTERNALDATE as it stands, for APPEND
    raw: bytes = field(default=b"", repr=False)
    labels: str = field(default="", repr=False)  # Gmail's, as they stand

    @property
    def received_at(self) -> datetime:
        """The moment of INTERNALDATE."""
        return moment(self.date)


def selected(lines: Iterable[bytes]) -> Selected:
    """`Transient` from a server that tells no UIDVALIDITY or UIDNEXT: no UID could be relied on."""
    told: dict[str, int] = {}
    permanent: tuple[str, ...] = ()
    for line in lines:
        told |= {name: int(found[1]) for name, form in _NUMBER.items() if (found := form.search(line))}
        if found := _PERMANENT.search(line):
            permanent = _words(found[1])
    if not told.get("uidvalidity") or not told.get("uidnext"):
        raise Transient("imap_no_uids")
    return Selected(told["uidvalidity"], told["uidnext"], told.get("exists", 0), permanent)


def fetched(lines: Iterable[bytes]) -> tuple[Fetched, ...]:
    """One for each message that has a UID; news of flags that nobody asked for has none and is passed over."""
    return tuple(one for record in _records(lines) if (one := _fetched(record)))


def appended(text: bytes) -> int:
    """The UID in APPENDUID, 0 when the server tells none."""
    found = _APPENDED.search(text)
    return int(found[2]) if found else 0


def found_uids(lines: Iterable[bytes]) -> tuple[int, ...]:
    """The numbers of a SEARCH."""
    return tuple(sorted({int(word) for line in lines for word in line.split() if word.isdigit()}))


def moment(date: str) -> datetime:
    """INTERNALDATE as an aware datetime, in UTC. `Transient` when it is none."""
    parts = _MOMENT.fullmatch(date)
    try:
        day, month, year, hour, minute, second, sign, hours, minutes = parts.groups()  # type: ignore[union-attr]
        zone = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
        local = [int(year), _MONTHS.index(month) + 1, *map(int, (day, hour, minute, second))]
        return datetime(*local, tzinfo=timezone(zone)).astimezone(UTC)  # type: ignore[misc,arg-type]
    except (AttributeError, ValueError, OverflowError):
        raise Transient("imap_protocol", "INTERNALDATE") from None


def internal_date(at: datetime) -> str:
    """An aware moment as APPEND takes it (RFC 3501 section 9, date-time)."""
    return f"{at.day:2}-{_MONTHS[at.month - 1]}-{at:%Y %H:%M:%S %z}"


def search_date(day: datetime) -> str:
    """A day as SEARCH SINCE takes it."""
    return f"{day.day}-{_MONTHS[day.month - 1]}-{day.year:04}"


@dataclass(slots=True)
class _Record:
    """The text of one FETCH answer, and its literals."""

    text: bytearray
    literals: list[bytes]


def _records(lines: Iterable[bytes]) -> Iterator[_Record]:
    record = None
    literal = False
    for line in lines:
        if literal and record:
            record.literals.append(line)
            literal = False
            continue
        if _FETCH.match(line):
            if record:
                yield record
            record = _Record(bytearray(), [])
        if record:
            record.text += line
        literal = line.endswith(b"}")
    if record:
        yield record


def _fetched(record: _Record) -> Fetched | None:
    text = bytes(record.text)
    uid, size, flags, date = (form.search(text) for form in (_UID, _SIZE, _FLAGS, _DATE))
    if not uid:
        return None
    return Fetched(
        uid=int(uid[1]),
        size=int(size[1]) if size else 0,
        flags=_words(flags[1]) if flags else (),
        date=date[1].decode("ascii", "replace") if date else "",
        raw=record.literals[-1] if record.literals else b"",
        labels=_labels(text),
    )


def _labels(text: bytes) -> str:
    """What stands between the parentheses of X-GM-LABELS; parentheses in quoted strings do not count."""
    _, there, rest = text.partition(b"X-GM-LABELS (")
    within = re.match(rb'(?:[^()"\\]|"(?:[^"\\]|\\.)*"|\\)*', rest) if there else None
    return within[0].decode("ascii", "replace") if within else ""


def _words(text: bytes) -> tuple[str, ...]:
    return tuple(text.decode("ascii", "replace").split())
