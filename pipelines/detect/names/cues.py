"""Words around a name, as tables: titles, kin, colleagues, professions, salutations, labels of fields. All folded."""

from __future__ import annotations

TITLES = frozenset("""
    mevrouw mevr mw mvr dhr heer meneer mijnheer dr drs ir ing mr prof professor dokter fam familie juffrouw juf meester
    tante oom ome oma opa zuster zr doctor ds dominee mrs ms miss mister sir madam lady lord dame aunt uncle granny
    grandma grandpa father sister br pater frau herr madame monsieur mme mlle meneertje hr mej freule jhr gravin
    nonkel tonton auntie sra srta senora senorita senor signora signor senhora senhor pastoor kapelaan
""".split())  # fmt: skip
"""Before a name, never part of it."""

SALUTATIONS = frozenset("""
    beste geachte lieve dear hallo hoi hai hey hi hiya hello heya dag goedemorgen goedemiddag goedenavond goedendag
    goeiemorgen goeiemiddag goeieavond goeiedag goeie goede morgen middag avond good morning afternoon evening moin yo
    ha he ahoy ook aan en and bonjour cher chere sehr geehrte geehrter groet groeten groetjes gr grtz mvg mfg cheers
    regards liefs thanks bedankt greetz groetz grt grts gegroet xx
""".split())  # fmt: skip

NOBODY = frozenset("""
    allemaal allen team support helpdesk mensen heer heren mevrouw dames dame sir sirs madam all everyone everybody
    directie administratie klantenservice klant collega collegas collega's redactie beheerder webmaster hosting afdeling
    boekhouding relatie lezer customer service there folks guys people whom whoever concern it may help desk sales info
    jullie u iedereen medewerker medewerkers studio luitjes toppers jongens meiden vrienden friends meneer heer/mevrouw
    crew company management office contact webteam
""".split())  # fmt: skip
"""Whom a greeting can address without a name."""

RELATIONS = frozenset("""
    man vrouw echtgenoot echtgenote vriend vriendin partner zoon zoontje dochter dochtertje kind broer broertje zus
    zusje zussen moeder vader mama papa mam pap oma opa oom tante neef neefje nicht nichtje schoonmoeder schoonvader
    schoonzus schoonbroer zwager schoonzoon schoondochter kleinzoon kleindochter stiefzoon stiefdochter stiefvader
    stiefmoeder ex exman ex-man exvrouw ex-vrouw expartner ex-partner verloofde weduwe weduwnaar tweeling oudste jongste
    middelste husband wife boyfriend girlfriend son daughter brother sister mother father mum mom dad nephew niece
    cousin uncle aunt grandson granddaughter grandmother grandfather ex-husband ex-wife fiance fiancee brother-in-law
    sister-in-law mother-in-law father-in-law son-in-law daughter-in-law spouse kid child twin stepson stepdaughter
    widow widower collega collegas baas chef manager leidinggevende compagnon zakenpartner vennoot medewerker
    medewerkster werknemer werkneemster assistent assistente stagiair stagiaire secretaresse boekhouder boekhoudster
    accountant administrateur penningmeester penningmeesteres secretaris voorzitter webmaster developer programmeur
    ontwikkelaar ontwerper vormgever fotograaf fotografe bestuurslid vrijwilliger vrijwilligster directeur directrice
    officemanager kantoorgenoot opvolger opvolgster voorganger voorgangster praktijkmanager praktijkhouder
    doktersassistente kamermeid schoonmaakster monteur bezorger koerier chauffeur kok ober leraar lerares docent docente
    trainer coach dirigent organist redacteur journalist contactpersoon houder domeinhouder eigenaar eigenaresse
    beheerder gebruiker medegebruiker bestuurder teamleider hulpverlener bewindvoerder curator notaris advocaat advocate
    jurist makelaar huisarts tandarts psycholoog therapeut fysiotherapeut arts verpleegkundige colleague coworker
    co-worker boss supervisor employee intern secretary bookkeeper treasurer chairman chairwoman chair designer
    photographer volunteer director owner co-owner assistant successor predecessor user administrator lawyer solicitor
    attorney therapist doctor teacher tutor freelancer contractor technician engineer receptionist violist cellist
    pianist singer buurman buurvrouw buurjongen buurmeisje huisgenoot huisgenote huurder verhuurder klant klante client
    cliente patient patiente leerling lid gast bezoeker deelnemer deelneemster oud-klant student studente relatie kennis
    maat afnemer verdachte betrokkene benadeelde slachtoffer neighbour neighbor flatmate roommate housemate landlord
    landlady tenant customer guest visitor pupil member friend mate suspect victim classmate
    homie gabber mattie maatje buddy pal zakenvriend
    pachter pachtster onderhuurder oppas au-pair
""".split())  # fmt: skip
"""What one person is to another; a name may follow directly, or after a comma or a parenthesis."""


KIN = frozenset("""
    man vrouw echtgenoot echtgenote vriend vriendin zoon zoontje dochter dochtertje broer broertje zus zusje moeder
    vader oma opa oom tante neef neefje nicht nichtje husband wife son daughter brother sister boyfriend girlfriend
""".split())  # fmt: skip
POSSESSIVES = frozenset("""
    mijn m'n mn me onze ons zijn z'n haar hun my our his her their
""".split())  # fmt: skip
NEVER = frozenset("""
    the my our this that these a an and or but if when what where who how is are was were be do does did can could would
    should in on at of to for from with by de het een en maar als wat waar wie hoe zijn waren te op aan om uit dat die
    dit er wij we you your it its he she they me us no not so then dus nu al all
""".split())  # fmt: skip
"""Function words that no capital makes a name of."""
LANGUAGES = frozenset("""
    german dutch english french spanish polish italian turkish arabic russian chinese japanese korean portuguese greek
    danish swedish norwegian finnish frisian flemish irish scottish welsh british american
""".split())  # fmt: skip
"""With a capital in English, and surnames too."""

INTRODUCTIONS = frozenset("""
    ene zekere genaamd genoemd heet heette heten called named namens bijgenaamd nicknamed aka roepnaam
""".split())  # fmt: skip
"""Words that a name follows, whatever it looks like."""


SPEAKING = frozenset("""
    zei zegt vroeg vraagt belde belt mailde mailt appte appt schreef schrijft vertelde vertelt vindt vond wil wilde weet
    wist denkt dacht doet deed gaf geeft kwam komt werkt werkte woont woonde regelt regelde beheert beheerde betaalt
    betaalde zit zat gaat ging stuurde stuurt said says asked asks called calls told tells wrote writes thinks thought
    wants wanted knows knew works worked lives lived paid pays sent sends left joined forwarded forwards phoned emailed
    texted promised claims claimed thought forgot forgets remembers insisted married moved resigned retired complained
    apologised apologized replied answered answers smokes drinks cries cried suffers suffered eats
    beloofde belooft vergat vergeet beweert beweerde klaagde klaagt antwoordde antwoordt reageerde reageert trouwde
    trouwt verhuisde verhuist overleed bevalt beviel rookt drinkt eet huilde huilt lijdt leed slikt slikte logeert
    scheldt schold bedreigde bedreigt begrijpt begreep snapt snapte herinnert kreeg krijgt tekende tekent
""".split())  # fmt: skip
"""Verbs that a person is the subject of; weak, for words no dictionary knows."""

SPOKEN_TO = frozenset("""
    volgens vraag bel mail app groeten namens according ask call email contacteer
""".split())  # fmt: skip

NAME_FIELDS = frozenset("""
    naam name voornaam achternaam surname roepnaam voorletters initialen familienaam firstname lastname fullname
    contactpersoon contactperson kaarthouder cardholder rekeninghouder deelnemer leerling patient lid kind ouder
    medewerker employee voornamen givenname familyname klantnaam customername afzender inzender aanvrager volledigenaam
    uwnaam yourname jenaam jouwnaam naamkaarthouder nameoncard naamcontactpersoon contactnaam contactname naamklant
    naamlid naamhouder naamrekeninghouder accountholder ingevulddoor naamkind naamouder naampatient naamleerling
    naamdeelnemer naammedewerker naamaanvrager naamafzender displayname tnv tennamevan vn an nm dbtrnm firstnames
    givennames achternamen customer_name naammelder melder meldernaam naamindiener indiener naaminzender ingedienddoor
    gemelddoor reportedby submittedby requestedby reportername nameofreporter requestername
""".split())  # fmt: skip
"""Labels, without spaces and signs, whose value is a person's name."""

ROLE_FIELDS = frozenset("""
    houder domeinhouder holder eigenaar owner afnemer betrokkene verdachte suspect slachtoffer referentie reference
    referee klant customer client cliente aanvrager gebruiker user add remove toevoegen verwijderen nieuwehouder
    nieuwecontactpersoon newholder newcontact contact tav taf attn beheerder admincontact admin technischcontact bewoner
    huurder bestuurder directeur voorzitter secretaris penningmeester chair treasurer secretary van from aan to namens
""".split())  # fmt: skip
"""Labels whose value is a person's name if it looks like one."""

FIRM_FIELDS = frozenset("""
    organisatie organisation organization bedrijf bedrijfsnaam company companyname vereniging stichting firma firmanaam
    werkgever employer school club namens webshop winkel praktijk handelsnaam handelendonderdenaam instelling kerk
    naambedrijf naamorganisatie bank
""".split())  # fmt: skip
"""Labels whose value is a firm, club or office."""

PLACEHOLDERS = frozenset("""
    asdf test tester onbekend unknown nvt n.v.t. none geen ja nee yes no idem anoniem anonymous xxx leeg
""".split())  # fmt: skip
"""What people type in a field when they give no name."""

STREETS = tuple("""
    straat laan weg plein kade dijk gracht singel steeg hof pad dreef plantsoen park markt baan haven wal brink
    burcht strjitte wei hal stadion brug tunnel molen kerk school huis toernooi street road avenue lane square
    komplein hut zaal toren gemaal paviljoen theater museum fonds lokaal straatje laantje ring boulevard allee hoek
    kapel bokaal cup trofee beker lezing college lyceum gymnasium academie
""".split())  # fmt: skip
"""Endings of what is named after a person: streets, halls, bridges."""

MONTHS = frozenset("""
    jan feb mrt maart apr april mei may jun juni june jul juli july aug augustus august sep sept september okt oct
    oktober october nov november dec december januari january februari february march
""".split())  # fmt: skip

SENTENCES = frozenset("""
    graag wilt willen kunt kunnen zou zouden heeft hebben hebt moet moeten mogen mag krijg krijgt kreeg waarom wanneer
    hierbij helaas zoals omdat daarom inmiddels vandaag gisteren morgen volgens sinds vanaf tijdens zodra nadat bedankt
    dank alvast deze dezelfde onze jullie mijn geen niet echt even weer nogmaals bijgaand bijgevoegd onlangs ondanks
    please could would should there here today yesterday tomorrow since after before unfortunately recently attached
    kindly regarding concerning which while about again still have been does just could where their these those your
""".split())  # fmt: skip
"""Words that open a sentence: behind a name without a full stop they are no surname."""

OTHER_FIELDS = frozenset("""
    mail email emailadres adres address telefoon tel phone mobiel mobile login inlog username gebruikersnaam wachtwoord
    password datum date geboortedatum geb dob iban bank bedrag amount status plaats city postcode land country opmerking
    opmerkingen remarks notes functie rol role afdeling department type nummer number id reden reason onderwerp subject
""".split())  # fmt: skip
"""Headings that stand beside "naam" in a table: never somebody's name."""

WARE_FIELDS = frozenset("""
    sku ean isbn gtin artikel artikelnummer artikelnr artikelcode productcode product productid price prijs verkoopprijs
    material materiaal stock voorraad batch lot partij kleur colour color maat size gewicht weight merk brand barcode
    inhoud eenheid titel title uitgever publisher jaargang soort cultivar chargenummer charge species breed ras
    diersoort imo mmsi rasnaam stamboom genus availability condition shippinglabel googleproductcategory variant
""".split())  # fmt: skip
"""Headings of a list of articles: "name" beside one of them is an article's."""

ARTICLES = frozenset({"the", "a", "an", "het", "een", "this", "that", "each", "every", "elke", "ieder", "iedere"})
"""What follows one without a capital is a thing."""

REACH_FIELDS = frozenset("""
    mail email emailadres emailaddress adres address straat street telefoon telefoonnummer tel phone phonenumber mobiel
    mobile geb dob geboortedatum birthdate dateofbirth postcode zip pcplaats woonplaats iban klant customer
""".split())  # fmt: skip
"""Headings that stand beside people only."""

JOINING = frozenset("""
    zodra nu als omdat toen wanneer terwijl nadat voordat totdat doordat sinds of dat met van voor door volgens namens
    once when because if after before since whether that while until unless with by from for
""".split())  # fmt: skip
"""They may open a sentence; a capital behind them is no beginning."""

WITH_WHOM = frozenset({
    ("samen", "met"), ("getrouwd", "met"), ("trouwen", "met"), ("gesproken", "met"), ("sprak", "met"),
    ("spreek", "met"), ("overlegd", "met"), ("ruzie", "met"), ("telefoon", "met"), ("gebeld", "met"),
    ("wacht", "op"), ("wachten", "op"), ("gescheiden", "van"), ("gehoord", "van"), ("hoorde", "van"),
    ("groeten", "van"), ("groetjes", "van"), ("verliefd", "op"), ("spoke", "with"), ("spoke", "to"), ("spoken", "to"),
    ("talked", "to"), ("married", "to"), ("divorced", "from"), ("heard", "from"), ("living", "with"), ("lives", "with"),
    ("waiting", "for"), ("wait", "for"), ("met", "with"), ("regards", "from"), ("argument", "with"),
})  # fmt: skip
"""What one does with people only."""

DAYS = frozenset("""
    monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    mon tue wed thu fri sat sun ma di wo do vr za zo
""".split())  # fmt: skip

CRAFTS = frozenset("""
    slager schilder kapper barbier taylor notaris visser bakker brouwer vis kerk kapel stal schoon prijs hovenier
    schilders church castle glass law bond
""".split())  # fmt: skip
"""Trades that are surnames of one person: "Salomo Slager"."""

CALLED = frozenset(
    {(verb, self) for verb in ("calls", "called", "call") for self in ("herself", "himself", "themselves", "themself")}
    | {("noemt", "zich"), ("noemde", "zich"), ("noemt", "zichzelf"), ("noemde", "zichzelf"), ("goes", "by")}
    | {("known", "as"), ("bekend", "als")}
)
"""What somebody is called by follows."""

ENGLISH_WORDS = frozenset("""
    said will bill may rose pat sue guy rich grace joy faith dawn heather ivy ruby amber miles chuck hope june mike art
    ray drew gene dale glen cliff earl duke norm rob sally olive pearl ginger jade lance wade chase
""".split())  # fmt: skip
"""Given names that are words of English and none of Dutch."""

DUTCH_WORDS = frozenset("roos floor merel bloem sterre fleur bram loes jet mies teun joost wout gijs ties mees".split())
"""Given names that are words or look like words of Dutch and none of English."""

DUTCH_VERBS = frozenset("""
    heeft zei zegt wil vroeg vraagt belde belt kwam komt gaat ging moet zou weet wist mailde appte stuurde stuurt woont
    werkt denkt vindt krijgt kreeg vertelde
""".split())  # fmt: skip
ENGLISH_VERBS = frozenset("""
    has said says asked asks told called calls wants wanted knows knew sent sends lives lived thinks thought left came
""".split())  # fmt: skip
"""Verbs of one language only."""
