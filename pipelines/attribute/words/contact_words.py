"""Words around addresses, numbers and accounts that say whose they are. Dutch and English."""

from __future__ import annotations

import re

import re2

from pipelines.attribute.patterns import around, before
from pipelines.detect.names import fold

MINE = before(
    r"""
    (?:mijn|m'n|mn|onze|ons|my|our|mine|ikzelf|eigen|own|(?:reach|call|ring|text|phone|mail|email|bel|app|sms
    ... |bereik) (?:me|mij|ons|us)|(?:op|via|van|of|from) (?:me|mij|ons|us))~~(?: (?:is|was|op|on|at|via|naar|to
    ... |nog steeds|still|van|of|number|nummer|adres|address))*
    (?:ik|i|we|wij) (?:woon|wonen|live|reside|gebruik|gebruiken|use|zit|zitten|have|heb|hebben)~~
    (?:ik|i|we|wij)~~ (?:bereikbaar|te bereiken|reachable|available|reached)~~
    """)  # fmt: skip

THEIRS = before(
    r"""
    (?:zijn|z'n|haar|d'r|dr|hun|his|her|their|diens|theirs|hij|zij|ze|he|she|they|hem|him
    ... |hen)(?:[\s,(\"'-]+\w[\w.'-]*){0,10}
    """
)
"""Possessives and pronouns in front; the nearest decides."""

THEIR_OWN = re2.compile(r"\b(?:zijn|z'n|haar|d'r|dr|hun|his|her|their) (?:eigen|own)\b")

NEXT_IS_FROM = re2.compile(
    r"^[\s!.?)]*(?:this|that|it|dit|dat|die|deze|which|welke) (?:is|was|hoort|belongs) (?:from|of|van|bij|to)\b"
)

OBLIQUE = re2.compile(
    r"\b(?:voor|namens|met|in plaats van|for|with|instead of|on behalf of) (?:hem|haar|hen|him|her|them)\b"
)
"""A pronoun that is not the one whose value follows: "neemt voor hem waar"."""

PLACED = re2.compile(r"^[\s,('\"]*(?:van|bij|from|at|of) (?:mijn|onze|ons|my|our)\b")
"""Right behind a name: "Ria van onze receptie"."""

PRIVATE = around(
    r"""
    prive(?:nummer|adres|-?mail)?|private|personal|thuis(?:adres|nummer)?|home (?:address|number)|huisadres|06 prive
    persoonlijk(?:e)?
    """
)

PAID_FROM = before(
    r"""
    (?:betaling|betaald|payment|paid|transfer(?:red)?|overgemaakt|overboeking)~~ (?:van|vanaf|from)~
    """
)
"""An account that was paid from."""

DEBITED = before(
    r"""
    (?:betal\w+|betaal\w*|payment|paid|pays|pay|transfer(?:red|s)?|overgemaakt|overboek\w+|voldaan|voldoe\w*
    ... |afgeschreven|afschrijven|geincasseerd|debited|incasso)~~ (?:van|vanaf|from)~
    """
)
"""The same in more words, for a clause that says who pays."""

PASSIVE = re2.compile(r"\b(?:they|ze|zij) (?:have |had )?(?:were|was|are|been|zijn|werden|worden)\b")
"""Bills that are paid, not people who pay."""

CLAUSE = re2.compile(r"[,;:(] |\. ")
PAYER = re2.compile(r"\b(?:ik|i|we|wij|hij|zij|ze|he|she|they)\b")
OTHERS = frozenset("hij zij ze he she they hem haar hen hun him her them hers his theirs".split())
"""Who is neither the writer nor the owner of the mailbox."""

IS_OF = re2.compile(
    r"^[\s,;)]*(?:[\w'-]+[\s,;]+){0,9}?(?:is|was|hoort|hoorde|behoort|belongs|blijkt)(?: [\w-]+){0,2}?"
    r"(?: (?:de|het|the|een|a) (?:rekening|rekeningnummer|iban|nummer|adres|mailadres|account|number|address))?"
    r" (?:van|of|bij|to|toe aan) ([\w'-]+)"
)
"""Behind a value: whose it is said to be."""

BELONGS_NEXT = re.compile(
    r"[.;,)]{0,2}\s{1,2}(?:[Tt]hat|[Tt]his|[Ii]t|[Dd]at|[Dd]it|[Dd]ie|[Dd]eze)"
    r"(?: (?:number|nummer|one|address|adres|mail))? "
    r"(?:belongs to|is of|is that of|is van|was van|hoort bij|hoort toe aan|is (?:het )?(?:nummer|adres) van) "
)
"""The next words that say whose it is: "0643... That belongs to a Rory Kip"."""

SELF_FROM = before(r"(?:ik|i|we|wij|ikzelf|myself)(?: zelf| myself| ourselves)?~~[\s(]+(?:vanaf|vanuit|from)~")
REFUSE = around(
    r"""
    hang up|niet (?:meer )?(?:te woord staan|helpen|opnemen)|ophangen|blokkeer|blokkeren|block|refuse
    geen (?:informatie|gegevens)|do not (?:give|tell|talk|answer)|don't (?:give|tell|talk|answer)
    """
)

ROLE_LOCAL_PARTS = frozenset("""
    info sales support noreply no-reply donotreply admin administratie administration webmaster postmaster hostmaster
    abuse security office contact hello hallo mail post service klantenservice helpdesk facturen factuur facturatie
    billing invoice invoices finance boekhouding accounts accounting secretariaat secretaris secretary bestuur board
    receptie reception balie shop winkel webshop verkoop inkoop orders order bestellingen bestelling team kantoor
    directie management hr jobs vacatures pers press media redactie nieuwsbrief newsletter marketing privacy avg gdpr
    dpo fg legal juridisch ict it tech techniek beheer root wordpress server mailer-daemon reserveringen booking
    bookings reservations planning ledenadministratie penningmeester voorzitter events evenementen import export api
    deploy git ci bot uptime monitor sync status webhook cron daemon tickets feedback enquiries enquiry studio praktijk
    welkom welcome kassa treasurer chair hosting domains domeinen notifications alerts alert monitoring backup test
    contactformulier form forms onboarding returns retouren klachten complaints
    build jenkins runner magazijn logistiek expeditie receptionist beheerder contactus
""".split())  # fmt: skip
"""Local parts of addresses that belong to a function, not to a person."""

_MACHINES = (
    "bounce",
    "noreply",
    "no-reply",
    "donotreply",
    "mailer",
    "postmaster",
    "newsletter",
    "notification",
    "owner-",
)
_AT = re2.compile(
    r"\s*(?:@|[(\[{<]\s*(?:at|apenstaart(?:je)?|a)\s*[)\]}>]|\s(?:at|apenstaartje|apestaart(?:je)?|apenstaart)\s)\s*"
)


def local_part(address: str) -> str:
    """The folded local part of an address or the whole of a log-in, however the @ is written."""
    return str(_AT.split(fold(address.lstrip("@")), 1)[0])


_ROLE = 5
"""Letters of a function that a place or a team may stand behind: "planning.tiel@"."""


def of_function(address: str) -> bool:
    """Whether an address belongs to a function or a machine: "info@", "info (at) ...", "bounce-4471@"."""
    local = local_part(address)
    first = re.split(r"[._+-]", local, maxsplit=1)[0]
    role = first if len(first) >= _ROLE else local
    return local.startswith(_MACHINES) or bool({local, role} & ROLE_LOCAL_PARTS)


TURNED = re2.compile(r"\b(?:maar|but|niet|not|no|geen|instead|behalve|except)\b")
"""What parts a possessive from the value behind it: "onze tekst, maar NL..."."""

WE_ARE = re2.compile(
    r"\b(?:wij|we|zij|ze|jullie|er|dit|dat|hier|moet|moeten|zou|zal|kan|mag|kunnen|mogen|blijkt te|te|binnen|klaar"
    r"|goed|nodig|weg|gekomen|gegaan|bij|terug|betaald|verwerkt|fout|mis) zijn\b|\bzijn(?: ?[,;.:)]|$)"
)
"""The verb, not the possessive."""

KNOWN_TO_US = re2.compile(
    r"\b(?:bij|aan|to|by) (?:ons|mij|us|me) (?:is |zijn |are )?(?:bekende?|gekende?|known)\b"
    r"|\b(?:ons|onze|our) (?:gekende|bekende|known)\b"
)
"""What an authority knows of somebody is not its own."""

ROW_OF_WRITER = re2.compile(
    r"\((?:dat ben |that's |thats |ben )?(?:ik|ikzelf|me|myself|mij|mijzelf|mezelf|i)(?: zelf)?\)"
    r"|(?:^|[|;,\t-])\s*(?:ik|ikzelf|me|myself|mij|mijzelf|mezelf|ik zelf)\s*(?:[|;,:\t=]|->| {2})"
)
"""A row of a table or list that is the writer's own."""

OWN_ACCOUNT = before(
    r"(?:mijn|onze|ons|my|our|eigen|own|juiste|right|correct)"
    r"(?:(?: [\w-]+)? (?:rekening\w*|iban|account|bank\w*|nummer|number)(?: [\w-]+){0,2})?"
)

NOT_OURS = around(
    r"""
    (?:niet|nooit) van (?:ons|mij) (?:is|zijn|was)?|is niet (?:onze|mijn|de onze)
    (?:is not|isn't|aren't|never|not) (?:ours|mine|our (?:account|iban|bank)|my (?:account|iban|bank))
    (?:vreemde|onbekende|andere|verkeerde|unknown|foreign|strange|different|another|other|wrong)
    ...  (?:rekening|rekeningnummer|iban|account|bank account|account number)
    nepfactu\w+|valse factu\w+|fake invoices?|forged|vervalst\w*|oplicht\w*|fraud\w*|scam\w*|katvanger|money mule
    """
)
"""An account that somebody put in the place of the writer's."""

THEIRS_AFTER = re2.compile(
    r"^[\s,)]*(?:\w+ ){0,4}(?:want|omdat|because|since|maar|but|en|and)?,? ?"
    r"(?:(?:dat|dit|that|this|it) (?:is|was) (?:van )?(?:hem|haar|hen|his|hers|theirs|zijn|him|her|de zijne|de hare)\b"
    r"|(?:want|omdat|because|since) (?:hij|zij|ze|he|she|they)\b)"
)
"""Behind a number: somebody else answers it, or does not."""

FREE_MAIL = frozenset("""
    gmail.com hotmail.com hotmail.nl outlook.com live.nl live.com icloud.com me.com yahoo.com ziggo.nl kpnmail.nl
    planet.nl xs4all.nl hetnet.nl upcmail.nl home.nl casema.nl telenet.be skynet.be gmx.de web.de protonmail.com
    proton.me quicknet.nl zonnet.nl tele2.nl
""".split())  # fmt: skip
"""Providers where a shared domain says nothing."""

MY_HANDLE = around(
    r"""
    (?:mijn|mn|ons|onze|my|our|this is|dit is)~~ (?:account|insta(?:gram)?|pagina|page|handle|profiel|profile
    ... |twitter|x|dm|linkedin|facebook|tiktok)
    volg (?:ons|mij|me)|follow (?:us|me)|mijn dm|tag (?:ons|us|me)|bereikbaar via|reactie (?:hier )?(?:of )?via
    reach (?:me|us)|dm (?:me|us)|find (?:us|me)|vind ons
    stuur (?:me|mij|ons)|groet\w*|cheers|mvg|i'm|i am|ik ben|wij zijn|we zijn|we are|we're|hier of via
    """)  # fmt: skip
"""A handle that the sender calls their own."""

SHARED_LOGIN = around(
    r"""
    same (?:login|log-in|account|user\w*)|dezelfde (?:inlog|login|account|gebruiker\w*)|gezamenlijk\w*|gedeeld\w*
    shared|our (?:login|account)|onze (?:inlog|login)
    """
)

FIRM_ACCOUNT = around(
    r"""
    derdenrekening|derdengelden\w*|boedelrekening|faillissementsrekening|kwaliteitsrekening|g-rekening|estate account
    (?:t\.?n\.?v\.?|ten name van|op naam van|van|of) (?:de |het |the )?(?:stichting|parochie|gemeente|vereniging|kerk
    ... |diaconie|foundation|parish|church|school|basisschool|fonds|wc|sv|vv|hv|tv|zv|koor|fanfare|harmonie|club)
    third.party account|client account|escrow
    """
)

REFUSE_IT = re2.compile(
    r"^[\s!?.)]*[^.!?\n]{0,50}\b(?:dat|dit|die|deze|that|this|those) (?:[\w-]+ )?(?:adres|address|"
    r"afzender|sender|mailadres|"
    r"nummer|number|account)s?\b[^.!?\n]{0,30}\b(?:blok\w+|block\w*|weren|tegenhouden|weiger\w*|refuse|ban)\b"
    r"|^[\s!?.)]*[^.!?\n]{0,50}\b(?:blok\w+|block|weer|ban) (?:\w+ )?(?:dat|dit|die|deze|that|this|those) (?:[\w-]+ )?"
    r"(?:adres|address|afzender|sender|mailadres|nummer|number|account)\b"
)
"""A sentence that asks to refuse what the one before it named."""
