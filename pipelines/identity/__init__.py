"""The silent check: is the sender who the address says? Results in, signs for and against him out.

    Authentication-Results of our own border ─┐
    DKIM signatures that we verified ─────────┼─> weigh ─> confirmed silently | doubt | none
    address known from earlier messages ──────┘

Confirmed means: the message really comes from this address, and this address wrote to us before. Whether the person
behind it is the one a file is about, staff see in the file. Anything short of that is not an accusation: "none" asks
nothing of the sender, only "doubt" is a ground to ask (GDPR art. 12(6)).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import re2

from models.correspondence import Correspondence, Result
from models.identity import DOUBTS, Sign, Standing, Weighed
from models.message import Channel
from pipelines.identity.alignment import aligned, domain_of

_ADDRESS = re2.compile(r"[\pL\pN_.+'%-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)+")
_ONE_ADDRESS = re2.compile(r"[^@\s<>\"(),:;\\]+@[^@\s<>\"(),:;\\]+")
_FAIL = frozenset({"fail", "permerror", "hardfail", "policy"})


def weigh(
    about: Correspondence,
    channel: Channel,
    results: tuple[Result, ...],
    signers: Iterable[str] = (),
    *,
    known: bool,
) -> Weighed:
    """What speaks for and against the sender.

    `results` are the trusted ones (`pipelines.identity.results.trusted`), `signers` the domains whose DKIM signature
    over From we verified ourselves, `known` whether the address wrote to us before this message.
    """
    if channel is not Channel.EMAIL:
        return Weighed(Standing.NONE, (Sign.NOT_BY_MAIL,))
    found = [*_authors(about)]
    if about.author:
        found += _vouched(results, tuple(signers), about.author)
        found.append(Sign.ADDRESS_KNOWN if known else Sign.ADDRESS_NEW)
    return Weighed(_standing(frozenset(found)), tuple(dict.fromkeys(found)))


def _standing(found: frozenset[Sign]) -> Standing:
    """Doubt outweighs everything. DMARC alone counts only where nothing about DKIM contradicts: it may rest on SPF."""
    if found & DOUBTS:
        return Standing.DOUBT
    vouched = found & {Sign.DKIM_ALIGNED, Sign.DMARC_PASS}
    return Standing.CONFIRMED if vouched and Sign.ADDRESS_KNOWN in found else Standing.NONE


def _authors(about: Correspondence) -> Iterator[Sign]:
    """One author, who shows no other address than his own, and wants the answer where he writes from."""
    if not about.authors or not all(_ONE_ADDRESS.fullmatch(address) for address in about.authors):
        yield Sign.NO_AUTHOR
    elif len(about.authors) > 1:
        yield Sign.SEVERAL_AUTHORS
    shown = {address.casefold() for name in about.names for address in _ADDRESS.findall(name[:1000])}
    if shown - set(about.authors):
        yield Sign.NAME_SHOWS_ANOTHER_ADDRESS
    homes = {domain_of(address) for address in about.authors}
    if {domain_of(address) for address in about.reply_to} - homes:
        yield Sign.REPLY_TO_ELSEWHERE


def _vouched(results: tuple[Result, ...], signers: tuple[str, ...], author: str) -> Iterator[Sign]:
    """What trusted results and our own check say of the author's domain."""
    if not results and not signers:
        yield Sign.NO_RESULTS
        return
    if any(aligned(domain, author) for domain in signers):
        yield Sign.DKIM_ALIGNED
    yield from _dmarc([r for r in results if r.method == "dmarc"], results, author)
    yield from _dkim([r for r in results if r.method == "dkim"], author)
    yield from _spf([r for r in results if r.method == "spf"], author)


def _dmarc(said: list[Result], results: tuple[Result, ...], author: str) -> Iterator[Sign]:
    about = [r for r in said if r.get("header.from") in ("", domain_of(author))]
    verdicts = {r.result for r in about if r.result != "none"}
    if len(verdicts) > 1 or len(about) != len(said):
        yield Sign.RESULTS_DISAGREE
    elif verdicts & _FAIL:
        yield Sign.DMARC_FAIL
    elif verdicts == {"pass"} and _rests_on_dkim(results, author):
        yield Sign.DMARC_PASS


def _rests_on_dkim(results: tuple[Result, ...], author: str) -> bool:
    """Whether DKIM can be what DMARC passed on: an aligned pass, or nothing said of DKIM at all.

    A pass on SPF alone says that the host may send for the domain; thousands of customers share such a host.
    """
    dkim = [r for r in results if r.method == "dkim"]
    return not dkim or any(r.result == "pass" and aligned(_signer(r), author) for r in dkim)


def _dkim(said: list[Result], author: str) -> Iterator[Sign]:
    """A message may carry several signatures: one that holds is enough; one of the author's own that fails is doubt."""
    own = [r for r in said if aligned(_signer(r), author)]
    if any(r.result == "pass" for r in own):
        yield Sign.DKIM_ALIGNED
    elif any(r.result in _FAIL for r in own):
        yield Sign.DKIM_FAIL


def _spf(said: list[Result], author: str) -> Iterator[Sign]:
    own = [r for r in said if aligned(domain_of(r.get("smtp.mailfrom")), author)]
    if any(r.result == "pass" for r in own):
        yield Sign.SPF_ALIGNED
    elif any(r.result in _FAIL for r in own):
        yield Sign.SPF_FAIL


def _signer(result: Result) -> str:
    """Who signed: header.d, or the domain of header.i."""
    return result.get("header.d") or domain_of(result.get("header.i"))
