"""Names on social networks: "@name", and names behind the name of a network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene
from pipelines.detect.recognisers.domain_name import TOP_LEVEL

MARKED, IN_URL = 0.95, 0.93

_HANDLE = re.compile(
    r"(?<![\w.@/+-])@(?=[\d._]{0,10}[A-Za-zÀ-ÿ])[A-Za-zÀ-ÿ0-9_][\wÀ-ÿ.]{1,29}(?:@(?:[\w-]{1,63}\.){1,4}[a-z]{2,12})?"
)
_DOMAIN = re.compile(rf"(?i)@(?:[\w-]{{1,63}}\.){{1,5}}(?:{TOP_LEVEL})")
_CODE = re.compile(
    r"@(?:media|import|charset|keyframes|font|page|supports|layer|param|return|returns|var|throws|override|"
    r"deprecated|author|since|types|"

                   r"here|channel|everyone|all|home|work|thuis|Override|Test|Bean|property|echo)\b")  # fmt: skip
_PROFILE = re.compile(
    r"(?i)(?<![\w-])(?:(?:instagram|twitter|tiktok|facebook|threads|linkedin|snapchat|youtube|pinterest|"
    r"mastodon)\.(?:com|net|me|social|nl)|x\.com|t\.me)/"
    r"(?:in/|add/|@|user/|c/|company/)?([\w.-]{2,60})"
)
_NAMED = re.compile(
    r"(?i)(?<![\w.])(?:snap(?:chat)?|insta(?:gram)?|ig|tiktok|discord|telegram|signal|twitter|mastodon|threads|bluesky)"
    r"(?:[ -](?:naam|name|account|handle|id|user(?:name)?))?(?: (?:van|of) \w{2,12})?(?: is| heet| was)?[ ]?[:=]?[ ]"
    r"((?=[a-z._]{0,28}[\d_.])[a-z][\w.]{2,28}\w(?:#\d{4})?)(?![\w@]|\.\w)"
)
"""A name without its sign behind the name of a network; only what looks like one."""
_TAGGED = re.compile(r"(?<![\w@.])[A-Za-z][\w.]{1,30}#\d{4}(?!\w)")
"""A Discord name with its discriminator."""
_NO_PERSON = re.compile(r"@|/[a-z]")
"""Records of family trees (GEDCOM, "@I12@") and scopes of packages ("@angular/core")."""
_NOT_A_NAME = re.compile(
    r"(?i)(?:p|reel|reels|posts?|status|groups?|events?|pages?|share|sharer\.php|watch|hashtag|explore|"
    r"stories|story|video|photo\.php|"

                         r"messages|help|settings|login|home|search|privacy|legal|about|developers|"
                         r"business|embed|channel|playlist|tv)")  # fmt: skip


class SocialHandleRecogniser:
    """`SOCIAL_HANDLE`, the "@" included."""

    name = "social_handle"
    types = (EntityType.SOCIAL_HANDLE,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Handles with their sign, and the name in the address of a profile."""
        for match in _HANDLE.finditer(text):
            end = match.start() + len(match[0].rstrip("._"))
            if _NO_PERSON.match(text, end):
                continue
            if not _DOMAIN.fullmatch(text, match.start(), end) and not _CODE.fullmatch(text, match.start(), end):
                yield Hit(match.start(), end, EntityType.SOCIAL_HANDLE, MARKED)
        for match in _PROFILE.finditer(text):
            if not _NOT_A_NAME.fullmatch(match[1]):
                yield Hit(match.start(1), match.end(1), EntityType.SOCIAL_HANDLE, IN_URL)
        for match in _NAMED.finditer(text):
            if not _DOMAIN.fullmatch("@" + match[1]):
                yield Hit(match.start(1), match.end(1), EntityType.SOCIAL_HANDLE, IN_URL)
        for match in _TAGGED.finditer(text):
            yield Hit(match.start(), match.end(), EntityType.SOCIAL_HANDLE, IN_URL)


RECOGNISER = SocialHandleRecogniser()
