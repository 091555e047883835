"""Diplomatic relations established, severed, restored, upgraded, downgraded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.fillers import date_nearby, states_in_clause
from extract.frame import Frame
from extract.pattern import Pattern
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim

_VERBS = {
    "established": (
        r"(?:establish(?:ed|es|ing)?|t(?:ook|ake|aken) up|enter(?:ed|s|ing)? into|inaugurated|open(?:ed|s)|initiated|commenced|beg[au]n)",
        r"(?:establishment|opening|inauguration|taking up)",
    ),
    "severed": (
        r"(?:sever(?:ed|s|ing)?|br(?:oke|oken|eaks?|eaking)(?: off)?|cut(?:s|ting)?(?: off)?|suspend(?:ed|s)?|ruptured|interrupted|broken off)",
        r"(?:severance|rupture|breaking[- ]off|suspension|break)",
    ),
    "restored": (
        r"(?:restor(?:ed|es|ing)|resum(?:ed|es|ing)|re-?establish(?:ed|es|ing)|renew(?:ed|s)|normali[sz]ed|reopened)",
        r"(?:restoration|resumption|re-?establishment|renewal|normali[sz]ation)",
    ),
    "upgraded": (r"(?:upgrad(?:ed|es|ing)|elevat(?:ed|es|ing)|rais(?:ed|es|ing))", r"(?:upgrading|upgrade|elevation)"),
    "downgraded": (r"(?:downgrad(?:ed|es|ing)|lower(?:ed|s)|reduc(?:ed|es))", r"(?:downgrading|downgrade)"),
}


def _patterns() -> Iterator[Pattern]:
    for action, (verb, noun) in _VERBS.items():
        sets = {"action": action}
        yield Pattern(rf"<det><relations>(?: between {{states:party+}}| with {{states2:party}})?~ <be> (?:\w+ly |\w+ )?{verb}", 0.95, sets)
        yield Pattern(rf"{{states:party+}}(?: also| \w+ly)? {verb} <det><relations>(?: with {{states2:party}})?", 0.95, sets)
        yield Pattern(rf"{verb} <det><relations>(?: (?:with|between) {{states:party+}})?", 0.9, sets)
        yield Pattern(rf"{noun} of <det><relations>(?: (?:with|between) {{states:party+}})?", 0.85, sets)
    since = {"action": "established"}
    yield Pattern(r"<relations>(?: (?:with|between) {states:party+})?~ (?:date(?:s|d)?(?: back)? (?:to|from)|go back to) {date:date}", 0.9, since)


FRAME = Frame(
    "relations",
    tuple(_patterns()),
    required=frozenset({"states", "action", "date"}),
    fill={"states": (states_in_clause,), "date": (date_nearby,)},
    pair="states",
)


@extractor("relations", emits={"relations"})
def relations(document: Annotated) -> Iterator[Claim]:
    """Relations of two states that changed their status at a date."""
    return FRAME.claims(document)
