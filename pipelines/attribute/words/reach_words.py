"""Words in front of a number or a place that say where the writer or somebody at work is reached. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import around, before

CALLED_ME = before(
    r"""
    (?:belde|belden|gebeld|opgebeld|appte|appten|smste|sms'te|rang|rung|called|phoned|texted|messaged)~ (?:me|mij|ons
    ... |us)(?: (?:back|terug|up|gisteren|yesterday|vandaag|today|nog|even|again|weer))* (?:on|op|at)
    """
)
"""The number on which the writer was called."""

TO_ME = before(
    r"""
    (?:to|aan|naar|voor|for) (?:me|mij|ons|us|myself|mijzelf|mezelf)(?:[\s,:(]+(?:op|at|on|in|via|te|thuis|here|hier
    ... |namelijk|dus|namely))*
    """
)
"""What is sent or addressed to the writer is at the writer's."""

HERE = before(
    r"""
    (?:here|hier|bij ons|bij mij|at our place|at my place|bij ons thuis|onder hetzelfde dak|(?:het|de|the)?
    ... ?(?:zelfde|hetzelfde|same) (?:adres|huis|address|house|flat) (?:als|as) (?:ik|wij|we|mij|ons|i|me|us))
    ... (?:[\s,:(]+(?:op|at|in|te|aan|on))*
    """
)
"""Where the writer is."""

WORK_LINE = before(
    r"""
    (?:toestel|extension|ext\.?|doorkies\w*|werknummer|desk phone|office line|direct line)~
    (?:2fa|tweestaps\w*|twee-?staps\w*|two-?step|two-?factor|tweefactor|sms-?codes?
    ... |authenticat\w+|inlogcodes?|log-?in codes?)~~
    """
)
"""A telephone at somebody's place of work, or one that the log-in needs."""

MY_NUMBER = around(
    r"""
    (?:mijn|m'n|mn|my|onze|our) (?:eigen |own |nieuwe |new |huidige |current )?(?:nummer|number|06|telefoon|phone|mobiel
    ... |mobile|adres|address|mail|email|mailadres|e-mailadres)
    """
)
MOVED_TO = before(r"(?:van|from)[\s:]+[\d+][\d ()-]{6,20}(?: (?:\w+ ){0,2})?(?:naar|to|in)")
"""One number in the place of another: "van 06... naar", behind a sentence that speaks of the writer's."""
