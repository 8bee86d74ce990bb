"""Who speaks in a layer: the sender, the owner's staff, or somebody else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import re2

from models.message import Layer, LayerKind, Mail, Person
from models.policy import Policy
from pipelines.attribute.naming import Naming, in_local_part, naming, same
from pipelines.detect.names import fold, is_given

_RELAY_LOCAL_PARTS = (
    "noreply",
    "no-reply",
    "no_reply",
    "donotreply",
    "do-not-reply",
    "notification",
    "mailer",
    "wordpress",
    "postmaster",
)


_INTRO = 1000
_TO = re2.compile(r"(?mi)^[\s>|*]*(?:aan|to|an|naar|cc)\s*\*?\s*:\**\s*([^\n]{1,300})")
"""The line of a quoted header that says to whom the quoted message went."""

_FORWARDED = re2.compile(r"(?i)\s*(?:fwd?|doorgest(?:uurd)?|tr|wg)\s?:")
_NATIONAL = 9  # digits of a Dutch number without its leading zero


class Voice(StrEnum):
    """Whose words a layer holds."""

    SENDER = "sender"
    STAFF = "staff"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Parties:
    """Who the headers say takes part; addresses and names folded."""

    sender_names: tuple[Naming, ...] = field(repr=False)
    sender_addresses: frozenset[str] = field(repr=False)
    staff_names: tuple[Naming, ...] = field(repr=False)
    domains: frozenset[str]
    owner: frozenset[str]
    readers: frozenset[str]  # addresses that the message went to, where none is at the owner's domains
    handles: frozenset[str]
    numbers: frozenset[str]
    relayed: bool  # a form or a network sent it for somebody else
    authors: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)  # folded name, address
    forwards: bool = False  # its subject says that it passes another message on

    @property
    def sender_domains(self) -> frozenset[str]:
        """Domains of the sender's addresses."""
        return frozenset(a.rpartition("@")[2] for a in self.sender_addresses)

    def may_be_sender(self, name: Naming) -> bool:
        """Whether a name fits the headers, or these name no person whom it could contradict."""
        locals_ = [fold(a.partition("@")[0]) for a in self.sender_addresses]
        fits = any(same(name, s) for s in self.sender_names) or any(in_local_part(name, local) for local in locals_)
        return fits or self.personless

    @property
    def personless(self) -> bool:
        """Whether the headers name no person: a firm, a shop, a band."""
        return not any(s.initials or any(map(is_given, s.firsts)) for s in self.sender_names)

    def owns(self, address: str) -> bool:
        """Whether an address is the mailbox owner's."""
        domain = address.casefold().rpartition("@")[2]
        return address.casefold() in self.readers or any(domain == d or domain.endswith("." + d) for d in self.domains)

    def addressed(self, layer: Layer | None, text: str) -> bool | None:
        """Whether the header lines above a layer say that it was written to the sender; None if they do not tell."""
        intro = text[slice(*layer.intro)][:_INTRO] if layer and layer.intro else ""
        to = " ".join(found[1] for found in _TO.finditer(intro))
        if not to or not (self.sender_addresses or self.sender_names):
            return None
        known = any(address in to.casefold() for address in self.sender_addresses)
        words = {w.strip("<>\"',;()[]") for w in fold(to).split()}
        return known or any(words & n.lasts or words & n.firsts for n in self.sender_names)

    def voice(self, layer: Layer | None, text: str) -> Voice:
        """Who speaks in a layer of this text."""
        if layer is None or layer.kind in {LayerKind.NEW, LayerKind.FORM}:
            return Voice.SENDER
        if layer.author_address or layer.author_name:
            address = layer.author_address or self._known_address(layer.author_name)
            author = self._author(layer.author_name, address)
            return Voice.STAFF if author is Voice.OTHER and not address and self._answers(layer, text) else author
        if layer.kind is LayerKind.QUOTED:
            return self._quoted(layer, text)
        return Voice.OTHER

    def _known_address(self, name: str) -> str:
        """The address that another header block of the message gives this author."""
        return next((address for who, address in sorted(self.authors) if who == fold(name)), "")

    def _answers(self, layer: Layer, text: str) -> bool:
        """Whether a quoted author without an address greets the sender by name: somebody of the owner's."""
        if self.forwards or layer.author_address or not layer.greeting or layer.kind is not LayerKind.QUOTED:
            return False
        greeted = set(fold(text[slice(*layer.greeting)]).replace(",", " ").split())
        return any(greeted & n.words for n in self.sender_names)

    def _author(self, name: str, address: str) -> Voice:
        if (address and self.owns(address)) or self.owner & set(fold(name).split()):
            return Voice.STAFF
        if address.casefold() in self.sender_addresses:
            return Voice.SENDER
        who = naming(name)
        if any(same(who, n) for n in self.sender_names) and not address:
            return Voice.SENDER
        return Voice.STAFF if any(same(who, n) for n in self.staff_names) else Voice.OTHER

    def _quoted(self, layer: Layer, text: str) -> Voice:
        """A quotation that nobody introduces answers the sender, unless the sender signed it."""
        if layer.signature:
            who = naming(text[slice(*layer.signature)][:200])
            if any(n.words & who.words for n in self.sender_names):
                return Voice.SENDER
        return Voice.STAFF


def parties(mail: Mail, policy: Policy) -> Parties:
    """Read the headers with the policy's owner in hand."""
    domains = frozenset(d.casefold() for d in policy.owner.domains)
    writers = [p for p in mail.sender if not _relayed(p, domains)]
    readers = [p for p in mail.recipients if p.address.casefold().rpartition("@")[2] in domains]
    return Parties(
        sender_names=tuple(
            naming(_personal(p.name)) for p in mail.sender if p.name and (" via " in p.name or not _owned(p, domains))
        ),
        sender_addresses=frozenset(p.address.casefold() for p in writers if p.address),
        staff_names=tuple(naming(n) for n in (*policy.owner.staff, *(p.name for p in readers if p.name))),
        domains=domains,
        readers=frozenset() if readers else _read_by(mail),
        owner=frozenset(fold(policy.owner.name).split()),
        handles=frozenset(fold(h.lstrip("@")) for h in policy.owner.handles),
        numbers=frozenset(bare_number(n) for n in policy.owner.numbers),
        relayed=bool(mail.sender) and not writers,
        authors=frozenset(
            (fold(la.author_name), la.author_address.casefold())
            for part in mail.parts
            for la in part.layers
            if la.author_name and la.author_address
        ),
        forwards=any(part.id == "subject" and _FORWARDED.match(part.text[:20]) for part in mail.parts),
    )


def _read_by(mail: Mail) -> frozenset[str]:
    """Whom a message went to, its writers apart."""
    return frozenset(p.address.casefold() for p in mail.recipients) - {p.address.casefold() for p in mail.sender} - {""}


def _owned(person: Person, domains: frozenset[str]) -> bool:
    return person.address.casefold().rpartition("@")[2] in domains


def _relayed(person: Person, domains: frozenset[str]) -> bool:
    """Whether an address belongs to a form or a network that passes on somebody else's words."""
    local = person.address.casefold().partition("@")[0]
    return _owned(person, domains) or local.startswith(_RELAY_LOCAL_PARTS) or " via " in person.name


def _personal(name: str) -> str:
    """The display name without the network it came through."""
    return name.partition(" via ")[0]


def bare_number(number: str) -> str:
    """A number however it is written: "+31 (0)20 123 45 67", "0031201234567" and "020-1234567" are one."""
    bare = "".join(filter(str.isalnum, number)).casefold()
    for code in ("0031", "31"):
        national = bare.removeprefix(code).removeprefix("0")
        if bare.startswith(code) and len(national) == _NATIONAL:
            return f"0{national}"
    return bare
