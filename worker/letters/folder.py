"""Maildirs in the folder `outgoing`: where letters stay while there is no relay, to be read, and to be sent by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from models.errors import Transient
from models.message import Channel, Envelope
from worker.clock import Clock, utc_now
from worker.deliver.maildir import MaildirDelivery
from worker.letters.compose import Post
from worker.letters.transport import Attempt, Outcome
from worker.mailboxes import Mailboxes

_LETTER = re.compile(r"\d+\.(l[0-9a-f]{32})\.briefgeheim(?::.*)?")  # a notice lies here under another id


class Folder:
    """One Maildir for each address that letters are from; nothing leaves the machine."""

    def __init__(self, folder: Path, clock: Clock = utc_now) -> None:
        self._folder = folder
        self._now = clock

    async def send(self, letter_id: str, post: Post) -> Attempt:
        """Write it durably; a second time changes nothing."""
        maildir = MaildirDelivery(self._folder, Mailboxes((post.sender,)))
        try:
            await maildir.deliver(letter_id, Envelope(Channel.EMAIL, post.sender, self._now()), post.raw)
        except Transient as error:
            return Attempt(Outcome.AGAIN, error.code)
        return Attempt(Outcome.SENT)


def lying(folder: Path) -> Iterator[tuple[str, Path]]:
    """Letters below `folder`, unread or read: the id and the file."""
    for place in ("new", "cur"):
        for path in folder.glob(f"*/{place}/*"):
            if named := _LETTER.fullmatch(path.name):
                yield named[1], path
