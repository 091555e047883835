"""Offices of the one whose life a page tells in a box: "Minister of Trade", below it "In office 1999 – 2003", "Preceded by X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.reference import hero
from extract.constructions.office.holding import Told, home, is_person, position_told
from extract.gazetteer.states import find_states
from extract.names.offices import find_offices
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_HEAD = 2  # blocks of which one names whose life it is
_IN_OFFICE = regex(r"(?:in office|incumbent|assumed office|term(?: of office)?)\b", re.IGNORECASE)
_BESIDE = regex(r"(?:preceded|succeeded) by\b", re.IGNORECASE)
_BARS = " |\t"
_LONGEST = 90  # characters of a line that names an office


def careers(document: Annotated) -> Iterator[Told]:
    """The offices that such a box tells of, also of those who came before and after."""
    opening = (b[0] for b in [b for b in document.blocks if b][:_HEAD])
    whose = next((m for s in opening if (m := hero(s.block.text, s.mentions)) is not None and is_person(m)), None)
    if whose is None or whose.entity is None:
        return
    lines = [block[0] for block in document.blocks if len(block) == 1]
    own = home(whose.entity, whose) or next((p.position_of for s in lines for p in _posts(s) if p.position_of), None)
    yield from _boxed(lines, whose.entity, own)


def _posts(sentence: Sentence) -> Iterator[Mention]:
    """The offices that a line names without a holder."""
    return (m for m in sentence.mentions if m.kind is Kind.PERSON and m.form == "unnamed" and m.position)


def _boxed(lines: list[Sentence], whose: Entity, own: Entity | None) -> Iterator[Told]:
    """The offices of a box: each a line above "In office", with the years there or below, and who held it before and after."""
    position = ""
    for number, line in enumerate(lines):
        text = line.block.text.strip(_BARS)
        if _BESIDE.match(text) and position:
            yield from (Told(m.entity, position, own, line, 0.85) for m in line.mentions if is_person(m) and m.entity)
        if not _IN_OFFICE.match(text) or not number:
            continue
        above = lines[number - 1]
        words = _without_nationality(above.block.text.strip(_BARS))
        if len(words) > _LONGEST or not any(f.span.start == 0 for f in find_offices(words)):
            position = ""
            continue
        position = position_told(words)
        below = lines[number + 1 : number + 2]
        dates = [m.date for s in (line, *below) for m in s.mentions if m.date]
        state = next((p.position_of for p in _posts(above) if p.position_of), None) or own
        yield Told(whose, position, state, above, 0.9, dates[0] if dates else "")


def _without_nationality(words: str) -> str:
    """An office without the nationality that leads it: "Norwegian Ambassador to Peru", "1st Kenyan Ambassador"."""
    words = _NUMBER.sub("", words)
    led = next((f for f in find_states(words) if f.span.start == 0), None)
    return words[led.span.end :].lstrip() if led is not None else words


_NUMBER = regex(r"^\d{1,3}(?:st|nd|rd|th) ")
