"""Train the embedded name model from frames, name lists and noise; see docs/models.md for the recipe."""
