"""Verbs. Pure functions: bytes and text in, values out; no clock, socket, file or log."""
