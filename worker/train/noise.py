"""What makes made-up text less tidy: case, lost diacritics, other words, quoting, wrapped lines, random sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from worker.train.fillers import Made, Span, Words, fill
from worker.train.people import bare

_CONTENT = re.compile(r"(?<!\S)[a-z]{4,}(?=[\s,.?!])")
_PUNCTUATION = ("", "", "", "", "", "", "", ",", ",", ".", ":", " -", "?", ";", "\n", " /")
_LINKS = ("de het een en van in op voor met is dat te niet aan er ook als bij om dan maar naar wel nog door "
          "the a and of to in is for on that with it as was by this be or not but from at").split()  # fmt: skip
_INSERTED = ("{p}", "{p}", "{p}", "{given}", "{given}", "{full}", "{org}", "{loc}", "{brand}", "{street}", "{cap}",
             "{cap}", "{foreign}", "{term}")  # fmt: skip


def pieces(made: Made, change: Callable[[str, str], str]) -> Made:
    """Rebuild a text with `change(piece, label)` applied to its entities (label) and to what is between (label "")."""
    text, spans, at = "", [], 0
    for start, end, label in (*made.spans, (len(made.text), len(made.text), "")):
        text += change(made.text[at:start], "")
        new = change(made.text[start:end], label) if label else ""
        if label:
            spans.append((len(text), len(text) + len(new), label))
        text, at = text + new, end
    return Made(text, tuple(spans))


def other_words(made: Made, rng: Random, words: Words, share: float) -> Made:
    """Random words in the place of a share of the content words: sentences that no frame ever said."""

    def swap(found: re.Match[str]) -> str:
        return words.word(rng) if rng.random() < share else found[0]

    return pieces(made, lambda piece, label: piece if label else _CONTENT.sub(swap, piece))


def random_words(rng: Random, words: Words) -> Made:
    """A random-word text with entities dropped into it, or none."""
    rate = rng.choice((0, 0, 0.06, 0.12, 0.2))
    style: Callable[[str], str] = rng.choice((str, str, str, str, str.capitalize, str.upper))
    out: list[str] = []
    for _ in range(rng.randint(4, 40)):
        if rng.random() < rate:
            out.append(rng.choice(_INSERTED))
        else:
            link = rng.random() < 0.4
            word = rng.choice(_LINKS) if link else words.word(rng)
            out.append(word.capitalize() if rng.random() < 0.06 else style(word))
        out.append(rng.choice(_PUNCTUATION) + " ")
    frame = "".join(out).strip()
    return fill(frame[:1].upper() + frame[1:] if frame[:1] != "{" and rng.random() < 0.7 else frame, rng, words)


def untidy(made: Made, rng: Random) -> Made:
    """One of the ways in which people and mail programs write differently, or none."""
    way = rng.choices(list(_WAYS), list(_WAYS.values()))[0]
    return way(made, rng)


def lower(made: Made, _: Random) -> Made:
    """All in lower case."""
    return _same_length(made, str.lower)


def upper(made: Made, _: Random) -> Made:
    """All in capitals."""
    return pieces(made, lambda piece, _: piece.upper())


def lower_names(made: Made, _: Random) -> Made:
    """The names alone in lower case."""
    return pieces(made, lambda piece, label: piece.lower() if label == "PERSON" else piece)


def upper_names(made: Made, _: Random) -> Made:
    """The names alone in capitals."""
    return pieces(made, lambda piece, label: piece.upper() if label == "PERSON" else piece)


def no_diacritics(made: Made, _: Random) -> Made:
    """Without diacritics."""
    return pieces(made, lambda piece, _: bare(piece))


def quoted(made: Made, rng: Random) -> Made:
    """Behind quote marks."""
    mark = rng.choice(("> ", "> ", ">", ">> ", "| "))
    return _lines(made, mark)


def wrapped(made: Made, rng: Random) -> Made:
    """Broken over lines, also within names."""
    return _same_length(made, lambda text: "".join("\n" if c == " " and rng.random() < 0.1 else c for c in text))


def starred(made: Made, rng: Random) -> Made:
    """Names in the marks of plain-text bold, links and quotation."""
    left, right = rng.choice((("*", "*"), ("_", "_"), ('"', '"'), ("'", "'"), ("(", ")"), ("[", "]"), ("<b>", "</b>")))
    frame = pieces(made, lambda piece, label: f"{left}{piece}{right}" if label == "PERSON" else piece)
    spans = [(s + len(left), e - len(right), n) if n == "PERSON" else (s, e, n) for s, e, n in frame.spans]
    return Made(frame.text, tuple(spans))


def _same_length(made: Made, change: Callable[[str], str]) -> Made:
    text = change(made.text)
    return Made(text, made.spans) if len(text) == len(made.text) else made


def _lines(made: Made, mark: str) -> Made:
    def moved(at: int) -> int:
        return at + len(mark) * (1 + made.text.count("\n", 0, at))

    spans: list[Span] = [(moved(start), moved(end), label) for start, end, label in made.spans]
    return Made(mark + made.text.replace("\n", "\n" + mark), tuple(s for s in spans if s[0] < s[1]))


_WAYS: Mapping[Callable[[Made, Random], Made], int] = {
    lambda made, _: made: 56,
    lower: 9,
    lower_names: 6,
    upper: 2,
    upper_names: 4,
    no_diacritics: 8,
    quoted: 6,
    wrapped: 5,
    starred: 4,
}
