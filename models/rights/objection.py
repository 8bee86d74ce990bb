"""Objection: processing on legitimate interest or for direct marketing stopped (GDPR art. 21)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

_USE_NL = r"(?:verwerk\w*|gebruik\w*|gegevens|persoonsgegevens|direct ?marketing|profiel\w*|profiler\w*|volgen|tracken|tracking|bellijst|{reclame}|bellen|gebeld|benader\w*|gerechtvaardigd belang|publicatie|publiceren|doorverko\w*|delen|doorge\w*|analyse\w*|klikgedrag|surfgedrag|onderzoek|statistiek\w*|portfolio)"
_USE_EN = r"(?:process\w*|use|using|data|personal|direct marketing|profil\w+|track\w*|{ads}|calls?|calling|contacted|legitimate interests?|publish\w*|publication|sell\w*|shar\w+|analytics|monitor\w*|portfolio)"

RIGHT = Right(
    label="objection",
    article="GDPR art. 21",
    name={"nl": "bezwaar", "en": "objection"},
    term=Term.AT_ONCE,
    cues={
        "nl": (
            Cue(
                "bezwaar tegen verwerking",
                rf"(?:bezwaar|bezwaren|verzet|teken protest|protesteer) (?:\w+ ){{0,6}}(?:tegen|aan|bij|over) ... {_USE_NL}",
            ),
            Cue(
                "bezwaar tegen verwerking",
                rf"{_USE_NL} ... (?:maak|maken|heb|hebben|teken|dien|wil) (?:\w+ ){{0,4}}(?:bezwaar|verzet)",
                0.85,
            ),
            Cue(
                "daar maak ik bezwaar tegen",
                r"(?:daar|hier|waar)(?:tegen)? (?:maak|teken|heb|wil|kom) (?:ik|wij|we) (?:\w+ ){0,4}(?:bezwaar|verzet)|(?:maak|teken) (?:ik|wij) (?:\w+ ){0,4}bezwaar",
                0.6,
            ),
            Cue(
                "artikel 21 AVG",
                r"art(?:ikel|\.)? ?21\b ... (?:avg|gdpr|verordening|bezwaar)|(?:avg|gdpr|verordening|bezwaar) ... art(?:ikel|\.)? ?21\b|recht (?:van|op) bezwaar",
            ),
            Cue(
                "niet meer bellen of benaderen",
                r"(?:niet (?:meer|langer)|nooit meer|geen) (?:\w+ ){0,5}(?:gebeld|benaderd|lastiggevallen|lastig gevallen|gespamd|bestookt) (?:\w+ ){0,4}(?:worden|wil|door|voor|met)|(?:wil|wens|willen) (?:\w+ ){0,3}(?:niet (?:meer|langer)|nooit meer) (?:\w+ ){0,4}(?:gebeld|benaderd|lastiggevallen|bestookt)",
                0.7,
            ),
            Cue(
                "geen reclame meer",
                r"(?:geen|stop\w*|ophouden|hou\w* op|kap\w*|klaar met|niet meer|nooit meer|verschoon\w*|af van|niet langer) (?:\w+ ){0,6}{reclame}",
                0.65,
            ),
            Cue(
                "van de bellijst af",
                r"(?:van|uit) (?:\w+ ){0,3}(?:bellijst\w*|belbestand\w*|marketinglijst\w*|marketingbestand\w*|salesbestand)|bel-?me-?niet",
                0.8,
            ),
            Cue(
                "stop met profileren of volgen",
                r"(?:stop\w*|geen|niet|ophouden|hou\w* op|kap\w*|klaar|nergens) (?:\w+ ){0,6}(?:profiler\w*|profiel\w* (?:van mij|maken|opbouwen|bijhouden|op te bouwen)|klikgedrag|surfgedrag|tracken|tracking|mij (?:te )?volgen|me (?:te )?volgen|doorverko\w*|gevolgd)",
                0.75,
            ),
            Cue(
                "niet gebruiken voor",
                r"{mijn_gegevens} (?:\w+ ){0,5}(?:niet|nooit) (?:\w+ ){0,5}(?:gebruik\w*|gebruiken|inzet\w*|delen|doorverko\w*|doorge\w*) (?:\w+ ){0,3}(?:voor|aan|met) ",
                0.65,
            ),
            Cue(
                "niet gebruiken voor",
                r"(?:niet|nooit) (?:\w+ ){0,3}(?:willen|wil|hebben|meer) ... {mijn_gegevens} ... gebruik\w* ... (?:voor|om te) ... (?:{reclame}|profil\w*|statistiek\w*|onderzoek|analyse\w*|verkoop|ai|training|trainen)",
                0.75,
            ),
        ),
        "en": (
            Cue("object to processing", rf"(?:object|objecting|objection) (?:\w+ ){{0,5}}(?:to|against) ... {_USE_EN}"),
            Cue(
                "object to processing",
                r"(?:i|we|hereby|formally|also) (?:\w+ )?object\b|(?:lodge|raise|file|make) (?:\w+ ){0,2}objection",
                0.55,
            ),
            Cue(
                "article 21 GDPR",
                r"art(?:icle|\.)? ?21\b ... (?:gdpr|regulation|object\w*)|(?:gdpr|regulation|object\w*) ... art(?:icle|\.)? ?21\b|right to object",
            ),
            Cue(
                "no more marketing",
                r"(?:no|stop\w*|cease|quit|enough of|never|off|sick of|opt(?:ing)? out of) (?:\w+ ){0,6}{ads}",
                0.65,
            ),
            Cue(
                "stop contacting me",
                r"(?:stop|quit|cease|no longer|never|do not|don't) (?:\w+ ){0,4}(?:call\w*|ring\w*|phon\w+|contact\w*|pester\w*|bother\w*|e-?mail\w*|text\w*|messag\w+) (?:me|us|my \w+) ... (?:{ads}|about|offers?|upgrades?|deals?|again|anymore|any more|with)",
                0.65,
            ),
            Cue(
                "off the call list",
                r"(?:off|from|out of) (?:\w+ ){0,4}(?:call(?:ing)? lists?|marketing (?:list|database)s?|sales list|contact lists? for)|do-not-call",
                0.8,
            ),
            Cue(
                "stop profiling me",
                r"(?:stop|no|not|don't|cease|quit|without) (?:\w+ ){0,5}(?:profil\w+|track\w*|monitoring my|follow\w* me|following what i|selling my|watching what i)",
                0.7,
            ),
            Cue(
                "not to be used for",
                r"(?:not|never|stop|don't|no longer) (?:\w+ ){0,4}(?:use|using|used|process\w*) ... {my_data} ... for ",
                0.6,
            ),
            Cue(
                "not to be used for",
                r"{my_data} ... (?:not|never) (?:\w+ ){0,3}(?:used|processed|shared|sold) ... (?:for|to|with) ",
                0.6,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:bezwaar\w*|bezwaarschrift) (?:\w+ ){0,4}(?:tegen|over|bij) (?:\w+ ){0,3}(?:factu\w+|rekening|aanmaning\w*|boete|bedrag|incasso\w*|offerte\w*|aanslag|woz\w*|beschikking|prijs\w*|kosten|ontwerp|kleur\w*|opzegtermijn|contract\w*|voorwaarden|blokkade|afwijzing|verlenging)",
            r"(?:geen|zonder|niemand|niet (?:echt|zozeer)) (?:\w+ ){0,2}bezwaar|bezwaar als|bezwaren als|vind\w* (?:\w+ ){0,3}geen bezwaar|bezwaartermijn van de gemeente",
            r"(?:spamfilter|spamfolder|spam-?map|spambox|in de spam|als spam|spamassassin|ontvang\w* (?:\w+ )?(?:\w+ )?spam|spam (?:via|door|op) (?:\w+ )?(?:\w+ )?(?:formulier|contactformulier|mailbox))",
            r"reclame (?:van|op) (?:youtube|google|facebook|de site|onze site|de website)|(?:onze|mijn) (?:nieuwe )?(?:reclame\w*|aanbieding\w*|acties|marketing\w*|mailing\w*)",
        ),
        "en": (
            r"object(?:ion|ing)?s? (?:\w+ ){0,3}(?:to|against) (?:\w+ ){0,3}(?:invoice|bill|fee|fine|price|charge|quote|design|amount|cost|contract|terms|colou?r)|(?:no|any|without|have an) objections?|objects? (?:in|of|from|cache|storage)|object (?:error|not found|reference|storage|cache)|typeerror",
            r"spam (?:filter|folder|through|via|on|from)|(?:our|my) (?:new )?(?:ads|adverts?|marketing|promotion\w*|offers|campaign)|google ads|ads (?:on|from) (?:youtube|google|facebook)",
        ),
    },
)
