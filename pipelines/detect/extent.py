"""How far a revealing term reaches: what a hyphen ties to it, how bad it is, and where."""

# ruff: noqa: E501 - one group of words is one line: broken in two it could not be read

from __future__ import annotations

import re

_LEFT = re.compile(r"[a-z0-9]{2,24}-(?:[ ](?:en|of|and|or)[ ])?$")
_RIGHT = re.compile(r"-[a-z]{2,24}")
_QUALITY = re.compile(
    r"(?:^|[\s(\"'])((?:(?:(?:licht|matig|ernstig|zwaar|zwar|streng|diep|zeer|chronisch|acuut|aangeboren|beginnend|gevorderd|vergevorderd|dubbel|recidiverend|postnatal|overtuigd|praktiserend|belijdend|vrijgemaakt"
    r"|gediagnosticeerd|linker|rechter|openlijk|half|deels|gescheurd|gebroken|open|klinisch|manisch|bipolair|psychisch|geestelijk|verstandelijk|lichamelijk|visueel)e?|ex|oud|niet-praktiserende?"
    r"|severe|mild|moderate|acute|chronic|early-onset|early onset|advanced|late-stage|terminal|metastatic|congenital|recurring|recurrent|postnatal|post-natal|clinical|manic|bipolar|strict|devout|practi[sc]ing|practising|lapsed"
    r"|orthodox|conservative|deeply|openly|half|part|born-again|left|right|partially|legally|profoundly|non-practising|(?:type|stage|stadium|fase|graad) (?:[1-4]|i{1,3}v?))[ ]){1,3})$"
)
_BODY = r"(?:borst|borsten|long|longen|hart|hoofd|oog|ogen|oor|oren|been|benen|knie|knieen|heup|heupen|rug|nek|schouder|hand|handen|pols|voet|voeten|darm|darmen|maag|lever|nier|nieren|alvleesklier|prostaat|baarmoeder|eierstok|keel|huid|hersenen|bloed|breast|lungs?|heart|head|eyes?|ears?|legs?|knees?|hips?|back|neck|shoulders?|hands?|wrists?|foot|feet|bowel|stomach|liver|kidneys?|pancreas|prostate|throat|skin|brain|spine)"
_DETAIL = re.compile(
    rf"[ ](?:(?:aan|in|van|op|of the|in the|of|to|on)[ ](?:(?:de|het|een|haar|zijn|mijn|beide|zijn linker|haar linker|linker|rechter|both|one|his|her|my|the|the left|the right|left|right|her left|his left|my left|my right)[ ]){{0,2}}{_BODY}\b"
    r"|(?:type|stage|stadium|fase|graad)[ ](?:[1-4]|i{1,3}v?)\b|van[ ]een[ ]tweeling|of[ ]twins|met[ ]uitzaaiingen(?:[ ]in[ ]de[ ][a-z]+)?|\d{1,3}[ ]?(?:mg|mcg|ml)\b"
    r"|(?:to|voor)[ ](?:nuts?|peanuts?|noten|pinda's?|gluten|lactose|penicill?in\w*|pollen|huisstofmijt|katten|cats|honden|dogs|bees|bijen|wespen|wasps|latex|melk|milk|eggs?|ei|eieren|vis|fish|shellfish)\b)"
)


def whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span with what belongs to it: "pinda-allergie", "ernstige reuma", "kanker aan de lever"."""
    left = _LEFT.search(plain, max(0, start - 32), start)
    right = _RIGHT.match(plain, end, end + 25)
    start, end = (left.start() if left else start, right.end() if right else end)
    quality = _QUALITY.search(plain[max(0, start - 60) : start])
    detail = _DETAIL.match(plain, end, end + 60)
    return (start - len(quality[1]) if quality else start, detail.end() if detail else end)
