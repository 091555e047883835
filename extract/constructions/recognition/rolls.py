"""Recognitions that rolls and factboxes list: "Recognised by: A (2 May 1990), B (1991)", "A (2 May), B (3 May) recognise X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.document import BlockKind
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_KEY = regex(
    r"(?:diplomatic |international )?(?:recogni[sz]ed(?: (?:as (?:independent|a state)|internationally))? by|recognition(?P<undone> withdrawn)?(?: (?:by|from))?|(?P<not>not recogni[sz]ed by)|recogni[sz]ing states) ?(?::| –|\.{3,})",
    re.IGNORECASE,
)
_SELF = regex(
    r"(?:(?P<of>[\ue000-\ue0ff\ue400-\ue4ff])|(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})) (?:– |- |: |\()(?:is |was )?(?P<not>not |un)?recogni[sz]ed (?:only )?by (?=(?:the )?[\ue000-\ue0ff])"
)
_BARE = regex(r"(?P<not>(?:not|never|un)[ -]?recogni[sz]ed) by (?=[\ue000-\ue0ff\ue400])", re.IGNORECASE)
_ENTRY = regex(
    r"(?:by )?(?:the )?(?P<who>[\ue000-\ue1ff])(?:(?: only| alone)?,? \(?(?:on |in |since )?(?P<date>[\ue500-\ue5ff])\)?)?"
)
_ROLL = regex(
    r"(?P<roll>[\ue000-\ue0ff](?: \([\ue500-\ue5ff]\))(?:(?:, | and |, and |; )(?:the )?[\ue000-\ue0ff](?: \([\ue500-\ue5ff]\)))*) (?:(?:all|also|both|then|later|formally) )*(?:recogni[sz]ed?|extend(?:ed)? recognition to|grant(?:ed)? recognition to) (?:the (?:state|republic|independence|government) of )?(?:the )?(?P<of>[\ue000-\ue0ff\ue400-\ue4ff])"
)
_GOES_ON = regex(r",? (?!and\b|only\b|alone\b)[a-z]{3,}")  # a clause, no roll: "Recognition: Peru **recognised** …"
_NAME = regex(r"\b(?P<name>[A-Z][A-Za-zÀ-ÿ]{3,}(?: [A-Z][A-Za-zÀ-ÿ]{2,}){0,2})(?= \(|$|:| –)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One who recognises somebody, as a line tells."""

    sentence: Sentence
    by: Entity
    of: Entity | str
    date: str
    told: Realis


def read_rolls(document: Annotated) -> Iterator[Listed]:
    """The recognitions of the rolls in a document."""
    for block in document.blocks:
        for number, sentence in enumerate(block):
            yield from _roll(sentence)
            line = sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD} or not sentence.text.endswith(".")
            if number == 0 and line:
                yield from _field(document, sentence)


def _roll(sentence: Sentence) -> Iterator[Listed]:
    for found in _ROLL.finditer(sentence.text):
        of = sentence.at(found.start("of"))
        for entry in _ENTRY.finditer(sentence.text, *found.span("roll")):
            by = _one(sentence, entry)
            if by is not None and of is not None and of.entity is not None and by[0] != of.entity:
                yield Listed(sentence, by[0], of.entity, by[1], Realis.HAPPENED)


def _field(document: Annotated, sentence: Sentence) -> Iterator[Listed]:
    """A line whose key says that it lists recognitions: of the one that the page is about, or of the pair's other state."""
    key = _SELF.match(sentence.text) or _KEY.match(sentence.text) or _BARE.match(sentence.text)
    if key is None:
        return
    undone = bool(key.groupdict().get("not") or key.groupdict().get("undone"))
    for entry in _ENTRY.finditer(sentence.text, key.end()):
        if not re.match(
            r"[ .]*$|[;,] (?:and )?$| and $", sentence.text[_last(sentence, entry, key.end()) : entry.start()]
        ):
            break
        if _GOES_ON.match(sentence.text, entry.end()):
            break
        by = _one(sentence, entry)
        of = (_own(sentence, key) or recognised_on_page(document, by[0])) if by is not None else None
        if by is not None and of is not None and of != by[0]:
            yield Listed(sentence, by[0], of, by[1], Realis.DENIED if undone else Realis.HAPPENED)


def _own(sentence: Sentence, key: re.Match[str]) -> Entity | str | None:
    """Who is recognised where the line begins with the name."""
    if key.groupdict().get("of"):
        mention = sentence.at(key.start("of"))
        return mention.entity if mention is not None else None
    return key.groupdict().get("name")


def _last(sentence: Sentence, entry: re.Match[str], first: int) -> int:
    """Where the entry before this one ends."""
    ends = [e.end() for e in _ENTRY.finditer(sentence.text, first) if e.end() <= entry.start()]
    return ends[-1] if ends else first


def _one(sentence: Sentence, entry: re.Match[str]) -> tuple[Entity, str] | None:
    mention = sentence.at(entry.start("who"))
    state = as_state(mention) if mention is not None else None
    dated = sentence.at(entry.start("date")) if entry["date"] else None
    return (state, dated.date if dated is not None and dated.kind is Kind.DATE else "") if state is not None else None


def recognised_on_page(document: Annotated, by: Entity) -> Entity | str | None:
    """Who is recognised where the line does not say: the pair's other state, the page's own, the name in its title."""
    first = next((b.text for b in document.document.blocks if b.text), "")
    title = document.document.title or first
    titled = [f.value for f in find_states(title)]
    if len(titled) > 1:
        others = [s for s in titled if s != by]
        return others[0] if by in titled and len(others) == 1 else None
    if titled:
        return titled[0]
    name = _NAME.search(title)
    if name is None:
        return None
    return name["name"].title() if name["name"].isupper() else name["name"]
