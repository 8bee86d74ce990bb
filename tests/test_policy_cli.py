"""`briefgeheim policy`: what it says of a policy, and that docs/policy.md tells every key of the file."""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel
from typer.testing import CliRunner

from models.errors import ConfigurationError
from worker.__main__ import commands
from worker.exits import Exit
from worker.policy_file import PolicyFile, load_policy, shipped_policy
from worker.policy_words import named, trials

SHIPPED = shipped_policy().read_text("utf-8")
PAGE = (Path(__file__).parent.parent / "docs/policy.md").read_text("utf-8")
OPEN_KEYS = ("needs", "notify", "retention.legal", "formats")
"""Tables whose keys the user chooses."""


def keys(kind: type[BaseModel], prefix: str = "") -> set[str]:
    """Every key of the file, lists of tables merged, keys that the user chooses as `*`."""
    found = set()
    for name, field in kind.model_fields.items():
        path = f"{prefix}{name}"
        inner = models_in(field.annotation)
        if path in OPEN_KEYS:
            path += ".*"
        found |= keys(inner[0], f"{path}.") if inner else {path}
    return found


def models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in getattr(annotation, "__args__", ()) for model in models_in(inner)]


def merged(names: set[str]) -> set[str]:
    """The three lists of own words have the same keys, told once."""
    return {re.sub(r"^words\.(allow|deny|identifiers)\.", "words.*.", name) for name in names}


def test_every_key_of_the_policy_is_documented() -> None:
    """And no key is that is not there."""
    told = {
        name
        for row in PAGE.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([^`]+)`", row.split("|")[1])
    }
    assert told == merged(keys(PolicyFile))


def test_every_list_of_own_words_is_explained() -> None:
    """By its name."""
    assert {"words.allow", "words.deny", "words.identifiers"} <= set(re.findall(r"\*\*`([\w.]+)`\*\*", PAGE))


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL), ids=lambda b: b.split("\n")[0])
def test_every_example_of_the_page_is_a_part_of_a_policy(block: str, tmp_path: Path) -> None:
    """Put in the place of the shipped tables of that name, it is read."""
    tables = set(tomllib.loads(block))
    rest = re.split(r"(?m)^(?=\[)", SHIPPED)
    kept = [part for part in rest if not re.match(rf"\[+({'|'.join(tables)})\b", part)]
    file = tmp_path / "policy.toml"
    file.write_text("".join(kept) + block)
    assert all(trial.right for _, rule in named(load_policy(file).words) for trial in trials(rule))


def run(*words: str):
    return CliRunner().invoke(commands(), ["policy", *words])


def test_the_shipped_policy_is_sound() -> None:
    """Line by line, each list with examples and counter-examples."""
    said = run("check", str(shipped_policy()))
    assert said.exit_code == Exit.OK
    assert "WRONG" not in said.output
    for place in ("words.allow.0", "words.deny.0", "words.identifiers.0", "words.identifiers.1"):
        assert f"{place}  " in said.output
    assert {trial.expected for _, rule in named(load_policy(shipped_policy()).words) for trial in trials(rule)} == {
        True,
        False,
    }


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    """On its own line, and by the exit code."""
    file = tmp_path / "policy.toml"
    file.write_text(SHIPPED.replace('"klantnr. JX-20417"', '"klantnr. JX-2041"').replace('"JX-2041"]', '"x JX-20417"]'))
    said = run("check", str(file))
    assert said.exit_code == Exit.FAILED
    assert "  WRONG  not found in: klantnr. JX-2041\n" in said.output
    assert "  WRONG  found in: x JX-20417\n" in said.output
    assert "2 of the examples" in said.output


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (r"'JX-\d{5}'", "'JX-('", "words.identifiers.0.patterns.0: pattern 'JX-(' does not work: missing )"),
        (r"'JX-\d{5}'", "'JX-(?=7)'", "no look-around"),
        (r"'JX-\d{5}'", r"'(J)\1'", "no back-references"),
        (r"'JX-\d{5}'", r"'\d*'", "matches an empty text"),
        ('type = "ORGANIZATION"', 'type = "PERSON"', "names of staff go into owner.staff"),
        ('type = "ORGANIZATION"', 'type = "NL_BSN"', "words.allow.0.type: NL_BSN is somebody's data"),
        ('type = "CUSTOMER_NUMBER"', 'type = "CUSTOMERNUMBER"', "did you mean 'CUSTOMER_NUMBER'?"),
        ('words = ["dossier Zilvermeeuw"]\npatterns', 'word = ["x"]\npatterns', "words.deny.0.word: "),
        ('words = ["JixawStudio"', 'words = ["..", "JixawStudio"', "a word needs a letter or a digit"),
        ('words = ["JixawStudio", "Jixaw Studio", "Jixaw WebSolutions", "JixawPanel"]', "", "names nothing"),
        ("[[words.deny]]", "[[words.denied]]", "words.denied: "),
    ],
)
def test_a_fault_in_own_words_is_told_with_its_place(old: str, new: str, told: str, tmp_path: Path) -> None:
    """What is wrong, and what to do."""
    assert old in SHIPPED
    file = tmp_path / "policy.toml"
    file.write_text(SHIPPED.replace(old, new, 1))
    with pytest.raises(ConfigurationError) as error:
        load_policy(file)
    assert told in str(error.value)
    assert "Tuple should" not in str(error.value)


@pytest.mark.parametrize(
    "command", ["policy check", "policy show", "policy explain PERSON", "redact mail.txt", "evaluate mail.txt", "bench"]
)
def test_every_command_reads_the_policy_of_the_data_folder(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `up` does: one that is broken there is told by each, before anything heavy is loaded."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFGEHEIM_DATA_DIR", "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/policy.toml").write_text("[ours")
    (tmp_path / "mail.txt").write_text("Dag")
    said = CliRunner().invoke(commands(), command.split())
    assert isinstance(said.exception, ConfigurationError)
    assert "elsewhere/policy.toml: not TOML" in str(said.exception)
