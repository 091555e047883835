"""A frame: the patterns of one fact type, how captured groups become slots, and what fills those left empty."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Claim, Realis, Role, Value
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled, complete_pair, listed
from extract.patterns.match import Match, as_state
from extract.patterns.needed import SHORTEST
from extract.patterns.pattern import letters_in, prepared, shown_in
from extract.patterns.realis import framed, realis
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.pattern import Pattern, Prepared

    Slots = dict[str, Value]

_NEGATED = regex(r"\b(?:had|has|have|did|was|were|is|are) (?:not|never) (?!only\b|yet\b|hesitat|tire)")
# "were not restored *until 1991*"
_UNTIL_DATE = regex(r" (?:again )?(?:until|before) (?:late |early )?[\ue500-\ue5ff]")
_UNTIL = regex(r"\b(?:until|before)\b")
# Who holds an office, and that an embassy is there, holds whatever a clause makes of what is told of them.
_PRESUPPOSED = frozenset({"office", "mission"})
_ASKED = 0.3  # a question tells nothing, though it may take much for granted
_SINGLE = {"state", "actor", "place", "date", "number", "currency"}


def _is_negated(match: Match) -> bool:
    """Whether the match itself says no; "did not … until 1973" says when it came about."""
    told = " ".join(match.sentence.text[start:end] for start, end in match.stretches)
    at_last = _UNTIL.search(told) or any(
        m.date.startswith("../") for m in match.sentence.within(match.start, match.end) if m.date
    )
    until = _UNTIL_DATE.match(match.sentence.text, match.end)
    return not (at_last or until) and _NEGATED.search(told) is not None


@dataclass(frozen=True)
class Frame:
    """Declares how one fact type is found.

    `fill` says, slot by slot, what to try in turn where the pattern captured nothing; a match without all slots of
    `required` is dropped; `revise` may mend, split or drop (return nothing) the slots of a match; `realis` judges how
    the fact is told when the pattern itself does not say.
    """

    kind: str
    patterns: tuple[Pattern, ...]
    required: frozenset[str]
    fill: Mapping[str, tuple[Callable[[Match], Filled | None], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    revise: Callable[[Match, Slots], Iterable[Slots]] | None = None
    realis: Callable[[Sentence, int, int], Realis] = realis
    pair: str = ""
    version: str = "1"

    @cached_property
    def _prepared(self) -> tuple[tuple[Pattern, Prepared], ...]:
        return tuple((pattern, prepared(pattern.text)) for pattern in self.patterns)

    @cached_property
    def _by_word(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Each word of which a pattern needs one before all others, with the numbers of the patterns, under its first letters.

        Under "" stand those that need none.
        """
        index: defaultdict[str, defaultdict[str, tuple[int, ...]]] = defaultdict(lambda: defaultdict(tuple))
        for number, (_, ready) in enumerate(self._prepared):
            for word in ready.needs.words[0] if ready.needs.words else ("",):
                index[word[:SHORTEST]][word] += (number,)
        return index

    def _fitting(self, lowered: str, kinds: frozenset[int]) -> Iterator[tuple[Pattern, Prepared]]:
        """The patterns that a sentence may match, in order: asking by word is asking for hundreds at once."""
        starts = self._by_word.keys() & letters_in(lowered)
        by_word = (self._by_word[start].items() for start in ("", *starts) if start in self._by_word)
        told = {n for words in by_word for word, numbers in words if word in lowered for n in numbers}
        for number in sorted(told):
            if self._prepared[number][1].needs.met(lowered, kinds):
                yield self._prepared[number]

    def claims(self, document: Annotated) -> Iterator[Claim]:
        """The claims of this type in a document, in the order of the text; no two from one stretch for the same slots."""
        for block in document.blocks:
            for number, sentence in enumerate(block):
                yield from self._in_sentence(document, sentence, block[:number])

    def _in_sentence(self, document: Annotated, sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Claim]:
        seen: set[tuple[Role, ...]] = set()
        taken: list[tuple[int, int]] = []
        fitting = self._fitting(*shown_in(sentence.text))  # earlier ones are the more specific: they take their stretch
        for pattern, ready in fitting:
            for groups in ready.expression.finditer(sentence.text):
                match = Match(sentence, pattern, groups, before)
                if any(s < end and start < e for s, e in taken for start, end in match.stretches):
                    continue
                found = list(self._facts(match))
                for slots, certainty in found:
                    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v not in ("", ()))
                    if roles in seen:
                        continue
                    seen.add(roles)
                    yield self._claim(document, match, roles, certainty)
                if found:
                    taken += match.stretches

    def _claim(self, document: Annotated, match: Match, roles: tuple[Role, ...], certainty: float) -> Claim:
        told = match.pattern.realis or self.realis(match.sentence, match.start, match.end)
        if told is Realis.HAPPENED and not match.pattern.realis and _is_negated(match):
            told = Realis.DENIED  # "a consulate that had not opened": what the match itself says no to
        confidence = match.pattern.weight * certainty
        return claim(document, match.sentence, self.kind, roles, confidence=confidence, told=told, version=self.version)

    def _facts(self, match: Match) -> Iterator[tuple[Slots, float]]:
        choices: dict[str, list[Value]] = {name: [value] for name, value in match.pattern.sets.items()}
        for slot in FACT_TYPES[self.kind].slots:
            if values := captured(match, slot.name, slot.value):
                choices[slot.name] = values
        certainty = self._paired(match, choices) * self._filled(match, choices)
        for combination in product(*choices.values()):
            slots = dict(zip(choices, combination, strict=True))
            for revised in self.revise(match, slots) if self.revise else (slots,):
                if certainty and all(revised.get(name) for name in self.required):
                    yield revised, certainty

    def _paired(self, match: Match, choices: dict[str, list[Value]]) -> float:
        """Completes the pair of which the pattern captured one; 0 where that cannot be done."""
        members = choices.get(self.pair, [()])[0]
        if not isinstance(members, tuple) or len(members) != 1 or not isinstance(members[0], Entity):
            return 1.0
        del choices[self.pair]
        completed = complete_pair(match, (members[0],))
        if completed is None:
            return 1.0 if self.fill.get(self.pair) else 0.0
        choices[self.pair] = [completed.value]
        return completed.certainty

    def _filled(self, match: Match, choices: dict[str, list[Value]]) -> float:
        """Fills the slots that the pattern left empty; returns how certain that is in all."""
        certainty = 1.0
        for name in [n for n in self.fill if n not in choices]:
            found = (filler(match) for filler in self.fill[name])
            filled = next((f for f in found if f is not None), None)
            if filled is not None:
                choices[name] = list(filled.each) or [filled.value]
                certainty *= filled.certainty
        return certainty


def claim(
    document: Annotated,
    sentence: Sentence,
    kind: str,
    roles: tuple[Role, ...],
    *,
    confidence: float,
    told: Realis,
    version: str = "1",
) -> Claim:
    """A claim whose evidence is the whole sentence; what a clause only supposes, alleges or denies is told so, what it asks is unsure."""
    span = sentence.block.raw(sentence.span)
    if kind not in _PRESUPPOSED and sentence.text.rstrip(' "”’)').endswith("?"):
        confidence = min(confidence, _ASKED)
    if told is Realis.HAPPENED and kind not in _PRESUPPOSED:
        told = framed(sentence, _beginning(sentence, roles)) or told
    label = f"{kind}@{version}"
    return Claim(document.name, kind, roles, span, span.of(document.text), label, round(confidence, 4), told)


def _beginning(sentence: Sentence, roles: tuple[Role, ...]) -> int:
    """Where in `Sentence.text` the first mention of a party stands, else its beginning."""
    values = (v for r in roles for v in (r.value if isinstance(r.value, tuple) else (r.value,)))
    parties = {v for v in values if isinstance(v, Entity)}
    for index, character in enumerate(sentence.text):
        mention = sentence.at(index) if "\ue000" <= character <= "\uefff" else None
        if mention is not None and not parties.isdisjoint(mention.entities):
            return index
    return 0


def captured(match: Match, name: str, kind: str) -> list[Value]:
    """The values that a group holds for a slot of that kind; several mentions are several values, a fact each."""
    if kind in {"actors", "states"}:
        groups = sorted(g for g in match.groups.re.groupindex if g.rstrip("0123456789") == name)
        members = actors((m for g in groups for m in match.mentions(g)), states=kind == "states")
        return [tuple(members)] if members else []
    if not match.has(name):
        return []
    mentions = match.mentions(name)
    values: list[Value] = []
    if kind in _SINGLE:
        for mention in listed(match.sentence, mentions) if kind == "date" else mentions:
            both = mention.entities if kind == "actor" and mention.kind is Kind.PAIR else (single(mention, kind),)
            values.extend(v for v in both if v is not None and v not in values)
        if not values and kind == "actor":
            words = match.words(name)
            values = [words] if words else []
        return values
    if kind == "choice":
        return [match.words(name).casefold()]
    words = match.words(name)
    return [words] if words else []


def single(mention: Mention, kind: str) -> Value | None:
    """One mention as the value of a slot of kind "state", "actor", "place", "date", "number" or "currency"."""
    if kind == "date":
        return mention.date or None
    if kind == "number":
        return mention.amount.value if mention.amount else None
    if kind == "currency":
        return mention.amount.currency if mention.amount else None
    if kind == "place":
        return mention.entity.name if mention.entity and mention.kind is Kind.CITY else None
    if kind == "state":
        return as_state(mention)
    if mention.kind is Kind.CITY:
        return as_state(mention)
    return mention.entity


def actors(mentions: Iterable[Mention], *, states: bool) -> list[Entity]:
    """The distinct actors of a list of mentions; with `states` each is told by the state it acts for."""
    found: list[Entity] = []
    for mention in mentions:
        members = mention.entities
        if states or (mention.entity and mention.entity.kind is EntityKind.PERSON) or mention.kind is Kind.CITY:
            state = as_state(mention)
            members = (state,) if state else (() if mention.kind is not Kind.PAIR else mention.entities)
        found.extend(e for e in members if e not in found)
    return found
