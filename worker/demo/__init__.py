"""The guided tour: made-up mails through the real thing, and whether each came out as it should."""
