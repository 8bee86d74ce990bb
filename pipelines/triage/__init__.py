"""Triage: what a message is about, and which privacy rights it uses."""

from __future__ import annotations

from models.finding import Candidate
from models.message import Mail
from models.policy import Policy
from models.triage import Triage
from pipelines.triage.new_text import new_text
from pipelines.triage.purposes import purposes
from pipelines.triage.rights import rights


def triage(mail: Mail, candidates: tuple[Candidate, ...], policy: Policy) -> Triage:  # noqa: ARG001 - the contract
    """Purposes (at least one) and rights of what the sender writes now; quoted text does not count."""
    text = new_text(mail)
    used = rights(text)
    return Triage(language=mail.language, purposes=purposes(text, used), rights=used)
