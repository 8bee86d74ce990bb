"""How the cost of a message grows with its size, shape by shape: it must stay in line, whatever is sent.

A cost per unit that rises with the size is a sign of more than linear work. Figures are CPU time of all of `examine`.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.errors import Rejected
from worker.bench import cpu
from worker.policy_file import load_policy
from worker.settings import Settings

_HEAD = "From: Ans <ans@voorbeeld.example>\r\nSubject: vraag\r\nMIME-Version: 1.0\r\n"
_LINE = "Mijn buurman Karel Dekker betaalt van NL91ABNA0417164300, zegt hij.\r\n"


@dataclass(frozen=True, slots=True)
class Shape:
    """A family of messages; `sizes` are counted in `unit`."""

    name: str
    unit: str
    sizes: tuple[int, ...]
    made: Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU milliseconds of one message of this size; None: refused by a limit."""

    shape: Shape
    size: int
    milliseconds: float | None


def _plain(kilobytes: int) -> bytes:
    return _mail("Content-Type: text/plain", _LINE * (kilobytes * 1024 // len(_LINE)))


def _attached(kilobytes: int) -> bytes:
    data = base64.encodebytes(b"\x89PNG\r\n" + bytes(range(256)) * (kilobytes * 3)).decode()
    return _parts(["Content-Type: text/plain\r\n\r\n" + _LINE, f"{_IMAGE}\r\n\r\n{data}"])


def _many(parts: int) -> bytes:
    return _parts(["Content-Type: text/plain\r\n\r\n" + _LINE] * parts)


def _deep(levels: int) -> bytes:
    return _mail("Content-Type: text/html", "<div>" * levels + _LINE + "</div>" * levels)


def _wide(cells: int) -> bytes:
    return _mail("Content-Type: text/html", "<table>" + f"<tr><td>{_LINE}</td></tr>" * cells + "</table>")


def _quoted(replies: int) -> bytes:
    layers = "".join(
        f"{'>' * min(n, 40)} Op 3 maart schreef Ans:\r\n{'>' * min(n, 40)} {_LINE}" for n in range(replies)
    )
    return _mail("Content-Type: text/plain", layers)


def _tagged(kilobytes: int) -> bytes:
    return _mail("Content-Type: text/html", "<" * (kilobytes * 1024))


_IMAGE = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64"

SHAPES = (
    Shape("text", "KB", (1, 4, 16, 64, 256), _plain),
    Shape("attached image", "KB", (16, 256, 4096, 18_000), _attached),
    Shape("parts", "parts", (1, 10, 100, 900), _many),
    Shape("nested HTML", "levels", (100, 1_000, 10_000), _deep),
    Shape("HTML table", "rows", (10, 100, 1_000), _wide),
    Shape("replies to replies", "layers", (10, 100, 1_000), _quoted),
    Shape("broken HTML", "KB", (1, 16, 256), _tagged),
)
"""Up to the default limits: 25 MB of message, 1,000 parts."""


def growth(settings: Settings, rounds: int = 2) -> Iterator[Cost]:
    """One cost for each size of each shape, in order; each the best of `rounds`."""
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine

    policy, detector = load_policy(settings.policy, settings.data_dir), Detector.build()

    def work(raw: bytes) -> object:
        return examine(raw, policy, detector, settings.limits)

    work(_plain(1))  # what is loaded at first use
    for shape in SHAPES:
        for size in shape.sizes:
            raw = shape.made(size)
            try:
                yield Cost(shape, size, min(cpu(work, raw) for _ in range(rounds)))
            except Rejected:
                yield Cost(shape, size, None)


def steepest(costs: list[Cost]) -> float:
    """How many times faster than the size the cost grew, at the worst step; about 1 or less is linear."""
    steps = [
        (later.milliseconds / earlier.milliseconds) / (later.size / earlier.size)
        for earlier, later in pairwise(costs)
        if earlier.milliseconds and later.milliseconds
    ]
    return max(steps, default=0.0)


def _mail(kind: str, body: str) -> bytes:
    return f"{_HEAD}{kind}\r\n\r\n{body}".encode()


def _parts(parts: list[str]) -> bytes:
    body = "".join(f"--=_x\r\n{part}\r\n" for part in parts)
    return _mail('Content-Type: multipart/mixed; boundary="=_x"', f"{body}--=_x--\r\n")
