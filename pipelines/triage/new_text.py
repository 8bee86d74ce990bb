"""What the writer says now, without what he quotes, folded and cut into sentences."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from models.message import Layer, LayerKind, Mail, Part, PartKind
from pipelines.triage.behalf import as_if_own

MAX_TEXT = 200_000
"""Characters of a part that triage reads; nobody asks for his rights after 100 pages of log file."""

_QUOTED_LINE = re.compile(r"(?m)^[ \t]*>.*$")
_QUOTE_STARTS = re.compile(
    r"(?mi)^[ \t]*(?:-{2,}[ ]?(?:oorspronkelijk|original|forwarded|doorgestuurd|begin forwarded)[^\n]{0,80}$"
    r"|(?:op|on) [^\n]{5,160}(?:schreef|wrote)[^\n]{0,120}:[ \t]*$)"
)
_REPLY = re.compile(r"(?i)^\s*(?:re|antw|aw|sv)\s*:")
_PREFIX = re.compile(r"(?i)^\s*(?:(?:re|fw|fwd|antw|aw|doorst|betr)\s*:\s*){1,9}")
_ADDRESS = re.compile(r"[^\s<>()\[\]]{1,100}@[^\s<>()\[\]]{1,200}|(?:https?://|www\.)[^\s<>]{1,500}")
_BREAK = re.compile(
    r"[.!?]+(?=[\s\"')\]]|$)|[;\u2026]"  # the end of a sentence
    r"|\n[ \t]*(?:\n|[-*\u2022\u2013>|+][ \t]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)][ \t]"  # a paragraph, an item of a list
    r"|[\w /()-]{1,40}:[ \t\n])"  # a field of a form
)
_STOPS = ".!?;\u2026"
_SPACE = re.compile(r"\s+")
_CURLY = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class NewText:
    """The writer's own words: one folded sentence a line. `subject` is "" for a reply (it was somebody else's)."""

    subject: str = field(repr=False)
    headline: str = field(repr=False)
    body: str = field(repr=False)


def fold(text: str) -> str:
    """Lower-case ASCII: accents dropped, typographic quotes and dashes made plain, the rest removed."""
    plain = unicodedata.normalize("NFKD", text.translate(_CURLY)).casefold()
    return plain.encode("ascii", "ignore").decode("ascii")


def sentences(text: str) -> str:
    """The text folded, without addresses, one sentence a line."""
    cut = _BREAK.sub(_broken, _ADDRESS.sub("@", text))
    return "\n".join(filter(None, (_SPACE.sub(" ", line).strip() for line in fold(cut).split("\n"))))


def _broken(match: re.Match[str]) -> str:
    """A full stop stays before the break, the sign of an item or the name of a field goes behind it."""
    sign = match[0].strip()[:1]
    return (sign if sign in _STOPS else "") + "\n" + match[0].lstrip("\n" + " " + _STOPS)


def new_text(mail: Mail) -> NewText:
    """Subject and new body text of a message; of parts that say the same the longest counts."""
    subject = next((p.text for p in mail.parts if p.id == "subject"), "")
    bodies = (_own(p, mail) for p in _telling(mail))
    headline = sentences(_PREFIX.sub("", subject)).replace("\n", " ")
    return NewText("" if _REPLY.match(subject) else headline, headline, "\n".join(filter(None, map(_lines, bodies))))


def _lines(body: str) -> str:
    return as_if_own(sentences(_unwrap(body)))


def _unwrap(text: str) -> str:
    """Hard-wrapped lines joined: a line of 55 characters or more goes on in the next when that starts in lower case."""
    return re.sub(r"(?<=[^\n]{55})[ \t]*\n(?=[^\W\d_A-Z])", " ", text)


def _telling(mail: Mail) -> list[Part]:
    """The body parts, one of each group of alternatives."""
    body = [p for p in mail.parts if p.kind in (PartKind.PLAIN, PartKind.HTML)]
    shadowed = {i for group in mail.alternatives for i in _all_but_longest(group, body)}
    return [p for p in body if p.id not in shadowed]


def _all_but_longest(group: tuple[str, ...], body: list[Part]) -> set[str]:
    sizes = {p.id: len(p.text) for p in body if p.id in group}
    return set(sizes) - {max(sizes, key=lambda i: sizes[i])} if sizes else set()


def _own(part: Part, mail: Mail) -> str:
    text = part.text[:MAX_TEXT]
    if not part.layers:
        return _unquoted(text)
    return "\n\n".join(text[_body_start(la) : la.end] for la in part.layers if _counts(la, mail))


def _body_start(layer: Layer) -> int:
    return layer.intro[1] if layer.intro else layer.start


def _counts(layer: Layer, mail: Mail) -> bool:
    """New text and forms count; what is quoted or forwarded only where the sender himself wrote it."""
    if layer.kind in (LayerKind.NEW, LayerKind.FORM):
        return True
    return _by_sender(layer, mail)


def _by_sender(layer: Layer, mail: Mail) -> bool:
    """Whether the layer's author is who sends this message now, by address or by name."""
    names = {fold(p.name) for p in mail.sender if p.name}
    addresses = {p.address.casefold() for p in mail.sender if p.address}
    return layer.author_address.casefold() in addresses or (
        bool(layer.author_name) and fold(layer.author_name) in names
    )


def _unquoted(text: str) -> str:
    cut = _QUOTE_STARTS.search(text)
    return _QUOTED_LINE.sub("", text[: cut.start()] if cut else text)
