"""The record of a case as a PDF for an auditor; the JSON form is the one that a machine reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from pipelines.cases.record import Record

_FONT = "Helvetica"  # one of the fonts that every reader has: Latin-1, which all our words fit into
_GREY = 110
_LINE = 5.0  # millimetres
_NAMES = 38.0


def pdf(record: Record) -> bytes:
    """One or more A4 pages."""
    page = FPDF(format="A4")
    page.set_compression(compress=False)  # small anyway, and whoever looks for a name in it can
    page.set_creation_date(record.made_at)
    page.set_title(record.case.reference)
    page.set_creator("briefgeheim")
    page.add_page()
    told = record.fields()
    _heading(page, record.case.reference, 16)
    _rows(page, ((name.replace("_", " "), told[name]) for name in _SHOWN if told[name]))
    for name, write in (("data", _data), ("events", _events)):
        if told[name]:
            _heading(page, name, 12)
            write(page, told[name])
    return bytes(page.output())


_SHOWN = (
    "rights", "lane", "state", "identity", "received", "due", "at_the_latest", "because", "extended", "answered",
    "closed", "log_holds", "made",
)  # fmt: skip


def _heading(page: FPDF, text: str, size: int) -> None:
    page.set_font(_FONT, "B", size)
    page.ln(3)
    page.cell(0, size / 2, text, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _rows(page: FPDF, rows: Iterable[tuple[str, Any]]) -> None:
    for name, value in rows:
        page.set_font(_FONT, "", 10)
        page.set_text_color(_GREY)
        page.cell(_NAMES, _LINE, name)
        page.set_text_color(0)
        page.multi_cell(0, _LINE, _latin(_word(value)), new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _data(page: FPDF, rows: Iterable[dict[str, Any]]) -> None:
    until = ((row, f" until {row['until']}" if row["until"] else "") for row in rows)
    _rows(page, ((row["category"], f"{row['fate']}{day}; {row['ground']}") for row, day in until))


def _events(page: FPDF, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        _rows(page, [(f"{row['number']}  {row['at'][:16].replace('T', ' ')}", f"{row['what']} by {row['who']}")])
        page.set_font(_FONT, "", 8)
        page.set_text_color(_GREY)
        page.set_x(page.l_margin + _NAMES)
        page.multi_cell(0, 4, _latin("\n".join(filter(None, (row["why"], row["hash"])))), new_x=XPos.LMARGIN)
        page.set_text_color(0)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO: see `briefgeheim cases verify-log`"
    return ", ".join(value) if isinstance(value, list) else str(value)


def _latin(text: str) -> str:
    return text.encode("latin-1", errors="replace").decode("latin-1")
