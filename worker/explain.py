"""`redact --explain`: for a person, each finding in plain words; where it stands, never what it says."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from models.finding import SPECIAL_CATEGORIES, Decision, EntityType, Finding, Subject
from models.formats import Handling
from models.message import Attachment, Mail, Part, PartKind
from models.right import all_rights
from models.verdict import Verdict
from pipelines.parse.layout import Layout
from pipelines.redact.edits import edits_of
from pipelines.redact.placeholders import ADDRESS, NOUNS, WORD, Placeholders
from pipelines.redact.removals import Removal

WIDTH = 100
HEADINGS = {Decision.REDACT: "REMOVED", Decision.KEEP: "KEPT"}
WHOSE = {
    Subject.SENDER: "the sender",
    Subject.DESIGNATE: "somebody whom the request is about",
    Subject.STAFF: "staff of the owner of the mailbox",
    Subject.THIRD_PARTY: "somebody else",
    Subject.NONE: "nobody: companies, references and the like",
}
LANGUAGES = {"nl": "Dutch", "en": "English"}
FOUND_BY = {
    "person": "titles, greetings, signatures and lists of names",
    "ner": "the name model",
    "mentions": "the name stands elsewhere in the message too",
    "organisation": "trade words and lists of firms",
    "own_words": "the policy's own words",
    "address": "the shape of streets, postcodes and places",
    "bsn": "its check digit and the words around it",
    "credential": "words such as 'password' before it, or the shape of a key",
    "credit_card": "its check digit and the words around it",
    "date_of_birth": "words such as 'born' beside a date",
    "email": "the shape of an address",
    "iban": "its country and check digits",
    "id_document": "the words around it and its shape",
    "ip_address": "its shape",
    "licence_plate": "its shape and the words around it",
    "mrz": "the shape of the lines of an identity document",
    "national_id": "its check digits and the words around it",
    "phone": "the plan of phone numbers of its country",
    "reference": "the words around it and its shape",
    "social_handle": "the shape of an account name",
    "technical": "the shape of versions, hashes and keys that are public",
    "username": "words such as 'user name' before it",
} | {name: f"the word list for {name.replace('_', ' ')}" for name in map(str.lower, SPECIAL_CATEGORIES)}
"""Recognisers in plain words; others are told by their names."""
SURENESS = ((0.9, "almost certain"), (0.7, "rather sure"), (0.5, "likely"), (0.0, "a guess"))
NOBODYS = "no natural person"
"""Evidence that the heading says already."""
_FIXED = "\N{NO-BREAK SPACE}"
ELSEWHERE = "What was removed in one place was removed wherever else it stood: headers, hidden text, names of files."


@dataclass(slots=True)
class _Item:
    """Findings that differ in their place only."""

    noun: str
    now: str
    why: str
    evidence: str
    by: str
    score: float = 0.0
    places: list[str] = field(default_factory=list)


def explain(name: str, mail: Mail, verdict: Verdict, width: int = WIDTH) -> str:
    """What became of one message, as text of at most `width` columns."""
    return "\n".join(line for paragraph in _paragraphs(name, mail, verdict) for line in _wrapped(paragraph, width))


def _paragraphs(name: str, mail: Mail, verdict: Verdict) -> Iterator[str]:
    """Each with its indent; its own lines hang four columns deeper when it is wrapped."""
    yield name
    yield from _summary(verdict)
    marks = Placeholders(verdict.removed, verdict.language)
    for decision, heading in HEADINGS.items():
        findings = [f for f in verdict.findings if f.decision is decision]
        if findings:
            yield f"\n{heading}"
        for group in _groups(findings):
            yield from _group(group, mail, marks)
    yield from (f"\n{ELSEWHERE}",) if verdict.removed else ()
    yield from _attachments(verdict.attachments)
    yield from _formats(verdict.formats)
    yield ""


def _summary(verdict: Verdict) -> Iterator[str]:
    removed = len(verdict.removed)
    language = LANGUAGES.get(verdict.language, verdict.language)
    about = ", ".join(verdict.purposes)
    yield f"  {removed} removed, {len(verdict.findings) - removed} kept; written in {language}; about: {about}"
    known = all_rights()
    rights = [f"{known[r.label].name['en']} ({r.score:.0%} sure, by: {r.cue})" for r in verdict.rights]
    yield f"  privacy rights used: {'; '.join(rights) or 'none'}"


def _groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """By person; what belongs to nobody known by whose it is."""
    groups: dict[tuple[int, Subject], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.entity, finding.subject), []).append(finding)
    return list(groups.values())


def _group(findings: Sequence[Finding], mail: Mail, marks: Placeholders) -> Iterator[str]:
    items = _items(findings, mail, marks)
    person = next((f for f in findings if f.candidate.type is EntityType.PERSON), None)
    told = person is not None and person.entity and person.decision is Decision.REDACT
    yield f"\n  {f'{marks.mark(person).label}: ' if told and person else ''}{_whose(findings[0])}"
    shared = _shared(items)
    yield from (f"    {line}" for line in shared)
    for item in items:
        yield f"    - {item.noun}: {'; '.join(place.replace(' ', _FIXED) for place in item.places)}"
        yield from (f"        {line}" for line in _lines(item) if line not in shared)


def _whose(finding: Finding) -> str:
    own = finding.subject is Subject.NONE and finding.decision is Decision.REDACT
    return "what the policy itself names" if own else WHOSE[finding.subject]


def _items(findings: Iterable[Finding], mail: Mail, marks: Placeholders) -> list[_Item]:
    items: dict[tuple[str, ...], _Item] = {}
    for finding in findings:
        told = (
            _noun(finding),
            _now(finding, mail, marks) if finding.decision is Decision.REDACT else "",
            finding.reason,
            "; ".join(e for e in finding.evidence if e and e != NOBODYS),
            " and ".join(FOUND_BY.get(name, name) for name in finding.candidate.by.split("+")),
        )
        item = items.setdefault(told, _Item(*told))
        item.score = max(item.score, finding.candidate.score)
        item.places.append(_place(mail, finding))
    return list(items.values())


def _lines(item: _Item) -> list[str]:
    """What is told of an item, without its places."""
    sure = next(words for least, words in SURENESS if item.score >= least)
    told = {"now": item.now, "why": item.why, "evidence": item.evidence, "found by": f"{item.by} ({sure})"}
    return [f"{label}: {words}" for label, words in told.items() if words]


def _shared(items: Sequence[_Item]) -> list[str]:
    """What is told of every item of a group: said once, above them."""
    return [line for line in _lines(items[0]) if len(items) > 1 and all(line in _lines(item) for item in items)]


def _noun(finding: Finding) -> str:
    kind = finding.candidate.type
    return "other reference" if kind is EntityType.OTHER and finding.decision is Decision.KEEP else NOUNS[kind]["en"]


def _place(mail: Mail, finding: Finding) -> str:
    """Where it stands, in words: part ids are "1.2", "2:subject", "1.2#hidden", "3#name" or "subject"."""
    part, start = mail.part(finding.candidate.part), finding.candidate.start
    column = start - part.text.rfind("\n", 0, start)
    line = f"line {part.text.count(chr(10), 0, start) + 1}, column {column}"
    section, _, header = part.id.rpartition(":")
    leaf = part.id.partition("#")[0]
    return {
        PartKind.PLAIN: line if _only(mail, part) else f"text {leaf}, {line}",
        PartKind.HTML: f"HTML text, {line}" if _only(mail, part) else f"HTML text {leaf}, {line}",
        PartKind.DATA: f"attached file {leaf}, {line}",
        PartKind.HIDDEN: f"hidden in the HTML of {leaf}",
        PartKind.HEADER: f"header {header.title()}{f' of the attached message {section}' if section else ''}",
        PartKind.FILENAME: f"file name of part {leaf}",
    }[part.kind]


def _only(mail: Mail, part: Part) -> bool:
    return all(other is part for other in mail.parts if other.kind in {PartKind.PLAIN, PartKind.HTML})


def _now(finding: Finding, mail: Mail, marks: Placeholders) -> str:
    """What stands there now: the placeholder, or what may stand in an address or a link."""
    mark, c = marks.mark(finding), finding.candidate
    views = mail.layout.views if isinstance(mail.layout, Layout) else ()
    view = next((v for v in views if v.searched and v.id == c.part), None)
    if view is None or not isinstance(mail.layout, Layout):
        return mark.label
    written = "".join(e.new for e in edits_of(view, mail.layout.slots[view.slot], [Removal(c.start, c.end, mark)]))
    return next((told for told in (mark.label, ADDRESS, WORD) if told in written), mark.label)


def _attachments(attachments: Iterable[Attachment]) -> Iterator[str]:
    told = list(attachments)
    yield from ("\nATTACHMENTS",) if told else ()
    for a in told:
        done = f": {a.reason}; the policy says {a.action}" if a.reason else ""
        yield f"    - part {a.part}{f', {a.name}' if a.name else ''} ({a.content or a.media_type}): {a.verdict}{done}"


def _formats(handlings: Iterable[Handling]) -> Iterator[str]:
    for handling in handlings:
        where = f"part {handling.part}" if handling.part else "the message"
        done = f"the policy says {handling.action}; {handling.outcome}" if handling.action else handling.outcome
        yield f"\n{where[0].upper()}{where[1:]}: {handling.reason} ({done})"


def _wrapped(paragraph: str, width: int) -> list[str]:
    gap = [""] if paragraph.startswith("\n") else []
    text = paragraph.removeprefix("\n")
    indent = len(text) - len(text.lstrip(" ")) + 4
    lines = textwrap.wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
    return [*gap, *(line.replace(_FIXED, " ") for line in lines or [""])]
