"""How a slot is filled that the pattern itself did not capture: from the clause, the sentence, or what surrounds it.

Each filler takes a `Match` and returns a `Filled` value with the certainty (0–1) of that way of filling, or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.dates.step import step
from extract.dates.value import parse_point
from extract.dates.words import MONTH, WEEKDAY
from extract.numerals import WORDS
from extract.patterns.passing_dates import passing_dates
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.document import Entity
    from extract.patterns.match import Match


@dataclass(frozen=True, slots=True)
class Filled:
    """A value for a slot and how certain this way of finding it is; `each` values make a fact each."""

    value: Value
    certainty: float = 1.0
    each: tuple[str, ...] = ()


_JOINED_DATES = regex(  # but not "in March, and on 4 May Rome did the same"
    r"[\ue500-\ue5ff](?:(?:, (?!and )| and |,? and, (?:after|under|following|again|once more|for|as|with|at|by|then|later)\b[^,;:.\ue500-\ue5ff]{0,40}, (?=in |on |from )| as well as |, and (?=(?:in |on )?[\ue500-\ue5ff](?!,? (?:saw|sees|brought|brings|witnessed|marked|was|were)\b| [a-z]{3,}ed (?:the |an? |its |their )?[A-Za-z\ue000-\ue4ff]|,? (?:(?:the|an?|at|in) )?[A-Z\ue000-\ue4ff]|,? (?:he|she|it|they|there|his|her|its|their|an?|the|two|three|both)\b)))"
    r"(?:again )?(?:in |on |from )?[\ue500-\ue5ff])+"
)
_OTHER_FACT = regex(
    r"[;]|\b(?:in spite of|despite|notwithstanding|contrary to|in defiance of|regardless of) |, (?:restoring|resuming|reopening|ending|breaking|renewing|replacing|returning|severed|broken off|suspended|interrupted|followed by|preceded by|to be followed)\b|\b(?:and|n?or|but) that\b|, (?:and|while|but|whereas) [\ue000-\ue9ff](?!,? (?:on|in|at) )|, (?:which|who|whom|whose|where|after which)\b|, (?:of|to|in|with|by|for|from|at|under) (?:which|whom|whose)\b(?![^,;:]{3,120},(?! (?:the|an?|its|his|her|their) ))"
    r"|, (?:and|while|but|whereas) (?:the|its|his|her|their) [^,;:.\ue500-\ue5ff]{2,60}?(?:, [a-z]+ed| (?:was|were|is|are|has|had))(?= )"
)
# "The club, founded *in 1967*, signed …", "(since *2005*)": what is said in passing dates itself.
_AND_LENGTH = 16
_AND_IN = regex(r"(?:,| and|, and|, but| but| while),? (?:then |again )?(?:in|on|from|by) $")
_SUBJECT = regex(
    r",? (?:[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff]|(?:the|its|his|her|their|a|an|former|then) (?:[\w-]+ ){0,2}?[\ue000-\ue4ff]|(?:he|she|it|they|the (?:two|pair|sides|parties))\b)"
    r"(?!(?:,| and) [\ue000-\ue4ff])"
)
_ASIDE = regex(
    r", (?:in office|in power|in force|member|established|founded|formed|set up|created|elected|appointed|born|built|opened)\b[^,;:]*,|\([^()]*\)"
)
# "on Tuesday the envoy recalled that": on some other day, whatever it was
_RECALLS = regex(
    r"[^;.]{0,80}?\b(?:recall|remember|remind|not|mention|point|stress|underlin|add|emphasi[sz])(?:e?d|ing|s)(?: out| [\ue300-\ue3ff])? that\b"
)
_WHO = regex(r", (?:who|which) had\b[^;:]*?,(?= )")
_RELATIVE = regex(
    r"(?<=[\ue000-\ue4ff\ue900-\ue9ff]), (?:(?:of|to|in|with|by|for|from|at|under) )?(?:who|which|whose|whom|where)\b(?! (?:on|in|at|by|from|since|until|during|after|before) [^,;:]{1,40},)[^;:]{3,160}?,(?= (?:also |then |later |\w+ly )*(?!(?:and|but|or|nor|who|which|whose|whom|where|when|while|as|on|in|at|to|of|for|by|from|with|after|before|during|including|the|an?|its|his|her|their|he|she|it|they|both|once|since|until|not|so|then|also|later)\b)[a-z]{2,})"
)
# what no finder could make a date of
_UNREAD = regex(
    r"(?:(?!, | (?:and|but|who|which|that|when|while|after|before) )[^;:.\ue500-\ue5ff]){0,40}? (?:in|on|since|last|next|this) (?:early |mid-?|late )?"
    rf"(?:{MONTH}|{WEEKDAY})(?! [A-Z]|,? (?:the )?[\d\ue500-\ue9ff]|,? (?:to|until|till) )"
    r"|[^;:.,\ue500-\ue5ff]{0,40}? (?:(?:last|next) (?:year|month|week|night)|yesterday|tomorrow)\b"
    r"|(?:(?! (?:and|but) )[^;:.\ue500-\ue5ff]){0,60}? in the (?:same )?(?:year|month|week) (?:when|that|in which|after|before)\b"
)
# "in May last year X came, and in 2003 Y": not in that of Y
_UNREAD_BEFORE = regex(
    rf"(?:^|[;,] |\band )(?:[Ii]n|[Oo]n|[Ll]ast) (?:early |mid-?|late )?(?:{MONTH}|{WEEKDAY})(?: (?:of )?(?:last|this|that) (?:year|month|week))?,? $"
)
# "in the month when the accord was signed": whichever that was
_IN_THAT_MONTH = regex(r"\bin the (?:same )?(?:year|month|week) (?:when|that|in which) [^,;:.]*$")
# "on Monday, not three months after A and B had met"
_VAGUELY_AFTER = regex(
    r"(?:\b(?:days|weeks|months|years|hours|shortly|soon|long)|[\ue000-\ue9ff]) (?:after|before) (?:(?!\b(?:that|which|who|whom)\b)[^;])*\bhad\b[^,;]*$"
)


_DATE = regex(f"[{chr(Kind.DATE.value)}-{chr(Kind.DATE.value + 255)}]")
# "on the visit of May 2003": the day of the visit is that of what was done on it.
_OCCASION_OF = regex(
    r"\b(?:visit|trip|meeting|talks|summit|session|stay|events|coup|uprising|tour|conference|round|graduation|festival|jubilee|funeral|wedding|inauguration|festivities|minutes?|hours?|morning|afternoon|evening|night|(?:in|over|during) the (?:course|spring|summer|autumn|fall|winter)) of (?:the )?$"
)


def date_nearby(match: Match) -> Filled | None:
    """The date of the clause: inside the match, after it, before it, else the one that the block carries."""
    sentence = match.sentence
    text = sentence.text
    dates = _its_own(match)
    inside = [i for i in dates if any(start <= i < end for start, end in match.stretches)]
    if inside:
        own_day = _of_second_verb(text, inside[-1], match.end)
        return _dates_at(match, own_day, 0.97) if own_day in dates else _dates_at(match, inside[0], 1.0)
    if (
        _UNREAD.match(text, match.end)
        or _UNREAD_BEFORE.search(text, 0, match.start)
        or (not dates and _IN_THAT_MONTH.search(text, 0, match.start))
    ):
        return None  # "came to Lima *in July of this year*": that was no day told elsewhere
    after = [
        i for i in dates if i >= match.end and not _OTHER_FACT.search(text, match.end, i) and not _leads_on(text, i)
    ]
    aside = {i for a in _ASIDE.finditer(text, 0, match.start) for i in range(*a.span())}
    aside |= _relative_aside(match)
    aside |= {i for i in dates if i < match.start and _RECALLS.match(text, i + 1, match.start)}
    before = [i for i in dates if i < match.start and i not in aside and ";" not in text[i : match.start]]
    if before and not after and (counted := _counted(match, before[-1])):
        return Filled(counted, 0.9)
    if before and not after and _VAGUELY_AFTER.search(text, before[-1], match.start):
        return None
    if after and after[0] - match.end <= 90:
        nearer_before = before and match.start - before[-1] < 12 and after[0] - match.end > 40
        if not nearer_before:
            return _dates_at(match, after[0], 0.97)
    if before:
        other = _OF_TWO_TIMES.search(text, 0, match.start) or _LATER_ON.match(text, match.end)
        return None if other else _dated_before(match, before[-1])
    then = _NOT_THEN.search(text, max(0, match.start - _AND_LENGTH), match.end + _AND_LENGTH)
    earlier_on = then and (
        _BACKGROUND.search(text, 0, then.start()) or not _WITHIN_ANOTHER.search(text, 0, then.start())
    )
    if earlier_on and match.scope.dated_by == "carried":
        return None
    if match.scope.date:
        return Filled(match.scope.date, 0.95 if match.scope.dated_by == "entry" else 0.8)
    earlier = [i for i in dates if i < match.start and i not in aside]
    return _dates_at(match, earlier[-1], 0.75) if earlier else None


def _dated_before(match: Match, index: int) -> Filled | None:
    """The date at an index before the match: of "since 2011, when it was built" the year in which it was."""
    found = _dates_at(match, index, 0.93)
    if (
        found is None
        or not isinstance(found.value, str)
        or not _WHEN.fullmatch(match.sentence.text, index + 1, match.start)
    ):
        return found
    return Filled(found.value.removesuffix("/.."), found.certainty)


_WHEN = regex(r",? when (?:[^,;:.]{0,40} )?")
# "recognised it on 3 May 1964, and relations were established *in the following years*"
_LATER_ON = regex(
    r"[^,;:.\ue500-\ue5ff]{0,50}? (?:in (?:the )?(?:following|subsequent|ensuing|later|coming|next few) (?:years|months|decades)|(?:soon |shortly |some(?: time| years)? |a few years |years |only |much )?(?:later|afterwards|thereafter))(?= ?[,;.]| ?$| and\b)"
)
# "came twice, in 1974 and in 1979, and a school *was opened*": at neither of the two times
_OF_TWO_TIMES = regex(
    r"[\ue500-\ue5ff](?:,|,? and) (?:in |on )?[\ue500-\ue5ff],? and (?:the |an? |its |their )?(?:[\w\ue100-\ue1ff-]+ ){0,4}$"
)


def _its_own(match: Match) -> list[int]:
    """Where the dates of a sentence stand that may date what a match tells: not those of events, names and relative clauses."""
    text = match.sentence.text
    dates = [m.start() for m in _DATE.finditer(text)]
    own = [i for i in dates if not text.endswith((" of ", " of the "), 0, i) or _OCCASION_OF.search(text, 0, i)]
    events = counted_from(match.sentence) | dateline(match.sentence) | passing_dates(match)
    # "the treaty of 1936" tells when the treaty was made, not when it was denounced
    dates = [i for i in own or dates if i not in events and not _is_since_last(match, i)]
    told_of_him = _in_relatives(match)
    open_ended = all((m := match.sentence.at(i)) is not None and m.date.endswith("/..") for i in dates)
    others = [i for i in dates if i not in told_of_him]
    near = any(";" not in text[min(i, match.start) : max(i, match.end)] for i in others)
    return others if near or (match.scope.date and open_ended) else dates


def counted(match: Match) -> Filled | None:
    """When something was that is told only by its distance from what was done before it in the sentence."""
    dates = [match.sentence.index(m) for m in match.sentence.within(0, match.start) if m.date]
    when = _counted(match, dates[-1]) if dates else ""
    return Filled(when, 0.9) if when else None


def _counted(match: Match, index: int) -> str:
    """When something was that is told by its distance from the act before it: "on 9 May, **two days after** X had left"."""
    told = _DISTANCE.match(match.sentence.words(index + 1, match.start))
    mention = match.sentence.at(index)
    point = parse_point(mention.date) if mention is not None else None
    done = _HAD_DONE.match(match.sentence.text, index + 1, match.end)
    if told is None or point is None or done is None or "," in match.sentence.text[done.end() : match.start]:
        return ""
    number = int(told["number"]) if told["number"].isdigit() else WORDS.get(told["number"])
    when = step(point, -number if told["way"] == "after" else number, told["unit"]) if number else None
    return str(when) if when is not None else ""


_DISTANCE = regex(
    r",? ?(?:just |exactly |only )?(?P<number>an?|[a-z]+|\d{1,3}) (?P<unit>day|week|month|year)s? (?P<way>after|before)\b"
)
# all that stands between is who had done it, no clause of its own: "two days after the fire (that had …), X signed"
_HAD_DONE = regex(
    r",?(?:(?!\b(?:that|which|who|whom)\b)[^;:,]|,(?= (?:and |as well as )?[\ue000-\ue4ff](?:,| and\b| had\b))){1,200}\bhad\b"
)


def _is_since_last(match: Match, index: int) -> bool:
    """Whether a date only tells how long nothing of the kind had been: "his first visit **since 2013**", "the largest loan since that of 2013"."""
    mention, text = match.sentence.at(index), match.sentence.text
    open_ended = mention is not None and mention.date.endswith("/..")
    if open_ended and _FIRST_SINCE.search(text, max(0, index - _AND_LENGTH * 2), index):
        return True
    other = _SINCE_ANOTHER.search(text, max(0, index - _BACK_TO_FIRST), index)
    return other is not None and match.start < other.start("since")


_FIRST_SINCE = regex(r"\b(?:first|last|only)(?: [a-z-]+){0,4} $")
_SINCE_ANOTHER = regex(
    r"\b(?:first|last|only|(?:larg|bigg|high|low|small|great|long|b|worst|earli)est|most [a-z]+)\b[^;:.\ue500-\ue5ff]{0,70}? (?P<since>since) (?!then\b)[^;:.\ue500-\ue5ff]{1,70}$"
)
_BACK_TO_FIRST = 150  # characters


def dateline(sentence: Sentence) -> set[int]:
    """Where the day of a report stands whose first sentence tells a day of its own: "LIMA, *4 May* - They signed on Friday".

    Its own is a day less than a fortnight away, outside relative clauses: not "…, which follows one of 1990".
    """
    head = _DATELINE.match(sentence.text)
    mention = sentence.at(head.start("date")) if head else None
    issued = parse_point(mention.date) if mention is not None else None
    if head is None or issued is None:
        return set()
    relative = _RELATIVE_START.search(sentence.text, head.end())
    told = sentence.within(head.end(), relative.start() if relative else len(sentence.text))
    days = [d for m in told if m.date and (d := parse_point(m.date)) and d.day]
    recent = any(abs((issued.first - d.first).days) <= _FORTNIGHT for d in days)
    return {head.start("date")} if recent else set()


def _of_second_verb(text: str, inside: int, end: int) -> int:
    """Where the day of the last of two verbs stands, behind a match that takes both in: "X left on 4 May and **put Y under an embargo on 6 May**"."""
    if not _NEXT_VERB.match(text, inside + 1, end):
        return -1
    found = _DAY_BEHIND.match(text, end)
    return found.end() - 1 if found else -1


_NEXT_VERB = regex(
    r",? (?:and|but) (?:(?:then|later|also|again|finally|\w+ly) )?(?:[a-z]+ed|put|cut|set|hit|shut|took|gave|made|sent|broke|held|lent|sold|bought|came|went|won|left|met|paid|built|became)\b"
)
_DAY_BEHIND = regex(r"[^;:.,\ue000-\ue9ff]{0,30} (?:in|on) [\ue500-\ue5ff]")
_FORTNIGHT = 14
_RELATIVE_START = regex(r"\b(?:which|who|whom|whose|where)\b")

_DATELINE = regex(
    r"(?:[\ue000-\ue0ff\ue200-\ue2ff]|[A-Z][A-Z .'’/-]{2,30})(?:[,/][^;:.\ue300-\ue5ff]{0,30})?[, (]{1,2}(?P<date>[\ue500-\ue5ff])\)? ?(?:\([A-Z][\w /]{1,30}\) ?)?[–—-]{1,2} "
)


def counted_from(sentence: Sentence) -> set[int]:
    """Where the date of an event stands from which another is counted: "two days after the fire of *4 May 1990*"."""
    dates = [m for m in sentence.mentions if m.date]
    pairs = ((sentence.index(m), other) for m, other in pairwise(dates) if m.form == "relative")
    return {sentence.index(other) for i, other in pairs if sentence.text.startswith((" after ", " before "), i + 1)}


def _leads_on(text: str, index: int) -> bool:
    """Whether a date opens a further clause, which has a subject of its own: "… and *in May 1995* she came"."""
    return bool(_AND_IN.search(text, max(0, index - _AND_LENGTH), index) and _SUBJECT.match(text, index + 1))


def _dates_at(match: Match, index: int, certainty: float) -> Filled | None:
    run = next((r for r in _JOINED_DATES.finditer(match.sentence.text) if r.start() <= index < r.end()), None)
    if run is not None and run.end() <= match.start and ", and " in run[0]:
        run = None  # "she came in March 1990, and on 5 May 1994 she signed"
    if run is not None:
        text, told = match.sentence.text, listed(match.sentence, match.sentence.within(*run.span()))
        leads = ", and " in run[0] or (bool(told) and _THEREAFTER.search(told[-1].span.of(match.sentence.block.text)))
        if len(told) > 1 and leads and _DEED.match(text, run.end()) and match.end <= run.end():
            told = told[:-1]  # "came in 1987 and 1990, and in 1992 bought jets", "left in May and a day later joined Y"
        apart = [m for m in told if not _ONCE.search(text, 0, match.sentence.index(m))]
        values = tuple(m.date for m in apart or told if m.date)
        values = tuple(v for v in values if not v.endswith("/..")) or values  # "signed in 1993, since 1995 in force"
        values = tuple(v for v in values if not any(o.startswith(f"{v}-") for o in values))  # "in 1998, on 20 July"
        if len(values) == 2 and _is_next_day(*values):
            return Filled(f"{values[0]}/{values[1]}", certainty)
        return Filled(values[0], certainty, each=values) if values else None
    mention = match.sentence.at(index)
    if mention is None or not mention.date:
        return None
    return Filled(_finer(match.sentence, index, mention.date), certainty)


_DEED = regex(
    r" (?:also |then |later )?(?:(?:re-)?[a-z]{3,}ed|bought|sold|took|gave|made|sent|held|became|met|won|told|had|was|were|did)\b"
)


_THEREAFTER = regex(r"\b(?:next|following|later|after|afterwards)\b")


def _finer(sentence: Sentence, index: int, date: str) -> str:
    """The days told right behind a year or a month that they lie in: "in 1998 (20–24 July)", "in July 1998, on the 20th"."""
    behind = _DAYS_BEHIND.match(sentence.text, index + 1)
    told = sentence.at(behind.end()) if behind is not None else None
    return told.date if told is not None and told.date.startswith(f"{date}-") else date


_DAYS_BEHIND = regex(r"(?: \(|, )(?:from |on |between )?(?=[\ue500-\ue5ff])")
# What was done before the paragraph's present, or more than once, was not done then: "she had visited", "visited Kenya twice".
_NOT_THEN = regex(
    r"\bhad (?:also |already |once |twice |\w+ly )?(?:been )?[a-z]+(?:ed|en|ne|de|t|ld|un|me)\b|\b(?:twice|(?:two|three|four|five|six|several|many|\d+) times|often|repeatedly|frequently|regularly)\b"
)
_WITHIN_ANOTHER = regex(r"\b(?:that|which|who|whom|whose|how|as)\b[^,;:]*$")  # "reports that they had broken off"
_BACKGROUND = regex(r", (?:which|who) (?:\w+ly )?$")  # "Peru, *which* had signed a pact of its own, …"
_ONCE = regex(r"\b(?:after|before|since|until) (?:the )?$")  # "the first to come after *2003*, on 11 August 2008"


def _relative_aside(match: Match) -> set[int]:
    """Where dates stand that only place another event: "X, who had landed *two days before*, signed …"."""
    clauses = _WHO.finditer(match.sentence.text, 0, match.start)
    inside = [i for c in clauses for i in range(*c.span())]
    return {i for i in inside if (m := match.sentence.at(i)) is not None and m.date and m.form == "relative"}


def _in_relatives(match: Match) -> set[int]:
    """What stands in relative clauses that the match is no part of: "X, who took office *in May 2014*, flew to Lima"."""
    clauses = (c.span() for c in _RELATIVE.finditer(match.sentence.text, 0, match.end))
    return {i for first, last in clauses if not first < match.start < last - 1 for i in range(first, last)}


def listed(sentence: Sentence, dates: Sequence[Mention]) -> list[Mention]:
    """The dates of a list, without one that only relates the first to another event: "on 15 May, *a day after* he came"."""
    return [
        m
        for number, m in enumerate(dates)
        if not number or m.form != "relative" or not sentence.text.endswith(", ", 0, sentence.index(m))
    ]


def _is_next_day(one: str, two: str) -> bool:
    """Whether two EDTF dates are days of one month that follow each other."""
    return len(one) == len(two) == len("2001-05-04") and one[:7] == two[:7] and int(two[8:]) == int(one[8:]) + 1


def complete_pair(match: Match, members: tuple[Entity, ...]) -> Filled | None:
    """Two parties from one: the other is the one other state of the sentence's front, else of the section's pair."""
    known = members[0]
    front = [s for s in distinct_states(match.sentence.within(0, match.start)) if s != known]
    if len(front) == 1:
        return Filled((front[0], known), 0.9)
    others = [s for s in match.scope.pair if s != known]
    if known in match.scope.pair and len(others) == 1:
        return Filled((known, others[0]), 0.88)
    return None


def distinct_states(mentions: Iterable[Mention]) -> list[Entity]:
    """The states among mentions of states, pairs and demonyms, each once, in order."""
    found: list[Entity] = []
    for mention in mentions:
        if mention.kind is Kind.PAIR:
            found.extend(e for e in mention.entities if e not in found)
        elif mention.kind in {Kind.STATE, Kind.DEMONYM} and mention.entity is not None and mention.entity not in found:
            found.append(mention.entity)
    return found
