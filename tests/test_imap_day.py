"""A day in the life of a mailbox: mail comes in while servers and workers go and come back; the counts agree.

`DAY_MAILS=500` makes it a long day; a short one is enough each time.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.dovecot import Dovecot, free_port, lmtp, running_dovecot
from tests.installation import Installation, until
from tests.mailroom import NUMBER, held
from tests.postfix import DOMAIN, Postfix, running_postfix
from tests.test_imap_up import rows, settings

pytestmark = pytest.mark.server

MAILS = int(os.environ.get("DAY_MAILS", "24"))
PATIENCE = 600.0 + 3 * MAILS
"""Seconds: a Dovecot that was stopped in the middle of an act may leave a lock that holds for two minutes."""
MAIL = """\
From: Klant {number} <klant{number}@voorbeeld.example>
To: info@jixawstudio.nl
Subject: Vraag {number}
Message-ID: <dag-{number}@voorbeeld.example>
Content-Type: text/plain; charset=utf-8

Goedemiddag,

{said}

Groet,
Klant {number}
"""
SAID = ("Mijn BSN is 123456782, graag de factuur aanpassen.", "Mijn website geeft foutmelding 504.")


class Customers(threading.Thread):
    """Send everything to Postfix, which delivers it into Dovecot, however often that is away."""

    def __init__(self, postfix: Postfix, user: str) -> None:
        super().__init__(daemon=True)
        self._postfix, self._to = postfix, f"{user}@{DOMAIN}"
        self.sent = 0

    def run(self) -> None:
        while self.sent < MAILS:
            text = MAIL.format(number=self.sent, said=SAID[self.sent % 2])
            self._postfix.send(text.replace("\n", "\r\n").encode(), self._to)
            self.sent += 1
            time.sleep(0.2)

    def past(self, share: float) -> None:
        until(lambda: self.sent >= MAILS * share, PATIENCE)


def test_a_day(tmp_path: Path) -> None:
    """Two restarts of Dovecot, one of Redis, one of the worker (killed): nothing lost, nothing twice, nothing left."""
    port = free_port()
    with (
        running_dovecot(lmtp(port)) as server,
        running_postfix(free_port(), main=f"virtual_transport = lmtp:inet:127.0.0.1:{port}\n") as postfix,
        _telling(server, postfix),
    ):
        user = server.fresh_user()
        customers = Customers(postfix, user)
        with Installation(tmp_path, **settings(server, user, tmp_path)) as up:
            until(lambda: rows(up)[0]["state"] == "watched", PATIENCE)
            customers.start()
            customers.past(0.2)
            _restart(server)
            customers.past(0.4)
            up.redis_process().send_signal(signal.SIGKILL)
            customers.past(0.6)
        with Installation(tmp_path, **settings(server, user, tmp_path)) as up:  # the first one was killed
            _restart(server)
            customers.past(1.0)
            until(lambda: postfix.waiting() == 0, PATIENCE)
            until(lambda: _seen(server, user) == (MAILS, 0, 0), PATIENCE)
            arrived = _arrived(server, user)
            until(lambda: rows(up)[0]["waiting"] == 0, PATIENCE)
        with Installation(tmp_path, **settings(server, user, tmp_path)) as up:  # every start counts
            until(lambda: rows(up)[0]["counts"] == "agree", PATIENCE)
            (row,) = rows(up)
        assert row["on the server"] == row["replaced"] + row["untouched"] == arrived
        assert row["replaced"] >= (MAILS + 1) // 2 and row["untouched"] >= MAILS // 2
        assert NUMBER.decode() not in up.output


@contextmanager
def _telling(*servers: Dovecot | Postfix) -> Iterator[None]:
    """For whoever looks into a failure."""
    try:
        yield
    finally:
        sys.stdout.write("".join(server.log() for server in servers))


def _restart(server: Dovecot) -> None:
    server.stop()
    time.sleep(0.5)
    server.start()


def _seen(server: Dovecot, user: str) -> tuple[int, int, int]:
    """Different Message-IDs, messages that are there twice though they came once, and those that hold the number.

    A Dovecot that is stopped after it stored a message and before it says so gets it again: that is two messages,
    each with a delivery id of its own.
    """
    with server.user(user) as peer:
        raws = [raw for _, _, raw in held(peer)]
    ids = {re.search(rb"(?m)^Message-ID: <(.*?)>", raw)[1] for raw in raws}
    deliveries = Counter(re.search(rb"with LMTP\s+id (\S+)", raw)[1] for raw in raws)
    return len(ids), len(raws) - len(deliveries), sum(NUMBER in raw for raw in raws)


def _arrived(server: Dovecot, user: str) -> int:
    with server.user(user) as peer:
        return len(held(peer))
