"""Writes letters into their table, in the transaction of what they tell; `worker.letters.sending` sends them."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case
from models.errors import Rejected
from models.letter import ACKNOWLEDGES, Letter, LetterKind, LetterState
from models.notice import NoticeKind
from models.policy import Policy
from models.right import Term
from pipelines.cases.dates import dates
from worker.clock import Clock, utc_now
from worker.letters.addressee import SWITCHED_OFF, Addressee, Addressees
from worker.letters.challenges import Challenges
from worker.letters.compose import Post, compose
from worker.letters.seen import Seen
from worker.settings import IdentitySettings, LettersSettings
from worker.store.case_life import case_notice, number_of_events
from worker.store.case_log import CaseLog
from worker.store.events import SYSTEM
from worker.store.outbox import add_notice
from worker.store.tables import letters
from worker.vault import Sealed, Vault, case_epoch

_log = structlog.get_logger()

AUTOMATIC = frozenset({*ACKNOWLEDGES.values(), LetterKind.IDENTITY_CONFIRMED})
"""Kinds that no person decides on: RFC 3834 holds for them, and `letters.automatic` switches them off."""

BY_ITSELF = "automatic"
"""A key of `details`: the letter was not asked for by a person, whatever its kind."""


class Letters:
    """What `worker.desk.contract.Letters` asks for. Blocking work is short: a header is read, a template is filled."""

    def __init__(
        self, vault: Vault, policy: Policy, settings: LettersSettings, identity: IdentitySettings,
        clock: Clock = utc_now,
    ) -> None:  # fmt: skip
        self._vault = vault
        self._log = CaseLog(vault)
        self._policy = policy
        self._now = clock
        self._seen = Seen(vault)
        self._addressees = Addressees(vault, policy, settings, clock)
        self._challenges = Challenges(vault, identity, clock)

    async def enqueue(
        self, case: Case, kind: LetterKind, details: Mapping[str, str], session: AsyncConnection
    ) -> str | None:
        """Write the letter; its id, or None when none may leave (the row and the case then say why).

        `Rejected("not_askable")` for an identity question that cannot be put.

        The same letter twice is one letter: acknowledgements are known by their case, the others also by how long its
        log is.
        """
        key = await _key(case, kind, session)
        if (await session.execute(select(letters.c.id).where(letters.c.key == key))).first():
            return None
        to = await self._addressees.of(case, session)
        letter_id = f"l{secrets.token_hex(16)}"
        row = {"id": letter_id, "case_ref": case.reference, "key": key, "kind": kind, "language": case.language,
               "created_at": self._now()}  # fmt: skip
        automatic = kind in AUTOMATIC or BY_ITSELF in details
        codes = await self._addressees.refusals(case, kind, to, session, automatic=automatic)
        post = None
        if to and not codes:
            post = _composed(await self._letter(letter_id, case, kind, details, to, session, automatic=automatic))
        if post is None:
            code = next(iter(codes), "bug")
            if kind is LetterKind.IDENTITY_QUESTION:  # a question that was not put must not stop a term
                raise Rejected("not_askable", f"no letter can go out ({code}): find out who they are in another way")
            await session.execute(insert(letters).values(**row, state=LetterState.WITHHELD, code=code, epoch=""))
            await self._tell(case, kind, code, session, automatic=automatic)
            return None
        await self._seen.letter(session, case.reference, post.message_id, self._now())
        await session.execute(insert(letters).values(**row, **await self._sealed(case, letter_id, post)))
        return letter_id

    async def may_ask(self, case: Case, session: AsyncConnection) -> bool:
        """Whether the identity question may go out by itself."""
        to = await self._addressees.of(case, session)
        return not await self._addressees.refusals(case, LetterKind.IDENTITY_QUESTION, to, session, automatic=True)

    async def correspondent(self, case: Case, session: AsyncConnection) -> str:
        """The address on file: that of who opened the case; "" when it is gone or there was not one."""
        to = await self._addressees.of(case, session)
        return to.head.author if to else ""

    async def open(self, case: Case, letter_id: str, box: Sealed) -> Post:
        """What `enqueue` sealed. Errors as `Vault.open`."""
        data = json.loads(await asyncio.to_thread(self._vault.open, box, _about(case.reference, letter_id)))
        return Post(data["sender"], data["to"], data["reverse_path"], data["message_id"], base64.b64decode(data["raw"]))

    async def _tell(
        self, case: Case, kind: LetterKind, code: str, session: AsyncConnection, *, automatic: bool
    ) -> None:
        """The case says what was not written, and why; staff are told when it is what they decided that goes unsaid."""
        if code == SWITCHED_OFF:
            return
        now = self._now()
        await self._log.append(session, case, now, SYSTEM, "letter_withheld", f"{kind}: {code}")
        if not automatic:
            serial = await number_of_events(session, case.reference)
            await add_notice(session, case_notice(case, NoticeKind.CASE_LETTER_FAILED, now, serial), self._policy)

    async def _letter(
        self, letter_id: str, case: Case, kind: LetterKind, details: Mapping[str, str], to: Addressee,
        session: AsyncConnection, *, automatic: bool,
    ) -> Letter:  # fmt: skip
        now = self._now()
        letter = Letter(
            id=letter_id,
            kind=kind,
            language=case.language,
            reference=case.reference,
            sender=to.sender,
            to=to.head.author,
            owner=self._policy.owner.name,
            received_at=case.received_at,
            due=_due(case, kind),
            written_at=now,
            rights=case.labels,
            at_once=Term.AT_ONCE in dates(case),
            reasons=details.get("reasons") or details.get("text") or "",
            in_reply_to=to.head.message_id,
            references=to.head.threads[::-1],
            automatic=automatic,
        )
        if kind is not LetterKind.IDENTITY_QUESTION:
            return letter
        code, until = await self._challenges.pose(session, case.reference, to.head.author)
        return replace(letter, code=code, code_until=until)

    async def _sealed(self, case: Case, letter_id: str, post: Post) -> dict[str, Any]:
        data = {"sender": post.sender, "to": post.to, "reverse_path": post.reverse_path, "message_id": post.message_id,
                "raw": base64.b64encode(post.raw).decode("ascii")}  # fmt: skip
        epoch = case_epoch(case.reference, case.opened_at)
        about = _about(case.reference, letter_id)
        box = await asyncio.to_thread(self._vault.seal_under, epoch, json.dumps(data).encode(), about)
        return {"state": LetterState.WAITING, "epoch": box.epoch, "blob": box.blob, "due_at": self._now()}


def _due(case: Case, kind: LetterKind) -> datetime | None:
    """The date to promise: the first one that there is; in an extension the one that was extended."""
    running = {term: found.conservative for term, found in dates(case).items() if term is not Term.AT_ONCE}
    if kind is LetterKind.EXTENSION and Term.MONTH in running:
        return running[Term.MONTH]
    return min(running.values(), default=None)


def _composed(letter: Letter) -> Post | None:
    """The letter, or None: a broken template must not keep a request out of the case store."""
    try:
        return compose(letter, _secret())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a mistake of ours
        _log.error("letter.failed", id=letter.id, exc_info=error)
        return None


def _secret() -> str:
    """160 bits in 32 characters of lower-case base32."""
    return base64.b32encode(secrets.token_bytes(20)).decode("ascii").lower()


def _about(reference: str, letter_id: str) -> str:
    return f"{reference}/{letter_id}"


async def _key(case: Case, kind: LetterKind, session: AsyncConnection) -> str:
    if kind in ACKNOWLEDGES.values():
        return f"{case.reference}/acknowledgement"
    return f"{case.reference}/{kind}/{await number_of_events(session, case.reference)}"
