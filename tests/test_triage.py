"""Triage: rights and purposes of the new text of a message."""

from __future__ import annotations

from pathlib import Path

import pytest
from cost import cost

from models.message import Layer, LayerKind, Mail, Part, PartKind, Person
from models.policy import AttachmentAction, Need, Owner, Policy, Retention
from models.triage import Purpose, Triage
from pipelines.triage import triage
from pipelines.triage.new_text import fold, new_text, sentences

POLICY = Policy(
    owner=Owner("Voorbeeld", ("voorbeeld.example",), ("info@voorbeeld.example",)),
    needs={},
    references=Need(frozenset(), ""),
    forbidden=(),
    retention=Retention(),
    uninspected=AttachmentAction.FLAG,
    case_rights=frozenset(),
)
CASES = Path(__file__).parent / "data" / "rights.txt"

# A ratchet over the table of sentences; only ever raise these.
RECALL_AT_LEAST = 0.94
PRECISION_AT_LEAST = 0.96


def mail(body: str, subject: str = "", layers: tuple[Layer, ...] = (), kind: PartKind = PartKind.PLAIN) -> Mail:
    parts = (Part("subject", PartKind.HEADER, subject), Part("1", kind, body, layers))
    return Mail(b"", parts, sender=(Person("Anna Vos", "anna@vos.example"),))


def judged(body: str, subject: str = "", layers: tuple[Layer, ...] = ()) -> Triage:
    return triage(mail(body, subject, layers), (), POLICY)


def rights(body: str, subject: str = "", layers: tuple[Layer, ...] = ()) -> set[str]:
    return {hit.label for hit in judged(body, subject, layers).rights}


def test_the_table_of_requests_and_look_alikes() -> None:
    """Nearly every request is recognised, and next to no look-alike is taken for one."""
    hit = missed = false = 0
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            labels, text = line.split(" | ", 1)
            expected, said = set(labels.split(", ")) - {"none"}, rights(text)
            hit += len(expected & said)
            missed += len(expected - said)
            false += len(said - expected)
    assert hit / (hit + missed) >= RECALL_AT_LEAST
    assert hit / (hit + false) >= PRECISION_AT_LEAST


@pytest.mark.parametrize(
    "body",
    [
        "> Ik wil dat jullie al mijn gegevens wissen.\n\nDank, dat is gelukt.",
        "Prima zo.\n\n-----Oorspronkelijk bericht-----\nVerwijder al mijn gegevens.",
        "Bedankt!\n\nOp di 3 mrt 2026 om 10:00 schreef Support <info@voorbeeld.example>:\nWij wissen uw gegevens.",
    ],
)
def test_a_quoted_request_is_no_new_one(body: str) -> None:
    """Without layers, the usual marks of a quotation end the new text."""
    assert rights(body) == set()


def test_layers_say_what_is_new() -> None:
    """Only new layers count, and quoted ones that the sender himself wrote."""
    new, quoted = "Hierbij nog eens.\n", "Verwijder al mijn persoonsgegevens.\n"
    body = new + quoted

    def layer(address: str) -> tuple[Layer, ...]:
        return (
            Layer(0, len(new), LayerKind.NEW),
            Layer(len(new), len(body), LayerKind.FORWARDED, author_address=address),
        )

    assert rights(body, layers=layer("info@voorbeeld.example")) == set()
    assert rights(body, layers=layer("anna@vos.example")) == {"erasure"}


def test_the_subject_of_a_reply_was_somebody_elses() -> None:
    """ "Re: inzageverzoek" uses no right, "Inzageverzoek" does."""
    assert rights("Dank je wel.", "Re: Inzageverzoek AVG") == set()
    assert rights("Zie onderwerp.", "Inzageverzoek AVG") == {"access"}


def test_the_branches_of_an_alternative_count_once() -> None:
    """Of parts that say the same the longest is read."""
    parts = (
        Part("1", PartKind.PLAIN, "Zie de opgemaakte versie."),
        Part("2", PartKind.HTML, "Ik wil dat u al mijn persoonsgegevens verwijdert, vandaag nog."),
    )
    message = Mail(b"", parts, alternatives=(("1", "2"),))
    assert new_text(message).body.startswith("ik wil dat u al mijn persoonsgegevens")


def test_a_hit_names_a_cue_and_never_the_mail() -> None:
    """The report's cue is a phrase of our list."""
    hit = judged("Verwijder alles van Jan Geheim, dus al mijn persoonsgegevens!").rights[0]
    assert "geheim" not in hit.cue.casefold()
    assert 0.5 <= hit.score <= 1


@pytest.mark.parametrize(
    ("subject", "body", "purposes"),
    [
        ("Factuur 2026", "De factuur is dubbel betaald, graag terugstorten op mijn rekening.", {Purpose.BILLING}),
        ("Offerte website", "Graag een offerte voor een nieuwe webshop, wat kost dat?", {Purpose.ORDER}),
        ("Verhuizing", "Wat is de verhuiscode van mijn domein? De nieuwe registrar vraagt erom.", {Purpose.DOMAIN}),
        ("Site plat", "De site geeft error 500 en is offline sinds de update.", {Purpose.TECHNICAL}),
        ("Inloggen", "Ik kan niet inloggen, mijn wachtwoord vergeten en de authenticator is weg.", {Purpose.ACCOUNT}),
        ("Sommatie", "Namens mijn cliënt sommeer ik u de inbreuk op het auteursrecht te staken.", {Purpose.LEGAL}),
        ("Hoi", "Wat een prachtige dag.", {Purpose.GENERAL}),
        ("Gegevens", "Verwijder al mijn persoonsgegevens.", {Purpose.RIGHTS}),
        ("Klacht", "Dit is een officiële klacht over jullie helpdesk.", {Purpose.COMPLAINT}),
        ("Vordering", "Op grond van artikel 126nd Sv vorder ik verstrekking van gegevens.", {Purpose.LEGAL}),
        ("Lost login", "I am locked out of the control panel, please reset my password.", {Purpose.ACCOUNT}),
        ("Invoice", "Please refund the second payment of this invoice.", {Purpose.BILLING}),
    ],
)
def test_purposes(subject: str, body: str, purposes: set[Purpose]) -> None:
    """What a message is about, alone."""
    assert set(judged(body, subject).purposes) == purposes


def test_there_is_always_a_purpose() -> None:
    """An empty message is about something general."""
    assert judged("").purposes == (Purpose.GENERAL,)


def test_folding_drops_accents_and_typography() -> None:
    """Cues are written in plain ASCII; so is the text they are searched in."""
    assert fold("Één ‘citaat’ – ÜBER") == "een 'citaat' - uber"
    assert sentences("Een. Twee!\n\nDrie").split("\n") == ["een.", "twee!", "drie"]


@pytest.mark.parametrize(
    "unit", ["mijn gegevens ", "verwijder ", "a", "niet meer nieuwsbrief\n", "klant wil ", "> ", "?"]
)
def test_hostile_repeats_stay_linear(unit: str) -> None:
    """A megabyte of one phrase is judged within seconds."""
    assert cost(lambda: judged(unit * (1_000_000 // len(unit))), enough=10) < 10
