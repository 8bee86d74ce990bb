"""A place: one message in one folder, and how far it was dealt with.

    seen -> taken -> appending -> appended -> verified ---------------> replaced   (mode replace)
                                                  |--> removing ------> replaced   (by way of another folder)
                                                  '-------------------> copied     (mode copy-to)
                 |-> untouched      nothing was to be removed
                 |-> would_replace  mode report-only
                 '-> gone           somebody took it away before us
    seen -> own, too_large, refused: not examined, and why

Every arrow is one transaction, written after what it tells was done and before what comes next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Step(StrEnum):
    """How far it is."""

    SEEN = "seen"
    TAKEN = "taken"
    APPENDING = "appending"
    APPENDED = "appended"
    VERIFIED = "verified"
    REMOVING = "removing"
    REPLACED = "replaced"
    COPIED = "copied"
    UNTOUCHED = "untouched"
    WOULD_REPLACE = "would_replace"
    GONE = "gone"
    OWN = "own"
    RESTORED = "restored"
    TOO_LARGE = "too_large"
    REFUSED = "refused"


BEGUN = (Step.APPENDING, Step.APPENDED, Step.VERIFIED, Step.REMOVING)
"""The mailbox may hold both, the original and its copy."""
OPEN = (Step.SEEN, Step.TAKEN, *BEGUN)
"""Something is still to be done."""


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the journal."""

    token: str
    account: str
    folder: str
    uidvalidity: int
    uid: int
    digest: str
    message_id: str
    step: Step
    seen_at: datetime
    at: datetime
    size: int = 0
    copy_uidvalidity: int = 0
    copy_from: int = 0
    copy_uid: int = 0


FIRST_PASS = -1
"""The `last_uid` of a folder that is still being read for the first time."""


@dataclass(frozen=True, slots=True)
class Folder:
    """How far a folder was read, and what the last count said."""

    account: str
    folder: str
    uidvalidity: int
    first_uid: int
    last_uid: int
    since: datetime | None = None
    held: int = 0
    missing: int = 0
    left_behind: int = 0
    checked_at: datetime | None = None
    code: str = ""

    @property
    def begun(self) -> bool:
        """Whether the first pass is over: what comes now is new, whatever its date says."""
        return self.last_uid != FIRST_PASS

    @property
    def agrees(self) -> bool:
        """Whether what the server holds is what was dealt with."""
        return not (self.missing or self.left_behind)
