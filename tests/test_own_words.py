"""A company's own words: what they allow, what they take out, what they must not let through."""

from dataclasses import replace

import pytest
from cost import cost

from models.finding import Decision, EntityType
from models.limits import Limits
from models.policy import OwnWords, Policy, WordRule
from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers.own_words import RECOGNISER, matches
from pipelines.examine import examine
from pipelines.parse import parse
from tests.found import detector
from worker.policy_file import load_policy, shipped_policy

T = EntityType
BRANDS = WordRule(T.ORGANIZATION, "our products", words=("Roos CMS", "Anna", "Rt-4411x", "reuma"))
SHAPES = WordRule(T.OTHER, "our serial numbers", patterns=(r"[A-Z]{0,2}\d{9}",))
CASE = WordRule(T.OTHER, "an internal case", words=("Zilvermeeuw",), patterns=(r"HR-\d{4}",))
CUSTOMER = WordRule(T.CUSTOMER_NUMBER, "our customers", patterns=(r"JX-\d{5}", r"06\d{8}"))
HEAD = "From: Wietske Terpstra <wietske@voorbeeld.example>\nTo: info@jixawstudio.nl\nSubject: Vraag\n\n"


def rule(*words: str, **more) -> WordRule:
    return WordRule(T.OTHER, "ours", words=words, **more)


def policy(**words) -> Policy:
    return replace(
        load_policy(shipped_policy()), words=OwnWords(**{name: tuple(rules) for name, rules in words.items()})
    )


def redacted(text: str, by: Policy) -> str:
    raw = examine((HEAD + text + "\n").encode(), by, detector(), Limits()).redacted.raw.decode()
    return raw.partition("\n\n")[2]


@pytest.mark.parametrize(
    ("own", "text", "found"),
    [
        (rule("Roos CMS"), "het roos  CMS, ROOS\nCMS", ["roos  CMS", "ROOS\nCMS"]),
        (rule("Roos CMS"), "rooscms, Roos-CMS, Kroos CMS, Roos CMSen", []),
        (rule("Roos CMS"), "> Roos\n> CMS", ["Roos\n> CMS"]),
        (rule("Roos", match_case=True), "Roos roos ROOS", ["Roos"]),
        (rule("C++"), "in C++ en c++.", ["C++", "c++"]),
        (rule("Müller"), "müller Müllers", ["müller"]),
        (rule("a.b"), "axb a.b", ["a.b"]),
        (rule(patterns=(r"JX-\d{5}",)), "JX-12345 jx-12345, JX-123456 AJX-12345.", ["JX-12345", "jx-12345"]),
        (rule(patterns=(r"X|XY",)), "XY", ["XY"]),
        (rule(patterns=(r"#\d+",)), "a#1 b #22", ["#1", "#22"]),
    ],
)  # fmt: skip
def test_words_are_whole_words(own: WordRule, text: str, found: list[str]) -> None:
    """With any white space between, in any case unless told, never inside a longer word."""
    assert [text[start:end] for start, end in matches(own, text)] == found


def test_without_a_policy_nothing_is_an_own_word() -> None:
    """A bare text has no owner."""
    assert list(RECOGNISER.find("JixawStudio JX-12345", Scene())) == []


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("Mijn man gebruikt Roos CMS.", "gebruikt Roos CMS.", ""),
        ("Mijn zus Anna zegt dat het zo hoort.", "Anna", ""),
        ("Mijn zus Anna de Boer zegt dat het zo hoort.", "zus", "Anna de Boer"),
        ("Mijn zus heeft reuma.", "reuma", ""),
        ("Mijn zus heeft reumatoïde artritis.", "zus", "artritis"),
        ("Mijn bsn is 123456782.", "bsn", "123456782"),
        ("Wachtwoord: Rt-4411x", "Rt-4411x", ""),
        ("Wachtwoord: Rt-4411x-9z", "Wachtwoord", "9z"),
    ],
)
def test_an_allowed_word_stays_and_nothing_forbidden_with_it(text: str, kept: str, gone: str) -> None:
    """A word beats detectors; a forbidden kind comes through by its exact value only, never by a shape."""
    after = redacted(text, policy(allow=[BRANDS, SHAPES]))
    assert kept in after
    assert not gone or gone not in after


def test_what_is_not_allowed_goes_as_ever() -> None:
    """The same sentences without own words."""
    bare = policy()
    assert "reuma" not in redacted("Mijn zus heeft reuma.", bare)
    assert "4411" not in redacted("Wachtwoord: Rt-4411x", bare)
    assert "Anna" not in redacted("Mijn zus Anna zegt dat het zo hoort.", bare)


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("Wat is de stand van zilvermeeuw?", "stand van", "zilvermeeuw"),
        ("Zie HR-2044 en HR-204.", "HR-204.", "HR-2044"),
        ("Mail mij op zilvermeeuw@voorbeeld.example", "Mail mij op", "voorbeeld.example"),
        ("De zilvermeeuwen schreeuwen.", "zilvermeeuwen", ""),
        ("Wachtwoord: Zilvermeeuw-20x4!", "Wachtwoord", "20x4"),
        ("Mijn buurman Piet Zilvermeeuw belde.", "buurman", "Piet"),
    ],
)
def test_a_denied_word_always_goes(text: str, kept: str, gone: str) -> None:
    """Whoever it is about, with all that it overlaps."""
    after = redacted(text, policy(deny=[CASE]))
    assert kept in after
    assert not gone or gone not in after


def test_a_denied_word_goes_from_the_subject_too() -> None:
    """And its reason is told."""
    raw = (HEAD.replace("Vraag", "Zilvermeeuw") + "Hallo.\n").encode()
    verdict = examine(raw, policy(deny=[CASE], allow=[rule("Zilvermeeuw")]), detector(), Limits())
    assert b"Zilvermeeuw" not in verdict.redacted.raw
    assert [f.reason for f in verdict.removed] == ["always removed: an internal case"]


def test_an_own_number_is_what_the_company_says() -> None:
    """It is not taken for a phone number; what a label calls a citizen service number is one."""
    own = policy(identifiers=[CUSTOMER, WordRule(T.ORDER_NUMBER, "orders", patterns=(r"\d{9}",))])
    raw = (HEAD + "Mijn buurman is klant JX-20417 en 0612345678. Zijn bsn: 123456782\n").encode()
    found = examine(raw, own, detector(), Limits()).findings
    parts = {part.id: part.text for part in parse(raw, Limits()).parts}
    said = {parts[f.candidate.part][f.candidate.start : f.candidate.end]: (f.candidate.type, f.decision) for f in found}
    assert said["JX-20417"] == (T.CUSTOMER_NUMBER, Decision.KEEP)
    assert said["0612345678"] == (T.CUSTOMER_NUMBER, Decision.KEEP)
    assert said["123456782"] == (T.NL_BSN, Decision.REDACT)


@pytest.mark.parametrize(
    "text",
    [
        "Mijn buurman sprak Kevin Dijkstra van jullie.",
        "Mijn buurman belde +31 20 123 45 67.",
        "Mijn buurman belde 0031 (0)20 1234567.",
        "Mijn buurman maakte het over naar NL91ABNA0417164300.",
        "Mijn buurman volgt @JixawStudio en @jixaw_help.",
    ],
)
def test_what_is_the_owners_stays(text: str) -> None:
    """Staff, numbers in any notation, accounts with or without @."""
    shipped = load_policy(shipped_policy())
    numbers = ("020-1234567", "NL91 ABNA 0417 1643 00")
    owner = replace(shipped.owner, staff=("Kevin Dijkstra",), numbers=numbers, handles=("jixawstudio", "@jixaw_help"))
    assert redacted(text, replace(shipped, owner=owner)) == text + "\n"
    assert redacted("Mijn buurman Piet Bakker belde 020 765 43 21.", replace(shipped, owner=owner)).count("[") == 2


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(\d*)*x", r"a[ab]*c|a", r"(x+x+)+y"])
@pytest.mark.parametrize("seed", ["a", "1", "x", "ab"])
def test_no_pattern_can_be_made_to_work_for_ever(pattern: str, seed: str) -> None:
    """Four times the text takes about four times as long."""
    own = rule(patterns=(pattern,))
    small, large = (
        cost(lambda text=(seed * size)[:size]: list(matches(own, text)), tries=8) for size in (4_000, 16_000)
    )
    assert large < 0.05 or large < 12 * small
