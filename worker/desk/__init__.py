"""The case desk: every verb on a case, each one transaction.

A verb checks the table of moves (`models.case_moves`) and its own conditions (`pipelines.cases.acts`), writes the case
and a chained event, and may enqueue a letter, all or nothing. What is refused raises `Rejected` with a code and what
can be done instead. No text of an error, event or notice holds personal data: notes are sealed under a key of the case.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from models.case import Case, Hold, Proof
from models.erasure import Erased
from models.errors import Rejected
from pipelines.cases import acts
from pipelines.cases.fates import fates, told
from worker.desk.contract import Letters, Threads

if TYPE_CHECKING:
    from worker.store import Store
    from worker.store.case_life import Decide

__all__ = ["Desk", "Letters", "Threads"]


class Desk:
    """Each verb returns the case as it stands afterwards.

    `actor` is a login of staff or `worker.store.events.SYSTEM`; `note` is free text for the file, sealed.
    `Rejected("unknown_case")`, `Rejected("not_allowed")` (wrong state) or a code of the verb's own.
    """

    def __init__(self, store: Store, letters: Letters | None = None) -> None:
        """Without `letters` nothing is written to anybody; the handler does it."""
        self._store = store
        self._life = store.case_life
        self._letters = letters

    async def judge(
        self, reference: str, actor: str, *, rights: Sequence[str] = (), demand: str = "", note: str = ""
    ) -> Case:
        """It is a request: for these rights (none: as recognised), with the term of `demand` for an authority's."""
        return await self._do(reference, actor, lambda case, _now: acts.judge(case, rights, demand), note)

    async def dismiss(self, reference: str, actor: str, *, note: str) -> Case:
        """It is no request: the case is closed. `note` says why and must not be empty."""
        return await self._do(reference, actor, lambda case, now: acts.dismiss(case, now, note), note)

    async def assign(self, reference: str, actor: str, *, to: str) -> Case:
        """Somebody is to handle it."""
        return await self._do(reference, actor, lambda case, _now: acts.assign(case, to))

    async def note_evidence(self, reference: str, actor: str, *, kind: str, result: str, doubt: bool = False) -> Case:
        """Write down what was seen about who asks (codes of ours); `doubt` makes the identity "doubted"."""
        return await self._do(
            reference, actor, lambda case, now: acts.note_evidence(case, now, kind, result, doubt=doubt)
        )

    async def settle(self, reference: str, actor: str, *, right: str, note: str = "") -> Case:
        """One of several rights is dealt with (a withdrawn consent, say): the date of the others counts from now on."""
        return await self._do(reference, actor, lambda case, _now: acts.settle(case, right), note)

    async def ask_identity(self, reference: str, actor: str, *, doubt: str, note: str = "") -> Case:
        """Ask who they are, on reasonable doubt only: `doubt` is a code that names it. Suspends the arguable term."""
        return await self._do(reference, actor, lambda case, now: acts.ask_identity(case, now, doubt), note)

    async def confirm(self, reference: str, actor: str, *, proof: Proof, note: str = "") -> Case:
        """They are who they say; `Rejected("proof_refused")` when the evidence contradicts an automatic proof."""
        return await self._do(reference, actor, lambda case, now: acts.confirm(case, now, proof, note), note)

    async def fail_identity(self, reference: str, actor: str, *, code: str) -> Case:
        """The code was wrong too often or came too late: the state stays, staff is told."""
        return await self._do(reference, actor, lambda case, now: acts.fail_identity(case, now, code))

    async def extend(self, reference: str, actor: str, *, reasons: str) -> Case:
        """Two further months; `Rejected("extension_late")` after the first month, "reasons_missing" without."""
        return await self._do(
            reference, actor, lambda case, now: acts.extend(case, now, reasons), reasons, {"reasons": reasons}
        )

    async def refuse(self, reference: str, actor: str, *, reasons: str) -> Case:
        """Not acting, with the reasons of GDPR art. 12(4)."""
        return await self._do(
            reference, actor, lambda case, now: acts.refuse(case, now, reasons), reasons, {"reasons": reasons}
        )

    async def answer(self, reference: str, actor: str, *, text: str = "", note: str = "") -> Case:
        """Done; `Rejected("identity_open")` while a right that discloses or changes data has no confirmed asker.

        Of an erasure every category of data gets its fate: as said by `hold`, else as the policy has it.
        """
        case = await self._store.cases.get(reference)
        decided = await self._store.cases.holds(reference)
        holds = fates(case, self._store.policy.retention, decided) if case else ()
        details = {"text": text, "kept": told(holds)}
        return await self._do(reference, actor, lambda case, now: acts.answer(case, now, holds), note, details)

    async def hold(self, reference: str, actor: str, *, hold: Hold) -> Case:
        """What happens to one category of data, with its ground."""
        return await self._do(reference, actor, lambda case, _now: acts.hold(case, hold))

    async def may_erase(self, reference: str) -> None:
        """`Rejected` when `erase` would be: to be asked before anything goes."""
        case = await self._store.cases.get(reference)
        if case is None:
            raise Rejected("unknown_case", "there is no case with this reference; `briefgeheim cases list --all`")
        acts.erase(case, Erased(()))

    async def erase(self, reference: str, actor: str, *, done: Erased) -> Case:
        """What was held here about whoever asked is gone, as `store.erasure` reported."""
        return await self._do(reference, actor, lambda case, _now: acts.erase(case, done))

    async def withdraw(self, reference: str, actor: str, *, note: str = "") -> Case:
        """Whoever asked takes it back."""
        return await self._do(reference, actor, acts.withdraw, note)

    async def close(self, reference: str, actor: str, *, note: str = "") -> Case:
        """The file is complete; its own term of retention begins."""
        return await self._do(reference, actor, acts.close, note)

    async def add_message(self, reference: str, actor: str, *, message_id: str) -> Case:
        """A later message belongs to it; its original is held with the case."""
        return await self._life.join(reference, message_id, actor)

    async def open_original(self, reference: str, actor: str, *, reason: str) -> bytes:
        """The unredacted message that opened the case, while it is held; on record before it is opened."""
        case = await self._do(reference, actor, lambda case, _now: acts.open_original(case, reason), reason)
        return await self._store.originals.read(case.message_id)

    async def _do(
        self, reference: str, actor: str, decide: Decide, note: str = "", details: Mapping[str, str] | None = None
    ) -> Case:
        return await self._life.act(reference, actor, decide, self._letters, note=note, details=details)
