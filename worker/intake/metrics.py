"""Counts in the Prometheus text format, read from the store at the moment of asking."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector, CollectorRegistry

from worker.store.records import Counts

CONTENT_TYPE = CONTENT_TYPE_LATEST
Figures = Callable[[], Awaitable[Counts]]


async def exposition(figures: Figures | None) -> bytes:
    """All metrics; none when there is nothing to ask."""
    registry = CollectorRegistry(auto_describe=False)
    if figures:
        registry.register(_Snapshot(await figures()))
    return generate_latest(registry)


class _Snapshot(Collector):
    def __init__(self, counts: Counts) -> None:
        self._counts = counts

    def collect(self) -> Iterable[Metric]:
        """Gauges: how many of each there are now."""
        counts, oldest = self._counts, self._counts.oldest_unfinished
        yield _by_state("briefgeheim_messages", "Messages by state", counts.messages)
        yield _by_state("briefgeheim_cases", "Cases by state", counts.cases)
        for name, text, value in (
            ("briefgeheim_cases_overdue", "Cases past their due date", counts.overdue),
            ("briefgeheim_notices_waiting", "Notices not yet sent", counts.outbox_waiting),
            ("briefgeheim_notices_dead", "Notices given up", counts.outbox_dead),
            ("briefgeheim_oldest_unfinished_timestamp_seconds", "Unix time of the oldest unfinished message, or 0",
             oldest.timestamp() if oldest else 0),
        ):  # fmt: skip
            yield GaugeMetricFamily(name, text, value=value)


def _by_state(name: str, text: str, counts: Mapping[str, int]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=["state"])
    for state, count in sorted(counts.items()):
        family.add_metric([str(state)], count)
    return family
