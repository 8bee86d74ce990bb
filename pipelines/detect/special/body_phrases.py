"""Health by part of the body: "knee replacement", "die heeft add", "ziekte van Scheuermann", "his son with Down"."""

# ruff: noqa: E501 - one pattern is one line: broken in two it could not be read

from __future__ import annotations

from typing import Final

from pipelines.detect.special.recogniser import Phrase

_PART = r"(?:knee|hip|shoulder|wrist|ankle|elbow|neck|spine|spinal|lung|heart|liver|kidney|bladder|bowel|colon|stomach|gastric|prostate|thyroid|breast|brain|throat|eye|ear|jaw|nerve|muscle|joint|tendon|ligament|pelvic|womb|gum|sinus|gallbladder|pancreas|pancreatic|ovarian|testicular|groin|hamstring|calf|achilles|foot|toe|finger|thumb|rib|cornea|retina|valve|bone marrow|adrenal|pituitary|lymph node)"
_WRONG = r"(?:pains?|op|trouble|complaints?|injury|injuries|surgery|operation|replacement|cancer|tumou?r|infections?|failure|fractures?|tear|cramps?|disorder|transplant|stones?|stent|bypass|biopsy|cysts?|ulcers?|spasms?|damage|defect|reconstruction|resection|removal|haemorrhage|hemorrhage|inflammation|necrosis|stenosis|prolapse|implant)"
_LIMB = r"(?:knee|ankle|wrist|arm|leg|foot|toe|finger|thumb|hand|elbow|shoulder|hip|neck|back|rib|ribs|collarbone|jaw|nose|pelvis|hamstring|knie|enkel|pols|arm|been|voet|teen|vinger|duim|hand|elleboog|schouder|heup|nek|rug|rib|ribben|sleutelbeen|kaak|neus|bekken|meniscus|kruisband|achillespees|blindedarm|kies|verstandskies|oog|oor|keel|appendix|eye|ear)"
_HURT = r"(?:twisted|sprained|broken|fractured|torn|dislocated|bruised|swollen|frozen|shattered|busted|injured|gebroken|verstuikte|verzwikte|gekneusde|gescheurde|ontwrichte|gezwollen|opgezwollen|verrekte|geblesseerde|gebroke|verzwikt|ontstoken|inflamed)"
_LETTERS = r"(?:add|adhd|odd|pdd ?-?nos|ptss|ptsd|ocd|copd|cva|hiv|soa|bpd|mcdd|cvs|crps|borderline|autisme|down|tourette|asperger|reuma|suiker|lyme|pfeiffer|parkinson|alzheimer|crohn|jicht|spit|astma|ms|scoliose|epilepsie)"
_ENDS = r"(?:[.,;:)!?\n/]|$| (?:en|maar|dus|want|gehad|heeft|heb|is|nou|nu|of|al|dat|die|daar|daarom|sinds|ook|and|but|so)\b)"
_CHILD = r"(?:kind|kindje|zoon|zoontje|dochter|dochtertje|neefje|nichtje|broer|broertje|zus|zusje|jongen|meisje|man|vrouw|leerling|client|cliente|son|daughter|brother|sister|child|kid|boy|girl|nephew|niece|pupil|grandson|granddaughter)"

_ROWS: Final = (
    (
        r"(?P<x>(?:kidney|heart|cancer|dialysis|transplant|stroke|diabetes|dementia|psychiatric|hospice|burns|ms|hiv|copd|epilepsy|parkinson's|alzheimer's|migraine|asthma|lung|liver|leukaemia|breast cancer|als|mnd|lupus|me|fibromyalgia|depression|ptsd|polio) (?:patient|sufferer|survivor))\b",
        False,
    ),
    (
        r"(?P<x>ontstoken (?:blindedarm|kies|verstandskies|oog|oor|knie|teen|vinger|pees|wond|keel|amandelen|galblaas|alvleesklier|enkel|heup|schouder|nagel))\b",
        False,
    ),
    (
        r"(?P<x>(?:born|geboren|kwam|came|bevallen|delivered)(?: \w+){0,2} (?:at|met|bij|op|na) \d{2} (?:weeks|weken)|(?:born|geboren|came|kwam) (?:\w+ ){0,2}(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?:weeks|months|weken|maanden) (?:early|premature|te vroeg))\b",
        False,
    ),
    (rf"(?P<x>(?:(?:left|right|lower|upper|chronic|severe|serious) )?{_PART} {_WRONG})\b", False),
    (rf"\b(?:my|his|her|their|a|mijn|mn|m'n|zijn|z'n|haar|een|d'r|n) (?P<x>{_HURT} {_LIMB})\b", False),
    (r"(?P<x>(?:chronic |severe )?(?:back|head|leg|arm) (?:pain|injury|surgery|trouble|operation))\b", False),
    (
        rf"(?:heeft|heb|hebt|had|hebben|hep|kreeg) (?:ook |zelf |zwaar |zware |last van |een vorm van |nogal )?(?P<x>{_LETTERS}){_ENDS}",
        False,
    ),
    (rf"{_CHILD}(?: [\w'-]+){{0,3}} ?\((?P<x>down)\)", True),
    (rf"{_CHILD} (?:die |who )?(?:met|heeft|with|has|had) (?P<x>down){_ENDS}", True),
    (r"(?P<x>[a-z][a-z'-]{3,20} (?:syndrome|palsy|dystrophy)|[a-z][a-z-]{3,20}'s disease)\b", False),
    (r"(?P<x>(?:syndroom|ziekte) van (?:de |den |von |van )?[a-z][a-z-]{5,20})\b", False),
    (
        r"(?:slik|slikt|slikte|gebruik ook|gebruikt|spuit|takes|taking|tak|prescribed|voorgeschreven|i take|on|aan de) (?:\w+ ){0,2}?(?P<x>[a-z]{3,18}(?:azepam|azolam|prazole?|sartan|statine?|olol|pril|cilline?|cycline?|floxacine?|gliptine?|gliflozine?|glutide|xaban|triptan|oxetine|talopram|azine|apine|peridone?|piprazole?|conazole?|tidine|setron|parine?|profene?|coxib|lukast|zumab|ximab|limumab|kinumab|tinib|ciclib|parib|ciclovir|navir|tegravir|buvir|dronate?|dronaat|sone|solone?|formine?|barbital|curium|dopa|mustine|platine?|taxel|rubicine?|thyroxine?))\b",
        True,
    ),
)
"""Pattern, and whether it is certain. All want somebody named or meant."""

BODY: Final = tuple(Phrase(pattern, certain=certain, somebody=True) for pattern, certain in _ROWS)
