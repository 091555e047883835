"""A pattern found in a sentence, and what its groups hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import Entity, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Scope, Sentence
    from extract.patterns.pattern import Pattern

_LEADING = regex(
    r"^(?:the|a|an|its|their|his|her|our|this|these|those|some|both|such|also|various|several|other|certain)\s+",
    re.IGNORECASE,
)

# "According to Chile, Peru and Kenya signed …", "At a meeting in Chile, Peru …": what is told first is in no list.
_FRONT = regex(
    r"(?:According to|Unlike|Like|Contrary to|Besides|Apart from|Except for|Thanks to|Despite|In spite of|(?:At|During|After) (?:an?|the) [\w -]{3,40}? (?:in|of|with)|In|From|Near|Outside) (?:the )?"
)
_LAST = regex(r", and (?:the )?[\ue000-\ue9ff]$")  # the end of a list, or the beginning of a clause
_GOVERNED = regex(r"\b(?:in|to|with|from|at|of|for|by|against|[a-z]{3,}ed) (?:the )?$")
_AUXILIARY = regex(r" (?:also |then |later |now |still )?(?:has|have|had|is|are|was|were|will|would|did|does)\b")
_VERB = regex(
    rf"{_AUXILIARY.pattern}| (?:also |then |later )?(?:became|went|came|took|sent|gave|maintains|keeps|[a-z]{{3,}}ed)\b"
)
# "no member of *the League* recognised it", "most of the states of *the Union* did"
_SOME_OF = regex(
    r"\b(?:no|none of the|not all(?: of the)?|any|some|most|many|several|few|half|a (?:majority|minority|number|handful|dozen)|certain|individual|other|two|three|four|five|six|seven|eight|nine|ten|twelve|[\ue700-\ue7ff]) (?:of )?(?:the )?(?:(?:other|[a-z]+(?:ern|an)|larger|smaller|older|newer) )?(?:members?(?: states?| countries)?|states|countries|nations|governments) of (?:the )?$",
    re.IGNORECASE,
)
_DOES = regex(r" (?!and\b|or\b|of\b|in\b|on\b|at\b|to\b|for\b|with\b|as\b|by\b|from\b|that\b|which\b|who\b)[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Match:
    """One match of one pattern; `sentences` are those of its block, to look back at."""

    sentence: Sentence
    pattern: Pattern
    groups: re.Match[str]
    before: Sequence[Sentence] = ()

    @property
    def start(self) -> int:
        """Where in the sentence's text the match begins."""
        return self.groups.start()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.groups.end()

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """What of the sentence the match speaks for: all of it but what its groups `aside` and `aside2` say in passing."""
        found, last = [], self.start
        for first, end in sorted(self.groups.span(name) for name in ("aside", "aside2") if self.has(name)):
            found.append((last, first))
            last = end
        return tuple((first, end) for first, end in (*found, (last, self.end)) if first < end) or (
            (self.start, self.end),
        )

    @property
    def scope(self) -> Scope:
        """The sentence's scope."""
        return self.sentence.scope

    def has(self, name: str) -> bool:
        """Whether the pattern has a group of that name which took part in the match."""
        return name in self.groups.re.groupindex and self.groups[name] is not None

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """The mentions within a group, in order; none when the group is absent.

        Of "in Lima, and Peru opened one", Peru is not in the list: with it a clause begins; of "In Chile, Peru and Kenya" Chile is not.
        Nor does a body do what some of its members do.
        """
        if not self.has(name):
            return ()
        found, (start, end) = self.sentence.within(*self.groups.span(name)), self.groups.span(name)
        text = self.sentence.text
        if found and _SOME_OF.search(text, 0, start) and _DOES.match(text, start + 1):
            return found[1:]
        if len(found) > 1 and _FRONT.fullmatch(text, 0, start) and text.startswith(", ", start + 1):
            return found[1:]
        if len(found) > 1 and _LAST.search(text, start, end) and _GOVERNED.search(text, 0, start):
            goes_on = (_VERB if len(found) == len("XY") else _AUXILIARY).match(text, end)
            return found[:-1] if goes_on else found
        return found

    def mention(self, name: str) -> Mention | None:
        """The only or first mention of a group."""
        return next(iter(self.mentions(name)), None)

    def words(self, name: str) -> str:
        """A group's words as the document has them, without leading determiners."""
        if not self.has(name):
            return ""
        text = self.sentence.words(*self.groups.span(name))
        while (shorter := _LEADING.sub("", text)) != text:
            text = shorter
        return text.strip(" \"',;:|–-")


def as_state(mention: Mention, *, deep: bool = True) -> Entity | None:
    """The state that a mention names or belongs to: a city's, with `deep` a person's or organisation's too."""
    entity = mention.entity
    if entity is None:
        return None
    if entity.kind is EntityKind.STATE:
        return entity
    if mention.kind is Kind.CITY or deep:
        return state_of(entity, mention)
    return None


def state_of(entity: Entity, mention: Mention | None = None) -> Entity | None:
    """The state an entity belongs to, from the gazetteer or from the office told with it."""
    from extract.gazetteer.states import state  # noqa: PLC0415 - the gazetteer loads data that a pure match needs not

    if entity.state:
        return state(entity.state)
    if mention is not None and mention.position_of is not None and mention.position_of.kind is EntityKind.STATE:
        return mention.position_of
    return None
