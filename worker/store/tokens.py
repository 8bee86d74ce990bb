"""Keyed HMACs that stand for what must not be stored: the same address gives the same token, and no way back."""

from __future__ import annotations

from worker.vault import Vault


def address_token(vault: Vault, address: str) -> str:
    """Of a mail address, whatever its case (RFC 5321 allows a local part to mind it; no provider does)."""
    return vault.token("address", address.strip().casefold().encode())


def message_id_token(vault: Vault, message_id: str) -> str:
    """Of a Message-ID without its angle brackets."""
    return vault.token("message-id", message_id.strip().strip("<>").encode())
