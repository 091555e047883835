"""Offices in the plural and the names told with them: "the Foreign Ministers of A and B, X and Y", "two Presidents of A: X in 1982 and Y in 1988"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.words import MONTH
from extract.names.honours import HONOUR, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document import Found
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
_NEXT = re.compile(
    rf"{_OWN}?{_WHEN}?(?:,| and|, and|; and|;|,? &)(?: (?:finally|lastly|then))? (?:(?:the )?(?:{HONOUR}|\w+) )?(?:{HONOUR} )*"
)
_FIRST_OWN = re.compile(_OWN)
_CAME = (
    r"(?:(?: who| that)? (?:have |has |had )?(?:come|came|been|visited|travelled|traveled|paid|made) ?[^,;:.()]{0,40}|)"
)
_OPENS = re.compile(rf"{_CAME}(?: \(|(?::| [–-])(?: namely| including)? )")


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
    """The holders of "the foreign ministers of A and B, X and Y", in the order of their states."""
    text, persons = passage.text, passage.runs[number : number + 2]
    states = [s for s in passage.states if s.span.start >= office.span.end][:2]
    if office.form != "plural" or len(states) < len("AB") or len(persons) < len("XY"):
        return
    (one, two), (first, second) = states, persons
    between = (
        text[office.span.end : one.span.start],
        text[one.span.end : two.span.start],
        TITLES.sub("", text[two.span.end : first.span.start]),
        TITLES.sub("", text[first.span.end : second.span.start]),
    )
    if re.fullmatch(r" (?:of|from) (?:the )?\n and (?:of )?(?:the )?\n, \n,? and ", "\n".join(between)):
        yield from ((first, one.value.key), (second, two.value.key))


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
