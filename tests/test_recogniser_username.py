"""Log-in names and names on social networks."""

import pytest

from pipelines.detect.recognisers.domain_name import RECOGNISER as DOMAIN
from pipelines.detect.recognisers.social_handle import RECOGNISER as HANDLE
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
HANDLES = [
    ("volg @studio.lotusblad!", "@studio.lotusblad"),
    ("(@tobi_builds)", "@tobi_builds"),
    ("instagram.com/jan.bakt", "jan.bakt"),
]
NO_HANDLES = [
    "jan@voorbeeld.nl",
    "@media print",
    "5 @ 3 euro",
    "@voorbeeld.nl",
    "kijk op facebook.com/groups",
    "@ home",
]
DOMAINS = ["voorbeeld.nl", "www.voor-beeld.example", "web14.voorbeeld.nl", "voorbeeld.co.uk"]
NO_DOMAINS = ["klaar.Groet", "jan@voorbeeld.nl", "index.php", "9.3.3", "o.a. dit", "mr.drs. Jansen", "e.d."]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=range(len(NAMES)))
def test_finds_the_name_behind_its_label(text: str, name: str) -> None:
    """In prose, settings, logs and pairs."""
    assert found(RECOGNISER, text) == [name]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_talk_about_logging_in(text: str) -> None:
    """Words are no names."""
    assert found(RECOGNISER, text) == []


@pytest.mark.parametrize(("text", "name"), HANDLES, ids=range(len(HANDLES)))
def test_finds_handles(text: str, name: str) -> None:
    """With their sign, or in a profile's address."""
    assert found(HANDLE, text) == [name]


@pytest.mark.parametrize("text", NO_HANDLES, ids=range(len(NO_HANDLES)))
def test_leaves_other_at_signs(text: str) -> None:
    """Mail, code, prices."""
    assert found(HANDLE, text) == []


@pytest.mark.parametrize("name", DOMAINS, ids=range(len(DOMAINS)))
def test_finds_domains(name: str) -> None:
    """Alone and in a URL."""
    assert found(DOMAIN, f"zie {name}.") == [name]
    assert found(DOMAIN, f"https://{name}/pad?x=1") == [name]


@pytest.mark.parametrize("text", NO_DOMAINS, ids=range(len(NO_DOMAINS)))
def test_leaves_what_is_no_domain(text: str) -> None:
    """Forgotten spaces, files, abbreviations."""
    assert found(DOMAIN, text) == []
