"""Secrets: the value goes, the label stays; what is public or needed for a transfer is left alone."""

import pytest

from pipelines.detect.recognisers.credential import RECOGNISER
from tests.found import found

STATED = [
    ("wachtwoord: Welkom01!", "Welkom01!"),
    ("mijn wachtwoord is Zomer2024", "Zomer2024"),
    ("ww = hond123kat", "hond123kat"),
    ("WW: welkom", "welkom"),
    ("Het wachtwoord is nog steeds 'blauwe fiets'", "blauwe fiets"),
    ("password was Summer#1", "Summer#1"),
    ("my password should be Kikker88 now", "Kikker88"),
    ("pw is tulp!Roos", "tulp!Roos"),
    ("pass: s3cr3tje", "s3cr3tje"),
    ("(wachtwoord Geheim_99)", "Geheim_99"),
    ('password "korenbloem"', "korenbloem"),
    ("Wachtwoord:\nAb12Cd34", "Ab12Cd34"),
    ("inlog jan@x.nl / ww Ab12Cd34", "Ab12Cd34"),
    ("gebruikersnaam piet wachtwoord Ab12Cd34", "Ab12Cd34"),
    ("je kunt inloggen met wachtwoord Ab12Cd34 als test", "Ab12Cd34"),
    ("ik heb het wachtwoord gewijzigd naar Ab12Cd34", "Ab12Cd34"),
    ("The passphrase is: correct horse battery staple", "correct horse battery staple"),
    ("mot de passe : Bonjour2024", "Bonjour2024"),
    ("Kennwort: Sommer2024", "Sommer2024"),
    ("wachtwrd: Ab12Cd34", "Ab12Cd34"),
    ("toegangscode: 8841-Q", "8841-Q"),
    ("wifi wachtwoord is Koffie4iedereen", "Koffie4iedereen"),
    ("mijn pincode is 4921", "4921"),
    ("pin: 0000", "0000"),
    ("de PIN van mijn pas (4921) werkt niet", "4921"),
    ("ik kreeg een sms-code: 604 118", "604 118"),
    ("Your verification code is 604118.", "604118"),
    ("2FA-code 123456", "123456"),
    ("de eenmalige code is 12345678", "12345678"),
    ("API-key: 9f8e7d6c5b4a3210ffee", "9f8e7d6c5b4a3210ffee"),
    ("api sleutel is zx81-QW77-pl0k", "zx81-QW77-pl0k"),
    ("token: 0a1b2c3d4e5f6071", "0a1b2c3d4e5f6071"),
    ("DB_PASSWORD=Koe&Kalf99", "Koe&Kalf99"),
    ('"password": "Koe&Kalf99"', "Koe&Kalf99"),
    ("define('DB_PASSWORD', 'Koe&Kalf99');", "Koe&Kalf99"),
    ("define( 'AUTH_KEY', 'x8%aP-q1Zw' );", "x8%aP-q1Zw"),
    ("<password>Koe99Kalf</password>", "Koe99Kalf"),
    ("mysql://wp:Koe99Kalf@db1.voorbeeld.nl/wp", "Koe99Kalf"),
    ("https://voorbeeld.nl/reset?lang=nl&token=a1b2c3d4e5f6", "a1b2c3d4e5f6"),
    ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
    ("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"),
    ("sk_live_4eC39HqLyjWDarjtT1", "sk_live_4eC39HqLyjWDarjtT1"),
    ("MYSQL_ROOT_PASSWORD: 'Koe99Kalf'", "Koe99Kalf"),
    ("smtp_pass = Koe99Kalf", "Koe99Kalf"),
    ("Authorization: Bearer abcdef0123456789abcdef", "abcdef0123456789abcdef"),
    ("Antwoord op de geheime vraag: Minoes", "Minoes"),
]

NONE = [
    "ik ben mijn wachtwoord vergeten",
    "Wachtwoord vergeten? Klik hier.",
    "het wachtwoord is verlopen",
    "my password is not accepted",
    "the password is wrong, please reset it",
    "kunnen jullie mijn wachtwoord resetten voor voorbeeld.nl?",
    "Password changed successfully",
    "wachtwoord: niet ingesteld",
    "ik gebruik een wachtwoordmanager zoals 1Password",
    "foutcode E-1107",
    "error 0x80040E21",
    "de auth code voor de verhuizing is r7#Kq-02xZ",
    "verhuistoken: LNT-4c7e-uil-92",
    "EPP code Qx!8-Tern-04",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7nQm2vKz0pTbd4Yx1H jan@host",
    "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ",
    "PAY_PUBLIC_KEY=ppk-tG4sQz81LmWv",
    "JWT_TTL=3600",
    "ticket JX-48213",
    "mijn pin-automaat is stuk",
    "de factuur 20241347 met token nog niet betaald",
    "sessie-id t_9917aa04c2",
    "google-site-verification=Jk3_tPq8ZxWm",
    "postcode 1234 AB",
    "Code: geen idee",
    "we need a new logo, password protected area and SSL",
]


@pytest.mark.parametrize(("text", "secret"), STATED, ids=range(len(STATED)))
def test_finds_the_secret_only(text: str, secret: str) -> None:
    """Labels in three languages, settings, URLs, known key forms."""
    assert secret in found(RECOGNISER, text)
    assert len(found(RECOGNISER, text)) == 1


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_talk_about_secrets(text: str) -> None:
    """A password that is forgotten, wrong or public is none."""
    assert found(RECOGNISER, text) == []


def test_finds_lists_of_recovery_codes() -> None:
    """In a line, or each on its own line under a cue."""
    assert found(RECOGNISER, "my backup codes are 4417-9082 and 4417-1163") == ["4417-9082", "4417-1163"]
    assert found(RECOGNISER, "Mijn herstelcodes:\n\n8F2K-QM71\nXX40-77ZP\n\nGroet") == ["8F2K-QM71", "XX40-77ZP"]


def test_finds_two_passwords_in_one_breath() -> None:
    """The second has no label of its own."""
    text = "het wachtwoord is Lente-2024 of anders de oude, Winter-2023"
    assert found(RECOGNISER, text) == ["Lente-2024", "Winter-2023"]


def test_finds_a_private_key_whole() -> None:
    """The block from its first to its last line; a public key stays."""
    block = "-----BEGIN {} KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\n-----END {} KEY-----"
    private = block.format("RSA PRIVATE", "RSA PRIVATE")
    assert found(RECOGNISER, f"hier:\n{private}\ngroet") == [private]
    assert found(RECOGNISER, block.format("PUBLIC", "PUBLIC")) == []


def test_finds_a_column_of_passwords() -> None:
    """Under its head."""
    table = "naam;login;wachtwoord\nJan;jan01;Welkom01\nEls;els02;Appel99\n"
    assert found(RECOGNISER, table) == ["Welkom01", "Appel99"]


MORE = [
    ("pincode van de app: 1906", "1906"),
    ("de code van het alarm is 482193", "482193"),
    ("the gate code is 4821", "4821"),
    ("code 482193 kwam binnen per sms", "482193"),
    ("G-482193 is your Google verification code", "482193"),
    ("PGPASSWORD: fjord-Lemen-81!", "fjord-Lemen-81!"),
    ("S3_KEY_ID: AKQX7TNWZ0F3M2RVL5HB", "AKQX7TNWZ0F3M2RVL5HB"),
    ("My sudo password in case you need it before I am back: injera4all.", "injera4all"),
    ("wachtwoord mailbox: tulpen", "tulpen"),
    ("gebruiker jan, wachtwoord zeehond", "zeehond"),
    ("inlog: bakkerij / zeehond12", "zeehond12"),
    ("u: jan p: zeehond12", "zeehond12"),
    ("zeehond12 is het wachtwoord", "zeehond12"),
    ("with zeehond12 as the password", "zeehond12"),
    ("WPA2: koffie4all99", "koffie4all99"),
    ("SSID Gast, key koffie4all99", "koffie4all99"),
    ("app password: abcd efgh ijkl mnop", "abcd efgh ijkl mnop"),
    ("TOTP seed: JBSW Y3DP EHPK 3PXP", "JBSW Y3DP EHPK 3PXP"),
    ("otpauth://totp/Jan?secret=JBSWY3DPEHPK3PXP&issuer=Jan", "JBSWY3DPEHPK3PXP"),
    ("passphrase is correct horse battery staple", "correct horse battery staple"),
    ("seed phrase: apple banana cherry dog eagle fish", "apple banana cherry dog eagle fish"),
    ("Geheime vraag: naam eerste huisdier? Antwoord: Minoes", "Minoes"),
    ("Authorization: Basic amFuOnplZWhvbmQxMg==", "amFuOnplZWhvbmQxMg=="),
    ("curl -u jan:zeehond12 https://voorbeeld.nl", "zeehond12"),
    ("mysql -u jan --password=zeehond12", "zeehond12"),
    ("machine ftp.voorbeeld.nl login jan password zeehond12", "zeehond12"),
    ("jan:$apr1$h8Kd9sL2$1kd8sK2ldk3jd8sKAbcde1", "$apr1$h8Kd9sL2$1kd8sK2ldk3jd8sKAbcde1"),
    ("https://voorbeeld.nl/reset/9f8a7b6c5d4e3f2a", "9f8a7b6c5d4e3f2a"),
]
MORE_TALK = [
    "Kunt u de inlogcode sturen naar piet@voorbeeld.nl?",
    "stuur de code naar jan@voorbeeld.nl",
    "Password: [hidden]",
    "wachtwoord: ********",
    "Password: <your password>",
    "mijn wachtwoord is al 3 jaar hetzelfde",
    "de pincode is drie keer fout ingevoerd",
    "foutcode 1045 bij inloggen",
    "code 403 forbidden",
    "kortingscode ZOMER25",
    "de code is van 2019",
    "the code is 1200 lines long",
    "landcode 0031",
    "login: https://voorbeeld.nl/wp-admin",
    "inlog / wachtwoord kwijt",
    "passphrase vergeten, kan er niet in",
    "api key is verlopen",
    "sitekey 6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI",
    "ga naar /reset/ en volg de stappen",
    "https://voorbeeld.nl/products/blauwe-fiets-28-inch",
    "kreeg per sms bericht over 2 afspraken",
    "commit 9f8a7b6c5d4e3f2a1b0c",
    "wachtwoord van de mailbox is geblokkeerd",
    "TOKEN_KEY: missing",
]


@pytest.mark.parametrize(("text", "secret"), MORE, ids=range(len(MORE)))
def test_finds_locks_commands_hashes_and_phrases(text: str, secret: str) -> None:
    """Codes of doors, settings in YAML, pairs, secrets before their label, command lines, password files."""
    assert found(RECOGNISER, text) == [secret]


@pytest.mark.parametrize("text", MORE_TALK, ids=range(len(MORE_TALK)))
def test_leaves_codes_that_open_nothing(text: str) -> None:
    """Faults, discounts, links, placeholders."""
    assert found(RECOGNISER, text) == []


UNNAMED = [
    ("pincode: 60 41", "60 41"),
    ("mijn pin is 60-41", "60-41"),
    ("TELEGRAM=7718204451:AAFq2Lm8ZtXwakPv0RsYbNkLo0Ui8Yt6Re4", "7718204451:AAFq2Lm8ZtXwakPv0RsYbNkLo0Ui8Yt6Re4"),
    ("MATRIX_BOT=x7Gq-mandarijn-Zx81", "x7Gq-mandarijn-Zx81"),
    ("Code uit de app was 338 205, ook niet goed", "338 205"),
    ("the code from my app is 338205", "338205"),
    ("ik kan niet inloggen. heb nog een papiertje QW7P-9921-LLKA?", "QW7P-9921-LLKA"),
    ("eerste huisdier: Bello de Derde\nmail: x", "Bello de Derde"),
    ("2. lievelingsdier: oude ezel", "oude ezel"),
    ("First pet's name: Sir Barks", "Sir Barks"),
]
NAMED_OTHERWISE = [
    "pincode 60 41 keer geprobeerd",
    "DISCORD_BOT=enabled",
    "SUPPORT_BOT=https://voorbeeld.nl/bot",
    "sinds 7718204451:AAF",
    "de app heeft 338 205 gebruikers",
    "foutcode uit de app was 338205",
    "onderdeel QW7P-9921-LLKA is stuk",
    "inloggen lukt niet, ordernummer QW7P-9921-LLKA",
    "verhuiscode voor het domein, ik kan inloggen: QW7P-9921-LLKA",
    "ons eerste huisdier: dat was een hond?",
    "eerste huisdier: weet ik niet meer",
    "huisdier: Bello de Derde",
]


@pytest.mark.parametrize(("text", "secret"), UNNAMED, ids=range(len(UNNAMED)))
def test_finds_secrets_by_where_they_stand(text: str, secret: str) -> None:
    """PINs in pairs, tokens of bots, codes of an app, printed codes, answers of several words."""
    assert found(RECOGNISER, text) == [secret]


@pytest.mark.parametrize("text", NAMED_OTHERWISE, ids=range(len(NAMED_OTHERWISE)))
def test_leaves_what_only_looks_alike(text: str) -> None:
    """Counts, switches, addresses, faults, parts, orders, transfers, talk."""
    assert found(RECOGNISER, text) == []
