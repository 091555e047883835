"""Currencies by code, symbol and English name.

Codes are those of ISO 4217, names those of Unicode CLDR, which Babel carries.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from babel import Locale
from babel.core import get_global

# Symbols as texts write them; a bare one stands for the currency that it most often means.
SYMBOLS = MappingProxyType(
    {
        **dict.fromkeys(("$", "US$", "US $", "U.S.$", "U.S. $", "USD$", "MMUS$", "MUS$"), "USD"),
        **dict.fromkeys(("¥", "JP¥"), "JPY"),
        **dict.fromkeys(("CN¥", "RMB¥", "RMB"), "CNY"),
        **dict.fromkeys(("C$", "CA$", "CAD$"), "CAD"),
        **dict.fromkeys(("A$", "AU$"), "AUD"),
        **dict.fromkeys(("£", "UK£"), "GBP"),
        **dict.fromkeys(("£E", "E£"), "EGP"),
        **dict.fromkeys(("CFA", "FCFA"), "XOF"),
        **dict.fromkeys(("KSh", "Ksh"), "KES"),
        **dict.fromkeys(("Rs", "Rs."), ""),
        "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "EC$": "XCD",
        "TT$": "TTD", "J$": "JMD", "Z$": "ZWL", "€": "EUR", "IR£": "IEP", "£S": "SYP", "₹": "INR", "₩": "KRW",
        "₽": "RUB", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₫": "VND", "₱": "PHP", "₴": "UAH", "₸": "KZT",
        "₼": "AZN", "₾": "GEL", "₡": "CRC", "₲": "PYG", "₵": "GHS", "฿": "THB", "NIS": "ILS", "DM": "DEM",
        "JD": "JOD", "KD": "KWD", "BD": "BHD", "Kč": "CZK", "zł": "PLN", "Ft": "HUF", "Dh": "AED", "Dhs": "AED", "LE": "EGP",
        "LL": "LBP", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "TSh": "TZS", "USh": "UGX", "FJ$": "FJD", "N$": "NAD", "B$": "BND",
        "BZ$": "BZD", "G$": "GYD", "GY$": "GYD", "SI$": "SBD", "GH₵": "GHS", "SFr": "CHF", "R": "ZAR", "P": "BWP",
    }
)  # fmt: skip
# Nouns that several states use and that, alone, mean one of them in English prose.
_USUAL = MappingProxyType(
    {"dollar": "USD", "pound": "GBP", "yuan": "CNY", "won": "KRW", "yen": "JPY", "lira": "TRY", "rand": "ZAR"}
    | {
        "deutschmark": "DEM",
        "deutschemark": "DEM",
        "euro": "EUR",
        "renminbi": "CNY",
        "sterling": "GBP",
        "zloty": "PLN",
        "real": "BRL",
        "reai": "BRL",
    }
)
# Adjectives that CLDR's names don't use, by the currency noun that they go with.
_OTHER_ADJECTIVES = MappingProxyType(
    {
        ("us", "dollar"): "USD",
        ("u.s.", "dollar"): "USD",
        ("american", "dollar"): "USD",
        ("emirati", "dirham"): "AED",
    }
    | {("pound", "sterling"): "GBP", ("maltese", "lira"): "MTL"}
)
# Codes that are also words in capitals, so that they count before "500 million" only.
_WORD_CODES = frozenset({"ALL", "TOP", "TRY", "CUP", "MOP", "PEN", "BAM", "GEL", "SOS", "LAK", "MAD", "COP"})
_OLD_NOUNS = frozenset(
    {
        "ruble",
        "mark",
        "franc",
        "dinar",
        "peseta",
        "escudo",
        "drachma",
        "schilling",
        "guilder",
        "cruzeiro",
        "sucre",
        "markka",
        "kroon",
        "lats",
        "litas",
        "tolar",
        "kuna",
    }
)  # states that are gone used them too: Soviet roubles
# English calls these by one noun: "crowns".
_CROWNS = frozenset({"krona", "krone", "koruna", "kroon"})
_PLURALS = MappingProxyType(
    {"kronor": "krona", "kroner": "krone", "kronur": "krona", "koruny": "koruna", "korun": "koruna"}
)
_NO_NOUNS = frozenset({"kong", "right", "unit", "gold", "silver", "leu", "sum", "som", "units", "rights"})
_ALIKE = 5  # letters that two spellings of a nationality share: Belarusian, Belarussian
_SHORTEST = 3


class _Names(NamedTuple):
    """Codes by whole name, and by noun and then adjective: "ruble" → "belarusian" → BYN."""

    whole: dict[str, str]
    nouns: dict[str, dict[str, str]]


def _fold(text: str) -> str:
    """Case and accents away, roubles and rubles alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.casefold().replace("rouble", "ruble").replace("’", "'")


@cache
def _names() -> _Names:
    tenders = (entry for entries in get_global("territory_currencies").values() for entry in entries)
    current = {code for code, _, until, tender in tenders if until is None and tender}
    whole: dict[str, str] = {}
    nouns: dict[str, dict[str, str]] = defaultdict(dict)
    plurals = Locale("en")._data["currency_names_plural"]  # noqa: SLF001 -- the public call gives one form only
    for code in sorted(plurals, key=lambda c: (c in current, c)):
        singular = _fold(plurals[code].get("one", ""))
        if not singular or "(" in singular:
            continue
        whole.update({_fold(form): code for form in plurals[code].values()})
        *adjective, noun = singular.split()
        if code in current or noun in _OLD_NOUNS:
            nouns[noun][" ".join(adjective)] = code
    nouns["crown"] = {a: c for noun in sorted(_CROWNS) for a, c in nouns.get(noun, {}).items()}
    return _Names(whole, dict(nouns))


@cache
def codes() -> frozenset[str]:
    """All codes of ISO 4217 that CLDR names, old ones included."""
    return frozenset(Locale("en").currencies)


def needs_scale(code: str) -> bool:
    """Whether a code is also a word, so that it counts before "500 million" only."""
    return code in _WORD_CODES


@cache
def noun_pattern() -> str:
    """A pattern for the nouns of all currencies, singular and plural; to be used without regard to case."""
    known = {*_names().nouns, *_USUAL} - _NO_NOUNS
    plain = sorted((n for n in known if n.isalpha() and len(n) >= _SHORTEST), key=lambda n: (-len(n), n))
    odd = ("roubles?", "zlotys", "zlotych", "lei", "leva", "hryvnias?", *_PLURALS, "bol[ií]vares")
    return "(?:" + "|".join([*plain, *odd]) + r")(?:e?s)?(?!\w)"


@cache
def symbol_pattern() -> str:
    """A pattern for the symbols and codes that stand before a number."""
    symbols = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=lambda s: (-len(s), s)))
    return rf"(?<![\w$€£¥-])(?:(?P<symbol>{symbols})|(?P<code>{'|'.join(sorted(codes()))}))\s?(?=[\d.])"


@cache
def currency_of(noun: str, adjective: str = "") -> str:
    """The code of "roubles" and "Belarusian"; empty if several currencies have the noun and nothing tells."""
    form, words = _singular(_fold(noun)), _fold(adjective).strip()
    whole, nouns = _names()
    if words:
        if code := whole.get(f"{words} {_fold(noun)}") or whole.get(f"{words} {form}"):
            return code
        if code := _OTHER_ADJECTIVES.get((words.split()[0], form)):
            return code
        return next((c for a, c in sorted(nouns.get(form, {}).items()) if a and a[:_ALIKE] == words[:_ALIKE]), "")
    if form in _USUAL:
        return _USUAL[form]
    users = users_of(noun)
    return next(iter(users)) if len(users) == 1 else ""


def users_of(noun: str) -> frozenset[str]:
    """The codes of all currencies with this noun."""
    return frozenset(_names().nouns.get(_singular(_fold(noun)), {}).values())


def _singular(noun: str) -> str:
    forms = (noun, noun.removesuffix("s"), noun.removesuffix("es"), _PLURALS.get(noun, noun))
    return next((f for f in forms if f in _names().nouns or f in _USUAL), noun)
