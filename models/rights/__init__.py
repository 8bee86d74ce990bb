"""The rights, one a file; the folder is scanned (docs/extend.md)."""
