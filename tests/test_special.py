"""Special categories: found where they are said of a person, left alone where they are a topic."""

from __future__ import annotations

from pathlib import Path

import pytest
from cost import cost

from models.finding import SPECIAL_CATEGORIES, EntityType
from pipelines.detect.flat import flat, read
from pipelines.detect.recogniser import Recogniser, Scene
from pipelines.detect.recognisers import (
    biometric,
    criminal,
    ethnicity,
    health,
    political,
    religion,
    sexual,
    trade_union,
)
from pipelines.detect.special.lexicon import LANGUAGES, lexicon
from pipelines.detect.special.said_of import SURE, said_of
from pipelines.detect.special.surroundings import Surroundings
from tests.examples import examples

RECOGNISERS: dict[EntityType, Recogniser] = {
    module.RECOGNISER.type: module.RECOGNISER
    for module in (health, religion, ethnicity, political, trade_union, sexual, biometric, criminal)
}
# A ratchet: the share of marked words found and of topic sentences left alone; only ever raise these.
FOUND_AT_LEAST = 0.96
QUIET_AT_LEAST = 0.96


def cases() -> list[tuple[str, tuple[str, ...]]]:
    """Plain sentence and revealing words of each example of the eight recognisers."""
    return [(one.text, one.found) for kind in RECOGNISERS for one in examples(kind.lower())]


def covered(text: str) -> str:
    """The text with every character that some recogniser reveals, blanks elsewhere."""
    hits = [hit for recogniser in RECOGNISERS.values() for hit in recogniser.find(text, Scene())]
    gone = {i for hit in hits for i in range(hit.start, hit.end)}
    return "".join(char if i in gone else " " for i, char in enumerate(text))


def test_every_special_category_has_its_recogniser() -> None:
    """The eight categories of art. 9 and 10 are all looked for."""
    assert set(RECOGNISERS) == SPECIAL_CATEGORIES


def test_what_is_said_of_a_person_is_found() -> None:
    """Nearly all revealing words of the table are found, whole."""
    spans = [(text, span) for text, spans in cases() for span in spans]
    found = sum(all(word in covered(text) for word in span.split()) for text, span in spans)
    assert found / len(spans) >= FOUND_AT_LEAST


def test_a_topic_is_left_alone() -> None:
    """Nearly all sentences that say nothing of a person come through whole."""
    topics = [text for text, spans in cases() if not spans]
    assert sum(not covered(text).strip() for text in topics) / len(topics) >= QUIET_AT_LEAST


@pytest.mark.parametrize(
    ("kind", "text", "revealing"),
    [
        (EntityType.HEALTH, "Mijn vrouw heeft Borst-Kanker.", "Borst-Kanker"),
        (EntityType.HEALTH, "zij kreeg haar borstkankerbehandeling", "borstkankerbehandeling"),
        (EntityType.HEALTH, "hij heeft alvleesklierkanker", "alvleesklierkanker"),
        (EntityType.HEALTH, "mijn moeder is depresief", "depresief"),
        (EntityType.HEALTH, "Sanne heeft een\nnotenallergie", "notenallergie"),
        (EntityType.HEALTH, "mijn man slikt metformine 500 mg", "metformine 500 mg"),
        (EntityType.HEALTH, "ze is 22 weken zwanger en moe", "22 weken zwanger"),
        (EntityType.TRADE_UNION, "Hij is FNV-lid.", "FNV-lid"),
        (EntityType.ETHNICITY, "Ik ben van Marokkaanse afkomst.", "Marokkaanse afkomst"),
        (EntityType.CRIMINAL, "Hij is veroordeeld wegens heling.", "veroordeeld wegens heling"),
        (EntityType.BIOMETRIC, '{"naam": "A. Smit", "template": "464D5200203230000000"}', "464D5200203230000000"),
    ],
)
def test_word_forms_and_phrases(kind: EntityType, text: str, revealing: str) -> None:
    """Compounds, spelling variants, line breaks and phrases are found with their full extent."""
    spans = {text[hit.start : hit.end] for hit in RECOGNISERS[kind].find(text, Scene())}
    assert any(revealing in span for span in spans)


@pytest.mark.parametrize(
    ("kind", "text", "span"),
    [
        (EntityType.HEALTH, "Ik heb een hernia in mijn onderrug.", "hernia in mijn onderrug"),
        (EntityType.HEALTH, "Staszek is met drie gebroken ribben thuis.", "drie gebroken ribben"),
        (EntityType.HEALTH, "She has a dust mite allergy.", "dust mite allergy"),
        (EntityType.HEALTH, "Cor zit in een rolstoel, dus een plek bij de lift.", "rolstoel"),
        (EntityType.TRADE_UNION, "Hij is kaderlid bij de FNV en moe.", "kaderlid bij de FNV"),
        (EntityType.POLITICAL, "Jonas was lid van Vlaams Belang.", "lid van Vlaams Belang"),
        (EntityType.RELIGION, "Salma eet halal, maar geen koek.", "halal"),
        (EntityType.RELIGION, "Ze draagt een hoofddoek.", "hoofddoek"),
        (EntityType.CRIMINAL, "Hij is twee keer veroordeeld voor heling.", "twee keer veroordeeld voor heling"),
        (EntityType.CRIMINAL, "Hij is veroordeeld voor mishandeling van een agent.", "mishandeling van een agent"),
        (EntityType.CRIMINAL, "He was convicted of embezzlement at another club.", "convicted of embezzlement"),
        (EntityType.ETHNICITY, "Mirko has a Serbian passport.", "Serbian"),
    ],
)
def test_a_span_ends_where_the_phrase_does(kind: EntityType, text: str, span: str) -> None:
    """Complements are in; verbs, articles and what follows are out."""
    spans = [text[hit.start : hit.end] for hit in RECOGNISERS[kind].find(text, Scene())]
    assert any(one.endswith(span) for one in spans), spans


@pytest.mark.parametrize(
    "text",
    [
        "Wolfgang Pfeiffer wacht op zijn pakbon.",
        "Pastoor van Kesselstraat 2a, 5046 HR Tilburg",
        "Bedrijf: Sagu & Suiker",
        "I'm allergic to Comic Sans.",
        "Ik ben verslaafd aan jullie nieuwsbrief.",
        "Notice of seizure of domain rights",
        "Mijn voorganger had die inlog.",
        "info@reuma-praktijk.example",
        "https://www.example.example/diabetes/index.html",
        "SHA256 fingerprint of the SSH host key",
        "Noor Hendriks",
        "Graag de Engelse versie op de site zetten.",
        "Ik ben ziek en ga naar de dokter.",
        "",
    ],
)
def test_addresses_names_languages_and_plain_illness_are_left_alone(text: str) -> None:
    """No recogniser claims a word of these."""
    assert not covered(text).strip()


def test_a_row_about_a_person_counts() -> None:
    """A bare term in a cell or behind a label is said of whom the record is about."""
    text = "id;naam;bijzonderheden\n12;J. Bos;moslim\nAllergie: pinda's en epilepsie"
    assert {"moslim", "epilepsie"} <= set(covered(text).split())


def test_evidence_changes_the_score() -> None:
    """The same word weighs more beside its owner than on a page about it."""
    texts = ("mijn reuma", "een pagina over reuma")
    scores = [said_of(Surroundings(t, flat(t), t.index("reuma"), len(t)), strong=True) for t in texts]
    assert scores[0] >= SURE > scores[1]


def test_flat_text_keeps_every_offset() -> None:
    """Each character becomes exactly one, whatever it is."""
    text = "Ünïcödé ß ﬁ İ ’x’ 漢字 🙏\n\u0000é"
    assert len(flat(text)) == len(text)
    assert flat(text).isascii()


def test_the_lexicon_files_hold_what_they_promise() -> None:
    """Each line has its columns, and each category terms in both languages."""
    folder = Path(__file__).parent.parent / "pipelines" / "detect" / "special" / "lexicon"
    for kind in SPECIAL_CATEGORIES:
        assert lexicon(kind).singles
        for language in LANGUAGES:
            for line in (folder / f"{kind.lower()}.{language}.txt").read_text(encoding="utf-8").splitlines():
                term, _, strength, *exact = line.split("\t")
                assert term == term.strip()
                assert strength in {"strong", "weak"}
                assert exact in ([], ["exact"])


@pytest.mark.parametrize(
    "unit",
    [
        "kanker ",
        "a-",
        "zwanger ",
        "lid van de ",
        "x",
        "ik ben ",
        "mijn moeder ",
        "veroordeeld wegens ",
        "|",
        "aa.",
        "- hernia\n",
        "1 x rollator, ",
    ],
)
def test_hostile_repeats_stay_linear(unit: str) -> None:
    """64 KB of one repeated word costs seconds at most, in all recognisers together."""
    read("")
    text = unit * (65_536 // len(unit))
    assert cost(lambda: [list(one.find(text, Scene())) for one in RECOGNISERS.values()], enough=10) < 10
