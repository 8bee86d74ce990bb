"""HTML pages: read like an HTML body (`pipelines.parse.html`)."""

from __future__ import annotations

import re

from models.limits import Limits
from models.message import PartKind
from pipelines.parse.html import read_html
from pipelines.parse.layout import Form
from pipelines.parse.reader import Content, Reading, Text

_STARTS = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|style)\b",
    re.IGNORECASE,
)


class Html:
    """Reads HTML and XHTML."""

    name = "html"
    media_types = frozenset({"text/html", "application/xhtml+xml"})
    extensions = frozenset({"html", "htm", "xhtml", "xht", "shtml"})
    certainty = 3
    binary = False

    def fits(self, content: Content) -> bool:
        """Whether it is called HTML and has a tag, or opens like HTML."""
        kind, extension = content.claims
        named = kind in self.media_types or extension in self.extensions
        return (named and "<" in content.text) or bool(_STARTS.match(content.text))

    def read(self, content: Content, limits: Limits) -> Reading:
        """What is seen, what is not, and presentation."""
        page = read_html(content.text)
        texts = (
            Text(page.shown, PartKind.HTML),
            Text(page.hidden, PartKind.HIDDEN, "#hidden", page.zones),
            Text(page.rest, PartKind.HIDDEN, "#rest", page.zones, searched=False),
        )
        return Reading(texts, embedded=page.embedded, form=Form.HTML)


READER = Html()
