"""Demand of an authority: police, prosecutor, court or tax office want somebody's data."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Lane, Right, Term

RIGHT = Right(
    label="authority_demand",
    article="Sv art. 126n-126ui, AWR art. 53, Regulation (EU) 2023/1543",
    name={"nl": "vordering van een autoriteit", "en": "authority demand"},
    term=Term.AUTHORITY,
    lane=Lane.RESTRICTED,
    cues={
        "nl": (
            Cue(
                "vordering door een autoriteit",
                r"{autoriteit} <> (?:vordert|vorder|vorderen|vordering|beveelt|gelast|eist inzage)",
                0.6,
            ),
            Cue(
                "vordering tot verstrekking",
                r"(?:vorder(?:ing|t|en|de)?|vordering\w*|bevel|beveelt|bevelen|bevolen|gelast) ... (?:verstrek\w*|gegevens|inhoud|identificer\w*|te verstrekken|uitlever\w*|overleg\w*|bewaring)",
                0.7,
            ),
            Cue(
                "vordering tot verstrekking",
                r"(?:verstrek\w*|gegevens) ... (?:vordering|gevorderd|vorder ik|vorderen wij|bevel tot)",
                0.6,
            ),
            Cue(
                "artikel 126 Sv",
                r"126(?:n[a-i]?|nd|ne|nf|nh|ni|ng|u[a-i]?|zg|zh|zi|zj|zja|la|bb|ff|cc|m|t|l)\b|wetboek van strafvordering|\bwvsv\b|artikel 96\w? (?:\w+ )?sv|artikel 19a? wed|artikel 5:1[67] awb",
                0.8,
            ),
            Cue(
                "artikel 53 AWR",
                r"artikel (?:47|48|52|53|55|62)\w* (?:\w+ ){0,4}(?:awr|algemene wet inzake rijksbelastingen|iw|invorderingswet)|derdenonderzoek|artikel 53 awr|informatiebeschikking",
                0.85,
            ),
            Cue(
                "autoriteit vraagt gegevens",
                r"{autoriteit} ... (?:verzoek\w*|vraag\w*|vraagt|vorder\w*|beve\w+|verstrek\w*|inlichtingen|informatie|gegevens van|gegevens over|onderzoek)",
                0.35,
            ),
            Cue(
                "autoriteit vraagt gegevens",
                r"(?:verzoek\w*|verzoeken|vraag ik|vragen wij|verstrek\w*|aan te leveren|afschrift|dient u|verplicht) ... (?:gegevens|inlichtingen|informatie|identiteit|loggegevens|ip-?adres\w*|rekeningnummers|naw|afnemer|facturen)",
                0.2,
            ),
            Cue(
                "strafrechtelijk onderzoek",
                r"(?:strafrechtelijk|opsporings|politie|fiscaal|boeken|recherche|financieel)-? ?onderzoek|proces-verbaal|parketnummer|pv-?nummer|onderzoeksnaam|raadkamer|rc-nummer|in de zaak tegen|(?:onderzoek|dossier) \d*[a-z]+\d*",
                0.3,
            ),
            Cue(
                "geheimhouding opgelegd",
                r"(?:geheimhouding\w*|geheim te houden|niet (?:te )?informeren|niet op de hoogte|informeer (?:de )?(?:betrokkene|verdachte) niet|mededelingenverbod|zwijgplicht|strikt vertrouwelijk te behandelen)",
                0.3,
            ),
            Cue("verdachte of betrokkene", r"\bverdachte\b|\bbetrokkene\b|wordt verdacht|verdacht van", 0.15),
            Cue(
                "ondertekend door een autoriteit",
                r"(?:hoofdagent|brigadier|inspecteur van politie|rechercheur|opsporingsambtenaar|officier van justitie|rechter-commissaris|griffier|hulpofficier|politie eenheid|politie \w+, |openbaar ministerie|arrondissementsparket|belastingdienst/|belastingdienst, |fiod|rechtbank \w+,|gerechtshof|nationale politie|eenheid landelijke)",
                0.35,
            ),
        ),
        "en": (
            Cue(
                "production order",
                r"(?:european )?production order|preservation order|\bsubpoena\w*|court order|search warrant|\bwarrant\b ... (?:data|records|account)|disclosure order|letters? rogatory|mutual legal assistance|\bmlat?\b|\beio\b|european investigation order|order (?:to|for the) (?:disclose|produce|disclosure)|emergency disclosure",
                0.8,
            ),
            Cue(
                "authority demands data",
                r"{authority} ... (?:request\w*|requir\w+|demand\w*|order\w*|disclos\w+|investigat\w+|provide|hereby)",
                0.35,
            ),
            Cue(
                "authority demands data",
                r"(?:request|requests|requested|require\w*|demand\w*|order\w*|compel\w*|obliged) ... (?:disclos\w+|subscriber (?:data|information|details)|identifying|log ?files?|ip address\w*|traffic data|account holder|records of|customer data|basic subscriber)",
                0.45,
            ),
            Cue(
                "criminal investigation",
                r"criminal (?:investigation|proceedings|case|inquiry|offence)|case (?:no|number|ref)\w*|tax (?:audit|investigation|inquiry)|police (?:report|reference) (?:no|number)|investigation (?:into|of|number|ref\w*)|suspect\b|suspected of|regulation \(eu\) 2023/1543",
                0.25,
            ),
            Cue(
                "secrecy imposed",
                r"(?:do not|must not|not to|refrain from) (?:\w+ )?(?:inform\w*|notify\w*|tip\w*|disclos\w+|alert\w*) ... (?:user|customer|suspect|subject|account holder|person|client|him|her|them|existence)|strictly confidential|non-disclosure",
                0.3,
            ),
            Cue(
                "signed by an authority",
                r"(?:detective (?:sergeant|constable|inspector|chief)|special agent|public prosecutor\w*|investigating (?:judge|magistrate)|police (?:officer|department|constable|unit)|crown prosecution|district attorney|tax inspector|court clerk|clerk of the court|federal police|national police|cybercrime (?:unit|division))",
                0.4,
            ),
        ),
    },
    denials={
        "nl": (
            r"aangifte (?:\w+ ){0,4}(?:bij de politie|gedaan|doen)|(?:btw|belasting|inkomsten\w*|ib)-?(?:aangifte|opgave)|(?:bij|naar|voor) de (?:politie|belastingdienst|rechter|rechtbank|kantonrechter)|van de belastingdienst (?:\w+ ){0,5}(?:moet ik|moeten|bewaren|mag)|(?:politie|belastingdienst) (?:gebeld|gemeld|ingelicht)|(?:wij|we|ik) bouw\w* ... (?:politie|rechtbank)",
            r"verdachte (?:mail\w*|e-mail\w*|link\w*|bestand\w*|inlog\w*|activiteit\w*|bericht\w*|transactie\w*)",
        ),
        "en": (
            r"(?:reported|report|went|go|going) (?:\w+ ){0,3}to the (?:police|tax office|court)|(?:tax|vat) return|for the (?:police|tax office|tax man)|police (?:were|was|has been) (?:called|informed)|i (?:translate|work for) ",
            r"suspect\w* (?:e-?mail|link|file|login|activity|message|plugin|cache|that it|it is|this)|i suspect",
        ),
    },
)
