"""How far a revealing term reaches: what a hyphen ties to it, how bad it is, and where; and what says nothing."""

# ruff: noqa: E501 - one group of words is one line: broken in two it could not be read

from __future__ import annotations

import re

from models.finding import EntityType
from pipelines.detect.special.complements import LEFT, RIGHT

_LEFT = re.compile(r"[a-z0-9]{2,24}-(?:[ ](?:en|of|and|or)[ ])?$")
_RIGHT = re.compile(r"-[a-z]{2,24}")
_COUNT = r"(?:twee|drie|vier|vijf|meerdere|enkele|verschillende|two|three|four|five|several|multiple|\d)"
_QUALITY = re.compile(
    rf"(?:^|[\s(\"'])((?:(?:(?:licht|matig|ernstig|zwaar|zwar|streng|diep|zeer|chronisch|acuut|acut|aangeboren|beginnend|gevorderd|vergevorderd|uitgezaaid|dubbel|recidiverend|postnatal|overtuigd|praktiserend|belijdend|vrijgemaakt"
    r"|gediagnosticeerd|linker|rechter|openlijk|half|halv|deels|gescheurd|gebroken|versleten|gekneusd|ontstoken|open|klinisch|manisch|bipolair|psychisch|geestelijk|verstandelijk|lichamelijk|visueel|goedaardig|kwaadaardig|erfelijk|onbehandelbar|ongeneeslijk|niet-aangeboren|vroegtijdig|spontan|posttraumatisch|eerstegraads|tweedegraads|derdegraads|sociale?|gegeneraliseerd|seizoensgebonden|reumatoid|auto-immuun)e?"
    r"|[a-z]{4,20}(?:isch|air|zijdig|jarig|graads|matig|cell?ig)e|[a-z]{0,14}(?:focal|cervical|cerebral|renal|spinal|vasculair|bacteriel|viral|juveniel|progressiev|obsessiev|reactiev|degeneratiev|postnatal|prenatal|neonatal|abdominal|oculair|peripartal|frontotemporal|frontal|mental|pulmonal|colorectal|lumbal)e|blijvend|blijvende|permanent|lasting|ex|oud|niet-praktiserende?"
    r"|early|beginning|late-onset|young-onset|incipient|suspected|undiagnosed|severe|mild|moderate|acute|chronic|early-onset|early onset|advanced|late-stage|terminal|metastatic|congenital|recurring|recurrent|postnatal|post-natal|postpartum|clinical|manic|bipolar|strict|devout|practi[sc]ing|practising|lapsed|torn|broken|fractured|slipped|ruptured|herniated|dislocated|swollen|inflamed|malignant|benign|untreated|crippling|debilitating|emergency|open|keyhole|failed|second-degree|third-degree|generali[sz]ed|social|bad|nasty|serious|rare|hereditary|inoperable|lumbar|cervical|thoracic|renal|cardiac|pulmonary|cerebral|vascular|ocular|gastric|hepatic|juvenile|degenerative|progressive|reactive|seasonal|complex|secondary|primary|unstable|uncontrolled"
    rf"|orthodox|conservative|deeply|openly|half|part|born-again|left|right|partially|legally|profoundly|non-practising|unspent|{_COUNT}|(?:type|stage|stadium|fase|graad) (?:[1-4]|i{{1,3}}v?))[ ]){{1,3}})$"
)
_HEADS = re.compile(
    r"(?:^|[ -])(?:allerg(?:y|ies)|intolerance|cancers?|tumou?rs?|disease|syndrome|disorders?|surgery|operation|transplant|replacement|infections?|implants?|attacks?|failure|injur(?:y|ies)|pain|trouble|problems|epilepsy|asthma|diabetes|depression|dementia|arthritis|stroke|migraines?|psychosis|blindness|deafness|aneurysms?|haemorrhage|hemorrhage|bleed|damage|lesions?|cysts?|ulcers?|murmur|clots?|loss|hormones?|valve|anaemia|anemia|leuk(?:a?emia)|deficiency|dystrophy|fever|palsy|sclerosis|addiction|abuse|treatment|therapy|medication|pump|condition|impairment|scan|fracture|palpitations|cuff|cirrhosis|trait|alzheimer'?s|alzheimer|parkinson'?s|reconstruction|removal|bypass|stenosis|fibrosis|embolism|thrombosis|tear|tremor|neuralgia|neuropathy|insufficiency|spasms?|prolapse)$"
)
"""English names of conditions whose first words say which: "dust mite allergy"."""
_WORDS_BEFORE = re.compile(r"(?:(?<=[\s(\"'])|^)([a-z][a-z'-]{2,20})[ ]$")
_SMALL = frozenset(
    """the his her their our your its and but for with from has had have having got get gets getting was were are been being
    needs needed after about because since during until over into out off she they who whom whose that this these those some any all
    bad new old next last first another more most very too also just only not now then than when where while him them you mum dad
    my mine via per een het mijn zijn haar hun onze met van voor door naar bij aan sinds wegens vanwege tegen over ook nog niet geen
    ivm heeft hebben kreeg krijgt had was werd wordt zit ligt has-been take takes took recurring due having suffers suffered suffering
    of in on at to by as is am be it or if so no an up do did does can may will would could should must like knows about treats""".split()
)
_MOST_WORDS = 2
_MOST_COMPLEMENTS = 2


def whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span with what belongs to it: "pinda-allergie", "ernstige reuma", "dust mite allergy"."""
    left = _LEFT.search(plain, max(0, start - 32), start)
    right = _RIGHT.match(plain, end, end + 25)
    start, end = (left.start() if left else start, right.end() if right else end)
    start = _which(plain, _named_by(plain, start, end), end)
    quality = _QUALITY.search(plain[max(0, start - 60) : start])
    return (start - len(quality[1]) if quality else start, end)


def completed(plain: str, start: int, end: int, kind: EntityType) -> tuple[int, int]:
    """The span with its complements on either side: "kaderlid bij FNV Bouw", "kanker aan de lever"."""
    for _ in range(_MOST_COMPLEMENTS):
        before = LEFT[kind].search(plain[max(0, start - 90) : start]) if kind in LEFT else None
        after = RIGHT[kind].match(plain, end, end + 90) if kind in RIGHT else None
        start, end = start - len(before[1]) if before else start, after.end() if after else end
    return start, end


def _named_by(plain: str, start: int, end: int) -> int:
    """Where the English words begin that say which allergy, disease or operation it is."""
    if not _HEADS.search(plain[start:end]):
        return start
    for _ in range(_MOST_WORDS):
        word = _WORDS_BEFORE.search(plain[max(0, start - 24) : start])
        if not word or word[1] in _SMALL:
            break
        start -= len(word[1]) + 1
    return start


_DISORDER = re.compile(
    r"(?:stoornis|stoornissen|beperking|aandoening|afwijking|blindheid|insufficientie|dystrofie|epilepsie|neuropathie|dementie|reuma|kanker|parese|anemie)$"
)
_ADJECTIVE = re.compile(
    r"(?<=[\s(\"',;])((?!(?:hele|deze|onze|grote|kleine|oude|nieuwe|eerste|tweede|derde|zulke|beide|enige|alle|andere|vele|goede|slechte|laatste|vorige|volgende|jonge|arme|lieve|vage|rare|rotte|welke|elke|tante|collega)\b)[a-z]{4,20}e) $"
)


def _which(plain: str, start: int, end: int) -> int:
    """Where the Dutch adjective begins that says which disorder it is: "dysthyme stoornis"."""
    if not _DISORDER.search(plain, start, end):
        return start
    adjective = _ADJECTIVE.search(plain[max(0, start - 24) : start])
    return start - len(adjective[0]) if adjective else start


_LITTLE = r"(?:my|mijn|m'n|mn|our|onze?|ons|his|her|haar|zijn|z'n|the|de|het|'t|an?|een|and|en)"
_VERBS = r"(?:wears?|wearing|draag|draagt|dragen|eet|eten|eats?|stemt|stem|zit in|zat in|ligt in|lag in|liggen in|(?:gaat|ga|going|goes|went)(?=\s(?:op|naar|to|on|elke|every)\s)|ik|i|hij|zij|ze|he|she|i'm|ik ben|ben ik|(?:is|was) (?:een|an?)|heeft een|heb een|has an?|had an?|kreeg een)"
_LAST = r"(?:via|van|voor|wegens|for|met|with|tegen|against|over|at|by|door|bij|in|op|at|on|me|him|us|you|mij|hem|and|but|who|maar|die|dat|en|is|was|ben|kreeg|had|heeft|werd|wordt|toen|when|last|vorig|vorige|since|sinds|eerder|ingesteld|zou|dus|omdat|because|so|of|om|te|tot|naar|to|from|uit|kan|gehad|nu|now)"
_LEADS = re.compile(rf"(?i)(?:{_LITTLE}|{_VERBS})\s{{1,3}}")
_TRAILS = re.compile(rf"(?i)\s{{1,3}}(?:{_LITTLE}|{_LAST})\Z")
_OP = re.compile(
    r"(?i)\A(?:hip|eye|knee|back|heart|foot|hand|wrist|ankle|bowel|cataract|hernia|prostate|shoulder|bypass|gallbladder) op\Z"
)
"""An operation in English, not the Dutch preposition."""
_MOST_LITTLE = 3


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Without articles, possessives and small words at its ends: they reveal nothing."""
    if _OP.search(text[start:end]):
        return start, end
    for _ in range(_MOST_LITTLE):
        lead = _LEADS.match(text, start, end)
        start = lead.end() if lead else start
        trail = _TRAILS.search(text[start:end])
        end = start + trail.start() if trail else end
    return start, end


_CONJUNCTION = re.compile(
    r"\s{1,3}(?:and|en|but|maar|so|dus|who|die|that|dat|is|was|has|heeft|had|then|toen|can|cannot|can't|kan|last|next|this|tomorrow|morgen|vandaag|today|gisteren|yesterday|vorige?|volgende|deze|om|to|in|on|op|since|sinds|which|waardoor|met|with)\s"
)


def until_conjunction(plain: str, start: int, end: int) -> int:
    """Where the first words that say something else begin, else the end."""
    cut = _CONJUNCTION.search(plain, start, end)
    return cut.start() if cut else end


_ROW = re.compile(r"\s{0,4}\n[ \t>]{0,4}(?=\d|[-*•|\[(#]|\w{2,20}:)")


def until_row(plain: str, start: int, end: int) -> int:
    """Where the next row or item begins, else the end: a phrase goes on over a wrapped line, not into another row."""
    cut = _ROW.search(plain, start + 1, end)
    return cut.start() if cut else end
