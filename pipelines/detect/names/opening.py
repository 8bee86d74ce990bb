"""Names at the beginning of a line: behind a salutation, or of who speaks in a chat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.detect import names
from pipelines.detect.names import cues
from pipelines.detect.names.evidence import Found, Rule, plainly_a_name
from pipelines.detect.names.firms import is_trade
from pipelines.detect.names.known import row
from pipelines.detect.names.reach import extend
from pipelines.detect.names.tokens import Token


def _greeted(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """A name between a salutation at the beginning of a line and the end of the phrase: "hee June", "Hi again Jan,"."""
    first = at - 1
    while first > 0 and at - first < _SALUTATION and tokens[first].joined() and tokens[first].key in _BETWEEN:
        first -= 1
    if first < 0 or not tokens[at].joined() or tokens[first].key not in GREETINGS or not _opens(text, tokens[first]):
        return None
    token = tokens[at]
    if token.key in GREETINGS | _BETWEEN | cues.NOBODY | cues.NEVER or token.particle or is_trade(token.key):
        return None
    if not (token.capital and (token.given or not token.word)) and not plainly_a_name(token):
        return None
    last = extend(tokens, at)
    behind = text[tokens[last - 1].end : tokens[last - 1].end + 1]
    return (at, last, 0.85, "greeting") if behind in {"", ",", "!", "\n", "\r", ".", ";"} else None


_SALUTATION = 4  # words from the salutation to the name
_BETWEEN = frozenset({"again", "there", "all", "weer", "nog", "even", "daar", "opnieuw"})
GREETINGS = frozenset("""
    beste geachte lieve dear hallo hoi hai hey heey hee hi hello hiya hullo howdy waarde dag goedemorgen goedemiddag
    goedenavond goedendag goeiemorgen goeiemiddag goeieavond goeiedag morning afternoon evening moin ahoy yo heya salut
    bonjour cher chere hola ola ciao aloha servus
""".split())  # fmt: skip


def _opens(text: str, token: Token) -> bool:
    """Whether nothing but quote marks stands before a word on its line."""
    return not text[max(0, token.start - _LEAD) : token.start].rpartition("\n")[2].strip(" \t>*~")


def _chatting(text: str, tokens: Sequence[Token], at: int) -> Found | None:
    """Who speaks in a chat: "[10:42] Zoe: pakketje is kwijt", "Flip: ben je er nog?" with "ik:" on the next line."""
    token = tokens[at]
    unknown = token.capital and token.text[1:].islower() and not (token.word or token.common or is_trade(token.key))
    if token.initials or not ((token.given and token.capital) or plainly_a_name(token) or unknown):
        return None
    if names.is_product(token.key) and not token.given:
        return None
    last = max(extend(tokens, at), row(tokens, at))
    end = tokens[last - 1].end
    if text[end : end + 1] != ":" or not text[end + 1 : end + 3].strip():
        return None
    before = text[max(0, token.start - _STAMP) : token.start].rpartition("\n")[2].strip(" \t>*~-")
    if before:
        return (at, last, 0.8, "chat") if _TIME.fullmatch(before) else None
    near = text[max(0, token.start - _REPLY) : token.start] + "\n" + text[end : end + _REPLY]
    return (at, last, 0.7, "chat") if _ME.search(near) else None


_LEAD, _STAMP, _REPLY = 12, 40, 240  # characters
_TIME = re.compile(
    r"[\[(]?(?:[\d/.-]{1,10}[ ,T]{0,2})?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?[\])]?[ ~-]{0,3}", re.IGNORECASE
)
_ME = re.compile(
    r"\n[ \t>]*(?:ik|me|myself|mij|jij|you|hij|zij|klant|support|helpdesk|agent|medewerker) ?:", re.IGNORECASE
)


OPENING: tuple[Rule, ...] = (_greeted, _chatting)
