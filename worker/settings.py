"""All settings in one tree: `briefgeheim.toml`, overridden by `BRIEFGEHEIM_*` variables.

`BRIEFGEHEIM_SMTP__PORT=2525` sets `smtp.port`. A secret may come from a file:
`BRIEFGEHEIM_HTTP__TOKEN_FILE=/run/token`. `BRIEFGEHEIM_CONFIG` names another settings file.
Sizes are bytes, times are seconds (docs/settings.md).
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from models.errors import ConfigurationError
from models.limits import Limits
from worker.imap.settings import ImapSettings, loopback
from worker.intake.settings import LmtpSettings, SmtpSettings
from worker.policy_names import NoticeName

PREFIX = "briefgeheim_"
BESIDE = ("config", "test_servers")
"""Variables that are no settings: where the settings file is, and what the tests may skip."""


_WORDS = {"extra_forbidden": "there is no such name here", "missing": "is missing"}


class Section(BaseModel):
    """A table of the settings file: unknown keys are an error, values are never echoed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class HttpSettings(Section):
    """The HTTP intake. Without a token one is made in the data folder at first start."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    token: SecretStr | None = None
    mailbox: str = ""  # where tickets are filed; default: the policy's first role mailbox
    body_size: int = 1024 * 1024


class QueueSettings(Section):
    """Redis and the worker. An empty `redis_url` starts a redis-server of our own in the data folder."""

    redis_url: SecretStr | None = None
    poll_delay: float = 0.1
    processes: int = Field(default=2, ge=1)  # child processes that examine
    job_seconds: float = 180.0
    attempts: int = Field(default=60, ge=1)  # of one message, then quarantine: after some nine hours
    crashes: int = Field(default=3, ge=1)  # child processes killed on one message, before quarantine
    backoff_base: float = 2.0
    backoff_cap: float = 600.0
    sweep_seconds: float = 15.0
    forgotten_after: float = 60.0  # an unfinished message this long untouched is queued again


class DeliverySettings(Section):
    """Where redacted messages go: into Maildirs, or to a next hop by SMTP or LMTP (docs/mailbox.md)."""

    kind: str = "maildir"  # the name of a file in worker/deliver/
    maildir: Path | None = None  # default: maildir/ in the data folder
    host: str = ""
    port: int = Field(default=25, ge=1, le=65535)
    socket: Path | None = None  # a unix socket of this machine, instead of host and port
    tls: Literal["starttls", "tls", "none"] = "starttls"  # certificates are checked; "none" for this machine only
    ca_file: Path | None = None  # of a certificate authority of your own
    username: str = ""
    password: SecretStr | None = None
    hostname: str = "briefgeheim.local"  # how we introduce ourselves, and what our Received field says
    to: str = Field(default="", max_length=320)  # one address for everything; default: the recipients as they came
    timeout: float = Field(default=30.0, gt=0)  # for one step of the conversation
    data_seconds: float = Field(default=120.0, gt=0)  # for a message and the reply to it
    retry_days: float = Field(default=5.0, ge=0)  # how long a next hop may be away, before quarantine

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for broken, why in (
            (self.host and self.socket, "either host or socket, not both"),
            (self.host and self.tls == "none" and not loopback(self.host), "tls = 'none' is for this machine only"),
            (self.username and self.host and self.tls == "none", "a password needs starttls or tls"),
        ):
            if broken:
                raise ValueError(why)
        return self


class WebhookSettings(Section):
    """A target of signed webhooks (Standard Webhooks 1.0.0)."""

    url: str = ""
    secret: SecretStr | None = None  # whsec_...; made in the data folder when empty
    allow_internal: bool = False  # plain http and private addresses (SSRF guard off)
    timeout: float = 10.0
    poll_seconds: float = 0.5
    retry_days: float = 3.0


class NotifySettings(Section):
    """One target of notices; which of these it needs its kind says (docs/notices.md)."""

    kind: str  # the name of a file in worker/notify/
    url: SecretStr | None = None  # of chats it is a key as well
    secret: SecretStr | None = None  # whsec_..., of kind "webhook"; made in the data folder when empty
    to: str = ""  # an address, of kind "email"
    kinds: tuple[NoticeName, ...] | None = None  # default: the policy's [notify], else all but message.redacted
    language: Literal["", "nl", "en"] = ""  # default: the owner's first
    link: str = Field(default="", pattern=r"^(https?://[^\s<>|\"]+)?$")  # what the path of a case is put behind
    allow_internal: bool = False  # plain http and private addresses (SSRF guard off)
    ca_file: Path | None = None  # of a certificate authority of your own
    timeout: float = Field(default=10.0, gt=0, le=20)


TargetName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]


class LettersSettings(Section):
    """What we write to whoever uses a right. Without a relay every letter stays in the folder `outgoing`."""

    automatic: bool = True  # acknowledgements by themselves; what staff decide is written either way
    sender: str = ""  # default: the mailbox that the request came to
    period_seconds: float = 86_400.0  # at most one acknowledgement to the same person within it
    hourly: int = Field(default=60, ge=0)  # acknowledgements in an hour, to everybody together
    outgoing: Path | None = None  # default: outgoing/ in the data folder; a Maildir
    poll_seconds: float = 1.0
    retry_days: float = 3.0


class RelaySettings(Section):
    """The SMTP server that letters leave by. An empty `host` sends nothing."""

    host: str = ""
    port: int = Field(default=587, ge=1, le=65535)
    tls: Literal["starttls", "tls", "none"] = "starttls"  # certificates are checked; "none" for this machine only
    ca_file: Path | None = None  # of a certificate authority of your own
    username: str = ""
    password: SecretStr | None = None
    hostname: str = "briefgeheim.local"  # how we introduce ourselves
    timeout: float = 30.0


class IdentitySettings(Section):
    """What is believed about a sender, and how the question who they are is put."""

    authserv_ids: tuple[str, ...] = ()  # whose Authentication-Results count (RFC 8601); none: nobody's
    hops: int = Field(default=1, ge=1)  # Received fields that your own servers add
    verify: bool = False  # check DKIM signatures ourselves: asks the DNS about the sender's domain
    known_seconds: float = 7 * 86_400.0  # an address is known when it first wrote so long before
    ask_on_doubt: bool = False  # send the question by itself; else staff do (`cases ask-identity`)
    code_seconds: float = 7 * 86_400.0
    code_tries: int = Field(default=3, ge=1, le=10)


class DetectSettings(Section):
    """Extra detectors: spaCy pipelines by name, Presidio recognisers by name, deduce."""

    spacy: dict[str, str] = Field(default_factory=dict)  # language -> installed pipeline
    presidio: tuple[str, ...] = ()  # predefined recognisers to switch on: NAME or NAME=MODEL
    deduce: bool = False
    deduce_cache: Path | None = None  # default: deduce/ in the data folder


class LogSettings(Section):
    """Logs carry ids, kinds and counts only."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    json_lines: bool = False


class Environment(EnvSettingsSource):
    """Variables; one that ends in `_FILE` names a file that holds the value."""

    def __init__(self, settings_cls: type[BaseSettings]) -> None:
        super().__init__(settings_cls)
        ours = {name: value for name, value in self.env_vars.items() if name.startswith(PREFIX)}
        _refuse_unknown(ours, {*settings_cls.model_fields, *BESIDE})
        self.env_vars = dict(_value(name, value) for name, value in ours.items())


def _refuse_unknown(variables: Mapping[str, str | None], known: set[str]) -> None:
    """A mistyped variable would otherwise be passed over in silence."""
    for name in variables:
        if name.removeprefix(PREFIX).removesuffix("_file").split("__")[0] not in known:
            raise ConfigurationError("setting", f"there is no setting for the variable {name.upper()}")


def _value(name: str, value: str | None) -> tuple[str, str | None]:
    """The setting and what it is to be; `ca_file` is a setting of its own, any other `_FILE` holds the value."""
    if name.endswith("_file") and not name.endswith("ca_file"):
        return name.removesuffix("_file"), _secret(name, value)
    return name, value


def _secret(name: str, path: str | None) -> str:
    try:
        return Path(path or "").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError("setting", f"{name.upper()} names a file that cannot be read") from None


class Settings(BaseSettings):
    """The whole configuration."""

    model_config = SettingsConfigDict(
        env_prefix="BRIEFGEHEIM_",
        env_nested_delimiter="__",
        extra="forbid",
        hide_input_in_errors=True,
        frozen=True,
    )

    data_dir: Path = Path("var")
    policy: Path | None = None
    database_url: SecretStr | None = None  # default: SQLite in the data folder
    redis_url: SecretStr | None = None  # short for queue.redis_url
    master_key: SecretStr | None = None  # base64 of 32 bytes; default: made in the data folder
    smtp: SmtpSettings = SmtpSettings()
    lmtp: LmtpSettings = LmtpSettings()
    http: HttpSettings = HttpSettings()
    queue: QueueSettings = QueueSettings()
    delivery: DeliverySettings = DeliverySettings()
    webhook: WebhookSettings = WebhookSettings()
    notify: dict[TargetName, NotifySettings] = Field(default_factory=dict)
    letters: LettersSettings = LettersSettings()
    relay: RelaySettings = RelaySettings()
    identity: IdentitySettings = IdentitySettings()
    detect: DetectSettings = DetectSettings()
    log: LogSettings = LogSettings()
    imap: dict[str, ImapSettings] = Field(default_factory=dict)  # mailboxes that are watched, by a name of your own
    limits: Limits = Limits()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - `Environment` replaces it
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - one file of settings is enough
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - `_FILE` variables serve
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments over variables over the file."""
        file = _settings_file()
        return (init_settings, Environment(settings_cls), TomlConfigSettingsSource(settings_cls, file))


def load_settings(**overrides: Any) -> Settings:
    """Read file and environment; `ConfigurationError` names each wrong setting, never its value."""
    try:
        return _placed(Settings(**overrides))
    except ValidationError as error:
        raise ConfigurationError("setting", faults(error)) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError("setting", f"{_settings_file()}: not TOML: {error}") from None
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError("setting", f"{_settings_file()}: cannot be read") from None


def faults(error: ValidationError) -> str:
    """Each wrong name with what is wrong about it, in our words where pydantic's are odd; never a value."""
    told = error.errors(include_input=False, include_url=False)
    return "; ".join(f"{'.'.join(map(str, e['loc']))}: {_WORDS.get(e['type']) or _bare(e['msg'])}" for e in told)


def _bare(message: str) -> str:
    return message.removeprefix("Value error, ").removeprefix("Input ")


def _settings_file() -> Path:
    """The file that `BRIEFGEHEIM_CONFIG` names, which must be there, else one here, which need not."""
    named = os.environ.get("BRIEFGEHEIM_CONFIG")
    if named and not Path(named).is_file():
        raise ConfigurationError("setting", f"BRIEFGEHEIM_CONFIG names {named}, which is no file")
    return Path(named or "briefgeheim.toml")


def _placed(settings: Settings) -> Settings:
    """With the paths that follow from the data folder."""
    if settings.detect.deduce_cache is not None:
        return settings
    detect = settings.detect.model_copy(update={"deduce_cache": settings.data_dir / "deduce"})
    return settings.model_copy(update={"detect": detect})
