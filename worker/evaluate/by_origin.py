"""Fairness of the shipped person detection: is a name found whatever its origin and wherever it stands?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache
from typing import Any

from models.finding import EntityType
from models.policy import Policy
from pipelines.detect.engine import Detector
from pipelines.parse import parse
from worker.evaluate import origins
from worker.settings import Settings

BODY = "1"
"""The only part of a mail with one text body."""


def by_origin(
    policy: Policy,
    detector: Detector,
    settings: Settings,
    *,
    unlisted: bool = False,
    rounds: int = 1,
    progress: Callable[[tuple[origins.Mention, ...]], Iterable[origins.Mention]] = iter,
) -> dict[str, Any]:
    """`origins.score` of names in whole mails; `unlisted`: with names that stand in no list."""

    @lru_cache(maxsize=1)  # the mentions of one text come one after the other
    def find(text: str) -> list[tuple[int, int]]:
        mail = parse(as_mail(text, policy.owner.mailboxes[0]), settings.limits)
        found = detector.find(mail, policy)
        return [(c.start, c.end) for c in found if c.part == BODY and c.type is EntityType.PERSON]

    return origins.score(find, progress(origins.mentions(rounds=rounds, unlisted=unlisted)))


def as_mail(text: str, mailbox: str) -> bytes:
    """A mail from an address that tells no name, so that nothing but the text gives the name away."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "post@klant.example", mailbox, "Vraag"
    mail.set_content(text, cte="8bit")
    return mail.as_bytes()
