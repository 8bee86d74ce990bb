"""Kinds of targets that staff are told at; one kind, one file, which holds `NOTIFIER` (docs/extend.md)."""
