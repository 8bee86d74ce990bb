"""Whose a bank account is: put in the place of the writer's, held for others, paid from by somebody."""

from __future__ import annotations

from models.finding import EntityType, Subject
from pipelines.attribute.company import Claim, Company
from pipelines.attribute.possession import speaker
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import contact_words, money_words, relation_words
from pipelines.detect.names import fold

_ROW = 400
_AHEAD = 6
_PROOF = 40
"""Characters behind an account in which it is said to prove something."""
_HOLDER = 64
"""Characters behind an account in which its holder is named."""
_ELLIPTIC = 2
"""Words of a clause that only says "betaald van"."""


def put_in_place(setting: Setting, _everybody: Company) -> Claim | None:
    """An account that a fraud put in the place of the writer's."""
    if setting.candidate.type is not EntityType.IBAN_CODE or contact_words.OWN_ACCOUNT.search(setting.before):
        return None
    said = fold(setting.text[max(setting.block[0], setting.sentence[0] - _ROW) : setting.candidate.end + _AHEAD])
    if contact_words.NOT_OURS.search(said):
        return Claim(Subject.THIRD_PARTY, "said not to be the writer's")
    return None


def in_name_of(setting: Setting, everybody: Company) -> Claim | None:
    """An account of which the next words say in whose name it is: "NL... t.n.v. Eef Bos", "NL... is van Eef privé"."""
    if setting.candidate.type is not EntityType.IBAN_CODE:
        return None
    holder = next(iter(everybody.after(setting, setting.candidate.end + _HOLDER)), None)
    if holder is None:
        return None
    mention, person = holder
    between = fold(setting.text[setting.candidate.end : mention.setting.candidate.start])
    if person.subject is Subject.THIRD_PARTY and money_words.IN_NAME_OF.fullmatch(between):
        return Claim(Subject.THIRD_PARTY, "said to be of this person", person.number)
    return None


def of_firm(setting: Setting, _everybody: Company) -> Claim | None:
    """An account that a firm or a foundation holds for others."""
    if setting.candidate.type is EntityType.IBAN_CODE and contact_words.FIRM_ACCOUNT.search(
        f"{setting.before} {setting.after}"
    ):
        return Claim(Subject.NONE, "account of a firm")
    return None


def needed(setting: Setting) -> bool | None:
    """Whether the words around an account ask for a payment, or only prove who the writer is; None: neither."""
    said = f"{setting.before} {setting.after[:_PROOF].partition('. ')[0]}"
    if money_words.PROOF.search(said) or money_words.PROOF_ABOVE.search(setting.lead):
        return False
    asked = money_words.ASKS_PAYMENT.search(setting.before) or money_words.ASKS_BEHIND.search(setting.after)
    return True if asked and not money_words.PAST.search(setting.before) else None


def collected(setting: Setting, everybody: Company) -> Claim | None:
    """An account that the owner is to collect from or pay back to, where the clause names nobody: the writer's."""
    if setting.candidate.type is not EntityType.IBAN_CODE:
        return None
    clause = contact_words.CLAUSE.split(setting.before)[-1]
    asked = money_words.ASKS_PAYMENT.search(clause) or money_words.ASKS_BEHIND.search(setting.after)
    words = set(clause.split())
    if not asked or words & contact_words.OTHERS - {"zijn"} or money_words.REFUSED.search(clause):
        return None
    if everybody.before(setting, setting.candidate.start - len(clause)) or relation_words.RELATED.search(clause):
        return None
    return speaker(setting, everybody, "to be collected from or paid back to")


def paid_from(setting: Setting, everybody: Company) -> Claim | None:
    """An account that was paid from: by whoever the clause says, or by the writer.

    A clause without a subject ("Eef Bos, betaald van NL...") is about whoever stands before it: see `near`.
    """
    if setting.candidate.type is not EntityType.IBAN_CODE:
        return None
    clause = contact_words.CLAUSE.split(setting.before)[-1]
    if everybody.before(setting, setting.candidate.start - len(clause)):
        return None
    payer = contact_words.PAYER.findall(contact_words.PASSIVE.sub(" ", clause))
    if payer and contact_words.DEBITED.search(clause):
        if payer[-1] in contact_words.OTHERS:
            return Claim(Subject.THIRD_PARTY, "paid from by somebody else")
        return speaker(setting, everybody, "paid from by the writer")
    told = len(clause.split()) > _ELLIPTIC or not everybody.before(setting, setting.sentence[0])
    return speaker(setting, everybody, "paid from by the writer") if told and _paid(clause) else None


def _paid(clause: str) -> bool:
    return bool(contact_words.PAID_FROM.search(clause))
