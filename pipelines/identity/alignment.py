"""Alignment: whether the domain that vouches may speak for the address in From.

Stricter than DMARC's relaxed mode: the same domain or one above it. A domain below (bounce.example.nl for example.nl)
would need the public suffix list to be safe (evil.github.io must not vouch for github.io), and a domain above cannot
be had without being its owner.
"""

from __future__ import annotations


def domain_of(address: str) -> str:
    """What stands behind the last "@", lower-case, without the dot of the root."""
    return address.rpartition("@")[2].strip().rstrip(".").casefold()


def aligned(vouching: str, author: str) -> bool:
    """Whether `vouching` (a domain) is that of the address `author`, or one above it with at least two labels."""
    domain, above = domain_of(author), vouching.strip().rstrip(".").casefold()
    return bool(above) and "." in above and (domain == above or domain.endswith(f".{above}"))
