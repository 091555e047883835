"""Document → its sentences, in which every name, date and amount is one mention.

The order matters: states and places first, then organisations, persons with their titles, dates and amounts, and last
what refers to them. Where two mentions overlap the one that ranks higher stays, among equals the longer one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from extract.annotation.bodies import bodies, collectives
from extract.annotation.carried import carried, on_the_occasion
from extract.annotation.chronicle import chronicled, is_chronicle, opening_year
from extract.annotation.described import described, in_relation
from extract.annotation.firm_page import is_firms
from extract.annotation.leads import Leads, date_of, dateline, is_communique, meeting
from extract.annotation.mention import Kind, Mention
from extract.annotation.mentions import dated, names, resolve
from extract.annotation.moved_on import acting, moved, turned_to
from extract.annotation.reference import governments, hero, is_voice, nominals, pronouns, spoken_of
from extract.annotation.reports import filings, is_headline, opened_by
from extract.annotation.scope import Profile, Section, filed_from, filed_under, is_dateline, rolling_pair
from extract.annotation.sentence import Scope, Sentence, render
from extract.annotation.titles import Holders, crowned, is_anyone, settled, titles
from extract.annotation.unions import with_union
from extract.dates import Anchor, filing, page_date, writes_day_first
from extract.dates.heading import titled_year
from extract.dates.value import parse_point
from extract.document import Block, BlockKind, Document, Entity, Span
from extract.gazetteer.states import find_states
from extract.readers.forms import is_byline
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADLINE = 160  # characters that a line of a page's head has at most
_HEAD = 8  # blocks that may be a page's head
_NAMING = 2  # … of which one is the name of the person whose life it tells
_SCOPED = {BlockKind.TITLE, BlockKind.HEADING}
_SOVIET = "SUHH"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its sentences, block by block; blocks that are never read for facts have none."""

    document: Document
    profile: Profile
    blocks: tuple[tuple[Sentence, ...], ...]

    @property
    def name(self) -> str:
        """The document's file name."""
        return self.document.name

    @property
    def text(self) -> str:
        """The document as read."""
        return self.document.text


@dataclass(frozen=True, slots=True)
class _Referents:
    """Whom titles, short names and pronouns of a block may mean.

    The page's holders of offices, its international bodies, its hero, and who `alone` was told of in the paragraph before.
    """

    holders: Holders
    bodies: tuple[Entity, ...]
    hero: Mention | None
    alone: tuple[Mention, ...] = ()


def annotate(document: Document) -> Annotated:
    """The document with mentions, references and scopes resolved, in one pass from first block to last."""
    blocks = [b for b in document.blocks if b.kind is not BlockKind.REFERENCE and b.text]
    profile = profile_of(document, blocks)
    found, incumbents = names(blocks, profile)
    heads, known = crowned(found), bodies(found)
    heading_lines = zip(blocks[:_NAMING], found[:_NAMING], strict=True)
    life = next((m for block, named in heading_lines if (m := hero(block.text, named)) is not None), None)
    anchor = replace(_started([b.text for b in document.blocks if b.text]), titled=titled_year(document.title))
    section, heading = Section(profile.pair), ""
    annotated: list[tuple[Sentence, ...]] = []
    leads, issued = Leads(), dateline([b.text for b in blocks])
    joint, met = is_communique([b.text for b in blocks]), ""
    filed, lines, reports = filed_from(blocks, found), is_chronicle(blocks), filings(blocks)
    report = None  # the day on which the report was filed whose first paragraph is to come
    for number, (block, block_names) in enumerate(zip(blocks, found, strict=True)):
        if number in reports:
            report = reports[number]
            anchor = anchor.filed(report)
            annotated.append(())
            continue
        if block.kind in _SCOPED:
            if block.kind is BlockKind.HEADING:
                states, below = _headed(block, block_names), _below(blocks, found, number + 1)
                section, heading = section.under(profile, block.text, block.level, states, below), block.text
            anchor = anchor.enter(block.text)
        elif joint and anchor.document:  # a paragraph of a communiqué counts from the day of the meeting
            anchor = anchor.reset()
        opened = opening_year(block) if lines else ""
        mentions, anchor = dated(block, block_names, anchor.enter(opened) if opened else anchor)
        if anchor.document is None and _now(block.text, mentions, Span(0, len(block.text))):
            anchor = replace(anchor, stale=True)  # what follows may be of that unknown year
        date = "" if _is_era(anchor.scope_date) else anchor.scope_date
        lead = leads.of(block)
        date = date_of(lead, issued or met) or date
        kind, written = "entry" if date else "", str(anchor.document or "") if anchor.news else ""
        scope = Scope(section.pair, date, kind, profile.publisher, heading, met, filed, written, lead)
        scope = _going_on(scope, block, annotated[-1] if annotated else (), lines=lines)
        if opened:  # a line that opens with its year ends what stood below another, and dates no paragraph after it
            anchor = replace(anchor, scope=None)
        alone = _alone(annotated[-1]) if annotated and block.kind is BlockKind.PARAGRAPH else ()
        page = _Referents(Holders(heads, incumbents, number), known, life, alone)
        annotated.append(tuple(_sentences(block, mentions, scope, profile, page)))
        leads = leads.after(block, annotated[-1])
        if report is not None and block.kind is BlockKind.PARAGRAPH:
            anchor, report = opened_by(annotated[-1], report, anchor), None
        if joint and not met:
            met = issued or meeting(annotated[-1])
            held = parse_point(met.rpartition("/")[2])
            anchor = anchor.written(held, news=False) if held and not anchor.document else anchor
    return Annotated(document, profile, tuple(annotated))


def _going_on(scope: Scope, block: Block, before: Sequence[Sentence], *, lines: bool) -> Scope:
    """The scope with the date of the chronicle that the block is a line of, or of the meeting that `before` tells of."""
    if day := chronicled(block, scope.date, lines=lines):
        return replace(scope, date=day, dated_by="entry")
    day = "" if scope.date else on_the_occasion(block, before)
    return replace(scope, date=day, dated_by="carried") if day else scope


def _alone(paragraph: Sequence[Sentence]) -> tuple[Mention, ...]:
    """The only person whom a paragraph tells of, whom "he" at the head of the next one means."""
    if not paragraph or paragraph[0].block.kind is not BlockKind.PARAGRAPH:
        return ()
    text = paragraph[0].block.text
    persons = [m for s in paragraph for m in s.mentions if m.kind is Kind.PERSON and not is_voice(text, m)]
    one = len({m.entity for m in persons}) == 1 and not is_anyone(text, persons[0])
    return tuple(persons[:1]) if one else ()


def _headed(heading: Block, named: Sequence[Mention]) -> list[Entity]:
    """The states that a heading names, be it only with somebody's office: "Minister receives Peruvian envoy"."""
    return _states(named) or [f.value for f in find_states(heading.text)]


def _below(blocks: Sequence[Block], found: Sequence[Sequence[Mention]], first: int) -> list[Entity]:
    """The states that the text under a heading, from the `first` block below it, names, as often as it does."""
    text = takewhile(lambda number: blocks[number].kind is not BlockKind.HEADING, range(first, len(blocks)))
    return [e for number in text for e in _states(found[number])]


def _states(named: Sequence[Mention]) -> list[Entity]:
    return [e for m in named if m.kind in {Kind.STATE, Kind.DEMONYM} for e in m.entities]


def _started(texts: Sequence[str]) -> Anchor:
    """The anchor at a page's beginning: when it was written, how it writes its dates."""
    anchor = Anchor(day_first=writes_day_first(texts))
    written = page_date(texts)
    return anchor.written(written.point, news=written.news) if written else anchor


def profile_of(document: Document, blocks: Sequence[Block]) -> Profile:
    """What the document is about, from its title and from the states it mentions most."""
    first = is_headline(blocks, filings(blocks))  # of several: it tells not what the others are about
    title = [] if first else _named(document.title) or _subtitle(blocks)
    prefer = frozenset(e.key for e in title)
    prose = [b for b in blocks if b.kind is not BlockKind.FIELD]  # an infobox names embassies: no letterheads
    texts = [b.text for b in document.blocks if b.text]
    partner, firm = filed_under(texts[:_HEAD]), is_firms(texts)
    found = [find_states(b.text, prefer) for b in prose]
    profile = Profile.of(title, [b.text for b in prose], found, partner, firm=firm)
    return replace(profile, pair=()) if with_union(document.title) else profile  # the other side is no state


def _named(title: str) -> list[Entity]:
    """The states that a title names; those before its colon where they are two: "X and Y: from Lima to the sea"."""
    found = [f.value for f in find_states(title)]
    before = list(dict.fromkeys(f.value for f in find_states(title.partition(":")[0])))
    return before if len(set(found)) > len(before) == 2 else found


def _subtitle(blocks: Sequence[Block]) -> list[Entity]:
    """The two states that the lines under a title without states name: "JOINT STATEMENT / of A and B"."""
    for block in blocks[:3]:
        states = list(dict.fromkeys(f.value for f in find_states(block.text)))
        if (
            len(states) == 2
            and len(block.text) < _HEADLINE
            and not (block.text.endswith(".") or is_byline(block.text) or filing(block.text))
        ):
            return states
    return []


def _sentences(
    block: Block,
    mentions: Sequence[Mention],
    scope: Scope,
    profile: Profile,
    page: _Referents,
) -> list[Sentence]:
    """The block's sentences, each with the pair and the date that hold for it."""
    day = _entry_date(block, mentions)
    date, dated_by = (day, "entry") if day else (scope.date, scope.dated_by)
    entry = _entry_state(block, mentions, profile.main)
    pair_known = scope.pair
    other: Entity | None = None  # the state besides the page's own that the paragraph has come to
    sentences: list[Sentence] = []
    spans = _unnumbered(block.text, block.sentences or (Span(0, len(block.text)),))
    before = page.alone
    seen: list[Mention] = []
    told_last: tuple[Entity, ...] = ()  # the states that the last sentence before which names any tells of
    told_of: set[Entity] = set()  # those that any before it does
    for span, plain in zip(spans, _by_sentence(mentions, spans), strict=True):
        named = {entry} if entry else _brought_to(block.text, span, plain, profile.main)
        if named and other not in named:  # of several nobody knows which is meant
            other = next(iter(named)) if len(named) == 1 else None
        pair = pair_known or (rolling_pair(profile, other) if page.hero is None else ())  # a life is told of many
        words = span.of(block.text)
        if dated_by != "entry" and not scope.written and _now(words, plain, span):
            date = ""  # of whenever it was written, which nobody tells
        told = "" if dated_by == "carried" and _SOME_TIME.match(words) else date
        here = settled(block.text, plain, page.holders, told)
        seen += here
        persons = [m for m in here if m.kind is Kind.PERSON and not is_anyone(block.text, m)]
        told_here = acting(block.text, span, here)
        told_of |= set(told_here or ())
        told_last = told_here or told_last
        pair = moved(pair, told_last) if pair and not told_here and told_of.isdisjoint(pair) else pair
        refer = _nominals(block, span, pair, profile, here)
        refer += pronouns(block.text, span, persons, before, page.hero)
        refer += titles(block.text, span, seen, page.holders, told)
        refer += collectives(
            block.text, span, mentions, page.bodies, soviet=any(s.key == _SOVIET for s in profile.pair)
        )
        refer += described(block.text, span, pair or ((profile.main,) if profile.main else ()), here)
        refer += in_relation(block.text, here)
        resolved = governments(block.text, resolve([*here, *refer]))
        sentences.append(render(block, span, resolved, replace(scope, pair=pair, date=told, dated_by=dated_by)))
        people = [m for m in resolved if m.kind is Kind.PERSON and not is_anyone(block.text, m)]
        before = spoken_of(block.text, people) or before
        last = carried(block.text, here, span.start, date)
        if last and dated_by != "entry":
            date, dated_by = last, "carried"
    return sentences


# "when Peru invaded", "after a trip to Peru": told in passing
_PASSING = regex(
    r"\b(?:when|whereupon|after|before|while|although|though|because|until|than|despite|unlike|like|following)\b(?! which\b)[^,;:]*$",
    re.IGNORECASE,
)


_MADE = regex(r"-(?:built|made|designed|style|type|backed|led|trained|born|owned|funded|financed|supported)\b")


def _brought_to(text: str, span: Span, mentions: Sequence[Mention], main: Entity | None) -> set[Entity]:
    """The states besides the `main` one to which a sentence brings the text: those that it does not name in passing.

    Of several it is the only one "with" which something is done.
    """
    states = [m for m in mentions if m.kind in {Kind.STATE, Kind.DEMONYM} and not is_dateline(text, m)]
    told = [
        m
        for m in states
        if m.entity != main
        and not _PASSING.search(text, span.start, m.span.start)
        and not _MADE.match(text, m.span.end)
    ]
    partners = {m.entity for m in told if m.entity and _WITH.search(text, span.start, m.span.start)}
    beside = any(_AND.fullmatch(text, one.span.end, two.span.start) for one, two in pairwise(told))
    return partners if len(partners) == 1 and not beside else {e for m in told for e in m.entities}


_WITH = regex(r"\bwith (?:the )?$")
_AND = regex(r",? and (?:the )?|, ")


def _entry_state(block: Block, mentions: Sequence[Mention], main: Entity | None) -> Entity | None:
    """The state that an entry of a page about one state is about, as it begins: "Peru: relations were …", "Peru | 1964 | …"."""
    first = next(iter(mentions), None)
    if first is None or first.kind is not Kind.STATE or first.span.start > len("10 | ") or first.entity == main:
        return None
    if is_dateline(block.text, first):
        return None
    return first.entity if _ENTRY.match(block.text, first.span.end) else None


_ENTRY = regex(r" ?[:|]| [–-] ")


def _nominals(
    block: Block, span: Span, pair: tuple[Entity, ...], profile: Profile, here: Sequence[Mention]
) -> list[Mention]:
    """The nominals of a sentence, "the two countries" as those two that act `here` before it."""
    text, found = block.text, nominals(block.text, span, pair, profile.publisher)
    two = []
    for each in found:
        if each.kind is Kind.PAIR and each.form == "nominal":
            front = Span(span.start, each.span.start)
            meant = turned_to(text, front, here, profile.main) or moved(pair, acting(text, front, here))
            two.append(replace(each, entities=meant))
        else:
            two.append(each)
    return two


# The number of a paragraph, before its first sentence: "3.2 The loan was …"; not a sum, "3.5 Million dollars", nor a day.
_NUMBERING = regex(
    r"\d{1,2}(?:(?:\.\d{1,2}){1,2}\.?|[.)]) (?=[A-ZÀ-Þ][a-zà-ÿ]|[\"“]|A )"
    r"(?!(?:[MBT]r?illions?|Thousands?|Hundreds?|Crores?|Lakhs?|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)


def _unnumbered(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The sentences of a paragraph without its number."""
    number = _NUMBERING.match(text, spans[0].start, spans[0].end)
    return (Span(number.end(), spans[0].end), *spans[1:]) if number else spans


# "this year", "today": the time of writing
_NOW = regex(
    r"\b(?:today|yesterday|tonight|tomorrow|this (?:year|month|week|morning|afternoon|evening|spring|summer|autumn|winter)|(?:last|next) (?:year|month|week|night))\b",
    re.IGNORECASE,
)
# "Later, she came twice": not on the day of what was told before
_SOME_TIME = regex(
    r"(?:later|subsequently|afterwards|thereafter|eventually|since then|over the (?:years|decades)|in recent (?:years|months|decades)|nowadays|these days|currently|at present|recently)(?: on)?\b",
    re.IGNORECASE,
)


def _now(words: str, mentions: Sequence[Mention], span: Span) -> bool:
    """Whether a sentence counts from the day of writing without a date that could be made of it."""
    dated = [(m.span.start - span.start, m.span.end - span.start) for m in mentions if m.date]
    return any(not any(s < n.end() and n.start() < e for s, e in dated) for n in _NOW.finditer(words))


def _by_sentence(mentions: Sequence[Mention], spans: Sequence[Span]) -> list[list[Mention]]:
    """The mentions that lie within each of the spans; both in order."""
    found: list[list[Mention]] = []
    at = 0
    for span in spans:
        here = []
        while at < len(mentions) and mentions[at].span.start < span.end:
            if mentions[at].span in span:
                here.append(mentions[at])
            at += 1
        found.append(here)
    return found


def _is_era(date: str) -> bool:
    """Whether a heading's date is a stretch of years ("Since 1991", "1990–2003"): too wide to date what its section tells.

    Two years in a row ("1990–91") are no era: a season, a war, a fiscal year.
    """
    start, _, end = date.partition("/")
    if start.isdigit() and end.isdigit():
        return int(end) - int(start) > 1
    return bool(end) and (".." in {start, end} or len(start) == len(end) == 4)


def _entry_date(block: Block, mentions: Sequence[Mention]) -> str:
    """The date that leads an entry of a chronology: "25 September – …", "1974: …"."""
    for mention in mentions:
        if mention.kind is Kind.DATE and mention.span.start <= 2:
            rest = block.text[mention.span.end : mention.span.end + 3].lstrip(" ")
            listed = block.kind is BlockKind.ITEM or mention.date.count("-") > 1
            leads = rest[:1] in {"–", ":", "-", "."} or (listed and (rest[:1].isupper() or rest[:1].isdigit()))
            return mention.date if leads or not rest else ""
    return ""
