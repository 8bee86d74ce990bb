"""Log-in names behind their labels."""

import pytest

from pipelines.detect.recognisers.username import RECOGNISER
from tests.found import found

NAMES = [
    ("gebruikersnaam: pietje77", "pietje77"),
    ("my username is seun_admin and", "seun_admin"),
    ("Gebruiker: pietje", "pietje"),
    ("login pkroon77.", "pkroon77"),
    ("inlognaam was p.kroon", "p.kroon"),
    ("define('DB_USER', 'wp_user');", "wp_user"),
    ("DB_USERNAME=tg_app", "tg_app"),
    ("hij logt in als demi.kapster", "demi.kapster"),
    ("admin login (mnowak_dev)", "mnowak_dev"),
    ("Accepted password for pveltman from 1.2.3.4", "pveltman"),
    ("as bea.antunes, pw is X", "bea.antunes"),
    ("inloggen met: pietje77 / Welkom01", "pietje77"),
    ("user/pass: pietje77 / Welkom01", "pietje77"),
]
NONE = [
    "ik ben mijn gebruikersnaam vergeten",
    "de gebruiker kan niet inloggen",
    "login lukt niet",
    "user experience design",
    "inloggen met wachtwoord lukt niet",
    "mijn account is geblokkeerd",
    "login voor voorbeeld.nl",
    "username or password incorrect",
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=range(len(NAMES)))
def test_finds_the_name_behind_its_label(text: str, name: str) -> None:
    """In prose, settings, logs and pairs."""
    assert found(RECOGNISER, text) == [name]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_talk_about_logging_in(text: str) -> None:
    """Words are no names."""
    assert found(RECOGNISER, text) == []


def test_finds_names_with_capitals_and_of_who_logs_in() -> None:
    """Behind a word for log-in name and a colon; a plain word behind "login" is none."""
    assert found(RECOGNISER, "loginnaam: JJansen") == ["JJansen"]
    assert found(RECOGNISER, 'van inlogger "nl_tix_boss".') == ["nl_tix_boss"]
    for text in ("Login: Klik hier", "inlogger werkt niet", "Gebruikersnaam: Onbekend", "loginnaam Jansen"):
        assert found(RECOGNISER, text) == []


def test_finds_a_plain_name_beside_its_password() -> None:
    """In brackets behind a word for logging in; a remark there is no name."""
    for text in ("met mijn eigen inlog (gploeger, wachtwoord Montuur!24)", "account (gploeger / ww Montuur!24)"):
        assert found(RECOGNISER, text) == ["gploeger"]
    for text in (
        "mijn inlog (mail, wachtwoord Montuur!24)",
        "ik was ingelogd (gploeger, wachtwoord vergeten)",
        "mijn fiets (gploeger, wachtwoord Montuur!24)",
    ):
        assert found(RECOGNISER, text) == []
