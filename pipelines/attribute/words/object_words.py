"""Clauses that say what happens to somebody: they get, lose, start, leave, take over, are shown. Dutch and English."""

from __future__ import annotations

from pipelines.attribute.patterns import after, around, before
from pipelines.attribute.words.asking_words import ROLE, THING
from pipelines.attribute.words.relation_words import RELATION

_INTO = (
    r"(?:inloggen|log ?(?:in|on)|(?:er)?bij|erin|in kunnen|(?:be able to|able to|can)|edit|read|see|post|send|use"
    r"|kunnen|eruit|eraf|er (?:uit|af)|(?:van|uit|off|from)~~ (?:af|weg|uit|list|lijst|site)|weg|removed|added|gone"
    r"|opgeheven|verwijderd|toegevoegd)"
)

ANNOUNCED = around(
    r"""
    (?:per|vanaf|from|since|sinds|as of|met ingang van|voortaan|now|nu|starting)~~ (?:is|wordt|becomes|will be)~~
    ...  (?:onze|our|de|the|ons) (?:nieuwe |new )?<role>
    (?:is|wordt|becomes|will be|as)~ (?:onze|our|de|the|ons) (?:nieuwe|new) (?:\w+ )?<role>
    """,
    role=ROLE,
)
"""A sentence that announces who fills a role from now on."""

GETS = after(
    r"""
    ~(?:krijgt|krijgen|needs?|will need|requires?|gets?|receives?|ontvangt|could be given|be given|to have|can have
    ... )~~ <thing>
    ~no longer needs?~~ <thing>
    (?:can|may|should|must|kan|kunnen|mag|mogen|moet|moeten)(?: \w+){0,2} (?:go|weg|eruit|eraf|verdwijnen|vervallen
    ... |dicht|out|off)(?:[,;:?!]\s?|$)
    (?:can|may|should|must)(?: \w+)? be (?:removed|deleted|closed|taken (?:off|out)|dropped|disabled)
    hoeft~~ niet meer~ (?:in|bij|erin|erbij|op|mee)(?:[,;:?!]\s?|$)
    hoeft~~ (?:geen|niet meer)~ <thing>
    ~(?:heeft|hebben)~~ <thing>~ nodig
    ~(?:moet|moeten|mag|mogen|should|must|needs? to|has to|have to|ought to|will have to|hoort)~~ <into>
    ~~en moet~~ <into>
    ~(?:alsjeblieft|aub|please|ook|too|also)~~ (?:bij|in|into|met)~~ (?:kunnen|meekijken|inloggen)
    ~~(?:bij|in)~~ (?:kunnen|inloggen)
    """,
    thing=THING,
    into=_INTO,
)
"""Behind somebody who has to get or lose something."""

MAY = after(
    r"""
    ~(?:to|om) (?:receive|get|be|see|read|handle|manage|use|take|log|edit|answer)
    ~~(?:krijgen|ontvangen|meelezen|inzien|beheren|bewerken|gebruiken|beantwoorden|lezen)
    """
)
"""Behind somebody who should be able to do something, where that is wished."""

BY_THEM = before(
    r"""
    (?:read|answered|managed|handled|picked up|seen|dealt with|run|gelezen|beheerd|opgepakt|behandeld|beantwoord
    ... |afgehandeld|gedaan)~ (?:by|door)
    (?:to go|go|going|naar|sent|gestuurd|gaan|delivered|ook) (?:to|naar|bij)
    """
)
"""By whom something will be done, or to whom it will go, where that is wished."""

NOW_CALLED = before(
    r"(?:heet|heten) (?:voortaan|nu|inmiddels)|(?:is|are) now (?:called|named)|(?:voortaan|now|married) as"
)
"""The new name of somebody whose account has to follow."""

THE_ONE = before(
    r"""
    (?:degene|de persoon|wie|the one|the person|whoever)(?:[\s,]+\w[\w.'-]*){1,8} (?:is|wordt|will be)(?: \w+)?
    """
)
"""The person whom the sentence defines: "degene die over het domein gaat is ..."."""

FROM_TO = before(r"^\s*(?:van|from|naar|to|was|wordt|oud|nieuw|old|new) ?:")
"""Old and new of a change."""

STUCK = after(
    r"""
    ~(?:kan|kunnen|can|cannot|can't|komt)~(?: (?:niet|no longer|not|nergens))?~~ (?:inloggen|log ?in|ingelogd
    ... |binnen|get in|erin)
    ~(?:is|zit)~ (?:locked|buitengesloten|shut) ?(?:out)?
    ~(?:is|zijn|are|has|heeft)~ (?:haar|zijn|her|his|their|het)~ (?:wachtwoord|password|<thing>)~ (?:kwijt|vergeten
    ... |forgotten|lost|quijt)
    ~(?:geen|no)~ (?:mail|e-mail|post|berichten|messages)~ (?:krijgt|ontvangt|binnenkrijgt|gets|receives)
    ~(?:does not|doesn't|isn't|krijgt|ontvangt)~ (?:get|getting|receive|receiving|geen) (?:\w+ )?(?:mail|e-mail
    ... |messages)
    ~(?:forgot|lost|vergat)~ (?:haar|zijn|her|his|their)~ (?:wachtwoord|password|<thing>)
    """,
    thing=THING,
)
"""Behind somebody of the customer's who cannot get in."""

SHUT_OUT = after(
    r"""
    ~~(?:kan|kunnen|can|cannot|can't|komt)(?: (?:niet|no longer|not|nergens|er|hier))*(?: \w+){0,2} (?:inloggen|log ?in
    ... |ingelogd|get in|erin|sign in)
    """
)
"""Somebody who cannot get in, said at more length."""

NEEDS_IN = around(
    r"""
    (?:mijn|mn|m'n|onze|my|our|een|a|de|the|nieuwe|new|another) <relation> ~~(?:moet|moeten|mag|mogen|needs?|must
    ... |should|has to|have to) ~~(?:erin|er (?:\w+ )?in|er (?:\w+ )?bij|erbij|toegang|access
    ... |to get in|kunnen inloggen|be able to log ?in|een (?:inlog|login|account)|a login|an account)
    """,
    relation=RELATION,
)
"""Said of somebody whom the next sentence names: "mijn man moet er ook in kunnen. Eef Bos, ..."."""

SHARED = before(
    r"(?:gedeeld|delen|deel|gekoppeld|koppelen|shared?|sharing)~~ (?:met|with|voor|aan)"
    r"(?: (?:ons|onze|our|my|mijn) [\w-]+)?"
)
"""With whom a calendar, a mailbox or a folder has to be shared."""

FOR = before(r"(?:voor|for)(?: [\w'-]+){0,4}")
"""Somebody something is for."""

POSSESSES = after(r"(?:'s?|s'|’s?) (?:[\w-]+ ){0,3}?<thing>", thing=THING)
"""Such as "Eef's mailbox"."""

STARTS_BEFORE = before(
    r"""
    (?:werkt|begint|start|stopt|vertrekt|komt|verlaat ons|helpt|starts|joins|leaves)~
    (?:versterking|reinforcement|uitbreiding|nieuwkomer|newcomer|vertrekker|leaver)~ (?:van|in|from)?~
    (?:lost|verliezen|verloren|kwijt)~~ (?:people|mensen|colleagues|collega's|this month|deze maand)~
    (?:voorganger|voorgangster|predecessor|opvolger|opvolgster|successor)~
    (?:last day|laatste (?:werk)?dag|afscheid|first day|eerste (?:werk)?dag|vertrek|departure|komst|arrival)~ (?:of
    ... |van)
    (?:hired?|aangenomen|aangesteld|in dienst genomen|welcome|verwelkomen|appointed|recruited|taken on)~
    (?:nieuwe?|new) (?:\w+ ){0,2}(?:kracht|hire|volunteer|vrijwillig\w+|medewerk\w+|employee|starter|joiner|intern
    ... |stagiaire?|collega|colleague|aanwinst|gezicht|face|member)
    ... (?: (?:per|vanaf|from|as of) [\w/.-]+(?: \w+)?)?(?: is called| is| heet)?
    (?:onze|our) (?:nieuwe|new)(?: one)? is
    (?:is het|it is|het is|has become|is) (?:dus |toch |now )?(?:geworden|become)|(?:we|wij|they|ze)~ (?:chose
    ... |picked|kozen|hebben gekozen voor|have chosen|hire|nemen aan)
    """
)
STARTS_NEXT = around(
    r"""
    (?:hij|zij|ze|die|he|she|they) (?:begint|start|starten|starts?|begins?|joins?|komt (?:in dienst|bij ons|het team))
    (?:hij|zij|ze|die|he|she|they) (?:will|gaat|zal) (?:start|begin|beginnen|starten|join|werken|work)
    """
)
"""The next sentence says that somebody comes."""

LEFT = around(
    r"""
    (?:hij|zij|ze|die|he|she|they) (?:werkt|werken|works?|zit|is|are)(?: \w+){0,3} (?:niet meer|no longer
    ... |not any ?more|any ?more|uit dienst|gestopt|vertrokken|ontslagen|weg)
    (?:hij|zij|ze|die|he|she|they) (?:no longer works?|left|has left|have left|was fired|quit|resigned|retired)
    (?:die|hij|zij|ze) (?:heeft|hebben) (?:afscheid|ontslag) genomen
    """
)
"""The next sentence says that somebody has left."""

STARTS_AFTER = after(
    r"""
    (?:aangenomen|ingehuurd|aangesteld|in dienst genomen)
    ~(?:begint|start|stopt|vertrekt|beginnen|starten|stoppen|vertrekken|is begonnen|is gestart|is gestopt)\b
    ~(?:is|was|werd|wordt|has been)~ (?:elected|appointed|gekozen|verkozen|benoemd|aangesteld|hired|aangenomen)
    ~(?:joins?|joining|joined|starts?|starting|leaves|leaving|quits?|retires?|retired)~ (?:us|with us|on|the|next
    ... |in|at|our|this|from|monday|\d+)?
    ~(?:runs?|takes?|handles?|vangt|opvangen|bemant|verzorgt)~~ (?:our|the|de|het|onze|op|all|alle)
    ~(?:komt|komen|gaat)~~ (?:doen|draaien|verzorgen|regelen|schrijven|bemannen|coordineren|begeleiden|leiden)
    ~(?:komt|komen|gaat|werkt|treedt)~~ (?:in dienst|bij ons|het team|ons team|team versterken|helpen|bijhouden|weg
    ... |uit dienst|met pensioen|ons verlaten|voor ons|beheren|doen)
    ~(?:gaat|will|is going to)~~ (?:helpen|bijhouden|beheren|doen|look after|run|manage|take care|maintain|help)
    ~helpt?~ (?:mij|me|ons|us)
    (?:is|zijn|are|'s) (?:leaving|joining|stopping|retiring|moving on)
    ~(?:has|have) (?:left|joined|started|retired|stopped|bought|taken over)
    ~(?:is|will be|wordt)~ (?:our|onze|de|the|my|mijn) (?:new|nieuwe)
    ~(?:is|was)~ (?:vertrokken|weg|gone|gestopt|away|afwezig|uit dienst|overleden)
    ~~(?:uit dienst|left (?:the|our|us)|gestopt|vertrokken|niet meer (?:in dienst|werkzaam|bij)|no longer (?:works
    ... |with|employed|involved)|overleden|passed away|died|retired|met pensioen)
    ~~(?:werkt|werken|works?|zit|is|doet|doen)~ (?:hier |bij ons |het |dit |dat |deze taak |dit werk )?(?:niet meer
    ... |no longer|not any ?more)
    ~(?:heeft|has)~~ (?:gekocht|bought|overgenomen|taken over)
    """
)
"""Somebody who comes or goes: an account is made or closed for them, when that is asked nearby."""

ROUTED_BEFORE = before(
    r"""
    (?:mail|e-mail|post|alles(?: wat)?|berichten|whatever|everything|anything|messages|mails|nota'?s|bills|invoices
    ... |facturen|agenda|calendar)(?: \w+){0,3} (?:van|voor|bij|aan|for|of|to|from|addressed to)
    (?:mail|post|bills|invoices|nota's|facturen|everything|alles|it)~ (?:should |must |moet(?:en)? |mag |mogen |kan )?
    ... (?:go|goes|gaan|gaat|naar|to)~ (?:to|naar)
    """
)
ROUTED_AFTER = after(
    r"""
    ~~(?:mag|mogen|moet|moeten|kan|should|must|can|has to|graag|please)~~ (?:naar|to|bij|door\w+|gedeeld|shared
    ... |forwarded|opgehaald)
    ~(?:binnenkomt|comes in|arrives)~~
    """
)
"""Whose mail goes elsewhere."""

ADDRESS_GIVEN = after(
    r"""
    (?:(?:zijn|haar|his|her|met|with|the|het) )*(?:e-?mail)?-?(?:adres|address|mailadres|mailbox|e-?mail|account)
    ... (?: \w+)? (?:wordt|becomes|will be|moet worden|should be|komt|zal)
    """
)
"""Behind somebody whose new address is given."""

HANDLE_OF = before(
    r"""
    (?:must be|should be|must read|moet|wordt|becomes|change\w*|tag|link|naar|to) (?:\w+ ){0,2}@[\w.]+(?: zijn
    ... | worden)?,?
    ... ? (?:that is|that's|dat is|van|of|which is|is van|belongs to)
    """
)
"""Whose handle a page has to show."""

IT_IS_FOR = before(
    r"""
    ^(?:het|dit|dat|die|deze|it|this|that|these)(?: \w+)? (?:is|zijn|wordt|betreft|concerns|would be|are|will be)
    ... (?: \w+)?(?: voor| for| om)?~
    ^(?:for|voor|bedoeld voor|namelijk voor|meant for)~
    """
)
"""The sentence that says for whom the one before asked."""

STATED = before(
    r"""
    <role>~~ (?:vermeldt|vermeld|staat|stond|noemt|is|lists?|shows?|says?|has|named?|names)~~
    (?:veld|field|regel|rubriek|kolom|column|box)~~[\s"':,]+(?:vermeldt|vermeld|staat|stond|noemt|lists?|shows?
    ... |says?|has|names)~~
    """,
    role=ROLE,
)
"""What stands in a record that has to be corrected."""
