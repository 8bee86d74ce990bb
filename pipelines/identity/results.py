"""Authentication-Results (RFC 8601): read leniently, believed narrowly.

A field is only a claim. `trusted` keeps those that our own border wrote: the configured authserv-id, and a place in the
header that the sender cannot reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.correspondence import Correspondence, Result, Results

FIELDS = 50
"""Authentication-Results fields that are read; an honest message has a handful."""
RESINFO = 50
"""Results that are read of one field."""
VALUE = 8192
"""Characters of a field that are read."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|\\.?|[();=/]|[^\s"();=/\\]+|\s+', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def read_results(value: str, hops: int) -> Results | None:
    """One field; None when it names nobody. `hops` is how many Received fields stand above it."""
    statements = list(_statements(value[:VALUE]))
    head = statements[0] if statements else []
    if not head or head[0] in "=/":
        return None
    results = (found for words in statements[1 : RESINFO + 1] if (found := _result(words)))
    return Results(head[0].casefold(), hops, tuple(results))


def trusted(about: Correspondence, authserv_ids: Iterable[str], hops: int) -> tuple[Result, ...]:
    """The results that our own border wrote (RFC 8601 section 5).

    Every server puts its fields on top, so what stands above the `hops`-th Received field was written behind the
    border; `hops` is how many Received fields our own servers add. Without so many, the message never passed them.
    """
    ours = {name.casefold() for name in authserv_ids}
    if about.received < hops:
        return ()
    fields = (field for field in about.results if field.authserv_id in ours and field.hops < hops)
    return tuple(result for field in fields for result in field.results)


def _statements(value: str) -> Iterator[list[str]]:
    """The words between the semicolons, comments left out and quotes taken off."""
    words: list[str] = []
    depth = 0
    for match in _TOKEN.finditer(value):
        text = match[0]
        if text in "()":
            depth = max(depth + (1 if text == "(" else -1), 0)
        elif depth or text.isspace():
            continue
        elif text == ";":
            yield words
            words = []
        else:
            words.append(_ESCAPED.sub(r"\1", text.strip('"')) if text.startswith('"') else text)
    yield words


def _result(words: list[str]) -> Result | None:
    """`method[/version] = result [ptype.property = value ...]`; of two properties with one name the first counts."""
    if words[1:2] == ["/"]:
        del words[1:3]
    if len(words) < 3 or words[1] != "=" or words[0] in "=/":
        return None
    found: dict[str, str] = {}
    for at in range(4, len(words) - 1):
        if words[at] == "=" and "." in words[at - 1] and words[at + 1] not in "=/":
            found.setdefault(words[at - 1].casefold(), words[at + 1])
    return Result(words[0].casefold(), words[2].casefold(), tuple(found.items()))
