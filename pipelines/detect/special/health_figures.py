"""Health words that say nothing of a person's health: figures of speech, wards with a door number, whole groups."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from pipelines.detect.special.complements import TRIGGER
from pipelines.detect.special.health_meant import surely
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.said_words import PERSON
from pipelines.detect.special.surroundings import Surroundings

SUBSTANCE = r"(?:alcohol|drink|drank|drugs|drugs?|cocaine?|coke|heroine?|crack|opio\w+|painkillers|pijnstillers|pills|pillen|gambling|gokken|porn\w*|gam(?:es?|en|ing)|nicotine|weed|wiet|cannabis|hasj|ketamine?|speed|xtc|ghb|meth\w*|morfine|morphine|oxycod\w+|codeine|xanax|benzo\w*|slaappillen|sleeping pills|medicijnen|sex|seks|lachgas|snus|sugar|food|eten)"
"""What one is addicted to."""

_ALLERGIC = re.compile(rf"^ (?:voor|to) (?!(?:\w+ )?{TRIGGER}\b)")
_ADDICTED = re.compile(rf"^ (?:aan|to) (?!(?:de |het |the )?{SUBSTANCE}\b)")


_COURTS = frozenset({"seizure", "seizures"})
"""What bailiffs do to goods."""
_SWITCHED_OFF = re.compile(
    r" (?:the|my|our|your|all|it|them|that|this|these|those|by|until|because|due|again|plugins?|accounts?|users?|two|2fa)\b"
)
_SWITCHES = re.compile(
    r"\b(?:i|we|you|they|somebody|someone)(?:'ve| have| had)? (?:\w+ )?$|\b(?:it|this|that|which) (?:is|was) $"
)
"""What is switched off rather than disabled."""
_DRIVES = re.compile(r"\b(?:rijden|rijdt|reed|gereden|verkeer|driving) $")
"""An offence, which is another category."""
_GOLF = re.compile(r"golf|clubhuis|\bholes?\b|\bbaan\b|tee-?off")
"""A handicap of sport."""
_WORKS = re.compile(
    r"\b(?:werk|werkt|werken|werkte|werkzaam|works?|worked|working|dienst|stage|baan|job|arts|verpleegkundige|nurse)\b[^.;]{0,50}$"
)
"""Whoever works there is not cared for there."""
_WARD = re.compile(r",? (?:route|spreekuur|gebouw|verdieping|etage|floor|building|openingstijden|tel\b|telefoon|phone)")
_CARE = re.compile(r"(?:hospice|verpleeghuis|verzorgingstehuis|verzorgingshuis|nursing home|care home)$")
_GENERIC = re.compile(
    r"^(?:thuiszorg\w*|mantelzorg\w*|carers?|caregivers?|kraamverzorg\w*|kraamzorg|kraamhulp|ambulances?|ziek ?gemeld|ziek thuis|griepprik\w*|flu jab|flu shot|booster\w*|ziekmelding\w*|called in sick|calling in sick|sick note|fit note|verpleging|zorgverzekering|health insurance|medi(?:cine|cijn|cament)s?(?:en)?|herhaalrecept\w*|doctor's appointment|hospital appointment|medical appointment|wijkverple\w+|district nurse|home care|zorgverlof|ziekteverzuim|ziekteverlof|jeugdzorg|gehandicaptenzorg|speciaal onderwijs|special school|polikliniek|outpatient\w*|occupational health|arbodienst|arbo-arts|bedrijfsarts|verpleeghuis|verzorgingshuis|verzorgingstehuis|nursing home|care home|rolstoelbus\w*|rolstoeltaxi\w*|flauwgevallen|operatie|geopereerd(?: aan)?|doula|blijf-van-mijn-lijfhuis|logopedie|fysiotherapie|physio(?:therapy)?|verloskundig\w*|midwi(?:fe|ves)|tandarts|dentist|physiotherapist|fysiotherapeut\w*|first aid|ehbo)$"
)
"""Care in general, which tells nothing of what somebody has."""
_FIRM = re.compile(
    r"-?(?:praktijk|instelling|organisatie|kliniek|apotheek|winkel|groep|vereniging|centrum|practice|clinic|provider|charity|bedrijf|zorg)\b"
)
_WE_ARE = re.compile(
    r"\b(?:wij zijn|zijn wij|we zijn|zijn we|we are|we're|i run|we run|i own|ik run|ik heb|wij hebben|onze|our)(?: [\w'-]+){0,3} $"
)
"""What the writer's firm is."""
_TRADE = re.compile(
    r"(?:onco|psychiat)(?:loog|logist|er|rist)$|(?:psycholoog|psychologe|psychologist|psychiater|[a-z]*therapist|[a-z]*therapeute?|verslavingsarts|fertiliteitsarts)$"
)
_ANY_TRADE = re.compile(
    r"(?:cardio|neuro|uro|dermato|nefro|hemato|haemato|nephro|reumato|rheumato|endocrino|gynaeco|gyneco|pulmo)(?:loog|logist)$|(?:chirurg|surgeon|internist|orthopeed|dietist|dietitian|paediatrician|pediatrician|anesthesist|oogarts|kinderarts|longarts|logopedist|physiotherapist|speech therapist)$"
)
"""Whom many people see, for many reasons."""
_SEEN_BY = re.compile(
    r"\b(?:bij|naar|onder behandeling van|onder controle van|bij (?:mijn|een|de)|seeing|sees?|saw|seen|to|with|from|afspraak (?:bij|met))(?: (?:mijn|zijn|haar|een|de|my|his|her|an?|the))?(?: [a-z-]{3,14})? $"
)
"""Whom somebody sees; what the doctor says is another matter."""
_STAYS = re.compile(
    r"\b(?:lig|ligt|lag|zit|zat|woont|woon|wonen|woonde|verblijft|verbleef|opgenomen|gaat|ging|moet|kwam|is|was|ben|in een|overleden|gestorven|lies|lives|living|lived|moved|went|died|stays|stayed|put|into an?|in an?|in|in the|bewoner|resident|naar een|to an?)(?: [\w'-]+){0,4} $"
)
"""What people do in a home; firms of that name do not."""


_GROUP_WITH = re.compile(
    r"(?<!mijn )(?<!onze )(?<!twee )(?<!drie )(?<!vier )(?<!my )(?<!our )(?<!two )(?<!three )(?<!four )(?<!\d )"
    r"\b(?:ouderen|mensen|jongeren|volwassenen|kinderen|gasten|bezoekers|deelnemers|vrouwen|mannen|personen|patienten|people|adults|seniors|elderly|children|guests|visitors|participants|women|men|anyone|iedereen|(?:voor|kent u|zorgt u voor|bent u|for|know) (?:iemand|someone|somebody)|iemand) (?:met|with|in de|in a|in the) (?:[\w' -]{2,24}(?:, ?| of | or | en | and )){0,3}(?:an? |een |the |de )?(?:[a-z]+e? (?:van een |of a )?){0,2}$"
)
"""Whole groups: "onze klanten zijn ouderen met dementie"."""
_WITH, _QUOTE = re.compile(r" (?:met|with|in) "), re.compile(r"[\"'] ?\S")
"""Without one of these there is no group, and no title: quick to tell."""
_NEAR = 80
"""Characters before the term in which the group stands."""
_QUOTED_THING = re.compile(
    r"\b(?:pagina'?s?|pages?|artikel\w*|articles?|blogs?|blogposts?|cursus\w*|courses?|lezing\w*|workshops?|training\w*|boek\w*|books?|kop|kopje|heading|tegel\w*|module\w*|categorie\w*|category|folder\w*|brochure\w*|thema\w*|tag|tags|post|titel|title|menu-?item|term|rubriek|tab|mailing|nieuwsbrief|newsletter|webinar|podcast|video|recept\w*|product\w*|item)(?: (?:over|about|met|with|called|genaamd|getiteld))?"
    r" (?:[\"'][^\"'\n]{0,40}[\"'],? ?(?:en |and |of |or )?){0,4}[\"'][^\"'\n]{0,40}$"
)
"""What a page or a course is called: 'bij de cursus "rijden met ADHD"'."""
_MACHINE = re.compile(
    r"\b(?:servers?|site|website|webshop|pc|computer|laptop|printer|plug-?in|app|thing|ding|router|database|cms|wordpress|mailbox|mailserver|theme|thema|form|formulier|script|excel|outlook|windows|modem|schijf|disk|harddisk|kassa|tablet|phone|telefoon|wifi|internet|browser|update|code|query|cron|nas|systeem|system|machine|apparaat|slider|banner|widget|feed|nieuwsbrief|contactformulier|helpdesk|support|klantenservice|service|firma|bedrijf|company|dmarc|dns|spf)\b(?P<between>[^.;!?\n]{0,40})$"
)
_SICKLY = re.compile(
    r"(?:seizures?|strokes?|heart attacks?|hartaanval|hartinfarct|infarct|coma|gereanimeerd|reanimeren|gereanimeerde|alzheimer'?s?|dementie|dementia|dement|amnesia|geheugenverlies|schizo\w*|bipolar|bipolair|burn-?out|hartstilstand|cardiac arrest|life support|beademing|infuus|aan de beademing|diarree|constipat\w+|obstipatie|terminaal|terminal|adhd|autis\w+|allergi\w+|seizing|epilep\w+|griep|flu|kanker|cancer|obes\w+|anorexia|narcolep\w+|parkinson|blind|doof|deaf|manisch|depressie\w?|depressed|suicidal|suicidaal|verlamd|paralysed|paralyzed|kreupel|hernia|overdos\w+|invalide|incontinent|bleeding)$"
)
"""What is said of machines as well: "the plugin has a seizure"."""
_LIKENED = re.compile(
    r"\bstraks (?:zit|heb|lig|krijg|word) ik\b[^.;]{0,24}$|\b(?:klinkt|lijkt|voelt|sounds|looks|feels)(?: [\w'-]+){0,2} (?:als|op|like)(?: een| an?)? $"
)
_OVER_THE_COUNTER = re.compile(
    r"(?:paracetamol|ibuprofen|aspirine?|diclofenac|naproxen|loperamide?|cetirizine|loratadine|omeprazole?|melatonine?|vitamine?|magnesium|antigrippine|hoestdrank|xylometazoline|nurofen|panadol)\b"
)
_IN_CODE = re.compile(r"^-?\d|^-[a-z]{1,3}(?:\b|-)")
_CODED = re.compile(r"\w-?\d{1,6}-$|\d$")
"""Two letters of an article number or a plate."""
_HAS_ME = re.compile(
    r"\b(?:have|has|had|having|suffers? from|diagnosed with|with|severe|heeft|heb|had|met|lijdt aan) $"
)
"""The illness, not the pronoun in capitals."""
_MAPPED = re.compile(r"(?:->|=>|→)")
_OF_PATIENT = re.compile(
    r"\b(?:naam|name|klant|client|patient|allerg\w*|diagnose|klacht|medic\w*|opmerking|notes?)\b ?[:=]"
)
_UNSEEN = re.compile(
    r" (?:gekocht|besteld|getekend|ondertekend|betaald|overgenomen|aangenomen|geaccepteerd|akkoord|bought|signed)\b"
)
"""What is done blind: without having looked."""


def accept(match: Match, place: Surroundings) -> bool | None:
    """Allergic to a thing that gives no allergy, addicted to what is no drug: a figure of speech."""
    return False if any(test(match, place) for test in _TESTS) else surely(match, place) or None


def _grouped(_: Match, place: Surroundings) -> bool:
    before = place.before
    return bool(
        (_WITH.search(before[-_NEAR:]) and _GROUP_WITH.search(before))
        or (_QUOTE.search(before) and _QUOTED_THING.search(before))
    )


def _mechanical(_: Match, place: Surroundings) -> bool:
    """Said of a machine, done blind, switched off, seized by bailiffs."""
    term, before, after = place.term, place.before, place.after
    return bool(
        _LIKENED.search(before[-_NEAR:])
        or (term == "blind" and _UNSEEN.match(after))
        or (term == "onder invloed" and _DRIVES.search(before))
        or (term.endswith("handicap") and _GOLF.search(before + place.after))
        or (term in _COURTS and after.startswith(" of "))
        or (term == "disabled" and (_SWITCHED_OFF.match(after) or _SWITCHES.search(before)))
        or (_SICKLY.search(term) and _said_of_machine(before))
    )


def _said_of_machine(before: str) -> bool:
    """Whether a machine and nobody after it is spoken of, or what it sounds like."""
    machine = _MACHINE.search(before)
    return bool(machine and not PERSON.search(machine["between"]))


def _of_care(match: Match, place: Surroundings) -> bool:
    """Who cares and where: a ward with a door number, a home nobody is said to live in, somebody's trade."""
    term, kind = place.term, match.entry.kind
    return bool(
        (kind == "care" and _WARD.match(place.after))
        or (_FIRM.search(term + place.after[:16]) and _WE_ARE.search(place.before))
        or (_CARE.search(term) and not _STAYS.search(place.before))
        or _GENERIC.search(term)
        or (kind == "care" and _WORKS.search(place.before))
        or _ANY_TRADE.search(term)
        or (_TRADE.search(term) and not _SEEN_BY.search(place.before))
    )


def _so_to_speak(_: Match, place: Surroundings) -> bool:
    """Allergic to what gives no allergy, addicted to what is no drug."""
    return bool(
        (place.term.startswith("allerg") and _ALLERGIC.match(place.after))
        or (place.term.startswith(("verslaafd", "addict")) and _ADDICTED.match(place.after))
    )


def _coded(match: Match, place: Surroundings) -> bool:
    """Letters of an article number; a word that a list of names maps to another."""
    code = match.entry.kind == "abbreviation" and (
        _IN_CODE.match(place.plain[place.end : place.end + 6]) or _CODED.search(place.before[-8:])
    )
    before, after = place.line
    if place.term == "me" and not _HAS_ME.search(before):
        return True
    return bool(code) or bool(_MAPPED.search(before + after) and not _OF_PATIENT.search(before))


def _on_the_shelf(match: Match, place: Surroundings) -> bool:
    """What every chemist sells, and nobody near who takes it: "(paracetamol 500 mg)"."""
    return bool(_OVER_THE_COUNTER.match(place.term)) and not (
        PERSON.search(place.before) or PERSON.search(place.after) or surely(match, place)
    )


_TESTS = (_on_the_shelf, _grouped, _mechanical, _of_care, _so_to_speak, _coded)
"""Each tells that a word says nothing of anybody's health."""
