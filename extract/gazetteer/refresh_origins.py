"""Write `name_origins.tsv` anew: how often the words of people's names, and their endings, occur in each state.

Run as `python -m extract.gazetteer.refresh_origins FILE` and review the difference. FILE is `name2nat/name2nats.pkl` of the
package name2nat (Apache License 2.0), which has the nationalities of a million persons of Wikipedia (CC BY-SA 3.0);
`faker` (MIT licence) must be installed for the nationalities that it lacks. Neither is needed otherwise.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from extract.gazetteer.persons_of_wikipedia import persons
from extract.gazetteer.refresh_names import of_locale
from extract.gazetteer.states import find_states
from extract.names.runs import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LEAST, _LEAST_OF_ENGLISH, _LEAST_ENDING = 4, 10, 6  # occurrences
_SLIGHT = 0.04  # of the share in the state where a word is most at home: less says nothing
_SMALL = 3000  # words: of a smaller state a single occurrence is no great share
_ENGLISH = {"USA", "GBR", "AUS", "CAN", "IRL", "NZL"}
_HEAD = (
    "# Words of people's names, and their endings ($), with the states where they occur and how often; * counts all words. From the package\n"
    "# name2nat (github.com/Kyubyong/name2nat, Apache License 2.0), drawn from Wikipedia (CC BY-SA 3.0), and from the locales of Faker\n"
    "# (github.com/joke2k/faker, MIT licence). Written by refresh_origins.py: don't edit.\n"
)
_NATIONS = {
    "English": "GBR", "British": "GBR", "Welsh": "GBR", "Basque": "ESP", "Catalan": "ESP", "Breton": "FRA", "Pole": "POL", "Finn": "FIN", "Dane": "DNK",
    "Bosniak": "BIH", "Equatoguinean": "GNQ", "Comorian": "COM", "Sotho": "LSO", "Vanuatuan": "VUT", "Tobagonian": "TTO", "Tamil": "LKA",
}  # fmt: skip
_LOCALES = {
    "DNK": ("da_DK",), "FIN": ("fi_FI",), "SWE": ("sv_SE",), "POL": ("pl_PL",), "ESP": ("es_ES",), "HRV": ("hr_HR",), "SRB": ("hr_HR",), "BIH": ("hr_HR",),
    "SVN": ("sl_SI",), "TUR": ("tr_TR",), "CHE": ("de_CH", "fr_CH"), "UZB": ("uz_UZ",), "NZL": ("en_NZ",), "ZAF": ("zu_ZA", "en_GB", "nl_NL"),
    "ISL": ("is_IS",), "GEO": ("ka_GE",), "LUX": ("de_LU",),
}  # fmt: skip
_KINDS = ("first", "last", "male_first", "female_first", "male_last", "female_last", "unisex_last")
_WEIGHT_OF_LOCALE = 4
# Whose people are called like those of a neighbour of whom more is known.
_ALIKE = {
    "SRB": "MNE MKD", "BIH": "MNE", "HRV": "MNE", "ZWE": "ZMB MWI BWA", "KAZ": "UZB KGZ TJK", "UZB": "TJK KAZ KGZ", "KGZ": "KAZ UZB TJK",
    "TJK": "UZB KAZ", "TKM": "UZB KAZ TJK", "PRK": "KOR", "SSD": "SDN", "CIV": "MLI BFA SEN", "CPV": "AGO MOZ", "GNB": "AGO MOZ", "STP": "AGO",
    "NZL": "AUS GBR", "CRI": "HND PAN NIC GTM", "SLE": "LBR GMB GHA", "COG": "COD", "CAF": "TCD CMR", "LSO": "BWA", "TLS": "MOZ IDN", "ESP": "ARG",
    "PRI": "DOM", "TTO": "GUY JAM", "XKX": "ALB", "CYP": "GRC", "PNG": "AUS VUT",
}  # fmt: skip
_WELL_KNOWN, _OF_WELL_KNOWN, _OF_LITTLE_KNOWN = 400, 0.15, 0.5


def ending(word: str) -> str:
    """The ending that stands for a word that is not listed: "$nko"."""
    return f"${word[-3:]}"


def counted(nationalities: Mapping[str, Iterable[str]]) -> dict[str, Counter[str]]:
    """How often each word of a name occurs with each state."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, str] = dict(_NATIONS)
    for name, nations in nationalities.items():
        for nation in nations:
            if nation not in known:
                known[nation] = next((f.value.key for f in find_states(f"the {nation} people")), "")
        for word in set(words_of(name.partition(" (")[0])):
            words[word].update({known[n] for n in nations if known[n]})
    sizes = _sizes(words)
    near = {key: [(w, c[n]) for n in alike.split() for w, c in words.items() if c[n]] for key, alike in _ALIKE.items()}
    for key, locales in _LOCALES.items():
        for name in {n for locale in locales for n in of_locale(locale, _KINDS)}:
            for word in words_of(name):
                words[word][key] += _WEIGHT_OF_LOCALE
                sizes[key] += _WEIGHT_OF_LOCALE
    for key, found in near.items():
        share = _OF_WELL_KNOWN if sizes[key] > _WELL_KNOWN else _OF_LITTLE_KNOWN
        for word, number in found:
            words[word][key] += number * share  # type: ignore[assignment]  # rounded when written
    return {w: c for w, c in words.items() if len(w) > 1 and w.isascii()}


def _sizes(words: Mapping[str, Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in words.values():
        total.update(counts)
    return total


def _row(counts: Counter[str], sizes: Counter[str]) -> str:
    shares = {k: n / (sizes[k] + _SMALL) for k, n in counts.items()}
    most = max(shares.values())
    kept = [(k, max(1, round(n))) for k, n in counts.items() if shares[k] >= most * _SLIGHT]
    return " ".join(f"{k}{n}" for k, n in sorted(kept, key=lambda kn: (-kn[1], kn[0])))


def table(words: Mapping[str, Counter[str]]) -> list[str]:
    """The lines of the file."""
    sizes = _sizes(words)
    endings: dict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in words.items():
        endings[ending(word)].update(counts)
    rows = {"*": " ".join(f"{k}{round(n)}" for k, n in sorted(sizes.items()) if round(n))}
    rows |= {e: _row(c, sizes) for e, c in endings.items() if c.total() >= _LEAST_ENDING}
    for word, counts in words.items():
        english = sum(counts[k] for k in _ENGLISH) > counts.total() * 0.8
        if counts.total() >= (_LEAST_OF_ENGLISH if english else _LEAST):
            rows[word] = _row(counts, sizes)
    return [f"{word}\t{row}" for word, row in sorted(rows.items())]


if __name__ == "__main__":
    lines = table(counted(persons(Path(sys.argv[1]))))
    Path(__file__).with_name("name_origins.tsv").write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")
