"""How streets, house numbers and postcodes are written, in the Netherlands and the countries around it."""

from __future__ import annotations

import re

ENDINGS = (
    "straat|straatje|straat|str\\.|strjitte|laan|lean|weg|wei|plein|plien|kade|kaai|gracht|singel|dreef|"
    "hof|pad|paad|dijk|dyk|steeg|stege|markt|wal|park|"
    "plantsoen|plaats|baan|lei|vest|kreek|ring|veld|akker|akkers|kamp|horst|burg|oord|erf|erven|heem|"
    "hiem|gaarde|hage|haven|sluis|brug|tuin|rede|"
    "boulevard|allee|avenue|promenade|esplanade|passage|poort|toren|terrein|es|enk|eng|brink|berg|heuvel|"
    "dal|donk|heide|hei|bos|bosch|woud|duin|zijde|"
    "wijk|wetering|vaart|diep|meer|plas|oever|kust|zoom|rand|rade|loo|beek|stroom|water|vliet|hoek|punt|"
    "weide|kamper|meent|nering|drift|loper|laantje|paadje|pleintje|hofje|weggetje|dijkje|steegje|streek|buurt|streekje|"
    "buren|mient|rijt|eind|einde|hoeve|hoef|gors|kerkhof|trambaan|spoor|molen|polder|vonder|"
    "straße|strasse|gasse|allee|platz|ring|damm|ufer|chaussee|steenweg|kwartier|schans|bolwerk|binnenhof|"
    "voorhout|rak|werf|leane|reed"
)
"""What Dutch, Frisian, Flemish and German street names end in."""
SURE = (
    "straat|strjitte|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen|straße|strasse|gasse|"
    "platz|steenweg|boulevard|kaai|hof|pad|hiem|wei|lean|ring|"
    "zijde|markt|wal|lei|baan|park|laantje|pleintje|hofje|weggetje|steegje|str\\."
)
"""Endings that no other word before a number is likely to have."""
ENGLISH = (
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Square|Sq|Terrace|Place|Crescent|Gardens|"
    "Way|Row|Hill|Mews|Boulevard|Blvd|Quay|Green|Grove"
)
_SMALL = (
    r"(?:[dmsij]{1,2}r\.|ds\.|st\.|van|von|de|der|den|het|'t|ten|ter|te|aan|a/d|op|in|bij|v/d|v\.d\.|du|des|la|le|a|"
    r"et|en|of|the|d'|à)"
)
_BIG = r"(?:[A-ZÀ-Þ](?:[\w'’À-ÿ.-]{0,40})|'[st]-?[\w-]{1,40}|\d{1,3}e)"
_NUMBER = (
    r"\d{1,5}(?:[ \t]?[-/–][ \t]?\d{1,4}|(?:[ \t]?[-/]?[ \t]?(?:bis|hs|rd|[IVX]{1,4}|[a-zA-Z])|"
    r"[-/]?[a-zA-Z]{2})(?:[ \t]?[-/]?\d{1,3})?(?![\w])|-\w{1,4}(?!\w))?"
    r"(?:[ -](?:boven|beneden|zwart|rood|hs|huis|achter|links|rechts|parterre|souterrain)(?!\w))?"
    r"(?:,?[ \t](?:bus|app?\.?|apt\.?|unit|kamer|boîte|bte|boite|box)[ \t]\d{1,4}\w?)?"
)
STREET_NUMBER = re.compile(
    rf"(?<![\w@#/.-])((?:(?:{_BIG}|{_SMALL})[ \t]){{0,6}}{_BIG})[ \t]{{1,2}}({_NUMBER})(?![\w€%]|[.,:]\d|"
    rf"[ \t]?(?:euro|EUR|uur|jaar|stuks|km|m2))"
)
LOWER_STREET = re.compile(
    rf"(?<![\w@#/.-])([a-zà-ÿ'-]{{3,24}}(?:{SURE}))[ \t]({_NUMBER})(?![\w€%]|[.,:]\d|[ \t]?(?:euro|eur|uur|"
    rf"jaar|stuks|km))"
)
DUTCH_POSTCODE = re.compile(r"(?<![\w.,€-])[1-9]\d{3}[ \t]?[A-Z]{2}(?![\w])|(?<![\w.,€-])[1-9]\d{3}[a-z]{2}(?!\w)")
LEGAL = re.compile(
    rf"\(?[1-9]\d{{3}}[ \t]?[A-Z]{{2}}\)?,?[ \t][A-ZÀ-Þ][\w'’-]{{1,28}}(?:[ \t][A-ZÀ-Þ][\w'’-]{{1,28}})"
    rf"?,?[ \t](?:aan|in|op)[ \t](?:de|het|den)[ \t](?:{_BIG}[ \t]){{0,4}}?{_BIG}[ \t]{_NUMBER}"
)
CODE_FIRST = re.compile(
    rf"(?<![\w.,€-])[1-9]\d{{3}}[ \t]?[A-Z]{{2}},?[ \t](?:'s-|'t )?{_BIG}(?:[ \t]{_BIG}){{0,2}},[ \t]"
    rf"(?:(?:{_BIG}|{_SMALL})[ \t]){{0,4}}?{_BIG}[ \t]{_NUMBER}(?![\w€%]|[.,:]\d)"
)
"""Postcode and place before the street, as deeds and tables have it."""
BOX = re.compile(
    r"(?i)(?<!\w)(?:postbus|p\.? ?o\.? ?box|postfach|antwoordnummer(?= \d{1,6},? [1-9]\d{3} ?[A-Z]{2}\b)|boîte "
    r"postale|bp)[ \t]\d{1,6}(?!\w)"
)
ENGLISH_ADDRESS = re.compile(
    rf"(?<![\w#/.-])\d{{1,4}}[a-zA-Z]?,?[ \t](?:[A-Z][\w'’.-]{{1,24}}[ \t]){{1,4}}(?:{ENGLISH})\b\.?(?:,?[ "
    rf"\t]{{0,2}}\n?[ \t>]{{0,6}}[A-Z][\w'’-]{{2,24}}(?:[ \t][A-Z][\w'’-]{{2,24}}){{0,2}}(?=,|\n|"
    rf"[ \t][A-Z]{{1,2}}\d|[.;]|$))?"
)
UK_POSTCODE = re.compile(
    r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ \t]\d[A-Z]{2}(?!\w)|(?<!\w)[AC-FHKNPRTV-Y]\d[0-9W] [0-9AC-FHKNPRTV-Y]{4}(?!\w)"
)
TYPE_FIRST = re.compile(
    r"(?:Oude |Nieuwe )?(?:Laan|Plein|Weg|Kade|Gracht|Hof|Singel|Dreef|Park|Steenweg|Chaussée|Rue|"
    r"Avenue|Boulevard|Place|Quai|"
    r"Viale|Piazza|Via|Kaya|Kaminda|Caya|Calle|Plaza|Avenida|Rua|Straat|Pad|Markt) "
    r"(?:van|de|der|den|du|des|la|le|les|op|naar|het|dem|'t|della|del|[A-ZÀ-Þ])"
)
"""Streets that open with what they are: "Laan van Nieuw Oosteinde", "Rue de la Loi"."""
LIVES = re.compile(
    r"(?i)\b(?:verhuisd? naar|verhuizen naar|woont?(?: op| aan)?|wonen(?: op| aan)?|wonende|"
    r"woonachtig(?: op| aan)?|gevestigd|"
    r"(?:be|af)?(?:ge)?(?:zorg|lever)\w* (?:op|aan|bij)|ophalen (?:op|bij)|af te halen (?:op|bij)|adres is(?: nu)?|"
    r"live[sd]? (?:at|on)|moved to|deliver\w* (?:to|at)|buren op)(?: de| het)? $"
)
FRENCH_ADDRESS = re.compile(
    r"(?i:(?<![\w#/.-])\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse|allée|"
    r"quai|route|cours|square))"
    r"(?: (?:de|du|des|la|le|les|d'|l'|et|[A-ZÀ-Þ][\w'’-]{1,24}|"
    r"[dl]['’][\w'’-]{2,24})){1,6}(?:,? (?:F-)?\d{5} [A-ZÀ-Þ][\w'’-]{1,28})?"
)
POLISH_ADDRESS = re.compile(
    r"(?<!\w)(?:ul\. ?(?:[A-ZÀ-Ž][\w-]{1,24} ){1,3}\d{1,4}[a-zA-Z]?(?:/\d{1,4})?(?:,? \d\d-\d{3} [A-ZÀ-Ž][\w-]{2,24})?|"
    r"(?:al|os|pl)\. ?(?:[A-ZÀ-Ž][\w-]{1,24} ){1,3}\d{1,4}[a-zA-Z]?(?:/\d{1,4})?,? \d\d-\d{3} [A-ZÀ-Ž][\w-]{2,24})"
)
FORM = re.compile(
    r"(?m)^[ \t>*|-]{0,6}(?i:straat|straatnaam|street|strasse|straße)(?: ?\([^()\n]{1,20}\))?[ \t]?:[ \t]{0,4}"
    r"([A-ZÀ-Þ'][^\n,;:|@\d]{2,48}[^\s,;:|@\d])[ \t]*$"
)
LIKELY = re.compile(
    r"(?:gaarde|akkers?|weide|brink|heuvel|wetering|schans|bolwerk|meent|hoeve|horst|kreek|werf|erven|hage|donk|heide)$"
)
"""Endings of streets that few other names have."""
ENDING = re.compile(rf"(?i)(?:{ENDINGS})$")
SURE_ENDING = re.compile(rf"(?i)(?:{SURE})$")
NOT_A_STREET = re.compile(
    r"(?i)(?:onderweg|halverwege|vanweg|snelweg|a\d+|n\d+|uitweg|werkdag|vandaag|middag|pagina|page|regel|"
    r"punt|artikel|versie|stap|fase|week|dag|"

                           r"kamer|ruimte|lijn|lijst|bus|foto|deel|hoofdstuk|bijlage|voorbeeld|maandag|"
                           r"dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
                           r"weg|terug|erf|meer|water|spring|monitoring|hosting|string|during|bring|ring|"
                           r"marketing|www)")  # fmt: skip
MAY_NOT_OPEN = re.compile(
    r"(?i)(?:adres|woonadres|postadres|bezoekadres|address|straat|street|ik|wij|we|mijn|onze|ons|zijn|haar|hun|naar|"
    r"i|my|our|at|kantoor|winkel|vestiging|locatie|tel|telefoon|naam|name|afleveradres|factuuradres|"
    r"bezorgadres|huisadres|op|in|aan|van|te|wonende|woont|of|en|bij|ophalen|bezorgen|bezorgd|"
    r"leveren|afleveren|afhalen|verhuisd|wij|deliver)"
)
