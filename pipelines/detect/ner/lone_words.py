"""Words around a name that no list knows: what people do, are and have, and what products and places do. All folded."""

from __future__ import annotations

PRONOUNS = frozenset("hij zij ze haar hem hijzelf zijzelf he she him her his hers himself herself".split())

DEEDS = frozenset("""
    zei zegt vroeg vraagt belde belt mailde mailt appte appt schreef schrijft vertelde vertelt vindt vond wil wilde wou
    weet wist denkt dacht kwam komt woont woonde regelt regelde betaalde stuurde beloofde belooft vergat vergeet beweert
    klaagt reageerde trouwde verhuisde overleed beviel rookt drinkt at eet huilde lijdt slikt logeert scheldt bedreigde
    begrijpt snapt herinnert heet luistert kijkt kookt rijdt fietst loopt slaapt zingt speelt danst leest helpt hielp
    kende kent kan mag moet zou zal zit zat gaat ging ligt lag staat stond wordt werd said says asked asks told
    tells wrote thinks thought wants wanted knows knew lived lives lied paid promised forgot forgets insisted married
    moved resigned retired complained replied smokes drinks cries suffers rang rings phoned apologised apologized
    shouted owes stole agreed refused believes feels hopes hoped came went took stayed would must might took saw
    heard laughed sounded klonk wilt durft durfde hoopt
""".split())  # fmt: skip
"""Verbs that more often have a person for their subject."""

STATES = frozenset("""
    volwassen minderjarig meerderjarig achttien zestien adult minor eighteen sixteen door deur aanwezig afwezig present
    ziek zieke overleden jarig zwanger ontslagen gescheiden getrouwd geboren vrij verlof vakantie boos verdrietig dood
    dronken allergisch gehandicapt blind doof oud jaar moe bang lief aardig bevallen verhuisd opgenomen gevallen
    overspannen thuis ontslag gepensioneerd alleen zelf akkoord sick ill dead died born pregnant divorced married fired
    hired leave holiday angry drunk allergic deaf blind tired afraid years old hospital retired off late upset jail
    prison arrested diabetes epilepsie epilepsy asthma astma reuma kanker cancer dementie dementia burn-out burnout
    dyslexie dyslexia adhd autisme autism depressie depression hiv hepatitis parkinson paspoort passport
""".split())  # fmt: skip
"""What only people are, or have."""

PEOPLE = frozenset("""
    zuster broeder leidster leider verpleegkundige verpleger juf meester hulp thuishulp thuiszorg buur buren achterbuur
    buurvrouw buurman overbuurman overbuurvrouw dader verdachte getuige huurder huurders verhuurder stagiair stagiaire
    bestuurslid vrijwilliger vrijwilligers vrijwilligster deelnemer deelnemers gast gasten speler speelster patient
    client bewoner kleine lieve ex weduwe kind baby peuter kleuter puber man vrouw jongen meisje dame heer vriend
    vriendin collega collegas kok ober organist schilder loodgieter bakker inpakker packer lodger landlord tenant nurse
    carer cleaner driver intern player guest witness attacker boy girl woman child toddler teenager pupil teacher cook
    groundsman porter courier guard volunteer lid leden achterneef achternicht peetoom peettante au-pair oppas nanny
    babysitter begeleider begeleidster mantelzorger voogd pleegkind pleegmoeder pleegvader pleegzoon guardian caregiver
    ploeggenoot teamgenoot klasgenoot huisgenote secretaris voorzitter penningmeester examinator rij-instructeur coach
    masseur masseuse kapster kapper naaister vroedvrouw verloskundige midwife physio chirurg surgeon oncoloog psychiater
    wijkagent agent rechercheur officer constable detective klusjesman handyman klant customer widow accused victim
""".split())  # fmt: skip
"""Who somebody is; beside the relations and the professions of `cues`."""

OWNED = frozenset("""
    moeder vader ouders vrouw man ex zoon dochter broer zus kind kinderen vriend vriendin telefoon mobiel nummer
    wachtwoord paspoort pincode adres salaris verjaardag begrafenis overlijden ontslag advocaat huis kamer jas fiets
    mailbox inbox groeten groetjes liefs mother father parents wife husband son daughter brother sister friend
    phone passport password address salary birthday funeral death lawyer house room coat boss
""".split())  # fmt: skip
"""What is somebody's: "de moeder van X", "the phone of X"."""

DOINGS = frozenset("""
    laadt werkt draait faalt mislukt crasht geeft telt verstuurt verzendt stuurt stopt doet koppelt importeert
    exporteert synchroniseert toont vraagt ondersteunt blokkeert meldt kost levert herstart uploadt loads works runs
    fails crashes gives counts stops shows supports blocks reports costs ships restarts uploads stopped failed lost
    broke syncs hangs hapert hangt
""".split())  # fmt: skip
"""What software, machines and firms do."""

WARES = frozenset("""
    update updates plugin plug-in thema theme knop knoppen checkout koppeling error fout foutmelding logo module app
    merk merken brand brands shop webshop winkel levering delivery bestelling besteld order orders ordered product
    producten products prijs prijzen prices kleur colour maat size model firmware serienummer serial versie version
    poort port cache menu chat link koppelen gekoppeld linked dealer verf lettertype font boek book film opera
    festival museum hotel camping restaurant sporthal hall schip project dns php widget betaling betalingen betalen
    payment payments paying router camera scanner scanned kassa till banner kassabon receipt scooter auto fiets
    fietsen guitar gitaar artikel artikelen dealer reviews review filiaal branch fabriek plant livestream stream
    gebruikt importeren import slow installeren installed overstappen switch switching integratie integration api
""".split())  # fmt: skip
"""What is spoken of where products, software and firms are."""

PLACING = frozenset("in te uit near naar via langs tijdens during at rond richting towards along vanuit".split())
"""Before a place, a time or a firm."""

FIGURES = frozenset(
    "firmware serienummer serial versie version model type bouwjaar art artikel kleur size maat".split()
)
"""Beside a name that bears a number."""

INTRODUCING = frozenset("alias aka bijgenaamd noemt noemde noemen calls nicknamed geheten".split())
"""Before what somebody is called."""

GREETING = frozenset("beste geachte lieve dear hallo hoi hai hi hey hello dag ha he goedemorgen goedemiddag".split())
"""Before whom a message is for."""

NAME_KEYS = frozenset("first last fname lname given family first_name last_name full_name voor achter op by".split())
"""Keys of a record whose value is part of a name."""
