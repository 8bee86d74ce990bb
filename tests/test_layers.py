"""A body is split into who speaks where; nothing that merely looks like an introduction splits it."""

from itertools import pairwise

import pytest
from cost import cost

from models.message import LayerKind
from pipelines.parse.layers import layers

NEW, QUOTED, FORWARDED, FORM = LayerKind.NEW, LayerKind.QUOTED, LayerKind.FORWARDED, LayerKind.FORM


def kinds(text):
    return [(layer.kind, layer.depth) for layer in layers(text)]


def part(text, span):
    return text[slice(*span)] if span else None


INTRODUCTIONS = [
    ("Op di 21 jan. 2025 om 16:48 schreef Jan Vos <jan@vos.example>:\n> hoi\n", "Jan Vos", "jan@vos.example"),
    ("Op 21-01-2025 16:48 schreef jan@vos.example:\n> hoi\n", "", "jan@vos.example"),
    ("Op 3 maart 2025 heeft Jan Vos <jan@vos.example> het volgende geschreven:\n> hoi\n", "Jan Vos", "jan@vos.example"),
    ("Op wo 5 feb 2025 om 09:01 schreef Jan\nVos <jan@vos.example>:\n> hoi\n", "Jan Vos", "jan@vos.example"),
    ("On Tue, 21 Jan 2025 at 16:48, Ann Lee <ann@lee.example> wrote:\n> hi\n", "Ann Lee", "ann@lee.example"),
    ("On 21 January 2025, Ann Lee wrote:\n> hi\n", "Ann Lee", ""),
    (
        "-----Oorspronkelijk bericht-----\nVan: Jan Vos [mailto:jan@vos.example]\nVerzonden: maandag\nAan: x\n\nhoi\n",
        "Jan Vos",
        "jan@vos.example",
    ),
    ("From: Ann Lee <ann@lee.example>\nSent: Monday\nTo: me\nSubject: hi\n\nhi\n", "Ann Lee", "ann@lee.example"),
    ("--- Ann Lee wrote on 16 Jan 2026 ---\nhi\n", "Ann Lee", ""),
    (">>> Jan Vos 20-1-2026 17:40 >>>\nhoi\n", "Jan Vos", ""),
]


@pytest.mark.parametrize(("text", "name", "address"), INTRODUCTIONS)
def test_an_introduction_opens_a_quoted_layer_with_its_author(text, name, address):
    """Attribution lines of the common clients, wrapped ones too, give the author."""
    text = "Mijn antwoord staat hierboven, alvast bedankt.\n\n" + text
    quoted = layers(text)[1]
    assert quoted.kind is QUOTED
    assert (quoted.author_name, quoted.author_address) == (name, address)
    assert text[slice(*quoted.intro)].startswith(text[quoted.start : quoted.start + 5])


@pytest.mark.parametrize(
    "text",
    [
        "Op maandag schreef ik al dat het niet werkt.\nKunt u helpen?\n",
        "Op 3 maart schreef mijn collega u het volgende:\nniets.\n",
        "Van: de winkel hoorde ik niets.\n\nGraag een antwoord.\n",
        "On Monday I wrote:\nnothing.\n",
        "Ik kom van de winkel.\nDatum: morgen\n",
        "----\nstreepje\n",
    ],
)
def test_plain_sentences_introduce_nothing(text):
    """What reads like an introduction but lacks date, author or fields stays the writer's own."""
    assert [k for k, _ in kinds(text)] == [NEW]


def test_quotation_marks_make_layers_of_their_depth():
    """Answers between quoted questions are new again; deeper marks are deeper layers."""
    text = "Dag,\n> vraag een\nantwoord een\n> vraag twee\n>> ouder\nantwoord twee\n"
    assert kinds(text) == [(NEW, 0), (QUOTED, 1), (NEW, 0), (QUOTED, 1), (QUOTED, 2), (NEW, 0)]


def test_a_forwarded_message_ends_at_a_rule():
    """What follows the dashes below a forwarded message is the writer's again."""
    forwarded = "---------- Forwarded message ----------\nFrom: A <a@a.example>\nDate: x\nhoi\n-----------------\n"
    text = f"Zie onder.\n\n{forwarded}verder\n"
    assert kinds(text) == [(NEW, 0), (FORWARDED, 0), (NEW, 0)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Naam: Jan Vos\nE-mail: jan@vos.example\nBericht: hoi\n", FORM),
        ("Er is een nieuw bericht.\n\nName: Ann\nPhone: 06\nMessage: hi\n", FORM),
        ("Beste Linda,\n\nNaam: Jan Vos\nE-mail: jan@vos.example\n", NEW),
        ("Onderwerp: vraag\nBericht: hoi\n", NEW),
    ],
)
def test_a_form_is_known_by_its_fields(text, kind):
    """A name field and another contact field at the top make a form; a letter with fields stays a letter."""
    assert layers(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Beste Kevin en Linda,\nvraag\n", "Beste Kevin en Linda,"),
        ("Hoi Wouter, kort vraagje\n", "Hoi Wouter,"),
        ("Kevin,\n\nvierde keer\n", "Kevin,"),
        ("Het werkt niet.\n", None),
        ("Dagelijks gaat het mis\n", None),
    ],
)
def test_the_greeting_ends_at_the_first_stop(text, greeting):
    """The opening words with whom they address."""
    assert part(text, layers(text)[0].greeting) == greeting


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Vraag.\n\nMet vriendelijke groet,\nJan Vos\nVos B.V.\n", "Met vriendelijke groet,\nJan Vos\nVos B.V."),
        ("Vraag over de site van ons.\ngroetjes Jan\n", "groetjes Jan"),
        ("Question about the whole site?\n\nKind regards,\nAnn\n", "Kind regards,\nAnn"),
        ("Er is een vraag over de site.\n\nJan Vos\n06-12345678\n", "Jan Vos\n06-12345678"),
        ("Er is een vraag.\n\nJan Vos\nVerstuurd vanaf mijn iPhone\n", "Jan Vos"),
        ("Er is een vraag over de site en over de rekening van vorige maand.\n", None),
    ],
)
def test_the_signature_runs_from_the_closing_words(text, signature):
    """With closing words or without: a last block of short lines closes too."""
    assert part(text, layers(text)[0].signature) == signature


def test_layers_tile_the_text():
    """Each character belongs to one layer, in order; an empty text has none."""
    text = "a\n> b\n\nOn 1 Jan 2025, A B wrote:\n> c\r\n>> d\ne"
    found = layers(text)
    assert found[0].start == 0
    assert all(one.end == two.start for one, two in pairwise(found))
    assert found[-1].end >= len(text)
    assert layers("") == ()


@pytest.mark.parametrize("seed", ["> ", ">", "\n", "Op 1 schreef ", "Van: x\nAan: y\n", "-", "groet ", "naam: ", "A, "])
def test_hostile_repeats_stay_linear(seed):
    """64 KB of any repeat costs well under two seconds."""
    assert cost(lambda: layers(seed * (64 * 1024 // len(seed))), enough=2) < 2


PROSE = "It is a long line in small letters that goes on about the matter at hand."


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        (f"Dear Bo,\n\nThank you for the bill. Two matters arise.\n\n{PROSE}\n\nYours sincerely,\nEef Dop\n", "Yours"),
        (f"Dear Bo,\n\nThanks for the quick reply.\n\n{PROSE}\n\nEef Dop\n", "Eef Dop"),
        (f"{PROSE}\n\nThanks for your help,\nEef Dop\nDop BV\n", "Thanks"),
        (f"{PROSE}\n\nMvg,\nEef Dop\n\n{PROSE}\n", "Mvg"),
    ],
)
def test_thanks_at_the_beginning_are_no_closing_words(text, signature):
    """Prose follows them; what stands below a real signature, such as a disclaimer, does not undo it."""
    found = layers(text)[0].signature
    assert found is not None
    assert text[found[0] :].startswith(signature)


@pytest.mark.parametrize(
    ("block", "author"),
    [
        ("De : Ans Dop <ans@dop.example>\nEnvoyé : mardi 9 juin 2026\nÀ : Jan\nObjet : TR\n", "Ans Dop"),
        ("Von: Ans Dop <ans@dop.example>\nGesendet: Dienstag\nAn: Jan\nBetreff: WG\n", "Ans Dop"),
        ("Da: Ans Dop <ans@dop.example>\nInviato: martedì\nA: Jan\nOggetto: I\n", "Ans Dop"),
        ("De : wat er misging\nis niet bekend\n", None),
    ],
)
def test_header_blocks_of_other_languages_open_a_layer(block, author):
    """French, German and Italian mail clients; the article "de" alone does not."""
    found = layers(f"Zie onder.\n\n{block}\nHallo\n")
    assert (found[1].author_name if len(found) > 1 else None) == author
