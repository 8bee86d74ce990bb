"""The silent check: what counts as evidence, and that a forged sender is never confirmed."""

import pytest
from cost import cost

from models.correspondence import Correspondence
from models.identity import Sign, Standing
from models.limits import Limits
from models.message import Channel
from pipelines.correspond import correspond
from pipelines.identity import weigh
from pipelines.identity.alignment import aligned
from pipelines.identity.results import read_results, trusted
from pipelines.parse import parse

BORDER = "mx.jixawstudio.nl"
PASS = (
    f"Authentication-Results: {BORDER}; dkim=pass header.d=voorbeeld.example; dmarc=pass header.from=voorbeeld.example"
)
HOP = "Received: from out.voorbeeld.example by mx.jixawstudio.nl with ESMTPS; Sun, 22 Nov 2026 10:00:00 +0100"
FROM = "From: Fatima el Amrani <fatima@voorbeeld.example>"


def about(*header: str) -> Correspondence:
    raw = "\r\n".join([*header, "To: info@jixawstudio.nl", "Subject: Inzage", "", "Graag inzage.", ""]).encode()
    return correspond(parse(raw, Limits()))


def judged(*header: str, known: bool = True, hops: int = 1, channel: Channel = Channel.EMAIL):
    mail = about(*header)
    return weigh(mail, channel, trusted(mail, [BORDER], hops), known=known)


def test_an_authenticated_sender_who_wrote_before_is_confirmed():
    """DKIM of the author's own domain, seen by our border, and a known address."""
    found = judged(PASS, HOP, FROM)
    assert found.standing is Standing.CONFIRMED
    assert set(found.signs) == {Sign.DMARC_PASS, Sign.DKIM_ALIGNED, Sign.ADDRESS_KNOWN}


def test_a_new_address_is_not_confirmed_and_not_doubted():
    """Being new is no ground for a question (GDPR art. 12(6))."""
    assert judged(PASS, HOP, FROM, known=False).standing is Standing.NONE


RESULTS = f"Authentication-Results: {BORDER}; "
FORGED = {
    "nothing vouches": (HOP, FROM),
    "the sender's own field below our border's": (HOP, PASS, FROM),
    "the sender's own field with fake hops around it": (HOP, PASS, HOP, FROM),
    "a message that never passed our border": (PASS, FROM),
    "somebody else's authserv-id": (PASS.replace(BORDER, "mx.evil.example"), HOP, FROM),
    "our authserv-id in a comment": (PASS.replace(BORDER, f"mx.evil.example ({BORDER})"), HOP, FROM),
    "our authserv-id as a property": (RESULTS.replace(BORDER, f"evil.example; x={BORDER}"), HOP, FROM),
    "another domain signed": (RESULTS + "dkim=pass header.d=evil.example", HOP, FROM),
    "a subdomain signed": (RESULTS + "dkim=pass header.d=evil.voorbeeld.example", HOP, FROM),
    "a top-level domain signed": (RESULTS + "dkim=pass header.d=example", HOP, FROM),
    "a look-alike signed": (RESULTS + "dkim=pass header.d=xvoorbeeld.example", HOP, FROM),
    "only SPF passes": (RESULTS + "spf=pass smtp.mailfrom=fatima@voorbeeld.example", HOP, FROM),
    "DMARC that rests on a shared host's SPF": (
        RESULTS + "dkim=none; spf=pass smtp.mailfrom=voorbeeld.example; dmarc=pass header.from=voorbeeld.example",
        HOP,
        FROM,
    ),
    "DMARC of another domain": (RESULTS + "dmarc=pass header.from=evil.example", HOP, FROM),
    "DMARC fails, whatever else passes": (
        RESULTS + "dkim=pass header.d=voorbeeld.example; dmarc=fail header.from=voorbeeld.example",
        HOP,
        FROM,
    ),
    "the author's signature fails": (RESULTS + "dkim=fail header.d=voorbeeld.example", HOP, FROM),
    "a second From field": (PASS, HOP, FROM, "From: slachtoffer@elders.example"),
    "two addresses in one From": (PASS, HOP, "From: fatima@voorbeeld.example, slachtoffer@elders.example"),
    "another address as the display name": (
        PASS.replace("voorbeeld", "evil"),
        HOP,
        'From: "fatima@voorbeeld.example" <x@evil.example>',
    ),
    "another address as an encoded display name": (
        PASS,
        HOP,
        "From: =?utf-8?q?slachtoffer=40elders=2Eexample?= <fatima@voorbeeld.example>",
    ),
    "an encoded word that would become an address": (
        PASS.replace("voorbeeld", "evil"),
        HOP,
        "From: =?utf-8?q?=3Cfatima=40voorbeeld=2Eexample=3E?= <x@evil.example>",
    ),
    "an address made of two": (
        PASS.replace("voorbeeld", "evil"), HOP, "From: <fatima@voorbeeld.example><x@evil.example>",
    ),
    "answers wanted elsewhere": (PASS, HOP, FROM, "Reply-To: x@evil.example"),
    "no From at all": (PASS, HOP),
    "a result smuggled in quotes": (
        RESULTS + 'spf=fail smtp.mailfrom="x; dkim=pass header.d=voorbeeld.example"', HOP, FROM,
    ),
    "a result smuggled in a comment": (RESULTS + "spf=fail (; dkim=pass header.d=voorbeeld.example)", HOP, FROM),
}  # fmt: skip


@pytest.mark.parametrize("header", FORGED.values(), ids=FORGED)
def test_a_forged_sender_is_never_confirmed(header):
    """Whatever the sender can write."""
    assert judged(*header).standing is not Standing.CONFIRMED


def test_what_speaks_against_the_sender_is_doubt():
    """The only ground to ask."""
    for name in ("DMARC fails, whatever else passes", "the author's signature fails", "a second From field",
                 "another address as the display name", "answers wanted elsewhere", "no From at all"):  # fmt: skip
        assert judged(*FORGED[name]).standing is Standing.DOUBT, name
    for name in ("nothing vouches", "only SPF passes", "another domain signed"):
        assert judged(*FORGED[name]).standing is Standing.NONE, name


def test_a_form_or_ticket_proves_nothing():
    """Its From is what somebody typed."""
    found = judged(PASS, HOP, FROM, channel=Channel.TICKET)
    assert found == type(found)(Standing.NONE, (Sign.NOT_BY_MAIL,))


def test_our_own_check_of_the_signature_counts():
    """The domain whose signature held, aligned with From."""
    mail = about(HOP, FROM)
    assert weigh(mail, Channel.EMAIL, (), ["voorbeeld.example"], known=True).standing is Standing.CONFIRMED
    assert weigh(mail, Channel.EMAIL, (), ["evil.example"], known=True).standing is Standing.NONE


def test_hops_say_how_far_down_our_own_servers_wrote():
    """A local delivery agent puts a Received field above the results."""
    local = "Received: from mx by mx.jixawstudio.nl with LMTP; Sun, 22 Nov 2026 10:00:01 +0100"
    assert judged(local, PASS, HOP, FROM, hops=2).standing is Standing.CONFIRMED
    assert judged(local, PASS, HOP, FROM, hops=1).standing is Standing.NONE
    assert judged(local, HOP, PASS, FROM, hops=2).standing is Standing.NONE


READ = [
    ("mx.a.example; none", ("mx.a.example", [])),
    ("mx.a.example 1; dkim=pass header.d=b.example", ("mx.a.example", [("dkim", "pass", {"header.d": "b.example"})])),
    ("MX.A.example (c (nested) ;) ; spf=SoftFail smtp.mailfrom=x@b.example",
     ("mx.a.example", [("spf", "softfail", {"smtp.mailfrom": "x@b.example"})])),
    ('mx.a.example; dkim/1=fail reason="bad; really" header.i=@b.example header.b="AbC/="',
     ("mx.a.example", [("dkim", "fail", {"header.i": "@b.example", "header.b": "abc/="})])),
    ("mx.a.example;; dmarc = pass", ("mx.a.example", [("dmarc", "pass", {})])),
    ("mx.a.example; dkim=pass header.d=b.example header.d=c.example",
     ("mx.a.example", [("dkim", "pass", {"header.d": "b.example"})])),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), READ)
def test_fields_are_read_by_the_grammar(value, expected):
    """Comments, versions, quotes, blanks (RFC 8601 section 2.2)."""
    found = read_results(value, 0)
    assert found is not None
    told = [(r.method, r.result, {n: r.get(n) for n, _ in r.properties}) for r in found.results]
    assert (found.authserv_id, told) == expected


@pytest.mark.parametrize("value", ["", ";", "=pass", "(only a comment)", "; dkim=pass"])
def test_fields_that_name_nobody_are_not_read(value):
    """Exchange writes results without saying who speaks."""
    assert read_results(value, 0) is None


@pytest.mark.parametrize(
    ("vouching", "author", "expected"),
    [
        ("a.example", "x@a.example", True),
        ("A.Example.", "x@a.example", True),
        ("a.example", "x@mail.a.example", True),
        ("mail.a.example", "x@a.example", False),
        ("example", "x@a.example", False),
        ("", "x@a.example", False),
        ("a.example", "x@ba.example", False),
        ("a.example", "a.example@b.example", False),
    ],
)
def test_alignment(vouching, author, expected):
    """The same domain, or one above it."""
    assert aligned(vouching, author) is expected


@pytest.mark.parametrize("unit", ["(", '"', "dkim=pass ", ";", "\\", "a.b=c ", "(;", "<a@b.example>", " "])
def test_reading_is_linear(unit):
    """A header of the largest size costs no more than its reading."""
    value = (unit * 80_000)[:80_000]
    header = (f"Authentication-Results: {BORDER}; {value}", f"References: {value}", f"From: {value}", HOP)
    assert cost(lambda: about(*header), enough=3) < 3


def test_nothing_of_it_is_printed():
    """Addresses stay out of logs and tracebacks."""
    shown = repr(about(PASS, HOP, FROM))
    assert "fatima" not in shown and "voorbeeld" not in shown
