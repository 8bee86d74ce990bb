"""Make a real mail of an annotated message: four forms in turn, so that every way to write a body is scored."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from worker.evaluate.corpus import GoldMessage

FORMS = ("8bit", "quoted-printable", "alternative", "html")
_FIRST_DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def render(message: GoldMessage, number: int) -> bytes:
    """RFC 5322 bytes of the message in form `number % 4` of `FORMS`; the same bytes each time."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"] = message.header["from"], message.header["to"]
    mail["Subject"] = message.headline
    mail["Date"] = format_datetime(_FIRST_DAY + timedelta(minutes=number))
    mail["Message-ID"] = f"<{message.id}@corpus.example>"
    _set_body(mail, message.body, FORMS[number % len(FORMS)])
    return mail.as_bytes()


def _set_body(mail: EmailMessage, body: str, form: str) -> None:
    if form == "8bit":
        mail.set_content(body, cte="8bit")
    elif form == "quoted-printable":
        latin = body.isascii() or all(ord(c) < 256 for c in body)  # ISO 8859-1 holds U+0000 to U+00FF
        mail.set_content(body, charset="iso-8859-1" if latin else "utf-8", cte=form if latin else "base64")
    elif form == "alternative":
        mail.set_content(body, cte="quoted-printable")
        mail.add_alternative(as_html(body), subtype="html", cte="base64")
        mail.set_boundary("=_branches")
    else:
        mail.set_content(as_html(body), subtype="html", cte="quoted-printable")


def as_html(body: str) -> str:
    """The body as a web mailer would send it: a paragraph per block, a break per line."""
    blocks = re.split(r"\n\n+", body.rstrip())
    paragraphs = "\n".join("<p>" + html.escape(b).replace("\n", "<br>\n") + "</p>" for b in blocks)
    return f"<html><head><style>p{{margin:0 0 1em}}</style></head><body>\n{paragraphs}\n</body></html>\n"
