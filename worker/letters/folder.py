"""Maildirs in the folder `outgoing`: where letters stay while there is no relay, to be read, and to be sent by hand."""

from __future__ import annotations

from pathlib import Path

from models.errors import Transient
from models.message import Channel, Envelope
from worker.clock import Clock, utc_now
from worker.deliver.maildir import MaildirDelivery
from worker.letters.compose import Post
from worker.letters.transport import Attempt, Outcome
from worker.mailboxes import Mailboxes


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
