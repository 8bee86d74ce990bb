"""One span, one meaning: which candidate stands where several claim the same words."""

import random
from itertools import pairwise

import pytest
from cost import cost

from models.finding import Candidate, EntityType
from pipelines.detect.overlap import resolve

T = EntityType


def candidate(text: str, words: str, kind: EntityType, score: float = 0.9, detail: str = "") -> Candidate:
    start = text.index(words)
    return Candidate("1", start, start + len(words), kind, score, "test", detail)


CASES = [
    # text, candidates as (words, type, score, detail), what stands
    (
        "ziekte van Parkinson",
        [("Parkinson", T.ORGANIZATION, 0.7, "brand"), ("ziekte van Parkinson", T.HEALTH, 0.65, "condition")],
        ["ziekte van Parkinson"],
    ),
    (
        "Fraser Counselling",
        [("Fraser Counselling", T.ORGANIZATION, 0.8, "firm"), ("Counselling", T.HEALTH, 0.5, "treatment")],
        ["Fraser Counselling"],
    ),
    (
        "jan@visser.nl",
        [("jan@visser.nl", T.EMAIL_ADDRESS, 0.9, ""), ("visser.nl", T.DOMAIN_NAME, 0.99, "")],
        ["jan@visser.nl"],
    ),
    ("jan@visser.nl", [("jan", T.PERSON, 1.0, ""), ("jan@visser.nl", T.EMAIL_ADDRESS, 0.9, "")], ["jan@visser.nl"]),
    (
        "a:Geheim1@db.nl",
        [("Geheim1@db.nl", T.EMAIL_ADDRESS, 0.99, ""), ("Geheim1", T.CREDENTIAL, 0.95, "")],
        ["Geheim1"],
    ),
    (
        "NL91ABNA0417164300",
        [("0417164300", T.PHONE_NUMBER, 0.95, ""), ("NL91ABNA0417164300", T.IBAN_CODE, 0.99, "")],
        ["NL91ABNA0417164300"],
    ),
    (
        "4111111111111111",
        [("4111111111", T.PHONE_NUMBER, 0.95, ""), ("4111111111111111", T.CREDIT_CARD, 0.9, "")],
        ["4111111111111111"],
    ),
    (
        "P<NLDVISSER<<ANNA<<<",
        [("VISSER", T.PERSON, 1.0, ""), ("P<NLDVISSER<<ANNA<<<", T.ID_DOCUMENT, 0.9, "mrz")],
        ["P<NLDVISSER<<ANNA<<<"],
    ),
    (
        "Anna Blamanstraat 12",
        [("Anna Blamanstraat", T.PERSON, 1.0, ""), ("Anna Blamanstraat 12", T.ADDRESS, 0.88, "")],
        ["Anna Blamanstraat 12"],
    ),
    (
        "Bakkerij Jan Visser",
        [("Jan Visser", T.PERSON, 1.0, ""), ("Bakkerij Jan Visser", T.ORGANIZATION, 0.7, "")],
        ["Bakkerij Jan Visser"],
    ),
    (
        "Danique Visser",
        [("Danique Visser", T.PERSON, 0.8, ""), ("Visser", T.ORGANIZATION, 0.9, "")],
        ["Danique Visser"],
    ),
    ("123456782", [("123456782", T.NL_BSN, 0.7, ""), ("123456782", T.ORDER_NUMBER, 0.9, "")], ["123456782"]),
    (
        "Jan Visser Kerkstraat 1",
        [("Jan Visser Kerkstraat", T.PERSON, 1.0, ""), ("Kerkstraat 1", T.ADDRESS, 0.88, "")],
        ["Jan Visser", "Kerkstraat 1"],
    ),
    ("jan Parkinson", [("Parkinson", T.PERSON, 1.0, ""), ("Parkinson", T.HEALTH, 0.7, "")], ["Parkinson"]),
]


@pytest.mark.parametrize(("text", "claims", "standing"), CASES, ids=range(len(CASES)))
def test_the_stronger_claim_stands(text: str, claims: list, standing: list[str]) -> None:
    """Structure over look, whole over part, rest kept where it would leak; in whatever order they come."""
    made = [candidate(text, words, kind, score, detail) for words, kind, score, detail in claims]
    for order in (made, made[::-1]):
        assert [text[c.start : c.end] for c in resolve(order, text)] == standing


def test_a_label_decides_between_numbers() -> None:
    """Of two kinds of number the better proved one stands."""
    text = "123456782"
    bsn, order = candidate(text, text, T.NL_BSN, 0.97), candidate(text, text, T.ORDER_NUMBER, 0.9)
    assert [c.type for c in resolve([order, bsn], text)] == [T.NL_BSN]
    assert [c.type for c in resolve([order, candidate(text, text, T.NL_BSN, 0.7)], text)] == [T.ORDER_NUMBER]


def test_nothing_overlaps_afterwards() -> None:
    """Whatever comes in, in any number."""
    dice = random.Random(7)
    text = "Jan Visser 12 " * 400
    kinds = list(EntityType)
    starts = [dice.randrange(len(text) - 30) for _ in range(3000)]
    made = [Candidate("1", s, s + dice.randrange(1, 30), dice.choice(kinds), dice.random(), "x") for s in starts]
    standing = resolve(made, text)
    assert all(a.end <= b.start for a, b in pairwise(standing))


def test_a_hundred_thousand_candidates_take_a_moment() -> None:
    """Sorting and a sweep, no comparing of all with all."""
    text = "x" * 1_000_000
    made = [Candidate("1", at, at + 8, T.PERSON, 0.9, "x") for at in range(0, 1_000_000, 10)]
    assert len(resolve(made, text)) == len(made)
    assert cost(lambda: resolve(made, text), enough=10) < 10
