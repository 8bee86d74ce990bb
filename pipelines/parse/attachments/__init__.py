"""Attached files: one format, one file. The folder is scanned; docs/extend.md says how to add one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from pipelines.parse.reader import Content, Reader


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader in the folder, the surest first."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [importlib.import_module(f"{__name__}.{name}").READER for name in names]
    return tuple(sorted(found, key=lambda reader: -reader.certainty))


def reader_of(content: Content) -> Reader | None:
    """Who reads these bytes: by what they are first, by what they are called second; None when nobody knows them."""
    signed = next((reader for reader in readers() if reader.binary and reader.fits(content)), None)
    if signed or not content.is_text:
        return signed
    fitting = [reader for reader in readers() if not reader.binary and reader.fits(content)]
    return next((reader for reader in fitting if called(reader, content)), next(iter(fitting), None))


def called(reader: Reader, content: Content) -> bool:
    """Whether the type or the name says this format."""
    kind, extension = content.claims
    return kind in reader.media_types or extension in reader.extensions


def miscalled(reader: Reader | None, content: Content) -> bool:
    """Whether type or name say a format that its bytes are not, and that hides what they are.

    Between formats of text it hides nothing: all of it is read.
    """
    if reader and called(reader, content):
        return False
    others = [other for other in readers() if other is not reader and called(other, content)]
    if reader and not reader.binary:
        return any(other.binary for other in others)
    return bool(others) or content.extension in _TEXTS or content.media_type.startswith("text/")


_TEXTS = frozenset({"txt", "text"})
