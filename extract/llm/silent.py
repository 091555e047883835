"""The states that a page is about may go without a word in a quote, unless it names somebody else who may be meant."""

from __future__ import annotations

from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.document import EntityKind
from extract.gazetteer.states import wikidata
from extract.llm.actors import IN_SCOPE
from extract.llm.grounded import Ungrounded
from extract.llm.pointing import speaks_of_both, speaks_of_one
from extract.llm.words import stretch
from extract.patterns.match import as_state
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.llm.evidence import Evidence
    from extract.llm.grounded import Grounded

_STATES: Final = frozenset({EntityKind.STATE, EntityKind.DELEGATION})
_SEVERAL: Final = frozenset({"actors", "states"})
_WHENCE = regex(r",? (?:of|from) (?:the )?$")
_OWN = regex(r"(?:['’]s)? ")
_JOINED = regex(r"\b(?:and|with|between) (?:the |its )?$")
_LISTED = regex(r"(?:,|,? and|,? or) (?:the )?")


def fitting(evidence: Evidence, kind: str, values: dict[str, Grounded]) -> dict[str, Grounded]:
    """The values without states that only the page's subject gives where the quote names another that is of no use.

    Raises Ungrounded where such a state is a key.
    """
    scoped = {n for n, v in values.items() if v.certainty <= IN_SCOPE and any(e.kind in _STATES for e in v.entities)}
    if not scoped or speaks_of_both(evidence) or (len(scoped) == 1 and speaks_of_one(evidence)):
        return values
    among = any(FACT_TYPES[kind].slot(name).value in _SEVERAL for name in scoped)
    bodies = _joined_bodies(evidence, values) if among else ()
    rival = next(chain(_idle_states(evidence, values, among=among), bodies), None)
    if rival is None:
        return values
    if keys := sorted(name for name in scoped if FACT_TYPES[kind].slot(name).key):
        raise Ungrounded(f"The quote names {rival.name}, but {', '.join(keys)} only by what the page is about.")
    return {name: value for name, value in values.items() if name not in scoped}


def _idle_states(evidence: Evidence, values: Mapping[str, Grounded], *, among: bool) -> Iterator[Entity]:
    """The states that a quote names and that the fact has no use for.

    One that stands in one list with a party plays its part, but for a slot of several parties: there it would be `among` them.
    """
    used, words = _used(values), [v.value for v in values.values() if isinstance(v.value, str)]
    names = [*words, *(e.name for v in values.values() for e in v.entities)]
    for sentence, mention in evidence.mentions:
        state = _named_state(sentence, mention)
        if state is None or state.key in used or not wikidata(state.key):
            continue
        if any(stretch(state.name, told) for told in words) or _describes(sentence, mention, names):
            continue
        if among or not _is_listed_with(sentence, mention, used):
            yield state


def _joined_bodies(evidence: Evidence, values: Mapping[str, Grounded]) -> Iterator[Entity]:
    """The bodies that a quote joins to others, as a party is, and that are none: "Uganda and the Trade Bank"."""
    used = _used(values)
    for sentence, mention in evidence.mentions:
        joined = _JOINED.search(sentence.block.text, 0, mention.span.start)
        entity = mention.entity
        if joined and entity and entity.kind is EntityKind.ORGANIZATION and entity.key not in used:
            yield entity


def _used(values: Mapping[str, Grounded]) -> frozenset[str]:
    """The keys of those whom the fact has, and of their states."""
    return frozenset(key for v in values.values() for e in v.entities for key in (e.key, e.state) if key)


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
