"""Addresses: how streets, house numbers and postcodes are written, here and abroad, and where an address ends."""
