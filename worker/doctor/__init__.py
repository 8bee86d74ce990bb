"""Looks at everything that an installation needs, changes nothing, and says what to mend.

A check is an async function of the settings; `CHECKS` names them in the order in which they are told. What
a check raises is its failure.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from models.errors import BriefgeheimError
from worker.logs import describe
from worker.settings import Settings


class Level(StrEnum):
    """How a check ended. A note is nothing to mend now; a failure makes the command fail."""

    FINE = "fine"
    NOTE = "note"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check saw, and what to do about it."""

    level: Level
    told: str
    mend: str = ""


Check = Callable[[Settings], Awaitable[Answer]]


def fine(told: str) -> Answer:
    """All is well."""
    return Answer(Level.FINE, told)


def note(told: str, mend: str = "") -> Answer:
    """Worth knowing; works all the same."""
    return Answer(Level.NOTE, told, mend)


def fail(told: str, mend: str) -> Answer:
    """Does not work, and what to do about it."""
    return Answer(Level.FAIL, told, mend)


def checks() -> dict[str, Check]:
    """Every check by its name, in the order in which they are told."""
    from worker.doctor import delivery, incoming, letters, mailbox, notices, parts, places

    return {
        "Python": places.python,
        "settings": places.settings_file,
        "policy": places.policy,
        "data folder": places.data_folder,
        "disk": places.disk,
        "time zone": places.time_zone,
        "master key": places.master_key,
        "delivery": delivery.delivery,
        "HTTP token": places.http_token_file,
        "SMTP port": places.smtp_port,
        "SMTP certificate": incoming.certificate,
        "SMTP passwords": incoming.passwords,
        "mail is taken for": incoming.recipients,
        "LMTP": incoming.lmtp,
        "HTTP port": places.http_port,
        "mailboxes": mailbox.accounts,
        "notices": notices.notices,
        "relay": letters.relay,
        "senders": letters.identity,
        "Redis": parts.redis,
        "database": parts.database,
        "messages": parts.messages,
        "case logs": parts.case_logs,
        "detectors": parts.detectors,
    }


async def examine(settings: Settings) -> AsyncIterator[tuple[str, Answer]]:
    """The answers one by one, as they come."""
    for name, check in checks().items():
        yield name, await _answer(check, settings)


async def _answer(check: Check, settings: Settings) -> Answer:
    try:
        return await check(settings)
    except BriefgeheimError as error:
        return fail(error.detail or error.code, f"correct `{error.code}`")
    except Exception as error:  # noqa: BLE001 - a check that fails is an answer
        told = describe(error)
        return fail(
            f"{told['error']} at {told.get('where', 'an unknown place')}", "this is a mistake of ours: report it"
        )
