"""Parties that the text leaves unsaid: the other state of the pair, the client of a firm, whoever's page it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind, Mention
from extract.document import Entity, EntityKind
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.annotation.sentence import Sentence
    from extract.constructions.agreement.instruments import Instrument
    from extract.patterns.match import Match

    Parties = tuple[Entity, ...]


class Page(NamedTuple):
    """What a page tells about those who act on it: the firm that speaks as "we", which state its firms are from.

    `union` holds the state and the union of states that the page is about, if it is; `roams` whether a firm tells of
    its works in many countries, so that no section's pair stands for parties.
    """

    firm: Entity | str | None = None
    homes: Mapping[str, Entity] = {}  # by folded name
    union: tuple[Entity, ...] = ()
    roams: bool = False

    def home(self, party: Entity) -> str:
        """The key of the state that a party is from; empty where nothing tells it."""
        told = self.homes.get(party.name.casefold())
        return party.state or (told.key if told is not None else "")

    def speaker(self, sentence: Sentence) -> Mention | None:
        """The firm whose page it is, as a mention in a sentence; None where no firm speaks."""
        if self.firm is None:
            return None
        firm = (
            self.firm if isinstance(self.firm, Entity) else Entity(EntityKind.ORGANIZATION, slug(self.firm), self.firm)
        )
        return Mention(Kind.ORGANIZATION, sentence.span, (firm,))


_WE = regex(
    r"\b(?:[Ww]e|[Oo]ur (?:company|firm|group|parent|subsidiary|consortium|joint venture|chairman|director(?: general)?|chief executive)(?: and [^,;:]{3,50}?)?)(?: (?:had|have|has|also|then|later|first|recently|just|already|both|were|are|\w+ly))* $"
)
_OURS = regex(r"\b[Oo]ur (?:[\w-]+ ){0,2}\w?$")
_DETERMINER = 14  # characters in which a determiner stands before a phrase
_NEAR = 60
_US = regex(r"(?:[^;:.]{0,60}? )?(?:with|by|to) us\b")


def speaks(match: Match, instrument: Instrument) -> bool:
    """Whether whoever's page it is takes part: "we signed …", "our first contract", "… awarded to us"."""
    words = match.sentence.words  # not the text, in which "we" may be a mention
    before, after = words(max(0, match.start - _NEAR), match.start), words(match.end, len(match.sentence.text))
    phrase = words(max(0, instrument.start - _DETERMINER), instrument.head + 1)
    return bool(_WE.search(before + " ") or _OURS.search(phrase) or _US.match(after))


def client(firms: Sequence[Entity], pair: Parties, instrument: Instrument) -> Parties:
    """The state that companies get a contract from: a consortium "was awarded a concession to run the port of Beira"."""
    sites = tuple(s for s in pair if any(as_state(m) == s for m in instrument.about))
    return sites if len(sites) == 1 and all(p.kind is EntityKind.ORGANIZATION for p in firms) else ()


def completed(
    known: Sequence[Entity], pair: Parties, instrument: Instrument, page: Page, *, won: bool
) -> tuple[Parties, float]:
    """The parties where one or none is told: the pair, or what it adds to a company of one of its states.

    The client of a company from nobody knows where is the one of the pair in which the works lie; a contract that such a
    company `won` has it as its party whoever the client is.
    """
    if not known:
        return pair, 0.85
    only = known[0]
    if only in pair:
        return pair, 0.88
    if only.kind is EntityKind.STATE:
        return (only,), 0.4
    home = page.home(only)
    rest = tuple(s for s in pair if s.key != home)
    if home and len(rest) == 1:
        return (*rest, only), 0.8
    clients = client(known, pair, instrument)
    if clients:
        return (*clients, only), 0.7
    return ((only,), 0.7 if won and not (only.name.isalpha() and only.name.islower()) else 0.4)


def first_side(
    match: Match, pair: Parties, other_side: Sequence[Entity], government: Entity | None, instrument: Instrument
) -> list[Entity]:
    """Who is meant where only "with X" is told: the rest of the pair, the one of the pair that the clause or the sentence names, the publisher."""
    begin = max((m.end() for m in _CLAUSES.finditer(match.sentence.text, 0, match.start)), default=0)
    does = _DOES.match(match.sentence.text, begin, match.start)
    subject = match.sentence.at(does.start("who")) if does else None
    if subject is not None and subject.entity is not None and subject.entity not in other_side:
        return [subject.entity]  # "X bought jets under a contract with the maker"
    homes = {p.key if p.kind is EntityKind.STATE else p.state for p in other_side}
    rest = [s for s in pair if s.key not in homes]
    if len(rest) == 1:
        return rest
    for start in (begin, 0):
        told = [
            m for m in match.sentence.within(start, match.end) if m not in instrument.about
        ]  # "a protocol on the Cuban drug"
        named = [s for s in distinct_states(told) if s in pair]
        if len(named) == 1:
            return named
    known = government if any(p.kind is EntityKind.ORGANIZATION for p in other_side) else None
    found = match.scope.publisher or known
    before = [s for t in match.before[-1:] for s in distinct_states(t.mentions) if s in pair]
    found = found or (before[0] if len(before) == 1 else None)
    return [found] if found is not None else []


_DOES = regex(
    r"(?:(?:In|On|Since|By) [\ue500-\ue5ff],? )?(?P<who>[\ue000-\ue0ff])(?:, [^,;]{3,80},)? (?:has |had |then |also |later )?(?:bought|ordered|acquired|received|got|took|sold|leased|imported|exported|ships?|shipped|buys|sells|gets|purchased|procured|chose|obtained|\w+ed)\b"
)
_CLAUSES = regex(r"[;:]|,? (?:and|but|while|whereas) (?=[\ue000-\ue0ff])")
