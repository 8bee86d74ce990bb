"""What a recorded message does to the cases: it joins one, confirms who asks, or is acknowledged.

Implements `worker.desk.contract.Threads`: everything happens in the transaction that records the verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from models.case import Case, CaseState, Identity, Proof
from models.correspondence import Correspondence
from models.errors import Bug, Rejected
from models.finding import EntityType
from models.identity import NOTED, Answered, Sign, Standing, Weighed
from models.letter import ACKNOWLEDGES, LetterKind
from models.message import Channel
from models.verdict import Verdict
from pipelines.cases import acts
from pipelines.cases.step import Step
from pipelines.cases.who_asks import identity_open
from pipelines.correspond.join import Traces, is_machine, joined
from pipelines.identity import weigh
from pipelines.identity.results import trusted
from worker.clock import Clock, utc_now
from worker.letters.challenges import Challenges
from worker.letters.letters import BY_ITSELF, Letters
from worker.letters.seen import OWN, Seen
from worker.settings import IdentitySettings
from worker.store.case_life import CaseLife, Decide
from worker.store.events import SYSTEM
from worker.store.records import Claimed
from worker.store.safe import Role
from worker.store.tables import sealed
from worker.vault import Vault

DOUBT = "unauthenticated"
"""The reasonable doubt that the silent check can find (`pipelines.cases.who_asks.DOUBTS`)."""


class Threads:
    """One for each process; it keeps nothing between two messages."""

    def __init__(self, vault: Vault, settings: IdentitySettings, letters: Letters, clock: Clock = utc_now) -> None:
        self._settings = settings
        self._letters = letters
        self._now = clock
        self._life: CaseLife | None = None
        self._seen = Seen(vault)
        self._challenges = Challenges(vault, settings, clock)

    def attend(self, life: CaseLife) -> None:
        """Act on cases by this; the store that makes it is made with us, so it comes after."""
        self._life = life

    async def case_of(self, claimed: Claimed, verdict: Verdict, session: AsyncConnection) -> str:  # noqa: ARG002 - contract
        """The case that this message answers, or ""; a guessed reference is not enough."""
        about = verdict.correspondence
        ids = (*about.returned, about.message_id, *about.threads)  # its own: a copy of our letter that came back
        mails = await self._seen.cases_of(session, [one for one in ids if not one.startswith(OWN)])
        letters = await self._seen.cases_of(session, [one for one in ids if one.startswith(OWN)])
        candidates = {*mails, *about.cases}
        known = await self._seen.wrote_in(session, about.author, candidates) if candidates else frozenset()
        return joined(Traces(letters, mails, about.cases, known))

    async def recorded(
        self, case: Case | None, claimed: Claimed, verdict: Verdict, session: AsyncConnection, *, joined: bool
    ) -> None:
        """Called for each case that the message opened or was added to (`joined`), or once with none."""
        about = verdict.correspondence
        weighed = await self._weigh(claimed, about, session)
        if case is None:
            return
        if about.message_id:
            await self._seen.letter(session, case.reference, about.message_id, self._now())
        if not joined:
            await self._opened(case, weighed, verdict, session)
        elif not is_machine(about):
            await self._joined(case, claimed, verdict, session)

    async def _weigh(self, claimed: Claimed, about: Correspondence, session: AsyncConnection) -> Weighed:
        """The silent check; from now on the address is known."""
        results = trusted(about, self._settings.authserv_ids, self._settings.hops)
        channel = claimed.envelope.channel
        weighed = weigh(about, channel, results, about.signers, known=False)
        if channel is not Channel.EMAIL or not about.author:
            return weighed
        vouched = next((sign for sign in weighed.signs if sign in (Sign.DKIM_ALIGNED, Sign.DMARC_PASS)), "")
        received = claimed.envelope.received_at
        first = await self._seen.sender(session, about.author, received, vouched)
        known = first is not None and first + timedelta(seconds=self._settings.known_seconds) <= received
        return weigh(about, channel, results, about.signers, known=known)

    async def _opened(self, case: Case, weighed: Weighed, verdict: Verdict, session: AsyncConnection) -> None:
        """Evidence first, so that a forged sender's doubt stands in the file before anything is written to anybody."""
        for sign in weighed.signs:
            kind, result = NOTED[sign]
            doubt = weighed.standing is Standing.DOUBT and result == "fail"
            case = await self._act(case, session, partial(_note, kind=kind, result=result, doubt=doubt))
        if _shows_document(verdict):
            case = await self._act(case, session, partial(_note, kind="id_copy", result="removed"))
        if case.state is not CaseState.RECEIVED or case.lane not in ACKNOWLEDGES:
            return
        if weighed.standing is Standing.CONFIRMED and identity_open(case):
            case = await self._act(case, session, lambda c, now: acts.confirm(c, now, Proof.KNOWN_SENDER))
        await self._letters.enqueue(case, ACKNOWLEDGES[case.lane], {}, session)
        wanted = weighed.standing is Standing.DOUBT and self._settings.ask_on_doubt and identity_open(case)
        if wanted and await self._letters.may_ask(case, session):
            asking: Decide = lambda c, now: acts.ask_identity(c, now, DOUBT)  # noqa: E731 - it is named for its type
            await self._act(case, session, asking, {BY_ITSELF: "yes"})

    async def _joined(self, case: Case, claimed: Claimed, verdict: Verdict, session: AsyncConnection) -> None:
        if _shows_document(verdict):
            await self._forget_original(claimed, session)
            case = await self._act(case, session, partial(_note, kind="id_copy", result="deleted"))
        if case.state is CaseState.IDENTITY_ASKED and case.identity is Identity.ASKED:
            await self._answered(case, verdict.correspondence, session)

    async def _answered(self, case: Case, about: Correspondence, session: AsyncConnection) -> None:
        """A reply to the identity question. Its own authentication does not matter: the code came from the mailbox."""
        on_file = await self._letters.correspondent(case, session)
        codes = [code.reveal() for code in about.codes]
        outcome = await self._challenges.answer(session, case.reference, about.author, on_file, codes)
        if decide := _AFTER.get(outcome):
            case = await self._act(case, session, decide)
        if outcome is Answered.CONFIRMED:
            await self._letters.enqueue(case, LetterKind.IDENTITY_CONFIRMED, {}, session)

    async def _forget_original(self, claimed: Claimed, session: AsyncConnection) -> None:
        """A copy of an identity document goes at once; the redacted copy is what the case keeps (EDPB 01/2022, 79)."""
        original = (sealed.c.message_id == claimed.message_id, sealed.c.role == Role.ORIGINAL)
        await session.execute(update(sealed).where(*original).values(blob=None))

    async def _act(
        self, case: Case, session: AsyncConnection, decide: Decide, details: Mapping[str, str] | None = None
    ) -> Case:
        """The case after the act; as it was when the act is not possible in its state (it was answered meanwhile)."""
        if self._life is None:
            raise Bug("threads_without_cases")
        try:
            async with session.begin_nested():  # what is refused half-way leaves nothing behind
                return await self._life.act_in(session, case.reference, SYSTEM, decide, self._letters, details=details)
        except Rejected:
            return case


def _note(case: Case, now: datetime, kind: str, result: str, *, doubt: bool = False) -> Step:
    return acts.note_evidence(case, now, kind, result, doubt=doubt)


_AFTER: Mapping[Answered, Decide] = {
    Answered.CONFIRMED: lambda case, now: acts.confirm(case, now, Proof.CODE),
    Answered.WRONG: partial(_note, kind="code", result="wrong"),
    Answered.OTHER_ADDRESS: partial(_note, kind="code", result="other_address"),
    Answered.LOCKED: lambda case, now: acts.fail_identity(case, now, "locked"),
    Answered.EXPIRED: lambda case, now: acts.fail_identity(case, now, "late"),
}
"""What the case notes of each outcome; a reply without a code changes nothing."""


def _shows_document(verdict: Verdict) -> bool:
    """Whether a copy or the number of an identity document came along; it was removed from what staff see."""
    return any(finding.candidate.type is EntityType.ID_DOCUMENT for finding in verdict.removed)
