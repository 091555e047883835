r"""Patterns: regular expressions over sentences in which every mention is one character.

A pattern is a regular expression (matched without regard to case) in which braces ask for mentions:

| written | matches |
| --- | --- |
| `{to:state}` | one mention of that sort, kept as group `to`; `{state}` keeps nothing |
| `{dates:date+}` | a list: "X", "X and Y", "X, Y and Z" |
| `{item:np}` | a noun phrase: words up to a preposition, a comma, another clause |
| `{items:nps}` | a list of noun phrases, to be split by `extract.patterns.phrase.split_list` |
| `{what:text}` | any words within the clause, as few as the rest of the pattern lets |
| `~` | up to 60 characters of the same clause; `~~` up to 160 |
| `<visited>` | a named set of alternatives from `extract.patterns.lexicon`, e.g. `<relations>` |

Sorts: state, demonym, city, person, org, date, money, number, percent, pair, and unions: actor (state, person,
organisation, demonym), place (city, state), party (state, pair, organisation), seat (the same, city), who (person, demonym, state).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.compiled import kept
from extract.patterns.lexicon import LEXICON
from extract.patterns.needed import FLAGS, SHORTEST, Needs, kinds_in, needs_of
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from extract.annotation.sentence import Sentence
    from extract.claim import Realis


def _characters(*kinds: Kind) -> str:
    return "".join(f"{chr(k.value)}-{chr(k.value + 255)}" for k in kinds)


_SORTS = {
    "state": _characters(Kind.STATE),
    "demonym": _characters(Kind.DEMONYM),
    "city": _characters(Kind.CITY),
    "person": _characters(Kind.PERSON),
    "org": _characters(Kind.ORGANIZATION),
    "date": _characters(Kind.DATE),
    "money": _characters(Kind.MONEY),
    "number": _characters(Kind.NUMBER),
    "percent": _characters(Kind.PERCENT),
    "pair": _characters(Kind.PAIR),
    "actor": _characters(Kind.STATE, Kind.PERSON, Kind.ORGANIZATION, Kind.DEMONYM),
    "place": _characters(Kind.CITY, Kind.STATE),
    "party": _characters(Kind.STATE, Kind.PAIR, Kind.ORGANIZATION),
    "seat": _characters(Kind.STATE, Kind.PAIR, Kind.ORGANIZATION, Kind.CITY),
    "who": _characters(Kind.PERSON, Kind.DEMONYM, Kind.STATE),
}
_PREPOSITIONS = (
    "in|on|at|for|to|from|with|by|during|worth|under|between|into|onto|as|after|before|since|until|through|"
    "which|that|who|when|where|while|whose|is|are|was|were|has|have|had|will|would|can|may|should|could|might|must|shall|cannot|and|or|but|"
    "against|via|within|towards?|following|including|amid|alongside|over|despite|because|at"
)
_END = rf"(?=$|\s?[(]|[,;:.)!?]|\s(?:{_PREPOSITIONS})\b|\s?[{_SORTS['date']}])"
_NP = r"[^,;:()!?\s](?:[^,;:()!?]{0,88}?[^,;:()!?\s])??"
_TOKEN = regex(r"\{(?:(?P<name>[a-z_]+\d?):)?(?P<sort>[a-z]+)(?P<list>\+)?\}|(?<!\?P)<(?P<set>[a-z_]+)>|(?P<gap>~~?)")

# Repeated without bound, phrases could part a long sentence in exponentially many ways.
_REPEATED = regex(r"(?P<phrase>\{(?:\w+:)?(?:nps?|text)\}\))(?P<least>[*+])")


def _translate(token: re.Match[str]) -> str:
    if token["set"]:
        return f"(?:{LEXICON[token['set']]})"
    if token["gap"]:
        return r"[^;:!?]{0,160}?" if token["gap"] == "~~" else r"[^;:!?]{0,60}?"
    name, sort = token["name"], token["sort"]
    if sort == "np":
        body = _NP + _END
    elif sort == "nps":
        body = r"[^;:()!?\s][^;:()!?]{0,200}?(?=$|[;:.()!?]|,? (?:which|that|who|while|but|whose|where)\b)"
    elif sort == "text":
        body = r"[^;:!?]{1,120}?"
    else:
        one = f"[{_SORTS[sort]}]"
        body = rf"{one}(?:(?:, (?:and |in |to )?| and (?:in |to |with )?| or ){one}){{0,60}}" if token["list"] else one
    return f"(?P<{name}>{body})" if name else f"(?:{body})"


def expression_of(text: str) -> str:
    """A pattern written as a regular expression."""
    bounded = _REPEATED.sub(lambda m: m["phrase"] + ("{1,3}" if m["least"] == "+" else "{0,3}"), text)
    return r"(?<!\w)(?:" + _TOKEN.sub(_translate, bounded) + ")"


@lru_cache(maxsize=4096)
def compile_pattern(text: str) -> re.Pattern[str]:
    """The regular expression of a pattern. Raises re.error, KeyError for an unknown sort or set."""
    return kept().compiled(expression_of(text), FLAGS)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern with what it says without words: slots it fixes, a realis it implies, how far it is to be trusted.

    `weight` (0–1) is the share of its matches that are right, as judged on documents set aside for development.
    """

    text: str
    weight: float = 0.9
    sets: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    realis: Realis | None = None

    def search(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """All matches in a sentence, left to right."""
        ready = prepared(self.text)
        return ready.expression.finditer(sentence.text) if ready.needs.met(*shown_in(sentence.text)) else iter(())


@dataclass(frozen=True)
class Prepared:
    """A pattern ready to be tried: what it needs is known at once, its expression is compiled when that is first met."""

    text: str
    needs: Needs

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled expression: a page meets the needs of fewer than half of all patterns."""
        return compile_pattern(self.text)


@lru_cache(maxsize=4096)
def prepared(text: str) -> Prepared:
    """A pattern with what it needs, by its text: hashing an expression takes longer than many a match."""
    return Prepared(text, needs_of(expression_of(text)))


@lru_cache(maxsize=1024)
def shown_in(text: str) -> tuple[str, frozenset[int]]:
    """A sentence's text in lower case, and the kinds of mention in it."""
    return text.lower(), kinds_in(text)


@lru_cache(maxsize=1024)
def letters_in(text: str) -> frozenset[str]:
    """All letters of a text by threes, as words begin."""
    return frozenset(text[n : n + SHORTEST] for n in range(len(text)))
