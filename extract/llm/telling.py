"""How a quote tells a fact, by our own reading of it: a model may say less than that, never more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.claim import Realis
from extract.document import Entity
from extract.llm.cues import cue, standing
from extract.llm.words import stretch
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.llm.evidence import Evidence

_NEAR = 25
"""Characters between a cue and a value of the fact; what stands farther off may be about something else."""
_MODAL = regex(
    r"\b(?:will|would|shall|'ll|(?:is|are|was|were|yet) to|to be|(?:has|have|had|is|are) (?:not|yet)|plan\w* to|intend\w* to|hop\w+ to|"
    r"want\w* to|wish\w* to|expect\w* to|scheduled|planned|propos\w+|invit\w+)(?: \w+){0,3} $",
    re.IGNORECASE,
)


_UNTIL = regex(r"\b(?:not|never)\b[^.;]{0,80}\b(?:until|before)\b", re.IGNORECASE)


class _Cue(NamedTuple):
    distance: int
    told: Realis
    modal: bool


def cues(kind: str, values: Mapping[str, Value]) -> list[re.Pattern[str]]:
    """What the words of a quote must have for a fact of this type with these choices; the most telling last."""
    chosen = [
        (s.name, str(values[s.name]))
        for s in FACT_TYPES[kind].slots
        if s.key and s.value == "choice" and s.name in values
    ]
    found = [cue(kind), *(cue(kind, slot, choice) for slot, choice in chosen)]
    return [pattern for pattern in found if pattern is not None]


def tells_of(evidence: Evidence, patterns: Iterable[re.Pattern[str]]) -> bool:
    """Whether the sentences of a quote, or the heading they stand under, have words for the type of fact.

    An entry of a chronology may do without: "3 May – King X in Y".
    """
    sentences = evidence.sentences
    if sentences[0].scope.dated_by == "entry":
        return True
    texts = [s.span.of(s.block.text) for s in sentences] + [sentences[0].scope.heading, sentences[0].block.key]
    return all(any(pattern.search(text) for text in texts) for pattern in patterns)


def told_as(evidence: Evidence, kind: str, patterns: list[re.Pattern[str]], values: Iterable[Value]) -> Realis:
    """How the quote tells the fact: as the cue nearest to its values does, unless one close by is plainly of the future.

    It looks at the sentence that tells most of the values, of several the last: what comes before names the parties.
    """
    wanted = list(values)
    if "discussed" in wanted:
        return Realis.HAPPENED  # of what is under negotiation the discussion has happened
    pattern = standing(kind) or (patterns[-1] if patterns else None)
    found = _best(evidence, pattern, wanted) if pattern else []
    if not found:
        return Realis.HAPPENED if standing(kind) else _whole(evidence)
    nearest = min(found, key=lambda c: c.distance)
    modal = [c for c in found if c.modal and c.distance <= max(_NEAR, nearest.distance)]
    if nearest.told is Realis.DENIED and any(_UNTIL.search(s.span.of(s.block.text)) for s in evidence.sentences):
        return Realis.HAPPENED  # "did not recognise it until 1960"
    if nearest.told is not Realis.HAPPENED or not modal:
        return nearest.told
    return next((c.told for c in modal if c.told is not Realis.HAPPENED), Realis.PLANNED)


def _whole(evidence: Evidence) -> Realis:
    """How sentences without a cue are told."""
    whole = [realis(p.sentence, p.sentence.at_clean(s.start), p.sentence.at_clean(s.end)) for p, s in evidence.parts]
    return Realis.HAPPENED if Realis.HAPPENED in whole else whole[0]


def _best(evidence: Evidence, pattern: re.Pattern[str], values: list[Value]) -> list[_Cue]:
    """The cues of the last of those sentences that have any and tell most of the values."""
    best: list[_Cue] = []
    most = 0
    for sentence in evidence.sentences:
        telling = sum(any(True for _ in _places(sentence, (value,))) for value in values)
        if telling >= most and (found := list(_cues(sentence, pattern, values))):
            best, most = found, telling
    return best


def _cues(sentence: Sentence, pattern: re.Pattern[str], values: list[Value]) -> Iterator[_Cue]:
    """The cues in one sentence; how far off they are a date or a sum tells first: names stand in other clauses, too."""
    plain = [value for value in values if not isinstance(value, Entity | tuple)]
    places = list(_places(sentence, plain)) or list(_places(sentence, values))
    for match in pattern.finditer(sentence.text):
        distance = min((max(0, at - match.end(), match.start() - at) for at in places), default=len(sentence.text))
        modal = _MODAL.search(sentence.text, max(0, match.start() - _NEAR), match.start()) is not None
        yield _Cue(distance, realis(sentence, *match.span()), modal)


def _places(sentence: Sentence, values: Iterable[Value]) -> Iterator[int]:
    """Where in a sentence's text values of a fact stand."""
    for value in values:
        entities = [v for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, Entity)]
        told = [m for m in sentence.mentions if _means(m, value, entities)]
        yield from (sentence.at_clean(m.span.start) for m in told)
        words = value if isinstance(value, str) else entities[0].name if entities and not told else ""
        found = stretch(words, sentence.span.of(sentence.block.text)) if words else None
        if found:
            yield sentence.at_clean(sentence.span.start + found[0])
            yield sentence.at_clean(sentence.span.start + found[1])


def _means(mention: Mention, value: Value, entities: Iterable[Entity]) -> bool:
    if (mention.amount is not None and mention.amount.value == value) or (mention.date and mention.date == value):
        return True
    return any(e in mention.entities or as_state(mention) == e for e in entities)
