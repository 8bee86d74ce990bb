"""What goes into the slots of a frame: people, firms, places, numbers, words. One table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

from worker.train import people

SLOT = re.compile(r"\{(\w+)\}")
Span = tuple[int, int, str]
_FROM_DICTIONARY = 0.6
_COMPOUND = 0.08
_SHARED = frozenset({"brands", "capitals", "foreign", "places"})
"""Lists that the filter at run time reads too."""
_LISTED = 0.6
_CATEGORIES = ("health", "religion", "ethnicity", "political", "trade_union", "sexual", "criminal")
_DOMAINS = ("nl", "nl", "nl", "com", "be", "eu", "org", "net", "example", "co.uk", "frl", "shop")
_MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december "
           "January February March April May June July August September October November December").split()  # fmt: skip
_DAYS = ("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
         "Monday Tuesday Wednesday Thursday Friday Saturday Sunday ma di wo do vr za zo").split()  # fmt: skip
_TITLES = ("meneer", "mevrouw", "mevr.", "dhr.", "mw.", "de heer", "mr.", "dr.", "drs.", "ir.", "prof.", "dokter",
           "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr", "Miss", "Mevrouw", "De heer", "Dhr.", "Mevr.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A text with its labelled spans (start, end, label)."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Where random words come from: a dictionary, and the words of the frames as the frequent ones."""

    dictionary: Sequence[str]
    frequent: Sequence[str]

    def word(self, rng: Random) -> str:
        """A lower-case word; some are compounds, as Dutch makes them and no dictionary lists them."""
        word = rng.choice(self.dictionary if self.dictionary and rng.random() < _FROM_DICTIONARY else self.frequent)
        return word + rng.choice(self.frequent) if rng.random() < _COMPOUND else word


@cache
def lines(name: str) -> Sequence[str]:
    r"""The frames of one file, `\n` and `\t` made into line breaks and tabs, comments left out."""
    folder = files("pipelines.detect.ner") if name in _SHARED else files(__package__) / "frames"
    text = (folder / f"{name}.txt").read_text("utf-8").replace("\\n", "\v").replace("\\t", "\t")
    return tuple(line.replace("\v", "\n") for line in text.split("\n") if line and not line.startswith("#"))


@cache
def terms(kind: str) -> Sequence[str]:
    """The terms of one special category, Dutch and English: written with a capital or not, they name nobody."""
    folder = files("pipelines.detect.special.lexicon")
    rows = [line for lang in ("nl", "en") for line in (folder / f"{kind}.{lang}.txt").read_text("utf-8").splitlines()]
    return tuple(row.split("\t")[0] for row in rows if row and not row.startswith("#"))


def fill(frame: str, rng: Random, words: Words) -> Made:
    """Fill every slot of a frame; names side by side become one name."""
    text, spans, at = "", [], 0
    for slot in SLOT.finditer(frame):
        text += frame[at : slot.start()]
        value, label = _value(slot[1], rng, words)
        if label:
            spans.append((len(text), len(text) + len(value.rstrip()), label))
        text += value
        at = slot.end()
    return Made(text + frame[at:], tuple(_joined(text + frame[at:], spans)))


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end, label in spans:
        if out and label == out[-1][2] == "PERSON" and text[out[-1][1] : start] == " ":
            out[-1] = (out[-1][0], end, label)
        else:
            out.append((start, end, label))
    return out


def _value(slot: str, rng: Random, words: Words) -> tuple[str, str]:
    """The text for a slot and its label, "" when it is no entity."""
    if slot in _PEOPLE:
        return _PEOPLE[slot](rng, people.person(rng)), "PERSON"
    if slot in _NESTED:
        label, name = _NESTED[slot]
        number = f" {rng.randint(1, 399)}{rng.choice(('', '', '', 'a', 'B', '-2', ' bis'))}" if slot == "street" else ""
        return fill(rng.choice(lines(name)), rng, words).text + (number if rng.random() < 0.7 else ""), label
    return _PLAIN[slot](rng, words), ""


_PEOPLE: Mapping[str, people.Form] = {
    "p": people.any_form,
    "given": people.given,
    "full": people.full,
    "last": people.last,
    "barelast": lambda _, p: p.surname,
    "ini": people.initials_last,
    "initials": people.initials,
    "lf": people.last_first,
    "poss": lambda r, p: p.given + ("'" if p.given[-1:] in "sxz" else r.choice(("s", "'s", "'s", "’s"))),
}
_NESTED = {"org": ("ORG", "firms"), "brand": ("ORG", "brands"), "loc": ("LOC", "places"), "street": ("LOC", "streets")}


def _digits(rng: Random, size: int) -> str:
    return "".join(rng.choices("0123456789", k=size))


def _date(rng: Random, _: Words) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1940, 2027)
    name = rng.choice(_MONTHS)
    short, month_first = f"{day} {name[:3].lower()}", f"{name} {day}, {year}"
    return rng.choice((f"{day} {name} {year}", f"{day} {name}", f"{day:02}-{month:02}-{year}", f"{day}/{month}/{year}",
                       f"{year}-{month:02}-{day:02}", short, month_first))  # fmt: skip


def _email(rng: Random, words: Words) -> str:
    p = people.person(rng)
    local = rng.choice((p.given, f"{p.given}.{p.surname}", f"{p.given[:1]}.{p.surname}", p.surname, words.word(rng)))
    return re.sub(r"[^a-z0-9.@-]", "", people.bare(f"{local}@{_host(rng, words)}").lower())


def _host(rng: Random, words: Words) -> str:
    return f"{words.word(rng)}{rng.choice(('', '', '-' + words.word(rng)))}.{rng.choice(_DOMAINS)}"


def _phone(rng: Random, _: Words) -> str:
    return rng.choice((f"06-{_digits(rng, 8)}", f"06 {_digits(rng, 8)}", f"0{_digits(rng, 2)}-{_digits(rng, 7)}",
                       f"+31 6 {_digits(rng, 4)} {_digits(rng, 4)}", f"+44 20 {_digits(rng, 4)} {_digits(rng, 4)}",
                       f"0{_digits(rng, 3)} {_digits(rng, 6)}"))  # fmt: skip


def _capital(rng: Random) -> str:
    way = rng.random()
    if way < _LISTED:
        return rng.choice(lines("capitals"))
    return _abbreviation(rng) if way < (1 + _LISTED) / 2 else rng.choice(terms("ethnicity"))


def _abbreviation(rng: Random) -> str:
    return "".join(rng.choices("ABCDEFGHIKLMNOPRSTUVW", k=rng.randint(2, 5)))


def _words(least: int, most: int, capital: bool) -> Callable[[Random, Words], str]:
    def made(rng: Random, words: Words) -> str:
        found = [words.word(rng) for _ in range(rng.randint(least, most))]
        return " ".join(w.capitalize() if capital else w for w in found)

    return made


_PLAIN: Mapping[str, Callable[[Random, Words], str]] = {
    "w": _words(1, 1, capital=False),
    "W": _words(1, 1, capital=True),
    "WW": lambda r, w: " ".join(w.word(r).upper() for _ in range(r.randint(1, 3))),
    "noname": lambda r, _: people.person(r).last,  # of a street, school or prize: no person of the message
    "mr": lambda r, _: r.choice(_TITLES),
    "initial": lambda r, _: r.choice("ABCDEFGHJKLMNPRSTW"),
    "trade": lambda r, _: r.choice(lines("trades")),
    "cap": lambda r, _: _capital(r),
    "term": lambda r, _: r.choice(terms(r.choice(_CATEGORIES))),
    "sick": lambda r, _: r.choice(terms("health")),
    "foreign": lambda r, _: r.choice(lines("foreign")),
    "job": lambda r, _: r.choice(lines("jobs")),
    "date": _date,
    "year": lambda r, _: str(r.randint(1990, 2027)),
    "month": lambda r, _: r.choice(_MONTHS),
    "day": lambda r, _: r.choice(_DAYS),
    "time": lambda r, _: f"{r.randint(0, 23):02}{r.choice(':.')}{r.randint(0, 59):02}",
    "num": lambda r, _: r.choice(("", "", "F", "K-", "2025-", "#")) + _digits(r, r.randint(3, 9)),
    "small": lambda r, _: str(r.randint(1, 30)),
    "id": lambda r, _: "".join(r.choices("ABCDEFGHJKLMNPRSTUVWXYZ", k=2)) + _digits(r, 7),
    "amt": lambda r, _: f"{r.choice(('€ ', '€', 'EUR ', '£'))}{r.randint(1, 2500)},{r.choice(('00', '95', '50', '-'))}",
    "email": _email,
    "url": lambda r, w: r.choice(("", "www.", "https://")) + _host(r, w),
    "phone": _phone,
    "iban": lambda r, _: f"NL{_digits(r, 2)} {r.choice(('INGB', 'RABO', 'ABNA', 'TRIO'))} 0{_digits(r, 9)}",
    "zip": lambda r, _: (
        f"{r.randint(1000, 9999)}{r.choice((' ', ''))}" + "".join(r.choices("ABCDEGHJKLNPRSTVWXZ", k=2))
    ),
}
