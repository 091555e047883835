"""Moved on: which two states "the two countries" are where the text has just told of two others than the page's pair.

"Peru and Kenya signed an accord. *The two sides* …" on a page about Chile and Japan: Peru and Kenya. They act there, or
something is between them; "trade with Peru and Kenya grew" leaves the page's pair as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.document import Entity, Span

_GOVERNED = regex(
    r"\b(?!between\b)(?:with|to|from|of|in|at|by|for|on|against|than|like|unlike|as|over|about|into|toward|towards|via|including|near)"
    r" (?:[a-z]+ )?$",
    re.IGNORECASE,
)
_TWO = 2


def acting(text: str, span: Span, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The states that the `mentions` of a sentence, the part of `text` at `span`, name; one where they do not act."""
    named = [m for m in mentions if m.span in span and _states(m)]
    states = tuple(dict.fromkeys(e for m in named for e in _states(m)))
    return states[:1] if named and _GOVERNED.search(text, span.start, named[0].span.start) else states


def moved(pair: tuple[Entity, ...], told: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The two states that the text is about: those `told` last where they are two, none of them of the page's `pair`."""
    return told if len(told) == _TWO and not set(told) & set(pair) else pair


def turned_to(text: str, span: Span, mentions: Sequence[Mention], main: Entity | None) -> tuple[Entity, ...]:
    """The page's `main` state and the one to which the sentence at `span` turns: "*With Peru* relations rest on …"; empty where it turns to none."""
    named = [m for m in mentions if m.span in span and _states(m)]
    if len(named) != 1 or main is None or not _TURNS.fullmatch(text, span.start, named[0].span.start):
        return ()
    return () if main in named[0].entities else (main, *named[0].entities)


_TURNS = regex(r"(?:With|As (?:for|to)|Regarding|Concerning|(?:Relations|Ties|Contacts|Trade) with) (?:the )?")


def _states(mention: Mention) -> tuple[Entity, ...]:
    if mention.kind is Kind.PERSON:
        return (mention.position_of,) if mention.position_of is not None else ()
    return mention.entities if mention.kind in {Kind.STATE, Kind.DEMONYM} and mention.form != "capital" else ()
