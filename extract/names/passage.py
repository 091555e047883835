"""A block's text with the states, offices and possible names in it, as the search for persons sees it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from extract.document import Entity, Found, Span
from extract.gazetteer.cities import find_cities
from extract.gazetteer.states import find_states
from extract.names.namesakes import occurrences
from extract.names.offices import Office, find_offices
from extract.names.runs import UPPER, Run, is_common, runs
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OWN = regex(
    r"^(?:['’]s?|, the|'s then|, whose)?(?: (?:own|new|newly|elected|re-elected|then|former|first|late|current|outgoing|incoming|acting|ruling|military|"
    r"resident|non-resident|permanent|longest-serving|only|sole|second|third|last|next|accredited|deposed|ousted|exiled|longtime|long-time|retired|senior))*[ -]$"
)
_OF = regex(
    r"^(?:,? of| to| for| from) (?:the )?(?:(?:breakaway|self-(?:declared|proclaimed|styled)|unrecogni[sz]ed|then|newly independent|young|new|former|neighbou?ring) )?"
    r"(?:(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom|[Pp]eople) of (?:the )?)?$"
)
_OF_BODY = regex(r" (?:of|at|for|to) (?:the )?")
_OWNING = regex(r"(?:['’]s?)? ?")
_ENVOY = regex(r"(?:resident |plenipotentiary )?minister(?:[- ]resident| plenipotentiary)?", re.IGNORECASE)
_TO = regex(r",? (?:to|for|from) ")
_TO_POST = regex(
    r",? (?:accredited )?(?:to|in|at) (?:the )?(?:(?:State|Republic|Kingdom|Sultanate|Commonwealth|Federation|Union) of (?:the )?)?"
)
_OUR = regex(r"\b[Oo]ur (?:own )?(?:country|capital|republic|nation|kingdom|embassy|city|soil|side)\b")
_POSTED = regex(
    r"ambassador|consul|envoy|representative|attach|charg|commissioner|head of mission|delegate", re.IGNORECASE
)
_WHOLE_NAME = regex(rf"(?:[{UPPER}][\w'’-]+ (?:(?:bin|al|de|da|van) )?){{2,}}$")
_LONGER = regex(rf"(?<![.!?:] )(?<!\A)(?P<word>[{UPPER}][\w&-]+) $")
_NEXT_NAME = regex(rf" [{UPPER}]")
_NAMES = {"name", "part", "capital"}
_BACK = 100  # characters looked back at
_ALSO_SURNAMES = {"JOR", "TCD", "GEO", "ISR", "KEN", "CYP", "MNE"}  # Jordan, Chad, Georgia …


class Passage:
    """One block: `number` and `key` (of an infobox field) as in the document, `closed` the spans that are no names.

    `pair` holds the keys of the two states that the document is about, `own` that of the state whose page it is; `known`
    are persons' names that states and months are part of.
    """

    def __init__(
        self,
        number: int,
        text: str,
        key: str = "",
        closed: Sequence[Span] = (),
        *,
        pair: Sequence[str] = (),
        own: str = "",
        known: frozenset[str] = frozenset(),
    ) -> None:
        self.number, self.text, self.key, self.own = number, text, key, own
        self._closed = tuple(closed)
        self.prefer = frozenset((*pair, own)) - {""}
        named = occurrences(text, known)
        self.states = [f for f in find_states(text, self.prefer) if not any(f.span in name for name in named)]
        self.offices = find_offices(text, self.states)
        self.soft = [f.span for f in self.states if self._may_be_name(f)]
        soft = set(self.soft)
        hard = [f.span for f in self.states if f.span not in soft]
        closing = [*hard, *(f.span for f in self.offices), *self._scenes(), *closed]
        self.runs = tuple(runs(text, closing, named))

    def _scenes(self) -> Iterator[Span]:
        """The places that stand before a person's name: "At Mombasa Ana Sol signed"."""
        for found in find_cities(self.text, self.prefer):
            if _NEXT_NAME.match(self.text, found.span.end):
                yield found.span

    def _may_be_name(self, state: Found[Entity]) -> bool:
        """Whether a capital or a state may be a part of a person's name here ("Santiago Vega", "Ana Jordan")."""
        before = self.text[max(0, state.span.start - _BACK) : state.span.start]
        if state.form == "capital":
            titled = max((o.span.end for o in self.offices if o.span.end <= state.span.start), default=0)
            named = _WHOLE_NAME.search(self.text, max(titled, state.span.start - _BACK), state.span.start)
            if named and state.value.key in self.prefer and not _NEXT_NAME.match(self.text, state.span.end):
                return False  # "Ambassador Ana Maria Sol Nairobi": the next cell
            return not re.search(r"\b(?:of|in|to|from|at|near|via) (?:the )?$", before)
        return state.value.key in _ALSO_SURNAMES and bool(re.search(r"\b[A-Z]\w+ $", before))

    def also_place(self, run: Run) -> bool:
        """Whether a word of the run is also the name of a capital, or of a state that people are called after."""
        return any(run.span.overlaps(span) for span in self.soft)

    def only_place(self, run: Run) -> bool:
        """Whether the run is a capital's name and nothing else."""
        return any(run.span in span for span in self.soft)

    def state_of(self, office: Found[Office]) -> tuple[str, int, int]:
        """The key of the state whose office it is ("" where none is told), and where office and state start and end."""
        start, end = office.span.start, office.span.end
        sent = bool(_ENVOY.fullmatch(office.value.position) and self.text.startswith(" to ", end))
        for state in self.states if not sent else ():  # "minister to Spain": where he was sent
            between = self.text[end : state.span.start] if end <= state.span.start else "?"
            keyed = between == ", " and self.text.startswith(":", state.span.end)  # "Head of state, Peru: X"
            if (
                between == " (" and state.form == "name" and self.text.startswith("):", state.span.end)
            ):  # "President (Peru): X"
                return state.value.key, start, state.span.end + 1
            if state.form in _NAMES and (_OF.match(between) or keyed):
                posted = _POSTED.search(office.value.position) and not _TO.match(between)
                return state.value.key, start, self._post_end(state.span.end) if posted else state.span.end
        for state in reversed(self.states):
            between = self.text[state.span.end : start] if state.span.end <= start else "?"
            if _OWN.match(between) and self._owns(state, between):
                return state.value.key, state.span.start, self._post_end(end) if sent else end
        inside = [
            s
            for s in self.states
            if s.span in office.span and not re.search(r"\b(?:to|in|at) (?:the )?$", self.text[start : s.span.start])
        ]
        if inside:
            return inside[0].value.key, start, end
        for state in self.states:  # "then minister of health in Lima"
            if (
                state.form == "capital"
                and self.text[end : state.span.start] == " in "
                and not _POSTED.search(office.value.position)
            ):
                return state.value.key, start, state.span.end
        if self.own and (
            our := re.search(
                r"\b[Oo]ur (?:own |then |first |former |present |\d{1,2}(?:st|nd|rd|th) )*$", self.text[:start]
            )
        ):
            return self.own, our.start(), end
        return "", start, self._post_end(end) if sent else end

    def body_end(self, end: int) -> int:
        """Where the organisation ends whose office it is that ends at `end` ("High Representative of the EU"); else `end`."""
        return next((c.end for c in self._closed if _OF_BODY.fullmatch(self.text, end, c.start)), end)

    def without_bodies(self, start: int, end: int) -> str:
        """The text there without the organisations named in it: ", UN " becomes ", "."""
        parts, at = [], start
        for body in self._closed:
            if at <= body.start and body.end <= end:
                parts.append(self.text[at : body.start])
                at = _OWNING.match(self.text, body.end, end).end()  # type: ignore[union-attr]
        return "".join((*parts, self.text[at:end]))

    def _post_end(self, end: int) -> int:
        """Where a diplomat's post ends that is told behind the state that sent him ("ambassador of Peru to Chad")."""
        return next((s.span.end for s in self.states if _TO_POST.fullmatch(self.text[end : s.span.start])), end)

    def state_after(self, end: int) -> str:
        """The state that "of" joins to a name that ends at `end` ("Ana Sol of Peru"), or an empty string."""
        for state in self.states:
            if end < state.span.start and state.form in _NAMES:
                return state.value.key if re.match(r"^ of (?:the )?$", self.text[end : state.span.start]) else ""
        return ""

    def ends_name(self, state: Found[Entity]) -> bool:
        """Whether a longer name ends with a state's, which is not meant then: "PT Sol Indonesia", not "Monday Peru"."""
        longer = _LONGER.search(self.text, 0, state.span.start) if state.form == "name" else None
        if longer is None or is_common(longer["word"]):
            return False
        return not any(s.span.end == longer.end() - 1 for s in (*self.states, *self.offices))

    def _owns(self, state: Found[Entity], between: str) -> bool:
        """Whether a state before an office is whose it is: "Peru's", "Peruvian", "Peru President", not "to Lima President"."""
        if self.ends_name(state):
            return False
        if between.startswith(("'s", "’s", "'", "’", ", whose")) or state.form == "adjective":
            return True
        return state.form == "name" and not re.search(
            r"\b(?:to|in|from|at|visited|with) (?:the )?$", self.text[: state.span.start]
        )

    @cached_property
    def places(self) -> tuple[tuple[Span, str], ...]:
        """Where things happen: states, capitals, cities and "our country", with the key of the state, in order."""
        told = [(f.span, f.value.key) for f in self.states if f.form in {"name", "capital", "part", "seat"}]
        told += [
            (f.span, f.value.state)
            for f in find_cities(self.text, self.prefer)
            if not any(f.span.overlaps(s) for s, _ in told)
        ]
        for state in self.states:  # "the Ethiopian capital"
            if state.form == "adjective" and self.text.startswith(" capital", state.span.end):
                told.append((state.span, state.value.key))
        if self.own:
            told += [(Span(*m.span()), self.own) for m in _OUR.finditer(self.text)]
        return tuple(sorted(told))
