"""The scope of each block: which pair of states its section is about, whose page this is, which date governs it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.document import Entity

_SINGLE = re.compile(r"\b(?:foreign (?:relations|policy) of|economy of|politics of|history of)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:our (?:country|republic|state|nation|government|kingdom)|we)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is about: its title's pair, the state whose page it is, the states by frequency."""

    pair: tuple[Entity, ...]
    publisher: Entity | None
    main: Entity | None

    @staticmethod
    def of(title: Sequence[Entity], texts: Iterable[str], mentioned: Sequence[Entity]) -> Profile:
        """The profile from the states in the title, the blocks' texts, and all states mentioned, in order."""
        counts = Counter(mentioned)
        ranked = [s for s, _ in counts.most_common()]
        own = any(_OWN.search(t) for t in texts)
        pair: tuple[Entity, ...] = tuple(dict.fromkeys(title))[:2] if len(set(title)) == 2 else ()
        main = (title[0] if title else None) or (ranked[0] if ranked else None)
        publisher = ranked[0] if own and ranked else None
        if not pair and len(ranked) >= 2 and counts[ranked[1]] * 3 >= counts[ranked[0]] and _dominant(counts, ranked):
            pair = (ranked[0], ranked[1])
        return Profile(pair, publisher, publisher or main)


def _dominant(counts: Counter[Entity], ranked: list[Entity]) -> bool:
    """Whether two states stand out from all others: then the page is about them though its title does not say so."""
    return len(ranked) == 2 or counts[ranked[1]] >= 2 * counts[ranked[2]]


def heading_pair(profile: Profile, heading: str, states: Sequence[Entity], present: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The pair after a heading that names `states`; `present` is the pair before it."""
    distinct = tuple(dict.fromkeys(states))
    if len(distinct) == 2:
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


def with_publisher(profile: Profile, publisher: Entity | None) -> Profile:
    """The same profile, told whose page it is."""
    return replace(profile, publisher=publisher) if publisher else profile
