"""Of a visit: who goes and where to, as its sentence and what stands before it tell.

The fillers of the visit frame. Groups of its patterns that they know: `visitor` and `visitor2`, `to` and `to2`, `host`
(who receives), and the marks `there`, `where`, `latter`, `anaphor`, which say what to look back at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.constructions.capitals import capital_told
from extract.constructions.lists import city_name
from extract.constructions.visit.clause_subject import subjects
from extract.gazetteer.states import find_states
from extract.patterns.fillers import Filled
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.document import Entity
    from extract.patterns.match import Match

_APPOSED_GOAL = regex(r",(?: [^,;:.]{2,90},)? to (?:the )?[\ue000-\ue0ff\ue200-\ue2ff]")
_FROM_TO = regex(r"\b(?:visits?|trips?|delegations?)\b", re.IGNORECASE)
_COMES = regex(r"\b(?:here|in town|arriv\w+|came|comes|landed|fl(?:ew|own) in|visit|trip|stay)\b", re.IGNORECASE)
_INVITES = regex(r"\binvit(?:ed|es) (?:[\w\ue100-\ue1ff]+ ){0,4}?(?P<guest>[\ue300-\ue3ff])(?!['’])")
_INVITED_BY = regex(
    r"\binvit(?:ation (?:of|from|by)|ed by) (?:the |his |her |[\w-]+[.,]? |H\.E\. ){0,4}$", re.IGNORECASE
)


def visitors(match: Match) -> tuple[Mention, ...]:
    """Who goes: the captured mentions, else the subject of the sentence, else the person spoken of last."""
    told = match.mentions("visitor") or match.mentions("visitor2")
    if told:
        return tuple(m for m in told if not is_host_by_invitation(match, m)) or told
    if match.has("clause"):
        return subjects(match.sentence, match.start)
    if match.has("latter"):
        spoken_of = [*(m for s in match.before[-1:] for m in s.mentions), *match.sentence.within(0, match.start)]
        return tuple(m for m in spoken_of if m.kind is Kind.PERSON)[-1:]
    clause = max((m.end() for m in _CLAUSES.finditer(match.sentence.text, 0, match.start)), default=0)
    here = [m for m in match.sentence.within(clause, match.start) if m.kind is Kind.PERSON]
    unknown = _SHE.search(match.sentence.text, clause, match.sentence.index(here[0]) if here else match.start)
    if unknown is not None:
        return ()  # "she received X and went to Lima", whoever she is
    here = here or [m for m in match.sentence.within(0, match.start) if m.kind is Kind.PERSON]
    if not here and match.has("owner"):  # "His second came in 1999": of whom the sentence before tells
        spoken = ([m for m in s.mentions if m.kind is Kind.PERSON] for s in reversed(match.before))
        return tuple(next((persons for persons in spoken if persons), [])[:1])
    if match.has("him"):
        return _guest_spoken_of(match, here)
    if match.has("anaphor") and (invited := _INVITES.search(match.sentence.text, 0, match.start)):
        return tuple(match.sentence.within(invited.start("guest"), invited.end()))
    if here or not match.has("anaphor"):
        return tuple(here[:1])
    before = [m for s in match.before for m in s.mentions if m.kind is Kind.PERSON]
    goals = {s for m in match.mentions("to") if (s := as_state(m)) is not None}
    if match.has("off"):
        return tuple([m for m in before if as_state(m) in match.scope.pair][-1:])
    return tuple([m for m in before if as_state(m) not in goals][-1:] if goals else before[-1:])


_SHE = regex(r"\b(?:[Hh]e|[Ss]he)\b")
_CLAUSES = regex(r";|\b(?:while|whereas)\b")  # "X was in Lima; Y came and returned": who is Y


def _guest_spoken_of(match: Match, here: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom "invited *him* to visit Lima" means: the one spoken of last who is not of the inviter's own state."""
    inviter = as_state(here[0]) if here else None
    told = [*(m for s in match.before for m in s.mentions if m.kind is Kind.PERSON), *here[1:]]
    goals = {s for m in match.mentions("to") if (s := as_state(m)) is not None} | {inviter}
    return tuple([m for m in told if (s := as_state(m)) is not None and s not in goals][-1:])


def is_host_by_invitation(match: Match, mention: Mention) -> bool:
    """Whether somebody is told as the one who invited: "at the invitation of X, Y came"."""
    at = match.sentence.index(mention)
    return _INVITED_BY.search(match.sentence.text, max(0, at - 40), at) is not None


def own_state(match: Match) -> Entity | None:
    """The visitor's state, where every telling of the sentence may tell it."""
    told = visitors(match)
    return next((s for m in told if (s := as_state(m)) is not None), None)


def subject(match: Match) -> Filled | None:
    """The visitor where the pattern captured none."""
    told = visitors(match)
    entity = told[0].entity if told else None
    return Filled(entity, 0.9 if not match.mentions("visitor2") else 1.0) if entity is not None else None


def second_place(match: Match) -> Filled | None:
    """The state of a place that stands where the pattern looks second."""
    states = [s for m in (*match.mentions("to2"), *match.mentions("to3")) if (s := as_state(m)) is not None]
    return Filled(states[0]) if states else None


def state_of_host(match: Match) -> Filled | None:
    """The host's state: "received by the president of Peru", "the guest of his Kenyan counterpart"."""
    host, own = match.mention("host") or match.mention("host2"), own_state(match)
    state = as_state(host) if host is not None else None
    return Filled(state, 0.92) if state is not None and state != own else None


def goal_of_heading(match: Match) -> Filled | None:
    """The goal of a list under "Visits from Peru to Japan"."""
    if not _FROM_TO.search(match.scope.heading):
        return None
    states = [f.value for f in find_states(match.scope.heading)]
    own = own_state(match)
    if len(states) == PAIR and (own in {None, states[0]}) and re.search(r"\bto\b", match.scope.heading):
        return Filled(states[1], 0.97)
    return None


def there(match: Match) -> Filled | None:
    """The place spoken of last that is not the visitor's own state."""
    if not match.has("there"):
        return None
    own = own_state(match)
    earlier = [m for s in match.before for m in s.mentions] + list(match.sentence.within(0, match.start))
    for mention in reversed(earlier):
        whose = _WHOSE.match(match.sentence.block.text, mention.span.end)  # "Peru's Ana Sol" is in no Peru
        state = as_state(mention, deep=False) if mention.kind in {Kind.CITY, Kind.STATE} and not whose else None
        if state is not None and state != own:
            told_here = mention in match.sentence.mentions
            return Filled(state, 0.85 if own is not None or told_here else 0.5)
    return None


_WHOSE = regex(r"['’]s?\b")


def here(match: Match) -> Filled | None:
    """Where a dispatch was sent from: "LIMA, 4 May – X arrived here", or arrived and no place is told."""
    filed, own = match.scope.place, own_state(match)
    if filed is None or filed == own or not _COMES.search(match.groups.group()):
        return None
    return Filled(filed, 0.95 if match.has("here") else 0.8)


def where_acting(match: Match) -> Filled | None:
    """Where the visitor acts: "X, then visiting, signed … in Lima"."""
    if not match.has("where"):
        return None
    text = match.sentence.text
    for i in range(match.end, len(text)):
        mention = match.sentence.at(i)
        state = as_state(mention) if mention is not None and text[:i].endswith((" in ", " at ", " through ")) else None
        if state is not None and mention is not None and mention.kind in {Kind.CITY, Kind.STATE}:
            return Filled(state, 0.9)
    return None


def beyond_apposition(match: Match) -> Filled | None:
    """The goal after what stands between commas: "the visit of X, then minister of Y, to Lima"."""
    found = _APPOSED_GOAL.match(match.sentence.text, match.end)
    mention = match.sentence.at(found.end() - 1) if found is not None else None
    state = as_state(mention) if mention is not None else None
    return Filled(state, 0.95) if state is not None else None  # even his own: then the telling is misread, and dropped


def publishers_state(match: Match) -> Filled | None:
    """On a state's own page visitors of others come to it."""
    own, home = own_state(match), match.scope.publisher
    comes = re.search(r"\b(?:came|arrived)\b", match.groups.group())
    if home is None or own == home or (own is None and not comes):
        return None
    return Filled(home, 0.85 if own else 0.7)


def other_state(match: Match) -> Filled | None:
    """The other state of the section's pair than the visitor's own; none where the talk is of a whole region."""
    if match.before and _REGION.search(match.before[-1].text):
        return None
    own = own_state(match)
    others = [s for s in match.scope.pair if s != own]
    return Filled(others[0], 0.85) if own in match.scope.pair and len(others) == 1 else None


_REGION = regex(
    r"\b(?:visit(?:ed|s|ing)?|tour(?:ed|s)?|been to|travell?ed to|trips? to|tours? of|visits? to) (?:the|that|this) (?:[\w-]+ )?(?:region|continent|subcontinent|area|part of the world)\b",
    re.IGNORECASE,
)


def city_in(match: Match, host: Entity) -> str:
    """A city of the host state: the captured place, else one told with "in" or "at" soon after."""
    captured = [*match.mentions("to"), *match.mentions("to2")]
    text = match.sentence.text
    stop = re.compile(r"[;:.]").search(text, match.end)
    limit = min(len(text), match.end + 60, stop.start() if stop else len(text))
    later = [
        m
        for i in range(match.start, limit)
        if text[:i].endswith((" in ", " at ")) and (m := match.sentence.at(i)) is not None
    ]
    for mention in (*captured, *later):
        if mention.kind is Kind.CITY and mention.entity is not None and as_state(mention) == host:
            return mention.entity.name
        if mention in captured and mention.form == "capital" and as_state(mention) == host:
            return mention.span.of(match.sentence.block.text)
    if told := capital_told(match.sentence, match.start, limit, host):
        return told
    return _city_spoken_of(match, host) if match.has("there") or match.has("visits") else ""


def _city_spoken_of(match: Match, host: Entity) -> str:
    """The city of the host state that was named last, where the visit's own place is left out; else the only one after."""
    earlier = [(s, m) for s in match.before for m in s.mentions]
    earlier += [(match.sentence, m) for m in match.sentence.within(0, match.start)]
    after = [(match.sentence, m) for m in match.sentence.within(match.end, len(match.sentence.text))]
    for told in (list(reversed(earlier)), after):
        places = [(s, m) for s, m in told if m.kind in {Kind.CITY, Kind.STATE} and as_state(m) == host]
        if places:
            sentence, mention = places[0]
            return city_name(sentence, mention) if told is not after or len(places) == 1 else ""
    return ""
