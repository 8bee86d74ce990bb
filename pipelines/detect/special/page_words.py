"""What is said of nobody: headings, items of a page's list, what a page or a shop is about. Data for `said_of`."""

# ruff: noqa: E501 - one group of words is one line: broken in two it could not be read

from __future__ import annotations

import re
from typing import Final

_PAGE = r"web ?sites?|sites?|web ?shops?|webwinkels?|home ?page|[a-z]{0,20}pagina'?s?|pages?|subpages?|teksten|texts?|kopjes?|headings?|titels?|titles?|menu\w*|knop(?:pen)?|buttons?|banners?|sliders?|tegels?|tiles?|blok(?:ken|je|jes)?|blocks?|rubriek\w*|categor\w+|tags?|trefwoorden|keywords?|zoekwoorden|onderwerpen|topics?|thema's|themes?|blogs?|blogpost\w*|artikel\w*|articles?|nieuwsbrie\w+|newsletters?|brochures?|folders?|flyers?|posters?|lezing\w*|lectures?|cursus\w*|courses?|workshops?|training\w*|webinars?|podcasts?|afleveringen|episodes?|tentoonstelling\w*|exhibitions?|exposities?|zaal|zalen|rooms?|collecties?|collections?|behandelingen|treatments|behandelaanbod|aanbod|assortiment|specialis\w+|diensten|services|spreekuren|tarieven|tariefcodes|prijslijst|price list|producten|products|artikelen|items|modules?|onderdelen|sections?|chapters?|hoofdstukken|slides?|foto's|photos|captions?|bijschriften|alt-?teksten|alt texts?|formulier\w*|forms?|vragenlijst\w*|questionnaire|vinkjes|checkbox\w*|dropdowns?|keuzelijst\w*|opties|options|filters?|faq|veelgestelde vragen|boeken|books|films?|titels|programma\w*|agenda|evenementen|events|vacatures?|vacancies|jobs|redirects?|url'?s|links?"

HEADLINE: Final = re.compile(
    r"(?:^|[.!?;|>\"(] ?|\d\) ?|[*-] ?)(?:sub-?line|sub-?title|subkop\w*|onderkop\w*|onder ?titel|tussenkop\w*|kop(?:je|regel)?|koptekst|titel|title|heading|headline|caption|photo caption|bijschrift|fotobijschrift|alt(?:-?tekst|-?text| tekst| text)?|intro|lead|tagline|slogan|menu|menu-?item|footer|banner|slide|tegel|tile|blok|block|knop|button|tab|tag|tags|categorie|category|rubriek|thema|theme|onderwerp van de (?:pagina|blog)|topic|blog|blogpost|blog title|artikel|nieuw artikel|new article|article|nieuws|news|faq|vraag(?: \d{1,2})?|question(?: \d{1,2})?|q\d{0,2}|tip(?: \d{1,2})?|podcast|aflevering(?: \d{1,3})?|episode(?: \d{1,3})?|workshop|cursus|course|lezing|lecture|talk|webinar|training|masterclass|event|evenement|agenda|expositie|exhibition|tentoonstelling|zaal(?: \d{1,2})?|room(?: \d{1,2})?|film|movie|boek|book|roman|novel|product|artikelnaam|item|sku|module|polis|dekking|vacature|vacancy|job|functie|afdeling|department|band|bands|album|line-?up|artists?|track|fokkerij|kennel|route|etage|verdieping|floor|praktijk|spreekuur|stockfoto|stock photo|foto(?: \d{1,3})?|photo(?: \d{1,3})?|afbeelding(?: \d{1,3})?|image(?: \d{1,3})?|video|zoekwoord(?:en)?|zoekterm(?:en)?|keywords?|h[1-4])(?: [\w'-]+){0,4} ?: ?[\"'(]?(?:[\w',-]+ ){0,9}[\"'(]?$"
)
"""The term stands in a heading, a title or the like that is quoted behind its name: "Sub-line: on tuberculosis"."""

CATEGORY: Final = re.compile(
    r"\b(?:gezondheid|gezondheidsgegevens|geloof|religie|godsdienst|levensovertuiging|ras|afkomst|etniciteit|etnische afkomst|herkomst|geaardheid|seksuele (?:voorkeur|geaardheid|gerichtheid)|politieke (?:voorkeur|opvattingen?|gezindheid|overtuiging)|vakbondslidmaatschap|lidmaatschap van een vakbond|biometrische gegevens|genetische gegevens|vingerafdrukken|strafrechtelijk\w*|strafblad|bijzondere (?:persoonsgegevens|categorieen)"
    r"|health(?: data)?|religion|religious beliefs?|race|racial|ethnic origin|ethnicity|sexual orientation|sex life|political (?:views|opinions|beliefs)|(?:trade )?union membership|biometric(?: data)?|genetic(?: data)?|criminal (?:records?|convictions?)|special categories)\b"
)
"""Kinds of personal data, as laws and privacy statements list them."""

COUNTED: Final = re.compile(
    r"(?:^|[\s,:;(])\d{1,4} ?(?:x|st|stuks?|pcs|pieces|dozen|boxes|paar|pairs?|packs?)\.? (?:of )?(?:[\w-]+ ){0,2}$|\b(?:bestelling|order|orderregel|quantity|aantal|qty)(?: [\w-]+){0,2} ?: (?:[\w',-]+ ){0,8}$"
)
PRICED: Final = re.compile(r"[^.;:\n]{0,40}(?:(?:€|eur|euro|usd|gbp|dollars?|pounds?)\b|[ ]\d{1,4}[.,]\d{2}\b)")
IN_STOCK: Final = re.compile(
    r"\b(?:voorraad|op voorraad|uitverkocht|leverbaar|levertijd|artikelnummer|artikelnr|winkelwagen\w*|winkelmand\w*|in stock|out of stock|sold out|sku|ean|barcode|shopping cart|wholesale|groothandel|batterijen|batteries|per stuk|per dag|te huur|verhuur|for rent|for sale|te koop)\b"
)
"""What is counted, priced or in stock is for sale."""

SOMEBODYS: Final = re.compile(
    r"\b(?:mijn|m'n|mn|my|zijn|z'n|haar|d'r|his|her|ik|i|i'm|hij|zij|ze|he|she|onze|our|dhr|mevr|mw|mr|mrs|ms)\b"
)
"""Somebody's own, or somebody: a heading seldom says so."""

ON_A_PAGE: Final = re.compile(
    r"\b(?:under|onder|bij|to|aan) [\"'][^\"'\n]{1,30}[\"']|\b(?:web ?sites?|sites?|web ?shops?|webwinkels?|home ?page|[a-z]{0,20}pagina'?s?|pages?|subpages?|landing page|kopjes?|headings?|menu\w*|menubalk|knop(?:pen)?|buttons?|banners?|sliders?|tegels?|rubriek\w*|blogpost\w*|artikel\w*|articles?|nieuwsbrie\w+|newsletters?|brochures?|flyers?|posters?|lezing\w*|lectures?|cursus\w*|courses?|webinars?|podcasts?|tentoonstelling\w*|exhibitions?|exposities?|vacatures?|vacancies|redirects?|faq|film|movie|documentary|documentaire|play|musical)\b"
)
"""A page, a text, a list of offers in the sentence."""

LIST_OF: Final = re.compile(rf"\b(?:{_PAGE})\b[^\n]{{0,200}}$")
"""The line that introduces a list speaks of pages and offers."""

QUOTES: Final = re.compile(
    r"\b(?:it|er|hij|zij|ze|daar|hier|die|which|that|he|she|they)\b[^\n:]{0,30}\b(?:says?|said|staat|staan|stond|stonden|reads?|lists?|listed|shows?|showed|noemde?|schreef|wrote)\b"
)
"""What such a list repeats of people rather than offers."""

ITEM: Final = re.compile(
    r"^[ \t>]*(?:[-*+•·–>]|\(?\d{1,2}[.)\]]|\[\d{1,2}\]|[a-h][.)])[ \t]+[\"'(]?(?:(?:[\w'&/,-]+ ){0,5})[\"'(]?$"
)
"""From the start of a list's item up to the term."""

SUBJECTLESS: Final = re.compile(
    r"(?:^|[.!?;,|\"'(:>-] ?|\n[ >]{0,3})(?:btw |ps |verder |ook |helaas |gelukkig |sorry,? )?(?:heeft|has|had|hb|heb|kreeg|krijgt|slik|slikt|slikte|takes|lijdt|lijd|suffers|ligt|lig|lag|draagt|wears|gebruikt|uses|is|was|ben|werd|herstelt|herstellende|recovering|diagnosed|bekend|known|moet|opgenomen|zwanger|sinds (?:mijn|zijn|haar))(?: [\w'-]+){0,7} ?$"
)
"""Told of somebody whom the sentence does not name: "Ligt in het ziekenhuis met ..."."""

STATES: Final = re.compile(
    r"\b(?:ik|i) (?:\w+ )?(?:heb|had|kreeg|slik|lijd|ben|lig|herstel|was|geef|doe|ging|have|had|got|take|suffer|am|was|used to|quit|stopped)\b|\b(?:ik|i)(?: \w+)? $|\bi'm\b|\bi've\b|\b(?:mijn|m'n|mn|my|zijn|haar|his|her|their|hun) (?:[\w-]+ ){0,2}$|\b(?:heb|ben|lijd|slik) ik\b"
)
"""The writer says it of himself, or whose it is."""

THIRD: Final = re.compile(
    r"\b(?:zelf|himself|herself|die|hij|zij|ze|hem|he|him|she|who|iemand|someone|mevr|mw|dhr|mrs|mr|ms|man|vrouw|vader|moeder|zoon|dochter|broer|zus|opa|oma|oom|tante|neef|nicht|vriend|vriendin|partner|buurman|buurvrouw|collega|klant|client|cliente|patient|patiente|baas|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|grandmother|grandfather|uncle|aunt|friend|neighbour|colleague|customer|boss|tenant|huurder)\b"
)
"""Somebody else than the writer and the reader."""

HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|when|suppose|in case|whenever|als|wanneer|stel dat|stel|indien|mocht) (?:somebody|someone|anybody|anyone|iemand|(?:een|a|one|any) (?:(?:van |of )?(?:de |onze |our |my |the )?)?(?:clienten?|klant(?:en)?|gast(?:en)?|patient(?:en)?|lid|leden|bezoekers?|ouders?|clients?|customers?|guests?|patients?|members?|visitors?|parents?|users?|gebruikers?)|people|mensen|klanten|customers|clienten|patienten)\b[^?]{0,140}$"
)
"""What might come in one day: "if somebody mentions being ill", "als een client iets over een strafblad instuurt"."""

PEOPLE_WITH: Final = re.compile(
    r"\b(?:mensen|personen|clienten|ouderen|kinderen|jongeren|gezinnen|people|those|clients|families)(?: bij| van dienst| terzijde| op weg| verder)?,? (?:met|with|die lijden aan|suffering from|living with)(?: (?:[\w-]+,? (?:of|en|or|and)|een|a|an|psychische|ernstige|severe|chronische|chronic))? $"
)
"""A whole group, not one of them: "wij staan mensen bij met"."""

BOOK_AFTER: Final = re.compile(
    r"^[^\"”“\n]{0,60}[\"”'’],? \(?(?:isbn|(?:(?:een|a|the|de|het|onze|our) )?(?:[\w-]{1,16} )?(?:roman|bundel|boek|boekje|novelle|thriller|biografie|kookboek|prentenboek|dichtbundel|novel|memoir|book|cookbook|documentaire|documentary|podcast|toneelstuk)\b)"
)
"""Behind a word in the title of a book or a film."""
