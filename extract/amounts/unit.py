"""What a number counts or measures: "tons", "cubic metres", "barrels a day", "apartments"."""

from __future__ import annotations

import re
from typing import NamedTuple

_MEASURES = (
    r"(?:(?:metric|long|short)\s)?(?:tons?|tonnes?)|kilotons?|kg|kilogram(?:me)?s?|grams?|"
    r"(?:(?:cubic|square|sq\.?|cu\.?)\s)?(?:kilomet(?:re|er)s?|met(?:re|er)s?|km|miles?|feet|foot)|km2|km²|m2|m²|m3|m³|sq\s?km|"
    r"hectares?|ha|acres?|feddans?|barrels?|bbl|bpd|b/d|bcm|mcm|litres?|liters?|gallons?|megawatts?|gigawatts?|kilowatts?|"
    r"(?:kilo|mega|giga|tera)watt[\s-]hours?|MWh?|GWh?|kWh?|TWh?|kV|mm|cm|t"
)
_MEASURE = re.compile(
    rf"(?:\s|-)?(?P<name>{_MEASURES})(?![\w²³])(?:\s(?P<rate>(?:a|per)\s(?:day|year|annum|month|hour)))?"
)
_BY_RATE = re.compile(r"\s(?:of\s(?:[a-z]+\s){1,3})?(?P<rate>(?:a|per)\s(?:day|year|annum|month|hour))\b")
_NOT_NOUNS = (
    r"in|of|and|or|to|is|was|has|as|its|his|this|at|on|by|for|from|with|were|are|had|have|the|a|an|but|than|that|which|who|"
    r"when|after|before|while|years?|months?|weeks?|days?|hours?|minutes?|decades?|times|percent|per|cent|does|plus|versus|thus|"
    r"between|against|towards|besides|across|over|under|into|until|since|during|respectively|per|it|they|he|she|would|will|"
    r"could|not|also|both|only|more|less|others|ones|was"
)
_PLURALS = r"people|men|women|children|aircraft|spacecraft|troops|personnel|staff|head|cattle|sheep|memoranda|series|servicemen|policemen|media|police"
_NOUN = re.compile(
    rf"\s(?P<name>(?:(?!(?:{_NOT_NOUNS})\b)[a-z][a-z-]*\s){{0,2}}?(?!(?:{_NOT_NOUNS})\b)(?:{_PLURALS}|[a-z][a-z-]*[a-rt-z]s))(?![\w-])"
)


class Unit(NamedTuple):
    """A unit as written and where it ends."""

    name: str
    end: int


def read_unit(text: str, pos: int) -> Unit | None:
    """The unit of measure, or the plural noun with up to two words before it, right after a number."""
    if match := _MEASURE.match(text, pos):
        name, end = match["name"], match.end()
        if match["rate"]:
            return Unit(f"{name} {match['rate']}", end)
        return Unit(name, end)
    if match := _NOUN.match(text, pos):
        return Unit(match["name"], match.end())
    return None
