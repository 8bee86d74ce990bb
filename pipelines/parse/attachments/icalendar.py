"""iCalendar (RFC 5545): what an event says, and each attendee as a record; times, rules and ids stay as they are."""

from __future__ import annotations

import re

from models.limits import Limits
from models.verdict import Uninspected
from pipelines.parse.content_lines import Line, taken, weave
from pipelines.parse.html import DataUrl
from pipelines.parse.layout import Stretch, Zone
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.records import Records

_STARTS = re.compile(r"\ufeff?\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO)\b", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_LABELS = {
    "SUMMARY": "onderwerp",
    "DESCRIPTION": "omschrijving",
    "X-ALT-DESC": "omschrijving",
    "COMMENT": "opmerking",
    "LOCATION": "plaats",
    "CONTACT": "contact",
}
_PEOPLE = frozenset({"ATTENDEE", "ORGANIZER"})
_MACHINE = re.compile(
    r"BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|DT\w+|DUE|COMPLETED|CREATED|LAST-MODIFIED|DURATION|RRULE|RDATE|EXDATE|EXRULE"
    r"|RECURRENCE-ID|TZ\w+|SEQUENCE|STATUS|TRANSP|CLASS|PRIORITY|TRIGGER|ACTION|REPEAT|GEO|FREEBUSY|PERCENT-COMPLETE"
    r"|X-(?:MICROSOFT|MS|APPLE|LIC|WR-TIMEZONE|PUBLISHED)[\w-]*"
)
"""Properties without words. The UID stays too, but a value that goes elsewhere goes from it."""


class ICalendar:
    """Reads calendars."""

    name = "icalendar"
    media_types = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
    extensions = frozenset({"ics", "ical", "ifb", "vcs"})
    certainty = 3
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether a calendar begins it."""
        return bool(_STARTS.match(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """One line for each property with words, and for each attendee."""
        weaving = _Weaving(content.text)
        if not taken(content.text, limits, weaving.take):
            return Reading(refused=Uninspected.SIZE)
        zones = tuple(weaving.zones)
        texts = (
            Text(weaving.said.trace(), zones=zones),
            Text(weaving.rest.trace(), suffix="#rest", zones=zones, searched=False),
        )
        return Reading(texts, embedded=tuple(weaving.files))


class _Weaving:
    """Takes the lines of one source."""

    def __init__(self, source: str) -> None:
        self.said, self.rest = Records(source), Records(source)
        self.zones: list[Stretch] = []
        self.files: list[DataUrl] = []

    def take(self, line: Line) -> None:
        """The next line."""
        end = len(line.trace.text)
        if line.encoded:
            self.files.append(DataUrl("application/octet-stream", line.at(line.value), line.end))
        elif line.name in _PEOPLE:
            self._person(line)
        elif line.name == "UID" or _MACHINE.fullmatch(line.name):
            self.rest.line(line.start)
            weave(self.rest.weaver, line, line.value, end)
            self.zones.append(Stretch(line.start, line.end, Zone.BARE))
        else:
            self._words(line)

    def _words(self, line: Line) -> None:
        self.said.record(line.start)
        self.said.field(_LABELS.get(line.name, line.name.lower() or "tekst"), line.start)
        weave(self.said.weaver, line, line.value, len(line.trace.text))
        if line.name == "URL" or line.parameter("VALUE") == "URI":
            self.zones.append(Stretch(line.at(line.value), line.end, Zone.BARE))

    def _person(self, line: Line) -> None:
        """The name and the address; what else stands in parameters that name people."""
        self.said.record(line.start)
        for parameter in line.parameters:
            if parameter.name in {"CN", "EMAIL", "SENT-BY", "DELEGATED-TO", "DELEGATED-FROM", "MEMBER", "DIR"}:
                self.said.field("naam" if parameter.name == "CN" else "e-mail", line.start)
                first = parameter.start + line.trace.text.startswith('"', parameter.start)
                weave(
                    self.said.weaver,
                    line,
                    first,
                    max(first, parameter.end - line.trace.text.endswith('"', 0, parameter.end)),
                )
        address = _MAILTO.match(line.trace.text, line.value)
        first = address.end() if address else line.value
        self.said.field("e-mail", line.start)
        weave(self.said.weaver, line, first, len(line.trace.text))
        self.zones.append(Stretch(line.at(first), line.end, Zone.ADDRESS if address else Zone.BARE))


READER = ICalendar()
