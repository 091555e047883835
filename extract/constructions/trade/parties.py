"""Whose trade with whom a table's figure tells: by its label, its neighbours, what heads the table, the section's pair."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.claim import Claim, Role, Value
from extract.constructions.trade.series import series
from extract.constructions.trade.tables import Figure, figures
from extract.gazetteer.states import find_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.document import Entity

_LED_IN = regex(r"\b(?P<by>to|into|from|with|in|of|between) (?:the )?$", re.IGNORECASE)
_UNKNOWN = regex(r"\b(?:to|from|with) (?:the )?(?=[A-Z])")
_OUR = regex(r"\bour\b", re.IGNORECASE)
_PARTNERED = {"exports": {"to", "into"}, "imports": {"from"}, "turnover": {"with"}, "investment": {"in", "into", "to"}}
_OF_WITH = regex(r"\b(?:trade|turnover|commerce|exports?|imports?)\b[^.;]{0,40}? with (?=\S)", re.IGNORECASE)
_NAME = 40  # characters of a state's name
_COUNTED = regex(r"figures|statistics|customs|data|source|according|bureau|office|stat\b", re.IGNORECASE)


def tabled(document: Annotated) -> Iterator[Claim]:
    """The figures of a document's tables whose parties are told; the evidence is the row."""
    scopes = {id(b[0].block): b[0].scope for b in document.blocks if b}
    blocks = document.document.blocks
    for figure in chain(figures(document.text, blocks), series(blocks)):
        scope = scopes.get(id(figure.row))
        pair = scope.pair if scope is not None and scope.pair else document.profile.pair
        if (parties := table_parties(figure, pair, document.profile.publisher)) is None:
            continue
        roles: dict[str, Value] = {"reporter": parties[0], "partner": parties[1], "measure": figure.measure}
        roles |= {"amount": figure.value, "currency": figure.currency, "date": figure.date}
        values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v)
        yield Claim(document.name, "trade", values, figure.span, figure.span.of(document.text), "trade@2", 0.85)


def table_parties(figure: Figure, pair: Sequence[Entity], publisher: Entity | None) -> tuple[Entity, Entity] | None:
    """Reporter and partner of a figure; None where the text does not tell them."""
    reporter, partner = _told(figure.measure, figure.label)
    if partner is None and any(not find_states(figure.label[m.end() :]) for m in _UNKNOWN.finditer(figure.label)):
        return None  # "Exports to the EU"
    if reporter is None and _OUR.search(figure.label):
        reporter = publisher
    if reporter is None and partner is None:
        beside = (_told("", label)[0] for label in figure.labels)
        counting = _counting(figure.caption, pair)
        if counting is None and (both := _OF_WITH.search(figure.caption)):
            one, other = _told("turnover", figure.caption[both.start() : both.end() + _NAME])
            if one is not None and other is not None and {one, other} <= set(pair):
                return one, other
        reporter = (
            counting or next((r for r in beside if r is not None), None) or publisher or (pair[0] if pair else None)
        )
    if reporter is None:
        reporter = next((s for s in pair if s != partner and partner in pair), None) or publisher
    if partner is None:
        partner = next((s for s in pair if s != reporter and reporter in pair), None)
    if reporter is None or partner is None or reporter == partner:
        return None
    return reporter, partner


def _told(measure: str, label: str) -> tuple[Entity | None, Entity | None]:
    """The states of a label by the prepositions before them."""
    reporter: Entity | None = None
    partner: Entity | None = None
    for found in find_states(label):
        led = _LED_IN.search(label, 0, found.span.start)
        by = led["by"].casefold() if led else ""
        if by in _PARTNERED.get(measure, set()) and partner is None:
            partner = found.value
        elif reporter is None:
            reporter = found.value
        elif partner is None:
            partner = found.value
    return reporter, partner


def _counting(caption: str, pair: Sequence[Entity]) -> Entity | None:
    """The one state of the pair by whose statistics the table counts."""
    states = list(dict.fromkeys(f.value for f in find_states(caption) if f.value in pair))
    return states[0] if len(states) == 1 and _COUNTED.search(caption) else None
