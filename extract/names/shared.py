"""Offices in the plural and the names told with them: "the Foreign Ministers of A and B, X and Y", "two Presidents of A: X in 1982 and Y in 1988"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.dates.words import MONTH
from extract.names.honours import HONOUR, TITLES
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document import Entity, Found
    from extract.names.offices import Office
    from extract.names.passage import Passage
    from extract.names.runs import Run

_MOST = 6  # names of one list
_FAR = 70  # characters between two of them
_TIME = rf"(?:\d{{1,4}}(?:st|nd|rd|th)?|{MONTH}|in|on|and|again|once|more|twice|then|from|to|until|early|mid|late|both)"
_WHEN = rf"(?: ?\([^()]{{1,60}}\)|,? (?:in|on|from|during|twice)(?:[ ,–-]+{_TIME})+)"
_OWN = (
    r"(?: (?:for|of|from|on behalf of) (?:the )?§| on the §(?: side)?| \(§\))"  # "Ana Sol for Peru, Juan Rey for Chile"
)
_NEXT = regex(
    rf"{_OWN}?{_WHEN}?(?:,| and|, and|; and|;|,? &)(?: (?:finally|lastly|then))? (?:(?:the )?(?:{HONOUR}|\w+) )?(?:{HONOUR} )*"
)
_FIRST_OWN = regex(_OWN)
_LISTED = regex(r"(?:['’]s?)?, (?:of )?(?:the )?")
_LAST = regex(r"(?:['’]s?)?,? and (?:of )?(?:the )?")
_GOES_ON = regex(r",? and [A-Z]")  # more names than states
_CAME = (
    r"(?:(?: who| that)? (?:have |has |had )?(?:come|came|been|visited|travelled|traveled|paid|made) ?[^,;:.()]{0,40}|)"
)
_OPENS = regex(rf"{_CAME}(?: \(|(?::| [–-])(?: namely| including)? )")


def opens_list(between: str) -> bool:
    """Whether what stands between an office in the plural and a name opens the list of its holders."""
    return _OPENS.fullmatch(between) is not None


def fellows(passage: Passage, number: int, key: str) -> Iterator[tuple[Run, str]]:
    """The names listed from the run of that number on, each with the key of its own state where one is told, else with `key`."""
    last: Run | None = None
    for run in passage.runs[number : number + _MOST]:
        if last is not None:
            if passage.only_place(run):  # "Ambassadors: X (Lima), Y (Nairobi)"
                continue
            if not _NEXT.fullmatch(_bare(passage, last.span.end, run.span.start)):
                return
        yield run, _own(passage, run.span.end) or key
        last = run


def of_both(passage: Passage, office: Found[Office], number: int) -> Iterator[tuple[Run, str]]:
    """The holders of "the foreign ministers of A and B, X and Y", of "the A and B premiers, X and Y", in the order of their states."""
    text, states = passage.text, states_of_both(passage, office)
    persons = passage.runs[number : number + len(states)]
    if not states or len(persons) < len(states):
        return
    ends = [max(office.span.end, states[-1].span.end), *(p.span.end for p in persons)]
    between = [TITLES.sub("", text[end : p.span.start]) for end, p in zip(ends, persons, strict=False)]
    if re.fullmatch(r"(?:,|:)? (?:\n, )*\n,? and ", "\n".join(between)) and not _GOES_ON.match(text, ends[-1]):
        yield from ((person, state.value.key) for person, state in zip(persons, states, strict=True))


def states_of_both(passage: Passage, office: Found[Office]) -> Sequence[Found[Entity]]:
    """The states of an office in the plural, two or more: "the presidents **of A and B**", "the **A, B and C** presidents"; else none."""
    text = passage.text
    if office.form != "plural":
        return ()
    behind = _row(passage, [s for s in passage.states if s.span.start >= office.span.end])
    if behind and re.fullmatch(r" (?:of|from) (?:the )?", text[office.span.end : behind[0].span.start]):
        return behind
    ahead = [s for s in passage.states if s.span.end <= office.span.start][-_MOST:]
    while ahead and len(row := _row(passage, ahead)) != len(ahead):
        ahead = ahead[1:]
    owned = ahead and re.fullmatch(r"(?:['’]s?)? (?:then )?", text[ahead[-1].span.end : office.span.start])
    return row if owned else ()


def _row(passage: Passage, states: Sequence[Found[Entity]]) -> Sequence[Found[Entity]]:
    """The states from the first on that commas and one "and" join; empty where there is no such row."""
    for number, (one, two) in enumerate(pairwise(states), 2):
        between = passage.text[one.span.end : two.span.start]
        if _LAST.fullmatch(between):
            return states[:number]
        if not _LISTED.fullmatch(between):
            return ()
    return ()


def _bare(passage: Passage, start: int, end: int) -> str:
    """The text there with each state's name as one sign; empty where it is too long to part two names of a list."""
    if end - start > _FAR:
        return ""
    parts, at = [], start
    for state in passage.states:
        if start <= state.span.start and state.span.end <= end:
            parts.append(passage.text[at : state.span.start])
            at = state.span.end
    return "§".join((*parts, passage.text[at:end]))


def _own(passage: Passage, end: int) -> str:
    """The key of the state that is told right behind a name that ends at `end`; empty where none is."""
    state = next((s for s in passage.states if s.span.start >= end), None)
    if state is None:
        return ""
    if state.form not in {"name", "adjective", "people"}:  # "Ana Sol (Lima)" is posted there
        return ""
    bracketed = passage.text.startswith(" (", end) and passage.text.startswith(")", state.span.end)
    stop = state.span.end + bracketed
    return state.value.key if _FIRST_OWN.fullmatch(_bare(passage, end, stop)) else ""
