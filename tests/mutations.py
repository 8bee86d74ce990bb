"""Messages that nobody would write: seeds with random damage, and random trees of parts."""

from __future__ import annotations

import base64
import quopri
import re

from hypothesis import strategies as st
from malformed.cases import HARMLESS, WITH_SECRET

SEEDS = tuple(sorted({*HARMLESS.values(), *WITH_SECRET.values()}, key=lambda raw: (len(raw), raw)))
"""The made-up malformed mails, the short ones first: a failing example shrinks towards them."""

_LONGEST = 20_000  # bytes of a seed; the large ones are for limits

TOKENS = tuple(
    token.encode("latin-1")
    for token in (
        "\r\n", "\n", "\r", "\r\n\r\n", "\r\n ", "\t", "--", "--b", "--b--", "\x00", "\xff", "\xe9", "\xc3\xa9",
        "Content-Type: ", "text/html", "text/plain", "multipart/mixed", "message/rfc822", 'boundary="b"',
        "; charset=utf-16", "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n", "=", "=3D", "=\r\n",
        "Content-Disposition: attachment; filename*0*=utf-8''a%", "=?utf-8?q?", "=?utf-8?b?", "?=", "\xe2\x80\xae",
        "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "&#", "&#x41;", "&amp", "<style>", "</style>", "<script>",
        "<p hidden>", "<a href='", "<br", "</", "<table><tr><td>", 'style="display:none"', "> ", ">>>>", "-- \r\n",
        "From: ", "Subject: ", "On Monday a@b.example wrote:\r\n", "-----Original Message-----\r\n",
        "begin 644 a\r\n", "Anna Bakker", "NL91ABNA0417164300",
    )
)  # fmt: skip
"""What has a meaning somewhere in a mail."""


_FILES = (
    ("text/csv", "klanten.csv", b'naam;iban\r\n*;NL91ABNA0417164300\r\n"*";"a""b"\r\n'),
    ("text/csv", "Anna Bakker.csv", b"\xef\xbb\xbfname,iban\n*,*\n"),
    ("application/json", "klant.json", b'{"naam": "*", "iban": ["NL91ABNA0417164300", {"a": *}], "b": "\\u0041*"}'),
    ("application/xml", "klant.xml", b'<?xml version="1.0"?><k naam="*"><iban>*</iban><![CDATA[*]]><!--*--></k>'),
    ("text/html", "pagina.html", b"<html><body><p title='*'>*</p><table><tr><td>*</td></tr></table>"),
    ("text/vcard", "a.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:*\r\nNOTE;CHARSET=utf-8:*\r\nEND:VCARD\r\n"),
    (
        "text/calendar",
        "a.ics",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:*\r\n *\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    ("text/plain", "brief.txt", b"*"),
    ("text/plain", "klanten.sql", b"INSERT INTO klant (naam, iban) VALUES ('*', 'NL91ABNA0417164300');\n"),
    ("message/rfc822", "vorige.eml", b"From: b@klant.example\r\nSubject: *\r\n\r\n*"),
    ("application/pdf", "a.pdf", b"%PDF-1.4\n*"),
    ("application/rtf", "a.rtf", b"{\\rtf1 *}"),
)
"""Media type, name and shape of attached files; a star is where anything stands."""


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A seed with pieces taken out, doubled or put in."""
    raw = bytearray(draw(st.sampled_from([seed for seed in SEEDS if len(seed) <= _LONGEST])))
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(raw)))
        end = min(len(raw), at + draw(st.integers(0, 60)))
        match draw(st.sampled_from(("cut", "double", "token", "bytes"))):
            case "cut":
                del raw[at:end]
            case "double":
                raw[at:at] = raw[at:end]
            case "token":
                raw[at:at] = draw(st.sampled_from(TOKENS))
            case _:
                raw[at:at] = draw(st.binary(max_size=8))
    return bytes(raw)


@st.composite
def soup(draw: st.DrawFn) -> bytes:
    """Tokens in any order: what a grammar would never make."""
    return b"".join(draw(st.lists(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=4)), max_size=60)))


def _leaf(kind: str, coding: str, body: bytes) -> bytes:
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n".encode() + body


def _coded(body: bytes, coding: str) -> bytes:
    """As the encoding asks; anything else as it is."""
    if coding == "base64":
        return base64.encodebytes(body).replace(b"\n", b"\r\n")
    return quopri.encodestring(body) if coding == "quoted-printable" else body


@st.composite
def files(draw: st.DrawFn, inner: st.SearchStrategy[bytes]) -> bytes:
    """An attached file with a name: what its format looks like, around anything, whole or cut off."""
    kind, name, shape = draw(st.sampled_from(_FILES))
    body = b"".join(draw(inner) if piece == b"*" else piece for piece in re.split(rb"(\*)", shape))
    body = body[: draw(st.integers(0, len(body)))] if draw(st.integers(0, 3)) == 0 else body
    kind = draw(st.sampled_from([kind, kind, "application/octet-stream", "text/plain"]))
    coding = draw(st.sampled_from(["base64", "quoted-printable", "8bit", "x-unknown"]))
    named = draw(st.sampled_from([f'filename="{name}"', f"filename*=utf-8''%41{name}", f"filename={name}", ""]))
    fields = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\nContent-Disposition: attachment"
    return f"{fields}; {named}\r\n\r\n".encode() + _coded(body, coding)


_BODIES = st.builds(
    _leaf,
    st.sampled_from(
        [
            "text/plain",
            "text/html; charset=iso-8859-1",
            "text/plain; charset=utf-16",
            "image/png",
            "x",
            "text/csv",
            "text/calendar",
        ]
    ),
    st.sampled_from(["7bit", "8bit", "base64", "quoted-printable", "uuencode"]),
    soup(),
)

_LEAVES = st.one_of(_BODIES, files(soup()))


def _tree(children: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    multipart = st.builds(
        lambda kind, mark, parts, closed: (
            f'Content-Type: {kind}; boundary="{mark}"\r\n\r\n'.encode()
            + b"".join(b"--" + mark.encode() + b"\r\n" + part + b"\r\n" for part in parts)
            + (b"--" + mark.encode() + b"--\r\n" if closed else b"")
        ),
        st.sampled_from(
            ["multipart/mixed", "multipart/alternative", "multipart/digest", "multipart/signed", "multipart/report"]
        ),
        st.sampled_from(["b", "bb", "b b", "b--", "=_b", ""]),
        st.lists(children, max_size=4),
        st.booleans(),
    )
    message = children.map(lambda inner: b"From: b@klant.example\r\nSubject: Piet Bakker\r\n" + inner)
    nested = message.map(lambda inner: b"Content-Type: message/rfc822\r\n\r\n" + inner)
    coded = message.map(lambda inner: _leaf("message/rfc822", "base64", _coded(inner, "base64")))
    return st.one_of(multipart, nested, coded, files(message))


TREES = st.recursive(_LEAVES, _tree, max_leaves=8).map(lambda body: b"From: a@klant.example\r\nSubject: x\r\n" + body)

MESSAGES = st.one_of(damaged(), soup(), TREES, st.binary(max_size=300))
"""All of them."""
