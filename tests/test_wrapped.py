"""Lines that a mail program broke are read as the paragraphs that were written; everything else keeps its lines."""

from __future__ import annotations

import found
import pytest
from cost import cost

from models.limits import Limits
from pipelines.examine import examine
from pipelines.parse.wrapped import unwrapped
from worker.policy_file import load_policy

PROSE = """\
Beste allemaal, sinds de update van de lesplanner ziet mijn instructeur
Quinten Bos op zijn tablet de leerlingen van een andere instructeur en
omgekeerd. Het scherm van vanmorgen heb ik hieronder overgetypt.
"""


def test_prose_is_joined() -> None:
    """A break before a word that did not fit becomes a blank, before a capital too; no character moves."""
    joined = unwrapped(PROSE)
    assert len(joined) == len(PROSE)
    assert joined.replace("\n", " ") == PROSE.replace("\n", " ")
    assert "instructeur Quinten Bos" in joined
    assert joined.count("\n") == 1


def test_quotation_marks_go_with_the_break() -> None:
    """Those of the first line stay, for they tell the layer."""
    quoted = "".join(f"> {line}\n" for line in PROSE.splitlines())
    joined = unwrapped(quoted)
    assert len(joined) == len(quoted)
    assert "instructeur   Quinten" in joined
    assert joined.count(">") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Naam: Sander Storm van de administratie in het pand\nAdres: Dorpsstraat 1 in het kleine dorp Eext\n" * 2,
        "Met vriendelijke groet,\nSander Storm\nhoofd administratie\nDorpsstraat 1, Eext\n",
        "ik heb drie dingen die niet goed gaan op deze site\nde foto's laden niet\nhet formulier doet niets\n",
        "- bel mij als het klaar is, want ik ben gewoon thuis\n- stuur de nota daarna naar het kantoor in Eext\n",
        "10:31 Bezoeker: ik kan al een paar dagen niet meer inloggen\n10:32 Joris: dat is vervelend, wat ziet u dan\n",
        "Een zin die op een regel past.\nEen andere zin die ook past.\nEn nog een, want dat schrijft prettig.\n",
        "DB_HOST=localhost en nog wat woorden om de regel langer te maken\nDB_USER=\"shop\" en nog wat woorden erbij\n",
        f"{'woord ' * 40}\n{'nog een ' * 40}\nen kort\n",
    ],
)  # fmt: skip
def test_lines_of_their_own_stay(text: str) -> None:
    """Forms, signatures, lists, chats, short lines, settings, and paragraphs that were never broken."""
    assert unwrapped(text) == text


def test_each_layer_has_its_width() -> None:
    """A reply that is not broken stands above a message that is."""
    own = "Ik heb dit bericht ook naar de beheerder gestuurd, want hij weet er meer van dan ik.\n\n"
    quoted = "".join(f"> {line}\n" for line in PROSE.splitlines())
    assert unwrapped(own + quoted) == own + unwrapped(quoted)


def test_a_name_over_two_lines_goes_whole() -> None:
    """With the break in it, and with the quotation marks in it."""
    body = PROSE + "\n" + "".join(f"> {line}\n" for line in PROSE.splitlines())
    raw = f"From: a@b.example\nTo: info@jixawstudio.nl\nSubject: planner\n\n{body}".encode()
    verdict = examine(raw, load_policy(), found.detector(), Limits())
    assert b"Quinten" not in verdict.redacted.raw
    assert b"Bos" not in verdict.redacted.raw


@pytest.mark.parametrize("line", ["a ", "> ", "woord " * 12 + "\n", ">" * 60 + " woord\n", "\n", "- "])
def test_hostile_repeats_stay_linear(line: str) -> None:
    """Half a megabyte of any repeat costs well under two seconds."""
    text = line * (500_000 // len(line))
    assert cost(lambda: unwrapped(text), enough=2) < 2
