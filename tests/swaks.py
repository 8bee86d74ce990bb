"""swaks, an SMTP client in another language than ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache

import pytest

REQUIRED = os.environ.get("BRIEFGEHEIM_TEST_SERVERS") == "required"


def need_swaks() -> None:
    """Skip the test, with the reason, where no swaks is that speaks TLS; fail it where servers are required."""
    if missing := _missing():
        pytest.fail(missing) if REQUIRED else pytest.skip(missing)


@cache
def _missing() -> str:
    """What there is to install, or nothing."""
    if (swaks := shutil.which("swaks")) is None:
        return "swaks is not installed"
    support = subprocess.run([swaks, "--support"], capture_output=True, text=True, timeout=60, check=False)
    return "" if "TLS supported" in support.stdout else "swaks has no TLS here (Net::SSLeay is not installed)"
