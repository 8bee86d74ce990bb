"""What secrets look like: the forms that issuers give their keys, the places that hold them, and a measure of doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PPK = re.compile(r"Private-Lines: \d{1,3}\s{0,4}\n[ \t>]{0,8}((?:[A-Za-z0-9+/=]{4,128}\s{1,12}){1,80})")
"""The private half of a key as PuTTY keeps it."""
_BEGIN = re.compile(r"-----BEGIN ((?:[A-Z0-9]{1,10} ){0,3})(PRIVATE KEY|PUBLIC KEY|CERTIFICATE)(?: BLOCK)?-----")
_END = re.compile(r"-----END [A-Z0-9 ]{1,48}-----")
_ARMOUR = re.compile(r"[A-Za-z0-9+/=\s>:,.()]*")
_REMARK = re.compile(
    r"(?im)^[ \t>]{0,8}(?:pass\w*|ww|wachtw\w*|pin|code|user\w*|login|host|fingerprint|groet\w*|regards|mvg)\b"
)
LONGEST_KEY = 12_000
KEY_SHAPES = re.compile(
    r"(?<![A-Za-z0-9_])(?:"
    r"(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[\w-]{16,64}|"
    r"(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{8,99}|(?:live|test)_[A-Za-z0-9]{16,64}|sk-(?:proj-|"
    r"ant-)?[A-Za-z0-9_-]{20,200}|whsec_[A-Za-z0-9+/=]{16,99}|"
    r"xox[abeoprs]-[A-Za-z0-9-]{10,250}|AIza[\w-]{30,45}|ya29\.[\w-]{20,250}|"
    r"SG\.[\w-]{16,64}\.[\w-]{16,99}|npm_[A-Za-z0-9]{30,40}|pypi-[\w-]{30,250}|"
    r"shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|dop_v1_[a-f0-9]{64}|hf_[A-Za-z0-9]{30,40}|key-[0-9a-f]{32}|"
    r"(?:\d{6}-){7}\d{6}|AGE-SECRET-KEY-1[0-9A-Z]{50,60}|\d{8,10}:AA[\w-]{18,48}|"
    r"(?:psk|snd|sec|secret|priv|token|tok|api|apikey|key)[-_](?=[A-Za-z]{0,79}\d)[A-Za-z0-9]{12,80}|"
    r"(?!pk_|pub|site_)[a-z]{2,8}_(?:prod|live|test|dev|sandbox|staging|priv)_(?=[A-Za-z]{0,79}\d)[A-Za-z0-9]{8,80}|"
    r"eyJ[\w-]{8,2000}\.[\w-]{8,4000}\.[\w-]{8,1000}"
    r")(?![A-Za-z0-9_])"
)
"""AWS, GitHub, GitLab, Stripe, Mollie, OpenAI, Slack, Google, SendGrid, npm, PyPI, Shopify, DigitalOcean, Mailgun,
age, Telegram, JSON web tokens (RFC 7519), and home-made prefixes that say what they are."""

_HASH = re.compile(
    r"(?<![\w$])\$(?:2[abxy]?|1|5|6|7|y|gy|apr1|argon2(?:id|i|d)|scrypt|P|H|S)\$[./A-Za-z0-9$=,+-]{8,220}|"
    r"(?<!\w)\{(?:S?SHA(?:256|512)?|S?MD5|CRYPT)\}[A-Za-z0-9+/=$.]{8,220}|"
    r"(?<!\w)(?:pbkdf2_sha256|bcrypt_sha256|scrypt)\$[\w$+/=.-]{16,220}"
)
"""Stored passwords as crypt(3), LDAP (RFC 2307) and web frameworks write them: they can be guessed back."""
_HEADER = re.compile(
    r"(?i)\bauthori[sz]ation[\"']?[ \t]?[:=][ \t]?[\"']?(?:basic|bearer|token|digest|apikey|"
    r"key)[ \t]{1,2}([^\s\"',]{6,512})"
)
_COMMAND = re.compile(
    r"(?:(?<=\s)(?:-u|--user)[ =][\"']?[^\s:/\"']{1,40}:([^\s\"'@/]{3,64})|\bmysql(?:dump|"
    r"admin)? [^\n]{0,80}?(?<=\s)-p([^\s\"']{3,64})|"
    r"\bsshpass -p ?[\"']?([^\s\"']{3,64})|"
    r"(?<=\s)--?(?:\w{1,16}-)?(?:password|passwd|pass|pwd|token|secret|api-key|"
    r"apikey)[ =][\"']?([^\s\"'<-][^\s\"'<]{3,128})|"
    r"\bIDENTIFIED BY [\"']([^\"'\n]{3,64})[\"']|"
    r"(?<![\w.*-])[\w.-]{1,80}:(?:\d{4,5}|\*):[\w*-]{1,40}:[\w.*-]{1,40}:([^\s:]{3,64})(?=\s|$))"
)
"""What is given to curl, mysql, sshpass and the like."""
_SETTING = re.compile(
    r"(?m)^[ \t>-]{0,24}[\"']?(?=\w{0,60}[_A-Z])"
    r"([A-Z][A-Z0-9_.]{0,40}(?:PASS(?:WD|WORD|PHRASE)?|PWD|SECRET|TOKEN|KEY(?:_?ID)?|SALT|"
    r"CREDENTIALS?)(?:_[A-Z0-9]{1,12})?|"
    r"[a-z][a-z0-9]{0,24}(?:[_.-][a-z0-9]{1,24}){0,4}[_.-](?:pass(?:wd|word|phrase)?|pwd|secret|"
    r"token|key(?:_?id)?|salt))"
    r"[\"']?[ \t]?:[ \t]{1,3}[\"']?([^\s\"']{3,512})[\"']?,?[ \t]*$"
)
"""A setting of its own line, as YAML has it."""
_NAME = (
    r"[\w.-]{0,40}(?:pass(?:wd|word|phrase|w)?|pwd|secret|token|api[_-]?key|apikey|private[_-]?key|"
    r"access[_-]?key|auth[_-]?key|account[_-]?key|_key|_key_id|[_-]salt|"
    r"credentials?|wachtwoord|_pw|_ww|sessid|sessionid|sess|passcode)"
)
_ASSIGNED = re.compile(
    rf"(?i)(?<![\w.-])[\"']?({_NAME})[\"']?[ \t]{{0,3}}(?:=>|:=|=|\":|':)[ \t]{{0,3}}(?:base64:)?"
    r"(?:\"([^\"\n]{1,512})\"|'([^'\n]{1,512})'|([^\s\"'<>,;)]{1,512}))"
)
_ALONE = re.compile(r"(?:\n|^)[ \t>]{0,8}$")
_REST = re.compile(r"(?: [a-zà-ÿ0-9]{2,16}){1,3}(?=[ \t]{0,4}(?:\r?\n|$))")
"""More words of a value without quotation marks that fills its line."""
_DEFINED = re.compile(
    rf"(?i)define\(\s{{0,3}}[\"']({_NAME})[\"']\s{{0,3}},\s{{0,3}}(?:\"([^\"\n]{{1,256}})\"|'([^'\n]{{1,256}})')"
)
_VALUED = re.compile(
    r"(?i)(?:key|name)=\"[^\"\n]{0,32}(?:pass|pwd|secret|token)[^\"\n]{0,12}\"\s{1,3}value=\"([^\"\n]{3,256})\""
)
"""A setting in XML whose name and value are attributes."""
_XML = re.compile(rf"(?i)<({_NAME})>([^<\n]{{1,256}})</")
_DUMPED = re.compile(
    r"(?m)^[ \t>]{0,8}(?:export )?([A-Z][A-Z0-9_]{0,40}_(?:BOT|SK|AUTH|SEED|PEPPER|HMAC|PRIVATE|BEARER|SIGNING|PASSW))"
    r"[ \t]?=[ \t]?[\"']?([^\s\"']{10,512})"
)
"""Settings whose names end in a word that secrets share with other things: only what looks like one counts."""
_PUBLIC = re.compile(
    r"(?i)public|publishable|site[_-]?key|pub[_-]?key|verification|csrf|lifetime|expir|ttl|policy|"
    r"reset_url|_url|min_length"
)
_EMPTY = re.compile(
    r"(?i)(?:null|none|true|false|\*+|x+|\.+|changeme|<[^>]*>|\$\{?\w+\}?|\d{1,3}|your[_-]?\w*|naam|name|zie|see|"
    r"leeg|volgt|"
    r"process\.env.*|getenv.*|env\(.*)"
)

_TALK = frozenset(
    "ok required missing invalid failed expired wrong unknown vergeten verlopen ongeldig onbekend fout".split()
)

_TOKEN = re.compile(r"(?:(?!</)\S){1,200}")
_EMPHASIS = "*_"
"""What chats put around words: it closes only what it opened."""
_OPENING, _CLOSING = "\"'“„‘`([{<>*_", "\"'”’`)]}>,.;:"
_KNOWN_WORD = re.compile(
    r"(?i)(?:.*://.*|www\..*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,12}(?:[/:].*)?|"
    r"[\d.,:/€$%-]+|\d+[a-z]{1,3}|[a-z]{2,8}/\d{1,2}(?:\.\d{1,3}){0,3}|[a-z]{1,4}-?\d{1,3}|v?\d+(?:\.\d+)+\w*|"
    r"[A-Z]{1,4}-\d{3,6}|[FQ]20\d\d-\d+|#?[A-Z]{2,4}-?\d{4,8}|\d{1,2}-\w{3,9}-\d{2,4}|"
    r"(?:[\d]{1,4}[-/]){1,2}\d{1,4}|/[\w/.-]+(?::\d+)?|&\w+;|"
    r"[a-z]+(?:-[a-z]+)+|[a-zà-ÿ]+(?:/[a-zà-ÿ]+)+|[a-z]{2}\d\d[a-z]{4}\d{10}|2fa-?\w*|"
    r"(?-i:[A-Z][A-Z_]{1,40}=.*)|\w{2,30}=[\w./:-]*|(?:id|class|name|for|type|href|src)=.*|\w+\([^)]*\)?[;,.]?|.*\);?|"
    r"E\d{4,6}|(?:argon2(?:id?|d)?|pbkdf2|bcrypt|scrypt|x25519|ed25519|log4j|web3|oauth2)[?]?|PuTTY-User-Key-File-\d|\w+'s|(?-i:[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20})+)|\$[a-z]+(?:_[a-z]+)*|[\w:-]{1,40}>[^<\s]{0,80}|"
    r"[^\W\d_]+[?]|AADSTS\d{4,8}|(?-i:E|ERR)[-_](?-i:[A-Z]{2,6})[-_]?\d{1,5}|KB\d{6,8}|CVE-\d{4}-\d+)"
)
"""Shapes of other things: addresses, amounts, dates, versions, tickets, hyphenated words."""
_WORD_AND_YEAR = re.compile(
    r"(?!(?i:jan|feb|mrt|maart|mar|apr|mei|may|ju[nl]|aug|sep|okt|oct|nov|dec))"
    r"(?:[A-Za-z][a-z]{2,3}\d{4}|(?!Ref|Zie|See|Off|Ord|Inv|Fac)[A-Z][a-z]{2,3}[-_.](?:19|20)\d\d)"
)
"""A password such as "Hark2021" or "Tulp-1994", which is written like a ticket's number."""
_SNAKE = re.compile(r"[a-z]{2,24}(?:_[a-z]{2,24}){1,4}")
"""A name that programs give: hardly a secret, unless something says so."""
_ASKED_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+[?]")
_SPECIAL = re.compile(r"(?<=\w)[!@#$%^&*=?+~|_](?=\w)|\w[!*#$%^&=+~]+$")


_SSH_PUBLIC = ("AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNh")
"""How the wire form of a public SSH key begins (RFC 4253 section 6.6): meant to be handed out."""


def armoured(text: str, private: bool) -> Iterator[tuple[int, int]]:
    """PEM and OpenPGP blocks (RFC 7468, RFC 9580) with private or with public content.

    One that is cut short ends with its last line.
    """
    if private:
        yield from ((m.start(1), m.start(1) + len(m[1].rstrip())) for m in _PPK.finditer(text))
    done = 0
    for begin in _BEGIN.finditer(text):
        if begin.start() < done or (begin[2] == "PRIVATE KEY") is not private:
            continue
        body = _ARMOUR.match(text, begin.end(), begin.end() + LONGEST_KEY)
        at = body.end() if body else begin.end()
        end = _END.match(text, at)
        if not end:  # cut off: what people say below it is no key
            remark = _REMARK.search(text, begin.end(), at)
            at = remark.start() if remark else at
        done = end.end() if end else begin.start() + len(text[begin.start() : at].rstrip())
        yield begin.start(), done


def tokens(text: str, start: int, most: int) -> Iterator[tuple[int, int]]:
    """(start, end) of up to `most` words from `start`, without the punctuation around them."""
    for count, match in enumerate(_TOKEN.finditer(text, start)):
        if count >= most:
            return
        low, high = match.span()
        while low < high and text[low] in _OPENING:
            low += 1
        while low < high and text[high - 1] in _CLOSING:
            high -= 1
        if low > match.start() and text[low - 1] in _EMPHASIS and text[high - 1] == text[low - 1]:
            high -= 1
        if low < high:
            yield low, high


def looks_secret(word: str) -> int:
    """From -1 (surely something else) over 0 (a plain word) to 3 (hardly anything but a secret)."""
    if _ASKED_ADDRESS.fullmatch(word) or word.startswith(_SSH_PUBLIC):
        return -1
    if _KNOWN_WORD.fullmatch(word) and not _WORD_AND_YEAR.fullmatch(word):
        return 0 if word.isalpha() or word.isdigit() else -1
    if _SNAKE.fullmatch(word):
        return 1
    letters, digits = any(map(str.isalpha, word)), any(map(str.isdigit, word))
    points = 0
    if letters and digits:
        points += 2
        points += len(word) >= 8
    if _SPECIAL.search(word) and letters:
        points += 3 if len(word) >= 10 else 2 if digits or word != word.casefold() else 1
    if letters and not digits and word[1:] != word[1:].casefold() and word.upper() != word:
        points += 1
    if letters and word[0].isupper():
        points += 1
    return min(points, 3)


def in_commands(text: str) -> Iterator[tuple[int, int]]:
    """Stored password hashes, authorisation headers (RFC 7235) and passwords on a command line."""
    for match in _HASH.finditer(text):
        yield match.span()
    for pattern in (_HEADER, _COMMAND):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if not _EMPTY.fullmatch(match[group]):
                yield match.span(group)
    for match in _SETTING.finditer(text):
        if not _PUBLIC.search(match[1]) and not _EMPTY.fullmatch(match[2]) and match[2].casefold() not in _TALK:
            yield match.span(2)


_SUBSCRIPT = re.compile(
    r"(?i)\[[\"'](\w{0,24}(?:pass\w*|pwd|secret|token|api_?key|private_?key)\w{0,12})[\"']\][ \t]{0,4}=>?[ \t]{0,4}"
    r"[\"']([^\"'\n]{3,200})[\"']"
)
"""PHP and Python: `$db['pass'] = '...'`."""


def in_assignments(text: str) -> Iterator[tuple[int, int]]:
    """Values of settings whose name says that they are secret: .env, INI, PHP, JSON, XML."""
    for match in _DUMPED.finditer(text):
        if looks_secret(match[2]) >= 2 and not _PUBLIC.search(match[1]) and not _EMPTY.fullmatch(match[2]):
            yield match.span(2)
    for match in _SUBSCRIPT.finditer(text):
        if not _PUBLIC.search(match[1]) and not _EMPTY.fullmatch(match[2]):
            yield match.span(2)
    yield from (match.span(1) for match in _VALUED.finditer(text) if not _EMPTY.fullmatch(match[1]))
    for pattern in (_ASSIGNED, _DEFINED, _XML):
        for match in pattern.finditer(text):
            group = next(n for n in range(2, (match.lastindex or 1) + 1) if match[n] is not None)
            value = match[group]
            if not _PUBLIC.search(match[1]) and not _EMPTY.fullmatch(value) and not value.startswith("$2"):
                start = match.start(group)
                if text[match.start() - 1 : match.start()] in ("?", "&") and "&" in value:
                    yield start, start + value.index("&")
                    continue
                start += len("base64:") if value.startswith("base64:") else 0
                end = start + len(text[start : match.end(group)].rstrip(".," if group == match.lastindex else ""))
                more = (
                    _REST.match(text, end) if _ALONE.search(text, max(0, match.start() - 12), match.start()) else None
                )
                yield start, more.end() if more and not value.startswith("(") else end
