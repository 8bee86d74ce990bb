"""Typed commands on one IMAP connection: one at a time, each with a time limit, few lines at once.

Every failure is `Transient` with a code of ours; after "imap_timeout", "imap_connection_lost" and
"imap_protocol" the connection is over. Bytes are had with BODY.PEEK, so that `Seen` is never set
(RFC 3501 section 6.4.5); nothing relies on UNSEEN.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Iterable, Sequence
from typing import Any

from models.errors import Transient
from worker.imap.answers import Fetched, Selected, appended, fetched, found_uids, selected
from worker.imap.names import decode_name, folder_argument
from worker.imap.settings import ImapSettings
from worker.imap.wire import Answer, Wire

BATCH = 200
"""Messages in one FETCH."""

META = "UID FLAGS INTERNALDATE RFC822.SIZE"


class Refused(Transient):
    """The server said NO or BAD; the connection goes on. `reason` is its response code, such as TRYCREATE."""

    def __init__(self, command: str, answer: Answer) -> None:
        super().__init__("imap_refused", command)
        self.reason = _response_code(answer.text)


class Client:
    """A connection after sign-in."""

    def __init__(self, wire: Wire, settings: ImapSettings) -> None:
        self._wire = wire
        self._settings = settings
        self._turn = asyncio.Lock()

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server can do, in capitals."""
        return frozenset(name.upper() for name in self._wire.capabilities)

    @property
    def lost(self) -> bool:
        """Whether the connection is over."""
        return self._wire.lost.done()

    # folders

    async def select(self, name: str) -> Selected:
        """Open a folder to change it."""
        return await self._open("SELECT", name)

    async def examine(self, name: str) -> Selected:
        """Open a folder to read it: nothing changes, the flag Recent neither."""
        return await self._open("EXAMINE", name)

    async def create(self, name: str) -> None:
        """Make a folder, and subscribe to it, so that mail programs show it; one that is there is left alone."""
        for command in ("CREATE", "SUBSCRIBE"):
            try:
                await self._do(command, folder_argument(name))
            except Refused:
                continue

    async def special(self, use: str) -> str | None:
        """The folder that the server marks so (RFC 6154), such as `Trash`."""
        answer = await self._do("LIST", '""', '"*"')
        wanted = f"\\{use}".lower().encode()
        for line in answer.lines:
            flags, _, rest = line.partition(b")")
            if wanted in flags.lower().lstrip(b"(").split():
                return decode_name(_last(rest).decode("ascii", "replace"))
        return None

    # messages

    async def search(self, *criteria: str) -> tuple[int, ...]:
        """UIDs in the selected folder."""
        return found_uids((await self._do("SEARCH", *criteria, uid=True)).lines)

    async def meta(self, uids: Sequence[int], items: str = META) -> tuple[Fetched, ...]:
        """Sizes, flags and dates; those that are gone are left out."""
        found: list[Fetched] = []
        for at in range(0, len(uids), BATCH):
            wanted = uids[at : at + BATCH]
            answer = await self._do("FETCH", ",".join(map(str, wanted)), f"({items})", uid=True, transfer=True)
            found += [one for one in fetched(answer.lines) if one.uid in wanted]
        return tuple(found)

    async def fetch(self, uid: int) -> Fetched | None:
        """A whole message, or None when there is none with this UID."""
        labels = " X-GM-LABELS" if "X-GM-EXT-1" in self.capabilities else ""
        found = await self.meta([uid], f"{META}{labels} BODY.PEEK[]")
        return next((one for one in found if one.uid == uid and one.date), None)

    async def fields(self, uids: Sequence[int], name: str) -> tuple[Fetched, ...]:
        """One header field of each message."""
        return await self.meta(uids, f"UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({name})]")

    async def append(self, folder: str, raw: bytes, flags: Iterable[str], date: str) -> int:
        """Add a message; its UID, or 0 where the server does not tell (no UIDPLUS, RFC 4315)."""
        given = " ".join(flag for flag in flags if flag.lower() != "\\recent")
        arguments = (folder_argument(folder), f"({given})", f'"{date}"', f"{{{len(raw)}}}")
        return appended((await self._do("APPEND", *arguments, literal=raw, transfer=True)).text)

    async def store(self, uid: int, change: str) -> None:
        """Change flags: `FLAGS`, `+FLAGS` or `-FLAGS`, with `.SILENT`, and the flags in parentheses."""
        await self._do("STORE", str(uid), change, uid=True)

    async def expunge(self, uid: int | None = None) -> None:
        """Remove a message flagged Deleted (UIDPLUS); without `uid` every such one of the folder."""
        await (self._do("EXPUNGE", str(uid), uid=True) if uid else self._do("EXPUNGE"))

    async def move(self, uid: int, folder: str) -> None:
        """RFC 6851."""
        await self._do("MOVE", str(uid), folder_argument(folder), uid=True)

    async def idle(self, ended: Sequence[Awaitable[Any]], seconds: float) -> None:
        """Wait for news in the selected folder."""
        async with self._turn:
            await self._wire.within(seconds + self._settings.timeout, self._wire.idle(ended, seconds))

    async def close(self) -> None:
        """Say goodbye if there is time, and end the connection."""
        if not self.lost:
            with contextlib.suppress(Transient):
                await self._wire.within(2.0, self._wire.command("LOGOUT"))
        self._wire.abort()

    async def _open(self, command: str, name: str) -> Selected:
        answer = await self._do(command, folder_argument(name))
        return selected([*answer.lines, answer.text])

    async def _do(self, name: str, *args: str, transfer: bool = False, **options: Any) -> Answer:
        limit = self._settings.transfer_seconds if transfer else self._settings.timeout
        async with self._turn:
            answer: Answer = await self._wire.within(limit, self._wire.command(name, *args, **options))
        if answer.result != "OK":
            raise Refused(name.lower(), answer)
        return answer


def _last(rest: bytes) -> bytes:
    """The last string of a line, quoted or not."""
    return rest.split(b'"')[-2] if rest.endswith(b'"') else rest.split()[-1]


def _response_code(text: bytes) -> str:
    return text[1:].partition(b"]")[0].split(b" ")[0].decode("ascii", "replace").upper() if text[:1] == b"[" else ""
