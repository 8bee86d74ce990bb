"""A real Dovecot in a folder of its own, on ports of its own, for as long as a test runs; no system service."""

from __future__ import annotations

import contextlib
import imaplib
import os
import pwd
import random
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

REQUIRED = os.environ.get("BRIEFGEHEIM_TEST_SERVERS") == "required"
PASSWORD = 'geheim "1" \\é'
USERS = 200
_CHANCE = random.SystemRandom()

CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {account}
default_internal_group = {group}
default_login_user = {account}
mail_location = {location}
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = {uid}
first_valid_gid = {gid}
disable_plaintext_auth = {tls_only}
auth_mechanisms = plain login
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mailbox_idle_check_interval = 1s
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Trash {{
    auto = subscribe
    special_use = \\Trash
  }}
}}
{more}
"""

LMTP = """\
protocols = imap lmtp
auth_username_format = %Ln
postmaster_address = postmaster@jixawstudio.nl
hostname = dovecot.jixawstudio.nl
service lmtp {{
  chroot =
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {port}
  }}
  unix_listener lmtp {{
    mode = 0666
  }}
}}
"""
"""For `more`: mail also comes in by LMTP, on this port and on `run/lmtp`; a user's address is USER@ANYTHING."""


class Dovecot:
    """Starts, stops and starts again; `port` speaks in the clear and STARTTLS, `tls_port` TLS."""

    def __init__(self, folder: Path, more: str = "", tls_only: bool = False) -> None:
        self.folder = folder
        self.port, self.tls_port = free_port(), free_port()
        self.ca_file = folder / "cert.pem"
        account = pwd.getpwuid(os.getuid()).pw_name if os.getuid() else "nobody"
        owner = pwd.getpwnam(account)
        (folder / "mail").mkdir()
        if not os.getuid():
            os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
            folder.chmod(0o755)
        _certificate(folder)
        values = {
            "folder": folder, "account": account, "group": _group(owner.pw_gid), "uid": owner.pw_uid,
            "gid": owner.pw_gid, "port": self.port, "tls_port": self.tls_port, "more": more,
            "tls_only": "yes" if tls_only else "no", "location": "maildir:~/Maildir",
        }  # fmt: skip
        (folder / "dovecot.conf").write_text(CONFIG.format(**values))
        names = [f"user{number}" for number in range(USERS)]
        (folder / "users").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}::::::\n" for name in names))
        self._names = iter(names)
        self._process: subprocess.Popen[bytes] | None = None

    def fresh_user(self) -> str:
        """Somebody with an empty mailbox; the password is `PASSWORD`."""
        return next(self._names)

    def start(self) -> None:
        """Until it answers."""
        command = [_program() or "", "-F", "-c", str(self.folder / "dovecot.conf")]
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(command, stdout=out, stderr=out)
        deadline = time.monotonic() + 120
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 10) as peer:
                    if peer.recv(10):
                        return
            except OSError:
                pass
            assert time.monotonic() < deadline and self._process.poll() is None, self.log()
            time.sleep(0.05)

    def stop(self) -> None:
        """The server and all its processes."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def log(self) -> str:
        return "".join(f.read_text(errors="replace") for f in (self.folder / "log", self.folder / "out") if f.exists())

    @contextmanager
    def user(self, name: str) -> Iterator[imaplib.IMAP4]:
        """Another mail program of the same user."""
        peer = imaplib.IMAP4("127.0.0.1", self.port, timeout=120)
        try:
            peer.authenticate("PLAIN", lambda _: f"\0{name}\0{PASSWORD}".encode())
            yield peer
        finally:
            peer.logout()

    def new_uidvalidity(self, name: str) -> None:
        """The server loses its index and numbers all messages anew; call it while it is stopped."""
        maildir = self.folder / "mail" / name / "Maildir"
        for index in [*maildir.glob("dovecot*")]:
            if index.is_file() and "keywords" not in index.name:
                index.unlink()


@contextmanager
def running_dovecot(more: str = "", tls_only: bool = False) -> Iterator[Dovecot]:
    """A server, or a skip with its reason (a failure where servers are required)."""
    if _program() is None:
        (pytest.fail if REQUIRED else pytest.skip)("no Dovecot here: apt install dovecot-imapd")
    with tempfile.TemporaryDirectory(prefix="bg-dc-", ignore_cleanup_errors=True) as folder:
        server = Dovecot(Path(folder), more, tls_only)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def lmtp(port: int) -> str:
    """Settings for `more`; a skip where the package is missing (a failure where servers are required)."""
    if not any(Path(f"/usr/{lib}/dovecot/lmtp").exists() for lib in ("lib", "libexec")):
        (pytest.fail if REQUIRED else pytest.skip)("no LMTP in this Dovecot: apt install dovecot-lmtpd")
    return LMTP.format(port=port)


def free_port() -> int:
    """One that nobody listens on now, and nobody will be given: below those that the system hands out by itself."""
    while True:
        port = _CHANCE.randrange(12_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def _program() -> str | None:
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def _group(gid: int) -> str:
    import grp

    return grp.getgrgid(gid).gr_name


def _certificate(folder: Path) -> None:
    """For "localhost" only, signed by itself."""
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "key.pem").chmod(0o600)
