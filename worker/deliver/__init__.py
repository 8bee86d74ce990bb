"""Places where redacted messages go; one place, one file."""
