"""Dutch and English word forms: inflection, compounds, and what a word sounds like."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

SHORT = 5
"""Letters that a word keeps at least when an ending is taken off."""
STEM = 3
"""Letters of the first half of a compound at least."""
LONG_COMPOUND = 8
"""Letters that a compound has at least."""

_ENDINGS = ("en", "s", "e", "es", "je", "jes", "tje", "tjes", "er", "ers", "ed", "ing")

TAILS = {
    "strong": """patient patiente patienten medicatie medicijn medicijnen pillen pil behandeling behandelingen operatie operaties
    diagnose aanval aanvallen klachten therapie kuur kuren onderzoek remmer remmers lijder lijdster opname
    verleden uitzaaiing uitzaaiingen prothese transplantatie infuus brace korset zakje spuit spuiten injectie injecties crisis episode
    bestraling chirurgie revalidatie verpleegkundige specialist poli polikliniek kliniek verslaafde verslaving
    afkomst achtergrond nationaliteit roots lid leden lidmaatschap stemmer aanhanger raadslid activist convert bekeerling
    gelovige straf veroordeling verleden strafblad zaak""".split(),
    "weak": "vereniging stichting fonds centrum groep dag week preventie voorlichting campagne website site".split(),
}
"""Second halves that leave the first half's meaning as it is ("borstkanker-behandeling")."""

OPEN_TAILS = {
    "strong": """eczeem rolstoel scootmobiel dermatitis kanker tumor tumoren carcinoom infarct stoornis stoornissen syndroom fobie allergie allergieen intolerantie transplantatie
    ectomy plegie dystrofie hernia insufficientie bloeding beroerte reuma dementie trombose prothese amputatie neurose psychose depressie
    diabetes epilepsie astma migraine verlamming keizersnede keizersnee artrose abces verkleving perforatie vervangingsoperatie ectomie fractuur dialyse katheter stoma gipsbeen ontsteking""".split(),
    "weak": """ziekte aandoening afwijking verslaving operatie handicap infectie vergiftiging trauma patient patiente
    therapie pathie pathy phobia penia plegia remmer remmers kramp implantaat bestraling breuk itis algie algia plasty plastiek stomie penie urie aemia uria
    azepam azolam prazol sartan statine cilline cycline floxacine gliptine gliflozine glutide xaban triptan oxetine conazol setron
    profen coxib lukast zumab ximab tinib ciclib parib ciclovir tegravir gliflozin gliptin floxacin cillin olol dipine zepine triptyline semide thiazide""".split(),
}
"""Second halves that name a condition whatever stands before ("alvleesklierkanker", "notenallergie")."""

NOT_OPEN = frozenset(
    """websiteziekte kinderziekte kinderziektes plantenziekte boomziekte iepziekte dierziekte veeziekte warmteverlies gegevensverlies
    dataverlies dataverlies omzetverlies tijdverlies gewichtsverlies winstverlies verbindingsverlies kwaliteitsverlies pakketverlies
    bloembollenziekte informatieverlies pixelverlies banenverlies impatient impatiente snelheidsverlies energieverlies inpatient outpatient waardeverlies
    bandbreedtebeperking snelheidsbeperking tijdsbeperking toegangsbeperking uploadbeperking ruimtebeperking
    doelbeperking opslagbeperking kostenbeperking schadebeperking leesbeperking gebruiksbeperking
    sympathie antipathie empathie apathie telepathie homeopathie osteopathie naturopathie sympathy antipathy empathy telepathy
    homeopathy osteopathy naturopathy xenophobia technophobia homophobia xenofobie technofobie homofobie islamofobie arachnophobia
    nostalgie nostalgia furie industrie penurie euforie kalligrafie bursitis virusinfectie malwareinfectie reddingsoperatie zoekoperatie schoonmaakoperatie besparingsoperatie""".split()
)


ORGANS = frozenset(
    """hoofd hersen hersens brein gezicht oog ogen oor oren gehoor neus mond tand tanden kaak tong keel stem strottenhoofd nek hals schouder arm
    elleboog pols hand handen vinger duim borst rib ribben long longen lucht luchtweg luchtwegen hart vaat vaten ader aderen slagader rug
    onderrug wervel wervelkolom ruggen bekken bekkenbodem stuit heup lies been benen bovenbeen onderbeen dij knie kruisband meniscus
    kuit scheenbeen enkel voet voeten hiel teen tenen achillespees pees pezen spier spieren gewricht gewrichts zenuw bot botten maag
    darm darmen lever gal galblaas nier nieren blaas alvleesklier milt prostaat baarmoeder eierstok eileider teelbal schildklier bijnier
    hypofyse klier huid bloed lymfe lymfeklier slokdarm middenrif buik slaap spraak stem geheugen concentratie evenwichts slik adem
    ademhalings overgangs menstruatie stemmings angst paniek stress rouw trauma psychische allergie reuma astma whiplash""".split()
)
TROUBLES = tuple(
    """pijn pijnen klacht klachten probleem problemen kwaal kwalen letsel letsels blessure blessures slijtage kramp krampen scheur zweer
    zweren steen stenen punctie verlamming zwakte uitval tumor gezwel cyste poliep poliepen bloeding vernauwing verzakking verkalking
    vergroting verwijdering vervanging reconstructie amputatie transplantatie onderzoeken patient patiente schade falen gebrek""".split()
)
"""An organ before a trouble is a complaint whatever the two are: "slikklachten", "eileidercyste"."""


class _Strength(Protocol):
    @property
    def strong(self) -> bool: ...


def base_forms(word: str) -> Iterator[str]:
    """The forms without an inflectional ending, and with a doubled consonant or vowel undone."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORT:
            stem = word[: -len(ending)]
            yield stem
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def compound(word: str, singles: Mapping[str, _Strength]) -> str:
    """How strong a compound of a term and a tail is: "strong", "weak" or ""."""
    if len(word) < LONG_COMPOUND or word in NOT_OPEN:
        return ""
    for strength, tails in _TAILS:
        if word.endswith(tails) and any(word.endswith(tail) and _head(word[: -len(tail)], singles) for tail in tails):
            return strength
    return ""


def open_compound(word: str, open_tails: Tails) -> str:
    """The same for a word that ends in the name of a condition ("alvleesklierkanker")."""
    if len(word) < LONG_COMPOUND or word in NOT_OPEN:
        return ""
    if (
        open_tails is CONDITIONS
        and word.endswith(TROUBLES)
        and any(word.endswith(end) and word[: -len(end)] in ORGANS for end in TROUBLES)
    ):
        return "weak"
    for strength, tails in open_tails:
        if word.endswith(tails) and any(word.endswith(tail) and len(word) - len(tail) >= STEM for tail in tails):
            return strength
    return ""


Tails = tuple[tuple[str, tuple[str, ...]], ...]
"""Strength, and the second halves of that strength."""

_TAILS: Tails = tuple((strength, tuple(tails)) for strength, tails in TAILS.items())
CONDITIONS: Tails = tuple((strength, tuple(tails)) for strength, tails in OPEN_TAILS.items())
OFFENCES: Tails = (
    (
        "weak",
        tuple(
            "fraude diefstal mishandeling delict delicten overval beroving smokkel oplichting verduistering misbruik bezit moord".split()
        ),
    ),
)
"""The same for offences ("bitcoinfraude"): weak, since most of them happen to shops."""


def _head(head: str, singles: Mapping[str, _Strength]) -> bool:
    """Whether a strong term stands before, with or without a linking s, e or en."""
    for form in (head, head.removesuffix("s"), head.removesuffix("en"), head.removesuffix("e")):
        entry = singles.get(form)
        if entry and entry.strong and len(form) >= STEM:
            return True
    return False


_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ph", "f"), (r"th", "t"), (r"rh", "r"), (r"sch|sh", "s"), (r"ch|gh", "g"), (r"c(?=[eiy])|z", "s"), (r"c|q|ck", "k"),
        (r"x", "ks"), (r"ij|ei|ey|ie|ee|y|ea", "i"), (r"ou|au|auw|ouw", "o"), (r"oe|uu|eu", "u"), (r"oo", "o"), (r"ae|aa", "a"),
        (r"v", "f"), (r"d\b", "t"), (r"h", ""), (r"(.)\1+", r"\1"), (r"e", "i"),
    )
)  # fmt: skip


def sound(word: str) -> str:
    """A rough key: words that are spelt differently but sound alike share it ("depresief", "alzeimer")."""
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word
