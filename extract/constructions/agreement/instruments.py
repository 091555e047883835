"""Instruments: the noun phrases of a sentence that name treaties, contracts, memoranda and the like.

"Instrument" is the word of treaty law for what is signed, whatever it is called. An instrument is read from its head
noun in both directions: determiner, count and qualifiers before it ("two military cooperation *agreements*"), subject,
parties and year after it ("*treaty* of friendship between A and B on C", "*accord* of 1936").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.agreement.instrument_grammar import (
    ABOUT,
    ANOTHER,
    BRACKET,
    CALLED,
    COUNTED,
    DATED_MATTER,
    EXTRAPOSED,
    HEAD,
    KINDS,
    NEXT_DATED,
    OF,
    OF_BOTH,
    OF_DATE,
    OF_LEAD,
    OF_PLACE,
    OF_SAME,
    OF_SIDE,
    ON_MATTER,
    PURPOSE,
    UNDERSTANDING,
    WHOSE,
    WITH,
    WITH_LEAD,
    WORTH,
)
from extract.constructions.qualifiers import phrase_start, qualifiers
from extract.constructions.sides import parted, sides
from extract.names.runs import is_common
from extract.patterns.phrase import split_list
from extract.regex import regex

if TYPE_CHECKING:
    from decimal import Decimal

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "both"})
_LEADING = regex(r"^(?:the|a|an|its|their)\s+", re.IGNORECASE)
_OWNERS = 80  # characters in which "X and Y, whose" stands
_SHORT = regex(r" \((?:MoU|MOU|[A-Z]{2,8})s?\)")  # an acronym is no part of the name
_ONLOOKING = regex(r" (?:looking on|watching|present\b|in attendance|attending|standing by)")
_TRAILING = regex(r"(?: (?:for|of|in|on|to|from|and|the))?[ –,-]*$")
# "between the two" that goes on "Andean thrones was signed"
_OF_THE_TWO = regex(
    r"(?<=[\ue900-\ue9ff])(?: (?!(?:was|were|is|are|has|had|have|will|would|and|or|which|that|who|in|on|at|of|for|to|by|with|from|came|took|entered|ended|signed|concluded|reached|made|since)\b)[\w-]+){1,3}(?= (?:was|were|is|are|has|had|will|came|took|entered|signed|concluded|of|on)\b|[,;)])"
)
_ADJECTIVE = regex(r"(?:ic|al|ary|ive|ous|ial)$")


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument as a sentence names it; offsets are indices of `Sentence.text`.

    `start`–`end` spans determiner to last modifier, `head` is where the head noun begins. `name` is empty where the text
    calls it no more than "an agreement"; `subjects` holds more than one where the text tells agreements apart by them;
    `count` is None unless told; `parties` are the mentions that follow "between" or "with", `within` those before the head;
    `about` those after it; `year` is the index of the date in "treaty of 1936"; `soft` marks nouns that are instruments only when somebody signs them.
    """

    start: int
    head: int
    end: int
    kind: str
    name: str = ""
    subjects: tuple[str, ...] = ()
    count: Decimal | None = None
    plural: bool = False
    soft: bool = False
    definite: bool = False
    parties: tuple[Mention, ...] = ()
    both: bool = False  # whether `parties` are all of them ("between") or the other side ("with")
    within: tuple[Mention, ...] = ()
    year: int | None = None
    about: tuple[Mention, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing but the noun is told: it refers to one told before."""
        return not self.name and not self.subjects and not self.parties and self.year is None


@lru_cache(maxsize=64)  # asked for again by each verb and date of a sentence
def find_instruments(sentence: Sentence) -> tuple[Instrument, ...]:
    """The instruments of a sentence from left to right; none within another one's modifiers."""
    text = sentence.text
    heads = list(_told_heads(text))
    starts = {h.start: h for h in heads if not h.another}
    numbers = [(n.start(), m) for n in _NUMBERS.finditer(text) if (m := sentence.at(n.start())) is not None]
    heads += [_Head(i, i + 1, "", number=m) for i, m in numbers if _is_counted(m.span.of(sentence.block.text), text, i)]
    heads += [
        _Head(i, i + 1, w.rpartition(" ")[2])
        for i in (b.start() for b in _BODIES.finditer(text))
        if (w := _pact(sentence, i))
    ]
    found: list[Instrument] = []
    for head in sorted(heads, key=lambda h: h.start):
        if head.another:
            if found and head.start >= found[-1].end:
                found.append(_alike(_read(sentence, head), found[-1]))
            elif not found and head.dated:
                found.append(replace(_read(sentence, head), name="", definite=False))
            continue
        modifies = head.end + 1 in starts and (
            head.soft or head.noun.casefold() in {"treaty", "agreement"}
        )  # "Agreement Protocol"
        if (not found or head.start >= found[-1].end) and not modifies:
            found.append(_read(sentence, head))
    return tuple(found)


def _told_heads(text: str) -> tuple[_Head, ...]:
    """The head nouns of a sentence's text, and the words that stand for another of the kind."""
    nouns = (_Head(m.start(), m.end(), m[0], soft=bool(m["soft"])) for m in HEAD.finditer(text))
    others = (_Head(m.start(), m.end(), "", another=True, dated=m["dated"] is not None) for m in ANOTHER.finditer(text))
    return (*nouns, *others)


def _is_counted(words: str, text: str, index: int) -> bool:
    """Whether a number mention counts instruments: "seven memoranda", "seven letters" that goes on "of intent"."""
    return COUNTED.search(words) is not None or (
        words.endswith("letters") and _OF_INTENT.match(text, index + 1) is not None
    )


_OF_INTENT = regex(UNDERSTANDING.removesuffix("?"))
_NUMBERS, _BODIES = regex("[\ue700-\ue7ff]"), regex("[\ue400-\ue4ff]")


def _pact(sentence: Sentence, index: int) -> str:
    """The words of an alliance that goes by the name of its treaty: "the Andean Pact"; empty where none stands at the index."""
    mention = sentence.at(index)
    if mention is None or mention.kind is not Kind.ORGANIZATION:
        return ""
    words = mention.span.of(sentence.block.text)
    return words if words.endswith((" Pact", " Entente", " Accord", " Treaty")) else ""


def _alike(another: Instrument, one: Instrument) -> Instrument:
    """What "another on sport" stands for: an instrument of the kind of the one before it."""
    return replace(
        another, start=another.head, kind=one.kind, soft=one.soft, name="", plural=False, count=None, definite=False
    )


class _Head(NamedTuple):
    """A head noun, or the number mention that has swallowed it ("seven memoranda")."""

    start: int
    end: int
    noun: str
    soft: bool = False
    number: Mention | None = None
    another: bool = False
    dated: bool = False


@dataclass(slots=True)
class _Tail:
    """What has been read after a head noun so far; `named` is where the words end that belong to its name."""

    end: int
    named: int
    subjects: list[str] = field(default_factory=list)
    parties: tuple[Mention, ...] = ()
    both: bool = False
    side: tuple[Mention, ...] = ()  # who is told by "of", the others by "with"
    year: int | None = None
    called: str = ""
    closed: bool = False  # whether a bracket has ended in which the instrument stands
    titled: bool = False  # whether the noun is written with a capital

    def read(self, sentence: Sentence) -> bool:
        """Read one modifier more; whether there was one."""
        text = sentence.text
        if self.closed:
            return False
        if (match := OF_DATE.match(text, self.end)) and not _is_term(sentence.at(match.start("date"))):
            self.year = match.start("date")
            self.closed = match[0].endswith(")") and "(" not in match[0]
        elif self.titled and (match := OF_PLACE.match(text, self.end)) and _is_place(sentence.at(match.end())):
            self.named = match.end() + 1
            self.end = self.named
            return True
        elif match := CALLED.match(text, self.end):
            self.called = sentence.words(*match.span("name"))
        elif not (
            match := BRACKET.match(text, self.end) or WORTH.match(text, self.end) or OF_SAME.match(text, self.end)
        ):  # "between the two chambers", a bracket, are no parties by name
            return (not self.parties and self._read_parties(sentence)) or self._read_matter(sentence)
        self.end = match.end()
        return True

    def _read_parties(self, sentence: Sentence) -> bool:
        """Read whom the noun tells as parties: "between X and Y", "of the two sides", "of X" that goes on "with Y"."""
        text = sentence.text
        if self._read_sides(sentence):
            return True
        if match := OF_BOTH.match(text, self.end):
            self.parties, self.both = sentence.within(*match.span("parties")), True
        elif match := OF_SIDE.match(text, self.end):
            self.side = sentence.within(*match.span("side"))
        elif match := WITH.match(text, self.end):
            self.parties = (*self.side, *sentence.within(*match.span("parties")))
            self.both = match[0].casefold().lstrip(", ")[0] in "ba" or bool(self.side)  # between, among
        else:
            return False
        noun = _OF_THE_TWO.match(text, match.end())
        self.end = noun.end() if noun else match.end()
        return True

    def _read_sides(self, sentence: Sentence) -> bool:
        """Read the parties where one of them at least is a body."""
        of = None if self.titled else OF_LEAD.match(sentence.text, self.end)
        lead = WITH_LEAD.match(sentence.text, self.end) or of
        listed, end = sides(sentence, lead.end(), len(sentence.text)) if lead else ((), 0)
        listed = parted(listed[0]) if lead is of and len(listed) == 1 else listed
        if lead is of and not (len(listed) > 1 and ON_MATTER.match(sentence.text, end)):
            return False
        onlookers = lead is not None and _ONLOOKING.match(sentence.text, end) is not None
        if lead is None or onlookers or not any(m.kind is Kind.ORGANIZATION for m in listed):
            return False
        both = lead is of or lead["how"].casefold() != "with"
        listed = parted(listed[0]) if both and len(listed) == 1 else listed
        self.parties, self.both, self.end = (*self.side, *listed), both or bool(self.side), end
        return True

    def _read_matter(self, sentence: Sentence) -> bool:
        text = sentence.text
        match = ABOUT.match(text, self.end)
        if self.subjects:  # "on cooperation between A and B on mining"
            if match is None or match["how"].casefold() != "on" or not (self.named == self.end or self.parties):
                return False
            self.subjects[0] += " " + sentence.words(*match.span()).strip()
        else:
            match = OF.match(text, self.end) or match or PURPOSE.match(text, self.end)
            if match is None:
                return False
            self.subjects.append(_LEADING.sub("", sentence.words(*match.span("subject"))))
        self.end = match.end()
        if match.re != PURPOSE:
            self.named = self.end
        return True


def _read(sentence: Sentence, head: _Head) -> Instrument:
    text, end, noun = sentence.text, head.end, head.noun
    start, words_from, count = (
        phrase_start(sentence, head.start) if head.number is None else (head.start, head.end, None)
    )
    if head.number is not None and head.number.amount is not None:
        full = re.compile(UNDERSTANDING).match(text, end)
        noun, count = head.number.amount.unit + (full[0] if full else ""), head.number.amount.value
        end = full.end() if full else end
    tail = _Tail(end, end, titled=noun[:1].isupper())
    while tail.read(sentence):
        pass
    if not tail.parties and (owners := WHOSE.search(text, max(0, start - _OWNERS), start)):
        tail.parties, tail.both = sentence.within(*owners.span("parties")), True
    before = noun.split(" of ")[0].rpartition(" ")[0] if head.number else text[words_from : head.start]
    if not tail.subjects and (qualified := qualifiers(before)) and not _is_place_name(noun, qualified):
        tail.subjects.append(qualified)
    own = noun if head.number else sentence.words(words_from, end)
    stays = text[end : tail.named] and text[end] != ","  # ", covering tax and health" is no part of the name
    rest = sentence.clean(end, tail.named).of(sentence.block.text) if stays else ""
    name = tail.called or (
        _LEADING.sub("", _TRAILING.sub("", _SHORT.sub("", own + rest)).strip(' "“”,–—-')) if rest or " " in own else ""
    )
    if tail.subjects and count is not None and count == len(split_list(tail.subjects[0])) > 1:
        count = None  # "three accords on tax, labour and health"
    plural = (
        bool(re.search(r"(?<!\bnote)(?:s|memoranda)$", noun.split(" of ")[0].casefold())) or head.number is not None
    )
    definite = text[start:words_from].strip().casefold() in _DEFINITE
    if plural and not definite and noun[:1].islower() and not (rest or tail.called or qualifiers(before)):
        name = ""  # "bilateral agreements"
    return Instrument(
        start, head.start, tail.end, next((v for k, v in KINDS.items() if k in noun.casefold()), "agreement"), name,
        tuple(_TRAILING.sub("", t) for s in tail.subjects for t in told_apart(s, plural=plural and count is None)), count, plural, head.soft,
        definite, tail.parties, tail.both,
        sentence.within(start, head.start), tail.year, sentence.within(head.start, tail.end),
    )  # fmt: skip


def _is_place_name(noun: str, qualified: str) -> bool:
    """Whether what stands before the noun only tells where it was made: "the Jinja Communiqué", but not "the Friendship Treaty"."""
    made = noun.casefold().startswith(("communiqu", "declaration", "joint"))
    return made and re.fullmatch(r"[A-Z][a-z]+", qualified) is not None and not is_common(qualified)


def _is_term(mention: Mention | None) -> bool:
    """Whether a date is the stretch of years that something is agreed for: "a road map (2020–2030)"."""
    return mention is not None and re.fullmatch(r"\d{4}/\d{4}", mention.date) is not None


def _is_place(mention: Mention | None) -> bool:
    """Whether a mention is where something was made: "Treaty of Rome", but not "the Government of Italy"."""
    return mention is not None and (mention.kind is Kind.CITY or mention.form in {"capital", "seat"})


def dated_matters(sentence: Sentence, end: int) -> tuple[tuple[str, str], ...]:
    """Matters with a date each, "on tax (2001), culture (2003) and visas (2007)": those of the list in which `end` lies."""
    found: list[tuple[str, str]] = []
    told = DATED_MATTER.search(sentence.text, max(0, end - 120))
    if told is None or told.start() > end + 60:
        return ()
    while told is not None and (date := sentence.at(told.start("date"))) is not None:
        found.append((_LEADING.sub("", sentence.words(*told.span("subject"))), date.date))
        told = NEXT_DATED.match(sentence.text, told.end())
    return tuple(found) if len(found) > 1 else ()


def named_with_dates(sentence: Sentence, end: int) -> tuple[tuple[str, str], ...]:
    """The names with a date each that a bracket after a plural lists: "border treaties (Ruiz–Sosa 1879, Paz–Lima 1887)"."""
    bracket = _BRACKETED.match(sentence.text, end)
    if bracket is None:
        return ()
    found = list(_NAMED_DATED.finditer(sentence.text, *bracket.span("list")))
    days = [(sentence.words(*m.span("name")), sentence.at(m.start("date"))) for m in found]
    named = tuple((name, day.date) for name, day in days if day is not None and day.date)
    return named if len(named) > 1 else ()


_BRACKETED = regex(r" ?[(–—:] ?(?P<list>[^();:]{8,200})")
_NAMED_DATED = regex(
    r"(?:^|(?<=[(,;] )|(?<=\()|(?<=and )|(?<=[–—:] ))(?:the )?(?P<name>[A-Z\ue000-\ue4ff][^,;()\ue500-\ue5ff]{2,50}?),? (?:(?:of|in) )?(?P<date>[\ue500-\ue5ff])(?=[,;)]| and|$)"
)
_MATTERS = regex(r":(?P<list> [^:]{8,400})$")
_MATTER_DATED = regex(
    r"(?:,|;|:|,? and)? ?(?:on )?(?P<name>[a-z][\w' /-]{2,60}?)(?: \((?:signed )?(?:in |on )?(?P<date>[\ue500-\ue5ff])[^()]{0,60}\)|,? (?:signed )?(?:in |on |of )?(?P<bare>[\ue500-\ue5ff])(?=[,;.]|$| and))"
)


def listed_matters(sentence: Sentence, end: int) -> tuple[tuple[str, str], ...]:
    """The matters with a date each that a label lists: "Agreements: tax (2001), visas (2007)"."""
    label = _MATTERS.match(sentence.text, end)
    found: list[tuple[str, str]] = []
    at = label.start("list") if label else 0
    while label is not None and (one := _MATTER_DATED.match(sentence.text, at)) is not None:
        day = sentence.at(one.start("date" if one["date"] else "bare"))
        if day is not None and day.date:
            found.append((sentence.words(*one.span("name")), day.date))
        at = one.end()
    return tuple(found) if len(found) > 1 else ()


def matter_after(sentence: Sentence, at: int) -> str:
    """What an agreement is about where that follows its verb: "was signed in A on B *to build a bridge*"; else empty."""
    match = EXTRAPOSED.match(sentence.text, at)
    dashed = _DASHED.match(sentence.text, match.end()) if match else None
    at = dashed.end() if dashed else match.end() if match else at
    told = ABOUT.match(sentence.text, at) or (None if dashed else PURPOSE.match(sentence.text, at))
    return _LEADING.sub("", sentence.words(*told.span("subject"))) if told else ""


_DASHED = regex(r"(?: since| so far| to date)?(?: ?[–—:-]|,)(?= (?:on|for|covering|concerning|in the fields? of) )")
_MARK = regex(r"^(?:on|for|about|concerning) (?:the )?")


def told_apart(subject: str, *, plural: bool) -> tuple[str, ...]:
    """The subjects that tell agreements of a plural apart: "agreements on tax, farming and standards" → three.

    What only qualifies one noun ("economic, scientific and other areas", "trade and economic cooperation") stays whole.
    """
    parts = split_list(subject)
    whole = (subject.strip(" \"“”'"),)
    if not plural or len(parts) == 1 or re.search(r",? and other\b|\bother \w+$", subject):
        return whole
    rest = re.split(r",? and (?:also )?|, ", subject)[1:]
    marked = all(re.match(r"(?:the|a|an|on|for) ", r) for r in rest)
    if marked:
        return tuple(_MARK.sub("", p) for p in parts)
    if any(re.search(r"\b(?:of|in|to|for|between|with)\b", p) for p in parts[:-1]) or any(
        _ADJECTIVE.search(p) for p in parts[:-1]
    ):
        return whole
    if len(parts) == 2 and " " not in parts[0]:
        return whole
    return parts
