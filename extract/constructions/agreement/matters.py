"""What an agreement is about and where it was signed: the slots that tell apart what was signed together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.agreement.instruments import (
    Instrument,
    dated_matters,
    listed_matters,
    named_with_dates,
)
from extract.constructions.capitals import capital_told
from extract.constructions.lists import city_name, place_of
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.claim import Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_PAIR = 2
# "the tax and visa accords, *the oldest of which was* signed in May"
_ONE_OF = regex(r"\b(?:first|second|third|last|latest|former|latter|one|oldest) of (?:which|these|them)(?: \w+){0,3} $")
_REMARK = regex(r" \| | [–-] (?=(?:in|under|not|yet|draft|awaiting|expired|signed)\b)")  # the next cell, the status
_PLACED = regex(r"[,(|] ?(?:signed )?[\ue000-\ue0ff\ue200-\ue2ff](?=,? (?:(?:in|on) )?[\ue500-\ue5ff])")


def matters(match: Match, told: Instrument, end: int) -> Iterable[Slots]:
    """What tells the agreements of one phrase apart: their matters, with a date each where the text gives them one."""
    if named := named_with_dates(match.sentence, end) if told.plural else ():
        for name, day in named:
            yield {"name": name, "subject": told.subjects[0] if told.subjects else name, "date": day}
        return
    if each := listed_matters(match.sentence, end) if told.plural else ():
        for subject, day in each:
            yield {"subject": subject, "date": day}
        return
    if each := dated_matters(match.sentence, max(match.end, end)) if told.plural else ():
        for subject, day in each:
            yield {"subject": subject, "date": day}
        return
    if _ONE_OF.search(match.sentence.text, 0, match.start):
        yield {"name": told.name, "subject": told.subjects[0] if told.subjects else ""}
        return
    for subject in told.subjects or ("",):
        name = told.name if len(told.subjects) < _PAIR else ""
        fact: Slots = {"name": _REMARK.split(name)[0], "subject": _REMARK.split(subject)[0]}
        yield fact if told.count is None else fact | {"count": told.count}


def place_signed(match: Match) -> str:
    """Where: "in" or "at" a city after the verb, else before it."""
    text = match.sentence.text
    cities = list(re.finditer(r"(?:\b(?:in|at) |\()(?=[\ue200-\ue2ff])", text))
    after = next(
        (c for c in cities if match.end - 1 <= c.start() <= match.end + 90 and ";" not in text[match.end : c.start()]),
        None,
    )
    before = next(
        (c for c in reversed(cities) if c.end() <= match.start and ";" not in text[c.start() : match.start]), None
    )
    found = after or before
    if found is None and match.pattern.sets["name"] in {"entry", "year"}:
        listed = _PLACED.search(text)
        told = city_name(match.sentence, match.sentence.at(listed.end() - 1)) if listed else ""
        return told or (place_of(match.sentence) if match.pattern.sets["name"] == "entry" else "")
    if found is None:
        clause = text.find(";", match.end)
        return capital_told(match.sentence, match.start, min(match.end + 90, len(text) if clause < 0 else clause))
    mention = match.sentence.at(found.end())
    return mention.entity.name if mention and mention.entity else ""
