"""Starts a whole installation in a folder, sends it the mails, and waits for what becomes of each."""

from __future__ import annotations

import asyncio
import base64
import os
import smtplib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from models.errors import Transient
from models.letter import LetterState
from models.message import MessageState
from models.notice import NoticeKind
from models.policy import Policy
from worker.bootstrap import maildir, outgoing
from worker.demo.receiver import Receiver
from worker.demo.samples import NOTICE_FOR_ALL, NOTICE_OF_CASE, Result, Sample, header_of
from worker.intake.settings import SmtpSettings
from worker.notices.configured import WEBHOOK
from worker.policy_file import load_policy, shipped_policy
from worker.serve import ALL, Running, serve
from worker.settings import HttpSettings, LettersSettings, QueueSettings, Settings, WebhookSettings
from worker.store.messages import UNFINISHED

SECRET = "whsec_" + "ZGVtbyBvbmx5LCBkZW1vIG9ubHks"
WAIT_SECONDS = 90.0
NOTICE_SECONDS = 15.0

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Tour:
    """What the tour has to show."""

    results: dict[str, Result]  # by the name of the sample
    refused: int  # webhooks whose signature did not hold
    seconds: float
    letters: tuple[bytes, ...] = ()  # what the senders are answered


class TourSettings(Settings):
    """The defaults and nothing else: neither a settings file nor variables of the user change the tour."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments only."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)


async def take(samples: tuple[Sample, ...], folder: Path, tell: Tell) -> Tour:
    """Send all samples through an installation of their own in `folder`; `tell` hears how far it is."""
    began = time.monotonic()
    tell("starting Redis, the database, the SMTP and HTTP doors, and two examiners")
    with Receiver(secret := f"whsec_{base64.b64encode(os.urandom(32)).decode()}") as receiver:
        async with _installation(_settings(folder, receiver.url, secret), _policy()) as running:
            ids = {}
            for number, sample in enumerate(samples, 1):
                tell(f"sending mail {number} of {len(samples)} by SMTP")
                ids[sample.name] = await asyncio.to_thread(_send, sample, running.smtp_port or 0)
            await _finished(running, set(ids.values()), tell)
            tell("waiting for the last webhook")
            await _told(running, receiver, set(ids.values()))
            results = {name: await _result(running, receiver, message_id) for name, message_id in ids.items()}
            letters = await _letters(running, results)
            tell("stopping")
    return Tour(results, receiver.refused, time.monotonic() - began, letters)


def _settings(folder: Path, webhook_url: str, secret: str) -> Settings:
    local: dict[str, Any] = {"host": "127.0.0.1", "port": 0}
    return TourSettings(
        data_dir=folder,
        smtp=SmtpSettings(**local),
        http=HttpSettings(**local),
        queue=QueueSettings(poll_delay=0.05),
        letters=LettersSettings(poll_seconds=0.1),
        webhook=WebhookSettings(url=webhook_url, secret=SecretStr(secret), allow_internal=True, poll_seconds=0.1),
    )


def _policy() -> Policy:
    """The shipped policy, with a notice of everything, so that there is something to verify for each mail."""
    return replace(load_policy(shipped_policy()), notify={WEBHOOK: tuple(map(str, NoticeKind))})


@asynccontextmanager
async def _installation(settings: Settings, policy: Policy) -> AsyncIterator[Running]:
    """`briefgeheim up` in this process, from ready to drained."""
    stop, ready = asyncio.Event(), asyncio.get_running_loop().create_future()

    async def tell(running: Running) -> None:
        ready.set_result(running)

    serving = asyncio.create_task(serve(settings, ALL, stop, tell, policy))
    try:
        await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            await serving
        yield ready.result()
    finally:
        stop.set()
        await serving


def _send(sample: Sample, port: int) -> str:
    """Hand a mail over by SMTP; the message id stands in the answer."""
    with smtplib.SMTP("127.0.0.1", port, timeout=30) as peer:
        peer.ehlo("demo.example")
        peer.mail(_address(sample.header("From")))
        peer.rcpt(_address(sample.header("To")))
        code, answer = peer.data(sample.raw)
    if code != 250:
        raise Transient("demo_refused", f"the SMTP door answered {code}")
    return answer.decode("ascii").split()[-1]


def _address(header: str) -> str:
    return header.rpartition("<")[2].rstrip(">").strip()


async def _finished(running: Running, ids: set[str], tell: Tell) -> None:
    """Wait until no message is at work any more; what is left then is told by its state."""
    browse = running.context.store.browse
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        records = [await browse.message(message_id) for message_id in ids]
        left = sum(1 for record in records if record is None or record.state in UNFINISHED)
        tell(f"examined and delivered {len(ids) - left} of {len(ids)}")
        if not left:
            return
        await asyncio.sleep(0.1)


async def _told(running: Running, receiver: Receiver, ids: set[str]) -> None:
    """Wait until every notice came in, or its time is over."""
    store = running.context.store
    wanted = {i: {NOTICE_FOR_ALL} | ({NOTICE_OF_CASE} if await store.cases.of_message(i) else set()) for i in ids}
    deadline = time.monotonic() + NOTICE_SECONDS
    while time.monotonic() < deadline:
        if all(kinds <= receiver.verified[i] for i, kinds in wanted.items()):
            return
        await asyncio.sleep(0.05)


async def _result(running: Running, receiver: Receiver, message_id: str) -> Result:
    store = running.context.store
    record = await store.browse.message(message_id)
    return Result(
        message_id=message_id,
        state=record.state if record else MessageState.RECEIVED,
        code=record.failure_code if record else "not stored",
        delivered=await asyncio.to_thread(_delivered, maildir(running.context.settings), message_id),
        findings=await store.browse.findings(message_id),
        case=await store.cases.of_message(message_id),
        notices=frozenset(receiver.verified[message_id]),
    )


async def _letters(running: Running, results: dict[str, Result]) -> tuple[bytes, ...]:
    """The letters in the folder `outgoing`, once none waits any more; by the references in their subjects."""
    store, folder = running.context.store, outgoing(running.context.settings)
    written = [letter for r in results.values() if r.case for letter in await store.cases.letters(r.case.reference)]
    wanted = sum(letter.state != LetterState.WITHHELD for letter in written)
    deadline = time.monotonic() + NOTICE_SECONDS
    while True:
        files = list(folder.glob("*/new/*"))
        if len(files) >= wanted or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.05)
    letters = [await asyncio.to_thread(file.read_bytes) for file in files]
    return tuple(sorted(letters, key=lambda raw: header_of(raw, "Subject").rpartition("(")[2]))


def _delivered(root: Path, message_id: str) -> bytes | None:
    """What lies in the Maildir; None unless it is exactly one mail."""
    found = list(root.glob(f"*/new/*{message_id}*"))
    return found[0].read_bytes() if len(found) == 1 else None
