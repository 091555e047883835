"""Which state a person belongs to, where no adjective by the title tells: from who visits, receives and meets whom.

Who came to one state of the pair that a document is about is from the other; who was called on there is from there;
a counterpart is from the other side. Nothing is guessed from names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.naming import Hit
from extract.passage import Passage

_TOLD, _SHOWN, _IMPLIED = 4, 2, 1  # votes: said with the office; by a visit; by company
_ROUNDS = 3
_FAR = 110  # characters between a person and the place of the visit
_GOES = re.compile(
    r"\b(?:visited|visits|arrived|came|comes|flew|travelled|traveled|went|was|is|were|was back|stopped|visit(?:s)?|set foot|trips?|stay|"
    r"received|welcomed|landed|spent|followed|returned|toured|been|has to leave|tour|journey)\b[^.;]*?\b(?:to|in|at|of|for)(?: the)? $|\b(?:visited|visits|toured|visit)(?: the)? $"
)
_STAYS = re.compile(r"\b(?:from|against|about|with|over|between|who|that|which|told|met)\b")
_HOSTED = re.compile(
    r"\b(?:received by|hosted by|welcomed by|met by|met(?: with)?|guest of|called on|talks with|met there|greeted by|sat down with|counterpart,?|"
    r"host,?|hosts,?|meeting with|conferred with|seen by)(?: (?:the|his|her|its))?(?: [\w-]+)? $",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"^(?:,? and|,? with|,? met(?: with)?|,? told|,? by|,? congratulated|,? to|[^.;]{0,60}\bwith|[^.;]{0,80}\bby) (?:his|her|the|their)"
    r"(?: [\w-]+){0,2} (?:counterpart|colleague|host|opposite number),?(?: [A-Z][\w.]+)* $"
)
_TOGETHER = re.compile(r"^ and (?:[\w.-]+ ){0,4}$")
_SIGNED = re.compile(r"^,?(?: \w+){0,3} (?:signed|sign|signing|met|agreed|concluded|opened|inaugurated|initialled|put their|exchanged)\b")
_ITS = re.compile(r"\b[Ii]ts (?:own |new |first |then )*$")
_FROM = re.compile(r"^(?:From|Ambassadors? (?:of|from)|Envoys (?:of|from)|For) (?:the )?(?:\w+ of )?$")
_SENTENCE = re.compile(r"[.;!?][)\"”]? +(?=[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class Told:
    """A person, by number, and where the document speaks of them."""

    person: int
    hit: Hit


@dataclass(frozen=True, slots=True)
class _Line:
    """One sentence: its passage, bounds and the persons in it, in order."""

    passage: Passage
    start: int
    end: int
    told: tuple[Told, ...]

    def text(self, start: int, end: int) -> str:
        return self.passage.text[max(start, self.start) : min(end, self.end)]


def _lines(passage: Passage, told: Sequence[Told]) -> Iterator[_Line]:
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(passage.text) if not re.search(r"\b(?:Dr|Mr|Mrs|Gen|Col|Lt|St|H\.E|U\.S|[A-Z])$", passage.text[: m.start()])), len(passage.text)]
    for start, end in zip(bounds, bounds[1:], strict=False):
        here = tuple(t for t in told if start <= t.hit.run.span.start < end)
        if here:
            yield _Line(passage, start, end, here)


def _visits(line: _Line, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Visitors by where they went, hosts by where they were seen."""
    for number, told in enumerate(line.told):
        at, end = told.hit.whole.start, max(told.hit.whole.end, told.hit.run.span.end)
        limit = line.told[number + 1].hit.whole.start if number + 1 < len(line.told) else line.end
        before = line.text(max(0, at - 50), at)
        seen = bool(_HOSTED.search(before))
        for span, key in line.passage.places:
            if key not in pair:
                continue
            if seen and (end <= span.start < line.end and re.search(r"\b(?:in|at) $", line.text(end, span.start)) and span.start - end < _NEAR):
                yield told.person, key
                break
            if seen and line.start <= span.start < at and re.search(r"\b(?:in|to|at|visited) $", line.text(span.start - 12, span.start)):
                yield told.person, key
                break
            between = line.text(end, span.start)
            if not seen and end <= span.start < limit and len(between) < _FAR and _GOES.search(between) and not _STAYS.search(between):
                yield told.person, _other(pair, key)
                break
            if not seen and span.end <= at and re.fullmatch(r" (?:by|of) (?:the )?(?:[\w-]+ ){0,2}", line.text(span.end, at)) and re.search(
                r"\b(?:visits?|trips?) to (?:the )?$", line.text(span.start - 20, span.start)
            ):
                yield told.person, _other(pair, key)
                break


_NEAR = 60


def _company(line: _Line, states: Mapping[int, str], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Those who sign or meet with a person of one side are of the other."""
    for one, two in zip(line.told, line.told[1:], strict=False):
        between = line.text(one.hit.whole.end, two.hit.whole.start)
        after = line.text(two.hit.run.span.end, two.hit.run.span.end + 60)
        plural = bool(re.search(r"\b(?:presidents|ministers|secretaries|chiefs of staff|leaders|premiers)(?:,)? $", line.text(one.hit.run.span.start - 24, one.hit.run.span.start), re.IGNORECASE))
        if _PARTNER.match(between) or (_TOGETHER.match(between) and (plural or _SIGNED.match(after))):
            for known, open_ in ((one, two), (two, one)):
                if states.get(known.person) in pair and known.person != open_.person:
                    yield open_.person, _other(pair, states[known.person])


def _other(pair: Sequence[str], key: str) -> str:
    return pair[1] if key == pair[0] else pair[0]


def _near_states(passage: Passage, told: Sequence[Told]) -> Iterator[tuple[int, str]]:
    """"Its army chief": the state spoken of before in the passage."""
    for each in told:
        if _ITS.search(passage.text[: each.hit.whole.start]) and not each.hit.of:
            earlier = [s for s in passage.states if s.span.end <= each.hit.whole.start]
            if earlier:
                yield each.person, earlier[-1].value.key


def _lists(passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lists under "From X", infobox fields numbered as the pair is, an embassy's page."""
    listed = ""
    for passage, here in zip(passages, told, strict=True):
        first = passage.states[0] if passage.states else None
        if first is not None and first.span.end >= len(passage.text.rstrip(" :")) and _FROM.match(passage.text[: first.span.start]):
            listed = first.value.key
            continue
        if first is not None and re.match(r"(?:Embassy|Consulate(?:-General)?|High Commission) of (?:the )?(?:[\w']+ of )?$", passage.text[: first.span.start]):
            listed = first.value.key
        elif not here and (len(passage.text) < 40 and not re.match(r"[-•*]", passage.text)):  # noqa: PLR2004 - a heading ends a list
            listed = ""
        numbered = re.fullmatch(r"[Ee]nvoy ?([12])", passage.key) if len(pair) == 2 else None  # noqa: PLR2004 - a pair
        for each in here:
            if numbered:
                yield each.person, pair[int(numbered[1]) - 1]
            elif listed and not each.hit.of:
                yield each.person, listed


def allegiances(passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]) -> dict[int, str]:
    """The key of each person's state, where the document tells or shows it; `told` is by passage."""
    votes: dict[int, Counter[str]] = {}

    def vote(cast: Iterator[tuple[int, str]], weight: int) -> None:
        for person, key in cast:
            votes.setdefault(person, Counter())[key] += weight

    vote(((t.person, t.hit.of) for here in told for t in here if t.hit.of), _TOLD)
    for passage, here in zip(passages, told, strict=True):
        vote(_near_states(passage, here), _SHOWN)
    vote(_lists(passages, told, pair), _SHOWN)
    lines = [line for passage, here in zip(passages, told, strict=True) for line in _lines(passage, here)]
    if len(pair) == 2:  # noqa: PLR2004 - a pair
        for line in lines:
            vote(_visits(line, pair), _SHOWN)
        for _ in range(_ROUNDS):
            states = _decided(votes)
            for line in lines:
                vote(((p, k) for p, k in _company(line, states, pair) if p not in states), _IMPLIED)
    return _decided(votes)


def _decided(votes: Mapping[int, Counter[str]]) -> dict[int, str]:
    """Each person's state by votes; none where two are level."""
    decided = {}
    for person, counted in votes.items():
        ranked = counted.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            decided[person] = ranked[0][0]
    return decided
