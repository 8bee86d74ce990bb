"""Portability: their data in a machine-readable form, for themselves or another provider (GDPR art. 20)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

_OWN_NL = r"(?:{mijn_gegevens}|mijn (?:\w+ )?(?:tickets?|supportvragen|correspondentie|bestelgeschiedenis|klantgeschiedenis|accountgegevens|klantprofiel|historie|voorkeuren)|wat ik (?:\w+ ){0,4}(?:verstrekt|aangeleverd|gegeven|doorgegeven|ingevuld))"
_OWN_EN = r"(?:{my_data}|my (?:\w+ )?(?:tickets?|support history|order history|account data|account profile|preferences|correspondence|history)|(?:data|information|details) (?:that )?(?:i|we)(?:'ve| have)? (?:\w+ )?(?:given|provided|supplied|entered))"

RIGHT = Right(
    label="portability",
    article="GDPR art. 20",
    name={"nl": "overdraagbaarheid", "en": "portability"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "gegevens om in te lezen",
                r"{mijn_gegevens} ... (?:in te lezen|inlezen|inleest|importeren|in te laden|overnemen) ?",
                0.7,
            ),
            Cue(
                "dataportabiliteit",
                r"data-?portabiliteit|gegevensoverdraagbaarheid|overdraagbaarheid|portabiliteit|recht op (?:data)?overdracht",
            ),
            Cue(
                "overdracht van mijn gegevens",
                r"(?:overdracht|overdragen|over te dragen|overgedragen|meenemen|mee te nemen|meegeven|verplaats\w*|doorstur\w+|doorsturen|overzet\w*|over te zetten|exporteren|export) <> (?:{mijn_gegevens})",
                0.75,
            ),
            Cue(
                "artikel 20 AVG",
                r"art(?:ikel|\.)? ?20\b ... (?:avg|gdpr|verordening|overdra\w*|portab\w*)|(?:avg|gdpr|verordening|op grond van|volgens|conform|{mijn_gegevens}) ... art(?:ikel|\.)? ?20\b",
            ),
            Cue(
                "machineleesbaar formaat",
                r"machine ?-?leesbar\w*|machine ?-?leesbaar|(?:computer|machine|systeem|programma|ander\w* pakket) (?:\w+ ){0,3}(?:kan|kunnen|kunt) (?:in)?lezen|gestructureerd\w*,? (?:en )?(?:gangbar\w*|veelgebruikt\w*|formaat|vorm)",
                0.7,
            ),
            Cue(
                "machineleesbaar bestand van mijn gegevens",
                rf"(?:csv|json|xml|excel|spreadsheet|exportbestand|machine-?leesba\w+|vcard) <> {_OWN_NL}",
                0.85,
            ),
            Cue(
                "gegevens mee naar andere aanbieder",
                rf"{_OWN_NL} ... (?:rechtstreeks |direct )?(?:naar|aan|bij) (?:\w+ ){{0,4}}(?:andere|nieuwe|ander|nieuw|volgende) (?:\w+ )?(?:partij|aanbieder|provider|hoster|hostingpartij|bedrijf|leverancier|bureau)",
                0.75,
            ),
        ),
        "en": (
            Cue(
                "data for another system to import",
                r"(?:import|load|read in) ... (?:json|csv|xml|file) ... {my_data}|(?:json|csv|xml) (?:\w+ )?(?:with|of) my (?:\w+ )?(?:profile|history|data|details|account)",
                0.7,
            ),
            Cue("data portability", r"(?:data )?portability|port my data|right to data transfer", 0.65),
            Cue(
                "article 20 GDPR",
                r"art(?:icle|\.)? ?20\b ... (?:gdpr|regulation|portab\w*)|(?:gdpr|regulation|under) ... art(?:icle|\.)? ?20\b",
            ),
            Cue(
                "machine-readable format",
                r"machine ?-?readable|structured,? (?:and )?commonly used|(?:format|file|form) ... (?:computer|machine|program|another system|other software) ... (?:read|import|process)",
                0.7,
            ),
            Cue(
                "machine-readable file of my data",
                rf"(?:csv|json|xml|spreadsheet|excel|machine ?-?readable|export file|vcard) <> {_OWN_EN}",
                0.8,
            ),
            Cue(
                "take my data elsewhere",
                rf"(?:take|transfer|move|send|export|pass|hand) ... {_OWN_EN} ... (?:to|with me|elsewhere|over) ... (?:another|new|other|next|different|competitor|provider|host|company)",
                0.75,
            ),
            Cue("take my data elsewhere", rf"(?:take|bring|carry) {_OWN_EN} (?:\w+ )?(?:with me|along|elsewhere)", 0.8),
        ),
    },
    denials={
        "nl": (
            r"(?:product\w*|webshop-?data|webshopgegevens|bestellingen|database\w*|website|site|mailbox\w*|mails|e-mails|dns\w*|domein\w*|back-?up\w*|bestanden|foto's|artikelen|voorraad|nieuwsbriefabonnees|abonnees|ledenlijst|leden|klanten|klantenbestand|wordpress|hosting|statistieken van de site) (?:\w+ ){0,4}(?:export\w*|verhui\w+|overzet\w*|verplaats\w*|overdra\w+|meenemen|csv|xml|json|import\w*)",
            r"(?:export\w*|verhui\w+|overzetten|verplaats\w*|import\w*|csv|xml) (?:\w+ ){0,4}(?:product\w*|bestellingen|database\w*|website|mailbox\w*|domein\w*|back-?up\w*|webshop\w*|abonnees|leden\w*|klanten\w*|artikelen|voorraad)",
        ),
        "en": (
            r"(?:products?|shop data|orders|database\w*|website|site|mailbox\w*|e-?mails|dns|domain\w*|back-?ups?|files|photos|stock|subscribers|members?|member list|customers|customer list|wordpress) (?:\w+ ){0,4}(?:export\w*|migrat\w+|transfer\w*|mov\w+|csv|xml|json|import\w*)",
            r"(?:export\w*|migrat\w+|transfer\w*|moving|import\w*|csv|xml) (?:\w+ ){0,4}(?:products?|orders|database\w*|website|mailbox\w*|domain\w*|back-?ups?|webshop\w*|subscribers|members?|customers|stock)",
        ),
    },
)
