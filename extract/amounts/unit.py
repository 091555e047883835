"""What a number counts or measures: "tons", "cubic metres", "barrels a day", "apartments", "years"."""

from __future__ import annotations

from typing import NamedTuple

from extract.regex import regex

_MEASURES = (
    r"(?:(?:metric|long|short)\s)?(?:tons?|tonnes?)|kilotons?|kg|kilos|kilogram(?:me)?s?|grams?|troy\sounces|(?-i:kt|Mt|Mtpa|mtpa|tpa|hl|oz)|"
    r"(?:(?:cubic|square|sq\.?|cu\.?)\s)?(?:kilomet(?:re|er)s?|met(?:re|er)s?|km|miles?|feet|foot)|"
    r"km2|km²|m2|m²|m3|m³|sq\s?km|hectares?|ha|acres?|feddans?|barrels?(?: of oil equivalent)?|bbl|bpd|boed|bopd|boe/d|b/d|bcm|mcm|litres?|liters?|"
    r"gallons?|megawatts?|gigawatts?|kilowatts?|(?:kilo|mega|giga|tera)watt[\s-]hours?|MWh?|GWh?|kWh?|TWh?|kV|mm|cm|t"
)
_MEASURE = regex(rf"(?:\s|-)?(?P<name>{_MEASURES})(?![\w²³])(?:\s(?P<rate>(?:a|per)\s(?:day|year|annum|month|hour)))?")
# Words in -s and small words that end a noun phrase rather than belong to it.
_NO_PART = (
    r"(?:in|of|and|or|to|is|was|has|as|its|his|this|at|on|by|for|from|with|were|are|had|have|the|a|an|but|than|that|"
    r"which|who|when|after|before|while|times|percent|per|cent|does|plus|versus|thus|between|against|towards|besides|"
    r"across|over|under|into|until|since|during|respectively|it|they|he|she|would|will|could|not|also|both|only|more|"
    r"two|three|four|five|six|seven|eight|nine|ten|twelve|less|others|ones|our|my|your|their|us|her|him|such|these|those|else)(?![\w-])"
)
_NO_NOUN = r"(?:gas|human-rights|sales|always|perhaps|nowadays|afterwards|onwards)(?![\w-])"
_IRREGULAR = (
    r"people|men|women|children|aircraft|spacecraft|troops|personnel|staff|cattle|sheep|memoranda|series|servicemen|"
    r"policemen|police"
)
_NOUN = regex(
    rf"\s(?P<name>(?:(?!{_NO_PART})[a-z][a-z-]*\s){{0,2}}?(?!{_NO_PART}|{_NO_NOUN})"
    rf"(?:{_IRREGULAR}|[a-z][a-z-]*[a-rt-z]s))(?![\w-])"
)


class Unit(NamedTuple):
    """A unit as written and where it ends."""

    name: str
    end: int


def read_unit(text: str, pos: int) -> Unit | None:
    """The unit of measure, or the plural noun with up to two words before it, right after a number."""
    if match := _MEASURE.match(text, pos):
        name = f"{match['name']} {match['rate']}" if match["rate"] else match["name"]
        return Unit(name, match.end())
    if match := _NOUN.match(text, pos):
        return Unit(match["name"], match.end())
    return None
