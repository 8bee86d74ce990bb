"""What stands where something was removed, in the message's language and in plain ASCII."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.finding import EntityType, Finding

ADDRESS = "removed@redacted.invalid"
"""Stands where only an address may stand (RFC 2606 reserves .invalid)."""

WORD = "removed"
"""Stands where no space or bracket may stand, as in a URL."""

_LANGUAGES = ("nl", "en")
_REMOVED = {"nl": "verwijderd", "en": "removed"}
_PERSON = {"nl": "persoon", "en": "person"}

NOUNS: dict[EntityType, dict[str, str]] = {
    kind: dict(zip(_LANGUAGES, nouns, strict=True))
    for kind, nouns in {
        EntityType.PERSON: ("naam", "name"),
        EntityType.EMAIL_ADDRESS: ("e-mailadres", "email address"),
        EntityType.PHONE_NUMBER: ("telefoonnummer", "phone number"),
        EntityType.ADDRESS: ("adres", "address"),
        EntityType.CUSTOMER_NUMBER: ("klantnummer", "customer number"),
        EntityType.INVOICE_NUMBER: ("factuurnummer", "invoice number"),
        EntityType.QUOTE_NUMBER: ("offertenummer", "quote number"),
        EntityType.ORDER_NUMBER: ("bestelnummer", "order number"),
        EntityType.ORGANIZATION: ("organisatie", "organisation"),
        EntityType.KVK_NUMBER: ("KvK-nummer", "chamber of commerce number"),
        EntityType.VAT_ID: ("btw-nummer", "VAT number"),
        EntityType.DOMAIN_NAME: ("domeinnaam", "domain name"),
        EntityType.IP_ADDRESS: ("IP-adres", "IP address"),
        EntityType.USERNAME: ("gebruikersnaam", "user name"),
        EntityType.IBAN_CODE: ("IBAN", "IBAN"),
        EntityType.CREDIT_CARD: ("kaartgegevens", "card details"),
        EntityType.NL_BSN: ("BSN", "BSN"),
        EntityType.NATIONAL_ID: ("nationaal nummer", "national identification number"),
        EntityType.ID_DOCUMENT: ("documentnummer", "document number"),
        EntityType.DATE_OF_BIRTH: ("geboortedatum", "date of birth"),
        EntityType.LICENCE_PLATE: ("kenteken", "licence plate"),
        EntityType.CREDENTIAL: ("wachtwoord", "password"),
        EntityType.SOCIAL_HANDLE: ("accountnaam", "account name"),
        EntityType.HEALTH: ("gezondheid", "health"),
        EntityType.RELIGION: ("geloof", "religion"),
        EntityType.ETHNICITY: ("afkomst", "origin"),
        EntityType.POLITICAL: ("politieke voorkeur", "political opinion"),
        EntityType.TRADE_UNION: ("vakbond", "trade union"),
        EntityType.SEXUAL: ("seksueel leven", "sexual life"),
        EntityType.BIOMETRIC: ("biometrie", "biometrics"),
        EntityType.CRIMINAL: ("strafbaar feit", "criminal offence"),
        EntityType.OTHER: ("persoonsgegeven", "personal data"),
    }.items()
}


class Mark(NamedTuple):
    """What is put in the place of a value."""

    label: str
    kind: EntityType


def known_language(language: str) -> str:
    """The language to write in: the message's, or English for one that we have no words in."""
    return language if language in _LANGUAGES else "en"


class Placeholders:
    """Gives each removed finding its mark; persons get numbers in the order in which they are first removed."""

    def __init__(self, removed: Iterable[Finding], language: str) -> None:
        self._language = known_language(language)
        people = (f.entity for f in removed if f.entity and f.candidate.type is EntityType.PERSON)
        self._numbers = {entity: number for number, entity in enumerate(dict.fromkeys(people), 1)}

    def mark(self, finding: Finding) -> Mark:
        """What to put in the place of this finding."""
        kind = finding.candidate.type
        number = self._numbers.get(finding.entity) if kind is EntityType.PERSON else None
        if number:
            return Mark(f"[{_PERSON[self._language]} {number}]", kind)
        return Mark(f"[{NOUNS[kind][self._language]} {_REMOVED[self._language]}]", kind)
