"""Bytes of a message become the texts it holds."""

import base64

import pytest

from models.errors import Rejected
from models.limits import Limits
from models.message import PartKind, Person
from pipelines.parse import parse, parse_text

LIMITS = Limits()
HEAD = b"From: Anna <anna@klant.example>\r\nTo: info@studio.example\r\nSubject: Vraag\r\n"


def texts(raw: bytes) -> dict[str, str]:
    """Each part's text by its id."""
    return {part.id: part.text for part in parse(raw, LIMITS).parts}


BODIES = [
    ("plain ascii", b"\r\n\r\n", b"Hallo\r\nPiet\r\n", "Hallo\nPiet\n"),
    (
        "latin-1 quoted-printable",
        b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
        b"caf=E9 =\r\nau lait\r\n",
        "café au lait\n",
    ),
    (
        "utf-8 base64",
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
        b"Y2Fmw6k=\r\n",
        "café",
    ),
    ("utf-8 under a wrong label", b"Content-Type: text/plain; charset=us-ascii\r\n\r\n", "café".encode(), "café"),
    (
        "windows-1252 under no label",
        b"\r\n",
        "het café kost € 5, zei hij".encode("cp1252"),
        "het café kost € 5, zei hij",
    ),
    ("an unknown charset", b"Content-Type: text/plain; charset=x-unknown\r\n\r\n", "één".encode(), "één"),
    ("a codec that is no charset", b"Content-Type: text/plain; charset=rot13\r\n\r\n", b"Hallo", "Hallo"),
    ("base64 with foreign characters", b"Content-Transfer-Encoding: base64\r\n\r\n", b"SGFs!!bG8=", "Hallo"),
    (
        "words that are named base64",
        b"Content-Transfer-Encoding: base64\r\n\r\n",
        b"Dag, bel mij maar op 06 12345678.\r\n",
        "Dag, bel mij maar op 06 12345678.\n",
    ),
    ("base64 with blanks in it", b"Content-Transfer-Encoding: base64\r\n\r\n", b"SGFs bG8g UGll dA==", "Hallo Piet"),
    ("base64 in two pieces", b"Content-Transfer-Encoding: base64\r\n\r\n", b"SGFsbG8=\r\nIFBpZXQ=\r\n", "Hallo Piet"),
    (
        "text after base64",
        b"Content-Transfer-Encoding: base64\r\n\r\n",
        b"SGFsbG8=\r\n-- \r\nvan de lijst\r\n",
        "Hallo\n-- \nvan de lijst\n",
    ),
    ("an unknown transfer encoding", b"Content-Transfer-Encoding: base9000\r\n\r\n", b"Hallo", "Hallo"),
    ("bare carriage returns", b"\r\n", b"een\rtwee", "een\ntwee"),
    (
        "no-break and zero-width spaces",
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n",
        "Piet\u00a0Bak\u200bker".encode(),
        "Piet Bakker",
    ),
    (
        "a broken byte",
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n",
        b"Pi\xffet caf\xc3\xa9 \xe2\x82\xac",
        "Pi\ufffdet café €",
    ),
]


@pytest.mark.parametrize(("header", "body", "text"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_a_body_is_decoded(header, body, text):
    """Whatever its charset and transfer encoding."""
    header = header if header.strip() else b"\r\n"
    assert texts(HEAD + header + body)["1"] == text


def test_base64_above_a_footer_of_words_stays_base64() -> None:
    """Lists put one there; in two bytes a letter nothing of it looks legible."""
    header = b"Content-Type: text/plain; charset=utf-16-le\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    body = base64.b64encode("Hallo Piet, hoe gaat het met je vader?".encode("utf-16-le"))
    assert "SABhAG" not in texts(HEAD + header + body + b"\r\n-- \r\na list of words that follow")["1"]


def test_the_people_of_the_header_are_known():
    """Names are decoded, quoted or commented; groups and broken fields do no harm."""
    raw = (
        b"From: =?utf-8?q?Ren=C3=A9?= Bakker <rene@klant.example>\r\nReply-To: rene2@klant.example (Rene)\r\n"
        b'To: "Bakker, P." <p@klant.example>, unlisted-recipients:;\r\nCc: <c@klant.example\r\n\r\nhoi'
    )
    mail = parse(raw, LIMITS)
    assert mail.sender == (Person("René Bakker", "rene@klant.example"), Person("Rene", "rene2@klant.example"))
    assert mail.recipients == (Person("Bakker, P.", "p@klant.example"), Person("", "c@klant.example"))


HEADERS = [
    (b"Subject: =?utf-8?q?Ma=C5=82gorzata?= en meer", "Małgorzata en meer"),
    (b"Subject: =?utf-8?b?w6k=?=\r\n =?utf-8?b?w6k=?=", "éé"),
    (b"Subject: =?utf-8?q?=C3?= =?utf-8?q?=A9?=n", "én"),
    (b"Subject: lang\r\n  onderwerp", "lang  onderwerp"),
    (b"Subject: =?nonsense?q?x=C3=A9?=", "xé"),
    (b"Subject: =?utf-8?q?half", "=?utf-8?q?half"),
    ("Subject: ruwe é".encode(), "ruwe é"),
    (b"sUbJeCt : raar", "raar"),
]


@pytest.mark.parametrize(("field", "text"), HEADERS)
def test_a_header_field_is_read(field, text):
    """Unfolded, with encoded words decoded and those of one character joined."""
    assert texts(field + b"\r\n\r\nhoi")["subject"] == text


def test_fields_by_people_are_searched_and_fields_by_machines_are_not():
    """A trace field is no text; an unknown field may be."""
    raw = HEAD + b"Received: from x\r\nMessage-ID: <1@x>\r\nX-Spam-Score: 123456782\r\nX-Contact: Piet\r\n\r\nhoi"
    assert set(texts(raw)) == {"from", "to", "subject", "x-contact", "1"}


MULTIPART = (
    HEAD
    + b"""Content-Type: multipart/mixed; boundary="=_a"\r
\r
voorwoord van Piet\r
--=_a\r
Content-Type: multipart/alternative; boundary="=_a2"\r
\r
--=_a2\r
Content-Type: text/plain\r
\r
plat\r
--=_a2\r
Content-Type: text/html\r
\r
<p title="Piet">rijk</p>\r
--=_a2--\r
--=_a\r
Content-Type: message/rfc822\r
Content-Description: van Jan\r
\r
From: jan@klant.example\r
Subject: binnen\r
\r
bericht\r
--=_a\r
Content-Type: application/pdf; name="cv Piet.pdf"\r
Content-Disposition: attachment; filename="cv Piet.pdf"\r
Content-Transfer-Encoding: base64\r
\r
AAAA\r
--=_a\r
Content-Type: application/octet-stream\r
Content-Disposition: attachment; filename*0*=utf-8''leden%20; filename*1=lijst.csv\r
\r
Piet;06\r
--=_a--\r
nawoord\r
"""
)


def test_every_text_of_a_multipart_has_its_section_number():
    """Preamble, branches, hidden text, nested message, file names, attached text, epilogue."""
    assert texts(MULTIPART) == {
        "from": "Anna <anna@klant.example>",
        "to": "info@studio.example",
        "subject": "Vraag",
        "#preamble": "voorwoord van Piet",
        "#epilogue": "nawoord\n",
        "1.1": "plat",
        "1.2": "rijk",
        "1.2#hidden": "Piet",
        "2:content-description": "van Jan",
        "2:from": "jan@klant.example",
        "2:subject": "binnen",
        "2.1": "bericht",
        "3#name": "cv Piet.pdf",
        "4#name": "leden lijst.csv",
        "4": "Piet;06;\n",
    }


def test_what_is_not_read_is_named():
    """An attachment nobody looked into has its reason; the branches of an alternative are one."""
    mail = parse(MULTIPART, LIMITS)
    assert [(a.part, a.content, a.inspected, a.reason) for a in mail.attachments] == [
        ("2", "mail", True, ""),
        ("3", "", False, "its content is not what its type or name says"),
        ("4", "csv", True, ""),
    ]
    assert mail.attachments[1].name == "cv Piet.pdf"
    assert mail.alternatives == (("1.1", "1.2"),)
    assert [part.kind for part in mail.parts if part.id in {"1.1", "1.2"}] == [PartKind.PLAIN, PartKind.HTML]


DOUBTFUL = [
    (b"Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nPiet\r\n--x--", "multipart_without_boundary"),
    (b"Content-Type: multipart/mixed; boundary=x\r\n\r\nPiet", "multipart_boundary_not_found"),
    (b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nPiet", "close_delimiter_missing"),
    (b"Hallo, dit is Piet\r\nen nog een regel", "no_header_body_separator"),
    (b"rommel van Piet\r\nContent-Type: text/plain\r\n\r\nhoi", "line_in_header_is_no_field"),
    (b"Content-Transfer-Encoding: x-uuencode\r\n\r\nPiet", "unknown_transfer_encoding"),
]


@pytest.mark.parametrize(("rest", "defect"), DOUBTFUL)
def test_a_malformed_message_is_searched_all_the_same(rest, defect):
    """The text is there, and the defect has a name."""
    mail = parse(HEAD + rest, LIMITS)
    assert defect in mail.defects
    assert any("Piet" in part.text for part in mail.parts)


def nested(count: int) -> bytes:
    """So many multiparts, each in the one before."""
    levels = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(count))
    return HEAD + b"".join(levels) + b"\r\nhoi\r\n"


LARGE = 200_000
BAD = [
    ("empty", b"", "empty"),
    ("blank", b"\r\n \r\n", "empty"),
    ("binary", bytes(range(256)) * 100, "not_a_message"),
    ("prose", b"Hallo Kevin,\nhoe gaat het?\n", "not_a_message"),
    ("ten megabytes on one line", b"a" * 10_000_000, "not_a_message"),
    ("thirty megabytes", HEAD + b"\r\n" + b"a" * 30_000_000, "message_size"),
    ("too much text", HEAD + b"\r\n" + b"a" * 9_000_000, "text_size"),
    ("nested multiparts", nested(200), "nesting"),
    ("nested messages", HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 200 + b"\r\nhoi", "nesting"),
    ("many parts", HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * LARGE, "parts"),
    ("one long field", HEAD + b"X-A: " + b"a\r\n " * LARGE + b"\r\n\r\nhoi", "header_size"),
    ("many fields", HEAD + b"a:b\r\n" * 10_000 + b"\r\nhoi", "header_fields"),
]


@pytest.mark.parametrize(("raw", "code"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_goes_beyond_a_limit_is_rejected(raw, code):
    """With the limit's name, and no traceback of another kind."""
    with pytest.raises(Rejected) as caught:
        parse(raw, LIMITS)
    assert caught.value.code == code


HOSTILE = [
    ("semicolons", b"Content-Type: text/html" + b" ;" * 20_000 + b"\r\n\r\nhoi"),
    ("open quotes", b"Content-Type: text/html" + b';a="' * 10_000 + b"\r\n\r\nhoi"),
    ("pieces of a name", b"Content-Type: a/b" + b"".join(b";name*%d*=a" % n for n in range(3000)) + b"\r\n\r\nhoi"),
    ("encoded words", b"Subject: " + b"=?utf-8?q?a?= " * 8_000 + b"\r\n\r\nhoi"),
    ("half encoded words", b"Subject: " + b"=?a?b?" * 20_000 + b"\r\n\r\nhoi"),
    ("open comments", b"To: " + b"(" * 60_000 + b"\r\n\r\nhoi"),
    ("addresses", b"To: " + b"a@b.example, " * 5_000 + b"\r\n\r\nhoi"),
    ("nul characters", b"\r\n" + b"\0" * LARGE),
    ("equals signs in base64", b"Content-Transfer-Encoding: base64\r\n\r\n" + b"=Q" * LARGE),
    ("equals signs in quoted-printable", b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"=" * LARGE),
    ("delimiters that are longer", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + b"--bx" * LARGE),
    ("messages in messages", b"Content-Type: message/rfc822\r\n\r\n" * 40 + b"\r\nhoi"),
    ("multiparts in multiparts", nested(40)),
]


@pytest.mark.parametrize("raw", [HEAD + case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_structure_is_parsed_in_linear_time(raw):
    """It ends, without recursion (a quadratic parser would need minutes for some of these)."""
    assert parse(raw, LIMITS).parts


def test_a_bare_text_is_one_part():
    """No header, whatever its first line looks like."""
    mail = parse_text(b"Onderwerp: x\r\nHallo Piet\r\n", LIMITS)
    assert [(part.id, part.kind, part.text) for part in mail.parts] == [
        ("1", PartKind.PLAIN, "Onderwerp: x\nHallo Piet\n")
    ]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (b"Kunnen jullie mijn factuur nog een keer sturen?", "nl"),
        (b"Could you please send me the invoice again?", "en"),
        (
            b"Could you send it?\r\n\r\nOp 3 mrt schreef Jan:\r\n> dit is het antwoord dat wij je gaven en het is goed",
            "en",
        ),
        (b"12345", "nl"),
    ],
)
def test_the_language_is_that_of_what_the_writer_wrote(body, language):
    """Quoted text does not count, and Dutch is the default."""
    assert parse(b"From: a@b.example\r\n\r\n" + body, LIMITS).language == language
