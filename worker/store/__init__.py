"""The store: messages, verdicts, cases and notices in one database, everything that was written sealed.

    store.messages    the life of a message: add, claim, retry, mark_delivered, quarantine, unfinished
    store.record      what examine() said: findings, redacted copy, case and notices in one transaction
    store.originals   release, forget, and what retention needs
    store.cases       cases with their due dates and history
    store.case_life   acts on a case; `worker.desk` gives them their names
    store.verify      whether the logs of the cases hold
    store.alarms      what staff must be told of a case by now
    store.waiting     and of mail that cannot go on
    store.expiry      what has outlived its term
    store.erasure     all that is held about one person
    store.outbox      notices on their way
    store.deliveries  a journal of steps
    store.browse      what may be shown: states, kinds, counts

Every write is one transaction and on the disk when it returns; a database or disk that fails is
`Transient("store_unavailable")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import AsyncEngine

from models.policy import Policy
from models.verdict import Verdict
from worker.clock import Clock, utc_now
from worker.store.alarms import Alarms
from worker.store.browse import Browse
from worker.store.case_life import CaseLife
from worker.store.case_log import CaseLog
from worker.store.cases import Cases
from worker.store.database import Database, create_engine
from worker.store.deliveries import Deliveries
from worker.store.erasure import Erasure
from worker.store.expiry import Expiry
from worker.store.messages import Messages
from worker.store.originals import Originals
from worker.store.outbox import Outbox
from worker.store.records import Claimed
from worker.store.safe import Safe
from worker.store.verdicts import Verdicts
from worker.store.verify import Verify
from worker.store.waiting import Waiting
from worker.vault import Vault

if TYPE_CHECKING:
    from worker.desk.contract import Threads

__all__ = ["Claimed", "Store", "create_engine"]


class Store:
    """All tables behind one engine. Make it after `worker.store.migrate.migrate(url)`, and close it."""

    def __init__(
        self,
        engine: AsyncEngine,
        vault: Vault,
        policy: Policy,
        clock: Clock = utc_now,
        threads: Threads | None = None,
    ) -> None:
        """`policy` says how long originals are kept, which rights open a case and who is notified.

        `threads` knows which message belongs to which case, and writes to whoever asked.
        """
        self.clock = clock
        self.policy = policy
        self.database = database = Database(engine)
        safe = Safe(vault)
        self.messages = Messages(database, vault, policy, clock)
        self.originals = Originals(database, safe, policy, clock)
        self.cases = Cases(database, log := CaseLog(vault))
        self.case_life = CaseLife(database, log, policy, clock)
        self.verify = Verify(database, log)
        self.alarms = Alarms(database, policy)
        self.waiting = Waiting(database, policy)
        self.expiry = Expiry(database, log, policy.retention)
        self.erasure = Erasure(database, vault, policy.retention)
        self.outbox = Outbox(database)
        self.deliveries = Deliveries(database, clock)
        self.browse = Browse(database)
        self._verdicts = Verdicts(database, vault, policy, clock, self.case_life, threads)

    @classmethod
    def open(
        cls, url: str, vault: Vault, policy: Policy, clock: Clock = utc_now, threads: Threads | None = None
    ) -> Store:
        """A store on a database URL (`create_engine`); connects when first used."""
        return cls(create_engine(url), vault, policy, clock, threads)

    async def record(self, claimed: Claimed, verdict: Verdict) -> bool:
        """Write a verdict once; False when the claim was lost or it was written before."""
        return await self._verdicts.record(claimed, verdict)

    async def ping(self) -> None:
        """One round trip; `Transient` when the database is away."""
        await self.browse.ping()

    async def close(self) -> None:
        """Wait for what is still being written, and give all connections back."""
        await self.database.close()
