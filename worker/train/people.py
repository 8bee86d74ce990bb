"""Made-up people: names by origin, and the ways in which people are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from random import Random

WEIGHTS: Mapping[str, int] = {
    "dutch": 30, "moroccan": 8, "turkish": 8, "flemish": 6, "english-irish-american": 6, "frisian": 5,
    "surinamese-hindustani": 4, "surinamese-creole-javanese": 4, "antillean": 4, "polish": 4,
}  # fmt: skip
"""How often each origin appears; the others 3 each. Near what a Dutch mailbox sees, levelled so that none is rare."""
_OTHER = 3
INVENTED = 0.15
"""Share of names made of two halves of others: the model must read the sentence, not only know the list."""

_SHORTEST = 3  # letters; below it two halves make no name

_DUTCH = ("van", "van", "van", "de", "de", "van der", "van der", "van den", "van de", "den", "ter", "ten", "van 't",
          "'t", "te", "op de", "op den", "in 't", "uit de", "bij de", "von")  # fmt: skip
_PARTICLES: Mapping[str, tuple[float, Sequence[str]]] = {
    "dutch": (0.3, _DUTCH),
    "flemish": (0.3, ("Van", "De", "Van den", "Van de", "Vande", "Vanden", "Van der", "D'")),
    "frisian": (0.1, ("van der", "de", "van")),
    "surinamese-creole-javanese": (0.1, ("van", "de", "van der")),
    "spanish-portuguese-latin": (0.15, ("de", "da", "dos", "de la", "del", "de los")),
    "italian-greek": (0.15, ("di", "De", "della", "Di", "Lo", "La", "D'")),
    "german-austrian": (0.08, ("von", "von der", "zu")),
    "french-walloon": (0.12, ("de", "du", "de la", "Le", "La", "D'")),
    "moroccan": (0.15, ("el", "El", "al", "Ben", "Ait", "Bou", "Ould")),
    "arabic-levant-iraq": (0.2, ("al", "Al", "el", "Abu", "Al-")),
    "english-irish-american": (0.06, ("O'", "Mc", "Mac", "St.")),
}
"""Which particles stand before a surname, and how often."""


@dataclass(frozen=True, slots=True)
class Names:
    """The lists of one origin."""

    given: Sequence[str] = field(repr=False)
    surnames: Sequence[str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person; `particle` is "" or what stands before the surname."""

    given: str
    particle: str
    surname: str
    origin: str

    @property
    def last(self) -> str:
        """Surname with its particle, joined as written ("de Boer", "O'Brien")."""
        gap = "" if self.particle.endswith(("'", "-", "Mc", "Mac")) and self.particle != "'t" else " "
        return f"{self.particle}{gap if self.particle else ''}{self.surname}"


@cache
def lists() -> Mapping[str, Names]:
    """The name lists beside this file, by origin."""
    folder = files(__package__) / "names"
    origins = sorted(f.name.removesuffix(".given.txt") for f in folder.iterdir() if f.name.endswith(".given.txt"))
    return {
        origin: Names(*((folder / f"{origin}.{kind}.txt").read_text("utf-8").splitlines() for kind in _KINDS))
        for origin in origins
    }


_KINDS = ("given", "surname")


@cache
def _weights() -> Sequence[int]:
    return [WEIGHTS.get(origin, _OTHER) for origin in lists()]


def person(rng: Random, origin: str = "", invented: float = INVENTED) -> Person:
    """Somebody of this origin, or of one drawn by weight; `invented` is the share of names of no list."""
    origin = origin or rng.choices(list(lists()), _weights())[0]
    names = lists()[origin]
    share, particles = _PARTICLES.get(origin, (0.0, ("",)))
    surname = _name(rng, names.surnames, invented)
    particle = rng.choice(particles) if " " not in surname and rng.random() < share else ""
    return Person(_name(rng, names.given, invented), particle, surname, origin)


def _name(rng: Random, names: Sequence[str], invented: float) -> str:
    name = rng.choice(names)
    if rng.random() >= invented:
        return name
    other = rng.choice(names)
    made = name[: max(2, len(name) // 2)] + other[len(other) // 2 :]
    return made if len(made) > _SHORTEST else name


def initial(name: str) -> str:
    """The first letter, or "IJ"."""
    return "IJ" if name.startswith("IJ") else next((c for c in name if c.isalpha()), "A").upper()


def initials(rng: Random, p: Person) -> str:
    """One to three initials in one of the ways to write them."""
    letters = [initial(p.given), *rng.choices("ABCDEFGHJKLMNPRSTW", k=rng.choice((0, 0, 1, 1, 2)))]
    return rng.choice((".".join(letters) + ".", ".".join(letters) + ".", ". ".join(letters) + ".", "".join(letters)))


def last(rng: Random, p: Person) -> str:
    """Surname as after a title: mostly with a capital on its particle."""
    return p.last[:1].upper() + p.last[1:] if rng.random() < 0.6 else p.last


def given(rng: Random, p: Person) -> str:
    """First name, now and then doubled or shortened as family and friends do."""
    way = rng.random()
    if way < 0.03:
        return f"{p.given}-{rng.choice(lists()[p.origin].given)}"
    if way < 0.06 and len(p.given) > 4:
        return p.given[: rng.choice((3, 4))] + rng.choice(("", "y", "ie", "je"))
    return p.given


def full(rng: Random, p: Person) -> str:
    """First name and surname, in one of the usual ways."""
    return rng.choices(list(_FULL), list(_FULL.values()))[0](rng, p)


def last_first(rng: Random, p: Person) -> str:
    """Surname first, with a comma."""
    tail = f" {p.particle}" if p.particle and rng.random() < 0.5 else ""
    head = p.surname if tail else p.last
    return f"{head}, {rng.choice((p.given, initials(rng, p)))}{tail}"


def initials_last(rng: Random, p: Person) -> str:
    """Initials and surname."""
    return f"{initials(rng, p)} {p.last}"


def any_form(rng: Random, p: Person) -> str:
    """Any way to write somebody within a sentence."""
    return rng.choices(list(_ANY), list(_ANY.values()))[0](rng, p)


def bare(text: str) -> str:
    """Without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


Form = Callable[[Random, Person], str]
_FULL: Mapping[Form, int] = {
    lambda _, p: f"{p.given} {p.last}": 76,
    lambda r, p: f"{p.given} {p.last}-{r.choice((p, person(r))).last}": 6,
    lambda r, p: f"{p.given} {initial(r.choice(lists()[p.origin].given))}. {p.last}": 4,
    lambda r, p: f"{p.given} {r.choice(lists()[p.origin].given)} {p.last}": 4,
    lambda r, p: f"{p.given}-{r.choice(lists()[p.origin].given)} {p.last}": 2,
    lambda _, p: f"{p.last} {p.given}": 3,
    lambda _, p: f"{p.given} {p.last.upper()}": 2,
    lambda r, p: f"{p.given} {p.last} {r.choice(lists()[p.origin].surnames)}": 2,
    lambda r, p: f"{p.given} {p.last} {r.choice(('jr.', 'sr.', 'Jr', 'III'))}": 1,
}
_ANY: Mapping[Form, int] = {
    given: 36,
    full: 42,
    initials_last: 9,
    last: 5,
    lambda _, p: f"{p.given} {initial(p.surname)}.": 4,
    lambda _, p: f"{p.given} {initial(p.surname)}": 2,
    lambda r, p: f"{initial(p.given)}{r.choice('ABCJKMPS')} {p.last}": 2,
    lambda _, p: f"{initial(p.given)} {p.last}": 2,
}
