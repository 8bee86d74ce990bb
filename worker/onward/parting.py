"""One message to one next hop: MAIL, RCPT, DATA, and what is said of each recipient."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from worker.onward.hop import Hop
from worker.onward.lines import eight_bit
from worker.onward.reply import ASCII_ONLY, MALFORMED, SEVEN_BIT, Reply

_PATH = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^\s<>"\\])*')
"""Nothing in it ends the path: brackets and blanks stand in a quoted string only (RFC 5321 section 4.1.2)."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes out; `lines` as `worker.onward.lines.travelling` made them."""

    reverse_path: str = field(repr=False)
    recipients: tuple[str, ...] = field(repr=False)
    lines: bytes = field(repr=False)
    utf8: bool = False  # whoever sent it asked for SMTPUTF8
    forwarded: tuple[str, ...] = field(default=(), repr=False)  # XFORWARD attributes of the first client

    @property
    def utf8_header(self) -> bool:
        """Whether it may only go where SMTPUTF8 is offered (RFC 6531 section 3.2); others' stray bytes may pass."""
        return self.utf8 and not self.lines.partition(b"\r\n\r\n")[0].isascii()


async def hand_over(hop: Hop, parcel: Parcel, seconds: float, *, each: bool) -> dict[str, Reply]:
    """What the next hop says of every recipient; `each`: it answers for each at the end (LMTP), else for all at once.

    Raises what `Hop` raises while nothing was handed over yet. `seconds` are for the message and the replies to it.
    """
    if eight_bit(parcel.lines) and not hop.supports_extension("8bitmime"):
        return dict.fromkeys(parcel.recipients, SEVEN_BIT)
    if parcel.utf8_header and not hop.supports_extension("smtputf8"):
        return dict.fromkeys(parcel.recipients, ASCII_ONLY)
    await _forward(hop, parcel.forwarded)
    asked = await _mail(hop, parcel)
    if not asked.taken:
        return dict.fromkeys(parcel.recipients, asked)
    told = {recipient: await _rcpt(hop, recipient) for recipient in parcel.recipients}
    willing = [recipient for recipient, reply in told.items() if reply.taken]
    if willing:
        replies = await hop.transfer(parcel.lines, len(willing) if each else 1, seconds)
        told |= dict(zip(willing, replies if each else replies * len(willing), strict=True))
    return told


async def _forward(hop: Hop, attributes: Iterable[str]) -> None:
    """Whose client it came from, for the next hop's log, where it asks for that (Postfix, XFORWARD_README)."""
    wanted = hop.esmtp_extensions.get("xforward", "").upper().split()
    for attribute in attributes:
        if attribute.partition("=")[0].upper() in wanted and attribute.isascii() and attribute.isprintable():
            await hop.say(b"XFORWARD", attribute.encode())


async def _mail(hop: Hop, parcel: Parcel) -> Reply:
    path = spelled(hop, parcel.reverse_path)
    if isinstance(path, Reply):
        return path
    return await hop.say(b"MAIL", b"FROM:<" + path + b">", *_options(hop, parcel))


async def _rcpt(hop: Hop, recipient: str) -> Reply:
    path = spelled(hop, recipient)
    return path if isinstance(path, Reply) else await hop.say(b"RCPT", b"TO:<" + path + b">")


def spelled(hop: Hop, address: str) -> bytes | Reply:
    """The address as the next hop can take it, or why it cannot.

    Where SMTPUTF8 is not offered a domain becomes A-labels (RFC 5891); a local part has no other spelling.
    """
    if not (_PATH.fullmatch(address) and address.isprintable()):
        return MALFORMED
    if address.isascii() or hop.supports_extension("smtputf8"):
        return address.encode()
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@".encode("ascii") + domain.encode("idna")
    except UnicodeError:
        return ASCII_ONLY


def _options(hop: Hop, parcel: Parcel) -> Iterable[bytes]:
    """Only what is needed and offered: SMTPUTF8 for no reason would make a hop further on refuse the message."""
    if hop.supports_extension("size"):
        yield f"SIZE={len(parcel.lines)}".encode()
    if eight_bit(parcel.lines):
        yield b"BODY=8BITMIME"
    addresses = "".join((parcel.reverse_path, *parcel.recipients))
    if hop.supports_extension("smtputf8") and not (addresses.isascii() and not parcel.utf8_header):
        yield b"SMTPUTF8"
