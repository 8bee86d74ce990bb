"""Letters to whoever uses a right, and what comes back: identity, threads, answers.

    recorded message ──> Threads: joins its case, silent identity check, checks a one-time code
                            └──> Letters.enqueue ──> templates ──> sealed row in `letters`
    Sending: due rows ──> relay (SMTP), or the Maildir `outgoing` while there is none

Who may be written to is decided by pure functions in `pipelines.correspond`, who is believed in `pipelines.identity`.
"""
