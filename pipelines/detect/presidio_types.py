"""What Presidio's entity names mean in our terms."""

from __future__ import annotations

from models.finding import EntityType

SAME = frozenset(EntityType)
"""Names that both use for the same thing."""

TRANSLATED = {
    "LOCATION": None,  # a city alone is not redacted; addresses have a recogniser of their own
    "DATE_TIME": None,  # a date is personal only as a date of birth
    "NRP": None,  # nationality, religion and politics in one: too vague to decide on
    "AGE": None,
    "ID": None,
    "URL": EntityType.DOMAIN_NAME,
    "EMAIL": EntityType.EMAIL_ADDRESS,
    "CRYPTO": EntityType.OTHER,
    "MAC_ADDRESS": EntityType.OTHER,
    "UUID": EntityType.OTHER,
    "MEDICAL_LICENSE": EntityType.OTHER,
    "ABA_ROUTING_NUMBER": EntityType.OTHER,
    "US_BANK_NUMBER": EntityType.IBAN_CODE,
}

ENDINGS = (
    ("PASSPORT", EntityType.ID_DOCUMENT),
    ("DRIVER_LICENSE", EntityType.ID_DOCUMENT),
    ("DRIVING_LICENCE", EntityType.ID_DOCUMENT),
    ("FUEHRERSCHEIN", EntityType.ID_DOCUMENT),
    ("ID_CARD", EntityType.ID_DOCUMENT),
    ("IDENTITY_CARD", EntityType.ID_DOCUMENT),
    ("LICENSE_PLATE", EntityType.LICENCE_PLATE),
    ("VEHICLE_REGISTRATION", EntityType.LICENCE_PLATE),
    ("_KFZ", EntityType.LICENCE_PLATE),
    ("POSTCODE", EntityType.ADDRESS),
    ("POSTAL_CODE", EntityType.ADDRESS),
    ("_PLZ", EntityType.ADDRESS),
    ("PHONE_NUMBER", EntityType.PHONE_NUMBER),
    ("TELEPHONE_NUMBER", EntityType.PHONE_NUMBER),
    ("MOBILE_NUMBER", EntityType.PHONE_NUMBER),
    ("VAT_ID", EntityType.VAT_ID),
    ("VAT_CODE", EntityType.VAT_ID),
    ("VAT_NUMBER", EntityType.VAT_ID),
)
"""Country recognisers by what their names end in; all other country numbers are national numbers."""


def entity_type(name: str) -> EntityType | None:
    """Our type for a Presidio entity name; None for what is no personal data by itself."""
    if name in SAME:
        return EntityType(name)
    if name in TRANSLATED:
        return TRANSLATED[name]
    return next((kind for ending, kind in ENDINGS if name.endswith(ending)), EntityType.NATIONAL_ID)
