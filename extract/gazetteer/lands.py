"""Where states lie: their continent, whether they are an island, and whom they border; whose money is whose. Data: `countryinfo`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from countryinfo import all_countries

_OF_THE_WORLD = "USD"
_SMALL = 200_000  # km² up to which "the island" means the state as a whole


@dataclass(frozen=True, slots=True)
class Land:
    """A state's continent, its neighbours by key, and whether all of it is one island or a few."""

    region: str = ""
    borders: frozenset[str] = frozenset()
    is_island: bool = False


@cache
def _lands() -> dict[str, Land]:
    found = {}
    for country in all_countries():
        key, borders = country.iso(3) or "", frozenset(country.borders() or ())
        island = not borders and 0 < (country.area() or 0) <= _SMALL
        found[str(key)] = Land(country.region() or "", borders, island)
    return found


def land(key: str) -> Land:
    """What is known of a state by its key; nothing for states of the past and those that few recognise."""
    return _lands().get(key, Land())


@cache
def _codes() -> dict[str, str]:
    return {str(c.iso(2)): str(c.iso(3)) for c in all_countries() if c.iso(2) and c.iso(3)}


def issuer(currency: str) -> str:
    """The key of the state whose money an ISO 4217 code is; empty for money of many states and for the dollar, in which all reckon."""
    return "" if currency == _OF_THE_WORLD else _codes().get(currency[:2], "")
