"""Who may be written to, by a person and by a machine (RFC 3834); and which case a reply belongs to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cost import cost

from models.case import Case, CaseState
from models.correspondence import Correspondence
from models.limits import Limits
from models.message import Channel, Envelope
from models.policy import Owner
from models.right import Lane, Term
from models.triage import RightHit
from pipelines.correspond import correspond
from pipelines.correspond.answer import may_answer, may_write, sendable
from pipelines.correspond.code import ALPHABET, make_code
from pipelines.correspond.join import Traces, asked_anew, is_machine, joined
from pipelines.correspond.unanswerable import nobody_reads
from pipelines.parse import parse

OWNER = Owner("JixawStudio", ("jixawstudio.nl",), ("info@jixawstudio.nl",))
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ENVELOPE = Envelope(Channel.EMAIL, "info@jixawstudio.nl", NOW, "fatima@voorbeeld.example", ("info@jixawstudio.nl",))
FROM = "From: Fatima <fatima@voorbeeld.example>"
TO = "To: info@jixawstudio.nl"


def mail(*header: str, body: str = "Graag inzage.") -> Correspondence:
    return correspond(parse("\r\n".join([*header, "", body, ""]).encode(), Limits()))


def why_not(*header: str, envelope: Envelope = ENVELOPE, lane: Lane = Lane.ORDINARY, vouched: bool = False):
    return may_answer(mail(*header), envelope, lane, OWNER, vouched=vouched)


ANSWERABLE = [
    (),
    ("Auto-Submitted: no",),
    ("Auto-Submitted: NO (a person wrote this)",),
    ("Auto-Submitted: (comment) no; x=y",),
    ("Precedence: first-class",),
    ("Return-Path: <fatima@voorbeeld.example>",),
    ("X-Auto-Response-Suppress: DR, RN, NRN",),
    ("X-Auto-Response-Suppress: None",),
    ("Content-Type: multipart/mixed; boundary=x",),
    ("Importance: high", "X-Mailer: list-maker"),
    ("Reply-To: fatima@voorbeeld.example",),
    ("Cc: collega@voorbeeld.example",),
]


@pytest.mark.parametrize("header", ANSWERABLE)
def test_a_person_who_writes_to_us_is_answered(header):
    """And what only looks like a machine does not stand in the way."""
    assert why_not(FROM, TO, *header) == ()


UNANSWERABLE = [
    ("Auto-Submitted: auto-replied", "automatic_message"),
    ("Auto-Submitted: auto-generated; owner-email=x", "automatic_message"),
    ("Auto-Submitted: auto-notified", "automatic_message"),
    ("Auto-Submitted: something-new", "automatic_message"),
    ("Auto-Submitted: (no) auto-replied", "automatic_message"),
    ("Auto-Submitted: nope", "automatic_message"),
    ("Auto-Submitted:", "automatic_message"),
    ("aUTO-sUBMITTED: auto-replied", "automatic_message"),
    ("Precedence: bulk", "bulk"),
    ("Precedence: LIST", "bulk"),
    ("Precedence: junk", "bulk"),
    ("List-Id: <klanten.voorbeeld.example>", "mailing_list"),
    ("List-Unsubscribe: <mailto:x@voorbeeld.example>", "mailing_list"),
    ("List-Post: <mailto:x@voorbeeld.example>", "mailing_list"),
    ("List-Anything: x", "mailing_list"),
    ("Return-Path: <>", "null_reverse_path"),
    ("Return-Path: < >", "null_reverse_path"),
    ("Return-Path:", "null_reverse_path"),
    ("X-Auto-Response-Suppress: All", "suppressed"),
    ("X-Auto-Response-Suppress: DR, OOF, AutoReply", "suppressed"),
    ("X-Autoreply: yes", "automatic_message"),
    ("X-Autorespond: vakantie", "automatic_message"),
    ("X-Loop: x", "automatic_message"),
    ("X-Failed-Recipients: x@voorbeeld.example", "automatic_message"),
    ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", "report"),
    ("Content-Type: message/delivery-status", "report"),
    ("From: x@voorbeeld.example", "no_single_author"),
]


@pytest.mark.parametrize(("line", "code"), UNANSWERABLE)
def test_a_machine_or_list_is_not_answered(line, code):
    """Each rule of RFC 3834 with the code that the case keeps."""
    assert code in why_not(FROM, TO, line)


NOBODY = """mailer-daemon MAILER-DAEMON mailerdaemon postmaster noreply no-reply no_reply no.reply noreply+abc
no-reply-123 donotreply do-not-reply geenantwoord geen-antwoord noresponse owner-klanten klanten-owner klanten-request
klanten-bounces bounces bounce+abc bounce-123 klanten-bounces+x=y listserv majordomo newsletter
notifications autoreply""".split()
SOMEBODY = """info noor noreen owner requestor bouncer jan.de-vries listig klantenservice m.reply request antwoord
d.rootselaar abuse.kees nora-ply jan+bounce""".split()


@pytest.mark.parametrize("local", NOBODY)
def test_addresses_that_nobody_reads(local):
    """By their local part; in From and as the reverse-path."""
    assert nobody_reads(f"{local}@voorbeeld.example")
    assert "nobody_reads" in why_not(f"From: {local}@voorbeeld.example", TO)
    assert "nobody_reads" in why_not(FROM, TO, envelope=replace(ENVELOPE, reverse_path=f"{local}@voorbeeld.example"))


@pytest.mark.parametrize("local", SOMEBODY)
def test_addresses_that_somebody_reads(local):
    """Names that only begin or end alike."""
    assert not nobody_reads(f"{local}@voorbeeld.example")


def test_the_envelope_decides_as_well():
    """Null reverse-path, another's reverse-path, another door, a blind copy."""
    assert "null_reverse_path" in why_not(FROM, TO, envelope=replace(ENVELOPE, reverse_path=""))
    assert "null_reverse_path" in why_not(FROM, TO, envelope=replace(ENVELOPE, reverse_path="<>"))
    elsewhere = replace(ENVELOPE, reverse_path="x@evil.example")
    assert "reverse_path_elsewhere" in why_not(FROM, TO, envelope=elsewhere)
    assert why_not(FROM, TO, envelope=elsewhere, vouched=True) == ()
    assert "not_by_mail" in why_not(FROM, TO, envelope=replace(ENVELOPE, channel=Channel.TICKET))
    assert "not_addressed" in why_not(FROM, "To: undisclosed-recipients:;")


@pytest.mark.parametrize(
    "own", ["info@jixawstudio.nl", "INFO@JixawStudio.nl", "kevin@jixawstudio.nl", "x@mail.jixawstudio.nl"]
)
def test_we_never_answer_ourselves(own):
    """Neither the mailboxes nor anything in our domains: that is how loops begin."""
    assert "own_address" in why_not(f"From: {own}", TO)
    assert "own_address" in may_write(mail(f"From: {own}", TO), Lane.ORDINARY, OWNER)


def test_the_restricted_lane_is_never_answered():
    """Secrecy may apply; not by a machine, and not by a letter of a person."""
    assert "restricted_lane" in why_not(FROM, TO, lane=Lane.RESTRICTED)
    assert may_write(mail(FROM, TO), Lane.RESTRICTED, OWNER) == ("restricted_lane",)


def test_a_person_may_write_where_a_machine_may_not():
    """Staff answer a request that came through a list or with a null path; not an address that is nobody's."""
    listed = mail(FROM, TO, "List-Id: <x>", "Auto-Submitted: auto-generated")
    assert may_write(listed, Lane.ORDINARY, OWNER) == ()
    assert may_write(mail("From: noreply@voorbeeld.example", TO), Lane.ORDINARY, OWNER) == ("nobody_reads",)


@pytest.mark.parametrize(
    "good", ["a@b.nl", "fatima.el-amrani+avg@mail.voorbeeld.example", "o'neil@b.example", "x_y@b-c.example"]
)
def test_addresses_that_can_be_sent_to(good):
    """Plain dot-atoms."""
    assert sendable(good)


BAD = ["", "a", "@b.nl", "a@", "a@b", "a b@c.nl", "a@b.nl\r\nBcc: x@y.nl", "a@b.nl\n", "<a@b.nl>", "a@b.nl,x@y.nl",
       '"a b"@c.nl', "a@b@c.nl", "a..b@c.nl", ".a@c.nl", "a@-b.nl", "a@b..nl", "a@[127.0.0.1]", "é@b.nl", "a@b.nl\x00",
       "a" * 65 + "@b.nl", "a@" + "b" * 64 + ".nl", "a@" + "b." * 130 + "nl"]  # fmt: skip


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_addresses_that_cannot_be_sent_to(bad):
    """Nothing that could end a line, name a second recipient or surprise a relay."""
    assert not sendable(bad)


# joining


def case(state: CaseState = CaseState.RECEIVED, *labels: str) -> Case:
    hits = tuple(RightHit(label, 0.9, "x") for label in labels or ("access",))
    return Case("AVG-2026-000001", "m" + "a" * 32, hits, Lane.ORDINARY, state, Term.MONTH, NOW, NOW, NOW, NOW, "")


A, B = "AVG-2026-000001", "AVG-2026-000002"
JOINS = [
    (Traces(letters=(A,)), A),
    (Traces(letters=(B, A), subject=(A,)), A),
    (Traces(subject=(A,)), ""),
    (Traces(subject=(A,), known=frozenset({B})), ""),
    (Traces(subject=(A,), known=frozenset({A})), A),
    (Traces(mails=(A,)), ""),
    (Traces(mails=(A,), known=frozenset({A})), A),
    (Traces(letters=(A,), subject=(B,), known=frozenset({B})), A),
    (Traces(), ""),
]


@pytest.mark.parametrize(("traces", "expected"), JOINS)
def test_which_case_a_message_joins(traces, expected):
    """A letter's thread is proof enough; a reference or an open thread only from who wrote in the case."""
    assert joined(traces) == expected


def test_a_reply_asks_anew_only_what_the_case_does_not_cover():
    """A new right has its own clock; the same one has it already, unless it was answered."""
    hits = (RightHit("access", 0.9, "x"), RightHit("erasure", 0.9, "x"), RightHit("rights_question", 0.9, "x"))
    reply = mail(FROM, TO)
    assert [h.label for h in asked_anew(hits, reply, case())] == ["erasure"]
    assert [h.label for h in asked_anew(hits, reply, case(CaseState.ANSWERED))] == ["access", "erasure"]
    assert asked_anew(hits, mail(FROM, TO, "Auto-Submitted: auto-replied"), case()) == ()


def test_references_and_threads_are_read():
    """From the subject, encoded or not, and from the thread fields."""
    found = mail(
        FROM, TO, "Subject: Re: uw verzoek avg-2026-000001", "In-Reply-To: <a@b.example>",
        "References: <c@d.example>\r\n <a@b.example> junk <not an id>",
    )  # fmt: skip
    assert found.cases == (A,)
    assert found.threads == ("<a@b.example>", "<c@d.example>")
    assert mail(FROM, "Subject: =?utf-8?q?AVG-2026-000001?=").cases == (A,)
    assert mail(FROM, "Subject: XAVG-2026-000001 AVG-2026-0000012 AVG-26-1").cases == ()


def test_a_bounce_tells_which_letter_came_back():
    """The letter's id stands in what it returns."""
    own = "<bg." + "a2" * 16 + "@jixawstudio.nl>"
    report = mail(FROM, TO, "Content-Type: multipart/report; boundary=x", body=f"--x\r\n\r\n{own}\r\n--x--")
    assert report.returned == (own,) and is_machine(report)
    assert mail(FROM, TO, body=own).returned == ()


# codes


def codes(body: str) -> list[str]:
    return [code.reveal() for code in mail(FROM, TO, body=body).codes]


def test_a_code_is_found_however_it_comes_back():
    """Typed, quoted, in lower case, with blanks and other dashes."""
    for text in (
        "7K4M-Q3XN",
        "De code is 7k4m-q3xn.",
        "> 7K4M-Q3XN",
        "(7K4M - Q3XN)",
        "7K4M\u2013Q3XN",
        "code:7K4M-Q3XN",
    ):
        assert codes(text) == ["7K4M-Q3XN"], text


def test_what_is_no_code():
    """Numbers, words, longer strings, telephone numbers, references."""
    for text in ("3467-9346", "ACHT-NEGEN", "ACHT-NEGE", "X7K4M-Q3XN", "7K4M-Q3XNA", "7K4M-Q3XN-7K4M",
                 "AVG-2026-000001", "06-34679346", "7K4MQ3XN", "0K4M-Q3XN"):  # fmt: skip
        assert codes(text) == [], text


def test_no_more_than_a_few_codes_are_read():
    """A list of guesses is cut off."""
    assert len(codes(" ".join(f"{a}K4M-Q3XN {a}K4M-Q4XN" for a in ALPHABET))) == 8


def test_fresh_codes_have_the_form_that_is_found():
    """Whatever chance gives, a digit and a letter are in it."""
    from random import Random

    chance = Random(1)
    for _ in range(300):
        code = make_code(chance.choice)
        assert codes(code) == [code]


@pytest.mark.parametrize("unit", ["3A", "3A-", "A346-", "7K4M-", "AVG-2026-", "<bg.a", "a@", "(", ",", "<", "\u00a0-"])
def test_reading_a_hostile_message_is_linear(unit):
    """Codes, references, ids and addresses in a body and in fields of the largest size."""
    text = (unit * 900_000)[:900_000]
    fields = [f"{name}: {text[:40_000]}" for name in ("Subject", "Auto-Submitted", "In-Reply-To")]
    parsed = parse("\r\n".join([*fields, FROM, "", text]).encode(), Limits())
    assert cost(lambda: correspond(parsed), enough=2) < 2
