"""No reader of attached files can be made to work for ever, and none raises: worst cases, and any bytes at all.

The budget is work, not seconds: eight times the text may take so many times as long as the text itself.
"""

import pytest
from cost import cost
from hypothesis import given, settings
from hypothesis import strategies as st

from models.limits import Limits
from models.triage import Purpose, Triage
from pipelines.parse import parse
from pipelines.parse.attachments import readers
from pipelines.parse.reader import Content
from pipelines.redact import redact
from tests.test_attachments import POLICY, findings, mail_with

BOUNDLESS = Limits(attachment_rows=10**9, attachment_depth=10**9, attachment_text=10**9, text_size=10**9)
SEEDS = [
    "a",
    " ",
    "\n",
    "\r",
    ";",
    ",",
    "\t",
    "|",
    '"',
    '""',
    "'",
    '"a',
    'a";',
    '"a"b;',
    "a;b\n",
    'a,"b\n',
    "sep=",
    "{",
    "[",
    "}",
    "]",
    "[[",
    '{"a":',
    '"\\',
    "\\u00",
    "1",
    "-1e",
    "1a",
    "//",
    '{"a":1}\n',
    "[1,",
    "<",
    "<a",
    "<a>",
    "</a>",
    "<a b=",
    "<a b='",
    '<a b="',
    "<a b='x'/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "<!DOCTYPE [",
    "<!ENTITY ",
    "&",
    "&#",
    "&a",
    "<a>x<b>",
    "a=",
    "=",
    "<a =",
    "BEGIN:VCARD\n",
    "BEGIN:VCALENDAR\n",
    "N:;",
    "N:\\;",
    "FN:a\n ",
    " \n",
    "A;B=",
    'A;B="',
    "A;B=C;",
    "\n\t",
    "=\r\n",
    "=41",
    "N;ENCODING=QUOTED-PRINTABLE:=\r\n",
    "ATTENDEE;CN=a:mailto:",
    "PHOTO;ENCODING=b:A\r\n ",
    "a.b.",
    "(",
    "('",
    "(1,'a'),",
    "INSERT INTO a (",
    "INSERT INTO a VALUES (1)",
    "CREATE TABLE a (\n  a int",
    "From: ",
    "a:",
    "a: b\n",
    "begin 644 x\n",
    "-----BEGIN PGP MESSAGE-----\n",
    "{\\rtf",
    "MZ",
    "PK\x03\x04",
    "%PDF-",
    "\0",
]
OPENINGS = {
    "sql": "INSERT INTO a VALUES (",
    "csv": "a;b\n",
    "json": '[{"a":"',
    "xml": "<a>",
    "html": "<html>",
    "vcard": "BEGIN:VCARD\r\n",
    "icalendar": "BEGIN:VCALENDAR\r\n",
}
SMALL, LARGE = 4 * 1024, 32 * 1024
GROWTH = 30.0
"""Eight times the text may take thirty times as long, on a busy machine: a quadratic reader takes sixty-four."""
NOISE = 0.2
"""Seconds below which a ratio says nothing."""


def seconds(reader, text: str) -> float:
    """Processor time of one reading, as exact as it need be."""
    content = Content(text.encode("utf-8"), "text/plain", "x.txt")
    return cost(lambda: reader.fits(content) and reader.read(content, BOUNDLESS), enough=NOISE)


@pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.name)
def test_a_reader_is_linear(reader):
    """Whatever is repeated, behind an opening of its format and without."""
    slow = []
    for seed in SEEDS:
        for opening in {"", OPENINGS.get(reader.name, "")}:
            text = opening + seed * (LARGE // len(seed))
            large = seconds(reader, text)
            if large > NOISE and large > GROWTH * seconds(reader, text[:SMALL]):
                slow.append(seed)
    assert not slow


PIECES = st.sampled_from(
    [*(seed.encode() for seed in SEEDS), b"Piet Bakker", b"123456782", b"\xff\xfe", b"\xe9", b"\xc3"]
)
FILES = st.lists(PIECES, max_size=30).map(b"".join) | st.binary(max_size=200)
NAMES = st.sampled_from(["", *(f"x.{min(reader.extensions)}" for reader in readers())])


@settings(max_examples=150, deadline=None)
@given(FILES, NAMES, st.sampled_from(["", *OPENINGS.values()]))
def test_any_file_comes_back_unchanged_or_loses_what_must_go(data, name, opening):
    """Nothing is raised; parsed again, none of the values is in it."""
    raw = mail_with(opening.encode() + data, name)
    mail, about = parse(raw, Limits()), Triage("nl", (Purpose.GENERAL,))
    assert redact(mail, (), about, POLICY).raw == raw
    out = redact(mail, findings(mail), about, POLICY).raw
    assert not findings(parse(out, Limits()))
