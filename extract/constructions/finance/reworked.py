"""Debts that are forgiven or reworked: who is the creditor, who the debtor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.finance.sum_clause import MONEY, Clause
from extract.constructions.parties import actor, at, subject, topic
from extract.constructions.sides import subject_sides
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity

Sides = tuple["Entity | None", "Entity | None"]
_AGREED_WITH = regex(r"\bagree[sd]? with (?:the )?(?=[\ue000-\ue0ff\ue400-\ue4ff])")
_AGREED_TO = regex(r"\bagree[sd]?(?: in [\ue500-\ue5ff])? (?:to|on) $")
_REWORKED = regex(
    r"(?:re-?schedul|restructur|rework|renegotiat)\w* [^;:.]{0,60}?\bwith (?:(?:the )?[a-z]+ (?:of|from|in) )?(?:the )?"
)
_CREDITORS = frozenset({Kind.STATE, Kind.ORGANIZATION})


def forgiven(
    clause: Clause, told: Sides, complements: Sides, to_whom: Entity | None
) -> tuple[Entity | None, Entity | None, float]:
    """Creditor and debtor of a debt that a verb forgives or reworks; `told` is the verb's subject and whose the debt is."""
    (acting, whose), (origin, goal) = told, complements
    if (agreed := _agreed_with(clause)) is not None:
        return agreed[0], whose or agreed[1], 0.85
    if _both_agreed(clause):
        return origin, goal or to_whom, 0.8
    if clause.verb and (reworked := _REWORKED.match(clause.text, clause.verb.start())):
        return (
            at(clause.sentence, reworked.end(), clause.last),
            acting,
            0.85,
        )  # the debtor reschedules with the creditor
    return acting, whose if whose != acting else to_whom or goal, 0.85


def _agreed_with(clause: Clause) -> Sides | None:
    """The creditor with whom it was agreed to rework a debt, in the place of the sum if there are several, and who agreed."""
    text, verb = clause.text, clause.verb.start() if clause.verb else clause.noun
    agreed = next(reversed(list(_AGREED_WITH.finditer(text, clause.first, verb))), None)
    told = clause.sentence.within(agreed.end(), verb) if agreed else ()
    creditors = [e for m in told if m.kind in _CREDITORS and (e := actor(m)) is not None]
    if agreed is None or not creditors:
        return None
    amounts = [m.start() for m in MONEY.finditer(text, verb, clause.last)]
    place = amounts.index(clause.index) if len(amounts) == len(creditors) and clause.index in amounts else 0
    return creditors[place], subject(clause.sentence, agreed.start()) or topic(clause.sentence, agreed.start())


def _both_agreed(clause: Clause) -> bool:
    """Whether creditor and debtor agreed to rework a debt, and nothing tells which is which."""
    start = clause.verb.start() if clause.verb else clause.noun
    agreed = _AGREED_TO.search(clause.text, clause.first, start)
    return agreed is not None and len(subject_sides(clause.sentence, 0, agreed.start())) > 1
