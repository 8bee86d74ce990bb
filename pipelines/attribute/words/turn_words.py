"""Whom the owner is told to call or write to about the job, and whose wish the writer passes on. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, alternatives, before

_VERBS = alternatives(
    """
    bel|belt|app|appt|sms|mail|mailt|call|phone|ring|text|email|e-mail|whatsapp|contacteer|contact|benader|raadpleeg
    """
)
_SOFT = alternatives(
    r"""
    dan|maar|svp|aub|please|gerust|even|ff|eerst|liever|beter|best|rechtstreeks|direct|gewoon|s\.v\.p\.|a\.u\.b\.
    dus|in dat geval|then|just|instead|eventueel|evt|desnoods|altijd|always|straight|either|ook|weer
    """
)
_OUR = r"(?:mijn|m'n|mn|onze|ons|de|het|my|our|the)(?: [\w'-]+){1,2}"
_TITLE = r"(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|mrs?\.?|ms\.?|miss)"
_OPENS = r"(?:^|[,;:.(!?–-]\s*|\b(?:dan|please|kindly|graag|svp|or|of|en|and|u|je|tonight|then|gewoon|anders|else)\s)"
CALLED = re2.compile(rf"{_OPENS}(?:{_VERBS})(?: (?:{_SOFT}))*(?: {_OUR}| {_TITLE})?\s*$")
"""Up to somebody: "bel dan maar Eef", "please ring my assistant Eef"."""

TURNED_TO = before(
    rf"""
    (?:kunt|kun|kan|mag|mogen|can|may|could|moet|moeten|should|must|best|graag|gelieve)~~ (?:overleggen|afstemmen
    ... |afspreken|contact opnemen|bellen|mailen|regelen|schakelen|terecht|check|liaise|coordinate|speak|talk|deal
    ... |get in touch|sort it out|arrange)~ (?:met|bij|with|to)(?: {_OUR})?
    (?:graag|please|svp|gelieve)~ (?:overleggen|afstemmen|afspreken|bellen|contact|overleg|afstemming)(?: \w+)?
    ... (?: met| with)?(?: {_OUR})?
    (?:moet|moeten|kan|kunt|kun|mag|zult) (?:u|je|jullie|ge|gij)(?: \w+){{0,2}} (?:bij|met)
    (?:urgent|urgently|emergency|emergencies|spoed|dringend|noodgeval|bij nood|in geval van nood|bij storing
    ... |bij calamiteiten)\s?[:=]
    (?:de persoon|degene|the person|the one|iemand) (?:die|met wie|whom?|that|waar)? ?(?:u|je|jullie|you)
    ... (?: \w+){{1,4}}(?: heet| is| is called)
    (?:people|persons|those|mensen|personen|wie|who|degenen)(?: die| who| that)? (?:may|can|mag|mogen|kan|kunnen)
    ... (?: \w+){{0,6}}\s?:
    (?:wie|who) (?:gaat|gaan|is|are|beslist|decides|beheert|doet)(?: \w+){{0,5}}\s?:
    ... (?:[^\n:]{{0,40}}\n)?[\w .]{{0,20}}:?
    """
)
"""Up to somebody: "uitvoering graag afstemmen met onze Eef", "dringend: Eef"."""

_NUMBER = r"\(?(?:\+|00)?\(?\d[\d)(./ -]{7,16}"
NUMBER_NEXT = re2.compile(
    r"^(?: (?:[\w'-]+ ){0,2}?(?:ff|even|maar|gerust|dan|please|bellen|mailen|appen|kunt u bellen|calls?))?[\s,:(=]*"
    r"(?:(?:op|on|at|via|onder|tel|mob|nr|nummer|number|to reach|bereikbaar|te bereiken|is|his|her|haar|zijn|mobile"
    rf"|mobiel|rechtstreeks|direct)[\s.:]*){{0,3}}{_NUMBER}"
)
"""Right behind somebody: their number."""

CALL_THEM = re2.compile(
    r"^,? (?:even |gerust |maar |dan |dus |altijd |direct |ff )*(?:bellen|appen|sms'en|weet (?:er )?(?:alles|meer"
    r"|het fijne) (?:van|over)|knows (?:everything|all|more) about (?:it|this|that)|kan (?:alles|u|je) (?:vertellen"
    rf"|helpen))[\s,:(=]*(?:op |on |at |via |tel[.:]? )?{_NUMBER}"
)
"""Behind somebody who is to be called, or who knows about it, with their number."""

DECIDES = after(
    r"""
    (?:(?:en|and|or|of) \w+ )?(?:mag|mogen|kan|kunnen|may|can)(?: (?:dit|dat|het|alles|this|that|everything|ook|also
    ... |namens|in)){0,3} (?:goedkeuren|beslissen|aftekenen|accorderen|akkoord geven|approve|decide|sign off
    ... |authori[sz]e)
    (?:(?:en|and|or|of) \w+ )?(?:ook |also )(?:\w+ ){0,2}(?:goedkeuren|beslissen|aftekenen|accorderen|approve|decide
    ... |sign off)
    """
)
"""Behind somebody who may decide for the customer."""

STANDS_IN = after(r"(?:mag|kan|may|can|could|wil) (?:dat|that|het|it) (?:zijn|be|worden|doen)")
SECOND = re2.compile(
    r"\b(?:tweede|second|extra|reserve|backup|ander|another|other|vast|vaste) (?:contact\w*|aanspreekpunt|persoon"
    r"|person|naam|name|beheerder|admin\w*|gebruiker|user)\b"
)
"""Somebody offered for a role that the sentence before speaks of."""

NOT_THEM = re2.compile(
    r"\b(?:niet|not|nooit|never|don't|do not|geen|zonder|rather not)(?: [\w'-]+){0,3}\s*$"
    r"|\b(?:niet|not|nooit|never|don't|do not) (?:\w+ ){0,2}(?:bel\w*|mail\w*|call\w*|ring|phone|text|contact)\b"
    r"[^,;]{0,40}$"
)
"""Up to somebody whom not to call."""

FALLBACK = re2.compile(
    r"\b(?:anders|otherwise|or else|als (?:ik|wij|we) (?:er )?niet|als (?:ik|wij|we) (?:even )?(?:weg|druk)"
    r"|if (?:i|we) (?:do not|don't|can't|cannot|am not|aren't|am|are))\b"
)
"""A sentence about who answers when the writer does not."""

IN_OR_OUT = re2.compile(r"^ ?:? (?:erbij|eraf|eruit|erin|out|in|off|uit|aan|weg)(?:[,.;!)(]|\s*$| \()")
WITH = re2.compile(r"\b(?:met|with|van|of|bij|by|naar|to|zonder|without)(?: [\w'-]+){0,2}\s*$")
"""Somebody in a short order: "Eef eraf, Bas erbij", but not "met Eef erbij"."""

SAYS = re2.compile(r"\b(?:says?|shows?|reads?|staat|stond|vermeldt|noemt|lists?)(?: [\w'-]+){0,4}[\s:\"']*$")
SHOULD_SAY = re2.compile(
    r"\b(?:should|must|moet|hoort|moest|ought to)(?: (?:dus|het|er|dat|natuurlijk|eigenlijk|gewoon|of course))*"
    r"(?: [\w'-]+){0,3}? (?:say|be|read|zijn|worden|staan|heten)\b"
)
SHOULD_SAY_BEFORE = re2.compile(
    r"\b(?:should|must|moet|hoort)(?: (?:dus|het|er|dat|natuurlijk|eigenlijk|gewoon|it))* (?:say|be|read|zijn|worden)"
    r"[\s:\"']*$"
)
IT_SAYS = re2.compile(
    r"\b(?:it|page|site|website|pagina|er|there|hier|formulier|form|footer|header|\w*mail) "
    r"(?:says?|shows?|reads?|staat|stond)\b"
)
"""A name that is shown, and the one that should be."""

AT_WORK = re2.compile(
    r"\b(?:werktelefoon|werkmobiel|zakelijk\w*|werkgsm|(?:work|business|office|company) (?:phone|mobile|number|cell"
    r"|line)|(?:op|at) (?:haar|zijn|hun|het|his|her|their)? ?(?:werk|work)|doorkiesnummer)\b"
)
"""A telephone at work."""

PASSED_ON = after(
    r"""
    ~(?:vraagt|vraag|vroeg|wil|wilt|wenst|eist|verzoekt|gevraagd|asks|asked|wants|wishes|requests|requested|demands
    ... |would like|is asking|verzocht)(?:[\s,:()"'/&-]+\w[\w.'-]*){0,8}[\s,:()"'/&-]+(?:wissing|wissen|verwijderd
    ... |verwijdering|verwijderen|verwijdert|deleted?|deletion|erased?|erasure|removed|removal|gone|taken down|inzage
    ... |kopie|copy|persoonsgegevens|personal data|geanonimiseerd|forgotten|niet (?:meer|langer) op|offline)
    """
)
"""Behind somebody whose wish about their data the writer passes on: "(Eef Dop) vraagt om wissing"."""
