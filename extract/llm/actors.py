"""Who is meant by an id or by words, and whether the evidence names or refers to them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.constructions.first_person import speaking_firm
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states, state
from extract.llm.grounded import Grounded, Ungrounded
from extract.llm.words import as_told, stretch
from extract.patterns.match import as_state
from extract.regex import regex
from extract.slug import folded, slug

if TYPE_CHECKING:
    from extract.llm.evidence import Evidence

_ID = regex(r"m\d{1,4}")
_DELEGATION = regex(r"(?:a |the )?delegation (?:of|from) (?:the )?(?P<of>.+)", re.IGNORECASE)
_PERSONS: Final = frozenset({"visitor", "holder"})
_NAMING = {Kind.STATE, Kind.DEMONYM, Kind.PERSON, Kind.ORGANIZATION}
_SURNAME_BEFORE = regex(r"(?:\b[A-Z]\w+['’-]?\w* |\b[A-Z]\. ?)$")
_CAPITAL = regex(r"\b[A-Z]\w{3,}")
_SPEAKS = regex(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_LEADERS = regex(
    r"\b(?:two|both) (?:leaders|presidents|prime ministers|premiers|heads of (?:state|government)|sides)\b",
    re.IGNORECASE,
)
_LEADS = regex(r"president|prime minister|premier|chancellor|king|queen|emir|sultan", re.IGNORECASE)
_MINISTERS = regex(r"\b(?:two|both) (?:\w+ )?ministers\b", re.IGNORECASE)
_ALSO: Final = MappingProxyType(
    {
        "president": ("head of state",),
        "prime minister": ("premier", "head of government"),
        "chancellor": ("head of government",),
        **dict.fromkeys(("king", "queen", "emir", "sultan", "emperor"), ("monarch", "sovereign", "ruler")),
        "foreign minister": ("minister (?:of|for) foreign affairs", "(?:chief|top) diplomat"),
    }
)
"""Offices, and what else their holders are called."""
ALIKE: Final = 0.8
"""The certainty of a person whose office the quote names, where others of the section hold it too."""
IN_SCOPE: Final = 0.85
"""The certainty of a state that only the page's or the section's subject gives."""


def actor(evidence: Evidence, slot: str, told: str, *, state_only: bool = False) -> Grounded:
    """A state, person, body or delegation that the evidence names or refers to; words where they name none.

    `state_only` asks for the state itself: a person or a city stands for its own. Raises Ungrounded.
    """
    told = told.strip()
    if not told:
        raise Ungrounded(f"The slot {slot} is empty.")
    if state_only:
        return _state(evidence, slot, told)
    if match := _DELEGATION.fullmatch(told):
        return _delegation(evidence, slot, match["of"])
    entity = _meant(evidence, slot, told)
    if entity is not None:
        return Grounded(entity, certainty(evidence, slot, entity))
    return Grounded(_named(evidence, slot, told))


def certainty(evidence: Evidence, slot: str, entity: Entity) -> float:
    """How surely the evidence names an entity or refers to it. Raises Ungrounded where it does not."""
    if entity in evidence.entities or stretch(entity.name, evidence.text):
        return 1.0
    if entity.kind is EntityKind.STATE:
        if entity in evidence.states:
            return 0.97
        if any(entity in s.scope.pair or entity == s.scope.publisher for s in evidence.sentences):
            return IN_SCOPE
    if entity.kind is EntityKind.PERSON and (sure := _by_office(evidence, entity) or _by_surname(evidence, entity)):
        return sure
    if _is_firm(evidence, entity) and (_SPEAKS.search(evidence.text) or not _is_another_s(evidence)):
        return IN_SCOPE
    raise Ungrounded(f"The quote neither names {entity.name} ({slot}) nor refers to it.")


def _by_office(evidence: Evidence, person: Entity) -> float:
    """How surely the quote speaks of a person by the office alone: "the king", "the two leaders"; 0 where it does not.

    Surest where nobody else of that office came since.
    """
    rows = [row for row in evidence.section.listing.rows if row.position]
    offices = {row.entity: row.position.casefold() for row in rows}
    own = offices.get(person, "")
    if not own:
        return 0.0
    if not _tells_office(evidence, person, own):
        pair = {s.key for sentence in evidence.sentences for s in sentence.scope.pair}
        leader = bool(_LEADERS.search(evidence.text) and _LEADS.search(own))
        minister = "minister" in own and bool(_MINISTERS.search(evidence.text))
        return ALIKE if person.state in pair and (leader or minister) else 0.0
    latest: Entity | None = None
    for part in evidence.section.parts:
        latest = next(
            (e for m in reversed(part.sentence.mentions) for e in m.entities if offices.get(e) == own), latest
        )
        if part is evidence.parts[-1][0]:
            break
    return 0.9 if latest == person else ALIKE


def _by_surname(evidence: Evidence, person: Entity) -> float:
    """How surely the quote means a person of whose name it has but one word, which others of the page bear, too; 0 if it does not."""
    for word in _CAPITAL.findall(person.name):
        for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])(?! [A-Z])", evidence.text):
            if not _SURNAME_BEFORE.search(evidence.text, 0, found.start()):
                return ALIKE
    return 0.0


def _tells_office(evidence: Evidence, person: Entity, own: str) -> bool:
    """Whether the quote has "the president", or "the Peruvian president" of a person from Peru."""
    found = re.finditer(rf"\b(?:[Tt]he|[Oo]ur|[Hh]is|[Hh]er)(?: (?P<whose>\w+))? (?i:{_called(own)})\b", evidence.text)
    home = {
        m.span.of(s.block.text)
        for s, m in evidence.mentions
        if (state := as_state(m)) is not None and state.key == person.state
    }
    return any(match["whose"] is None or match["whose"] in home for match in found)


def _called(office: str) -> str:
    """The words for an office, as an expression: a king is a monarch, too."""
    return "|".join((re.escape(office), *_ALSO.get(office, ())))


def _is_another_s(evidence: Evidence) -> bool:
    """Whether a quote tells of somebody else: it names a body, or begins with a state or a person."""
    first = next((part.sentence for part, _ in evidence.parts), None)
    begins = any(
        s is first
        and m.kind in _NAMING
        and stretch(m.span.of(s.block.text), evidence.text[: m.span.end - m.span.start + 4])
        for s, m in evidence.mentions
    )
    return begins or any(e.kind is EntityKind.ORGANIZATION for e in evidence.entities)


def _is_firm(evidence: Evidence, entity: Entity) -> bool:
    """Whether the page is that firm's own, on which "we" is the firm, or the quote stands under a heading that names it."""
    if entity.kind is EntityKind.ORGANIZATION and stretch(entity.name, evidence.sentences[0].scope.heading):
        return True
    speaker = speaking_firm(evidence.section.document)
    name = speaker.name if isinstance(speaker, Entity) else speaker or ""
    return (
        entity.kind is EntityKind.ORGANIZATION
        and bool(name)
        and (folded(name) in folded(entity.name) or folded(entity.name) in folded(name))
    )


def listed(evidence: Evidence, slot: str, told: str) -> Entity | None:
    """The entity with an id, or None for words. Raises Ungrounded for an id that was not given out."""
    if not _ID.fullmatch(told):
        return None
    entity = evidence.section.listing.entity(told)
    if entity is None:
        raise Ungrounded(f"The id {told} ({slot}) is none of the mentions that were listed.")
    return entity


def _state(evidence: Evidence, slot: str, told: str) -> Grounded:
    entity = listed(evidence, slot, told) or evidence.section.listing.named(told) or _state_named(told)
    if entity is not None and entity.kind is not EntityKind.STATE:
        sure = certainty(evidence, slot, entity)
        entity = state(entity.state) if entity.state else None
        if entity is not None:
            return Grounded(entity, sure)
    if entity is None:
        raise Ungrounded(f"{told[:60]!r} ({slot}) is no state.")
    return Grounded(entity, certainty(evidence, slot, entity))


def _state_named(words: str) -> Entity | None:
    found = find_states(words)
    whole = len(found) == 1 and found[0].span.of(words).casefold() == words.removeprefix("the ").casefold()
    return found[0].value if whole else None


def _meant(evidence: Evidence, slot: str, told: str) -> Entity | None:
    """The entity of the listing, of the gazetteer or of the quote's mentions that is meant; None for other words."""
    found = listed(evidence, slot, told)
    if found is None:
        found = evidence.section.listing.named(told)
        found = found if found is not None and found.kind is not EntityKind.PLACE else _state_named(told)
    if found is not None:
        if found.kind is EntityKind.PLACE and found.state:
            sure = certainty(evidence, slot, found)
            return state(found.state) if sure else None
        return found
    kinds = {Kind.PERSON} if slot in _PERSONS else _NAMING - {Kind.STATE, Kind.DEMONYM}
    for sentence, mention in evidence.mentions:
        if mention.kind in kinds and mention.entity and stretch(told, mention.span.of(sentence.block.text)):
            return mention.entity
    return None


def _delegation(evidence: Evidence, slot: str, of: str) -> Grounded:
    sender = actor(evidence, slot, of)
    if not isinstance(sender.value, Entity):
        raise Ungrounded(f"Whose delegation {of[:60]!r} is, the quote does not tell.")
    name = f"delegation of {sender.value.name}"
    own = sender.value.key if sender.value.kind is EntityKind.STATE else sender.value.state
    return Grounded(Entity(EntityKind.DELEGATION, slug(name), name, own), sender.certainty)


def _named(evidence: Evidence, slot: str, told: str) -> Entity | str:
    """Who goes by words that stand in the quote, or that the quote shortens. Raises Ungrounded."""
    if words := as_told(told, evidence.text):
        if slot in _PERSONS:
            return Entity(EntityKind.PERSON, slug(words), words)
        proper = any(c.isupper() for c in words)
        return Entity(EntityKind.ORGANIZATION, slug(words), words) if proper else words
    if slot in _PERSONS and (full := _full_name(evidence, told)):
        return Entity(EntityKind.PERSON, slug(full), full)
    if holder := _office_holder(evidence, slot, told):
        return holder
    raise Ungrounded(f"{told[:80]!r} ({slot}) does not stand in the quote.")


def _full_name(evidence: Evidence, told: str) -> str:
    """A person's name as the document has it in full, where the quote has its last part and nobody else has that."""
    words = told.split()
    if len(words) < 2 or not words[-1][:1].isupper() or told not in evidence.section.document.text:
        return ""
    found = stretch(words[-1], evidence.text)
    if found is None or _SURNAME_BEFORE.search(evidence.text, 0, found[0]):
        return ""
    others = (m for s, m in evidence.mentions if m.kind is Kind.PERSON and words[-1] in m.span.of(s.block.text))
    return "" if any(others) else told


def _office_holder(evidence: Evidence, slot: str, told: str) -> Entity | None:
    """An unnamed office holder, "<office> of <state>", whose office stands in the quote."""
    office, _, of = told.rpartition(" of ")
    if not office or not as_told(office, evidence.text) or _state_named(of) is None:
        return None
    own = _state(evidence, slot, of).value
    if not isinstance(own, Entity):
        return None
    name = f"{as_told(office, evidence.text)} of {own.name}"
    return Entity(EntityKind.PERSON, slug(name), name, own.key)
