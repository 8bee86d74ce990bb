"""What machines write and read line by line: logs, settings, programs, zone files. Text that nobody speaks."""

from __future__ import annotations

import re

from models.limits import Limits
from pipelines.parse.reader import Content, Reading, Text
from pipelines.parse.trace import trace_lines

_TYPES = frozenset(
    "application/x-yaml application/yaml text/yaml application/toml application/sql application/x-sql text/x-sql "
    "application/javascript text/javascript application/x-sh text/x-sh application/x-php application/x-httpd-php "
    "text/x-php text/x-python text/css text/x-log application/x-patch text/x-patch text/x-diff text/dns "
    "application/x-pem-file application/ldif text/x-ini".split()
)
_EXTENSIONS = frozenset(
    "log out err env ini conf cnf cfg config properties toml yaml yml sql php phtml inc js mjs ts tsx jsx css scss sh "
    "bash zsh bat cmd ps1 py rb pl java c h cpp cs go rs vue twig tpl liquid htaccess htpasswd zone db hosts service "
    "plist patch diff lock gitignore dockerfile reg ldif pem crt cer key pub csr ovpn rdp lst nfo".split()
)
_DOTTED = re.compile(
    r"\.(?:env|htaccess|htpasswd|gitignore|npmrc|bash\w*|profile|my\.cnf|pgpass|netrc)[\w.-]*", re.ASCII
)


class Listing:
    """Reads logs, settings and programs."""

    name = "listing"
    media_types = _TYPES
    extensions = _EXTENSIONS
    certainty = 1
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it is called so: text of machines has no shape in common."""
        kind, extension = content.claims
        return kind in _TYPES or extension in _EXTENSIONS or bool(_DOTTED.match(content.name))

    def read(self, content: Content, limits: Limits) -> Reading:
        """The text as it stands."""
        return Reading((Text(trace_lines(content.text)),))


READER = Listing()
