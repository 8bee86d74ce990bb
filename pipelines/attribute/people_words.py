"""Words that tell staff, sender and namesakes apart. Dutch and English."""

from __future__ import annotations

import re2

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
    (?:jullie|uw|your)(?: eigen| own)
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
    (?:between|tussen|contact|chat|call|gesprek|mails?)~ (?:me|mij|mijzelf|us|ons) (?:and|en)
    (?:zeg|wens|feliciteer|complimenteer|tell|congratulate|say to)(?: ook| maar| please| also| aan)?
    (?:^|van|door|met|aan|voor|dankzij|volgens|by|to|from|with) (?:jullie|your)(?: eigen| own| lieve| lovely| great)?
    (?:die|dat|that|the|de) (?:\w+ )?(?:jongeman|jongen|meneer|mijnheer|heer|dame|mevrouw|meisje|guy|gentleman|lady|lad
    ... |girl|young man|chap|fellow|kerel)(?:\W+\w+){0,8} (?:geweest|langs|kwam|came|visited|hielp|helped
    ... |geholpen|installed|geinstalleerd)(?:\W+\w+){0,3}
    (?:no|nee|ja|yes|sorry|ok|oke|kijk|look|listen|luister|please|aub|dus|so|well|nou|tja|pff),
    @
    """)  # fmt: skip
"""The same, weaker: for a bare given name only."""

STAFF_AFTER_STRONG = after(
    r"""
    (?:van|bij|from|at|of) (?:jullie|u|you|(?:your|uw|jullie) (?:office|helpdesk|team|side|support|kantoor|afdeling
    ... |bedrijf|company|studio)
    ... |(?:de |the )?(?:helpdesk|support|klantenservice|support team))
    """
)

STAFF_AFTER = after(
    r"""
    (?:(?:en|and|&) \w+ )?~(?:bleven?|was|were|is|zijn|waren|has been|have been)~ (?:vriendelijk|behulpzaam|geweldig
    ... |top|friendly|helpful|great|lief|geduldig|patient|aardig|lovely|kind|fantastic|brilliant|amazing|excellent
    ... |super|wonderful|a star|a hero|een held|een topper|een schat|fantastisch|uitstekend)
    (?:can|could|will)~ (?:tell|show) you
    (?:een|a|an|my|mijn|de)~ (?:knipoog|compliment|pluim|bloemetje|schouderklop|kus|aai|high five|hug|pat|medal
    ... |raise|regards|groet(?:en|jes)?)
    (?:kan|zal|kunnen) (?:je|u|jullie)~ (?:vertellen|bevestigen|beamen)
    (?:het over had|had it about|had het (?:er)?over|was talking about|noemde in)
    (?:zei|said|vertelde|beloofde|promised|schreef|wrote)~ (?:dat |that )?(?:jullie|you guys
    ... |you (?:would|could|will|can))
    (?:heeft|hielp|helped|saved|had|has|fixed|loste|solved|promised|beloofde|zou|would|stuurde|sent|maakte|reset
    ... |zei|said|told|schreef|wrote)~~ (?:mij|me|ons|us|geholpen|helped|beloofd|promised|opgelost|terug ?bellen
    ... |uitzoeken)
    (?:helped|saved|told|promised|emailed|called|hielp|beloofde|belde|gaf|gave|handed|stuurde|sent|schreef)~ (?:me
    ... |us|mij|ons|out|mijn|my)
    (?:can|could|kan|kun|zou|would|wil|will) (?:you|je|jij)\b
    ~(?:promised|beloofde|beloofd|zou)~~ (?:call|bellen|terugbellen|back|terug)
    ~(?:aan de telefoon|on the phone|van de helpdesk|will come back|komt erop terug|zoekt het uit)
    """)  # fmt: skip

GREETS = before(
    r"""
    hoi|beste|hallo|dag|hi|dear|hello|hey|lieve|geachte|goedemorgen|goedemiddag|good morning
    """
)

SIGNS = before(r"\w*groet(?:en|jes)?|regards|mvg|gr|cheers|liefs|best|thanks|thx|tnx|dank|alvast|bedankt|xx+|x")

ASK_FOR = before("(?:ping|bel|app|mail|dm|stuur|vraag naar|call|text|ring|message|contact|ask for)")
ASKED_FOR = before("vraag(?:t|en)? naar|vragen naar|ask(?:ing)? for")
AT_NUMBER = before(
    r"(?:bel|bellen|app|appen|call|ring|text|phone|tel|telefoon|mobiel|bereikbaar op)[\s.:]*"
    r"(?:(?:op|me|mij|ons|us|on|at) )*"
    r"[+0-9][0-9 .-]{6,16} ?\((?:[\w-]+,? ){0,2}"
)
"""The number to call and who answers it: "bel 06... (verkoop, Eef)"."""
HERE = after(r"(?:hier|here|even|maar)~|(?:or|of|via|op|on|at)~ (?:dit|this|@)")
"""Somebody who says where to reach them: "ping gunnar here"."""

ENTERED_BY = before(r"(?:(?:ingediend|aangemaakt|ingevoerd|gemeld|submitted|created|opened|raised) )?(?:door|by) ?:")
"""The header line of a ticket."""

OWN_RELATION = before(r"(?:mijn|m'n|mn|onze|ons|my|our)(?: [\w-]+){1,3}")
"""Somebody of the writer's own, by the words directly in front."""

OTHERS_NAMESAKE = before(
    r"""
    ene|een zekere|a certain|some|iemand anders|somebody called|someone called|someone named|iemand die
    """
)

VOCATIVE = before(
    r"""
    goed|ok|oke|okay|zo|toch|dan|even|mij|me|this|that|it|please|again|now|here|hier|nog|weer|nou|right|so|today
    vandaag|morgen|snel|soon|there|daar|er
    """
)
"""What can stand right before somebody who is spoken to at the end of a question."""

SELF = before(
    r"""
    ik ben|mijn naam is|my name is|i am|i'm|this is|u spreekt met|van mij|achternaam is|family name is|surname is
    ik heet|vraag naar|ask for|moet zijn|should be|ben|im|its|me naam is|mn naam is|m'n naam is|namens deze
    (?:vragen|questions|inlichtingen|informatie|enquiries)~~ (?:richten|stellen|directed|addressed|contact opnemen)~~
    ... (?:aan|to|tot|bij|met)~
    behandeld door|behandelend ambtenaar|handled by|case officer|contact officer|inlichtingen bij
    mijn achternaam|my surname|groeten van|groetjes van|achternaam staat als|ondergetekende|undersigned
    """)  # fmt: skip

OURS = before(
    r"(?:mijn|m'n|mn|onze|ons|my|our|hun|their|haar|his|her)(?: [\w-]+)? "
    r"(?:[a-z]{5,}|man|mate|pal|boss|baas|zus|oom|tante)"
)
ELSEWHERE = after(
    r"""
    (?:van|bij|from|at) (?:de|het|the|een|a|mijn|onze|ons|my|our) [\w-]+
    (?:is|was|,)? ?(?:mijn|onze|my|our) [\w-]+
    """
)
"""Where else somebody belongs, or whose they are."""

LATER = re2.compile(r"^[\s,]*(?:senior|junior|snr|jnr|sr|jr|de oude(?:re)?|de jongere|the elder|the younger)\b")
"""Behind a surname: of the same family as whoever else bears it."""

COUNTERPART = before(
    r"""
    (?:mijn|onze|my|our|de|the) (?:[\w-]+ )?(?:collega|colleague|kantoorgeno(?:ot|te)|clerk|secretaris|secretary
    ... |parketsecretaris|griffier|registrar|assistent(?:e)?|assistant|deputy|paralegal|case officer|rechercheur|officer
    ... |medewerk(?:er|ster)|behandelaar|case handler)
    """
)
REACHED = after(
    r"""
    ~(?:is|are|zijn|can be|kan worden|kunt u|you can)~ (?:te )?(?:bereik\w*|reach\w*|contact\w*|available|phone|bellen)
    """
)
ANSWER_TO = before(
    r"""
    (?:you (?:can|may|could)|u (?:kunt|mag|kan)|je (?:kunt|mag|kan)|(?:kunt|mag|kan|gelieve) u|kan je|please|graag
    ... |gelieve|kindly|should be|dient|moet)~~
    ...  (?:send|sturen|stuur|zenden|richten|address|addressed|mail|mailen|e-?mail|reply|antwoorden|report|return)~~
    ...  (?:to|aan|naar|tot|bij)(?: [\w-]+){0,3}
    (?:stuur|richt|zend|mail|send|address|direct) (?:uw|je|jullie|your|the|het|de|alle|all) (?:[\w-]+ ){0,3}
    ... (?:antwoord|reactie|gegevens|stukken|reply|response|answer|data|documents|correspond\w+)(?: [\w-]+){0,4}
    ...  (?:to|aan|naar)(?: [\w-]+){0,3}
    (?:antwoord|reactie|reply|response)(?: graag| svp| please)? (?:to|aan|naar|tot)(?: [\w-]+){0,3}
    """
)
"""To whom the owner's answer has to go."""

REFERRED = after(
    r"""
    ~(?:stuurde|stuurt|verwees|verwijst|wees|raadde|tipte|sent|sends|referred|pointed|recommended|directed)~~
    ...  (?:naar|to|bij|op|aan|at) (?:jullie|u|je|you)
    ~(?:raadde|beval|recommended|suggested) (?:jullie|u|je|you)
    """
)
"""Somebody who sent the writer to the owner does not work there."""

OUTSIDER = re2.compile(
    r"(?:^[\s,(]*|\b(?:is|was|she's|he's|that's|they're|are|zijn) )"
    r"(?:a|an|een|one of|mijn|m'n|mn|onze|ons|my|our) (?:[\w-]+ )?"
    r"(?:klante?|client\w?|customers?|leverancier|supplier|collega|colleague|buur\w*|neighbou?r|vriend\w*|friend|huurder"
    r"|tenant|lid|member|patient\w?|leerling|pupil|student|gast|guest|boekhoud\w+|bookkeeper|accountant|stagiaire?|intern"
    r"|vrijwillig\w+|volunteer|\w*man|\w*vrouw|zus\w*|broer\w*|sister|brother|neef|nicht|cousin|wife|husband)\b"
)
"""What is said of somebody who belongs to the writer, not to the owner: "she's a client of ours"."""
