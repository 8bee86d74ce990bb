"""Targets that show a notice to people: what differs from chat to chat is how the JSON looks."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from models.notice import Notice
from worker.notices.attempt import Attempt
from worker.notices.post import Poster, Words
from worker.notices.targets import Notifier, Site
from worker.notices.wording import Told, tell
from worker.settings import NotifySettings

Body = Callable[[Told], Mapping[str, Any]]

TAKES = frozenset({"allow_internal", "ca_file", "timeout", "language", "link"})


class Chat:
    """One channel. It cannot know a notice again: what arrived twice is shown twice."""

    def __init__(self, poster: Poster, body: Body, language: str, link: str) -> None:
        self._poster = poster
        self._body = body
        self._language = language
        self._link = link

    async def send(self, notice_id: str, notice: Notice) -> Attempt:  # noqa: ARG002 - chats have no field for it
        """Post it once."""
        told = self._body(tell(notice, self._language, self._link))
        return await self._poster.post(json.dumps(told, separators=(",", ":")).encode(), {})

    @property
    def where(self) -> str:
        """The host."""
        return self._poster.where

    async def reach(self) -> str:
        """Whether the host is there."""
        return await self._poster.reach()

    async def close(self) -> None:
        """Close idle connections."""
        await self._poster.close()


def chat(body: Body, words: Words | None = None) -> Notifier:
    """A notifier whose targets get `body` of each notice; `words` are the failures that it names."""

    def build(_name: str, place: str, target: NotifySettings, site: Site) -> Chat:
        return Chat(Poster(place, target, words), body, site.language(target), target.link)

    return Notifier(needs=frozenset({"url"}), takes=TAKES, build=build)
