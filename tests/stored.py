"""A store in a folder, with a clock that the test moves and a policy that notifies of everything."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.finding import Candidate, Decision, EntityType, Finding, Subject
from models.message import Channel, Envelope
from models.notice import NoticeKind
from models.policy import AttachmentAction, Need, Owner, Policy, Retention
from models.right import all_rights
from models.triage import Purpose, RightHit
from models.verdict import Redacted, Verdict
from worker.store import Claimed, Store
from worker.store.migrate import migrate
from worker.vault import Vault

MASTER = bytes(range(32))
START = datetime(2026, 3, 5, 12, 20, tzinfo=UTC)
MAILBOX = "info@jixawstudio.nl"
RAW = b"From: Fatima <fatima@voorbeeld.example>\r\nSubject: test\r\n\r\nmijn bsn is 111222333\r\n"
COPY = b"Subject: test\r\n\r\nmijn bsn is [BSN verwijderd]\r\n"
ID = "m" + "a" * 32


@dataclass
class MovedClock:
    """Stands still until it is moved."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


def made_policy(retention: Retention | None = None) -> Policy:
    nothing = Need(frozenset(), "")
    return Policy(
        owner=Owner("JixawStudio", ("jixawstudio.nl",), (MAILBOX,)),
        needs={None: nothing},
        references=nothing,
        forbidden=(),
        retention=retention or Retention(),
        uninspected=AttachmentAction.FLAG,
        case_rights=frozenset(all_rights()),
        notify={"webhook": tuple(NoticeKind)},
    )


def envelope(**changes: object) -> Envelope:
    fields: dict[str, object] = {
        "channel": Channel.EMAIL,
        "mailbox": MAILBOX,
        "received_at": START,
        "reverse_path": "fatima@voorbeeld.example",
        "recipients": (MAILBOX,),
    }
    return Envelope(**(fields | changes))  # type: ignore[arg-type]


def found(kind: EntityType, decision: Decision = Decision.REDACT, start: int = 0) -> Finding:
    return Finding(Candidate("1", start, start + 9, kind, 1.0, "test"), Subject.SENDER, decision, "a reason")


def verdict(*rights: str, score: float = 0.95, findings: tuple[Finding, ...] = ()) -> Verdict:
    hits = tuple(RightHit(label, score, "a cue") for label in rights)
    return Verdict(Redacted(COPY, changed=True), "nl", (Purpose.BILLING, Purpose.RIGHTS), hits, findings)


@asynccontextmanager
async def opened(
    folder: Path, clock: MovedClock, policy: Policy | None = None, url: str = ""
) -> AsyncIterator[tuple[Store, Vault]]:
    url = url or f"sqlite+aiosqlite:///{folder / 'briefgeheim.db'}"
    await migrate(url)
    vault = Vault(MASTER, folder / "keys", clock)
    store = Store.open(url, vault, policy or made_policy(), clock)
    try:
        yield store, vault
    finally:
        await store.close()


async def claimed(store: Store, message_id: str = ID, **changes: object) -> Claimed:
    """A message that was just taken in and claimed."""
    await store.messages.add(message_id, envelope(**changes), RAW)
    got = await store.messages.claim(message_id)
    assert got
    return got


async def delivered(store: Store, *rights: str, message_id: str = ID) -> Claimed:
    """A message that went all the way."""
    got = await claimed(store, message_id)
    assert await store.record(got, verdict(*rights))
    assert await store.messages.mark_delivered(got)
    return got
