"""Every attached file has a verdict by name; what is found in it is taken out, and all else keeps its bytes."""

import base64
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.limits import Limits
from models.message import Attachment, Mail
from models.policy import AttachmentAction
from models.triage import Purpose, Triage
from pipelines.parse import parse
from pipelines.redact import redact
from pipelines.redact.names import told
from worker.policy_file import load_policy

LIMITS = Limits()
POLICY = replace(load_policy(Path(__file__).parent.parent / "policy.toml"), closing_line=False)
STRICT = replace(POLICY, uninspected=AttachmentAction.WITHHOLD)
ABOUT = Triage("nl", (Purpose.GENERAL,))
VALUES = {
    EntityType.PERSON: r"Piet\s(?:de\s)?Bakker",
    EntityType.NL_BSN: "123456782",
    EntityType.EMAIL_ADDRESS: r"piet@klant\.example",
    EntityType.DATE_OF_BIRTH: "1984-03-12|19840312",
}
HEAD = b"From: Anna <anna@winkel.example>\r\nSubject: import\r\nMIME-Version: 1.0\r\n"


def mail_with(data: bytes, name: str = "", media_type: str = "application/octet-stream", charset: str = "") -> bytes:
    """A message with a body and this file in base64."""
    named = f'; filename="{name}"' if name else ""
    label = f"; charset={charset}" if charset else ""
    return (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHierbij het bestand.\r\n--b\r\n"
        + f"Content-Type: {media_type}{label}\r\nContent-Disposition: attachment{named}\r\n".encode()
        + b"Content-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(data).replace(b"\n", b"\r\n")
        + b"--b--\r\n"
    )


def file_of(raw: bytes) -> bytes:
    """The file of such a message."""
    return base64.b64decode(raw.partition(b"base64\r\n\r\n")[2].partition(b"--b--")[0])


def verdict(raw: bytes, limits: Limits = LIMITS) -> Attachment:
    """What is said of its file."""
    return next(item for item in parse(raw, limits).attachments if item.part == "2")


def findings(mail: Mail) -> tuple[Finding, ...]:
    """The made-up values, wherever they stand."""
    return tuple(
        Finding(Candidate(part.id, *match.span(), kind, 1.0, "test"), Subject.THIRD_PARTY, Decision.REDACT, "r", 1)
        for part in mail.parts
        for kind, pattern in VALUES.items()
        for match in re.finditer(pattern, part.text)
    )


def redacted(data: bytes, name: str, media_type: str = "application/octet-stream") -> bytes:
    """The file without the made-up values."""
    mail = parse(mail_with(data, name, media_type), LIMITS)
    return file_of(redact(mail, findings(mail), ABOUT, POLICY).raw)


def archive(name: str, text: str = "x", flags: int = 0) -> bytes:
    """A ZIP with one file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(name, text)
    data = bytearray(made.getvalue())
    data[6] |= flags
    return bytes(data)


NO_READER = "no reader for this format"
MISMATCH = "its content is not what its type or name says"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
TEXT = b"Beste Kevin,\nhierbij de tekst.\n"
CSV = b"naam;plaats\nPiet Bakker;Hengelo\nJan;Almelo\n"
VERDICTS = [
    ("text", TEXT, "brief.txt", "text/plain", "text", ""),
    ("text without a name", TEXT, "", "application/octet-stream", "text", ""),
    ("utf-16 with a mark", "Beste Kevin".encode("utf-16"), "brief.txt", "text/plain", "text", ""),
    ("utf-16 without one", "Beste Kevin, hallo".encode("utf-16-le"), "brief.txt", "text/plain", "text", ""),
    ("windows-1252", "café €5".encode("cp1252"), "x.txt", "text/plain", "text", ""),
    ("a table", CSV, "x.csv", "text/csv", "csv", ""),
    ("a table called bytes", CSV, "x.csv", "application/octet-stream", "csv", ""),
    ("a table called text", CSV, "x.txt", "text/plain", "csv", ""),
    ("a table called a spreadsheet", CSV, "x.csv", "application/vnd.ms-excel", "csv", ""),
    ("prose with commas", b"Ja, dat is goed.\nNee, dat niet.\n", "x.txt", "text/plain", "text", ""),
    ("json", b'{"a": 1}', "x.json", "application/json", "json", ""),
    ("json called text", b'[{"a": 1}]', "x.txt", "text/plain", "json", ""),
    ("lines of json", b'{"a": 1}\n{"a": 2}\n', "x.jsonl", "application/octet-stream", "json", ""),
    ("json that breaks off", b'{"a": [1, "x', "x.json", "application/json", "json", "damaged"),
    ("settings in brackets", b"[mysqld]\nuser = x\n", "my.cnf", "text/plain", "listing", ""),
    ("xml", b"<?xml version='1.0'?><a>x</a>", "x.xml", "application/xml", "xml", ""),
    ("xml of another name", b"<kml:kml><x>y</x></kml:kml>", "x.txt", "text/plain", "xml", ""),
    (
        "xml with entities",
        b'<!DOCTYPE a [<!ENTITY n "x">]><a>&n;</a>',
        "x.xml",
        "text/xml",
        "xml",
        "only read as bare text",
    ),
    ("html", b"<!doctype html><p>x</p>", "x.html", "text/html", "html", ""),
    ("html called text", b"<html><body>x</body></html>", "x.txt", "text/plain", "html", ""),
    ("a card", b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n", "x.vcf", "text/vcard", "vcard", ""),
    ("a calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "x.ics", "application/octet-stream", "icalendar", ""),
    ("a mail", b"From: a@b.example\r\nSubject: x\r\n\r\nhoi\r\n", "x.eml", "application/octet-stream", "mail", ""),
    ("a mail called mail", b"From: a@b.example\r\nSubject: x\r\n\r\nhoi\r\n", "x.eml", "message/rfc822", "mail", ""),
    ("a log", b"10:11:12 started\n", "x.log", "text/plain", "listing", ""),
    ("settings", b"A=1\n", ".env", "application/octet-stream", "listing", ""),
    ("a dump", b"INSERT INTO t (a) VALUES (1);\n", "x.sql", "application/sql", "sql", ""),
    ("a query", b"SELECT 1;\n", "x.sql", "application/sql", "listing", ""),
    ("a program", b"<?php echo 1;\n", "x.php", "application/x-php", "listing", ""),
    ("rich text", rb"{\rtf1 x}", "x.rtf", "application/rtf", "rtf", "only read as bare text"),
    ("an encoded file", b"begin 644 x.bin\n#0V%T\n`\nend\n", "x.txt", "text/plain", "text", "holds an encoded file"),
    (
        "ciphertext",
        b"-----BEGIN PGP MESSAGE-----\n\nabc=\n-----END PGP MESSAGE-----\n",
        "x.asc",
        "text/plain",
        "pgp",
        "encrypted",
    ),
    ("pdf", PDF, "x.pdf", "application/pdf", "pdf", NO_READER),
    ("pdf called text", PDF, "x.txt", "text/plain", "pdf", MISMATCH),
    ("pdf called bytes", PDF, "", "application/octet-stream", "pdf", NO_READER),
    (
        "an encrypted pdf",
        PDF.replace(b"<<>>\n%%", b"<</Encrypt 2 0 R>>\n%%"),
        "x.pdf",
        "application/pdf",
        "pdf",
        "encrypted",
    ),
    ("half a pdf", PDF[:20], "x.pdf", "application/pdf", "pdf", "damaged"),
    ("text called pdf", TEXT, "x.pdf", "application/pdf", "text", MISMATCH),
    ("a Word document", archive("word/document.xml"), "x.docx", "application/octet-stream", "office", NO_READER),
    ("an older one", OLE, "x.doc", "application/msword", "office_legacy", NO_READER),
    (
        "one with a password",
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "x.docx",
        "application/octet-stream",
        "office_legacy",
        "encrypted",
    ),
    ("a saved Outlook mail", OLE, "x.msg", "application/vnd.ms-outlook", "office_legacy", NO_READER),
    ("an archive", archive("x.txt"), "x.zip", "application/zip", "archive", NO_READER),
    ("one with a password", archive("x.txt", flags=1), "x.zip", "application/zip", "archive", "encrypted"),
    ("half an archive", archive("x.txt")[:30], "x.zip", "application/zip", "archive", "damaged"),
    ("an archive called a picture", archive("x.txt"), "x.png", "image/png", "archive", MISMATCH),
    ("a picture", PNG, "x.png", "image/png", "image", NO_READER),
    ("sound", b"ID3\x04\0\0\0\0", "x.mp3", "audio/mpeg", "sound", NO_READER),
    ("a database", b"SQLite format 3\0", "x.db3", "application/octet-stream", "program", NO_READER),
    ("bytes of no kind", bytes(range(256)) * 4, "x.dat", "application/octet-stream", "", NO_READER),
    ("bytes called text", bytes(range(256)) * 4, "x.txt", "text/plain", "", MISMATCH),
    ("nothing", b"", "x.txt", "text/plain", "text", ""),
]
CALLED = [f"{number}: {case[0]}" for number, case in enumerate(VERDICTS)]


@pytest.mark.parametrize(
    ("data", "name", "media_type", "content", "reason"), [case[1:] for case in VERDICTS], ids=CALLED
)
def test_every_file_has_a_verdict_by_its_bytes(data, name, media_type, content, reason):
    """What it is called comes second, and never makes it pass as inspected."""
    found = verdict(mail_with(data, name, media_type))
    assert (found.content, found.reason, found.inspected) == (content, reason, not reason)
    assert found.verdict == ("cannot be inspected" if reason else "inspected")


@pytest.mark.parametrize(("data", "name", "media_type"), [case[1:4] for case in VERDICTS], ids=CALLED)
def test_a_file_without_findings_keeps_its_bytes(data, name, media_type):
    """The whole message does."""
    raw = mail_with(data, name, media_type)
    assert redact(parse(raw, LIMITS), (), ABOUT, POLICY).raw == raw


@pytest.mark.parametrize(
    ("data", "name", "media_type", "reason"), [(*case[1:4], case[5]) for case in VERDICTS], ids=CALLED
)
def test_only_what_cannot_be_inspected_is_withheld(data, name, media_type, reason):
    """With a notice in its place that says why; an inspected file stays."""
    raw = mail_with(data, name, media_type)
    out = redact(parse(raw, LIMITS), (), ABOUT, STRICT).raw
    assert (out != raw) == bool(reason)
    if reason:
        assert b"[bijlage achtergehouden: kon niet worden ingezien]\r\nReden: " in out
        assert base64.encodebytes(data)[:20] not in out


def test_the_notice_is_in_the_language_of_the_message():
    """And says that the original can still be released."""
    mail = parse(mail_with(OLE, "x.doc", "application/msword"), LIMITS)
    english = redact(mail, (), Triage("en", (Purpose.GENERAL,)), STRICT).raw
    assert b"Reason: a format that is unknown or not read yet.\r\nAs long as the sealed original is held" in english
    assert max(map(len, english.splitlines())) < 80


REDACTED = [
    ("letter.txt", b"Ik ben Piet Bakker.\r\nBSN 123456782", b"Ik ben [persoon 1].\r\nBSN [BSN verwijderd]"),
    (
        "letter.txt",
        "Ik ben Piet Bakker, café".encode("utf-16"),
        "\ufeffIk ben [persoon 1], café".encode("utf-16-le"),
    ),
    ("old.txt", "Piet Bakker: café €5".encode("cp1252"), "[persoon 1]: café €5".encode("cp1252")),
    ("t.csv", b"naam;bsn\r\nPiet Bakker;123456782\r\n", b"naam;bsn\r\n[persoon 1];[BSN verwijderd]\r\n"),
    ("t.csv", b'"naam","bsn"\n"Piet Bakker","123456782"\n', b'"naam","bsn"\n"[persoon 1]","[BSN verwijderd]"\n'),
    ("t.tsv", b"naam\tbsn\nPiet Bakker\t123456782\n", b"naam\tbsn\n[persoon 1]\t[BSN verwijderd]\n"),
    ("t.csv", b'a,b\n"zie ""Piet Bakker""\nhier",1\n', b'a,b\n"zie ""[persoon 1]""\nhier",1\n'),
    ("t.csv", b"sep=;\r\na;b\r\nPiet Bakker;1\r\n", b"sep=;\r\na;b\r\n[persoon 1];1\r\n"),
    (
        "d.json",
        b'{\n  "naam": "Piet Bakker",\n  "bsn": 123456782, "n": 1.50\n}\n',
        b'{\n  "naam": "[persoon 1]",\n  "bsn": "[BSN verwijderd]", "n": 1.50\n}\n',
    ),
    ("d.json", rb'["Pi\u0065t\u0020Bakker \"x\"\n"]', rb'["[persoon 1] \"x\"\n"]'),
    ("d.json", b'{"piet@klant.example": true}', b'{"[e-mailadres verwijderd]": true}'),
    ("d.xml", b"<a><naam>Piet Bakker</naam></a>", b"<a><naam>[persoon 1]</naam></a>"),
    ("d.xml", b"<a naam=\"Pi&#101;t Bakker\" b='123456782'/>", b"<a naam=\"[persoon 1]\" b='[BSN verwijderd]'/>"),
    (
        "d.xml",
        b"<a><![CDATA[Piet Bakker <x>]]><!-- 123456782 --></a>",
        b"<a><![CDATA[[persoon 1] <x>]]><!-- [BSN verwijderd] --></a>",
    ),
    ("d.xml", b"<p>Ik ben <b>Piet</b> Bakker.</p>", b"<p>Ik ben <b>[persoon 1]</b>.</p>"),
    (
        "d.html",
        b"<html><p title='123456782'>Piet&nbsp;Bakker</p></html>",
        b"<html><p title='[BSN verwijderd]'>[persoon 1]</p></html>",
    ),
    (
        "c.vcf",
        b"BEGIN:VCARD\r\nN:Bakker;Piet;;;\r\nBDAY:1984-03-12\r\nNOTE:BSN 12345\r\n 6782\\, ja\r\nEND:VCARD\r\n",
        (
            b"BEGIN:VCARD\r\nN:;[persoon 1];;;\r\nNOTE:[geboortedatum verwijderd]\r\n"
            b"NOTE:BSN [BSN verwijderd]\r\n \\, ja\r\nEND:VCARD\r\n"
        ),
    ),
    (
        "c.vcf",
        b"BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:Piet=20Bak=\r\nker\r\nEND:VCARD\r\n",
        b"BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:[persoon 1]=\r\n\r\nEND:VCARD\r\n",
    ),
    (
        "c.ics",
        (
            b'BEGIN:VCALENDAR\r\nATTENDEE;CN="Piet Bakker";RSVP=TRUE:mailto:piet@klant.example\r\n'
            b"DTSTART:19840312T100000Z\r\nEND:VCALENDAR\r\n"
        ),
        (
            b'BEGIN:VCALENDAR\r\nATTENDEE;CN="[persoon 1]";RSVP=TRUE:mailto:removed@redacted.invalid\r\n'
            b"DTSTART:19840312T100000Z\r\nEND:VCALENDAR\r\n"
        ),
    ),
    (
        "m.eml",
        b"From: Piet Bakker <piet@klant.example>\r\nSubject: x\r\n\r\nBSN 123456782\r\n",
        b'From: "[persoon 1]" <removed@redacted.invalid>\r\nSubject: x\r\n\r\nBSN [BSN verwijderd]\r\n',
    ),
    (
        "d.sql",
        b"INSERT INTO t (naam,bsn) VALUES ('Piet Bakker',123456782),('O\\'Neil; x',NULL);\n-- Piet Bakker\n",
        b"INSERT INTO t (naam,bsn) VALUES ('[persoon 1]','[BSN verwijderd]'),('O\\'Neil; x',NULL);\n-- [persoon 1]\n",
    ),
    (".env", b"USER_BSN=123456782\nA='x'\n", b"USER_BSN=[BSN verwijderd]\nA='x'\n"),
]


@pytest.mark.parametrize(("name", "data", "expected"), REDACTED, ids=range(len(REDACTED)))
def test_what_must_go_goes_and_all_else_stays(name, data, expected):
    """Encoding, quoting, line endings, folds and escapes are as they were."""
    assert redacted(data, name) == expected


@pytest.mark.parametrize(("name", "data", "expected"), REDACTED, ids=range(len(REDACTED)))
def test_what_was_redacted_is_still_what_it_was(name, data, expected):
    """Read again it is of the same format, nothing of the values is in it, and it is well-formed where it was."""
    out = parse(mail_with(redacted(data, name), name), LIMITS)
    assert verdict(mail_with(data, name)).content == next(a for a in out.attachments if a.part == "2").content
    assert not findings(out)
    if name == "d.json":
        json.loads(expected)
    if name == "d.xml":
        etree.fromstring(expected)


def test_a_number_that_goes_leaves_valid_json():
    """As a string; its neighbours stay numbers."""
    made = json.loads(redacted(b'{"bsn":123456782,"ids":[1,123456782,-2.5e3],"x":null}', "x.json"))
    assert made == {"bsn": "[BSN verwijderd]", "ids": [1, "[BSN verwijderd]", -2500.0], "x": None}


NAMES = [
    (b'filename="Piet Bakker.csv"', b'filename="[persoon 1].csv"'),
    (b"filename*=utf-8''Piet%20Bakker.csv", b'filename="[persoon 1].csv"'),
    (b"filename*0*=utf-8''Piet%20; filename*1=\"Bakker.csv\"", b'filename="[persoon 1].csv"'),
    (b'filename="=?utf-8?q?Piet_Bakker?=.csv"', b'filename="[persoon 1].csv"'),
    (b'filename="lijst.csv"', b'filename="lijst.csv"'),
]


@pytest.mark.parametrize(("before", "after"), NAMES, ids=range(len(NAMES)))
def test_a_file_name_loses_values_and_keeps_its_extension(before, after):
    """In both places where it stands, however it is written; the report tells the same."""
    raw = mail_with(b"a;b\n", media_type="text/csv; " + before.replace(b"filename", b"name").decode())
    raw = raw.replace(b"attachment\r\n", b"attachment; " + before + b"\r\n")
    mail = parse(raw, LIMITS)
    out = redact(mail, findings(mail), ABOUT, POLICY).raw
    assert after in out
    assert after.replace(b"filename", b"name") in out
    assert told(mail, findings(mail), "nl", AttachmentAction.FLAG)[0].name == after.split(b'"')[1].decode()


def box(data: bytes) -> bytes:
    """A message around a message, in base64."""
    return mail_with(data, "m.eml", "application/octet-stream")


def test_messages_in_messages_are_taken_apart_down_to_a_limit():
    """Five encodings deep; what is deeper is not inspected, and said so."""
    raw = HEAD + b"\r\nBSN 123456782\r\n"
    for _ in range(5):
        raw = box(raw)
    mail = parse(raw, LIMITS)
    out = redact(mail, findings(mail), ABOUT, POLICY).raw
    assert [a.inspected for a in mail.attachments] == [True] * 5
    for _ in range(5):
        out = file_of(out)
    assert out.endswith(b"BSN [BSN verwijderd]\r\n")
    assert [a.reason for a in parse(box(raw), LIMITS).attachments][-1] == "nested too deep"


def test_html_inside_an_attached_message_is_changed_there():
    """In its own encoding; nothing of the message around it moves."""
    raw = box(HEAD + b"Content-Type: text/html\r\n\r\n<p>BSN 123456782</p>\r\n")
    mail = parse(raw, LIMITS)
    out = redact(mail, findings(mail), ABOUT, POLICY).raw
    assert file_of(out).endswith(b"<p>BSN [BSN verwijderd]</p>\r\n")
    assert raw.partition(b"base64\r\n\r\n")[0] in out


def test_a_file_inside_an_attached_message_is_withheld_there():
    """The notice stands in the inner message, in its encoding."""
    mail = parse(box(mail_with(PDF, "x.pdf", "application/pdf")), LIMITS)
    inner = file_of(redact(mail, (), ABOUT, STRICT).raw)
    assert b"[bijlage achtergehouden" in inner
    assert b"x.pdf" not in inner


def test_a_photo_in_a_card_is_told_and_can_be_withheld():
    """The card around it was inspected."""
    card = b"BEGIN:VCARD\r\nFN:x\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nEND:VCARD\r\n"
    mail = parse(mail_with(card, "x.vcf", "text/vcard"), LIMITS)
    assert [(a.part, a.inspected) for a in mail.attachments] == [("2#data", False), ("2", True)]
    out = file_of(redact(mail, (), ABOUT, STRICT).raw)
    assert out == b"BEGIN:VCARD\r\nFN:x\r\nPHOTO;ENCODING=b;TYPE=JPEG:\r\nEND:VCARD\r\n"


BEYOND = [
    ({"attachment_size": 20}, b"a" * 30, "x.txt", "too large"),
    ({"attachment_text": 20}, b"a" * 30, "x.txt", "too large"),
    ({"text_size": 60}, b"a" * 50, "x.txt", "too large"),
    ({"attachment_rows": 3}, b"a;b\n" * 4, "x.csv", "too large"),
    ({"attachment_rows": 3}, b'{"a":1}\n' * 9, "x.json", "too large"),
    ({"attachment_rows": 3}, b"<a>" + b"<b><c>1</c></b>" * 9 + b"</a>", "x.xml", "too large"),
    ({"attachment_rows": 3}, b"BEGIN:VCARD\r\n" + b"FN:x\r\n" * 9, "x.vcf", "too large"),
    ({"attachment_rows": 3}, b"BEGIN:VCALENDAR\r\n" + b"SUMMARY:x\r\n" * 9, "x.ics", "too large"),
    ({"attachment_rows": 3}, b"INSERT INTO t VALUES " + b"(1)," * 9, "x.sql", "too large"),
    ({"attachment_depth": 3}, b"[" * 4 + b"]" * 4, "x.json", "nested too deep"),
    ({"attachment_depth": 3}, b"<a>" * 4 + b"</a>" * 4, "x.xml", "nested too deep"),
    ({"nesting": 3}, HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 9 + b"\r\nhoi", "x.eml", "nested too deep"),
    (
        {"parts": 9},
        HEAD + b"Content-Type: multipart/mixed; boundary=c\r\n\r\n" + b"--c\r\n\r\nx\r\n" * 20,
        "x.eml",
        "too large",
    ),
]


@pytest.mark.parametrize(("limits", "data", "name", "reason"), BEYOND, ids=range(len(BEYOND)))
def test_a_file_beyond_a_limit_cannot_be_inspected(limits, data, name, reason):
    """The message is not refused for it; within the default limits it is inspected."""
    raw = mail_with(data, name)
    assert verdict(raw, Limits(**limits)).reason == reason
    assert verdict(raw).inspected


def test_more_files_than_the_limit_are_not_looked_into():
    """Each is told."""
    part = b"--c\r\nContent-Type: text/csv; name=x.csv\r\n\r\na;b\r\n"
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=c\r\n\r\n" + part * 4 + b"--c--\r\n"
    found = parse(raw, Limits(attachments=3)).attachments
    assert [a.reason for a in found] == ["", "", "", "too many attachments"]


def test_what_is_inspected_passes_and_what_is_not_gets_the_action_of_the_policy():
    """By name, in the report."""
    for data, name, action in ((CSV, "x.csv", "pass"), (PDF, "x.pdf", "flag")):
        mail = parse(mail_with(data, name), LIMITS)
        assert told(mail, (), "nl", AttachmentAction.FLAG)[0].action == action
