"""Question about rights: how privacy rights or the privacy statement work, without using one (GDPR art. 12)."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

_PRIVACY_NL = r"(?:privacy-?(?:verklaring|beleid|statement|policy|reglement|voorwaarden|rechten|recht|wet|document)|privacyverklaring|avg|gdpr|persoonsgegevens|verwerkersovereenkomst|bewaartermijn\w*|inzage-?verzoek\w*|inzagerecht|verwijder-?verzoek\w*|functionaris (?:voor )?gegevensbescherming|\bfg\b|\bdpo\b|recht op (?:inzage|vergetelheid|bezwaar)|privacy)"
_PRIVACY_EN = r"(?:privacy (?:statement|policy|notice|rights?|rules|page|terms|law)|gdpr|personal data|retention (?:periods?|terms?)|access requests?|deletion requests?|data protection (?:officer|policy|rights)|\bdpo\b|data processing agreement|right to (?:erasure|be forgotten|access|object)|privacy|data subject rights)"

RIGHT = Right(
    label="rights_question",
    article="GDPR art. 12",
    name={"nl": "vraag over privacyrechten", "en": "question about rights"},
    term=Term.MONTH,
    cues={
        "nl": (
            Cue(
                "kosten van een verzoek",
                r"(?:kost|kosten|gratis|betalen) ... (?:inzage\w*|verzoek|gegevens op\w*|opvragen)",
                0.5,
            ),
            Cue(
                "wat doen jullie met gegevens",
                r"(?:wat (?:doen|gebeurt|doet)|hoe gaan|hoe gaat) (?:\w+ ){0,4}(?:met|om met) (?:mijn|onze|de|die|mn|persoons\w*|klant\w*|al die) ?(?:\w+ )?(?:gegevens|data|persoonsgegevens|info\w*)",
                0.65,
            ),
            Cue(
                "kan iemand zijn gegevens opvragen",
                r"(?:kan|mag|kun|kunnen|mogen|moet|als) (?:je|men|iemand|een klant|een oud-klant|klanten|een bezoeker|ik) ... (?:gegevens|data) ... (?:opvragen|op te vragen|op vraag|inzien|laten wissen|laten verwijderen|opgevraagd|willen opvragen|zou willen)",
                0.65,
            ),
            Cue(
                "hoe werkt een verzoek",
                r"(?:hoe|waar|bij wie|wie|wat) ... (?:mijn |je |zijn |de )?(?:gegevens|data) (?:\w+ ){0,3}(?:opvragen|inzien|laten wissen|laten verwijderen|opvraag|kwijt)",
                0.55,
            ),
            Cue(
                "hoe werkt een verzoek",
                r"hoe (?:werkt|zit|gaat) (?:dat|het|zoiets|dit) ... (?:gegevens|privacy|avg|inzage|verwijder\w*)",
                0.65,
            ),
            Cue(
                "legitimeren bij een verzoek",
                r"(?:paspoort|identiteitskaart|id-?bewijs|id\b|legitim\w*|identificer\w*) ... (?:nodig|sturen|meesturen|laten zien|opsturen|verplicht) ... (?:gegevens|verzoek|inzage|opvrag\w*)",
                0.55,
            ),
            Cue(
                "vraag over de privacyverklaring",
                rf"(?:vraag|vraagje|vragen|vraagjes|onduidelijk\w*|snap\w*|begrijp\w*|bedoel\w*|betekent|uitleg\w*|toelicht\w*|benieuwd|opheldering|las|lees|gelezen|lezen) ... {_PRIVACY_NL}",
                0.6,
            ),
            Cue(
                "vraag over de privacyverklaring",
                rf"{_PRIVACY_NL} ... (?:vraag|vraagje|vragen|onduidelijk\w*|snap\w*|begrijp\w*|bedoel\w*|betekent|uitleg\w*|toelicht\w*|hoe (?:zit|werkt|moet|kan|gaat)|\?)",
                0.5,
            ),
            Cue(
                "hoe lang bewaren jullie",
                r"(?:hoe ?lang|hoelang|tot wanneer|wat is de bewaartermijn|welke bewaartermijn\w*) ... (?:bewa\w+|opgeslagen|gegevens|tickets|logs?|termijn|vasthoud\w*)",
                0.75,
            ),
            Cue(
                "hoe werkt een verzoek",
                r"(?:hoe (?:werkt|gaat|zit|verloopt|moet|kan|dien|doe|vraag|regel)|waar (?:kan|moet|vind)|bij wie|tot wie|wie is|wat is de procedure|moet (?:ik|je|iemand)|kan (?:iemand|men)|kun je|mag (?:ik|je|iemand)|hebben jullie|is er|heeft u|wat kost) ... (?:inzage\w*|avg-?verzoek\w*|privacy-?verzoek\w*|verzoek (?:om|tot) (?:inzage|verwijdering)|rechten (?:uitoefen\w*|gebruik\w*|op grond)|privacyrechten|{mijn_gegevens} (?:\w+ )?(?:opvragen|inzien|laten verwijderen|laten wissen|op te vragen|te laten)|gegevens (?:laten )?(?:verwijder\w*|opvragen|inzien|wissen)|functionaris|data protection|privacycontact|verwerkingsregister|kopie (?:van )?(?:mijn |een |het |je )?(?:id|paspoort|identiteits\w*|legitimatie))",
                0.75,
            ),
            Cue(
                "wie is de functionaris",
                r"(?:functionaris (?:voor )?(?:de )?gegevensbescherming|privacy officer|privacyfunctionaris|\bfg\b|\bdpo\b|contactpersoon (?:voor )?privacy) ... (?:\?|wie|hebben|heeft|bereik\w*|contact|aparte|eigen)|(?:wie|hebben jullie|heeft u|is er|aparte|bij wie) ... (?:functionaris|privacy officer|privacyfunctionaris|\bdpo\b)",
                0.75,
            ),
            Cue(
                "alleen een vraag",
                r"(?:puur|alleen|gewoon|enkel|alvast|slechts) (?:\w+ ){0,3}(?:om te weten|benieuwd|nieuwsgierig|ter info\w*|een vraag|informatief|uit interesse|voor (?:de zekerheid|ons register|mijn administratie))|(?:vra\w+|hoef\w*|wil\w*) (?:\w+ ){0,2}(?:niks|niets|nog niks|nog niets) (?:op|verwijder\w*|aan te vragen|in te zien)",
                0.35,
            ),
            Cue(
                "delen jullie gegevens",
                r"(?:delen|verkopen|gebruiken|verwerken|bewaren|trainen|slaan|staan|worden) (?:jullie|u|ze|de|mijn|onze|er)\b ... (?:gegevens|persoonsgegevens|data|klantgegevens) ... (?:derden|buiten (?:de eu|europa)|amerika|vs|anderen|partijen|google|ai|chatgpt|opgeslagen|cloud)",
                0.55,
            ),
            Cue(
                "welke rechten heb ik",
                r"(?:welke|wat (?:zijn|voor)) (?:\w+ ){0,3}rechten ... (?:\?|heb|hebben|avg|privacy|gegevens)",
                0.7,
            ),
        ),
        "en": (
            Cue(
                "cost of a request",
                r"(?:fee|charge|cost|free|how much) ... (?:requests?|asks?) ... (?:data|information|details|copy)",
                0.65,
            ),
            Cue(
                "what do you do with data",
                r"what (?:do|does|happens|will happen|are) (?:\w+ ){0,4}(?:do |doing |to |with )+(?:my|our|customer|the|all that|people's) (?:\w+ )?(?:data|information|details)",
                0.65,
            ),
            Cue(
                "can someone ask for their data",
                r"(?:if|can|could|would|may|when) (?:i|someone|a customer|one|people|anyone|you) (?:\w+ ){0,4}(?:wanted|asks?|want|wish\w*|like|ask) (?:\w+ )?(?:to )?(?:\w+ ){0,4}(?:privacy rights|my rights|their rights|data|information|details|deleted|copy)",
                0.5,
            ),
            Cue(
                "who to contact about privacy",
                r"(?:who|where|whom) (?:\w+ ){0,4}(?:contact|write|ask|turn|go|address|send) ... (?:privacy|data protection|my rights|gdpr|personal data)",
                0.7,
            ),
            Cue(
                "question about the privacy statement",
                rf"(?:question\w*|unclear|don't (?:get|understand)|do not understand|wonder\w*|clarif\w+|explain\w*|mean\w*|curious|reading|read|confus\w+) ... {_PRIVACY_EN}",
                0.6,
            ),
            Cue(
                "question about the privacy statement",
                rf"{_PRIVACY_EN} ... (?:question\w*|unclear|don't (?:get|understand)|do not understand|wonder\w*|clarif\w+|explain\w*|mean\w*|how (?:does|do|is|long))",
                0.5,
            ),
            Cue(
                "how long do you keep",
                r"how long ... (?:keep|kept|store\w*|retain\w*|hold|held|retention|saved)|what (?:is|are) (?:\w+ ){0,3}retention",
                0.75,
            ),
            Cue(
                "how does a request work",
                r"(?:how (?:does|do|would|can|could|should)|where (?:can|do|should|would)|who (?:do|should|would|is)|what is the (?:procedure|process)|do (?:you|i|we)|is (?:it|there)|would (?:i|you|someone)|can (?:someone|anyone|one|people)|must) ... (?:access request\w*|gdpr request\w*|privacy request\w*|deletion request\w*|erasure request\w*|rights work|exercis\w+|data protection (?:officer|contact)|copy of (?:an |my |the |your )?(?:id|passport|identity)|(?:request|see|get|delet\w+|remov\w+|eras\w+) (?:\w+ ){0,2}(?:my|their|his|her|your|our) (?:personal )?(?:data|information))",
                0.7,
            ),
            Cue(
                "who is the data protection officer",
                r"(?:do you have|who is|is there|contact details (?:of|for)|reach) ... (?:data protection officer|\bdpo\b|privacy officer|privacy contact)",
                0.75,
            ),
            Cue(
                "just a question",
                r"(?:just|only|purely|merely) (?:\w+ ){0,3}(?:curious|asking|wondering|want(?:ed)? to know|a question|for information|out of interest)|not (?:asking|requesting) (?:for )?(?:anything|access|deletion)(?: now| yet)?",
                0.35,
            ),
            Cue(
                "do you share data",
                r"(?:do|are|is|does) (?:you|your|my|our|any|the|customer) ... (?:data|information|details) ... (?:third part\w+|outside (?:the )?(?:eu|europe)|united states|\busa?\b|train\w*|advertisers|subprocessors?|cloud)",
                0.55,
            ),
            Cue(
                "which rights do I have",
                r"(?:which|what) (?:\w+ ){0,3}rights ... (?:have|gdpr|privacy|data|exist|apply)",
                0.7,
            ),
        ),
    },
    denials={
        "nl": (
            r"privacy-?(?:verklaring|beleid|statement|policy|pagina)\w* (?:\w+ ){0,4}(?:op|voor|van|onder|naar) (?:mijn|onze|de) (?:\w+ )?(?:site|website|webshop|pagina)|(?:onze|mijn|eigen) (?:\w+ )?privacy-?(?:verklaring|beleid|statement|pagina)|akkoord privacyverklaring|cookie(?:banner|melding)",
            r"(?:geven|gezien|vanwege|wegens|in verband met|ivm|i\.v\.m\.?) (?:\w+ ){0,3}privacy",
        ),
        "en": (
            r"privacy (?:statement|policy|page|notice) (?:\w+ ){0,4}(?:on|for|to) (?:my|our|the) (?:\w+ )?(?:site|website|webshop|shop|page)|(?:our|my) (?:own )?privacy (?:statement|policy|page)|consent privacy statement|cookie (?:banner|notice)",
        ),
    },
)
