"""The envelope in the store: all that a relay needs comes back."""

from __future__ import annotations

import json

from stored import envelope

from worker.store.safe import dump_envelope, load_envelope


def test_an_envelope_comes_back_whole() -> None:
    """Reverse-path, every recipient as it was written, what MAIL asked for, and the client of our mail server."""
    whole = envelope(
        reverse_path="Jürgen@Voorbeeld.example",
        recipients=("Info+Tag@JixawStudio.NL", "piet@elders.example"),
        options=("SMTPUTF8", "BODY=8BITMIME"),
        forwarded=("ADDR=192.0.2.7", "HELO=mx.voorbeeld.example"),
    )
    assert load_envelope(dump_envelope(whole)) == whole


def test_an_envelope_of_an_earlier_version_is_read() -> None:
    """It had no options."""
    fields = json.loads(dump_envelope(envelope()))
    del fields["options"], fields["forwarded"]
    assert load_envelope(json.dumps(fields).encode()) == envelope()
