"""What to do about each failure of a target, in a sentence for `notify test` and the doctor."""

from __future__ import annotations

from collections.abc import Mapping

_REMADE = "the webhook was removed over there: make a new one and put its address into url"

MENDING: Mapping[str, str] = {
    "address_refused": "it is an internal address: set allow_internal = true for this target if it may be",
    "unreachable": "nobody is there, or the certificate is not trusted: is the address right? see ca_file",
    "timeout": "it takes too long to answer: is it up? timeout is in seconds",
    "http_400": "it does not understand us: does kind fit the address, and is the webhook or flow switched on?",
    "http_401": "it does not know us: make the address anew and put it into url",
    "http_403": "it does not let us post there: ask who administers it",
    "http_404": _REMADE,
    "http_410": _REMADE,
    "http_429": "too many at once: notices wait and are sent again",
    "no_service": _REMADE,
    "no_team": _REMADE,
    "channel_not_found": "the channel is gone: make a webhook for another one",
    "channel_is_archived": "the channel is archived: make a webhook for another one",
    "action_prohibited": "an administrator of Slack does not allow it",
    "invalid_token": _REMADE,
    "relay_away": "the relay of letters does not let us in: see the settings under relay",
    "relay_login": "relay.username or relay.password is wrong",
    "relay_tls": "the relay knows no STARTTLS: see relay.tls",
    "relay_certificate": "the relay's certificate is not trusted: relay.ca_file names your own CA",
}
"""By code; redirects and the rest have none: the code says it."""
