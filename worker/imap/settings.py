"""Settings of IMAP accounts: `[imap.NAME]`, one table for each account (docs/mailbox.md)."""

from __future__ import annotations

import ipaddress
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator


class Mode(StrEnum):
    """What is done to a message in which something was to be removed."""

    REPORT = "report-only"  # nothing: the store says what would be done
    COPY = "copy-to"  # the redacted copy of every message goes into another folder, the original stays
    REPLACE = "replace"  # the redacted copy takes the original's place


class _Table(BaseModel):
    """Unknown keys are an error, values are never echoed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class FolderSettings(_Table):
    """A folder that is watched; what is not set here is as the account has it."""

    name: str = Field(default="INBOX", min_length=1, max_length=255)
    mode: Mode | None = None
    copy_to: str | None = None
    start: Literal["new", "all"] | int | None = None


class ImapSettings(_Table):
    """One account. Without `mode` nothing in the mailbox is changed."""

    host: str = Field(min_length=1)
    port: int = Field(default=993, ge=1, le=65535)
    tls: Literal["tls", "starttls", "none"] = "tls"  # certificates are checked; "none" for this machine only
    ca_file: Path | None = None  # of a certificate authority of your own
    username: str = Field(min_length=1)
    password: SecretStr | None = None
    token_command: tuple[str, ...] = ()  # prints an OAuth 2.0 access token
    token_url: str = ""  # or where a token is had; with refresh_token, else by client credentials
    client_id: str = ""
    client_secret: SecretStr | None = None
    refresh_token: SecretStr | None = None
    scope: str = ""
    mailbox: str = ""  # the role mailbox that its mail is filed under; default: the policy's first
    folders: tuple[FolderSettings, ...] = Field(default=(FolderSettings(),), min_length=1)
    mode: Mode = Mode.REPORT
    copy_to: str = ""
    start: Literal["new", "all"] | int = "new"  # at the first start: only new mail, everything, or the last N days
    remove: Literal["auto", "trash"] = "auto"  # "trash": originals go by way of the server's trash, emptied of them
    verify: Literal["bytes", "text"] = "bytes"  # "text" for servers that write messages anew (Microsoft 365)
    scratch: str = "Briefgeheim"  # a folder of our own, for servers that cannot expunge a single message
    idle_seconds: float = Field(default=1500.0, gt=0, lt=1740)  # IDLE is renewed after; RFC 2177: before 29 minutes
    poll_seconds: float = Field(default=60.0, gt=0)  # where the server has no IDLE
    timeout: float = Field(default=30.0, gt=0)  # for one command
    transfer_seconds: float = Field(default=120.0, gt=0)  # for one message, there or back

    @field_validator("folders", mode="before")
    @classmethod
    def _names(cls, folders: Any) -> Any:
        """A name alone is a folder with the account's settings."""
        if isinstance(folders, (list, tuple)):
            return [{"name": folder} if isinstance(folder, str) else folder for folder in folders]
        return folders

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for broken, why in (
            (self.tls == "none" and not loopback(self.host), "tls = 'none' is for a server on this machine only"),
            (not (self.password or self.token_command or self.token_url), "needs password, token_command or token_url"),
            (any(f.mode is Mode.COPY and not f.copy_to for f in self.watched), "copy-to needs copy_to = 'FOLDER'"),
            (any(f.copy_to == f.name for f in self.watched), "copy_to is the folder itself"),
            (len({f.name for f in self.folders}) < len(self.folders), "a folder is named twice"),
        ):
            if broken:
                raise ValueError(why)
        return self

    @property
    def watched(self) -> tuple[FolderSettings, ...]:
        """Every folder with all its settings."""
        return tuple(map(self._filled, self.folders))

    def folder(self, name: str) -> FolderSettings | None:
        """The settings of a folder, or None when it is no longer watched."""
        return next((folder for folder in self.watched if folder.name == name), None)

    def _filled(self, folder: FolderSettings) -> FolderSettings:
        names = ("mode", "copy_to", "start")
        return folder.model_copy(update={n: getattr(self, n) for n in names if getattr(folder, n) is None})


def loopback(host: str) -> bool:
    """Whether this name or address is of this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
