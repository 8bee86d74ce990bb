"""What is wrong with a request, as sentences for whoever sent it: rules and limits, never what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TIME = "write a time with its zone, as 2026-03-05T12:00:00+01:00"
_OBJECT = "write a JSON object"

WHY: Mapping[str, str] = {
    "missing": "this field is needed",
    "extra_forbidden": "there is no such field",
    "literal_error": "write {expected}",
    "string_type": "write a text",
    "string_too_short": "write at least {min_length} characters",
    "string_too_long": "write at most {max_length} characters",
    "string_pattern_mismatch": "this is not in the form asked for",
    "timezone_aware": _TIME,
    "datetime_type": _TIME,
    "datetime_parsing": _TIME,
    "datetime_from_date_parsing": _TIME,
    "greater_than_equal": "write nothing before {ge}",
    "value_error": "{error}",  # raised by our own validators, in words of ours
    "json_invalid": "this is not JSON",
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "not_a_role_mailbox": "the policy names no such mailbox (owner.mailboxes)",
}
"""By pydantic's kind of fault; what stands in braces is of the model, never of the request."""


def fault(where: str, kind: str, rule: Mapping[str, Any] | None = None) -> dict[str, str]:
    """One fault: its place, its kind, and a sentence on what to do ("" for a kind that says all)."""
    return {"where": where, "what": kind, "why": WHY.get(kind, "").format_map(rule or {})}
