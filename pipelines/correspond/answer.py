"""Whether a letter may go to who wrote, and whether a machine may send it by itself (RFC 3834).

A letter that a person decided on only needs an address that people read. An automatic one must break none of the rules,
so that it starts no loop, answers no list, and cannot be aimed at somebody whose address was forged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.correspondence import Correspondence
from models.message import Channel, Envelope
from models.policy import Owner
from models.right import Lane
from pipelines.correspond.unanswerable import nobody_reads
from pipelines.identity.alignment import domain_of

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?=[^@]{{1,64}}@.{{1,253}}\Z){_ATEXT}(?:\.{_ATEXT})*@{_LABEL}(?:\.{_LABEL})+\Z")


def sendable(address: str) -> bool:
    """Whether it is a plain ASCII dot-atom address (RFC 5322 section 3.4.1): no quotes, blanks or line ends."""
    return bool(_ADDRESS.match(address))


def may_write(about: Correspondence, lane: Lane, owner: Owner) -> tuple[str, ...]:
    """Why nothing may be written to the author, as codes; () when a person's letter may go."""
    return tuple(dict.fromkeys(_closed(about, lane, owner)))


def may_answer(
    about: Correspondence, envelope: Envelope, lane: Lane, owner: Owner, *, vouched: bool = False
) -> tuple[str, ...]:
    """Why no automatic letter may go to the author, as codes; () when one may.

    `vouched` says that the silent check found the author's domain behind the message: then the reverse-path may be
    another's (a forwarder, a mailing service), and the answer still cannot hit a stranger.
    """
    return tuple(dict.fromkeys([*_closed(about, lane, owner), *_automatic(about, envelope, owner, vouched=vouched)]))


def _closed(about: Correspondence, lane: Lane, owner: Owner) -> Iterator[str]:
    if lane is Lane.RESTRICTED:
        yield "restricted_lane"  # secrecy may apply (art. 126bb(5) Sv); a handler answers by another way
    if not about.author:
        yield "no_single_author"
    elif not sendable(about.author):
        yield "address_form"
    elif nobody_reads(about.author):
        yield "nobody_reads"
    elif _own(about.author, owner):
        yield "own_address"


def _automatic(about: Correspondence, envelope: Envelope, owner: Owner, *, vouched: bool) -> Iterator[str]:
    yield from about.unanswerable
    if envelope.channel is not Channel.EMAIL:
        yield "not_by_mail"
    if envelope.reverse_path in {"", "<>"}:
        yield "null_reverse_path"
    elif nobody_reads(envelope.reverse_path):
        yield "nobody_reads"
    elif not vouched and domain_of(envelope.reverse_path) != domain_of(about.author):
        yield "reverse_path_elsewhere"
    if not any(_own(address, owner) for address in about.recipients):
        yield "not_addressed"  # a blind copy of a mass mail (RFC 3834 section 2)


def _own(address: str, owner: Owner) -> bool:
    """Whether an address is one of the owner's, or lies in one of his domains."""
    domain = domain_of(address)
    return address in {box.casefold() for box in owner.mailboxes} or any(
        domain == own or domain.endswith(f".{own}") for own in map(str.casefold, owner.domains)
    )
