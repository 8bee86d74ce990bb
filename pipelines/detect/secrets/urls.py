"""Secrets in links and cookies: in the userinfo, the query and the path of a link that logs somebody in."""

from __future__ import annotations

import re
from collections.abc import Iterator

_USERINFO = re.compile(r"(?<=://)[^\s/@:\"'<>]{0,64}:([^\s/@\"'<>]{1,128})@")
_ACT = (
    r"(?:reset(?:[-_]?password)?|password[-_]?reset|wachtwoord(?:[-_]?(?:reset|herstel\w*))?|(?:set|new|forgot|"
    r"change)[-_]?"
    r"password|password|magic(?:[-_]?link)?|invit(?:e|ation)|uitnodiging|verify|verifi[eë]ren|verificatie|activate|"
    r"activation|activeren|activatie|confirm|bevestig\w*|login|inloggen|auth|signin|sign[-_]in|sso|unlock|recover\w*|"
    r"herstel\w*|aanmeld\w*)"
)
"""Parts of a path behind which the key to an account stands."""
_PATH = re.compile(
    rf"(?i)(?<=/){_ACT}/(?:[a-z-]{{2,16}}/){{0,2}}((?=[^\s/?]{{0,64}}\d)(?=[^\s/?]{{0,64}}[A-Za-z])[\w.~=-]{{12,512}})"
)
_CALLED = re.compile(
    r"(?i)(?<=/)(?=[^\s/?]{0,48}(?:[a-z]\d|\d[a-z]))(?:[\w~.]{1,24}-){0,5}(?:token|secret)(?:-[\w~.]{1,24}){1,5}(?=[\s/?\"'>)]|$)"
)
"""A part of a path that calls itself a token."""
_HOOK = re.compile(r"(?:hooks\.slack\.com/services|discord(?:app)?\.com/api/webhooks)/([\w/-]{16,160})")
"""Addresses of chats that whoever knows them may post to."""
_QUERY = re.compile(
    r"(?i)[?&](?:amp;)?(?:t|tok|token|access_token|key|apikey|api_key|code|auth|authkey|sig|signature|"
    r"reset|hash|h|k|secret|password|passwd|pw|pwd|sid|magic|link|wachtwoord|ww|pin|"
    r"session|sess|ticket|otp|invite|confirm|verify|jwt|uid|(?:[a-z]{2,16}[-_]?)?sleutel|(?:re)?activ\w{0,8}|"
    r"(?:activ|bevestig|verif|herstel|reset|login|inlog|invit|uitnodig|toegang|confirm)[a-z]{0,12}[-_]?"
    r"(?:token|code|key|sleutel|hash|link))=([\w.%~+/=-]{6,512})"
)
_ELSEWHERE = re.compile(
    r"(?i)/(?:track(?:ing|en)?|trace|volg|zending|product\w*|p|shop|cart|winkelwagen|checkout|order-received|coupon|"
    r"korting\w*|kaart|maps?|zoek\w*|search|watch|embed|nieuws|news|blog|css|js|assets|img|images|"
    r"static)(?:/[\w.-]{0,64})?/?$"
)
"""Paths whose key or code is that of a parcel, an order, a voucher, a place or a file."""
_NO_SECRET = re.compile(r"(?i)(?:3S|JVGL|JJD|1Z)[A-Z0-9]{9,20}|wc_order_\w+|[\d.]+|[a-z]+(?:-[a-z]+)+|[a-z]{1,24}")
_COOKIES = re.compile(r"(?i)\b(?:set-)?cookie:[ \t]{0,3}(?=[\w.-]{1,64}=)")
_COOKIE = re.compile(r"([\w.-]{1,64})=([^;\s\"']{8,512})")
_OPEN_COOKIE = re.compile(
    r"(?i)path|domain|expires|max-age|samesite|_ga\w*|_gid|_fbp|_gcl\w*|lang\w*|locale|cookie\w*|\w*consent\w*|theme|"
    r"currency|"
    r"\w*csrf\w*|\w*xsrf\w*"
)
LONGEST_LINE = 2_000


def in_urls(text: str) -> Iterator[tuple[int, int]]:
    """Passwords in the userinfo of a URL (RFC 3986 section 3.2.1), tokens behind it, and cookies (RFC 6265)."""
    for match in _USERINFO.finditer(text):
        yield match.span(1)
    for pattern in (_PATH, _HOOK, _CALLED):
        for match in pattern.finditer(text):
            yield match.span(pattern.groups)
    for match in _QUERY.finditer(text):
        if not _NO_SECRET.fullmatch(match[1]) and not _elsewhere(text, match.start()):
            yield match.span(1)
    yield from _in_cookies(text)


def _elsewhere(text: str, query: int) -> bool:
    """Whether the path before the query names what the key is of."""
    low = max(0, query - 160)
    question = text.rfind("?", low, query + 1)
    return question >= 0 and bool(_ELSEWHERE.search(text[low:question]))


def _in_cookies(text: str) -> Iterator[tuple[int, int]]:
    for head in _COOKIES.finditer(text):
        stop = text.find("\n", head.end(), head.end() + LONGEST_LINE)
        for match in _COOKIE.finditer(text, head.end(), stop if stop >= 0 else head.end() + LONGEST_LINE):
            mixed = any(map(str.isdigit, match[2])) and any(map(str.isalpha, match[2]))
            if mixed and not _OPEN_COOKIE.fullmatch(match[1]):
                yield match.span(2)
