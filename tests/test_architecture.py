"""The house stands as drawn: imports go one way, the core touches no world, and the tool that says so works."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WORLD = (
    "asyncio",
    "socket",
    "ssl",
    "logging",
    "time",
    "random",
    "os",
    "subprocess",
    "threading",
    "httpx",
    "sqlalchemy",
    "redis",
)
PIPELINES = sorted((ROOT / "pipelines").rglob("*.py"))
MODELS = sorted((ROOT / "models").rglob("*.py"))


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    script = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [script, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin"},
    )


def test_contracts_hold():
    """models <- pipelines <- worker, never back."""
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("models/finding.py", "import pipelines.decide"),
        ("pipelines/decide.py", "import worker.settings"),
        ("models/case.py", "import worker.vault"),
    ],
)
def test_contracts_break_when_an_import_goes_back(tmp_path, file, line):
    """A forbidden import, put in on purpose, is found."""
    for package in ("models", "pipelines", "worker"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "*.txt", "data")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    target = tmp_path / file
    target.write_text(target.read_text() + f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode != 0
    assert "BROKEN" in done.stdout


def imported(file: Path) -> set[str]:
    return {m[1].split(".")[0] for m in re.finditer(r"(?m)^\s*(?:from|import) ([\w.]+)", file.read_text())}


@pytest.mark.parametrize("file", MODELS, ids=lambda f: str(f.relative_to(ROOT)))
def test_nouns_use_the_standard_library_only(file):
    """A noun needs nothing installed."""
    assert imported(file) <= set(sys.stdlib_module_names) | {"models"}


@pytest.mark.parametrize("file", PIPELINES, ids=lambda f: str(f.relative_to(ROOT)))
def test_verbs_do_not_touch_the_world(file):
    """No clock, socket, log, process or chance in the core."""
    allowed = {"logging"} if file.name == "engine.py" else set()  # it silences Presidio's loggers, and logs nothing
    assert not imported(file) & set(WORLD) - allowed


def test_presidio_and_spacy_have_one_door():
    """Only the engine and what loads named parts of it; spaCy also the loader of our own model."""
    users = {str(f.relative_to(ROOT)) for f in PIPELINES if imported(f) & {"presidio_analyzer", "spacy"}}
    doors = {"detect/engine.py", "detect/presidio_adapter.py", "detect/installed.py", "detect/ner/__init__.py"}
    assert users <= {f"pipelines/{door}" for door in doors}


def test_arq_and_redis_have_one_door():
    """The queue library can be replaced by rewriting one file."""
    users = {f.name for f in (ROOT / "worker").rglob("*.py") if imported(f) & {"arq"}}
    assert users == {"queue.py"}
