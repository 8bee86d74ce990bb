"""Slack: an incoming webhook, the message in Block Kit (docs.slack.dev, "Sending messages using incoming webhooks").

The answer is 200 with "ok", else a status with one word as its body ("Changes to errors for incoming webhooks").
"""

from __future__ import annotations

from typing import Any

from worker.notices.attempt import Outcome
from worker.notices.chat import chat
from worker.notices.wording import Told

FIELDS = 10  # that one section may have

WORDS = {
    "no_service": Outcome.GONE,  # 404: the webhook was removed, or its app
    "no_team": Outcome.GONE,  # 404
    "channel_is_archived": Outcome.GONE,  # 410
    "channel_not_found": Outcome.AGAIN,  # 404: somebody may put it right while the notice waits
    "action_prohibited": Outcome.AGAIN,  # 403: an administrator may allow it
    "invalid_token": Outcome.AGAIN,  # 403
    "rollup_error": Outcome.AGAIN,  # 500
    "invalid_payload": Outcome.REFUSED,  # 400: it will not get any better
    "invalid_blocks": Outcome.REFUSED,  # 400
    "no_text": Outcome.REFUSED,  # 400
}


def body(told: Told) -> dict[str, Any]:
    """`text` is for notifications on a telephone; `verbatim` keeps Slack from making links of what only looks so."""
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": {"type": "plain_text", "text": told.title, "emoji": False}}
    ]
    if told.facts:
        fields = [_text(f"*{_escaped(name)}*\n{_escaped(value)}") for name, value in told.facts[:FIELDS]]
        blocks.append({"type": "section", "fields": fields})
    if told.link:
        blocks.append({"type": "section", "text": _text(f"<{_escaped(told.link)}|{_escaped(told.open)}>")})
    return {"text": _escaped(told.subject), "blocks": blocks, "unfurl_links": False, "unfurl_media": False}


def _text(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _escaped(text: str) -> str:
    """The three characters that Slack's own markup begins with."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


NOTIFIER = chat(body, WORDS)
