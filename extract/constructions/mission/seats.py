"""Where a mission stands: the host states told with it, in front of its clause or by "there", each with its city."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.constructions.mission.grammar import ANY, BRACKETED, CUT, FRONTED, FRONTED_CLAUSE, HOSTING
from extract.constructions.mission.owners import front
from extract.document import Entity, EntityKind
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

    Place = tuple[Entity, str, str]  # the host state, the city and a date in brackets, empty where none is told


def states(mentions: Iterable[Mention]) -> list[Entity]:
    """The distinct states of mentions, in order."""
    found = []
    for mention in mentions:
        state = as_state(mention)
        if state is not None and state not in found:
            found.append(state)
    return found


def _unlisted(match: Match, found: list[Place]) -> list[Place]:
    """The places at the end of a list that no gazetteer knows: "in Cusco, Puno *and Villa Nueva*"."""
    text = match.sentence.text
    told = match.has("host") and bool(found[-1][1])
    more = _UNLISTED.match(text, match.groups.end("host")) if told else None
    towns: list[Place] = []
    for name in _TOWN.finditer(text, *more.span("all")) if more else ():
        city = match.sentence.at(name.start())
        unknown = city is None or city.kind is Kind.PERSON  # "Santiago Pérez" is a town where towns are listed
        state = found[-1][0] if city is None or unknown else as_state(city, deep=False)
        if state is not None:
            towns.append(
                (
                    state,
                    match.sentence.words(*name.span()) if unknown or city is None else _city(match.sentence, city),
                    "",
                )
            )
    return towns


_UNLISTED = regex(
    r"(?P<all>(?:, (?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[\ue200-\ue3ff])){0,6},? and,? (?:in |at )?(?:\(?(?:(?:since|from|in) )?[\ue500-\ue5ff]\)?,? )?(?:also )?(?:in |at )?(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[\ue200-\ue3ff]))(?=[.;,]| ?[\[(]|$)(?!,? an? )"
)
_TOWN = regex(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[\ue200-\ue3ff]")


def hosts(match: Match, senders: list[Entity | str]) -> list[Place]:
    """The states where it stands, each with the city where one is told."""
    found = _told_with(match)
    if found:
        return found + _unlisted(match, found)
    if match.has("beside"):
        return _same_place(match)
    if match.has("somewhere"):
        return [(host, match.words("somewhere"), "") for host, *_ in _other_side(match, senders)]
    subject, verb = front(match)
    if match.has("sender") and subject and HOSTING.match(verb):
        return [(s, "", "") for s in states([*subject, *match.mentions("alike")])]
    return _in_front(match) or _other_side(match, senders)


def _told_with(match: Match) -> list[Place]:
    """The places that the match holds, and the one that its "there" stands for."""
    places = [m for name in ("seat", "host", "host2", "host3") for m in match.mentions(name)]
    if match.has("there") and (there := _place_before(match)) is not None:
        places.append(there)
    found: list[Place] = []
    for mention in places:
        state = as_state(mention, deep=False)
        if state is not None:
            found.append((state, _city(match.sentence, mention), _bracketed(match.sentence, mention)))
    if len(found) == 1 and places and not found[0][1]:
        found = [(found[0][0], _city_of_act(match.sentence, places[0], found[0][0]), found[0][2])]
    found += [(s, "", "") for s in states(match.mentions("home"))]
    twice = len(found) == PAIR and found[0][0] == found[1][0] and not found[0][1]
    return found[1:] if twice else found


def _city_of_act(sentence: Sentence, host: Mention, state: Entity) -> str:
    """The host's city, where it is told with the opening rather than the mission: "the embassy in Peru was opened *in Lima*"."""
    told = _OPENED_IN.match(sentence.text, sentence.index(host) + 1)
    city = sentence.at(told.start("city")) if told else None
    return _city(sentence, city) if city is not None and as_state(city) == state else ""


_OPENED_IN = regex(
    r"[^,;:.\ue000-\ue9ff]{0,30}? (?:re-?)?(?:opened|inaugurated|established|set up|founded|unveiled)(?: \w+ly| again| anew)?"
    r"(?:,? (?:in |on )?[\ue500-\ue5ff],?)? (?:in|at) (?:the (?:\w+ )?(?:city|town|port|capital) (?:of )?)?(?P<city>[\ue000-\ue0ff\ue200-\ue2ff])"
)


def _same_place(match: Match) -> list[Place]:
    """The place of the mission told right before: "an embassy in Lima and, since 2001, *a consulate*"."""
    told = _PLACED.search(match.sentence.text, 0, match.start)
    mention = match.sentence.at(told.start("where")) if told else None
    state = as_state(mention) if mention is not None else None
    return [(state, _city(match.sentence, mention), "")] if mention is not None and state is not None else []


_PLACED = regex(
    rf"\b(?:{ANY})[^,;:.]{{0,12}} (?:in|at) (?P<where>[\ue000-\ue0ff\ue200-\ue2ff])(?: \([^()]{{1,40}}\))?(?: (?:since|in|from) [\ue500-\ue5ff])?(?:, | )?$",
    re.IGNORECASE,
)


def _in_front(match: Match) -> list[Place]:
    """The place that the clause begins with: "In Lima the Kenyans have …", "Lima, where …"."""
    text = match.sentence.text
    clauses = (f for f in FRONTED_CLAUSE.finditer(text, 0, match.start) if not CUT.search(text, f.end(), match.start))
    told = _WHERE.search(text, 0, match.start) or FRONTED.match(text) or next(clauses, None)
    place = match.sentence.at(told.start("where")) if told else None
    state = as_state(place) if place is not None else None
    return [(state, _city(match.sentence, place), "")] if place is not None and state is not None else []


def _other_side(match: Match, senders: list[Entity | str]) -> list[Place]:
    """The state of the pair that is not the sender's; where the sentence names two others, they are the pair."""
    if not senders:
        return []
    own = {s.state if isinstance(s, Entity) and s.kind is not EntityKind.STATE else s for s in senders}
    told = distinct_states(match.sentence.within(0, match.start))
    pair = told if len(told) == PAIR and not set(told) <= set(match.scope.pair) else match.scope.pair
    others = [s for s in pair if s not in own and s.key not in own]
    return [(others[0], "", "")] if len(others) == 1 and len(pair) > 1 else []


def _place_before(match: Match) -> Mention | None:
    """The place told last before "there", but the one that is only looked after or left from another: "covered Lima **from Quito**"."""
    told = [
        m
        for s in (*match.before[-1:], match.sentence)
        for m in (s.mentions if s is not match.sentence else s.within(0, match.start))
        if m.kind is Kind.CITY or m.form in {"capital", "seat"} or _IS_CAPITAL.match(s.block.text, m.span.end)
    ]
    there = [
        m
        for m in told
        if m not in match.sentence.mentions or not _FROM.search(match.sentence.text, 0, match.sentence.index(m))
    ]
    return (there or told)[-1] if told else None


_FROM = regex(r"\bfrom (?:the )?$")
_IS_CAPITAL = regex(r"(?:['’]s)? capital\b")


_WHERE = regex(r"(?P<where>[\ue000-\ue0ff\ue200-\ue2ff]),? where [^,;]{0,40}$")


def _city(sentence: Sentence, mention: Mention) -> str:
    """A city's name; capitals that the annotation took for the state are called as the text calls them."""
    if mention.kind is Kind.CITY and mention.entity is not None:
        return mention.entity.name
    if mention.form in {"capital", "seat"}:
        return mention.span.of(sentence.block.text).removeprefix("the ")
    return ""


def _bracketed(sentence: Sentence, mention: Mention) -> str:
    """The date in brackets right after a place: "in Lima (in 1965)"."""
    if mention not in sentence.mentions:  # "there": told in the sentence before
        return ""
    told = BRACKETED.match(sentence.text, sentence.index(mention) + 1)
    date = sentence.at(told.end() - 1) if told else None
    return date.date if date is not None else ""
