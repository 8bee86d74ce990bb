"""Carry findings over from the parts of a mail to the annotated text it was made of, word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from models.finding import Finding
from models.message import Mail, Part, PartKind
from worker.evaluate.align import word_spans
from worker.evaluate.corpus import GoldMessage
from worker.evaluate.outcome import Said

_BODIES = frozenset({PartKind.PLAIN, PartKind.HTML})


def place(findings: Iterable[Finding], mail: Mail, gold: GoldMessage) -> tuple[Said, ...]:
    """The findings of subject and bodies, as spans of the annotated text; those of other parts are left out."""
    by_part: dict[str, list[Finding]] = {}
    for finding in findings:
        by_part.setdefault(finding.candidate.part, []).append(finding)
    said = (s for part in mail.parts if part.id in by_part for s in _of_part(part, by_part[part.id], gold))
    return tuple(dict.fromkeys(said))


def _of_part(part: Part, findings: Iterable[Finding], gold: GoldMessage) -> Iterator[Said]:
    where = "subject" if part.id == "subject" else "body" if part.kind in _BODIES else ""
    if not where:
        return
    pairs = list(_same_words(part.text, gold.headline if where == "subject" else gold.body))
    for finding in findings:
        c = finding.candidate
        covered = [there for here, there in pairs if here[0] < c.end and c.start < here[1]]
        if covered:
            yield _said(finding, where, covered[0][0], covered[-1][1])


def _same_words(text: str, gold: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each word that both texts have, in order: its (start, end) in the one and in the other."""
    here, there = list(word_spans(text)), list(word_spans(gold))
    match = difflib.SequenceMatcher(None, [w for w, *_ in here], [w for w, *_ in there], autojunk=False)
    for block in match.get_matching_blocks():
        for i in range(block.size):
            yield here[block.a + i][1:], there[block.b + i][1:]


def _said(finding: Finding, where: str, start: int, end: int) -> Said:
    c = finding.candidate
    why = f"{finding.reason} [{'; '.join(finding.evidence)}]" if finding.evidence else finding.reason
    return Said(where, start, end, str(c.type), str(finding.subject), str(finding.decision), why, c.by)
