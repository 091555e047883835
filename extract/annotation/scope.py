"""The scope of each block: which pair of states its section is about, whose page this is, which date governs it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.document import EntityKind
from extract.gazetteer.states import find_states, successors
from extract.gazetteer.states import state as state_of_key
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.document import Block, Entity, Found

PAIR = 2

_SINGLE = regex(r"\b(?:foreign (?:relations|policy) of|economy of|politics of|history of)\b", re.IGNORECASE)
_OWN = regex(
    r"\bour (?:country|republic|state|nation|government|kingdom|president|embassy|head of state|foreign (?:minister|ministry|policy)|citizens)\b",
    re.IGNORECASE,
)
_SAID = regex(r"[\"“«][^\"”»]{1,400}[\"”»]")  # "our country" in somebody's words is not the page's
# The head of an official page: "Ministry of Foreign Affairs of the Republic of X", "EMBASSY OF X", "Permanent Mission of X".
_LETTERHEAD = regex(
    r"\b(?:ministry|embassy|(?:permanent )?mission|high commission|consulate[- ]general|consulate|government|presidency|"
    r"office of the (?:president|prime minister))\b(?:(?!\b(?:condemn|denounc|welcom|summon|reject|receiv|meet|congratulat|express|say|said|host|prais|urge|slam|deplor|protest|mourn|offer|regret|confirm|call)(?:s|es|ed|d)?\b)[^.;]){0,60}?\bof (?:the )?(?:(?!(?:in|on|at|against|with|from|to|over)\b)[\w']+ ){0,4}$",
    re.IGNORECASE,
)
# The same in two parts: "Republic of X – Ministry of Foreign Affairs", or the state and its ministry on lines of their own.
_OFFICE = regex(
    r"(?:the )?(?:(?:federal |royal )?ministry (?:of|for) (?:[\w'’-]+,? ){0,4}?(?:foreign|external|european|international|diaspora)\b|"
    r"(?:federal )?department of (?:foreign|external|international|state)\b|government\b|presidency\b|embassy\b|permanent mission\b)",
    re.IGNORECASE,
)
_STATE_NAME = regex(
    r"(?:the )?(?:(?:[\w'’-]+ ){0,4}(?:republic|kingdom|state|federation|emirate|sultanate|commonwealth|union)(?: of)?(?: the)? )?$",
    re.IGNORECASE,
)
# "Royal X Embassy", "X Foreign Ministry".
_OF_STATE = regex(
    r" (?:(?:federal )?foreign (?:ministry|office)|ministry of foreign affairs|embassy|high commission|consulate[- ]general)\b",
    re.IGNORECASE,
)
_JOINT = regex(r"\b(?:joint|between)\b", re.IGNORECASE)  # issued by both
# The path of a page among a site's: "Home > Bilateral relations > Europe > X".
_PATH = regex(r"\s(?:>+|»|›|→)\s")
_DATELINE = regex(
    r"(?:, (?:[A-Z]\w{2,8}\.? \d{1,2}|\d{1,2} [A-Z]\w+|\w+day)\b[^–—()]{0,24})?(?: \([^()]{2,40}\))? ?(?:[–—:]|--?) (?=\S)"
)
# "Peru and Chile", "Peruvian-Chilean", "Peru's relations with Chile"
_SIDE_BY_SIDE = regex(r"(?:['’]s)? and (?:the )?|['’]s? (?:\w+ )?(?:relations|ties) with (?:the )?|[–-]")
_OFTEN = 3  # times that two states are named so
_HEAD = 6  # blocks
_FAR = 100  # characters between a guest's office and the state
_DISPATCH = 60  # characters: a shorter line is a heading
# "Our relations with X", "ties of our country with X", "our embassy in X": X is the other side.
_OTHER_SIDE = regex(
    r"\bour\b(?:(?:[^.;]|(?:Mrs?|Ms|Dr|H\.E)\.){0,60}(?:\b(?:with|to)|(?<!,) and)| (?:embassy|ambassador|mission|consulate(?:[- ]general)?) (?:in|at)) (?:the )?$",
    re.IGNORECASE,
)
# "the visit of the President of X to our country": so is it here.
_GUEST = regex(
    r"\b(?:[Pp]resident|[Mm]inister|[Pp]remier|[Ss]peaker|[Cc]hair\w+|[Kk]ing|[Dd]elegations?|[Gg]uests?|[Vv]isits?|[Aa]mbassador)\b(?: [\w'’-]+){0,6}? (?:of|from) (?:the )?(?:[\w']+ ){0,4}$"
)
_TO_US = regex(r"[^.;:]{0,60} (?:to|in|visited|toured) our (?:country|republic|capital)\b")
_TITLED_WITH = regex(r"\b(?:relations|cooperation|ties|partnership) with (?:the )?$", re.IGNORECASE)  # in the head


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document is about: its title's pair, the state whose page it is, the states by frequency.

    `firm` says that a firm speaks on it: then "we" is no state. `titled` says that its title, its letterhead or its site
    names both states of the pair, which otherwise are only those that it names most.
    """

    pair: tuple[Entity, ...]
    publisher: Entity | None
    main: Entity | None
    firm: bool = False
    titled: bool = False

    @staticmethod
    def of(
        title: Sequence[Entity],
        texts: Sequence[str],
        states: Sequence[Sequence[Found[Entity]]],
        partner: Entity | None = None,
        *,
        firm: bool = False,
    ) -> Profile:
        """The profile from the states in the title and those found in each of the blocks' texts, in order.

        `partner` is the state that the page's own site files it under, `firm` whether the site is a firm's.
        """
        counts = Counter(f.value for found in states for f in found)
        ranked = [s for s, _ in counts.most_common()]
        publisher = _letterhead(texts, states)
        if publisher is None and any(_OWN.search(_SAID.sub(" ", t)) for t in texts):
            other_sides = _other_sides(texts, states) | {partner}
            first = title if len(set(title)) == PAIR else ()  # a page puts its own state first
            publisher = next((s for s in (*first, *ranked) if s not in other_sides), None)
        named = tuple(dict.fromkeys((publisher, *title) if publisher else title))
        pair: tuple[Entity, ...] = named if len(named) == PAIR and not _in_passing(named, counts, ranked) else ()
        if len(named) != 1 and len(ranked) >= PAIR and not pair and _dominant(counts, ranked):
            pair = (ranked[0], ranked[1])
        elif len(named) == 1:
            others = [s for s in ranked if s != named[0]]
            if others and (len(others) == 1 or counts[others[0]] >= 2 * counts[others[1]]):
                pair = (named[0], others[0])
        elif not named and not pair:
            pair = _together(texts, states)
        if publisher is None and partner in pair:
            publisher = next(s for s in pair if s != partner)
        main = next(iter(named), None) or (ranked[0] if _is_foremost(counts, ranked) else None)
        titled = bool(pair) and {*named, partner} >= set(pair)
        return Profile(pair, None if firm else publisher, main, firm=firm, titled=titled)


def _letterhead(texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> Entity | None:
    """The state whose ministry or embassy heads the page."""
    head = list(zip(texts, states, strict=True))[:3]
    for number, (text, found) in enumerate(head):
        if text.endswith(".") and len(text) > _DISPATCH:  # "In 1960 the embassy of the United States …": prose
            continue
        if _JOINT.search(text):
            continue
        beside = (*head[max(0, number - 1) : number], *head[number + 1 : number + 2])
        for state in found:
            if state.form not in {"people", "adjective"} and _LETTERHEAD.search(text, 0, state.span.start):
                return state.value
            if state.form == "adjective" and _OF_STATE.match(text, state.span.end):
                return state.value
            rest = text[state.span.end :]
            if not _STATE_NAME.match(text, 0, state.span.start):
                continue
            own = (t for t, named in beside if all(n.value == state.value for n in named))
            if _OFFICE.match(rest.lstrip(" –-—|:,/")) if rest.strip() else any(_OFFICE.match(t) for t in own):
                return state.value
    return None


def filed_under(head: Sequence[str]) -> Entity | None:
    """The state that ends the path of a page on its site: a site files its page on two states under the partner."""
    for text in head:
        paths = list(_PATH.finditer(text))
        states = {f.value for f in find_states(text[paths[-1].end() :])} if paths else set()
        if len(states) == 1:
            return states.pop()
    return None


def is_dateline(text: str, first: Mention) -> bool:
    """Whether a capital at the head of a paragraph tells only from where it was sent: "LIMA – The fund …"."""
    head = first.span.start == 0 and first.form == "capital"
    return head and _DATELINE.match(text, first.span.end) is not None and text[first.span.end] != ":"


def filed_from(blocks: Sequence[Block], found: Sequence[Sequence[Mention]]) -> Entity | None:
    """The state from whose city a dispatch was sent, as its dateline tells: "LIMA, 4 May (Agency) – The president …"."""
    for block, mentions in list(zip(blocks, found, strict=True))[:_HEAD]:
        first = next(iter(mentions), None)
        if first is None or first.span.start or first.entity is None or len(block.text) < _DISPATCH:
            continue
        city = first.form == "capital" or first.entity.kind is EntityKind.PLACE
        if city and _DATELINE.match(block.text, first.span.end):
            return state_of_key(first.entity.state) if first.entity.state else first.entity
    return None


def _other_sides(texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> set[Entity]:
    told = list(zip(texts, states, strict=True))
    sides = {f.value for text, found in told for f in found if _OTHER_SIDE.search(text, 0, f.span.start)}
    sides |= {
        f.value
        for text, found in told
        for f in found
        if _TO_US.match(text, f.span.end) and _GUEST.search(text, max(0, f.span.start - _FAR), f.span.start)
    }
    return sides | {f.value for text, found in told[:2] for f in found if _TITLED_WITH.search(text, 0, f.span.start)}


def _in_passing(named: Sequence[Entity], counts: Counter[Entity], ranked: list[Entity]) -> bool:
    """Whether a headline names one of the two only by the way: the text speaks four times as often of another state."""
    return (
        len(ranked) > PAIR
        and set(ranked[:PAIR]) != set(named)
        and 4 * counts[min(named, key=counts.__getitem__)] <= counts[ranked[1]]
    )


def _is_foremost(counts: Counter[Entity], ranked: list[Entity]) -> bool:
    """Whether a text without states in its title is about the one that it names most; not a chronicle of many."""
    return bool(ranked) and (len(ranked) <= PAIR or counts[ranked[0]] >= max(_OFTEN, counts[ranked[1]] + 1))


def _dominant(counts: Counter[Entity], ranked: list[Entity]) -> bool:
    """Whether two states stand out from all others: then the page is about them though its title does not say so."""
    often = counts[ranked[1]] >= _OFTEN and counts[ranked[1]] >= 2 * counts[ranked[2]] if len(ranked) > PAIR else True
    return counts[ranked[1]] * 3 >= counts[ranked[0]] and often


def _together(texts: Sequence[str], states: Sequence[Sequence[Found[Entity]]]) -> tuple[Entity, ...]:
    """The two states that a text without a pair in its title names side by side more often than all others together."""
    counts: Counter[tuple[Entity, ...]] = Counter()
    for text, found in zip(texts, states, strict=True):
        for one, two in pairwise(found):
            if one.value != two.value and _SIDE_BY_SIDE.fullmatch(text, one.span.end, two.span.start):
                counts[tuple(sorted((one.value, two.value)))] += 1
    first, most = next(iter(counts.most_common(1)), ((), 0))
    return first if most >= _OFTEN and 2 * most > counts.total() else ()


@dataclass(frozen=True, slots=True)
class Section:
    """The pair that holds under a heading, and the heading's level; 0 before the first."""

    pair: tuple[Entity, ...]
    level: int = 0

    def under(
        self, profile: Profile, heading: str, level: int, states: Sequence[Entity], below: Sequence[Entity] = ()
    ) -> Section:
        """The section below the next heading, which names `states`; `below` are those that its text names, again and again.

        A heading of two states changes the pair, one of a single other state pairs it with the page's own, unless the
        text below goes on about the page's pair; a heading without states keeps the pair of the section that it is part
        of, and else returns to the page's.
        """
        distinct = tuple(dict.fromkeys(states))
        if len(distinct) == PAIR:
            return Section(distinct, level)
        if len(distinct) == 1:
            if _SINGLE.search(heading):
                return Section((), level)
            (state,) = distinct
            if profile.main is None or state in profile.pair or any(succeeds(own, state) for own in profile.pair):
                return Section(profile.pair, level)
            rest = [s for s in profile.pair if s != profile.main]
            if len(rest) == 1 and profile.main in profile.pair and below.count(rest[0]) >= max(1, below.count(state)):
                return Section(profile.pair, level)  # "The war and Ghana" on the page of two others
            return Section((profile.main, state) if state != profile.main else (), level)
        return self if self.level and level > self.level else Section(profile.pair, 0)


def succeeds(state: Entity, other: Entity) -> bool:
    """Whether `state` is a successor of `other`, a state of the past."""
    return state.key in successors(other.key)


def rolling_pair(profile: Profile, other: Entity | None) -> tuple[Entity, ...]:
    """The pair of a text without one of its own: the page's main state and the `other` state named last."""
    return (profile.main, other) if profile.main is not None and other is not None else ()
