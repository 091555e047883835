"""An amount as a text tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in plain units (456000000), with its unit or currency.

    `unit` is the noun as written ("tons", "cubic metres", "apartments"), "percent", or empty; `currency` an
    ISO 4217 code, empty where the text leaves it open ("929.2 million", "roubles"); `qualifier` is "exact",
    "about", "at least" or "at most"; `upper` the upper end of a range, whose lower end is `value`.
    """

    value: Decimal
    unit: str = ""
    currency: str = ""
    qualifier: str = "exact"
    upper: Decimal | None = None
