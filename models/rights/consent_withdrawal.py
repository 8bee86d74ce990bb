"""Withdrawal of consent: newsletter, analytics, sharing, a photograph (GDPR art. 7(3))."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from models.right import Cue, Right, Term

RIGHT = Right(
    label="consent_withdrawal",
    article="GDPR art. 7(3)",
    name={"nl": "intrekking van toestemming", "en": "withdrawal of consent"},
    term=Term.AT_ONCE,
    cues={
        "nl": (
            Cue(
                "eerder ja gezegd, nu niet meer",
                r"(?:vond|vonden) (?:ik|we|wij) (?:het|dat|dit) (?:\w+ )?(?:goed|prima|ok\w*|leuk|best) ... (?:nu|inmiddels|maar|toch) ... (?:niet|liever|geen)",
                0.75,
            ),
            Cue(
                "mails met tips niet meer",
                r"(?:hou|houd|stop|kap) (?:\w+ ){0,3}(?:op )?(?:met )?(?:\w+ ){0,3}(?:mailtjes|mails|nieuwsmails|e-mails) (?:\w+ ){0,3}(?:tips|nieuws|acties|aanbiedingen)",
                0.65,
            ),
            Cue(
                "eerder ja gezegd, nu niet meer",
                r"(?:toestemming|ja|akkoord|goedgevonden|goedgekeurd|ingestemd|prima|afgesproken) ... (?:maar|nu|inmiddels|toch|bij nader inzien) ... (?:niet meer|liever niet|niet langer|geen|stop\w*|weg|eraf|terug|anders over)",
                0.6,
            ),
            Cue(
                "mails met tips niet meer",
                r"(?:geen|niet meer|stop\w*|hou\w* op|hoef\w*|zonder|liever geen|klaar met|af van) (?:\w+ ){0,6}(?:tips\w*|nieuwtjes|mailtjes met|maandmail|weekmail|updatemail\w*|kortingsmail\w*|promomail\w*|enquetes?|actiemails?|blogmail\w*)",
                0.65,
            ),
            Cue(
                "bedacht over foto of verhaal",
                r"(?:bedacht|spijt|bij nader inzien|teruggekomen op|kom (?:ik )?terug op|toch niet) ... (?:foto\w*|interview|verhaal|klantverhaal|referentie|review|quote|logo|naam|filmpje|video|portret|toestemming)",
                0.65,
            ),
            Cue("toestemming intrekken", r"toestemming ... in(?:\b|$)", 0.3),
            Cue(
                "toestemming intrekken",
                r"trek(?:ken)? (?:ik|we|wij)? ?(?:\w+ ){0,3}(?:mijn|onze|de|die|deze) (?:\w+ )?toestemming",
            ),
            Cue(
                "toestemming intrekken",
                r"{intrek} <> (?:toestemming\w*|goedkeuring|permissie|instemming|opt-?in|quitclaim)",
            ),
            Cue(
                "toestemming intrekken",
                r"(?:toestemming\w*|goedkeuring|permissie) ... (?:intrek\w*|in te trekken|trek (?:ik|wij|we)|ingetrokken|herroep\w*|niet (?:meer|langer))",
            ),
            Cue(
                "eerder ja gezegd, nu niet meer",
                r"(?:ja (?:op )?(?:gezegd|geklikt|ge\w+)|akkoord|goed (?:was|vond|gevonden)|vond ik (?:prima|goed|ok\w*)|toegestemd|mocht|vinkje) ... (?:trek ik|trekken we|intrek\w*|in te trekken|kom ik\b.{0,20}\bterug|niet meer|toch niet|liever niet|bedacht|bedenk\w*)",
                0.75,
            ),
            Cue("dat trek ik in", r"(?:trek|trekken) (?:ik|we|wij) (?:\w+ ){0,5}in\b", 0.5),
            Cue(
                "geen toestemming meer",
                r"geen toestemming (?:\w+ )?(?:meer|langer)|niet (?:meer|langer) (?:\w+ )?(?:akkoord met|toestemming)",
                0.8,
            ),
            Cue(
                "uitschrijven nieuwsbrief",
                r"(?:uitschrij\w*|uitgeschreven|schrijf\b.{0,40}\buit|afmeld\w*|aanmelding ongedaan|afgemeld|meld\b.{0,40}\baf|opzeggen|zeg\b.{0,40}\bop|stop\w*|unsubscribe\w*|opt-?out|eraf|geen|niet meer|nooit meer|niet langer|af van|haal\w*|verwijder\w*|schrap\w*) (?:\w+ ){0,7}{nieuwsbrief}",
                0.85,
            ),
            Cue(
                "uitschrijven nieuwsbrief",
                r"{nieuwsbrief} ... (?:uitschrij\w*|uitgeschreven|afmeld\w*|afgemeld|opzeggen|stop\w*|niet (?:meer|langer)|geen|van de lijst|hoef\w* (?:\w+ ){0,3}niet|af wil|er ?van ?af)",
                0.8,
            ),
            Cue(
                "uitschrijven nieuwsbrief",
                r"^(?:uitschrijven|afmelden|unsubscribe|stop|opt-?out|schrijf (?:mij|me) uit|meld (?:mij|me) af)\W*$",
                0.85,
            ),
            Cue(
                "cookies of analyse niet meer",
                r"(?:analytics|analyse|cookies|statistiek\w*|tracking|meten|foto\w*|referentie\w*|testimonial|review|klantverhaal|portfolio|delen) ... (?:niet (?:meer|langer)|geen) (?:\w+ )?(?:toestemming|akkoord|goedkeuring|instemming)",
                0.75,
            ),
            Cue(
                "cookies of analyse niet meer",
                r"(?:wil|willen|mag|mogen|hoef\w*|liever) (?:\w+ ){0,4}(?:niet (?:meer|langer)|geen) (?:\w+ ){0,6}(?:foto|foto's|naam|logo|klantverhaal|testimonial|referentie|portfolio|social|insta\w*|facebook) ... (?:gebruik\w*|gedeeld|delen|geplaatst|plaatsen|gepubliceerd|publiceren|post\w*|staan|staat|sta)",
                0.6,
            ),
        ),
        "en": (
            Cue(
                "i take it back", r"(?:i|we) (?:hereby )?(?:take|am taking|'m taking) (?:it|that|this|my \w+) back", 0.6
            ),
            Cue(
                "changed my mind about photo or story",
                r"(?:changed my mind|second thoughts|regret|no longer (?:want|happy|comfortable|ok|okay)|don't want|would rather not|not any ?more|take back) ... (?:photos?|pictures?|testimonial|quote|review|interview|story|case study|logo|name|video|portfolio|analytics|cookies|tracking)",
                0.6,
            ),
            Cue(
                "changed my mind about photo or story",
                r"(?:photos?|pictures?|testimonial|quote|review|interview|story|case study|logo|video|consent|permission|box) ... (?:changed my mind|second thoughts|no longer|any ?more|take (?:it|that) back|withdraw|revoke|not ok\w*)",
                0.6,
            ),
            Cue(
                "no more tips by mail",
                r"(?:no more|stop|stop sending|don't send|quit sending|not want|don't want|unsubscribe\w*|fewer|enough of) (?:\w+ ){0,5}(?:tips|updates|surveys|digests?|weekly e?-?mails?|monthly e?-?mails?|promos?|blog e-?mails?)",
                0.65,
            ),
            Cue(
                "unsubscribe",
                r"unsubscribe (?:me|us|this address|my (?:e-?mail|address))|(?:please )?unsubscribe\b",
                0.75,
            ),
            Cue("withdraw consent", r"{withdraw} <> (?:consent\w*|permission|opt-?in|authori[sz]ation|agreement to)"),
            Cue(
                "no longer consent",
                r"(?:no longer|don't|do not|not) (?:\w+ )?(?:consent|agree) (?:\w+ )?(?:to|with|any ?more)|(?:consent|permission) (?:\w+ ){0,3}(?:is )?(?:withdrawn|revoked|over|ends?)",
                0.75,
            ),
            Cue(
                "said yes before, not any more",
                r"(?:agreed|said (?:yes|ok|okay|it was (?:fine|ok|okay))|gave (?:you )?(?:my )?(?:permission|consent)|ticked|signed) ... (?:but|now|changed|no longer|not any ?more|take (?:it|that) back|withdraw\w*|rather not)",
                0.55,
            ),
            Cue(
                "unsubscribe",
                r"(?:unsubscrib\w*|opt(?:ing)?[- ]?out|sign\w* (?:me )?off|remove\w*|take\b.{0,20}\boff|off|stop\w*|cancel|no more|don't want|do not want|not want|no longer want|never) (?:\w+ ){0,7}{newsletter}",
                0.85,
            ),
            Cue(
                "unsubscribe",
                r"{newsletter} ... (?:unsubscrib\w*|opt out|stop|no longer|no more|don't want|remove me|take me off)",
                0.75,
            ),
            Cue(
                "unsubscribe",
                r"^(?:unsubscribe|opt-?out|stop|remove me|please unsubscribe(?: me)?|take me off(?: this| the| your)? list)\W*$",
                0.85,
            ),
            Cue(
                "no more analytics or photos",
                r"(?:analytics|cookies|statistics|tracking|photos?|pictures?|testimonial|review|case study|reference|portfolio|sharing) ... (?:withdraw\w*|revok\w*|no longer (?:agree|ok|okay|happy|want)|not any ?more)",
                0.65,
            ),
        ),
    },
    denials={
        "nl": (
            r"(?:intrek\w*|trek\b.{0,60}\bin|ingetrokken|in te trekken) (?:\w+ ){0,4}(?:bestelling|order|opzegging|offerte|opdracht|akkoord op|klacht|domein\w*|aanvraag|sepa|incasso|machtiging|certificaat)",
            r"(?:bestelling|order|opzegging|offerte|opdracht|klacht|aanvraag|machtiging|incassomachtiging) (?:\w+ ){0,5}(?:intrek\w*|trek\b.{0,20}\bin|ingetrokken|in te trekken|in wil trekken)",
            r"(?:onze|ons|mijn|eigen|hun) (?:eigen |nieuwe |maandelijkse |digitale )?{nieuwsbrief}|{nieuwsbrief} ?-?(?:plugin|module|formulier|systeem|template|tool|abonnees|aanmelding)|(?:nieuwsbrief\w*|newsletter\w*) (?:\w+ ){0,4}(?:versturen|verstuurd|verzenden|opmaken|maken|koppelen|mailchimp|laposta)",
            r"zonder (?:haar|zijn|hun|onze|mijn) toestemming",
        ),
        "en": (
            r"withdraw\w* (?:\w+ ){0,3}(?:order|complaint|quote|application|money|cash|funds|cancellation)|(?:order|complaint|quote|application|payout|cancellation) ... withdraw\w*",
            r"(?:our|my|their) (?:own |new |monthly )?{newsletter}|{newsletter} (?:plugin|module|form|system|template|tool|subscribers?)|(?:send\w*|design\w*|building) (?:\w+ ){0,3}{newsletter}",
            r"without (?:her|his|their|our|my) (?:consent|permission)",
        ),
    },
)
