"""Mentions named in one breath: "Eef Dop (verkoop), Bas Kip en Ans Vos". What is asked for one is asked for all."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from pipelines.attribute.places import Mention

_FURTHEST = 120
_LINK = re2.compile(
    r"^['’]?s?[\"”’']?\s*(?:\([^()\n]*\)|<[^<>\n]*>)?"
    r"(?:\s*[,;/&+]\s*|,?\s+(?:en|and|of|or|plus|&|evenals|alsook|alsmede|as well as|and also|en ook)\s+)"
    r"(?:(?:mevrouw|meneer|de heer|mevr\.|dhr\.|mw\.|mr\.?|mrs\.?|ms\.?|dr\.?|onze|our|mijn"
    r"|my)\s+(?:\pL+\s+)?)?[\"“‘']?$"
)
"""What may stand between two names of one enumeration."""


def companions(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """For the id of each mention of an enumeration, the other mentions in it."""
    ordered = sorted(mentions, key=lambda m: (m.setting.candidate.part, m.setting.candidate.start))
    chains: list[list[Mention]] = []
    for mention in ordered:
        if chains and _linked(chains[-1][-1], mention):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return {id(m): [o for o in chain[:50] if o is not m] for chain in chains if len(chain) > 1 for m in chain}


def _linked(one: Mention, other: Mention) -> bool:
    first, second = one.setting, other.setting
    if first.candidate.part != second.candidate.part or first.layer is not second.layer:
        return False
    between = first.text[first.candidate.end : second.candidate.start]
    return 0 < len(between) <= _FURTHEST and bool(_LINK.match(between))
