"""Words that tell staff, sender and namesakes apart. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, before

STAFF_STRONG = before(
    r"""
    (?:jullie|uw|your|je) (?:\w+ )?(?:collega(?:'s|s)?|medewerk\w+|collegaatje|monteur|helpdesk\w*|support\w*
    ... |stagiaire?|technicus|technician|colleagues?)~~
    (?:jullie|uw|your|je) (?:\w+ )?(?:coworker|staff|team|employees?|people|developer|programmeur|man|dame|jongen
    ... |salesman|sales|account ?manager|ontwerper|designer)~~
    (?:jullie|uw|your) (?:\w+ )?(?:vormgever|boekhouding|administratie|verkoper|guy|engineer|agent|rep
    ... |representative|boss|baas|directeur|director)~~
    (?:bij|by|van|at|from|with|door|met) (?:jullie|u|you|jullie kantoor|your (?:office|helpdesk|end
    ... |side|team))~~
    (?:bedank\w*|dank(?:jewel|uwel|je|u)?|thanks?(?: you)?|groet(?:en|jes)?|bloem(?:en|etjes)?|compliment\w*|hulde
    ... |pluim\w*|shout-?out|kudos|regards|chocola\w*|taart|love|say hi|credit)~ (?:aan|voor|to|for|van|from|met)~
    (?:helpdesk|support|klantenservice|customer service|service desk)~
    """)  # fmt: skip
"""Somebody of the company that the sender writes to."""

STAFF_WEAK = before(
    r"""
    (?:gesproken|gebeld|overleg\w*|afgesproken|besproken|telefoon|belde|sprak|spreken|contact|spoke|spoken|talked
    ... |call|phone|discussed|agreed|chat(?:te)?d?|arranged)~~ (?:met|with|to|door|by)~
    (?:kan|kunnen|kun|can|could|would|will|zou|wil|mag|laat|let|have)
    (?:verteld|told|gemaild|doorgegeven|gevraagd|vraag|vragen|asked|ask|emailed|mailed|written|wrote|uitgelegd
    ... |explained|gestuurd|sent)~~ (?:aan|naar|met|to)
    (?:told|asked|emailed|mailed|vertelde|belde|sprak)
    (?:last (?:year|time|week|month)|vorig jaar|vorige (?:keer|week|maand)|destijds|toen)~
    (?:hi|hoi|hallo|hey|hello|dear|beste|thanks|thank you|bedankt|dankjewel|dank je)
    (?:me|mij|mijzelf|us|ons) (?:and|en)
    (?:no|nee|ja|yes|sorry|ok|oke|kijk|look|listen|luister|please|aub|dus|so|well|nou|tja|pff),
    @
    """)  # fmt: skip
"""The same, weaker: for a bare given name only."""

STAFF_AFTER_STRONG = after(
    r"""
    ~(?:van|bij|from|at|of) (?:jullie|u|you|your (?:office|helpdesk|team|side|support)
    ... |(?:de |the )?(?:helpdesk|support|klantenservice|support team))
    """
)

STAFF_AFTER = after(
    r"""
    (?:(?:en|and|&) \w+ )?~(?:bleven?|was|were|is|zijn|waren)~ (?:vriendelijk|behulpzaam|geweldig|top|friendly
    ... |helpful|great|lief|geduldig|patient|aardig|lovely|kind|fantastic)
    (?:heeft|hielp|helped|saved|had|has|fixed|loste|solved|promised|beloofde|zou|would|stuurde|sent|maakte|reset
    ... |zei|said|told|schreef|wrote)~~ (?:mij|me|ons|us|geholpen|helped|beloofd|promised|opgelost|terug ?bellen
    ... |uitzoeken)
    (?:helped|saved|told|promised|emailed|called|hielp|beloofde|belde|gaf|gave|handed|stuurde|sent|schreef)~ (?:me
    ... |us|mij|ons|out|mijn|my)
    (?:can|could|kan|kun|zou|would) (?:you|je|jij)\b
    ~(?:promised|beloofde|beloofd|zou)~~ (?:call|bellen|terugbellen|back|terug)
    ~(?:aan de telefoon|on the phone|van de helpdesk|will come back|komt erop terug|zoekt het uit)
    """)  # fmt: skip

GREETS = before(
    r"""
    hoi|beste|hallo|dag|hi|dear|hello|hey|lieve|geachte|goedemorgen|goedemiddag|good morning
    """
)

SIGNS = before(r"\w*groet(?:en|jes)?|regards|mvg|gr|cheers|liefs|best|thanks|bedankt")

OTHERS_NAMESAKE = before(
    r"""
    ene|een zekere|a certain|some|iemand anders|somebody called|someone called|someone named|iemand die
    """
)

SELF = before(
    r"""
    ik ben|mijn naam is|my name is|i am|i'm|this is|u spreekt met|van mij|achternaam is|family name is|surname is
    ik heet|vraag naar|ask for|moet zijn|should be
    behandeld door|behandelend ambtenaar|handled by|case officer|contact officer|inlichtingen bij
    mijn achternaam|my surname|groeten van|groetjes van|achternaam staat als|ondergetekende|undersigned
    """)  # fmt: skip
