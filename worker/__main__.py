"""The command line: finds the commands in `worker/cli/`, one file each, and ends without a traceback.

A file there holds `app`, a `typer.Typer`: with a name ("cases") it becomes a group, without one its
commands stand on the first level. Such a file imports what is heavy inside its functions.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from importlib.metadata import version

import typer

import worker.cli
from models.errors import BriefgeheimError
from worker.exits import Exit, documented, exit_for
from worker.logs import cap_hooks, configure, describe
from worker.settings import LogSettings


def commands() -> typer.Typer:
    """The whole command line, put together from the folder."""
    app = typer.Typer(
        name="briefgeheim",
        help="Keeps a company's privacy statement beside its mailbox.",
        epilog=documented(),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    for module in sorted(m.name for m in pkgutil.iter_modules(worker.cli.__path__)):
        app.add_typer(importlib.import_module(f"worker.cli.{module}").app)
    return app


def main() -> None:
    """Entry point of `briefgeheim` and `python -m worker`."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # models are installed, never fetched while mail is read
    configure(LogSettings(level="WARNING"))
    cap_hooks()
    try:
        commands()()
    except BriefgeheimError as error:
        _end(exit_for(error), str(error))
    except KeyboardInterrupt:
        _end(Exit.INTERRUPTED, "stopped")
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.OK)
    except Exception as error:  # noqa: BLE001 - the last line of defence: a traceback could show a message
        told = describe(error)
        _end(Exit.BUG, f"a mistake of ours: {told['error']} at {told.get('where', 'an unknown place')}")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefgeheim {version('briefgeheim')}")
        raise typer.Exit


def _options(
    _version: bool = typer.Option(False, "--version", help="Print the version and stop.", callback=_print_version),
) -> None:
    """Options before the command; the version prints itself."""


def _end(code: Exit, text: str) -> None:
    typer.echo(f"briefgeheim: {text}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
