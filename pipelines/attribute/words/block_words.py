"""Who is behind an address or a log-in that has to be kept out, or let in again. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, around, before

IDENTIFIED = before(
    r"""
    (?:hij|zij|ze|he|she|die|dat|dit|het|it|that|this|de (?:laatste|eerste|tweede)|the (?:last|first
    ... |second)(?: one)?|(?:zijn|haar|his|her) (?:echte |real )?(?:naam|name))~ (?:heet|is|was|'s|blijkt|seems
    ... |must|moet|zal|noemt)~~
    (?:that|it|he|she)'s~~
    (?:lastiggevallen|bestookt|bedreigd|gestalkt|gespamd|harassed|pestered|spammed|threatened|stalked
    ... |bothered) (?:door|by)~
    (?:volgens (?:mij|ons)|waarschijnlijk|vermoedelijk|i think|probably|presumably|we believe|we think)~~ (?:is|was)~~
    """
)
"""Who is behind an address or a log-in that has been spoken of."""

HARMLESS = around(
    r"""
    gewoon|just|only|simply|alleen maar|geen zorgen|no worries|nothing to worry|niet schrikken|niet blokkeren
    ... |no need to block
    (?:don't|do not) block|not (?:to )?block(?:ed)?|hoeft niet (?:geblokkeerd|dicht)
    """
)
"""What says that an address in a log is all right."""

SAW = after(
    r"(?:\w+ ){0,4}(?:die|who|that|dat) (?:\w+ ){0,3}"
    r"(?:zag|ontdekte|meldde|merkte|vond|saw|noticed|spotted|found|reported|told)"
)
"""Behind somebody who noticed it."""

KEPT_OUT = re2.compile(
    r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b|@\w|\b[a-z_]+\d+\b|\bnoemt\b"
    r"|\bcalls (?:him|her)self\b"
)
"""An address, a log-in or a byname, which says who has to be kept out or let in."""

LET_IN = around(
    r"""
    deblok\w*|unblock\w*|ontblok\w*|whitelist\w*|allowlist\w*|uitgooien|buitensluit\w*|uitsluit\w*
    ... |toegang ontzeg\w*|shut out|lock out|buiten ?houden|(?:er|mag|mogen) weer (?:in|bij)
    let (?:him|her|them|it) back in|keep (?:him|her|them) out|kick(?: \w+)? out|uit de (?:firewall|blokkade)|af ?halen
    """
)
"""Other words for keeping out and letting in, in the paragraph that names an address."""
