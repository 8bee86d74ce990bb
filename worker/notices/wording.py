"""A notice in words, Dutch or English. All it can say is in the tables below and in the notice's own checked fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from models.notice import Notice, NoticeKind
from models.right import Lane, all_rights
from pipelines.due import AMSTERDAM
from pipelines.redact.placeholders import NOUNS
from worker.letters.render import day

Phrases = Mapping[str, str]
"""By language: "nl" and "en"."""


def said(nl: str, en: str) -> Phrases:
    """The same in both languages."""
    return {"nl": nl, "en": en}


TITLES: Mapping[NoticeKind, Phrases] = {
    NoticeKind.MESSAGE_REDACTED: said("Uit een bericht is iets verwijderd", "Something was removed from a message"),
    NoticeKind.MESSAGE_QUARANTINED: said("Een bericht staat in quarantaine", "A message is in quarantine"),
    NoticeKind.MESSAGE_RELEASED: said("Een origineel is alsnog vrijgegeven", "An original was released after all"),
    NoticeKind.MESSAGE_WAITING: said("Berichten wachten te lang", "Messages wait too long"),
    NoticeKind.MAILBOX_WAITING: said(
        "Een bericht wacht te lang in de mailbox", "A message waits in the mailbox too long"
    ),
    NoticeKind.CASE_OPENED: said("Nieuwe zaak", "New case"),
    NoticeKind.CASE_DUE_SOON: said("De termijn van een zaak loopt bijna af", "A case is due soon"),
    NoticeKind.CASE_OVERDUE: said("De termijn van een zaak is voorbij", "A case is overdue"),
    NoticeKind.CASE_EXTENSION_CLOSES: said("Verlengen kan bijna niet meer", "Extending will soon be impossible"),
    NoticeKind.CASE_IDENTITY_UNANSWERED: said(
        "De vraag wie het is bleef onbeantwoord", "The identity question was not answered"
    ),
    NoticeKind.CASE_IDENTITY_FAILED: said("De identiteit is niet bevestigd", "Identity was not confirmed"),
    NoticeKind.CASE_HOLD_ENDED: said("Een bewaartermijn is voorbij", "A retention period has ended"),
    NoticeKind.CASE_LETTER_FAILED: said("Een brief kon niet worden bezorgd", "A letter could not be delivered"),
    NoticeKind.CASE_MESSAGE_ADDED: said("Er is een bericht bij een zaak gekomen", "A message joined a case"),
    NoticeKind.NOTICE_TEST: said("Proefbericht: deze plek werkt", "Test notice: this target works"),
}
LANES: Mapping[Lane, Phrases] = {
    Lane.COMPLAINT: said("klacht", "complaint"),
    Lane.BREACH: said("datalek", "data breach"),
}
CASE = said("Zaak", "Case")
MESSAGE = said("Bericht", "Message")
LANE = said("Soort", "Kind")
RIGHTS = said("Rechten", "Rights")
DUE = said("Uiterlijk", "Due")
REMOVED = said("Verwijderd", "Removed")
CODE = said("Reden", "Reason")
AT = said("Tijd", "Time")
OPEN = said("Openen", "Open")


@dataclass(frozen=True, slots=True)
class Told:
    """What a target shows: `facts` are names and values; `link` is where it stands, or "", `open` its text."""

    title: str
    subject: str
    facts: tuple[tuple[str, str], ...]
    link: str
    open: str


def tell(notice: Notice, language: str, base: str = "") -> Told:
    """The notice for people; `base` is the address that its path is put behind, else they get a command to type.

    The restricted lane shows its id and no more (secrecy, art. 126bb(5) Sv).
    """
    if notice.kind is NoticeKind.NOTICE_TEST:
        title = TITLES[notice.kind][language]
        return Told(title, title, (), "", OPEN[language])
    named = notice.case or notice.message
    label = (CASE if notice.case else MESSAGE)[language]
    title, facts = f"{label} {named}", []
    if notice.lane is not Lane.RESTRICTED:
        title, facts = _title(notice.kind, language), [(label, named), *_facts(notice, language)]
    subject = title if named in title else f"{title}: {named}"
    if not base:
        facts.append((OPEN[language], f"briefgeheim {'cases' if notice.case else 'messages'} show {named}"))
    return Told(title, subject, tuple(facts), base and base.rstrip("/") + notice.path, OPEN[language])


def _title(kind: NoticeKind, language: str) -> str:
    """In words, or the kind's own name: a kind without words must not keep staff from being told."""
    return TITLES[kind][language] if kind in TITLES else str(kind)


def _facts(notice: Notice, language: str) -> list[tuple[str, str]]:
    told = [
        (LANE, LANES[notice.lane][language] if notice.case and notice.lane in LANES else ""),
        (RIGHTS, ", ".join(all_rights()[label].name[language] for label in notice.rights if label in all_rights())),
        (DUE, _moment(notice.due, language) if notice.due else ""),
        (REMOVED, ", ".join(f"{n} × {NOUNS[kind][language]}" for kind, n in sorted(notice.removed.items()))),
        (CODE, notice.code),
        (AT, _moment(notice.at, language)),
    ]
    return [(name[language], value) for name, value in told if value]


def _moment(moment: datetime, language: str) -> str:
    """As a Dutch clock and calendar show it: "5 april 2026, 23:59"."""
    return f"{day(moment, language)}, {moment.astimezone(AMSTERDAM):%H:%M}"
