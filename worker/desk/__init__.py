"""The case desk: every verb on a case, each one transaction.

A verb checks the table of moves (`models.case_moves`) and its own conditions (`pipelines.steps`), writes the case and a
chained event, and may enqueue a letter, all or nothing. What is refused raises `Rejected` with a code and what can be
done instead. No text of an error, event or notice holds personal data: notes are sealed under the case's own key.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.case import Case, Hold, Proof
from worker.desk.contract import Letters, NoLetters
from worker.store import Store

__all__ = ["Desk", "Letters", "NoLetters"]


class Desk:
    """Each verb returns the case as it stands afterwards.

    `actor` is a login of staff or `worker.store.events.SYSTEM`; `note` is free text for the file, sealed.
    `Rejected("unknown_case")`, `Rejected("not_allowed")` (wrong state) or a code of the verb's own.
    """

    def __init__(self, store: Store, letters: Letters | None = None) -> None:
        """Without `letters` nothing is written to anybody; the handler does it."""
        self._store = store
        self._letters = letters or NoLetters()

    async def judge(
        self, reference: str, actor: str, *, rights: Sequence[str] = (), demand: str = "", note: str = ""
    ) -> Case:
        """It is a request: for these rights (none: as recognised), with the term of `demand` for an authority's."""
        raise NotImplementedError

    async def dismiss(self, reference: str, actor: str, *, note: str) -> Case:
        """It is no request: the case is closed. `note` says why and must not be empty."""
        raise NotImplementedError

    async def assign(self, reference: str, actor: str, *, to: str) -> Case:
        """Somebody is to handle it."""
        raise NotImplementedError

    async def note_evidence(self, reference: str, actor: str, *, kind: str, result: str, doubt: bool = False) -> Case:
        """Write down what was seen about who asks (codes of ours); `doubt` makes the identity "doubted"."""
        raise NotImplementedError

    async def ask_identity(self, reference: str, actor: str, *, doubt: str, note: str = "") -> Case:
        """Ask who they are, on reasonable doubt only: `doubt` is a code that names it. Suspends the arguable term."""
        raise NotImplementedError

    async def confirm(self, reference: str, actor: str, *, proof: Proof, note: str = "") -> Case:
        """They are who they say; `Rejected("proof_refused")` when the evidence contradicts an automatic proof."""
        raise NotImplementedError

    async def fail_identity(self, reference: str, actor: str, *, code: str) -> Case:
        """The code was wrong too often or came too late: the state stays, staff is told."""
        raise NotImplementedError

    async def extend(self, reference: str, actor: str, *, reasons: str) -> Case:
        """Two further months; `Rejected("extension_late")` after the first month, "reasons_missing" without."""
        raise NotImplementedError

    async def refuse(self, reference: str, actor: str, *, reasons: str) -> Case:
        """Not acting, with the reasons of GDPR art. 12(4)."""
        raise NotImplementedError

    async def answer(self, reference: str, actor: str, *, text: str = "", note: str = "") -> Case:
        """Done; `Rejected("identity_open")` while a right that discloses or changes data has no confirmed asker."""
        raise NotImplementedError

    async def hold(self, reference: str, actor: str, *, hold: Hold) -> Case:
        """What happens to one category of data, with its ground."""
        raise NotImplementedError

    async def withdraw(self, reference: str, actor: str, *, note: str = "") -> Case:
        """Whoever asked takes it back."""
        raise NotImplementedError

    async def close(self, reference: str, actor: str, *, note: str = "") -> Case:
        """The file is complete; its own term of retention begins."""
        raise NotImplementedError

    async def add_message(self, reference: str, actor: str, *, message_id: str) -> Case:
        """A later message belongs to it; its original is held with the case."""
        raise NotImplementedError
