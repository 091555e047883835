"""Where a joint company is at home: by its name ("Acme Peru"), or by the place where it was set up ("incorporated in Lima")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Role
from extract.doubts import sentence_of, tellings
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity

_SET_UP = regex(
    r"\b(?:set up|founded|established|incorporated|registered|created|formed|launched|opened|opens|based|headquartered|seated|located|built|building|runs|operates|plant|factory|works|bank|mill|mine)\b"
    r"(?: (?:there|here|\w+ly))? (?:[a-z]+ ){0,3}?(?:in|at|near) (?:the )?(?P<place>[\ue000-\ue2ff])(?!['’-]| (?:by|with) )"
)

_JOINED = regex(r"\w[-–]$")


def with_seats(document: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; a joint company without its country gets the one that its name or its sentence tells."""
    told = tellings(document)
    for claim in claims:
        company = claim.get("kind") == "joint venture" and claim.get("country") is None
        sentence = sentence_of(claim, told) if company else None
        home = (_by_name(claim) or _by_place(sentence)) if sentence is not None else None
        yield replace(claim, roles=_with(claim, home)) if home is not None else claim


def _with(claim: Claim, home: Entity) -> tuple[Role, ...]:
    return tuple(sorted((*claim.roles, Role("country", home)), key=lambda role: role.name))


def _by_name(claim: Claim) -> Entity | None:
    """The only state that the name tells; "the Peru–Chile Railway" is of two, "Kenyano-Lima Mills" of two sides."""
    name = str(claim.get("name") or "")
    found = find_states(name)
    named = {one.value for one in found}
    joined = any(_JOINED.search(name, 0, one.span.start) for one in found)
    return next(iter(named)) if len(named) == 1 and not joined else None


def _by_place(sentence: Sentence) -> Entity | None:
    """The state of the only place at which the sentence tells a company to be set up or at work."""
    at = {
        state
        for found in _SET_UP.finditer(sentence.text)
        if (mention := sentence.at(found.start("place"))) is not None
        and mention.kind in {Kind.STATE, Kind.CITY, Kind.DEMONYM}
        and (state := as_state(mention)) is not None
    }
    return next(iter(at)) if len(at) == 1 else None
