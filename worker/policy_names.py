"""The names that a policy may use, each checked: a wrong one is told with the right one that looks like it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import BeforeValidator

from models.finding import EntityType
from models.formats import AUTOMATIC, Format
from models.notice import NoticeKind
from models.policy import NOBODYS, AttachmentAction
from models.right import all_rights
from models.triage import Purpose

ALWAYS = "always"
"""The table `[needs.always]` holds for every purpose."""


def one_of(kind: str, names: Callable[[], Iterable[str]]) -> BeforeValidator:
    """A check that a word is known; else it says which known one looks like it."""

    def check(word: Any) -> Any:
        known = tuple(map(str, names()))
        if word in known:
            return word
        near = difflib.get_close_matches(str(word), known, n=1, cutoff=0.5)
        raise ValueError(
            f"unknown {kind} {word!r}; " + (f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}")
        )

    return BeforeValidator(check)


def _is_nobodys(kind: EntityType) -> EntityType:
    if kind not in NOBODYS:
        raise ValueError(
            f"{kind} is somebody's data and cannot be allowed by a word; names of staff go into owner.staff, "
            f"numbers into owner.numbers; use one of {', '.join(sorted(NOBODYS))}"
        )
    return kind


TypeName = Annotated[EntityType, one_of("type", lambda: EntityType)]
NobodysType = Annotated[EntityType, BeforeValidator(_is_nobodys), one_of("type", lambda: EntityType)]
PurposeName = Annotated[str, one_of("purpose", lambda: (ALWAYS, *Purpose))]
ActionName = Annotated[AttachmentAction, one_of("action", lambda: AttachmentAction)]
FormatName = Annotated[Format, one_of("format", lambda: (name for name in Format if name not in AUTOMATIC))]
RightLabel = Annotated[str, one_of("right", all_rights)]
NoticeName = Annotated[str, one_of("notice", lambda: NoticeKind)]
