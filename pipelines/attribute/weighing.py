"""Whether the job asked for is about whoever stands somewhere: what speaks for it against what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipelines.attribute.cues import weighed
from pipelines.attribute.jobs import Job
from pipelines.attribute.setting import Setting
from pipelines.attribute.signs import told


@dataclass(slots=True)
class Scales:
    """Weighs each place of a message once."""

    job: Job
    _seen: dict[int, tuple[list[str], int, int]] = field(default_factory=dict)

    def cues(self, setting: Setting, beside: Iterable[Setting] = ()) -> list[str]:
        """What around one place says that the job is about who stands there, in words of our own.

        [] when as much says that they, or one of those enumerated `beside` them, are only told about.
        """
        found, weight, _ = self.weigh(setting)
        needed = max(self.told(s) for s in (setting, *beside)) + (not self.job.possible)
        return found if weight > needed else []

    def told(self, setting: Setting) -> int:
        """How much says that who stands there is only told about."""
        return self.weigh(setting)[2]

    def weigh(self, setting: Setting) -> tuple[list[str], int, int]:
        """The cues that hold at a place, their weight, and the weight of what only tells; data say nothing."""
        if id(setting) not in self._seen:
            found = [(cue, weight) for cue, weight in weighed(setting, self.job) if weight] if not setting.data else []
            against = told(setting) if not setting.data else 0
            self._seen[id(setting)] = [cue for cue, _ in found], sum(w for _, w in found), against
        return self._seen[id(setting)]


def job_cues(setting: Setting, asked: Job) -> list[str]:
    """The same for a single place."""
    return Scales(asked).cues(setting)
