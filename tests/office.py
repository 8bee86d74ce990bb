"""A store with somebody who writes letters, a relay that keeps what it gets, and mails that arrive."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import select
from stored import MAILBOX, MASTER, MovedClock, envelope, found, made_policy, verdict

from models.case import Case
from models.finding import EntityType
from models.limits import Limits
from pipelines.correspond import correspond
from pipelines.parse import parse
from worker.desk import Desk
from worker.letters.compose import Post
from worker.letters.letters import Letters
from worker.letters.sending import Sending
from worker.letters.threads import Threads
from worker.letters.transport import Attempt, Outcome
from worker.settings import IdentitySettings, LettersSettings
from worker.store import Store
from worker.store.migrate import migrate
from worker.store.tables import challenges, letters
from worker.vault import Vault

BORDER = "mx.jixawstudio.nl"
AUTHENTIC = (
    f"Authentication-Results: {BORDER}; dkim=pass header.d=voorbeeld.example; dmarc=pass header.from=voorbeeld.example",
    f"Received: from out.voorbeeld.example by {BORDER}; Thu, 5 Mar 2026 12:20:00 +0000",
)
AUTHOR = "fatima@voorbeeld.example"


@dataclass
class KeptPosts:
    """A relay that keeps everything; `answers` are given first."""

    posts: list[Post] = field(default_factory=list)
    answers: list[Attempt] = field(default_factory=list)

    async def send(self, letter_id: str, post: Post) -> Attempt:
        if self.answers:
            return self.answers.pop(0)
        self.posts.append(post)
        return Attempt(Outcome.SENT)


@dataclass
class Office:
    """Everything that happens to a mail between the door and the answer, but the examining."""

    store: Store
    vault: Vault
    clock: MovedClock
    desk: Desk
    sending: Sending
    relay: KeptPosts

    async def arrives(
        self, *header: str, rights: tuple[str, ...] = (), body: str = "Goedendag.", author: str = AUTHOR,
        score: float = 0.95, document: bool = False, **changes: Any,
    ) -> Case | None:  # fmt: skip
        """A mail is taken in, examined (with this outcome), recorded and delivered; the case that it opened."""
        lines = [*header, f"From: Fatima <{author}>", f"To: {MAILBOX}"]
        raw = "\r\n".join([*lines, "", body, ""]).encode()
        message_id = "m" + re.sub("[^a-z2-7]", "a", sha256(raw + str(self.clock.now).encode()).hexdigest()[:32])
        about = {"received_at": self.clock.now, "reverse_path": author} | changes
        await self.store.messages.add(message_id, envelope(**about), raw)
        claimed = await self.store.messages.claim(message_id)
        assert claimed
        told = verdict(*rights, score=score, findings=(found(EntityType.ID_DOCUMENT),) if document else ())
        told = replace(told, correspondence=correspond(parse(raw, Limits())))
        assert await self.store.record(claimed, told)
        assert await self.store.messages.mark_delivered(claimed)
        self.last = message_id
        return await self.store.cases.of_message(message_id)

    async def sent(self) -> list[EmailMessage]:
        """What has left by now, as a mail program reads it."""
        while await self.sending.send_due():
            pass
        return [self.read(post) for post in self.relay.posts]

    def read(self, post: Post) -> EmailMessage:
        message = message_from_bytes(post.raw, policy=default)
        assert isinstance(message, EmailMessage)
        return message

    async def rows(self, table: Any = letters) -> list[Any]:
        async with self.store.database.read() as connection:
            return list(await connection.execute(select(table)))

    async def tries(self) -> list[tuple[str, int]]:
        return [(row.state, row.tries) for row in await self.rows(challenges)]


@asynccontextmanager
async def office(folder: Path, url: str, **settings: Any) -> AsyncIterator[Office]:
    """`settings` are of `[letters]` and `[identity]`."""
    clock, policy = MovedClock(), made_policy()
    await migrate(url)
    vault = Vault(MASTER, folder / "keys", clock)
    ours = LettersSettings(**{k: v for k, v in settings.items() if k in LettersSettings.model_fields})
    who = {k: v for k, v in settings.items() if k in IdentitySettings.model_fields}
    identity = IdentitySettings(**({"authserv_ids": (BORDER,)} | who))
    writer = Letters(vault, policy, ours, identity, clock)
    threads = Threads(vault, identity, writer, clock)
    store = Store.open(url, vault, policy, clock, threads=threads)
    threads.attend(store.case_life)
    relay = KeptPosts()
    sending = Sending(store, vault, writer, relay, ours, clock, chance=lambda: 0.5)
    try:
        yield Office(store, vault, clock, Desk(store, writer), sending, relay)
    finally:
        await store.close()
