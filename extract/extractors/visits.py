"""Visits: who went to which state, when; plans, invitations and cancelled trips told apart by realis.

The visitor is a named person, or a delegation where no head of it is named. Told without a destination ("came in
March 2018"), a visit leads to the other state of the section's pair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.itinerary import (
    POINTS_BACK,
    beyond_apposition,
    city_in,
    date_of_visit,
    goal_of_heading,
    is_host_by_invitation,
    other_state,
    publishers_state,
    second_place,
    state_of_host,
    subject,
    there,
    where_acting,
)
from extract.constructions.visit_grammar import PATTERNS, VISIT
from extract.constructions.visit_lists import listed_visits
from extract.constructions.visit_registers import registered_visits
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.past import state_in
from extract.patterns.frame import Frame, claim
from extract.patterns.match import as_state
from extract.patterns.realis import clause, realis
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_BEFORE = 12  # characters
_INDEFINITE = re.compile(r"\b(?:an?|first|last|another|any|second|third|only) $", re.IGNORECASE)
_SPEAKS_OF_VISITS = re.compile(
    r"\b(?:visit\w*|(?:was|were|been) (?:t)?here|(?:due|expected|spent|is|was|were) (?:again |back )?in [\ue000-\ue0ff\ue200-\ue2ff]|trips?|journeys?|tours?|travel\w*|came|flew|(?<=[\ue000-\ue0ff\ue200-\ue2ff] )(?:received|hosted|welcomed)|stay|guests?|was (?:back )?in [\ue200-\ue2ff])",
    re.IGNORECASE,
)
_HEADING_OF_VISITS = re.compile(
    r"\b(?:visits?|visitors|trips|travels?|high[- ]level|contacts|exchanges?|meetings|summits|guests|delegations|who went|political (?:dialogue|relations))\b",
    re.IGNORECASE,
)


def _respectively(match: Match, visitor: Value, date: Value) -> bool:
    """Whether "X and Y came in 1997 and 2010 respectively" pairs this visitor with that date."""
    if "respectively" not in match.sentence.text[match.start :]:
        return True
    visitors = [m.entity for m in match.mentions("visitor")]
    dates = [m.date for m in match.sentence.mentions if m.date and match.sentence.index(m) >= match.start]
    if len(visitors) < 2 or len(visitors) != len(dates) or visitor not in visitors:
        return True
    return dates[visitors.index(visitor if isinstance(visitor, Entity) else None)] == date


def _words_before(match: Match, mention: Mention) -> str:
    """The words right before a mention."""
    return match.sentence.text[max(0, match.sentence.index(mention) - _BEFORE) : match.sentence.index(mention)]


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
    persons = [m for s in (*match.before, match.sentence) for m in s.mentions if m.kind is Kind.PERSON]
    named = [*match.mentions("one"), *match.mentions("two")] or list(reversed(persons))
    latest = list(dict.fromkeys(m.entity for m in named if m.entity is not None))[:2]
    homes = [next((s for m in persons if m.entity == e and (s := as_state(m)) is not None), None) for e in latest]
    for person, home, other in zip(latest, homes, homes[::-1], strict=True):
        if other is not None and other == slots.get("to") and home is not None and home != other:
            yield {**slots, "visitor": person, "of": home, "city": city_in(match, other)}


def _speaks_of_visits(match: Match) -> bool:
    if _HEADING_OF_VISITS.search(match.scope.heading) or _SPEAKS_OF_VISITS.search(match.sentence.text):
        return True
    return match.sentence.block.kind is not BlockKind.ITEM and any(
        _SPEAKS_OF_VISITS.search(s.text) for s in (match.before if match.has("there") else match.before[-1:])
    )


def _is_misread(match: Match) -> bool:
    """Whether the words that a pattern left open tell of something else."""
    if match.has("visits") and not _speaks_of_visits(match):
        return True
    if _REMARK.match(match.sentence.text) and not any(m.date for m in match.sentence.within(match.start, match.end)):
        return True  # "It will be his second visit": of one that is told elsewhere
    if match.has("ours") and all(m.form != "own" for m in match.mentions("to")):
        return True
    return match.has("counted") and not re.search(rf"\b{VISIT}", match.words("counted"), re.IGNORECASE)


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    """Nobody visits his own state; a state is told by its delegation; a city must lie in the host state."""
    if _is_misread(match):
        return
    if match.has("between"):
        yield from _exchanged(match, slots)
    elif match.has("they") or match.has("two"):
        yield from _of_the_two(match, slots)
    else:
        yield from _one(match, slots)


def _one(match: Match, slots: Slots) -> Iterator[Slots]:
    visitor, host = slots.get("visitor"), slots.get("to")
    if not isinstance(visitor, Entity) or not isinstance(host, Entity):
        return
    tellings = [m for s in (match.sentence, *match.before) for m in s.mentions if m.entity == visitor]
    own = next((s for m in tellings if (s := as_state(m)) is not None), None)
    pointed = not slots.get("date") and POINTS_BACK.match(match.groups.group()) is not None
    unnamed = pointed and any(m.form == "unnamed" for m in tellings)
    indefinite = any(
        m.form == "unnamed" and _INDEFINITE.search(_words_before(match, m)) for m in match.mentions("visitor")
    )
    invites = any(m.entity == visitor and is_host_by_invitation(match, m) for m in match.mentions("visitor"))
    if match.has("near") and host not in match.scope.pair:
        return
    if own == host or unnamed or indefinite or invites or not _respectively(match, visitor, slots.get("date", "")):
        return
    if visitor.kind is EntityKind.STATE:
        slots = {**slots, "visitor": _delegation(visitor)}
    elif visitor.kind is not EntityKind.PERSON:
        return
    date = slots.get("date", "")
    if isinstance(date, str) and _OPEN.fullmatch(date) and match.pattern.realis is None:
        later = [m.date for m in match.sentence.within(match.end, len(match.sentence.text)) if m.date]
        closed = next((d for d in later if ".." not in d), "")  # since when he holds office is not when he came
        if match.has("visits") or not closed:
            return
        slots = {**slots, "date": closed}
    kind = slots.get("kind", "")
    slots = {**slots, "kind": kind.casefold() if isinstance(kind, str) else kind, "city": city_in(match, host)}
    when = slots.get("date", "")
    if isinstance(when, str):
        by_city = any(
            m.kind is Kind.CITY or m.form == "capital" for m in (*match.mentions("to"), *match.mentions("to2"))
        )
        slots["to"] = state_in(host, when) if by_city else host
        own = state_in(own, when) if own is not None else None
    if own != slots["to"]:
        yield {**slots, **({"of": own} if own is not None else {})}


_OPEN = re.compile(r"\.\./.*|\d{4}(?:-\d\d)?/\.\.")  # but "from 27 October 1998" tells when a stay began
_OFF = re.compile(
    r"^[^;.]{0,80}\b(?:called off|cancell?ed|postponed|put off|did not (?:take place|happen|materialise)|never took place|fell through|scrapped)\b"
)
_AHEAD = re.compile(
    r"[^;:.,]{0,30},? (?:originally |tentatively )?(?:mooted|planned|foreseen|pencilled in|scheduled|expected|fixed)(?: for| in| on| to)\b"
)
_REMARK = re.compile(r"(?:it|this|that) (?:will|would|is to) (?:thus |then |also )?be\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:comes|visits|goes|travels|arrives|returns|flies|pays|makes)\b", re.IGNORECASE)
_LATER = re.compile(r"(?:later|next|in the coming)\b", re.IGNORECASE)


def _realis(sentence: Sentence, start: int, end: int) -> Realis:
    """As elsewhere; in a line of a list what follows a colon tells, too, that a visit was called off."""
    told = realis(sentence, start, end)
    listed = sentence.block.kind is BlockKind.ITEM
    off = listed and _OFF.search(sentence.text[end:])
    ahead = _AHEAD.match(sentence.text, end) or _to_come(sentence, start, end)
    return Realis.PLANNED if told is Realis.HAPPENED and (off or ahead) else told


def _to_come(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a present tense tells of a time ahead: "when he comes to Lima later this year"."""
    if not _PRESENT.search(sentence.text, start, end):
        return False
    limit = clause(sentence, start, end)[1]
    dates = (m.span.of(sentence.block.text) for m in sentence.within(start, limit) if m.date)
    return any(_LATER.match(words) for words in dates)


FRAME = Frame(
    "visit",
    PATTERNS,
    required=frozenset({"visitor", "to"}),
    fill={
        "visitor": (subject,),
        "to": (
            second_place,
            beyond_apposition,
            goal_of_heading,
            state_of_host,
            there,
            where_acting,
            other_state,
            publishers_state,
        ),
        "date": (date_of_visit,),
    },
    revise=_revise,
    realis=_realis,
)


@extractor("visits", emits={"visit"})
def visits(document: Annotated) -> Iterator[Claim]:
    """Visits of persons and delegations to states."""
    yield from FRAME.claims(document)
    for visit in (*listed_visits(document), *registered_visits(document)):
        told = {"visitor": visit.visitor.entity, "to": visit.host, "of": visit.own, "date": visit.date}
        slots = told | {"city": visit.city, "kind": visit.kind}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, visit.sentence, "visit", roles, confidence=0.88, told=visit.realis)
