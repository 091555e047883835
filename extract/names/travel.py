"""Who went where: a visitor to one state of the pair is from the other, the host is from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Span
from extract.names.posts import DIPLOMAT
from extract.names.told import Line, Told, across, other
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FAR = 110  # characters between a person and the place of the visit
_NEAR = 90  # between a host and the place
_GOES = regex(
    r"\b(?:visited|visits|arrived|came|comes|flew|travelled|traveled|went|was|is|were|was back|stopped|(?:has|have|had) (?:come|gone|flown)|visit(?:s)?|set foot|trips?|stay|"
    r"(?<=was )(?:received|welcomed)|(?<=were )(?:received|welcomed)|(?<=be )(?:received|welcomed)|(?<=been )(?:received|welcomed)|landed|spent|followed|returned|toured|been|tour|journey)\b[^.;:]{0,70}?\b(?:to|in|at)(?: the)? $|"
    r"\b(?:visited|visits|toured|visit)(?: the)? $|\bhis country's (?:ties|relations) with $"
)
_HE_WENT = regex(
    r"(?:(?:In|On) [\w ]{3,20}, )?(?:[Hh]e|[Ss]he) (?:also |then |later |again |had |has )*(?:visited|toured|(?:came|went|travelled|traveled|flew|returned)(?: back)? to|"
    r"(?:was|is)(?: again| back)? in|arrived in|paid (?:an?|his|her) [\w ]{0,30}visit to) (?:the )?"
)
_STAYS = regex(r"\b(?:from|against|about|with|over|between|who|that|which|told|met)\b")
_RELATIVE = regex(r"^, (?:who|whose|then|the|by then)\b[^,;.]{1,90}, ")  # what is told of the person by the way
_HEADLINE = regex(r"^,? in (?:the )?$")  # "King X in Lima."
_COMPANY = regex(r"\b(?:with|beside|alongside|next to|flanked by)\b")  # "X with Y in Lima": either may be at home
_HOSTED = regex(
    r"\b(?:(?:received|hosted|welcomed|met|seen|greeted)\b[^.;,]{0,40}\bby|met(?: with)?|guest of|called on|talks with|met there|sat down with|"
    r"counterpart,?|hosts?,?|meeting with|conferred with)(?: (?:the|his|her|its))?(?: [\w-]+)? $",
    re.IGNORECASE,
)
_RECEIVED = regex(r"^[^.;]{0,40}\b(?:received by|hosted by|welcomed by|guest of|called on)\b")
_HOSTS = regex(
    r"^(?:,? [^.;,]{0,40},)? (?:also |then |later )?(?:received|welcomed|hosted|greeted|feted|entertained) (?:the |his |her |then )*(?:\w+ )?$"
)
_IN = regex(r"\b(?:[Ii]n|to|[Aa]t|visited) $")
_VISIT_TO = regex(r"\b(?:visits?|trips?|tour|journey) to (?:the )?$")
_ALSO = regex(
    r"^(?:, [^.;]{0,60},|,)? (?:also )?(?:came|followed|was there|was back|was with us|visited(?: the country)?(?= in \b| on \b| again| from \b|,|\.)|stopped over|arrived (?:on|in) \d|did so|did the same|(?:had )?made the (?:same )?journey|went|is there|paid one|paid a visit)\b"
)
_RETURNED = regex(
    r"^(?:, [^.;]{0,30},|,)? (?:returned|repaid|reciprocated) (?:the|this|that|his|her) (?:call|visit|compliment|courtesy|gesture)\b"
)


def _place(line: Line, told: Told, limit: int, pair: Sequence[str]) -> tuple[str, str]:
    """How a person stands to a place of the pair: "visitor", "host" or "", and the key of the state."""
    at, end = told.hit.whole.start, max(told.hit.whole.end, told.hit.run.span.end)
    hosted = bool(_HOSTED.search(line.text(max(0, at - 70), at)))
    for span, key in line.passage.places:
        if key not in pair or span.end <= line.start or span.start >= line.end:
            continue
        to, fro = _RELATIVE.sub(" ", line.text(end, span.start)), line.text(span.end, at)
        if span.end <= at and re.fullmatch(r", where (?:the )?(?:[\w-]+ )?", fro):
            return "host", key
        if hosted:
            if (end <= span.start and len(to) < _NEAR and re.search(r"\b(?:in|at) $", to)) or (
                span.start < at and _IN.search(line.text(span.start - 12, span.start))
            ):
                return "host", key
        elif end <= span.start < limit and len(to) < _FAR:
            if (_GOES.search(to) and not _STAYS.search(to)) or (
                _HEADLINE.match(to)
                and line.text(span.end, span.end + 1) in {".", ",", ";", ""}
                and not _COMPANY.search(line.text(line.start, at))
            ):
                return "visitor", key
            if re.fullmatch(r" to (?:the )?", to) and re.search(
                r"\b(?:visits?|trips?|tour) (?:of|by) (?:the )?(?:[\w-]+ )*$", line.text(at - 40, at)
            ):
                return "visitor", key
        elif (
            span.end <= at
            and re.fullmatch(r",? (?:(?:by|of) )?(?:the )?(?:[\w-]+ ){0,2}", fro)
            and _VISIT_TO.search(line.text(span.start - 20, span.start))
        ):
            return "visitor", key
    return "", ""


def by_travel(sentences: Sequence[Line], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Persons with the key of their state, by where they went or were seen; what follows a visit may be another one."""
    passage, went = None, ""
    for line in sentences:
        if line.passage is not passage:
            passage, went = line.passage, ""
        for number, told in enumerate(line.told):
            limit = line.told[number + 1].hit.whole.start if number + 1 < len(line.told) else line.end
            stand, key = _place(line, told, limit, pair)
            after = line.text(told.hit.whole.end, told.hit.whole.end + 90)
            following = line.told[number + 1] if number + 1 < len(line.told) else None
            if following is not None and _HOSTS.match(line.text(told.hit.whole.end, following.hit.whole.start)):
                yield from _reception(line, told, following, pair)
            if stand == "visitor":
                yield told.person, other(pair, key)
                went = key
            elif stand == "host":
                yield from _at_home(line, number, key, pair)
            elif went and _ALSO.match(after) and not _elsewhere(line, told, limit):
                yield told.person, other(pair, went)
            elif went and _RETURNED.match(after):
                yield told.person, went
                went = ""  # who comes next may be of either side


def _at_home(line: Line, number: int, key: str, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Who is told to be in a place is at home there, unless he is posted there: "in Lima, where X was ambassador"."""
    host, guest = line.told[number], line.told[number - 1] if number else None
    if host.hit.office is not None and DIPLOMAT.search(host.hit.office.position):
        yield host.person, other(pair, key)
        return
    yield host.person, key
    if guest is not None and _RECEIVED.search(line.text(guest.hit.whole.end, host.hit.whole.start)):
        yield from ((guest.person, side) for side in across(line.passage, pair, key))


def _reception(line: Line, host: Told, guest: Told, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Who receives somebody in a place of the pair is at home there: "X welcomed Y in Lima"."""
    end = guest.hit.run.span.end
    for span, key in line.passage.places:
        after = end <= span.start and re.fullmatch(
            r"(?:,? [\w ]{0,30})? (?:in|to|at) (?:the )?", line.text(end, span.start)
        )
        front = (
            span.end <= host.hit.whole.start
            and re.fullmatch(r"In ", line.text(line.start, span.start))
            and len(line.text(span.end, host.hit.whole.start)) < len(", the president ")
        )
        if key in pair and (after or (front and _RECEIVES.match(line.text(host.hit.whole.end, end)))):
            yield host.person, key
            yield guest.person, other(pair, key)
            return


_RECEIVES = regex(r"[^.;]*\b(?:received|welcomed|hosted|greeted)\b")


def by_pronoun(sentences: Sequence[Line], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Persons with the key of their state, by where the sentence after theirs says that "he" or "she" went."""
    for line in sentences:
        told = line.told[0]
        for span, key in line.passage.places:
            between = line.passage.text[line.end : span.start] if span.start > line.end else "?"
            if key in pair and _HE_WENT.fullmatch(between):
                yield told.person, other(pair, key)


def _elsewhere(line: Line, told: Told, limit: int) -> bool:
    """Whether a place is named with the person's going."""
    return any(
        span.overlaps(Span(told.hit.run.span.end, max(limit, told.hit.run.span.end + 1)))
        for span, _ in line.passage.places
    )
