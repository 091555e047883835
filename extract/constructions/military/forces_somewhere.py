"""Forces somewhere: what a reading tells of them, the words that lead in the place, where their clause ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity

PLACE = regex(
    r"(?:\b(?:in|at|on|off|near|to|into|around|from|of|beside|outside|out of|across|along|over) (?:the |southern |northern |eastern |western |central |[a-z]+ (?:of|off|in) (?:the )?){0,2})"
    r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?<=beside the )[\ue100-\ue1ff]|[\ue100-\ue1ff](?= (?:soil|territory|waters|side|border|coast|airspace|ports?|bases?)\b)|(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?:of |the |el |al[- ])?(?-i:[A-ZÀ-Þ][\w'’-]+)){0,3})"
)
DIRECT = regex(
    r" ?(?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?:of |the |el |al[- ])?(?-i:[A-ZÀ-Þ][\w'’-]+)){0,3})"
)
_STOP = regex(r"[;:]|, (?:and|while|but|which|who|where|the|an?) ")
REACH = 110  # characters of what is done where


@dataclass(frozen=True, slots=True)
class Presence:
    """Forces somewhere: the stretch of `Sentence.text` that tells it, kind of activity, whose they are, what, where."""

    start: int
    end: int
    kind: str
    participants: tuple[Entity, ...]
    item: str
    place: str
    left: bool = False  # the date that is told is that of their leaving
    own: bool = False  # told as "its forces"
    inferred: bool = False  # whose they are is not told but inferred
    verb: int = -1  # where the verb stands that tells it, if behind the phrase


def end_of_clause(text: str, start: int) -> int:
    """Where the clause around `start` ends, within reach."""
    stop = _STOP.search(text, start)
    return min(stop.start() if stop else len(text), start + REACH)
