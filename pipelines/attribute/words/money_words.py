"""Whose bank account it is, and what is done there, which is no account of the host's. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, around, before

PAYER = before(
    r"""
    (?:rekening\w*|bankrekening|iban|bank account|account number|card|kaart|creditcard|betaling|betaald|payment|paid
    ... |exp|expiry|cvc|cvv|front code|security code|geldig
    ... |overboeking|afgeschreven|overgemaakt|pays?|betaalt|[a-z]{2}\d{2}[\w ]{8,40}|false account|nepaccount)
    ... (?:[\s,:()\"'/&-]+\w[\w.'-]*){0,10}[\s,]+(?:op naam van|t\.?n\.?v\.?|ten name van|in the name of
    ... |under the name)~
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

IN_NAME_OF = re2.compile(
    r"(?:[^.!?]{0,24}[.!])?[\s,;)|>-]*(?:(?:die|dat|which|that|en|and)(?: one| account| rekening| nummer)? )?"
    r"(?:(?:is|was|staat|stond|hoort|belongs|blijkt) (?:\w+ ){0,2})?"
    r"(?:t\.?[ ]?n\.?[ ]?v\.?|(?:ten|op) name van|op (?:de )?naam van|op naam:?|naam:?|name:?|in (?:the )?name of|"
    r"van|of|bij|to|account holder:?|rekeninghouder:?|houder:?|holder:?)[\s:]*"
    r"(?:(?:de heer|dhr|mevr|mw|mevrouw|meneer|mr|mrs|ms)\.? )?"
)
"""Between an account and the name of whoever holds it."""

DID = after(
    r"""
    (?:once |ooit |vroeger |toen |zelf |always |never |accidentally |per ongeluk )?(?:put|used|paid|entered|typed|gave
    ... |bought|ordered|lost|dropped|zette|gebruikte|betaalde|vulde|gaf|kocht|bestelde|verloor|pinde|swiped)
    """
)
"""Behind somebody who did something then."""

PROOF = around(
    r"""
    (?:ter|als|for) (?:controle|verificatie|bewijs|legitimatie|identificatie|proof|verification|identification|identity)
    bewijs(?:t|zen)? dat|to prove|proves?|proof|dat ik het (?:\w+ )?ben|(?:it's|it is) (?:really )?me
    weet (?:alleen|verder|een ander|niemand)|nobody else knows|only i know|(?:her|er)ken(?:t|nen)?~ (?:mij|me|ons)
    recogni[sz]e (?:me|us)|identif\w+|verifi\w+|bekend (?:onder|als|met)|controlevraag|security question
    waarmee ik me~ (?:aangemeld|geregistreerd)|first payment|eerste betaling|allereerste
    """
)
"""An account that only shows who somebody is."""

PROOF_ABOVE = around(
    r"""
    (?:ter|als|for) (?:controle|verificatie|bewijs|proof|verification)|dat ik het (?:\w+ )?ben
    (?:it's|it is) (?:really )?me
    """
)

_GAP = r"(?:[\s,:()\"'/&-]+[\w€][\w.,'-]*){0,8}"
_TAKE = (
    r"afschrijven|incasseren|afhalen|innen|incasso(?:machtiging)?|machtiging|domiciliering|mandaat|collect|"
    r"direct debit|standing order|mandate|deposit|aanbetaling|afboeken|automatisch|automatische"
)
_BACK = (
    r"terugstorten|terugbetalen|terugboeken|teruggestort|teruggeboekt|terug|overmaken|storten|stort|boek|"
    r"maak|refund(?:ed)?|"
    r"refunds|return(?:ed)?|restitutie|teruggave|borg|credit|creditering|pay back|paid back|send it|transfer|wire|"
    r"reimburse\w*|tegoed|bedrag|cashback|geld|money|come back|go back"
)
ASKS_PAYMENT = re2.compile(
    rf"\b(?:(?:{_TAKE}){_GAP}(?:[\s:(]|$)"
    rf"|(?:schrijf|haal|debit|take|boek|int|incasseer|charge){_GAP}\s(?:af van|van|from|vanaf)"
    rf"|(?:{_BACK}){_GAP}\s(?:op|naar|to|into|onto|on)|(?:rekening|factuur|betaling|bedrag|invoice|payment|bill){_GAP}"
    r"\s(?:kan|mag|moet|may|can|must|should)(?: \w+){0,3} (?:van|from|vanaf))(?:[\s:(]+\w+){0,4}[\s:(]*$"
)
"""In front of an account: to be collected from it, or paid back to it."""

ASKS_BEHIND = re2.compile(
    r"^[\s,)]*(?:(?:graag|maar|gewoon|weer|voortaan|ook|aub|a\.u\.b\.|svp|please|t\.?n\.?v\.?|mag|kan|worden|te) ){0,3}"
    r"(?:afschrijven|incasseren|afhalen|afgeschreven worden|geincasseerd worden|terugstorten|terugbetalen|overmaken"
    r"|storten)\b"
)
"""Behind an account: "van NL... incasseren"."""

PAST = re2.compile(
    r"\b(?:vroeger|destijds|ooit|indertijd|in die tijd|toen|used to|back then|in those days|jarenlang|"
    r"altijd betaald\w*|betaalde|afgeschreven|geincasseerd|was debited|were debited|incasseerde\w*|"
    r"incasseren jullie|loopt|liep|runs?"
    r"|ran)\b"
)
"""What only tells how it was paid."""

REFUSED = re2.compile(r"\b(?:niet|nooit|geen|not|never|don't|no longer|liever niet)\b")
"""An account that is not to be paid to."""
