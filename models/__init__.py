"""Nouns. Frozen dataclasses and tables; standard library only, no I/O."""
