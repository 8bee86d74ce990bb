"""Made-up mails of special forms: one of each, with `PIET` in every text that can be searched."""

from __future__ import annotations

import base64

HEAD = b"From: Anna <anna@klant.example>\r\nTo: info@studio.example\r\nSubject: Vraag\r\nMIME-Version: 1.0\r\n"
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nPiet Bakker belde.\r\n"
DER = bytes.fromhex("30820100 06092a864886f70d0107")
ARMOR = b"hQEMA0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0\r\n" * 3 + b"=abcd\r\n"
SIGNATURE = b"iQEzBAEBCAAdFiEEabcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOP\r\n=abcd\r\n"


def multi(kind: str, *parts: bytes, parameters: str = "", head: bytes = HEAD) -> bytes:
    """A multipart of these parts, each with its header."""
    opening = head + f"Content-Type: {kind}; {parameters}boundary=b0\r\n\r\n".encode()
    return opening + b"".join(b"--b0\r\n" + part + b"\r\n" for part in parts) + b"--b0--\r\n"


def leaf(kind: str, data: bytes, name: str = "") -> bytes:
    """A part in base64."""
    disposition = f"Content-Disposition: attachment; filename={name}\r\n" if name else ""
    fields = f"Content-Type: {kind}\r\n{disposition}Content-Transfer-Encoding: base64\r\n\r\n"
    return fields.encode() + base64.encodebytes(data).replace(b"\n", b"\r\n").rstrip()


INNER = b"From: Piet Bakker <piet@bakker.example>\r\nSubject: Piet Bakker\r\n\r\nPiet Bakker\r\n"
SMIME_SIGNED = multi(
    "multipart/signed",
    TEXT,
    leaf("application/pkcs7-signature; name=smime.p7s", DER + b"\x02", "smime.p7s"),
    parameters='protocol="application/pkcs7-signature"; micalg=sha-256; ',
)
PGP_SIGNED = multi(
    "multipart/signed",
    TEXT,
    b"Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\n"
    + SIGNATURE
    + b"-----END PGP SIGNATURE-----\r\n",
    parameters='micalg=pgp-sha256;\r\n protocol="application/pgp-signature";\r\n ',
)
PGP_ENCRYPTED = multi(
    "multipart/encrypted",
    b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n",
    b"Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n"
    + ARMOR
    + b"-----END PGP MESSAGE-----\r\n",
    parameters='protocol="application/pgp-encrypted"; ',
)
INLINE_SIGNED = (
    HEAD
    + b"Content-Type: text/plain; charset=utf-8\r\n\r\nHoi,\r\n"
    + b"-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n"
    + b"Piet Bakker belde.\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\n"
    + SIGNATURE
    + b"-----END PGP SIGNATURE-----\r\nGroet\r\n"
)
INLINE_ENCRYPTED = (
    HEAD
    + b"\r\nPiet Bakker stuurt:\r\n-----BEGIN PGP MESSAGE-----\r\nVersion: x\r\n\r\n"
    + ARMOR
    + b"-----END PGP MESSAGE-----\r\nGroet\r\n"
)
DELIVERY_REPORT = multi(
    "multipart/report",
    b"\r\nUw bericht aan Piet Bakker kwam niet aan.\r\n",
    b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.klant.example\r\n\r\n"
    b"Final-Recipient: rfc822;piet@bakker.example\r\nAction: failed\r\nStatus: 5.1.1\r\n",
    b"Content-Type: text/rfc822-headers\r\n\r\nFrom: x@studio.example\r\nTo: Piet Bakker <piet@bakker.example>\r\n",
    parameters="report-type=delivery-status; ",
)
READ_RECEIPT = multi(
    "multipart/report",
    b"\r\nPiet Bakker las het.\r\n",
    b"Content-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;piet@bakker.example\r\n"
    b"Disposition: manual-action/MDN-sent-manually; displayed\r\n",
    parameters="report-type=disposition-notification; ",
)
ABUSE_REPORT = multi(
    "multipart/report",
    b"\r\nKlacht van Piet Bakker.\r\n",
    b"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1\r\n"
    b"Original-Rcpt-To: piet@bakker.example\r\n",
    b"Content-Type: message/rfc822\r\n\r\n" + INNER,
    parameters="report-type=feedback-report; ",
)
CALENDAR = (
    b"Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n"
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
    b"SUMMARY:Piet Bakker\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
AMP = (
    b"Content-Type: text/x-amp-html\r\n\r\n<!doctype html><html amp4email><body>"
    b'<p>Piet Bakker</p><amp-list src="https://x.example/"></amp-list></body></html>'
)

# name -> (message, its form, the part that is told, whether Piet can be found in it)
MAILS: dict[str, tuple[bytes, str, str, bool]] = {
    "S/MIME signed": (SMIME_SIGNED, "smime_signed", "", True),
    "OpenPGP signed": (PGP_SIGNED, "pgp_signed", "", True),
    "signed in another way": (
        multi("multipart/signed", TEXT, leaf("application/x-sig", b"x"), parameters="protocol=application/x-sig; "),
        "signed",
        "",
        True,
    ),
    "S/MIME signed as a whole": (
        HEAD + leaf("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", DER + b"\x02Piet Bakker"),
        "smime_opaque",
        "1",
        False,
    ),
    "S/MIME signed, told as encrypted": (
        HEAD + leaf("application/pkcs7-mime; smime-type=enveloped-data", DER + b"\x02Piet Bakker"),
        "smime_opaque",
        "1",
        False,
    ),
    "S/MIME encrypted": (
        HEAD + leaf("application/pkcs7-mime; name=smime.p7m", DER + b"\x03"),
        "smime_encrypted",
        "1",
        False,
    ),
    "S/MIME encrypted, as a file": (
        multi("multipart/mixed", TEXT, leaf("application/octet-stream", DER + b"\x03", "smime.p7m")),
        "smime_encrypted",
        "2",
        True,
    ),
    "OpenPGP encrypted": (PGP_ENCRYPTED, "pgp_encrypted", "", False),
    "encrypted in another way": (
        multi(
            "multipart/encrypted", leaf("application/octet-stream", b"\x00\x01"), parameters="protocol=application/x; "
        ),
        "encrypted",
        "",
        False,
    ),
    "OpenPGP signed in the text": (INLINE_SIGNED, "pgp_signed", "1", True),
    "OpenPGP encrypted in the text": (INLINE_ENCRYPTED, "pgp_encrypted", "1", True),
    "TNEF": (
        multi("multipart/mixed", TEXT, leaf("application/ms-tnef", b"\x78\x9f\x3e\x22Piet Bakker", "winmail.dat")),
        "tnef",
        "2",
        True,
    ),
    "TNEF without its type": (
        multi("multipart/mixed", TEXT, leaf("application/octet-stream", b"\x78\x9f\x3e\x22Piet", "winmail.dat")),
        "tnef",
        "2",
        True,
    ),
    "a calendar": (multi("multipart/alternative", TEXT, CALENDAR), "calendar", "2", True),
    "a delivery report": (DELIVERY_REPORT, "delivery_report", "", True),
    "a read receipt": (READ_RECEIPT, "read_receipt", "", True),
    "an abuse report": (ABUSE_REPORT, "abuse_report", "", True),
    "a report of another kind": (
        multi(
            "multipart/report", TEXT, leaf("application/tlsrpt+gzip", b"\x1f\x8b"), parameters="report-type=tlsrpt; "
        ),
        "report",
        "",
        True,
    ),
    "a nested message": (
        multi("multipart/mixed", TEXT, b"Content-Type: message/rfc822\r\n\r\n" + INNER),
        "nested",
        "2",
        True,
    ),
    "a fragment": (
        HEAD + b"Content-Type: message/partial; id=x; number=2; total=3\r\n\r\nPiet Bakker belde.\r\n",
        "partial",
        "1",
        True,
    ),
    "a body elsewhere": (
        HEAD + b"Content-Type: message/external-body; access-type=URL; URL=https://x.example/\r\n\r\n"
        b"Content-Type: text/plain\r\n\r\nPiet Bakker\r\n",
        "external_body",
        "1",
        True,
    ),
    "a digest": (multi("multipart/digest", b"\r\n" + INNER, b"\r\n" + INNER), "digest", "", True),
    "a mailing list": (
        b"List-Id: Een lijst <een.lijst.example>\r\nList-Post: <mailto:een@lijst.example>\r\n"
        b"List-Unsubscribe: <https://lijst.example/af>\r\n"
        + HEAD
        + TEXT
        + b"-- \r\nEen lijst, https://lijst.example\r\n",
        "mailing_list",
        "",
        True,
    ),
    "AMP": (multi("multipart/alternative", TEXT, AMP), "amp", "2", True),
    "bytes that are text": (
        multi(
            "multipart/mixed", b"\r\nx\r\n", leaf("application/octet-stream", b"Beste, Piet Bakker belde.\r\n", "brief")
        ),
        "unnamed_text",
        "2",
        True,
    ),
}
