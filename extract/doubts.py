"""What of a claim's own sentence speaks against it: a party that it does not tell, a date or a state that it leaves over.

Most wrong readings stand beside the right one: the party is a third state of the sentence, the date that of the next
clause. What each doubt weighs is measured (`bench/calibration.py`):

- "lacking": a slot without which the fact says little is empty; "alone": one party where there should be several, "sole": one that
  sends forces, as is usual;
- "untold": a party that no mention of the sentence tells; "outsider": a state that is neither of the section's pair nor a predecessor of one, "mixed": with one that is;
- "carried date": a date from elsewhere; "other date": from elsewhere although the sentence tells one; "several dates": it tells more;
- "bystander": a state that is no party; "displaced": it stands there while a party is untold; "body between": an organisation among
  the parties; "unread": a name there that is no mention;
- "more untold", "more bystander", "more unread": two or more of these.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.annotation.scope import succeeds
from extract.document import Entity, EntityKind
from extract.names.runs import UPPER
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Span

_STATES = frozenset({Kind.STATE, Kind.DEMONYM, Kind.CITY})
_TELLING = _STATES | {Kind.PERSON}
_IN_SETS = frozenset({"agreement", "military_activity", "venture"})  # whose parties are told together
_NAME = regex(rf"(?<![.!?:] )\b[{UPPER}][\w'’&-]+(?: [{UPPER}][\w'’&-]+)*")
_SENT = frozenset({"deployment", "advisers"})  # of one state, as a rule
_REACH = 40  # sentences that evidence covers at most
_FEW = 2  # of a thing that raises a doubt twice


class Told(NamedTuple):
    """A sentence and where it stands in the document, raw."""

    span: Span
    sentence: Sentence


def tellings(document: Annotated) -> tuple[Told, ...]:
    """All sentences of a document, in order."""
    return tuple(Told(s.block.raw(s.span), s) for block in document.blocks for s in block if s.span.end > s.span.start)


def sentence_of(claim: Claim, tellings: Sequence[Told]) -> Sentence | None:
    """The sentence that shares most with the claim's evidence; `tellings` in order."""
    first = max(0, bisect_right(tellings, claim.span.start, key=lambda t: t.span.start) - 1)
    near = takewhile(lambda t: t.span.start < claim.span.end, tellings[first : first + _REACH])
    shared = ((min(t.span.end, claim.span.end) - max(t.span.start, claim.span.start), t) for t in near)
    best = max(shared, key=lambda found: found[0], default=None)
    return best[1].sentence if best is not None else None


def doubts(claim: Claim, sentence: Sentence) -> Iterator[str]:
    """The doubts that a sentence raises about a claim read in it, each a word or two, the worst of a kind told as well."""
    fact = FACT_TYPES[claim.kind]
    keys = {slot.name for slot in fact.slots if slot.key and slot.name != "date"}
    if any(claim.get(name) is None for name in keys):
        yield "lacking"
    parties = [e for r in claim.roles if r.name in keys for e in _entities(r.value)]
    held = {e for r in claim.roles for e in _entities(r.value)}
    told = [m for m in sentence.mentions if _tells(m, held) or (m.date and _within(m.date, claim.date))]
    if any(isinstance(r.value, tuple) and len(r.value) == 1 for r in claim.roles if r.name in keys):
        yield "sole" if claim.get("kind") in _SENT else "alone"
    untold = sum(not any(_tells(m, {p}) for m in told) for p in parties)
    yield from _counted("untold", untold)
    dates = [m.date for m in sentence.mentions if m.date]
    if claim.date and not any(_within(date, claim.date) for date in dates) and not (dates and _measures(sentence)):
        yield "other date" if dates else "carried date"
    elif len(dates) >= _FEW:
        yield "several dates"
    pair = set(sentence.scope.pair)
    states = [p for p in parties if p.kind is EntityKind.STATE]
    inside = [s in pair or any(succeeds(of, s) for of in pair) for s in states]
    if pair and not all(inside):
        yield "outsider"
        if any(inside):
            yield "mixed"
    place = f"{claim.get('place') or ''} {claim.get('city') or ''}"
    left = [m for m in sentence.mentions if m not in told and m.span.of(sentence.block.text) not in place]
    mates = set() if claim.kind in _IN_SETS else _listed_with(sentence, told)
    bystanders = sum(m.kind in _STATES and m not in mates for m in left)
    yield from _counted("bystander", bystanders)
    if untold and bystanders:
        yield "displaced"
    if told:
        start, end = told[0].span.start, max(m.span.end for m in told)
        if any(m.kind is Kind.ORGANIZATION and start < m.span.start < end for m in left):
            yield "body between"
        yield from _counted("unread", _unread(sentence, start, end))


def _listed_with(sentence: Sentence, told: Sequence[Mention]) -> set[Mention]:
    """Those that stand in one list with a party told, "**X, Y** and Z broke with W": of each there is a fact of its own."""
    found, at = set(told), {sentence.index(m): m for m in sentence.mentions if m.kind in _STATES}
    for run in _LIST.finditer(sentence.text):
        members = {at[n] for n in range(*run.span()) if n in at}
        if members & found:
            found |= members
    return found


_LIST = regex("[\ue000-\ue2ff](?:(?:,|,? and|,? or)(?: the)? [\ue000-\ue2ff])+")


def _counted(doubt: str, number: int) -> Iterator[str]:
    if number:
        yield doubt
    if number >= _FEW:
        yield f"more {doubt}"


def _entities(value: object) -> tuple[Entity, ...]:
    if isinstance(value, Entity):
        return (value,)
    return tuple(v for v in value if isinstance(v, Entity)) if isinstance(value, tuple) else ()


def _tells(mention: Mention, held: set[Entity]) -> bool:
    """Whether a mention names one of the entities, or the city or the delegation of a state of them."""
    homes = {(e.key if e.kind is EntityKind.STATE else e.state) for e in held if e.kind is not EntityKind.PERSON}
    return any(e in held or (mention.kind in _TELLING and (e.state or e.key) in homes) for e in mention.entities)


def _within(date: str, other: str) -> bool:
    """Whether one of two EDTF dates is the other or the beginning of it: a day of that month."""
    return bool(other) and (date.startswith(other) or other.startswith(date))


def _measures(sentence: Sentence) -> bool:
    """Whether a sentence tells how far from a date of its own something was: "on 7 May, two days after X had left"."""
    return _MEASURED.search(sentence.span.of(sentence.block.text)) is not None


_MEASURED = regex(r"\b(?:days?|weeks?|months?|years?) (?:after|before) ")


def _unread(sentence: Sentence, start: int, end: int) -> int:
    """How many names between two clean offsets are no mention."""
    covered = [m.span for m in sentence.mentions]
    names = _NAME.finditer(sentence.block.text, start, end)
    return sum(not any(span.start < n.end() and n.start() < span.end for span in covered) for n in names)
