"""Who does what a clause without a subject of its own says, and what "it", "its" and "they" stand for.

"Spain condemned the coup and **recalled** its ambassador": the subject is carried on from the clause before. "**It**
sent troops": what the sentence before was about. Both are judged from word order alone, so both may return None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import EntityKind
from extract.patterns.fillers import Filled
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.patterns.match import Match

_ACTING = {Kind.STATE, Kind.PERSON, Kind.ORGANIZATION}
# What stands right before a subject: nothing, a comma, a conjunction, a date, a dash, and then at most an article.
_SUBJECT_PLACE = regex(
    r"(?:^|[,;:–—.\"] |,|(?<!the )(?<!\ba )[\ue500-\ue5ff] (?:[–-] )?|\b(?:and|but|while|whereas|when|that|as|although|though|after|before|because|since|where|whereupon) )"
    r"(?:the |its |his |her |their |both |even )?$",
    re.IGNORECASE,
)
_PRONOUN = regex(r"(?:^|[,;–] |\b(?:and|but|while) )(?:it|they) ", re.IGNORECASE)
_OPENS = regex(r"(?:(?:[Tt]he|[Ii]n|[Oo]n|[Bb]ut|[Tt]hen|\w+ly|[\ue500-\ue5ff]|[–:]),? ?)*")
_ARTICLE = regex(r"^(?:'s?|’s?|[–-])")
_JOINED = regex(r"[\ue000-\ue4ff] and (?:the )?$")
# "in the A, the B **and the C**": what a preposition leads in goes on
_LED_LIST = regex(
    r"\b(?:in|of|with|to|from|for|by|between|against|like|including) (?:the )?[\ue000-\ue4ff](?:, (?:the )?[\ue000-\ue4ff])*(?:,? and|,) (?:the )?$"
)
_LED = regex(r"\b(?:of|with|to|from|in|against|by|after|before|on|at|under|since) (?:the )?$", re.IGNORECASE)
_LISTED_ON = regex(r",|\.|;| and\b|$")
_THAN = regex(r"\b(?:after|before|than|since) (?:the )?$")
_NO_CLAUSE = regex(r" \(|[.;,]|$| ?[\ue500-\ue5ff](?=[,.;]|$)")
_AS_DID = regex(r" (?:has|had|have|did|does|do|was|were|is|are)\b[^,;:.]{0,60},")
_OPENED = regex(r"(?:It|They) (?!(?:is|was|were)\b)")
_BACK = 3  # sentences
_TOPIC = regex(r"^(?:as (?:for|to)|for) $", re.IGNORECASE)


def subjects(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """The states, persons and organisations that stand where subjects stand in `sentence.text[start:end]`, in order."""
    found: list[Mention] = []
    for index in range(start, end):
        mention = sentence.at(index)
        if (
            mention is not None
            and mention.kind in _ACTING
            and not _ARTICLE.match(sentence.text[index + 1 : index + 3])
            and not only_compared(sentence.text, index, end)
            and _SUBJECT_PLACE.search(sentence.text, 0, index)
            and not _is_joined_object(sentence, index, found)
            and not (_LED_LIST.search(sentence.text, 0, index) and _LISTED_ON.match(sentence.text, index + 1))
        ):
            found.append(mention)
    return tuple(found)


def only_compared(text: str, index: int, end: int) -> bool:
    """Whether others are told beside it: "three years after **A** (1945)", ", as **A** has done since 1990, and was admitted"."""
    if _THAN.search(text, 0, index) and _NO_CLAUSE.match(text, index + 1):
        return True
    aside = _AS_DID.match(text, index + 1) if text.endswith((", as ", ", as the "), 0, index) else None
    return aside is not None and aside.end() <= end


def _is_joined_object(sentence: Sentence, index: int, found: list[Mention]) -> bool:
    """Whether it is joined by "and" to a name that is no subject: "received A **and B** and declared"."""
    joined = _JOINED.search(sentence.text, 0, index)
    return joined is not None and sentence.at(joined.start()) not in found


def subject(match: Match) -> Filled | None:
    """The subject carried on to a verb that has none: the last one of the sentence before the match."""
    found = subjects(match.sentence, 0, match.start)
    return Filled(found[-1].entity, 0.9) if found and found[-1].entity else None


def spoken_of(match: Match) -> Filled | None:
    """What "it", "its" or "they" at the match stand for: the first subject before it, here or one sentence back."""
    here = None if _PRONOUN.search(match.sentence.text, 0, match.start) else _first(match.sentence, match.start)
    if here is not None:
        return Filled(here, 0.85)
    for sentence in reversed(match.before[-_BACK:]):
        if _OPENED.match(sentence.text):
            continue  # "It sent troops. It …": what the sentence before that was about
        earlier = _first(sentence, len(sentence.text))
        return Filled(earlier, 0.8) if earlier is not None else None
    return None


def _first(sentence: Sentence, end: int) -> Entity | None:
    """The first state or organisation spoken of; "As for Lima, its …" is about Lima."""
    for index in range(end):
        mention = sentence.at(index)
        if mention is not None and mention.kind in _ACTING and _TOPIC.match(sentence.text[:index]):
            return mention.entity
    told = (m for m in subjects(sentence, 0, end) if m.entity and m.entity.kind is not EntityKind.PERSON)
    return next((m.entity for m in told if m.span.of(sentence.block.text).casefold() not in _SPEAKER), None)


_SPEAKER = frozenset({"we", "us", "our"})  # who speaks is never "it"


def ungoverned(sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """A list of subjects without the first one where a preposition leads it in: "after the fall of A, **B and C** banned"."""
    if len(mentions) > 1:
        at = sentence.index(mentions[0])
        if _LED.search(sentence.text, 0, at) and sentence.text.startswith(", ", at + 1):
            return mentions[1:]
    return mentions


def is_opening(text: str, at: int) -> bool:
    """Whether nothing but an article, an adverb or a date stands before an index."""
    return _OPENS.fullmatch(text, 0, at) is not None


_BESIDE = regex(
    r"(?:,? (?:(?:alone|together|along|jointly|in company|in concert) with|like|as well as|alongside)|, with) (?P<those>(?:the )?[\ue000-\ue0ff\ue300-\ue4ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff\ue300-\ue4ff])*),"
)


def companions(sentence: Sentence, at: int) -> list[Entity]:
    """Those who do with the subject that ends at index `at` what it does: "Peru, **like Chile and Cuba**, voted …"."""
    found = _BESIDE.match(sentence.text, at)
    if found is None:
        return []
    return [m.entity for m in sentence.within(*found.span("those")) if m.entity is not None]
