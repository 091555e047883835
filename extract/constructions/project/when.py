"""When works were made: the date of their clause, or of their bracket, and none of what had been done to them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns.fillers import date_nearby
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.constructions.project.deed import Deed
    from extract.constructions.project.undertakings import Works
    from extract.patterns.match import Match

# Works that are listed, each with its year in brackets behind it.
_IN_BRACKET = regex(r" \((?:[^()\ue500-\ue5ff]{1,20}[,;] ?)?(?P<date>[\ue500-\ue5ff])\)")
# What works had been before a plan, up to its date: "the bridge, opened *in 1998*, is to be widened".
_DONE_BEFORE = regex(
    r"[^,;:.]{0,60}, (?:first |\w+ly )?(?:re-?)?(?:opened|completed|finished|built|inaugurated|commissioned|switched on|launched)\b[^,;:.]*?(?=[\ue500-\ue5ff])"
)


def date_of(match: Match, works: Works, deed: Deed) -> Value | None:
    """The date told in the clause itself; a paragraph's date seldom dates the works told in it.

    Of several works listed, each with its date in brackets, that of the works at hand, if any.
    """
    if own := _IN_BRACKET.match(match.sentence.text, works.end):
        dated = match.sentence.at(own.start("date"))
        return dated.date if dated is not None else None
    if any(_IN_BRACKET.match(match.sentence.text, other.end) for other in deed.works):
        return None
    found = date_nearby(match)
    if found is None or (
        found.value == match.scope.date and match.scope.dated_by != "entry" and found.certainty <= 0.8
    ):
        return None
    return found.value


def is_of_what_was_done(sentence: Sentence, works: Works, date: Value | None) -> bool:
    """Whether a date is that of an aside on what works had been before the plan: "the bridge, opened *in 1998*, is to be widened"."""
    told = next((m for m in sentence.mentions if m.date and m.date == date), None)
    aside = _DONE_BEFORE.match(sentence.text, works.tail)
    return told is not None and aside is not None and aside.end() == sentence.index(told)
