"""Erasure: personal data deleted, "to be forgotten" (GDPR art. 17)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

RIGHT = Right(
    label="erasure",
    article="GDPR art. 17",
    name={"nl": "verwijdering", "en": "erasure"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "niets meer van mij bewaren",
                r"(?:laat|bewaar|hou|houd) (?:\w+ ){0,2}(?:niks|niets|geen \w+) (?:\w+ )?(?:van|over) (?:mij|me|ons)",
                0.8,
            ),
            Cue(
                "nergens meer voorkomen",
                r"nergens (?:meer )?(?:in|bij|op) (?:\w+ ){0,4}(?:voorkom\w*|sta|staan|staat|opduik\w*|terugkom\w*)",
                0.65,
            ),
            Cue(
                "oude gesprekken of scans weg",
                r"(?:chats?|chatgesprek\w*|gesprekken|opnames?|scans?|kopie(?:en)?|foto'?s?|tickets|notities) ... (?:waarin|waarop|met mijn|over mijn|van mijn|die ik) ... (?:weg|verwijder\w*|wissen|vernietig\w*)",
                0.65,
            ),
            Cue("weg met mijn gegevens", r"(?:korte metten|grote schoonmaak|bezem) ... {mijn_gegevens}", 0.6),
            Cue(
                "verwijder mijn gegevens",
                r"(?:zijn|haar|hun|diens|de|alle|onze) (?:\w+ )?(?:gegevens|data|dossier|profiel) ... (?:wissen|wist|gewist|verwijderen|verwijderd|verwijdert|vernietigen|vernietigd|weghalen|weggooien|opruimen)",
                0.65,
            ),
            Cue(
                "en daarna alles weg",
                r"(?:daarna|vervolgens|dan|en|waarna) (?:\w+ ){0,4}(?:alles|alle(?:maal)?|de hele boel|het hele zootje|de rest) (?:\w+ ){0,4}(?:weg|wissen|verwijder\w*|weggooien|vernietig\w*|eraf|gewist|opruimen)",
                0.55,
            ),
            Cue(
                "mij wissen",
                r"(?:wis|verwijder|delete|schrap|vergeet) (?:mij|me|ons)\b|(?:mij|ons) (?:te |laten |volledig |helemaal |graag )*(?:verwijderen|wissen|schrappen)",
                0.7,
            ),
            Cue(
                "niets meer van mij bewaren",
                r"(?:niet|geen) (?:\w+ ){0,4}(?:in|op) (?:jullie|uw) (?:systeem|systemen|servers?|bestanden|administratie|database|mappen) (?:\w+ ){0,2}(?:staan|blijven|hebben|voorkomen)",
                0.65,
            ),
            Cue(
                "opruimen wat er van mij ligt",
                r"(?:oude|eerdere|verouderde|alle) (?:\w+ )?(?:tickets|mails|e-mails|chats|chatgesprekken|notities|opnames|scans|kopieen) ... (?:van|met|over|waarin) (?:\w+ ){0,3}(?:mij|me|ik|mijn|ons) ... (?:weg|wissen|verwijder\w*|vernietig\w*)",
                0.75,
            ),
            Cue("verwijder mijn gegevens", r"{wis} <> {mijn_gegevens}"),
            Cue("haal alles van mij weg", r"{wis} ... alles ... {van_mij}"),
            Cue("haal alles van mij weg", r"alles ... {van_mij} ... {wis}"),
            Cue(
                "alles over mij weg",
                r"(?:alles|gegevens|boel|zooi|alle sporen) ... (?:weg|wissen|gewist|verwijder\w*|opruimen|vernietig\w*) ... (?:wat|die|dat) {u} ... (?:van|over) (?:mij|me|ons)",
            ),
            Cue(
                "recht op vergetelheid",
                r"recht op (?:vergetelheid|gegevenswissing|verwijdering|wissing)|vergeten (?:te )?worden|vergeet (?:mij|me)\b|mij (?:te )?vergeten|verwijder-?verzoek\w*|verwijderingsverzoek\w*|verzoek (?:tot|om|van|voor) (?:verwijdering|wissing|gegevenswissing|vernietiging)",
            ),
            Cue(
                "artikel 17 AVG",
                r"art(?:ikel|\.)? ?17 ... (?:avg|gdpr|verordening|wissen|verwijder\w*)|(?:avg|gdpr) ... art(?:ikel|\.)? ?17",
            ),
            Cue(
                "verwijder mijn account",
                r"{wis} ... {mijn} (?:\w+ )?(?:klant-?account|account|profiel|klantprofiel|klantenprofiel|klantenaccount)",
                0.6,
            ),
            Cue(
                "verwijder mijn account",
                r"{mijn} (?:\w+ )?(?:klant-?account|account|profiel|klantprofiel|klantenprofiel|klantenaccount) ... {wis}",
                0.6,
            ),
            Cue(
                "verwijder mij uit het bestand",
                r"(?:verwijder|haal|halen|schrap|gooi|wis|wissen|verwijderen|uitschrijven) (?:\w+ ){0,3}(?:mij|me|ons|mijn naam|m'n naam|mn naam|mijn mailadres|mijn e-mailadres|mijn adres|mijn (?:telefoon)?nummer) ... (?:uit|van|weg|verwijder\w*|wissen)",
                0.75,
            ),
            Cue(
                "mijn naam of foto weghalen",
                r"(?:naam|naampje|foto|foto's|portret|mailadres|e-mailadres|telefoonnummer|nummer|adres|review|interview|filmpje|video|geboortedatum|bsn|paspoort|kopie|id-?bewijs|scan|opname|opnames|chat\w*|gesprek\w*|tickets?) (?:\w+ ){0,4}(?:van|met|over) (?:mij|me|ons|mijn (?:zoon|dochter|kind\w*|vrouw|man|moeder|vader)|mn \w+|m'n \w+) ... {wis}",
                0.75,
            ),
            Cue(
                "mijn naam of foto weghalen",
                r"{wis} ... (?:de |die |dat |het |mijn |m'n |alle |onze )(?:\w+ )?(?:naam|foto|foto's|portret|interview|filmpje|video|geboortedatum|bsn|paspoort\w*|kopie paspoort|id-?bewijs|identiteitsbewijs|scan|opname|opnames|chat\w*|chatgesprek\w*|oude tickets|review)",
                0.55,
            ),
            Cue(
                "mijn naam of foto weghalen",
                r"(?:foto|foto's|naam|geboortedatum|bsn|paspoort\w*|id-?bewijs|interview|video|filmpje) ... (?:overal weg|uit jullie (?:mappen|systeem|bestanden|systemen)|verwijder\w* ... jullie|eraf|wissen|vernietig\w*)",
                0.6,
            ),
            Cue(
                "voorgoed weg",
                r"(?:wil|graag|moet|moeten|mag|mogen) ... (?:weggaat|weg|verwijderd|gewist|wissen|verwijderen|verdwijn\w*) ... (?:voorgoed|definitief|permanent|voor altijd|helemaal)",
                0.55,
            ),
            Cue(
                "niets meer van mij bewaren",
                r"(?:niets|niks|geen (?:enkel\w* )?{gegevens}|geen letter|geen spoor) (?:\w+ ){0,4}(?:van|over) (?:mij|me|ons) ... (?:bewa\w+|staan|staat|heb\w*|terug ?te ?vinden|blij\w*|achterblij\w*|over)",
                0.8,
            ),
            Cue(
                "niet langer bewaren",
                r"(?:niet (?:meer|langer)) ... (?:bewa\w+|opgeslagen|opslaan|vasthoud\w*) <> {mijn_gegevens}",
                0.7,
            ),
            Cue(
                "niet langer bewaren",
                r"{mijn_gegevens} ... niet (?:meer|langer) ... (?:bewa\w+|opgeslagen|opslaan|vasthoud\w*|nodig)",
                0.6,
            ),
            Cue(
                "uit jullie systeem",
                r"(?:wil|graag|haal|halen|mag|moet) ... (?:mij|me|ik|ons|mijn naam) ... uit (?:jullie|het|uw|de) (?:systeem|systemen|bestand|bestanden|database|administratie|klantenbestand)",
                0.8,
            ),
            Cue(
                "gegevens verwijderd willen",
                r"(?:gegevens|data|persoonsgegevens) ... (?:verwijderd|gewist|vernietigd|verwijderen|wissen|vernietigen) ... (?:worden|krijgen|hebben|zien|zijn|willen|laten)",
                0.6,
            ),
            Cue(
                "gegevens verwijderd willen",
                r"(?:laten|worden|graag) ... (?:verwijderen|wissen|verwijderd|gewist) ... (?:persoons)?gegevens",
                0.6,
            ),
            Cue(
                "verwijderen wat over mij gaat",
                r"(?:verwijder\w*|wis|wissen|gewist|weghalen|weg) ... wat (?:\w+ ){0,4}over (?:mij|me|ons) gaat",
                0.85,
            ),
        ),
        "en": (
            Cue(
                "stop keeping my data",
                r"(?:don't|do not|never|not) (?:\w+ )?(?:keep|store|hold|retain)\w* (?:any of |any |all )?{my_data}",
                0.75,
            ),
            Cue(
                "do not keep my id",
                r"(?:no longer|not|don't|shred|destroy) (?:\w+ ){0,3}(?:had|have|keep|hold|need|store)? ?(?:my|our) (?:\w+ )?(?:passport|id|identity|licence|bsn|birth)",
                0.6,
            ),
            Cue(
                "erase my data",
                r"{erase} (?:\w+ ){0,3}(?:whatever|everything|anything|all|all that|the stuff|what) (?:\w+'?\w* ){0,5}(?:on|about|of|from|concerning) (?:me|us|myself|him|her)",
            ),
            Cue(
                "then delete it all",
                r"(?:then|and|after(?:wards| that)?|also|just) (?:please )?(?:delete|erase|remove|wipe|bin|nuke|destroy|scrap|shred) (?:it all|all of it|everything|the lot|all that|them all|the whole lot)",
                0.6,
            ),
            Cue(
                "delete me",
                r"(?:delete|erase|wipe|remove|nuke|scrub|purge) (?:me|us)\b|(?:me|us) (?:to be )?(?:deleted|erased|wiped|removed) from",
                0.75,
            ),
            Cue(
                "remove me from your records",
                r"(?:be |get |been )?(?:removed|deleted|erased|wiped|taken off|gone) from (?:\w+ )?(?:\w+ )?(?:system\w*|records?|database\w*|files|books|servers|crm|archive\w*)",
                0.6,
            ),
            Cue(
                "nothing left about me",
                r"(?:nothing|no (?:data|information|details|trace|record)) (?:\w+ ){0,3}(?:about|on|of) (?:me|us|him|her) ... (?:stays?|remains?|left|kept|stored|on your|in your)",
                0.8,
            ),
            Cue(
                "lose my details",
                r"(?:lose|scrap|shred|dump|drop) (?:all )?(?:of )?(?:my|our) (?:\w+ )?(?:details|data|info|information|number|file|address)",
                0.65,
            ),
            Cue(
                "her or his data gone",
                r"(?:erase|delete|remove|wipe|destroy)\w* (?:\w+ ){0,3}(?:his|her|their|my (?:late )?\w+'?s) (?:\w+ )?(?:data|details|information|file|records|profile)",
                0.8,
            ),
            Cue("erase my data", r"{erase} <> {my_data}"),
            Cue(
                "right to be forgotten",
                r"right to (?:be forgotten|erasure|deletion)|erasure request|deletion request|request (?:for|of) (?:erasure|deletion)|(?:be|being) forgotten|forget (?:me|about me|i (?:ever )?(?:existed|was))",
            ),
            Cue(
                "article 17 GDPR",
                r"art(?:icle|\.)? ?17 ... (?:gdpr|regulation|eras\w+|delet\w+)|(?:gdpr|regulation) ... art(?:icle|\.)? ?17",
            ),
            Cue(
                "delete my account",
                r"{erase} (?:\w+ ){0,3}(?:my|our) (?:\w+ ){0,2}(?:customer )?(?:account|profile)\b",
                0.6,
            ),
            Cue(
                "delete my account",
                r"(?:my|our) (?:\w+ ){0,2}(?:account|profile) ... (?:erased|deleted|removed|wiped)",
                0.6,
            ),
            Cue(
                "remove me from your records",
                r"(?:remove|delete|take|get|wipe|strike|erase|want) (?:me|us|my (?:name|e-?mail(?: address)?|number|address|details)) ... (?:from|off|out of) (?:\w+ )?(?:\w+ )?(?:system\w*|records?|database\w*|files?|books|servers|crm|customer list)",
            ),
            Cue(
                "remove my name or photo",
                r"(?:remove|delete|erase|destroy|take down|get rid of|shred|wipe) (?:\w+ ){0,5}(?:my|our) (?:\w+ ){0,3}(?:name|photos?|pictures?|portrait|interview|video|date of birth|passport\w*|id(?: copy)?|scan|recordings?|chat\w*|tickets|phone number|home address|e-?mail address)",
                0.65,
            ),
            Cue(
                "remove photo of me",
                r"{erase} ... (?:photos?|pictures?|video|recordings?|copy|scan|interview|review) (?:\w+ )?(?:of|with|about) (?:me|us|my \w+)",
                0.75,
            ),
            Cue(
                "nothing left about me",
                r"(?:nothing|no trace|not a trace|none) ... (?:left|remains?|kept|remaining|stored) ... {on_me}|don't want (?:you|your \w+) (?:to )?(?:keep|have|hold|store)\w* ... {my_data}",
                0.75,
            ),
            Cue(
                "stop keeping my data",
                r"(?:stop|no longer|not) (?:\w+ ){0,3}(?:keep\w*|stor\w+|hold\w*|retain\w*) ... {my_data}",
                0.7,
            ),
            Cue(
                "everything about me gone",
                r"(?:everything|anything|all of it|all that) ... {on_me} ... (?:gone|deleted|erased|removed|wiped|destroyed)",
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:pagina|pagina's|mailbox\w*|mailadres info|plugin\w*|thema|product\w*|bestanden op de server|cache|cookies van|dns\w*|a-record|record|subdomein|domein\w*|map|ftp|database\w*|blogpost\w*|testsite|staging|agendapunt\w*|menu-?item\w*|reacties|gebruiker|alias|doorstuur\w*) (?:\w+ ){0,5}(?:verwijder\w*|wis\w*|weghalen|weg|leegmaken|schrappen)",
            r"(?:verwijder\w*|wis|wissen|weghalen|haal|gooi) (?:\w+ ){0,3}(?:pagina|pagina's|mailbox\w*|plugin\w*|thema|product\w*|cache|dns\w*|record|subdomein|domein\w*|map|database\w*|blogpost\w*|testsite|staging|menu-?item\w*|reacties|gebruiker|alias)",
            r"(?:hoeft?|hoeven) (?:\w+ ){0,4}(?:niet|niks|niets|geen) (?:\w+ )?(?:verwijderd|te verwijderen|weg|gewist)|niets? verwijder\w*|niks verwijder\w*|niet (?:\w+ )?(?:verwijderen|wissen|weggooien|weghalen)",
            r"(?:per ongeluk|zelf|zonder dat|hacker\w*|plotseling|ineens|spontaan|foutje) (?:\w+ ){0,6}(?:verwijderd|gewist|weggegooid|verdwenen|weg)",
            r"{mijn_gegevens} (?:zijn|is) (?:ineens |opeens |plotseling |allemaal )?(?:weg|verdwenen|kwijt)",
        ),
        "en": (
            r"(?:remove|delete|erase|wipe)\w* (?:\w+ ){0,4}(?:pages?|mailbox\w*|plugins?|themes?|products?|cache|dns|records? for|a record|mx record|subdomain\w*|domain\w*|folders?|databases?|posts?|staging|menu items?|comments?|user|alias\w*|redirect\w*|backups? older)",
            r"(?:don't|do not|never|not|nothing|please keep) (?:\w+ ){0,3}(?:erase|delete|remove|removed|deleted|erased)",
            r"(?:accidentally|by accident|by mistake|hacker\w*|suddenly) (?:\w+ ){0,4}(?:deleted|removed|erased|wiped|gone)",
        ),
    },
)
