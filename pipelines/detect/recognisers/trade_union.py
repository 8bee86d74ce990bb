"""Trade-union membership (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.lexicon import Match
from pipelines.detect.said_of import Surroundings
from pipelines.detect.said_words import LABEL, OWNER
from pipelines.detect.special import Phrase, SpecialCategory

_ROLE = re.compile(
    r"\b(?:lid|lidmaatschap|kaderlid|kaderleden|(?:zit|zat|zitten|lid|actief) (?:in|van) het bestuur|penningmeester|aangesloten|actief|bestuurder|bestuurslid|contributie|vertegenwoordiger|afgevaardigde|member|membership|join\w*|rep|steward|official|organiser|belongs?|active|represented)\b(?: [\w'-]+){0,4} ?[\"'(]?$"
)
_ROLE_AFTER = re.compile(
    r"^[- ]?(?:lid|kaderlid|lidmaatschap\w*|er|bestuurder|member|membership|rep|steward|contributie|pasje)\b"
)

_SITE_FOR = re.compile(
    r"\b(?:web ?site|site|portal|portaal|ledenportaal|ledenadministratie|page|pagina|form|formulier|app|nieuwsbrief|newsletter|campaign|campagne|logo|database|event|dag|congres) (?:for|voor|of|van|about|over) (?:a |an |the |een |de |onze |our )?$"
)


def _accept(match: Match, place: Surroundings) -> bool | None:
    """A union is revealing beside a membership or an office."""
    if _SITE_FOR.search(place.before) or _CLIENT_AFTER.match(place.after):
        return False
    if match.entry.strong:
        return None
    if LABEL.search(place.line[0]):
        return None
    if _ROLE.search(place.before) or _ROLE_AFTER.match(place.after):
        return True
    return None if match.form == "compound" or OWNER.search(place.before) else False


_CLIENT_AFTER = re.compile(
    r"^ (?:[\w'-]+ )?(?:is|zijn|was|are) (?:al \w+ |ook )?(?:een |onze |our |a )(?:vaste |oude |goede )?(?:klant|client|customer|opdrachtgever)"
)

_UNION = r"(?:(?:fnv|cnv|vcp|abvakabo|de unie|de bond|vakbond|bond|union|trade union|unison|unite|gmb|rmt|aob|nu'91|politiebond|vvmc|ver\.?di|acv|abvv|avv)\b(?:[ ](?:jong|jongeren|havens|metaal|bouw|zorg|horeca\w*|bondgenoten|overheid|vakmensen|connectief|spoor|kiem|roze|onderwijs|schoonmaak|transport|campus))?)"

RECOGNISER = SpecialCategory(
    name="trade_union",
    type=EntityType.TRADE_UNION,
    accept=_accept,
    phrases=(
        Phrase(
            r"(?:organises|organizes|recruits|flyers|canvasses|werkt|werft|actief|active|onderhandelt|negotiates) (?:for|voor|namens|bij|with) (?:de |het |the )?(?P<x>fnv|cnv|unison|unite the union|gmb|rmt|aob|de vakbond|the union|vakbond)\b",
            somebody=True,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|man|vrouw|collega|i|he|she|who) (?:\w+ ){0,3}?(?P<x>(?:zit|zat|hoort|is|ben|sta|in|with) ?(?:bij|with|aangesloten bij)? (?:de |het |the )?(?:fnv|cnv|vakbond|bond|unison|gmb|rmt|aob))\b",
            certain=False,
        ),
        Phrase(r"(?P<x>bij (?:de |het )?(?:fnv|cnv|vakbond|bond|aob) (?:zit|zat|ben|is|hoor|hoort))\b"),
        Phrase(
            rf"(?:or|ondernemingsraad|or-lid|medezeggenschap|works council|cao-overleg|onderhandelaar|gemachtigde|adviseur) (?:\w+ )?(?P<x>(?:namens|vanuit|van|voor|for|on behalf of) (?:de |het |the )?{_UNION})",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:namens|on behalf of) (?:de |het |the )?{_UNION}) (?:als|as|voor|for|in de or|mijn|haar|zijn|my|his|her)\b",
            certain=False,
        ),
        Phrase(
            rf"(?P<x>(?:kaderlid|actief lid|lid|bestuurslid|afgevaardigde|vertegenwoordiger|shop steward|union rep|member|organiser|actief|aangesloten|lidmaatschap|contributie) (?:van|bij|voor|of|with|for|at) (?:de |het |een |the |a |zijn |haar |mijn |his |her |my )?{_UNION})"
        ),
        Phrase(
            r"(?P<x>(?:fnv|cnv|vakbonds?|unie|bonds|union|aob)[- ]?(?:lid|kaderlid|lidmaatschap|bestuurder|vertegenwoordiger|man|vrouw|member|membership|rep|dues|steward))\b",
            certain=False,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|i|he|she|who|die|man|vrouw|collega|colleague) (?:\w+ ){0,4}(?P<x>(?:in staking|staakt|staakte|stakingsleider|on strike|went on strike|gestaakt))\b"
        ),
    ),
)
