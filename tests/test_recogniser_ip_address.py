"""IP addresses, and the versions that look like them."""

import pytest

from pipelines.detect.recognisers.ip_address import RECOGNISER
from tests.found import found

ADDRESSES = [
    "84.241.125.87",
    "10.8.0.1",
    "192.168.178.1",
    "2a02:a45f:91c0:1::7e",
    "2001:db8::1",
    "fe80::1ff:fe23:4567:890a",
    "213.134.178.31",
]
FRAMES = ["vanaf {}", "ip: {}", "relay=mx[{}]:25", "({})", "{} - - [11/Mar/2025]", "deny {};"]
NONE = [
    "WooCommerce 9.3.3.1",
    "plugin 3.11.0.4",
    "Chrome 134.0.6998.35",
    "versie 10.2.3.4",
    "v1.2.3.4",
    "1.2.3.4.5",
    "256.1.1.1",
    "11:20:14",
    "::",
    "10.2.3.4-rc1",
    "std::vector",
    "a:b:c",
    "om 10:30:00",
    "artikel 1.2.3",
]


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
def test_finds_addresses(address: str) -> None:
    """In logs, prose and settings."""
    for frame in FRAMES:
        assert found(RECOGNISER, frame.format(address)) == [address]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_leaves_versions_and_times(text: str) -> None:
    """Four numbers with dots may be a release."""
    assert found(RECOGNISER, text) == []
