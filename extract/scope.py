"""The scope of each block: which pair of states its section is about, whose page this is, which date governs it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Entity, Found

PAIR = 2

_SINGLE = re.compile(r"\b(?:foreign (?:relations|policy) of|economy of|politics of|history of)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\bour (?:country|republic|state|nation|government|kingdom|president|embassy|head of state|foreign (?:minister|ministry|policy)|citizens)\b",
    re.IGNORECASE,
)
# The head of an official page: "Ministry of Foreign Affairs of the Republic of X", "EMBASSY OF X", "Permanent Mission of X".
_LETTERHEAD = re.compile(
    r"\b(?:ministry|embassy|(?:permanent )?mission|high commission|consulate[- ]general|consulate|government|presidency|"
    r"office of the (?:president|prime minister))\b[^.;]{0,60}?\bof (?:the )?(?:[\w']+ ){0,4}$",
    re.IGNORECASE,
)
# "Our relations with X", "cooperation of our country with X": X is the other side.
_OTHER_SIDE = re.compile(r"\bour\b[^.;]{0,60}\b(?:with|and|to) (?:the )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is about: its title's pair, the state whose page it is, the states by frequency."""

    pair: tuple[Entity, ...]
    publisher: Entity | None
    main: Entity | None

    @staticmethod
    def of(title: Sequence[Entity], texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> Profile:
        """The profile from the states in the title and those found in each of the blocks' texts, in order."""
        counts = Counter(f.value for found in states for f in found)
        ranked = [s for s, _ in counts.most_common()]
        publisher = _letterhead(texts, states)
        if publisher is None and any(_OWN.search(t) for t in texts):
            others = _other_sides(texts, states)
            publisher = next((s for s in ranked if s not in others), None)
        named = tuple(dict.fromkeys((publisher, *title) if publisher else title))
        pair: tuple[Entity, ...] = named if len(named) == PAIR else ()
        if not named and len(ranked) >= PAIR and _dominant(counts, ranked):
            pair = (ranked[0], ranked[1])
        elif len(named) == 1:
            others = [s for s in ranked if s != named[0]]
            if others and (len(others) == 1 or counts[others[0]] >= 2 * counts[others[1]]):
                pair = (named[0], others[0])
        return Profile(pair, publisher, next(iter(named), None) or next(iter(ranked), None))


def _letterhead(texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> Entity | None:
    """The state whose ministry or embassy heads the page."""
    for text, found in list(zip(texts, states, strict=True))[:3]:
        for state in found:
            if _LETTERHEAD.search(text, 0, state.span.start):
                return state.value
    return None


def _other_sides(texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> set[Entity]:
    return {f.value for t, found in zip(texts, states, strict=True) for f in found if _OTHER_SIDE.search(t, 0, f.span.start)}


def _dominant(counts: Counter[Entity], ranked: list[Entity]) -> bool:
    """Whether two states stand out from all others: then the page is about them though its title does not say so."""
    return counts[ranked[1]] * 3 >= counts[ranked[0]] and (len(ranked) == PAIR or counts[ranked[1]] >= 2 * counts[ranked[2]])


def heading_pair(profile: Profile, heading: str, states: Sequence[Entity], present: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The pair after a heading that names `states`; `present` is the pair before it."""
    distinct = tuple(dict.fromkeys(states))
    if len(distinct) == PAIR:
        return distinct
    if len(distinct) == 1:
        state = distinct[0]
        if _SINGLE.search(heading):
            return ()
        if state in profile.pair:
            return profile.pair
        if profile.main is not None and state != profile.main:
            return (profile.main, state)
        return ()
    return present if present else profile.pair


def rolling_pair(profile: Profile, mentioned: Sequence[Entity]) -> tuple[Entity, ...]:
    """The pair of a text without one of its own: the page's main state and the other state named last."""
    if profile.main is None:
        return ()
    for state in reversed(mentioned):
        if state != profile.main:
            return (profile.main, state)
    return ()
