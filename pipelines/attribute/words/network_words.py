"""Words right beside an IP address that say whether a machine or the writer is behind it. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import around

_TO = r"(?: ?(?:ip|ip-adres|ip address|adres|address|op|on|at|naar|to|is|was|=|:|nu|now|still|nog|draait|runs|staat))*"
MACHINE = re2.compile(
    r"(?:\b(?:(?:web|mail|db|database|backup|dns|name|file|vps)?-?(?:server|host)|vps|website|site|"
    r"webshop|shop|a-record|"
    r"aaaa-record|record|mx|relay|proxy|gateway|load balancer|nameserver|domein|domain|hosting|api|"
    r"endpoint|machine|box|bak|doos|kist|omgeving|environment)(?: zelf"
    r"| itself)?|\b(?:wijst|wijzen|verwijst|points?|pointed|resolves?|resolved)(?: \w+){0,2} (?:naar|to)"
    rf"|\b(?:moet|moeten|should|must) (?:naar|be|to|point to|wijzen naar)){_TO}[\s:(=\"'\[]*$"
)
"""In front of the address of a server, or of what a name has to point at."""

HAS_TO = re2.compile(r"\b(?:moet|moeten|hoort|should|must|wordt|worden)(?: nu| dus| now)?[\s:]*$")
BE = re2.compile(r"^,? (?:zijn|worden|te zijn|be|become|staan)\b")
"""Around the address that a record ought to hold: "moet 192.0.2.1 zijn"."""

RECORD = re2.compile(
    r"(?:^|[\s|])(?:a|aaaa|mx|ptr|ns|txt)[\s|]+(?:@|www|mail|ftp|\*|[\w-]+(?:\.[\w-]+)+\.?)[\s|]"
    r"|[\s|](?:in[\s|]+)?(?:a|aaaa)[\s|]+[\da-f]{1,4}[.:]|\bv=spf1\b|\bip[46]:"
)
"""A line of a zone (RFC 1035 section 5) or of an SPF record (RFC 7208), folded."""

_PLACE = (
    r"(?:kantoor|mij thuis|ons thuis|my place|my house|our place|"
    r"ons kantoor|het kantoor|thuis|huis|mijn werk|the office|our office|office|home|my desk|"
    r"work|de zaak|de winkel|"
    r"the shop|ons pand)"
)
AT_WRITERS = re2.compile(
    r"(?:\b(?:ik|i|wij|we)(?: zelf| myself)? (?:zit|zitten|werk|werken|log|inlog|kom|komen|connect|work|"
    r"am|are|sit|surf|gebruik|was het|was it|was)"
    r"(?: [\w'-]+){0,5}|\b(?:i'm|we're|ik ben|wij zijn)"
    r"(?: [\w'-]+){0,5}|\b(?:zit|werk|kom|log) (?:ik|wij|we)(?: [\w'-]+){0,5}"
    rf"|\b(?:vanaf|vanuit|from|op|at|bij|voor|for) {_PLACE}|^[\s*-]*{_PLACE})[\s:(=]*$"
)
"""In front of the address of where the writer is."""

AT_WRITERS_BEHIND = re2.compile(
    r"^[\s,\]]*(?:\(|[=:–-]+ ?|\| ?|is |= ?)(?:dat is |that's |vanaf |from |ik |wij |me |i )?(?:mijn |ons |"
    r"onze |my |our |at |op |in )?"
    rf"{_PLACE}\b(?! van)".replace("(?! van)", "(?:[^a-z]|$)")
)
"""Behind it: "(kantoor)", "= our office"."""

ADMITTED = around(
    r"""
    accepted|allowed|trusted|geaccepteerd|toegestaan|vertrouwd|(?:new|known|nieuw|bekend) (?:device|apparaat|toestel)
    succe\w+|gelukt|log-?in ok|ingelogd als|logged in as|session opened|sessie geopend|admin log-?in
    """
)
"""A log-in that was let in, and so is not what has to be blocked."""

SHUT_IT = re2.compile(
    r"^[\s!?.,;)]*(?:die|deze|dat|dit|that|this|those|these|it|they)(?: [\w-]+){0,3} (?:dicht|op slot|geblokkeerd"
    r"|blokkeren|blocked|banned|shut|weren|geweerd)\b|^[\s)]*(?:op slot|dicht(?:zetten|gooien|gezet)?)\b"
)
"""Behind an address that has to be shut out: ". Die mag dicht."."""

THEY_FROM = re2.compile(
    r"[\s,(]*(?:[\w'-]+ ){0,4}"
    r"(?:vanaf|vanuit|from|op|via|on|with|works at|zit op)(?: (?:zijn|haar|his|her|ip|adres|address|home|huis"
    r"|thuis))*[\s(:]*"
)
"""Between somebody and the address that they come from: "Eef works from "."""

SERVER = around(
    r"""
    (?:web|mail|db|database|backup|file)? ?servers?|hosts?|hosting|node|relay(?:=[\w.\[-]*)?|mx\d?|a{1,4}-?records?
    a record|dns|name ?servers?|ns\d|ip4|ip6|spf|vps|gateway|router
    proxy|load balancer|records?|ping|dedicated|cdn|cluster|smtp|imap|localhost|subnet|vlan|resolver|upstream
    endpoint|api|machine|instance|monitor(?:ing)?|crawler|bot|cloudflare|dig|traceroute|whitelist
    """)  # fmt: skip

VISITOR = around(
    r"""
    bezoekers?|klant(?:en)?|visitors?|customers?|clients?|inbreker|hacker|intruder|attacker|aanvaller|dader|sign-?in
    log-?in|ingelogd|logged in|vanaf|vanuit|from|geupload|uploaded|hij|zij|he|she|they
    x-originating-ip|originating|last known|gebruikmakend|gebruiker|user|verdachte|suspect|kwam binnen|get|post
    bestelling|order|spammer|afzender-?ip|someone|iemand|person|persoon|came in|van|thuis|home|zijn|haar|his|her
    """)  # fmt: skip
"""Someone behind an address: a visitor, an intruder, a suspect."""

SESSION = re2.compile(r"^[\s|;,()]*(?:ok|success\w*|succeeded|failed|gelukt|mislukt|apparaat|toestel|device|browser)\b")
"""Behind an address in a list of log-ins: how it went, or with what."""

DEVICE_OF = re2.compile(
    r"\b(?:iphone|ipad|macbook|laptop|telefoon|phone|mobiel|pc|computer|tablet)\w* (?:van|of) (\w+)"
)
"""Whose device somebody logged in with."""

SENDER_IP = around(
    r"""
    verzonden (?:vanaf|via) ip|ip-?adres(?: van)? (?:de )?(?:inzender|afzender|aanvrager)|inzender|submitted from
    sender ip|your ip|uw ip|remote ip|ip address of sender|ip (?:van )?(?:afzender|inzender|aanvrager)
    sent from ip|your ip address|vanaf ip
    (?:aangevraagd|verzonden|verstuurd|ingediend|ingevuld|submitted|sent|requested|ingezonden)~~ (?:op|on|at|om)~~
    ...  (?:vanaf|from|via)
    (?:verzonden|verstuurd|ingediend|ingevuld|submitted|ingezonden):?~~ (?:vanaf|from|via)
    """)  # fmt: skip
FORM_FIELD = re2.compile(
    r"^[\s>*-]*(?:sent|submitted|verzonden|verstuurd|ingezonden|ingediend|ontvangen|received)?"
    r"[ ]?(?:from|vanaf|via|door)?"
    r"[ ]?(?:ip(?:[- ]?(?:adres|address))?)?\s*:\s*$"
)
"""All that stands before it on its line: the last lines of a form tell where it was sent from."""
