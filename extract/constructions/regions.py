"""Regions of the world that stand for no one state: "Latin America", "the Arab world", "the Pacific", "African countries"."""

from __future__ import annotations

import re

from extract.regex import regex

REGION = (
    r"(?:(?:(?:(?:North|South|East|West|Central|Middle|Southern|Northern|Eastern|Western|South-?east|Sub-Saharan|Latin)(?:ern)? )?(?:Africa|Asia|Europe|America)"
    r"|the Middle East|the Caribbean|the Gulf|the Arab [Ww]orld|the (?:Western )?Balkans|the Caucasus|the Sahel|the Horn of Africa|the Levant|Oceania|the (?:South )?Pacific(?: region| islands)?)(?!\w)(?: and the Caribbean)?"
    r"|(?:Latin American|Central American|Central Asian|South Asian|African|Asian|Arab|Gulf|Middle Eastern|Caribbean|European|Pacific|CIS) (?:(?:island|developing|partner) )?(?:countries|states|nations))"
)
_REGIONS = {"latin american": "Latin America", "central american": "Central America", "central asian": "Central Asia", "south asian": "South Asia",
            "african": "Africa", "asian": "Asia", "middle eastern": "Middle East", "caribbean": "Caribbean", "european": "Europe",
            "pacific region": "Pacific", "pacific islands": "Pacific", "pacific": "Pacific"}  # fmt: skip
_AROUND = regex(r"^the | (?:(?:island|developing|partner) )?(?:countries|states|nations)$", re.IGNORECASE)


def region_name(words: str) -> str:
    """The usual name of a region told by some words of `REGION`: "the Pacific region" → "Pacific"."""
    name = _AROUND.sub("", words)
    return _REGIONS.get(name.casefold(), name)
