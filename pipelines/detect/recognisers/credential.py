"""Secrets: passwords, PINs, one-time and recovery codes, keys and tokens. The label stays, the secret goes.

Five ways to find one, in `secrets/`-free order of certainty: its own shape, a private key block, a place
that only secrets take (userinfo of a URL, `KEY=value`), a label in front of it, a list under a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.context import Context, context
from pipelines.detect.labelling import Label
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.secrets.answers import in_answers, in_login_talk
from pipelines.detect.secrets.codes import codes, digits
from pipelines.detect.secrets.columns import in_columns
from pipelines.detect.secrets.harmless import harmless
from pipelines.detect.secrets.kept import kept
from pipelines.detect.secrets.lock_codes import lock_codes
from pipelines.detect.secrets.made import made
from pipelines.detect.secrets.pairs import in_pairs
from pipelines.detect.secrets.plain import found_faulty, phrase_of, quoted, quoted_beside
from pipelines.detect.secrets.replies import answer_of, reply, said_words
from pipelines.detect.secrets.rows import in_code_lines, in_lists, in_settings
from pipelines.detect.secrets.shapes import KEY_SHAPES, armoured, in_assignments, in_commands
from pipelines.detect.secrets.talk import in_talk, one_time, told_beside
from pipelines.detect.secrets.topic import about_logging_in, about_moving, of_program
from pipelines.detect.secrets.tries import app_passwords, codes_to_enter, in_tries, tried_numbers, variants
from pipelines.detect.secrets.urls import in_urls
from pipelines.detect.secrets.values import (
    DIMINUTIVE,
    directly,
    far_behind,
    following,
    nearby,
    stated_before,
)
from pipelines.detect.secrets.words import (
    ASSIGNED,
    FOLLOWING,
    KINDS,
    NEAR,
    NOT_A_VALUE,
    NOT_SECRET,
    REACH,
    SHAPED,
    STATED,
)

_SUBSCRIPTED = re.compile(r"\w{0,12}[\"']\][ \t]{0,4}=")
_IN_HEAD = re.compile(r"[;|,\t][ \t\"]{0,3}$")
_IN_URL = re.compile(r"://\S{0,90}$")
_HEAD_GOES_ON = re.compile(r"\"?[ \t]{0,3}(?:[;|,\t\n]|$)")
_BARE = re.compile(r"(?i)tokens?|codes?|key|sleutel")
"""Words that also name what a domain is moved with."""
_ARMOUR_LABEL = ("-----BEGIN ", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", "PGP ", "-----END ")


class CredentialRecogniser:
    """`CREDENTIAL`: the secret alone. What a domain transfer needs and what is public is left to others."""

    name = "credential"
    types = (EntityType.CREDENTIAL,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Secrets by shape, by place, by label and by list, without what is known to open nothing."""
        return (hit for hit in _found(text, context(text, scene), scene) if not harmless(text, hit.start, hit.end))


def _found(text: str, about: Context, scene: Scene) -> Iterator[Hit]:
    for start, end in (*armoured(text, private=True), *(match.span() for match in KEY_SHAPES.finditer(text))):
        if not about.kinds(start, end) & NOT_SECRET:
            yield Hit(start, end, EntityType.CREDENTIAL, SHAPED, "key")
    yield from _by_place(text, about)
    said = [*_labelled(text, about, scene)]
    said += [Hit(*span, EntityType.CREDENTIAL, NEAR) for span in (*in_talk(text, about), *in_tries(text, about, scene))]
    said += [Hit(*span, EntityType.CREDENTIAL, STATED) for span in in_settings(text, about)]
    topical = about_logging_in(text, scene)
    said += [Hit(*span, EntityType.CREDENTIAL, STATED) for span in in_lists(text, topical)]
    said += [Hit(*span, EntityType.CREDENTIAL, STATED) for span in in_code_lines(text, about) if topical]
    tried = (*tried_numbers(text, about), *app_passwords(text), *codes_to_enter(text), *made(text, about))
    said += [Hit(*span, EntityType.CREDENTIAL, NEAR) for span in tried]
    yield from said
    for hit in said:
        beside = (*told_beside(text, hit.start, hit.end), *variants(text, hit.start, hit.end))
        for start, end in (*beside, *quoted_beside(text, hit.end)):
            yield Hit(start, end, EntityType.CREDENTIAL, FOLLOWING)


def _by_place(text: str, about: Context) -> Iterator[Hit]:
    """Codes in talk of logging in, settings, tables, pairs of name and password, locks."""
    for start, end in in_login_talk(text, about):
        yield Hit(start, end, EntityType.CREDENTIAL, STATED if " " in text[start:end] else FOLLOWING)
    for start, end in (*in_urls(text), *in_assignments(text), *in_commands(text), *in_answers(text)):
        yield Hit(start, end, EntityType.CREDENTIAL, ASSIGNED, "assigned")
    for start, end in about.cells_of("credential", "pin", "otp", "recovery"):
        if not NOT_A_VALUE.fullmatch(text, start, end) and end - start > 2:
            yield Hit(start, end, EntityType.CREDENTIAL, STATED)
    for start, end in (*in_pairs(text), *in_columns(text)):
        yield Hit(start, end, EntityType.CREDENTIAL, STATED)
    for start, end in (*lock_codes(text, about), *one_time(text, about), *kept(text)):
        yield Hit(start, end, EntityType.CREDENTIAL, NEAR)


def _labelled(text: str, about: Context, scene: Scene) -> Iterator[Hit]:
    """What each label in turn names."""
    moving = about_moving(text, scene)
    for label in about.of(*KINDS):
        if moving and _BARE.fullmatch(text, label.start, label.end) and not of_program(text, label.start):
            continue
        hits = [*_named(text, label, about), *stated_before(text, label)]
        yield from hits
        if hits:
            yield from following(text, max(hit.end for hit in hits), about, label)


def _named(text: str, label: Label, about: Context) -> Iterator[Hit]:
    in_head = _IN_HEAD.search(text, max(0, label.start - 8), label.start) and _HEAD_GOES_ON.match(text, label.end)
    if _IN_URL.search(text, max(0, label.start - REACH), label.start):
        return  # "otpauth://totp/...": its parts are read as such
    if label.kinds & NOT_SECRET or in_head or text[max(0, label.start - 16) : label.start].endswith(_ARMOUR_LABEL):
        return
    if DIMINUTIVE.match(text, label.end) or _SUBSCRIPTED.match(text, label.end):
        return  # "sms'jes", "['pass'] = ...", which is read as an assignment
    phrase = phrase_of(text, label)
    if phrase:
        yield phrase
        return
    if "recovery" in label.kinds:
        yield from codes(text, label)
    elif label.kinds & {"pin", "otp"}:
        yield from digits(text, label, about)
    if not label.kinds <= {"recovery", "pin"}:
        answer = "question" in label.kinds and reply(text, label)
        direct = answer or directly(text, label, about) or far_behind(text, label, about)
        if direct:
            yield direct
        elif "question" in label.kinds:
            yield from list(said_words(text, label)) or answer_of(text, label)
        elif spoken := [*quoted(text, label), *found_faulty(text, label)]:
            yield from spoken
        elif label.kinds & {"credential", "secret"}:
            yield from nearby(text, label, about)


RECOGNISER = CredentialRecogniser()
