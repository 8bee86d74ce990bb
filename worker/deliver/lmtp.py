"""Delivery by LMTP (RFC 2033): into the mailboxes of a server that answers for each recipient, such as Dovecot."""

from __future__ import annotations

from functools import partial

from worker.onward.delivery import NextHop, Protocol

PROTOCOL = Protocol("lmtp", b"LHLO", each=True)
DELIVERY = partial(NextHop, PROTOCOL)
