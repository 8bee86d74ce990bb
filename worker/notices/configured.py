"""Which targets the settings name, and which kinds of notices reach each."""

from __future__ import annotations

from pydantic import SecretStr

from models.errors import ConfigurationError
from models.notice import NoticeKind
from models.policy import Policy
from worker.settings import NotifySettings, Settings

WEBHOOK = "webhook"
"""The name of the target that the table `[webhook]` makes."""

BY_DEFAULT = tuple(kind for kind in NoticeKind if kind not in (NoticeKind.MESSAGE_REDACTED, NoticeKind.NOTICE_TEST))
"""What a target gets when neither the settings nor the policy say: all but a notice for each redacted message."""

LONGEST = 20.0
"""Seconds that an attempt may wait for one step; the store lends a notice for a minute."""


def configured(settings: Settings) -> dict[str, NotifySettings]:
    """Every target by name; `[webhook]` is one of kind "webhook"."""
    old = settings.webhook
    if not old.url:
        return dict(settings.notify)
    if WEBHOOK in settings.notify:
        raise ConfigurationError("notify.webhook", "webhook.url names this target already; give one another name")
    webhook = NotifySettings(
        kind="webhook",
        url=SecretStr(old.url),
        secret=old.secret,
        allow_internal=old.allow_internal,
        timeout=min(old.timeout, LONGEST),
    )
    return {WEBHOOK: webhook, **settings.notify}


def place(settings: Settings, name: str) -> str:
    """The table of the settings file where a target stands, for errors."""
    return WEBHOOK if name == WEBHOOK and settings.webhook.url else f"notify.{name}"


def kinds(name: str, target: NotifySettings, policy: Policy) -> tuple[str, ...]:
    """What reaches a target: as its own settings say, else the policy's `[notify]`, else nearly all."""
    if target.kinds is not None:
        return target.kinds
    return policy.notify.get(name, BY_DEFAULT)
