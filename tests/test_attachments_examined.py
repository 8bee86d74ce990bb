"""Attached files through the whole examination: whose the data is, the message tells; what is nobody's stays."""

import base64
from pathlib import Path

import pytest

from models.finding import Decision, EntityType, Subject
from models.limits import Limits
from models.verdict import Verdict
from pipelines.examine import examine
from tests.found import detector
from tests.test_attachments import POLICY, file_of

BROKEN = "Hierbij de export uit onze webshop. De import geeft een fout, kunnen jullie kijken?"


def examined(data: bytes | str, name: str, body: str = BROKEN) -> Verdict:
    """A customer's message with this file."""
    data = data.encode() if isinstance(data, str) else data
    raw = (
        "From: Anna de Wit <anna@winkel.example>\r\nTo: info@jixawstudio.nl\r\nSubject: import\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"Hoi,\r\n\r\n{body}\r\n\r\nGroet,\r\nAnna de Wit\r\n--b\r\n"
        f'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode() + base64.encodebytes(data).replace(b"\n", b"\r\n")
    return examine(raw + b"--b--\r\n", POLICY, detector(), Limits())


def redacted(data: bytes | str, name: str, body: str = BROKEN) -> str:
    """The file of it afterwards."""
    return file_of(examined(data, name, body).redacted.raw).decode("utf-8", "replace")


P1, P2 = "[persoon 1]", "[persoon 2]"
BSN, BORN, MAIL = "[BSN verwijderd]", "[geboortedatum verwijderd]", "[e-mailadres verwijderd]"
ROWS = [
    ("Naam", "BSN", "Geboortedatum", "E-mail", "Plaats"),
    ("Jan de Vries", "123456782", "12-03-1984", "jan@klant.example", "Hengelo"),
    ("Petra Jansen", "111222333", "1990-01-05", "petra.j@klant.example", "Almelo"),
]
GONE = [ROWS[0], (P1, BSN, BORN, MAIL, "Hengelo"), (P2, BSN, BORN, MAIL, "Almelo")]


def table(rows: list[tuple[str, ...]], delimiter: str, quote: str = "") -> str:
    """The rows as a file."""
    return "".join(delimiter.join(f"{quote}{cell}{quote}" for cell in row) + "\r\n" for row in rows)


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_head_of_a_column_names_what_stands_below_it(delimiter, quote):
    """Whatever the delimiter; each row is one person's, and somebody else's."""
    assert redacted(table(ROWS, delimiter, quote), "klanten.csv") == table(GONE, delimiter, quote)


TABLE = "CREATE TABLE k (\n  naam text,\n  bsn int\n);\n"
RECORDS = [
    (
        "klanten.json",
        '{"klanten":[{"naam":"Jan de Vries","bsn":"123456782"},{"naam":"Petra Jansen","bsn":111222333}]}',
        f'{{"klanten":[{{"naam":"{P1}","bsn":"{BSN}"}},{{"naam":"{P2}","bsn":"{BSN}"}}]}}',
    ),
    (
        "klanten.xml",
        '<k><p><naam>Jan de Vries</naam><bsn>123456782</bsn></p><p naam="Petra Jansen" bsn="111222333"/></k>',
        f'<k><p><naam>{P1}</naam><bsn>{BSN}</bsn></p><p naam="{P2}" bsn="{BSN}"/></k>',
    ),
    (
        "kaart.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jan de Vries\r\nBDAY:1984-03-12\r\nNOTE:BSN 12345\r\n 6782\r\nEND:VCARD\r\n",
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{P1}\r\nNOTE:{BORN}\r\nNOTE:BSN {BSN}\r\n \r\nEND:VCARD\r\n",
    ),
    (
        "afspraak.ics",
        (
            "BEGIN:VCALENDAR\r\nDTSTART:20260315T100000Z\r\nDESCRIPTION:Intake\\, BSN 123456782\r\n"
            'ATTENDEE;CN="Petra Jansen":mailto:petra.j@klant.example\r\nEND:VCALENDAR\r\n'
        ),
        (
            f"BEGIN:VCALENDAR\r\nDTSTART:20260315T100000Z\r\nDESCRIPTION:Intake\\, BSN {BSN}\r\n"
            f'ATTENDEE;CN="{P1}":mailto:removed@redacted.invalid\r\nEND:VCALENDAR\r\n'
        ),
    ),
    (
        "dump.sql",
        f"{TABLE}INSERT INTO k VALUES ('Jan de Vries',123456782),('Petra Jansen',111222333);\n",
        f"{TABLE}INSERT INTO k VALUES ('{P1}','{BSN}'),('{P2}','{BSN}');\n",
    ),
    (
        "lijst.txt",
        "Naam: Jan de Vries\nBSN: 123456782\n\nNaam: Petra Jansen\nBSN: 111222333\n",
        f"Naam: {P1}\nBSN: {BSN}\n\nNaam: {P2}\nBSN: {BSN}\n",
    ),
    (
        ".env",
        "DB_HOST=localhost\nDB_PASSWORD=Zomer2024!geheim\nMAIL_FROM=info@winkel.example\n",
        "DB_HOST=localhost\nDB_PASSWORD=[wachtwoord verwijderd]\nMAIL_FROM=info@winkel.example\n",
    ),
]


@pytest.mark.parametrize(("name", "data", "expected"), RECORDS, ids=[case[0] for case in RECORDS])
def test_a_record_is_read_by_its_labels(name, data, expected):
    """Keys, elements, attributes and properties; the file stays what it is."""
    assert redacted(data, name) == expected


NOBODYS = sorted((Path(__file__).parent / "data/attachments/nobodys").iterdir())
"""Made up: lists of articles, figures, zones, logs, settings, programs."""


@pytest.mark.parametrize("file", NOBODYS, ids=lambda file: file.name)
def test_what_is_nobodys_comes_through_byte_for_byte(file):
    """The whole message is as it came, and the file inspected."""
    verdict = examined(file.read_bytes(), file.name)
    assert not verdict.redacted.changed
    assert [(a.inspected, a.action) for a in verdict.attachments] == [(True, "pass")]


ASKED = [
    ("Kunnen jullie voor de collega's in de bijlage een mailbox aanmaken?", Subject.DESIGNATE),
    ("Maak nieuwe accounts aan voor deze medewerkers. De lijst zit als bijlage bij deze mail.", Subject.DESIGNATE),
    (BROKEN, Subject.THIRD_PARTY),
    ("De nieuwsbrief gaat niet uit naar de mensen in de bijlage.", Subject.THIRD_PARTY),
]


@pytest.mark.parametrize(("body", "subject"), ASKED)
def test_whose_a_row_is_the_message_tells(body, subject):
    """Who has to get a mailbox is needed, who only stands in the data is not; what the law forbids goes either way."""
    verdict = examined("Naam;E-mail;BSN\nJan de Vries;jan@klant.example;123456782\n", "lijst.csv", body)
    found = {f.candidate.type: f for f in verdict.findings if f.candidate.part == "2"}
    assert found[EntityType.PERSON].subject is found[EntityType.EMAIL_ADDRESS].subject is subject
    kept = Decision.KEEP if subject is Subject.DESIGNATE else Decision.REDACT
    assert found[EntityType.PERSON].decision is found[EntityType.EMAIL_ADDRESS].decision is kept
    assert found[EntityType.NL_BSN].decision is Decision.REDACT


def test_data_uses_no_right_and_has_no_purpose():
    """Words in a table are nobody's request."""
    with_words = examined("vraag;antwoord\nIk wil al mijn gegevens laten verwijderen;AVG artikel 17\n", "faq.csv")
    assert not with_words.rights
    assert with_words.purposes == examined("a;b\n1;2\n", "faq.csv").purposes
