"""Stances told in relative clauses: "B, whom A had congratulated in May", "a law which A has opposed since 1996", "the port, to whose sale A objected".

The verb has no object behind it: what the stance is for or against stands before the pronoun.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.stance.verbs import bare, prepositions, stranded
from extract.patterns.fillers import Filled
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.patterns.match import Match

_VERBS = {
    "congratulate": stranded("congratulate"),
    "condemn": stranded("condemn"),
    "criticise": rf"{stranded('criticise')}|protest(?:s|ed|ing)?",
    "support": rf"{stranded('support')}|back(?:s|ed|ing)?|welcom(?:e[sd]?|ing)",
    "condole": stranded("condole"),
    "veto": stranded("veto"),
}
_TITLE = r"(?:(?:the )?(?:then |former |late )?(?:[A-Za-z][\w'’-]+ |{demonym} |{state}['’]s? ){0,3})?"
_ASIDE = r"(?:, [^,;:]{2,60},|,)?"
_ADVERBS = r"(?: (?:has|had|have|would|also|both|all|too|already|long|always|ever|never before|\w+ly|since))*"
_LEADS = (
    rf"{_ADVERBS}"
    r"(?: (?:been|was|were|is) (?:one of |among )?the (?:very )?(?:first|only|last) (?:[\w-]+ |{demonym} ){0,3}(?:to|who|that)(?: have)?"
    r"| (?:chose|chooses|continue[sd]|went on|was quick|hastened|saw fit) to)?"
)
_DENIES = rf"{_ADVERBS} (?:denies|denied|deny)(?: ever)?(?: having)?"
_END = r"(?=$|[,;:.)]| (?:in|on|as|at|since|from|by|when|after|before|until|already|again|for|with|upon|over|during|within|because|\w+ly)\b| ?[\ue500-\ue5ff])"
_PRONOUN = r"(?:\bwhich|\bthat|\bwhose (?P<whose>[a-z][\w-]+)(?! [a-z]+s\b))"
# "**to which** Peru objected", "**for whose return** it had pleaded": the preposition of the verb stands before the pronoun
_LED = {
    "criticise": (rf"about|over|{prepositions('criticise')}", rf"protest(?:s|ed|ing)?|{bare('criticise')}"),
    "support": (prepositions("support"), bare("support")),
    "condole": ("on|for", stranded("condole")),
}
_DETERMINED = regex(
    r"(?:\b(?P<head>(?:[a-z][\w-]+ ){1,2})of )?(?P<what>\b(?:the|an?|its|his|her|their|this|that|no) (?:(?!(?:the|an?|its|his|her|their) )[^\s,;:.()]+ ?){1,9}|(?:(?-i:[A-Z\ue000-\ue4ff])[^\s,;:.()]* ?){1,6}),? ?$",
    re.IGNORECASE,
)
# "**the decision of Peru to close the port**, which": what was resolved rather than its object
_RESOLVED = regex(
    r"(?P<head>(?!))?(?P<what>\b(?:the|an?|its|his|her|their|this|that|[\ue000-\ue1ff](?:['’]s)?) (?:[\w-]+ ){0,2}?(?:decision|plan|refusal|failure|attempt|proposal|intention|threat|move|bid|offer|order|demand|readiness|wish)"
    r"(?: (?:of|by|in) (?:the )?[\ue000-\ue5ff](?:['’]s [a-z]+)?)* to [a-z]+ [^,;:.]{2,60}?),? ?$",
    re.IGNORECASE,
)
_LEADING = regex(r"^(?:the|an?|its|his|her|their|this|that|no) ", re.IGNORECASE)
_PASSED_OVER = regex(r", (?!and\b)[^,;:]{2,80}, ?$")
_NAMED = {Kind.PERSON, Kind.ORGANIZATION, Kind.STATE}


def relatives() -> Iterator[Pattern]:
    """Patterns of a pronoun, an actor and a verb that nothing follows which it could be about."""
    for stance, verb in _VERBS.items():
        yield from _relative(stance, rf"\bwhom|{_PRONOUN}", verb)
    for stance, (led_by, verb) in _LED.items():
        yield from _relative(stance, rf"\b(?:{led_by}) (?:\bwhom|{_PRONOUN})", verb)


def _relative(stance: str, pronoun: str, verb: str) -> Iterator[Pattern]:
    for leads in (_LEADS, _DENIES):
        yield Pattern(
            rf"(?P<rel>{pronoun}) {_TITLE}{{actor:actor}}{_ASIDE}{leads} (?:{verb}){_END}",
            0.8,
            {"stance": stance},
            Realis.DENIED if leads is _DENIES else None,
        )


def antecedent(match: Match) -> Filled | None:
    """What stands before the relative pronoun: for "whom" a person, else the nearest phrase with an article or a name."""
    if not match.has("rel"):
        return None
    sentence, at = match.sentence, match.groups.start("rel")
    if match.groups["rel"].casefold() == "whom" and (person := _person(match, at)) is not None:
        return person
    front = sentence.text[:at].rstrip(" ")
    if (aside := _PASSED_OVER.search(front)) and re.search(r"[\w\ue000-\ue9ff],? ?$", front[: aside.start()]):
        front = front[: aside.start()] if match.has("whose") else front
    found = _RESOLVED.search(front, max(0, len(front) - 120)) or _DETERMINED.search(front, max(0, len(front) - 120))
    if found is None:
        return None
    start = found.start("head") if found["head"] else found.start("what")
    words = sentence.words(start, found.end("what")).strip(" ,")
    words = _LEADING.sub("", words)
    if match.has("whose"):
        words = f"{match.words('whose')} of {words}"
    return Filled(words, 0.95) if len(words) > len("it") else None


def _person(match: Match, at: int) -> Filled | None:
    """The last person before "whom", or the state or body where no person stands right before it."""
    text = match.sentence.text
    told = [m for m in match.sentence.within(0, at) if m.kind in _NAMED and m.entity is not None]
    if not told:
        return None
    last = told[-1]
    end = match.sentence.index(last) + 1
    if last.kind is not Kind.PERSON:
        aside = _PASSED_OVER.search(text, 0, at)
        people = [m for m in told if m.kind is Kind.PERSON and aside and match.sentence.index(m) < aside.start() + 1]
        if people and people[-1].entity is not None:
            return Filled(people[-1].entity, 0.9)
    between = text[end:at]
    if last.entity is not None and re.fullmatch(r",? (?:and )?|, (?!and\b)[^,;:]{2,80}, ", between):
        return Filled(last.entity, 0.97)
    return None
