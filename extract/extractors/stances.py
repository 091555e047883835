"""Stances: support, congratulation, condemnation, criticism, veto, condolence of one named actor towards another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.document import Entity
from extract.fillers import Filled, date_nearby
from extract.frame import Frame
from extract.pattern import Pattern
from extract.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match
    from extract.sentence import Sentence

_ACTOR = r"{actor:actor+}(?:, (?:however|too|in turn|for (?:his|her|its) part|along with {actor2:actor}),?)?(?: also| then| later| \w+ly)?"
_TARGET = r"(?:<det>(?:late |deceased |former |new )?{target:actor}(?!'s|-| \w+ (?:on|of|in))|{target_text:np})"

_VERBS = {
    "support": (
        r"(?:support(?:s|ed)?|continued to support|back(?:s|ed)|endors(?:es|ed)|sid(?:es|ed) with|st(?:ands|ood) (?:by|with|behind)|speaks? up for|"
        r"spoke up for|vot(?:es|ed) (?:for|in favou?r (?:of|for))|express(?:es|ed) (?:\w+ |\")*support\"? for|(?:throws|threw) (?:its|his|her) weight behind|"
        r"reiterat(?:es|ed) (?:[\w']+ )*support for|reaffirm(?:s|ed) (?:[\w']+ )*(?:support for|commitment to)|declared (?:its|his|her) support for|rall(?:ies|ied) to)"
    ),
    "congratulate": r"(?:congratulat(?:es|ed)|sen(?:ds|t) (?:(?:his|her|its|their) )?congratulations to)",
    "condemn": r"(?:condemn(?:s|ed)|denounc(?:es|ed)(?! (?:the |its )?(?:treaty|agreement|pact|convention|accord|protocol))|deplor(?:es|ed)|slam(?:s|med)|decr(?:ies|ied))",
    "criticise": r"(?:criticis(?:es|ed)|criticiz(?:es|ed)|rebuk(?:es|ed)|protest(?:s|ed)(?: against)?|chided|castigated|lambasted|object(?:s|ed) to)",
    "veto": r"(?:veto(?:es|ed)|cast (?:its|a) veto (?:on|against))",
    "condole": (
        r"(?:(?:express(?:es|ed)|conveys?|conveyed|sen(?:ds|t)|offer(?:s|ed)|cabl(?:es|ed)|extend(?:s|ed)) (?:(?:his|her|its|their|deep|deepest|sincere|heartfelt) )*"
        r"condolences(?: to| over| on| for)?|mourn(?:s|ed))"
    ),
}


def _patterns() -> Iterator[Pattern]:
    for stance, verb in _VERBS.items():
        sets = {"stance": stance}
        yield Pattern(rf"{_ACTOR} (?:has |had |have )?(?:\w+ly )?{verb} {_TARGET}", 0.88, sets)
        passive = {
            "condemn": "condemned|denounced|deplored",
            "criticise": r"critici[sz]ed",
            "support": "supported|backed|endorsed",
            "veto": "vetoed",
        }
        if stance in passive:
            yield Pattern(
                rf"{_TARGET} (?:was|were|is|has been|have been)(?: \w+ly)? (?:{passive[stance]})~ (?:by|from) (?:<det>)?{{actor:actor+}}",
                0.85,
                sets,
            )
    yield Pattern(
        rf", (?:promptly |officially )?(?:{_VERBS['congratulate']}) {{target:actor}}", 0.6, {"stance": "congratulate"}
    )
    condole = {"stance": "condole"}
    yield Pattern(rf"{_ACTOR} {_VERBS['condole']}", 0.85, condole)
    yield Pattern(r"{actor:demonym}(?:, \w+)? veto(?: of {target_text:np})?", 0.85, {"stance": "veto"})
    yield Pattern(r"{actor:person+}'s? (?:message of )?congratulations", 0.8, {"stance": "congratulate"})
    yield Pattern(r"{actor:actor} sends? (?:his|her|its) congratulations", 0.85, {"stance": "congratulate"})


_COLLECTIVE = re.compile(r"^(?:it|them|him|her|this|that|these|those|the (?:idea|proposal|move|plan))$", re.IGNORECASE)


def _text(match: Match) -> Filled | None:
    words = match.words("target_text")
    return Filled(words, 0.9) if len(words) > 2 and not _COLLECTIVE.match(words) else None  # noqa: PLR2004 - "it"


def _earlier(match: Match) -> Filled | None:
    """The other actor of the sentence's front, or the pair's other state: "… became prime minister; X congratulated him"."""
    actor = match.mention("actor")
    front = [
        m.entity
        for m in match.sentence.within(0, match.start)
        if m.entity is not None and m.entity != (actor and actor.entity)
    ]
    persons = [e for e in front if e.kind.value == "person"]
    if persons:
        return Filled(persons[-1], 0.8)
    own = actor.entity if actor else None
    key = own.state or own.key if own else ""
    others = [s for s in match.scope.pair if s.key != key]
    return Filled(others[0], 0.7) if len(others) == 1 else None


def _revise(_match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    if isinstance(slots.get("actor"), Entity) and slots.get("actor") != slots.get("target"):
        yield slots


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """A stance is taken by words: that its object is planned or alleged does not make the stance so."""
    told = realis(sentence, start, min(end, start + 40))
    return (
        Realis.HAPPENED
        if told is Realis.PLANNED and not re.search(r"\b(?:will|would|plan)", sentence.text[:end])
        else told
    )


FRAME = Frame(
    "stance",
    tuple(_patterns()),
    required=frozenset({"actor", "stance", "target"}),
    fill={"target": (_text, _earlier), "date": (date_nearby,)},
    revise=_revise,
    realis=_told,
)


@extractor("stances", emits={"stance"})
def stances(document: Annotated) -> Iterator[Claim]:
    """What named actors said for or against others."""
    return FRAME.claims(document)
