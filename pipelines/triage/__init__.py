"""Triage: what a message is about, and which privacy rights it uses."""

from __future__ import annotations

from models.finding import Candidate
from models.message import Mail
from models.policy import Policy
from models.triage import Purpose, Triage


def triage(mail: Mail, candidates: tuple[Candidate, ...], policy: Policy) -> Triage:  # noqa: ARG001 - the contract; used as the rules grow
    """Purposes (at least one) and rights of what the sender writes now; quoted text does not count."""
    return Triage(language=mail.language, purposes=(Purpose.GENERAL,))
