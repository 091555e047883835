"""Parties told by their number, "the three governments", or each with a day of its own, "with X (May 2001) and Y (2004)", "with X in 2001 and Y in 2004"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import EntityKind
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.agreement.instruments import Instrument
    from extract.document import Entity
    from extract.patterns.match import Match

_COUNTS = ("three", "four", "five", "six")
_NUMBER = regex(
    r"\b(?:the|all|their) (?P<count>three|four|five|six)(?: (?:countries|states|governments|sides|parties|presidents|leaders|nations|capitals|partners|neighbours|(?:[a-z]+ )?ministers)\b|(?= (?:[a-z]+ed|have|had|are|were|protect|share|undertook)\b))",
    re.IGNORECASE,
)
_LISTED = regex(r"[\ue000-\ue0ff](?:(?:, (?:and )?| and )(?:the )?[\ue000-\ue0ff]){2,5}")


def counted_states(match: Match) -> tuple[Entity, ...] | None:
    """Whom "the three", "all four governments" refer to: the list of as many states told last before it.

    None where the clause does not tell of so many; empty where nobody tells who they are.
    """
    told = _NUMBER.search(match.sentence.text)
    if told is None:
        return None
    count = _COUNTS.index(told["count"].casefold()) + 3
    for number, sentence in enumerate((match.sentence, *reversed(match.before[-2:]))):
        end = told.start() if number == 0 else len(sentence.text)
        for run in reversed(list(_LISTED.finditer(sentence.text, 0, end))):
            states = distinct_states(sentence.within(*run.span()))
            if len(states) == count:
                return tuple(states)
    return ()


def counted(sentence: Sentence) -> int:
    """How many states a sentence speaks of as "the three sides", "all four governments"; 0 where it does not."""
    told = _NUMBER.search(sentence.text)
    return _COUNTS.index(told["count"].casefold()) + 3 if told else 0


def sided(match: Match, instrument: Instrument) -> int:
    """How many sides an instrument is said to have, three or more: "the trilateral accord"; 0 where nothing tells."""
    told = _SIDED.search(match.sentence.text, instrument.start, instrument.head + len("quadripartite"))
    return next((n for n in (3, 4) if told and told[f"of{n}"]), 0)


_SIDED = regex(
    r"\b(?:(?P<of3>trilateral|tripartite|three-(?:way|party|sided|nation|country))|(?P<of4>quadrilateral|quadripartite|four-(?:way|party|sided|nation|country)))\b",
    re.IGNORECASE,
)


def with_pair(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> tuple[Entity, ...]:
    """The parties of as many sides as an instrument is said to have, the page's pair among them; empty where they do not add up."""
    missing = [s for s in match.scope.pair if s not in whose]
    states = all(p.kind is EntityKind.STATE for p in whose)
    count = sided(match, instrument) if whose and states and missing else 0
    return (*missing, *whose) if count == len(whose) + len(missing) else ()


def dated_partners(match: Match, instrument: Instrument) -> tuple[tuple[Mention, str], ...]:
    """Those with whom one side made an instrument each, and when: "memoranda with X (May 2001), Y (2003) and Z (2004)"."""
    text = match.sentence.text
    lead = _WITH_DATED.search(text, instrument.head, min(len(text), instrument.end + 40))
    found: list[tuple[Mention, str]] = []
    one = _DATED.match(text, lead.end()) if lead else None
    while one is not None:
        whose, when = ("who", "aside") if one["who"] else ("several", "day")
        day = match.sentence.at(one.start(when))
        told = match.sentence.within(*one.span(whose))
        found += [(partner, day.date.removesuffix("/..")) for partner in told if day is not None and day.date]
        one = _DATED.match(text, one.end())
    return tuple(found) if len(found) > 1 else ()


_PARTNER = "(?:the )?[\ue000-\ue0ff\ue400-\ue4ff]"
_PARTNERS = rf"{_PARTNER}(?:(?:, |,? and ){_PARTNER})*"
_WITH_DATED = regex(
    rf"\bwith (?={_PARTNER} \([^()]{{0,12}}[\ue500-\ue5ff]|{_PARTNERS} (?:in|on) [\ue500-\ue5ff](?:, |,? and )(?:with )?{_PARTNER})"
)
_DATED = regex(
    rf"(?:,? and |, )?(?:with )?(?:(?P<who>{_PARTNER}) \((?:in |on |signed |since )*(?P<aside>[\ue500-\ue5ff])\)|(?P<several>{_PARTNERS}) (?:in|on) (?P<day>[\ue500-\ue5ff]))"
)
