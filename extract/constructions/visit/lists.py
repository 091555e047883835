"""Lists of visits: lines such as "Hon. X, Minister of Trade – June 2006 and June 2016" under a line that says whose they are.

The line above ("From Peru:", "Visits to Japan", "Outgoing visits", "Peruvian side") tells from where and where to; what it
leaves open the pair of the section adds. It holds for the lines below it, up to the next such line or heading.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.lists import city_name, is_named_only, topics
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Scope, Sentence
    from extract.document import Entity

_STATE, _DEMONYM, _CITY = "[\ue000-\ue0ff]", "[\ue100-\ue1ff]", "[\ue200-\ue2ff]"
_PERSON, _DATE = "[\ue300-\ue3ff]", "[\ue500-\ue5ff]"
_VISITS = regex(
    r"\b(?:visits?|visitors|trips|travels?|tours|exchanges?(?! of (?:notes|letters|instruments|ambassadors|envoys|prisoners))|contacts|guests|delegations|missions|meetings)\b",
    re.IGNORECASE,
)
_TITLED = regex(
    r"\b(?:visits|visitors|guests|trips|(?:high-level|bilateral|political) (?:exchanges|contacts|meetings))\b",
    re.IGNORECASE,
)
_HEADS_VISITS = regex(
    r"(?i:(?:\(?\d\)? ?)?(?:(?:VIP|official|state|mutual|recent|main|high[- ]level|bilateral) )*visits:?)"
)
_BOTH = regex(
    rf"(?:from |of )?(?:the )?(?P<own>{_STATE}) ?(?:to|→|->|–>|>) ?(?:the )?(?P<host>{_STATE})", re.IGNORECASE
)
_BOTH_LINE = regex(
    rf"(?:[\w-]+ ){{0,3}}?(?:visits?|visitors|trips|delegations) [\[(]?(?:(?:from|of|by) (?:the )?{_STATE}(?: (?:to|in) (?:the )?{_STATE})?|(?:to|in) (?:the )?{_STATE}(?: (?:from|by) (?:the )?{_STATE})?)[\])]?:?",
    re.IGNORECASE,
)
_VISITS_LINE = regex(r"(?:[\w-]+ ){1,3}(?:visits|visitors|guests)(?: (?:and|&) [\w-]+)?:?", re.IGNORECASE)
_TO = regex(
    rf"\b(?:to|in) (?:the )?(?:\w+ of (?:the )?)?(?P<host>{_STATE})|(?P<host2>{_DEMONYM}) (?:visits|trips) received\b",
    re.IGNORECASE,
)
_FROM = regex(
    rf"\b(?:from|of|by|for) (?:the )?(?:[\w-]+ ){{0,3}}?(?P<own>{_STATE})|(?P<own2>{_DEMONYM}) (?:\w+ )?(?:side|visits?|visitors|guests|trips|leaders|delegations|officials|ministers|dignitaries|presidents|heads)\b|^(?P<own3>{_STATE})(?:['’]s?)? ?(?:side|visits)?:?$",
    re.IGNORECASE,
)
_OUT = regex(
    r"\b(?:outgoing|outward|outbound|abroad|foreign visits|from (?:our|this) (?:country|side)|our visits)\b",
    re.IGNORECASE,
)
_IN = regex(r"\b(?:incoming|inward|inbound|to (?:our|this) country|foreign guests)\b", re.IGNORECASE)
_SIDE = regex(
    rf"(?:from|to|by|on|of)? ?(?:the )?(?:{_STATE}|{_DEMONYM})(?:['’]s?)?(?: (?:side|visits?|leaders|ministers|delegations))?(?: ?(?:to|→|–) ?{_STATE})?:?",
    re.IGNORECASE,
)
_MOST = 100  # characters of a line that heads a list
_LEAD = regex(
    rf"^(?:[-–•*] ?)?(?:(?:{_DATE}|[\ue700-\ue7ff])\s?[–—:|,.-]?\s?|{_STATE}\s?[–—:|,-]\s|(?:H\.? ?E\.?|Hon\.?|The|Mr\.?|Ms\.?|Dr\.?|Visits? (?:of|by)|[\w' -]{{0,40}}?(?:led|headed) by)[ ,]*)*$",
    re.IGNORECASE,
)
_KIND = regex(
    r"\b(?P<kind>(?:first |second )?(?:state|official|working|private|friendly|goodwill|unofficial|transit|courtesy|introductory))(?: visit)?\b",
    re.IGNORECASE,
)
_OFF = regex(
    r"\b(?:scheduled|planned|postponed|cancell?ed|cancels|sends (?:his |her )?regrets|called off|put off|to be confirmed|tbc|expected|proposed)\b",
    re.IGNORECASE,
)
_APART = regex(
    r"\b(?:since|until|till|born|elected|appointed|in office|anniversary of|as of|after|before|following|ahead of) (?:the )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Route:
    """From which state to which the visits of a list lead; either may be left open."""

    own: Entity | None
    host: Entity | None
    city: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ListedVisit:
    """One visit of one line."""

    sentence: Sentence
    visitor: Mention
    own: Entity | None
    host: Entity
    date: str
    city: str
    kind: str
    realis: Realis


def listed_visits(document: Annotated) -> Iterator[ListedVisit]:
    """The visits told by the lines of lists that are headed as such, and by verbless lines that tell who was where."""
    route = titled = None  # what the line above and the title say
    about = False  # whether the heading above, or the one above "From Peru:", speaks of visits
    told = False  # whether the line above told of a visit
    above: Sentence | None = None  # a line that names a guest alone, whose dates the next may tell
    for block in document.blocks:
        if not block or _COLUMNS.fullmatch(block[0].text.strip()):  # the names of columns tell nothing themselves
            continue
        first, kind = block[0], block[0].block.kind
        if above is not None and _DATES_ALONE.fullmatch(first.text.strip()):
            yield from _dated_below(above, first, route or Route(None, None))
            above = None
            continue
        above = first if (about or route is not None) and len(block) == 1 and _GUEST_ALONE.match(first.text) else None
        if kind is BlockKind.ITEM and len(block) == 1 and (led := _line_above(first, about=about)) is not None:
            route, told, about = led, False, True
            continue
        about = about or (kind is BlockKind.ITEM and _HEADS_VISITS.fullmatch(first.text) is not None)
        row = route is not None and _DATED_ROW.match(first.text) is not None
        listed = row or ((about or route is not None) and _BRIEF.match(first.text) is not None)  # in any layout
        if listed or kind is BlockKind.ITEM or kind is BlockKind.FIELD:
            if _lead_of(first, about=about or route is not None):
                yield from _run_in(first, about=about or route is not None)
                continue
            known = route or (Route(None, None) if about or (told and _BRIEF.match(first.text)) else None)
            found = list(_line(first, known) if known is not None else verbless(first))
            told = bool(found) and len(block) == 1
            yield from found
            continue
        told = False
        if kind is BlockKind.TITLE:
            about = bool(_TITLED.search(first.text)) and len(first.block.text) <= _MOST
            titled = _route(first, about=True) if about else None
        if kind is BlockKind.HEADING:
            on = first.text.endswith(":") and not topics(first.block.text)
            about = bool(_VISITS.search(first.text)) or (about and (on or bool(_SIDE.fullmatch(first.text))))
        short = len(first.block.text) <= _MOST and len(block) == 1
        route = _route(first, about=about) if short else None
        route = titled if titled is not None and route == Route(None, None) else route
        if route is None and kind is not BlockKind.HEADING:
            run_in = [v for s in block if _lead_of(s, about=about) for v in _run_in(s, about=about)]
            yield from run_in or verbless(first)


def _dated_below(guest: Sentence, dates: Sentence, route: Route) -> Iterator[ListedVisit]:
    """The visits of a guest who stands in one line and the dates in the next, as where a table has lost its columns."""
    visitor = next(m for m in guest.mentions if m.kind is Kind.PERSON)
    own = as_state(visitor) or route.own
    host = route.host or (next((s for s in guest.scope.pair if s != own), None) if own in guest.scope.pair else None)
    if host is None or own == host or visitor.form == "unnamed":
        return
    for date in (m.date for m in dates.mentions if m.date and ".." not in m.date):
        yield ListedVisit(guest, visitor, own, host, date, route.city, route.kind, Realis.HAPPENED)


def _line_above(sentence: Sentence, *, about: bool) -> Route | None:
    """What a line among the others says that is a heading in all but its form: "Visits from Peru to Japan", "To Peru"."""
    undated = len(sentence.text) <= _MOST and not any(m.date for m in sentence.mentions)
    text = sentence.text.strip()
    whole = undated and (
        _BOTH_LINE.fullmatch(text) or _VISITS_LINE.fullmatch(text) or (about and _SIDE.fullmatch(text))
    )
    return _route(sentence, about=True) if whole else None


def _route(sentence: Sentence, *, about: bool) -> Route | None:
    """What a line above a list says; None where it heads no list of visits."""
    text, scope = sentence.text.strip(), sentence.scope
    if not (about or _VISITS.search(text)) or any(m.kind is Kind.PERSON for m in sentence.mentions):
        return None
    sided = text.endswith(":") or (about and _SIDE.fullmatch(text))
    if sentence.block.kind is BlockKind.PARAGRAPH and not sided and not _VISITS.search(text):
        return None
    own = host = None
    if both := _BOTH.search(sentence.text):
        own, host = _entity(sentence, both, "own"), _entity(sentence, both, "host")
    else:
        to, from_ = _TO.search(sentence.text), _FROM.search(sentence.text)
        host = _entity(sentence, to, "host", "host2") if to else None
        own = _entity(sentence, from_, "own", "own2", "own3") if from_ else None
        if own is None and host is None and scope.publisher is not None:
            own = scope.publisher if _OUT.search(text) else None
            host = scope.publisher if _IN.search(text) else None
    return _completed(Route(own, host), scope)


def _completed(route: Route, scope: Scope) -> Route:
    """The route with what the pair adds."""
    pair = scope.pair
    if route.own in pair and route.host is None:
        return Route(route.own, next((s for s in pair if s != route.own), None))
    if route.host in pair and route.own is None:
        return Route(next((s for s in pair if s != route.host), None), route.host)
    return route


def _entity(sentence: Sentence, found: re.Match[str], *groups: str) -> Entity | None:
    at = next((found.start(g) for g in groups if found[g]), -1)
    mention = sentence.at(at)
    return as_state(mention, deep=False) if mention is not None else None


def _line(sentence: Sentence, route: Route) -> Iterator[ListedVisit]:
    """The visits of one line: the first person of each of its parts, one for each date."""
    for visitor, start, stop in entries(sentence, 0):
        if _LEAD.match(sentence.text[start : sentence.index(visitor)].lstrip(" ;")):
            yield from visits_of(sentence, visitor, start, stop, route)


def entries(sentence: Sentence, at: int) -> Iterator[tuple[Mention, int, int]]:
    """Who comes in each part of a list that runs on in one line from `at`, and where that part starts and ends.

    Semicolons part it; else whoever is named after the date of the one before.
    """
    text, starts = sentence.text, [at]
    persons = [m for m in sentence.mentions if m.kind is Kind.PERSON and sentence.index(m) >= at]
    cuts = [i + 1 for i in range(at, len(text)) if text[i] == ";" and _outside_brackets(text, at, i)]
    if cuts:
        ends = [*cuts[1:], len(text)]
        starts += [
            c
            for c, end in zip(cuts, ends, strict=False)
            if any(c <= sentence.index(m) < end for m in persons) or not _MORE_DATES.match(text, c)
        ]
    if at:
        dated = [sentence.index(m) for m in sentence.within(at, len(text)) if m.date]
        for one, two in itertools.pairwise(persons):
            start, stop = sentence.index(one), sentence.index(two)
            if any(start < cut <= stop for cut in cuts):
                continue
            begun = max(s for s in starts if s <= start)
            led = _DATE_LEADS.search(text, start, stop)
            if led is not None and any(begun <= d <= led.start() for d in dated):
                starts.append(led.end("apart"))
            elif any(start < d < stop for d in dated) and _NEXT.search(text, start, stop):
                starts.append(stop)
    starts.sort()
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        told = [m for m in persons if start <= sentence.index(m) < stop]
        first = next((m for m in told if not _POSSESSIVE.match(text, sentence.index(m) + 1)), next(iter(told), None))
        if first is not None and first.entity is not None and first.form != "pronoun":
            yield first, start, stop


def _outside_brackets(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) == text.count(")", start, at)


def _lead_of(sentence: Sentence, *, about: bool) -> re.Match[str] | None:
    """The words before a colon that say that visits follow: "From Peru:", "Official visits:", "Last visit to Lima:"."""
    lead = _LEADING.match(sentence.text)
    if lead is None:
        return None
    head = _BOTH.search(lead["lead"]) or _FROM.search(lead["lead"]) or _TO.search(lead["lead"])
    return lead if _VISITS.search(lead["lead"]) or (about and head is not None) else None


def _run_in(sentence: Sentence, *, about: bool) -> Iterator[ListedVisit]:
    """A list that runs on in one line: "From Peru: X (2010), Y (2012 and 2014)"."""
    leading = _lead_of(sentence, about=about)
    if leading is None:
        return
    lead = leading["lead"]
    head = _BOTH.search(lead) or _FROM.search(lead) or _TO.search(lead) or _TO_CITY.search(lead)
    named = head.re.groupindex if head is not None else {}
    own = _entity(sentence, head, *[g for g in ("own", "own2", "own3") if g in named]) if head is not None else None
    host = _entity(sentence, head, *[g for g in ("host", "host2") if g in named]) if head is not None else None
    route = _completed(Route(own, host), sentence.scope)
    if head is not None and head.re == _TO_CITY:
        route = replace(route, city=city_name(sentence, sentence.at(head.start("host"))))
    route = replace(route, kind=_called(_KIND.match(lead.strip())))
    for person, start, stop in entries(sentence, leading.end()):
        yield from visits_of(sentence, person, start, stop, route)


def verbless(sentence: Sentence) -> Iterator[ListedVisit]:
    """A line, or the parts of one, that tells without a verb who was where and when: "X in Lima – May 2001, again July 2004"."""
    if len(sentence.block.sentences) > 1 and sentence.block.kind is BlockKind.PARAGRAPH:
        return
    for visitor, start, stop in entries(sentence, 0):
        found = _VERBLESS.match(sentence.text[start:stop].strip())
        if found is None or not is_named_only(sentence, start, stop):
            continue
        place = sentence.at(sentence.text.index(found["place"], start))
        host, own = as_state(place, deep=False) if place is not None else None, as_state(visitor)
        pair = sentence.scope.pair
        if own is None and host in pair and len(pair) > 1:
            own = next(s for s in pair if s != host)
        if host is not None and own is not None and host != own and {host, own} & set(pair):
            yield from visits_of(sentence, visitor, start, stop, Route(own, host))


def _placed(sentence: Sentence, start: int, stop: int) -> tuple[Entity | None, Entity | None]:
    """Whence and whither, where only the city beside a name tells it: the one of the pair that it lies in, from the other."""
    told = _AT.search(sentence.text, start, stop)
    place = sentence.at(told.end() - 1) if told else None
    host = as_state(place, deep=False) if place is not None else None
    pair = sentence.scope.pair
    return (next(s for s in pair if s != host), host) if host in pair and len(pair) > 1 else (None, None)


_POSSESSIVE = regex(rf"['’]s? (?:[a-z-]+ ){{0,3}}{_PERSON}")
_ASIDE = regex(r"\b(?:after|since|before|following|when|who|which|where|elected|inaugurated)\b", re.IGNORECASE)
_NEXT = regex(
    r"[),.\ue500-\ue5ff],?(?: and)? (?:(?!(?:who|whom|whose|which|where|when|that|with|met|after|before)\b)[\w.’'-]+ ){0,4}$"
)
_MORE_DATES = regex(rf" ?(?:and )?(?:again |then |finally |lastly )?(?:(?:in|on|from) )?{_DATE}")
_DATE_LEADS = regex(  # "…), and in 2003 and 2004 Y": the date is that of the guest behind it
    rf"(?P<apart>[,)](?: ?and)?,?|(?:{_PERSON}|{_DATE}),? and,?) (?:in|on) {_DATE}(?:(?:, and |, | and ){_DATE})*,? (?:[\w.’'-]+ ){{0,3}}$"
)
_LEADING = regex(rf"(?:[-–•*] )?(?P<lead>[^:;.{_PERSON[1:-1]}]{{3,{_MOST}}}): (?=\S)")
_TO_CITY = regex(rf"\b(?:to|in) (?:the )?(?P<host>{_CITY})", re.IGNORECASE)
_STYLE = r"(?:(?:The|H\.? ?E\.?|HRH|HM|HH|Hon\.?|(?:His|Her) (?:Royal |Imperial |Serene )?(?:Highness|Majesty|Excellency)|Sheikh|Mr\.?|Ms\.?|Dr\.?|Gen\.?) ?){0,3}"
_WHO_CAME = (
    rf"(?:[-–•*] ?)?(?:{_DATE}\s?[–—:|,.-]*\s?)?(?:(?:[\w-]+,? ){{0,3}}?(?:[Vv]isit|[Tt]rip|[Ss]tay) (?:of|by) (?:the )?)?(?:{_PERSON}['’]s? )?{_STYLE}{_PERSON}(?: [A-Z][\w’'-]+){{0,2}}"
    rf"(?:, (?!who\b|whose\b|which\b|[a-z]+s (?:the|an?|his|her|its|to|for|with|on|off)\b)[^;:.()|{_PERSON[1:-1]}\ue000-\ue2ff\ue500-\ue5ff]{{2,70}})?"
)
_COLUMNS = regex(
    r"(?:(?:s\. ?no\.?|no\.?|year|month|date|period|name|visitor|guest|dignitary|place|purpose|remark)s?(?: of (?:the )?(?:visit|visitor)s?)?[ /|,&]*){2,}",
    re.IGNORECASE,
)
_GUEST_ALONE = regex(
    rf"(?:[-–•*] ?|\d+[.)] ?)?(?:(?:[\w-]+,? ){{0,3}}?(?:[Vv]isit|[Tt]rip) (?:of|by) (?:the )?)?{_STYLE}{_PERSON}(?:,[^;:.|{_DATE[1:-1]}]{{2,90}})?$"
)
_DATED_ROW = regex(  # titles and names, no verb
    rf"(?:{_DATE}|[\ue700-\ue7ff]) (?:(?:(?:{_PERSON}|[\ue000-\ue1ff]|[A-Z])[\w.’'-]*|and|of|for|the|&),?(?: |$)){{1,16}}$"
)
_DATES_ALONE = regex(rf"\(?{_DATE}(?:(?:, | and |, and |; | & ){_DATE})*\)?\.?")
_WHEN = rf"(?:(?:,| [–—:|-]|:)? ?\(?(?:(?:(?:to|in|at) )?(?:{_CITY}|{_STATE}|(?:[a-z]+ )?(?:visit|trip))(?: and (?:{_CITY}|{_STATE}))?[,:;]? )?(?:(?:in|on|from) )?{_DATE}[^.]{{0,120}})"
_VERBLESS = regex(
    rf"{_WHO_CAME}(?:,|:| [–—-])? (?:on (?:an? )?(?:[\w-]+ )?(?:visit|trip) )?(?:(?:to|in|at|→) |(?<=[,:–-] )(?=(?:the )?[\ue000-\ue0ff\ue200-\ue2ff](?:, | \()?[\ue500-\ue5ff]))(?:the )?(?P<place>{_CITY}|{_STATE})"
    rf"(?:(?:, | and |/|, and ){_CITY})*{_WHEN}?[.;]?$"
)
_REMARKED = regex(
    r"[\ue500-\ue5ff][^()]{0,20}\((?!\w*\s*[\ue500-\ue5ff])[^()]*\b\w+ed\b[^()]*$"
)  # "(a treaty signed on …"
_NUMBER_LEADS = regex("[;,]? ?[\ue700-\ue7ff]")
_YEAR_OF_OURS = regex(r"(?:18|19|20)\d\d")
_YEAR = regex(r"\d{4}")
_BRIEF = regex(rf"{_WHO_CAME}{_WHEN}(?:; |$)")
_AT = regex(
    rf"[^;.{_PERSON[1:-1]}\ue500-\ue5ff]{{0,40}}?(?:(?:, |: | to | in | at |\()(?:{_CITY}|{_STATE})|{_DATE}, (?:{_CITY}|{_STATE})(?=\)|$|;))"
)


def visits_of(sentence: Sentence, visitor: Mention, start: int, stop: int, route: Route) -> Iterator[ListedVisit]:
    """The visits of one visitor that the part of a line from `start` to `stop` tells, one for each of its dates."""
    own = as_state(visitor) or route.own
    host = route.host
    if host is None:
        home, goal = _placed(sentence, start, stop)
        own, host = (own or home, goal) if own is None or own != goal else (own, None)
    if host is None and own in sentence.scope.pair:
        host = next((s for s in sentence.scope.pair if s != own), None)
    if host is None or own == host:
        return
    text = sentence.text[start:stop]
    dates = [m for m in sentence.within(start, stop) if m.date]
    dates = [m for m in dates if not m.date.endswith("/..")]  # since when he holds office
    dates = [m for m in dates if not _APART.search(sentence.text, max(0, sentence.index(m) - 24), sentence.index(m))]
    if dates and (aside := _ASIDE.search(sentence.text, sentence.index(dates[0]) + 1, stop)):
        dates = [m for m in dates if sentence.index(m) < aside.start()]
    at = sentence.index(visitor)
    dates = [m for m in dates if not _REMARKED.search(sentence.text, start, sentence.index(m))] or dates
    if len(dates) > 1 and _YEAR.fullmatch(dates[0].date) and all(m.date.startswith(dates[0].date) for m in dates[1:]):
        dates = dates[1:]  # "(2018, twice: in February and in May)"
    told = Realis.PLANNED if _OFF.search(text) else realis(sentence, at, at + 1)
    places = (m for m in sentence.within(start, stop) if m.kind in {Kind.CITY, Kind.STATE} and as_state(m) == host)
    city = next((name for m in places if (name := city_name(sentence, m))), route.city)
    closed = [m for m in dates if ".." not in m.date]
    ends = [*(sentence.index(m) for m in closed[1:]), stop]
    for mention, end in zip(closed, ends, strict=False):
        kind = _KIND.search(sentence.text, start if len(closed) == 1 else sentence.index(mention), end)
        yield ListedVisit(sentence, visitor, own, host, mention.date, city, _called(kind) or route.kind, told)
    if not closed and (year := _year_before(sentence, start, at)):
        yield ListedVisit(sentence, visitor, own, host, year, city, _called(_KIND.search(text)) or route.kind, told)
    elif not closed and sentence.scope.dated_by == "entry":
        yield ListedVisit(sentence, visitor, own, host, sentence.scope.date, city, _called(_KIND.search(text)), told)


def _year_before(sentence: Sentence, start: int, at: int) -> str:
    """The year that opens a part of a list and that nothing else shows to be one: "2010 Prime Minister X; 2012 …"."""
    led = _NUMBER_LEADS.match(sentence.text, start, at)
    words = sentence.words(led.end() - 1, led.end()) if led else ""
    return words if _YEAR_OF_OURS.fullmatch(words) else ""


def _called(kind: re.Match[str] | None) -> str:
    return kind["kind"].casefold() if kind else ""
