"""How a message ends where it has no signature of the usual form: a greeting and a name, a name and a firm, a name."""

from __future__ import annotations

import re2

from pipelines.attribute.setting import Setting
from pipelines.attribute.words import people_words

_REST = 80
_GREETS = re2.compile(
    r"(?:^|[\s,.!?)])(?:\w*groet(?:en|jes)?|gr|grtjs?|mvg|cheers|liefs|xo+|kus(?:jes)?|regards|love)[\s,]*$"
)
_BEHIND = re2.compile(
    r"^(?: (?:van|from|of|@|&|en|and|namens|\|) [^\n.?!]{1,50}|, [^\n.?!]{1,50}| ?\([^()\n]{1,40}\))?[\s.!]*$"
)
_PHONE = re2.compile(r"^[\s+()\d./|tTeElLmMoObB:-]{8,40}$")


def signs_off(setting: Setting) -> bool:
    """Such as "thx!! Eef (zang)" on the last line; "thanks Eef!" thanks somebody."""
    rest = setting.text[setting.candidate.end : setting.candidate.end + 80].strip()
    lead = setting.label.rstrip()
    apart = lead[-1:] in {"!", ",", ".", "-", "–"} and people_words.SIGNS.search(lead.rstrip(" !,.-–"))
    return bool(apart) and (not rest or (rest[0] == "(" and rest[-1] == ")"))


def signed_for_firm(setting: Setting) -> bool:
    """Such as "groetjes Irma en de rest", or "Irma, balie, Klimhal Grip" on the last line but that of a number."""
    end = setting.layer.end if setting.layer else len(setting.text)
    rest = setting.text[setting.candidate.end : min(end, setting.candidate.end + 2 * _REST)].strip("\n ")
    last, _, below = setting.text[setting.candidate.end : min(end, setting.candidate.end + 2 * _REST)].partition("\n")
    if _GREETS.search(setting.label):
        return len(rest) <= _REST and bool(_BEHIND.match(last))
    numbered = not below.strip() or _PHONE.match(below.strip())
    return not setting.label.strip() and last.startswith(",") and bool(numbered and _BEHIND.match(last))


def closes(setting: Setting) -> bool:
    """Whether the name alone is the last paragraph, below one that ends a sentence and announces nothing."""
    end = setting.layer.end if setting.layer else len(setting.text)
    behind = setting.text[setting.candidate.end : min(end, setting.candidate.end + _REST)].strip()
    above = setting.text[max(0, setting.line[0] - _REST) : setting.line[0]]
    parted = above.endswith("\n\n") and above.rstrip()[-1:] in {".", "?", "!"}
    return not behind and not setting.label.strip() and parted
