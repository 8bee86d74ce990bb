"""Look-alikes: numbers and strings that are nobody's. Claiming them keeps other recognisers off.

Timestamps, versions, error codes, tickets, tracking numbers, hashes, message and session ids, keys and DNS
records meant for publication, and the code that a domain transfer needs (annotation guide: `OTHER`, keep).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.look_alikes import SHAPES
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.secrets.shapes import armoured, looks_secret, tokens
from pipelines.detect.secrets.topic import about_moving, of_program

SHAPED, LABELLED, FAR, NEEDED = 0.88, 0.88, 0.7, 0.98

_NUMBERED = re.compile(r"(?<![\w@+])#?(?:[A-Za-z]{1,6}[-/.]?)?\d(?:[\w./-]{0,30}\w)?(?: \d{4}){0,4}(?![\w@])")
_NEEDED = re.compile(
    r"(?i)[ \t]{0,3}(?:\([^()\n]{1,24}\)(?=\s?[:=]))?(?:[^\n:=(\"]{0,48}?[:=(\"]|"
    r"[ \t](?:[\w'-]{1,12}[ \t]){0,6}?(?:is|was)(?:[ \t](?:nu|now|dus|als volgt))?|[ \t]{1,12})"
    r"[ \t]{0,3}(?:\n[ \t>]{0,4}){0,2}[\"“'`(\[<]{0,2}"
)
_TAG = re.compile(r"(?i)[a-z]{1,4}=.*|ip[46]:.*|include:.*|ed25519|rsa|sha\d*|dkim\d|spf\d|dmarc\d")
_TRANSFER = re.compile(
    r"(?i)\b(?:verhuis\w*|transfer\w*|registrar|registra(?:tie|tion)|overzetten|overgezet|verhuizen|"
    r"verhuizing|domein\w*|domain\w*|houder)\b"
)
_CODE_WORD = re.compile(
    r"(?i)(?<![\w-])(?:de |het |the |een |a )?(?:code|token|sleutel|key)\b[^\n.:;]{0,60}[:(]\s?[\"'(]?|"
    r"(?<![\w-])(?:code|token|key)(?: [\w']{1,12}){0,4} (?:is|was|luidt):? "
)


class TechnicalRecogniser:
    """`OTHER`, with the kind of look-alike as detail."""

    name = "technical"
    types = (EntityType.OTHER,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """By shape, by label, and the values that a label for publication or transfer names."""
        about = context(text, scene)
        for start, end in armoured(text, private=False):
            yield Hit(start, end, EntityType.OTHER, NEEDED, "key")
        for detail, pattern in SHAPES:
            for match in pattern.finditer(text):
                yield Hit(
                    match.start(), match.end(), EntityType.OTHER, NEEDED if detail == "message-id" else SHAPED, detail
                )
        for match in _NUMBERED.finditer(text):
            if sum(map(str.isdigit, match[0])) > 2 and "technical" in about.kinds(
                *match.span()
            ):  # a short number fools nobody
                near = about.directly(("technical",), *match.span())
                yield Hit(match.start(), match.end(), EntityType.OTHER, LABELLED if near else FAR, "labelled")
        yield from _needed(text, about)
        yield from _transfer_code(text, scene)


def _needed(text: str, about: Context) -> Iterator[Hit]:
    """The token behind a word for a transfer code or a public key."""
    for label in about.of("transfer", "public"):
        link = _NEEDED.match(text, label.end)
        for start, end in tokens(text, link.end() if link else label.end, 1):
            if looks_secret(text[start:end]) >= 2 and not _TAG.fullmatch(text, start, end):
                yield Hit(start, end, EntityType.OTHER, NEEDED, "needed")


def _transfer_code(text: str, scene: Scene) -> Iterator[Hit]:
    """A "code" in a sentence or two about moving a domain is the transfer code."""
    moving = about_moving(text, scene)
    for word in _CODE_WORD.finditer(text):
        near = _TRANSFER.search(text, max(0, word.start() - 160), word.start())
        if near or (moving and not of_program(text, word.start())):
            for start, end in tokens(text, word.end(), 1):
                if looks_secret(text[start:end]) >= 2:
                    yield Hit(start, end, EntityType.OTHER, SHAPED, "needed")


RECOGNISER = TechnicalRecogniser()
