"""Whose diplomat somebody is, by the mission that the sentence tells of: who opens the Peruvian legation is Peru's envoy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.names.told import Line, other
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DIPLOMAT = regex(
    r"ambassador|consul|envoy|minister plenipotentiary|minister[- ]resident|charg|high commissioner|diplomatic agent|head of mission",
    re.IGNORECASE,
)
_MISSION = regex(
    r"(?:['’]s)?,? (?:[\w'-]+ ){0,2}?(?:legation|embassy|high commission|consulate(?:[- ]general)?|mission|diplomatic (?:post|representation))\b",
    re.IGNORECASE,
)
_MISSION_OF = regex(r"\b(?:legation|embassy|high commission|consulate(?:[- ]general)?) of (?:the )?$", re.IGNORECASE)
_MISSION_AT = regex(
    r"\b(?:legation|embassy|high commission|consulate(?:[- ]general)?)(?: was| were| is)?(?: \w+ed)? (?:in|at|to) (?:the )?$",
    re.IGNORECASE,
)
_CREDENTIALS_AT = regex(
    r"^[^.;]{0,20}\b(?:(?:presented|handed over|submitted|presents) (?:his |her )?(?:letters of credence|credentials)|(?:took|takes|taken|taking) up (?:his|her|the) (?:post|duties|office|position|appointment))(?: [^.;,]{0,40})? (?:in|at|to) (?:the )?(?:\w+ of (?:the )?)?$"
)

_HEADED = regex(r"[^.;]{0,30}?,? (?:(?:is|was|has been) )?(?:\w+ly )?(?:headed|led|run) by (?:[\w'’-]+ ){0,4}")
ABROAD = regex(r"\b(?:embassy|mission) (?:in|to|at) (?:the )?$")  # what follows is the host
_SEAT = regex(r" \((?:in |resident in )?")  # "Ambassador X (Lima)", "X (in Lima, until 2023)"


def by_mission(line: Line, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The diplomats of a sentence without a told state, with the key of the state that the mission beside them serves."""
    told = [t for t in line.told if t.hit.office and not t.hit.of and DIPLOMAT.search(t.hit.office.position)]
    diplomats = [t for t in told if t.hit.office and not t.hit.office.position.casefold().startswith("honorary")]
    if not diplomats:
        return
    own = _owner(line, pair)
    if any(t.hit.of == own for t in line.told):  # the mission is that of another one, who is told with it
        own = ""
    for diplomat in diplomats:
        key = _posted(line, diplomat.hit.run.span.end, pair) or own
        if key:
            yield diplomat.person, key


def _owner(line: Line, pair: Sequence[str]) -> str:
    """The state whose mission the sentence tells of; empty where several are told, or none."""
    own, hosts = set(), set()
    for state in line.passage.states:
        if not line.start <= state.span.start < line.end:
            continue
        before = line.text(state.span.start - 60, state.span.start)
        if _MISSION_AT.search(before):
            hosts.add(state.value.key)
        elif _MISSION_OF.search(before) or _MISSION.match(line.text(state.span.end, state.span.end + 60)):
            own.add(state.value.key)
    if not own and len(hosts) == 1 and hosts < set(pair):
        return other(pair, hosts.pop())
    return own.pop() if len(own) == 1 else ""


def _posted(line: Line, end: int, pair: Sequence[str]) -> str:
    """The other state of the pair than the one where the credentials are presented."""
    for span, key in line.passage.places:
        if end < span.start < line.end and key in pair and _CREDENTIALS_AT.match(line.text(end, span.start)):
            return other(pair, key)
    return ""


def by_seat(line: Line, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Who heads the embassy in one state of the pair, or is told as posted there, with the key of the other."""
    for told in line.told:
        for span, key in line.passage.places:
            posted = span.end <= told.hit.whole.start and _HEADED.fullmatch(line.text(span.end, told.hit.whole.start))
            if key in pair and posted and ABROAD.search(line.text(line.start, span.start)):
                yield told.person, other(pair, key)
            seat = told.hit.office is not None and DIPLOMAT.search(told.hit.office.position)
            if seat and key in pair and _SEAT.fullmatch(line.text(told.hit.run.span.end, span.start)):
                yield told.person, other(pair, key)
