"""Visits: who went to which state, when; plans, invitations and cancelled trips told apart by realis.

The visitor is a named person, or a delegation where no head of it is named. Told without a destination ("came in
March 2018"), a visit leads to the other state of the section's pair.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import UNSURE, Realis, Role
from extract.constructions.visit.ellipsis import ELLIPSIS, leans_on_nothing
from extract.constructions.visit.grammar import KIND_OF_VISIT, PATTERNS, VISIT
from extract.constructions.visit.guests import guests_listed
from extract.constructions.visit.itinerary import (
    beyond_apposition,
    city_in,
    goal_of_heading,
    here,
    other_state,
    publishers_state,
    second_place,
    state_of_host,
    subject,
    there,
    where_acting,
)
from extract.constructions.visit.lists import listed_visits
from extract.constructions.visit.made_or_planned import told_of_visit, yet_to_come
from extract.constructions.visit.no_visitor import is_no_visitor, is_resident
from extract.constructions.visit.occasion import POINTS_BACK, date_of_visit, finer_date
from extract.constructions.visit.posted import NAMED, takes_up_post
from extract.constructions.visit.presence import PRESENCE
from extract.constructions.visit.registers import registered_visits
from extract.constructions.visit.tabled import tabled_visits
from extract.constructions.visit.trips import listed_trips
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.past import state_in
from extract.patterns.frame import Frame, claim
from extract.patterns.match import as_state
from extract.patterns.realis import clause
from extract.regex import regex
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_DAY, _MONTH = len("2001-05-04"), len("2001-05")
_SPEAKS_OF_VISITS = regex(
    r"\b(?:visit\w*|(?:was|were|been) (?:t)?here|went (?=[\ue300-\ue3ff])|went to [\ue000-\ue0ff\ue200-\ue2ff]|(?:due|expected|spent|is|was|were) (?:again |back |in (?:his|her) turn )?in [\ue000-\ue0ff\ue200-\ue2ff]|trips?|journeys?|tours?|travel\w*|came(?! (?:down|into|about|out|true|up|close|under|of age|to (?:power|an end|nothing|light|office|terms|blows))\b)|flew|(?<=[\ue000-\ue0ff\ue200-\ue2ff] )(?:received|hosted|welcomed)|stays?|stayed|arriv\w+|landed|pilgrimages?|walked through|delegation (?:back )?to|callers|visitors|(?:has|have|had) been (?:back )?(?:to|in [\ue000-\ue0ff\ue200-\ue2ff])|guests?|itinerary|going to [\ue000-\ue2ff]|was (?:back )?in [\ue200-\ue2ff])",
    re.IGNORECASE,
)
_OF_VISITS_ALONE = regex(r"\b(?:visits?|visitors|trips|travels?|guests|delegations|who went)\b", re.IGNORECASE)
_HEADING_OF_VISITS = regex(
    r"\b(?:visits?|visitors|trips|travels?|high[- ]level|contacts|exchanges?|meetings|summits|guests|delegations|who went|political (?:dialogue|relations))\b",
    re.IGNORECASE,
)


def _delegation(state: Entity) -> Entity:
    name = f"delegation of {state.name}"
    return Entity(EntityKind.DELEGATION, slug(name), name, state.key)


def _exchanged(match: Match, slots: Slots) -> Iterable[Slots]:
    """Delegations sent both ways."""
    named = [
        s
        for b in match.before
        for m in b.mentions
        if m.kind in {Kind.STATE, Kind.CITY} and (s := as_state(m)) is not None
    ]
    told = list(dict.fromkeys(named))
    pair = told if len(told) == 2 else [e for m in match.mentions("between") for e in m.entities]
    if len(pair) == 2:
        for own, host in (pair, reversed(pair)):
            yield {**slots, "visitor": _delegation(own), "of": own, "to": host}


def _of_the_two(match: Match, slots: Slots) -> Iterable[Slots]:
    """Of the two persons spoken of last, the one who came from abroad to the other's country."""
    if isinstance(programme := slots.get("date", ""), str) and _is_years_long(programme):
        told = (m.date for m in match.sentence.within(match.start, len(match.sentence.text)) if m.date)
        slots = {**slots, "date": next((date for date in told if not _is_years_long(date)), "")}
    persons = [m for s in (*match.before, match.sentence) for m in s.mentions if m.kind is Kind.PERSON]
    spoken = [m for m in persons if m not in match.sentence.within(match.end, len(match.sentence.text))]
    named = [*match.mentions("one"), *match.mentions("two")] or list(reversed(spoken))
    latest = list(dict.fromkeys(m.entity for m in named if m.entity is not None))[:2]
    homes = [next((s for m in persons if m.entity == e and (s := as_state(m)) is not None), None) for e in latest]
    for person, home, other in zip(latest, homes, homes[::-1], strict=True):
        host = slots.get("to")
        met_there = other == host or (other is None and host in match.scope.pair)
        if isinstance(host, Entity) and met_there and home is not None and home != host:
            yield {**slots, "visitor": person, "of": home, "city": city_in(match, host)}


def _speaks_of_visits(match: Match) -> bool:
    if match.has("visitor") and _beside_host(match) and not _OF_VISITS_ALONE.search(match.scope.heading):
        return _SPEAKS_OF_VISITS.search(match.sentence.text) is not None
    here = match.sentence.text + " | " + match.sentence.span.of(match.sentence.block.text)  # "four trips" is one number
    if _HEADING_OF_VISITS.search(match.scope.heading) or _SPEAKS_OF_VISITS.search(here):
        return True
    return match.sentence.block.kind is not BlockKind.ITEM and any(
        _SPEAKS_OF_VISITS.search(s.text) for s in (match.before if match.has("there") else match.before[-1:])
    )


def _beside_host(match: Match) -> bool:
    """Whether a caption shows those of both sides: "Ana Sol, President of Peru, and Tom Wambua, President of Kenya, in 2022"."""
    homes = {as_state(m) for m in match.sentence.mentions if m.kind is Kind.PERSON}
    return bool(match.scope.pair) and homes.issuperset(match.scope.pair)


def _is_misread(match: Match) -> bool:
    """Whether the words that a pattern left open tell of something else."""
    if match.has("visits") and (not _speaks_of_visits(match) or NAMED.search(match.sentence.text, 0, match.end)):
        return True
    dated = any(m.date for m in match.sentence.mentions) or match.scope.dated_by == "entry"
    if match.has("site") and not dated:
        return True
    if match.has("bare") and any(m.form != "relative" for m in match.mentions("date")):
        return True
    if _REMARK.match(match.sentence.text) and not any(m.date for m in match.sentence.within(match.start, match.end)):
        return True  # "It will be his second visit": of one that is told elsewhere
    if _SUIT.search(match.groups.group()) and all(m.form == "pronoun" for m in match.mentions("visitor")):
        return True  # "X was a guest of Y, and she followed suit": whoever it was, it was the other
    if match.has("elided") and _NAMED.search(match.sentence.text, 0, match.groups.end("elided")):
        return True  # "Ana Sol, who …; Tamara, flew to Lima": of somebody who is not known
    if _is_elsewhere(match) or leans_on_nothing(match) or takes_up_post(match) or _is_pointed_at(match):
        return True
    if _is_no_ellipsis(match) or (match.has("entered") and match.scope.dated_by != "entry"):
        return True
    if match.has("off") and match.sentence.block.kind is BlockKind.HEADING:
        return True
    return match.has("counted") and not re.search(rf"\b{VISIT}", match.words("counted"), re.IGNORECASE)


def _is_elsewhere(match: Match) -> bool:
    """Whether the place is not of the sort that the pattern leans on: of the page's pair, our own country, a parliament."""
    if (owner := _RECEIVED_HIS.search(match.sentence.text)) and match.start <= owner.start("whose") < match.end:
        return True  # "received *X's* vice president, Y"
    having = _HAVING.search(match.sentence.text, 0, match.end)
    if having and not any(m.date for m in match.sentence.within(having.start() + 1, match.end + len(" in X"))):
        return True  # "X visited Lima in May, having been to Quito first": on another day
    if _TRIP_BEFORE.search(match.sentence.text, 0, match.end):
        return True  # "X visited Lima in May, after a trip to Chile": when that was, is not told
    if match.groups.re.groupindex.keys().isdisjoint({"to", "to2", "there"}) and _SOMEWHERE.match(
        match.sentence.text, match.end
    ):
        return True  # "was back in Kabelbogen": a place that no gazetteer has
    near = {s for m in match.mentions("to") if (s := as_state(m)) is not None} if match.has("near") else set()
    if near and not near & set(match.scope.pair):
        return True
    if match.has("ours") and all(m.form != "own" for m in match.mentions("to")):
        return True
    return match.has("house") and match.has("to2") and not _HOUSE.search(match.words("to2"))


def _is_pointed_at(match: Match) -> bool:
    """Whether "During X's visit, both sides will …" speaks of a visit that is told elsewhere, made or to come."""
    text = match.sentence.text
    pointed = _POINTED.search(text, 0, match.end) and _GOES_ON.match(text, match.end)
    return bool(pointed) and not any(m.date for m in match.sentence.mentions)


def _is_no_ellipsis(match: Match) -> bool:
    """Whether words that would lean on a visit told before do not: "his wife, X, on 5 May", "and France in June"."""
    placed = match.has("placed") and any(m.kind is Kind.STATE and m.form != "capital" for m in match.mentions("to"))
    if placed or not match.has("visits"):
        return placed
    return match.has("visitor") and _KIN.search(match.sentence.text, 0, match.groups.start("visitor")) is not None


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    """Nobody visits his own state; a state is told by its delegation; a city must lie in the host state."""
    if _is_misread(match):
        return
    met_again = match.has("placed") and _MET.search(match.sentence.text, 0, match.start)
    if match.has("between"):
        yield from _exchanged(match, slots)
    elif match.has("they") or match.has("two") or met_again:
        yield from _of_the_two(match, slots)
    else:
        yield from _one(match, slots)


def _one(match: Match, slots: Slots) -> Iterator[Slots]:
    visitor, host = slots.get("visitor"), slots.get("to")
    if not isinstance(visitor, Entity) or not isinstance(host, Entity):
        return
    tellings = [m for s in (match.sentence, *match.before) for m in s.mentions if m.entity == visitor]
    own = next((s for m in tellings if (s := as_state(m)) is not None), None)
    receiver = match.mention("host")
    at_home = receiver is not None and own is not None and as_state(receiver) == own and not match.mentions("to")
    pointed = not slots.get("date") and POINTS_BACK.match(match.groups.group()) is not None
    unnamed = pointed and any(m.form == "unnamed" for m in tellings)
    if (
        own == host
        or at_home
        or unnamed
        or not _can_travel(match, visitor)
        or is_no_visitor(match, visitor, slots.get("date", ""))
    ):
        return
    if visitor.kind is EntityKind.STATE:
        slots = {**slots, "visitor": _delegation(visitor)}
    dated = _dated(match, slots)
    if dated is None:
        return
    slots = dated
    slots = {**slots, "kind": _kind(match, slots.get("kind", "")), "city": city_in(match, host)}
    when = slots.get("date", "")
    if isinstance(when, str):
        by_city = any(
            m.kind is Kind.CITY or m.form == "capital" for m in (*match.mentions("to"), *match.mentions("to2"))
        )
        slots["to"] = state_in(host, when) if by_city else host
        own = state_in(own, when) if own is not None else None
    vague = any(m.form == "decade" and m.date == when for m in match.sentence.mentions)  # "in the late 1980s"
    tenure = visitor.kind is EntityKind.PERSON and isinstance(when, str) and _is_years_long(when) and not vague
    if own != slots["to"] and not tenure:
        yield {**slots, **({"of": own} if own is not None else {})}


def _can_travel(match: Match, visitor: Entity) -> bool:
    """Whether the visitor is a person or a state's delegation; "X and his Romanian colleague Y": the adjective tells of Y."""
    adjective = visitor.kind is EntityKind.STATE and any(m.kind is Kind.PERSON for m in match.mentions("visitor"))
    return visitor.kind in {EntityKind.PERSON, EntityKind.STATE} and not adjective


def _dated(match: Match, slots: Slots) -> Slots | None:
    """The slots with the date as its words and what stands beside it make it; None where it dates something else."""
    date = slots.get("date", "")
    if not isinstance(date, str):
        return slots
    if match.has("notbefore") or _begins_at_last(match, date):
        date = date.removeprefix("../").removesuffix("/..")
    if _OPEN.fullmatch(date) and match.pattern.realis is None:
        date = _closed(match)
        if not date:
            return None
    if match.has("date"):
        date = finer_date(match, date) or date
    if (match.has("home") and len(date) == _DAY) or (match.has("tour") and date[:_MONTH] == date[-_DAY:-3]):
        date = date[:_MONTH]  # he was back on that day, and there before; the days of a tour are those of another stop
    return {**slots, "date": date}


def _begins_at_last(match: Match, date: str) -> bool:
    """Whether "until" tells when something came about at last: "not until May 2001 did X come", "until 2001, when X came"."""
    at = next((match.sentence.index(m) for m in match.sentence.mentions if m.date == date), -1)
    if not date.startswith("../") or at < 0:
        return False
    text = match.sentence.text
    return bool(_AT_LAST.search(text, 0, at) or text.startswith(", when ", at + 1))


_AT_LAST = regex(r"\b(?:not|nothing|no|nobody|none|never|only|wait(?:ed)?|took)\b[^;.]{0,60}$", re.IGNORECASE)


def _is_years_long(date: str) -> bool:
    """Whether a date is that of a tenure or a programme."""
    years = _YEARS.fullmatch(date)
    apart = int(years[2]) - int(years[1]) if years else 0
    return apart > 1 or (apart == 1 and len(date) == len("2018/2019"))


def _closed(match: Match) -> str:
    """The next date after a match that has an end: since when somebody holds office is not when he came."""
    later = [m.date for m in match.sentence.within(match.end, len(match.sentence.text)) if m.date]
    return "" if match.has("visits") else next((d for d in later if ".." not in d), "")


def _kind(match: Match, told: Value) -> Value:
    """The kind of visit as the pattern has it, else as the words by the noun tell: "came to Lima on a state visit"."""
    if told or not isinstance(told, str):
        return _plain_kind(told) if isinstance(told, str) else told
    if match.has("list"):
        return ""
    limit = min(clause(match.sentence, match.start, match.end)[1], match.end + _NEAR)
    other = _ANOTHER.search(match.sentence.text, match.end, limit)  # "X was here in May, Y on a state visit in June"
    found = KIND_OF_VISIT.search(match.sentence.text, match.start, other.start() if other else limit)
    return _plain_kind(found["kind"]) if found else ""


def _plain_kind(told: str) -> str:
    """A kind without what tells none: "first-ever" is "first", "the first ever state" one "state", "joint" tells of the company."""
    plain = re.sub(r"first-ever\b", "first", told.strip(" ,").casefold()).removeprefix("ever ")
    return "" if plain in {"ever", "joint"} else plain


_YEARS = regex(r"(\d{4})[^/]*/(\d{4}).*")
_NAMED = regex(r"(?:^|[;,] |\band )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*,$")
_OPEN = regex(r"\.\./.*|\d{4}(?:-\d\d)?/\.\.")  # but "from 27 October 1998" tells when a stay began
_KIN = regex(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|widow|spokes(?:man|woman|person)),? $"
    r"|\b(?:met|meets|saw|told|with|by|from|to|received|hosted) (?:[\w\ue100-\ue1ff-]+ ){0,5}(?:counterpart|colleague|opposite number|homologue|peer|host|guest),? $"
)
_RECEIVED_HIS = regex(
    r"\b(?:received|hosted|welcomed|greeted|met) (?:the |then )*(?P<whose>[\ue300-\ue3ff])['’]s? (?!(?:[a-z-]+ )?(?:visit|delegation|trip|party)\b)[a-z\ue300-\ue3ff]"
)
_HAVING = regex(
    r"[\ue500-\ue5ff][^;:]*, having (?:(?:first|already|earlier|just|previously) )?(?:been (?:to|in)|visited|gone to|flown to|stopped in)\b[^;:]*[\ue000-\ue2ff]$"
)
_TRIP_BEFORE = regex(
    r"(?:\b(?:days?|weeks?|months?|years?)|[\ue700-\ue7ff]) (?:after|before) (?:that|those) (?:of|by) [\ue300-\ue3ff][^;:]{0,20}[\ue000-\ue2ff]$"
    r"|\b(?:visit(?:s|ed)|(?:came|went|flew|travell?ed|arrived|returned|was|stayed|spent [^;:,]{2,20}) (?:to|in|at|back|home|on)) [^;:]*[\ue000-\ue2ff][^;:]*,? (?:after|following) (?:an? |his |her |the )?(?:[\w-]+ ){0,3}(?:visit|trip|stop|stopover|stay|tour) (?:to|in|of) (?:the )?[\ue000-\ue2ff]$"
)
_SOMEWHERE = regex(r" (?:in|at|to) (?:the )?[A-Z][a-z]+(?=[,.;]| (?:by|in|on|for|with|from)\b)")
_MET = regex(r"\b(?:met|held talks|had talks|conferred)\b")
_POINTED = regex(
    r"^(?:During|In the course of|On the occasion of|As part of|Within the framework of|On the eve of|Ahead of) (?:this |the |that )?[^;:,]*$"
)
_GOES_ON = regex(
    r"[^;:.,]{0,60}, [^;:]{0,120}?\b(?:will|(?:is|are) (?:to|due|set|expected|scheduled|likely|planned|slated))\b"
)
_SUIT = regex(r" (?:followed suit|did (?:likewise|the same)|made the same (?:trip|journey))\b")
_HOUSE = regex(r"\b(?:parliament|congress|assembly|legislature|senate|lawmakers|deputies)\b", re.IGNORECASE)
_REMARK = regex(r"(?:it|this|that) (?:will|would|is to) (?:thus |then |also )?be\b", re.IGNORECASE)
_NEAR = 50  # characters behind a visit that may tell its kind
_ANOTHER = regex(r"(?:,|;|\band) (?:[\w-]+ ){0,3}[\ue300-\ue3ff]")


FRAME = Frame(
    "visit",
    (*PATTERNS, *ELLIPSIS, *PRESENCE),
    required=frozenset({"visitor", "to"}),
    fill={
        "visitor": (subject,),
        "to": (
            second_place,
            beyond_apposition,
            goal_of_heading,
            state_of_host,
            there,
            here,
            where_acting,
            other_state,
            publishers_state,
        ),
        "date": (date_of_visit,),
    },
    revise=_revise,
    realis=told_of_visit,
)


def _from_its_first_day(told: Claim) -> Claim:
    """A visit has an end, told or not: one that began on a day is of that day, "2017-09-25/..", and of no open time."""
    first = told.date.removesuffix("/..")
    if first == told.date:
        return told
    return replace(told, roles=tuple(Role("date", first) if r.name == "date" else r for r in told.roles))


def _unless_undated(told: Claim) -> Claim:
    """The claim, unsure where nothing tells when the visit was made: such a one is told elsewhere with its day."""
    return (
        told
        if told.date or told.realis is not Realis.HAPPENED
        else replace(told, confidence=min(told.confidence, UNSURE - 0.01))
    )


@extractor("visits", emits={"visit"})
def visits(document: Annotated) -> Iterator[Claim]:
    """Visits of persons and delegations to states."""
    written = max((s.scope.written for block in document.blocks for s in block), default="")
    for told in FRAME.claims(document):
        yield _unless_undated(yet_to_come(_from_its_first_day(told), written))
    for visit in (
        *listed_visits(document),
        *guests_listed(document),
        *registered_visits(document),
        *tabled_visits(document),
        *listed_trips(document),
    ):
        if _is_years_long(visit.date) or is_resident(visit.visitor):
            continue
        slots = {"visitor": visit.visitor.entity, "to": visit.host, "of": visit.own, "date": visit.date}
        slots |= {"city": visit.city, "kind": visit.kind}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, visit.sentence, "visit", roles, confidence=0.88, told=visit.realis)
