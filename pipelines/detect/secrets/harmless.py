"""What stands where secrets stand and is none: tokens of forms, numbers of requests, names of a value elsewhere."""

from __future__ import annotations

import re

_FORM = re.compile(
    r"(?i)(?:csrf\w*|xsrf\w*|_?(?:form(?:ulier)?|page|captcha|request|nonce|field|instance)[-_ ]?(?:token|id|key|code)|"
    r"(?<![\w-])_token|nonce|captcha[\w-]{0,24}|(?:request|trace|correlation|transaction|ray)[-_ ]?(?:id|token))"
    r"[\"']?[ \t]{0,2}(?:[:=]|\bis\b)[ \t]{0,2}[\"']?$"
)
_MADE_BY_FORM = re.compile(r"(?i)(?:form|frm|csrf|xsrf|nonce|wc_order|req|trace|captcha)[-_]\S*")
_REFERENCE = re.compile(
    r"\$\{.*|\$\(.*|\$_[A-Z]{3,8}\b.*|%\w{2,32}%?|\{\{.*|<\w+>?|(?i:your|jouw|uw|my|mijn|change|enter|vul|the)[-_]\w+|"
    r"(?i:sha\d{1,3}|md5):.*|(?i:process\.env|getenv|env\(|os\.environ|secrets?\.|vault:).*|(?i:HTTPS?|TLS|SMTP|IMAP|"
    r"SSH|PHP|"
    r"OAuth)/?\d[\d.]{0,6}"
)
_PUBLISHED = re.compile(r"(?i)pk_(?:live|test)_\w+|0x[0-9a-f]{1,8}|site_?key\S*")
"""Keys that are made to be shown to everybody, bytes of an error."""
_CALLED = re.compile(
    r"(?i)\b\w{0,12}(?:cookie|variabele|variable|parameter|kolom|column|veld|field|cache|bucket)\b[^.\n]{0,24}"
    r"\b(?:heet|heette|genaamd|called|named)\b[^.\n]{0,16}$"
)
"""What something is called is not what it holds."""
_MASKED = re.compile(r"[xX]{3,}|[*•.·_#-]{3,}")
"""What stands for a value that is not told."""
_WALLET = re.compile(r"bc1[02-9ac-hj-np-z]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,34}")
"""Where bitcoins are to be sent."""
_EXAMPLE = re.compile(
    r"(?i)(?<![\w.@-])(?:voorbeeld|example|hadden ze het over|e\.g\.|bijv\.?|bijvoorbeeld)[ :]{0,2}[\"'“‘(]?$"
)
"""What introduces one that nobody uses."""
_VOUCHER = re.compile(
    r"(?i)\b(?:\w{0,12}bon(?:nen)?|vouchers?|coupons?|gift ?cards?|korting\w*|actie\w{0,8}|discounts?)\b[^.\n]{0,32}"
    r"\bcodes?(?: [\w'-]+){0,3} (?:zoals|als|such as|like) [\"'(]?$"
)
"""What a shop's own vouchers look like."""
_PROMPT = re.compile(r"(?i)^[^\n]{0,40}\benter (?:\w+ )?pass(?:phrase|word)\b[^\n]{0,90}:[ \t]*\n[^\n]*$", re.MULTILINE)
"""A program asks, and goes on: what was typed is not shown."""
BEHIND = 40


def harmless(text: str, start: int, end: int) -> bool:
    """Whether the value at [start, end) is known to open nothing."""
    value = text[start:end]
    return bool(
        _MADE_BY_FORM.fullmatch(value)
        or _MASKED.fullmatch(value)
        or _PUBLISHED.fullmatch(value)
        or _CALLED.search(text, max(0, start - 2 * BEHIND), start)
        or _WALLET.fullmatch(value)
        or _REFERENCE.fullmatch(value)
        or _EXAMPLE.search(text, max(0, start - BEHIND), start)
        or _FORM.search(text, max(0, start - BEHIND), start)
        or _VOUCHER.search(text, max(0, start - 3 * BEHIND), start)
        or _PROMPT.search(text[max(0, start - 4 * BEHIND) : start])
    )
