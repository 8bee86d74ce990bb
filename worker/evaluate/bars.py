"""What the software has to reach, as a table; and how to look a figure up by its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure (its path in the results), how good it must be, and the paths of what it is a share of."""

    name: str
    path: str
    value: float
    at_least: bool = True
    bad: str = ""
    whole: str = ""

    def reached(self, results: Mapping[str, Any]) -> float | None:
        """The figure, None where there is none."""
        value: float | None = look_up(results, self.path)
        return value

    def holds(self, results: Mapping[str, Any]) -> bool:
        """Whether the figure is there and good enough."""
        value = self.reached(results)
        return value is not None and (value >= self.value if self.at_least else value <= self.value)


BARS = (
    Bar("recall: of what must go, gone", "ours/recall", 0.96, bad="ours/leaks", whole="ours/redact_spans"),
    Bar("over_rate: of what must stay, lost", "ours/over_rate", 0.03, False, "ours/over", "ours/keep_spans"),
    Bar("collateral: words outside all spans, lost", "ours/collateral", 0.002, at_least=False),
    Bar(
        "forbidden and secret kinds, recall",
        "ours/groups/forbidden/recall",
        0.985,
        bad="ours/groups/forbidden/leaks",
        whole="ours/groups/forbidden/redact_spans",
    ),
    Bar(
        "names of third parties, recall",
        "ours/groups/third_party_person/recall",
        0.95,
        bad="ours/groups/third_party_person/leaks",
        whole="ours/groups/third_party_person/redact_spans",
    ),
    Bar(
        "special categories, recall",
        "ours/groups/special_categories/recall",
        0.93,
        bad="ours/groups/special_categories/leaks",
        whole="ours/groups/special_categories/redact_spans",
    ),
    Bar("mails with nothing to redact, byte for byte the same", "ours/clean_unchanged", 0.95),
    Bar("purposes, micro-F1", "ours/purposes_micro_f1", 0.90),
    Bar("names by origin, best less worst", "origins/listed/gap", 0.04, at_least=False),
)


def on_guide(results: Mapping[str, Any]) -> Mapping[str, Any]:
    """The results with the guide's messages in place of all: what the bars are about."""
    return {**results, "ours": results["guide"]}


def look_up(results: Mapping[str, Any], path: str) -> Any:
    """The value at "a/b/c", None where the path ends early."""
    value: Any = results
    for key in path.split("/"):
        if not isinstance(value, Mapping) or key not in value:
            return None
        value = value[key]
    return value
