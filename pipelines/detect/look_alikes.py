"""Shapes of numbers and strings that are nobody's: what they are called in reports, and how they look."""

from __future__ import annotations

import re

_SHAPES: dict[str, tuple[str, ...]] = {
    "timestamp": (
        r"(?<![\w.-])\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[ ]?[+-]\d\d:?\d\d)?(?![\w-])",
        r"(?<![\w.-])\d{1,2}-\d{1,2}-\d{4} \d\d:\d\d(?::\d\d)?(?![\w-])",
        (
            r"(?<![\w.-])\d{1,2}[/-][A-Z][a-z]{2}[/-]\d{4}[: ]\d\d:\d\d:\d\d(?: (?:[+-]\d{4}|UTC|GMT|"
            r"CES?T))?(?!\w)"
        ),
        (
            r"(?<!\w)(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(?: [+-]\d{4})?(?: "
            r"\([A-Z]{2,5}\))?"
        ),
        r"(?m)^[> ]{0,6}[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?!\w)",
        r"(?<=\[)1[4-9]\d{8}(?:\.\d{1,6})?(?=\])",
    ),
    "message-id": (
        r"(?i)(?<=message-id:[ \t]<)[^\s<>]{6,200}(?=>)|(?<=references:[ \t]<)[^\s<>]{6,200}(?=>)",
        r"(?i)(?<=in-reply-to:[ \t]<)[^\s<>]{6,200}(?=>)|(?<=content-id:[ \t]<)[^\s<>]{6,200}(?=>)",
    ),
    "uuid": (r"(?i)(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])",),
    "hash": (r"(?i)(?<![\w@-])(?=[a-f]{0,64}\d)[0-9a-f]{16,128}(?![\w@-])",),
    "error": (
        r"(?i)(?<!\w)0x[0-9a-f]{4,16}(?!\w)",
        (
            r"(?<![\w-])(?:AADSTS\d{4,8}|(?:ORA|TNS|CVE|MSB|SQL|DB2|PLS)-?\d{4,6}(?:-\d{4,7})?|KB\d{6,8}|"
            r"SQLSTATE\[\w{5}\]|(?:ERR_|ECONN|EAUTH|ETIMED)[A-Z_]{2,40}\d{0,4})(?![\w-])"
        ),
    ),
    "ticket": (r"(?<![\w-])#?[A-Z]{2,5}-\d{3,8}(?![\w-])",),
    "tracking": (
        (
            r"(?<![\w-])(?:3S[A-Z0-9]{9,16}|JJD\d{16,20}|JVGL\d{14,20}|1Z[A-Z0-9]{16}|[A-Z]{2}\d{9}(?:NL|BE|"
            r"DE|GB))(?![\w-])"
        ),
    ),
    "creditor": (r"(?<![\w-])[A-Z]{2}\d\d ?ZZZ ?[A-Z0-9]{8,28}(?![\w-])",),
    "key": (
        (
            r"(?<=ssh-rsa )[A-Za-z0-9+/=]{20,2000}|(?<=ssh-ed25519 )[A-Za-z0-9+/=]{20,200}|"
            r"(?<=p=)[A-Za-z0-9+/=]{20,2000}"
        ),
        r"SHA256:[A-Za-z0-9+/=]{12,64}|(?:[0-9a-f]{2}:){15,31}[0-9a-f]{2}",
    ),
    "record": (
        (
            r"(?:google-site-verification|facebook-domain-verification|apple-domain-verification|MS|"
            r"msvalidate)=[\w-]{6,80}"
        ),
    ),
    "wallet": (
        r"(?<!\w)(?:bc1[02-9ac-hj-np-z]{25,62}|(?=[A-Za-z]{0,34}\d)[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40})(?!\w)",
    ),
    "version": (
        (
            r"(?<![\w.])(?<!\d/)(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b)v?\d{1,3}\.\d{1,3}\.\d{1,4}(?:\.\d{1,5})?(?:-?(?:rc|beta|alpha|esr|"
            r"dev)[.\d]{0,4})?(?![\w]|\.\d)"
        ),
    ),
    "date": (r"(?<=_)20\d{6}(?=_)",),
}

SHAPES = tuple((kind, re.compile(pattern)) for kind, patterns in _SHAPES.items() for pattern in patterns)
"""(kind of look-alike, its shape)."""
