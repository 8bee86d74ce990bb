"""RFC 3834: what in a header forbids an automatic answer. Each rule is a row: a code, and what shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_WORD = re.compile(r"[a-z0-9-]+")
_NOBODY = re.compile(
    r"(?:mailer-?daemon|postmaster|hostmaster|abuse|root|daemon|bounces?|listserv|majordomo|mailman|autoreply"
    r"|auto-?respond(?:er)?|notifications?|newsletter|do[-_.]?not[-_.]?reply|(?:no|geen|non|nicht)[-_.]?(?:reply"
    r"|replies|response|antwoord|antworten)(?:[-_.+].*)?|owner-.*|.*-(?:owner|request|bounces?|relay)|bounces?[-+=].*"
    r"|.*-bounces?[-+=].*|(?:srs|prvs|btv1)[01]?[=+-].*(?:bounce|daemon).*)"
)
"""Local parts that no person reads (RFC 3834 section 2, RFC 2142, and what list software uses)."""

_BULK = frozenset({"bulk", "list", "junk"})
_SUPPRESS = frozenset({"all", "autoreply", "oof"})
_REPORT = re.compile(r"\s*multipart/report\b|\s*message/(?:delivery-status|disposition-notification)\b", re.IGNORECASE)
_OWN_MARKS = frozenset({"x-autoreply", "x-autorespond", "x-autoresponse", "x-auto-reply-from", "x-failed-recipients",
                        "x-mail-autoreply", "x-loop", "x-briefgeheim-letter", "auto-submitted-by"})  # fmt: skip


def nobody_reads(address: str) -> bool:
    """Whether an address is a machine's by its local part."""
    return bool(_NOBODY.fullmatch(address.rpartition("@")[0].casefold()[:200]))


def unanswerable(fields: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Codes of every rule that the header (lower-case names, unfolded values) breaks; () when it may be answered."""
    return tuple(dict.fromkeys(_broken(tuple(fields))))


def _broken(fields: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, value in fields:
        rule = _RULES.get(name)
        if rule and rule[1](value):
            yield rule[0]
        elif name.startswith("list-"):
            yield "mailing_list"
        elif name in _OWN_MARKS:
            yield "automatic_message"


def _first_word(value: str) -> str:
    """The first word outside a comment, lower-case."""
    found = _WORD.search(re.sub(r"\([^()]*\)", " ", value[:500].casefold()))
    return found[0] if found else ""


def _words(value: str) -> frozenset[str]:
    return frozenset(_WORD.findall(value[:500].casefold()))


def _null_path(value: str) -> bool:
    return value.replace(" ", "") in {"", "<>"}


_RULES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "auto-submitted": ("automatic_message", lambda value: _first_word(value) != "no"),  # RFC 3834 section 5
    "precedence": ("bulk", lambda value: bool(_words(value) & _BULK)),
    "return-path": ("null_reverse_path", _null_path),  # RFC 3834 section 2
    "x-auto-response-suppress": ("suppressed", lambda value: bool(_words(value) & _SUPPRESS)),  # MS-OXCMAIL
    "content-type": ("report", lambda value: bool(_REPORT.match(value[:200]))),  # RFC 6522
}
