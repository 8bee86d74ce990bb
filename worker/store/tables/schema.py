"""What all tables share: names of constraints, lengths, and columns that point to a message or a case."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, String

DIGEST = 64  # characters of a SHA-256 in hexadecimal
TOKEN = 40  # characters that a keyed HMAC of the vault may take

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def message_id_column(**options: Any) -> Column[str]:
    """Points to a message."""
    return Column("message_id", String(40), ForeignKey("messages.id"), nullable=False, **options)


def case_ref_column(**options: Any) -> Column[str]:
    """Points to a case."""
    return Column("case_ref", String(20), ForeignKey("cases.reference"), nullable=False, **options)
