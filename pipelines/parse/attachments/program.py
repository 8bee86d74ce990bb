"""Programs and databases: named so that nobody takes them for something else; not looked into."""

from __future__ import annotations

import re

from pipelines.parse.reader import Opaque

READER = Opaque(
    "program",
    frozenset(
        "application/x-msdownload application/x-dosexec application/vnd.microsoft.portable-executable "
        "application/x-executable application/x-sqlite3 application/vnd.sqlite3".split()
    ),
    frozenset("exe dll scr com msi sys so dylib class wasm sqlite sqlite3 mdb accdb lnk".split()),
    re.compile(
        rb"(?s)MZ[^\0]{0,60}\0|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|\0asm|SQLite format 3\0"
        rb"|\0\x01\0\0Standard (?:Jet|ACE) DB|L\0\0\0\x01\x14\x02\0"
    ),
)
