"""How people name a secret and what links its name to it; words that stand there and are none."""

from __future__ import annotations

import re

SHAPED, ASSIGNED, STATED, NEAR, FOLLOWING = 0.97, 0.95, 0.93, 0.85, 0.82
"""Scores: by its own form, in a place for secrets, behind its label, near it, after another secret."""

KINDS = ("credential", "pin", "otp", "recovery", "secret", "question")
NOT_SECRET = frozenset({"transfer", "public"})
"""Codes that a transfer needs, and keys meant for publication (annotation guide): `OTHER`."""
REACH = 90
"""Characters behind a label in which its secret is looked for."""


DIRECT = re.compile(
    r"(?i)[ \t]{0,3}(?:\([^()\n]{1,24}\)(?=\s?[:=]))?[ \t.]{0,24}(?:[:=]{1,2}>?|[(\"“„'`]|is|was|wordt|"
    r"word|werd|op|in|naar|to|as|met|with|van|,|-|–|/|\||\"\s?:)?"
    r"(?:[ \t]?(?:(?:is|was|wordt|nu|now|dus|voor|iedereen|allemaal|altijd|always|graag|please|gewoon|"
    r"still|nog|steeds|ook|tijdelijk|dit|dat|deze|"
    r"volgens|mij|twee|twice|keer|should|be|been|zou|moeten|zijn|moet|to|naar|op|in|for|everyone|all|it|het|currently|"
    r"momenteel|toch|even|set|gezet|"
    r"changed|veranderd|gewijzigd|aangepast|reset|het|volgende|following|eerste|oude|old|new|nieuwe|"
    r"temporary|i|think|denk|ik|maar)\b[ \t]?[:=]?)){0,6}"
    r"[ \t]?(?:\n[ \t>]{0,4}){0,2}[\"“„'`(\[<]{0,2}"
)
"""What stands between a label and its secret."""
STRONG_SIGN = re.compile(r"[:=(\"“„'`\[<]\s{0,4}(?:\n[ \t>]{0,4}){0,2}[\"“„'`(\[<]{0,2}$")
"""A sign that a value follows: hardly any word behind it is none."""
STATES = re.compile(r"(?i)\b(?:is|was|wordt|werd|be)\b[^.\n]{0,24}$")
"""A verb that says so: the word behind it must look a little like a secret."""
QUOTES = {'"': '"', "“": "”", "„": "”", "'": "'", "`": "`"}
"""Quotation marks and their partners."""
NOT_A_VALUE = re.compile(
    r"(?i)(?:niet|not|geen|no|none|n/?a|nvt|vergeten|forgotten|forgot|kwijt|lost|verlopen|expired|fout|"
    r"wrong|onjuist|incorrect|ongeldig|invalid|"
    r"gewijzigd|changed|veranderd|aangepast|gereset|reset|resetten|opnieuw|again|onbekend|unknown|goed|"
    r"correct|juist|zelf|hetzelfde|same|"
    r"dezelfde|wel|ook|een|het|de|the|a|an|my|mijn|your|uw|jullie|je|ik|i|we|wij|hij|zij|he|she|it|that|"
    r"this|dat|dit|die|er|en|and|of|or|"
    r"in|op|te|to|for|voor|van|from|with|met|by|door|via|as|als|if|when|wanneer|maar|but|want|because|nog|"
    r"still|already|al|"
    r"veilig|safe|secure|sterk|strong|zwak|weak|kort|short|lang|long|leeg|empty|nodig|needed|required|"
    r"verplicht|klopt|werkt|works|"
    r"hidden|verborgen|removed|redacted|masked|weggelaten|weggehaald|afgeschermd|geblokkeerd|blocked|"
    r"kwijtgeraakt|instellen|wijzigen|change|opvragen|aanvragen|doorgeven|sturen|send|sent|gestuurd|gekregen|received|"
    r"ontvangen|meer|more|"
    r"account|login|mail|mailbox|wachtwoord|password|inloggen|log|user|link|code|pagina|page|verlengen|"
    r"bewaard|opgeslagen|saved|stored|zoek|weg|gone|"
    r"weet|weten|know|forget|idk|dunno|jouw|usual|gebruikelijk\w*|"
    r"staat|stond|keer|zie|see|laat|volgt|follows|volgen|later|apart|aparte|bijlage|attached|bijgevoegd|"
    r"onderstaand\w*|hieronder|"
    r"below|separate|tbd|naam|name|gelijk|vanaf|sinds|since|beveiligd|protected|"
    r"gekraakt|gehackt|hacked|gelekt|leaked|gestolen|stolen|zichtbaar|visible|uitgelekt|bekend|known|true|"
    r"false|null|ja|nee|yes)"
)
FAULT = re.compile(r"(?:E|ERR|ERROR|AUTH|FOUT|CODE|HTTP|STATUS|MSG|WARN|SESSION|SESS|REQ)[-_]")
"""How names of faults begin: "E-2FA-0417"."""
FAR_LINK = re.compile(
    r"[ \t](?:[^\s:=.!?]{1,40}[ \t]){0,9}[^\s:=.!?]{1,40}[ \t]?(?:[:=]|[ \t](?:is|was)(?=[ \t]))[ \t]{1,2}[\"“'`]?|"
    r",[^,.:\n]{1,40},[ \t](?:is|was)[ \t][\"“'`]?"
)
NAME_VALUE = re.compile(
    r"(?i)\b(?:user\w*|gebruiker\w*|log-?in\w*|inlog\w*|loginnaam|wifi|wlan|ssid|"
    r"netwerk)(?: (?:is|was|heet|nu|now|als|as)){0,2}\W{1,3}\S{2,40}?\W{1,4}(?:en |and |"
    r"met |with )?(?:het |mijn )?$"
)
LAST = re.compile(r"[\"'”]?[ \t]{0,2}(?:[.,;)]?[ \t]*(?:\n|$))")
BEFORE_LABEL = re.compile(
    r"(?i)(?<!\S)[\"“'`]?([^\s\"“'`]{4,64})[\"”'`]?,? (?:is|was|als|as)(?: (?:het|mijn|ons|onze|de|"
    r"the|my|our|your|je|jullie|a|oude|"
    r"nieuwe|new|old)){0,3} $"
)
WORD_EQUALS = re.compile(r"(?=[A-ZÀ-Þ]|[a-zà-ÿ]{1,24}[A-ZÀ-Þ])[A-Za-zÀ-ÿ]{4,28}=\d{1,6}[a-z]{0,4}[!?#*]?")
SETTING_NAME = re.compile(r"(?i)min|max|len|time|limit|age|level|count|expir|port|size|retry|attempt|days|id=")
"""A password such as "Zomeravond=1987", which is written like a setting."""
MARKUP = re.compile(r"/?[\w:-]{1,40}/?>")
"""The rest of a tag: "<dkim>pass</dkim>" holds no password."""
PRODUCTS = re.compile(
    r"(?i)1password\d{0,2}|(?:office|windows|win|iphone|ipad|ipados|ios|android|magento|thunderbird|firefox|chrome|"
    r"outlook|exchange|"
    r"galaxy|macbook|macos|drupal|joomla|typo|laravel|symfony|angular|bootstrap|vue|node|python|mysql|mariadb|ubuntu|"
    r"debian|centos|server|host|mail|imap|smtp|port|poort|vps|web|versie|version|page|pagina|kamer|room|stap|step|"
    r"error|fout|code|level|laag|http|https|sha|utf|base|ipv|html|css|php|edge|safari|keepass|bitwarden|lastpass|"
    r"dashlane|yubikey|kpn|ziggo|internet|pixel)"
    r"[a-z]{0,3}\d{1,4}[!?]?"
)
"""Programs, systems and appliances with their number: "Outlook2019", "KeePass2"."""
