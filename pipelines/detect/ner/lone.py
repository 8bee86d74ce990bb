"""Whether a name that the model alone claims is somebody's: a logistic judgement of how it looks and what is around it.

The model sees a capital in a sentence; brands, places and products have one too. What speaks for a person and what
against is counted here, and weighed as `lone.json` has it, fitted by `python -m worker.train.lone_fit`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.professions import PROFESSIONS
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import QUOTES, nouns
from pipelines.detect.ner import lone_words as said

LEAST = -0.3
"""A leak is worse than a word too many gone."""
_NEAR, _FAR, _INITIALS = 7, 14, 2
_STOP = re.compile(r"[.!?]\s|\n")
_CONTACT = re.compile(r"[ ,(/|-]{1,4}(?:\+|0\d|geb|born|\w{1,20}@|\d\d?[-/ ])")
_NUMBER = re.compile(r"[ (,-]{1,3}v?\d")
_LABEL = re.compile(r"""(?:^|[\n,{|;])[ >"'*-]{0,6}(\w{2,20})["']?\s?: ?["']?$""")
_ENTRY = re.compile(r"(?:^|\n)[ >]{0,4}(?:[-*•]|(?:r\.|nr\. ?)?\d{1,3}[.)]?) ?$")
_OPENS, _CLOSES = re.compile(r"(?:^|\n)[ >]{0,4}$"), re.compile(r"[,!]?[ ]{0,3}(?:\r?\n|$)")
_WINDOW = 40


def is_somebody(text: str, words: Sequence[Token], first: int, last: int) -> bool:
    """Whether words [first, last), in which no list knows a given name, are more likely a person than not."""
    return odds(features(text, words, first, last)) > LEAST


def odds(found: Mapping[str, float]) -> float:
    """The logarithm of the odds that it is a person."""
    weights = _weights()
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in found.items())


def features(text: str, words: Sequence[Token], first: int, last: int) -> dict[str, float]:
    """What is so of words [first, last), by name; each looks at a bounded window."""
    before = _before(words, first, _NEAR)
    behind = _behind(words, last, _FAR)
    found = dict.fromkeys((*_form(words[first:last]), *_ahead(before, words[first]), *_after(behind)), 1.0)
    found |= dict.fromkeys(_written(text, words, first, last), 1.0)
    near = {token.key for token in (*before, *behind[:_NEAR])}
    found["wares"] = min(2.0, len(near & said.WARES))
    found["states"] = min(2.0, len(near & said.STATES))
    found["shape"] = shape([t.key for t in words[first:last] if not (t.particle or t.initials)])
    return found


def _before(words: Sequence[Token], first: int, reach: int) -> Sequence[Token]:
    """The words of the sentence before, at most `reach`."""
    at = first
    while at > max(0, first - reach) and not _STOP.search(words[at].gap):
        at -= 1
    return words[at:first]


def _behind(words: Sequence[Token], last: int, reach: int) -> Sequence[Token]:
    """The words behind, at most `reach`, up to the end of the line."""
    at = last
    while at < min(len(words), last + reach) and "\n" not in words[at].gap:
        at += 1
    return words[last:at]


def _form(group: Sequence[Token]) -> Iterator[str]:
    said_of = {
        "pair": len(group) > 1 and sum(t.capital for t in group) > 1,
        "initials": any(t.initials for t in group) or _bare_initials(group),
        "particle": any(t.particle for t in group[1:]),
        "hyphen": any("-" in t.text[1:-1] for t in group),
        "given": any(t.given for t in group),
        "surname": any(t.surname for t in group),
        "word": any(t.word and not t.particle for t in group),
        "upper": any(t.text.isupper() and len(t.text) > 1 for t in group),
    }
    return (name for name, is_so in said_of.items() if is_so)


def _bare_initials(group: Sequence[Token]) -> bool:
    """Whether one or two capitals stand before a word that has only one: "D Zandstra"."""
    return (
        len(group) > 1 and group[0].text.isupper() and len(group[0].text) <= _INITIALS and group[-1].text[1:].islower()
    )


def _ahead(before: Sequence[Token], name: Token) -> Iterator[str]:
    """What the words before say."""
    if not before:
        return
    token, keys = before[-1], [t.key for t in before]
    joined = name.joined()
    human = _human(token.key)
    said_of = {
        "who before": human,
        "who near": not human and any(map(_human, keys[-4:-1])),
        "owned": joined and token.key in {"van", "of"} and len(keys) > 1 and keys[-2] in said.OWNED,
        "of": joined and token.key in {"van", "of", "by", "door", "from"},
        "with": joined and (tuple(keys[-2:]) in cues.WITH_WHOM or token.key in cues.SPOKEN_TO),
        "introduced": token.key in cues.INTRODUCTIONS | said.INTRODUCING or tuple(keys[-2:]) == ("known", "as"),
        "greeted": joined and token.key in said.GREETING,
        "placing": joined and token.key in said.PLACING,
        "article": joined and token.key in cues.ARTICLES | {"de"},
        "noun": joined and not human and (token.key in nouns() or is_trade(token.key)),
        "headed": joined and not human and _heads(token),
        "joining": token.key in cues.JOINING,
    }
    yield from (name for name, is_so in said_of.items() if is_so)


def _heads(token: Token) -> bool:
    """Whether a word before may be the first of a longer name: "Politie Lokeren", "Theehuis Safran"."""
    plain = token.particle or token.key in cues.SALUTATIONS or token.key in cues.NEVER or token.key in cues.JOINING
    return token.capital and not plain and (token.word or is_trade(token.key))


def _human(key: str) -> bool:
    return key in said.PEOPLE or key in cues.RELATIONS or key in PROFESSIONS or key in cues.TITLES


def _after(behind: Sequence[Token]) -> Iterator[str]:
    """What the words behind say."""
    if not behind:
        return
    token, keys = behind[0], [t.key for t in behind]
    joined = token.joined()
    apposed = token.gap in {", ", " (", " - "} and token.key in cues.POSSESSIVES | cues.ARTICLES | {"de", "zelf"}
    said_of = {
        "does": joined and token.key in said.DEEDS,
        "runs": joined and token.key in said.DOINGS,
        "auxiliary": joined and token.key in {"heeft", "is", "was", "had", "has"},
        "pronoun": not said.PRONOUNS.isdisjoint(keys),
        "who": token.gap in {", ", " "} and token.key in {"die", "who"},
        "apposed": apposed and any(map(_human, keys[1:5])),
        "and": joined and token.key in {"en", "and"} and len(keys) > 1 and keys[1] in {"ik", "i", *cues.POSSESSIVES},
        "figure": token.gap[:1] in {",", " "} and token.key in said.FIGURES and not token.capital,
        "trade": joined and is_trade(token.key),
    }
    yield from (name for name, is_so in said_of.items() if is_so)


def _written(text: str, words: Sequence[Token], first: int, last: int) -> Iterator[str]:
    """What signs, labels and lines around it say."""
    start, end = words[first].start, words[last - 1].end
    head, tail = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    label = _LABEL.search(head)
    key = names.fold(label[1]) if label else ""
    opens, closes = _OPENS.search(head) is not None, _CLOSES.match(tail) is not None
    personal = key in cues.NAME_FIELDS | cues.ROLE_FIELDS | said.NAME_KEYS or _human(key)
    said_of = {
        "contact": _CONTACT.match(tail) is not None,
        "number": _NUMBER.match(tail) is not None and not _CONTACT.match(tail),
        "label": label is not None and personal,
        "other label": label is not None and not personal,
        "quoted": head[-1:] in QUOTES and head[-1:] != "",
        "bracketed": head[-1:] == "(",
        "entry": _ENTRY.search(head) is not None,
        "signs": opens and closes and tail[:1] not in {",", "!"} and _closing(words, first),
        "salutes": opens and closes and tail[:1] in {",", "!"},
        "possessive": tail[:2] in {"'s", "’s"},
    }
    return (name for name, is_so in said_of.items() if is_so)


def _closing(words: Sequence[Token], first: int) -> bool:
    """Whether the line before closes a message ("Groet,")."""
    return first > 0 and (words[first - 1].key in cues.SALUTATIONS or words[first - 1].key in {"love", "warm", "x"})


def shape(keys: Sequence[str]) -> float:
    """How much the letters are those of names rather than of words: -2 to 2, the mean of the words'."""
    marks = [mark for key in keys for part in key.split("-") if part for mark in _marks(part)]
    return max(-2.0, min(2.0, sum(marks) / len(marks))) if marks else 0.0


def _marks(word: str) -> Iterator[float]:
    letters = [_LETTERS.find(c) for c in f"^{word}$"]
    size = len(_LETTERS)
    for a, b, c in zip(letters, letters[1:], letters[2:], strict=False):
        if min(a, b, c) >= 0:
            yield (ord(_table()[(a * size + b) * size + c]) - _ZERO) / _STEP


_LETTERS = "^abcdefghijklmnopqrstuvwxyz'$"
_ZERO, _STEP = 80, 15
"""The sign that means indifference in the table, and steps of it to one unit (the natural logarithm of the odds)."""


@cache
def _table() -> str:
    """One sign for each three letters: how much likelier they are in a name than in a word."""
    return (files(__package__) / "shape.txt").read_text(encoding="ascii").replace("\n", "")


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads((files(__package__) / "lone.json").read_text(encoding="utf-8"))
    return weights


def load() -> None:
    """Read the table and the weights now."""
    _table(), _weights()
