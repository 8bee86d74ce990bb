"""`briefgeheim cases`: what people asked for under privacy law, by when, and each step to its end."""

from __future__ import annotations

import typer

from worker.cli.cases import acts, identity, record, show, subject
from worker.cli.cases.layout import CASE, WHEN, AsJson, history, listing, local

__all__ = ["CASE", "WHEN", "AsJson", "app", "history", "listing", "local"]

app = typer.Typer(
    name="cases", help="Privacy-rights cases: their dates, each step, and their record.", no_args_is_help=True
)
for part in (show, acts, identity, record, subject):
    app.add_typer(part.app)
