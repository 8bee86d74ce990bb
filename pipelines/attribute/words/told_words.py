"""What shows that somebody is only told about: strangers to the job, sources, reasons, company. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import after, around, before
from pipelines.detect.names.professions import PROFESSIONS

_STRANGER = (
    r"(?:klant(?:e)?|oud-klant|client(?:e)?|customer|gast|guest|bezoeker|bezoekster|visitor|koper|buyer|patient(?:e)?"
    r"|ouder|parent|leerling|pupil|huurder|tenant|verhuurder|landlord|landlady|buurman|buurvrouw|buren|buur"
    r"|neighbou?rs?"
    r"|deelneemster|deelnemer|participant|inzender|aanvrager|bride|bruid|kandidaat|candidate|lezer|reader|huisarts"
    r"|dokter|doctor|advocaat|lawyer|solicitor|ex|ex-man|ex-vrouw|exman|ex-husband|ex-wife|scammer|oplichter|hacker"
    r"|stalker|spammer|kennis|acquaintance|vriend|vriendin|friend|lead|prospect|sollicitant|applicant|bezorger|courier"
    r"|monteur|plumber|loodgieter|buren)(?:s|en|n)?"
)
_FORMER = (
    r"(?:vorige|previous|former|oude|old|eerdere|earlier|last|vroegere|ex-?)"
    r" ?(?:web(?:site)?|site)?(?:bouwer|builder|developer|designer|ontwerper|ontwikkelaar|host|hoster|provider"
    r"|hostingpartij|bureau|agency|webdesigner|programmeur|leverancier|supplier|it'er|vormgever)"
)

STRANGER = before(
    rf"""
    {_STRANGER}(?: van (?:ons|mij|me|hem|haar)| of (?:ours|mine)| genaamd| called| named)?
    (?:one of|een van|some of) (?:our|my|the|onze|mijn|de) (?:\w+ )?{_STRANGER}
    (?:een|a|andere|another) (?:moeder|vader|oma|opa|mother|father|mum|dad)
    {_FORMER}(?: (?:was|is|heette|called))?
    (?:someone|somebody|iemand) (?:anders|else)(?: was| is| bestemd| meant)*
    (?:some|een of andere|one of those|random|willekeurige)
    (?:someone|somebody|iemand|ene|one|a certain|een zekere|een meneer|een mevrouw)(?: called| named| genaamd
    ... | met de naam)?
    """
)
"""Right before a customer's customer, a neighbour, the former builder, somebody unknown."""

STRANGER_AFTER = after(
    rf"""
    (?:is |was )?(?:een |a |an |my |mijn |onze |our |the |de |one of (?:my|our) )(?:\w+ )?{_STRANGER}
    (?:van|bij|from|at) (?:de |het |the )?(?:buren|buurt|concurrent|competitor|bakker|overkant|hiernaast|bakery
    ... |shop next door|neighbou?rs|kroeg|kerk|church|pub|sportclub|hospital|ziekenhuis|gym)
    (?:van|of|for|from|voor|namens) (?:de |the )?(?:wederpartij|tegenpartij|tegenstander|other (?:side|party)|opposing
    ... (?: party| counsel)?|verzekeraar|insurer|gemeente|council|politie|police|bank|belastingdienst|woningbouw\w*)
    (?:next door|hiernaast|from next door|verderop|down the road)
    """
)

KIN = before(
    r"""
    (?:mijn|m'n|mn|me|onze|my|our|zijn|haar|his|her)~ (?:man|vrouw|zoon|zoontje|dochter|dochtertje|zus|zusje|broer
    ... |broertje|moeder|vader|oma|opa|oom|tante|neef|nicht|husband|wife|son|daughter|sister|brother|mother|father
    ... |mum|mom|dad|aunt|uncle|cousin|nephew|niece|granny|grandmother|grandfather|boyfriend|girlfriend|kind|kid
    ... |kinderen|children|kids|ouders|parents|dochters|daughters|zonen|sons|zussen|broers|sisters|brothers
    ... |vrienden|friends|schoonzus|schoonmoeder|zwager|partner|buurjongen)
    """
)
"""Family: part of the job only if something says so."""

OCCUPATION = before(
    r"""
    (?:de|het|een|mijn|onze|the|a|an|my|our|juf|meester|vrouw|teacher)(?: \w+)?(?:[\s,]+)<occupation>
    juf|meester|flatmate|roommate|housemate|huisgenoot|huisgenote|baas|boss|therapist|therapeut|schoonzus|schoonbroer
    """,
    occupation=f"(?:{'|'.join(sorted(PROFESSIONS))}|schilder|painter|notaris|fysio|baas|boss|therapist|therapeut)",
)
"""Somebody introduced by a trade: part of the job only if something says so."""

NEGATED = before(
    r"""
    (?:not|niet|never|nooit) (?:to|naar|aan|on|op|via|met|with)(?:[\s,:()\"'/&-]+\w[\w.'-]*){0,8}
    """
)
"""What must not go to somebody; not "not to me but to ...": see `told`."""

REASON = before(
    r"""
    (?:reden|reason|oorzaak|aanleiding|cause)~ (?:is|was|zijn|:)~~
    (?:want|omdat|doordat|aangezien|toen|terwijl|voordat|nadat|sinds|tot|because|since|when|while|before|after
    ... |until|though|although|hoewel|al heeft|in case|for fear)~
    """
)
"""The name opens a clause of reason or time."""

SOURCE = before(
    r"""
    (?:kreeg|kregen|hoorde|hoorden|gekregen|gehoord|got|heard|received|learn(?:ed|t))~ (?:van|from)
    (?:bericht(?:je|en)?|messages|aanvraag|bestelling|order|message|request|booking|boeking|review|reactie
    ... |reservering|vraag|question|comment|compliment|klacht|complaint|mailtje|mails|verhaal|story|tip|payment
    ... |betaling|inschrijving|aanmelding|enquiry|inquiry|submission|inzending|afspraak|appointment)~ (?:van|from
    ... |of|by|door)
    (?:een|a|an|die|deze|that|this|het|the|hun) (?:mail|e-?mail|brief|letter|app|appje|smsje|kaart|text)~ (?:van|from)
    (?:dank\w*|bedankt|thanks|groet\w*|regards|compliment\w*|felicitaties)~ (?:namens|from|van|on behalf of)~
    (?:showed|shown|liet|toonde|told|gave|gaf|vertelde|stuurde|sent|wees|doorgestuurd|forwarded it|read|explained)~~
    ... (?:to|aan|zien aan)
    (?:boeking|reservering|bestelling|order|booking|reservation|bon|voucher|cadeaubon|kaartje|afspraak|appointment)~~
    ...  (?:op naam van|voor|for|in the name of|under)~
    (?:sent|gave|showed|told|stuurde|stuurden|gaf|mailde|mailden|called|belde|belden|emailed)
    (?:volgens|according to|aldus|thanks to|dankzij|as per|binnen van|in from)
    """
)
"""A message, an order, a story comes from them."""

COMPANY = before(
    r"""
    (?:samen|together|weg|away|thuis|home|vakantie|holiday|ruzie|bezoek|visiting|hospital|ziekenhuis|huis|house
    ... |computer|laptop|office|living|moving in|sharing|share|feest|party|overstap\w*|eten|lunch|koffie|coffee
    ... )~ (?:met|with|bij|van|of|at|naar|to|for)~
    (?:met|with|naast|beside|next to|behalve|except|despite|ondanks)
    """
)
"""Somebody beside the writer."""

TOLD = after(
    r"""
    ~(?:zei|zegt|vroeg|vraagt|belde|belt|mailde|appte|appt|klaagt|beweert|dreigt|zweert|claims|swears|threatens
    ... |phones|rings|schreef|vertelde|dacht|denkt|vond|vindt|meldde|constateerde|said|says|asked|called|told|wrote
    ... |thinks|mentioned|reported|reckons|recommended|advised|raadde|adviseerde)\b
    ~(?:kocht|bestelde|zag|kon|wilde|kreeg|kwam|gaf|las|hoorde|woont|woonde|klaagde|betaalde|zit|stuurt|mailt
    ... |bezocht|stuurde|mailde|schreef|sent|wrote|boekte|reageerde|klikte|bought|ordered|saw|found|could(?: not
    ... |n't)|wanted|came|gave|read|heard|lives|lived|complained|complains|paid|sits|sends|mails|booked|visited
    ... |clicked|taught|knows|kent|knew|cut|threw|filled|never|nooit|wil|wants)\b
    ~(?:heeft|had|has)~~ (?:gebeld|gekocht bij|besteld|betaald|geklaagd|gezegd|gevraagd|gemaild|gezien|gehad
    ... |gebroken|gebakken|gegeten|weggegooid|verteld|geprobeerd|ordered|paid|complained|called|said|asked|seen|had
    ... |broken|baked)
    ~~(?:will pay|pays|betaalt|rekent af|neemt de kosten)\b
    ~~(?:ontslagen|fired|dismissed|opgepakt|arrested|veroordeeld|convicted|geopereerd|bevallen|gescheiden|divorced)\b
    ~is~ (?:ziek|sick|ill|jarig|pregnant|zwanger|boos|angry|gevallen|geopereerd)
    """
)
"""What is told of them is no job."""

EXAMPLE = before(
    r"""
    (?:bijv(?:oorbeeld)?\.?|e\.g\.?|for example|for instance|zoals|such as|onder meer|onder andere|o\.a\.)
    ... (?:[\s,:()\"'/&-]+\w[\w.'-]*){0,10}
    """
)
"""A name that only serves as an example."""

RATHER_NOT = after(
    r"""
    (?:\([^()]*\) )?~(?:liever|bewust|expres|voorlopig|beslist|absoluut|better|rather|preferably|definitely|certainly)
    ... (?: nog)? (?:niet|not)
    ~(?:krijgt|krijgen|gets?|gives?)~ (?:geen|no)~ (?:toegang|access|inlog|log-?in|account|mailbox|rechten)
    ~(?:hoeft|need|needs) (?:er |hier )?(?:niet|not) (?:bij|to be added|be added)
    """
)
"""Somebody for whom nothing has to be made."""

STAYS = before(
    r"(?:blijft|blijven|stays?|remains?|ongewijzigd|unchanged|geen wijziging|no change)[:,]?"
    r"(?: (?:gewoon|dus|wel|just|still|as is))?"
)
"""In front of whoever keeps what they have."""

BOUNCED = after(
    r"""
    ~(?:komt|kwam|came|comes|is|was|werd|wordt|gets)~ (?:terug|back|niet aan|bounced|geweigerd|returned|refused
    ... |onbestelbaar|undeliverable)
    ~(?:bounced|bounces|kaatst)
    (?:and|en) (?:i|ik|me|mij)\b
    """
)
"""Mail to them that came back; somebody beside the writer."""

PAST = around(
    r"""
    was|were|had|hebben|werd|werden|kreeg|ging|kwam|zei|said|has been|did|gave|went|came|stond|stonden|deed|belde
    ... |bought
    heeft|hadden|gehad|geweest|got|told|asked|used to|destijds|vroeger|ooit|once|last (?:week|month|year)|gisteren
    yesterday|vorige? (?:week|maand|jaar)
    """
)
"""A sentence that tells what happened."""

FOR_WRITER = around(r"(?:voor|for|aan|to|give|geef) (?:mij|me|mezelf|myself|mijzelf|ons|us)")
"""The thing asked for is the writer's own."""

AUDIENCE = around(
    r"""
    klant(?:en)?|customers?|clients?|clienten|gast(?:en)?|guests?|bezoekers?|visitors?|patient(?:en|s)?|kopers?
    ... |buyers?
    bestelling(?:en)?|orders?|boeking(?:en)?|bookings?|reserveringen|reservations|aanmeldingen|inschrijvingen|leads?
    registrations|submissions|inzendingen|aanvragen|enquiries|inquiries|reacties|comments|reviews|klachten|complaints
    geklaagd|complained|mislukte?n?|failed|bounced|retour|onbestelbaar|undeliverable
    ... |returned|kregen|konden|could not|couldn't|cannot pay|saw|zagen|fout(?:en)?
    error|export|feest|party|ouders|parents|leerlingen|pupils|sollicitanten|applicants|huurders|tenants|deelnemers
    participants|niet aangekomen|did not arrive|verkeerd(?:e)?|ging(?:en)? mis|went wrong|betaalden|paid|voorbeeld
    (?:eerste|first|paar|few|couple of|some|enkele) (?:\w+ )?(?:regels?|rows?|lines?|entries|namen|names|records)
    stukje|fragment|fragmentje|uittreksel|excerpt|snippet|sample|greep|screenshot|schermafdruk
    (?:zodat|so|dan) (?:je|jullie|u|that you|you) (?:\w+ )?(?:ziet|zien|zie|see|recognise|recognize|herkent|can see)
    """)  # fmt: skip
"""A heading over people who are not for the job: the customer's customers, failures, complaints, a sample."""

BORROWED = before(
    r"""
    (?:mail|stuur|schrijf|typ|tik|bel|app|werk|reageer|antwoord|send|sending|write|writing|type|typing|call|calling
    ... |text|mailing|reply|replying|work|working)~~ (?:vanaf|vanuit|via|from|on|using|with|met|op)~ (?:adres
    ... |account|mailbox|mail|e-?mail\w*|telefoon|mobiel|nummer|computer|laptop|pc|phone|mobile|ipad|tablet|address
    ... |log-?in|inlog)
    ... (?: van| of)?
    """
)
"""Whose mailbox or telephone the writer uses just now."""

LABELLED = re2.compile(
    r"^[\s>|*•-]*(?:\d{1,2}[.)]?\s+)?(?:name of (?:the )?|naam (?:van de )?)?(?:debtors?|suspects?|accused|defendants?"
    r"|perpetrators?|victims?|witness(?:es)?|complainants?|judgment debtor|schuldenaar|debiteur|verdachten?|gedaagden?"
    r"|geexecuteerden?|slachtoffers?|getuigen?|aangevers?|daders?|patient|klant|customer|guest|gast|leerling|pupil"
    r"|student|deelnemer|participant|koper|buyer|huurder|tenant|kandidaat|candidate|sollicitant|applicant|melder"
    r"|besteller|besteld door|leidinggevende|line manager|supervisor"
    r"|ordered by|booked by|geboekt door|reviewer|inzender|afnemer|donateur|donor|ontvanger"
    r"|recipient|cursist|bezoeker|visitor)(?: \d{1,3}| name|naam)?[\s.]*[:=]?[\s.\"']*$"
)
"""The label of a line that holds somebody of the writer's own business or case."""

DISMISSED = around(
    r"""
    (?:has|have|had|with) no (?:say|part|role|business|authority|claim)
    nothing to do with (?:it|this|that|the|us|my|our)
    (?:niets|niks) (?:mee |over |meer )*te (?:maken|zeggen|zoeken|willen)
    (?:(?:hij|zij|ze|die) hoeft|hoeft (?:hij|zij|ze|die))(?: \w+){0,3} (?:niets|niks|niet)(?: \w+){0,3}
    ...  (?:weten|horen|mee|erbij|tussen|bemoeien)
    (?:staat|staan|blijft|blijven) (?:hier|er|daar)? ?(?:\w+ )?buiten|buiten (?:houden|laten)
    laat (?:hem|haar|die|hen) (?:er )?(?:maar |dus )?buiten|(?:keep|leave) (?:him|her|them) out (?:of|please)
    (?:ignore|disregard) (?:him|her|them)|negeer (?:hem|haar|die)|(?:needn't|need not|does not need to
    ... |doesn't need to|do not need to) (?:know|hear|be told|be involved)
    (?:don't|do not|never) (?:tell|give|send|reply to|answer|contact|call|mail|involve|bother) (?:him|her|them)
    (?:has|have|heeft|hebben)~ (?:alles|everything|it all) (?:overgedragen|afgerond|handed over|signed over)
    (?:belt|mailt|appt|contacteert) (?:je|u|jullie) (?:misschien|mogelijk|wellicht)
    (?:als|wanneer|if|when) (?:hij|zij|ze|he|she|they) (?:zelf |toch |ever )?(?:belt|mailt|appt|calls?|rings?
    ... |mails?|phones?|emails?)
    (?:mag|may|must|should)~ (?:geen|no|not get any|nooit) (?:informatie|info|inlichtingen|information|details)
    (?:may|might|could) (?:still |also )?(?:call|ring|mail|email|contact|phone|approach) you
    (?:should|mocht)(?: \w+){0,4} (?:contact you|call you|bellen|mailen)
    (?:is|are|was) not involved|isn't involved|is (?:hier |er )?niet bij betrokken|gaat er niet over
    ... |heeft hier geen rol
    """
)
"""What is said of somebody who has no part in the matter."""
