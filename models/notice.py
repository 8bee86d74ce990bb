"""What leaves for a webhook or a chat: ids, kinds, counts, dates and a link; never a word of a message.

There is no field for free text. Every string is checked against the form of what it names, so that a name
or an address cannot stray into one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from models.finding import EntityType
from models.right import Lane

_MESSAGE = re.compile(r"m[a-z2-7]{32}\Z")
_CASE = re.compile(r"AVG-\d{4}-\d{6}\Z")
_CODE = re.compile(r"[a-z][a-z0-9_.]{0,63}\Z")


class NoticeKind(StrEnum):
    """What happened."""

    MESSAGE_REDACTED = "message.redacted"
    MESSAGE_QUARANTINED = "message.quarantined"
    MESSAGE_RELEASED = "message.released"
    MESSAGE_WAITING = "message.waiting"  # the oldest of those that cannot go on
    MAILBOX_WAITING = "mailbox.waiting"  # an original has lain in a watched mailbox for too long
    CASE_OPENED = "case.opened"
    CASE_DUE_SOON = "case.due_soon"
    CASE_OVERDUE = "case.overdue"
    CASE_EXTENSION_CLOSES = "case.extension_closes"  # the first month ends: extend with reasons now or not at all
    CASE_IDENTITY_UNANSWERED = "case.identity_unanswered"
    CASE_IDENTITY_FAILED = "case.identity_failed"  # a wrong code too often, or too late
    CASE_HOLD_ENDED = "case.hold_ended"  # what was kept on a legal ground can be erased now
    CASE_LETTER_FAILED = "case.letter_failed"  # a letter to whoever asked could not be delivered
    CASE_MESSAGE_ADDED = "case.message_added"  # a later message joined it
    NOTICE_TEST = "notice.test"  # nothing happened: somebody tries a target


@dataclass(frozen=True, slots=True)
class Notice:
    """One event for staff.

    `message` is a message id, `case` a reference or "", `code` a failure code of ours or "", `rights`
    are labels. A case in the restricted lane tells nothing but its ids (secrecy, art. 126bb(5) Sv).
    `ValueError` when a field does not have the form of what it names; the text names the field only.
    """

    kind: NoticeKind
    at: datetime
    message: str
    case: str = ""
    code: str = ""
    lane: Lane = Lane.ORDINARY
    rights: tuple[str, ...] = ()
    due: datetime | None = None
    removed: Mapping[EntityType, int] = field(default_factory=dict)
    serial: int = 0  # tells repetitions of the same kind of event apart

    def __post_init__(self) -> None:
        _check("message", _MESSAGE, self.message)
        _check("case", _CASE, self.case, optional=True)
        _check("code", _CODE, self.code, optional=True)
        for label in self.rights:
            _check("rights", _CODE, label)

    @property
    def key(self) -> str:
        """The same event has the same key, so that it is told once."""
        return f"{self.kind}/{self.case or self.message}/{self.serial}"

    @property
    def path(self) -> str:
        """Where it stands in the web interface, below the address of the installation."""
        return f"/cases/{self.case}" if self.case else f"/messages/{self.message}"

    def payload(self) -> dict[str, Any]:
        """The body of the notice: `type`, `timestamp` and `data` (Standard Webhooks 1.0.0, thin payload)."""
        data: dict[str, Any] = {"message": self.message, "path": self.path}
        if self.case:
            data["case"] = self.case
        if self.lane is not Lane.RESTRICTED:
            data |= self._details()
        return {"type": str(self.kind), "timestamp": _iso(self.at), "data": data}

    def dump(self) -> dict[str, Any]:
        """All fields as JSON can hold them, for the outbox."""
        return {
            "kind": str(self.kind),
            "at": self.at.isoformat(),
            "message": self.message,
            "case": self.case,
            "code": self.code,
            "lane": str(self.lane),
            "rights": list(self.rights),
            "due": self.due.isoformat() if self.due else None,
            "removed": {str(kind): count for kind, count in self.removed.items()},
            "serial": self.serial,
        }

    @classmethod
    def load(cls, fields: Mapping[str, Any]) -> Notice:
        """The notice that `dump` wrote."""
        return cls(
            kind=NoticeKind(fields["kind"]),
            at=datetime.fromisoformat(fields["at"]),
            message=fields["message"],
            case=fields["case"],
            code=fields["code"],
            lane=Lane(fields["lane"]),
            rights=tuple(fields["rights"]),
            due=datetime.fromisoformat(fields["due"]) if fields["due"] else None,
            removed={EntityType(kind): count for kind, count in fields["removed"].items()},
            serial=fields["serial"],
        )

    def _details(self) -> dict[str, Any]:
        details = {
            "code": self.code,
            "rights": list(self.rights),
            "lane": str(self.lane) if self.case else "",
            "due": _iso(self.due) if self.due else "",
            "removed": {str(kind): int(count) for kind, count in sorted(self.removed.items())},
        }
        return {name: value for name, value in details.items() if value}


def _check(name: str, form: re.Pattern[str], value: str, *, optional: bool = False) -> None:
    if not (optional and not value) and not form.match(value):
        raise ValueError(f"notice field without its form: {name}")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
