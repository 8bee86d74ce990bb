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

from models.errors import BriefgeheimError, ConfigurationError, Rejected
from models.verdict import Verdict
from worker import deduce_tables
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
    explain: Annotated[
        bool, typer.Option("--explain", help="Print for a person what went, what stayed, and why.")
    ] = False,
    policy: Annotated[Path | None, typer.Option(help="A policy file; else the configured one.")] = None,
) -> None:
    """Redact mails and texts; exit 0 when every file went through, 1 when some did not."""
    _check(files, output_dir)
    examine = _examiner(policy)
    failed = 0
    with _opened(report_file) as lines:
        for file in _progress(files, quiet=output_dir is None):
            try:
                raw, verdict = examine(file)
                if output_dir is not None:
                    (output_dir / _name(file)).write_bytes(verdict.redacted.raw)
            except (BriefgeheimError, OSError) as error:
                failed += 1
                _complain(file, error)
                _write_line(lines, {"file": str(file), "error": _code(error), "rights": [], "findings": []})
                continue
            _write_line(lines, report(str(file), verdict))
            if explain:
                _explain(file, raw, verdict)
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
    policy, limits = load_policy(policy_file or settings.policy, settings.data_dir), settings.limits
    deduce_tables.prepare(settings.detect)
    detector = Detector.build(**settings.detect.model_dump())

    def one(file: Path) -> tuple[bytes, Verdict]:
        raw = sys.stdin.buffer.read(limits.message_size + 1) if file == _STDIN else _read(file, limits.message_size)
        if len(raw) > limits.message_size:
            raise limits.exceeded("message_size")
        verb = examine_text if _is_text(file) else examine
        return raw, verb(raw, policy, detector, limits)

    return one


def _read(file: Path, limit: int) -> bytes:
    with file.open("rb") as stream:
        return stream.read(limit + 1)


def _is_text(file: Path) -> bool:
    return file.suffix.lower() == ".txt"


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


def _explain(file: Path, raw: bytes, verdict: Verdict) -> None:
    """For a person: what went and what stayed, whose it is and why; as plain text, whatever reads it."""
    from pipelines.parse import parse, parse_text
    from worker.explain import explain

    read = parse_text if _is_text(file) else parse
    typer.echo(explain(_name(file), read(raw, load_settings().limits), verdict))
