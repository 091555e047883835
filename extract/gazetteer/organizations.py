"""International organizations, forums, banks and movements in a text, by name and by acronym.

Data: `organizations.csv`, written for Comity from the organizations' own names; `wikidata` is filled where `rigour`
carries the item. A name is found in both spellings of its words ("Organisation", "Co-operation"), the list has one.
"""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.lexicon import Lexicon
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Acronyms that are also words or other names: only where brackets or an article tell that one is meant.
_DOUBTFUL = frozenset(
    {
        "WHO",
        "IS",
        "CAN",
        "EC",
        "ECO",
        "EAC",
        "ISA",
        "PIF",
        "CAF",
        "ACS",
        "AES",
        "ARF",
        "EAS",
        "BIS",
        "PCA",
        "EPC",
        "MSG",
        "NSG",
    }
)
_ARTICLE = regex(r"(?:\b[Tt]he |\(|\b(?:of|in|to|with|by|from|and|joined) )$")
# Words that make another name of it: "Commonwealth of Australia", "Schengen visa", "Security Council of Belarus".
_LONGER = regex(r"^(?: of (?!the U|the Arab|Nations\b)(?:the )?[A-Z]| (?:Games|Development Bank)\b)")
_PLAIN = frozenset(
    {"Commonwealth", "General Assembly", "Security Council", "Quad", "Islamic Conference", "Union State", "Paris Club"}
)


@cache
def organizations() -> Mapping[str, Entity]:
    """All organizations of the list, by key."""
    rows = csv.DictReader((files("extract.gazetteer") / "organizations.csv").read_text("utf-8").splitlines())
    found = (Entity(EntityKind.ORGANIZATION, slug(row["name"]), row["name"]) for row in rows)
    return MappingProxyType({entity.key: entity for entity in found})


@cache
def movements() -> frozenset[str]:
    """The keys of those of the list that bear arms: movements and forces."""
    rows = csv.DictReader((files("extract.gazetteer") / "organizations.csv").read_text("utf-8").splitlines())
    return frozenset(slug(row["name"]) for row in rows if row["kind"] in {"movement", "force"})


@cache
def _lexicon() -> Lexicon[tuple[str, str]]:
    phrases: list[tuple[str, tuple[str, str]]] = []
    for row in csv.DictReader((files("extract.gazetteer") / "organizations.csv").read_text("utf-8").splitlines()):
        key = slug(row["name"])
        phrases += [(phrase, ("name", key)) for phrase in _spellings(row["name"])]
        phrases += [(p, (_form(p), key)) for form in row["forms"].split("|") if form for p in _spellings(form)]
    return Lexicon((phrase, value) for phrase, value in phrases if not phrase[0].islower())


def _spellings(phrase: str) -> Iterator[str]:
    """A name as it is written on either side of the Atlantic, and with or without the hyphen; first as it stands."""
    choices = [_SPELT.get(word, (word,)) for word in phrase.split(" ")]
    yield from dict.fromkeys((phrase, *(" ".join(words) for words in product(*choices))))


_PAIRS = (("Organization", "Organisation"), ("Cooperation", "Co-operation"))
_SPELT = MappingProxyType({word: pair for pair in _PAIRS for word in pair})


def _form(phrase: str) -> str:
    return "acronym" if " " not in phrase and sum(c.isupper() for c in phrase) > 1 else "name"


_LOWER = regex(r"\bal-(?:Qaeda|Qaida|Shabaab|Shabab)\b")


@lru_cache(maxsize=4096)  # several finders ask for the organizations of the same block
def find_organizations(text: str) -> tuple[Found[Entity], ...]:
    """Organizations of the list in `text`, in order, none overlapping; form "name" or "acronym".

    The entity's name is the full one ("Non-Aligned Movement"), the span tells what the text has ("NAM").
    """
    found, known = [], organizations()
    for start, end, (form, key) in _lexicon().find(text):
        phrase = text[start:end]
        if phrase in _DOUBTFUL and not (
            _ARTICLE.search(text[max(0, start - 8) : start]) and text[end : end + 1] in " ,.;:)'’"
        ):
            continue
        if phrase in _PLAIN and _LONGER.match(text[end : end + 20]):
            continue
        if phrase.endswith("Accords") and text.startswith(" Declaration", end):
            continue
        found.append(Found(Span(start, end), known[key], form))
    for match in _LOWER.finditer(text):
        key = slug(
            match.group().replace("Qaida", "Qaeda").replace("Shabab", "Shabaab").replace("Shabaabaab", "Shabaab")
        )
        if key in known:
            found.append(Found(Span(*match.span()), known[key], "name"))
    return tuple(sorted(found, key=lambda f: f.span))


def fullest_names(texts: Iterable[str]) -> Mapping[str, str]:
    """For each organization that a document's texts name, by key, the fullest form that they have.

    "Arab League" where the list has "League of Arab States", "OPEC" where nothing longer is told.
    """
    fullest: dict[str, str] = {}
    for text in texts:
        for found in find_organizations(text):
            told = found.span.of(text)
            fullest[found.value.key] = max(fullest.get(found.value.key, ""), told, key=len)
    return MappingProxyType(fullest)
