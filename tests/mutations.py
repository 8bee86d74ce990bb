"""Messages that nobody would write: seeds with random damage, and random trees of parts."""

from __future__ import annotations

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


_LEAVES = st.builds(
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
    return st.one_of(multipart, children.map(lambda inner: b"Content-Type: message/rfc822\r\n\r\n" + inner))


TREES = st.recursive(_LEAVES, _tree, max_leaves=8).map(lambda body: b"From: a@klant.example\r\nSubject: x\r\n" + body)

MESSAGES = st.one_of(damaged(), soup(), TREES, st.binary(max_size=300))
"""All of them."""
