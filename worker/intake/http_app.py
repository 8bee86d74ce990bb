"""The HTTP application: `POST /messages`, `GET /messages/{id}`, and what operators look at."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request, Security
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

from models.errors import Rejected, Transient
from models.limits import Limits
from models.message import Channel, Envelope
from worker.clock import Clock
from worker.failures import sentence
from worker.intake.api_page import api_page
from worker.intake.contract import Accept
from worker.intake.http_faults import fault
from worker.intake.metrics import CONTENT_TYPE, Figures, exposition
from worker.intake.status import MessageReader, MessageStatus
from worker.intake.ticket import Author, Ticket, compose
from worker.mailboxes import Mailboxes

ACCEPT_SECONDS = 30.0
RETRY_AFTER = "30"  # seconds

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_FIELDS = frozenset({"body", *Ticket.model_fields, *Author.model_fields})
_BEARER = HTTPBearer(auto_error=False, description="the token of `http.token`")


class Receipt(BaseModel):
    """The message is stored and will be looked at; `duplicate`: it had come in before, nothing was changed."""

    id: str
    state: str = "received"
    duplicate: bool


@dataclass(frozen=True, slots=True)
class Doors:
    """What the application needs of the rest of the worker."""

    accept: Accept
    read: MessageReader
    token: str
    mailboxes: Mailboxes
    mailbox: str
    clock: Clock
    figures: Figures | None = None
    limits: Limits = field(default_factory=Limits)


def create_app(doors: Doors) -> FastAPI:
    """The application; nothing is loaded from elsewhere, its own page included."""
    app = FastAPI(
        title="briefgeheim",
        summary="Takes in tickets and social messages, and tells what became of them.",
        docs_url=None,  # its page comes from a content network
        redoc_url=None,
        exception_handlers={RequestValidationError: _invalid, Transient: _later, TimeoutError: _later,
                            Rejected: partial(_rejected, doors.limits)},
    )  # fmt: skip
    _messages(app, doors)
    _operations(app, doors)
    return app


def _messages(app: FastAPI, doors: Doors) -> None:
    guarded = [Depends(_bearer(doors.token))]

    @app.post("/messages", status_code=202, dependencies=guarded, responses=_TOLD)
    async def take_in(ticket: Ticket) -> Receipt:
        """Store a ticket or social message. The same `external_id` of a channel twice is one message."""
        mailbox = doors.mailboxes.match(ticket.mailbox or doors.mailbox)
        if mailbox is None:
            raise HTTPException(422, [fault("mailbox", "not_a_role_mailbox")])
        async with asyncio.timeout(ACCEPT_SECONDS):
            accepted = await doors.accept(_envelope(ticket, mailbox, doors.clock), compose(ticket, mailbox))
        return Receipt(id=accepted.id, duplicate=accepted.duplicate)

    @app.get("/messages/{message_id}", dependencies=guarded, responses={401: _TOLD[401], 404: {}, 503: _TOLD[503]})
    async def show(message_id: str) -> MessageStatus:
        """State, kinds and counts of a message, and its redacted text once it was delivered."""
        status = await doors.read(message_id) if _ID.match(message_id) else None
        if status is None:
            raise HTTPException(404, "no such message")
        return status


def _operations(app: FastAPI, doors: Doors) -> None:
    @app.get("/healthz")
    async def health() -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    @app.get("/metrics", response_class=PlainTextResponse, dependencies=[Depends(_bearer(doors.token))])
    async def metrics() -> PlainTextResponse:
        """Counts for Prometheus."""
        return PlainTextResponse(await exposition(doors.figures), media_type=CONTENT_TYPE)

    @app.get("/docs", response_class=HTMLResponse, include_in_schema=False)
    async def page() -> HTMLResponse:
        policy = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}
        return HTMLResponse(api_page(app.openapi()), headers=policy)


def _envelope(ticket: Ticket, mailbox: str, clock: Clock) -> Envelope:
    now = clock()
    return Envelope(
        channel=Channel(ticket.channel),
        mailbox=mailbox,
        received_at=min(now, ticket.received_at or now),
        reverse_path=ticket.author.address or "",
        recipients=(mailbox,),
        external_id=ticket.external_id,
    )


def _bearer(token: str) -> Callable[..., None]:
    """A dependency that lets in who knows the token (RFC 6750); compared in constant time."""

    def check(given: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)]) -> None:
        if given is None or not hmac.compare_digest(given.credentials.encode(), token.encode()):
            raise HTTPException(401, "a valid bearer token is needed", {"WWW-Authenticate": "Bearer"})

    return check


async def _invalid(_request: Request, error: Exception) -> JSONResponse:
    """Where and what, never the value: unknown field names and messages could hold it."""
    assert isinstance(error, RequestValidationError)
    faults = [fault(_where(e["loc"]), str(e["type"]), e.get("ctx")) for e in error.errors()]
    return JSONResponse({"detail": faults}, 422)


def _where(location: tuple[Any, ...]) -> str:
    return ".".join(step if step in _FIELDS else "?" for step in location[1:]) or "body"


async def _later(_request: Request, _error: Exception) -> JSONResponse:
    return JSONResponse({"detail": "cannot take this now, try again later"}, 503, {"Retry-After": RETRY_AFTER})


async def _rejected(limits: Limits, _request: Request, error: Exception) -> JSONResponse:
    """The limit or rule that was broken, with its number; the error's own words stay here."""
    assert isinstance(error, Rejected)
    told = f"{error.code}: {sentence(error.code, limits)}".removesuffix(": ")
    return JSONResponse({"detail": told}, 413 if error.code == "message_size" else 422)


_TOLD: dict[int | str, dict[str, Any]] = {
    401: {"description": "the bearer token is missing or wrong"},
    413: {"description": "the body is too big"},
    422: {"description": "a field is wrong: `where`, `what` and `why`"},
    503: {"description": "cannot be stored now; the sender keeps the message and tries again"},
}
