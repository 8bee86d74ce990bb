"""Handing redacted mail to a next hop: what SMTP and LMTP share. The kinds are in `worker/deliver/`.

lines      the bytes as they travel: nothing in them can end a message early
trace      our Received field, and the mark by which we know a loop
receipts   which recipients have it already
reply      what a next hop says, in a code
hop        the connection: TLS, sign-in, what the server offers
parting    one message: MAIL, RCPT, DATA, and what is said of each recipient
delivery   all of it for one message of the store
"""
