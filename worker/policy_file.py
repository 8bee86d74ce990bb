"""Reads `policy.toml`: every name in it is checked, every fault told with its place and a remedy."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from importlib import resources
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from models.errors import ConfigurationError
from models.formats import Format
from models.policy import AttachmentAction, Forbidden, Need, Owner, Policy, Retention
from models.triage import Purpose
from worker.policy_names import ALWAYS, ActionName, FormatName, NoticeName, PurposeName, RightLabel, TypeName
from worker.policy_words import Words, own_words
from worker.settings import Section, faults

Address = Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]
Term = Annotated[int, Field(ge=0)]


class _Owner(Section):
    name: str
    domains: tuple[str, ...]
    mailboxes: tuple[Address, ...] = Field(min_length=1)
    staff: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("nl", "en")
    numbers: tuple[str, ...] = ()


class _Need(Section):
    types: frozenset[TypeName]
    reason: str


class _Forbidden(Section):
    types: frozenset[TypeName]
    ground: str
    reason: str


class _Legal(Section):
    years: Term
    ground: str


class _Retention(Section):
    grace_hours: Term = 72
    closed_case_days: Term = 730
    message_record_days: Term = 365
    legal: dict[str, _Legal] = Field(default_factory=dict)


class _Attachments(Section):
    uninspected: ActionName = AttachmentAction.FLAG


class _Rights(Section):
    open_case: frozenset[RightLabel]


class _Message(Section):
    closing_line: bool = True


class PolicyFile(Section):
    """The whole file (docs/policy.md)."""

    owner: _Owner
    needs: dict[PurposeName, _Need]
    references: _Need
    forbidden: tuple[_Forbidden, ...] = ()
    retention: _Retention = _Retention()
    attachments: _Attachments = _Attachments()
    formats: dict[FormatName, ActionName] = Field(default_factory=dict)
    rights: _Rights
    message: _Message = _Message()
    words: Words = Words()
    notify: dict[str, tuple[NoticeName, ...]] = Field(default_factory=dict)


def load_policy(path: Path | None = None, data_dir: Path | None = None) -> Policy:
    """The policy from `path`, else from the first place of `places()` that has one.

    Raises `ConfigurationError` naming each wrong key, type, purpose or right.
    """
    file = find_policy(path, data_dir)
    try:
        return _policy(PolicyFile.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))))
    except OSError as error:
        raise ConfigurationError("policy", f"{file}: cannot be read ({type(error).__name__})") from None
    except UnicodeDecodeError:
        raise ConfigurationError("policy", f"{file}: is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError("policy", f"{file}: not TOML: {error}") from None
    except ValidationError as error:
        raise ConfigurationError("policy", f"{file}: {faults(error)}") from None


def find_policy(path: Path | None = None, data_dir: Path | None = None) -> Path:
    """Where the policy is: the path given, ./policy.toml, the data folder's, or the one shipped with the software."""
    if path is not None:
        return path
    beside = [Path("policy.toml"), *([data_dir / "policy.toml"] if data_dir else [])]
    return next((place for place in beside if place.is_file()), None) or shipped_policy()


def shipped_policy() -> Path:
    """The policy that comes with the software: beside the packages in a checkout, inside `worker` in a wheel."""
    package = Path(str(resources.files("worker")))
    for place in (package.parent / "policy.toml", package / "policy.toml"):
        if place.is_file():
            return place
    raise ConfigurationError("policy", "no policy.toml found; name one with BRIEFGEHEIM_POLICY")


def _policy(file: PolicyFile) -> Policy:
    return Policy(
        owner=Owner(**file.owner.model_dump()),
        needs={_purpose(name): Need(need.types, need.reason) for name, need in file.needs.items()},
        references=Need(file.references.types, file.references.reason),
        forbidden=tuple(Forbidden(rule.types, rule.ground, rule.reason) for rule in file.forbidden),
        retention=_retention(file.retention),
        uninspected=file.attachments.uninspected,
        case_rights=file.rights.open_case,
        notify=file.notify,
        closing_line=file.message.closing_line,
        words=own_words(file.words),
        formats={Format(name): action for name, action in file.formats.items()},
    )


def _purpose(name: str) -> Purpose | None:
    return None if name == ALWAYS else Purpose(name)


def _retention(told: _Retention) -> Retention:
    legal: Mapping[str, tuple[int, str]] = {name: (rule.years, rule.ground) for name, rule in told.legal.items()}
    return Retention(
        grace=timedelta(hours=told.grace_hours),
        closed_case=timedelta(days=told.closed_case_days),
        message_record=timedelta(days=told.message_record_days),
        legal=legal,
    )
