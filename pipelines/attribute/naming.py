"""When two mentions name one person: "Daan" and "Daniël (Daan) Pattinama", "B. Oosterhuis" and "Bram Oosterhuis"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.detect.names.tokens import Token, tokens

_NICK = 3


@dataclass(frozen=True, slots=True)
class Naming:
    """A name taken apart; all folded. `firsts` holds given names, `initials` single letters."""

    firsts: frozenset[str] = field(repr=False)
    lasts: frozenset[str] = field(repr=False)
    initials: str = field(repr=False, default="")

    @property
    def words(self) -> frozenset[str]:
        """Given names and surnames together."""
        return self.firsts | self.lasts

    @property
    def full(self) -> bool:
        """Whether it has a given name or initials, and a surname."""
        return bool(self.lasts and (self.initials or self.firsts - self.lasts))


def naming(text: str) -> Naming:
    """Take a name apart: what stands before the first tussenvoegsel or the last word is given names."""
    words = tokens(text)
    initials = "".join(c for t in words if t.initials for c in t.key if c.isalpha())
    plain = [t for t in words if not t.initials]
    named = [t for t in plain if not t.particle]
    if len(named) <= 1 and not initials:
        single = _variants(named)
        particled = any(t.particle for t in plain)
        return Naming(frozenset() if particled else single, single, "")
    border = 0 if plain and plain[0].particle else next((i for i, t in enumerate(plain) if t.particle), len(plain) - 1)
    if initials and plain and not plain[0].particle:
        border = 0 if words[0].initials else max(1, border)
    return Naming(
        _variants([t for t in plain[:border] if not t.particle]),
        _variants([t for t in plain[border:] if not t.particle]),
        initials,
    )


def _variants(words: list[Token]) -> frozenset[str]:
    """The words, their hyphenated halves and a genitive's stem."""
    keys = {t.key for t in words}
    keys |= {half for key in keys for half in key.split("-") if len(half) > 1}
    return frozenset(keys | {key[:-1] for key in keys if key.endswith("s") and len(key) > _NICK + 1})


def same(one: Naming, other: Naming) -> bool:
    """Whether both can be the same person: they share a word, and nothing contradicts."""
    if not (one.words & other.words):
        return False
    if one.full and other.full:
        return bool(one.lasts & other.lasts) and _double_names_agree(one, other) and _firsts_agree(one, other)
    return True


def _double_names_agree(one: Naming, other: Naming) -> bool:
    """Such as "Adjei-Smit" and "Smit-Terwiel" share a half, not a person."""
    ours, theirs = ({n for n in name.lasts if "-" in n} for name in (one, other))
    return not ours or not theirs or any(set(a.split("-")) == set(b.split("-")) for a in ours for b in theirs)


def _firsts_agree(one: Naming, other: Naming) -> bool:
    if one.firsts & other.firsts:
        return True
    if one.firsts and other.firsts:
        return any(_nickname(a, b) for a in one.firsts for b in other.firsts)
    letters = {n[0] for n in one.firsts | other.firsts}
    if one.initials and other.initials:
        return one.initials[0] == other.initials[0]
    return (one.initials or other.initials)[:1] in letters


def _nickname(one: str, other: str) -> bool:
    """Whether one is short for the other: "Seun" and "Oluwaseun", "Dan" and "Daniel"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _NICK and (long.startswith(short) or long.endswith(short))


def in_local_part(name: Naming, local: str) -> int:
    """How many words of the name an address's local part holds; initials with a surname count as two."""
    bare = "".join(c for c in local if c.isalpha())
    found = {w for w in name.words if len(w) > _NICK and w.replace("-", "").replace("'", "") in bare}
    found -= {w for w in found if len(w) == _NICK + 1 and not _parted(w, local, name)}
    found |= {w for w in name.firsts if len(w) == _NICK and bare.startswith(w)}
    hits = sum(1 for w in found if not any(w != v and w in v for v in found))
    lasts = any(w in found for w in name.lasts)
    letters = {w[0] for w in name.firsts} | set(name.initials[:1])
    return hits + (1 if hits == 1 and lasts and bare[:1] in letters and not found & name.firsts else 0)


def _parted(word: str, local: str, name: Naming) -> bool:
    """Whether a short word opens a piece of the local part, or ends it behind more of the name: no "lisanne"."""
    for piece in re.split(r"[^a-z]+", local):
        lead = piece.removesuffix(word)
        if piece.startswith(word) or (lead != piece and (len(lead) < _NICK or any(lead in w for w in name.words))):
            return True
    return "-" in word


def misspelt(one: Naming, other: Naming) -> bool:
    """Whether every word of a full name is one of the other's, give or take a letter."""
    if not (one.full and other.full):
        return False
    own = [w for w in one.words if "-" not in w and f"{w}s" not in one.words]
    return all(any(_off_by_one(w, v) for v in other.words) for w in own)


def _off_by_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or len(short) <= _NICK:
        return one == other
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
