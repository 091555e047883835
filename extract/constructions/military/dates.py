"""When forces were there, from how the clause tells it: "from 1951 until 1954", "withdrew in 1990", "Since 2014, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns.fillers import Filled, date_nearby
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_COURSE = regex(
    r"(?:began|opened|started|running|ran)[^;.]{0,20}?(?P<first>[\ue500-\ue5ff])[^;.]{0,40}?(?:ended|ending|closed|finished|concluded|until)"
    r"[^;.]{0,15}?(?P<last>[\ue500-\ue5ff])"
)
_OPENED = 40  # characters between a date that opens a sentence and what happened then
_WHERE_IT = regex(
    r"[^;.]{0,60}?,? where (?:it|they|these|he) (?:were |was |had been )?(?:worked|served|stayed|remained|operated|stationed|fought|kept|helped)[^;.]{0,60}?[\ue500-\ue5ff]"
)
_STILL_THERE = regex(
    r"\b(?:has|have|keeps?|maintains?)(?: (?:still|now|also|today|currently|some|about|around|roughly|only|up to|more than|perhaps|its|an?|the|no))* (?:[\ue700-\ue7ff\ue100-\ue1ff]|(?:[\w-]+ ){0,2}(?:troops|soldiers|forces|men|base|garrison|contingent|battalion|ships?|jets|advisers|instructors))"
)
_VERB = 20  # characters before a match in which its verb may stand
_EARLIER = regex(r"; (?:earlier|previously|before that|later|long before|subsequently)\b")
_SURE = 0.8  # the certainty of a date that is carried over
_FARTHER = 0.6  # likewise of forces somewhere, which stay
_CLAUSE = regex(r"; |, (?:and|while|but|whereas) (?!in |on )")
_FRONT = regex(r"(?:[A-Z]\w+ )?(?:the )?[\ue500-\ue5ff]")


def date_of_activity(match: Match) -> Filled | None:
    """As `date_nearby`; "from 1951 … until 1954" is one time, "withdrew in 1990" the end of one."""
    found = date_nearby(match)
    if found is None and (late := _WHERE_IT.match(match.sentence.text, match.end)):
        mention = match.sentence.at(late.end() - 1)
        return Filled(mention.date, 0.9) if mention is not None else None
    if found is not None and found.each and (whole := _through(found.each)):
        return Filled(whole, found.certainty)
    if found is None or found.each:
        return found
    carried = match.scope.dated_by == "carried" and found.value == match.scope.date
    if carried and (other := _at_another_time(match)):
        today = (match.scope.meeting or match.scope.written).split("/")[-1]
        return Filled(today, _SURE) if other == "today" and today else None
    before = match.sentence.text.rfind(";", 0, match.start)
    if before >= 0 and found.certainty < _SURE and _EARLIER.match(match.sentence.text, before):
        return None
    value = _of_day_one(match, _own_clause(match, _nearest(match, str(found.value))))
    stays = carried and match.pattern.sets.get("kind") == "deployment"
    return _whole(match, Filled(value, _FARTHER if stays else found.certainty))


def _whole(match: Match, found: Filled) -> Filled:
    """The time found, from its beginning to its end where the sentence tells both."""
    value = str(found.value)
    if match.has("leave") and not value.startswith("../"):
        return Filled(_span(match, value), found.certainty)
    course = _COURSE.search(match.sentence.text)
    if course is not None:
        first, last = (match.sentence.at(course.start(g)) for g in ("first", "last"))
        if first is not None and last is not None and "/" not in first.date + last.date:
            return Filled(f"{first.date}/{last.date}", found.certainty)
    if value.endswith("/.."):
        ends = [m.date for m in match.sentence.mentions if m.date.startswith("../")]
        return Filled(value[:-2] + ends[0][3:], found.certainty) if ends else found
    return found


def _at_another_time(match: Match) -> str:
    """Which time other than that told last an undated act is of; empty where it is of none.

    "today" ("officers are attending the academy"), "always" ("officers attend it"), "then" ("during the Boer War").
    """
    text, start = match.sentence.text, max(0, match.start - _VERB)
    if _STILL_THERE.search(text, start, match.end):
        return "always"
    if so := _IS_SO.search(text, start, min(len(text), match.end + _VERB)):
        return "today" if so["now"] else "always"
    return "then" if _IN_ITS_TIME.search(text) else ""


_IS_SO = regex(
    r"\b(?:attend|train|serve|study|learn|receive (?:\w+ )?training|undergo|patrol|guard|remain|stay|participate|(?P<now>is|are)(?: (?:now|still|also|today|currently|at present|all|being|permanently|regularly))* (?:attending|training|serving|studying|undergoing|patrolling|guarding|stationed|deployed|based|garrisoned|posted|trained|kept|engaged|present|in))s?\b(?! (?:by|of)\b)"
)
_IN_ITS_TIME = regex(
    r"\b(?:[Dd]uring|[Tt]hroughout|[Ii]n the (?:course|days|time|years|wake) of) (?:the |its |their )?(?:(?:[\w\ue000-\ue4ff'’–-]+) ){0,5}?(?:[Ww]ars?|[Uu]prising|[Rr]evolution|[Rr]ebellion|[Rr]evolt|[Ee]mergency|[Cc]risis|[Oo]ccupation|[Rr]ule|[Rr]eign|[Ee]ra|[Dd]ictatorship|[Ii]nsurgency|[Cc]onflict|[Mm]andate|[Cc]onfrontation|[Ff]ighting|[Tt]imes)\b"
    r"|\b[Oo]ver the (?:past|last|previous|following|next) (?:\w+ )?(?:decades?|years|months|century)\b"
    r"|\b(?:[Ii]n|[Ff]rom|[Ss]ince) (?:colonial|Soviet|Ottoman|imperial|communist|socialist) times\b|\b[Uu]nder (?:colonial|imperial) rule\b"
)


def _of_day_one(match: Match, value: str) -> str:
    """The day from which something is so, where the match tells what was done on it: "since 1960, **when it sent** a unit"."""
    when = _WHEN.search(match.sentence.text, 0, match.end) if value.endswith("/..") else None
    since = match.sentence.at(when.start()) if when else None
    return value.removesuffix("/..") if since is not None and since.date == value else value


_WHEN = regex(r"[\ue500-\ue5ff],? when (?:the )?(?:it|they|its|their|[\ue000-\ue4ff])")


def _through(dates: tuple[str, ...]) -> str:
    """The one time that two months in a row are: "in May and June 2016"."""
    if len(dates) != len("XY") or any(len(d) != len("2016-05") for d in dates) or dates[0][:5] != dates[1][:5]:
        return ""
    first, last = sorted(dates)
    return f"{first}/{last}" if int(last[5:]) - int(first[5:]) == 1 else ""


def _own_clause(match: Match, value: str) -> str:
    """The date behind in the same clause rather than one before the clause began: "held in 2022, and Peru has taught there since 2018"."""
    text, sentence = match.sentence.text, match.sentence
    begins = [m.end() for m in _CLAUSE.finditer(text, 0, match.start + 1)]
    told = [m for m in sentence.mentions if m.date == value]
    if not begins or not told or sentence.index(told[-1]) >= begins[-1]:
        return value
    ends = _CLAUSE.search(text, match.end)
    behind = [m.date for m in sentence.within(match.start, ends.start() if ends else len(text)) if m.date]
    return behind[0] if len(behind) == 1 else value


def _nearest(match: Match, value: str) -> str:
    """The date that opens the sentence rather than one behind a comma; one told earlier in it rather than one carried over."""
    text, sentence = match.sentence.text, match.sentence
    front = _FRONT.match(text)
    opening = sentence.at(front.end() - 1) if front else None
    indices = range(match.start, len(text))
    later = next((i for i in indices if (m := sentence.at(i)) is not None and m.date == value), None)
    if opening is not None and front is not None and later is not None and match.start - front.end() < _OPENED:
        if value.startswith(opening.date):
            return value  # "2021 – … in March"
        between = any(m.date for m in sentence.within(front.end(), match.start))
        return opening.date if not between and "," in text[match.start : later] else value
    finer = [m.date for m in sentence.within(match.start, min(match.end, len(text))) if m.date.startswith(f"{value}-")]
    if finer and "/" not in finer[0] and match.scope.dated_by == "entry" and match.scope.date == value:
        return finer[0]
    if value == match.scope.date and match.scope.dated_by != "entry":
        earlier = [m.date for m in sentence.within(0, match.start) if m.date]
        return earlier[-1] if earlier else value
    return value


def _span(match: Match, left: str) -> str:
    since = [m.date for m in match.sentence.mentions if m.date.endswith("/..")]
    left = match.scope.date[:7] if left.endswith("/..") or left == match.scope.date else left  # carried: not to the day
    return since[0][:-2] + left if since and left else f"../{left}"
