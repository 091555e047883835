"""Organisations spoken of by the last word of their name: "the Union", "the League", "the bloc".

A capital asks for the one body of the page whose name ends or begins so; "the bloc", "the organisation" is the one that the
block has named last, the only one of the page where it names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.gazetteer.organizations import movements, organizations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document import Entity

_NAMED = re.compile(
    r"\b[Tt]he (?P<noun>Union|League|Community|Alliance|Commonwealth|Twelve|Fifteen|Twenty-(?:Seven|Eight|Five))\b"
    r"(?![-–]| (?:of|for|State|and|[A-Z])|['’]s (?:[A-Z][\w-]+ ){1,3}(?:Republic|Party))"
)
_CLASS = re.compile(
    r"\b[Tt]he (?:(?:regional|continental|West African|East African|Southern African|European|sub-regional|\d+-(?:nation|member)) )?(?P<noun>bloc|grouping|regional body|organi[sz]ation)\b"
    r"(?! (?:of|for|that|which|to)\b|[-–])"
)
_NOUNS = {"Twelve": "Community", "Fifteen": "Union"}


def bodies(blocks: Iterable[Sequence[Mention]]) -> tuple[Entity, ...]:
    """The international organisations that a page names, each once; none of arms."""
    known, armed = organizations(), movements()
    found = [m.entity for mentions in blocks for m in mentions if m.kind is Kind.ORGANIZATION and m.entity]
    return tuple(dict.fromkeys(e for e in found if e.key in known and e.key not in armed))


def collectives(
    text: str, span: Span, mentions: Sequence[Mention], known: Sequence[Entity], *, soviet: bool = False
) -> Iterator[Mention]:
    """The mentions of bodies told without their name in the sentence at `span`.

    `mentions` are all of its block, in order; `known` are the bodies of the page; on a `soviet` one "the Union" is no body.
    """
    full = organizations()
    for match in _NAMED.finditer(text, span.start, span.end):
        noun = _NOUNS.get(match["noun"], match["noun"])
        noun = "Union" if noun.startswith("Twenty") else noun
        if soviet and noun == "Union":
            continue
        fitting = [e for e in known if noun in full[e.key].name.split()]
        one = _chosen(fitting, mentions, match.start())
        if one is not None:
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (one,), form="nominal")
    for match in _CLASS.finditer(text, span.start, span.end):
        one = _movement(mentions, match.start()) or _chosen(list(known), mentions, match.start())
        if one is not None:
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (one,), form="nominal")


def _movement(mentions: Sequence[Mention], at: int) -> Entity | None:
    """The armed movement that was the organisation named last."""
    told = [m.entity for m in mentions if m.kind is Kind.ORGANIZATION and m.span.end <= at and m.entity]
    return told[-1] if told and told[-1].key in movements() else None


def _chosen(fitting: Sequence[Entity], mentions: Sequence[Mention], at: int) -> Entity | None:
    """The one of these bodies that the block has named last, else the only one, unless the block names it first below."""
    told = [m for m in mentions if m.entity in fitting]
    before = [m.entity for m in told if m.span.end <= at]
    if before:
        return before[-1]
    return fitting[0] if len(fitting) == 1 and not told else None
