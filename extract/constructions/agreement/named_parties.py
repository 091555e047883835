"""Named parties: whether a clause tells parties by words that no finder could turn into those of the fact.

"Between A and its port authority", "with a Swiss company", "the bloc signed": such an agreement is not that of the pair,
even if it cannot be said whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.agreement.counted_parties import counted, sided
from extract.constructions.agreement.of_others import of_others
from extract.constructions.agreement.places import BODY, NOT_BODY, Place, conjuncts, led, read, subject
from extract.constructions.agreement.signatories import acting
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence
    from extract.constructions.agreement.acts import Act
    from extract.constructions.agreement.instruments import Instrument
    from extract.constructions.agreement.unsaid_parties import Page
    from extract.patterns.match import Match

    Parties = tuple[Entity, ...]

# "with two state-run firms": bodies without a name
_SOME = regex(
    rf"(?:an?|one|two|three|four|five|six|several|some|many|various|other|local|private|a (?:number|group|series|range) of) (?:[\w-]+ ){{0,3}}?(?:{BODY}|bottlers|retailers|distributors|brewers|farms|hotels|hospitals|ministries|cooperatives|provinces|cities|counterparts?)(?!\w){NOT_BODY}"
)
# "with the owner": of whom only the text before knows
_THE_BODY = regex(
    rf"(?:the|its|their) (?:[a-z-]+ )?(?:{BODY}|owners?|buyers?|sellers?|clients?|customers?|partners?|heirs|shareholders?|creditors?)"
)
_WHERE = regex(r",? (?:where|during which|on which|in the course of which|at which) (?=[^;:]*$|[^;:]{0,120}$)")
_SEVERAL = regex(r"(?:the|all|its|all the) (?:three|four|five|six|seven|eight|nine|ten|several|[a-z]+ dozen)\b")
_MANY = regex(
    r"(?:(?:some|over|more than|another) )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[a-z]+ dozen|[\ue700-\ue7ff]|[a-z]+ty(?:-\w+)?) (?:\w+ )?(?:states|countries|governments|nations|members|parties|signatories)\b"
)
_THREE = 3


def settled(match: Match, bound: Act, instrument: Instrument, whose: Parties, page: Page | None) -> Parties:
    """The parties found, as far as the places where the clause tells parties agree; none where one of them tells somebody else.

    Where two or more are told there, one that only the page is about is none.
    """
    if (
        _lacks_a_third(match, bound, instrument, whose)
        or _of_others(match, instrument, whose)
        or _given_to_other(match, instrument, whose)
        or _done_by_other(match, instrument, whose)
        or of_others(match, bound, instrument, whose, page)
    ):
        return ()
    told: dict[str, list[Entity]] = {"subject": [], "with": [], "between": []}
    for place in _places(match, bound, instrument):
        if place.how != "subject" and _is_other(match.sentence, place, whose):
            return ()
        side = told.get(place.how, told["subject"])
        for start, end in conjuncts(match.sentence, place):
            one = read(match.sentence, place.how, start, end, whose)
            if one.other:
                return ()
            side += [p for p in one.parties if p not in side]
    whole = len(told["between"]) > 1 or len(told["subject"]) > 1 or (told["subject"] and told["with"])
    here = {e for m in match.sentence.mentions for e in m.entities}.union(
        acting(match.sentence.mentions), *told.values()
    )
    return tuple(p for p in whose if p in here) if whole else tuple(whose)


def _places(match: Match, bound: Act, instrument: Instrument) -> Iterator[Place]:
    """The places of a clause in which parties are told; who ends or approves an instrument need not have made it."""
    yield from led(match, instrument)
    apart = instrument.both and len(instrument.parties) > 1  # "signed eight papers, among them one between X and Y"
    active = match.pattern.sets["name"] in {"firm", "loose"} and not (apart or bound.passive)
    place = subject(match) if active and match.pattern.sets["action"] in {"signed", "discussed"} else None
    if place is not None:
        yield place


def _of_others(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether the pair has been put in where the clause goes through several other states: "visited A and B, where he signed"."""
    if instrument.parties or instrument.within or set(whose) != set(match.scope.pair):
        return False
    told = _WHERE.search(match.sentence.text, 0, match.end)
    before = distinct_states(match.sentence.within(0, told.start())) if told else []
    return len([s for s in before if s not in match.scope.pair]) > 1


def _lacks_a_third(match: Match, bound: Act, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether an instrument is called one of three or four sides, but fewer of them are found; not the pair for "the three sides"."""
    filled = set(whose) == set(match.scope.pair) and not (bound.agents or instrument.parties)
    return 1 < len(whose) < max(sided(match, instrument), counted(match.sentence) if filled else 0)


def _given_to_other(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether the instrument's own clause says whom it binds, and that is no party found: "the accord that entitles *X* to a base"."""
    told = _GIVES.match(match.sentence.text, instrument.end)
    one = match.sentence.at(told.end() - 1) if told else None
    return one is not None and one.entity is not None and one.entity not in whose


_GIVES = regex(
    r" (?:that|which) (?:gives?|gave|grant(?:s|ed)?|allow(?:s|ed)|let(?:s)?|permit(?:s|ted)|entitle[sd]?|oblige[sd]?|binds|bound|commit(?:s|ted)) (?:the )?[\ue000-\ue0ff](?!['’])"
)


def _done_by_other(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether a firm does the work under an instrument of which only the page tells parties: "built by *X* under a contract"."""
    told = _BY_FIRM.search(match.sentence.text, 0, instrument.start)
    if told is None or any(party.kind is not EntityKind.STATE for party in whose):
        return False
    named = {e for m in match.sentence.mentions for e in m.entities}
    firm = match.sentence.at(told.start("who"))
    return (firm is None or firm.entity not in whose) and not set(whose) <= named


_BY_FIRM = regex(
    r"\bby (?:the )?(?:[a-z\ue100-\ue1ff-]+ ){0,3}?(?P<who>[\ue400-\ue4ff]|(?-i:[A-Z])[\w&-]+)[^;:]{0,60}? (?:under|as part of|on the basis of|in line with) (?:(?:the|an?|its|their) )?(?:[\w-]+ ){0,3}$"
)


def _is_other(sentence: Sentence, place: Place, whose: Sequence[Entity]) -> bool:
    """Whether a phrase tells a party by its number or as "the owner", so that it is none of those found."""
    text, begin, end = sentence.text, place.start, place.end
    bodies = any(p.kind is EntityKind.ORGANIZATION for p in whose)
    if place.how == "with" and _THE_BODY.fullmatch(sentence.words(begin, end)):
        return True
    if place.how == "with" and bodies and _is_unnamed(sentence, begin, end, whose):
        return True
    if not bodies and place.how != "with" and _and_some(sentence, begin, end, whose):
        return True
    return len(whose) < _THREE and bool(
        _MANY.match(sentence.words(begin, end)) or (place.how != "by" and _SEVERAL.match(text, begin, end))
    )


def _and_some(sentence: Sentence, begin: int, end: int, whose: Sequence[Entity]) -> bool:
    """Whether others are told by their number: not "and two ministers of *X*", who sign for a party that is found."""
    some = _AND_SOME.search(sentence.text, begin, end)
    if some is None:
        return False
    theirs = any(e in whose for m in sentence.within(some.start() + 1, end) for e in m.entities)
    return not (theirs and _OFFICIALS.search(sentence.words(some.start(), end)))


_OFFICIALS = regex(
    r"\b(?:ministers|ambassadors|officials|envoys|delegates|representatives|leaders|generals|commissioners|secretaries|plenipotentiaries)\b"
)
# "between X and six powers", "by X and two foreign banks": but not "by the two ministers"
_AND_SOME = regex(
    r"[\ue000-\ue4ff],? and (?:(?:its|the|some|about|over|more than|other) ){0,2}(?:[\ue700-\ue7ff]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|other) \w)"
)


def _is_unnamed(sentence: Sentence, begin: int, end: int, whose: Sequence[Entity]) -> bool:
    """Whether the other side is bodies of nobody knows where: not "with three Greek builders", nor "with two firms, X and Y"."""
    phrase = sentence.words(begin, end)
    if not _SOME.match(phrase) or find_states(phrase):
        return False
    stop = _STOP.search(sentence.text, begin)
    words = sentence.words(begin, stop.start() if stop else len(sentence.text))
    return not any(p.kind is EntityKind.ORGANIZATION and p.name in words for p in whose)


_STOP = regex(r"[;.:] |, (?:while|but|whereas|after|which|when) ")
