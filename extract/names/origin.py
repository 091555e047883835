"""Of which state of the pair somebody is, by the name, where nothing else tells: "Giulia Rossi" on Italy and Kenya."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.gazetteer.name_origins import likeliest
from extract.names.runs import words_of
from extract.names.told import other

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from extract.names.told import Told

_FULL = 2  # words; a single name is too little


def by_origin(
    told: Sequence[Sequence[Told]], pair: Sequence[str], settled: Container[int]
) -> Iterator[tuple[int, str]]:
    """Persons who are not `settled` with the key of the one of the pair where people bear such names."""
    names = defaultdict(set)
    honorary = set()
    for here in told:
        for each in here:
            if each.person not in settled:
                names[each.person].add(words_of(each.hit.name))
                if each.hit.office is not None and each.hit.office.position.casefold().startswith("honorary"):
                    honorary.add(each.person)
    for person, spellings in sorted(names.items()):
        name = max(spellings, key=lambda words: (len(words), words))
        key = likeliest(name, pair) if len(name) >= _FULL else ""
        if key:
            yield person, other(pair, key) if person in honorary else key  # one serves abroad, at home
