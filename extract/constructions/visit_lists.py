"""Lists of visits: lines such as "Hon. X, Minister of Trade – June 2006 and June 2016" under a line that says whose they are.

The line above ("From Peru:", "Visits to Japan", "Outgoing visits", "Peruvian side") tells from where and where to; what it
leaves open the pair of the section adds. It holds for the lines below it, up to the next such line or heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.lists import city_name, topics
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.patterns.realis import realis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Scope, Sentence
    from extract.document import Entity

_STATE, _DEMONYM, _PERSON, _DATE, _CITY = (
    "[\ue000-\ue0ff]",
    "[\ue100-\ue1ff]",
    "[\ue300-\ue3ff]",
    "[\ue500-\ue5ff]",
    "[\ue200-\ue2ff]",
)
_VISITS = re.compile(
    r"\b(?:visits?|visitors|trips|travels?|tours|exchanges?|contacts|guests|delegations|missions|meetings)\b",
    re.IGNORECASE,
)
_WHO = r"(?:(?:high[- ]level|official|state|ministerial|presidential|recent|main|principal|important|key|parliamentary|royal|bilateral|other|mutual) )*"
_BOTH = re.compile(
    rf"(?:from |of )?(?:the )?(?P<own>{_STATE}) ?(?:to|→|->|–>|>) ?(?:the )?(?P<host>{_STATE})", re.IGNORECASE
)
_TO = re.compile(
    rf"\b(?:to|in) (?:the )?(?:\w+ of (?:the )?)?(?P<host>{_STATE})|(?P<host2>{_DEMONYM}) (?:visits|trips) received\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?:from|of|by|for) (?:the )?(?:[\w-]+ ){{0,3}}?(?P<own>{_STATE})|(?P<own2>{_DEMONYM}) (?:\w+ )?(?:side|visits?|visitors|guests|trips|leaders|delegations|officials|ministers|dignitaries|presidents|heads)\b|^(?P<own3>{_STATE})(?:['’]s?)? ?(?:side|visits)?:?$",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:outgoing|outward|outbound|abroad|foreign visits|from (?:our|this) (?:country|side)|our visits)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:incoming|inward|inbound|to (?:our|this) country|foreign guests)\b", re.IGNORECASE)
_SIDE = re.compile(
    rf"(?:from|to|by|on|of)? ?(?:the )?(?:{_STATE}|{_DEMONYM})(?:['’]s?)?(?: (?:side|visits?|leaders|ministers|delegations))?(?: ?(?:to|→|–) ?{_STATE})?:?",
    re.IGNORECASE,
)
_MOST = 100  # characters of a line that heads a list
_LEAD = re.compile(
    rf"^(?:[-–•*] ?)?(?:{_DATE}\s?[–—:|-]?\s?|(?:H\.? ?E\.?|Hon\.?|The|Mr\.?|Ms\.?|Dr\.?|Visits? (?:of|by)|[\w' -]{{0,40}}?(?:led|headed) by)[ ,]*)*$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?P<kind>(?:first |second )?(?:state|official|working|private|friendly|goodwill|unofficial|transit|courtesy|introductory))(?: visit)?\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:scheduled|planned|postponed|cancell?ed|called off|put off|to be confirmed|tbc|expected|proposed)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:since|until|till|born|elected|appointed|in office|anniversary of|as of|after|before|following|ahead of) (?:the )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Route:
    """From which state to which the visits of a list lead; either may be left open."""

    own: Entity | None
    host: Entity | None


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
    """The visits told by the lines of lists that are headed as such."""
    route: Route | None = None
    about = False  # whether the heading above, or the one above "From Peru:", speaks of visits
    for block in document.blocks:
        if not block:
            continue
        first, kind = block[0], block[0].block.kind
        if kind is BlockKind.ITEM or (kind is BlockKind.FIELD and (about or route is not None)):
            if about or route is not None:
                yield from _line(first, route or Route(None, None))
            continue
        if kind is BlockKind.HEADING:
            on = first.text.endswith(":") and not topics(first.block.text)
            about = bool(_VISITS.search(first.text)) or (about and (on or bool(_SIDE.fullmatch(first.text))))
        short = len(first.block.text) <= _MOST and len(block) == 1
        route = _route(first, about=about) if short else None
        if route is None and kind is not BlockKind.HEADING:
            yield from _run_in(first, about=about)


def _route(sentence: Sentence, *, about: bool) -> Route | None:
    """What a line above a list says; None where it heads no list of visits."""
    text, scope = sentence.text.strip(), sentence.scope
    if not (about or _VISITS.search(text)) or any(m.kind is Kind.PERSON for m in sentence.mentions):
        return None
    if sentence.block.kind is BlockKind.PARAGRAPH and not text.endswith(":") and not _VISITS.search(text):
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
    return mention.entity if mention is not None else None


def _line(sentence: Sentence, route: Route) -> Iterator[ListedVisit]:
    """The visits of one line: its person, one for each date."""
    visitor = next((m for m in sentence.mentions if m.kind is Kind.PERSON), None)
    if visitor is None or visitor.entity is None or visitor.form == "pronoun":
        return
    at = sentence.index(visitor)
    if not _LEAD.match(sentence.text[:at]):
        return
    yield from _visits(sentence, visitor, at, len(sentence.text), route)


def _run_in(sentence: Sentence, *, about: bool) -> Iterator[ListedVisit]:
    """A list that runs on in one line: "From Peru: X (2010), Y (2012 and 2014)"."""
    lead, colon, _ = sentence.text.partition(":")
    if not colon or len(lead) > _MOST:
        return
    head = _BOTH.search(lead) or _FROM.search(lead) or _TO.search(lead)
    told = _LATEST.fullmatch(lead) is not None
    if not told and (head is None or not (about or _VISITS.search(lead))):
        return
    named = head.re.groupindex if head is not None else {}
    own = _entity(sentence, head, *[g for g in ("own", "own2", "own3") if g in named]) if head is not None else None
    host = _entity(sentence, head, *[g for g in ("host", "host2") if g in named]) if head is not None else None
    route = _completed(Route(own, host), sentence.scope)
    persons = [m for m in sentence.mentions if m.kind is Kind.PERSON and sentence.index(m) > len(lead)]
    for number, person in enumerate(persons):
        stop = sentence.index(persons[number + 1]) if number + 1 < len(persons) else len(sentence.text)
        yield from _visits(sentence, person, sentence.index(person), stop, route)


def _placed(sentence: Sentence, start: int, stop: int) -> tuple[Entity | None, Entity | None]:
    """Whence and whither, where only the city beside a name tells it: the one of the pair that it lies in, from the other."""
    told = _AT.match(sentence.text, start + 1, stop)
    place = sentence.at(told.end() - 1) if told else None
    host = as_state(place, deep=False) if place is not None else None
    pair = sentence.scope.pair
    return (next(s for s in pair if s != host), host) if host in pair and len(pair) > 1 else (None, None)


_ASIDE = re.compile(r"\b(?:after|since|before|following|when|who|which|where|elected|inaugurated)\b", re.IGNORECASE)
_LATEST = re.compile(
    r"(?:the )?(?:last|latest|most recent|first|recent|previous|main) (?:[\w-]+ )?(?:visits?|calls?|trips?)(?: at [\w -]{3,30} level)?",
    re.IGNORECASE,
)
_AT = re.compile(rf"[^;.{_PERSON[1:-1]}\ue500-\ue5ff]{{0,40}}?(?:, |: | to | in | at |\()(?:{_CITY}|{_STATE})")


def _visits(sentence: Sentence, visitor: Mention, start: int, stop: int, route: Route) -> Iterator[ListedVisit]:
    own = as_state(visitor) or route.own
    host = route.host
    if host is None and own is None:
        own, host = _placed(sentence, start, stop)
    if host is None and own in sentence.scope.pair:
        host = next((s for s in sentence.scope.pair if s != own), None)
    if host is None or own == host:
        return
    text = sentence.text[start:stop]
    dates = [m for m in sentence.within(0 if start < len("12 Month 2000 – ") else start, stop) if m.date]
    dates = [m for m in dates if not m.date.endswith("/..")]  # since when he holds office
    dates = [m for m in dates if not _APART.search(sentence.text, max(0, sentence.index(m) - 24), sentence.index(m))]
    if dates and (aside := _ASIDE.search(sentence.text, sentence.index(dates[0]) + 1, stop)):
        dates = [m for m in dates if sentence.index(m) < aside.start()]
    told = Realis.PLANNED if _OFF.search(text) else realis(sentence, start, start + 1)
    places = (m for m in sentence.within(start, stop) if m.kind in {Kind.CITY, Kind.STATE} and as_state(m) == host)
    city = next((name for m in places if (name := city_name(sentence, m))), "")
    closed = [m for m in dates if ".." not in m.date]
    ends = [*(sentence.index(m) for m in closed[1:]), stop]
    for mention, end in zip(closed, ends, strict=False):
        kind = _KIND.search(sentence.text, start if len(closed) == 1 else sentence.index(mention), end)
        yield ListedVisit(sentence, visitor, own, host, mention.date, city, _called(kind), told)
    if not closed and sentence.scope.dated_by == "entry":
        yield ListedVisit(sentence, visitor, own, host, sentence.scope.date, city, _called(_KIND.search(text)), told)


def _called(kind: re.Match[str] | None) -> str:
    return kind["kind"].casefold() if kind else ""
