"""Who else a sentence names beside what passes between two: one who may be the open side, so that the page's pair does not fill it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import home, is_of_pair
from extract.patterns.realis import clause
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_GIVERS, _TAKERS = frozenset({Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION}), frozenset({Kind.STATE})
_LED_BY = regex(r",? (?:which|who)$")
_POINTS_BACK = regex(r"(?:^|[ ,])(?:it|they|the (?:country|government|two))\b(?! (?:is|was) )", re.IGNORECASE)
# A place, one who did something else, or one more on the side that is told: no side of the sum.
_BESIDES = regex(r"\b(?:in|at|near|off|than|like|unlike|against|and|or|both)(?: the)? $|[\ue000-\ue4ff], $")
_BY = regex(r"\bby (?:the )?$")
_VIA = regex(r"\b(?:by way of|via|through|past) (?:the )?$")
_IN_ROW = regex(r"(?:,| and| or) (?:the )?[\ue000-\ue4ff]")
_ROW = regex(r"(?:(?:,|,? and|,? as well as)(?: the)? (?:[\ue000-\ue4ff](?:,|,? and)(?: the)? ){0,5})")
_LED_IN = regex(r"\b(?:in|for|to|on|at|near|of|across|into) (?:the )?$", re.IGNORECASE)


def others_named(
    sentence: Sentence, index: int, told: tuple[Entity | None, Entity | None], before: Sentence | None = None
) -> set[Entity]:
    """Who from outside the pair may be the open one of two sides, `told`: giver and taker of what stands at `index`.

    They are looked for in the clause, and in the sentence `before` where a pronoun points to it; only a state takes unsaid.
    """
    taken = told[0] is not None
    first, last = clause(sentence, index, index)
    if led := _LED_BY.search(sentence.text, 0, first):  # "Peru turned to Norway, which gave": what it belongs to
        first = clause(sentence, led.start(), led.start())[0]
    clauses = [(sentence, first, last)]
    if before is not None and _POINTS_BACK.search(sentence.text, first, index):
        clauses.append((before, 0, len(before.text)))
    kinds = _TAKERS if taken else _GIVERS
    return {
        e
        for one, start, end in clauses
        for m in one.within(start, end)
        if m.kind in kinds and not _is_beside(one.text, one.index(m), taken=taken)
        for e in m.entities
        if e not in told and not is_of_pair(sentence.scope.pair, e)
    }


def _is_beside(text: str, index: int, *, taken: bool) -> bool:
    """Whether one is named as a place, as who did something else, or in a row: no side alone."""
    if _BESIDES.search(text, 0, index) or _VIA.search(text, 0, index) or _IN_ROW.match(text, index + 1):
        return True
    return taken and _BY.search(text, 0, index) is not None


def is_on_the_way(sentence: Sentence, party: Entity) -> bool:
    """Whether a sentence names a party only as what something passes through: "by way of Peru"."""
    places = [sentence.index(m) for m in sentence.mentions if party in m.entities]
    return bool(places) and all(_VIA.search(sentence.text, 0, p) for p in places)


def are_abreast(sentence: Sentence, one: Entity, another: Entity) -> bool:
    """Whether two parties, or bodies of theirs, are named in one row: "Peru, Chile and Japan"."""
    homes = {home(one), home(another)}  # "the banks of Peru and Chile concluded a swap": neither lends alone
    acting = (m for m in sentence.mentions if m.kind in _GIVERS)
    places = {home(e): sentence.index(m) for m in acting for e in m.entities if home(e) in homes}
    if len(places) != len(("one", "other")):
        return False
    first, last = sorted(places.values())
    led = _LED_IN.search(sentence.text, 0, first) or sentence.text.endswith(("with ", "from "), 0, first)
    return not led and _ROW.fullmatch(sentence.text, first + 1, last) is not None
