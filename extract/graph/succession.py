"""States of the past: when each ended, and which state today is the same person in law.

"The same person" is narrower than succession: fifteen states succeeded the Soviet Union, one continued it.
Dates and continuators are those of the United Nations' list of member states and its notes on former members
(https://www.un.org/en/about-us/member-states).
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDED: Final[Mapping[str, date]] = MappingProxyType(
    {
        "CSHH": date(1992, 12, 31),
        "CSXX": date(2006, 6, 5),
        "DD": date(1990, 10, 2),
        "SUHH": date(1991, 12, 26),
        "YUCS": date(1992, 4, 27),
        "ZR": date(1997, 5, 17),
    }
)
"""The last day of a state of the past, by its key."""

CONTINUED_BY: Final[Mapping[str, str]] = MappingProxyType({"CSXX": "SRB", "SUHH": "RUS", "ZR": "COD"})
"""The state that continues one of the past, by its key."""

CONTINUES: Final[Mapping[str, str]] = MappingProxyType({present: past for past, present in CONTINUED_BY.items()})
"""The same, from the state of today."""


def same_person(state: str, day: date | None) -> str:
    """The key under which a state's acts of a day are compared: its predecessor's while that one lasted.

    A text may say "Russia" of 1945.
    """
    past = CONTINUES.get(state)
    return past if past is not None and day is not None and day <= ENDED[past] else state
