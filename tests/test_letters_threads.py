"""What a message does to the cases: it opens, joins, confirms; and what a stranger or a machine cannot do."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from office import AUTHENTIC, AUTHOR, Office, office

from models.case import Case, CaseState, Identity
from models.errors import Rejected
from models.notice import NoticeKind
from worker.store.safe import Role

DOUBTED = ("Reply-To: x@evil.example", *AUTHENTIC)
STRANGER = "x@evil.example"


@pytest.fixture
async def desk(tmp_path: Path, url: str) -> AsyncIterator[Office]:
    async with office(tmp_path, url) as made:
        yield made


async def again(at: Office, case: Case) -> Case:
    found = await at.store.cases.get(case.reference)
    assert found
    return found


def evidence(case: Case) -> set[tuple[str, str]]:
    return {(seen.kind, seen.result) for seen in case.evidence}


async def asked(at: Office) -> tuple[Case, str, str]:
    """A case whose identity question is out: the case, the code, the question's Message-ID."""
    at.clock.move(minutes=1)
    case = await at.arrives("Subject: Inzage", rights=("access",))
    assert case
    case = await at.desk.ask_identity(case.reference, "kevin", doubt="unauthenticated")
    code = re.compile(r"\n {4}(\w{4}-\w{4})\s")  # letters of one instant go out in any order
    question = next(letter for letter in reversed(await at.sent()) if code.search(letter.get_content()))
    return case, code.findall(question.get_content())[0], str(question["Message-ID"])


# the silent check


async def test_an_authenticated_sender_who_wrote_before_is_confirmed_without_a_question(desk: Office) -> None:
    """GDPR art. 12(6): no more is asked than needed."""
    await desk.arrives(*AUTHENTIC, "Subject: Factuur")
    desk.clock.move(days=7)
    case = await desk.arrives(*AUTHENTIC, "Subject: Inzage", rights=("access",))
    assert case and (case.state, case.identity) == (CaseState.IN_PROGRESS, Identity.CONFIRMED)
    assert {("dkim", "pass"), ("dmarc", "pass"), ("known_sender", "yes")} == evidence(case)


async def test_a_first_message_is_neither_confirmed_nor_doubted(desk: Office) -> None:
    """Also not by a second copy of itself."""
    case = await desk.arrives(*AUTHENTIC, "Subject: Inzage", rights=("access",))
    assert case and (case.state, case.identity) == (CaseState.RECEIVED, Identity.UNCHECKED)
    assert ("known_sender", "no") in evidence(case)


async def test_a_greeting_and_then_a_request_do_not_make_an_address_known(desk: Office) -> None:
    """Whoever sets up an address for this could write twice; a week is longer than most have patience for."""
    await desk.arrives(*AUTHENTIC, "Subject: Hallo")
    desk.clock.move(days=6, hours=23)
    case = await desk.arrives(*AUTHENTIC, "Subject: Inzage", rights=("access",))
    assert case and case.identity is Identity.UNCHECKED
    assert ("known_sender", "no") in evidence(case)


async def test_a_forged_sender_is_not_confirmed(desk: Office) -> None:
    """Known address, results that the sender wrote himself below our border's Received field."""
    await desk.arrives(*AUTHENTIC, "Subject: Factuur")
    desk.clock.move(days=7)
    case = await desk.arrives(AUTHENTIC[1], AUTHENTIC[0], "Subject: Inzage", rights=("access",))
    assert case and (case.state, case.identity) == (CaseState.RECEIVED, Identity.UNCHECKED)
    assert ("authentication", "none") in evidence(case)


async def test_what_speaks_against_the_sender_is_on_file_and_nobody_is_asked_by_itself(desk: Office) -> None:
    """Staff weigh it; the default sends no question."""
    await desk.arrives(*AUTHENTIC, "Subject: Factuur")
    desk.clock.move(days=7)
    case = await desk.arrives(*DOUBTED, "Subject: Inzage", rights=("access",))
    assert case and (case.state, case.identity) == (CaseState.RECEIVED, Identity.DOUBTED)
    assert ("reply_to", "fail") in evidence(case)
    assert [letter["Subject"].split()[0] for letter in await desk.sent()] == ["Ontvangst"]


async def test_doubt_asks_by_itself_where_that_is_set(tmp_path: Path, url: str) -> None:
    """The question goes to the address on file, says that a machine sent it, and has no answer to it by machines."""
    async with office(tmp_path, url, ask_on_doubt=True) as at:
        case = await at.arrives(*DOUBTED, "Subject: Inzage", rights=("access",))
        assert case and case.state is CaseState.IDENTITY_ASKED
        letters = [letter for letter in await at.sent() if not letter["Subject"].startswith("Ontvangst")]
        assert [(one["To"], one["Auto-Submitted"]) for one in letters] == [(AUTHOR, "auto-replied")]


async def test_doubt_asks_nothing_where_no_identity_is_needed(tmp_path: Path, url: str) -> None:
    """A withdrawn consent has no hurdle (GDPR art. 7(3))."""
    async with office(tmp_path, url, ask_on_doubt=True) as at:
        case = await at.arrives(*DOUBTED, "Subject: Stop", rights=("consent_withdrawal",))
        assert case and case.state is CaseState.RECEIVED


async def test_doubt_asks_nobody_who_cannot_be_asked(tmp_path: Path, url: str) -> None:
    """An address that nobody reads: staff decide, and no term stands still for a question that was not put."""
    async with office(tmp_path, url, ask_on_doubt=True) as at:
        case = await at.arrives(*DOUBTED, "Subject: Inzage", rights=("access",), author="noreply@voorbeeld.example")
        assert case and (case.state, case.suspensions) == (CaseState.RECEIVED, ())
        with pytest.raises(Rejected, match="not_askable"):
            await at.desk.ask_identity(case.reference, "kevin", doubt="unauthenticated")
        assert (await again(at, case)).state is CaseState.RECEIVED
        assert await at.tries() == [] and await at.store.verify.faults() == ()


# the question and its answer


async def test_the_code_from_the_same_address_confirms(desk: Office) -> None:
    """The reply joins its case; the suspension ends; a word of thanks goes out."""
    case, code, question = await asked(desk)
    desk.clock.move(days=2)
    assert (
        await desk.arrives(f"In-Reply-To: {question}", "Subject: Re: Bent u dit?", body=f"Ja: {code.lower()}") is None
    )
    case = await again(desk, case)
    assert (case.state, case.identity) == (CaseState.IN_PROGRESS, Identity.CONFIRMED)
    assert await desk.tries() == [("used", 1)]
    assert (await desk.sent())[-1]["Subject"].startswith("Dank u")


async def test_the_code_counts_when_it_comes_back_in_the_quotation(desk: Office) -> None:
    """Whoever sends our letter back has received it."""
    case, code, question = await asked(desk)
    await desk.arrives(f"In-Reply-To: {question}", body=f"Ja dat was ik.\r\n\r\n> De code:\r\n>     {code}")
    assert (await again(desk, case)).identity is Identity.CONFIRMED


async def test_a_machine_that_sends_the_code_back_confirms_nothing(desk: Office) -> None:
    """An out-of-office note that quotes our letter."""
    case, code, question = await asked(desk)
    await desk.arrives("Auto-Submitted: auto-replied", f"In-Reply-To: {question}", body=f"Afwezig.\r\n> {code}")
    assert (await again(desk, case)).identity is Identity.ASKED
    assert await desk.tries() == [("posed", 0)]


async def test_three_wrong_codes_lock_the_question(desk: Office) -> None:
    """Then the right one does not help either, and staff are told."""
    case, code, question = await asked(desk)
    for wrong in ("AAAA-3333", "AAAA-4444", "AAAA-6666"):
        assert (await again(desk, case)).identity is Identity.ASKED
        await desk.arrives(f"In-Reply-To: {question}", body=wrong)
    assert (await again(desk, case)).identity is Identity.FAILED
    await desk.arrives(f"In-Reply-To: {question}", body=code)
    assert (await again(desk, case)).identity is Identity.FAILED
    assert await desk.tries() == [("locked", 3)]
    told = [item.notice.kind for item in await desk.store.outbox.about(case.message_id)]
    assert NoticeKind.CASE_IDENTITY_FAILED in told


async def test_many_guesses_in_one_mail_are_many_tries(desk: Office) -> None:
    """Also when the right one stands behind them."""
    case, code, question = await asked(desk)
    await desk.arrives(f"In-Reply-To: {question}", body=f"AAAA-3333 AAAA-4444 AAAA-6666 {code}")
    assert (await again(desk, case)).identity is Identity.FAILED


async def test_the_code_from_another_address_confirms_nothing_and_spends_no_try(desk: Office) -> None:
    """Also when it is the right one: the question was whether this address asked."""
    case, code, question = await asked(desk)
    for body in ("AAAA-3333", "AAAA-4444", "AAAA-6666", code):
        await desk.arrives(f"In-Reply-To: {question}", body=body, author=STRANGER)
    assert (await again(desk, case)).identity is Identity.ASKED
    assert await desk.tries() == [("posed", 0)]
    assert ("code", "other_address") in evidence(await again(desk, case))


async def test_a_code_that_comes_too_late_is_void(desk: Office) -> None:
    """After `identity.code_seconds`."""
    case, code, question = await asked(desk)
    desk.clock.move(days=7, seconds=1)
    await desk.arrives(f"In-Reply-To: {question}", body=code)
    assert (await again(desk, case)).identity is Identity.FAILED
    assert await desk.tries() == [("late", 0)]


async def test_a_code_works_once_and_for_its_own_case(desk: Office) -> None:
    """The same code in the thread of another question is wrong there."""
    _, code, _ = await asked(desk)
    other, _, other_question = await asked(desk)
    await desk.arrives(f"In-Reply-To: {other_question}", body=code)
    assert (await again(desk, other)).identity is Identity.ASKED
    assert await desk.tries() == [("posed", 0), ("posed", 1)]


async def test_the_code_stands_nowhere_in_the_clear(desk: Office) -> None:
    """Rows hold a keyed HMAC and ciphertext; the log holds codes of ours."""
    _, code, _ = await asked(desk)
    from worker.store.tables import metadata

    dumped = repr([[tuple(row) for row in await desk.rows(table)] for table in metadata.tables.values()])
    assert code not in dumped and AUTHOR not in dumped


async def test_a_copy_of_an_identity_document_goes_at_once(desk: Office) -> None:
    """Nobody asked for it; the redacted copy and the note stay (EDPB 01/2022, 76-79)."""
    case, code, question = await asked(desk)
    await desk.arrives(f"In-Reply-To: {question}", body=f"{code}, zie bijlage", document=True)
    assert ("id_copy", "deleted") in evidence(await again(desk, case))
    assert (await again(desk, case)).identity is Identity.CONFIRMED
    from worker.store.tables import sealed

    kept = {row.role for row in await desk.rows(sealed) if row.message_id == desk.last and row.blob is not None}
    assert kept == {Role.ENVELOPE, Role.REDACTED}


# joining


async def test_a_reply_to_our_letter_joins_and_opens_nothing(desk: Office) -> None:
    """Its thread holds a secret of ours."""
    case = await desk.arrives("Subject: Inzage", rights=("access",))
    assert case
    letter = (await desk.sent())[-1]
    assert await desk.arrives(f"In-Reply-To: {letter['Message-ID']}", rights=("access",), author=STRANGER) is None
    assert [event.kind for event in await desk.store.cases.events(case.reference)][-1] == "add_message"


async def test_who_wrote_before_joins_by_reference_or_thread(desk: Office) -> None:
    """The reference in the subject, or an answer to their own mail."""
    case = await desk.arrives("Subject: Inzage", "Message-ID: <een@voorbeeld.example>", rights=("access",))
    assert case
    assert await desk.arrives(f"Subject: Re: {case.reference}", rights=("access",)) is None
    assert await desk.arrives("References: <een@voorbeeld.example>", rights=("access",)) is None
    kinds = [event.kind for event in await desk.store.cases.events(case.reference)]
    assert kinds.count("add_message") == 2


async def test_a_stranger_who_guesses_a_reference_joins_nothing(desk: Office) -> None:
    """Nor by the thread of somebody else's mail: he gets a case of his own."""
    case = await desk.arrives("Subject: Inzage", "Message-ID: <een@voorbeeld.example>", rights=("access",))
    assert case
    before = await desk.store.cases.events(case.reference)
    own = await desk.arrives(
        f"Subject: Re: {case.reference}", "In-Reply-To: <een@voorbeeld.example>", rights=("access",), author=STRANGER
    )
    assert own and own.reference != case.reference
    assert await desk.store.cases.events(case.reference) == before
    assert case.reference not in str([letter.as_string() for letter in await desk.sent() if letter["To"] == STRANGER])


async def test_a_reference_that_does_not_exist_is_nothing(desk: Office) -> None:
    """The message is treated like any other."""
    assert await desk.arrives("Subject: AVG-2026-009999") is None


async def test_a_right_asked_anew_has_a_clock_of_its_own(desk: Office) -> None:
    """And the message belongs to both cases."""
    case = await desk.arrives("Subject: Inzage", rights=("access",))
    assert case
    new = await desk.arrives(f"Subject: Re: {case.reference}", rights=("access", "erasure"))
    assert new and new.labels == ("erasure",)
    assert [event.kind for event in await desk.store.cases.events(case.reference)][-1] == "add_message"


async def test_what_was_answered_can_be_asked_again(desk: Office) -> None:
    """A month later the same right is a new request."""
    case = await desk.arrives("Subject: Bezwaar", rights=("consent_withdrawal",))
    assert case
    await desk.desk.answer(case.reference, "kevin")
    new = await desk.arrives(f"Subject: Re: {case.reference}", rights=("consent_withdrawal",))
    assert new and new.reference != case.reference


async def test_a_bounce_of_our_letter_joins_its_case_and_asks_nothing(desk: Office) -> None:
    """What it returns is our own text, rights words and all."""
    case = await desk.arrives("Subject: Inzage", rights=("access",))
    assert case
    letter = (await desk.sent())[-1]
    returned = f"--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {letter['Message-ID']}\r\n\r\nx\r\n--x--"
    report = "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
    daemon = {"author": "mailer-daemon@voorbeeld.example", "reverse_path": ""}
    assert await desk.arrives(report, "MIME-Version: 1.0", body=returned, rights=("erasure",), **daemon) is None
    assert [event.kind for event in await desk.store.cases.events(case.reference)][-1] == "add_message"


async def test_a_copy_of_our_own_letter_asks_nothing(desk: Office) -> None:
    """A relay that files what it sends, or a colleague's rule that sends it back."""
    case = await desk.arrives("Subject: Inzage", rights=("access",))
    assert case
    letter = (await desk.sent())[-1]
    own = ("Message-ID: " + letter["Message-ID"], "X-Briefgeheim-Letter: acknowledgement")
    assert await desk.arrives(*own, rights=("access", "erasure"), author="info@jixawstudio.nl") is None


async def test_a_tickets_author_is_only_what_somebody_typed(desk: Office) -> None:
    """It opens a case, proves nothing, and is not answered by mail."""
    from models.message import Channel

    case = await desk.arrives("Subject: Inzage", rights=("access",), channel=Channel.TICKET)
    assert case and evidence(case) == {("authentication", "not_by_mail")}
    assert await desk.sent() == []
