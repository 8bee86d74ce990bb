"""Addresses of a log or a list that the text points at: "de laatste ben ik zelf", "203.0.113.7 (that's me)"."""

from __future__ import annotations

import re

import re2

from pipelines.attribute.setting import Setting
from pipelines.detect.names import fold

_REACH = 700
_ADDRESS = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)")
_ORDINALS = {
    **dict.fromkeys("eerste bovenste first top".split(), 0),
    **dict.fromkeys("tweede second".split(), 1),
    **dict.fromkeys("derde third".split(), 2),
    **dict.fromkeys("laatste onderste last bottom".split(), -1),
}
_OURS = (
    r"(?:(?:ben|was|is|are) (?:ik|ikzelf|me|mij|i|us)|(?:zijn|are|waren|were) (?:wij|we|us)|(?:is|was|zijn|are|were) "
    r"(?:mine|ours|my own|our own|my|our|mijn|ons|onze|van (?:mij|mijn|ons|onze|hier|thuis)|from (?:me|us|my|our|here)|"
    r"(?:that of|those of) (?:my|our))|(?:komt|komen|kwam|kwamen|came|comes?) (?:van|from) "
    r"(?:mij|mijn|ons|onze|me|us|my|our)|(?:hoort|horen|belongs?) (?:bij|to) (?:mij|mijn|ons|onze|me|us|my|our))\b"
)
_POINTED = re2.compile(
    rf"\b(?:de|die|dat|the|that|het) ({'|'.join(_ORDINALS)})(?: (?:adres|address|ip|ip-adres|regel|line|one|entry|"
    rf"bezoek|poging|hit|request|keer|time|login|inlog|visit|attempt))?(?:,)? {_OURS}"
)
_SAID = re2.compile(
    rf"^[\"'\s)]*(?:[,:;<=-]+ ?|\()?(?:dat |that's |this is |dit |that |which |die )?(?:{_OURS}|(?:me|mine|ours|ikzelf|"
    r"(?:ben )?ik(?: zelf)?|mijn (?:huis|kantoor|thuis\w*|eigen \w+|werk\w*|ip\S*|verbinding|laptop)|ons kantoor|"
    r"(?:my|our) (?:home|office|own \w+|ip|house|connection|laptop|desk))[).,; ]|(?:me|mine|ours|ik)$)"
)


def pointed_at(setting: Setting) -> bool:
    """Whether an address is said to be the writer's own right behind it, or by its place in the list above."""
    if _SAID.search(setting.after):
        return True
    start, end = setting.candidate.start, setting.candidate.end
    found = _POINTED.search(fold(setting.text[end : end + _REACH]))
    if not found:
        return False
    listed = _ADDRESS.findall(setting.text, max(0, start - _REACH), end + found.start())
    own = list(dict.fromkeys(listed)) if _ORDINALS[found[1]] >= 0 else listed
    at = _ORDINALS[found[1]]
    return len(own) > 1 and -len(own) <= at < len(own) and own[at] == setting.value
