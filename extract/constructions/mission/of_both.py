"""Missions told of both sides at once, without a place: "the embassies reopened", "agreed to reopen their embassies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.constructions.mission.owners import front
from extract.constructions.sides import subject_sides
from extract.patterns.fillers import distinct_states
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document import Entity
    from extract.patterns.match import Match

_PLURALS = {"embassy": r"(?:embassies|chanceries|legations|high commissions|diplomatic missions)", "consulate": r"consulates(?:[- ]general)?"}  # fmt: skip
_EACH = r"(?:the |their |both |all |the two |both the |resident |respective |diplomatic |permanent )*"
_STATE_OF_IT = (
    r"(?:themselves |then |also |now |soon |both )?(?:(?:were|have been|had been|are) (?:re-?opened|opened|closed|shut|established|set up|upgraded|restored|withdrawn|evacuated|exchanged|working|working again|open|to be [a-z]+)"
    r"|(?:re-?opened|closed|opened|shut|resumed|functioned|stayed (?:open|closed)|remain(?:ed)? (?:open|closed|shut)|(?:go|went|carry|carried|kept|keep) (?:on )?(?:working|functioning|open)|continued? to (?:work|function|operate)|(?:will|would|are to|were to|should) (?:re-?open|be (?:re-?)?opened|close|follow)))"
)
_DEED = r"(?:(?:re-?)?open(?:ed|s|ing)?|clos(?:ed|es|ing|e)|establish(?:ed|es|ing)?|set(?:ting)? up|exchang(?:ed|es|ing|e)|shut(?:ting)?|maintain(?:ed|ing|s)?|keep(?:ing|s)?|kept)"
_ACT = r"(?:(?:re-?)?opening|closing|closure|establishment|exchange|setting up|restoration|reactivation|mutual opening)"
_PLACED = regex(r"(?:[^;:.,]{0,30} )?(?:in|at|of|to) (?:the )?(?:[\ue000-\ue2ff]|[A-Z])|['’]")


def patterns_of_both(kind: str, noun: str) -> Iterator[Pattern]:
    """The patterns of one kind of mission; `noun` says it in the singular and plural."""
    plural, sets = f"(?={noun}){_PLURALS[kind]}", {"kind": kind}
    yield Pattern(rf"(?:\A|(?<=[,;:–\ue500-\ue5ff] )|\b(?:and|but|that|though|while) ){_EACH}{plural},? {_STATE_OF_IT}\b(?P<of_both>)", 0.8, sets)  # fmt: skip
    yield Pattern(rf"{_DEED} (?:their |both |the two |both the )(?:respective |resident )*{plural}(?P<of_both>)", 0.8, sets)  # fmt: skip
    yield Pattern(rf"{_ACT} of {_EACH}{plural}(?P<of_both>)", 0.8, sets)


def both_sides(match: Match) -> tuple[Entity, ...]:
    """The two states whose missions are meant; none where others may be: a place follows, a third state is told."""
    sentence = match.sentence
    if _PLACED.match(sentence.text, match.end):
        return ()
    told = distinct_states(m for m in sentence.within(0, match.start) if m.kind is not Kind.PERSON)
    pair = match.scope.pair
    subject = subject_sides(sentence, 0, match.start) or front(match)[0]
    acting = distinct_states(subject)
    if len(acting) == PAIR:
        return tuple(acting)
    named = set(told) | set(distinct_states(sentence.within(match.end, len(sentence.text))))
    return pair if len(pair) == PAIR and named <= set(pair) and len(told) != 1 else ()
