"""Religion and belief (GDPR art. 9(1))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.names import is_given
from pipelines.detect.special.lexicon import Match
from pipelines.detect.special.recogniser import Phrase, SpecialCategory
from pipelines.detect.special.said_words import LABEL
from pipelines.detect.special.surroundings import Surroundings
from pipelines.detect.special.told_phrases import RITES_TOLD

_FAITH = r"(?:pkn|vrijgemaakte kerk|hervormde kerk|gereformeerde kerk|katholieke kerk|anglican church|catholic church|islam|christendom|christianity|katholicisme|catholicism|jodendom|judaism|hindoeisme|hinduism|boeddhisme|buddhism|kerk|church|jehova\w*|getuigen|protestantisme|scientology|orthodoxie|orthodoxy|geloof|faith)"
_FEAST = r"(?:ramadan|suikerfeest|offerfeest|eid(?:[- ]al[- ](?:fitr|adha))?|id-ul-fitr|bayram|sabbat|sjabbat|shabbat|sabbath|jom kippoer|yom kippur|rosj hasjana|rosh hashanah|pesach|passover|soekot|sukkot|poerim|purim|chanoeka|hanukkah|chanukah|diwali|divali|holi|holi-phagwa|navratri|vesak|wesak|vaisakhi|ashura|asjoera|mawlid|nowruz|orthodox (?:easter|christmas)|vastentijd|vastenmaand)"

_FASTING = re.compile(
    r"^ (?:dan|deze (?:maand|weken|dagen)|die (?:maand|dag|dagen|weken)|tot zonsondergang|tijdens|nu|overdag|momenteel|vandaag)\b"
)
_NAME = re.compile(r"\b([A-ZÀ-Þ][\w'’-]{1,30}) $")


_FOOD = frozenset({"halal", "kosher", "koosjer", "halal eten", "kosher food", "halal food"})
_EATS = re.compile(
    r"\b(?:eet|eten|at|eats?|ate|eating|keeps?|keeping|wil|willen|alleen|only|strictly|strikt|moet|must|needs?|is|ben|am|are|leef\w*|kook\w*|cooks?|dieet|dietary|requires?|graag|uitsluitend|voor (?:mij|hem|haar|ons)|for (?:me|him|her|us))(?: [\w'-]+){0,2} ?[\"'(]?$"
)
_EATS_AFTER = re.compile(r"[ ](?:eet|eten|ben|is|eats?|leef\w*|leven|kook\w*|vanwege|wegens|omdat|because)\b")
_STUDIED = re.compile(
    r" (?:on|about|over|van|of) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+dag\b|zondag|the\b|my\b|mijn\b|his\b|her\b|de\b)[a-z]"
)
_OFFICE = re.compile(r"(?:hulp)?koster(?:es)?|sexton|verger|organist")
_SOME_OTHER = re.compile(r"\b(?:de|the|onze|our|een|a|hun|their) $")
"""In front of an office that somebody is only called by: "de koster heeft er niets aan veranderd"."""
_HOPES = re.compile(
    r"^ (?:en hoop\w* |and hope )?(?:dat|that|for a|voor een|tot de servergoden|it|this|the site|we|nog)\b"
)
"""Who "prays that the server stays up" says nothing of a faith."""


def _accept(match: Match, place: Surroundings) -> bool | None:
    """Who "vast" fasts where a name stands before it; elsewhere it means "already" or "stuck"."""
    if _HOPES.match(place.after) and place.plain[place.start : place.end].startswith(("bid", "pray")):
        return False
    if place.plain[place.start : place.end] in _FOOD and not (
        _EATS.search(place.before) or LABEL.search(place.line[0]) or _EATS_AFTER.match(place.after)
    ):
        return False
    if _STUDIED.match(place.after) and match.entry.kind == "practice":
        return False
    if place.plain[place.start : place.end] == "ik vast":
        return bool(_FASTING.match(place.after))
    if _OFFICE.fullmatch(place.plain[place.start : place.end]) and _SOME_OTHER.search(place.before):
        return False
    if match.entry.kind != "fasting":
        return None
    name = _NAME.search(place.text, max(0, place.start - 40), place.start)
    return bool(name and is_given(name[1].casefold()) and _FASTING.match(place.after))


RECOGNISER = SpecialCategory(
    name="religion",
    type=EntityType.RELIGION,
    accept=_accept,
    adjectives=frozenset({"religion"}),
    phrases=(
        *RITES_TOLD,
        Phrase(
            r"(?:^|\n)[ ]{0,4}(?:kerk|kerkgenootschap|gezindte|geloof|geloofsovertuiging|religie|religion|church|faith|denomination)(?:[ ]{2,30}|\t{1,3}|[ ]{0,3}[:=|][ ]{0,3})(?P<x>(?:[a-z-]+e |de |st\.? )?(?:gereformeerde|hervormde|protestantse|katholieke|evangelische|doopsgezinde|lutherse|vrijgemaakte|baptist|methodist|pentecostal|reformed|catholic|pinkster\w*|christelijk\w*|islam\w*|moslim\w*|muslim|joods\w*|jewish|hindoe\w*|hindu|boeddhis\w*|buddhist|rooms-katholiek|protestant|rk|pkn|nh|gkv|cgk|geref\w*)(?: (?:gemeenten?|kerk|church|kerken))?(?: \(?vrijgemaakt\)?)?)(?:[^\w-]|$)"
        ),
        Phrase(
            r"(?:geef|geeft|gaf|geven|teach|teaches|taught|helpt|help|helps) (?:\w+ )?(?P<x>(?:les |lessen |mee )?(?:op|aan|in|at|in the) (?:de |the |onze |our )?(?:zondagsschool|koranschool|kinderkerk|kindernevendienst|moskeeschool|catechisatie|sunday school|koran school|madrasa)|sunday school|koranles|bijbelles|catechese|catechisatie|bible class(?:es)?|quran lessons)(?:[^\w-]|$)",
            somebody=True,
        ),
        Phrase(
            r"(?:biecht\w*|communie|ziekenzalving|laatste sacramenten|zegen van de (?:priester|pastoor|dominee)|confession|last rites|communion) (?P<x>(?:vroeg|vroegen|vraagt|gevraagd|ontving|ontvangen|asked|received|took)[^\w]?)",
            somebody=True,
            certain=False,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|we|wij|i|he|she|they|we|en|and|collega|oma|opa) (?:\w+ ){0,2}?(?P<x>(?:bid|bidt|bidden|bad|prays?|praying) (?:voor het eten|voor de maaltijd|elke \w+|iedere \w+|dagelijks|vijf keer per dag|hardop|before (?:meals|dinner)|every \w+|daily|five times a day|the rosary))\b"
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|oma|opa|moeder|vader|man|vrouw|ouders|i|he|she|we|they|grandmother|mother|father|parents|wife|husband|colleague|collega) (?:[\w']+ ){0,5}?(?P<x>(?:elke|iedere|every|each|op|on) (?:zondag|zaterdag|vrijdag|sunday|saturday|friday|week|dag|day|morning|ochtend)s? (?:\w+ )?(?:naar|in|to|at|in the|vooraan in) (?:de |het |the )?(?:kerk|moskee|synagoge|tempel|church|mosque|synagogue|temple|mass|mis|gurdwara))\b",
        ),
        Phrase(
            r"(?P<x>(?:gaat|ga|gaan|go|goes|going|went|ging|gingen|zit|zat) (?:[\w']+ ){0,3}?(?:naar|to|in) (?:de |het |the )?(?:moskee|synagoge|hindoetempel|tempel|koninkrijkszaal|kerk|mosque|synagogue|temple|church|mass|gurdwara|kingdom hall|mis|dienst|bijbelstudie|bijbelkring|bible study|zondagsschool|sunday school|catechesatie|catechisatie))(?: (?:op|on|elke|every) (?:zondag|zaterdag|vrijdag|sundays?|saturdays?|fridays?|week))?\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:lid|leden|doopleden|dooplid|belijdend lid|members?|ouderling|diaken|koster|scriba|kerkrentmeester|elder|deacon) (?:van|of|in|bij|at) (?:de |een |onze |the |our |a )?(?:[\w-]+ )?(?:gereformeerde|hervormde|protestantse|evangelische|doopsgezinde|remonstrantse|lutherse|vrijgemaakte|christelijke gereformeerde|pinkster|baptisten|volle evangelie|katholieke|baptist|methodist|evangelical|pentecostal|anglican|catholic|lutheran|reformed|presbyterian|mormon) ?-?(?:gemeente|gemeenten|kerk|parochie|church|congregation|parish|chapel))\b",
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|we|wij|i|he|she|we|they|man|vrouw|wife|husband|colleague|collega|familie|family) (?:\w+ ){0,3}?(?P<x>(?:vier|viert|vieren|vierde|vierden|celebrates?|celebrated|celebrating|observes?|observed) (?:\w+ )?(?:ramadan|suikerfeest|offerfeest|eid|pesach|passover|chanoeka|chanukah|hanukkah|jom kippoer|yom kippur|rosj hasjana|rosh hashanah|diwali|divali|holi|vesak|purim|poerim|sjabbat|shabbat|sabbat|ashura|nowruz))\b",
            certain=False,
        ),
        Phrase(
            r"(?:niet|no longer|not|nooit|never|geen|stopped) (?:meer )?(?P<x>in god (?:geloof|gelooft|geloven)|(?:gelooft?|believes?|believing|geloof) (?:niet )?(?:meer )?in (?:god|allah|jezus|jesus|reincarnati\w+))\b",
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:gelooft?|believes?) (?:\w+ )?in (?:god|allah|jezus|jesus|krishna|reincarnati\w+|de heere?|the lord)|(?:zijn|haar|mijn|his|her|my) (?:dominee|pastoor|imam|rabbijn|predikant|pandit|goeroe|vicar|priest|rabbi|minister|pastor|guru)(?: heeft| zei| zegt| said| says| told)?|(?:de|the) (?:heere?|lord|here) (?:jezus|jesus))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?P<x>(?:joined|bij|in|left|uit|zit bij|zat bij) (?:a|een|the|de) (?:\w+ )?(?:sekte|cult|sect|klooster|convent|monastery|kloosterorde|geloofsgemeenschap|bible group|prayer group|gebedsgroep))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|ie|i|he|she|oma|opa|moeder|vader|man|vrouw|grandmother|mother|father|i'm|she's|he's) (?:\w+ ){0,6}?(?P<x>(?:naar|to|at|in) (?:de |the |our |onze )?(?:mis|moskee|hoogmis|mass|mosque|synagogue|synagoge|shul|vrijdaggebed|kerkdienst|church service|evensong))(?:[ ]|[,.;)]|$)"
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|i|he|she|wife|husband|father|mother) (?:plays? the organ|sings?|preach\w*|helps?|volunteers?|speelt? orgel|speel|zing|zingt|collecteert?|preekt?) (?:\w+ ){0,2}?(?P<x>(?:at|in|bij|voor|for) (?:our|my|his|her|onze|mijn|zijn|haar|de|the) (?:\w+ )?(?:church|parish|congregation|mosque|temple|kerk|parochie|gemeente|moskee|tempel))\b"
        ),
        Phrase(
            r"(?:studying|studeert|studeer|training|trains|wants|wil|ordained|gewijd|leert|opgeleid|opleiding) (?:\w+ ){0,2}?(?:to be|to become|as|voor|tot|als) (?:a |an |een )?(?P<x>rabbi|priest|vicar|imam|pastor|nun|monk|deacon|dominee|predikant|priester|pastoor|rabbijn|non|monnik|diaken)\b"
        ),
        Phrase(
            r"(?P<x>(?:dominees|pastoors|predikants|rabbijnen|koster|kosters|pastorie|vicar's|minister's|preacher's|rabbi's) ?-?(?:dochter|zoon|kind|vrouw|gezin|daughter|son|kid|wife))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|man|vrouw|collega|medewerker|vader|moeder|he|she|i|who|die) (?P<x>(?:bidt|bid|prays?|mediteert) (?:om|tussen|elke|iedere|at|between|every|vijf|five|drie|three)(?: [\w'.:]+){1,3})\b"
        ),
        Phrase(
            r"(?:joined|joining|left|lid van|lid bij|zit bij|zat bij|member of|soldier in|soldaat bij|officer (?:in|at|with|of)|officier bij|active in|actief in|actief bij|belongs? to|attends?|raised in|opgegroeid in|opgegroeid bij) (?P<x>(?:de |het |the |a |een )?(?:salvation army|leger des heils|jehova\w*(?: getuigen)?|jehovah's witnesses|hare krishna|scientology|bible belt|vrijgemaakten|zwarte-?kousenkerk|pinkstergemeente|zevendedagsadventisten|adventists?|mormonen|mormons|quakers|amish|mennonites|plymouth brethren|opus dei|noorse broeders|rastafari|soka gakkai|(?:\w+ )?(?:kerk(?:gemeente|genootschap)?|moskee(?:bestuur)?|synagoge|parochie|congregation|parish council|mosque|synagogue)))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:zijn|haar|mijn|onze|his|her|my|zoons?|dochters?|son's|daughter's|(?:doet|deed|doen|krijgt|had|has|heeft|making|makes|made|having)(?: (?:\w+ ){0,2}(?:zijn|haar|her|his|the|de|een))?) (?P<x>(?:eerste |heilige |first |holy )*(?:communie|vormsel|plechtige communie|communion|confirmation class|bar mits?wa|bat mits?wa|bar mitzvah|bat mitzvah|bris|besnijdenis|doop|doopdienst|christening|belijdenisdienst))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            rf"(?:ivm|i\.v\.m\.|in verband met|vanwege|wegens|because of|due to|on account of|for|voor|naar|tijdens|during|at|in) (?:het |de |haar |zijn |mijn |hun |her |his |my |their |the )?(?P<x>(?:(?:vrijdag|middag|ochtend|avond|friday |noon |evening )?(?:gebed|gebeden|prayers)|bidden|het vasten|fasting|{_FEAST}))\b",
            certain=False,
        ),
        Phrase(
            rf"(?:vier|vieren|viert|vierde|vierden|gevierd|celebrat\w+|observ\w+|houdt|houden|keeps?|free for|off for|vrij met|vrij voor) (?:\w+ ){{0,4}}?(?P<x>{_FEAST})\b",
            certain=False,
        ),
        Phrase(r"(?P<x>orthodox (?:easter|christmas|new year|lent|pasen|kerst\w*))\b", certain=False),
        Phrase(
            r"(?:hij|zij|ze|ik|man|vrouw|zoon|dochter|collega|moeder|vader|zus|broer|buurman|buurvrouw|familie) (?P<x>vast(?:te)?) (?:dan|deze (?:maand|weken|dagen)|die (?:maand|dag|dagen|weken)|tot zonsondergang|tijdens|nu|overdag|momenteel)\b"
        ),
        Phrase(
            r"(?:doet|doe|deed|gelooft|geloof|believes?|practises?|practices?) (?:\w+ )?(?:aan|in) (?P<x>winti|voodoo|wicca|santeria|god|allah|jezus|jesus|yahweh|reincarnatie|reincarnation)\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:belijdenis (?:doet|doen|deed|gedaan|afgelegd)|(?:doet|deed|doe|aflegt|legt) (?:\w+ ){0,2}belijdenis|(?:belijdend|gedoopt|dopend) ?(?:lid|lidmaat|leden)|lidmaat(?:schap)? van de (?:kerk|gemeente|pkn|hervormde|gereformeerde|protestantse|parochie|doopsgezinde|lutherse)|ingezegend huwelijk|kerkelijk (?:getrouwd|ingezegend)|zit in de kerkenraad|sings? in the church choir|zingt in het kerkkoor))\b"
        ),
        Phrase(
            r"(?:left|leaving|joined|verliet|verlaten|lid van|uit) (?:the |de |een )?(?P<x>(?:mormon|mormoonse|catholic|katholieke|baptist|orthodox\w*|reformed|gereformeerde|hervormde|pentecostal|lutheran|methodist|evangelical|evangelische|anglican|coptic|koptische) (?:church|kerk|gemeente|congregation))\b"
        ),
        Phrase(
            r"(?:he|she|i|who|hij|zij|ze|ik|die|[a-z]+a|[a-z]+) (?:prays?|bidt|bid|bidden) (?P<x>five times a day|vijf keer per dag|every (?:day|morning|friday)|elke (?:dag|ochtend|vrijdag))\b"
        ),
        Phrase(
            r"(?P<x>(?:elder|deacon|preacher|pastor|minister|organist|koster|ouderling|diaken|dominee) (?:at|of|in|bij|van) (?:[\w'.-]+ ){1,4}(?:church|chapel|parish|kerk|gemeente|parochie))\b"
        ),
        Phrase(
            r"(?:is|was|ben|am|'s|i'm|he's|she's|als|as|used to be|became|werd) (?:\w+ ){0,2}(?P<x>non|monnik|priester|nun|monk|priest|missionaris|missionary|uitgetreden|vicar|curate|bishop|reverend|dominee|predikant|pastoor|imam|rabbi|rabbijn|kapelaan|pandit|pastor|deacon|chaplain|preacher|zendeling|ordained|abbess|abbot|friar|deken|bisschop)(?:[^\w-]|$)"
        ),
        Phrase(
            r"(?P<x>(?:ouderling|diaken|koster|voorganger|predikant|dominee|pastoor|imam|rabbijn|misdienaar|elder|deacon|lay preacher|preacher|pastor|minister|sunday school teacher) (?:in|bij|van|at|of) (?:de |onze |our |the |his |her |zijn |haar |een |a )?(?:\w+ ){0,3}(?:kerk|gemeente|moskee|synagoge|parochie|church|mosque|synagogue|parish|congregation|chapel|temple))\b"
        ),
        Phrase(
            r"(?P<x>(?:goes|go|went|going|is|gaat|ga|zit|bidt|zingt|leest|sings?|prays?|reads?|serves?|worships?|preach\w*|attends?|helps out) (?:[\w']+ ){0,3}(?:to |at |in |naar |bij )(?:de |het |the |his |her |our |onze |zijn |haar )?(?:\w+ )?(?:mass|church|mosque|synagogue|temple|shul|gurdwara|chapel|bible study|prayers?|friday prayers|sunday school|kerk|kerkkoor|church choir|moskee|synagoge|de mis|bijbelstudie|bijbelkring|vrijdaggebed|gebedsdienst|kingdom hall|koninkrijkszaal))\b",
            certain=False,
            somebody=True,
        ),
        Phrase(
            r"(?:vanwege|wegens|om|because of|for|due to|door|uit) (?P<x>(?:zijn|haar|mijn|his|her|my|their|hun) (?:geloof|geloofsovertuiging|religie|godsdienst|faith|religion|religious beliefs?)|religieuze redenen|geloofsredenen|religious reasons)\b"
        ),
        Phrase(
            r"(?P<x>(?:eats?|eet|wants?|wil|needs?|keeps?|only eats) (?:\w+ )?(?:halal|kosher|koosjer))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:has|had|was|laat zich|is|wordt|werd) (?:been )?(?:baptised|baptized|christened|gedoopt|dopen|ordained))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:overtuigd|praktiserend|belijdend|streng|zwaar|bevindelijk|vrijgemaakt|niet-praktiserend|devout|practi[sc]ing|strict|lapsed|born-again|observant|orthodox|deeply)e? ?-?(?:moslima?|muslim|christen|christian|jood|joods|jew|jewish|hindoe|hindu|katholiek|catholic|protestant|gereformeerd\w*|hervormd|atheist|boeddhist|buddhist|sikh|evangelisch|evangelical|baptist|mormoon|mormon|religious|gelovig))\b"
        ),
        Phrase(
            rf"(?P<x>van (?:de |het )?{_FAITH} naar (?:de |het )?{_FAITH}(?: is)?(?: \w+)? ?(?:overgestapt|bekeerd|gegaan|overgegaan)?)\b"
        ),
        Phrase(
            rf"(?P<x>(?:bekeerd|bekeerde zich|bekeert zich|bekeren|overgestapt|overgegaan|toegetreden|converted|converting|converts|reverted) (?:zich )?(?:tot|naar|from|to) (?:de |het |the )?(?:\w+ )?{_FAITH}(?: (?:to|naar|tot) (?:de |het )?{_FAITH})?)\b"
        ),
        Phrase(rf"(?:tot|naar|to) (?P<x>(?:de |het |the )?{_FAITH} (?:bekeerd|overgegaan|overgestapt|bekeerde))\b"),
        Phrase(
            r"(?P<x>(?:uit de kerk|uit het geloof|uit de gemeente|uit het klooster) (?:ge)?(?:stapt|treden|gestapt|getreden|gezet|gegaan)|(?:left|leaving) the (?:church|faith|mosque)|van (?:haar|zijn|mijn|het) geloof (?:af)?(?:gevallen|gestapt|afgevallen))\b"
        ),
        Phrase(
            r"(?P<x>(?:tijdens |during |met |for |voor |in )?(?:de )?ramadan (?:\w+ ){0,1}?(?:vast|vasten|vastte|gevast|meedoe\w*|meedoet|fasts?|fasted|fasting)|(?:vast|vasten|vastte|fast|fasts|fasting|fasted) (?:\w+ ){0,2}(?:tijdens|during|in|voor|for) (?:de )?ramadan|(?:doet|doe|doen|houdt|observes?|keeps?|observing|meedoen) (?:\w+ ){0,2}(?:aan |met )?(?:de )?(?:ramadan|sabbat|sjabbat|sabbath|shabbat|vastentijd|lent))\b"
        ),
        Phrase(
            r"(?:ik|hij|zij|ze|we|wij|i|he|she|they|who|die|man|vrouw|familie|ouders) (?:\w+ ){0,3}(?P<x>(?:gaat|ga|gaan|go|goes|went|bidt|bidden|prays?) (?:\w+ ){0,3}(?:naar de (?:kerk|moskee|synagoge|tempel)|to (?:church|the mosque|the synagogue|temple|mass)|vijf keer per dag|five times a day))\b"
        ),
        Phrase(
            r"(?P<x>(?:draagt|draag|dragen|wears?|wearing) (?:\w+ ){0,2}(?:hoofddoek|hijab|nikab|niqab|boerka|burqa|keppel|keppeltje|kippa|kippah|kruisje|tulband|turban|headscarf))\b"
        ),
        Phrase(
            r"(?P<x>(?:streng |diep|zeer |heel |not |niet |deeply |strict(?:ly)? )?(?:gelovig|godsdienstig|religieus opgevoed|religious|kerkelijk|katholiek opgevoed|gereformeerd opgevoed|christelijk opgevoed|islamitisch opgevoed|raised (?:catholic|muslim|christian|jewish|protestant|hindu))) ?(?:[,.;)]|$|en\b|maar\b|dus\b|and\b|but\b|so\b)",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:ouderling|diaken|koster|voorganger|predikant|dominee|pastoor|imam|rabbijn|misdienaar|elder|deacon|pastor|minister) (?:in|bij|van|at|of|in) (?:de |onze |our |the |his |her |zijn |haar )?(?:\w+ )?(?:kerk|gemeente|moskee|synagoge|parochie|church|mosque|synagogue|parish|congregation))\b",
            certain=False,
        ),
        Phrase(
            r"(?P<x>(?:lid van|member of|aangesloten bij|belongs? to|hoort bij) (?:de |een |the |a |our |onze )?(?:\w+ )?(?:kerk|parochie|moskee|synagoge|church|mosque|synagogue|parish|jehova\w*(?: getuigen)?|getuigen van jehova|jehovah'?s witnesses|sekte|loge|vrijmetselarij))\b"
        ),
    ),
)
