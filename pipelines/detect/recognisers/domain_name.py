"""Domain and host names, alone or in a URL. They stay; claiming them keeps name finders off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.finding import EntityType
from pipelines.detect.recogniser import Hit, Scene

CERTAIN = 0.95

TOP_LEVEL = (
    "nl|be|de|com|net|org|eu|info|biz|uk|fr|frl|amsterdam|shop|io|me|nu|tv|co|dev|app|online|site|store|"
    "design|studio|es|it|pl|se|dk|no|at|ch|lu|ie|"
    "us|ca|example|test|invalid|localhost|local|name|pro|coop|museum|email|cloud|tech|world|today|gent|"
    "vlaanderen|brussels|blog|agency|nyc|london|"
    "berlin|art|photography|music|news|club|company|group|consulting|media|solutions|services|academy|"
    "foundation|ngo|gov|edu|mil|int|jobs|travel|"
    "xyz|top|work|live|life|space|website|page|link|digital|marketing|events|care|health|legal|law|tax|"
    "fit|bike|restaurant|cafe|pizza|bar|beer|"
    "wine|garden|house|land|farm|green|gift|fashion|wedding|film|video|games|social|chat|directory|"
    "systems|network|hosting|zone|ai|gg|in|jp|cn|au|nz"
)
"""The usual suffixes here; a list keeps sentences with a forgotten space ("klaar.Groet") out."""

_NAME = re.compile(
    rf"(?i)(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,8}}(?:{TOP_LEVEL})(?![\w@-]|\.\w)"
)
_FILE = re.compile(r"(?i)\.(?:in|app|name|page|link|top|zone|at|no|it|me|so)$")


class DomainNameRecogniser:
    """`DOMAIN_NAME`."""

    name = "domain_name"
    types = (EntityType.DOMAIN_NAME,)

    def find(self, text: str, scene: Scene) -> Iterator[Hit]:
        """Names that end in a known top-level domain; never a part of an e-mail address."""
        for match in _NAME.finditer(text):
            words = match[0].split(".")
            if _FILE.search(match[0]) and len(words) == 2 and (words[0][:1].isupper() or len(words[0]) < 4):
                continue
            yield Hit(match.start(), match.end(), EntityType.DOMAIN_NAME, CERTAIN)


RECOGNISER = DomainNameRecogniser()
