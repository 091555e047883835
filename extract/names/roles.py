"""Who held which office: from "President of Venezuela" to a person, over one document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Entity

_CLASSES = (
    ("vice president", r"vice[- ]president"),
    ("deputy prime minister", r"(?:deputy|vice) (?:prime minister|premier)"),
    ("prime minister", r"prime minister|premier|chancellor|head of government"),
    (
        "deputy foreign minister",
        r"(?:deputy|vice|assistant|state) (?:foreign minister|minister (?:of|for) (?:foreign|external))",
    ),
    (
        "foreign minister",
        r"foreign minister|minister (?:of|for) (?:foreign|external)|foreign secretary|secretary of state|foreign affairs minister",
    ),
    ("crown prince", r"crown prince"),
    ("monarch", r"king|queen|emperor|empress|sultan|[ea]mir|tsar|shah"),
    ("ambassador", r"ambassador|high commissioner|envoy"),
)
_CLASS = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in _CLASSES)
_PRESIDENT = re.compile(r"(?:\w+ )?president(?: of the republic)?")
_LEADER = re.compile(r"leader|head of state|dictator|counterpart|ruler")
_HEADS = {"president", "monarch", "prime minister", "crown prince", "leader"}


def office_class(position: str) -> str:
    """What a position is, however it is put: "Minister of Foreign Affairs" and "foreign minister" are one.

    "president of the Court of Audit" stays what it is; "leader", "head of state" are "leader".
    """
    plain = position.casefold().strip()
    for name, pattern in _CLASS:
        if pattern.search(plain) and (" of the " not in plain or "minist" in name or pattern.match(plain)):
            return name
    if _PRESIDENT.fullmatch(plain):
        return "president"
    if _LEADER.fullmatch(plain):
        return "leader"
    department = re.fullmatch(r"minister (?:of|for) (?:the )?(.+)|(.+) minister", plain)
    if department:
        return f"{department[1] or department[2]} minister"
    return plain


@dataclass(frozen=True, slots=True)
class Holding:
    """A person told to hold an office of a state, and the number of the block that tells it."""

    person: Entity
    position: str
    of: str
    block: int
    former: bool = False


def find_holder(holdings: Sequence[Holding], position: str, state: str, block: int | None = None) -> Entity | None:
    """The one person who holds `position` of the state with the key `state`; None where none or several fit.

    Of several, the one who is spoken of in `block` is taken. A "leader" is whoever heads the state.
    """
    wanted = office_class(position)
    kinds = _HEADS if wanted == "leader" else {wanted}
    any_minister = wanted == "minister"  # "the Cuban minister": whoever is the one of them
    fitting = [
        h
        for h in holdings
        if h.of == state
        and ((kind := office_class(h.position)) in kinds or (any_minister and kind.endswith(" minister")))
    ]
    if wanted == "leader" and (top := [h for h in fitting if office_class(h.position) in {"president", "monarch"}]):
        fitting = top
    for choice in (
        [h for h in fitting if h.block == block and not h.former],
        [h for h in fitting if not h.former],
        fitting,
    ):
        people = {h.person.key: h.person for h in choice}
        if len(people) == 1:
            return next(iter(people.values()))
        if people:
            return None
    return None
