"""Read what the header says of a correspondence: addresses, threads, and whether a machine may answer it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from models.correspondence import Correspondence, Results
from models.limits import Limits
from models.message import Mail, Person
from pipelines.correspond.code import codes_in
from pipelines.correspond.unanswerable import unanswerable
from pipelines.identity.results import FIELDS, read_results
from pipelines.parse.addresses import scan_addresses
from pipelines.parse.fields import split_header
from pipelines.parse.words import decode_words

Fields = tuple[tuple[str, str], ...]
"""Names (lower-case) and unfolded, decoded values of the header fields, in order."""

THREADS = 50
"""Message ids that are read of In-Reply-To and References."""
PEOPLE = 100
"""Addresses that are read of one field."""
VALUE = 16_384
"""Characters of one field that are read; References of a long thread need a few thousand."""

_OWN_ID = re.compile(rb"<bg\.[a-z2-7]{32}@[A-Za-z0-9.-]{1,255}>")
"""The Message-ID of a letter of ours (`worker.letters.compose`)."""
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_CASE = re.compile(r"(?i)\bAVG-(\d{4})-(\d{6})\b")
_FOLD = re.compile(r"\r?\n")


def correspond(mail: Mail) -> Correspondence:
    """Read the message's own header, and the one-time codes in its texts; a bare text has neither."""
    head = letterhead(mail.raw)
    returned = tuple(dict.fromkeys(_returned(mail.raw))) if "report" in head.unanswerable else ()
    return replace(head, returned=returned, codes=codes_in(mail))


def letterhead(raw: bytes) -> Correspondence:
    """What the header alone says, of bytes that were parsed before."""
    fields = header_fields(raw)
    people = list(_people(fields, "from"))
    return Correspondence(
        authors=_addresses(people),
        names=tuple(person.name for person in people if person.name),
        reply_to=_addresses(_people(fields, "reply-to")),
        recipients=_addresses([*_people(fields, "to"), *_people(fields, "cc")]),
        message_id=next(_message_ids(fields, "message-id"), ""),
        threads=tuple(dict.fromkeys(_threads(fields))),
        cases=tuple(dict.fromkeys(_cases(fields))),
        unanswerable=unanswerable(fields),
        received=sum(1 for _ in _values(fields, "received")),
        results=tuple(_results(fields)),
    )


def header_fields(raw: bytes) -> Fields:
    """The fields of the message's own header; the limits were kept when it was parsed.

    Encoded words stay as they are: decoded, "=?utf-8?q?=3Cvictim=40x=3E?=" would become an address.
    """
    header = split_header(raw, 0, len(raw), Limits(header_size=max(len(raw), 1)))
    return tuple((item.name, _unfolded(item.name, raw[item.value : item.end])) for item in header.fields if item.name)


def _unfolded(name: str, value: bytes) -> str:
    """The beginning of a value, or its end where that tells more."""
    part = value[-VALUE:] if name == "references" else value[:VALUE]
    return _FOLD.sub("", part.decode("utf-8", "replace")).strip()


def _values(fields: Fields, name: str) -> Iterator[str]:
    return (value for known, value in fields if known == name)


def _people(fields: Fields, name: str) -> Iterator[Person]:
    for value in _values(fields, name):
        yield from scan_addresses(value, PEOPLE).people


def _addresses(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.address.strip().casefold() for person in people if person.address))


def _message_ids(fields: Fields, *names: str) -> Iterator[str]:
    for name in names:
        for value in _values(fields, name):
            yield from _MESSAGE_ID.findall(value)


def _threads(fields: Fields) -> Iterator[str]:
    """In-Reply-To first; of References the last ones, which are nearest."""
    yield from islice(_message_ids(fields, "in-reply-to"), 5)
    yield from list(_message_ids(fields, "references"))[-THREADS:]


def _returned(raw: bytes) -> Iterator[str]:
    return (match[0].decode("ascii") for match in islice(_OWN_ID.finditer(raw), 5))


def _cases(fields: Fields) -> Iterator[str]:
    for value in _values(fields, "subject"):
        yield from (f"AVG-{m[1]}-{m[2]}" for m in _CASE.finditer(decode_words(value)[:1000]))


def _results(fields: Fields) -> Iterator[Results]:
    hops = read = 0
    for name, value in fields:
        hops += name == "received"
        if name == "authentication-results" and read < FIELDS and (found := read_results(value, hops)):
            read += 1
            yield found
