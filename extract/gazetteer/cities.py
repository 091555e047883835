"""Cities in a text, with the state in which each lies.

Data: `cities.tsv`, written by `extract.gazetteer.refresh` from GeoNames (geonames.org, CC BY 4.0).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.lexicon import Lexicon, unaccented
from extract.gazetteer.states import find_states, phrases
from extract.names.runs import is_common, is_given
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LARGE = 100_000  # inhabitants; smaller ones are looked for only in the states that a document is about
_WELL_KNOWN = 500_000  # inhabitants; larger ones need no preposition
_NO_END = 10**9
_NAMESAKE = 200_000  # inhabitants of a city that may be meant by a capital's name
_OWN = 30  # how much larger a namesake elsewhere must be than the city of the document's own state
_PLACE = regex(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Oo]utside|[Vv]ia|[Tt]hrough|[Tt]owards?|[Bb]etween|[Oo]f|[Aa]round|[Ll]eft|[Rr]eached|"
    r"[Vv]isited|[Cc]ity|[Pp]ort|[Tt]own|[Ii]nto|[Oo]ver|[Bb]y) (?:the (?:city|port|town) of )?$"
)
_AND = regex(r"(?:, | and |, and | or )$")
# "Consulates: A, B · Kenya's: C": seats that a line lists under its keys
_SEATS = regex(r"\b(?:[Cc]onsul[\w-]*(?: [Gg]eneral)?|[Ee]mbass\w+|[Mm]issions?)\b[^:;.|]{0,25}(?:: | \| )$")
_NEXT_KEY = regex(r" ?[·;|/] [^:;|]{2,25}: ")
_NAME_GOES_ON = regex(r" (?!(?:and|in|on|The|In|On|At|After|For|To)\b)[A-ZÀ-Þ][a-zà-ÿ]")
_FULL_NAME = regex(r" (?P<given>[A-ZÀ-Þ][\w'’-]+) (?:[a-z]{2,3} )?[A-ZÀ-Þ][a-zà-ÿ]")
_SAINT = regex(r"San|Sant[ao']?|São|Saint|Sankt|St\.?")
_OF_SAINT = regex(r"((?:San|Santa|Santo|São) \w+) d(?:e|el|o|os|a|as)\b")  # also told as "Santa Cruz"
_NAME_BEFORE = regex(r"(?:^|[\s(\"“])(?P<word>[A-ZÀ-Þ][\w'.-]+) $")
_NOT_A_NAME = regex(
    r"(?:In|At|From|To|Near|Of|By|The|And|Both|When|While|Since|Before|After|Until|For|City|Port|Visiting|Outside|On)"
)


@dataclass(frozen=True, slots=True)
class _City:
    entity: Entity
    population: int


_Row = tuple[str, int, tuple[str, ...]]  # name, population, other names


@cache
def _rows() -> Mapping[str, tuple[_Row, ...]]:
    """The cities of each state."""
    rows: dict[str, list[_Row]] = defaultdict(list)
    for line in (files("extract.gazetteer") / "cities.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            key, name, people, *others = line.split("\t")
            rows[key].append((name, int(people), tuple(others[0].split("|")) if others else ()))
    return {key: tuple(cities) for key, cities in rows.items()}


@cache
def _homes() -> Mapping[str, str]:
    """The state of the largest city of each name: its key needs no mark of the state."""
    largest: dict[str, tuple[int, str]] = {}
    for key, cities in _rows().items():
        for name, people, _ in cities:
            if people >= largest.get(name, (-1, ""))[0]:
                largest[name] = (people, key)
    return {name: key for name, (_, key) in largest.items()}


def _phrases(key: str, least: int, below: int) -> Iterator[tuple[str, _City]]:
    for name, people, others in _rows().get(key, ()):
        if least <= people < below:
            ident = slug(name) if _homes()[name] == key else f"{slug(name)}-{key.casefold()}"
            city = _City(Entity(EntityKind.PLACE, ident, name, key), people)
            short = _OF_SAINT.match(name) if people >= _WELL_KNOWN else None
            for phrase in (name, *others, *((short[1],) if short else ())):
                if phrase[:1].isupper() and not is_common(phrase) and phrase not in _state_names():
                    yield phrase, city


@cache
def _state_names() -> frozenset[str]:
    return frozenset(name for name, form in phrases() if form in {"name", "part"})


@cache
def _large() -> Lexicon[tuple[_City, ...]]:
    """Large cities: all namesakes, the largest first; a name without its accents is also that of those which have none."""
    namesakes: dict[str, list[_City]] = defaultdict(list)
    for key in _rows():
        for phrase, city in _phrases(key, _LARGE, _NO_END):
            for written in dict.fromkeys((phrase, unaccented(phrase))):
                namesakes[written].append(city)
    plain_first = sorted(namesakes.items(), key=lambda told: not told[0].isascii())  # the first of a spelling stays
    return Lexicon((p, tuple(sorted(cities, key=lambda c: -c.population))) for p, cities in plain_first)


@lru_cache(maxsize=64)
def _small(key: str) -> Lexicon[tuple[_City, ...]]:
    """The smaller cities of one state."""
    return Lexicon((phrase, (city,)) for phrase, city in _phrases(key, 0, _LARGE))


@lru_cache(maxsize=4096)
def namesake(capital: str, states: frozenset[str]) -> Entity | None:
    """The city in one of `states`, keys of states, that may well be meant by the name of a `capital` elsewhere."""
    told = next(iter(_large().find(capital)), None)
    cities = told[2] if told and told[1] == len(capital) else ()
    return next(
        (
            c.entity
            for c in cities
            if c.entity.state in states and c.population > max(_NAMESAKE, cities[0].population / 6)
        ),
        None,
    )


def _candidates(text: str, prefer: frozenset[str]) -> Iterator[tuple[int, int, _City]]:
    """Each stretch that names a city, with the city most likely meant, in order, none overlapping."""
    by_start: dict[int, list[tuple[int, _City]]] = defaultdict(list)
    for lexicon in (_large(), *(_small(key) for key in sorted(prefer))):
        for start, end, cities in lexicon.find(text):
            by_start[start] += [(end, city) for city in cities]
    last = 0
    for start in sorted(by_start):
        if start >= last:
            last = max(end for end, _ in by_start[start])
            here = [city for end, city in by_start[start] if end == last]
            yield start, last, max(here, key=lambda c: c.population * (_OWN if c.entity.state in prefer else 1))


def _is_scene(text: str, city: Span) -> bool:
    """Whether a person's full name follows a city that is no given name: "At Mombasa Ana Sol signed"."""
    name = _FULL_NAME.match(text, city.end)
    bare = _SAINT.fullmatch(city.of(text)) is not None  # "to San Ignacio de Ruiz": one name
    return name is not None and not bare and is_given(name["given"]) and not is_given(city.of(text).split()[0])


@lru_cache(maxsize=4096)  # the finder of persons asks for the cities of the same block
def find_cities(text: str, prefer: frozenset[str] = frozenset()) -> tuple[Found[Entity], ...]:
    """Cities in `text`, in order, none overlapping; each entity's `state` is the key of its state.

    `prefer` holds the keys of the states that the document is about: of namesakes theirs is taken unless the other is
    far larger, and their smaller cities are looked for too. Capitals are found here as places; names of states
    ("Singapore") are not.
    """
    names = [f.span for f in find_states(text, prefer) if f.form not in {"capital", "seat"}]
    found: list[Found[Entity]] = []
    last, told = -9, False
    for start, end, city in _candidates(text, prefer):
        before, span = text[max(0, start - 40) : start], Span(start, end)
        if any(span in name for name in names):
            continue
        goes_on_with = told and bool(_AND.fullmatch(text[last:start]) or _NEXT_KEY.fullmatch(text[last:start]))
        place = goes_on_with or bool(_PLACE.search(before) or _SEATS.search(before))
        somebody = _NAME_BEFORE.search(before)
        goes_on = _NAME_GOES_ON.match(text[end : end + 3]) is not None and not (place and _is_scene(text, span))
        alone = not goes_on and (somebody is None or bool(_NOT_A_NAME.fullmatch(somebody["word"])))
        sure = city.entity.state in prefer and city.population >= _LARGE
        if alone and (place or city.population >= _WELL_KNOWN or sure):
            found.append(Found(span, city.entity, "name"))
            last, told = end, place
    return tuple(found)
