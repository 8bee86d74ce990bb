"""What the documents say is true: every setting and command is there, every link leads somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from models.limits import Limits
from worker.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
COMMAND = re.compile(r"(?m)(?:`|\.venv/bin/|^    )briefgeheim ([a-z]+(?: [a-z][a-z-]+)?)")
BIN = Path(sys.executable).parent


def settings() -> set[str]:
    names = set()
    for name, field in Settings.model_fields.items():
        kind = field.annotation
        if kind is Limits:
            names |= {f"{name}.{f}" for f in Limits.__dataclass_fields__}
        elif isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= {f"{name}.{f}" for f in kind.model_fields}
        else:
            names.add(name)
    return names


def test_every_setting_is_documented():
    """And no setting is documented that is not there."""
    rows = [
        line.split("|")[1] for line in (ROOT / "docs/settings.md").read_text().splitlines() if line.startswith("| `")
    ]
    assert {name for row in rows for name in re.findall(r"`([\w.]+)`", row)} == settings()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    """Links between the documents, and files named in tables and text."""
    text = page.read_text()
    targets = [t for t in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in t]
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", [p for p in PAGES if p.name != "CHANGELOG.md"], ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_exist(page):
    """Every `briefgeheim COMMAND` that a page names can be asked for help."""
    named = set(COMMAND.findall(page.read_text()))
    for words in named:
        first = words.split()[0]
        assert first in commands(), f"{page.name} names `briefgeheim {words}`"


def commands() -> set[str]:
    if not hasattr(commands, "known"):
        told = subprocess.run([BIN / "briefgeheim", "--help"], capture_output=True, text=True, check=True).stdout
        commands.known = set(re.findall(r"(?m)^[│ ]+([a-z]+) ", told))
    return commands.known


def test_the_readme_names_the_two_commands_and_make_knows_them():
    """make demo and make test."""
    makefile = (ROOT / "Makefile").read_text()
    for target in ("demo", "test", "setup", "up", "check", "help"):
        assert re.search(rf"(?m)^{target}:", makefile)
    assert "make demo" in (ROOT / "README.md").read_text()


def before_and_after() -> tuple[str, str]:
    """The two columns of the README's picture."""
    block = re.search(r"(?m)^    Subject: .*\n(?:(?:    .*)?\n)+", (ROOT / "README.md").read_text())[0].splitlines()
    column = block[0].rindex("Subject:")
    left = [line[4:column].replace("==>", "").rstrip() for line in block]
    return "\n".join(left).strip(), "\n".join(line[column:].rstrip() for line in block).strip()


def test_the_picture_in_the_readme_is_what_comes_out():
    """The example mail, examined as the README shows it."""
    from models.limits import Limits
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine
    from worker.policy_file import load_policy

    before, after = before_and_after()
    raw = f"From: Roos Wiersma <roos@bloemenroos.example>\nTo: info@jixawstudio.nl\n{before}\n".encode()
    redacted = examine(raw, load_policy(), Detector.build(), Limits()).redacted.raw.decode()
    assert redacted[redacted.index("Subject:") :].startswith(after)
