"""How somebody is named as the object of a job of hosting, by the words right around the name. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before
from pipelines.attribute.words.asking_words import ASKED, REQUEST, ROLE, THING

__all__ = ["ASKED", "REQUEST"]

DESIGNATE_BEFORE = before(
    r"""
    (?:t\.?a\.?v\.?|ter attentie van|attn?\.?|for the attention of|fao)~~
    <thing>~ (?:staat|stond|loopt|is|was)~ (?:op|onder|under|in the name of)~~
    <thing> (?:voor|van|for|of|aan|to|op|named|met de naam|on the name of|belonging to)~
    (?:nieuwe?|new|andere|other|tweede|second|extra|huidige|current) ?(?:\w+ )?<role>(?: (?:is|wordt|word|becomes
    ... |will be|dus))?~
    <role> (?:is|was|heet|heette|wordt|word|becomes|will be|moet|must be|should be|naar|to|van|from|still|nog|staat
    ... |nu|now|voortaan)~~
    (?:nieuwe|new) (?:\w+ )?(?:collega|colleague|medewerk\w+|employee|\w*manager|stagiaire?|intern|assistente?
    ... |compagnon|hire|team member|staff member|developer)~
    (?:add|remove|delete|create|toevoegen|verwijderen|aanmaken|nieuw|erbij|eraf|eruit|new|old|oud|was|wordt
    ... |(?:new |nieuwe )?<role>) ?:
    (?:make|maak|benoem|appoint)
    (?:toegang|access|rechten|rights|inlog\w*|log-?in)~ (?:aan|to|for|voor|van)~
    (?:uw|jullie|your) (?:\w+ )?(?:klant|client|cliente|customer|abonnee|subscriber|account ?holder|rekeninghouder)~
    (?:remove|delete|add|block|verwijder|voeg|blokkeer|invite|replace|vervang)~
    (?:take|throw|kick|cut|lock|log|shut|chuck|boot|sign) (?:out|off)~|(?:deactivate|disable|suspend|offboard|onboard
    ... |enrol|deactiveer|ontkoppel|schrap|deregister|unsubscribe)~
    (?:in (?:de|zijn|haar|hun|diens|mijn) plaats|(?:ervoor|daarvoor) in de plaats|in (?:his|her|their|my) (?:place
    ... |stead))~ (?:komt|komen|comes?|will come|is|goes|graag|please)~~
    (?:gemachtigde? (?:van|door|voor)|vertegenwoordig\w*|op verzoek van|at the request of|als (?:curator|mentor
    ... |voogd|bewindvoerder) van|acting for|ten behoeve van)~~
    (?:goes|gaat|gaan|go) (?:on )?(?:naar|to)~|(?:copy|kopie|cc) (?:naar|to|aan)~~
    behartig\w*~~ (?:belangen|zaken) van~
    (?:belangen|zaken|interests|affairs) (?:behartig|behartigen|behartigt|waarneem) van~|interests of~
    (?:treed|treden|optreed|optreden|optredend|handel|handelend)(?: ik| wij)?(?: \w+)?(?: op)? (?:voor|namens)~
    (?:raadsman|raadsvrouw|advocaat|gemachtigde|jurist)~ (?:sta|staan|bijsta) (?:ik|wij|we)~
    (?:ik|wij) (?:sta|staan|ondersteun|vertegenwoordig)~
    rechtsbijstand~ (?:aan|voor)~|(?:bijgestaan|gemachtigd|ingeschakeld|aangesteld|benaderd|gevolmachtigd) door~
    (?:mijn|onze|our|my) (?:client|cliente|clienten|mandant|opdrachtgever|opdrachtgeefster|pupil|wijlen|late
    ... |overleden)~~
    wendde zich~~|(?:zich|mij|ons)~ (?:gewend|gemeld)~|zich~ gewend heeft~
    (?:instructed|retained|consulted|engaged|approached|authorised|authorized|asked|appointed) by~
    (?:i|we) (?:act|appear|write|am acting|are acting|'m acting)~ (?:for|on behalf of)~|(?:i|we) represent~
    (?:advocaat|raadsman|raadsvrouw|gemachtigde|vertegenwoordig\w+|lawyer|solicitor|attorney|counsel)
    ... ~ (?:van|of|for|to|voor)~
    (?:naam|name|namen|names)~ (?:op|on|voor|for|in|onder|under) (?:de |het |the )?(?:\w*pagina|page|site|website
    ... |memorial|badge|\w*mail\w*)(?: is| wordt)?
    (?:(?:herdenkings|gedenk|condoleance|memoriam|profiel)\w*pagina|(?:memorial|tribute|profile) page)~ (?:voor|van
    ... |for|of)~
    (?:ik|i|wij|we)(?:'m| am|'re| are)? (?:schrijf|schrijven|mail|mailen|vraag|vragen|bel|write|writing|mailing
    ... |asking|ask)~~ (?:namens|on behalf of)~~
    (?:factu(?:ur|ren)|invoices?|rekening(?:en)?|nota(?:s)?|bills?|correspondentie|reset|mail|mails
    ... |e-mails?)~~ (?:aan|naar|to|t\.?a\.?v\.?|op naam van)~
    (?:van|from) <role>~~ (?:naar|to)~
    (?:naam|namen|names?)~~ (?:moet|moeten|should|must|has to|have to) (?:zijn|be|worden|read|luiden)~
    """,
    thing=THING,
    role=ROLE,
)
"""Right before somebody whom the job asked for is about."""

NAME_OF = before(
    r"""
    op (?:de )?naam (?:van|te zetten van)~|(?:ten name van|t\.?n\.?v\.?)~
    (?:in|on|to|under) (?:the )?name of~
    """
)
"""In whose name something has to be, or is."""

ON_BEHALF = before("(?:namens|on behalf of|uit naam van)~~|(?:for|voor) (?:my|our|mijn|onze|ons)~")
FOR_ALL = before(
    r"""
    (?:namens|on behalf of|uit naam van)(?: ons| us)? (?:allen|iedereen|everyone|everybody|all|de familie
    ... |the family|de kinderen|the children|het bestuur|the board|het team|the team|de nabestaanden|alle \w+
    ... |all \w+)~~
    """
)
"""In front of whoever signs for many, not of whom something is asked for."""
"""Right before the person for whom a right is used."""

APPOINTED = before(
    r"""
    (?:ik ben|ben ik|ik treed op|treed ik op|als|in mijn hoedanigheid van|i am|i'm|i act|acting|as|we are|wij zijn)~~
    ...  (?:curator|bewindvoerder|mentor|voogd|executeur(?:-testamentair)?|vereffenaar|gemachtigde|zaakwaarnemer
    ... |mantelzorger|erfgena(?:am|me|men)|guardian|executor|executrix|trustee|attorney|next of kin|carer|deputy
    ... |administrator|heirs?)~~ (?:van|over|of|for|to)~
    """
)
"""Right before the person for whom the writer is appointed to act."""

DESIGNATE_AFTER = after(
    r"""
    (?:(?:the|de|onze|our|dan|dus|en|and) )*(?:is|wordt|word|becomes|will be|takes? over|neemt|als|as|nu|now|voortaan
    ... |per \w+|vanaf \w+|from \w+|new|nieuwe) (?:(?:is|wordt|word|becomes|will be|als|as|the|de|onze|our|nu|now
    ... |voortaan|dan|dus|per \w+|vanaf \w+|from \w+|new|nieuwe|enige) )*<role>
    ~(?:moet|mag|should|needs?|must|has to|will need|krijgt|gets|wil graag|wants)~~ <thing>
    ~(?:toevoegen|toegevoegd|verwijderen|verwijderd|aanmaken|blokkeren|weghalen|vervangen|erbij zetten|eruit|eraf
    ... |uitnodigen|removed|added|deleted|replaced)
    (?:he |she |hij |zij |ze |die |who |dat )?(?:(?:still |nog |also |ook )?(?:has|heeft)|(?:still|nog) had|had
    ... (?: nog| still))~ (?:admin|login|inlog
    ... |account|toegang|access)
    ~~(?:als|as) (?:\w+ ){0,3}<role>
    (?:neemt|takes|took|nam) (?:\w+ ){0,4}over
    (?:heeft|had) (?:mij|ons|ondergetekende)~~ (?:gemachtigd|verzocht|gevraagd|volmacht|opdracht)
    (?:has|have) (?:authorised|authorized|instructed|retained|appointed|asked) (?:me|us)
    (?:machtigt|verzoekt|verzocht|instructed|authorised) (?:mij|ons|me|us)
    """,
    thing=THING,
    role=ROLE,
)
"""Right behind somebody whom the job asked for is about."""

APPOSED_ROLE = after("(?:(?:the|de|onze|our|enige|dan|dus|en|and) )*<role>", role=ROLE)
"""Behind somebody whose role is told in passing: "..., our treasurer"."""

ANNOUNCES = around(
    r"""
    (?:nieuwe?|new|wordt|worden|becomes?|will be|added?|remove|toevoegen|verwijderen|aanmaken|following|volgende
    ... |onderstaande)~~~ <role>
    <role>~~ (?:wordt|worden|becomes?|will be|is|zijn|:)
    (?:volgende|following|onderstaande|deze|these|twee|drie|vier|two|three|four)~~ (?:mensen|people|personen
    ... |persons|collega'?s|colleagues|medewerkers|employees|vrijwilligers|volunteers|users?|gebruikers|accounts?
    ... |mailbox(?:en|es)|logins?)
    """.replace("~~~", "~~"),
    role=ROLE,
)
"""The line above a name, ending in a colon, that says what is asked for those below."""

AS_FOLLOWS = around(
    r"""
    (?:zo|dit|deze|like this|this|als volgt|as follows|the following)~~ (?:moet|moeten|komt|komen|should|must|has to
    ... |needs)~~ (?:worden|komen|staan|be|read|say|go|appear|luiden|op|on)
    (?:moet|moeten|should|must|has to|needs to)~~ (?:worden|luiden|read|say|become)
    """
)
"""The line above what a page or a signature has to show."""

ASKS_FOR_ROLE = around(
    r"""
    (?:wie|who|what|welke?|which)~~ <role>
    (?:met wie|wie|who|whom)~~ (?:spreken|overleggen|bellen|mailen|benaderen|bereiken|contact|speak|talk|deal|ask
    ... |decides?|signs?|beslist|tekent|keurt|approves?|levert|delivers?)
    """,
    role=ROLE,
)

GONE = around(
    r"""
    overleden|passed away|died|deceased|wijlen|my late|uit dienst|no longer (?:works?|with|employed|part)
    left the (?:company|team|board|firm)
    left us|vertrokken|gestopt|retired|met pensioen|isn't answering|not answering|onbereikbaar|niet meer bereikbaar
    has moved
    """)  # fmt: skip
"""Somebody whose place has to be taken over or closed."""

IMAGE = around(
    r"""
    foto'?s?|photos?|pictures?|video'?s?|filmpje|images?|afbeelding(?:en)?|tag|portret|portrait|interview|artikel
    article|blog(?:post)?
    """
)
"""What a right to erasure of somebody's likeness is about."""

ROUTES = before(
    r"""
    (?:doorsturen|doorstuur\w*|doorgestuurd|forward(?:ed|ing)?|redirect(?:ed)?)~~
    ... (?:van|bij|op|naar|aan|from|to|at|for|voor)~
    """
)
"""Mail that has to go elsewhere, with whose it is."""

ROUTED_TO = before(
    r"""
    (?:doorsturen|doorlopen|doorzetten|doorkomen|omleiden|afleveren|binnenkomen|terechtkomen|wijzen)(?: \w+){0,2}
    ...  (?:naar|op|bij)
    (?:worden|wordt|moet|moeten|mag|mogen)(?: \w+){0,3} (?:doorgestuurd|doorgezet|omgeleid|afgeleverd)
    ...  (?:naar|op|bij)
    (?:door|om) naar|(?:mag|moet|kan|gaat|moeten|mogen|voortaan) (?:\w+ ){0,2}naar
    (?:forward|redirect|deliver|route|send on|point)~~ (?:to|at)
    (?:should|must|has to|needs to|can|could|to) (?:\w+ )?(?:be (?:forwarded|redirected|delivered|sent)|arrive|land|go
    ... |end up|come in)(?: \w+){0,2} (?:to|at|in)
    """
)
"""Where mail has to go."""

POINTS_AT = before(
    r"""
    (?:het gaat (?:hier )?om|het betreft|it concerns|it is about|this is about|this concerns|(?:hij|zij|ze) heet
    ... |(?:his|her|their) name is|(?:zijn|haar) naam is|namely|te weten|naam|name|betreft|concerns)(?: de heer
    ... | mevrouw)?
    """
)
"""A sentence that says who was spoken of in the one before."""

REFERS = around(
    r"""
    dat (?:is|wordt)|dit (?:is|wordt)|het wordt|that(?:'s| is| will be)|this (?:is|will be)|(?:hij|zij|ze) heet
    het gaat om|het betreft|dit zijn|dat zijn|te weten|namelijk|it concerns|they are|these are|the following
    ... |as follows
    (?:zijn|haar|hun|his|her|their|de|the|nieuwe|new) (?:gegevens|details|data|namen|names)|gegevens|details
    """
)
"""A line that only points at what the sentence above asked for."""

SOMEBODY_ELSE = around(
    r"""
    (?:naar|aan|door|met|van|voor|to|by|with|for) (?:iemand anders|een ander|een andere [\w-]+|een collega|somebody else
    ... |someone else|another [\w-]+|a colleague)
    """
)
"""Whom something is to go to, whose name is still to come."""

COMPANION = before("(?:van|of|met|with) (?:mij|me|ons|us|myself|mijzelf) (?:en|and|met|with|&)~")
"""Somebody beside the writer: "a photo of me and ..."."""

SAID = before("volgens|according to|aldus|van horen zeggen van|met dank aan|as per")

SAID_AFTER = after(
    r"""
    (?:\(.*?\) ?)?(?:zei|zegt|vroeg|vraagt|belde|mailde|appte|schreef|vertelde|dacht|denkt|vond|vindt|meldde
    ... |constateerde|said|says|asked|called|told|wrote|thinks|mentioned|reported|reckons)
    """
)
"""A source of information, not the object of the job."""

BLOCK = around(
    r"""
    blok(?:keer|keren|keert|kade)?|block(?:ed|ing)?|weren|ban(?:nen|ned)?|geblokkeerd|blacklist(?:en|ed)?
    weiger(?:en)?|refuse|deny|denylist|afsluiten|tegenhouden|firewall
    """
)

WITH_YOU = after(
    r"""
    (?:\w+ ){0,2}(?:heeft|had|hebben|hadden|has|have|is|was|staat|stond|bezit|bezat|owns|owned
    ... |huurde)~~~~ (?:website|site|domein\w*|domain|account|hosting|mailbox|pakket|package|webshop|contract
    ... |abonnement|klant|customer|client)~~
    ...  (?:bij|with|by|at|van|of) (?:u|jullie|you|yours|uw|your)
    """
)
"""Behind somebody who has or had something with the owner."""
