"""The command line; one group of commands, one file."""
