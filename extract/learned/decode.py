"""From an anchor to facts: each role gets the candidate that the model finds likeliest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from extract.constructions.parties import home, other
from extract.document import BlockKind, Entity, EntityKind
from extract.learned.candidate import Candidate, candidates
from extract.learned.features import of_anchor, of_candidate, of_telling
from extract.learned.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.learned.anchor import Anchor
    from extract.learned.kinds import FromAnchors, Part
    from extract.learned.model import Model
    from extract.learned.tokens import Tokens

LEAST = 0.4  # probability below which a role stays empty
_PRIOR = 0.2  # how much evidence of a document it takes to be sure of a direction
ANY = 0.05  # probability of a fact below which its roles are not looked for


@dataclass(frozen=True, slots=True)
class Read:
    """One fact read: its slots, its realis, how likely it is."""

    slots: Mapping[str, Value]
    realis: str
    probability: float
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class _Scored:
    candidate: Candidate
    probability: float


@dataclass(frozen=True, slots=True)
class _Seen:
    """An anchor with what the model makes of it before facts are chosen."""

    spec: FromAnchors
    toks: Tokens
    anchor: Anchor
    exists: float
    scored: Mapping[str, Sequence[_Scored]]


class Flow:
    """Which way things go in a document: who gives and who gets, from what its sentences tell outright."""

    def __init__(self) -> None:
        self._votes: Counter[tuple[str, str]] = Counter()

    def learn(self, seen: Sequence[_Seen]) -> None:
        """Take in the anchors of one type whose two sides differ."""
        for each in seen:
            best = _best_two(each.spec, each.scored, None)
            if best is not None and max(best[1].candidate.index, best[2].candidate.index) >= 0:
                self._votes[_homes(best[1], best[2])] += each.exists * best[0]

    def share(self, one: _Scored, two: _Scored) -> float:
        """How much of what passes between the two states goes from the first to the second; a half if nothing tells."""
        way = _homes(one, two)
        if "" in way or way[0] == way[1]:
            return 0.5
        there, back = self._votes[way], self._votes[(way[1], way[0])]
        return (there + _PRIOR) / (there + back + 2 * _PRIOR)


def _homes(one: _Scored, two: _Scored) -> tuple[str, str]:
    return tuple(home(s.candidate.value) if isinstance(s.candidate.value, Entity) else "" for s in (one, two))


def with_context(blocks: Sequence[Sequence[Sentence]]) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Every sentence with the one before it; the first of a list's item with the one that leads into the list."""
    lead: Sequence[Sentence] = ()
    for block in blocks:
        for number, sentence in enumerate(block):
            yield sentence, block[number - 1 : number] if number else lead
        if block and block[-1].text.rstrip().endswith(":"):
            lead = block[-1:]
        elif block and block[-1].block.kind is not BlockKind.ITEM:
            lead = ()


def read_document(blocks: Sequence[Sequence[Sentence]], model: Model, types: Iterable[FromAnchors]) -> Iterator[tuple[Sentence, str, Read]]:
    """Every fact of the given types, with its sentence and type."""
    kept: dict[str, list[tuple[Sentence, _Seen]]] = {}
    for sentence, before in with_context(blocks):
        toks = tokens(sentence)
        for spec in types:
            for anchor in spec.anchors(sentence):
                exists = model.probability(f"{spec.kind}/?", of_anchor(toks, anchor))
                if exists < ANY:
                    continue
                scored = {p.name: _scored(model, spec.kind, toks, anchor, p, before) for p in spec.parts}
                kept.setdefault(spec.kind, []).append((sentence, _Seen(spec, toks, anchor, exists, scored)))
    flow = Flow()
    for seen in kept.values():
        if seen[0][1].spec.flows:
            flow.learn([s for _, s in seen])
    for kind, seen in kept.items():
        for sentence, each in seen:
            for fact in _facts(each, model, flow if each.spec.flows else None):
                yield sentence, kind, fact


def _facts(seen: _Seen, model: Model, flow: Flow | None) -> Iterator[Read]:
    spec, toks, anchor, scored = seen.spec, seen.toks, seen.anchor, seen.scored
    chosen: dict[str, list[tuple[Value | None, float]]] = {}
    for part in spec.parts:
        chosen[part.name] = _fill(part, scored[part.name], spec, toks.sentence)
    if spec.apart:
        chosen |= _kept_apart(spec, scored, chosen, flow)
    if any(part.needed and not any(v for v, _ in chosen[part.name]) for part in spec.parts):
        return
    labels: dict[str, Value] = {}
    sure = seen.exists
    features = of_anchor(toks, anchor)
    for name in spec.choices:
        label, likely = model.choice(f"{spec.kind}/{name}", features)
        if label:
            labels[name] = label
            sure *= likely if name in {"action", "measure", "stance"} else 1.0
    told, certain = model.choice("realis", of_telling(toks, anchor))
    for combination in product(*(chosen[p.name] for p in spec.parts)):
        slots: dict[str, Value] = {**anchor.slots, **labels}
        likely = sure * certain
        for part, (value, probability) in zip(spec.parts, combination, strict=True):
            if value is not None and value != ():
                slots[part.name] = value
            if part.needed or part.name == "date":
                likely *= probability
        yield Read(slots, told or "happened", likely, anchor)


def role_features(kind: str, part: Part, toks: Tokens, anchor: Anchor, candidate: Candidate) -> list[str]:
    """What is seen of a candidate, for all roles alike and for this one (feature augmentation, Daumé 2007)."""
    seen = of_candidate(toks, anchor, candidate)
    return [*seen, *(f"{kind}/{part.name}|{s}" for s in seen)] if part.like else seen


def role_model(kind: str, part: Part) -> str:
    """The name of the model of a role."""
    return f"role/{part.like}" if part.like else f"{kind}/{part.name}"


def _scored(
    model: Model, kind: str, toks: Tokens, anchor: Anchor, part: Part, before: Sequence[Sentence]
) -> list[_Scored]:
    name = role_model(kind, part)
    found = [
        _Scored(c, model.probability(name, role_features(kind, part, toks, anchor, c)))
        for c in candidates(toks.sentence, part.sort, before)
    ]
    best: dict[Value, _Scored] = {}
    for one in found:
        if one.candidate.value not in best or one.probability > best[one.candidate.value].probability:
            best[one.candidate.value] = one
    return sorted(best.values(), key=lambda s: -s.probability)


def _fill(part: Part, scored: Sequence[_Scored], spec: FromAnchors, sentence: Sentence) -> list[tuple[Value | None, float]]:
    if part.many:
        return [_set(part, scored, spec, sentence)]
    if part.each:
        several = [(s.candidate.value, s.probability) for s in scored if s.probability >= 0.5]
        if several:
            return list(several)
    if scored and scored[0].probability >= LEAST:
        return [(scored[0].candidate.value, scored[0].probability)]
    rest = 1.0
    for s in scored:
        rest *= 1 - s.probability
    return [(None, rest)]


def _set(part: Part, scored: Sequence[_Scored], spec: FromAnchors, sentence: Sentence) -> tuple[Value | None, float]:
    """All candidates that are likelier in than out; a pair is completed from the scope."""
    told = [s for s in scored if s.candidate.index >= 0]
    entities = [s.candidate.value for s in told if s.probability >= 0.5 and isinstance(s.candidate.value, Entity)]
    sure = 1.0
    for s in told:
        sure *= max(s.probability, 1 - s.probability)
    if spec.pair == part.name:
        pair = sentence.scope.pair
        if not entities and len(pair) == 2:
            entities = list(pair)
        elif len(entities) == 1:
            across = other(pair, entities[0]) or next(
                (s.candidate.value for s in scored if s.candidate.value != entities[0] and isinstance(s.candidate.value, Entity)),
                None,
            )
            if across is not None:
                entities.append(across)
    # a state and a person or body of it are one side
    states = {e.key for e in entities if e.kind is EntityKind.STATE}
    entities = [e for e in entities if e.kind is not EntityKind.PERSON or e.state not in states]
    if part.name in {"parties", "states"} and len(entities) < 2:
        return None, 0.0
    return (tuple(sorted(entities, key=lambda e: e.name)), sure ** 0.5) if entities else (None, 0.0)


def _best_two(
    spec: FromAnchors, scored: Mapping[str, Sequence[_Scored]], flow: Flow | None
) -> tuple[float, _Scored, _Scored] | None:
    """The likeliest two values for the two roles that one value cannot fill both."""
    one, two = spec.apart
    best: tuple[float, float, _Scored, _Scored] | None = None
    for a in scored[one][:6]:
        for b in scored[two][:6]:
            if a.candidate.value == b.candidate.value:
                continue
            if a.candidate.index >= 0 and a.candidate.index == b.candidate.index and a.candidate.kind != "PAIR":
                continue
            likely = a.probability * b.probability
            weight = likely * flow.share(a, b) if flow is not None else likely
            if best is None or weight > best[0]:
                best = (weight, min(1.0, 2 * weight) if flow is not None else likely, a, b)
    return best[1:] if best is not None else None


def _kept_apart(
    spec: FromAnchors,
    scored: Mapping[str, Sequence[_Scored]],
    chosen: Mapping[str, list[tuple[Value | None, float]]],
    flow: Flow | None,
) -> dict[str, list[tuple[Value | None, float]]]:
    one, two = spec.apart
    each = next((p.name for p in spec.parts if p.each and p.name in spec.apart), "")
    best = _best_two(spec, scored, flow)
    if best is None:
        return {one: [(None, 0.0)], two: [(None, 0.0)]}
    _, a, b = best
    found: dict[str, list[tuple[Value | None, float]]] = {
        one: [(a.candidate.value, a.probability)],
        two: [(b.candidate.value, b.probability)],
    }
    if flow is not None:
        found[one] = [(a.candidate.value, best[0] / max(b.probability, 1e-6))]
    if each:
        fixed = found[one if each == two else two][0][0]
        several = [(v, p) for v, p in chosen[each] if v is not None and v != fixed]
        if several:
            found[each] = several
    return found
