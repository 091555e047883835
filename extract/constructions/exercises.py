"""Exercises told in other words than by a verb of holding them: what a sentence says of one, and whose forces it names.

"Exercise Northern Pike brought Peruvian, Chilean and US infantry together at Iquique", "a bilateral naval exercise, SIFOREX, took
place in May", "Special-forces drills with US troops united …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_NAME = r"[\"“'‘]?(?P<name>(?:(?-i:[A-ZÀ-Þ])[\w'’-]+|[\ue400-\ue4ff])(?: (?:(?-i:[A-ZÀ-Þ])[\w'’-]*|of|the(?= (?-i:[A-Z]))|[\ue400-\ue5ff\ue700-\ue7ff]|\d+))*)[\"”'’]?"
_SORT = r"(?:military|naval|navy|joint|air|army|field|multinational|live-fire|rescue|bilateral|trilateral|common|command[- ]post|staff|special[- ]forces|maritime|tactical|anti-\w+|counter-\w+|combined|amphibious|defen[cs]e)"
_NOUN = re.compile(
    rf"\b(?:(?:{_SORT} (?:[\w-]+ ){{0,2}}?(?:exercises?|drills?|manoeuvres|maneuvers)|war ?games)(?:,? (?:called |named |known as |dubbed |under the name (?:of )?|code-named )?{_NAME}(?=,| (?:took|was|were|is|in|at|brought|saw|united|gathered|began|ended)))?|[Ee]xercises? {_NAME.replace('?P<name>', '?P<named>')})",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:in|at|off|near|to|into|around|over|across|through|outside|against|on|for|of(?= (?:the )?$)) (?:the |southern |northern |eastern |western )*$",
    re.IGNORECASE,
)
_NO_FORCE = re.compile(
    r"['’]s? |[- ](?:coast|ports?|waters|border|range|town|city|islands?|territory|capital|press|media|side said|government said|minister|president|training (?:area|ground)|base|exercise (?:range|area))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:bilateral|joint|the two|both|their|common)\b[^;.]{0,40}\b(?:exercis\w+|drills?|manoeuvres|navies|armies|air forces|armed forces|forces|militaries|coast ?guards)\b",
    re.IGNORECASE,
)
_WATCHED = re.compile(
    r"\b(?:watch\w*|observ\w+|criticis\w+|condemn\w+|protest\w*|denounc\w+|aimed at|against)\b", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:in|at|near|off)(?: the)? (?P<place>(?:coast of )?(?:[\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+){0,3}|(?:Gulf|Bay|Strait|Sea) of [\w\ue000-\ue2ff]+))"
)
_UNDER = re.compile(rf"[^;:.]{{0,40}}?\bunder the name (?:of )?{_NAME}", re.IGNORECASE)
_RELATIVE = 8  # characters of ", which" right behind the name
_STOP = re.compile(
    r"[;:]|, (?:which|who|whose|where)\b|, (?:and|while|but) (?=(?:in|on) [\ue500-\ue5ff]|[\ue000-\ue4ff] (?!and )\w+ed\b)"
)
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: the stretch of `Sentence.text` that tells it, its noun, who takes part, its name and its place, if told."""

    start: int
    end: int
    noun: tuple[int, int]
    participants: tuple[Entity, ...]
    name: str
    place: str


def read_exercise(sentence: Sentence) -> Exercise | None:
    """The exercise that a sentence tells with those who take part; None where fewer than two are told or implied."""
    text = sentence.text
    noun = _NOUN.search(text)
    if noun is None:
        return None
    first = max((m.end() for m in _STOP.finditer(text, 0, noun.start())), default=0)
    stop = _STOP.search(text, min(len(text), noun.end() + _RELATIVE))
    last = stop.start() if stop else len(text)
    if _WATCHED.search(text, first, last):
        return None
    named = [m for m in sentence.within(first, last) if _takes_part(text, sentence.index(m), m)]
    pairs = [m for m in sentence.within(first, last) if m.kind is Kind.PAIR]
    found = [s for m in named if (s := as_state(m)) is not None]
    if pairs or (
        len(set(found)) < _PAIR and _BOTH.search(text, first, last) and all(s in sentence.scope.pair for s in found)
    ):
        found = [*sentence.scope.pair, *found]
    parties = tuple(dict.fromkeys(found))
    if len(parties) < _PAIR:
        return None
    where = _PLACE.search(text, first, last)
    group = next((g for g in ("name", "named") if noun[g]), "")
    under = _UNDER.match(text, noun.end()) if not group else None
    name = sentence.words(*(under.span("name") if under else noun.span(group))) if group or under else ""
    if not name and not _BOTH.search(text, first, last):
        return None
    return Exercise(first, last, noun.span(), parties, name, sentence.words(*where.span("place")) if where else "")


def _takes_part(text: str, at: int, mention: Mention) -> bool:
    return (
        mention.kind in {Kind.STATE, Kind.DEMONYM}
        and not _PLACED.search(text, 0, at)
        and not _NO_FORCE.match(text, at + 1)
    )
