"""Health that is surely somebody's, what stands beside it, and care, machines, whole groups and goods that are not."""

from __future__ import annotations

import pytest

from pipelines.detect.recogniser import Scene
from pipelines.detect.recognisers import health

FOUND = [
    ("Op het formulier schreef zij dat ze bezig was met ivf.", ["ivf"]),
    ("Er staan nog posts over mijn depressie online.", ["depressie"]),
    ("The page says I'm schizophrenic.", ["schizophrenic"]),
    ("De pagina noemt Gerrit Wolters (syndroom van Down) met naam.", ["syndroom van Down"]),
    ("Miriam is partially sighted and brings her dog.", ["partially sighted"]),
    ("* epileptisch, dus geen flitsende banner", ["epileptisch"]),
    ("| Gebruikt u medicijnen? | ja, metoprolol en omeprazol |", ["metoprolol", "omeprazol"]),
    ("kaart=88 middel=furosemide 40mg afhalen=ja", ["furosemide 40mg"]),
    ('{"memo": "haemophilia, see file"}', ["haemophilia"]),
    ("Mevrouw Kaya, prostaatkanker/diabetes, wil een afspraak.", ["prostaatkanker", "diabetes"]),
    ("Gevallen. Twee gebroken ribben en een klaplong.", ["Twee gebroken ribben", "klaplong"]),
    ("Sorry mate, put my back out moving desks.", ["put my back out"]),
    ("Ben gisteren door mijn rug gegaan.", ["door mijn rug gegaan"]),
    ("Hij ging laatst door zijn rug.", ["door zijn rug"]),
    ("Ze heeft haar enkel flink verzwikt, mijn enkel is verzwikt.", ["enkel flink verzwikt", "enkel is verzwikt"]),
    ("My brother needs a new kidney.", ["new kidney"]),
    ("I have had ME for years.", ["ME"]),
    ("My mother had surgery on her knee and cannot come.", ["surgery on her knee"]),
    ("Zij heeft een frozen shoulder L.", ["frozen shoulder L"]),
    ("Ik kan door focale dystonie niet spelen.", ["focale dystonie"]),
    ("She needs her interferon injections.", ["interferon injections"]),
    ("09:12 dochter opgenomen met anorexia\n2026-02-03 14:30 offerte verstuurd", ["anorexia"]),
    ("He needs the screen reader plugin because he's partially sighted.", ["partially sighted"]),
    ("As I told him on the phone, I've got ADHD.", ["ADHD"]),
    ("I am a kidney patient on a fixed income.", ["kidney patient"]),
    ("Mijn zus had een spoedkeizersnede.", ["spoedkeizersnede"]),
    ("Our son was born at 26 weeks.", ["born at 26 weeks"]),
    ("Hij zit bij de huisarts, ontstoken blindedarm.", ["ontstoken blindedarm"]),
    ("Voorbeeld: gast Van Es, lactose-intolerant; gast De Rooij, vegetarisch.", ["lactose-intolerant"]),
    ("Hij heeft een afwijkende bindweefselaandoening.", ["afwijkende bindweefselaandoening"]),
    ("Excuses, net terug van een keizersnede.", ["keizersnede"]),
    ("Been laid up with sciatica so only just seen this.", ["sciatica"]),
    ("Got shingles, back monday.", ["shingles"]),
    ("Afwezig wegens chemotherapie.", ["chemotherapie"]),
    ("Wheelchair user here, can I come by?", ["Wheelchair user"]),
    ("Een mail van een sollicitant die vertelt dat ze bipolair is.", ["bipolair"]),
    ("'wo 14.00 methadon', 'do ouderavond'", ["methadon"]),
    ("J. Marsh - post-mastectomy massage", ["post-mastectomy"]),
    ("I've been clean for eight years.", ["clean for eight years"]),
    ("Mijn bloeddruk is 180 over 110.", ["bloeddruk is 180 over 110"]),
    ("Mijn vrouw is gevallen, heup gebroken, ligt in Groningen.", ["heup gebroken"]),
    ('There is an xray with "fracture L wrist" on it.', ["fracture L wrist"]),
    ("Derry: also on codeine so excuse nonsense.", ["codeine"]),
    ("My endometriosis and infertility treatment are in that chat.", ["endometriosis", "infertility treatment"]),
    ("Zij heeft een scoliosebrace en nekartrose.", ["scoliosebrace", "nekartrose"]),
    ("He had gallbladder surgery on the 2nd, back soon.", ["gallbladder surgery"]),
    ('"P. Visser, rouw/depressie, 12 wkn"', ["depressie"]),
    ("My sister has lumbar spondylosis.", ["lumbar spondylosis"]),
    ("Joan had her hip op last week.", ["hip op"]),
    ("Mijn buurman zit vast aan een zuurstofapparaat.", ["zuurstofapparaat"]),
]
QUIET = [
    "DMARC op quarantine klinkt als corona, zegt mijn man.",
    "Wij zijn een ggz-praktijk in Ede.",
    "De mailing over griepprik moet naar mijn leden.",
    "Je werkt met mensen in de palliatieve fase.",
    "De slider ligt in coma.",
    "Ik zit in een blijf-van-mijn-lijfhuis.",
    "Hij moet naar de oogarts.",
    "Verdacht van rijden onder invloed, zegt hij.",
    "Massage na een hernia, 45 euro.",
    "Oefeningen na een heupoperatie: zie mijn site.",
    "Op de golfsite klopt mijn handicap niet.",
    "Ik werk in het UMC op de afdeling oncologie.",
    "Bij nummer 88 (paracetamol 500 mg) ontbreekt de prijs.",
    "The chest X-ray set (labels: pneumonia, effusion) fails.",
    "Straks zit ik zelf met een burn-out haha.",
    "De thuiszorg heeft ons het formulier gestuurd, zegt mijn moeder.",
    "Ik heb zestien kraamverzorgsters in dienst.",
    "Mails to my mother's carer bounce.",
    "De cardioloog zegt dat ik moet bellen.",
    "My therapist calls it negligence.",
    "Ik heb me vandaag ziek gemeld.",
    "Mijn collega bestelde een rolstoelbus.",
    "Every time I update, the thing has a seizure.",
    "Mijn pc heeft alzheimer, hij vergeet mijn instellingen.",
    "Zorgt u voor iemand met dementie, Parkinson of de gevolgen van een beroerte?",
    "Not suitable for guests with a severe nut allergy, she says.",
    'Bij de cursus "rijden met ADHD" ontbreekt een regel, zeg ik.',
    "Mijn zus wil montuur XR-48-TB en MS-77-ZH.",
    "Mijn voorstel: Eczeem -> Huid, Hernia -> Rug.",
    "They want ME on the list twice.",
    "Zie pagina /klachten/diabetes.html van mijn site.",
    "The update put my menu out of order.",
]


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in health.RECOGNISER.find(text, Scene())]


@pytest.mark.parametrize(("text", "words"), FOUND, ids=range(len(FOUND)))
def test_what_is_surely_somebodys_is_found(text: str, words: list[str]) -> None:
    """The revealing words and no others."""
    assert _found(text) == words


@pytest.mark.parametrize("text", QUIET, ids=range(len(QUIET)))
def test_what_tells_of_nobodys_health_stays(text: str) -> None:
    """Care in general, machines, whole groups, titles, article numbers."""
    assert _found(text) == []
