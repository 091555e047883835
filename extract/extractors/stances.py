"""Stances: support, congratulation, condemnation, criticism, veto, condolence of one named actor towards another."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.stance.backed import whole_target
from extract.constructions.stance.followers import read_followers
from extract.constructions.stance.grammar import elliptic, pronominal, spoken, told
from extract.constructions.stance.misread import misread
from extract.constructions.stance.relative import antecedent
from extract.constructions.stance.speakers import home
from extract.constructions.stance.takers import (
    author,
    backer,
    is_joint,
    it,
    joint,
    last_subject,
    office_holder,
    vetoers,
)
from extract.constructions.stance.targets import counterpart, earlier, gapped, helped, second, step, text, topic
from extract.constructions.stance.vetoes import barred
from extract.constructions.subject import companions, subject
from extract.document import Entity
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

# "ties go back to the struggle of Peru, which was backed by Chile": it is the struggle that was
_BACK_TO = regex(r".{5,90}? (?:goes|go|went|dates?|dated|reach(?:es|ed)?|stretch(?:es|ed)?) back to (?:the )?")
_NOT_DENIED = regex(r"\b(?:not|never|nor) (?:forget|forgets|forgot|forgotten|fail|hesitate|only)\b")


_CUT_SHORT = regex(r" (?:he|she|they|we)$")


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    if isinstance(slots.get("actor"), Entity) and (holder := office_holder(match)) is not None:
        slots = slots | {"actor": holder}
    actor, target, stance = slots.get("actor"), slots.get("target"), str(slots["stance"])
    if not isinstance(actor, Entity) or actor == target or misread(match, actor, target, stance):
        return
    if match.has("rel") and antecedent(match) is None:
        return
    if whole := whole_target(match):
        slots = slots | {"target": whole}
    elif isinstance(target, str) and (since := _BACK_TO.match(target)):
        slots = slots | {"target": target[since.end() :], "topic": target[since.end() :]}
    if stance == "support" and isinstance(target, str) and _WON.search(target) and _HAILED.search(match.groups[0]):
        slots = slots | {"stance": "congratulate"}
    for target in (further for further in (second(match), slots.get("target")) if further):
        if isinstance(target, str) and _CUT_SHORT.search(target):
            continue  # "welcomed *assurances he* had received": what leads into a clause tells no matter
        yield from _by_each(match, slots | {"target": target}, actor)
    what, when = gapped(match)
    if what:
        yield from _by_each(match, slots | {"target": what, "topic": what, "date": when}, actor)


def _by_each(match: Match, slots: dict[str, Value], actor: Entity) -> Iterable[dict[str, Value]]:
    """A fact for each who takes the stance: the two sides, a list, those who stand beside the subject."""
    target = slots["target"]
    told = [m for m in match.mentions("actor") if m.kind is Kind.PAIR]
    if match.has("they") or is_joint(match):
        yield from (slots | {"actor": s} for s in match.scope.pair if s != target)
    elif told and len(told[0].entities) > 1:
        yield from (slots | {"actor": s} for s in told[0].entities if s != target)
    elif match.has("by"):
        yield from (slots | {"actor": m.entity} for m in match.mentions("by") if m.entity)
    elif match.has("actor") and (nearer := last_subject(match)) is not None:
        yield slots | {"actor": nearer}
    elif (writer := author(match, actor) if match.has("actor") else None) != target or writer is None:
        yield slots | {"actor": writer or actor}
        if match.has("actor") and not match.has("rel"):
            beside = companions(match.sentence, match.groups.end("actor"))
            yield from (slots | {"actor": one} for one in beside if one not in {actor, target})


def _when(match: Match) -> Filled | None:
    """As `date_nearby`; of a relative clause the dates of a list before it tell nothing, nor of a veto when its victim got in."""
    if match.has("got_in"):
        return None
    near = date_nearby(match)
    return None if near is not None and near.each and match.has("rel") else near


_REFUSAL = regex(r"\b(?:refusal|failure)\b")
_DENIES = regex(r"\b(?:not|never|neither|nor|refuse[sd]?|decline[sd]?|denie[sd]|no longer)\b")
_WOULD_VETO = regex(r"\b(?:would|will|threaten\w* to) (?:\w+ )?(?:veto|block)\b")
_WON = regex(r"\b(?:win|victory|triumph|re-?election|election|inauguration|swearing-in|appointment)$")
_HAILED = regex(r"\b(?:hail|applaud)")
_ASIDE = regex(r"[\ue000-\ue9ff], (?:which|who|whose|without|a|an|the) [^,;]{3,140},")
_SAID = regex(
    r"\b(?:said|told|declared|announced|stated|pledged|promised|stressed|made clear)\b[^,;]{0,60} (?:would|will)\b"
)
_RELATIVE = regex(r"(?:[a-z]+ )?(?:which|whom|that|whose)\b")
_WILL = regex(r"\b(?:will|would|plan(?:s|ned)? to)\b")


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """A stance is taken by words: that its object is planned or alleged does not make the stance so."""
    if re.match(r"[\ue000-\ue4ff],? having\b", sentence.text[start:end]):
        return Realis.HAPPENED
    aside = _ASIDE.match(sentence.text, start, end)
    if aside is not None:  # "X, which does not recognise Y, backs …": what is said in passing is no part of it
        start = min(aside.end() + 1, end)
    told = realis(sentence, start, min(end, start + 40))
    front = sentence.text[start if _RELATIVE.match(sentence.text, start) else 0 : end]
    if told is Realis.DENIED and _NOT_DENIED.search(sentence.text, 0, end):
        return Realis.HAPPENED
    if told is Realis.DENIED and _REFUSAL.search(sentence.text, 0, end) and not _DENIES.search(sentence.text, 0, end):
        return Realis.HAPPENED  # what was criticised is that another refused
    if _WOULD_VETO.search(sentence.text, start, end):
        return Realis.PLANNED
    return Realis.HAPPENED if told is Realis.PLANNED and (_SAID.search(front) or not _WILL.search(front)) else told


FRAMES = tuple(
    Frame(
        "stance",
        tuple(patterns),
        required=frozenset({"actor", "stance", "target"}),
        fill={
            "actor": fill,
            "target": (barred, helped, antecedent, step, counterpart, text, earlier),
            "topic": (topic,),
            "date": (_when,),
        },
        revise=_revise,
        realis=_told,
    )
    for patterns, fill in (
        (told(), (vetoers, it, backer)),
        (elliptic(), (joint, subject)),
        (pronominal(), (it,)),
        (spoken(), (home,)),
    )
)


@extractor("stances", emits={"stance"})
def stances(document: Annotated) -> Iterator[Claim]:
    """What named actors said for or against others."""
    told = list(chain.from_iterable(frame.claims(document) for frame in FRAMES))
    yield from told
    yield from read_followers(document, sorted(told, key=lambda c: c.span.start))
