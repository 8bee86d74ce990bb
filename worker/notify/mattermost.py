"""Mattermost: an incoming webhook with a message attachment (docs.mattermost.com, "Incoming webhooks").

Often on the company's own network: set `allow_internal`, and `ca_file` where the certificate is the company's own.
"""

from __future__ import annotations

from typing import Any

from worker.notices.chat import chat
from worker.notices.wording import Told


def body(told: Told) -> dict[str, Any]:
    """One attachment; `fallback` is what a notification shows."""
    fields = [{"short": True, "title": name, "value": value} for name, value in told.facts]
    attachment: dict[str, Any] = {"fallback": told.subject, "title": told.title, "fields": fields}
    if told.link:
        attachment["title_link"] = told.link
    return {"attachments": [attachment]}


NOTIFIER = chat(body)
