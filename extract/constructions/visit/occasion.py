"""When a visit was: the dates that its sentence tells, without those that tell of something else.

Groups of the patterns of visits that it knows: `list` and `when` (a line of a list), `saying`, `where`, `visitor`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.visit.distant_dates import distant
from extract.patterns.fillers import Filled, counted_from, date_nearby
from extract.patterns.passing_dates import passing_dates
from extract.patterns.realis import clause
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_FRONT_DATES = regex(
    r"[\ue500-\ue5ff](?:(?:, and |, | and )(?:again |then )?(?:in |on )?[\ue500-\ue5ff])*,?(?: the| a| an| his| her)? $"
)
_SUBORDINATE = regex(
    r"(?:^|[–—:-] )(?:following|after|before|ahead of|prior to|despite|as a follow-up to|since|because of|owing to|sworn in|(?:re-?)?elected|(?:re)?appointed|installed|inaugurated|"
    r"born|crowned|enthroned|ousted|defeated|in office|in power|barely|scarcely|having|back (?:home )?from|fresh from|(?:days|weeks|months|years) (?:after|before))\b",
    re.IGNORECASE,
)
_LIST_GOES_ON = regex(
    r"(?: \([^()]{0,60}\))?(?:[,;]|,? and|,? as well as)(?: and)?(?: again| finally| lastly| most recently| once more)? (?:in |on )?"
    r"(?=[\ue500-\ue5ff](?!,? (?:also |then |again )?(?:[a-z]{3,}ed|bought|sold|took|gave|made|sent|held|became|met|won|told|had|was|were|did)\b))"  # "and in 1988 *bought* jets": of another deed
)
_LIST_BEFORE = regex(r"[\ue500-\ue5ff](?:,|,? and)(?: again)? (?:in |on )?$")
_COLON = regex(r"[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,90}: (?:in )?(?=[\ue500-\ue5ff](?: \([^()]{0,60}\))?,)")
_SAID_WHEN = regex(r",?(?: (?:on|in|late on|early on))? (?:\w+day,? )?(?=[\ue500-\ue5ff])")
_APPOSED = regex(  # "X, who took office in May, was in Lima": when he took office is not when he went
    r", (?:who(?! (?:(?:had|has|also|first|again|once) )*(?:flew|flown|arrived|came|come|visited|landed|travell?ed|was in|was there|been (?:to|in|back|there|here)|went|gone|paid|made|stopped|stayed|spent|returned|toured)\b)|whose|which|then|the|an?|his|her|its|in (?:the )?(?:office|power|presidency)|(?:[a-z-]+ ){1,4}(?:since|until|from|between|till)|(?:newly )?(?:appointed|elected|sworn|named|re-elected)|(?:[A-Z]\w+ ){0,2}(?:[Pp]rime |[Ff]oreign )?(?:[Mm]inister|[Pp]resident))\b"
    r"[^,;:!?]{0,90}?[\ue500-\ue5ff][^,;:!?]{0,60}, "
)
_TOLD_OF_HIM = regex(r",? who\b")
_REIGNED = regex(r",? \(?(?P<since>from |between |since |until )?(?P<years>[\ue500-\ue5ff])\)?(?P<comma>,)? ")
_TENURE = regex(r" \((?=[^()]*[a-z]{3})[^()]*[\ue500-\ue5ff][^()]*\)(?=,? [a-z])|,? [\ue500-\ue5ff]\)(?=,? [a-z])")
_UNDATED = regex(
    r"(?:\b(?:days?|weeks?|months?|years?)|[\ue700-\ue7ff]) (?:later|earlier|after(?:wards)?|before)\b|\b(?:in those (?:years|days)|back then)\b",
    re.IGNORECASE,
)
_ANNOUNCED = regex(
    r"\b(?:announced|said|told \w+|reported|confirmed|stated|wrote|declared|agreed|decided)(?: here| yesterday)?(?: on| in| late on)? $"
)
_TO_COME = regex(r"\b(?:will|is to|are to|is due|are due|is expected|is set)\b")
_MOOTED = regex(
    r"[^;:.,]{0,40} (?:(?:has|have|had) been (?:also )?(?:discussed|proposed|planned|mooted|suggested|considered)|(?:is|are|was|were) (?:now |still )?(?:planned|under (?:discussion|consideration)|being (?:planned|prepared|discussed)))\b"
)
_UNFIXED = regex(
    r",? (?:agreed (?:up)?on in principle|agreed in principle|(?:still )?awaits? a date|yet to be (?:fixed|dated))\b"
)
_BRACKETED = regex(
    r"(?: (?:for|at|to) [^,;:.()\ue000-\ue9ff]{1,40}?(?: [\ue500-\ue5ff])?)? \((?:in |on |from )?(?=[\ue500-\ue5ff](?:[);,]| \(| and (?:in |on )?[\ue500-\ue5ff]))"
)
# "signed on 5 May in the course of the visit of X, approved in June"
_ON_OCCASION = regex(
    r"[\ue500-\ue5ff],? (?:during|in the course of|on the (?:occasion|margins|sidelines) of|at the (?:end|close|start|beginning) of|in connection with|within the framework of) (?:[\w-]+ ){0,3}$"
)
_DATED_AFTER = regex(r"[^;:.,]{0,30}? \(?(?:in |on |from |of )?(?:the )?[\ue500-\ue5ff]")
# "the first to make the trip since Y was in Lima last May": when is told elsewhere
_SINCE = regex(
    r"(?: since| (?:comes |came )?(?:after|upon)| follow(?:s|ed|ing)(?: up)?(?: on| upon)?|,? in (?:return|answer|reply) (?:for|to)) (?:(?:that|those|the (?:visit|one|trip)) (?:of|by|paid by|made by) |(?<=since )(?=[^;:.]))(?:the |then |former )?(?:[\w-]+ ){0,2}[\ue300-\ue3ff](?: |,|$)"
)
# "X, *who flew in from Lima, will leave* on Wednesday": the day is that of what lies ahead
_WHO_CAME = regex(r",? who\b[^,;:\ue500-\ue5ff]{0,60}$")
_GOES_ON = regex(r"[^,;:\ue500-\ue5ff]{0,40}, (?:will|is (?:to|due|expected|set)|leaves|plans|hopes)\b")
_FRONT = regex(r"(?:On|In) [\ue500-\ue5ff],? (?:during|at the end of|in the course of|on the occasion of|for|with) ")
_YEARS_LONG = regex(r"\d{4}/\d{4}")
_REMARKED = regex(r"[\ue500-\ue5ff](?= \([^()]{0,60}\)(?:, and|,| and) (?:again )?(?:in |on )?[\ue500-\ue5ff])")
# "10–12 May: X paid a visit, *with a communiqué released* on May 12": the entry's date is the visit's
_DONE_THERE = regex(
    r", (?:with|and|where|when|during which|at the end of which|the) [^;:.]{3,70}?\b(?:released|signed|issued|adopted|published|initialled|concluded|held)\b"
)
_CLOSES = regex(r"(?: \(|[.;,)]|$)")
_YEAR = len("2018")
_NEAR = 40  # characters between a visit and its first date
# What leads to the dates that open a sentence: "In", "Twice, in", "On three occasions – in".
_AT_HEAD = regex(
    r".{0,3}|(?:both |(?:twice|thrice|(?:on |at )?(?:[a-z]+ (?:separate |different )?(?:times|occasions)|[\ue700-\ue7ff])),? ?(?:[–—:(-] ?)?)(?:in |on |from )?",
    re.IGNORECASE,
)
_TIMES = regex(
    r"[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,40}? (?P<count>twice|thrice|(?:two|three|four|several|many|five|six|[\ue700-\ue7ff]) (?:times|occasions)|repeatedly)\b"
    r"(?P<within>(?: (?:in|during|over)(?: the course of)?)? (?:[\ue500-\ue5ff]|(?:recent|the last|as many) years))?",
    re.IGNORECASE,
)
_CLAUSE = regex(r";| (?:while|whereas)\b|, but\b|, and [\ue000-\ue4ff]")
_NUMBERS = {
    "twice": 2,
    "thrice": 3,
    "two times": 2,
    "three times": 3,
    "four times": 4,
    "two occasions": 2,
    "three occasions": 3,
}
# "has made three visits, most recently in May 2015"
_LATELY = regex(
    r"[^;:.]{0,60}?, (?:most recently|lastly|the (?:last|latest|most recent)(?: (?:time|of them|one))?)[^;:.,]{0,24}? (?:in |on |from )?[\ue500-\ue5ff]"
)
# "her visit, which had been scheduled for May 2015, was cancelled"
_DUE = regex(
    r"(?: of [\ue000-\ue0ff])?,? (?:(?:which|that) )?(?:(?:is|was|were|had been|has been) )?(?:originally |first |initially |tentatively )?(?:planned|scheduled|foreseen|fixed|set|due|mooted|announced|prepared|pencill?ed in)(?: for| in| on| to take place in)?(?: the)? [\ue500-\ue5ff]"
)
POINTS_BACK = regex(r"^(?:(?:the|this|that|these|those) |[\ue300-\ue3ff]['’]s? )", re.IGNORECASE)


def date_of_visit(match: Match) -> Filled | None:
    """As `date_nearby`, but a date right in front governs ("in May the visit of …"), "twice" takes all that follow.

    "The visit of …" without a date of its own points back, so that nothing is carried over; and the date of a
    subordinate phrase ("Following the talks in May, X …") is not the visit's.
    """
    if match.has("saying"):  # what is said tells of other times
        when = _SAID_WHEN.match(match.sentence.text, match.end)
        told = match.sentence.at(when.end()) if when else None
        earlier = [m.date for m in match.sentence.within(0, match.start) if m.date]
        date = told.date if told is not None else next(iter(earlier[-1:]), match.scope.date)
        return Filled(date, 0.9) if date else None
    if due := _spent(match) or (match.has("visitor") and (_due(match, match.groups.end("visitor")) or _held(match))):
        return due  # "the visit of X, which had been prepared for May, did not take place"
    if each := _after_colon(match):
        return Filled(each[0], 0.93, each=each)
    if match.has("list") or (match.has("visitor") and _apposed(match)):
        listed = _listed_dates(match) if match.has("list") else _after_apposition(match)
        return Filled(listed[0], 0.95, each=listed) if listed else None
    if _SINCE.match(match.sentence.text, match.end):
        return Filled("", 0.9)
    if _GOES_ON.match(match.sentence.text, match.end) and _WHO_CAME.search(match.sentence.text, 0, match.end):
        return Filled(match.scope.date, 0.8) if match.scope.date else None
    if listed := _with_remarks(match):
        return Filled(listed[0], 0.95, each=listed)
    inside = [m.date for m in match.sentence.within(match.start, match.end) if m.date]
    if len(inside) == 1 and (finer := finer_date(match, inside[0])):
        return Filled(finer, 0.97)
    if inside:
        return _nearby(match)
    return _beside(match) or distant(match.sentence, match.start, match.end) or _nearby(match)


# "spent the best part of 1962 and 1963 in Lima": one stay
_PART_OF = regex(
    r"\bspen(?:t|ds) [^;:,.]{0,20}?\b(?:part|most|half|much|all|rest|end) of [\ue500-\ue5ff] and [\ue500-\ue5ff]"
)
# "the visit of X to Lima, which took place on 3 May 2013": the relative clause tells its day
_HELD = regex(
    r"(?: [a-z]+)?,? (?:which|that) (?:took place|was (?:held|made|paid)|began|started|lasted|ran|happened) (?:(?:early|late) )?(?:in|on|from|between|during)? ?(?=[\ue500-\ue5ff])"
)


def _spent(match: Match) -> Filled | None:
    years = _PART_OF.search(match.sentence.text, match.start, match.end)
    dates = [m.date for m in match.sentence.within(*years.span()) if m.date] if years else []
    return Filled("/".join(dates), 0.95) if dates else None


def _held(match: Match) -> Filled | None:
    held = _HELD.match(match.sentence.text, match.end)
    when = match.sentence.at(held.end()) if held else None
    return Filled(when.date, 0.95) if when is not None else None


_COMMA_DAY = regex(r", (?:on |from )?(?=[\ue500-\ue5ff][.;)]?$)")


def finer_date(match: Match, date: str) -> str:
    """The day behind a visit of which the match has the year or the month: "2011 – X in Lima (20 October)", "…, 20 October"."""
    text = match.sentence.text
    bracket = _BRACKETED.match(text, match.end) or _COMMA_DAY.match(text, match.end)
    told = match.sentence.at(bracket.end()) if bracket else None
    return told.date if told is not None and told.date.startswith(f"{date}-") else ""


def _with_remarks(match: Match) -> tuple[str, ...]:
    """The dates of a list with remarks in brackets: "in 1964 (as minister), and in 1970"."""
    text = match.sentence.text
    first = _REMARKED.search(text, match.start)
    if first is None or ";" in text[match.end : first.start()] or first.start() - match.end > _NEAR:
        return ()
    at = led = first.start()
    while more := _LIST_GOES_ON.match(text, at + 1):
        at = more.end()
    while (earlier := _LIST_BEFORE.search(text, match.end, led)) is not None:
        led = earlier.start()
    return _dates_from(match.sentence, led) if _CLOSES.match(text, at + 1) else ()


def _beside(match: Match) -> Filled | None:
    """The date in brackets right after a visit, the date in front of it, the dates that "twice" announces."""
    text, sentence = match.sentence.text, match.sentence
    if (bracket := _BRACKETED.match(text, match.end)) and (told := sentence.at(bracket.end())) and told.date:
        each = _dates_from(sentence, bracket.end())
        return Filled(each[0], 0.97, each=each)
    occasion = _ON_OCCASION.search(text, 0, match.start)
    if occasion and not _DATED_AFTER.match(text, match.end) and (told := sentence.at(occasion.start())) is not None:
        return Filled(told.date, 0.95)
    if due := _due(match, match.end):
        return due
    front = _FRONT_DATES.search(text, 0, match.start)
    aside = counted_from(sentence) | passing_dates(match)
    if front and not _in_subordinate(text, front.start()) and aside.isdisjoint(range(*front.span())):
        values = tuple(m.date for m in sentence.within(*front.span()) if m.date)
        closer = [m.date for m in sentence.within(match.end, min(len(text), match.end + _NEAR)) if m.date]
        if len(values) == 1 and closer and len(values[0]) == _YEAR and closer[0].startswith(f"{values[0]}-"):
            return None  # "In 2018 she visited Kenya from April 7 to 12"
        values = values if _AT_HEAD.fullmatch(text, 0, front.start()) else values[-1:]
        return Filled(values[0], 0.97, each=values)
    if (lately := _LATELY.match(text, match.end)) and (told := sentence.at(lately.end() - 1)) is not None and told.date:
        return Filled(told.date, 0.95)
    if times := _TIMES.match(text, match.end):
        stop = _CLAUSE.search(text, times.end())
        values = tuple(m.date for m in sentence.within(times.end(), stop.start() if stop else len(text)) if m.date)
        values = tuple(
            v for v in values if not any(other.startswith(f"{v}-") for other in values)
        )  # "twice in June, on the 6th and on the 11th": the days
        values = values[: _NUMBERS.get(times["count"].casefold(), len(values))]
        return Filled(values[0], 0.93, each=values) if values else None
    return None


def _due(match: Match, at: int) -> Filled | None:
    """The date for which a visit told up to `at` had been fixed."""
    due = _DUE.match(match.sentence.text, at)
    told = match.sentence.at(due.end() - 1) if due else None
    return Filled(told.date, 0.95) if told is not None and told.date else None


def _nearby(match: Match) -> Filled | None:
    """As `date_nearby`, without dates that belong to something else."""
    text, sentence = match.sentence.text, match.sentence
    found = date_nearby(match)
    inside_or_after = any(m.date == (found.value if found else "") for m in sentence.within(match.start, len(text)))
    if found is not None and (match.pattern.realis is Realis.PLANNED or _TO_COME.search(match.groups.group())):
        at = [sentence.index(m) for m in sentence.within(0, len(text)) if m.date and m.date == found.value]
        if at and all(_ANNOUNCED.search(text, 0, i) for i in at):
            return None
    told_before = [
        sentence.index(m) for m in sentence.within(0, match.start) if found is not None and m.date == found.value
    ]
    if told_before and not inside_or_after and _in_subordinate(text, told_before[-1]):
        its = [m.date for m in sentence.within(match.end, clause(sentence, match.start, match.end)[1]) if m.date]
        return Filled(its[0], 0.9) if its else None
    beyond = _DONE_THERE.search(text, match.end)
    if found is not None and beyond and match.scope.dated_by == "entry" and match.scope.date:
        its = [m.date for m in sentence.within(beyond.end(), len(text)) if m.date]
        if found.value in its and all(m.date not in its for m in sentence.within(match.start, beyond.start())):
            return Filled(match.scope.date, 0.95)
    if found is not None and isinstance(found.value, str) and _YEARS_LONG.fullmatch(found.value):
        entry = match.scope.date if match.scope.dated_by == "entry" else ""  # "signed a programme for 2021–26"
        found = Filled(entry, 0.9) if entry else found
    if match.has("where"):
        later = next((m.date for m in sentence.within(match.end, len(text)) if m.date), "")
        return Filled(later, 0.9) if later else found
    if found is None or match.scope.dated_by != "carried" or found.value != match.scope.date:
        return found
    return _carried(match, found, told_here=inside_or_after)


def _carried(match: Match, found: Filled, *, told_here: bool) -> Filled | None:
    """The date that the paragraph carries on, where the sentence does not tell of another time."""
    text, sentence = match.sentence.text, match.sentence
    planned = (
        match.pattern.realis is Realis.PLANNED or _MOOTED.match(text, match.end) or _UNFIXED.match(text, match.end)
    )
    if not told_here and (planned or _UNDATED.search(text, 0, match.end)):
        return None
    led = [m.date for m in sentence.within(0, match.start) if m.date]
    if led and not told_here and match.scope.date not in led:  # "that May X was to come; in the event Y did"
        return Filled(led[-1], 0.8)
    undated = not any(m.date for m in sentence.mentions)
    return None if undated and POINTS_BACK.match(match.groups.group()) else found


def _apposed(match: Match) -> re.Match[str] | None:
    """What is told of the visitor himself and dates his office, not his visit."""
    text, end = match.sentence.text, match.groups.end("visitor")
    if (
        _TOLD_OF_HIM.match(text, end)
        and (comma := text.find(", ", end + 2))
        and match.end <= (comma if comma > 0 else len(text))
    ):
        return None  # "X, who was due in Lima in May, put it off": the relative clause itself tells of the visit
    reigned = _REIGNED.match(text, end)
    if (tenure_told := _TENURE.match(text, end)) and tenure_told.end() <= match.end:
        return tenure_told
    years = match.sentence.at(reigned.start("years")) if reigned else None
    if years is not None and reigned is not None:
        tenure = reigned["since"] and reigned["comma"]  # "X, prime minister from May 2001, came in June"
        open_ended = reigned["comma"] and years.date.endswith("/..")
        if tenure or open_ended or re.fullmatch(r"\d{4}/\d{4}", years.date):
            return reigned
    apposed = _APPOSED.match(text, end)
    return None if apposed is not None and end + len(", ") < match.end < apposed.end() else apposed


def _after_apposition(match: Match) -> tuple[str, ...]:
    """The first date after what is told of the visitor himself, or the one that leads the sentence of a noun."""
    if match.end <= match.groups.end("visitor") and (front := _FRONT.match(match.sentence.text)):
        led = tuple(m.date for m in match.sentence.within(*front.span()) if m.date)
        if led:
            return led
    apposed = _apposed(match)
    front = _FRONT_DATES.search(match.sentence.text, 0, match.start)
    if front and not _in_subordinate(match.sentence.text, front.start()):
        return tuple(m.date for m in match.sentence.within(*front.span()) if m.date)[-1:]
    later = match.sentence.within(apposed.end(), len(match.sentence.text)) if apposed else ()
    told = tuple(m.date for m in later if m.date)[:1]
    entry = match.scope.date if match.scope.dated_by == "entry" else ""
    return told or ((entry,) if entry else ())


def _after_colon(match: Match) -> tuple[str, ...]:
    """The dates after a colon: "has gone to Lima more often than anywhere: 1987, 1993 and March 2018"."""
    colon = _COLON.match(match.sentence.text, match.end)
    return _dates_from(match.sentence, colon.end()) if colon is not None else ()


def _listed_dates(match: Match) -> tuple[str, ...]:
    """All dates of a line of visits: "X: October 2007 (cut short), December 2011"."""
    return _dates_from(match.sentence, match.groups.start("when"))


def _dates_from(sentence: Sentence, at: int) -> tuple[str, ...]:
    text = sentence.text
    found = [sentence.at(at)]
    while more := _LIST_GOES_ON.match(text, at + 1):
        at = more.end()
        found.append(sentence.at(at))
    return tuple(m.date for m in found if m is not None and m.date)


def _in_subordinate(text: str, index: int) -> bool:
    """Whether a date stands in a phrase such as "Following the talks in May" that leads the sentence."""
    led = _SUBORDINATE.search(text, 0, index)
    return led is not None and ", " not in text[led.end() : index]
