"""`briefgeheim redact`: redact mails and texts given as files, without any server."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from models.errors import BriefgeheimError, ConfigurationError, Rejected
from models.verdict import Verdict
from worker.exits import Exit
from worker.policy_file import load_policy
from worker.report import report
from worker.settings import load_settings

app = typer.Typer()
Examine = Callable[[Path], tuple[bytes, Verdict]]
_STDIN = Path("-")


@app.command()
def redact(
    files: Annotated[list[Path], typer.Argument(help="Mails (.eml), texts (.txt), or - for standard input.")],
    output_dir: Annotated[Path | None, typer.Option(help="Write each FILE to this folder; else print it.")] = None,
    report_file: Annotated[Path | None, typer.Option("--report", help="Write one JSON object a message here.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Print each finding with its reason.")] = False,
    policy: Annotated[Path | None, typer.Option(help="A policy file; else the configured one.")] = None,
) -> None:
    """Redact mails and texts; exit 0 when every file went through, 1 when some did not."""
    _check(files, output_dir)
    examine = _examiner(policy)
    failed = 0
    with _opened(report_file) as lines:
        for file in _progress(files, quiet=output_dir is None):
            try:
                verdict = examine(file)[1]
                if output_dir is not None:
                    (output_dir / _name(file)).write_bytes(verdict.redacted.raw)
            except (BriefgeheimError, OSError) as error:
                failed += 1
                _complain(file, error)
                _write_line(lines, {"file": str(file), "error": _code(error), "rights": [], "findings": []})
                continue
            _write_line(lines, report(str(file), verdict))
            if explain:
                _explain(file, verdict)
            elif output_dir is None:
                sys.stdout.buffer.write(verdict.redacted.raw)
    if failed:
        raise typer.Exit(Exit.FAILED)


def _check(files: list[Path], output_dir: Path | None) -> None:
    """Refuse what would silently overwrite: two files of one name."""
    if output_dir is not None:
        names = [_name(file) for file in files]
        if len(set(names)) < len(names):
            raise Rejected("same_name", "two files would be written under one name: use one folder for each")
        _make(output_dir)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError("output_dir", f"{folder} cannot be made: {error.strerror}") from None


def _examiner(policy_file: Path | None) -> Examine:
    """Load policy, limits and detectors once (spaCy takes seconds); the function returned does one file."""
    from pipelines.detect.engine import Detector
    from pipelines.examine import examine, examine_text

    settings = load_settings()
    policy, limits = load_policy(policy_file or settings.policy), settings.limits
    detector = Detector.build(
        spacy=settings.detect.spacy, presidio=settings.detect.presidio, deduce=settings.detect.deduce
    )

    def one(file: Path) -> tuple[bytes, Verdict]:
        raw = sys.stdin.buffer.read(limits.message_size + 1) if file == _STDIN else _read(file, limits.message_size)
        if len(raw) > limits.message_size:
            raise limits.exceeded("message_size")
        verb = examine_text if file.suffix.lower() == ".txt" else examine
        return raw, verb(raw, policy, detector, limits)

    return one


def _read(file: Path, limit: int) -> bytes:
    with file.open("rb") as stream:
        return stream.read(limit + 1)


def _name(file: Path) -> str:
    return "stdin.eml" if file == _STDIN else file.name


def _progress(files: list[Path], *, quiet: bool) -> Iterator[Path]:
    """The files, with a bar on a terminal when there is something to wait for."""
    console = Console(stderr=True)
    if quiet or len(files) < 2 or not console.is_terminal:
        yield from files
    else:
        yield from track(files, description="Redacting", console=console)


@contextmanager
def _opened(path: Path | None) -> Iterator[IO[str] | None]:
    try:
        opened = path.open("w", encoding="utf-8") if path else nullcontext()
    except OSError as error:
        raise ConfigurationError("report", f"{path} cannot be written: {error.strerror}") from None
    with opened as stream:
        yield stream


def _write_line(stream: IO[str] | None, row: dict[str, object]) -> None:
    if stream:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def _code(error: BriefgeheimError | OSError) -> str:
    return error.code if isinstance(error, BriefgeheimError) else f"cannot be read or written: {error.strerror}"


def _complain(file: Path, error: BriefgeheimError | OSError) -> None:
    text = str(error) if isinstance(error, BriefgeheimError) else _code(error)
    Console(stderr=True).print(f"[red]{file}[/red]: {text}", highlight=False)


def _explain(file: Path, verdict: Verdict) -> None:
    """For a person: each finding with whose it is and why it stays or goes; where it stands, not what it says."""
    rights = ", ".join(f"{r.label} ({r.score:.2f}: {r.cue})" for r in verdict.rights) or "none"
    table = Table(title=f"{_name(file)} · about {', '.join(verdict.purposes)} · rights: {rights}", title_justify="left")
    for column in ("where", "what", "whose", "decision", "why", "found by"):
        table.add_column(column)
    for f in verdict.findings:
        c = f.candidate
        why = f"{f.reason} [{'; '.join(f.evidence)}]" if f.evidence else f.reason
        whose = f"{f.subject} {f.entity or ''}".strip()
        table.add_row(f"{c.part} {c.start}-{c.end}", c.type, whose, f.decision, why.replace("[", "\\["), c.by)
    Console().print(table)
