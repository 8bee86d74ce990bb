"""Mail of special forms: each is told by name, passed or withheld by the policy, and never called clean."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
import special
from special import HEAD, INLINE_ENCRYPTED, INLINE_SIGNED, INNER, MAILS, PGP_SIGNED, SMIME_SIGNED, TEXT, multi

from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.formats import AUTOMATIC, FORMATS, SIGNATURES, Format, Outcome
from models.limits import Limits
from models.policy import AttachmentAction
from models.triage import Purpose, Triage
from models.verdict import Redacted, Verdict
from pipelines.parse import parse
from pipelines.redact import redact
from pipelines.redact.handled import by_format, handled
from worker.explain import explain
from worker.policy_file import load_policy, shipped_policy
from worker.report import report

POLICY = load_policy(shipped_policy())
ABOUT = Triage("en", (Purpose.GENERAL,))
PAGE = (Path(__file__).parent.parent / "docs/fidelity.md").read_text("utf-8")
KINDS = {
    "Piet Bakker": EntityType.PERSON,
    "piet@bakker.example": EntityType.EMAIL_ADDRESS,
    "111222333": EntityType.NL_BSN,
}


def redacted(raw: bytes, *parts: str, use=POLICY) -> Redacted:
    """The copy without Piet; only what was found in these parts, if any are named."""
    mail = parse(raw, Limits())
    findings = tuple(
        Finding(
            Candidate(part.id, found.start(), found.end(), kind, 1.0, "test"),
            Subject.THIRD_PARTY,
            Decision.REDACT,
            "a reason",
            1,
        )
        for part in mail.parts
        if not parts or part.id in parts
        for value, kind in KINDS.items()
        for found in re.finditer(re.escape(value), part.text)
    )
    return redact(mail, findings, ABOUT, use)


def verdict(raw: bytes, use=POLICY) -> Verdict:
    mail, copy = parse(raw, Limits()), redacted(raw, use=use)
    attachments = tuple(by_format(mail.attachments, use))
    return Verdict(copy, "en", (), (), (), attachments, formats=tuple(handled(mail.formats, copy, use)))


def read(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_every_form_has_a_mail_here_and_a_row_in_the_page() -> None:
    """What is decided is documented and tested."""
    decided = set(Format) - AUTOMATIC
    assert {form for _, form, *_ in MAILS.values()} == {str(form) for form in decided}
    rows = {row.split("|")[1].strip(" `"): row.split("|") for row in PAGE.splitlines() if row.startswith("| `")}
    for form in decided:
        assert rows[form][3].strip() == ("yes" if FORMATS[form].inspected else "no"), form
        assert FORMATS[form].reason.split(";")[0] == rows[form][2].strip()


@pytest.mark.parametrize("name", MAILS)
def test_it_is_told_by_name(name: str) -> None:
    """In the report and in --explain, with what the policy does and what became of it."""
    raw, form, part, _ = MAILS[name]
    said = verdict(raw)
    rows = [row for row in report("x.eml", said)["formats"] if (row["part"], row["format"]) == (part, form)]
    assert len(rows) == 1
    about = FORMATS[Format(form)]
    assert rows[0]["inspected"] == about.inspected
    assert rows[0]["action"] == ("pass" if about.inspected else "flag")
    assert about.reason in " ".join(explain("x.eml", parse(raw, Limits()), said).split())


@pytest.mark.parametrize("name", MAILS)
@pytest.mark.parametrize("action", [AttachmentAction.PASS, AttachmentAction.FLAG])
def test_without_findings_it_stays_byte_for_byte(name: str, action: AttachmentAction) -> None:
    """Passed or flagged: the message itself is the same."""
    raw, form, *_ = MAILS[name]
    use = replace(POLICY, formats={Format(form): action}, uninspected=action)
    copy = redact(parse(raw, Limits()), (), ABOUT, use)
    assert (copy.raw, copy.changed, copy.unsigned) == (raw, False, ())


@pytest.mark.parametrize("name", [name for name, (*_, found) in MAILS.items() if found])
def test_what_stands_in_it_goes(name: str) -> None:
    """Wherever text can be read, in every part of it."""
    raw, *_ = MAILS[name]
    copy = read(redacted(raw).raw)
    texts = [str(part.get_content()) for part in copy.walk() if part.get_content_maintype() in {"text", "message"}]
    assert not any("Piet" in text or "piet@" in text for text in texts)


@pytest.mark.parametrize("name", MAILS)
def test_the_policy_can_withhold_it(name: str) -> None:
    """A notice stands in its place, in a message that others can read; of what is signed only the signature goes."""
    raw, form, part, _ = MAILS[name]
    use = replace(POLICY, formats={Format(form): AttachmentAction.WITHHOLD})
    copy = redact(parse(raw, Limits()), (), ABOUT, use)
    message = read(copy.raw)
    assert copy.changed
    assert not message.defects
    assert message["From"] == "Anna <anna@klant.example>"
    row = next(
        row for row in handled(parse(raw, Limits()).formats, copy, use) if row.part == part and row.format == form
    )
    if Format(form) in SIGNATURES:
        assert row.outcome == Outcome.UNSIGNED
        assert b"[signature removed: " in copy.raw
        assert b"Piet Bakker belde." in copy.raw
        assert message.get_content_type() != "multipart/signed"
    else:
        assert row.outcome == Outcome.WITHHELD
        assert re.match(rb"X-Briefgeheim: redacted; kinds=; withheld=1; ", copy.raw)
        assert b"[attachment withheld: could not be inspected]" in copy.raw


@pytest.mark.parametrize("raw", [SMIME_SIGNED, PGP_SIGNED], ids=["S/MIME", "OpenPGP"])
def test_a_signature_goes_when_what_it_signs_changes(raw: bytes) -> None:
    """What was signed is a mixture now, the signature a line of text, and the message says so."""
    copy = redacted(raw)
    message = read(copy.raw)
    assert message.get_content_type() == "multipart/mixed"
    assert set(dict(message["Content-Type"].params)) == {"boundary"}
    text, note = message.iter_parts()
    assert "[person 1] belde." in text.get_content()
    assert note.get_content().rstrip() == "[signature removed: it no longer held for this changed message]"
    assert not list(message.iter_attachments())[1:]
    form = "smime_signed" if raw is SMIME_SIGNED else "pgp_signed"
    assert message["X-Briefgeheim-Signatures"] == f"removed; kinds={form}:1; verified=none"
    assert [(item.part, item.format, item.outcome) for item in copy.unsigned] == [("", form, Outcome.UNSIGNED)]


def test_a_signature_stays_where_only_the_header_changes() -> None:
    """The signed part keeps every byte: not even a closing line is put into it."""
    raw = SMIME_SIGNED.replace(b"Vraag", b"Piet Bakker").replace(b"Piet Bakker belde", b"Hoi")
    copy = redacted(raw)
    assert copy.raw.endswith(raw[raw.index(b"MIME-Version") :])
    assert b"Subject: [person 1]\r\n" in copy.raw
    assert b"X-Briefgeheim-Signatures" not in copy.raw
    assert copy.unsigned == ()


def test_a_signed_message_inside_another_loses_only_its_own_signature() -> None:
    """The one around it covers it as well; one beside it does not."""
    signed = b"Content-Type: message/rfc822\r\n\r\n" + SMIME_SIGNED.replace(b"b0", b"b1")
    other = b"Content-Type: message/rfc822\r\n\r\n" + PGP_SIGNED.replace(b"b0", b"b2").replace(b"Piet Bakker", b"Hij")
    copy = redacted(multi("multipart/mixed", signed, other))
    assert [(item.part, item.format) for item in copy.unsigned] == [("1", Format.SMIME_SIGNED)]
    assert other in copy.raw
    around = redacted(
        multi("multipart/signed", signed, other.replace(b"rfc822", b"rfc822;x=y"), parameters="protocol=x/y; ")
    )
    assert [item.part for item in around.unsigned] == ["1"]


def test_a_text_signed_in_place_becomes_a_plain_text() -> None:
    """Its frame goes with its signature; a change outside of it leaves both."""
    copy = redacted(INLINE_SIGNED, use=replace(POLICY, closing_line=False)).raw
    assert copy.endswith(
        b"\r\n\r\nHoi,\r\n[person 1] belde.\r\n"
        b"[signature removed: it no longer held for this changed message]\r\nGroet\r\n"
    )
    outside = INLINE_SIGNED.replace(b"Piet Bakker", b"Hij").replace(b"Groet", b"Groet van Piet Bakker")
    kept = redacted(outside)
    assert outside[outside.index(b"-----BEGIN") : outside.index(b"Groet")] in kept.raw
    assert b"Groet van [person 1]\r\n-- \r\n" in kept.raw
    assert kept.unsigned == ()


def test_ciphertext_is_never_touched() -> None:
    """Its letters are nobody's words; those around it are."""
    letters = special.ARMOR[:11]
    raw = INLINE_ENCRYPTED.replace(b"Hoi", letters)
    mail = parse(raw, Limits())
    assert not any(letters.decode() in part.text for part in mail.parts)
    copy = redacted(raw).raw
    assert special.ARMOR in copy
    assert b"[person 1] stuurt" in copy


@pytest.mark.parametrize(
    "block",
    [
        "-----BEGIN PGP MESSAGE-----\n\nPiet Bakker woont hier.\n-----END PGP MESSAGE-----\n",
        "-----BEGIN PGP MESSAGE-----\nPiet Bakker\n-----END PGP MESSAGE-----\n",
        "-----BEGIN PGP MESSAGE-----\n\nhQEMA012\nPiet Bakker\n=abcd\n-----END PGP SIGNATURE-----\n",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nhQEMPiet\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----\n",
        "> -----BEGIN PGP MESSAGE-----\n>\n> hQEMPiet\n> -----END PGP MESSAGE-----\n",
        "-----BEGIN PGP MESSAGE-----\n\nhQEMPiet\n",
    ],
)
def test_what_only_looks_like_ciphertext_is_searched(block: str) -> None:
    """A frame around plain words hides nothing; a private key is a secret and is searched too."""
    mail = parse(HEAD + b"\r\n" + block.encode(), Limits())
    assert any("Piet" in part.text for part in mail.parts if part.id == "1")
    assert mail.formats == ()


def test_words_for_machines_stay_readable_for_machines() -> None:
    """In a delivery report an address becomes an address, and its type stays before it."""
    copy = redacted(special.DELIVERY_REPORT).raw
    assert b"Final-Recipient: rfc822;removed@redacted.invalid\r\nAction: failed\r\n" in copy
    assert b"To: [person 1] <removed@redacted.invalid>\r\n" in copy
    assert read(copy).get_content_type() == "multipart/report"
    assert b"Original-Rcpt-To: removed@redacted.invalid\r\n" in redacted(special.ABUSE_REPORT).raw


def test_a_mailing_list_keeps_its_fields_and_its_footer() -> None:
    """Only the value goes."""
    raw = MAILS["a mailing list"][0]
    copy = redacted(raw, use=replace(POLICY, closing_line=False)).raw
    assert copy.partition(b"\n")[2] == raw.replace(b"Piet Bakker", b"[person 1]")


def test_an_attachment_of_a_form_follows_the_rule_of_the_form() -> None:
    """And not the one for files that cannot be looked into."""
    use = replace(POLICY, formats={Format.TNEF: AttachmentAction.PASS}, uninspected=AttachmentAction.WITHHOLD)
    said = verdict(MAILS["TNEF"][0], use)
    assert [item.action for item in said.attachments] == ["pass"]
    assert b"winmail.dat" in said.redacted.raw


def field(name: str, signed: str, more: str = "") -> bytes:
    return f"{name}: v=1; a=rsa-sha256; d=klant.example; s=x;{more}\r\n h={signed}; bh=aGFzaA==; b=c2ln\r\n".encode()


BODY = b"\r\nPiet Bakker belde.\r\n"
CHAIN = (
    b"ARC-Seal: i=1; cv=none; d=x.example; s=x; b=c2ln\r\n"
    + field("ARC-Message-Signature", "from:subject", " i=1;")
    + b"ARC-Authentication-Results: i=1; x.example; dkim=pass\r\n"
)


@pytest.mark.parametrize(
    ("top", "rest", "kinds"),
    [
        (field("DKIM-Signature", "from:subject"), HEAD + BODY, "dkim:1"),
        (field("DKIM-Signature", "from") * 3 + field("X-Google-DKIM-Signature", "from"), HEAD + BODY, "dkim:4"),
        (b"DomainKey-Signature: a=rsa-sha1; d=x; b=c2ln\r\n", HEAD + BODY, "dkim:1"),
        (CHAIN, HEAD + BODY, "arc:1"),
        (field("DKIM-Signature", "from") + CHAIN, HEAD + BODY, "arc:1,dkim:1"),
        (field("DKIM-Signature", "From : Subject"), HEAD.replace(b"Vraag", b"Piet Bakker") + b"\r\nx\r\n", "dkim:1"),
        (b"Content-MD5: aGFzaA==\r\nContent-Length: 20\r\n", HEAD + BODY, "checksum:1"),
    ],
)
def test_what_no_longer_holds_is_taken_out(top: bytes, rest: bytes, kinds: str) -> None:
    """With its hash of the original; the message says what went, and that nobody here verified it."""
    copy = redacted(top + rest, use=replace(POLICY, closing_line=False))
    own, trail, left = copy.raw.split(b"\r\n", 2)
    assert own.startswith(b"X-Briefgeheim: redacted; kinds=PERSON:1; ")
    assert trail.decode() == f"X-Briefgeheim-Signatures: removed; kinds={kinds}; verified=none"
    assert left == rest.replace(b"Piet Bakker", b"[person 1]")


@pytest.mark.parametrize("signature", [field("DKIM-Signature", "from:subject:date"), CHAIN])
def test_what_still_holds_stays(signature: bytes) -> None:
    """Nothing that it covers changed: no closing line is put under the body either."""
    raw = signature + HEAD + b"X-Contact: Piet Bakker\r\n\r\nHoi\r\n"
    copy = redacted(raw)
    assert copy.raw.partition(b"\n")[2] == raw.replace(b"Piet Bakker", b"[person 1]")
    assert copy.unsigned == ()


@pytest.mark.parametrize(
    ("signature", "kinds"),
    [
        (field("DKIM-Signature", "from", " i=piet@bakker.example;"), "dkim:1"),
        (CHAIN.replace(b"dkim=pass", b"spf=pass smtp.mailfrom=piet@bakker.example"), "arc:1"),
    ],
)
def test_a_signature_that_names_a_removed_value_goes(signature: bytes, kinds: str) -> None:
    """It cannot be told without it."""
    copy = redacted(signature + HEAD + b"X-Contact: piet@bakker.example\r\n\r\nHoi\r\n").raw
    assert f"; kinds={kinds}; ".encode() in copy
    assert b"piet@" not in copy


def test_a_signature_of_a_nested_message_goes_alone() -> None:
    """That of the message around it goes too, one of a message beside it does not."""
    top = field("DKIM-Signature", "from")
    one = b"Content-Type: message/rfc822\r\n\r\n" + top + INNER
    two = (
        b"Content-Type: message/rfc822\r\n\r\n" + top + INNER.replace(b"Piet Bakker", b"Jij").replace(b"piet@", b"jij@")
    )
    copy = redacted(multi("multipart/mixed", one, two))
    assert [item.part for item in copy.unsigned] == ["1"]
    assert two in copy.raw
    assert len(redacted(top + multi("multipart/mixed", one, two)).unsigned) == 2


def test_what_the_border_verified_stays() -> None:
    """Authentication-Results are kept as they came, and none is added."""
    results = b"Authentication-Results: mx.studio.example; dkim=pass header.d=klant.example; spf=fail\r\n"
    copy = redacted(results + field("DKIM-Signature", "from") + HEAD + BODY).raw
    assert results in copy
    assert copy.lower().count(b"authentication-results") == 1
    assert b"pass" not in copy.replace(results, b"")


def test_nobody_else_can_write_the_trail() -> None:
    """One that came in is taken out."""
    raw = b"X-Briefgeheim-Signatures: removed; verified=all\r\n" + HEAD + b"\r\nHoi\r\n"
    assert redact(parse(raw, Limits()), (), ABOUT, POLICY).raw == HEAD + b"\r\nHoi\r\n"


def test_header_signatures_that_went_are_told() -> None:
    """In the report; those that stay are not worth a line."""
    rows = report("x", verdict(field("DKIM-Signature", "from") + HEAD + BODY))["formats"]
    assert [(row["format"], row["outcome"], row["action"]) for row in rows] == [("dkim", "signature removed", "")]
    assert verdict(field("DKIM-Signature", "from") + HEAD + b"\r\nHoi\r\n").formats == ()


def test_a_real_dkim_signature_holds_after_a_change_elsewhere() -> None:
    """Signed and verified by the library that mail servers use."""
    import dkim
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    import base64

    record = b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)
    raw = HEAD + b"X-Contact: Piet Bakker\r\n" + TEXT.replace(b"Piet Bakker", b"Hij")
    signed = dkim.sign(raw, b"x", b"klant.example", pem, include_headers=[b"From", b"Subject"]) + raw
    copy = redacted(signed).raw
    assert b"X-Contact: [person 1]" in copy
    assert dkim.verify(copy, dnsfunc=lambda *_, **__: record)
    assert not dkim.verify(copy.replace(b"Hij", b"Zij"), dnsfunc=lambda *_, **__: record)


@pytest.mark.parametrize(
    "raw",
    [
        b"X-A: y\r\n" * 1000 + field("DKIM-Signature", "x-a:from") * 500 + HEAD + BODY,
        b"DKIM-Signature: " + b"; h" * 50_000 + b"\r\n" + HEAD + BODY,
        HEAD + b"\r\n" + b"-----BEGIN PGP MESSAGE-----\r\n" * 20_000 + b"Piet Bakker\r\n",
        HEAD + b"\r\nPiet Bakker\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nh" + b"A" * 300_000,
        HEAD + INLINE_SIGNED.partition(b"\r\n\r\n")[2].join([b"\r\n"] * 300),
        multi("multipart/signed", TEXT, *[special.leaf("application/pgp-signature", b"x")] * 500),
    ],
    ids=["fields", "h", "openings", "one long line", "signed texts", "signatures"],
)
def test_hostile_signatures_end(raw: bytes) -> None:
    """However many there are, and however they begin (a quadratic search would need minutes for some)."""
    assert b"[person 1]" in redacted(raw).raw


def nested_at_random(chance: random.Random, depth: int = 0) -> bytes:
    """Special mails inside each other, as attached messages, some in base64."""
    if depth > 2 or chance.random() < 0.4:
        raw = chance.choice([mail for mail, *_ in MAILS.values()])
    else:
        inner = [nested_at_random(chance, depth + 1) for _ in range(chance.randint(1, 3))]
        parts = [
            special.leaf("message/rfc822", mail)
            if chance.random() < 0.3
            else b"Content-Type: message/rfc822\r\n\r\n" + mail
            for mail in inner
        ]
        kind = chance.choice(["mixed", "signed", "digest", "encrypted", "report"])
        raw = multi(f"multipart/{kind}", *parts).replace(b"b0", f"b{chance.randrange(10**6)}".encode())
    return field("DKIM-Signature", "from:subject") + b"Content-MD5: eA==\r\n" + raw if chance.random() < 0.4 else raw


@pytest.mark.parametrize("seed", range(60))
def test_any_nesting_under_any_policy(seed: int) -> None:
    """Nothing overlaps, nothing is left, and what is only passed or flagged stays as it came."""
    chance = random.Random(seed)
    raw = nested_at_random(chance)
    actions = {form: chance.choice(list(AttachmentAction)) for form in Format if form not in AUTOMATIC}
    use = replace(POLICY, formats=actions, uninspected=chance.choice(list(AttachmentAction)))
    seen = parse(redacted(raw, use=use).raw, Limits())
    assert not any(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", part.text) for part in seen.parts for value in KINDS)
    calm = replace(POLICY, formats=dict.fromkeys(actions, AttachmentAction.FLAG), uninspected=AttachmentAction.PASS)
    assert redact(parse(raw, Limits()), (), ABOUT, calm).raw == raw


def test_an_empty_message_in_a_withheld_digest_is_withheld_once() -> None:
    """Its header stands inside what is withheld, its empty body at the end of it."""
    raw = multi(
        "multipart/mixed",
        b"Content-Type: multipart/digest; boundary=b1\r\n\r\n--b1\r\n\r\nContent-Type: text/calendar\r\n\r\n",
    )
    use = replace(
        POLICY, formats=dict.fromkeys([Format.DIGEST, Format.NESTED, Format.CALENDAR], AttachmentAction.WITHHOLD)
    )
    copy = redact(parse(raw, Limits()), (), ABOUT, use).raw
    assert copy.count(b"[attachment withheld: ") == 1
    assert not read(copy).defects
