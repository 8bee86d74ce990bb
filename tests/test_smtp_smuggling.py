"""SMTP smuggling: what is not CRLF . CRLF ends no message, and nothing that we hand on can be taken for the end.

The variants are those of Longin's "SMTP Smuggling" (CVE-2023-51764 and its kin), and some more.
"""

from __future__ import annotations

import re
from itertools import product

import pytest
from doors import house, replace_settings
from hypothesis import given
from hypothesis import strategies as st

from worker.intake.settings import SmtpSettings
from worker.intake.smtp_data import DataFault, DataReader
from worker.onward.lines import stuffed, travelling

BREAKS = (b"\n", b"\r", b"\r\n", b"\r\r\n", b"\n\r", b"\r\n\0", b"\0\r\n", b"\x85", b"\x0b", b"\x0c", b"\xe2\x80\xa8")
ENDS = tuple(one + b"." + other for one, other in product(BREAKS, BREAKS) if b"\r\n.\r\n" not in one + b"." + other)
SECOND = b"MAIL FROM:<admin@bank.example>\r\nRCPT TO:<info@jixawstudio.nl>\r\nDATA\r\nSubject: second\r\n\r\nx\r\n"
BEGUN = b"EHLO x.example\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<info@jixawstudio.nl>\r\nDATA\r\nSubject: first\r\n\r\nx"


def test_there_are_enough_variants() -> None:
    """Each kind of break before the dot and after it, but the one."""
    assert len(ENDS) > 100
    assert {b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r\n.\r", b"\r.\r\n", b"\n.\r"} <= set(ENDS)


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.hex())
def test_no_other_end_ends_the_data(end: bytes) -> None:
    """Whole or octet by octet, in each of the three ways to treat it."""
    for bare in ("keep", "normalize", "refuse"):
        wire = b"x" + end + SECOND + b"\r\n.\r\n"
        whole, pieces = DataReader(10_000, 10_000, 50, bare), DataReader(10_000, 10_000, 50, bare)
        assert whole.feed(wire) == b""
        assert [pieces.feed(wire[i : i + 1]) for i in range(len(wire))] == [None] * (len(wire) - 1) + [b""]
        assert (content := whole.finish()) == pieces.finish()
        assert content is DataFault.BARE or b"Subject: second" in content


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.hex())
def test_nothing_handed_on_ends_early_at_any_server(end: bytes) -> None:
    """However lax: a dot alone between any two line ends appears at the very end only."""
    reader = DataReader(10_000, 10_000, 50)
    reader.feed(b"x" + end + SECOND + b"\r\n.\r\n")
    content = reader.finish()
    assert isinstance(content, bytes)
    wire = stuffed(travelling(content))
    assert len(re.findall(rb"(?:\r|\n)\.(?:\r|\n)", b"\n" + wire)) == 1
    assert wire.endswith(b"\r\n.\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", wire)


LAX = (b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r\n.\r", b"\r.\r\n", b"\n.\r", b"\r\n\0.\r\n", b"\r\r\n.\n")


@pytest.mark.parametrize("end", LAX, ids=lambda end: end.hex())
async def test_a_second_message_does_not_come_of_one(end: bytes) -> None:
    """On the wire: one message in, one stored, from who said MAIL."""
    async with house() as at:
        said = await at.talk(BEGUN, end, SECOND, b".\r\nQUIT\r\n")
        assert said.count(b"250 2.0.0 Stored") == 1
        [(envelope, raw)] = at.accept.kept
        assert envelope.reverse_path == "a@b.example"
        assert b"Subject: second" in raw


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        (b"a\nb\r\n", b"a\r\nb\r\n"),
        (b"a\rb\r\n", b"a b\r\n"),
        (b"a\r\r\nb\r\n", b"a \r\nb\r\n"),
        (b"a\n.\nb\r\n", b"a\r\n.\r\nb\r\n"),
        (b"a\n\rb\r\n", b"a\r\n b\r\n"),
        (b"..\r\n", b".\r\n"),
        (b"", b""),
        (b"a\r\n", b"a\r\n"),
    ],
)
@pytest.mark.parametrize("bare", ["keep", "normalize", "refuse"])
async def test_a_bare_newline_is_kept_made_alike_or_refused(sent: bytes, kept: bytes, bare: str) -> None:
    """As `smtp.bare_newline` says; kept by default, byte for byte. What is sound is never changed."""
    sound = not re.search(rb"(?<!\r)\n|\r(?!\n)", sent)
    async with house(settings=replace_settings(bare_newline=bare)) as at:
        said = await at.send(sent)
        raws = [raw for _, raw in at.accept.kept]
        assert (b"550 5.5.2" in said) is (bare == "refuse" and not sound)
        assert raws == ([] if bare == "refuse" and not sound else [kept if bare == "normalize" or sound else sent])
        assert SmtpSettings().bare_newline == "keep"


@given(st.lists(st.sampled_from([b"\r\n", b"\r", b"\n", b".", b"a", b"\0", b"\r\n.\r"]), max_size=40))
def test_content_survives_the_way_through(pieces: list[bytes]) -> None:
    """What the next hop reads of what we send is what we would have sent ourselves, and one message."""
    content = b"".join(pieces)
    lines = travelling(content)
    reader = DataReader(100_000, 100_000, 50)
    assert reader.feed(stuffed(lines) + b"QUIT\r\n") == b"QUIT\r\n"
    assert reader.finish() == lines


@pytest.mark.parametrize("newline", [b"\r\n", b"\n"])
async def test_hops_are_counted_however_lines_end(newline: bytes) -> None:
    """A loop is a loop."""
    async with house(settings=replace_settings(hops=3)) as at:
        for hops, taken in ((3, True), (4, False)):
            raw = newline.join(
                [b"received : from a by b"] * hops + [b"Subject: x", b"", b"Received: y", b"Received: z"]
            )
            said = await at.send(raw + b"\r\n")
            assert (b"250 2.0.0" in said) is taken
            assert (b"554 5.4.6" in said) is not taken
