"""What to do about each failure of an account, in a sentence for the doctor and `imap status`."""

from __future__ import annotations

from collections.abc import Mapping

MENDING: Mapping[str, str] = {
    "imap_sign_in_refused": "the password or token is not taken: correct it; Microsoft 365 takes tokens only",
    "imap_no_password_here": "the server takes no password without TLS: set tls",
    "imap_token": "no access token is to be had: run token_command by hand, or check token_url and client_id",
    "imap_unreachable": "nobody is there: are host, port and tls right?",
    "imap_certificate": "the certificate is not trusted or names another host: ca_file names your own CA",
    "imap_tls": "no TLS could be agreed upon: is tls right for this port?",
    "imap_no_starttls": "the server has no STARTTLS on this port: try tls = 'tls' and port 993",
    "imap_timeout": "the server takes too long to answer",
    "imap_connection_lost": "the server ended the connection",
    "imap_refused": "the server refused a command: does the folder exist, and may the account write to it?",
    "imap_protocol": "what answers is no IMAP server that we understand",
    "imap_no_trash": "the server marks no folder as trash, or cannot move messages",
    "imap_no_uids": "the folder has no lasting numbers of messages: it cannot be watched",
}
"""By code; the rest say it themselves."""
