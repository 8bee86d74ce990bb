"""Identifiers as people write them, through the whole detector: what must be found, and what must not."""

import pytest

from tests.found import candidates

PROSE = [
    ("hoi, ik ben Els (12/3/1961) en mijn bsnnummer is 111.222.333 dus", [("NL_BSN", "111.222.333")], []),
    ("BSN kind: 111222333 / BSN ouder: 123456782", [("NL_BSN", "111222333"), ("NL_BSN", "123456782")], []),
    ("bsn's van de kinderen: 111222333 en 123456782", [("NL_BSN", "111222333"), ("NL_BSN", "123456782")], []),
    ("Mijn zoon (bsn 1112.22.333, geb 3/4/'09)", [("NL_BSN", "1112.22.333"), ("DATE_OF_BIRTH", "3/4/'09")], []),
    ("my Dutch BSN number = 111222333", [("NL_BSN", "111222333")], []),
    (
        "burgerservicenummer (BSN)\n111222333\nGeboortedatum\n03-04-1971",
        [("NL_BSN", "111222333"), ("DATE_OF_BIRTH", "03-04-1971")],
        [],
    ),
    ("Onze bestelling 111222333 is niet geleverd", [], ["NL_BSN", "PHONE_NUMBER"]),
    ("lotnummer 123456782, artikel 111222333", [], ["NL_BSN", "PHONE_NUMBER"]),
    ("track: 123456782", [], ["NL_BSN"]),
    ("Ik ben op 3 april 1971 in Meppel geboren en", [("DATE_OF_BIRTH", "3 april 1971")], []),
    ("geb.dat. 3-4-71", [("DATE_OF_BIRTH", "3-4-71")], []),
    ("Geboren te Meppel, 3 april 1971", [("DATE_OF_BIRTH", "3 april 1971")], []),
    ("Jan de Boer (*03.04.1971)", [("DATE_OF_BIRTH", "03.04.1971")], []),
    ("hij is van 3-4-1971", [("DATE_OF_BIRTH", "3-4-1971")], []),
    ("my birthday is on 3 April 1971, so I'm 54", [("DATE_OF_BIRTH", "3 April 1971")], []),
    ("born: 1971-04-03", [("DATE_OF_BIRTH", "1971-04-03")], []),
    ("D.O.B. 04/03/71", [("DATE_OF_BIRTH", "04/03/71")], []),
    (
        "geboortedatums: 3-4-1971, 5-6-1973 en 7-8-1999",
        [("DATE_OF_BIRTH", "3-4-1971"), ("DATE_OF_BIRTH", "5-6-1973"), ("DATE_OF_BIRTH", "7-8-1999")],
        [],
    ),
    ("Hij is jarig op 3 april (1971)", [], []),
    ("gefeliciteerd met je verjaardag! de factuur van 3-4-2024", [], ["DATE_OF_BIRTH"]),
    ("paspoort nr: NXK2B4D81 geldig tot 3-4-2031", [("ID_DOCUMENT", "NXK2B4D81")], ["DATE_OF_BIRTH"]),
    ("ID kaart IJ4H7K2P6", [("ID_DOCUMENT", "IJ4H7K2P6")], []),
    ("het documentnummer van mijn ID-bewijs is IJ4H7K2P6", [("ID_DOCUMENT", "IJ4H7K2P6")], []),
    ("mijn rijbewijs heeft nummer 4512345678", [("ID_DOCUMENT", "4512345678")], []),
    ("rijbewijsnr.: 4512 3456 78", [("ID_DOCUMENT", "4512 3456 78")], []),
    ("vnummer 2812345678 van de IND", [("ID_DOCUMENT", "2812345678")], []),
    ("passport of my wife (NXK2B4D81)", [("ID_DOCUMENT", "NXK2B4D81")], []),
    ("Passport No NXK2B4D81", [("ID_DOCUMENT", "NXK2B4D81")], []),
    ("my ID number is NXK2B4D81", [("ID_DOCUMENT", "NXK2B4D81")], []),
    (
        "ik betaal met visa 4111111111111111 exp 0927 cvc 123",
        [("CREDIT_CARD", "4111111111111111"), ("CREDIT_CARD", "123")],
        [],
    ),
    (
        "mastercard 5555 5555 5555 4444, 03/28, cvc: 123",
        [("CREDIT_CARD", "5555 5555 5555 4444"), ("CREDIT_CARD", "03/28"), ("CREDIT_CARD", "123")],
        [],
    ),
    (
        "kaart 4111 1111 1111 1111 (verloopt maart 2028, beveiligingscode 123)",
        [("CREDIT_CARD", "4111 1111 1111 1111"), ("CREDIT_CARD", "123")],
        [],
    ),
    ("de cvc-code is 123", [("CREDIT_CARD", "123")], []),
    ("Expiry date 03/28", [], []),
    ("mijn kenteken is 12-ABC-3? nee GX-482-T", [("LICENCE_PLATE", "GX-482-T")], []),
    ("kenteken GX482T", [("LICENCE_PLATE", "GX482T")], []),
    ("met mijn Golf, gx-482-t, stond ik", [("LICENCE_PLATE", "gx-482-t")], []),
    ("Belgische plaat 1-ABC-234", [], []),
    ("kenteken: 1-ABC-234", [("LICENCE_PLATE", "1-ABC-234")], []),
    ("ik kan inloggen met jan@x.nl en Welkom2024!", [("CREDENTIAL", "Welkom2024!")], []),
    ("mn ww is gewoon Poekie12 lol", [("CREDENTIAL", "Poekie12")], []),
    ("Gebruikersnaam: jan\nWachtwoord: poekie", [("CREDENTIAL", "poekie"), ("USERNAME", "jan")], []),
    ("user: jan / pass: poekie12", [("CREDENTIAL", "poekie12"), ("USERNAME", "jan")], []),
    (
        "Het oude wachtwoord was Poekie12, het nieuwe is Poekie13",
        [("CREDENTIAL", "Poekie12"), ("CREDENTIAL", "Poekie13")],
        [],
    ),
    ("jullie mogen inloggen met ww Poekie12 hoor", [("CREDENTIAL", "Poekie12")], []),
    ("I set the password to Poekie-12 yesterday", [("CREDENTIAL", "Poekie-12")], []),
    ("temporary password: x7K!pq", [("CREDENTIAL", "x7K!pq")], []),
    ("password (x7Kpq22)", [("CREDENTIAL", "x7Kpq22")], []),
    ("my pin is 1234 and puk 12345678", [("CREDENTIAL", "1234"), ("CREDENTIAL", "12345678")], []),
    ("De sms-code die ik kreeg was 482913", [("CREDENTIAL", "482913")], []),
    ("Your code is 482913", [], []),
    ("Uw inlogcode: 482 913", [("CREDENTIAL", "482 913")], []),
    ("authenticator gaf 482913", [], []),
    ("Mijn Mollie key: live_abcdEFGH1234ijklMNOP5678", [("CREDENTIAL", "live_abcdEFGH1234ijklMNOP5678")], []),
    ("api_key: 'abcdEFGH1234ijkl'", [("CREDENTIAL", "abcdEFGH1234ijkl")], []),
    ("De API-sleutel (abcdEFGH1234ijkl) is uitgelekt", [("CREDENTIAL", "abcdEFGH1234ijkl")], []),
    ("ftp://jan:Poekie12@ftp.x.nl/", [("CREDENTIAL", "Poekie12")], ["EMAIL_ADDRESS"]),
    ("$db_pass = 'Poekie12';", [("CREDENTIAL", "Poekie12")], []),
    ("'password' => 'Poekie12',", [("CREDENTIAL", "Poekie12")], []),
    ("Wachtwoord wifi kantoor: Poekie12", [("CREDENTIAL", "Poekie12")], []),
    ("het alarm gaat uit met code 4821", [], []),
    ("alarmcode 4821", [("CREDENTIAL", "4821")], []),
    (
        "herstelcodes: abcd-efgh-1234, ijkl-mnop-5678",
        [("CREDENTIAL", "abcd-efgh-1234"), ("CREDENTIAL", "ijkl-mnop-5678")],
        [],
    ),
    ("wachtwoord vergeten, kunnen jullie een resetlink sturen naar jan@x.nl?", [], ["CREDENTIAL"]),
    ("Mijn wachtwoord werkt niet meer sinds de update naar WordPress 6.4.2", [], ["CREDENTIAL"]),
    ("The password reset email never arrives at info@x.nl", [], ["CREDENTIAL"]),
    ("wachtwoord voor de mailbox info@x.nl graag wijzigen", [], ["CREDENTIAL"]),
    ("ik kreeg een mail over mijn wachtwoord op 12-03-2025 om 14:20, ticket JX-12345", [], ["CREDENTIAL"]),
    ("De PIN-terminal van 2024 werkt niet", [], ["CREDENTIAL"]),
    ("mijn rekeningnummer: NL91 ABNA 0417 1643 00 tnv", [("IBAN_CODE", "NL91 ABNA 0417 1643 00")], []),
    ("rijksregisternummer: 85073003328", [("NATIONAL_ID", "85073003328")], []),
    ("Belgian national number 85.07.30-033.28", [("NATIONAL_ID", "85.07.30-033.28")], []),
    (
        "BTW: NL001234567B89 KVK: 12345678",
        [("VAT_ID", "NL001234567B89"), ("KVK_NUMBER", "12345678")],
        ["NL_BSN", "PHONE_NUMBER"],
    ),
    ("Bel Piet op nul zes - 12 34 56 78", [("PHONE_NUMBER", "nul zes - 12 34 56 78")], []),
    ("zijn mobiel: zes een twee drie vier vijf zes zeven acht", [], []),
    ("tel 0031-6-12345678", [("PHONE_NUMBER", "0031-6-12345678")], []),
    ("0 6 1 2 3 4 5 6 7 8", [("PHONE_NUMBER", "0 6 1 2 3 4 5 6 7 8")], []),
    ("Zij woont aan de Kerkstraat 12 in Zwolle", [("ADDRESS", "Kerkstraat 12 in Zwolle")], []),
    ("stuur maar naar kerkstraat 12, 8011 ab zwolle", [("ADDRESS", "kerkstraat 12, 8011 ab zwolle")], []),
    ("Postcode 8011AB, huisnummer 12", [("ADDRESS", "8011AB, huisnummer 12")], []),
    ("De Dreef 5 in Almere", [], []),
    ("123456782", [], ["PHONE_NUMBER"]),
    ("p.s. 06 is kwijt, mail liever", [], ["PHONE_NUMBER"]),
    ("Ordernr 2024-001234, betaald op 3-4-2024", [], ["PHONE_NUMBER", "NL_BSN", "DATE_OF_BIRTH"]),
    ("server 10.0.0.5 draait PHP 8.2.10.1", [("IP_ADDRESS", "10.0.0.5")], []),
    (
        "Deze persoon: Kees de Wit, 03-04-1971, Kerkstraat 12, 8011 AB Zwolle, 06-12345678",
        [("DATE_OF_BIRTH", "03-04-1971")],
        [],
    ),
    (
        'naam,geboortedatum,bsn\n"Wit, Kees de",03-04-1971,111222333',
        [("DATE_OF_BIRTH", "03-04-1971"), ("NL_BSN", "111222333")],
        [],
    ),
    (
        "Naam\tGeb. datum\tBSN\nKees\t03-04-1971\t111222333",
        [("DATE_OF_BIRTH", "03-04-1971"), ("NL_BSN", "111222333")],
        [],
    ),
    (
        "| Naam | Geboren | BSN |\n|---|---|---|\n| Kees | 03-04-1971 | 111222333 |",
        [("DATE_OF_BIRTH", "03-04-1971"), ("NL_BSN", "111222333")],
        [],
    ),
    (
        "<geboortedatum>1971-04-03</geboortedatum><kenteken>GX482T</kenteken>",
        [("DATE_OF_BIRTH", "1971-04-03"), ("LICENCE_PLATE", "GX482T")],
        [],
    ),
    (
        '{"dob": "1971-04-03", "licensePlate": "GX-482-T", "passportNumber":"NXK2B4D81"}',
        [("DATE_OF_BIRTH", "1971-04-03"), ("LICENCE_PLATE", "GX-482-T"), ("ID_DOCUMENT", "NXK2B4D81")],
        [],
    ),
]


@pytest.mark.parametrize(("text", "there", "absent"), PROSE, ids=range(len(PROSE)))
def test_people_write_as_they_like(text: str, there: list[tuple[str, str]], absent: list[str]) -> None:
    """Each value with its type, and no look-alike."""
    said = candidates(text)
    assert [wanted for wanted in there if wanted not in said] == []
    assert [kind for kind, _ in said if kind in absent] == []


def test_a_table_longer_than_a_chunk_keeps_its_head() -> None:
    """The head stands once, thousands of rows before."""
    rows = [f"Kees;0{1 + n % 9}-04-19{60 + n % 30};{n}" for n in range(2000)]
    said = candidates("naam;geboortedatum;nr\n" + "\n".join(rows) + "\n")
    assert sum(kind == "DATE_OF_BIRTH" for kind, _ in said) == len(rows)
