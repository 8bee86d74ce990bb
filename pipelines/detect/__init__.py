"""Find: which spans of a message look like personal data, or like something that could be mistaken for it."""
