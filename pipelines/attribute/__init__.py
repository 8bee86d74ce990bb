"""Attribute: whose is it? Each candidate gets a subject, and each person of the message a number.

People first: the mentions of one person are grouped and judged together (`persons`). Then what belongs to people is
tied to them (`contacts`, `network`). References and firms are nobody's. What the law forbids whoever it is about
(GDPR art. 9, 10, UAVG art. 46) never becomes nobody's.

Where to look:

- who takes part and who speaks: `voices`, `chat`; where something stands: `setting`, `places`
- which mentions are one person, and what they are: `naming`, `entity`, `together`, `persons`, `judging`, `staff`,
  `signing`, `officials` (who sign a demand); of public life: `works`; their tables: `people_words`,
  `own_name_words`, `staff_words`, `office_words`, `stray_words`
- what the message asks: `jobs`; whether it is about somebody: `weighing` of `cues` (`wording`, `leading`, `bearing`)
  against `signs`, with `headings` (lists and tables), `scope` (the next sentences); the tables of both are `*_words`,
  and `patterns` makes patterns of tables
- the trained second witness of who is needed: `witness/` (`briefgeheim train whose`)
- whose an address, number or account is: `contacts`, `owning` (said outright), `possession`, `nearness`, `accounts`,
  `network` (`pointed`), with `company`, `contact_words`, `owner_words`,
  `money_words`, `network_words`, `relation_words`
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.finding import Attribution, Candidate, EntityType, Subject
from models.message import Mail
from models.policy import NOBODYS, Policy
from models.triage import Triage
from pipelines.attribute.company import TIED_TO_NAMES, Claim, Company, company
from pipelines.attribute.contacts import claim, is_contact
from pipelines.attribute.entity import Entity
from pipelines.attribute.jobs import job
from pipelines.attribute.network import address
from pipelines.attribute.persons import resolve
from pipelines.attribute.setting import Setting, setting
from pipelines.attribute.voices import Voice, parties
from pipelines.attribute.works import public


def attribute(mail: Mail, candidates: Iterable[Candidate], about: Triage, policy: Policy) -> tuple[Attribution, ...]:
    """Whose each candidate is, in the order given; all mentions of one person share number and subject."""
    everything = tuple(candidates)
    texts = {part.id: part for part in mail.parts}
    settings = [setting(texts[c.part], c) for c in everything]
    headers = parties(mail, policy)
    named = [s for s in settings if s.candidate.type is EntityType.PERSON]
    famous = public(named, headers)
    named = [s for s in named if id(s) not in famous]
    asked = job(mail, about)
    tied = [s for s in settings if s.candidate.type in TIED_TO_NAMES]
    everybody = company(resolve(named, tied, headers, asked), headers, asked)
    claims = _shared([_claim(s, everybody) for s in settings], settings)
    return tuple(_attribution(c, found) for c, found in zip(everything, claims, strict=True))


def _attribution(candidate: Candidate, found: Claim) -> Attribution:
    return Attribution(candidate, found.subject, found.entity, (found.why,), found.needed)


def _claim(place: Setting, everybody: Company) -> Claim:
    kind = place.candidate.type
    if kind in NOBODYS:
        return Claim(Subject.NONE, "no natural person")
    if kind is EntityType.PERSON:
        return _person(place, everybody)
    if kind is EntityType.IP_ADDRESS:
        return address(place, everybody)
    return claim(place, everybody) if is_contact(place.candidate) else _said_of(place, everybody)


def _person(place: Setting, everybody: Company) -> Claim:
    entity = everybody.of.get(id(place))
    if entity:
        return Claim(entity.subject, ", ".join(entity.evidence), entity.number)
    return Claim(Subject.NONE, "a public figure, not a person of this message")


def _said_of(place: Setting, everybody: Company) -> Claim:
    """Of whom something is said that goes in any case: the person last named in the sentence, else the writer."""
    near: Sequence[tuple[object, Entity]] = everybody.before(place, place.sentence[0])
    if near:
        return Claim(_of_somebody(near[0][1].subject), "said of the person just named", near[0][1].number)
    voice = everybody.parties.voice(place.layer, place.text)
    subject = {Voice.SENDER: Subject.SENDER, Voice.STAFF: Subject.STAFF, Voice.OTHER: Subject.THIRD_PARTY}[voice]
    return Claim(subject, "said of the writer", everybody.sender if subject is Subject.SENDER else 0)


def _of_somebody(subject: Subject) -> Subject:
    return Subject.THIRD_PARTY if subject is Subject.NONE else subject


_SHARED = frozenset({EntityType.EMAIL_ADDRESS, EntityType.PHONE_NUMBER, EntityType.IP_ADDRESS, EntityType.IBAN_CODE,
                     EntityType.USERNAME, EntityType.SOCIAL_HANDLE, EntityType.ADDRESS})  # fmt: skip
_ORDER = (Subject.SENDER, Subject.DESIGNATE, Subject.STAFF, Subject.THIRD_PARTY, Subject.NONE)


def _shared(claims: Sequence[Claim], settings: Sequence[Setting]) -> list[Claim]:
    """The same value is the same person's wherever it stands; the strongest claim holds."""
    best: dict[tuple[EntityType, str], Claim] = {}
    for found, place in zip(claims, settings, strict=True):
        if place.candidate.type in _SHARED:
            key = place.candidate.type, _bare(place.value)
            best[key] = min(best.get(key, found), found, key=_strength)
    return [best.get((s.candidate.type, _bare(s.value)), c) for c, s in zip(claims, settings, strict=True)]


def _strength(found: Claim) -> tuple[bool, int]:
    return found.weak, _ORDER.index(found.subject)


def _bare(value: str) -> str:
    return "".join(filter(str.isalnum, value)).casefold()
