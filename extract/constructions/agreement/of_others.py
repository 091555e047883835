"""Of others: instruments that belong to others than the page's pair, though no words beside them name a party.

A firm's page that goes from country to country is about no pair of states; "a similar pact with Z" has the sides of neither; under the contract that opens
a sentence the firm works that is its subject; "its sequel" is that of what the government and the rebels made; "the two
archipelagos" are those told before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.places import read
from extract.constructions.agreement.signatories import acting
from extract.document import EntityKind
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.constructions.agreement.acts import Act
    from extract.constructions.agreement.instruments import Instrument
    from extract.constructions.agreement.unsaid_parties import Page
    from extract.document import Entity
    from extract.patterns.match import Match


def of_others(match: Match, bound: Act, instrument: Instrument, whose: Sequence[Entity], page: Page | None) -> bool:
    """Whether the parties found only fill in for others; `page` tells whether a firm speaks."""
    text = match.sentence.text
    here = {*acting(match.sentence.mentions), *(e for m in match.sentence.mentions for e in m.entities)}
    untold = [p for p in whose if p.kind is EntityKind.STATE and p not in here]
    if page is not None and page.roams and untold and not bound.agents:
        return True
    if _SIMILAR.search(text, instrument.start, instrument.head + 1) and instrument.parties and not bound.agents:
        return True
    if (instrument.parties and instrument.both) or _of_two(match, whose):
        return not instrument.parties
    if bound.agents:
        return False
    return bool(_works_under(match, instrument, whose) or _of_rebels(match, instrument))


_SIMILAR = regex(r"\b(?:[Ss]imilar|[Cc]omparable|analogous|parallel|corresponding|identical|equivalent|like) ")


def _works_under(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether a body that is none of those found works under the instrument that opens its sentence: "Under a contract signed in May, the yard X builds"."""
    if not _UNDER.fullmatch(match.sentence.text, 0, instrument.start):
        return False
    told = _MAIN.match(match.sentence.text, instrument.end)
    if told is None:
        return False
    homes = {
        e.state for m in match.sentence.within(*told.span("who")) for e in m.entities if m.kind is Kind.ORGANIZATION
    }
    at_home = any(p.key in homes for p in whose)  # a firm from one of the two works for it
    return not at_home and read(match.sentence, "subject", *told.span("who"), whose).other


_UNDER = regex(
    r"(?:Under|By|Through|Thanks to|In line with|On the (?:basis|strength) of) (?:(?:an?|the|another|its) )?"
)
_MAIN = regex(
    r"(?:[^;:.,]|, (?!(?:[Tt]he |an? )?[^;:.,]{2,80} (?:is|was|will|has|had|would|builds?|built|runs?|ran|\w+ed) ))*, (?P<who>[^;:.,]{2,80}?) (?:is|was|will|has|had|would|builds?|built|runs?|ran|\w+ed) "
)


def _of_rebels(match: Match, instrument: Instrument) -> bool:
    """Whether the sentence tells before the instrument what somebody signed with those at home who fight or oppose."""
    return _REBELS.search(match.sentence.text, 0, instrument.start) is not None and bool(
        _SEQUEL.search(match.sentence.text, 0, instrument.start)
    )


_REBELS = regex(
    r"\b(?:and|with|between) the (?:[a-z]+ )?(?:rebels?|guerrillas?|insurgents?|separatists?|militias?|opposition|unions?|strikers|tribes|factions|warlords)\b"
)
_SEQUEL = regex(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]|[Tt]hat one['’]s) (?:[a-z]+ )?(?:sequel|successor|follow-up|continuation|forerunner|predecessor|fruit|result)\b|; |, and "
)


def _of_two(match: Match, whose: Sequence[Entity]) -> bool:
    """Whether "the two thrones" opens the sentence after the label of two others: "Peru–Chile relations. *The two* …"."""
    if not match.before or not _THE_TWO.match(match.sentence.words(0, len(match.sentence.text))):
        return False
    if not _LABEL.fullmatch(match.before[-1].text):
        return False
    told = distinct_states(m for m in match.before[-1].mentions if m.kind is not Kind.PAIR)
    return len(told) == len(whose) == len("AB") and set(told) != set(whose)


_LABEL = regex(r"[\ue000-\ue0ff](?:[–—-]| and )[\ue000-\ue0ff](?: (?:[a-z]+ )?(?:relations|ties))?[.:]")
_THE_TWO = regex(r"(?:[Tt]he|[Tt]hese) two [a-z]|Both [a-z]+s\b")
