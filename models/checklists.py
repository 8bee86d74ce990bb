"""What a person has to look at before an authority is answered or a breach is reported, as dated data.

Each item is ticked with `briefgeheim cases check`; the file then says who saw what and when.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from models.right import Lane

CHECKLISTS: Mapping[Lane, Mapping[str, str]] = MappingProxyType(
    {
        Lane.RESTRICTED: MappingProxyType(
            {
                "article": "names the article it rests on (art. 126n, 126na, 126nc-126nh Sv; Reg. (EU) 2023/1543)",
                "authority": "names the authority, the officer with title, place and date; a bare request is no demand",
                "competence": "that authority may demand this kind of data (art. 126nf, 126ng(2): with authorisation)",
                "authentic": "signed, and confirmed by calling back on a number found elsewhere than in the letter",
                "person": "says whom or which number it concerns, as exactly as can be",
                "data": "says which data, and over which period",
                "term": "says by when and how to deliver; e-Evidence: 10 days, or 8 hours in an emergency",
                "secrecy": "whether secrecy holds (art. 126bb(5) Sv): then nobody is told, the data subject included",
            }
        ),
        Lane.BREACH: MappingProxyType(
            {
                "aware": "the moment of awareness is written down: the 72 hours run from it (art. 33(1))",
                "contained": "the breach is stopped, or somebody is at it",
                "nature": "its nature, the categories and numbers of people and records (art. 33(3)(a))",
                "consequences": "the likely consequences, and the risk to people (art. 33(3)(c))",
                "measures": "the measures taken and proposed (art. 33(3)(d))",
                "reported": "reported to the supervisory authority, or written down why not (art. 33(1))",
                "told": "the people concerned told, where the risk is high (art. 34)",
                "controller": "where we only process for another: that controller told without delay (art. 33(2))",
                "register": "entered in the register of breaches (art. 33(5))",
            }
        ),
    }
)

SEEN, MISSING = "seen", "missing"
"""The results that an item can have."""
