"""Who works for the owner of the mailbox, by what is said to, of and by them. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, around, before

STAFF_STRONG = before(
    r"""
    (?:jullie|uw|your|je) (?:\w+ )?(?:collega(?:'s|s)?|medewerk\w+|collegaatje|monteur|helpdesk\w*|support\w*
    ... |stagiaire?|technicus|technician|colleagues?)~~
    (?:jullie|uw|your|je) (?:\w+ )?(?:coworker|staff|team|employees?|people|developer|programmeur|man|dame|jongen
    ... |salesman|sales|account ?manager|ontwerper|designer)~~
    (?:jullie|uw|your) (?:\w+ )?(?:vormgever|boekhouding|administratie|verkoper|guy|engineer|agent|rep
    ... |representative|boss|baas|directeur|director)~~
    (?:bij|by|van|at|from|with|door|met) (?:jullie|u|you|jullie kantoor|your (?:office|helpdesk|end|side|team))~~
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
    (?:^|\bi|we|have|had|'ve|already|just|also|even) (?:told|asked|emailed|mailed)
    (?:vertelde|belde|sprak|mailde) (?:ik|we|wij)~|(?:ik|we|wij)(?: \w+)? (?:vertelde|belde|sprak|mailde)
    (?:last (?:year|time|week|month)|vorig jaar|vorige (?:keer|week|maand)|destijds|toen)
    (?:hi|hoi|hallo|hey|hello|dear|beste|thanks|thank you|bedankt|dankjewel|dank je)
    (?:can|could|would|will) you(?: please| also| kindly)? (?:ask|remind|tell|thank|inform)|please (?:ask|remind
    ... |thank)
    (?:between|tussen|contact|chat|call|gesprek|mails?)~ (?:me|mij|mijzelf|us|ons) (?:and|en)
    (?:zeg|wens|feliciteer|complimenteer|tell|congratulate|say to)(?: ook| maar| please| also| aan)?
    (?:^|van|door|met|aan|voor|dankzij|volgens|by|to|from|with) (?:jullie|your)(?: eigen| own| lieve| lovely| great)?
    (?:die|dat|that|the|de) (?:\w+ )?(?:jongeman|jongen|meneer|mijnheer|heer|dame|mevrouw|meisje|guy|gentleman|lady
    ... |lad|girl|young man|chap|fellow|kerel)(?:\W+\w+){0,8} (?:geweest|langs|kwam|came|visited|hielp|helped
    ... |geholpen|installed|geinstalleerd)(?:\W+\w+){0,3}
    (?:no|nee|ja|yes|sorry|ok|oke|kijk|look|listen|luister|please|aub|dus|so|well|nou|tja|pff),
    @
    """)  # fmt: skip
"""The same, weaker: for a bare given name only."""

STAFF_AFTER_STRONG = after(
    r"""
    (?:van|bij|from|at|of) (?:jullie|u|you|(?:your|uw|jullie) (?:office|helpdesk|team|side|support|kantoor|afdeling
    ... |bedrijf|company|studio)|(?:de |the )?(?:helpdesk|support|klantenservice|support team))
    """
)

RIVAL = after(
    r"""
    (?:van|bij|from|at|of) (?:jullie|uw|your) (?:\w+ )?(?:concurrent\w*|collega-?\w*bedrijf|competit\w+|rivals?|buren
    ... |buurman|neighbou?rs?|voorganger\w*|predecessors?|klant\w*|customers?|clients?|leverancier\w*|suppliers?)
    """
)
"""Somebody of another company that is spoken of as near to the owner's."""

AT_PLACE = after(
    r"""
    (?:van|bij|from|at) (?:de|het|the|our|onze|ons|mijn|my) (?:bakery|bakker\w*|bank|printer'?s?|drukker\w*|gemeente
    ... |council|school|kerk|church|post|buurt|neighbourhood|overkant|verzekering|insurance|garage|slager\w*|butcher
    ... |kapper\w*|notaris|solicitor'?s?|accountant\w*|makelaar\w*|estate agents?|bibliotheek|library|universiteit
    ... |university|club|vereniging|gym|apotheek|pharmacy|supermarkt|krant|newspaper|wijk|straat|concurrent
    ... |competition)
    """
)
"""Somebody who works at a place that is no studio's."""

TOGETHER = before(r"(?:samen|together|tegelijk) (?:met|with)")
"""With whom the writer was a customer: "bij jullie, samen met Eef Bos"."""

STAFF_AFTER = after(
    r"""
    (?:(?:en|and|&) \w+ )?~(?:bleven?|was|were|is|zijn|waren|has been|have been)~ (?:vriendelijk|behulpzaam
    ... |geweldig|top|friendly|helpful|great|lief|geduldig|patient|aardig|lovely|kind|fantastic|brilliant|amazing
    ... |excellent|super|wonderful|a star|a hero|een held|een topper|een schat|fantastisch|uitstekend)
    (?:can|could|will)~ (?:tell|show) you
    (?:een|a|an|my|mijn|de)~ (?:knipoog|compliment|pluim|bloemetje|schouderklop|kus|aai|high five|hug|pat|medal
    ... |raise|regards|groet(?:en|jes)?)
    (?:kan|zal|kunnen) (?:je|u|jullie)~ (?:vertellen|bevestigen|beamen)
    ~(?:heeft|had|has|have|hebben)~~ (?:meegedacht|meegeholpen|meegekeken|uitgelegd|haar best|zijn best|hun best
    ... |zo goed geholpen|zijn geduld|haar geduld|geduld gehad|been so)
    ~(?:aan de lijn|gesproken|te spreken gekregen|gebeld|gemaild|contact gehad)
    (?:het over had|had it about|had het (?:er)?over|was talking about|noemde in)
    (?:zei|said|vertelde|beloofde|promised|schreef|wrote)~ (?:dat |that )?(?:jullie|you guys|you (?:would|could
    ... |will|can))
    (?:heeft|hielp|helped|saved|had|has|fixed|loste|solved|promised|beloofde|zou|would|stuurde|sent|maakte|reset
    ... |zei|said|told|schreef|wrote)~~ (?:mij|me|ons|us|geholpen|helped|beloofd|promised|opgelost|terug ?bellen
    ... |uitzoeken)
    (?:helped|saved|told|promised|emailed|called|hielp|beloofde|belde|gaf|gave|handed|stuurde|sent|schreef)~ (?:me
    ... |us|mij|ons|out|mijn|my)
    (?:can|could|kan|kun|zou|would|wil|will) (?:you|je|jij)\b
    ~(?:promised|beloofde|beloofd|zou)~~ (?:call|bellen|terugbellen|back|terug)
    ~(?:aan de telefoon|on the phone|van de helpdesk|will come back|komt erop terug|zoekt het uit)
    """)  # fmt: skip

_WORKED_ON = (
    r"(?:form\w*|footer|header|plug-?ins?|theme|thema|dns|records?|certifica\w+|redirects?|server|site|website|"
    r"functions\.php|wp-config(?:\.php)?|htaccess|css|cron\w*|php|ssl|wordpress|cache|database|script|template|"
    r"nameservers?|layout|instelling(?:en)?|settings?|animati\w+|slider|menu|backup)"
)
BY_TRADE = around(
    r"""
    (?:moved|changed|updated|installed|set up|switched|migrated|renewed|restored|edited|rebuilt|tweaked|touched
    ... |looked at)~~ <worked>
    <worked>~~ (?:gezet|gewijzigd|aangepast|veranderd|ingesteld|bijgewerkt|verplaatst|omgezet|vernieuwd|hersteld
    ... |teruggezet|geinstalleerd|gesleuteld|gerommeld)
    """,
    worked=_WORKED_ON,
)
"""What is done at the owner's to a site."""
WHEN_THEY = before(
    r"(?:toen|nadat|sinds|sindsdien|since|after|when|ever since|heeft|had|hebben)(?: (?:toen|toch|nog|vorige week))?"
)
"""Before a bare name of whom the reader is supposed to know who it is: "since Eef moved the form"."""

TITLE = before(
    r"(?:de )?(?:heer|mevrouw|mevr|mw|meneer|mijnheer|dhr|mr|mrs|ms|miss|mister|fam|familie|family|dokter|dr|prof)\.?"
)
"""A form of address for people who are not on first-name terms."""

INTRODUCED_BEFORE = before(
    r"""
    (?:onze|our|ons|my|mijn)(?: (?:eigen|own|nieuwe|new|nieuwste|newest|vaste|senior|junior|technische|technical))*
    ...  (?:collega|colleague|medewerk\w+|designer|ontwerper|vormgever|developer|ontwikkelaar|programmeur|technicus
    ... |technician|engineer|specialist|monteur|stagiaire?|intern|teamgenoot|team member|coworker|boekhouding
    ... |administratie|helpdesk)
    """
)
INTRODUCED_AFTER = after(
    r"""
    (?:is )?(?:onze|our|ons)(?: (?:eigen|own|nieuwe|new|nieuwste|newest|vaste|senior|junior|technische|technical
    ... |web))*
    ...  (?:collega|colleague|medewerk\w+|designer|ontwerper|vormgever|developer|ontwikkelaar|programmeur|technicus
    ... |technician|engineer|specialist|monteur|stagiaire?|intern|teamlid|team member|coworker)
    """
)
"""Whom staff introduces as one of them."""

YOURS = before(
    r"(?:je|jouw|uw|jullie|your|haar|zijn|hun|his|her|their)(?: [\w-]+){0,2}"
    r" (?:[a-z-]{4,}|man|son|mum|dad|zus|ex|baas|boss)"
)
"""Whom staff mentions as the customer's: "your colleague", "je vrouw"."""

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
