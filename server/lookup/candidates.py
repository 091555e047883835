"""The things that a text may mean, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from server.lookup import identifiers
from server.lookup.index import ALIAS, CODE, NOTATION, Entity, names
from server.lookup.spelling import folded
from server.prefixes import prefixes
from server.service import service
from server.things.rdf import LABEL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from server.lookup.index import Index, Name

CERTAIN = 100.0
IDENTIFIER = "identifier"
GIVEN = {LABEL.value: CERTAIN, CODE: CERTAIN, NOTATION: CERTAIN, ALIAS: 99.0}
"""The score of a name with just the spelling asked for, by the property that gives it."""
CODES = frozenset({CODE, NOTATION})
LIKE = 95.0
"""The most that a name of another spelling gets."""
BEGINS = 80.0
"""The least that a name gets which begins with what is asked."""
LEAST = 65.0
"""The least score worth telling."""
SHARE_OF_WORDS = 0.7
BY_TITLE = 0.95
"""How far the title of an article is trusted as a name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing, how likely it is meant (0 to 100), and by what: "identifier", or the name as it is written."""

    entity: Entity
    score: float
    by: str

    @property
    def certain(self) -> bool:
        """Whether what was asked is an identifier or a name of the thing, letter by letter."""
        return self.score >= min(GIVEN.values())


def find(text: str, limit: int = 10, classes: Collection[str] = ()) -> list[Candidate]:
    """The things that `text` may mean: an IRI, a code or a name; of one of `classes`, if any are given."""
    found = _by_iri(text) or _by_names(text)
    wanted = [each for each in found if not classes or not each.entity.classes.isdisjoint(classes)]
    return sorted(wanted, key=lambda each: (-each.score, -each.entity.links, each.entity.iri))[:limit]


def _by_iri(text: str) -> list[Candidate]:
    index, iris = names(), identifiers.iris(text, prefixes(service().store.base))
    for iri in iris:
        if things := index.by_iri(iri) or index.matching(iri):
            return [Candidate(entity, CERTAIN, IDENTIFIER) for entity in index.entities(things).values()]
    named = dict.fromkeys(each for iri in iris for each in identifiers.referring(iri))
    labels = service().labels(named)
    # What is not in the published view has no entry in the index.
    return [Candidate(Entity(iri, labels.get(iri, iri)), CERTAIN, IDENTIFIER) for iri in named]


def _by_names(text: str) -> list[Candidate]:
    article = identifiers.title(text)
    factor = BY_TITLE if article else 1.0
    best: dict[int, tuple[float, str]] = {}
    for thing, score, by in _by_name(names(), article or text):
        if thing not in best or score > best[thing][0]:
            best[thing] = score, by
    entities = names().entities(best)
    return [Candidate(entities[thing], round(score * factor, 1), by) for thing, (score, by) in best.items()]


def _by_name(index: Index, text: str) -> Iterable[tuple[int, float, str]]:
    spelling = folded(text)
    if not spelling:
        return
    for name in index.spelt(spelling):
        yield name.thing, GIVEN[name.property], name.written
    for name in index.beginning(spelling):
        if name.property not in CODES:
            yield name.thing, max(BEGINS, _likeness(spelling, name)), name.written
    for name in index.like(spelling):
        if name.property not in CODES and (score := _likeness(spelling, name)) >= LEAST:
            yield name.thing, score, name.written


def _likeness(spelling: str, name: Name) -> float:
    """As a whole, or with all of its words and others besides, the fewer the better."""
    whole = fuzz.ratio(spelling, name.spelling)
    words = fuzz.token_set_ratio(spelling, name.spelling)
    return min(LIKE, max(whole, SHARE_OF_WORDS * words + (1 - SHARE_OF_WORDS) * whole))
