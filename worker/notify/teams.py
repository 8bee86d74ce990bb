"""Microsoft Teams: a flow of the Workflows app that begins with "When a Teams webhook request is received".

It answers 202 and takes a message with one Adaptive Card (learn.microsoft.com, "Create and send messages"). A flow that
was switched off or removed answers 4xx; its owner may switch it on again, so those notices wait as long as others.
"""

from __future__ import annotations

from typing import Any

from worker.notices.chat import chat
from worker.notices.wording import Told

CARD = "application/vnd.microsoft.card.adaptive"
SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
VERSION = "1.4"  # the newest that Teams shows everywhere, telephones included


def body(told: Told) -> dict[str, Any]:
    """A title, a table of facts, and a button where there is a place to go."""
    card: dict[str, Any] = {
        "$schema": SCHEMA,
        "type": "AdaptiveCard",
        "version": VERSION,
        "fallbackText": told.subject,
        "body": [{"type": "TextBlock", "text": told.title, "weight": "Bolder", "size": "Medium", "wrap": True}],
    }
    if told.facts:
        facts = [{"title": name, "value": value} for name, value in told.facts]
        card["body"].append({"type": "FactSet", "facts": facts})
    if told.link:
        card["actions"] = [{"type": "Action.OpenUrl", "title": told.open, "url": told.link}]
    return {"type": "message", "attachments": [{"contentType": CARD, "contentUrl": None, "content": card}]}


NOTIFIER = chat(body)
