"""HTML keeps its layout: rendered in Chromium before and after, nothing but the values looks different."""

from __future__ import annotations

import base64
import html
import json
import os
import quopri
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from test_fidelity import LOUD, QUIET, redacted

PAGES = sorted((Path(__file__).parent / "data/html").glob("*.html"))
NAME, ADDRESS = "Piet Bakker", "piet@bakker.example"
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "8bit": bytes,
    "quoted-printable": lambda data: quopri.encodestring(data).replace(b"\n", b"\r\n"),
    "base64": lambda data: base64.encodebytes(data).replace(b"\n", b"\r\n"),
}
WIDTH, HEIGHT = 800, 900
LONGEST = 300  # seconds for one page on a loaded machine
SCRIPT = """
<script>addEventListener("load", () => {
  const all = [...document.querySelectorAll("*")].filter(one => !["SCRIPT", "PRE#boxes"].includes(one.tagName));
  const boxes = all.map(one => {
    const box = one.getBoundingClientRect();
    const words = [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join(" ");
    return {tag: one.tagName, attributes: [...one.attributes].map(a => [a.name, a.value]), words,
            display: getComputedStyle(one).display, style: getComputedStyle(one).cssText,
            box: [box.x, box.y, box.width, box.height].map(n => Math.round(n * 10) / 10),
            block: all.indexOf(blockOf(one))};
  });
  function blockOf(one) {
    while (one.parentElement && getComputedStyle(one).display.startsWith("inline")) one = one.parentElement;
    return one;
  }
  document.documentElement.setAttribute("data-boxes", JSON.stringify(boxes));
})</script>
"""


@dataclass(frozen=True)
class Page:
    """A page as Chromium shows it."""

    boxes: list[dict[str, Any]]
    picture: Image.Image


@pytest.fixture(scope="module")
def chromium() -> str:
    """The browser; skipped where there is none, unless servers are required."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        if os.environ.get("BRIEFGEHEIM_TEST_SERVERS") == "required":
            pytest.fail("Chromium is missing: apt-get install chromium")
        pytest.skip("no Chromium here")
    return found


def shown(chromium: str, page: str, folder: Path) -> Page:
    """Render a page without network, and measure each element."""
    folder.mkdir()
    (folder / "page.html").write_text(page + SCRIPT, "utf-8")
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
                "--force-device-scale-factor=1", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-first-run",
                f"--user-data-dir={folder / 'profile'}", f"--window-size={WIDTH},{HEIGHT}")  # fmt: skip
    url = (folder / "page.html").as_uri()

    def run(*more: str) -> str:
        told = subprocess.run([chromium, *switches, *more, url], capture_output=True, timeout=LONGEST, check=True)
        return told.stdout.decode("utf-8", "replace")

    run(f"--screenshot={folder / 'page.png'}")
    measured = re.search(r'data-boxes="([^"]*)"', run("--dump-dom"))
    assert measured
    return Page(json.loads(html.unescape(measured[1])), Image.open(folder / "page.png").convert("RGB"))


def mail_of(page: str, coding: str) -> bytes:
    """The page as the body of a mail."""
    head = (
        "From: Anna <anna@klant.example>\r\nTo: info@studio.example\r\nSubject: Vraag\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    )
    return head.encode() + CODINGS[coding](page.encode())


def body_of(raw: bytes) -> str:
    data = message_from_bytes(raw).get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode().replace("\r\n", "\n")


VALUES = re.compile(
    r"piet(?:@|%40)bakker\.example|Piet\+?|Bakker|\[person1\]|\[emailaddressremoved\]|removed@redacted\.invalid|(?<==)removed"
)


def neutral(words: str) -> str:
    """Without values, what stands in their places, and white space."""
    return VALUES.sub("", re.sub(r"\s", "", words))


@pytest.mark.server
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_looks_the_same_but_for_the_values(page: Path, chromium: str, tmp_path: Path) -> None:
    """Same elements, styles and blocks; outside of the blocks in which a value stood, the same pixels."""
    text = page.read_text("utf-8")
    copy = body_of(redacted(mail_of(text, "quoted-printable"), NAME, ADDRESS, use=QUIET))
    assert "Piet" not in copy
    before, after = shown(chromium, text, tmp_path / "before"), shown(chromium, copy, tmp_path / "after")
    assert len(before.boxes) == len(after.boxes) > 10
    touched = set()
    for number, (then, now) in enumerate(zip(before.boxes, after.boxes, strict=True)):
        assert (then["tag"], then["display"]) == (now["tag"], now["display"])
        assert [(name, neutral(value)) for name, value in then["attributes"]] == [
            (name, neutral(value)) for name, value in now["attributes"]
        ]
        assert neutral(then["words"]) == neutral(now["words"])
        if then["words"] != now["words"]:
            touched.add(then["block"])
        if then["block"] == number:
            assert then["box"] == now["box"], then
    assert touched
    assert_same_picture(before, after, touched)


def assert_same_picture(before: Page, after: Page, touched: set[int]) -> None:
    assert before.picture.size == after.picture.size == (WIDTH, HEIGHT)
    assert len(before.picture.getcolors(WIDTH * HEIGHT)) > 3  # something is shown at all
    difference = ImageChops.difference(before.picture, after.picture)
    for number in touched:
        x, y, width, height = before.boxes[number]["box"]
        difference.paste((0, 0, 0), (int(x), int(y), int(x + width) + 1, int(y + height) + 1))
    assert difference.getbbox() is None
    assert sum(before.boxes[n]["box"][2] * before.boxes[n]["box"][3] for n in touched) < WIDTH * HEIGHT / 3


@pytest.mark.server
def test_a_closing_line_stands_below_and_moves_nothing(chromium: str, tmp_path: Path) -> None:
    """All that was there before stands where it stood."""
    text = next(page for page in PAGES if page.stem == "newsletter").read_text("utf-8")
    quiet = body_of(redacted(mail_of(text, "base64"), NAME, ADDRESS, use=QUIET))
    loud = body_of(redacted(mail_of(text, "base64"), NAME, ADDRESS, use=LOUD))
    assert len(loud) > len(quiet)
    before, after = shown(chromium, quiet, tmp_path / "quiet"), shown(chromium, loud, tmp_path / "loud")
    assert [one["tag"] for one in after.boxes[len(before.boxes) :]] == ["P", "BR"]
    for then, now in zip(before.boxes, after.boxes, strict=False):
        assert then["tag"] == now["tag"]
        if then["tag"] not in {"HTML", "BODY"}:
            assert then["box"] == now["box"]
    assert after.boxes[-2]["box"][1] >= max(one["box"][1] for one in before.boxes)


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_only_the_values_change_in_the_source(page: Path, coding: str) -> None:
    """Tags, comments, conditional comments, styles and images keep every character."""
    text = page.read_text("utf-8")
    copy = body_of(redacted(mail_of(text, coding), NAME, ADDRESS, use=QUIET))
    assert neutral(copy) == neutral(text)


def test_a_page_without_findings_is_identical() -> None:
    """Byte for byte."""
    for page in PAGES:
        raw = mail_of(page.read_text("utf-8"), "quoted-printable")
        assert redacted(raw, "Zwiers") == raw
