"""Special categories: terms and phrases, whether they are said of a person, and how far they reach."""
