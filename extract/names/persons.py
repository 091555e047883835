"""Persons of a document: full names learnt from titles and context, then every later mention by surname or title.

A name is taken for a person's where `extract.names.naming` finds reason to. Short mentions resolve to the one person of the
document whom they fit, and are left alone when two fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.leaders import leaders_named
from extract.names.allegiance import allegiances
from extract.names.cast import Cast
from extract.names.namesakes import namesakes
from extract.names.naming import Hit, hits
from extract.names.passage import Passage
from extract.names.runs import is_common
from extract.names.told import Told
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.names.offices import Office


_REGNAL = regex(r" (?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,3}|XI?V)$")


_TELLING = 5  # letters of a surname that says enough by itself


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
    """All persons of a document, and their mentions by block."""

    people: tuple[Entity, ...]
    mentions: tuple[tuple[PersonMention, ...], ...]


def _learn(learnt: Sequence[Hit]) -> Cast:
    """The cast: full names first, the longest before the shorter, then names that stand alone with a title."""
    cast = Cast()
    for hit in sorted(learnt, key=lambda h: (-len(h.run.words), h.block, h.run.span)):
        if len(hit.run.words) > 1:
            cast.add(hit.name)
    cast.crown(hit.name for hit in learnt if (_royal(hit) or _REGNAL.search(hit.name)) and len(hit.run.words) > 1)
    wives = {person for hit in learnt if hit.consort for person in cast.fitting(hit.name)}
    cast.consorts.update(wives - {person for hit in learnt if _holds(hit) for person in cast.fitting(hit.name)})
    for hit in learnt:
        if len(hit.run.words) == 1 and hit.titled and not _own_name(cast, hit):
            cast.add(hit.name)
            cast.crown([hit.name] if _royal(hit) else [])
    return cast


def _know(cast: Cast, passages: Sequence[Passage], pair: Sequence[str]) -> None:
    """Takes in those whom a page of two states calls by surname alone, where one leader of the two bears it."""
    for passage in passages:
        for run in passage.runs:
            word = run.span.of(passage.text)
            if len(run.words) > 1 or len(word) < _TELLING or is_common(word) or cast.fitting(word):
                continue
            led = leaders_named(word, pair)
            known = {leader.name for leader in led if leader.start} or {leader.name for leader in led}
            if len(known) == 1 and not any(run.span.overlaps(span) for span, _ in passage.places):
                cast.add(known.pop())


def _holds(hit: Hit) -> bool:
    return hit.office is not None and len(hit.run.words) > 1


def _royal(hit: Hit) -> bool:
    return hit.office is not None and hit.office.royal


def _own_name(cast: Cast, hit: Hit) -> Sequence[int]:
    """Whom a single name may mean; a monarch goes by given name, which is nobody else's."""
    fitting = cast.fitting(hit.name)
    if hit.office is not None and len(hit.run.words) == 1:  # "President Chanda" is not his wife
        fitting = [i for i in fitting if i not in cast.consorts]
    if _royal(hit) and len(hit.run.words) == 1:
        crowned = [i for i in sorted(cast.crowned) if not _reigns_elsewhere(cast.name(i), hit.of)]
        return [i for i in crowned if cast.name(i).split()[0].casefold() == hit.name.casefold()]
    return fitting


def _reigns_elsewhere(name: str, of: str) -> bool:
    """Whether a monarch of that name is known, and only of other states: "King Harald of Kenya" is not Harald V."""
    reigns = {leader.state for leader in leaders_named(name) if leader.office == "state"} if of else set()
    return bool(reigns) and of not in reigns


def _meant(cast: Cast, hit: Hit, states: Mapping[int, str], offices: Mapping[int, set[str]]) -> int | None:
    """The person whom a hit means; where several fit, the one who has its office."""
    fitting = _own_name(cast, hit)
    if len(fitting) > 1 and hit.office is not None:
        office = hit.office.position.casefold()
        fitting = [i for i in fitting if office in offices.get(i, ()) and hit.of in {"", states.get(i, hit.of)}]
    return fitting[0] if len(fitting) == 1 else None


def find_persons(
    texts: Sequence[str],
    *,
    keys: Sequence[str] = (),
    closed: Sequence[Sequence[Span]] = (),
    pair: Sequence[str] = (),
    own: str = "",
) -> Persons:
    """The persons in a document's blocks, given as clean texts in reading order.

    `keys` are the keys of infobox fields, by block; `closed` the spans, by block, that are no names (organisations);
    `pair` the keys of the two states that the document is about, `own` that of the state whose page it is: both tell
    whose minister came to visit.
    """
    known = namesakes(texts, frozenset((*pair, own)) - {""})
    passages = [
        Passage(
            i,
            text,
            keys[i] if i < len(keys) else "",
            closed[i] if i < len(closed) else (),
            pair=pair,
            own=own,
            known=known,
        )
        for i, text in enumerate(texts)
    ]
    learnt = [hit for passage in passages for hit in hits(passage)]
    cast = _learn(learnt)
    _know(cast, passages, pair)
    offices: dict[int, set[str]] = {}
    for hit in learnt:
        person = _meant(cast, hit, {}, {})
        if person is not None and hit.office is not None:
            offices.setdefault(person, set()).add(hit.office.position.casefold())
    told = _told(passages, learnt, cast, offices)
    states = allegiances(passages, told, pair)
    people = [Entity(EntityKind.PERSON, slug(cast.name(i)), cast.name(i), states.get(i, "")) for i in range(len(cast))]
    return Persons(tuple(sorted(people)), tuple(tuple(_mention(people[t.person], t) for t in here) for here in told))


def _told(
    passages: Sequence[Passage], learnt: Sequence[Hit], cast: Cast, offices: Mapping[int, set[str]]
) -> list[list[Told]]:
    """Every run that means one of the cast, by block."""
    known = {(hit.block, hit.run.span): hit for hit in learnt}
    told = []
    latest: dict[int, int] = {}  # the block in which each person was spoken of last
    for passage in passages:
        here: list[Told] = []
        for run in passage.runs:
            hit = known.get((passage.number, run.span)) or Hit(passage.number, run, run.span.of(passage.text), run.span)
            person = _meant(cast, hit, {}, offices)
            if person is None and not hit.titled:
                person = _spoken_of_last(_own_name(cast, hit), latest)
            if person is None or (passage.only_place(run) and not hit.titled):
                continue
            latest[person] = passage.number
            here.append(Told(person, hit))
        told.append(here)
    return told


def _spoken_of_last(fitting: Sequence[int], latest: Mapping[int, int]) -> int | None:
    """The one of several of that name of whom the text spoke last; None where a block speaks of two of them."""
    last = max((latest[i] for i in fitting if i in latest), default=None)
    found = [i for i in fitting if latest.get(i) == last]
    return found[0] if last is not None and len(found) == 1 else None


def _mention(person: Entity, told: Told) -> PersonMention:
    hit = told.hit
    full = len(hit.run.words) > 1 or hit.name == person.name
    form = "full" if full else "title" if hit.titled else "surname"
    return PersonMention(
        hit.run.span, hit.whole, person, form, hit.office, (hit.of or person.state) if hit.office else ""
    )
