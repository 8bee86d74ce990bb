"""The mailbox on an IMAP server: one guarded client, and what is known of each message in it.

wire       aioimaplib with guards: a lost connection is noticed at once, answers are read without recursion
client     typed commands on one connection, one at a time, each with a time limit
connect    TLS, STARTTLS, certificates, TCP keepalive; sign_in: LOGIN, PLAIN, XOAUTH2
mark       the header field by which we know our own copies; nobody else can make one
taking     what is new in a folder, handed to `worker.accept`
replace    one message replaced by its redacted copy, step by step; removal: how an original goes
"""
