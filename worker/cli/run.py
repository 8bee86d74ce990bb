"""`briefgeheim up|smtp|web|work|migrate`: the processes of an installation."""

from __future__ import annotations

import asyncio
import resource
from typing import TYPE_CHECKING

import typer

from worker.settings import Settings, load_settings

if TYPE_CHECKING:
    from worker.serve import Running

app = typer.Typer()

AWAY = "Redis does not answer (BRIEFGEHEIM_REDIS_URL): messages are accepted all the same, handled when it is back."


@app.command()
def up() -> None:
    """Run everything in one go on embedded parts: SMTP, HTTP, IMAP, worker, sweep, notices. Ctrl-C ends it."""
    run("smtp", "web", "imap", "work")


@app.command()
def smtp() -> None:
    """Run the SMTP intake alone (a line of the Procfile)."""
    run("smtp")


@app.command()
def web() -> None:
    """Run the HTTP intake alone (a line of the Procfile)."""
    run("web")


@app.command()
def work() -> None:
    """Run the worker alone: examine, deliver, sweep, send notices (a line of the Procfile)."""
    run("work")


@app.command()
def migrate() -> None:
    """Bring the database up to date (the release line of the Procfile)."""
    from worker.bootstrap import database_url, private_data_folder
    from worker.store.migrate import migrate as bring_up_to_date

    settings = _settings()
    private_data_folder(settings)
    asyncio.run(bring_up_to_date(database_url(settings)))
    typer.echo("The database is up to date.")


def _settings() -> Settings:
    from worker.logs import configure

    settings = load_settings()
    configure(settings.log)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold messages
    return settings


def run(*roles: str) -> None:
    """Be a process with these roles until a signal ends it."""
    from worker.serve import Role, serve
    from worker.supervise import stop_on_signals

    settings = _settings()

    async def main() -> None:
        stop = asyncio.Event()
        stop_on_signals(stop)
        await serve(settings, frozenset(map(Role, roles)), stop, _greet)

    asyncio.run(main())


def _lmtp(settings: Settings) -> str:
    """Where the LMTP listener is, if there is one."""
    lmtp = settings.lmtp
    places = [f"{lmtp.host}:{lmtp.port}"] if lmtp.port is not None else []
    return ", ".join([*places, str(lmtp.socket)] if lmtp.socket else places)


async def _greet(running: Running) -> None:
    """Say where everything is, in a few lines that fit any terminal."""
    from worker.bootstrap import maildir, redis_url
    from worker.doctor.delivery import next_hop
    from worker.policy_file import find_policy
    from worker.redis_server import ping

    settings = running.context.settings
    rows = {
        "SMTP": running.smtp_port and f"{settings.smtp.host}:{running.smtp_port}",
        "LMTP": running.smtp_port and _lmtp(settings),
        "HTTP": running.http_port and f"http://{settings.http.host}:{running.http_port}/docs",
        "token": running.http_port and not settings.http.token and settings.data_dir.resolve() / "http.token",
        "watches": ", ".join(running.context.accounts),
        "for": ", ".join(running.context.policy.owner.mailboxes),
        "delivers to": maildir(settings).resolve() if settings.delivery.kind == "maildir" else next_hop(settings),
        "policy": find_policy(settings.policy, settings.data_dir).resolve(),
        "data folder": settings.data_dir.resolve(),
    }
    typer.echo("briefgeheim is ready; Ctrl-C ends it.")
    for name, value in rows.items():
        if value:
            typer.echo(f"  {name:<12} {value}")
    if not await ping(redis_url(settings)):
        typer.echo(AWAY)
