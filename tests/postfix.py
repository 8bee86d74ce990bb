"""A real Postfix in a folder of its own, on ports of its own, for as long as a test runs; no system service.

What a test adds to `master.cf` and `main.cf` are the very lines that docs/mailbox.md shows: `shown`.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import smtplib
import socket
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.dovecot import USERS

REQUIRED = os.environ.get("BRIEFGEHEIM_TEST_SERVERS") == "required"
PAGE = Path(__file__).parent.parent / "docs" / "mailbox.md"
DOMAIN = "jixawstudio.nl"
OUTSIDE = "elders.example"
NAMES = ("info", "support", "klant", "rondje", "geweigerd", *(f"user{number}" for number in range(USERS)))
NOBODY = pwd.getpwnam("nobody")

MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = {programs}
daemon_directory = {daemons}
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.{domain}
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
local_header_rewrite_clients =
virtual_mailbox_domains = {domain}, {outside}
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = texthash:{folder}/etc/mailboxes
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
transport_retry_time = 1s
smtp_connection_cache_on_demand = no
default_destination_concurrency_failed_cohort_limit = 100
"""
"""Mail for these names at both domains is kept, so a bounce to whoever wrote would be seen. Clients are strangers."""

MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
tlsmgr unix - - n 1000? 1 tlsmgr
"""


class Postfix:
    """Starts, stops and starts again; `port` is where mail comes in."""

    def __init__(self, folder: Path, port: int, master: str = "", main: str = "") -> None:
        self.folder, self.port = folder, port
        self._etc = folder / "etc"
        self._prepare()
        known = "".join(f"{name}@{at} {name}/\n" for name in NAMES for at in (DOMAIN, OUTSIDE))
        (self._etc / "mailboxes").write_text(known)
        values = {"folder": folder, "programs": "/usr/sbin", "daemons": "/usr/lib/postfix/sbin", "domain": DOMAIN,
                  "outside": OUTSIDE, "uid": NOBODY.pw_uid, "gid": NOBODY.pw_gid}  # fmt: skip
        (self._etc / "main.cf").write_text(MAIN.format(**values) + main)
        own = "" if re.search(rf"(?m)^127\.0\.0\.1:{port} ", master) else MASTER.splitlines(keepends=True)[0]
        rest = "".join(MASTER.splitlines(keepends=True)[1:])
        (self._etc / "master.cf").write_text(own.format(port=port) + rest + master)
        self._process: subprocess.Popen[bytes] | None = None

    def _prepare(self) -> None:
        self.folder.chmod(0o755)
        for name in ("etc", "queue", "data", "mail"):
            (self.folder / name).mkdir()
        os.chown(self.folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
        os.chown(self.folder / "mail", NOBODY.pw_uid, NOBODY.pw_gid)

    def start(self) -> None:
        """Until it answers."""
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(
                ["/usr/sbin/postfix", "-c", str(self._etc), "start-fg"], stdout=out, stderr=out, start_new_session=True
            )
        deadline = time.monotonic() + 120
        while not _answers(self.port):
            assert time.monotonic() < deadline and self._process.poll() is None, self.log()
            time.sleep(0.05)

    def stop(self) -> None:
        """The server and all its processes; what is in its queue stays."""
        if self._process is None or self._process.poll() is not None:
            return
        subprocess.run(["/usr/sbin/postfix", "-c", str(self._etc), "stop"], capture_output=True, check=False)
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def send(self, raw: bytes, *recipients: str, sender: str = f"klant@{OUTSIDE}", port: int = 0) -> None:
        """As another mail server would."""
        with smtplib.SMTP("127.0.0.1", port or self.port, timeout=120) as peer:
            assert not peer.sendmail(sender, recipients, raw, ["BODY=8BITMIME"] if not raw.isascii() else [])

    def mail(self, name: str) -> list[bytes]:
        """What lies in the mailbox of this local part."""
        return [file.read_bytes() for file in sorted((self.folder / "mail" / name / "new").glob("*"))]

    def waiting(self) -> int:
        """Messages in its queue."""
        told = subprocess.run(["/usr/sbin/postqueue", "-c", str(self._etc), "-j"], capture_output=True, check=False)
        return told.stdout.count(b'"queue_id"')

    def log(self) -> str:
        return "".join(f.read_text(errors="replace") for f in (self.folder / "log", self.folder / "out") if f.exists())


@contextmanager
def running_postfix(port: int, master: str = "", main: str = "") -> Iterator[Postfix]:
    """A server, or a skip with its reason (a failure where servers are required)."""
    if reason := _missing():
        (pytest.fail if REQUIRED else pytest.skip)(reason)
    with tempfile.TemporaryDirectory(prefix="bg-pf-", ignore_cleanup_errors=True) as folder:
        server = Postfix(Path(folder), port, master, main)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def shown(title: str, changes: Mapping[str, object]) -> str:
    """The lines of docs/mailbox.md under `# FILE: title`, with the numbers of a machine put in place of the page's."""
    found = re.search(rf"(?m)^    # {re.escape(title)}\n((?:    .*\n|\n(?=    ))+)", PAGE.read_text("utf-8"))
    assert found, f"docs/mailbox.md shows no {title}"
    text = re.split(r"(?m)^# \S+: ", re.sub(r"(?m)^    ", "", found[1]))[0]  # up to the next file
    for old, new in changes.items():
        assert old in text, f"{title} does not name {old}"
        text = text.replace(old, str(new))
    return text


def shown_settings(title: str, changes: Mapping[str, object]) -> dict[str, object]:
    """The same of `briefgeheim.toml`, as variables."""
    return dict(_flat(tomllib.loads(shown(f"briefgeheim.toml: {title}", changes))))


def _flat(table: dict[str, Any], before: str = "") -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name.upper()}__")
        else:
            yield f"{before}{name.upper()}", str(value).replace("'", '"') if isinstance(value, list) else value


def _missing() -> str:
    if shutil.which("postfix", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        return "no Postfix here: apt install postfix"
    return "" if os.getuid() == 0 else "Postfix can only be started by root"


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as peer:
            peer.settimeout(5)
            return peer.recv(3) == b"220"
    except OSError:
        return False
