"""From a proposed fact to a claim: nothing passes that its quote does not bear out."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, pairwise, takewhile
from math import prod
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.claim import Claim, Realis, Role
from extract.document import Entity, EntityKind
from extract.evidence import LONGEST_QUOTE
from extract.gazetteer.states import wikidata
from extract.llm.actors import IN_SCOPE
from extract.llm.evidence import Evidence
from extract.llm.grounded import Grounded, Ungrounded
from extract.llm.pointing import points_back, speaks_of_both, speaks_of_one
from extract.llm.telling import cues, tells_of, told_as
from extract.llm.values import grounded
from extract.llm.words import stretch
from extract.patterns.match import as_state
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.llm.proposal import Proposal
    from extract.llm.quote import Text
    from extract.llm.section import Section

LABEL: Final = "llm@1"
SURE: Final = 0.9
"""Confidence in a claim whose every value stands in the quote."""
DOUBTED: Final = 0.4
"""Confidence in a claim that something speaks against: a candidate at the usual threshold."""
_WIDENED: Final = 0.95
_WHENCE: Final = regex(r",? (?:of|from) (?:the )?$")
_JOINED: Final = regex(r"\b(?:and|with|between) (?:the |its )?$")
_LISTED: Final = regex(r",? (?:and |or )?(?:the )?")
_OWN: Final = regex(r"(?:['’]s)? ")


def claim(section: Section, text: Text, proposed: Proposal) -> Claim:
    """The claim that a section bears out. Raises Ungrounded with the reason why it does not."""
    reason: Ungrounded | None = None
    for place in text.places(proposed.quote):
        quoted = Evidence(section, place)
        for widened, evidence in enumerate((*quoted.wider(), *quoted.longer())):
            if len(evidence.text) > LONGEST_QUOTE:
                continue
            try:
                return _claim(evidence, proposed, _WIDENED**widened, quoted)
            except Ungrounded as problem:
                reason = reason or problem
    raise reason or Ungrounded("The quote does not occur in the section.")


def _claim(evidence: Evidence, proposed: Proposal, certainty: float, quoted: Evidence) -> Claim:
    values, sure = _values(evidence, proposed)
    longer = evidence.sentences[0] is not quoted.sentences[0]
    if longer:
        _points_back(quoted, proposed, values)
    _distinct(evidence, proposed.kind, values)
    roles = tuple(Role(name, value.value) for name, value in sorted(values.items()))
    patterns = cues(proposed.kind, {name: value.value for name, value in values.items()})
    keys = [s for s in FACT_TYPES[proposed.kind].slots if s.key and s.name in values]
    told = told_as(evidence, proposed.kind, patterns, [values[s.name].value for s in keys])
    found = Claim(
        document=section_name(evidence),
        kind=proposed.kind,
        roles=roles,
        span=evidence.span,
        quote=evidence.span.of(evidence.section.document.text),
        extractor=LABEL,
        confidence=round(SURE * certainty * sure, 4),
        realis=proposed.realis,
    )
    if not tells_of(quoted if longer else evidence, patterns):
        return _doubted(found, f"No word of the quote tells of a {proposed.kind.replace('_', ' ')}.")
    if proposed.realis is Realis.HAPPENED and told is not Realis.HAPPENED:
        return _doubted(replace(found, realis=told), f"The model takes for done what the quote tells as {told}.")
    return found


def section_name(evidence: Evidence) -> str:
    """The document's file name."""
    return evidence.section.document.name


def _doubted(found: Claim, why: str) -> Claim:
    return replace(found, confidence=min(found.confidence, DOUBTED), note=why)


def _values(evidence: Evidence, proposed: Proposal) -> tuple[dict[str, Grounded], float]:
    """The slots that are borne out, and how certain the keys among them are. Raises Ungrounded for a key that is not."""
    values: dict[str, Grounded] = {}
    sures: list[float] = []
    for slot in FACT_TYPES[proposed.kind].slots:
        if slot.name not in proposed.slots:
            continue
        try:
            values[slot.name] = grounded(evidence, slot, proposed.slots[slot.name])
        except Ungrounded:
            if slot.key:
                raise
            continue
        if slot.key:
            sures.append(values[slot.name].certainty)
    # Two parties that only the page's subject gives are one doubt, not two.
    once = [sure for sure in sures if sure != IN_SCOPE] + [IN_SCOPE] * (IN_SCOPE in sures)
    return _scope_fits(evidence, proposed.kind, values), prod(once)


def _points_back(quoted: Evidence, proposed: Proposal, values: dict[str, Grounded]) -> None:
    """Leave out what stands before the quote and is not meant by a word of it. Raises Ungrounded where that is a key."""
    used = [e for v in values.values() for e in _entities(v)]
    for name, value in [*values.items()]:
        slot = FACT_TYPES[proposed.kind].slot(name)
        if not points_back(quoted, slot, proposed.slots[name], value, used):
            if slot.key:
                raise Ungrounded(f"The quote neither tells the {name} nor refers to it.")
            del values[name]


def _scope_fits(evidence: Evidence, kind: str, values: dict[str, Grounded]) -> dict[str, Grounded]:
    """The values without states that only the page's subject gives where the quote names another that is of no use.

    Raises Ungrounded where such a state is a key.
    """
    scoped = {name for name, v in values.items() if v.certainty <= IN_SCOPE and any(_states(v))}
    used = {key for v in values.values() for e in _entities(v) for key in (e.key, e.state) if key}
    told = [v.value for v in values.values() if isinstance(v.value, str)]
    names = [e.name for v in values.values() for e in _entities(v)]
    named = (
        state
        for s, m in evidence.mentions
        if (state := _named_state(s, m))
        and wikidata(state.key)
        and not _describes(s, m, [*told, *names])
        and (_is_among(scoped, kind) or not _is_listed_with(s, m, used))
    )
    idle = next(
        (state for state in named if state.key not in used and not any(stretch(state.name, w) for w in told)), None
    )
    if scoped and (speaks_of_both(evidence) or (len(scoped) == 1 and speaks_of_one(evidence))):
        return values
    if idle is None:
        idle = next((body for body in _bodies(evidence) if _is_among(scoped, kind) and body.key not in used), None)
    if idle is None:
        return values
    if keys := sorted(name for name in scoped if FACT_TYPES[kind].slot(name).key):
        raise Ungrounded(f"The quote names {idle.name}, but {', '.join(keys)} only by what the page is about.")
    return {name: value for name, value in values.items() if name not in scoped}


def _bodies(evidence: Evidence) -> Iterator[Entity]:
    """The bodies that a quote joins to others, as a party is: "Uganda and the Trade Bank"."""
    for sentence, mention in evidence.mentions:
        joined = _JOINED.search(sentence.block.text, 0, mention.span.start)
        if joined and mention.entity and mention.entity.kind is EntityKind.ORGANIZATION:
            yield mention.entity


def _is_among(scoped: Iterable[str], kind: str) -> bool:
    """Whether a slot of several parties is one of those: a body that the quote names may be the other party."""
    return any(FACT_TYPES[kind].slot(name).value in {"actors", "states"} for name in scoped)


def _describes(sentence: Sentence, mention: Mention, told: Iterable[str]) -> bool:
    """Whether a state only tells whence one is who is named: "Ridge of Lima built", "Peru's Ridge"."""
    text = sentence.block.text
    before, after = text[: mention.span.start], text[mention.span.end :]
    whence, own = _WHENCE.search(before), _OWN.match(after)
    return any(
        (whence and before.endswith(name, 0, whence.start())) or (own and after.startswith(name, own.end()))
        for name in told
    )


def _is_listed_with(sentence: Sentence, mention: Mention, used: Container[str]) -> bool:
    """Whether a state stands in one list with a party: the lender beside it in "Denmark, Norway and Sweden lent"."""
    text, mentions = sentence.block.text, sentence.mentions
    here = mentions.index(mention)
    joined = [_LISTED.fullmatch(text, a.span.end, b.span.start) is not None for a, b in pairwise(mentions)]
    before = (mentions[n] for n in takewhile(lambda n: joined[n], range(here - 1, -1, -1)))
    after = (mentions[n + 1] for n in takewhile(lambda n: joined[n], range(here, len(joined))))
    return any(e.key in used for m in chain(before, after) for e in m.entities)


def _named_state(sentence: Sentence, mention: Mention) -> Entity | None:
    """The state that a mention names, or that of a person from neither of the two states that the section is about."""
    if mention.kind is Kind.STATE:
        return mention.entity
    own = as_state(mention) if mention.kind is Kind.PERSON else None
    return own if own not in sentence.scope.pair else None


def _states(value: Grounded) -> Iterator[Entity]:
    return (e for e in _entities(value) if e.kind in {EntityKind.STATE, EntityKind.DELEGATION})


def _entities(value: Grounded) -> Iterator[Entity]:
    members = value.value if isinstance(value.value, tuple) else (value.value,)
    yield from (m for m in members if isinstance(m, Entity))


def _distinct(evidence: Evidence, kind: str, values: Mapping[str, Grounded]) -> None:
    """Refuse a fact in which one party stands on both sides."""
    sides = [
        e
        for s in FACT_TYPES[kind].slots
        if s.key and s.name in values and s.value in {"actor", "state"}
        for e in _entities(values[s.name])
    ]
    if len(set(sides)) < len(sides) and kind != "project":  # a state may build at home
        raise Ungrounded("One party stands on both sides of the fact.")
    states = values.get("states")
    if states is not None and len(set(_entities(states))) != 2:
        raise Ungrounded("Relations are between two states.")
    visitor, host = values.get("visitor"), values.get("to")
    if visitor and host and isinstance(visitor.value, Entity) and isinstance(host.value, Entity):
        own = visitor.value.state if visitor.value.kind in {EntityKind.PERSON, EntityKind.DELEGATION} else ""
        home = values.get("of")
        if home is not None and home.certainty > IN_SCOPE and not any(n.key == own for n in evidence.named_states):
            own = next((e.key for e in _entities(home)), own)  # what the quote tells counts for more than a name
        if own and own == host.value.key:
            raise Ungrounded(f"{visitor.value.name} is at home in {host.value.name}.")
