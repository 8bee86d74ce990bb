"""Triage: what a message is about, and which privacy rights it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.finding import Candidate, EntityType
from models.message import Mail
from models.policy import Policy
from models.triage import Triage
from pipelines.triage.model import read
from pipelines.triage.new_text import fold, new_text
from pipelines.triage.purposes import purposes
from pipelines.triage.rights import rights

NEAR = 120
"""Characters around an account number that say what is to happen with it."""


def triage(mail: Mail, candidates: tuple[Candidate, ...], policy: Policy) -> Triage:  # noqa: ARG001 - part of the contract
    """Purposes (at least one) and rights of what the sender writes now; quoted text does not count."""
    text = new_text(mail)
    reading = read(text)
    used = rights(text, reading)
    about = purposes(text, (hit.label for hit in used), _near_accounts(mail, candidates), reading)
    return Triage(mail.language, about, used)


def _near_accounts(mail: Mail, candidates: Iterable[Candidate]) -> Iterator[str]:
    """The folded words around each bank account number."""
    texts = {part.id: part.text for part in mail.parts}
    for found in candidates:
        if found.type is EntityType.IBAN_CODE and found.part in texts:
            text = texts[found.part]
            yield fold(text[max(0, found.start - NEAR) : found.start] + " " + text[found.end : found.end + NEAR])
