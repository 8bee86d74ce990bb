"""Delivery by SMTP (RFC 5321): back to the mail server that handed us the message, or on to a help desk."""

from __future__ import annotations

from functools import partial

from worker.onward.delivery import NextHop, Protocol

PROTOCOL = Protocol("smtp", b"EHLO", each=False)
DELIVERY = partial(NextHop, PROTOCOL)
