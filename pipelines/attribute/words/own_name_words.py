"""The writer's other names: before a marriage, in full, as a record has it. Dutch and English."""

from __future__ import annotations

import re2

from pipelines.attribute.patterns import before

OTHER_NAME = before(
    r"""
    (?:(?:sta|stond) ik|ik (?:sta|stond))~~ (?:als|onder)~
    (?:hebben|heeft|kennen|noemen|noteerden) (?:jullie|u|ze) (?:mij|me)(?: \w+){0,3} (?:als|onder)~
    (?:jullie|u) (?:hebben|heeft|kennen|noemen) (?:mij|me)(?: \w+){0,3} (?:als|onder)~
    (?:ik heette|heette ik|ik heet|heet ik)(?: (?:vroeger|voorheen|toen|eerst|nog|voluit|officieel|eigenlijk
    ... |tegenwoordig|nu))*
    (?:mijn|m'n|mn) (?:oude|vorige|vroegere|eerdere|officiele|volledige|dode|nieuwe|echte)? ?(?:achter|voor|roep
    ... |meisjes|doop|geboorte|dead)?-?(?:naam|name)(?: (?:is|was|luidt|dus|nog|nu))*
    my (?:old|former|previous|maiden|birth|legal|full|married|dead|real|new|own)?
    ...  ?-?(?:sur|first |last |given |family )?name(?: (?:is|was|being|now|still))*|my deadname(?: is)?
    (?:ik heet|mijn naam is|i am|my name is) ~~(?:roepnaam|voluit|kortweg|for short|in full|but call me|maar noem me)
    (?:ik heet|mijn naam is|ik ben|my name is|i am|i'm|i am called)(?: \w+)? (?:geen|niet|not)(?: an?)?
    (?:naam|name|voornaam|achternaam)~ (?:er|daar|hier|there|it) (?:staat|stond|says|said)
    (?:mijn|m'n|my) (?:getrouwde|married|artiesten|stage|pen)-? ?(?:naam|name),?
    you(?: still|'ve| have| got)* (?:have|list|know|call|register|registered) me(?: \w+){0,3} as~
    i(?: am|'m| was)(?: still)? (?:listed|registered|down|known|recorded|entered)(?: \w+){0,3} as~
    i (?:was|am)(?: still)? (?:formerly|previously|born|once)(?: known as| called| named| as)?
    i (?:was|used to be|used to go by|went by) (?:called|named|known as)
    """
)
"""The writer's own name as it was, as it is in full, or as somebody has it on record."""

DETAILS = re2.compile(
    r"\b(?:mijn|onze|my|our)(?: \w+)? (?:gegevens|adres|adresgegevens|contactgegevens|naw|details|address|data)"
    r"(?: zijn| are)? ?:\s*$"
)
"""The line above the writer's own name and address."""

ANOTHERS = before(
    r"""
    (?:die|dat|deze|which|that|it|hij|factuur|invoice|brief|letter|mail|account)~ (?:is|hoort|belongs?|blijkt|was)~
    ...  (?:van|bij|aan|to|of|for|voor)~
    (?:zij|hij|ze|she|he) (?:heet|is called)|(?:een|ene|andere|another|other) (?:\w+ )?
    """
)
"""Somebody whose name is only much like the writer's."""

ONCE = before(
    r"""
    (?:staat|stond|vermeldt|vermeld|noemt|gebruikt|heet|shows?|lists?|says?|reads?|has|have|names?|uses?)~~
    """
)
"""What a record still says of whoever it is about."""
