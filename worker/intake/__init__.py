"""Doors by which messages come in; one door, one file."""
