"""Secrets behind what they open, and in rows of commas that have no head."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import bsn, credential

FOUND = [
    ("De wifi op kantoor is zeehondencreche mocht je langskomen.", ["zeehondencreche"]),
    ("root is still Boomstam#12 on staging", ["Boomstam#12"]),
    ("Mijn oude code was Vuurtoren!9, de nieuwe is Vuurtoren!10.", ["Vuurtoren!9", "Vuurtoren!10"]),
    ("Ons cijferslot staat op 914.", ["914"]),
    ("De kluis gaat open met 8-31-12, daar ligt hij.", ["8-31-12"]),
    ("Installateurscode KS-7741, die stond op de sticker.", ["KS-7741"]),
    ("Use the app password q9Xa 77Lm ZZ0p 4rTu for the printer.", ["q9Xa 77Lm ZZ0p 4rTu"]),
    (
        (
            'mail.een.example,jo@een.example,tante_Sjaan,oud\nweb.een.example,bo@een.example,"komma,erin",2fa\n'
            "cp.een.example,bo@een.example,Orgel&88,\nftp.een.example,jo_een,Boei#19,\n"
        ),
        ["tante_Sjaan", "komma,erin", "Orgel&88", "Boei#19"],
    ),
]
PHP = "$db['user'] = 'een_db';\n$db['pass'] = 'Kikker-9';\n$pay['public'] = 'pk_live_51MzQ8aa0';\n"
QUIET = [
    "De wifi in de winkel is traag sinds de update.",
    "The admin panel is broken again.",
    "root is not allowed to log in, that is fine.",
    "De router is een FritzBox7590 en die werkt.",
    "WordPress is 6.4.2 en PHP is 8.1.",
    "Het slot op 250 zetten helpt niet.",
    "De artikelcode is KS-7741.",
    "De sessiecookie heet bij hem cart_v2.",
    'Het stopt met "Unexpected token 0x3B" bij rij drie.',
    "STRIPE_PUBLISHABLE: pk_live_Zt7Wm2QcX0",
    "/home/een,php8.1,cache#1,on\n/home/twee,php8.2,cache#2,on\n",
    "shop.example,12,groen,2024-01-01\nblog.example,14,rood,2024-02-01\n",
]


def _found(recogniser, text: str) -> list[str]:
    return sorted((text[hit.start : hit.end] for hit in recogniser.RECOGNISER.find(text, Scene())), key=text.find)


@pytest.mark.parametrize(("text", "secrets"), FOUND, ids=range(len(FOUND)))
def test_what_opens_something_is_a_secret(text: str, secrets: list[str]) -> None:
    """A network, an account, a lock, a column of passwords."""
    assert list(dict.fromkeys(_found(credential, text))) == secrets


def test_a_subscript_names_its_value() -> None:
    """PHP: the value goes, neither the brackets nor the key that is public."""
    assert _found(credential, PHP) == ["Kikker-9"]


@pytest.mark.parametrize("text", QUIET, ids=range(len(QUIET)))
def test_what_only_stands_there_is_none(text: str) -> None:
    """States, versions, makes, sizes, columns of other things."""
    assert _found(credential, text) == []


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("111222333 / Jo Bos / 01-02-1970", ["111222333"]),
        ("111222333;Bos;01-02-1970;Ede", ["111222333"]),
        ("111222333;factuur;01-02-2026;betaald", []),
        ("Order 111222333 | geleverd | 03-04-1999", []),
    ],
)
def test_a_number_in_the_row_of_a_birth_date_is_a_citizen_number(row: str, found: list[str]) -> None:
    """If it passes the 11-test and nothing names it otherwise."""
    assert _found(bsn, row) == found
