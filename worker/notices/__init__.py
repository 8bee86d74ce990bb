"""Telling staff: what a notice says, which targets there are, how it gets there. The kinds are in `worker/notify/`."""
