"""Header fields to slots and views: what of them is searched, and how their text reads."""

from __future__ import annotations

import re

from models.message import PartKind
from pipelines.parse.addresses import scan_addresses
from pipelines.parse.draft import Draft
from pipelines.parse.fields import Field
from pipelines.parse.layout import Form, Slot, Stretch
from pipelines.parse.parameters import parameters
from pipelines.parse.structure import Entity, value_of
from pipelines.parse.trace import Trace, Weaver, visible
from pipelines.parse.words import word_groups

OWN_FIELDS = frozenset({"x-briefgeheim", "x-briefgeheim-signatures"})
"""The fields that say what was redacted; only we write them, so those that come in are taken out."""

_ADDRESSES = frozenset(
    "from sender reply-to to cc bcc resent-from resent-sender resent-to resent-cc resent-bcc resent-reply-to "
    "mail-followup-to disposition-notification-to return-receipt-to".split()
)
_SENDER = frozenset({"from", "sender", "reply-to"})
_RECIPIENTS = frozenset({"to", "cc"})
_UNTOUCHED = frozenset({"content-transfer-encoding", "mime-version", "date"})
_PASSIVE = re.compile(
    r"received|received-spf|return-path|message-id|in-reply-to|references|content-.*|resent-(?:date|message-id)"
    r"|authentication-results|list-.*|precedence|auto-submitted|importance|priority|sensitivity|delivered-to"
    r"|dkim-signature|domainkey-signature|arc-.*|envelope-to|user-agent|thread-index|feedback-id|autocrypt|errors-to|lines|status|ironport-.*"
    r"|x-(?:original-to|envelope-.*|received.*|mailer|priority|spam.*|virus.*|amavis.*|ms-.*|microsoft-.*|exchange-.*"
    r"|forefront.*|eop.*|google-.*|gm-.*|ses-.*|sg-.*|mailgun-.*|mc-.*|rspamd.*|originating-ip|originatororg|tmn"
    r"|auto-response-suppress|mimeole|msmail-priority|uidl?|keywords|status|antiabuse|ironport-.*|briefgeheim-.*)"
)
"""Fields that machines write for machines: not searched, but a value known from elsewhere is taken out."""

_WITH_PARAMETERS = frozenset({"content-type", "content-disposition"})
_STRUCTURAL = frozenset(
    "boundary charset format delsp type start start-info report-type protocol micalg smime-type method size "
    "creation-date modification-date read-date access-type reply-type".split()
)
_NAMES = frozenset({"name", "filename"})
_FOLD = re.compile(r"\r?\n")
_REMARKS = frozenset({"content-description"})  # the one content field that people write


def read_header(entity: Entity, draft: Draft) -> None:
    """Add the slots and views of an entity's header fields; the message's own one names its people."""
    own = entity.message and not entity.owner
    names: set[str] = set()
    for item in entity.header.fields:
        if own and item.name in OWN_FIELDS:
            draft.marks.append((item.start, item.next))
        elif item.name in _WITH_PARAMETERS:
            _read_parameters(entity, item, names, draft)
        elif item.name not in _UNTOUCHED:
            _read_field(entity, item, draft, own=own)


def field_text(value: str) -> Trace:
    """A field's value unfolded, with its encoded words decoded and without white space around it."""
    weaver = Weaver(value)
    at, end = len(value) - len(value.lstrip()), len(value.rstrip())
    for group in word_groups(value):
        _unfold(weaver, at, group.start)
        weaver.solid(_one_line(visible(group.text)), group.start, group.end)
        at = group.end
    _unfold(weaver, at, end)
    return weaver.trace()


def _unfold(weaver: Weaver, start: int, end: int) -> None:
    """Line endings go, the white space after them stays (RFC 5322 section 2.2.3)."""
    for match in _FOLD.finditer(weaver.source, start, end):
        weaver.verbatim(start, match.start())
        start = match.end()
    weaver.verbatim(start, end)


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _read_field(entity: Entity, item: Field, draft: Draft, *, own: bool) -> None:
    value = value_of(draft.raw, item)
    zones: tuple[Stretch, ...] = ()
    if item.name in _ADDRESSES:
        addresses = scan_addresses(value, draft.limits.addresses)
        zones = addresses.stretches
        draft.sender += addresses.people if own and item.name in _SENDER else ()
        draft.recipients += addresses.people if own and item.name in _RECIPIENTS else ()
    searched = item.name in _REMARKS or not _PASSIVE.fullmatch(item.name)
    slot = draft.slot(Slot(item.value, item.end, value, Form.HEADER))
    part = f"{entity.owner}{item.name or 'line'}"
    draft.view(part, PartKind.HEADER, field_text(value), slot, searched=searched, zones=zones)


def _read_parameters(entity: Entity, item: Field, names: set[str], draft: Draft) -> None:
    """File names are searched, once each; other parameters that are not structure only for known values."""
    value = value_of(draft.raw, item)
    slot: int | None = None
    for parameter in parameters(value):
        if parameter.name in _STRUCTURAL:
            continue
        slot = draft.slot(Slot(item.value, item.end, value, Form.HEADER)) if slot is None else slot
        searched = parameter.name in _NAMES and parameter.value not in names
        names.add(parameter.value)
        weaver = Weaver(parameter.value)
        weaver.verbatim(0, len(parameter.value))
        draft.view(
            f"{entity.section}#name",
            PartKind.FILENAME,
            weaver.trace(),
            slot,
            searched=searched,
            parameter=parameter.name,
            ranges=parameter.ranges,
        )
