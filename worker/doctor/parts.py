"""Checks of the parts: Redis, database, detectors, whether the counts agree and the logs of cases hold."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy.engine import make_url

from models.finding import EntityType
from models.message import MessageState
from pipelines.cases.log import Fault
from worker import deduce_tables
from worker.bootstrap import configured_redis, database_url, redis_url
from worker.clock import utc_now
from worker.doctor import Answer, fail, fine, note
from worker.policy_file import load_policy
from worker.redis_files import server_binary
from worker.redis_server import RedisServer, ping
from worker.settings import Settings
from worker.store.browse import Browse
from worker.store.case_log import CaseLog
from worker.store.database import Database, create_engine
from worker.store.verify import Verify
from worker.vault import open_vault

WANTED = {"appendonly": "yes", "maxmemory-policy": "noeviction"}
"""How Redis must be set: it keeps what it was told over a restart, and throws nothing away when it is full."""
LATE = timedelta(minutes=10)
"""How long a message may be under way before we ask whether a worker runs."""
PROBE = b"From: test@example.nl\r\nTo: test@example.nl\r\nSubject: test\r\n\r\nMijn BSN is 123456782.\r\n"


async def redis(settings: Settings) -> Answer:
    """It answers, and is set so that it forgets nothing by itself."""
    async with _some_redis(settings) as (url, where):
        client = Redis.from_url(url, socket_connect_timeout=3, socket_timeout=3)
        try:
            await client.ping()
            told = {name: (await client.config_get(name)).get(name) for name in WANTED}
        except (RedisError, OSError) as error:
            return fail(f"{where}: {type(error).__name__}", "start it, or correct BRIEFGEHEIM_REDIS_URL")
        finally:
            await client.aclose()
    wrong = [f"{name} {told[name]}" for name, value in WANTED.items() if told[name] != value]
    if wrong:
        return note(f"{where}; {', '.join(wrong)}", "set appendonly yes and maxmemory-policy noeviction")
    return fine(f"{where}; keeps what it is told, evicts nothing")


async def database(settings: Settings) -> Answer:
    """It is there, and its tables are those of this version."""
    from worker.store.migrate import is_current

    url = make_url(database_url(settings))
    name = url.get_backend_name()
    if _absent(settings):
        return note(f"{name}: made at the first start")
    if await is_current(database_url(settings)):
        return fine(f"{name}, tables up to date")
    return fail(f"{name}, tables of another version", "run `briefgeheim migrate`")


async def messages(settings: Settings) -> Answer:
    """Every message received is delivered, in quarantine, or under way; and what is under way is not stuck."""
    if _absent(settings):
        return note("none yet")
    engine = create_engine(database_url(settings))
    try:
        counts = await Browse(Database(engine)).counts(utc_now())
    finally:
        await engine.dispose()
    told = ", ".join(f"{count} {state}" for state, count in sorted(counts.messages.items())) or "none yet"
    if counts.oldest_unfinished and utc_now() - counts.oldest_unfinished > LATE:
        return fail(f"{told}; the oldest has waited since {counts.oldest_unfinished:%Y-%m-%d %H:%M} UTC",
                    "is a worker running? `briefgeheim up` or `briefgeheim work`")  # fmt: skip
    if counts.messages.get(MessageState.QUARANTINED):
        return note(told, "look at `briefgeheim messages list --state quarantined`")
    if counts.outbox_dead:
        return note(f"{told}; {counts.outbox_dead} notices given up", "see `briefgeheim notify dead`")
    return fine(told)


async def case_logs(settings: Settings) -> Answer:
    """No log of a case was changed, cut off or removed; looking makes no key."""
    from worker.store.migrate import is_current

    if _absent(settings) or not (settings.data_dir / "keys").is_dir():
        return note("none yet")
    if not await is_current(database_url(settings)):
        return note("not looked at: tables of another version", "run `briefgeheim migrate`")
    found = await _log_faults(settings)
    if not found:
        return fine("all hold")
    told = ", ".join(sorted({fault.reference for fault in found}))
    return fail(
        f"{len(found)} faults in {told}",
        "see `briefgeheim cases verify-log`; compare with a backup, and treat it as a possible data breach",
    )


async def _log_faults(settings: Settings) -> tuple[Fault, ...]:
    vault = open_vault(settings.data_dir, settings.master_key.get_secret_value() if settings.master_key else "")
    engine = create_engine(database_url(settings))
    try:
        return await Verify(Database(engine), CaseLog(vault)).faults()
    finally:
        await engine.dispose()


async def detectors(settings: Settings) -> Answer:
    """Models and lists load, and find a citizen service number in a test mail."""
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine

    policy = load_policy(settings.policy, settings.data_dir)
    await asyncio.to_thread(deduce_tables.prepare, settings.detect)
    began = time.monotonic()
    detector = await asyncio.to_thread(lambda: Detector.build(**settings.detect.model_dump()))
    loaded = time.monotonic() - began
    verdict = await asyncio.to_thread(examine, PROBE, policy, detector, settings.limits)
    if any(finding.candidate.type is EntityType.NL_BSN for finding in verdict.removed):
        return fine(f"loaded in {loaded:.1f} s; the test mail was redacted")
    return fail("the test mail's BSN was not removed", "does the policy forbid NL_BSN? see `briefgeheim policy show`")


@asynccontextmanager
async def _some_redis(settings: Settings) -> AsyncIterator[tuple[str, str]]:
    """The one that is used: the user's, ours when it runs, else one of ours started for a moment elsewhere."""
    if configured_redis(settings):
        yield redis_url(settings), "configured server"
    elif await ping(redis_url(settings)):
        yield redis_url(settings), "our own, running"
    else:
        with tempfile.TemporaryDirectory(prefix="briefgeheim-doctor-") as folder:
            async with RedisServer(Path(folder)) as server:
                yield server.url, f"our own, not running now; {server_binary()} works"


def _absent(settings: Settings) -> bool:
    """Whether the database is a SQLite file that nobody made yet."""
    url = make_url(database_url(settings))
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()
