"""Lists in which names and offices take turns: whether each office stands behind its holder or before.

"X, Deputy Premier, Y, Minister of Energy" is told name by name, "the Deputy Premier, X, the Minister of Energy, Y" office
by office: how such a list begins and ends tells which. One that does both, or neither, stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Span
from extract.names.honours import HONOUR, HONOURS, TITLES
from extract.names.posts import DIPLOMAT
from extract.names.roles import office_class
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    from extract.document import Found
    from extract.names.offices import Office
    from extract.names.passage import Passage
    from extract.names.told import Told

    _Chain: TypeAlias = Sequence[tuple[Span, Found[Office] | None]]

_TURNS = 4  # two names, two offices
_SIDES = 2
_FULL = 2  # words of a name that needs no title
_NEAR = 12  # characters before a name in which its title stands
_BY_COMMA = regex(rf"[,;] (?:and )?(?:(?:the|its|their|his|her|both|then|also) )*(?:{HONOUR} )*")
_AND = regex(r",? and (?:(?:the|its|concurrently|also) )*")
_DEALT = regex(
    r",? (?:(?:have|had|has|also|then|jointly|later|today|yesterday) )*(?:sign|met\b|meet|initial|exchang|held talks|co-?chair|shook)"
)
_BETWEEN = regex(r"\b(?:signed|initialled|concluded|held|meeting|talks) (?:[^.;]{0,40} )?(?:by|between) (?:\S+ ){0,3}$")
_ANOTHER = regex(r", (?:both |the |a )?[A-Z]")  # a name that ends a list has its office behind it, if of no known kind


def of_the_name_before(passage: Passage) -> frozenset[Span]:
    """The offices in lists that go name by name: none of them is that of the name which follows."""
    return frozenset(o.span for chain in _by_name(passage) for _, o in chain if o is not None)


def by_turns(
    passages: Sequence[Passage], told: Sequence[Sequence[Told]], states: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    """Persons with the key of the one state that those have with whom they stand in a list, name by name.

    Two of the same office are not of the same state: "X, Foreign Minister of Peru, and Y, Foreign Minister"; an ambassador
    stands among his hosts as often as among his own; two who sign or meet are each other's counterparts.
    """
    for passage, here in zip(passages, told, strict=True):
        for chain in _by_name(passage) if len(here) > 1 else ():
            names = {span for span, office in chain if office is None}
            mates = [t for t in here if t.hit.run.span in names]
            if len(mates) == _SIDES and _deals(passage.text, chain):
                continue
            known = [
                t for t in mates if t.person in states and not (t.hit.office and DIPLOMAT.search(t.hit.office.position))
            ]
            taken = {office_class(t.hit.office.position) for t in known if t.hit.office}
            if len({states[t.person] for t in known}) != 1:
                continue
            for mate in mates:
                if mate.hit.office and office_class(mate.hit.office.position) not in taken:
                    yield mate.person, states[known[0].person]


def _deals(text: str, chain: _Chain) -> bool:
    """Whether those of a list deal with each other: "X, Minister of Trade, and Y, Minister of Trade of Peru, signed"."""
    return bool(_DEALT.match(text, chain[-1][0].end) or _BETWEEN.search(text, 0, chain[0][0].start))


def _by_name(passage: Passage) -> Iterator[_Chain]:
    for chain in _chains(passage) if len(passage.offices) > 1 else ():
        names = [span for span, office in chain if office is None]
        last, office = chain[-1]
        ends = office is not None or _ANOTHER.match(passage.text, last.end) is not None
        if len(chain) >= _TURNS and chain[0][1] is None and ends and len(names) > 1:
            yield chain


def _chains(passage: Passage) -> Iterator[_Chain]:
    """Names and offices that commas alone part, by turns; the office is None for a name, two joined by "and" are one turn."""
    chain: list[tuple[Span, Found[Office] | None]] = []
    for span, office in _elements(passage):
        gap = passage.text[chain[-1][0].end : span.start] if chain and chain[-1][0].end <= span.start else ""
        gap = HONOURS.sub("", gap) if chain and chain[-1][1] is None else gap
        if chain and office is not None and chain[-1][1] is not None and _AND.fullmatch(gap):
            chain.append((span, office))  # "Deputy Premier and Minister of Energy"
        elif chain and (office is None) != (chain[-1][1] is None) and _BY_COMMA.fullmatch(gap):
            chain.append((span, office))
        else:
            if chain:
                yield chain
            chain = [(span, office)]
    if chain:
        yield chain


def _elements(passage: Passage) -> list[tuple[Span, Found[Office] | None]]:
    """The full names and the offices, in order, each office with the state that it is of."""
    names: list[tuple[Span, Found[Office] | None]] = [
        (run.span, None)
        for run in passage.runs
        if not passage.only_place(run)
        and (len(run.words) >= _FULL or TITLES.search(passage.text, max(0, run.span.start - _NEAR), run.span.start))
    ]
    for office in passage.offices:
        _, start, stop = passage.state_of(office)
        names.append((Span(min(start, office.span.start), max(stop, office.span.end)), office))
    return sorted(names, key=lambda each: each[0])
