"""Access: to know whether and which personal data is processed, and a copy of it (GDPR art. 15)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Lane, Right, Term

RIGHT = Right(
    label="access",
    article="GDPR art. 15",
    name={"nl": "inzage", "en": "access"},
    term=Term.MONTH,
    lane=Lane.ORDINARY,
    cues={
        "nl": (
            Cue(
                "wat is er over mij genoteerd",
                r"(?:wat|welke) ... (?:over|van) (?:mij|me|ons) ... (?:genoteerd|vastgelegd|opgeschreven|opgeslagen|aangelegd|bijgehouden)",
                0.75,
            ),
            Cue(
                "overzicht van mijn gegevens",
                r"{overzicht} (?:van|met) (?:al |alle )?(?:haar|zijn|hun|diens) (?:\w+ )?(?:gegevens|data|dossier)",
                0.75,
            ),
            Cue(
                "dossier inzien",
                r"(?:dossier|klantdossier|klantkaart|notities|aantekeningen|chatlogs?|gespreksopnames?|opnames?) ... (?:inzien|zien|lezen|ontvangen|opvragen|beluisteren|kopie)",
                0.55,
            ),
            Cue(
                "wat staat er over mij",
                r"(?:alles|wat) (?:er )?(?:\w+ )?(?:over|van) (?:mij|me|ons) ... (?:in|bij) (?:jullie|uw|de|het) (?:\w+ )?(?:systeem|systemen|administratie|database|bestand|bestanden|computers?|archief|crm)",
                0.75,
            ),
            Cue(
                "zien wat jullie hebben",
                r"(?:zien|weten|inzien|opvragen|lijstje|overzicht) ... (?:wat|welke) ... (?:jullie|u|je) ... (?:van|over) (?:mij|me|ons|mn|m'n) (?:\w+ )?(?:heb\w*|bewa\w+|weet|weten|opsla\w*)",
            ),
            Cue(
                "inzageverzoek",
                r"inzage-?verzoek\w*|inzagerecht|verzoek (?:om|tot|van|voor) inzage|recht (?:van|op|tot) inzage",
                0.65,
            ),
            Cue("inzage in gegevens", r"(?:inzage|inzien|in te zien) <> {mijn_gegevens}"),
            Cue("inzage in gegevens", r"(?:wil|graag|vraag|verzoek\w*) ... inzage", 0.6),
            Cue("artikel 15 AVG", r"art(?:ikel|\.)? ?15 ... (?:avg|gdpr|verordening|inzage)"),
            Cue("welke gegevens hebben jullie van mij", r"welke (?:\w+ )?{gegevens} ... {van_mij}"),
            Cue(
                "welke gegevens hebben jullie van mij",
                r"welke (?:\w+ )?(?:persoonsgegevens|persoonlijke gegevens) ... {bezit}",
            ),
            Cue(
                "welke gegevens hebben jullie van mij",
                r"{gegevens} (?:\w+ )?(?:\w+ )?{u} ... {van_mij} ... {bezit}",
                0.5,
            ),
            Cue(
                "wat weten jullie van mij",
                r"wat (?:er |{u} |weet |weten |hebben |heeft |staat |ligt |allemaal |precies |nou |eigenlijk |nog |zoal )+(?:\w+ )?(?:\w+ )?{van_mij}",
                0.45,
            ),
            Cue(
                "wat weten jullie van mij",
                r"(?:weten|benieuwd|nieuwsgierig|vertel\w*|zien|laat\w*|stuur\w*|geef|horen) ... wat ... {van_mij} ... {bezit}",
            ),
            Cue(
                "wat weten jullie van mij",
                r"(?:weten|benieuwd|nieuwsgierig|vertel\w*|zien|laat\w*|stuur\w*|horen) ... wat {u} ... {van_mij}",
                0.7,
            ),
            Cue("wat weten jullie van mij", r"wat {bezit} {u} ... {van_mij}"),
            Cue("overzicht van mijn gegevens", r"{overzicht} ... {mijn_gegevens}", 0.85),
            Cue(
                "alles wat jullie over mij hebben",
                r"(?:stuur|sturen|toesturen|opsturen|mail|mailen|geef|laat ... zien|zie|zien|inzien|opvragen|vraag ik|overzicht|ontvang\w*|krijg\w*|lezen|printen) <> alles ... {van_mij}",
            ),
            Cue("gegevens opvragen", r"opvra\w+ <> {mijn_gegevens}", 0.85),
            Cue(
                "gegevens willen zien",
                r"(?:laat\w*|wil|graag|mag|kan|zou|kunnen|kun) ... (?:zien|inzien|bekijken|ontvangen|krijgen|toesturen|sturen|mailen) ... {mijn_gegevens}",
                0.6,
            ),
            Cue(
                "gegevens willen zien",
                r"(?:wil|graag|mag|kan|zou|kunnen|kun) ... {mijn_gegevens} ... (?:zien|inzien|bekijken|ontvangen|krijgen|toesturen|sturen|mailen|opvragen)",
                0.6,
            ),
            Cue(
                "verwerkt u gegevens van mij",
                r"of ... {gegevens} van (?:mij|ons|hem|haar) ... (?:verwerk\w*|bewa\w+|heeft|hebben|heb)",
            ),
            Cue(
                "herkomst van gegevens",
                r"(?:hoe|waar|van wie) (?:komt|komen|kom|heb\w*|zijn) (?:jullie|julie|u|je)\b ... (?:mijn|m'n|mn) (?:\w+ )?(?:gegevens|mailadres|e-mailadres|adres|nummer|telefoonnummer|06|naam|geboortedatum)",
                0.7,
            ),
            Cue(
                "met wie zijn gegevens gedeeld",
                r"(?:met|aan) wie ... {mijn_gegevens} ... (?:gedeeld|doorgegeven|verstrekt|delen|verkocht)",
                0.7,
            ),
            Cue(
                "overzicht van opgeslagen gegevens",
                r"{overzicht} ... (?:gegevens|data) ... (?:bewa\w+|opgeslagen|heb\w*|verwerk\w*|verzamel\w*)",
                0.55,
            ),
        ),
        "en": (
            Cue(
                "what ended up on file about me",
                r"(?:what|whatever|anything) (?:\w+ ){0,6}(?:ended up|recorded|noted|written|stored|logged|filed) ... (?:on|about) (?:me|us|myself)",
                0.75,
            ),
            Cue(
                "what you have on me",
                r"what(?:'ve|'s| have| has| is| do| did| all)? (?:\w+ ){0,4}(?:got|have|hold|know|keep|kept|stored|saved) (?:\w+ ){0,3}(?:on|about) (?:me|us|my)",
                0.85,
            ),
            Cue(
                "see my file",
                r"(?:see|read|view|get|send|want|like|listen to|hear) (?:\w+ ){0,4}(?:my|the) (?:\w+ )?(?:customer )?(?:file|records?|notes|recordings?|transcripts?|call logs?|chat logs?) ... (?:on|about|of|you (?:have|hold|keep|made))",
                0.6,
            ),
            Cue(
                "all the data",
                r"(?:all|any) (?:of )?(?:the |my )?(?:personal )?(?:data|information|info|details|records) (?:that )?(?:you|your company|jixaw\w*) (?:\w+ )?(?:hold|have|keep|store|process|collected|got)",
                0.75,
            ),
            Cue(
                "subject access request",
                r"(?:data )?subject access(?: request)?|d?sar request|\bdsar\b|right of access|access request",
                0.6,
            ),
            Cue(
                "article 15 GDPR",
                r"art(?:icle|\.)? ?15 ... (?:gdpr|regulation|access|data)|(?:gdpr|regulation) ... art(?:icle|\.)? ?15",
            ),
            Cue(
                "copy of my data",
                r"(?:copy|copies|overview|list|printout|print-out|summary|extract|export|disclosure) ... {my_data}",
                0.85,
            ),
            Cue("what you have on me", r"what (?:\w+ ){0,5}{you} (?:\w+ ){0,3}{hold} (?:\w+ ){0,4}{on_me}"),
            Cue(
                "what you have on me",
                r"what (?:data|information|info|details|records?|personal (?:data|information|details|stuff)) ... {hold} ... {on_me}",
            ),
            Cue("what you have on me", r"what ... {hold} (?:\w+ ){0,4}(?:on|about) (?:me|myself|us)", 0.8),
            Cue(
                "which data you hold",
                r"(?:which|what) (?:\w+ )?(?:personal )?(?:data|information|details) ... {you} ... (?:{hold}) ... {on_me}",
            ),
            Cue(
                "everything you have on me",
                r"(?:send|give|provide|show|get|see|receive|know|copy|forward|let me have) ... (?:everything|anything|all|whatever) ... {hold} ... {on_me}",
            ),
            Cue(
                "everything you have on me",
                r"(?:send|give|provide|show|see|receive|know|forward) ... (?:everything|anything|all|whatever) (?:\w+ ){0,3}(?:on|about) (?:me|myself|us)",
                0.8,
            ),
            Cue(
                "whether you process my data",
                r"(?:whether|if|confirm\w*) ... {you} ... (?:process\w*|hold\w*|stor\w+|keep\w*|have) ... (?:personal )?(?:data|information) ... {on_me}",
            ),
            Cue(
                "see my data",
                r"(?:see|view|inspect|access to|have access to|request|obtain|receive) (?:\w+ ){0,4}(?:my|our) (?:\w+ )?(?:personal )?(?:data|information|records?|file)\b",
                0.6,
            ),
            Cue(
                "where you got my data",
                r"where ... (?:you|did|got|get|obtain\w*) ... my (?:\w+ )?(?:data|details|e-?mail(?: address)?|number|address|name|information|date of birth)",
                0.7,
            ),
            Cue(
                "who my data was shared with",
                r"who\w* ... (?:shar\w+|sold|pass\w*|disclos\w+|given) ... {my_data}",
                0.7,
            ),
            Cue(
                "who my data was shared with",
                r"{my_data} ... (?:shar\w+|sold|pass\w*|disclos\w+|given) ... with who\w*|who\w* (?:\w+ ){0,4}(?:shar\w+|sold|pass\w*|disclos\w+|given) (?:\w+ ){0,3}(?:my|our) ",
                0.6,
            ),
        ),
    },
    denials={
        "nl": (
            r"inzage (?:in|van) (?:mijn |de |onze |het |alle |jullie )?(?:factu\w+|project\w*|bestel\w+|statistiek\w*|offerte\w*|planning|agenda|voortgang|broncode|logboek|contract\w*|order\w*|betalin\w+|uren\w*)",
            r"wat (?:jullie|u|je) (?:van|over) (?:mij|ons) (?:nodig|verwacht\w*|vinden|vindt|vragen|willen)",
            r"(?:nodig|verwacht\w*) (?:\w+ ){0,3}(?:van|over) (?:mij|ons)|van (?:mij|ons) (?:nog )?(?:nodig|verwacht\w*|wil\w*)",
            r"(?:niets|niks|geen) (?:op|te) ?(?:te )?(?:vragen|inzien)|vra\w+ (?:niks|niets) op|wil geen inzage",
            r"of (?:alles|mijn gegevens) (?:goed|correct) (?:is |zijn )?(?:aangekomen|ontvangen|binnen)",
        ),
        "en": (
            r"what (?:do )?you (?:need|want|expect|require) (?:from|of) (?:me|us)|need (?:\w+ )?(?:\w+ )?from (?:me|us)",
            r"access (?:denied|to (?:the |my |our )?(?:server|panel|account|control panel|ftp|mailbox|site|website|dashboard|e-?mail))",
            r"not (?:asking|requesting) (?:for )?(?:anything|access|a copy|my data)",
            r"copy of (?:the |my |our |an? )?(?:invoice\w*|contract\w*|quote\w*|receipt\w*|site|website|database|backup)",
        ),
    },
)
