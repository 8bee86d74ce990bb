"""Delivery by LMTP (RFC 2033): into the mailboxes of a server that answers for each recipient, such as Dovecot."""

from __future__ import annotations

from functools import partial

from worker.onward.delivery import NextHop, Protocol

DELIVERY = partial(NextHop, Protocol("lmtp", b"LHLO", each=True))
