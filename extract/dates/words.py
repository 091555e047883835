"""The words that dates are made of, as patterns and tables."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from types import MappingProxyType

from extract.regex import regex

MONTHS = MappingProxyType(
    {
        **{month_name[n].casefold(): n for n in range(1, 13)},
        **{month_name[n][:3].casefold(): n for n in range(1, 13)},
        "sept": 9,
    }
)
_MAY = 5  # is short as it stands
_FULL = "|".join(form for n in range(1, 13) for form in (month_name[n], month_name[n].upper()))
_SHORT = "Sept|SEPT|" + "|".join(
    form for n in range(1, 13) if n != _MAY for form in (month_name[n][:3], month_name[n][:3].upper())
)
MONTH = rf"(?:(?:{_FULL})(?![\w’']|\sof\sthe\s[A-Z])|(?:{_SHORT})(?:\.|(?!\w)))"
"""A month, written out or short, with its full stop; always a capital, as "may" and "march" are verbs."""

WEEKDAYS = MappingProxyType({day_name[n].casefold(): n for n in range(7)})
WEEKDAY = "(?:" + "|".join(day_name[n] for n in range(7)) + r")(?!\w)"

SEASONS = MappingProxyType({"winter": 1, "spring": 4, "summer": 7, "autumn": 10, "fall": 10})
"""The season's first month on the northern half of the globe; tells which year "last autumn" lies in."""
SEASON = r"(?:winter|spring|summer|autumn|fall)\b"

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d\w])(?![.,]\d)"
TO = r"(?:\s?[–—-]\s?|,?\s+(?:up\s+(?:to|until|till)|to|until|till|through)\s+)"
_NEXT_DAY = (
    rf"(?:\s?[–—/-]\s?|\s+(?:to|until|and|or|&|through)\s+(?:on\s+)?(?:{WEEKDAY},?\s+)?(?:the\s+)?|,\s(?:and\s+)?)"
)
DAYS = rf"{DAY}(?:{_NEXT_DAY}{DAY}){{0,6}}"
"""One day of a month, or several: "3", "3rd and 5th", "1–2", "15 to 19"."""

YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)(?![\d\w])(?![.,]\d)(?!\s?(?:%|°))"

_COUNTED = (
    "troops|soldiers|men|women|people|persons|refugees|students|workers|families|households|houses|apartments|flats|"
    "doctors|physicians|teachers|nurses|engineers|advisers|advisors|specialists|experts|volunteers|prisoners|tanks|"
    "trucks|tractors|buses|cars|vehicles|rifles|missiles|aircraft|ships|vessels|tons?|tonnes?|kg|kilograms?|km|"
    "kilomet(?:re|er)s?|mi|miles?|m|met(?:re|er)s?|feet|hectares?|acres|ha|barrels?|megawatts?|MW|GW|kW|litres?|"
    "days|hours|minutes|dollars?|euros?|pounds?|million|mln|billion|bn|trillion|thousand|hundred|per\\s+cent|percent|"
    "companies|firms|enterprises|citizens|nationals|casualties|deaths|victims|copies|pages|seats|members|units|pieces"
)
COUNTED = regex(rf"\s(?:of\s+(?:its|their|his|our)\s+)?(?:{_COUNTED})\b")
"""What follows a number that counts things and is no year."""

PLURAL = regex(
    r"\s(?!(?:in|on|at|by|for|from|to|of|with|under|between|the|a|an|when|where|while|as|after|before|its|his|their)\s)"
    r"(?:[a-z]+(?:-[a-z]+)?\s){0,1}(?!(?:was|is|has|its|his|this|as|does|sees|plus|versus|onwards|towards|"
    r"afterwards|thus|perhaps|across|besides|always|sometimes|nevertheless|nonetheless|less|unless)\b)[a-z-]{2,}s\b"
)
FUNCTION = regex(
    r"\s*(?:$|\(|[,.;:)\]”\"'’–—-]|(?:and|or|but|to|in|on|at|by|for|from|when|where|while|as|after|before|until|that|which|"
    r"who|the|a|an|he|she|it|they|we|his|her|its|their|both|with|between|respectively|of|was|were|is|are|had|has|have|"
    r"during|under|over|this|there|then|also|later|through)\b)"
)
"""What follows a number that stands alone, as a year in a list does."""

EVENT = regex(
    r"\s(?:[A-Z]\w+\s){0,2}(?:treaty|treaties|agreements?|accords?|pacts?|protocols?|conventions?|war|visits?|"
    r"summits?|elections?|trips?|tours?|journeys?|floods?|exercises?|figures?|report|exports?|imports?|turnover|"
    r"coup|revolution|crisis|talks|meetings?|declarations?|constitution|budget|conference|referendum|invasion|"
    r"memorand(?:um|a)|deals?|contracts?|session|census|Olympics|Games|uprising|earthquake|attacks?|embargo)\b",
    re.IGNORECASE,
)


def month_number(word: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return MONTHS[word.rstrip(".").casefold()]
