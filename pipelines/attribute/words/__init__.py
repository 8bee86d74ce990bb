"""The words that the rules of this folder go by, Dutch and English: data, one matter a file."""
