"""Lines that list missions by kind: "Kenyan missions: embassy, Lima; consulates in Cusco, Piura", "Consulates: Cusco, Piura"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.scope import PAIR
from extract.constructions.lists import city_name
from extract.constructions.mission.grammar import ANY_FORMAL, FORMAL, formal_kind
from extract.constructions.side_by_side import side_by_side
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_KIND = regex(FORMAL, re.IGNORECASE)
_SEPARATOR = r" ?(?::|–|—|\.{3,}|…|\|) ?"
# "Kenyan missions:", "Kenya in Peru ....", and behind "Missions:" only "Kenya –".
_HEAD = regex(
    rf"(?:\A|(?<=[;:.] ))(?:the )?(?P<owner>[\ue000-\ue1ff])(?P<named>(?:['’]s?)? (?:diplomatic |consular |resident |and )*(?:missions?|representations?|posts|network|presence)|)(?: in (?:the )?(?P<host>[\ue000-\ue0ff]))?{_SEPARATOR}(?={ANY_FORMAL})",
    re.IGNORECASE,
)
_ANNOUNCED = regex(r"\A[^:;.]{0,30}\b(?:missions|representations?|embassies|posts)\b[^:;.]{0,30}:", re.IGNORECASE)
_PLACES = regex(
    r"(?: (?:of|in|at)| ?[,:]| ?\()? ?(?:the )?(?P<places>[\ue000-\ue0ff\ue200-\ue2ff](?:(?:, | and |, and )[\ue000-\ue0ff\ue200-\ue2ff])*)"
)
_BARE = regex(rf"(?:\A|(?<=[.;|] ))(?P<kind>{_KIND.pattern}): ?(?P<places>[\ue000-\ue0ff\ue200-\ue2ff](?:(?:, |; | and |, and )[\ue000-\ue0ff\ue200-\ue2ff])*)", re.IGNORECASE)  # fmt: skip
_NOT = regex(r"\b(?:none|no|covered|accredited|non-resident|planned|closed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A mission that a line lists."""

    sentence: Sentence
    sender: Entity
    host: Entity
    kind: str
    city: str


def rolls(document: Annotated) -> Iterator[Post]:
    """The missions of all lines that list them by kind."""
    for sentence in (s for block in document.blocks for s in block):
        yield from _by_owner(sentence)
        yield from _by_kind(sentence)
    for row in side_by_side(document):
        told = _KIND.fullmatch(row.label)
        kind = (told.lastgroup or "").replace("_", " ") if told else ""
        for owner, cell in row.cells if kind else ():
            for state, city in _named(row.sentence, *cell):
                if state != owner:
                    yield Post(row.sentence, owner, state, kind, city)


def _by_owner(sentence: Sentence) -> Iterator[Post]:
    """Those of lines, or parts of lines, that begin with whose they are."""
    text = sentence.text
    heads = [h for h in _HEAD.finditer(text) if h["named"] or h["host"] or _ANNOUNCED.match(text)]
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        owner = sentence.at(head.start("owner"))
        there = sentence.at(head.start("host")) if head["host"] else None
        if owner is None or owner.entity is None or _NOT.search(text, head.end(), end):
            continue
        other = [s for s in sentence.scope.pair if s != owner.entity] if owner.entity in sentence.scope.pair else []
        host = as_state(there) if there is not None else other[0] if len(other) == 1 else None
        for kind in _KIND.finditer(text, head.end(), end):
            told = list(_places(sentence, _PLACES.match(text, kind.end(), end)))
            for state, city in told or ([(host, "")] if host is not None else []):
                if state != owner.entity and state is not None:
                    yield Post(sentence, owner.entity, state, formal_kind(kind), city)


def _by_kind(sentence: Sentence) -> Iterator[Post]:
    """Those of lines that begin with their kind and go on with towns of one state: whose they are the page tells."""
    for told in _BARE.finditer(sentence.text):
        kind = formal_kind(told)
        places = list(_places(sentence, told))
        hosts = {host for host, _ in places}
        owner = _owner(sentence, next(iter(hosts))) if len(hosts) == 1 and all(city for _, city in places) else None
        if owner is not None:
            for host, city in places:
                yield Post(sentence, owner, host, kind, city)


def _owner(sentence: Sentence, host: Entity) -> Entity | None:
    """Whose missions in a host a line lists: the page's own state, that of its heading, the other of the pair."""
    headed = [f.value for f in find_states(sentence.scope.heading) if f.value != host]
    if len(headed) == 1:
        return headed[0]
    others = [s for s in sentence.scope.pair if s != host]
    return others[0] if len(sentence.scope.pair) == PAIR and len(others) == 1 else None


def _places(sentence: Sentence, told: re.Match[str] | None) -> Iterator[tuple[Entity, str]]:
    yield from _named(sentence, *told.span("places")) if told else ()


def _named(sentence: Sentence, start: int, end: int) -> Iterator[tuple[Entity, str]]:
    """The places between two indices, each with its state."""
    for mention in sentence.within(start, end):
        if (state := as_state(mention, deep=False)) is not None:
            yield state, city_name(sentence, mention)
