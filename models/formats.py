"""Mail of a form that needs a decision of its own: signed, encrypted, wrapped, reported, listed.

    parse notes it ──> the policy says pass, flag or withhold ──> redact does it ──> the report tells it

`FORMATS` is the table of docs/fidelity.md. None of them is ever called clean: each is told by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What a message, or a part of one, is."""

    SMIME_SIGNED = "smime_signed"
    PGP_SIGNED = "pgp_signed"
    SIGNED = "signed"
    SMIME_OPAQUE = "smime_opaque"
    SMIME_ENCRYPTED = "smime_encrypted"
    PGP_ENCRYPTED = "pgp_encrypted"
    ENCRYPTED = "encrypted"
    TNEF = "tnef"
    PARTIAL = "partial"
    EXTERNAL_BODY = "external_body"
    AMP = "amp"
    UNNAMED_TEXT = "unnamed_text"
    CALENDAR = "calendar"
    DELIVERY_REPORT = "delivery_report"
    READ_RECEIPT = "read_receipt"
    ABUSE_REPORT = "abuse_report"
    REPORT = "report"
    NESTED = "nested"
    DIGEST = "digest"
    MAILING_LIST = "mailing_list"
    DKIM = "dkim"
    ARC = "arc"
    CHECKSUM = "checksum"


@dataclass(frozen=True, slots=True)
class About:
    """Whether all that a reader sees of it was searched, and what there is to say."""

    inspected: bool
    reason: str


FORMATS: Mapping[Format, About] = {
    Format.SMIME_SIGNED: About(True, "signed (S/MIME); its text was searched, its certificate was not"),
    Format.PGP_SIGNED: About(True, "signed (OpenPGP); its text was searched"),
    Format.SIGNED: About(True, "signed in a way we do not know; its text was searched"),
    Format.SMIME_OPAQUE: About(False, "signed or packed as a whole (S/MIME); its text cannot be read from outside"),
    Format.SMIME_ENCRYPTED: About(False, "encrypted (S/MIME)"),
    Format.PGP_ENCRYPTED: About(False, "encrypted (OpenPGP)"),
    Format.ENCRYPTED: About(False, "encrypted in a way we do not know"),
    Format.TNEF: About(False, "Outlook's own container (winmail.dat); it may hold texts and files"),
    Format.PARTIAL: About(False, "a fragment of a message; values may be cut in two between fragments"),
    Format.EXTERNAL_BODY: About(False, "its content lies elsewhere and is fetched when it is opened"),
    Format.AMP: About(False, "AMP; its text was searched, what it fetches when it is opened was not"),
    Format.UNNAMED_TEXT: About(True, "sent as bytes of no kind, yet text; read as text"),
    Format.CALENDAR: About(True, "a calendar entry; read as text"),
    Format.DELIVERY_REPORT: About(True, "a delivery report; all of it is read as text"),
    Format.READ_RECEIPT: About(True, "a receipt; all of it is read as text"),
    Format.ABUSE_REPORT: About(True, "an abuse report; all of it is read as text"),
    Format.REPORT: About(True, "a report of a machine; read as text"),
    Format.NESTED: About(True, "a message within the message; its header and parts are read like those outside"),
    Format.DIGEST: About(True, "a digest; each message in it is read like one outside"),
    Format.MAILING_LIST: About(True, "sent by a mailing list; its fields and footer stay"),
    Format.DKIM: About(True, "a DKIM signature that no longer held was taken out"),
    Format.ARC: About(True, "an ARC chain that no longer held was taken out"),
    Format.CHECKSUM: About(True, "a checksum or length that was no longer right was taken out"),
}

SIGNATURES: frozenset[Format] = frozenset({Format.SMIME_SIGNED, Format.PGP_SIGNED, Format.SIGNED})
"""Where "withhold" means the signature, with the certificate in it, and not the text."""

AUTOMATIC: frozenset[Format] = frozenset({Format.DKIM, Format.ARC, Format.CHECKSUM})
"""Nothing to decide: one that holds stays, one that does not goes."""


class Outcome(StrEnum):
    """What became of it."""

    KEPT = "kept"
    WITHHELD = "withheld"
    UNSIGNED = "signature removed"


@dataclass(frozen=True, slots=True)
class Handling:
    """One part of a special form; `part` is "" for the message as a whole.

    `action` (`models.policy.AttachmentAction`) and `outcome` are "" until the policy was asked.
    """

    part: str
    format: Format
    action: str = ""
    outcome: str = ""

    @property
    def inspected(self) -> bool:
        """Whether all that a reader sees of it was searched."""
        return FORMATS[self.format].inspected

    @property
    def reason(self) -> str:
        """What there is to say of it, in words of our own."""
        return FORMATS[self.format].reason
