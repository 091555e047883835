"""What no pattern reads of military activity: exercises, named operations, forces somewhere, each as a claim."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis, Role
from extract.constructions.military.dates import date_of_activity
from extract.constructions.military.exercises import read_exercises
from extract.constructions.military.forces import fights
from extract.constructions.military.listed_bases import listed_base
from extract.constructions.military.listed_exercises import listed_exercises
from extract.constructions.military.operations import read_operations
from extract.constructions.military.presence import read_presence
from extract.constructions.military.told import told_of_activity
from extract.document import Entity
from extract.patterns.frame import claim
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.constructions.military.exercise import Exercise
    from extract.constructions.military.forces_somewhere import Presence

HABIT = regex(
    r"\b(?:regular(?:ly)?|annual(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|often|every (?:\w+ )?(?:years?|months|spring|summer|autumn|winter)|each (?:year|spring|summer|autumn|winter)|yearly|biennial(?:ly)?|most (?:springs|summers|years)|from time to time)\b"
)
_TRAINED = regex("train", re.IGNORECASE)
_SHORT_YEAR = regex(r"[-'’ ]([0-3]\d)$")  # "Dynamic Mariner 25"
_CLAUSE = Pattern(".*")
_LEAVING = Pattern("(?P<leave>).*")
_AT_TIMES = regex(r"\b(?:sometimes|occasionally|now and then)\b")
_STRETCH, _GONE = regex(".*", re.DOTALL), regex("(?P<leave>).*", re.DOTALL)
YEAR = regex(r"\b(?:19|20)\d\d$")  # "Balikatan 2019"
_TOLD, _INFERRED = 0.62, 0.55  # the certainty of those told to take part, and of those inferred
_PLACED = 0.7  # likewise of forces that do something where and when it is told
_DATED = 0.74  # of two that exercise or train when it is told
_ELSEWHERE = 0.75  # how far a date told elsewhere lessens it
_LISTED = 0.82  # of bases that a list tells by its layout
_PAIR = 2


def participants_of(told: Claim) -> tuple[Entity, ...]:
    """Those that a claim says to take part."""
    parties = told.get("participants")
    return tuple(p for p in parties if isinstance(p, Entity)) if isinstance(parties, tuple) else ()


def exercises_in(
    document: Annotated,
    sentence: Sentence,
    before: Sequence[Sentence],
    told: set[tuple[int, int]],
    known: Sequence[Claim],
) -> Iterator[Claim]:
    """The exercises that no pattern reads, by their noun, their verb or their name, and those whose forces the clause names."""
    span = sentence.block.raw(sentence.span)
    if any(a < span.end and span.start < b for a, b in told):
        return
    listed = list(listed_exercises(sentence))
    for one, date in listed:
        slots: dict[str, Value] = {"kind": "exercise", "participants": one.participants, "item": one.name}
        roles = tuple(Role(n, v) for n, v in sorted((slots | {"date": date, "place": one.place}).items()) if v != "")
        yield claim(document, sentence, "military_activity", roles, confidence=_TOLD, told=Realis.HAPPENED)
    trained = any(c.get("kind") == "training" and c.span == span for c in known)
    for found in read_exercises(sentence, before) if not listed else ():
        if trained and _TRAINED.match(sentence.text, found.noun[0]):
            continue
        dates = _dates(sentence, before, found)
        carried = dates == [sentence.scope.date] and sentence.scope.dated_by != "entry"
        vague = dates == [""] or (carried and (not found.name or HABIT.search(sentence.text)))
        if vague and not found.definite:
            continue
        slots = {"kind": "exercise", "participants": found.participants}
        slots |= {"item": found.name or "exercise", "place": found.place}
        for date in dates:
            roles = tuple(Role(n, v) for n, v in sorted((slots | {"date": date}).items()) if v != "")
            told_as = told_of_activity(sentence, *found.noun)
            dated = any(m.date for m in sentence.within(found.start, found.end)) and len(found.participants) >= _PAIR
            sure = _INFERRED if found.inferred else _DATED if dated else _TOLD
            yield claim(document, sentence, "military_activity", roles, confidence=sure, told=told_as)


def _dates(sentence: Sentence, before: Sequence[Sentence], found: Exercise) -> list[str]:
    """When an exercise was held, EDTF, one for each time; the year in its name ("Northern Pike 2019") where nothing nearer tells."""
    stretch = _STRETCH.match(sentence.text, found.start, found.end)
    when = date_of_activity(Match(sentence, _CLAUSE, stretch, before)) if stretch else None
    dates = (list(when.each) or [str(when.value)]) if when is not None else [""]
    carried = dates == [sentence.scope.date] and sentence.scope.dated_by != "entry"
    here = {m.date for m in sentence.within(found.start, found.end)}
    if (year := YEAR.search(found.name)) and not (dates[0].startswith(year[0]) and here.issuperset(dates)):
        return [year[0]]
    short = _SHORT_YEAR.search(found.name) if carried else None
    return [f"20{short[1]}"] if short else dates


def operations_in(
    document: Annotated, sentence: Sentence, before: Sequence[Sentence], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """The operations that the sentence names, where nothing else of those who take part is read in it."""
    span = sentence.block.raw(sentence.span)
    known = {p for c in claims if c.span == span for p in participants_of(c)}
    for found in read_operations(sentence, before):
        stretch = _STRETCH.match(sentence.text, found.start, found.end)
        if stretch is None or known.intersection(found.participants):
            continue
        when = date_of_activity(Match(sentence, _CLAUSE, stretch, before))
        slots: dict[str, Value] = {"kind": "deployment", "participants": found.participants, "item": found.name}
        slots |= {"date": str(when.value) if when is not None else ""}
        roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v != "")
        told = told_of_activity(sentence, found.verb - 1, found.verb)
        yield claim(document, sentence, "military_activity", roles, confidence=_TOLD, told=told)


def forces_in(
    document: Annotated,
    sentence: Sentence,
    before: Sequence[Sentence],
    claims: Sequence[Claim],
    exercises: Sequence[str],
) -> Iterator[Claim]:
    """Forces that no pattern reads, by what they are and do; nothing where the sentence already tells of that state's.

    Forces that "went to Northern Pike", one of the named `exercises`, are in no deployment.
    """
    span = sentence.block.raw(sentence.span)
    known = [c for c in claims if c.span == span]
    if (listed := listed_base(sentence, document.document.title)) is not None:
        base, when_so = listed
        if not any(_same(c, base, sentence) for c in known):
            yield _placed(document, sentence, base, (when_so, _LISTED, Realis.HAPPENED))
        return
    for found in read_presence(sentence, before):
        stretch = (_GONE if found.left else _STRETCH).match(sentence.text, found.start, found.end)
        if any(found.place and found.place in name for name in exercises):
            continue
        if stretch is None or any(_same(c, found, sentence) for c in known):
            continue
        if _AT_TIMES.search(sentence.text) and not any(m.date for m in sentence.mentions):
            continue
        when = date_of_activity(Match(sentence, _LEAVING if found.left else _CLAUSE, stretch, before))
        parties = tuple(p for p in found.participants if fights(p))
        if not parties:
            continue
        found = replace(found, participants=parties)  # noqa: PLW2901 - only those that fight
        sure = _certainty(sentence, found, str(when.value) if when is not None else "")
        trigger = (found.start, found.end) if found.verb < 0 else (found.verb, found.verb + 1)
        told = told_of_activity(sentence, *trigger)
        if found.left and told is Realis.DENIED:
            continue  # who has not left
        for date in (when.each or (str(when.value),)) if when is not None else ("",):
            yield _placed(document, sentence, found, (date, sure, told))


def _placed(document: Annotated, sentence: Sentence, found: Presence, how: tuple[str, float, Realis]) -> Claim:
    """The claim of forces found, with its date, certainty and realis."""
    date, sure, told = how
    slots: dict[str, Value] = {"kind": found.kind, "participants": found.participants}
    slots |= {"item": found.item, "place": found.place, "date": date}
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v != "")
    return claim(document, sentence, "military_activity", roles, confidence=sure, told=told)


def _certainty(sentence: Sentence, found: Presence, date: str) -> float:
    """How certain it is that these forces did that: more where the sentence dates it, less where the date is told elsewhere."""
    own = any(m.date for m in sentence.mentions)
    placed = found.place and found.verb >= 0 and found.kind == "deployment" and own
    dated = len(found.participants) >= _PAIR and found.kind == "training" and own
    sure = _INFERRED if found.inferred else _DATED if dated else _PLACED if placed else _TOLD
    return sure * _ELSEWHERE if found.kind == "deployment" and _is_carried(sentence, date) else sure


def _is_carried(sentence: Sentence, date: str) -> bool:
    """Whether a date is that of what was told before, not of the entry that the sentence belongs to."""
    return sentence.scope.dated_by == "carried" and date == sentence.scope.date


# Where another thing is told.
_NEXT = regex(r"; |, (?:and|but|while|whereas) ")
_EXERCISING = regex(r"\b(?:exercis\w+|man(?:oe|e)u?v\w+|drills?|drilled|war ?games|trained)\b", re.IGNORECASE)


def _apart(sentence: Sentence, at: int) -> bool:
    """Whether the clause around an index of a sentence's text speaks of no exercise, which another clause of it tells."""
    text = sentence.text
    start = max((m.end() for m in _NEXT.finditer(text, 0, at)), default=0)
    stop = _NEXT.search(text, at)
    return not _EXERCISING.search(text, start, stop.start() if stop else len(text))


def _same(told: Claim, found: Presence, sentence: Sentence) -> bool:
    """Whether what was read in a sentence tells of the forces found, too."""
    if told.get("kind") == "exercise" and found.kind != "training" and _apart(sentence, found.start):
        return False  # "jets have been stationed there since 2003, and in 2024 an exercise …"
    parties = told.get("participants")
    if found.own and told.get("kind") == found.kind:
        return True
    return isinstance(parties, tuple) and any(p in parties for p in found.participants)
