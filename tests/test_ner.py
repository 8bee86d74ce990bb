"""The name model: loads, finds, forgets, is filtered by the dictionary, and is made anew from its seed."""

from random import Random

import pytest
from cost import cost

from models.finding import EntityType
from pipelines.detect import ner
from pipelines.detect.names.tokens import tokens
from pipelines.detect.ner import recogniser
from pipelines.detect.recogniser import Scene
from worker.train import europeana, fit, mixture, noise
from worker.train.fillers import SLOT, Made, Words, fill, lines

WORDS = Words(("fiets", "lamp", "kettle"), ("website", "mail"))


def _found(text):
    return [text[hit.start : hit.end] for hit in recogniser.RECOGNISER.find(text, Scene())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mijn collega Annemarie Verschuren neemt het over.", "Annemarie Verschuren"),
        ("Hoi Fatima,\n\nDe site doet het niet.", "Fatima"),
        ("Met vriendelijke groet,\n\nMehmet Yılmaz\nBakkerij De Korenaar", "Mehmet Yılmaz"),
        ("Please ask Siobhan O'Connor for the files.", "Siobhan O'Connor"),
        ("Van: Willem van der Meulen\nVerzonden: maandag 3 maart 2025\nAan: support", "Willem van der Meulen"),
    ],
)
def test_names_are_found(text, name):
    """Names in sentences, greetings, signatures and headers."""
    assert name in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "De factuur van maart is nog niet betaald.",
        "WordPress en Joomla werken niet samen met de nieuwe versie.",
        "The server in Rotterdam does not answer since Monday.",
        "Ons kantoor is verhuisd naar een ander pand.",
        "Can we cancel in May or June?",
        "",
    ],
)
def test_texts_without_names_stay_empty(text):
    """Months, software, places and plain sentences are no persons."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Jan de Vries", ["Jan de Vries"]),
        ("Oluxemide", ["Oluxemide"]),
        ("van der Meulen", ["van der Meulen"]),
        ("Roos", ["Roos"]),
        ("A.B. Zxolkowska", ["A.B. Zxolkowska"]),
        ("AB Zxolkowska", ["AB Zxolkowska"]),
        ("meldt Annemarie", ["Annemarie"]),
        ("fatima bakkali", ["fatima bakkali"]),
        ("oluxemide", []),
        ("factuur", []),
        ("de website", []),
        ("Nieuwe Website", []),
        ("Teampagina", []),
        ("XQL", []),
        ("J.", []),
        ("mei", []),
        ("van der", []),
        ("Marokkaanse", []),
        ("Roemeen", []),
        ("Bulgaars", []),
        ("SKUs", []),
        ("Lissabon", []),
        ("Photoshop", []),
        ("Bakker Notariaat B.V.", []),
        ("didn't", []),
        ("Chopin-achtig", []),
        ("CdtrNm", []),
    ],
)
def test_dictionary_and_lists_speak_against_what_is_no_name(said, kept):
    """Ordinary words, places, peoples, products and trades are no name; a name that is a word as well may be one."""
    text = f"Dit is {said} dus."
    assert [text[s:e] for s, e in recogniser.checked(text, [(7, 7 + len(said))])] == kept


def test_a_blank_line_parts_two_names():
    """A span over a blank line becomes two."""
    text = "Annemarie Verschuren\n\nPiet Bakker"
    assert list(recogniser.checked(text, [(0, len(text))])) == [(0, 20), (22, 33)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Zodra Tavian terug is", ["Tavian"]),
        ("dat zei Naomi. Ze is weg", ["Naomi"]),
        ("Mr Fitzgerald Osei belde", ["Fitzgerald Osei"]),
        ("voor Coby Steenhoek te Barneveld", ["Coby Steenhoek"]),
        ("dank.\n\nAdieë,\nHuub", ["Huub"]),
        ("Envoyé : mardi", []),
        ("teamleider bij Webflex", []),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(text, kept):
    """Words that open a sentence, titles, places, closings, headings of mail programs, where somebody works."""
    spans = [(word.start, word.end) for word in tokens(text) if word.capital]
    claimed = [(spans[0][0], spans[-1][1])]
    assert [text[s:e] for s, e in recogniser.checked(text, claimed if "\n" not in text else spans)] == kept


def test_spans_are_trimmed_and_never_cross_a_blank_line():
    """Hits begin and end with a letter or an initial's stop and hold no blank line."""
    text = 'Groeten,\n\n*Annemarie Verschuren*\n\n"Piet Bakker", (Wessel T.), 06-12345678'
    for hit in recogniser.RECOGNISER.find(text, Scene()):
        span = text[hit.start : hit.end]
        assert hit.type is EntityType.PERSON
        assert "\n\n" not in span and span[0].isalpha() and (span[-1].isalpha() or span[-2].isupper())


def test_the_model_forgets_what_it_read():
    """A word of a message does not stay in the vocabulary."""
    list(recogniser.RECOGNISER.find("Mijn naam is Xqzwvplein Brrtoglu.", Scene()))
    assert "Xqzwvplein" not in ner.load().vocab.strings


@pytest.mark.parametrize("unit", ["ab:cd:", "abc.", "<>", "!", "Jan Piet ", "de Vries van Dijk ", "\n", "a", "> "])
def test_hostile_text_costs_no_more_than_its_tokens(unit):
    """Work grows with the size, not with its square: four times the text in less than ten times the time."""

    def reading(size):
        return cost(lambda: recogniser.persons(unit * (size // len(unit))))

    reading(2_000)
    assert reading(32_000) < 10 * max(reading(8_000), 0.05)


def test_the_card_tells_what_counts():
    """Data with licences, seed, date, size and scores stand in the card; the model is small."""
    card = ner.card()
    assert all(row["licence"] for row in card["data"])
    assert {"seed", "date", "steps", "cpu_seconds"} <= set(card["training"])
    assert 0 < card["size_bytes"] < 6_000_000
    assert card["scores"]["names_of_the_lists"]["mentions"] >= 1500


def test_every_frame_can_be_filled():
    """No frame names a slot that nothing fills; spans hold what they say."""
    rng = Random(1)
    for name in (*mixture.FRAME_FILES, "firms", "streets"):
        for frame in lines(name):
            made = fill(frame, rng, WORDS)
            assert not SLOT.search(made.text)
            assert all(made.text[s:e].strip() == made.text[s:e] != "" for s, e, _ in made.spans)


def test_frames_without_persons_hold_none():
    """The negative frames label no person."""
    rng = Random(1)
    negatives = ("negatives.nl", "negatives.en", "code", "foreign", "capitals")
    for name in (*negatives, "firms", "streets", "places", "brands", "jobs"):
        for frame in lines(name):
            assert "{p}" not in frame
            assert name in {"firms", "streets"} or not [s for s in fill(frame, rng, WORDS).spans if s[2] == "PERSON"]


@pytest.mark.parametrize(
    "way",
    [noise.lower, noise.upper, noise.lower_names, noise.upper_names, noise.no_diacritics, noise.quoted, noise.wrapped,
     noise.starred],
)  # fmt: skip
def test_noise_keeps_the_spans_on_the_names(way):
    """Whatever the noise, the span still holds the name."""
    made = way(Made("Beste Zoë,\nis Ümit er?", ((6, 9, "PERSON"), (14, 18, "PERSON"))), Random(1))
    held = [noise.bare(made.text[start:end]).lower() for start, end, _ in made.spans]
    assert held == ["zoe", "umit"]


def test_europeana_is_read_with_its_names_replaced(tmp_path):
    """Token and tag a line become text with spans."""
    path = tmp_path / "sample.bio"
    path.write_text("De O\nheer O\nJan B-PER\nde I-PER\nWit I-PER\nte O\nHaarlem B-LOC\nsprak. O\n" * 20, "utf-8")
    made = europeana.excerpt(europeana.read(path), Random(2), WORDS)
    assert {label for _, _, label in made.spans} == {"PERSON", "LOC"}
    assert "heer" in made.text


def test_the_same_seed_gives_the_same_texts():
    """The stream of training texts is repeatable."""
    first, second = (mixture.stream(Random(3), WORDS) for _ in range(2))
    assert [next(first) for _ in range(50)] == [next(second) for _ in range(50)]


def test_the_same_seed_gives_the_same_model():
    """Two short trainings from one seed end with the same weights, another seed with others."""
    made = [fit.train(mixture.stream(Random(3), WORDS), 2, seed, lambda *_: None).get_pipe("ner") for seed in (1, 1, 2)]
    first, second, other = (pipe.to_bytes(exclude=["vocab"]) for pipe in made)
    assert first == second != other
