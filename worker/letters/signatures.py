"""Checks DKIM signatures ourselves, with `identity.verify`: for whoever has no mail server in front that does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

import dkim
import dns.asyncresolver
import dns.exception

from models.verdict import Verdict
from pipelines.correspond import header_fields
from pipelines.identity.signatures import Signature, key_may_vouch, worth_checking
from pipelines.parse.addresses import scan_addresses
from worker.store.records import Claimed

Lookup = Callable[[str], Awaitable[bytes | None]]
"""The TXT record of a name, its strings joined; None when there is none or nobody answers."""

SECONDS = 5.0
"""How long one question to the DNS may take."""

_SILENT = logging.Logger("dkim", logging.CRITICAL + 1)  # noqa: LOG001 - of nobody's tree: the library logs what it reads


async def ask_dns(name: str) -> bytes | None:
    """By the resolver of this machine."""
    try:
        answer = await dns.asyncresolver.resolve(name, "TXT", lifetime=SECONDS)
    except dns.exception.DNSException:
        return None
    records = [b"".join(record.strings) for record in answer]
    return records[0] if len(records) == 1 else None  # several keys in one place vouch for nothing


class Signatures:
    """Notes in a verdict which domains signed. Whatever is wrong with a signature, it just does not count."""

    def __init__(self, lookup: Lookup = ask_dns) -> None:
        self._lookup = lookup

    async def __call__(self, claimed: Claimed, verdict: Verdict) -> Verdict:
        """The verdict with its signers; only a message that uses a right is worth asking the DNS about."""
        about = verdict.correspondence
        if not verdict.rights or not about.author:
            return verdict
        signers = await self.signers(claimed.raw, about.author)
        return replace(verdict, correspondence=replace(about, signers=signers))

    async def signers(self, raw: bytes, author: str) -> tuple[str, ...]:
        """The domains whose signature over a From with this address holds."""
        values = (value for name, value in header_fields(raw) if name == "dkim-signature")
        held = [s.domain for s in worth_checking(raw, values, author) if await self._holds(raw, s, author)]
        return tuple(dict.fromkeys(held))

    async def _holds(self, raw: bytes, signature: Signature, author: str) -> bool:
        record = await self._lookup(signature.key_name)
        if not record or not key_may_vouch(record):
            return False
        return await asyncio.to_thread(_verified, raw, signature, record, author)


def _verified(raw: bytes, signature: Signature, record: bytes, author: str) -> bool:
    """The library's word, and that it looked at the same signature, key and author as we did."""
    asked: list[bytes] = []

    def answer(name: bytes, timeout: int = 5) -> bytes:  # noqa: ARG001 - the library's signature
        asked.append(name.rstrip(b".").lower())
        return record

    verifier = dkim.DKIM(raw, logger=_SILENT, minkey=1024)
    try:
        held = verifier.verify(idx=signature.place, dnsfunc=answer)
    except Exception:  # noqa: BLE001 - the library raises a dozen kinds, with the message in them
        return False
    signed = [value for name, value in verifier.signed_headers if name.lower() == b"from"] if held else []
    shown = [person.address.casefold() for value in signed
             for person in scan_addresses(value.decode("utf-8", "replace"), 2).people]  # fmt: skip
    return asked == [signature.key_name.lower().encode()] and shown == [author]
