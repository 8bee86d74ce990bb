"""How far a request reaches past its sentence: to the person of the sentence before, by a pronoun."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import around
from pipelines.attribute.setting import Setting
from pipelines.attribute.words import asking_words, money_words, told_words
from pipelines.attribute.words.asking_words import THING
from pipelines.detect.names import fold

_REACH = 360
_SENTENCES = 2
_STOP = re2.compile(r"[.!?][\s)]|\n")

_HE = r"(?:hij|zij|ze|he|she|they|die)"
_SHE = r"(?:hij|zij|ze|he|she|they)"
_HIM = r"(?:hem|haar|him|her|them|hen|hun|'m|die)"
_HIS = r"(?:haar|zijn|z'n|d'r|his|her|their|hun|diens)"

GETS = around(
    r"""
    <he>~ (?:krijgt|needs?|will need|gets?|verdient|requires)~~ <thing>
    <he>~ (?:should|moet|mag|must|has to|needs to)~~ (?:<thing>|inloggen|log in|kunnen|eruit|eraf|erbij|weg|be able to
    ... |removed|added|go)
    <she>~ (?:will )?(?:wants?|wil|would like)~~ <thing>
    <he>~ (?:nergens (?:meer )?(?:bij|in)|(?:niet|no longer|not|never|cannot|can't)~~ (?:inloggen|log in|get in|access))
    <he>~~ heeft~~ <thing>~ nodig|heeft <he>~~ <thing>~ nodig
    """,
    he=_HE,
    she=_SHE,
    thing=THING,
)
"""They get or lose something, said with a pronoun."""

OF_THEM = around(
    r"""
    <him>~~ <thing>
    <thing>~~ (?:voor|for|to|aan|van|of|from) <him>
    <his>(?: [\w-]+){0,2} (?:<thing>|mail|e-mail|post|berichten|messages|wachtwoord|password|adres|address|naam|name
    ... |foto|photo)
    (?:deal|speak|talk|overleg|overleggen|contact|contact opnemen|neem contact op|bel|call|mail|schakelen|turn)
    ... (?: (?:met|with|to))? <him>
    (?:voeg|add|remove|haal|gooi|zet|delete|verwijder|put|take|block|blokkeer)~ <him>|(?:let|laat) <him>
    (?:get|let|laat|krijg\w*)(?: \w+)? <him>(?: \w+){0,2} (?:back|in|binnen|erin)
    (?:stuur|mail|send|forward|adresseer|richt|address|zet|post)(?: [\w-]+){0,5} (?:naar|aan|to|op naam van) <him>
    (?:naar|aan|to) <him> (?:door|toe|forwarded|doorgestuurd)
    (?:help|helpen|assist)(?: \w+)? <him>|<him>(?: \w+){0,2} (?:helpen|te helpen)
    (?:haal|gooi|zet|voeg|verwijder|schrap|blokkeer|knikker)(?: je| jij| u| dus| maar)? ze
    """,
    him=_HIM,
    his=_HIS,
    thing=THING,
)
"""A thing of theirs or for them, said with a pronoun."""

DONE = around(
    r"""
    (?:go|goes|gaan|gaat)~ (?:to|naar)
    (?:mag|mogen|kan|kunnen|moet|moeten|can|may|should|must)~~ (?:weg|dicht|eruit|leeg|naar|to|gaan|go|vervallen|stoppen
    ... |bounce|blijven|stay)
    """
)
"""What may happen to it."""


def followed_up(setting: Setting) -> bool:
    """Whether the rest of the sentence or one of the next sentences asks something for "him", "haar" or "their"."""
    if told_words.KIN.search(setting.before) and told_words.PAST.search(f"{setting.before} {setting.after}"):
        return any(map(GETS.search, following(setting)))
    return any(_asks_for_them(said) for said in (setting.after, *following(setting)))


def following(setting: Setting) -> list[str]:
    """The next sentences of the same paragraph, folded."""
    start = setting.sentence[1]
    end = min(setting.block[1], start + _REACH, setting.layer.end if setting.layer else start + _REACH)
    said = (part.strip() for part in _STOP.split(fold(setting.text[start:end])))
    return [part for part in said if len(part) > 2][:_SENTENCES]


def asked_near(setting: Setting) -> bool:
    """Whether this sentence or one of the next asks for an account, a mailbox or the like, and not for the writer."""
    said = [setting.lead, f"{setting.before} {setting.after}", *following(setting)]
    return any(_asks(s) and not told_words.FOR_WRITER.search(s) for s in said)


def _asks(said: str) -> bool:
    return bool(asking_words.ASKED.search(said) and asking_words.NAMED_THING.search(said))


_LEAVE = re2.compile(
    r"\b(?:do not|don't|please don't|niet|geen) (?:\w+ )?(?:block|blokk?er\w*|ban|remove|delete|verwijder\w*)\b"
    r"|\b(?:do not|don't|niet|nooit|never|not) (?:[\w-]+ ){0,6}(?:naar|aan|to) (?:hem|haar|hen|him|her|them)\b"
)


def _asks_for_them(said: str) -> bool:
    theirs = not _LEAVE.search(said) and (
        OF_THEM.search(said)
        and not money_words.PAYS.search(said)
        and (asking_words.ASKED.search(said) or DONE.search(said))
    )
    return bool(theirs) or bool(GETS.search(said))
