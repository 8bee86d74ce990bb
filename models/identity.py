"""How sure we are that the sender is who the address says, and why: codes, never a word of the message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Sign(StrEnum):
    """One thing that speaks for the sender, against him, or neither."""

    DMARC_PASS = "dmarc_pass"  # noqa: S105 - a result, not a password
    DKIM_ALIGNED = "dkim_aligned"
    SPF_ALIGNED = "spf_aligned"  # by itself too little: many senders share a host
    ADDRESS_KNOWN = "address_known"
    ADDRESS_NEW = "address_new"
    NO_RESULTS = "no_results"  # nobody whom we trust looked
    NOT_BY_MAIL = "not_by_mail"  # a form, ticket or social message: its address is only what somebody typed
    DMARC_FAIL = "dmarc_fail"
    DKIM_FAIL = "dkim_fail"
    SPF_FAIL = "spf_fail"  # forwarding breaks it
    RESULTS_DISAGREE = "results_disagree"
    NO_AUTHOR = "no_author"  # or none that is one address
    SEVERAL_AUTHORS = "several_authors"
    NAME_SHOWS_ANOTHER_ADDRESS = "name_shows_another_address"
    REPLY_TO_ELSEWHERE = "reply_to_elsewhere"


DOUBTS: frozenset[Sign] = frozenset(
    {
        Sign.DMARC_FAIL,
        Sign.DKIM_FAIL,
        Sign.RESULTS_DISAGREE,
        Sign.NO_AUTHOR,
        Sign.SEVERAL_AUTHORS,
        Sign.NAME_SHOWS_ANOTHER_ADDRESS,
        Sign.REPLY_TO_ELSEWHERE,
    }
)
"""Reasonable doubt (GDPR art. 12(6)): what gives a reason to ask."""


NOTED: Mapping[Sign, tuple[str, str]] = MappingProxyType(
    {
        Sign.DMARC_PASS: ("dmarc", "pass"),
        Sign.DKIM_ALIGNED: ("dkim", "pass"),
        Sign.SPF_ALIGNED: ("spf", "aligned"),
        Sign.ADDRESS_KNOWN: ("known_sender", "yes"),
        Sign.ADDRESS_NEW: ("known_sender", "no"),
        Sign.NO_RESULTS: ("authentication", "none"),
        Sign.NOT_BY_MAIL: ("authentication", "not_by_mail"),
        Sign.DMARC_FAIL: ("dmarc", "fail"),
        Sign.DKIM_FAIL: ("dkim", "fail"),
        Sign.SPF_FAIL: ("spf", "broken"),
        Sign.RESULTS_DISAGREE: ("authentication", "fail"),
        Sign.NO_AUTHOR: ("author", "fail"),
        Sign.SEVERAL_AUTHORS: ("author", "fail"),
        Sign.NAME_SHOWS_ANOTHER_ADDRESS: ("display_name", "fail"),
        Sign.REPLY_TO_ELSEWHERE: ("reply_to", "fail"),
    }
)
"""How a case notes it: kind and result of `models.case.Evidence`. SPF alone neither passes nor fails."""


class Standing(StrEnum):
    """What the evidence comes to."""

    CONFIRMED = "confirmed_silently"
    DOUBT = "doubt"
    NONE = "none"  # nothing speaks against the sender, and too little for him


@dataclass(frozen=True, slots=True)
class Weighed:
    """The outcome of the silent check, as the case keeps it."""

    standing: Standing
    signs: tuple[Sign, ...]


class Answered(StrEnum):
    """What came of a reply to the identity question."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    LOCKED = "locked"  # that was the last try, or there were none left
    EXPIRED = "expired"
    OTHER_ADDRESS = "other_address"
    NO_CODE = "no_code"
