"""Places. Everything that touches the world."""
