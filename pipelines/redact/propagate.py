"""A value that goes in one place goes in all: other parts, headers, file names, hidden text, URLs.

What was decided to be kept is a shield: neither the same text nor any part of it is taken out elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.finding import Decision, Finding
from models.message import Mail, PartKind
from pipelines.parse.layout import Layout, View
from pipelines.redact.placeholders import Mark, Placeholders
from pipelines.redact.removals import Removal
from pipelines.redact.search import Occurrence, Searcher
from pipelines.redact.values import Reach, Value, tokens, values_of

_BODIES = frozenset({PartKind.PLAIN, PartKind.HTML, PartKind.DATA})
_SHORTEST_UNCAPITALISED = 5  # letters of a single name that goes from hidden places however it is written


@dataclass(frozen=True, slots=True)
class _Known:
    """The values of a message: those that go with the parts they were found in, and those that stay."""

    going: Searcher
    staying: Searcher
    siblings: Mapping[str, frozenset[str]] = field(repr=False)  # of a value: the other forms of where it was found


def propagate(mail: Mail, layout: Layout, findings: Sequence[Finding], marks: Placeholders) -> dict[int, list[Removal]]:
    """For each view (by its number) what else goes there besides what was found there."""
    known = _known(mail, findings, marks)
    kept = _spans(findings, Decision.KEEP)
    found: dict[int, list[Removal]] = {}
    for number, view in enumerate(layout.views):
        removals = [
            Removal(hit.start, hit.end, hit.value.mark)
            for hit in _unshielded(view, known, kept.get(view.id, ()))
            if _reaches(hit, view, known)
        ]
        if removals:
            found[number] = removals
    return found


def _known(mail: Mail, findings: Sequence[Finding], marks: Placeholders) -> _Known:
    texts = {part.id: part.text for part in mail.parts}
    going: list[Value] = []
    alternatives = {part: frozenset(group) for group in mail.alternatives for part in group}
    siblings: dict[str, set[str]] = {}
    kept = [(_text(f, texts), f.candidate.type) for f in findings if f.decision is Decision.KEEP]
    staying = {_compact(text) for text, _ in kept}
    for finding in findings:
        text = _text(finding, texts)
        if finding.decision is Decision.REDACT and _compact(text) not in staying:
            going += [value for value in values_of(text, marks.mark(finding)) if value.reach]
            siblings.setdefault(text, set()).update(alternatives.get(_leaf(finding.candidate.part), ()))
    shields = (value for text, kind in dict.fromkeys(kept) for value in values_of(text, Mark("", kind)))
    return _Known(
        Searcher(going),
        Searcher(shields),
        {text: frozenset(parts) for text, parts in siblings.items()},
    )


def _unshielded(view: View, known: _Known, kept: Iterable[tuple[int, int]]) -> Iterator[Occurrence]:
    text = view.trace.text
    hits = list(known.going.find(text))
    if not hits:
        return
    shields = sorted({*kept, *((hit.start, hit.end) for hit in known.staying.find(text))})
    at, reached = 0, 0
    for hit in sorted(hits, key=lambda item: item.start):
        while at < len(shields) and shields[at][0] < hit.end:
            reached = max(reached, shields[at][1])
            at += 1
        if reached <= hit.start:
            yield hit


def _reaches(hit: Occurrence, view: View, known: _Known) -> bool:
    """Whether the value goes in this view: see `Reach`."""
    value = hit.value
    if view.kind not in _BODIES:
        return value.reach is not Reach.CAPITALISED or _telling(hit, view)
    if _leaf(view.id) in known.siblings[value.text]:
        return value.reach is not Reach.CAPITALISED or _same_capitals(hit, view)
    if value.reach is Reach.CAPITALISED:
        return _same_capitals(hit, view)
    return value.reach is Reach.EVERYWHERE


def _telling(hit: Occurrence, view: View) -> bool:
    return hit.end - hit.start >= _SHORTEST_UNCAPITALISED or _same_capitals(hit, view)


def _same_capitals(hit: Occurrence, view: View) -> bool:
    return view.trace.text[hit.start : hit.end] in {hit.value.text, hit.value.text.upper()}


def _spans(findings: Iterable[Finding], decision: Decision) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for finding in findings:
        if finding.decision is decision:
            candidate = finding.candidate
            spans.setdefault(candidate.part, []).append((candidate.start, candidate.end))
    return spans


def _text(finding: Finding, texts: Mapping[str, str]) -> str:
    return texts[finding.candidate.part][finding.candidate.start : finding.candidate.end]


def _compact(text: str) -> str:
    return "".join(token.text for token in tokens(text))


def _leaf(part: str) -> str:
    return part.split("#", 1)[0]
