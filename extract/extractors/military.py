"""Military activity: exercises, deployments of forces, training and advisers, with those that send or take part.

The participants of a deployment are those whose forces they are: told as the subject ("Peru sent …"), in the phrase
("500 Peruvian soldiers"), by "its", or, failing all that, the other state of the pair than the one sent to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Role
from extract.constructions.drills import EXERCISES, TRAINING
from extract.constructions.exercises import read_exercise
from extract.constructions.forces import are_advisers, are_forces
from extract.constructions.postings import POSTINGS
from extract.constructions.presence import NAVIES, Presence, read_presence
from extract.constructions.subject import spoken_of, subject
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.states import find_states, state
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame, actors, claim
from extract.patterns.match import Match, as_state
from extract.patterns.pattern import Pattern
from extract.patterns.phrase import split_list
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value

    Slots = dict[str, Value]

_HABIT = re.compile(
    r"\b(?:regular(?:ly)?|annual(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|often|every year|from time to time)\b"
)
_EXERCISE = re.compile(r"\b(?:exercises?|manoeuvres|drills?|war ?games)\b", re.IGNORECASE)
_JOINT = re.compile(r"\b(?:joint(?:ly)?|together|bilateral|common)\b", re.IGNORECASE)
_COURSE = re.compile(
    r"(?:began|opened|started|running|ran)[^;.]{0,20}?(?P<first>[\ue500-\ue5ff])[^;.]{0,40}?(?:ended|ending|closed|finished|concluded|until)"
    r"[^;.]{0,15}?(?P<last>[\ue500-\ue5ff])"
)
_CLAUSE = Pattern(".*")
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


def _date(match: Match) -> Filled | None:
    """As `date_nearby`; "from 1951 … until 1954" is one time, "withdrew in 1990" the end of one."""
    found = date_nearby(match)
    if found is None or found.each:
        return found
    value = str(found.value)
    if match.has("leave") and not value.startswith("../"):
        return Filled(_span(match, value), found.certainty)
    course = _COURSE.search(match.sentence.text)
    if course is not None:
        first, last = (match.sentence.at(course.start(g)) for g in ("first", "last"))
        if first is not None and last is not None and "/" not in first.date + last.date:
            return Filled(f"{first.date}/{last.date}", found.certainty)
    if value.endswith("/.."):
        ends = [m.date for m in match.sentence.mentions if m.date.startswith("../")]
        return Filled(value[:-2] + ends[0][3:], found.certainty) if ends else found
    return found


def _span(match: Match, left: str) -> str:
    since = [m.date for m in match.sentence.mentions if m.date.endswith("/..")]
    left = match.scope.date[:7] if left.endswith("/..") or left == match.scope.date else left  # carried: not to the day
    return since[0][:-2] + left if since and left else f"../{left}"


def _parties(match: Match) -> list[Entity]:
    """Those that send or take part, as told, or judged from "its" and from where the forces go."""
    groups = sorted(g for g in match.groups.re.groupindex if g.startswith("participants"))
    found = actors((m for g in groups for m in match.mentions(g)), states=False)
    found = _with_subject(match, found)
    if match.has("course"):
        return _course(match, found)
    if found:
        return found
    if match.pattern.sets["kind"] == "exercise":
        return []
    told = match.sentence.words(max(0, match.start - 40), match.end)
    navy = next((NAVIES[w] for w in told.split() if w in NAVIES), "") if match.has("item") else ""
    if navy:
        return [state(navy)]
    if match.has("home") and " from " in match.groups[0]:
        home = _host(match)
        return [home] if home is not None else []
    own = [s for s in _owners(match) if not match.has("call") or s != _host(match)]
    if own:
        return own[:1]
    if _ITS.search(match.sentence.text[max(0, match.start - 4) : match.end]) and (owner := spoken_of(match)):
        return [owner.value] if isinstance(owner.value, Entity) else []
    sender = _sender(match) or spoken_of(match)
    return [sender.value] if sender and isinstance(sender.value, Entity) else []


def _with_subject(match: Match, found: list[Entity]) -> list[Entity]:
    """Those told in the match, and who is its subject without standing in it: "its army", "the two armies", "… and sent"."""
    if match.has("own"):
        owner = spoken_of(match)
        return [*([owner.value] if owner and isinstance(owner.value, Entity) else []), *found]
    if match.has("both"):
        return found or list(match.scope.pair)
    if match.has("carried"):
        first = subject(match) or _sender(match)
        return [first.value, *found] if first and isinstance(first.value, Entity) else found
    return found


def _course(match: Match, found: list[Entity]) -> list[Entity]:
    """Who trains and whose people are trained: as told, else the page's two states where one of them is told."""
    learning = _owners(match)
    told = list(dict.fromkeys([*found, *learning, *([h] if (h := _host(match)) else [])]))
    if len(told) > 1 or not all(s in match.scope.pair for s in told):
        return told
    return list(match.scope.pair)


def _owners(match: Match) -> list[Entity]:
    """The states whose forces the item names; a number may have swallowed a demonym: "50,000 Peruvian recruits"."""
    told = distinct_states(match.mentions("item"))
    prefer = frozenset(s.key for s in match.scope.pair)
    return told or list(dict.fromkeys(f.value for f in find_states(match.words("item"), prefer)))


def _host(match: Match) -> Entity | None:
    return next((s for m in match.mentions("place") if (s := as_state(m)) is not None), None)


def _sender(match: Match) -> Filled | None:
    """The pair's other state than the one that the forces go to."""
    host = _host(match)
    near = (
        [host]
        if host
        else [s for m in match.sentence.within(match.start, len(match.sentence.text)) if (s := as_state(m))]
    )
    inside = list(dict.fromkeys(s for s in near if s in match.scope.pair))
    others = [s for s in match.scope.pair if s not in inside]
    return Filled(others[0], 0.8) if len(inside) == 1 and len(others) == 1 else None


def _exercising(match: Match, words: str) -> list[Entity]:
    """Those that exercise; a joint exercise of one of the pair, or of nobody named, is one of both."""
    parties = _parties(match)
    if match.has("own") and len(parties) == 1:
        return []
    joint = bool(_JOINT.search(words)) or match.has("items") or match.has("among")
    if len(parties) > 1 or not (joint or not parties) or len(match.scope.pair) != 2:
        return parties
    if not parties or parties[0] in match.scope.pair:
        return list(match.scope.pair)
    return [] if joint else parties


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    kind, words = slots["kind"], match.sentence.words(match.start, match.end)
    place = str(slots.get("place", ""))
    if _NO_UNIT.match(str(slots.get("item", ""))) or (
        kind == "deployment" and _JOINED.search(words) and _EVENT.search(place)
    ):
        return
    slots = {k: v for k, v in slots.items() if k != "place" or not _TO_DO.fullmatch(place)}
    if match.has("among") and not _EXERCISE.search(match.sentence.text):
        return
    parties = _exercising(match, words) if kind == "exercise" else _parties(match)
    parties = [p for p in parties if p.kind in {EntityKind.STATE, EntityKind.ORGANIZATION}]
    if not parties or (not slots.get("date") and not match.has("names") and _HABIT.search(match.sentence.text)):
        return
    slots = slots | {"participants": tuple(dict.fromkeys(parties))}
    if slots.get("place"):
        slots["place"] = _DANGLING.sub("", str(slots["place"]))
    if kind == "exercise" and not slots.get("date") and (year := _YEAR.search(str(slots.get("item", "")))):
        slots["date"] = year[0]
    if match.has("item2") and not slots.get("item"):
        slots["item"] = match.words("item2")
    if match.has("names"):
        yield from (slots | {"item": name} for name in split_list(match.words("names")))
    elif match.has("items"):
        yield from _numbered(match, slots)
    elif kind == "deployment":
        yield from _deployed(match, slots)
    else:
        yield slots


_NO_UNIT = re.compile(
    r"(?:of|forget|each other|(?:lead|first|second|last|sister) (?:ship|vessel|boat|frigate))\b", re.IGNORECASE
)
_JOINED = re.compile(r"\b(?:t(?:ook|akes?) part|participat\w+|joined)\b")
_EVENT = re.compile(r"^exercise\b|\d", re.IGNORECASE)  # "took part in Northern Pike 25" is no deployment
_TO_DO = re.compile(
    r"help|assist|support|secure|train|protect|guard|advise|observe|in|on|at|by|from|to|again|there", re.IGNORECASE
)
_DANGLING = re.compile(r" (?:of|in|on|and|at)$")
_YEAR = re.compile(r"\b(?:19|20)\d\d$")  # "Balikatan 2019"
_SENDING = re.compile(r"\b(?:sen[dt]s?|deploy\w*|d[ie]spatch\w*|contribut\w+|commit\w*|provid\w+)\b", re.IGNORECASE)


def _lone_pair(match: Match) -> bool:
    """Whether "both" sent forces, each its own."""
    first = match.sentence.at(match.start)
    return first is not None and first.kind is Kind.PAIR and match.has("participants")


def _numbered(match: Match, slots: Slots) -> Iterable[Slots]:
    """One fact for each of "exercises X 1 and 2, of May and June"."""
    numbers = [m for m in match.mentions("items") if m.kind is Kind.NUMBER]
    name = match.words("items").split(match.sentence.block.text[numbers[0].span.start : numbers[0].span.end])[0].strip()
    for number, group in zip(numbers, ("dates", "dates2"), strict=False):
        date = match.mention(group)
        if date is not None and number.amount is not None:
            yield slots | {"item": f"{name} {number.amount.value}", "date": date.date}


def _deployed(match: Match, slots: Slots) -> Iterable[Slots]:
    """Forces only; advisers sent along with them are a fact of their own."""
    words = match.words("item")
    if match.has("gapped") and not _SENDING.search(match.sentence.text, 0, match.start):
        return
    parties = [p for p in match.scope.pair if _lone_pair(match)]
    if parties:
        for party in parties:
            yield slots | {"participants": (party,)}
        return
    if not words or match.has("gapped") or match.has("call") or match.has("home"):
        yield slots
        return
    members = [m for m in match.mentions("item") if m.kind is Kind.NUMBER and m.amount and m.amount.unit]
    if len(members) > 1:
        for member in members:
            told = member.span.of(match.sentence.block.text)
            kind = "advisers" if are_advisers(told) else "deployment"
            if are_forces(told) or kind == "advisers":
                yield slots | {"item": told, "kind": kind}
        return
    if are_advisers(words):
        yield slots | {"kind": "advisers"}
    elif are_forces(words) or re.search(
        r"\b(?:deployed|stationed|garrisoned)\b", match.sentence.words(match.start, match.end)
    ):
        yield slots


FRAME = Frame(
    "military_activity",
    EXERCISES + TRAINING + POSTINGS,
    required=frozenset({"participants", "kind"}),
    fill={"date": (_date,)},
    revise=_revise,
)


@extractor("military", emits={"military_activity"})
def military(document: Annotated) -> Iterator[Claim]:
    """Exercises, deployments, training and advisers."""
    told: set[tuple[int, int]] = set()
    claims = list(FRAME.claims(document))
    for found in claims:
        if found.get("kind") == "exercise":
            told.add((found.span.start, found.span.end))
        yield found
    for block in document.blocks:
        for number, sentence in enumerate(block):
            if sentence.block.kind not in {BlockKind.TITLE, BlockKind.HEADING, BlockKind.REFERENCE}:
                yield from _told_otherwise(document, sentence, block[:number], told)
                yield from _present(document, sentence, block[:number], claims)


def _told_otherwise(
    document: Annotated, sentence: Sentence, before: Sequence[Sentence], told: set[tuple[int, int]]
) -> Iterator[Claim]:
    """An exercise that no pattern reads, by its noun and those whose forces the clause names."""
    found = read_exercise(sentence)
    span = re.compile(".*", re.DOTALL).match(sentence.text, found.start, found.end) if found else None
    if found is None or span is None:
        return
    match = Match(sentence, _CLAUSE, span, before)
    when = _date(match)
    date = str(when.value) if when is not None else ""
    date = year[0] if (year := _YEAR.search(found.name)) else date
    carried = date == sentence.scope.date and sentence.scope.dated_by != "entry"
    if (not date or carried) and (not found.name or _HABIT.search(sentence.text)):
        return
    slots: dict[str, Value] = {"kind": "exercise", "participants": found.participants, "date": date}
    slots |= {"item": found.name or "exercise", "place": found.place}
    roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v != "")
    made = claim(document, sentence, "military_activity", roles, confidence=0.62, told=realis(sentence, *found.noun))
    if not any(a < made.span.end and made.span.start < b for a, b in told):
        yield made


def _present(
    document: Annotated, sentence: Sentence, before: Sequence[Sentence], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """Forces that no pattern reads, by what they are and do; nothing where the sentence already tells of that state's."""
    span = sentence.block.raw(sentence.span)
    known = [c for c in claims if c.span == span]
    for found in read_presence(sentence):
        stretch = re.compile(".*", re.DOTALL).match(sentence.text, found.start, found.end)
        if stretch is None or any(_same(c, found) for c in known):
            continue
        when = _date(Match(sentence, _CLAUSE, stretch, before))
        slots: dict[str, Value] = {
            "kind": found.kind,
            "participants": (found.participant,),
            "item": found.item,
            "place": found.place,
        }
        slots |= {"date": str(when.value) if when is not None else ""}
        roles = tuple(Role(n, v) for n, v in sorted(slots.items()) if v != "")
        yield claim(
            document,
            sentence,
            "military_activity",
            roles,
            confidence=0.62,
            told=realis(sentence, found.start, found.end),
        )


def _same(told: Claim, found: Presence) -> bool:
    parties = told.get("participants")
    return isinstance(parties, tuple) and found.participant in parties
