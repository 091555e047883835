"""Stances told by pointing at another: "so did Peru", "Chile voted against", "the bid, with Kenya in favour".

What is not told of the stance or of its object is that of the stance told last, in the same sentence or the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.subject import is_opening
from extract.document import Entity, EntityKind
from extract.gazetteer.states import state
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import claim
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_ONE = r"[\ue000-\ue0ff\ue300-\ue4ff]"
_LIST = rf"{_ONE}(?:(?:, | and |, and |,? as well as )(?:the )?{_ONE})*"
_ADV = r"(?:,? (?:too|also|then|itself|later|soon|promptly|likewise|in turn|has|had|have|both|for that matter|for (?:its|his|her|their) part|\w+ly),?)*"
_ALIKE = tuple(
    regex(expression)
    for expression in (
        rf"\b(?:[Aa]s|[Ss]o) (?:did|do|does|had|has|have)(?:, (?:for that matter|in time|too),)? (?:the )?(?P<by>{_LIST})(?=[.,;:]|$| (?:in|on|at|later|and|a)\b| ?[\ue500-\ue5ff\ue700-\ue7ff])",
        rf"(?P<by>{_LIST}){_ADV},? (?:followed suit|(?:did|does|do|had done|has done|have done) (?:the same|likewise|so)|joined (?:in|them))(?=[.,;:]|$| (?:in|on|at|later|and|a|by|with|when|after|over|upon|as|following|before)\b| ?[\ue500-\ue5ff\ue700-\ue7ff])",
        rf", (?:joined|followed|echoed)(?: in this)? by (?:the )?(?P<by>{_LIST})",
    )
)
_STYLED = r"(?:(?:the )?(?:HH|HE|HRH|HM|H\.H\.|H\.E\.) )?"
# "the Crown Prince **sent a similar cable**", often a paragraph of its own
_SIMILAR = regex(
    rf"(?P<by>{_STYLED}{_ONE}(?:(?:, | and |, and ){_STYLED}(?:the )?{_ONE})*){_ADV},? sent (?:an? )?(?:similar|identical|like)(?: [a-z]+)? (?:cable|message|telegram|letter)s?\b"
)
_FOR = regex(
    rf"(?P<by>{_LIST}){_ADV},? (?:(?:voted|spoke|came out|declared (?:itself|himself|herself)|was|is|were|are|has been|have been|had been)(?: \w+ly)? (?:in favour|in support)|gave (?:its|his|her|their) (?:backing|support|blessing))(?=[.,;:]|$| (?:too|as well)\b)"
)
_AGAINST = regex(
    rf"(?P<by>{_LIST}){_ADV},? (?:(?:voted|spoke|came out|declared (?:itself|himself|herself)|was|is|were|remains|remained)(?: \w+ly)? (?:against|opposed)(?: (?:it|them|this))?|objected|cast the (?:sole|only) vote against)(?=[.,;:]|$| (?:too|as well|together|along|on)\b)"
)
_CLAUSE = Pattern(".*")
_OWN = 0.8
_HEAD = regex(
    r"\b(?:resolution|draft|text|motion|bid|application|candidacy|candidature|plan|proposal|membership|accession|admission|request|partition)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence that may point at another, with those of its block before it."""

    document: Annotated
    sentence: Sentence
    before: Sequence[Sentence]


def read_followers(document: Annotated, told: Sequence[Claim]) -> Iterator[Claim]:
    """The stances of those who felt as the one told before them, or who were for or against what was told before."""
    last: Sentence | None = None
    for block in document.blocks:
        for number, sentence in enumerate(block):
            before = block[number - 1] if number else last if _SIMILAR.match(sentence.text) else None
            here = sentence.block.raw(sentence.span).start
            reach = before.block.raw(before.span).start if before is not None else here
            known = [c for c in told if reach <= c.span.start <= here]
            if known:
                yield from _in_sentence(_Here(document, sentence, block[:number]), known)
            last = sentence


def _in_sentence(here: _Here, known: Sequence[Claim]) -> Iterator[Claim]:
    for pattern in (*_ALIKE, _SIMILAR):
        for found in pattern.finditer(here.sentence.text):
            yield from _alike(here, found, known)
    for pattern, stance in ((_FOR, "support"), (_AGAINST, "criticise")):
        for found in pattern.finditer(here.sentence.text):
            yield from _sided(here, found, known, stance)


def _models(sentence: Sentence, found: re.Match[str], known: Sequence[Claim]) -> list[Claim]:
    """The claims told last before: of this sentence, else of the one before where the pointing opens the sentence."""
    here = sentence.block.raw(sentence.span).start
    own = [c for c in known if c.span.start == here]
    if own:
        earlier = {m.entity for m in sentence.within(0, found.start())}
        return [c for c in own if c.get("actor") in earlier][-1:]
    return list(known[-1:]) if is_opening(sentence.text, found.start()) else []


def _alike(here: _Here, found: re.Match[str], known: Sequence[Claim]) -> Iterator[Claim]:
    """ "… condemned the coup; **so did Peru**": the same stance on the same."""
    for model in _models(here.sentence, found, known):
        for by in _actors(here.sentence, found):
            if by not in {model.get("actor"), model.get("target")} and model.realis is Realis.HAPPENED:
                yield _claim(here, found, by, str(model.get("stance")), _returned(model, by))


def _returned(model: Claim, by: Entity) -> Claim:
    """The model for one who answers in kind: to him or her it was done, so that the other side is now meant."""
    actor, target = model.get("actor"), model.get("target")
    if not isinstance(actor, Entity) or not isinstance(target, Entity) or not _home(by) or _home(by) != _home(target):
        return model
    back = state(_home(actor))
    roles = (r for r in model.roles if r.name != "topic")
    return replace(model, roles=tuple(replace(r, value=back) if r.name == "target" else r for r in roles))


def _home(one: Entity) -> str:
    return one.key if one.kind is EntityKind.STATE else one.state


def _sided(here: _Here, found: re.Match[str], known: Sequence[Claim], stance: str) -> Iterator[Claim]:
    """ "… backed the bid; **Peru voted against**": another stance on what is put to the vote."""
    for model in _models(here.sentence, found, known):
        target = model.get("target")
        if isinstance(target, str) and _HEAD.search(target):
            for by in _actors(here.sentence, found):
                if by != model.get("actor"):
                    yield _claim(here, found, by, stance, model)


def _actors(sentence: Sentence, found: re.Match[str]) -> list[Entity]:
    kinds = {Kind.STATE, Kind.PERSON, Kind.ORGANIZATION}
    return [m.entity for m in sentence.within(*found.span("by")) if m.entity is not None and m.kind in kinds]


def _claim(here: _Here, found: re.Match[str], by: Entity, stance: str, model: Claim) -> Claim:
    sentence = here.sentence
    near = date_nearby(Match(sentence, _CLAUSE, found, here.before))
    same = sentence.block.raw(sentence.span).start == model.span.start
    date = str(near.value) if near and near.certainty > _OWN else model.date if same else ""
    values = (
        ("actor", by),
        ("date", date),
        ("stance", stance),
        ("target", model.get("target")),
        ("topic", model.get("topic")),
    )
    roles = tuple(Role(n, v) for n, v in values if v)
    told = realis(sentence, found.start(), found.end())
    confidence = 0.7 if told is Realis.HAPPENED else 0.4
    return claim(here.document, sentence, "stance", roles, confidence=confidence, told=told)
