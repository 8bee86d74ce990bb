"""What was said of attachments is kept sealed beside the redacted copy, shown to staff, and goes with it."""

from dataclasses import replace
from datetime import timedelta

from models.formats import Format
from models.message import Attachment
from tests.stored import COPY, ID, MovedClock, claimed, verdict
from worker.cli.messages import _attachments
from worker.report import attachment_row
from worker.store import Store
from worker.store.safe import dump_attachments, load_attachments

TOLD = (
    Attachment("2", "text/csv", 160, "lijst [persoon 1].csv", inspected=True, action="pass", content="csv"),
    Attachment("3", "application/ms-tnef", 9, reason="no reader for this format", action="flag", format=Format.TNEF),
)


async def test_attachments_come_back_and_go_with_the_copy(store: Store, clock: MovedClock) -> None:
    """As they were told; a message without any has none."""
    got = await claimed(store)
    assert await store.record(got, replace(verdict(), attachments=TOLD))
    assert await store.originals.attachments(ID) == TOLD
    assert await store.originals.attachments("m" + "b" * 32) == ()
    assert await store.originals.redacted(ID) == COPY
    assert await store.messages.mark_delivered(got)
    later = clock.move(days=400)
    assert await store.originals.lapsing_copies(later, timedelta(days=365)) == (ID,)
    assert await store.originals.lapse_copies(later, timedelta(days=365)) == 1
    assert await store.originals.attachments(ID) == ()


def test_they_survive_being_written() -> None:
    """Every field of each."""
    assert load_attachments(dump_attachments(TOLD)) == TOLD


def test_staff_see_each_with_its_verdict() -> None:
    """In a table, and as JSON with the fields of the report."""
    shown = _attachments(TOLD)
    assert [list(map(str, column.cells)) for column in shown.columns][3:] == [
        ["inspected", "cannot be inspected"],
        ["pass", "flag"],
        ["", "no reader for this format"],
    ]
    assert attachment_row(TOLD[0]) == {
        "part": "2",
        "name": "lijst [persoon 1].csv",
        "kind": "text/csv",
        "content": "csv",
        "size": 160,
        "inspected": True,
        "action": "pass",
        "reason": "",
    }
