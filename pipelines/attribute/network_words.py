"""Words right beside an IP address that say whether a machine or the writer is behind it. Dutch and English."""

from __future__ import annotations

import re2

_TO = r"(?: ?(?:ip|ip-adres|ip address|adres|address|op|on|at|naar|to|is|was|=|:|nu|now|still|nog|draait|runs|staat))*"
MACHINE = re2.compile(
    r"(?:\b(?:(?:web|mail|db|database|backup|dns|name|file|vps)?-?(?:server|host)|vps|website|site|"
    r"webshop|shop|a-record|"
    r"aaaa-record|record|mx|relay|proxy|gateway|load balancer|nameserver|domein|domain|hosting|api|"
    r"endpoint|machine)(?: zelf"
    r"| itself)?|\b(?:wijst|wijzen|verwijst|points?|pointed|resolves?|resolved)(?: \w+){0,2} (?:naar|to)"
    rf"|\b(?:moet|moeten|should|must) (?:naar|be|to|point to|wijzen naar)){_TO}[\s:(=\"'\[]*$"
)
"""In front of the address of a server, or of what a name has to point at."""

RECORD = re2.compile(
    r"(?:^|[\s|])(?:a|aaaa|mx|ptr|ns|txt)[\s|]+(?:@|www|mail|ftp|\*|[\w-]+(?:\.[\w-]+)+\.?)[\s|]"
    r"|[\s|](?:in[\s|]+)?(?:a|aaaa)[\s|]+[\da-f]{1,4}[.:]|\bv=spf1\b|\bip[46]:"
)
"""A line of a zone (RFC 1035 section 5) or of an SPF record (RFC 7208), folded."""

_PLACE = (
    r"(?:kantoor|ons kantoor|het kantoor|thuis|huis|mijn werk|the office|our office|office|home|my desk|"
    r"work|de zaak|de winkel|"
    r"the shop|ons pand)"
)
AT_WRITERS = re2.compile(
    r"(?:\b(?:ik|i|wij|we)(?: zelf| myself)? (?:zit|zitten|werk|werken|log|inlog|kom|komen|connect|work|"
    r"am|are|sit|surf|gebruik)"
    r"(?: [\w'-]+){0,5}|\b(?:zit|werk|kom|log) (?:ik|wij|we)(?: [\w'-]+){0,5}"
    rf"|\b(?:vanaf|vanuit|from|op|at|bij|voor|for) {_PLACE}|^[\s*-]*{_PLACE})[\s:(=]*$"
)
"""In front of the address of where the writer is."""

AT_WRITERS_BEHIND = re2.compile(
    r"^[\s,]*(?:\(|[=:–-]+ ?|\| ?|is |= ?)(?:dat is |that's |vanaf |from |ik |wij |me |i )?(?:mijn |ons |"
    r"onze |my |our |at |op |in )?"
    rf"{_PLACE}\b(?! van)".replace("(?! van)", "(?:[^a-z]|$)")
)
"""Behind it: "(kantoor)", "= our office"."""
