"""When ties began that a jubilee tells of: "in 2019 it was 27 years since …", "celebrates 20 years of diplomatic relations"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.step import step
from extract.dates.value import parse_point
from extract.numerals import ORDINALS, number_word
from extract.patterns.fillers import Filled
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_YEARS = r"(?P<number>[\ue700-\ue7ff]|[a-z-]+ years)"
_SINCE = regex(
    rf"\b(?:(?P<exact>(?:it|today|that day) (?:is|was|has been|will be|mark(?:s|ed)))|(?:ha(?:s|ve|d)|will have) passed|mark(?:s|ed|ing)?|celebrat\w+|commemorat\w+|(?:is|are|was|were)) (?:exactly |already |now |just |the )?{_YEARS} (?:(?:have |has |had )?(?:passed|elapsed) )?since (?:(?:the|its|their) )?$",
    re.IGNORECASE,
)
_NTH = regex(
    r"\b(?P<nth>\d{1,3}(?=(?:st|nd|rd|th))|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd|th)? anniversary (?:of|since) (?:(?:the|their|its) )?$",
    re.IGNORECASE,
)
_AFTER = regex(r"(?P<since>[\ue500-\ue5ff]) (?:after|before) (?:the |their |its )?$")
_NEXT = regex(r"[^,;:.\ue500-\ue5ff]{0,60}(?P<date>[\ue500-\ue5ff])")


def is_jubilee(match: Match) -> bool:
    """Whether the words before the match, or its own, count years from the beginning of ties, or another day from it."""
    return match.has("jubilee") or _told(match) is not None or _counted_from(match)


def begun(match: Match) -> Filled | None:
    """The date so many years before that of the jubilee; None where nothing tells that one."""
    if _counted_from(match):
        found = _NEXT.match(match.sentence.text, match.start)
        mention = match.sentence.at(found.start("date")) if found else None
        return Filled(mention.date, 0.93) if mention is not None else None
    told = _told(match)
    years = _number(match.words("jubilee")) if match.has("jubilee") else _counted(match, told) if told else None
    before = match.groups.start("jubilee") if match.has("jubilee") else told.start() if told else 0
    dated = [m.date for m in match.sentence.within(0, before) if m.date]
    dated = dated or [m.date for m in match.sentence.within(match.end, len(match.sentence.text)) if m.date]
    point = parse_point(dated[-1] if dated else match.scope.written)
    if point is None or not years:
        return None
    first = step(point, -years, "year")
    if first is None:
        return None
    exact = told is not None and told.re == _SINCE and told["exact"] and point.day is not None
    return Filled(f"{first}{str(point)[4:]}" if exact else str(first), 0.9)


def _told(match: Match) -> re.Match[str] | None:
    text = match.sentence.text
    return _SINCE.search(text, 0, match.start) or _NTH.search(text, 0, match.start)


def _counted_from(match: Match) -> bool:
    """Whether the day before the match is another's: "*ten years after* relations were established in 1963"."""
    told = _AFTER.search(match.sentence.text, 0, match.start)
    since = match.sentence.at(told.start("since")) if told else None
    return since is not None and since.form == "relative"


def _counted(match: Match, told: re.Match[str]) -> int | None:
    if told.re == _SINCE:
        return _number(match.sentence.words(*told.span("number")))
    nth = told["nth"].casefold()
    return int(nth) if nth.isdigit() else ORDINALS.get(nth)


def _number(words: str) -> int | None:
    """The years that words count: "27 years", "fifty years"."""
    return number_word(words.strip().removesuffix(" years"))
