"""Persons of a document: full names learnt from titles and context, then every later mention by surname or title.

A name is taken for a person's when an office, a title of honour or a role stands by it ("Foreign Minister …", "…, the
Saudi minister of investment", "his successor …"), or when it does what only persons do ("… told", "…'s visit").
Short mentions resolve to the one person of the document whom they fit, and are left alone when two fit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.lexicon import unaccented
from extract.gazetteer.states import find_states
from extract.names import Run, runs, same_name, words_of
from extract.offices import Office, find_offices
from extract.roles import Holding, find_holder

_HONOUR = (
    r"(?:Mr|Mrs|Ms|Messrs|Sir|Dame|Lord|Lady|Dr|Prof|Professor|H\.? ?E|HRH|HM|Hon|General|Gen|Lt|Flt|Lieutenant|Colonel|Col|Major|"
    r"Brigadier|Brig|Captain|Capt|Admiral|Adm|Marshal|Field|Sheikh|Sheikha|Ayatollah|Imam|Archbishop|Cardinal|Bishop|Patriarch|"
    r"Comrade|Shri|Smt|Chief|Senator|Sen|Rep|Osagyefo|Don|Doña|His|Her|Excellency|Highness|Majesty|Royal|general|colonel|"
    r"admiral|marshal|businessman|businesswoman|industrialist|poet|writer|historian|sheikh|singer)\.?"
)
_TITLES = re.compile(rf"(?:(?<![\w.]){_HONOUR} )+$")
_ROLE = (
    r"(?:leader|successor|predecessor|counterpart|colleague|host|guest|father|mother|son|daughter|brother|sister|wife|husband|widow|"
    r"strongman|diplomat|negotiator|mediator|lawmaker|businessman|tycoon|banker|economist|analyst|activist|journalist|"
    r"official|officer|expert|engineer|scientist|founder|owner|boss|architect|astronaut|cosmonaut|explorer|consul|agent)"
)
_ROLE_BEFORE = re.compile(rf"\b{_ROLE},? $")
_ROLE_AFTER = re.compile(rf",? (?:\()?(?:the|a|an|its|his|her|their|our|[\w-]+'s) (?:[\w'-]+ ){{0,2}}{_ROLE}\b")
_VERB = (
    r"(?:visited|met|arrived|signed|told|said|stopped|paid|came|became|becomes|took|travelled|traveled|flew|went|received|hosted|welcomed|"
    r"thanked|called|spent|followed|returned|resigned|died|succeeded|congratulated|praised|announced|stated|declared|added|"
    r"argued|insisted|alleged|claimed|promised|pledged|invited|accepted|attended|inaugurated|unveiled|opened|seized|fled|ruled|"
    r"visits|meets|arrives|signs|tells|says|receives|hosts|welcomes|was received|was elected|was sworn|was born|is received|"
    r"is welcomed|was welcomed|was back|was shot|was killed|was ousted|was overthrown|has visited|had visited|"
    r"had said|has said|described|warned|urged|wrote|recalled|noted|stressed|agreed|apologised|apologized|expressed|"
    r"presented|handed|cancelled|denied|testified|held talks|made (?:his|her|an?|the) [\w-]+ ?(?:[\w-]+ )?(?:visit|trip|stop)|"
    r"landed|toured|dined|talked|spoke|embraced|put off|was in|was at|is in)"
)
_DOES = re.compile(
    rf"(?:, (?:[^,;.()]{{2,60}}), )?(?: (?:also|then|himself|herself|later|never|again|twice|first|once|both|too))?,? ?{_VERB}\b"
)
_DONE_TO = re.compile(
    r"\b(?:met|met with|meet with|meeting with|met by|received by|hosted by|welcomed by|welcomed|told|thanked|congratulated|invited|ousted|"
    r"deposed|succeeded|replaced|received|hosted|accompanied by|headed by|led by|signed by|inaugurated by|between|with|talks with|"
    r"condolences to|of (?:the )?late|asked|under|presence of|guest of|government of|regime of|cabinet of|death of|visit of|visit by|"
    r"visits by|visits of|funeral of|meeting of|election of|overthrow of|fall of|rule of|presidency of) $",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"['’]s (?:visit|trip|government|successor|predecessor|death|funeral|cabinet|regime|rule|presidency|tenure|reign|guest|host|"  # noqa: RUF001
    r"invitation|tour|stay|father|son|wife|daughter|brother|mother|overthrow|arrival|departure|election|re-election|ouster|speech|talks)\b"
)
_LISTED = re.compile(r"^(?:,| and|, and|,? &) (?:%s )*$" % _HONOUR)  # noqa: UP031 - braces of the expression
_IS = r"(?:is|was|were|remains|being|became)"
_BECAME = re.compile(
    r"^(?: \([^()]{1,30}\))?,?(?: who)? (?:(?:was|is|has been|had been|being|in|the) )?(?:then |now |re-|previously |later )?(?:became|becomes|become|"
    r"was|is|as|came as|serv(?:ed|es|ing) as|elected|appointed|named|sworn in as|inaugurated as|installed as|designated|chosen|headed)"
    r"(?: as)? (?:the |a |an |his |its |her )?(?:[\w'’-]+ ){0,2}$"  # noqa: RUF001
)
_BY_COMMA = re.compile(
    r"^(?:, | \(|, who (?:was|is) )(?:then |now |also |at the time |as )?(?:(?:the|a|an|its|his|her|their|our|own|new|first|former|late|current|"
    r"longtime|then|acting|newly[- ]elected|outgoing|incoming|last) ){0,4}$"
)
_STATE_OWN = re.compile(
    r"^(?:['’]s?|, the|'s then)?(?: (?:own|new|newly|elected|then|former|first|late|current|outgoing|incoming|acting|ruling|military|\w+ing))*[ -]$"  # noqa: RUF001
)
_STATE_AFTER = re.compile(r"^ (?:of|to|for|from) (?:the )?(?:(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom|[Pp]eople) of (?:the )?)?$")
_MOVES = re.compile(
    r"(?:,? (?:who )?[^.;]{0,40}?)?\b(?:visited|visits|arrived in|came to|flew to|flew in to|travelled to|traveled to|went to|was in|is in|was back in|"
    r"stopped in|paid [^.;]{0,30}visit to|visit to|set foot in|trip to|was received in|was welcomed in|is welcomed in|landed in|spent [^.;]{0,40} in|on a [a-z]+ visit to)"
    r"(?: the)? $"
)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person spoken of: the name's span, the span with title and apposition, and the office told with it.

    `form` is "full", "surname" (any part of the name) or "title" (a part of the name with its title); `of` is the key of
    the state whose office it is, or empty.
    """

    span: Span
    whole: Span
    person: Entity
    form: str
    office: Office | None = None
    of: str = ""

    @property
    def found(self) -> Found[Entity]:
        """The mention as the other finders give theirs."""
        return Found(self.whole, self.person, self.form)


@dataclass(frozen=True, slots=True)
class Persons:
    """All persons of a document, their mentions by block, and the offices they are told to hold."""

    people: tuple[Entity, ...]
    mentions: tuple[tuple[PersonMention, ...], ...]
    holdings: tuple[Holding, ...]

    def holder(self, position: str, state: str, block: int | None = None) -> Entity | None:
        """Who holds the office: see `extract.roles.find_holder`."""
        return find_holder(self.holdings, position, state, block)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A run taken for a name, with what stands by it."""

    block: int
    run: Run
    name: str
    whole: Span
    office: Office | None = None
    of: str = ""


class _Block:
    """One block with what was found in it."""

    def __init__(self, number: int, text: str, key: str, closed: Sequence[Span]) -> None:
        self.number, self.text, self.key = number, text, key
        self.states = find_states(text)
        self.offices = find_offices(text, self.states)
        self.soft = {f.span for f in self.states if f.form in {"capital"} or f.value.key in _SURNAMES}
        hard = [f.span for f in self.states if f.span not in self.soft]
        self.runs = tuple(runs(text, [*hard, *(f.span for f in self.offices), *closed]))

    def is_soft(self, run: Run) -> bool:
        """Whether a word of the run is also the name of a capital or of a state that people are called."""
        return any(run.span.overlaps(span) for span in self.soft)

    def state_of(self, office: Found[Office]) -> tuple[str, int]:
        """The key of the state whose office it is, and where its name starts or the office's does."""
        text = self.text
        for state in self.states:
            if office.span.end <= state.span.start and _STATE_AFTER.match(text[office.span.end : state.span.start]):
                return state.value.key, office.span.start
        for state in reversed(self.states):
            if state.span.end <= office.span.start and _STATE_OWN.match(text[state.span.end : office.span.start]):
                return state.value.key, state.span.start
        for state in self.states:
            if state.span in office.span:
                return state.value.key, office.span.start
        return "", office.span.start

    def after_state(self, office: Found[Office]) -> int:
        """Where the office with "of" and its state ends."""
        for state in self.states:
            if office.span.end <= state.span.start and _STATE_AFTER.match(self.text[office.span.end : state.span.start]):
                return state.span.end
        return office.span.end


_SURNAMES = {"JOR", "TCD", "GEO", "ISR", "KEN", "CYP"}


def _titled(block: _Block) -> Iterator[_Hit]:
    """Names by an office."""
    text = block.text
    for number, run in enumerate(block.runs):
        at, end, name = run.span.start, run.span.end, run.span.of(text)
        many = len(run.words) > 1
        for office in block.offices:
            if office.span.end < at:
                stop = block.after_state(office)
                between = text[stop:at]
                if len(between) > 60:  # noqa: PLR2004 - characters; farther off it is somebody else's
                    continue
                bare = _TITLES.sub("", between)
                follows = text[end : end + 1] in ".,;:)" or not text[end:]
                if bare == " " or (bare == ", " and (many or office.value.royal) and follows and _by_article(text, office)) or (
                    many and re.fullmatch(rf" {_IS} |: ", bare)
                ):
                    key, start = block.state_of(office)
                    yield _Hit(block.number, run, name, Span(start, end), office.value, key)
                    if office.form == "plural":
                        yield from _companions(block, number, office.value, key)
            elif office.span.start > end:
                between = text[end : office.span.start]
                key, start = block.state_of(office)
                before = text[end : min(start, office.span.start)]
                if len(before) < 60 and (_BY_COMMA.match(before) or _BECAME.match(before)) and (many or block.is_soft(run) is False):  # noqa: PLR2004
                    if not many and _BECAME.match(before) is None:
                        continue
                    apposed = Span(at, block.after_state(office)) if _BY_COMMA.match(before) else run.span
                    yield _Hit(block.number, run, name, apposed, office.value, key)
                break


def _by_article(text: str, office: Found[Office]) -> bool:
    """Whether the office is one person's: "the foreign minister, X", not "as president, X"."""
    return office.form != "plural" and bool(
        re.search(r"\b(?:the|The|its|his|her|Its|His|Her|their|our|Our|new|first|['’]s|own|[A-Z]\w+) (?:[\w-]+ )?$", text[: office.span.start])  # noqa: RUF001
    )


def _companions(block: _Block, number: int, office: Office, key: str) -> Iterator[_Hit]:
    """The further names after a plural title ("Presidents X and Y")."""
    last = block.runs[number]
    for run in block.runs[number + 1 : number + 6]:
        if not _LISTED.match(block.text[last.span.end : run.span.start]):
            return
        yield _Hit(block.number, run, run.span.of(block.text), run.span, office, key)
        last = run


def _untitled(block: _Block) -> Iterator[_Hit]:
    """Names of two words or more that stand where only persons do."""
    text = block.text
    for run in block.runs:
        at, end = run.span.start, run.span.end
        before, after = text[max(0, at - 40) : at], text[end : end + 90]
        honour = _TITLES.search(before)
        if honour or (
            len(run.words) > 1
            and (
                _ROLE_BEFORE.search(before)
                or _ROLE_AFTER.match(after)
                or (_DOES.match(after) and not re.search(r"\bthe $", before, re.IGNORECASE))
                or _OWNS.match(after)
                or _DONE_TO.search(before)
            )
        ):
            start = at - len(honour.group()) if honour else at
            yield _Hit(block.number, run, run.span.of(text), Span(start, end))


_KEYED = re.compile(r"envoy(?!title)|president|minister|ambassador|leader|monarch|consul|commander|signator", re.IGNORECASE)


def _hits(block: _Block) -> list[_Hit]:
    """All names learnt in a block, one for each run, those with an office first."""
    hits: dict[Span, _Hit] = {}
    for hit in _titled(block):
        kept = hits.get(hit.run.span)
        if kept is None or (hit.of and not kept.of):
            hits[hit.run.span] = hit
    for hit in _untitled(block):
        hits.setdefault(hit.run.span, hit)
    if _KEYED.search(block.key):
        for run in block.runs:
            hits.setdefault(run.span, _Hit(block.number, run, run.span.of(block.text), run.span))
    return sorted(hits.values(), key=lambda h: h.run.span)


def _slug(name: str) -> str:
    plain = unaccented(name).casefold().replace("đ", "d").replace("ł", "l").replace("ø", "o").replace("ı", "i")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class _Cast:
    """The persons of a document, each with its spellings."""

    def __init__(self) -> None:
        self.spellings: list[Counter[str]] = []
        self.words: list[list[tuple[str, ...]]] = []

    def add(self, name: str) -> None:
        """Take a name in, as a new person or as a spelling of a known one."""
        words = words_of(name)
        for spellings, known in zip(self.spellings, self.words, strict=True):
            if any(words == k or same_name(words, k) for k in known):
                spellings[name] += 1
                known.append(words)
                return
        self.spellings.append(Counter({name: 1}))
        self.words.append([words])

    def name(self, number: int) -> str:
        """The fullest spelling of a person's name, of those the one most often used."""
        spellings = self.spellings[number]
        longest = max(len(words_of(n)) for n in spellings)
        full = [n for n in spellings if len(words_of(n)) == longest]
        whole = [n for n in full if not re.match(r"\w\.", n)] or full
        return max(whole, key=lambda n: (spellings[n], sum(ord(c) > 127 for c in n)))  # noqa: PLR2004 - accents

    def fitting(self, words: tuple[str, ...]) -> list[int]:
        """The persons whom a name, or part of one, may mean: by whole name, else by surname, else by any part."""
        whole = [i for i, known in enumerate(self.words) if any(k == words for k in known)]
        if whole:
            return whole
        if len(words) > 1:
            return [i for i, known in enumerate(self.words) if any(same_name(words, k) for k in known)]
        ends = [i for i, known in enumerate(self.words) if any(words[0] in (k[-1], k[0]) for k in known)]
        return ends or [i for i, known in enumerate(self.words) if any(words[0] in k for k in known)]


def _resolve(cast: _Cast, hit: _Hit, states: dict[int, str], offices: dict[int, set[str]]) -> int | None:
    """The person whom a hit means; where several fit, the one with its office."""
    fitting = cast.fitting(words_of(hit.name))
    if len(fitting) > 1 and hit.office is not None:
        told = [i for i in fitting if hit.office.position.casefold() in offices.get(i, set()) and (not hit.of or states.get(i, hit.of) == hit.of)]
        fitting = told or fitting
    return fitting[0] if len(fitting) == 1 else None


def find_persons(
    texts: Sequence[str],
    *,
    keys: Sequence[str] = (),
    closed: Sequence[Sequence[Span]] = (),
    pair: Sequence[str] = (),
) -> Persons:
    """The persons in a document's blocks, given as clean texts in reading order.

    `keys` are the keys of infobox fields, by block; `closed` the spans, by block, that are no names (organisations);
    `pair` the keys of the two states that the document is about, which tell whose minister came to visit.
    """
    blocks = [
        _Block(i, text, keys[i] if i < len(keys) else "", closed[i] if i < len(closed) else ()) for i, text in enumerate(texts)
    ]
    hits = [hit for block in blocks for hit in _hits(block)]
    cast = _Cast()
    for hit in sorted(hits, key=lambda h: (-len(h.run.words), h.block, h.run.span)):
        if len(hit.run.words) > 1:
            cast.add(hit.name)
    for hit in hits:
        if len(hit.run.words) == 1 and not cast.fitting(words_of(hit.name)) and (hit.office or hit.whole != hit.run.span):
            cast.add(hit.name)

    states: dict[int, str] = {}
    offices: dict[int, set[str]] = {}
    votes: dict[int, Counter[str]] = {}
    for hit in hits:
        person = _resolve(cast, hit, {}, {})
        if person is None:
            continue
        if hit.office:
            offices.setdefault(person, set()).add(hit.office.position.casefold())
        key = hit.of or _elsewhere(blocks[hit.block], hit, pair)
        if key:
            votes.setdefault(person, Counter())[key] += 2 if hit.of else 1
    for person, counted in votes.items():
        states[person] = counted.most_common(1)[0][0]

    people = [
        Entity(EntityKind.PERSON, _slug(cast.name(i)), cast.name(i), states.get(i, "")) for i in range(len(cast.spellings))
    ]
    mentions, holdings = [], []
    for block in blocks:
        said = {h.run.span: h for h in hits if h.block == block.number}
        here: list[PersonMention] = []
        for run in block.runs:
            known = said.get(run.span)
            hit = known or _Hit(block.number, run, run.span.of(block.text), run.span)
            person = _resolve(cast, hit, states, offices)
            if person is None or (known is None and len(run.words) == 1 and block.is_soft(run)):
                continue
            entity = people[person]
            whole = words_of(hit.name) == words_of(entity.name) or len(run.words) > 1
            form = "full" if whole else "title" if hit.whole != run.span else "surname"
            of = hit.of or (entity.state if hit.office else "")
            here.append(PersonMention(run.span, hit.whole, entity, form, hit.office, of))
            if hit.office:
                holdings.append(Holding(entity, hit.office.position, of, block.number, hit.office.former))
        mentions.append(tuple(here))
    return Persons(tuple(sorted(people)), tuple(mentions), tuple(holdings))


def _elsewhere(block: _Block, hit: _Hit, pair: Sequence[str]) -> str:
    """The state of a visitor: of the pair the one to which the visit did not go."""
    if len(pair) != 2:  # noqa: PLR2004 - two states
        return ""
    for state in block.states:
        if state.span.start > hit.run.span.end and state.value.key in pair:
            between = block.text[hit.run.span.end : state.span.start]
            if len(between) < 90 and _MOVES.match(between):  # noqa: PLR2004 - characters
                return next(k for k in pair if k != state.value.key)
            return ""
    return ""



