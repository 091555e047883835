"""Exercises that a line of a factbox or an item lists: "Exercises: Northern Pike at Ilo (2017, 2019); Blue Cape (2020, with Chile)".

Each entry is one of the page's two states together, and of those told with them; a year each is an exercise each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.military.exercise import Exercise
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_KEY = regex(
    r"(?:Joint |Military |Naval |Bilateral |Main |Recent |Latest |Regular |Common )*(?:[Ee]xercises?|[Dd]rills|[Mm]anoeuvres|[Mm]aneuvers|[Ww]ar ?games)(?: \([^()]{1,30}\)| (?:held|together|since|with)[^:]{0,30})?(?:: ?| [–—] )"
)
_NAME = regex(
    r"\W*(?P<name>(?:[A-ZÀ-Þ]|[\ue200-\ue4ff])[\w'’-]*(?: (?:[A-ZÀ-Þ][\w'’-]*|of|del?|du|the|[IVX]+|[\ue200-\ue4ff]|\d+)(?=[ ,;(\"”]|$)){0,4})"
)
_WITH = regex(r"\b(?:with|plus|and) (?:the )?(?:[\ue000-\ue0ff](?:, | and |, and )(?:the )?)*$")
_PLACE = regex(r"\b(?:in|at|off|near) (?P<place>[\ue000-\ue2ff]|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})")
_ENTRY = regex(r"[^;]+")
_YEAR = regex(r"(?:19|20)\d\d")
_PAIR = 2


def listed_exercises(sentence: Sentence) -> Iterator[tuple[Exercise, str]]:
    """The exercises of a line with the date of each, EDTF; empty where none is told."""
    pair = sentence.scope.pair
    line = sentence.block.kind in {BlockKind.FIELD, BlockKind.ITEM} or not sentence.text.endswith(".")
    key = _KEY.match(sentence.text) if line and len(pair) == _PAIR else None
    for entry in _ENTRY.finditer(sentence.text, key.end()) if key else ():
        start, end = entry.span()
        named = _NAME.match(sentence.text, start, end)
        if named is None:
            continue
        mentions = sentence.within(start, end)
        others = [s for m in mentions if _with(sentence, m) and (s := as_state(m)) is not None and s not in pair]
        where = _PLACE.search(sentence.text, start, end)
        place = sentence.words(*where.span("place")) if where else ""
        found = Exercise(
            start, end, (start, end), (*pair, *dict.fromkeys(others)), sentence.words(*named.span("name")), place, True
        )
        for date in [d for m in mentions if (d := _date(sentence, m))] or [""]:
            yield found, date


def _with(sentence: Sentence, mention: Mention) -> bool:
    return mention.kind is Kind.STATE and bool(_WITH.search(sentence.text, 0, sentence.index(mention)))


def _date(sentence: Sentence, mention: Mention) -> str:
    """The date of a mention; a bare year in a row of years is read as a number."""
    words = mention.span.of(sentence.block.text)
    return mention.date or (words if mention.kind is Kind.NUMBER and _YEAR.fullmatch(words) else "")
