"""`briefgeheim smtp-password`: a password for who may send, as it stands in the settings."""

from __future__ import annotations

import sys

import typer

app = typer.Typer()


@app.command("smtp-password")
def smtp_password() -> None:
    """Ask for a password (or read one line of standard input) and print its hash, for smtp.users or smtp.passwords."""
    from worker.intake.passwords import LONGEST, Hash

    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True) if _asks() else _line()
    if not 0 < len(password.encode()) <= LONGEST:
        raise typer.BadParameter(f"a password has 1 to {LONGEST} octets")
    typer.echo(str(Hash.of(password.encode())))


def _asks() -> bool:
    return sys.stdin.isatty()


def _line() -> str:
    return sys.stdin.readline().rstrip("\r\n")
