"""Between a real Postfix and a real Dovecot, by LMTP on both sides, with the lines that docs/mailbox.md shows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.dovecot import Dovecot, free_port, lmtp, running_dovecot
from tests.installation import Installation, until
from tests.mailroom import NUMBER, held
from tests.postfix import DOMAIN, Postfix, running_postfix, shown, shown_settings
from tests.test_postfix import HURRY, mail, quarantined

pytestmark = pytest.mark.server


@dataclass
class Chain:
    """Postfix, briefgeheim, Dovecot; `first` and `second` are users of Dovecot."""

    postfix: Postfix
    up: Installation
    dovecot: Dovecot
    first: str
    second: str

    def messages(self, user: str, number: int) -> list[bytes]:
        """Of this number, in this user's mailbox."""
        with self.dovecot.user(user) as peer:
            return [raw for _, _, raw in held(peer) if f"Message-ID: <{number}@".encode() in raw]


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    """Postfix delivers to us as to any LMTP server, we to Dovecot's socket."""
    folder, ours = tmp_path_factory.mktemp("chain"), free_port()
    with running_dovecot(lmtp(free_port())) as dovecot:
        first, second = dovecot.fresh_user(), dovecot.fresh_user()
        changes = {"8024": ours, "/run/dovecot/lmtp": dovecot.folder / "run" / "lmtp"}
        with (
            running_postfix(free_port(), main=shown("main.cf: LMTP", {"8024": ours})) as postfix,
            Installation(folder, **shown_settings("LMTP", changes), **HURRY) as up,
        ):
            yield Chain(postfix, up, dovecot, first, second)
            sys.stdout.write(postfix.log() + dovecot.log() + up.output)  # for whoever looks into a failure


def test_mail_lies_in_the_mailbox_once_and_redacted(chain: Chain) -> None:
    """For both of its recipients."""
    chain.postfix.send(mail(1), f"{chain.first}@{DOMAIN}", f"{chain.second}@{DOMAIN}")
    until(lambda: chain.messages(chain.first, 1) and chain.messages(chain.second, 1), 120)
    until(lambda: chain.postfix.waiting() == 0)
    both = chain.messages(chain.first, 1) + chain.messages(chain.second, 1)
    assert len(both) == 2
    assert not any(NUMBER in raw for raw in both)


def test_who_has_it_does_not_get_it_again(chain: Chain) -> None:
    """One recipient has no mailbox: that one is refused, without a bounce; the other has the message once."""
    chain.postfix.send(mail(2), f"{chain.first}@{DOMAIN}", f"geweigerd@{DOMAIN}")
    until(lambda: quarantined(chain.up, "next_hop_550"), 120)
    (refused,) = quarantined(chain.up, "next_hop_550")
    assert len(chain.messages(chain.first, 2)) == 1
    assert chain.up.run("messages", "retry", refused).returncode == 0
    until(lambda: quarantined(chain.up, "next_hop_550") == [refused, refused], 120)
    assert len(chain.messages(chain.first, 2)) == 1
    assert "from=<>" not in chain.postfix.log()


def test_a_dovecot_that_was_away_loses_and_doubles_nothing(chain: Chain) -> None:
    """We keep what it cannot take; Postfix is rid of it."""
    chain.dovecot.stop()
    for number in range(10, 15):
        chain.postfix.send(mail(number), f"{chain.first}@{DOMAIN}")
    until(lambda: chain.postfix.waiting() == 0, 120)
    until(lambda: chain.up.output.count("next_hop_away") > 5, 120)
    chain.dovecot.start()
    until(lambda: all(chain.messages(chain.first, number) for number in range(10, 15)), 120)
    assert [len(chain.messages(chain.first, number)) for number in range(10, 15)] == [1] * 5
