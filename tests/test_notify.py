"""The contract of every notifier found by scanning: ids, kinds, counts, dates and a link leave, and nothing else."""

from __future__ import annotations

import email
import email.policy
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from receiver import Receiver, receiver
from stored import ID, RAW, MovedClock, claimed, delivered, found, made_policy, opened, verdict

from models.finding import EntityType
from models.notice import Notice, NoticeKind
from models.right import Lane, all_rights
from pipelines.redact.placeholders import NOUNS
from worker.notices import wording
from worker.notices.attempt import Attempt, OpenTarget, Outcome
from worker.notices.targets import Site, build, notifiers
from worker.notices.wording import tell
from worker.settings import NotifySettings, load_settings

AT = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)  # half past midnight in Amsterdam, an hour before summer time
DUE = datetime(2026, 4, 27, 21, 59, 59, tzinfo=UTC)
CASE = "AVG-2026-000007"
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
STAFF = "fg@voorbeeld.example"
KINDS = sorted(notifiers())
MACHINES = {"webhook"}  # Standard Webhooks wants `type` and `timestamp` whatever the notice is

SHAPE = set(
    """type text blocks header plain_text emoji section fields mrkdwn verbatim unfurl_links unfurl_media false true null
    message attachments contentType contentUrl content application vnd.microsoft.card.adaptive AdaptiveCard schema http
    adaptivecards.io schemas adaptive-card.json version 1.4 fallbackText body TextBlock weight Bolder size Medium wrap
    FactSet facts title value actions Action.OpenUrl url fallback short title_link
    timestamp data path case rights code lane due removed ordinary complaint breach
    briefgeheim cases messages show""".split()
)
"""The words of the formats themselves. A new notifier adds its own here."""


def notice(kind: NoticeKind = NoticeKind.CASE_OPENED, lane: Lane = Lane.ORDINARY, **more: Any) -> Notice:
    fields = {"case": CASE, "code": "too_many_crashes", "rights": tuple(all_rights()), "due": DUE,
              "removed": dict.fromkeys(EntityType, 3)}  # fmt: skip
    return Notice(kind, AT, ID, lane=lane, **(fields | more))


NOTICES = [notice(kind, lane) for kind in NoticeKind for lane in Lane]
NOTICES += [notice(kind, case="", rights=(), due=None) for kind in NoticeKind]


@asynccontextmanager
async def every_target(folder: Path, **more: Any) -> AsyncIterator[tuple[dict[str, OpenTarget], Receiver]]:
    """One target of each kind: all that speak HTTP to one receiver, mail into the folder `outgoing`."""
    async with receiver() as at:
        needs: dict[str, Any] = {"url": f"http://127.0.0.1:{at.port}/hooks/sleutel", "to": STAFF}
        site = Site(load_settings(data_dir=folder, policy=None), made_policy(), lambda _name: SECRET)
        made = {}
        for kind, notifier in notifiers().items():
            given = {key: needs[key] for key in notifier.needs} | (
                {"allow_internal": True} if "allow_internal" in notifier.takes else {}
            )
            taken = {key: value for key, value in more.items() if key in notifier.takes}
            made[kind] = build(kind, NotifySettings(kind=kind, **given, **taken), site)
        yield made, at
        for target in made.values():
            await target.close()


async def sent(target: OpenTarget, what: Notice, at: Receiver, folder: Path) -> str:
    """Everything that a person would see of it, as one text."""
    at.got.clear()
    assert await target.send("msg_1", what) == Attempt(Outcome.SENT)
    if at.got:
        return "\n".join(leaves(json.loads(at.got[0][1])))
    [file] = [file for file in (folder / "outgoing").rglob("new/*") if file.is_file()]
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    file.unlink()
    return f"{mail['Subject']}\n{mail.get_content()}"


def leaves(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for name, value in told.items():
            yield from (name, *leaves(value))
    elif isinstance(told, list):
        for value in told:
            yield from leaves(value)
    else:
        yield json.dumps(told) if not isinstance(told, str) else told


def words(*texts: object) -> set[str]:
    return set(re.findall(r"[\w.-]*\w", " ".join(map(str, texts))))


def allowed(what: Notice, language: str) -> set[str]:
    """Every word that this notice may put into a message."""
    tables = [value for value in vars(wording).values() if isinstance(value, dict) and set(value) == {"nl", "en"}]
    names = [right.name[language] for right in all_rights().values()]
    dates = ["29 maart 2026, 00:30", "29 March 2026, 00:30", "27 april 2026, 23:59", "27 April 2026, 23:59",
             "2026-03-28T23:30:00Z", "2026-04-27T21:59:59Z"]  # fmt: skip
    titles = wording.TITLES[what.kind].values()
    lanes = [name for lane in wording.LANES.values() for name in lane.values()]
    ids = (what.message, what.case, what.code, what.kind, *what.rights, *what.removed, "3")
    phrases = [table[language] for table in tables]
    return SHAPE | words(*titles, *lanes, *phrases, *names, *dates, *ids, *[n[language] for n in NOUNS.values()])


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_only_what_a_notice_may_say_leaves(tmp_path: Path, language: str) -> None:
    """Each kind and lane to each target: every word of the payload is an id, a date, a count or of the tables."""
    async with every_target(tmp_path, language=language) as (targets, at):
        assert sorted(targets) == KINDS == ["email", "mattermost", "slack", "teams", "webhook"]
        for what in NOTICES:
            for kind, target in targets.items():
                strange = words(await sent(target, what, at, tmp_path)) - allowed(what, language)
                assert not strange, f"{kind} says more than {what.kind} may in the lane {what.lane}"


RESTRICTED = [notice(kind, Lane.RESTRICTED) for kind in NoticeKind if kind is not NoticeKind.NOTICE_TEST]


async def test_the_restricted_lane_shows_its_id_and_no_more(tmp_path: Path) -> None:
    """Whatever happened, and when: people see the same."""
    async with every_target(tmp_path) as (targets, at):
        for kind in set(targets) - MACHINES:
            [only] = {await sent(targets[kind], what, at, tmp_path) for what in RESTRICTED}
            assert words(only) <= SHAPE | words(CASE, "Zaak", "Openen"), f"{kind} says more than the id"


async def test_machines_learn_the_ids_of_the_restricted_lane(tmp_path: Path) -> None:
    """Besides the envelope of the standard: that something happened, and when."""
    async with every_target(tmp_path) as (targets, at):
        for kind in MACHINES:
            for what in RESTRICTED:
                await sent(targets[kind], what, at, tmp_path)
                assert json.loads(at.got[0][1]) == {
                    "type": what.kind,
                    "timestamp": "2026-03-28T23:30:00Z",
                    "data": {"message": ID, "case": CASE, "path": f"/cases/{CASE}"},
                }


async def test_a_restricted_message_without_a_case_shows_its_id(tmp_path: Path) -> None:
    """No case yet, and still nothing but the id."""
    what = notice(NoticeKind.MESSAGE_REDACTED, Lane.RESTRICTED, case="")
    async with every_target(tmp_path) as (targets, at):
        for kind in set(targets) - MACHINES:
            assert words(await sent(targets[kind], what, at, tmp_path)) <= SHAPE | words(ID, "Bericht", "Openen")


PLANTED = ("fatima", "voorbeeld.example", "111222333", "mijn bsn", "sleutel", "MfKQ9r8")


async def test_planted_values_never_appear(tmp_path: Path) -> None:
    """What the store tells of a real message, through every target: no name, address, number, secret or key."""
    clock = MovedClock()
    async with opened(tmp_path, clock) as (store, _vault):
        await delivered(store, "erasure")
        await delivered(store, "authority_demand", message_id="m" + "b" * 32)
        got = await claimed(store, "m" + "c" * 32)
        await store.record(got, verdict(findings=(found(EntityType.NL_BSN),)))
        await store.messages.mark_delivered(got)
        await claimed(store, "m" + "d" * 32)
        await store.messages.quarantine("m" + "d" * 32, "nesting")
        clock.move(days=40)
        await store.alarms.tell_due(clock())
        told = [row.notice for row in await store.outbox.due_notices(clock(), 100)]
    assert {NoticeKind.CASE_OPENED, NoticeKind.MESSAGE_QUARANTINED, NoticeKind.CASE_OVERDUE} <= {n.kind for n in told}
    assert b"fatima" in RAW
    async with every_target(tmp_path) as (targets, at):
        for what in told:
            for kind, target in targets.items():
                at.got.clear()
                await target.send("msg_1", what)
                raw = b"".join(body for _, body in at.got) + b"".join(
                    file.read_bytes().replace(STAFF.encode(), b"") for file in (tmp_path / "outgoing").rglob("new/*")
                )
                found_there = [value for value in PLANTED if value.lower().encode() in raw.lower()]
                assert not found_there, f"{kind} carries a planted value"


def test_every_kind_has_words_in_both_languages() -> None:
    """A new kind of notice needs a line in worker/notices/wording.py, not the same in both languages."""
    assert [kind for kind in NoticeKind if kind not in wording.TITLES] == []
    assert all(title["nl"] != title["en"] for title in wording.TITLES.values())


def test_a_notice_in_dutch_and_in_english() -> None:
    """Dates by the Dutch clock, rights by their names, counts by type; a link, or the command that shows it."""
    what = notice(
        rights=("erasure",), removed={EntityType.NL_BSN: 2, EntityType.IBAN_CODE: 1}, code="", lane=Lane.BREACH
    )
    nl, en = tell(what, "nl"), tell(what, "en", "https://desk.example/b/")
    assert (nl.title, nl.subject, nl.link) == ("Nieuwe zaak", f"Nieuwe zaak: {CASE}", "")
    assert dict(nl.facts) == {
        "Zaak": CASE,
        "Soort": "datalek",
        "Rechten": all_rights()["erasure"].name["nl"],
        "Uiterlijk": "27 april 2026, 23:59",
        "Verwijderd": "1 × IBAN, 2 × BSN",
        "Tijd": "29 maart 2026, 00:30",
        "Openen": f"briefgeheim cases show {CASE}",
    }
    assert (en.title, en.link, en.open) == ("New case", f"https://desk.example/b/cases/{CASE}", "Open")
    assert "Open" not in dict(en.facts)


@pytest.mark.parametrize(
    ("languages", "chosen", "expected"),
    [
        (("nl", "en"), "", "nl"),
        (("en", "nl"), "", "en"),
        (("fr", "en"), "", "en"),
        (("fr",), "", "nl"),
        (("nl",), "en", "en"),
    ],
)
def test_the_language_is_the_owners_unless_the_target_has_its_own(
    languages: tuple[str, ...], chosen: Any, expected: str
) -> None:
    """The first that we write."""
    policy = made_policy()
    site = Site(load_settings(), replace(policy, owner=replace(policy.owner, languages=languages)), str)
    assert site.language(NotifySettings(kind="slack", language=chosen)) == expected
