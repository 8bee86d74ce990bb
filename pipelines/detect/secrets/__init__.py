"""Secrets: what people call them, where they stand, how they look; `recognisers/credential.py` puts it together."""
