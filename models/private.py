"""Values that must not be printed cannot be printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Private(Generic[T]):
    """Holds a value that `repr`, `str`, f-strings and logs show as ``<private>``.

    Only `reveal()` gives it back, so a search for that word finds every place that looks inside.
    """

    _value: T = field(repr=False)

    def reveal(self) -> T:
        """The value itself; the caller answers for where it goes."""
        return self._value

    def __repr__(self) -> str:
        return "<private>"

    def __str__(self) -> str:
        return "<private>"

    def __format__(self, spec: str) -> str:
        return "<private>"

    def __reduce__(self) -> tuple[type[Private[T]], tuple[T]]:
        return (type(self), (self._value,))
