"""Whose bank account it is, and what is done there, which is no account of the host's. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before

PAYER = before(
    r"""
    (?:rekening\w*|bankrekening|iban|bank account|account number|card|kaart|creditcard|betaling|betaald|payment|paid
    ... |overboeking|afgeschreven|overgemaakt|pays?|betaalt|[a-z]{2}\d{2}[\w ]{8,40}|false account|nepaccount)
    ... (?:[\s,:()\"'/&-]+\w[\w.'-]*){0,10} (?:op naam van|t\.?n\.?v\.?|ten name van|in the name of|under the name)~
    """
)
"""In whose name a bank account is."""

PAYS = around(
    r"""
    pay|pays|paid|paying|betaalt|betaalde|betaald|betalen|overmaken|overgemaakt|creditcard|credit card|debit card
    ... |kaart
    bank|bankrekening|rekeningnummer|iban|salaris|salary|pin ?pas|betaalmethode|payment method|card on file
    """
)
"""A sentence about money: an account in it is a bank's."""

DID = after(
    r"""
    (?:once |ooit |vroeger |toen |zelf |always |never |accidentally |per ongeluk )?(?:put|used|paid|entered|typed|gave
    ... |bought|ordered|lost|dropped|zette|gebruikte|betaalde|vulde|gaf|kocht|bestelde|verloor|pinde|swiped)
    """
)
"""Behind somebody who did something then."""
