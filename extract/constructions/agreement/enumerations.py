"""Enumerations: instruments joined by "and", told as examples of a number, or itemised behind a colon."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.itemised import items_of
from extract.regex import regex

if TYPE_CHECKING:
    from extract.constructions.agreement.acts import Act
    from extract.patterns.match import Match

_AMONG_THEM = regex(
    r"[^;:.]{0,60}?,? (?:including|among (?:them|which|these|others)(?: were| are|:|,)?|such as|notably|namely|inter alia|one of (?:them|which)(?: being| was)?)[:,]? |[^;:.]{0,60}?: |[^;:.]{0,60}?, (?=one (?:on|for|about|concerning|covering) )"
)


def coordinated(text: str, known: tuple[Instrument, ...], one: Instrument, *, forward: bool) -> tuple[Instrument, ...]:
    """An instrument and those joined to it by "and" or a comma, in the order of the text."""
    group = [one]
    for left, right in pairwise(known) if forward else reversed(list(pairwise(known))):
        joined = _JOINED.fullmatch(text, left.end, right.start) or (
            forward and _ITEMISED.fullmatch(text, left.end, right.start)
        )
        own = _OWN_VERB.match(text, right.end) or (
            ";" in text[left.end : right.start] and _OWN_CLAUSE.match(text, right.end)
        )
        if forward and own:
            continue  # "adopted a statement, and eleven papers were signed"
        if joined and forward and left is group[-1]:
            group.append(right)
        elif joined and not forward and right is group[0] and not _IS_OBJECT.search(text, 0, left.start):
            group.insert(0, left)
    return tuple(group)


_JOINED = regex(
    r"(?:(?:,? (?:on|in|at) [\ue200-\ue2ff\ue500-\ue5ff]){0,2},? )(?:(?:along|together) with |as well as )|,? and |, |,? and also |, and (?:on|by) "
)
_ITEMISED = regex(
    r"(?: ?\([^()]{1,60}\))?[;,.]?(?: and)? (?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[).] |[•·–-] )|[^;:.()]{0,140}\([^()]{1,60}\);(?: and)? |;(?: and)? "
)
_IS_OBJECT = regex(
    r"(?<!was )(?<!were )(?<!been )\b(?:adopted|signed|issued|approved|concluded|made|struck|released|reached|endorsed) $"
)
_OWN_VERB = regex(
    r"(?: \([^()]*\))?,? (?:which |that )?(?:(?:was|were|is|are|has|have|had|will|would|came|entered|took|followed|expired|lapsed|remains?|dates?|covers?|provides?|allow(?:s|ed))\b)"
)


_OWN_CLAUSE = regex(r",? (?:which|that|to which|on which) (?=\S)|, (?:signed|concluded|initialled|agreed)\b")


_DETERMINED = regex(r" ?(?:(?:an?|the) )?[\"“]?")  # "among them *an* “Agreement on tea”"


def enumerated(match: Match, bound: Act) -> tuple[Instrument, ...]:
    """The instruments of an act and those told as its examples: "five accords were signed, *among them* one on …"."""
    text = match.sentence.text
    at = max(match.end, *(i.end for i in bound.instruments))
    counted = bound.instruments[0].count
    parts = bound.instruments[1:]
    if counted is not None and counted == len(parts) and all(i.subjects and not i.name for i in parts):
        return parts  # "two accords, one on health and the other on trade"
    if each := items_of(match.sentence, bound.instruments, at):
        return each if counted in {None, len(each)} else (*bound.instruments, *each)
    told = _AMONG_THEM.match(text, at)
    if told is None or not any(i.plural for i in bound.instruments):
        return bound.instruments
    known = [i for i in find_instruments(match.sentence) if i.start >= told.end()]
    first = next((i for i in known if _DETERMINED.fullmatch(text, told.end(), i.start)), None)
    examples = coordinated(text, tuple(known), first, forward=True) if first else ()
    if counted is not None and counted == len(examples) > 1:
        return examples
    all_told, *rest = bound.instruments
    vague = counted is None and bool(examples) and not (all_told.subjects or all_told.parties)
    return (*rest, *examples) if vague else (*bound.instruments, *examples)  # "some accords, such as …"
