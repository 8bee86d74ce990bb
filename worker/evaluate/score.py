"""Judge one redacted message against its annotation; the counts of many add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from models.finding import Decision
from worker.evaluate import faults
from worker.evaluate.align import survivors, telling, texts, words
from worker.evaluate.corpus import GoldMessage, GoldSpan
from worker.evaluate.faults import Fault
from worker.evaluate.outcome import Outcome, Said

NOTHING = "nothing"
"""What was said of a span that no finding touches."""


@dataclass(slots=True)
class Tally:
    """Counts under keys of words (`figures` reads them), and each fault by its place.

    ("messages",) · ("span", type, subject, decision) · ("bad", ...) of these left behind or lost · ("part", ...) of
    these left behind in part · ("plain", "words"|"gone") · ("clean", "messages"|"unchanged") · ("right", label,
    "tp"|"fp"|"fn"|"tn") · ("purpose", label, ...) · ("type", annotated, said) · ("subject", annotated, said)
    """

    counts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them as one."""
    whole = Tally()
    for tally in tallies:
        whole.counts.update(tally.counts)
        whole.faults.extend(tally.faults)
    return whole


def judge(gold: GoldMessage, raw: bytes, outcome: Outcome) -> Tally:
    """What leaked, what was removed for nothing, which labels were seen; `raw` is the mail before redaction."""
    tally = Tally(Counter({("messages",): 1}))
    subject, parts = texts(outcome.redacted)
    _text(tally, gold, outcome, "subject", [subject])
    _text(tally, gold, outcome, "body", parts or [""])
    _labels(tally, "right", gold.id, gold.rights, outcome.rights)
    _labels(tally, "purpose", gold.id, gold.purposes, outcome.purposes)
    if all(span.decision is Decision.KEEP for span in gold.spans):
        tally.counts["clean", "messages"] += 1
        tally.counts["clean", "unchanged"] += raw == outcome.redacted
    return tally


def _text(tally: Tally, gold: GoldMessage, outcome: Outcome, where: str, views: list[str]) -> None:
    original = gold.headline if where == "subject" else gold.body
    alive = [survivors(original, view) for view in views]
    anywhere, everywhere = set.union(*alive), set.intersection(*alive)
    covered: set[int] = set()
    for span in (s for s in gold.spans if s.where == where):
        covered.update(span.start + at for _, at in words(span.text))
        _span(tally, gold, span, outcome.said, anywhere, everywhere)
    loose = [(word, at) for word, at in words(original) if at not in covered]
    tally.counts["plain", "words"] += len(loose)
    for run in _runs(loose, everywhere):
        tally.counts["plain", "gone"] += len(run)
        start, end = run[0][1], run[-1][1] + len(run[-1][0])
        tally.faults.append(faults.of_words(gold.id, where, start, end, _touching(outcome.said, where, start, end)))


def _span(
    tally: Tally, gold: GoldMessage, span: GoldSpan, said: tuple[Said, ...], anywhere: set[int], everywhere: set[int]
) -> None:
    at = telling(span.text, span.start)
    key = (str(span.type), str(span.subject), str(span.decision))
    here = _touching(said, span.where, span.start, span.end)
    tally.counts["span", *key] += 1
    _confusion(tally, span, here)
    if span.decision is Decision.REDACT:
        left = [i for i in at if i in anywhere]
        tally.counts["part", *key] += 0 < len(left) < len(at)
        wrong = "LEAK" if left else ""
    else:
        wrong = "OVER" if any(i not in everywhere for i in at) else ""
    if wrong:
        tally.counts["bad", *key] += 1
        tally.faults.append(faults.of_span(wrong, gold.id, span, here))


def _confusion(tally: Tally, span: GoldSpan, here: list[Said]) -> None:
    """By type what the span was taken for, by subject whose it was said to be where anything was found."""
    best = max(here, key=lambda s: (s.type == span.type, _overlap(s, span)), default=None)
    tally.counts["type", str(span.type), best.type if best else NOTHING] += 1
    if best and best.subject:
        tally.counts["subject", str(span.subject), best.subject] += 1


def _overlap(said: Said, span: GoldSpan) -> int:
    return min(said.end, span.end) - max(said.start, span.start)


def _touching(said: Iterable[Said], where: str, start: int, end: int) -> list[Said]:
    return [s for s in said if s.where == where and s.start < end and start < s.end]


def _runs(loose: Iterable[tuple[str, int]], alive: set[int]) -> Iterator[list[tuple[str, int]]]:
    """Stretches of unannotated words, one after the other, that are all gone."""
    run: list[tuple[str, int]] = []
    for word in loose:
        if word[1] not in alive:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _labels(tally: Tally, kind: str, message: str, gold: frozenset[str], said: frozenset[str] | None) -> None:
    """Each label of either side, and "any"; a redactor that knows no labels is not judged by them."""
    if said is None:
        return
    for label in gold | said:
        tally.counts[kind, label, _outcome(label in gold, label in said)] += 1
    tally.counts[kind, "any", _outcome(bool(gold), bool(said))] += 1
    if gold != said:
        tally.faults.append(faults.of_labels(kind.upper(), message, gold, said))


def _outcome(wanted: bool, said: bool) -> str:
    return {(True, True): "tp", (True, False): "fn", (False, True): "fp", (False, False): "tn"}[wanted, said]
