"""States and territories in a text: by name, nationality, people, capital or seat of government.

Names, codes and Wikidata items come from `rigour`, demonyms and capitals from `countryinfo`, what both lack from
`states.toml`. Keys are ISO 3166-1 alpha-3 codes in capitals (BLR), for states of the past and for entities without such
a code the rigour code (SUHH, CY-TRNC) or the key in `states.toml` (SOUTH-VIETNAM).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from countryinfo import all_countries
from rigour.territories import get_territories

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.lexicon import Lexicon
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rigour.territories.territory import Territory

_Reading = tuple[str, tuple[str, ...]]  # form, keys: the first is taken unless another is preferred

_NO_STATES = {"eu", "un", "ip", "zz", "ac", "dg", "ta", "cp", "ic", "cq"}
_DE_FACTO = {"cy-trnc", "ge-ab", "x-so", "so-som", "md-pmr", "az-nk", "ua-dpr", "ua-lpr"}
# Demonyms of countryinfo that are the mother country's, a noun, or too wide.
_OTHERS_DEMONYM = {
    "IOT",
    "HKG",
    "MAC",
    "ATF",
    "MTQ",
    "MYT",
    "REU",
    "MNP",
    "SPM",
    "SJM",
    "GUF",
    "VAT",
    "LSO",
    "BWA",
    "SCG",
}
_NOUN_DEMONYM = {"ISL", "NZL", "LUX", "LIE", "SUR"}

# Who ruled from the same capital before; on a page about it, the capital stands for it.
_RULED_BEFORE = {"RUS": "SUHH", "SRB": "YUCS", "CZE": "CSHH"}
_SEATED = frozenset({"capital", "seat"})
_SHORT = 4  # characters; shorter names have no form in capitals, which would be a word ("IRAN", but not "LAO")
_ACTS = regex(  # what follows a people that acts, where an adjective would have its noun
    r"\s*(?:[.,;:)]|$|(?:and|or|are|were|was|had|have|has|in|on|at|by|to|who|did|do|took|take|made|gave|sent|held|met|came|went|left|began|fought|"
    r"withdrew|bought|sold|built|won|lost|put|let|kept|also|would|will|could|may|should|said|say|told|agreed)\b|"
    r"\w+ed(?:[.,;]| (?:the|a|an|to|in|on|by|with|for|from|that|their|its|his|out|up|off|down|at|against|over)\b))"
)


@cache
def _table() -> Mapping[str, Any]:
    return MappingProxyType(tomllib.loads((files("extract.gazetteer") / "states.toml").read_text("utf-8")))


@cache
def _territories() -> Mapping[str, Territory]:
    found: dict[str, Territory] = {}
    for territory in get_territories():
        code = territory.code
        if code in _NO_STATES or ("-" in code and not code.startswith("su-") and code not in _DE_FACTO):
            continue
        ours = territory.alpha3 and not territory.is_historical and "-" not in code
        found[(territory.alpha3 if ours and territory.alpha3 else code).upper()] = territory
    return MappingProxyType(found)


@cache
def states() -> Mapping[str, Entity]:
    """All states and territories that can be found, by key, each with its usual short English name."""
    names = {key: territory.name for key, territory in _territories().items()}
    names.update(_table()["names"])
    names.update(_table()["historical"])
    return MappingProxyType({key: Entity(EntityKind.STATE, key, name) for key, name in sorted(names.items())})


def state(key: str) -> Entity:
    """The state with that key. Raises KeyError when there is none."""
    return states()[key]


def alternatives() -> Mapping[str, Sequence[str]]:
    """Other short names in everyday use, by key ("Czech Republic", "Ivory Coast"): CLDR's variants and the UN's names."""
    return MappingProxyType(_table()["alternatives"])


def full_name(key: str) -> str:
    """The formal name of a state ("Republic of Belarus"), its usual one where rigour has no other."""
    territory = _territories().get(key)
    return (territory.full_name if territory else "") or states()[key].name


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    ambiguous = _table()["ambiguous"]
    first: dict[str, tuple[str, str]] = {}
    for phrase, form, key in _phrases():
        first.setdefault(phrase, (form, key))
    found: dict[str, list[str]] = {}
    for phrase, (form, key) in first.items():
        if form == "name" and phrase not in ambiguous:
            found.setdefault(key, []).append(phrase)
    return MappingProxyType({key: tuple(sorted(phrases)) for key, phrases in found.items()})


def names(key: str) -> tuple[str, ...]:
    """The names that mean a state and no other: formal, former ("Burma"), short ("USSR")."""
    return _names().get(key, ())


def with_head(title: str) -> frozenset[str]:
    """The keys of the states whose head goes by `title` ("king"), or that lack the office ("no president")."""
    return frozenset(_table()["heads"].get(title, ()))


def wikidata(key: str) -> str:
    """The Wikidata item of a state ("Q184"), or an empty string where rigour has none."""
    territory = _territories().get(key)
    return (territory.qid or "") if territory else ""


def by_alpha2() -> Mapping[str, str]:
    """The keys of today's states and territories by ISO 3166-1 alpha-2 code, in capitals."""
    return MappingProxyType(
        {t.code.upper(): key for key, t in _territories().items() if len(t.code) == len("by") and not t.is_historical}
    )


def successors(key: str) -> tuple[str, ...]:
    """The keys of the states that succeeded a state of the past: those of `states.toml`, else as rigour gives them."""
    if told := _table()["successors"].get(key):
        return tuple(told)
    territory = _territories().get(key)
    by_code = {t.code: k for k, t in _territories().items()}
    return tuple(by_code[t.code] for t in (territory.successors if territory else ()) if t.code in by_code)


def last_year(key: str) -> int | None:
    """The year in which a state of the past ended; None for those of today."""
    year: int | None = _table()["ended"].get(key)
    return year


@cache
def capital(key: str) -> str:
    """The one city that "its capital" means, by its English name; empty where that has been several in living memory, or none."""
    told = [phrase for phrase, form, of in _phrases() if form == "capital" and of == key]
    return told[-1] if told and key not in _table()["moved"]["capital"] else ""


def _phrases() -> Iterator[tuple[str, str, str]]:
    """Phrase, form and key; where a phrase is given twice the first counts."""
    table = _table()
    yield from ((phrase, "", "") for phrase in table["other"]["phrases"])
    for form in ("name", "adjective", "people", "part", "capital", "seat"):
        yield from ((phrase, form, key) for key, listed in table[form].items() for phrase in listed)
    yield from ((entity.name, "name", key) for key, entity in states().items())
    yield from ((phrase, "name", key) for key, listed in table["alternatives"].items() for phrase in listed)
    for key, territory in _territories().items():
        names = (territory.name, territory.full_name)
        yield from ((name, "name", key) for name in names if not re.search(r"[(\[]", name))
    for country in all_countries():
        key = (country.iso(3) if country.iso() else "") or ""
        if key in states():
            yield from _of_country(country, key)


def _of_country(country: Any, key: str) -> Iterator[tuple[str, str, str]]:
    """What `countryinfo` has: demonyms, and the capitals of states, not of territories."""
    if key not in _OTHERS_DEMONYM:
        form = "people" if key in _NOUN_DEMONYM else "adjective"
        yield from ((demonym, form, key) for demonym in re.split(r"[,/]", country.demonym() or "") if demonym)
    capital = country.capital()
    if isinstance(capital, str) and capital and "/" not in capital and _territories()[key].is_country:
        yield capital, "capital", key


def phrases() -> Iterator[tuple[str, str]]:
    """Every phrase that names a state, with its form; the form is empty where the phrase means something else."""
    return ((phrase, form) for phrase, form, _ in _phrases())


@cache
def _lexicon() -> Lexicon[_Reading]:
    readings: dict[str, _Reading] = {}
    ambiguous = _table()["ambiguous"]
    for phrase, form, key in _phrases():
        keys = tuple(ambiguous.get(phrase, (key,)))
        readings.setdefault(phrase, (form, keys))
        if len(phrase) >= _SHORT:
            readings.setdefault(phrase.upper(), (form, keys))
    for phrase, (form, keys) in list(readings.items()):
        if form == "adjective" and not phrase.endswith(("sh", "ch", "ss", "ese", "ic")) and not phrase.isupper():
            readings.setdefault(phrase + "s", ("people", keys))
    return Lexicon((phrase, reading) for phrase, reading in readings.items() if phrase[:1].isupper())


def _form(text: str, start: int, end: int, form: str) -> str:
    """The form as its neighbours tell it, or an empty string where the phrase is no state here."""
    phrase, before, after = text[start:end], text[max(0, start - 24) : start], text[end : end + 24]
    after_hyphen = after[:1] in "-–" and after[1:2].isupper()
    if phrase in _PREFIXES and not after_hyphen:
        return ""
    if phrase == "US" and (after[:1] == "$" or re.search(r"\b(?!THE\b|AND\b|IN\b)[A-Z]{2,} $", before)):
        return ""
    if phrase in {"Emirates", "Soviets", "CAR", "DPR", "Lao"} and not re.search(r"\b[Tt]he $", before):
        return ""
    if form == "name" and re.search(r"\b(?:New|West New) $", before):  # "New Mexico", "West New Guinea"
        return ""
    if phrase == "Georgia" and re.match(r", (?:U\.?S|USA)\b", after):
        return ""
    if form == "adjective" and re.search(r"\b[Tt]he $", before) and _ACTS.match(after):
        return "people"
    return form


_PREFIXES = {"Anglo", "Franco", "Sino", "Russo", "Indo", "Italo", "Greco", "Hispano", "Luso"}


_KOREAS = {"North": "PRK", "South": "KOR"}
_HALF = regex(r"\b[Tt]he (North|South)\b(?! (?:of\b|and\b South|[A-Z])|[-–])")


@lru_cache(maxsize=4096)  # several finders ask for the states of the same block
def find_states(text: str, prefer: frozenset[str] = frozenset()) -> tuple[Found[Entity], ...]:
    """States and territories in `text`, in order, none overlapping.

    `prefer` holds keys of states that the document is about: they decide between the readings of "Congo" or "Korean",
    and where a Korea is among them "the North" and "the South" are found.
    Forms: "name", "adjective" ("Belarusian"), "people" ("Saudis", "the French"), "part" ("Scotland"), "capital"
    ("Minsk": the place or the government), "seat" ("the Kremlin").
    """
    found, entities = [], states()
    for start, end, (form, keys) in _lexicon().find(text):
        if form and (told := _form(text, start, end, form)):
            key = next((k for k in keys if k in prefer), keys[0])
            if told in _SEATED and _RULED_BEFORE.get(key) in prefer and key not in prefer:
                key = _RULED_BEFORE[key]  # Belgrade on a page about Yugoslavia
            found.append(Found(Span(start, end), entities[key], told))
    if not prefer.isdisjoint(_KOREAS.values()):
        for match in _HALF.finditer(text):
            if not any(Span(*match.span(1)).overlaps(f.span) for f in found):
                found.append(Found(Span(*match.span(1)), entities[_KOREAS[match[1]]], "name"))
        found.sort(key=lambda f: f.span)
    return tuple(found)
