"""Currencies by code, symbol and English name, as ISO 4217 codes; names after Unicode CLDR, which Babel carries."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from types import MappingProxyType

from babel import Locale
from babel.core import get_global

# Symbols as texts write them; the bare ones stand for the currency they most often mean.
SYMBOLS = MappingProxyType(
    {
        "$": "USD", "US$": "USD", "US $": "USD", "U.S.$": "USD", "U.S. $": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD",
        "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
        "MX$": "MXN", "EC$": "XCD", "Z$": "ZWL", "TT$": "TTD", "J$": "JMD", "€": "EUR", "£": "GBP", "UK£": "GBP",
        "£E": "EGP", "E£": "EGP", "£S": "SYP", "IR£": "IEP", "¥": "JPY", "CN¥": "CNY", "JP¥": "JPY", "RMB¥": "CNY",
        "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₫": "VND", "₱": "PHP", "₴": "UAH",
        "₸": "KZT", "₼": "AZN", "₾": "GEL", "₡": "CRC", "₲": "PYG", "₵": "GHS", "฿": "THB", "RMB": "CNY", "NIS": "ILS",
        "CFA": "XOF", "FCFA": "XOF", "DM": "DEM", "Rs": "", "Rs.": "", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "KSh": "KES",
        "Ksh": "KES", "TSh": "TZS", "USh": "UGX", "Birr": "ETB",
    }
)  # fmt: skip
# Nouns whose plain form has one meaning in English prose although several states use the word.
_USUAL = {
    "dollar": "USD",
    "pound": "GBP",
    "sterling": "GBP",
    "renminbi": "CNY",
    "yuan": "CNY",
    "won": "KRW",
    "yen": "JPY",
    "lira": "TRY",
    "real": "BRL",
}
_USUAL |= {"reais": "BRL", "zloty": "PLN", "ecu": "XEU", "euro": "EUR", "rand": "ZAR"}
_ADJECTIVES = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "united": "USD",
    "emirati": "AED",
    "sterling": "GBP",
    "soviet": "SUR",
}
_WORD_CODES = frozenset(
    {
        "ALL",
        "TOP",
        "TRY",
        "CUP",
        "MOP",
        "PEN",
        "BAM",
        "GEL",
        "SOS",
        "LAK",
        "MAD",
        "COP",
        "BOB",
        "RON",
        "ANG",
        "MOP",
        "BIF",
        "SLL",
    }
)
_ALIKE = 5  # letters that two spellings of a nationality share: Belarusian, Belarussian


def _fold(text: str) -> str:
    """Case and accents away, roubles and rubles alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.casefold().replace("rouble", "ruble").replace("’", "'")


@cache
def _names() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Codes by whole folded name, and by noun and then adjective: "ruble" → "belarusian" → BYN."""
    current = {
        entry[0]
        for entries in get_global("territory_currencies").values()
        for entry in entries
        if entry[2] is None and entry[3]
    }
    whole: dict[str, str] = {}
    nouns: dict[str, dict[str, str]] = defaultdict(dict)
    plural = Locale("en")._data["currency_names_plural"]  # noqa: SLF001 -- Babel shows one form only, texts use both
    for code in sorted(plural, key=lambda c: (c in current, c)):
        singular = _fold(plural[code].get("one", ""))
        if not singular or "(" in singular:
            continue
        for form in plural[code].values():
            whole[_fold(form)] = code
        *adjective, noun = singular.split()
        if code in current or noun in {"ruble", "mark", "franc", "dinar"}:
            nouns[noun][" ".join(adjective)] = code
    return whole, dict(nouns)


@cache
def codes() -> frozenset[str]:
    """All codes of ISO 4217 that CLDR names, old ones included."""
    return frozenset(Locale("en").currencies)


def needs_scale(code: str) -> bool:
    """Whether a code is also a word, so that it counts before "500 million" only."""
    return code in _WORD_CODES


@cache
def noun_pattern() -> str:
    """A pattern for the nouns of all currencies, singular and plural."""
    nouns = {*_names()[1], *_USUAL} - {
        "kong",
        "right",
        "unit",
        "gold",
        "silver",
        "leu",
        "sum",
        "som",
        "units",
        "rights",
    }
    plain = sorted((n for n in nouns if n.isalpha() and len(n) > 2), key=lambda n: (-len(n), n))
    return (
        "(?:"
        + "|".join(plain + ["roubles?", "zlotys", "zlotych", "lei", "leva", "hryvnias?", "bol[ií]vares"])
        + r")(?:e?s)?(?!\w)"
    )


def currency_of(noun: str, adjective: str = "") -> str:
    """The code of "roubles", "Belarusian"; empty if several states use the noun and the adjective doesn't tell."""
    folded = _fold(noun)
    whole, nouns = _names()
    forms = [
        f for f in (folded, folded.removesuffix("s"), folded.removesuffix("es")) if f in nouns or f in _USUAL
    ]
    form = forms[0] if forms else folded
    if adjective:
        words = _fold(adjective).strip()
        if code := whole.get(f"{words} {folded}") or whole.get(f"{words} {form}"):
            return code
        for name, code in sorted(nouns.get(form, {}).items()):
            if name and name[:_ALIKE] == words[:_ALIKE]:
                return code
        if (known := _ADJECTIVES.get(words.split()[0])) and (form == "dollar") == (known == "USD"):
            return known
    if form in _USUAL and not (adjective and form in {"dollar", "pound", "lira"}):
        return _USUAL[form]
    users = set(nouns.get(form, {}).values())
    return users.pop() if len(users) == 1 else ""


@cache
def symbol_pattern() -> re.Pattern[str]:
    """Symbols and codes that stand before a number."""
    symbols = sorted(SYMBOLS, key=lambda s: (-len(s), s))
    lettered = "|".join(re.escape(s) for s in symbols)
    return re.compile(
        rf"(?<![\w$€£¥-])(?:(?P<symbol>{lettered})|(?P<code>{'|'.join(sorted(codes()))}))\s?(?=[\d.])"
    )
