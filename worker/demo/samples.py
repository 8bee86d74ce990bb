"""The mails of the tour, each beside what must become of it (`mails/NAME.eml`, `mails/NAME.toml`)."""

from __future__ import annotations

import email
import email.header
import email.message
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from models.message import MessageState
from worker.store.records import CaseRecord, FindingRecord

NOTICE_FOR_ALL = "message.redacted"
NOTICE_OF_CASE = "case.opened"


@dataclass(frozen=True, slots=True)
class Sample:
    """A made-up mail; `gone` must not be found in what comes out, `stays` must, `rights` open one case."""

    name: str
    raw: bytes
    shows: str
    gone: tuple[str, ...]
    stays: tuple[str, ...]
    rights: frozenset[str]
    unchanged: bool = False

    def header(self, name: str) -> str:
        """A header of the mail, decoded."""
        return header_of(self.raw, name)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a sample: its state, the delivered bytes, what was found, its case, the notices verified."""

    message_id: str
    state: MessageState
    code: str
    delivered: bytes | None
    findings: tuple[FindingRecord, ...]
    case: CaseRecord | None
    notices: frozenset[str]


def samples() -> tuple[Sample, ...]:
    """All mails in the order of their names."""
    folder = resources.files("worker.demo") / "mails"
    names = sorted(entry.name.removesuffix(".eml") for entry in folder.iterdir() if entry.name.endswith(".eml"))
    return tuple(
        _sample(name, (folder / f"{name}.eml").read_bytes(), (folder / f"{name}.toml").read_text("utf-8"))
        for name in names
    )


def faults(sample: Sample, result: Result) -> list[str]:
    """What is not as it should be, in words that name the expectation."""
    if result.state is not MessageState.DELIVERED or result.delivered is None:
        return [f"it is {result.state} {result.code}".strip()]
    text = text_of(result.delivered)
    rights = {right.label for right in result.case.rights} if result.case else set()
    wanted = {NOTICE_FOR_ALL, NOTICE_OF_CASE} if sample.rights else {NOTICE_FOR_ALL}
    return [
        *(f"should be gone: {value}" for value in sample.gone if value in text),
        *(f"should have stayed: {value}" for value in sample.stays if value not in text),
        *(["should have come out unchanged"] if sample.unchanged and result.delivered != sample.raw else []),
        *([f"rights: {_named(rights)}, not {_named(sample.rights)}"] if rights != sample.rights else []),
        *(f"no verified webhook {kind}" for kind in sorted(wanted - result.notices)),
    ]


def text_of(raw: bytes) -> str:
    """All that a reader or a search could find: the bytes as they are, and every part and header decoded."""
    mail = email.message_from_bytes(raw)
    return " ".join(" ".join([raw.decode("latin-1"), *_pieces(mail)]).split())


def header_of(raw: bytes, name: str) -> str:
    """A header of a mail, decoded."""
    return _decoded(email.message_from_bytes(raw).get(name, ""))


def body_of(raw: bytes) -> str:
    """The first body of a mail, decoded."""
    return next(filter(str.strip, _bodies(email.message_from_bytes(raw))), "")


def _pieces(mail: email.message.Message) -> Iterator[str]:
    for part in mail.walk():
        yield from (_decoded(value) for value in part.values())
    yield from _bodies(mail)


def _bodies(mail: email.message.Message) -> Iterator[str]:
    for part in mail.walk():
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            yield body.decode(part.get_content_charset("utf-8"), errors="replace").replace("\r\n", "\n")


def _decoded(value: object) -> str:
    return str(email.header.make_header(email.header.decode_header(str(value))))


def _sample(name: str, raw: bytes, told: str) -> Sample:
    expected = tomllib.loads(told)
    return Sample(
        name=name,
        raw=raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
        shows=expected["shows"],
        gone=tuple(expected["gone"]),
        stays=tuple(expected["stays"]),
        rights=frozenset(expected["rights"]),
        unchanged=expected.get("unchanged", False),
    )


def _named(rights: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(rights)) or "none"
