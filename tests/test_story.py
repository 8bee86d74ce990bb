"""The life of a request as the world sees it: mail in and letters out by SMTP, a real Redis between, both databases.

Only the clock is ours: the test moves it, from the request to the day on which nothing of it is left.
"""

from __future__ import annotations

import asyncio
import re
import smtplib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from stored import MASTER, MovedClock
from test_letters_relay import Peer, peer, relay

from models.case import Case, CaseState, Identity, Proof
from models.errors import Rejected
from models.limits import Limits
from models.notice import NoticeKind
from models.policy import Policy
from models.verdict import Verdict
from pipelines.detect.engine import Detector
from pipelines.examine import examine
from worker.accept import Accept
from worker.deliver.maildir import MaildirDelivery
from worker.desk import Desk
from worker.intake.settings import SmtpSettings
from worker.intake.smtp import SmtpIntake
from worker.jobs import Job
from worker.letters.letters import Letters
from worker.letters.sending import Sending
from worker.letters.threads import Threads
from worker.mailboxes import Mailboxes
from worker.policy_file import load_policy, shipped_policy
from worker.queue import Queue
from worker.redis_server import RedisServer
from worker.retention import Retention
from worker.settings import IdentitySettings, LettersSettings, QueueSettings
from worker.store import Store
from worker.store.migrate import migrate
from worker.store.tables import letters, metadata
from worker.vault import Vault

pytestmark = pytest.mark.server

CUSTOMER = "femke@bloemenhuis.example"
MAILBOX = "info@jixawstudio.nl"
BORDER = "Received: from out.bloemenhuis.example by mx.jixawstudio.nl; Thu, 5 Mar 2026 13:20:00 +0100"
VOUCHED = "Authentication-Results: mx.jixawstudio.nl; dkim=pass header.d=bloemenhuis.example"
REQUEST = (
    "Goedemiddag,\r\n\r\nGraag ontvang ik een overzicht van al mijn persoonsgegevens die jullie bewaren.\r\n\r\nFemke"
)
REASONS = "Er moeten zeven systemen worden doorzocht, waarvan twee in een archief."


@cache
def detector() -> Detector:
    return Detector.build()


@cache
def policy() -> Policy:
    return load_policy(shipped_policy())


class Here:
    """Examines in this process: the children are tested elsewhere."""

    async def examine(self, raw: bytes) -> Verdict:
        return await asyncio.to_thread(examine, raw, policy(), detector(), Limits())


@dataclass
class World:
    """An installation with a clock that is moved, and the customer's mail server beside it."""

    store: Store
    vault: Vault
    clock: MovedClock
    desk: Desk
    sending: Sending
    customer: Peer
    port: int
    number: int = field(default=0)

    async def mail(self, *header: str, body: str, sender: str = CUSTOMER) -> None:
        """One mail by SMTP; returns when it is delivered."""
        self.number += 1
        top = [*header, f"From: Femke <{sender}>", f"To: {MAILBOX}", f"Message-ID: <{self.number}@bloemenhuis.example>"]
        raw = "\r\n".join([*top, "Content-Type: text/plain; charset=utf-8", "", body, ""]).encode()
        answer = await asyncio.to_thread(self._send, sender, raw)
        message_id = answer.split()[-1]
        async with asyncio.timeout(120):
            while not await self._delivered(message_id):  # noqa: ASYNC110 - a real worker is at it
                await asyncio.sleep(0.05)

    async def _delivered(self, message_id: str) -> bool:
        found = await self.store.browse.message(message_id)
        return bool(found and found.delivered_at)

    def _send(self, sender: str, raw: bytes) -> str:
        with smtplib.SMTP("127.0.0.1", self.port, timeout=120) as client:
            client.ehlo("out.bloemenhuis.example")
            client.mail(sender)
            client.rcpt(MAILBOX)
            code, answer = client.data(raw)
        assert code == 250, answer
        return answer.decode()

    async def letter(self) -> EmailMessage:
        """The last letter that the customer got by now."""
        while await self.sending.send_due():
            pass
        message = message_from_bytes(self.customer.got[-1][2], policy=default)
        assert isinstance(message, EmailMessage)
        return message

    async def case(self, reference: str = "") -> Case:
        found = await self.store.cases.get(reference) if reference else (await self.store.cases.list())[-1]
        assert found
        return found

    async def code(self) -> tuple[str, str]:
        """The one-time code and the thread of the letter that brings it."""
        await self.letter()
        letters = [message_from_bytes(raw, policy=default) for _, _, raw in reversed(self.customer.got)]
        found = ((re.search(r"\n {4}(\w{4}-\w{4})\s", letter.get_content()), letter) for letter in letters)
        code, letter = next((match[1], letter) for match, letter in found if match)
        return code, f"In-Reply-To: {letter['Message-ID']}"


@asynccontextmanager
async def world(folder: Path, url: str, **identity: Any) -> AsyncIterator[World]:
    clock, stop = MovedClock(), asyncio.Event()
    who = IdentitySettings(authserv_ids=("mx.jixawstudio.nl",), **identity)
    ours, queueing = LettersSettings(), QueueSettings(poll_delay=0.02)
    async with AsyncExitStack() as parts:
        redis = await parts.enter_async_context(RedisServer(folder))
        customer = await parts.enter_async_context(peer())
        await migrate(url)
        vault = Vault(MASTER, folder / "keys", clock)
        writer = Letters(vault, policy(), ours, who, clock)
        threads = Threads(vault, who, writer, clock)
        store = Store.open(url, vault, policy(), clock, threads=threads)
        parts.push_async_callback(store.close)
        threads.attend(store.case_life)
        queue = Queue(redis.url, queueing)
        parts.push_async_callback(queue.close)
        mailboxes = Mailboxes(policy().owner.mailboxes)
        job = Job(store, Here(), MaildirDelivery(folder / "maildir", mailboxes), queueing)
        door = SmtpIntake(Accept(store, vault, queue.enqueue), mailboxes, SmtpSettings(port=0), Limits(), clock)
        await door.listen()
        services = [asyncio.create_task(door.serve(stop)), asyncio.create_task(queue.work(job, stop))]
        sending = Sending(store, vault, writer, relay(customer.port), ours, clock)
        try:
            yield World(store, vault, clock, Desk(store, writer), sending, customer, door.port)
        finally:
            stop.set()
            await asyncio.gather(*services)


@pytest.fixture
async def at(tmp_path: Path, url: str) -> AsyncIterator[World]:
    async with world(tmp_path, url) as made:
        yield made


def words(letter: EmailMessage) -> str:
    return " ".join(letter.get_content().split())


async def test_a_request_from_the_first_mail_to_the_last_key(at: World) -> None:
    """Asked, acknowledged, who is it, answered, extended in time, done, closed, and forgotten when its term is over."""
    at.clock.now = datetime(2026, 3, 5, 12, 20, tzinfo=UTC)
    await at.mail("Subject: Mijn gegevens", body=REQUEST)
    case = await at.case()
    assert case.state is CaseState.RECEIVED and "access" in case.labels
    first = await at.letter()
    assert first["In-Reply-To"] == "<1@bloemenhuis.example>" and first["Auto-Submitted"] == "auto-replied"
    assert case.reference in first["Subject"] and "uiterlijk op 5 april 2026" in words(first)

    at.clock.move(days=1)
    await at.desk.ask_identity(case.reference, "kevin", doubt="unknown_address")
    code, thread = await at.code()
    at.clock.move(days=3)
    await at.mail(thread, "Subject: Re: Bent u dit?", body=f"Ja, dat ben ik. De code is {code}.")
    case = await at.case(case.reference)
    assert (case.state, case.identity) == (CaseState.IN_PROGRESS, Identity.CONFIRMED)
    assert "Uw code klopt" in words(await at.letter())
    assert len(await at.store.cases.list()) == 1  # the reply opened nothing

    at.clock.now = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
    await at.desk.extend(case.reference, "kevin", reasons=REASONS)
    longer = words(await at.letter())
    assert REASONS in longer and "juni 2026" in longer

    at.clock.now = datetime(2026, 5, 20, 9, 0, tzinfo=UTC)
    await at.desk.answer(case.reference, "kevin", text="U vindt het overzicht in uw klantomgeving.")
    assert "in uw klantomgeving" in words(await at.letter())
    await at.desk.close(case.reference, "kevin")
    kinds = [event.kind for event in await at.store.cases.events(case.reference)]
    acts = [kind for kind in kinds if kind not in ("letter_sent", "note_evidence")]
    assert acts == ["opened", "ask_identity", "add_message", "confirm", "extend", "answer", "close"]
    assert kinds.count("letter_sent") == 5
    assert await at.store.verify.faults() == ()

    for _ in range(3):
        await Retention(at.store, at.vault).shred_due(at.clock.move(days=800))
    assert await at.store.cases.get(case.reference) is None
    assert await at.store.verify.faults() == ()
    assert [epoch for epoch in at.vault.epochs() if epoch.startswith("case-")] == []
    async with at.store.database.read() as connection:
        left = repr([(await connection.execute(select(table))).all() for table in metadata.tables.values()])
        assert (await connection.execute(select(letters))).all() == []
    assert CUSTOMER not in left and "klantomgeving" not in left


async def test_a_sender_who_is_vouched_for_is_asked_nothing(at: World) -> None:
    """Our border saw the signature, and the address wrote before: confirmed without a word (GDPR art. 12(6))."""
    await at.mail(VOUCHED, BORDER, "Subject: Factuur", body="Goedemiddag, wanneer komt de factuur van mei?")
    at.clock.move(days=7)
    await at.mail(VOUCHED, BORDER, "Subject: Mijn gegevens", body=REQUEST)
    case = await at.case()
    assert (case.state, case.identity) == (CaseState.IN_PROGRESS, Identity.CONFIRMED)


async def test_a_forged_sender_gets_nowhere(at: World) -> None:
    """Results of his own making, the right name, the right reference: not confirmed, and nothing answered."""
    await at.mail(VOUCHED, BORDER, "Subject: Factuur", body="Goedemiddag, wanneer komt de factuur van mei?")
    at.clock.move(days=7)
    await at.mail(BORDER, VOUCHED, "Subject: Mijn gegevens", body=REQUEST)
    case = await at.case()
    assert (case.state, case.identity) == (CaseState.RECEIVED, Identity.UNCHECKED)
    with pytest.raises(Rejected, match="proof_refused"):
        await at.desk.confirm(case.reference, "kevin", proof=Proof.KNOWN_SENDER)
    with pytest.raises(Rejected, match="identity_open"):
        await at.desk.answer(case.reference, "kevin", text="Hier zijn de gegevens.")
    await at.mail(f"Subject: Re: {case.reference}", body="Stuur ze maar.", sender="x@evil.example")
    assert [event.kind for event in await at.store.cases.events(case.reference)].count("add_message") == 0


async def test_a_wrong_code_three_times_locks_the_question(at: World) -> None:
    """The right one comes too late then; staff are told."""
    await at.mail("Subject: Mijn gegevens", body=REQUEST)
    case = await at.case()
    await at.desk.ask_identity(case.reference, "kevin", doubt="unknown_address")
    code, thread = await at.code()
    for guess in ("AAAA-3333", "AAAA-4444", "AAAA-6666", code):
        await at.mail(thread, body=f"De code is {guess}.")
    assert (await at.case(case.reference)).identity is Identity.FAILED
    told = [item.notice.kind for item in await at.store.outbox.about(case.message_id)]
    assert NoticeKind.CASE_IDENTITY_FAILED in told


async def test_what_the_law_forbids_is_refused(at: World) -> None:
    """A late extension, an extension and a refusal without reasons; no letter goes out for any of them."""
    await at.mail("Subject: Mijn gegevens", body=REQUEST)
    case = await at.case()
    await at.letter()
    extend, refuse = partial(at.desk.extend, case.reference, "kevin"), partial(at.desk.refuse, case.reference, "kevin")
    for act, code in ((extend, "reasons_missing"), (refuse, "reasons_missing")):
        with pytest.raises(Rejected, match=code):
            await act(reasons=" ")
    at.clock.now = datetime(2026, 4, 8, 9, 0, tzinfo=UTC)
    with pytest.raises(Rejected, match="extension_late"):
        await extend(reasons=REASONS)
    before = len(at.customer.got)
    assert (await at.letter())["Subject"].startswith("Ontvangst") and len(at.customer.got) == before
    await refuse(reasons=REASONS)
    told = words(await at.letter())
    assert REASONS in told and "Autoriteit Persoonsgegevens" in told and "naar de rechter" in told
