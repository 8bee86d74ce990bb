"""The kinds of targets, found by scanning `worker/notify/`, and the targets made of them and the settings."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import worker.notify
from models.errors import ConfigurationError
from models.policy import Policy
from worker.notices.attempt import OpenTarget
from worker.notices.configured import configured, place
from worker.settings import NotifySettings, Settings

ALWAYS = frozenset({"kind", "kinds"})
"""Settings that every kind of target takes."""

LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Site:
    """What a notifier may ask about the installation. `secret` gives the signing key of a target by its name."""

    settings: Settings
    policy: Policy
    secret: Callable[[str], str]

    def language(self, target: NotifySettings) -> str:
        """The target's, else the owner's first one that we write."""
        known = (one for one in (target.language, *self.policy.owner.languages) if one in LANGUAGES)
        return next(known, LANGUAGES[0])


Build = Callable[[str, str, NotifySettings, Site], OpenTarget]
"""Name, table of the settings file, settings and site in, target out; `ConfigurationError` for what is wrong."""


@dataclass(frozen=True, slots=True)
class Notifier:
    """One kind of target: the settings it must have, those it may have, and how it is made."""

    needs: frozenset[str]
    takes: frozenset[str]
    build: Build


@cache
def notifiers() -> dict[str, Notifier]:
    """Every kind of target by the name of its file."""
    names = sorted(module.name for module in pkgutil.iter_modules(worker.notify.__path__))
    return {name: importlib.import_module(f"worker.notify.{name}").NOTIFIER for name in names}


def build(name: str, target: NotifySettings, site: Site) -> OpenTarget:
    """The target, ready to send; `ConfigurationError` names the setting that is wrong, never its value."""
    where = place(site.settings, name)
    notifier = notifiers().get(target.kind)
    if notifier is None:
        raise ConfigurationError(f"{where}.kind", f"unknown kind; {_meant(target.kind)}")
    given = {field for field in target.model_fields_set if getattr(target, field)}
    if missing := sorted(notifier.needs - given):
        raise ConfigurationError(f"{where}.{missing[0]}", f"is missing: a target of kind {target.kind} needs it")
    if strange := sorted(given - ALWAYS - notifier.needs - notifier.takes):
        raise ConfigurationError(f"{where}.{strange[0]}", f"means nothing to a target of kind {target.kind}")
    return notifier.build(name, where, target, site)


@asynccontextmanager
async def opened(site: Site) -> AsyncIterator[dict[str, OpenTarget]]:
    """All configured targets by name; closed at the end."""
    made = {name: build(name, target, site) for name, target in configured(site.settings).items()}
    try:
        yield made
    finally:
        for target in made.values():
            await target.close()


def _meant(word: str) -> str:
    known = sorted(notifiers())
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
