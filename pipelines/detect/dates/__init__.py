"""Dates: how they are written, and which of them somebody was born on."""
