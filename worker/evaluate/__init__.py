"""Score the redactor on annotated messages: what leaked, what was removed for nothing, which rights were seen."""
