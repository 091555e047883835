"""Candidates: what may fill a role of a fact, told in the sentence or implied by what surrounds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import other
from extract.document import Entity, EntityKind
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Value

_STATES = {Kind.STATE, Kind.DEMONYM}
_ACTING = {Kind.STATE, Kind.DEMONYM, Kind.PERSON, Kind.ORGANIZATION, Kind.CITY, Kind.PAIR}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value for a role: where it is told (−1 where it is implied), by what kind of mention, how."""

    value: Value
    index: int
    kind: str
    form: str = ""
    source: str = "told"


def candidates(sentence: Sentence, sort: str, before: Sequence[Sentence]) -> Iterator[Candidate]:
    """What may fill a role of that sort: "state", "actor", "person", "date", "place"; told ones first, by place."""
    if sort == "date":
        yield from _dates(sentence, before)
    elif sort == "place":
        yield from (
            Candidate(m.entity.name, sentence.index(m), m.kind.name, m.form)
            for m in sentence.mentions
            if m.kind is Kind.CITY and m.entity is not None
        )
    else:
        told = list(_told(sentence, sort))
        yield from told
        yield from _implied(sentence, sort, told, before)


def _told(sentence: Sentence, sort: str) -> Iterator[Candidate]:
    for mention in sentence.mentions:
        if mention.kind not in _ACTING:
            continue
        index = sentence.index(mention)
        for value in values(mention, sort):
            yield Candidate(value, index, mention.kind.name, mention.form)


def values(mention: Mention, sort: str) -> tuple[Entity, ...]:
    """The entities that a mention stands for in a role of that sort."""
    if sort == "person":
        return mention.entities if mention.kind is Kind.PERSON else ()
    if mention.kind is Kind.PAIR:
        return mention.entities
    if sort == "anyone" and mention.entity is not None and mention.kind in {Kind.PERSON, Kind.ORGANIZATION}:
        return (mention.entity,)
    if sort == "actor" and mention.kind is Kind.ORGANIZATION and mention.entity is not None:
        return (mention.entity,)
    state = as_state(mention, deep=mention.kind is not Kind.ORGANIZATION)
    return (state,) if state is not None else ()


def _implied(sentence: Sentence, sort: str, told: Sequence[Candidate], before: Sequence[Sentence]) -> Iterator[Candidate]:
    """The states of the pair that the sentence does not tell, and who acted in the sentence before."""
    named = {c.value for c in told}
    if sort == "person":
        if before:
            persons = [m for m in before[-1].mentions if m.kind is Kind.PERSON and m.entity is not None]
            for place, mention in (("first", persons[:1]), ("last", persons[1:][-1:])):
                for one in mention:
                    if one.entity is not None and one.entity not in named:
                        yield Candidate(one.entity, -1, "PERSON", one.form, f"before-{place}")
        return
    pair, topic = sentence.scope.pair, _topic(sort, before)
    for state in pair:
        if state not in named:
            across = other(pair, state)
            company = "beside-other" if across in named else "beside-none"
            owner = "publisher" if state == sentence.scope.publisher else ""
            yield Candidate(state, -1, "STATE", owner, company + ("-topic" if state == topic else ""))
    if topic is not None and topic not in named and topic not in pair:
        yield Candidate(topic, -1, topic.kind.name, "", "topic")
    if before and sort in {"actor", "anyone"}:
        for mention in before[-1].mentions:
            entity = mention.entity
            if mention.kind is Kind.ORGANIZATION and entity is not None and entity not in named and entity != topic:
                yield Candidate(entity, -1, "ORGANIZATION", mention.form, "before-org")
                break


def _topic(sort: str, before: Sequence[Sentence]) -> Entity | None:
    """Whom the sentence before is about: the first in it that may fill the role."""
    for mention in before[-1].mentions if before else ():
        if mention.kind in {Kind.STATE, Kind.ORGANIZATION, Kind.PERSON} and (found := values(mention, sort)):
            return found[0]
    return None


def _dates(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Candidate]:
    found = set()
    for mention in sentence.mentions:
        if mention.date:
            found.add(mention.date)
            yield Candidate(mention.date, sentence.index(mention), "DATE", mention.form)
    for date in sorted(d for d in found if "/" in d):
        bare = date.replace("/..", "").replace("../", "")
        if "/" not in bare and bare not in found:
            index = next(sentence.index(m) for m in sentence.mentions if m.date == date)
            yield Candidate(bare, index, "DATE", "bare")
    scope = sentence.scope
    if scope.date and scope.date not in found:
        found.add(scope.date)
        yield Candidate(scope.date, -1, "DATE", "", f"scope-{scope.dated_by or 'other'}")
    if before:
        last = next((m.date for m in reversed(before[-1].mentions) if m.date), "")
        if last and last not in found:
            yield Candidate(last, -1, "DATE", "", "before")


def is_person(value: Value | None) -> bool:
    """Whether a value is a person."""
    return isinstance(value, Entity) and value.kind is EntityKind.PERSON
