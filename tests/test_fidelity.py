"""What was not redacted stays byte for byte; what was is written as its mail program would have written it."""

from __future__ import annotations

import base64
import quopri
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from malformed.cases import HARMLESS, WITH_SECRET
from special import MAILS

from models.errors import Rejected
from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.limits import Limits
from models.message import Mail
from models.triage import Purpose, Triage
from pipelines.parse import parse
from pipelines.parse.charsets import codec_of
from pipelines.parse.structure import walk
from pipelines.redact import redact
from worker.evaluate.corpus import read_corpus
from worker.evaluate.render import render
from worker.policy_file import load_policy, shipped_policy

LIMITS = Limits()
ABOUT = Triage("en", (Purpose.GENERAL,))
QUIET = replace(load_policy(shipped_policy()), closing_line=False)
LOUD = load_policy(shipped_policy())
CORPUS = Path(__file__).parent / "corpus"
NAME, MARK = "Piet Bakker", "[person 1]"
HEAD = (
    b"From: Anna <anna@klant.example>\r\nTo: info@studio.example\r\nSubject: =?utf-8?Q?Vraa=67?=  x\r\n"
    b"MIME-Version: 1.0\r\n"
)


def kind_of(value: str) -> EntityType:
    return EntityType.EMAIL_ADDRESS if "@" in value else EntityType.PERSON


def found(mail: Mail, *values: str) -> tuple[Finding, ...]:
    """A finding for each of these values in each part, each of its own person."""
    return tuple(
        Finding(
            Candidate(part.id, place.start(), place.end(), kind_of(value), 1.0, "test"),
            Subject.THIRD_PARTY,
            Decision.REDACT,
            "a reason",
            number,
        )
        for number, value in enumerate(values, 1)
        for part in mail.parts
        for place in re.finditer(re.escape(value), part.text)
    )


def redacted(raw: bytes, *values: str, use=QUIET) -> bytes:
    """The copy without these values, and without the fields that say so."""
    mail = parse(raw, LIMITS)
    copy = redact(mail, found(mail, *values), ABOUT, use).raw
    return re.sub(rb"\AX-Briefgeheim: [^\n]*\n(?:X-Briefgeheim-Signatures: [^\n]*\n)?", b"", copy)


def encoded(text: str, charset: str, transfer: str, eol: str) -> bytes:
    """A body as mail programs write it."""
    data = text.replace("\n", eol).encode(charset)
    if transfer == "base64":
        return base64.encodebytes(data).replace(b"\n", eol.encode())
    if transfer != "quoted-printable":
        return data
    if charset.startswith("utf-16"):  # binary: line ends are data
        return f"={eol}".encode().join(
            "".join(f"={byte:02X}" for byte in data[at : at + 24]).encode() for at in range(0, len(data), 24)
        )
    return quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", eol.encode())


def text_of(part: Message) -> str:
    """What Python's email package reads, with plain line ends."""
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode(codec_of(part.get_content_charset("utf-8"))).replace("\r\n", "\n")


CHARSETS = {
    "us-ascii": "Hoi,\n\nPiet Bakker en Piet  = 5.  \n.\nFrom mij\n",
    "utf-8": "Hé,\n\nPiet Bakker – “café” €5 = 😀\n\tx\n",
    "iso-8859-1": "Hé,\n\nPiet Bakker café\n",
    "windows-1252": "Hé,\n\nPiet Bakker “café” €5\n",
    "iso-8859-15": "Hé,\nPiet Bakker café\n",
    "windows-1251": "Привет,\nPiet Bakker звонил\n",
    "koi8-r": "Привет,\nPiet Bakker звонил\n",
    "iso-2022-jp": "こんにちは\nPiet Bakker さん\n",
    "shift_jis": "こんにちは\nPiet Bakker さん\n",
    "euc-kr": "안녕\nPiet Bakker\n",
    "gb2312": "你好\nPiet Bakker 先生\n",
    "big5": "你好\nPiet Bakker 先生\n",
    "utf-16": "Hé\nPiet Bakker ü Ċ\n",
    "utf-16-le": "Hé\nPiet Bakker üĊ\n",
    "utf-7": "Hé\nPiet Bakker ü\n",
}
TRANSFERS = ("7bit", "8bit", "binary", "quoted-printable", "base64")


def bodies() -> Iterator[tuple[str, str, str]]:
    for charset, text in CHARSETS.items():
        for transfer in TRANSFERS:
            data = text.encode(charset)
            wide = charset.startswith("utf-16")
            if (transfer == "7bit" and max(data) > 127) or (wide and transfer in {"7bit", "8bit", "binary"}):
                continue
            yield charset, transfer, text


@pytest.mark.parametrize("eol", ["\r\n", "\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize(("charset", "transfer", "text"), list(bodies()), ids=lambda value: str(value)[:12].strip())
def test_only_the_value_changes_in_any_charset_and_encoding(charset: str, transfer: str, text: str, eol: str) -> None:
    """Header, charset and transfer encoding stay, and others read the same text without the value."""
    head = (
        HEAD + f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n".encode()
    )
    raw = head.replace(b"\r\n", eol.encode()) + encoded(text, charset, transfer, eol)
    copy = redacted(raw, NAME)
    assert copy.startswith(head.replace(b"\r\n", eol.encode()))
    assert text_of(message_from_bytes(copy)) == text_of(message_from_bytes(raw)).replace(NAME, MARK)
    assert legal(copy, eol)


def legal(raw: bytes, eol: str = "\r\n") -> bool:
    """RFC 2045, 5322: no long lines, no bare line ends, and what is called 7bit is."""
    lines = raw.split(eol.encode())
    parts = [part for part in message_from_bytes(raw).walk() if not part.is_multipart()]
    seven = all(
        part.get_payload(decode=False).isascii()
        for part in parts
        if part.get("content-transfer-encoding", "7bit").strip() in {"7bit", "base64", "quoted-printable"}
    )
    bare = b"\n" in raw.replace(b"\r\n", b"") if eol == "\r\n" else b"\r" in raw
    return seven and not bare and max(map(len, lines)) <= 998


@pytest.mark.parametrize("transfer", ["8bit", "quoted-printable", "base64"])
def test_a_text_in_flowed_format_keeps_its_flow(transfer: str) -> None:
    """Soft line ends, stuffed lines, quotes and the space before a signature stay (RFC 3676)."""
    text = "Een lange regel \nvan Piet Bakker \ndie doorloopt.\n From mij\n> > Piet Bakker \n> > zei\n-- \nGroet\n"
    head = f"Content-Type: text/plain; format=flowed; delsp=no\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    raw = HEAD + head.encode() + encoded(text, "us-ascii", transfer, "\r\n")
    assert text_of(message_from_bytes(redacted(raw, NAME))) == text.replace(NAME, MARK)


@pytest.mark.parametrize(
    ("transfer", "text"),
    [
        ("7bit", "a " * 490 + "Piet Bakker\n"),
        ("8bit", "é " * 325 + "Piet Bakker x\n"),
    ],
)
def test_a_line_that_grows_too_long_is_folded_by_encoding(transfer: str, text: str) -> None:
    """The field that names the encoding changes with it; nothing else of the header does."""
    raw = HEAD + f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n".encode()
    raw += text.replace("\n", "\r\n").encode()
    mail = parse(raw, LIMITS)
    long = tuple(
        replace(item, candidate=replace(item.candidate, type=EntityType.NATIONAL_ID)) for item in found(mail, NAME)
    )
    copy = redact(mail, long, ABOUT, QUIET).raw
    assert legal(copy)
    assert b"Content-Transfer-Encoding: quoted-printable\r\n" in copy
    assert text_of(message_from_bytes(copy)) == text.replace(NAME, "[national identification number removed]")


def test_a_header_line_that_grows_too_long_is_folded() -> None:
    """RFC 5322 section 2.1.1."""
    raw = HEAD + b"X-Note: " + b"a " * 485 + b"Piet Bakker b\r\n\r\nHoi\r\n"
    mail = parse(raw, LIMITS)
    long = tuple(
        replace(item, candidate=replace(item.candidate, type=EntityType.NATIONAL_ID)) for item in found(mail, NAME)
    )
    copy = redact(mail, long, ABOUT, QUIET).raw
    assert legal(copy)
    assert (
        message_from_bytes(copy)["X-Note"].replace("\r\n", "").endswith("a [national identification number removed] b")
    )


def test_lines_that_were_too_long_before_stay_as_they_are() -> None:
    """What the sender wrote is not ours to mend."""
    raw = HEAD + b"\r\n" + b"a" * 2000 + b"\r\nPiet Bakker\r\n"
    assert redacted(raw, NAME) == raw.replace(b"Piet Bakker", b"[person 1]")


PLAIN, HTML = b"Content-Type: text/plain\r\n", b"Content-Type: text/html\r\n"
QUOTED, BASE64 = b"Content-Transfer-Encoding: QUOTED-printable\r\n\r\n", b"Content-Transfer-Encoding: base64\r\n\r\n"
ODD = b'content-type:TEXT/HTML ;charset = "utf-8"\r\nX-Odd :  y \r\n\r\n'
PARTS = st.sampled_from(
    [
        PLAIN + b"\r\nPiet Bakker belde\r\n",
        PLAIN + b"Content-Transfer-Encoding: 8bit\r\n\r\nh\xc3\xa9 \n \r Piet  Bakkers\r\n",
        PLAIN + QUOTED + b"Piet =\r\nBakker =C3=A9=3D\r\n",
        PLAIN + BASE64 + base64.encodebytes(b"Piet Bakker\r\n"),
        ODD + b"<p >Piet Bakker</P\n><!--[if mso]>Hij<![endif]-->",
        HTML + QUOTED + b"<b>=\r\n</b>=C3=A9=20\r\nx =\r\n",
        b'Content-Type: image/png; name="foto.png"\r\n' + BASE64 + b"iVBO\r\nRw0=\r\n\r\n",
        b'Content-Type: application/pdf; name="cv Piet Bakker.pdf"\r\n' + BASE64 + b"JVBERi0x",
        b"Content-Type: message/rfc822\r\n\r\nFrom: Piet Bakker <x@y.example>\r\nDate:  odd\r\n\r\nHoi\r\n",
        b"\r\nno header, Hij\r\n",
        b"Content-Type: text/csv; name=a.csv\r\n\r\nnaam;plaats\r\nPiet Bakker;Urk\r\nHij ;Ede\r\n",
    ]
)


@given(
    parts=st.lists(PARTS, min_size=1, max_size=6), kind=st.sampled_from(["mixed", "related", "alternative", "x-odd"])
)
@settings(max_examples=150, deadline=None)
def test_parts_without_the_value_keep_every_byte(parts: list[bytes], kind: str) -> None:
    """In their order, between the same delimiters, with the same preamble and epilogue."""
    top = HEAD + f'Content-Type: multipart/{kind};\r\n\tboundary="= b"\r\n\r\npre\n'.encode()
    raw = top + b"".join(b"\r\n--= b \r\n" + part for part in parts) + b"\r\n--= b--\r\nepi\r\n"
    copy = redacted(raw, NAME)
    pieces, before = copy.split(b"--= b"), raw.split(b"--= b")
    assert len(pieces) == len(before)
    for now, then, part in zip(pieces[1:-1], before[1:-1], parts, strict=True):
        if b"Piet Bakker" not in part and b"Piet =" not in part and b"UGlldC" not in part:
            assert now == then
        else:
            assert b"Piet Bakker" not in now
            assert header(now)[0].strip() == header(then)[0].strip()
    assert (pieces[0], pieces[-1]) == (before[0], before[-1])
    if not any(b"Piet" in part or b"UGlldC" in part for part in parts):
        assert copy == raw


def header(part: bytes) -> tuple[bytes, bytes]:
    head, _, body = part.partition(b"\r\n\r\n")
    return head.replace(b'"cv Piet Bakker.pdf"', b'"cv [person 1].pdf"'), body


def everything() -> dict[str, bytes]:
    mails = {f"malformed {name}": raw for name, raw in {**HARMLESS, **WITH_SECRET}.items()}
    mails |= {f"special {name}": raw for name, (raw, *_) in MAILS.items()}
    for file in sorted(CORPUS.glob("*.mail")):
        messages = list(read_corpus(file))
        mails |= {f"{file.stem} {n}": render(message, n) for n, message in enumerate(messages) if n % 5 == 0}
    return mails


EVERYTHING = everything()
_WORD = re.compile(r"[A-Za-z]{5,}")
_OF_MARKS = frozenset({"person", "persoon"})
"""Words that the marks put in a text themselves: "[person 1]"."""


def readable(raw: bytes) -> Mail | None:
    try:
        return parse(raw, LIMITS)
    except Rejected:
        return None


def test_without_findings_every_mail_is_identical() -> None:
    """All malformed ones, all special forms, and mails as people write them."""
    for name, raw in EVERYTHING.items():
        mail = readable(raw)
        if mail:
            copy = redact(mail, (), ABOUT, LOUD)
            assert (copy.raw, copy.changed) == (raw, False), name


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_removed_nothing_else_changes(seed: int) -> None:
    """Words at random, in every mail: entities in which none of them stands keep every byte, the others their order."""
    chance = random.Random(seed)
    for name, raw in EVERYTHING.items():
        mail = readable(raw)
        words = sorted({word for part in mail.parts for word in _WORD.findall(part.text)} - _OF_MARKS) if mail else []
        if not mail or not words:
            continue
        values = chance.sample(words, min(2, len(words)))
        copy = redact(mail, found(mail, *values), ABOUT, QUIET)
        assert_rest_is_same(name, mail, values, copy.raw)


def assert_rest_is_same(name: str, mail: Mail, values: list[str], copy: bytes) -> None:
    before, after = list(walk(mail.raw, LIMITS)), list(walk(copy, LIMITS))
    if mail.formats and any(item.format.value.endswith("signed") for item in mail.formats):
        return  # a signature that breaks changes its part: tests/test_fidelity_forms.py
    assert [item.section for item in before] == [item.section for item in after], name
    boxed = {item.part for item in mail.attachments if item.content == "mail"}  # a message inside an encoding
    touched = boxed | {
        part.id.partition("#")[0] for part in mail.parts for value in values if value.lower() in part.text.lower()
    }
    for then, now in zip(before, after, strict=True):
        held = mail.raw[then.body : then.end]
        if (
            then.leaf
            and then.section not in touched
            and not any(value.lower().encode() in held.lower() for value in values)
        ):
            assert copy[now.body : now.end] == held, (name, then.section)
    seen = parse(copy, LIMITS)
    assert not any(
        re.search(rf"(?<!\w){re.escape(value)}(?!\w)", part.text) for part in seen.parts for value in values
    ), name
