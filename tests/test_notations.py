"""How people write numbers, secrets and addresses, and what looks like them: all recognisers of such things together.

`tests/data/notations/KIND.txt` has one text a line, like `tests/examples.py`. What is marked must be found, as its kind
or, where the law forbids it, as anything that goes; nothing else may be taken for it or for what always goes.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.finding import Candidate, EntityType
from pipelines.detect import context
from pipelines.detect.engine import all_recognisers
from pipelines.detect.overlap import resolve
from pipelines.detect.recogniser import Scene
from tests.examples import MARK

FOLDER = Path(__file__).parent / "data" / "notations"
KINDS = {
    "address": EntityType.ADDRESS,
    "bsn": EntityType.NL_BSN,
    "credential": EntityType.CREDENTIAL,
    "credit_card": EntityType.CREDIT_CARD,
    "date_of_birth": EntityType.DATE_OF_BIRTH,
    "email": EntityType.EMAIL_ADDRESS,
    "iban": EntityType.IBAN_CODE,
    "id_document": EntityType.ID_DOCUMENT,
    "ip_address": EntityType.IP_ADDRESS,
    "licence_plate": EntityType.LICENCE_PLATE,
    "national_id": EntityType.NATIONAL_ID,
    "phone": EntityType.PHONE_NUMBER,
    "social_handle": EntityType.SOCIAL_HANDLE,
    "username": EntityType.USERNAME,
}
"""File and recogniser -> what is marked in it."""
ALWAYS_GOES = frozenset(
    {
        EntityType.NL_BSN,
        EntityType.NATIONAL_ID,
        EntityType.ID_DOCUMENT,
        EntityType.CREDIT_CARD,
        EntityType.CREDENTIAL,
        EntityType.DATE_OF_BIRTH,
        EntityType.LICENCE_PLATE,
    }
)
BESIDE = frozenset({"mrz", "technical", "reference", "vat_id", "domain_name"})
"""Recognisers that claim the rest of the numbers."""
RECOGNISERS = [recogniser for recogniser in all_recognisers() if recogniser.name in BESIDE | KINDS.keys()]
LINES = {kind: (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").splitlines() for kind in KINDS}


def _case(line: str) -> tuple[str, frozenset[int]]:
    """The text of a line, and the places of what is marked in it."""
    marked = line[2:].replace("\\n", "\n").replace("\\t", "\t")
    text, places, at = "", set[int](), 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        places.update(range(len(text), len(text) + len(match[1])))
        text, at = text + match[1], match.end()
    return text + marked[at:], frozenset(places)


def _places(text: str, types: frozenset[EntityType]) -> frozenset[int]:
    """Where anything of these types is found."""
    context.forget()
    hits = ((recogniser.name, hit) for recogniser in RECOGNISERS for hit in recogniser.find(text, Scene()))
    found = resolve((Candidate("1", h.start, h.end, h.type, h.score, name, h.detail) for name, h in hits), text)
    return frozenset(at for one in found if one.type in types for at in range(one.start, one.end))


def _right(line: str, kind: EntityType) -> bool:
    text, marked = _case(line)
    going = ALWAYS_GOES if kind in ALWAYS_GOES else frozenset({kind})
    strange = going | {kind} if line.startswith("+") else ALWAYS_GOES | {kind}
    left = marked - _places(text, going)
    taken = _places(text, strange) - marked
    return not any(text[at].isalnum() for at in left | taken)


@pytest.mark.parametrize("kind", LINES)
def test_tells_them_apart(kind: str) -> None:
    """Every letter and digit of what is marked, and of nothing else."""
    lines = [(number, line) for number, line in enumerate(LINES[kind], 1) if line[:2] in ("+ ", "- ")]
    assert [number for number, line in lines if not _right(line, KINDS[kind])] == []


def test_every_line_has_a_form() -> None:
    """Found or left alone, and a remark at most; what is found is marked."""
    for lines in LINES.values():
        for line in lines:
            assert re.match(r"[+-] |#", line)
            assert line.startswith("#") or (line[0] == "+") is bool(MARK.search(line))
