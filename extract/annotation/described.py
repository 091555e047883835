"""States told by what they are: "the island", "the Himalayan kingdom", "the West African country", "its neighbour".

Of the states that a section is about the one that the words fit is meant; where they fit both or neither, nobody.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.gazetteer.lands import land
from extract.gazetteer.states import full_name
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document import Entity

_REGIONS = {
    "african": "Africa", "maghreb": "Africa", "sahelian": "Africa", "sahel": "Africa",
    "asian": "Asia", "himalayan": "Asia", "gulf": "Asia", "caucasian": "Asia", "levantine": "Asia",
    "european": "Europe", "baltic": "Europe", "balkan": "Europe", "nordic": "Europe", "scandinavian": "Europe", "alpine": "Europe", "iberian": "Europe",
    "american": "Americas", "caribbean": "Americas", "andean": "Americas",
    "pacific": "Oceania", "melanesian": "Oceania", "polynesian": "Oceania", "micronesian": "Oceania",
}  # fmt: skip
_REALMS = frozenset({"kingdom", "republic", "sultanate", "emirate", "federation", "commonwealth", "principality"})
# Those whose full name the gazetteer does not have.
_UNTITLED = {"BTN": "kingdom", "LSO": "kingdom", "MAR": "kingdom", "ESP": "kingdom", "KWT": "emirate", "MCO": "principality", "LIE": "principality"}  # fmt: skip
_NOUNS = r"(?:country|nation|state|giant|kingdom|republic|sultanate|emirate|federation|principality|island|archipelago|city[- ]state|island (?:nation|state|republic|country))"
_DESCRIBED = regex(
    rf"\b[Tt]he (?P<words>(?:(?:[A-Z][\w’']+|[a-z]+ern|central|small|tiny|young|landlocked|oil-rich|desert|mountain|former)[- ]){{0,3}})(?P<noun>(?i:{_NOUNS}))\b(?! of\b|['’]?s? (?:of|that|which|where|whose)\b| [A-Z])"
)
_NEIGHBOUR = regex(
    r"\b(?:its|their|his|her|the) (?:(?:big|bigger|small|smaller|large|larger|giant|great|rich|poor|poorer|immediate|[a-z]+ern) )?neighbou?r\b(?! (?:state|countr)|['’]?s? (?:of|to)\b)"
)

# "Lima's neighbour Bolivia", "Peru's old rival Chile": the second is meant, the first tells what it is.
_OF_ANOTHER = regex(
    r"['’]s? (?:[a-z][a-z-]+ ){0,2}(?:arch-?)?(?:neighbou?r|rival|foe|enemy|adversary|ally|partner|patron|protector|client|competitor|opponent|successor|predecessor)(?: state| country)? (?:the )?"
)


def in_relation(text: str, here: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of states told with whose neighbour, rival or ally they are, as far as they reach; `here` in order."""
    for first, second in pairwise(here):
        if (
            first.kind in {Kind.STATE, Kind.CITY}
            and second.kind is Kind.STATE
            and _OF_ANOTHER.fullmatch(text, first.span.end, second.span.start)
        ):
            yield Mention(Kind.STATE, Span(first.span.start, second.span.end), second.entities, form=second.form)


def described(text: str, span: Span, pair: tuple[Entity, ...], here: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of one state of the `pair`, or the only one, by a description in the sentence at `span`; `here` are its other mentions."""
    found: list[Mention] = []
    for match in _DESCRIBED.finditer(text, span.start, span.end):
        fitting = [s for s in pair if _fits(s, match["words"].replace("-", " ").split(), match["noun"].casefold())]
        if len(fitting) == 1:
            found.append(Mention(Kind.STATE, Span(*match.span()), (fitting[0],), form="nominal"))
    yield from found
    if len(pair) == 2 and (pair[1].key in land(pair[0].key).borders or pair[0].key in land(pair[1].key).borders):
        for match in _NEIGHBOUR.finditer(text, span.start, span.end):
            before = (m for m in sorted([*here, *found], key=lambda m: m.span) if m.span.end <= match.start())
            told = [m.entity for m in before if m.kind is Kind.STATE and m.entity in pair]
            if told:
                other = pair[1] if told[0] == pair[0] else pair[0]
                yield Mention(Kind.STATE, Span(*match.span()), (other,), form="nominal")


def _fits(state: Entity, words: Sequence[str], noun: str) -> bool:
    """Whether a description can be that of a state; words alone, "the country", fit nobody."""
    where, region = land(state.key), _REGIONS.get(words[-1].casefold(), "") if words else ""
    titled = [w.casefold() for w in words if w[:1].isupper()]
    if region:
        kind = where.is_island if "island" in noun or noun == "archipelago" else True
        return where.region == region and kind and (noun not in _REALMS or noun in _title(state))
    if "island" in noun or noun == "archipelago":
        return where.is_island and not titled
    if "city" in noun:
        return state.key in {"SGP", "MCO", "VAT"}
    return noun in _REALMS and noun in _title(state) and all(w in _title(state) for w in titled)


def _title(state: Entity) -> list[str]:
    if state.key in _UNTITLED:
        return [_UNTITLED[state.key]]
    return full_name(state.key).casefold().replace("’", "'").split()
