"""The clause around a sum of money: the verb and the noun that govern it, who acts, when; and the sum that is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.constructions.finance.payment_words import PASSIVE
from extract.constructions.parties import NAME, actor, at, by_pronoun, subject, topic
from extract.constructions.sides import subject_sides
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_DATE = regex(r"[\ue500-\ue5ff]")
# "…, and by 2014 it had": the date is the next clause's
_ENDS = regex(
    r"[\ue600-\ue6ff;.]|, (?:and|but|while) (?=(?:by|in|on|from|since) [\ue500-\ue5ff],? (?:it|he|she|they|its|the|an?|[\ue000-\ue4ffA-Z]))"
)
_DATED_THING = regex(r"\b(?:a|an|of the|under the|under a) $")
MONEY = regex(r"[\ue600-\ue6ff]")
CONVERSION = regex(r" ?\([^()\ue500-\ue5ff]*[\ue600-\ue6ff]\)")
_OFFERED = regex(
    r"\b(?:promise of|promises of)|offer(?:s|ed|ing)?\b|announc\w+|assur\w+|unveil\w+|commitments?\b|pledges?\b",
    re.IGNORECASE,
)
# "It took half of the venture and undertook to spend 2 million": who did the one did the other.
_COORDINATED = regex(
    r"(?:(?P<and>,? (?:and|but))|,) (?:(?:also|then|later|again|\w+ly|has|have|had|will|was|were|been|undertook to|promised to|agreed to|plans to|(?:in|on|by|since) [\ue500-\ue5ff],?) )*$"
)
# "was taken over by Alpha, *and Beta*, in debt at home, sold": a comma closes what is told aside
_ASIDE_SUBJECT = regex(
    rf"(?:^|[;,] (?:and|but|while|whereupon) )(?:[Tt]he )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|{NAME}), [^,;:.\ue300-\ue4ff]{{3,60}}, $"
)
_SAID = regex(
    rf"(?:^|[;,] )(?:[Tt]he )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]|{NAME}) (?:has |had )?(?:said|says|announced|announces|reported|reports|stated|states|declared|confirmed|added|claims|claimed|promised)(?: [a-z]+day)?(?: that)? (?:it|they) (?:[a-z]+ ){{0,4}}$"
)
# "wrote off 3 million of **what Peru owed** and gave it aid": not Peru
_OWED = regex(
    r"\b(?:what|that|which) (?:the )?[\ue000-\ue0ff\ue400-\ue4ff] (?:(?:had|has|have|still) ){0,2}owe[sd]?\b(?: [a-z]+){0,3},? and (?:(?:also|then|later|has|had) )*$"
)
# "In 2011 **it** bought the maker Acme, and by 2014 it had put 2 million into it": one and the same
_ITSELF = regex(
    r"(?:(?:In|On|By|Since|From) [\ue500-\ue5ff],? )?[Ii]t (?!is\b|was\b|seems\b|took\b)[a-z]+ .{0,160}? it "
)
_MOOTED = regex(
    r"(?: that was| which was|,)? (?:offered|promised|pledged|proposed|requested|mooted|sought)\b(?! and)"
    r"|(?: (?!and\b|that\b|which\b)[^ ,;:.]{1,20}){0,9} (?:is|are) (?:announced|promised|pledged|offered|unveiled|in prospect)\b"
)
_BEING = regex(r"\bbeing (?:\w+ly )?$", re.IGNORECASE)
_BY = regex(
    r"(?: in [\ue500-\ue5ff])?(?: (?:to the (?:tune|value|amount) of|with|for|at) [\ue600-\ue6ff])?(?: in [\ue500-\ue5ff])? by "
)
_HEAD = regex(
    r"(?:[*•·–-] )?(?:\([a-z]\) |[\ue500-\ue5ff][ ,.:–-]+)?(?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|(?-i:(?:[A-Z]\w+ ){1,4}(?:Bank|Fund|Agency|Facility|Programme|Corporation)))(?: \([^()]*\))? ?[:–|-] ",
    re.IGNORECASE,
)
NEAR = 60  # characters of a clause between an amount and what governs it


@dataclass(frozen=True, slots=True)
class Sum:
    """What is read about one amount; `index` is its character, `start`–`end` enclose what governs it.

    `kind` is one of the schema's; `asked` tells that the money was asked for or committed to, not given.
    """

    index: int
    start: int
    end: int
    kind: str
    provider: Entity | None
    recipient: Entity | None
    certainty: float
    date: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of an amount, `first`–`last`, with the verb and the noun that govern it; `noun` is `index` without one."""

    sentence: Sentence
    index: int
    first: int
    last: int
    verb: re.Match[str] | None
    kind: str
    noun: int
    before: Sentence | None = None

    @property
    def text(self) -> str:
        """The sentence as patterns see it."""
        return self.sentence.text

    @property
    def do(self) -> str:
        """The group of `VERB` that the verb belongs to; empty without a verb."""
        return (self.verb.lastgroup or "") if self.verb else ""

    @property
    def passive(self) -> bool:
        """Whether the verb is a passive, or a participle with its agent: "bought by"."""
        if self.verb is None:
            return False
        if self.verb.group().endswith("ing") and not _BEING.search(self.text, self.first, self.verb.start()):
            return False  # "is lending"
        by = self.do in {"buy", "sell", "give", "lend"} and _BY.match(self.text, self.verb.end(), self.last)
        return bool(by or PASSIVE.search(self.text, self.first, self.verb.start()))

    @property
    def acting(self) -> Entity | None:
        """The subject of the verb; "it" is what the sentence, or else the one before, is about."""
        at_verb = self.verb.start() if self.verb else self.noun
        if self.verb and (said := _SAID.search(self.text, 0, at_verb)):
            return at(self.sentence, said.start("who"), said.end("who"))
        if self.verb and by_pronoun(self.sentence, at_verb):
            again = _ITSELF.match(self.text) and self.before is not None and topic(self.before)
            own = again or topic(self.sentence, at_verb, self.first) or topic(self.sentence, at_verb)
            return own or (topic(self.before) if self.before is not None else None)
        owed = _OWED.search(self.text, self.first, at_verb)
        aside = _ASIDE_SUBJECT.search(self.text, self.first, at_verb) if self.verb else None
        if aside is not None and (apart := at(self.sentence, aside.start("who"), aside.end("who"))) is not None:
            return apart
        joined = _COORDINATED.search(self.text, 0, at_verb) if self.verb else None
        found = topic(self.sentence, joined.start(), self.first) if joined and joined["and"] else None
        found = None if joined and found and in_relative(self.sentence, found, joined.start()) else found
        found = found or subject(self.sentence, owed.start() if owed else at_verb, self.first)
        if found is None and joined:
            found = topic(self.sentence, at_verb)
        if found is not None and self.do in {"give", "lend", "weak"} and found not in self.sentence.scope.pair:
            row = [actor(m) for m in subject_sides(self.sentence, 0, at_verb)]
            found = next((e for e in row if e in self.sentence.scope.pair), found) if found in row else found
        return found or (head(self.sentence) if self.first else None)

    @property
    def unknown(self) -> bool:
        """Whether a pronoun that nothing resolves does what the verb tells: not then the pair's other state."""
        if self.verb is None or self.passive or self.do in {"get", "take", "weak", "owe", ""}:
            return False
        return by_pronoun(self.sentence, self.verb.start()) and self.acting is None

    def sum(self, kind: str, provider: Entity | None, recipient: Entity | None, certainty: float) -> Sum:
        """What is read of the amount, with its date and whether it was only asked for or promised."""
        start = min(self.verb.start() if self.verb else self.noun, self.noun)
        date = date_of(self.sentence, self.index)
        asked = self.do == "take" or (
            self.do != "weak" and bool(_OFFERED.search(self.verb.group() if self.verb else ""))
        )
        asked = asked or bool(_OFFERED.match(self.text, self.noun) or _MOOTED.match(self.text, self.index + 1))
        return Sum(self.index, start, self.index + 1, kind, provider, recipient, certainty, date, asked)


def in_relative(sentence: Sentence, who: Entity, end: int) -> bool:
    """Whether somebody is told as the subject of a relative clause that is over by `end`: "the hall, which *the firm* built in 2010, and the road"."""
    at_first = next((sentence.index(m) for m in sentence.within(0, end) if actor(m) == who), None)
    led_in = at_first is not None and _WHICH.search(sentence.text, 0, at_first) is not None
    return led_in and ", " in sentence.text[at_first:end]


_WHICH = regex(r"\b(?:which|that|whom) (?:the )?$")


def head(sentence: Sentence) -> Entity | None:
    """Who heads an entry: "Peru: a loan of 2 million"."""
    told = _HEAD.match(sentence.text)
    mention = sentence.at(told.start("who")) if told else None
    if told is None or (mention is not None and mention.form == "capital" and ":" not in told[0]):
        return None  # "LIMA – The fund …": from where it was sent
    return at(sentence, told.start("who"), told.end("who"))


def date_after(sentence: Sentence, index: int) -> str:
    """The date soon after the amount at `index` and before the next one, in EDTF; empty without one."""
    text = sentence.text
    converted = CONVERSION.match(text, index + 1)
    index = converted.end() - 1 if converted else index
    stop = _ENDS.search(text, index + 1)
    found = _DATE.search(text, index + 1, min(stop.start() if stop else len(text), index + 80))
    mention = sentence.at(found.start()) if found else None
    return mention.date if mention is not None else ""


# "Since Peru became independent *in 1963*, …": a time that goes on.
_SINCE_THEN = regex(r"(?:Ever )?[Ss]ince (?!then\b)[^,;:\ue500-\ue5ff]{3,80}$")


def date_of(sentence: Sentence, index: int) -> str:
    """The date behind the amount, else the last before it in the sentence, else the one carried over."""
    if after := date_after(sentence, index):
        return after
    text = sentence.text
    dates = [m.start() for m in _DATE.finditer(text, 0, index) if not _DATED_THING.search(text, 0, m.start())]
    mention = sentence.at(dates[-1]) if dates else None
    if mention is not None:
        since = "/" not in mention.date and _SINCE_THEN.match(text, 0, dates[-1])
        return f"{mention.date}/.." if since else mention.date
    carried = sentence.scope.date
    return (
        "" if carried.endswith("/..") and sentence.scope.dated_by == "carried" else carried
    )  # "since 1996" is that sum's
