"""Letters: what every template must and must not hold, how a letter is made up, when it is withheld and sent."""

from __future__ import annotations

import itertools
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from office import AUTHOR, Office, office
from stored import MAILBOX, START

from models.case import CaseState
from models.correspondence import Correspondence
from models.errors import Bug
from models.letter import ACKNOWLEDGES, Letter, LetterKind, LetterState
from models.limits import Limits
from models.message import Channel
from models.notice import NoticeKind
from pipelines.correspond import correspond
from pipelines.correspond.unanswerable import unanswerable
from pipelines.parse import parse
from worker.letters.compose import compose
from worker.letters.folder import Folder
from worker.letters.letters import AUTOMATIC
from worker.letters.render import LANGUAGES, REASONS, render
from worker.letters.transport import Attempt, Outcome

LETTER = Letter(
    id="l" + "0" * 32, kind=LetterKind.ACKNOWLEDGEMENT, language="nl", reference="AVG-2026-000123",
    sender=MAILBOX, to=AUTHOR, owner="JixawStudio", received_at=datetime(2026, 3, 5, 23, 30, tzinfo=UTC),
    due=datetime(2026, 4, 5, 21, 59, tzinfo=UTC), written_at=START, rights=("access", "erasure"),
    reasons="Het zijn er te veel.\nEcht.", code="7K4M-Q3XN", code_until=datetime(2026, 3, 12, 12, tzinfo=UTC),
    in_reply_to="<een@voorbeeld.example>", references=("<nul@voorbeeld.example>",),
)  # fmt: skip
SECRET = "a2" * 16
ALL = list(itertools.product(LetterKind, LANGUAGES))
"""Every template."""


def text_of(kind: LetterKind, language: str, **changes: object) -> str:
    return "\n".join(render(replace(LETTER, kind=kind, language=language, **changes)))  # type: ignore[arg-type]


# the contract of every template


@pytest.mark.parametrize(("kind", "language"), ALL)
def test_every_letter_says_which_request_and_who_writes(kind: LetterKind, language: str) -> None:
    """The reference in the subject, where replies keep it; the owner; no placeholder left; lines that mail carries."""
    subject, text = render(replace(LETTER, kind=kind, language=language))
    assert subject.endswith("(AVG-2026-000123)") and "\n" not in subject
    assert "JixawStudio" in text and "AVG-2026-000123" in text
    assert not re.search(r"[{}]|None|\bundefined\b|datetime", text)
    assert max(map(len, text.split("\n"))) <= 78
    assert "\n\n\n" not in text and text == text.strip() + "\n"


DOCUMENTS = {
    "nl": r"kopie|paspoort|identiteitsbewijs|identiteitskaart|rijbewijs|legitimat|burgerservicenummer|bsn|foto",
    "en": r"copy of|passport|identity (?:card|document)|driving licence|photo|citizen service number",
}
NEVER = {
    "nl": r"stuur (?:ons )?geen kopie van een identiteitsbewijs",
    "en": r"do not send (?:us )?a copy of an identity document",
}


@pytest.mark.parametrize(("kind", "language"), ALL)
def test_no_letter_asks_for_a_copy_of_an_identity_document(kind: LetterKind, language: str) -> None:
    """Where one is named at all, it is to say that none must be sent (EDPB 01/2022, 73-74)."""
    told = " ".join(text_of(kind, language).casefold().split())
    without = re.sub(NEVER[language], "", told)
    assert not re.search(DOCUMENTS[language], without)


@pytest.mark.parametrize(("kind", "language"), ALL)
def test_no_letter_quotes_the_person(kind: LetterKind, language: str) -> None:
    """A template has the reference, dates, labels and what staff wrote; not even the address."""
    told = text_of(kind, language)
    assert AUTHOR not in told and "voorbeeld.example" not in told


SAID = "    Het zijn er te veel.\n    Echt."
PARTS = {
    LetterKind.ACKNOWLEDGEMENT: {
        "nl": ("6 maart 2026", "5 april 2026", "inzage, verwijdering", "U hoeft nu niets te doen", "automatisch"),
        "en": ("6 March 2026", "5 April 2026", "access, erasure", "You need not do anything now", "automatically"),
    },
    LetterKind.COMPLAINT_ACKNOWLEDGEMENT: {
        "nl": ("6 maart 2026", "5 april 2026", "Autoriteit Persoonsgegevens", "automatisch"),
        "en": ("6 March 2026", "5 April 2026", "Autoriteit Persoonsgegevens", "automatically"),
    },
    LetterKind.BREACH_ACKNOWLEDGEMENT: {
        "nl": ("6 maart 2026", "meteen", "automatisch"),
        "en": ("6 March 2026", "at once", "automatically"),
    },
    LetterKind.IDENTITY_QUESTION: {
        "nl": ("    7K4M-Q3XN\n", "12 maart 2026", "vanaf dit adres", "Meer hebben wij niet nodig", "niets gevraagd"),
        "en": ("    7K4M-Q3XN\n", "12 March 2026", "from this address", "We need nothing more", "not ask us anything"),
    },
    LetterKind.IDENTITY_CONFIRMED: {"nl": ("klopt", "5 april 2026"), "en": ("is right", "5 April 2026")},
    LetterKind.EXTENSION: {
        "nl": ("artikel 12, lid 3, AVG", SAID, "5 april 2026", "Autoriteit Persoonsgegevens"),
        "en": ("GDPR, article 12(3)", SAID, "5 April 2026", "Autoriteit Persoonsgegevens"),
    },
    LetterKind.REFUSAL: {  # GDPR art. 12(4): reasons, the authority, a judicial remedy
        "nl": (SAID, "klacht indienen bij de Autoriteit", "naar de rechter", "artikel 12, lid 4, AVG"),
        "en": (SAID, "complaint with the Dutch Data Protection Authority", "go to court", "article 12(4)"),
    },
    LetterKind.COMPLETION: {
        "nl": ("afgehandeld", SAID, "Autoriteit Persoonsgegevens"),
        "en": ("dealt with", SAID, "Autoriteit Persoonsgegevens"),
    },
}  # fmt: skip
"""What the law, or plain sense, wants in each letter."""


@pytest.mark.parametrize(("kind", "language"), ALL)
def test_every_letter_has_its_parts(kind: LetterKind, language: str) -> None:
    """In both languages, and each kind stands in the table."""
    told = text_of(kind, language)
    folded = " ".join(told.split())
    missing = [part for part in PARTS[kind][language] if part not in (told if "    " in part else folded)]
    assert missing == []


@pytest.mark.parametrize(("kind", "language"), ALL)
def test_letters_are_in_plain_words(kind: LetterKind, language: str) -> None:
    """No sentence of more than thirty words, and not many long ones (GDPR art. 12(1): clear and plain)."""
    _, text = render(replace(LETTER, kind=kind, language=language))
    sentences = [s.split() for s in re.split(r"(?<=[.!?:])\s+", " ".join(text.split()))]
    assert max(map(len, sentences)) <= 30
    assert sum(map(len, sentences)) / len(sentences) <= 15


def test_what_is_due_at_once_names_no_date() -> None:
    """A withdrawn consent has no month (GDPR art. 7(3)); what is asked beside it has one."""
    told = " ".join(text_of(LetterKind.ACKNOWLEDGEMENT, "nl", due=None, at_once=True).split())
    assert "meteen" in told and "uiterlijk" not in told
    both = " ".join(text_of(LetterKind.ACKNOWLEDGEMENT, "nl", at_once=True).split())
    assert "meteen" in both and "uiterlijk op 5 april 2026" in both
    assert "meteen" not in text_of(LetterKind.ACKNOWLEDGEMENT, "nl")


def test_another_language_is_answered_in_the_first() -> None:
    """And an unknown name in a template is an error, not a gap."""
    assert text_of(LetterKind.COMPLETION, "pl") == text_of(LetterKind.COMPLETION, "nl")
    from worker.letters.render import _environment

    with pytest.raises(UndefinedError):
        _environment().from_string("{{ nothing }}").render()


def test_what_staff_write_is_made_plain() -> None:
    """Control characters go, template marks are text, and it has an end."""
    told = text_of(LetterKind.REFUSAL, "nl", reasons="a\x00b\x1b[31m\r\n{{ owner }}\u202e\tc" + "x" * 50_000)
    assert "    a b [31m\n    {{ owner }}" in told and "\u202e" not in told and "\x1b" not in told
    assert len(told) < REASONS + 3000


# the letter as a message


def made(**changes: object):
    return message_from_bytes(compose(replace(LETTER, **changes), SECRET).raw, policy=default)  # type: ignore[arg-type]


def test_an_automatic_letter_says_so() -> None:
    """RFC 3834: Auto-Submitted, the thread, the null reverse-path; and our own rules would not answer it."""
    post, letter = compose(LETTER, SECRET), made()
    assert post.reverse_path == ""
    assert (letter["Auto-Submitted"], letter["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert letter["In-Reply-To"] == "<een@voorbeeld.example>"
    assert letter["References"] == "<nul@voorbeeld.example> <een@voorbeeld.example>"
    assert letter["Message-ID"] == f"<bg.{SECRET}@jixawstudio.nl>" == post.message_id
    assert (letter["From"], letter["To"]) == (f"JixawStudio <{MAILBOX}>", AUTHOR)
    assert unanswerable([(name.lower(), value) for name, value in letter.items()])


def test_a_persons_letter_comes_back_when_it_cannot_be_delivered() -> None:
    """It bears the mailbox as its reverse-path, and does not call itself automatic."""
    post = compose(replace(LETTER, automatic=False), SECRET)
    assert post.reverse_path == MAILBOX
    assert b"Auto-Submitted" not in post.raw


@pytest.mark.parametrize("field", ["to", "sender"])
@pytest.mark.parametrize("bad", ["a@b.nl\r\nBcc: x@y.nl", "a@b.nl, x@y.nl", "<a@b.nl>", "a b@c.nl", ""])
def test_no_address_can_bring_a_header_of_its_own(field: str, bad: str) -> None:
    """`Bug`: whoever calls must have asked before."""
    with pytest.raises(Bug):
        compose(replace(LETTER, **{field: bad}), SECRET)


HOSTILE = ["<a@b>\r\nBcc: x@y.nl", "<a\r\n b@c>", "<a@b> x", "<a b@c>", "no id", "<\x00@b>", "<" + "a" * 300 + "@b>"]


@pytest.mark.parametrize("bad", HOSTILE, ids=range(len(HOSTILE)))
def test_no_thread_can_bring_a_header_of_its_own(bad: str) -> None:
    """What is read of a message's thread fields are ids and nothing else."""
    raw = f"From: {AUTHOR}\r\nMessage-ID: {bad}\r\nReferences: {bad}\r\n\r\nx\r\n".encode()
    about = correspond(parse(raw, Limits()))
    for one in (about.message_id, *about.threads):
        assert one == "" or re.fullmatch(r"<[!-;=?-~]+>", one)
    letter = made(in_reply_to=about.message_id, references=about.threads)
    assert letter["Bcc"] is None and letter["To"] == AUTHOR


def test_long_threads_and_long_ids_stay_whole() -> None:
    """The first reference and the last ones; no id becomes an encoded word; no line is longer than mail allows."""
    ids = tuple(f"<{'x' * 200}{n}@voorbeeld.example>" for n in range(40))
    post = compose(replace(LETTER, references=ids, in_reply_to=ids[-1]), SECRET)
    assert made(references=ids, in_reply_to=ids[-1])["References"].split() == [ids[0], *ids[-11:]]
    assert b"=?" not in post.raw and max(map(len, post.raw.split(b"\r\n"))) <= 998


def test_nothing_of_a_letter_is_printed() -> None:
    """Addresses, codes and reasons stay out of logs and tracebacks."""
    shown = repr(LETTER) + repr(compose(LETTER, SECRET))
    assert not [word for word in ("fatima", "7K4M", "te veel", SECRET) if word in shown]


# which letters are written


@pytest.fixture
async def at(tmp_path: Path, url: str) -> AsyncIterator[Office]:
    async with office(tmp_path, url) as made_office:
        yield made_office


async def states(at: Office) -> list[tuple[str, str, str]]:
    return [(row.kind, row.state, row.code) for row in await at.rows()]


@pytest.mark.parametrize(
    ("right", "subject"),
    [
        ("access", "Ontvangst van uw verzoek"),
        ("complaint", "Ontvangst van uw klacht"),
        ("data_breach", "Ontvangst van uw melding"),
    ],
)
async def test_each_lane_has_its_acknowledgement(at: Office, right: str, subject: str) -> None:
    """In the language of the message, in its thread, once."""
    await at.arrives("Subject: x", "Message-ID: <een@voorbeeld.example>", rights=(right,))
    (letter,) = await at.sent()
    assert letter["Subject"].startswith(subject) and letter["In-Reply-To"] == "<een@voorbeeld.example>"
    assert await at.sent() == [letter] or len(at.relay.posts) == 1


async def test_the_letter_promises_the_date_of_what_has_one(at: Office) -> None:
    """Received 5 March 2026: a month for access; the consent beside it at once; after an extension two months more."""
    case = await at.arrives("Subject: x", rights=("consent_withdrawal", "access"))
    assert case
    (letter,) = await at.sent()
    told = " ".join(letter.get_content().split())
    assert "pakken wij meteen op" in told and "uiterlijk op 5 april 2026" in told
    await at.desk.extend(case.reference, "kevin", reasons="Het zijn er veel.")
    assert "uiterlijk op 5 juni 2026" in " ".join((await at.sent())[-1].get_content().split())


async def test_the_restricted_lane_is_never_answered(at: Office) -> None:
    """Not by a machine; and what staff do writes no letter either."""
    case = await at.arrives("Subject: Vordering", rights=("authority_demand", "access"))
    assert case
    await at.desk.refuse(case.reference, "kevin", reasons="Geen bevoegdheid.")
    assert await at.rows() == [] and await at.sent() == []


async def test_what_must_be_judged_is_not_acknowledged(at: Office) -> None:
    """A doubtful request is no request yet; its clock runs all the same. It is once a person says that it is one."""
    case = await at.arrives("Subject: x", rights=("access",), score=0.6)
    assert case and case.state is CaseState.TO_BE_JUDGED
    assert await at.rows() == []
    for _ in range(2):
        await at.desk.judge(case.reference, "kevin", rights=("erasure",))
    (letter,) = await at.sent()
    assert "verwijdering" in letter.get_content() and letter["Auto-Submitted"] == "auto-replied"


WITHHELD = [
    ({"header": ("Auto-Submitted: auto-generated",)}, "automatic_message"),
    ({"header": ("List-Id: <x>",)}, "mailing_list"),
    ({"header": ("Precedence: bulk",)}, "bulk"),
    ({"author": "noreply@voorbeeld.example"}, "nobody_reads"),
    ({"author": "kevin@jixawstudio.nl"}, "own_address"),
    ({"reverse_path": ""}, "null_reverse_path"),
    ({"reverse_path": "x@evil.example"}, "reverse_path_elsewhere"),
    ({"channel": Channel.SOCIAL}, "not_by_mail"),
    ({"mailbox": "postmaster"}, "no_sender"),
]


@pytest.mark.parametrize(("changes", "code"), WITHHELD)
async def test_what_is_withheld_says_why(at: Office, changes: dict[str, object], code: str) -> None:
    """The case is opened all the same."""
    header = changes.get("header", ())
    rest = {name: value for name, value in changes.items() if name != "header"}
    assert await at.arrives(*header, "Subject: x", rights=("access",), **rest)  # type: ignore[misc,arg-type]
    assert await states(at) == [("acknowledgement", LetterState.WITHHELD, code)]
    assert await at.sent() == []
    case = (await at.store.cases.list())[0]
    last = (await at.store.cases.events(case.reference))[-1]
    assert (last.kind, last.reason) == ("letter_withheld", f"acknowledgement: {code}")


async def test_staff_are_told_when_what_they_decided_goes_unsaid(at: Office) -> None:
    """A refusal that nobody was told of is none (GDPR art. 12(4))."""
    case = await at.arrives("Subject: x", rights=("access",), author="noreply@voorbeeld.example")
    assert case
    await at.desk.refuse(case.reference, "kevin", reasons="Het zijn er te veel.")
    assert [event.kind for event in await at.store.cases.events(case.reference)][-2:] == ["refuse", "letter_withheld"]
    told = [item.notice.kind for item in await at.store.outbox.about(case.message_id)]
    assert told.count(NoticeKind.CASE_LETTER_FAILED) == 1


async def test_one_acknowledgement_to_the_same_person_in_a_period(at: Office) -> None:
    """Whatever address it is written with; the next one after the period."""
    for n in range(3):
        at.clock.move(minutes=1)
        await at.arrives(f"Subject: {n}", rights=("access",), author=AUTHOR.upper() if n else AUTHOR)
    assert [code for _, _, code in await states(at)] == ["", "rate_limit", "rate_limit"]
    at.clock.move(days=1)
    await at.arrives("Subject: 4", rights=("access",))
    assert len(await at.sent()) == 2


async def test_not_too_many_acknowledgements_in_an_hour(tmp_path: Path, url: str) -> None:
    """A flood of forged requests makes us a source of no more than so many mails."""
    async with office(tmp_path, url, hourly=2) as at:
        for n in range(4):
            await at.arrives(f"Subject: {n}", rights=("access",), author=f"a{n}@voorbeeld.example")
        assert [code for _, _, code in await states(at)] == ["", "", "rate_limit_all", "rate_limit_all"]
        at.clock.move(hours=1, seconds=1)
        await at.arrives("Subject: 5", rights=("access",), author="b@voorbeeld.example")
        assert len(await at.sent()) == 3


async def test_one_setting_switches_them_off(tmp_path: Path, url: str) -> None:
    """What staff decide is written all the same."""
    async with office(tmp_path, url, automatic=False) as at:
        case = await at.arrives("Subject: x", rights=("access",))
        assert case and await at.sent() == []
        await at.desk.extend(case.reference, "kevin", reasons="Het zijn er veel.")
        (letter,) = await at.sent()
        assert "meer tijd" in letter["Subject"] and letter["Auto-Submitted"] is None
        assert "    Het zijn er veel." in letter.get_content()


async def test_a_broken_template_keeps_no_request_out(at: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is there, the letter is withheld as our mistake."""

    def broken(letter: Letter) -> tuple[str, str]:
        raise UndefinedError

    monkeypatch.setattr("worker.letters.compose.render", broken)
    assert await at.arrives("Subject: x", rights=("access",))
    assert await states(at) == [("acknowledgement", LetterState.WITHHELD, "bug")]


def test_every_automatic_kind_is_known() -> None:
    """What staff decide on is not among them."""
    assert set(LetterKind) - AUTOMATIC == {
        LetterKind.IDENTITY_QUESTION, LetterKind.EXTENSION, LetterKind.REFUSAL, LetterKind.COMPLETION,
    }  # fmt: skip
    assert set(ACKNOWLEDGES.values()) < AUTOMATIC
    assert Correspondence().author == ""


# sending


async def test_a_relay_that_is_away_is_tried_again(at: Office) -> None:
    """Later each time; then it is sent, and the case says so."""
    case = await at.arrives("Subject: x", rights=("access",))
    assert case
    at.relay.answers = [Attempt(Outcome.AGAIN, "relay_away")] * 2
    waits = []
    for _ in range(3):
        await at.sent()
        row = (await at.rows())[0]
        waits.append(row.due_at and row.due_at - at.clock.now)
        at.clock.move(minutes=10)
    assert waits == [timedelta(minutes=1), timedelta(minutes=5), None]
    assert (row.state, row.attempts, row.code) == (LetterState.SENT, 3, "")
    assert [event.kind for event in await at.store.cases.events(case.reference)][-1] == "letter_sent"


@pytest.mark.parametrize(
    ("attempt", "days"), [(Attempt(Outcome.REFUSED, "relay_550"), 0), (Attempt(Outcome.AGAIN, "relay_away"), 3)]
)
async def test_what_cannot_be_sent_is_given_up_and_told(at: Office, attempt: Attempt, days: int) -> None:
    """Refused for good, or three days without luck: the case says it, staff are told, nothing is tried again."""
    case = await at.arrives("Subject: x", rights=("access",))
    assert case
    at.relay.answers = [attempt] * 2
    if days:
        await at.sent()
        at.clock.move(days=days)
    assert await at.sent() == []
    row = (await at.rows())[0]
    assert (row.state, row.due_at, row.code) == (LetterState.GIVEN_UP, None, attempt.code)
    assert [event.kind for event in await at.store.cases.events(case.reference)][-1] == "letter_given_up"
    told = [item.notice.kind for item in await at.store.outbox.about(case.message_id)]
    assert NoticeKind.CASE_LETTER_FAILED in told
    at.clock.move(days=9)
    assert await at.sent() == []


async def test_a_sender_that_dies_leaves_the_letter_to_the_next(at: Office) -> None:
    """A row is lent for a while; two senders do not send it twice."""
    await at.arrives("Subject: x", rights=("access",))
    taken = await at.sending._take()
    assert len(taken) == 1 and await at.sending._take() == []
    at.clock.move(minutes=11)
    assert len(await at.sent()) == 1


async def test_a_sender_killed_after_the_relay_took_it_sends_the_same_letter(at: Office) -> None:
    """It cannot know; the Message-ID is the same, so that a mail program shows one."""
    await at.arrives("Subject: x", rights=("access",))
    (taken,) = await at.sending._take()
    await at.sending._attempt(taken)  # and no more: the process is gone
    at.clock.move(minutes=11)
    first, second = await at.sent()
    assert first["Message-ID"] == second["Message-ID"]
    assert [state for _, state, _ in await states(at)] == [LetterState.SENT]


async def test_a_relay_with_a_mistake_of_ours_holds_up_nobody(at: Office) -> None:
    """An exception is told by its name, and the letter waits."""

    async def broken(letter_id: str, post: object) -> Attempt:
        raise RuntimeError(AUTHOR)

    await at.arrives("Subject: x", rights=("access",))
    at.relay.send = broken  # type: ignore[method-assign]
    assert await at.sending.send_due() == 1
    assert (await states(at))[0][1:] == (LetterState.WAITING, "bug")


async def test_the_log_stays_whole_through_letters(at: Office) -> None:
    """Written, withheld, sent and given up: every event is chained, and the case's seal holds."""
    case = await at.arrives("Subject: x", rights=("access",))
    await at.arrives("Subject: x", "List-Id: <x>", rights=("erasure",))
    assert case
    await at.sent()
    at.relay.answers = [Attempt(Outcome.REFUSED, "relay_550")]
    await at.desk.extend(case.reference, "kevin", reasons="Het zijn er veel.")
    await at.sent()
    kinds = [event.kind for event in await at.store.cases.events(case.reference)]
    assert kinds[0] == "opened" and kinds[-3:] == ["letter_sent", "extend", "letter_given_up"]
    assert await at.store.verify.faults() == ()


async def test_without_a_relay_letters_lie_in_a_folder(tmp_path: Path) -> None:
    """A Maildir that every mail program reads; the same letter once."""
    folder, post = Folder(tmp_path / "outgoing"), compose(LETTER, SECRET)
    for _ in range(2):
        assert await folder.send(LETTER.id, post) == Attempt(Outcome.SENT)
    (file,) = (tmp_path / "outgoing" / MAILBOX / "new").iterdir()
    assert file.read_bytes() == post.raw


async def test_a_folder_that_refuses_is_tried_again(tmp_path: Path) -> None:
    """A disk that is full is nobody's fault."""
    (tmp_path / "outgoing").write_text("a file")
    assert (await Folder(tmp_path / "outgoing").send(LETTER.id, compose(LETTER, SECRET))).outcome is Outcome.AGAIN
