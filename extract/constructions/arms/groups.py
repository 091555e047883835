"""Those who get arms and are no state: "gave the movement rifles", "supplied the Northern Front with mortars".

A movement told as such is the one that was named before it; others are told by the words of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import NAME, named
from extract.gazetteer.organizations import movements
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_GROUP = r"(?:movements?|rebels?|guerrillas?|insurgents?|resistance|opposition|militias?|insurgency|partisans|separatists|secessionists|revolutionaries|mujahid[ei]+n|warlords|rebellion|tribesmen|contras|Contras|Khmer Rouge|Taliban|Taleban|Viet Cong)"
_TOLD = rf"(?:the |its |their |those |these |various |some |local )?(?P<who>(?:[\w\ue100-\ue1ff'’-]+ ){{0,3}}?{_GROUP})(?: (?:of|in) (?:the )?(?:[\ue000-\ue2ff]|{NAME}))?"
_OBJECT = regex(
    rf" (?:{_TOLD}|the (?P<name>{NAME})(?=[^;:.]{{0,60}} with | (?:some |about )?[\ue700-\ue7ff]))(?![\w'’-])"
)
_GOAL = regex(rf"[^;:.]{{0,40}}? (?:to|for) {_TOLD}(?![\w'’-])")
_BARE = regex(r"(?:rebel |liberation |resistance )?movement")


def group_given(sentence: Sentence, verb: int, head: int, tail: int, last: int) -> Entity | str | None:
    """Whom a verb of giving that ends at `verb` names between it and the arms at `head`–`tail`, or behind them up to `last`."""
    found = _OBJECT.match(sentence.text, verb, head) or _GOAL.match(sentence.text, tail, last)
    if found is None:
        return None
    if "name" in found.groupdict() and found["name"]:
        return named(found["name"])
    if _BARE.fullmatch(found["who"]):
        return _movement_before(sentence, found.start("who"))
    return sentence.words(*found.span("who"))


def _movement_before(sentence: Sentence, end: int) -> Entity | None:
    armed = [m.entity for m in sentence.within(0, end) if m.kind is Kind.ORGANIZATION and m.entity is not None]
    return next((e for e in reversed(armed) if e.key in movements()), None)
