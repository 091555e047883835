"""Which state a place belonged to in a year: Prague in 1960 lay in Czechoslovakia, Moscow in 1955 in the Soviet Union."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.gazetteer.states import state

if TYPE_CHECKING:
    from extract.document import Entity

_SOVIET = ("RUS", "UKR", "BLR", "GEO", "ARM", "AZE", "KAZ", "UZB", "TKM", "KGZ", "TJK", "MDA")
_YUGOSLAV = ("HRV", "SVN", "BIH", "MKD")
# Key of today's state → the state before it, with its first and its last year.
_BEFORE = MappingProxyType(
    dict.fromkeys(_SOVIET, ("SUHH", 1922, 1991))
    | dict.fromkeys(("EST", "LVA", "LTU"), ("SUHH", 1945, 1990))
    | dict.fromkeys(_YUGOSLAV, ("YUCS", 1918, 1991))
    | dict.fromkeys(("SRB", "MNE"), ("YUCS", 1918, 2002))
    | dict.fromkeys(("CZE", "SVK"), ("CSHH", 1918, 1992))
)


def state_in(today: Entity, date: str) -> Entity:
    """The state that held the land of today's state at an EDTF date; today's where no other did, or no year is told."""
    before = _BEFORE.get(today.key)
    year = date[:4]
    if before is None or not year.isdigit() or not before[1] <= int(year) < before[2]:
        return today
    return state(before[0])
