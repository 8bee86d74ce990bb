"""One recogniser, one file. The folder is scanned; nothing is registered (docs/extend.md)."""
