"""What people write around a birth date: verbs, relatives, ages, titles, lists and what speaks against one."""

from __future__ import annotations

import re

EVERYDAY = re.compile(
    r"(?i)\b(?:factu|invoice|mail|bericht|bestel|order|ticket|site|update|contract|offerte|versie|domein|"
    r"server)\w*\s(?:is|was) van\s$"
)
IS_FROM = re.compile(
    r"(?<![\w.])(?:hij|zij|ze|ik|he|she|Hij|Zij|Ze|Ik|He|She|He's|she's) (?:is|was|ben) (?:er (?:een|eentje) "
    r")?(?:van|from)\s$|"
    r"(?:^|[\n.,;:(]\s?)(?:[Ii]k |'k |k )?[Bb]en (?:er (?:een|eentje) )?van\s$|\bI(?: am|['’]m) from\s(?:the\s)?$"
)
GIVEN_IS_FROM = re.compile(
    r"(?<![\w.])([A-ZÀ-Þ][\w'’-]{1,24})(?: [\w'’-]{1,24}){0,3} (?:is|was|zijn) (?:er (?:een|eentje) )?(?:van|from|"
    r"uit)(?: de)? $"
)
FAMILY = (
    r"(?:dochters?|dochtertje|zoon|zoontje|kind(?:je)?|jongste|oudste|middelste|baby|tweeling|man|vrouw|echtgeno\w+|"
    r"partner|vriendin?|moeder|vader|ouders?|oma|opa|broer(?:tje)?|zus(?:je)?|nicht(?:je)?|neef(?:je)?|"
    r"klein(?:zoon|dochter|kind)|oom|nonkel|tante|schoon(?:vader|moeder|zus|broer)|zwager|uncle|aunt|son|daughter|child|kid|wife|husband|mother|father|brother|sister|mum|dad)"
)
RELATIVE_IS_FROM = re.compile(rf"(?i)\b{FAMILY}\b(?!-\w)[^.\n\d]{{0,24}}\bvan (?:de )?$")
AGE_BEFORE = re.compile(
    r"(?i)(?:\b(?:aged?|leeftijd)[ :]{1,2}\d{1,3}|\b\d{1,3} ?(?:jaar|jr\.?|years?(?: old)?|y/?o|yrs?)(?: oud)?|"
    r"\b(?:ik ben|hij is|zij is|ze is|i am|i'm|he is|she is) \d{1,3}|(?-i:[A-ZÀ-Þ])[\w'’-]{1,24} \(\d{1,2})[,:]? "
    r"?[(,–-]? ?$"
)
CAME_OF_AGE = re.compile(
    rf"(?i)\b(?:hij|zij|ze|ik|he|she|i|{FAMILY})\b[^.\n\d]{{0,32}}(?:\b\d{{1,3}} (?:jaar )?geworden|"
    r"\bturn(?:s|ed|ing) \d{1,3})[,:]? ?[(,–-]? ?$"
)
ANNIVERSARY = re.compile(r"(?i)\b(?:best\w+|jubile\w+|anniversary|getrouwd|married|samen|klant|customer|garantie|al)\b")
YEAR_GIVEN = re.compile(r"(?:\bvan|\bborn in|\bgeboren in|\bbouwjaar) ['’](?!\d\d['’])\d\d\b[^.\n]{0,48}$")
"""Somebody's year, which the whole date then makes precise."""
ROLE = re.compile(
    rf"(?i:\b(?:(?:dossier|file|kaart|gegevens|record) (?:van|of|for)|"
    rf"leerling|pati[eë]nte?|student|cli[eë]nte?|pupil|deelnem\w+|bewoner|lid|member|{FAMILY})\b):? "
    r"(?:[A-ZÀ-Þ]\. ?){0,4}[A-ZÀ-Þ][\w'’-]{1,30}(?: [^\W\d][\w'’.-]{0,29}){0,4},? ?\(?$"
)
RELATIVE = re.compile(
    rf"(?i)(?:^|\n|[.:;(] ?|\b(?:mijn|m'n|ons|onze|het|de|uw|haar|zijn|my|our|her|his|the|en|and) ){FAMILY}(?:,|"
    rf" \(| -| –)? ?$"
)
"""A relative right before a date: "onze tweeling, 19 januari 2014," or "vader 12-01-1947"."""
TITLED = re.compile(
    r"(?:\b[Dd]hr|\b[Mm]w|\b[Mm]evr|\bMevrouw|\bmevrouw|\b[Mm]eneer|\bde heer|\b[Mm]rs?|\b[Mm]s|\b[Mm]iss|\b[Hh]r)\.? "
    r"(?:[A-ZÀ-Þ]\.? ?){0,4}(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2}(?:, ?| ?\(|"
    r" [-–/|] | )$"
)
TITLE_BEHIND = re.compile(
    r"[ ,:-]{1,3}(?:dhr|mw|mevr|mevrouw|meneer|de heer|mr|mrs|ms|"
    r"hr)\.? (?:[A-ZÀ-Þ]\.? ?){0,4}(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ]",
    re.IGNORECASE,
)
LIST_START = re.compile(r"(?:^|[\n;:,(])[ \t>]{0,4}(?:[-*•]|\d{1,2}[.)])?[ \t]{0,3}$")
CHILDREN = re.compile(
    r"(?i)\b(?:\w*school\w*|klas\w*|groep\w*|leerling\w*|kind(?:eren|jes)?|opvang|crèche|jeugd\w*|pupil\w*|zwemles|"
    r"peuter\w*|"
    r"kleuter\w*|kids?|child(?:ren)?|class|pupils?|bso)\b"
)
CLOCK = re.compile(r",? \d\d?:\d\d(?!\d)")
"""What stands behind the date of a message in a chat."""
BEGAN = re.compile(r"(?i)\b(?:sinds|since|online|opgericht|opened|founded|uit een)\b")
AGED = re.compile(r"\d-jarig")
GB = re.compile(r"\bgb\.? ?$|[A-ZÀ-Þ][\w'’-]{1,24}[ ,(]{1,3}(?:b\.|°|\*) ?$")
BIRTHDAY_TALK = re.compile(r"(?i)\b(?:verjaardag\w*|birthday\w*|(?<!\d-)jarig\w*)\b[^.\n]{0,60}$")
PUT_RIGHT = re.compile(
    r"(?i)\b(?:sta(?:at|an)|stond|says?|said|shows?|moet|moest|hoort|should|must|ought|instead of|"
    r"in plaats van|i\.?p\.?v\.?|"
    r"klopt|niet|not|wijzig\w*|verander\w*|correct\w*|juist\w*|change)\b[^.\n\d]{0,32}$"
)
BORN_BEHIND = re.compile(
    r"(?i)[^.,;\n\d]{0,24}\b(?:als|as) (?:(?:mijn|my|haar|zijn|her|his|zijn) )?(?:geboortedat\w+|verjaardag|"
    r"date of birth|birth ?da\w+)|"
    r" (?:is|was) (?:when|the day|de dag|toen)[^.\n\d]{0,24}\b(?:born|geboren)\b|"
    r",? (?:(?:in|te|at) [\w'-]{2,24}(?: [\w'-]{2,24})? )?(?:ben ik |is hij |is zij )?(?:geboren|born)\b|"
    r" [^.\n\d]{0,40}\b(?:levenslicht|ter wereld|came into the world)\b"
)
NAME_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]{1,30}|(?:[A-ZÀ-Þ]\. ?){1,4}) ?(?:[a-z]{1,4} ){0,3}[A-ZÀ-Þ][\w'’-]{1,30}"
    r"(?:, ?| ?\((?:[A-ZÀ-Þ][\w'’-]{1,24}, )?| [-–/|] )$"
)
ITEM = re.compile(
    r"(?:^|[\n;:,(•*]|(?:\s|^)[-–]|\d[.)]|\b(?:en|and)) ?([A-ZÀ-Þ][a-zà-ÿ'’]{1,20})(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,20})?"
    r"(?: [\w'’.-]{1,24}){0,3}?[,:]? ?[(–-]? ?$"
)
"""A name that opens an item of an enumeration and ends right before its date."""
BIRTHDAYS = re.compile(
    r"(?i)\b(?:verjaardag\w*|jarig\w*|birthdays?|geboortedat\w+|birth ?dates?|dates? of birth|geboren)\b"
)
SET_OFF = re.compile(r"\s?(?:[,;)\n]|:(?!\d))| [-–/|] | te [A-ZÀ-Þ']|\s*$")
STAR = re.compile(r"(?:[*°]|[^\s*] ?[*°] )$")
SIX = re.compile(
    r"(?i)\b(?:geb(?:oorte)?[. ]?(?:dat\w*)?\.?|dob|birth ?date|date of birth)[ :.=]{1,3}"
    r"((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)(?!\d)"
)
"""Six digits right behind a word for it."""
ACTED = re.compile(r"(?i)\b(?:opgericht|founded|bevestigd|getekend|geschreven|door|by)\b[^.\n\d]{0,48}$")
"""What somebody did on that day."""
HEAD_OTHERWISE = re.compile(
    r"(?i)\b(?:in dienst|uit dienst|lid sinds|sinds|since|joined|hired|start\w*|ingang\w*|besteld\w*|orderdatum|"
    r"betaald|created|"
    r"last login|geldig\w*|verlopen|overleden|getrouwd)\b[^\n;|,\t]{0,16}[;|,\t]"
)

TURNS = re.compile(r"(?i)\b(?:werd|wordt|word|werden|turned|turns|turning|becomes|became)(?: (?:op|on))? $")
TURNED = re.compile(
    r"(?i),? (?:al |already )?(\d{1,3})(?: jaar| years)?(?![\w.,:%€-]?\d| ?(?:euro|uur|keer|x|%|st|stuks))"
)
"""An age right behind the day somebody reaches it: "hij werd 3 maart 40"."""
