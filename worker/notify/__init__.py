"""Ways to tell staff; one way, one file."""
