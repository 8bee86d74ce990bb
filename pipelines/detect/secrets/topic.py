"""What a message is about, as far as its secrets go: getting in somewhere, or moving a domain."""

from __future__ import annotations

import re

from pipelines.detect.recogniser import Scene

ENTRY = re.compile(
    r"(?i)\b(?:\w{0,16}w(?:acht|agt)woord\w*|\w{0,10}pass?words?|passphrase|ww|pw|in ?(?:ge)?log\w*|lo[gc](?:ged|ging|"
    r"t|s)? ?in|sign(?:ed|ing)? in|log-?in|aanmelden|2fa|mfa|authenticator|locked out|in te lo[gc]\w*|caps ?lock|"
    r"buitengesloten|can'?t get in(?:to)?|get into my|er niet (?:meer )?in|kom (?:er )?niet (?:meer )?(?:er)?in)\b"
)
"""Words of passwords and of getting in."""
_MOVE = re.compile(
    r"(?i)\b(?:verhuis\w*|verhuiz\w*|transfer\w*|registrar|registry|sidn|overzetten|overgezet|overnemen|overdracht|"
    r"(?:domeinnaam|domein|domain)\b[^.\n]{0,60}\b(?:over|overstappen|move|moving)|"
    r"comes? over (?:from|to)|moves? (?:over )?(?:from|to)|komt over|gaat over|komen over|overkomen)\b"
)
_PROGRAM = re.compile(
    r"(?i)\b(?:api|webhook|mollie|stripe|plug-?in|oauth|bearer|github|gitlab|slack|sendgrid|mailchimp|deploy|"
    r"log-?in|inlog\w*|wachtwoord|password|2fa|app|sms)\b"
)
AROUND = 80
"""Characters before a token in which programs and log-ins are sought that it may be of."""


def about_logging_in(text: str, scene: Scene) -> bool:
    """Whether the text or the subject of its message speaks of passwords or of getting in."""
    return _says(ENTRY, text, scene)


def about_moving(text: str, scene: Scene) -> bool:
    """Whether they speak of moving a domain."""
    return _says(_MOVE, text, scene)


def of_program(text: str, at: int) -> bool:
    """Whether a bare token or code at `at` is one of a program or a log-in, before all else."""
    return bool(_PROGRAM.search(text, max(0, at - AROUND), at))


def _says(pattern: re.Pattern[str], text: str, scene: Scene) -> bool:
    if pattern.search(text):
        return True
    parts = scene.mail.parts if scene.mail else ()
    return any(part.id == "subject" and pattern.search(part.text) for part in parts)
