"""Count leaks, over-redaction, collateral damage and rights, per type and subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from models.finding import Decision
from worker.evaluate.align import survivors, telling, texts, words
from worker.evaluate.corpus import GoldMessage, GoldSpan


@dataclass(slots=True)
class Tally:
    """Running counts over a corpus; `result()` gives the figures, `faults` names each fault by offset, not by value."""

    by_type: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_subject: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    rights: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    purposes: Counter[str] = field(default_factory=Counter)
    plain: Counter[str] = field(default_factory=Counter)
    clean: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, gold: GoldMessage, raw: bytes, redacted: bytes, rights: set[str], purposes: set[str]) -> None:
        """Score one redacted message against its annotation."""
        self.messages += 1
        subject, parts = texts(redacted)
        self._text(gold, "subject", gold.headline, [subject])
        self._text(gold, "body", gold.body, parts or [""])
        self._labels(gold, rights, purposes)
        if all(span.decision is Decision.KEEP for span in gold.spans):
            self.clean["messages"] += 1
            self.clean["unchanged"] += raw == redacted

    def _text(self, gold: GoldMessage, where: str, original: str, views: list[str]) -> None:
        alive = [survivors(original, view) for view in views]
        anywhere, everywhere = set.union(*alive), set.intersection(*alive)
        covered: set[int] = set()
        for span in (s for s in gold.spans if s.where == where):
            covered.update(span.start + at for _, at in words(span.text))
            self._span(gold, span, anywhere, everywhere)
        loose = {at for _, at in words(original)} - covered
        self.plain["words"] += len(loose)
        self.plain["gone"] += len(loose - everywhere)

    def _span(self, gold: GoldMessage, span: GoldSpan, anywhere: set[int], everywhere: set[int]) -> None:
        at = telling(span.text, span.start)
        count, subject = self.by_type[span.type], self.by_subject[span.subject]
        count[span.decision] += 1
        if span.decision is Decision.REDACT:
            left = [i for i in at if i in anywhere]
            subject["redact"] += 1
            subject["leak"] += bool(left)
            count["leak"] += bool(left)
            count["part_leak"] += 0 < len(left) < len(at)
            if left:
                self.faults.append(_fault("LEAK", gold, span))
        elif any(i not in everywhere for i in at):
            count["over"] += 1
            self.faults.append(_fault("OVER", gold, span))

    def _labels(self, gold: GoldMessage, rights: set[str], purposes: set[str]) -> None:
        for label in gold.rights | rights:
            self.rights[label][_outcome(label in gold.rights, label in rights)] += 1
        self.rights["any"][_outcome(bool(gold.rights), bool(rights))] += 1
        for label in gold.purposes | purposes:
            self.purposes[_outcome(label in gold.purposes, label in purposes)] += 1
        if gold.rights != rights:
            self.faults.append(f"RIGHT {gold.id}: annotated {sorted(gold.rights)}, said {sorted(rights)}")

    def result(self) -> dict[str, Any]:
        """All figures as plain numbers, ready for JSON."""
        total: Counter[str] = sum(self.by_type.values(), Counter())
        labels = {k: v for k, v in sorted(self.rights.items()) if k != "any" and v["tp"] + v["fn"]}
        f1 = [_f1(v) for v in labels.values()]
        return {
            "messages": self.messages,
            "redact_spans": total["redact"],
            "leaks": total["leak"],
            "recall": _share(total["redact"] - total["leak"], total["redact"]),
            "keep_spans": total["keep"],
            "over": total["over"],
            "over_rate": _share(total["over"], total["keep"]),
            "collateral": _share(self.plain["gone"], self.plain["words"], 5),
            "clean_unchanged": _share(self.clean["unchanged"], self.clean["messages"]),
            "purposes_micro_f1": round(_f1(self.purposes), 4),
            "rights_any": _precision_recall(self.rights["any"]),
            "rights_macro_f1": round(sum(f1) / len(f1), 4) if f1 else None,
            "rights": {k: _precision_recall(v) for k, v in labels.items()},
            "by_subject": {
                k: {**v, "recall": _share(v["redact"] - v["leak"], v["redact"])}
                for k, v in sorted(self.by_subject.items())
                if v["redact"]
            },
            "by_type": {str(k): dict(v) for k, v in sorted(self.by_type.items())},
        }


def _fault(kind: str, gold: GoldMessage, span: GoldSpan) -> str:
    return f"{kind} {gold.id} {span.type}/{span.subject} {span.where}[{span.start}:{span.end}]"


def _outcome(wanted: bool, said: bool) -> str:
    return {(True, True): "tp", (True, False): "fn", (False, True): "fp", (False, False): "tn"}[wanted, said]


def _share(part: int, whole: int, digits: int = 4) -> float | None:
    return round(part / whole, digits) if whole else None


def _precision_recall(c: Counter[str]) -> dict[str, Any]:
    return {
        "precision": _share(c["tp"], c["tp"] + c["fp"]),
        "recall": _share(c["tp"], c["tp"] + c["fn"]),
        "n": c["tp"] + c["fn"],
    }


def _f1(c: Counter[str]) -> float:
    whole = 2 * c["tp"] + c["fp"] + c["fn"]
    return 2 * c["tp"] / whole if whole else 0.0
