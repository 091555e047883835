"""Military activity: exercises, deployments of forces, training and advisers, with those that send or take part.

The participants of a deployment are those whose forces they are: told as the subject ("Peru sent …"), in the phrase
("500 Peruvian soldiers"), by "its", or, failing all that, the other state of the pair than the one sent to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.military.beside import (
    acting_mentions,
    another_exercises,
    counted_before,
    guests_of,
    in_exercise,
)
from extract.constructions.military.dates import date_of_activity
from extract.constructions.military.doings import HABIT, YEAR, exercises_in, forces_in, operations_in
from extract.constructions.military.drills import EXERCISES, TRAINING
from extract.constructions.military.forces import are_advisers, are_forces, fights
from extract.constructions.military.order import keeps_order
from extract.constructions.military.owners import owned_elsewhere, told_behind
from extract.constructions.military.postings import POSTINGS
from extract.constructions.military.teachers import without_teachers
from extract.constructions.military.told import told_of_activity
from extract.constructions.military.troops import NAVIES, are_civil, find_troops, of_both
from extract.constructions.subject import spoken_of, subject
from extract.document import BlockKind, Entity, EntityKind, Span
from extract.gazetteer.states import find_states, state
from extract.patterns.fillers import Filled, distinct_states
from extract.patterns.frame import Frame, actors
from extract.patterns.match import Match, as_state
from extract.patterns.phrase import split_list
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim, Value

    Slots = dict[str, Value]

_AND_OURS = regex(
    r"['’]?s?(?: [a-z]+)? and (?:ours|our own|its own)\b|s? (?:\w+ )?(?:army|navy|air force|marines|forces|troops) and ours\b",
    re.IGNORECASE,
)
_NEAR = 60  # characters behind a pattern in which others may be told who take part
_EXERCISE = regex(r"\b(?:exercises?|manoeuvres|drills?|war ?games)\b", re.IGNORECASE)
_JOINT = regex(r"\b(?:joint(?:ly)?|together|bilateral|common)\b", re.IGNORECASE)
_APART = regex(
    r"(?P<who>[\ue000-\ue1ff])(?:, (?:whose|which|who) [^,;:]{3,90},)? (?:(?:in|from|since|on|until|as early as) )?[\ue500-\ue5ff]"
)
_BOUGHT = regex(
    r"(?:aircraft|jets?|fighters?|planes?|tanks?|helicopters?|drones?|missiles?|radars?)$", re.IGNORECASE
)  # what may leave the yard that built it
_CIVILIANS = regex(
    r"['’]s? (?:\w+ )?(?:meteorologists|teachers|doctors|nurses|students|athletes|farmers|diplomats|judges|journalists|scientists|civil servants|engineers|players|workers|miners)\b"
)
_OF_BOTH = regex(r"[\ue900-\ue9ff]['’]s? (?:[a-z]+ )?$")
_WHOSE = regex(r"(?P<who>[\ue000-\ue0ff]), whose $")
_ITS = regex(r"\b(?:its|their)\b", re.IGNORECASE)


def _parties(match: Match) -> list[Entity]:
    """Those that send or take part, as told, or judged from "its" and from where the forces go."""
    groups = sorted(g for g in match.groups.re.groupindex if g.startswith("participants"))
    found = actors((m for g in groups for m in acting_mentions(match, g)), states=False)
    found = _with_subject(match, [*counted_before(match), *found])
    if match.has("course"):
        return _course(match, found)
    if not found and match.has("item") and _OF_BOTH.search(match.sentence.text, 0, match.groups.start("item")):
        return list(match.scope.pair)
    if found:
        return found
    if match.pattern.sets["kind"] == "exercise":
        return []
    if match.has("item") and (
        whose := _WHOSE.search(match.sentence.text, 0, match.groups.start("item") + len("whose "))
    ):
        named = match.sentence.at(whose.start("who"))
        return list(named.entities) if named is not None else []
    told = match.sentence.words(max(0, match.start - 40), match.end)
    navy = next((NAVIES[w] for w in told.split() if w in NAVIES), "") if match.has("item") else ""
    if navy:
        return [state(navy)]
    if match.has("home") and " from " in match.groups[0]:
        home = _host(match)
        return [home] if home is not None else []
    own = [s for s in _named_owners(match) or _owners(match) if not match.has("call") or s != _host(match)]
    if own:
        return own[:1]
    if owners := _theirs(match):
        return owners
    led = match.has("item") and owned_elsewhere(match.sentence, match.groups.end("item"), match.words("item"))
    sender = None if led else _sender(match) or spoken_of(match)
    return [sender.value] if sender and isinstance(sender.value, Entity) else []


def _theirs(match: Match) -> list[Entity]:
    """Whose "its" or "their" forces are: what the text speaks of, or the states listed last."""
    its = _ITS.search(match.sentence.text, max(0, match.start - len("their ")), match.end)
    owner = spoken_of(match) if its else None
    spoken = [owner.value] if owner and isinstance(owner.value, Entity) else []
    return list(of_both(match.sentence, its.start())) or spoken if its else []


def _with_subject(match: Match, found: list[Entity]) -> list[Entity]:
    """Those told in the match, and who is its subject without standing in it: "its army", "the two armies", "… and sent"."""
    if match.has("participants") and _AND_OURS.match(match.sentence.text, match.groups.end("participants")):
        return [*found, *(s for s in match.scope.pair if s not in found)] if len(found) == 1 else found
    if match.has("own"):
        owner = spoken_of(match)
        if owner is None and " exercises " in match.groups[0] and not any(s in match.scope.pair for s in found):
            return [*match.scope.pair, *found]  # "have been held with Chile", on a page of two others
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
    found = [p for p in found if not (p.kind is EntityKind.ORGANIZATION and _SCHOOL.search(p.name))]
    told = list(dict.fromkeys([*found, *learning, *([h] if (h := _host(match)) else [])]))
    if len(told) > 1 or not all(s in match.scope.pair for s in told):
        return told
    return list(match.scope.pair)


def _owners(match: Match) -> list[Entity]:
    """The states whose forces the item names; a number may have swallowed a demonym: "50,000 Peruvian recruits"."""
    told = distinct_states(match.mentions("item"))
    prefer = frozenset(s.key for s in match.scope.pair)
    return told or list(dict.fromkeys(f.value for f in find_states(match.words("item"), prefer)))


def _named_owners(match: Match) -> list[Entity]:
    """Whose the forces of the item are by the name of their army, or by what is told behind them."""
    if not match.has("item"):
        return []
    first, last = match.groups.span("item")
    inside = [t for t in find_troops(match.sentence) if first <= t.start < last]
    return [o for t in inside for o in t.owners or told_behind(match.sentence, t)]


def _host(match: Match) -> Entity | None:
    return next((s for m in match.mentions("place") if (s := as_state(m)) is not None), None)


def _sender(match: Match) -> Filled | None:
    """The pair's other state than the one that the forces go to."""
    host = _host(match)
    near = (
        [host]
        if host
        else [s for m in match.sentence.within(match.start, len(match.sentence.text)) if (s := as_state(m, deep=False))]
    )
    inside = list(dict.fromkeys(s for s in near if s in match.scope.pair))
    others = [s for s in match.scope.pair if s not in inside]
    return Filled(others[0], 0.8) if len(inside) == 1 and len(others) == 1 else None


def _exercising(match: Match, words: str) -> list[Entity]:
    """Those that exercise; a joint exercise of one of the pair, or of nobody named, is one of both."""
    parties = _parties(match)
    if match.has("own") and len(parties) == 1:
        return []
    if guests := guests_of(match.sentence, match.end):
        if any(p.kind is EntityKind.STATE for p in parties):
            return [*parties, *guests[0]]
        return [] if guests[1] else guests[0]  # a body's exercise is that of those who take part
    joint = bool(_JOINT.search(words)) or match.has("items") or match.has("among")
    if len(parties) > 1 or not (joint or not parties) or len(match.scope.pair) != 2:
        return parties
    if not parties and any(
        s not in match.scope.pair
        for s in distinct_states(match.sentence.within(match.start, min(match.end + _NEAR, len(match.sentence.text))))
    ):
        return []
    if another_exercises(match.sentence, match.start, match.end, match.scope.pair):
        return []
    if not parties or parties[0] in match.scope.pair:
        return list(match.scope.pair)
    return [] if joint else parties


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    kind, words = slots["kind"], match.sentence.words(match.start, match.end)
    place = str(slots.get("place", ""))
    if _is_another_matter(match, slots) or _is_trainer_plane(slots):
        return
    slots = {k: v for k, v in slots.items() if k != "place" or not _TO_DO.fullmatch(place)}
    if match.has("among") and not _EXERCISE.search(match.sentence.text):
        return
    parties = _exercising(match, words) if kind == "exercise" else _parties(match)
    parties = [p for p in parties if fights(p)]
    if not parties or _is_habit(match, slots):
        return
    slots = slots | {"participants": tuple(dict.fromkeys(parties))}
    slots = _settled(slots)
    if kind == "exercise" and not slots.get("date") and (year := YEAR.search(str(slots.get("item", "")))):
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


def _settled(slots: Slots) -> Slots:
    """The slots with the place as a name: whose "its soil" is, is not told."""
    place = str(slots.get("place") or "")
    if not _SOIL.fullmatch(place):
        return slots | {"place": _DANGLING.sub("", place)} if place else slots
    return {k: v for k, v in slots.items() if k != "place"}


def _is_trainer_plane(slots: Slots) -> bool:
    """Whether those who are told to advise are aircraft: "eighteen jet trainers landed"."""
    item = str(slots.get("item", ""))
    return slots["kind"] == "advisers" and item.endswith("trainers") and not are_advisers(item)


def _is_another_matter(match: Match, slots: Slots) -> bool:
    """Whether no unit is told, no place, planes that leave the yard that built them, or civilians who are trained."""
    place = str(slots.get("place", ""))
    words = match.sentence.words(match.start, match.end)
    if _NO_UNIT.match(str(slots.get("item", ""))) or (
        slots["kind"] == "deployment" and (_NO_PLACE.match(place) or (_JOINED.search(words) and _EVENT.search(place)))
    ):
        return True
    if slots["kind"] == "deployment" and (
        _DRILL.search(place)
        or _UNIT.search(place)
        or keeps_order(match.sentence, match.start, match.end, _parties(match))
    ):
        return True
    if match.has("call") and (home := _host(match)) is not None and home in _parties(match):
        return True  # a base at home, a ship in its own port
    if match.has("call") and _EXERCISE.search(match.sentence.text, match.end):
        return True  # "called at Callao for an exercise": that is told
    if match.has("item") and _OTHERS.search(match.sentence.text, 0, match.groups.start("item")):
        return True
    if match.has("item") and are_civil(match.sentence, match.groups.end("item")):
        return True
    shipped = match.has("leave") and _BOUGHT.search(str(slots.get("item", "")))
    civil = slots["kind"] == "training" and (_CIVILIANS.match(match.sentence.text, match.end) or in_exercise(match))
    return bool(shipped or civil)


def _is_habit(match: Match, slots: Slots) -> bool:
    """Whether it is told as what happens every year, without a date of its own."""
    carried = slots.get("date") == match.scope.date and match.scope.dated_by == "carried"
    undated = not slots.get("date") and not match.has("names")
    return (carried or undated) and HABIT.search(match.sentence.text) is not None


_NO_UNIT = regex(
    r"(?:(?:[a-z]+ed|begun) (?:its|their|the|an?)|(?:an? |the |two )?(?:former|decommissioned|retired)|of|been|fired|launched|shot|downed|forget|each other|(?:lead|first|second|last|sister) (?:ship|vessel|boat|frigate))\b",
    re.IGNORECASE,
)
_UNIT = regex(  # "assigned to the 2nd Battalion"
    r"^(?:the )?\d+(?:st|nd|rd|th) (?:[A-Z]\w+ )*(?:Battalion|Brigade|Regiment|Squadron|Division|Infantry|Wing|Company|Battery)\b|\b(?:Battalion|Brigade|Regiment|Squadron|Division|Company|Corps|Platoon|Battery)$"
)
_JOINED = regex(r"\b(?:t(?:ook|akes?) part|participat\w+|joined)\b")
_EVENT = regex(r"^exercise\b|\d", re.IGNORECASE)  # "took part in Northern Pike 25" is no deployment
# "Acme's jet" is no deployment; "soldiers, of whom 366 are in …" are those told before
_OTHERS = regex(r"[\ue400-\ue4ff]['’](?:s )?$|\b(?:of|among) (?:whom|which)(?: (?:some|about|around|only))? $")
_DRILL = regex(
    r"\b(?:(?:joint|bilateral|common|naval|military|annual) exercises?|exercises?(?! (?:area|range|ground))|manoeuvres|man[eo]uvers|drills?|war ?games)\b",
    re.IGNORECASE,
)
_TO_DO = regex(
    r"(?i:help|assist|support|secure|train|protect|guard|advise|observe|in|on|at|by|from|to|again|there|exercise .*)"
)
_SCHOOL = regex(r"\b(?:University|College|Academy|School|Institute)\b")  # where they learn, no party
_NO_PLACE = regex(  # "are in service", "men in the field"
    r"(?:own|nothing|an end|(?:easy|good|generous) terms|(?:its|the|their) (?:wish|shopping) list|wish list|blows|power|light|line|stream|terms|service|use|action|inventory|the field|field|command|charge|contact|demand)\b(?! of)"
)
_SOIL = regex(r"(?:(?:its|their) (?:own )?)?(?:soil|territory|lands?|waters|airspace|shores?)(?: [a-z ]+)?")
_DANGLING = regex(r" (?:of|in|on|and|at)$")
_SENDING = regex(r"\b(?:sen[dt]s?|deploy\w*|d[ie]spatch\w*|contribut\w+|commit\w*|provid\w+)\b", re.IGNORECASE)


def _lone_pair(match: Match) -> bool:
    """Whether "both" sent forces, each its own."""
    first = match.sentence.at(match.start)
    return first is not None and first.kind is Kind.PAIR and match.has("participants")


def _date_of(match: Match, party: Entity) -> Slots:
    """When one of both did it, where that is told apart: "Both sent troops: Peru in 2004, Chile in 2006"."""
    for apart in _APART.finditer(match.sentence.text, match.end):
        who, when = match.sentence.at(apart.start("who")), match.sentence.at(apart.end() - 1)
        if who is not None and when is not None and party in who.entities:
            return {"date": when.date}
    return {}


def _numbered(match: Match, slots: Slots) -> Iterable[Slots]:
    """One fact for each of "exercises X 1 and 2, of May and June"."""
    numbers = [m for m in match.mentions("items") if m.kind is Kind.NUMBER]
    name = match.words("items").split(match.sentence.block.text[numbers[0].span.start : numbers[0].span.end])[0].strip()
    for number, group in zip(numbers, ("dates", "dates2"), strict=False):
        date = match.mention(group)
        if date is not None and number.amount is not None:
            yield slots | {"item": f"{name} {number.amount.value}", "date": date.date}


def _of_both(match: Match, slots: Slots, parties: Sequence[Entity]) -> Iterable[Slots]:
    """One fact for each of both; of a date told for one the other has no share."""
    apart = {party: _date_of(match, party) for party in parties}
    for party, own in apart.items():
        if own or not any(apart.values()):
            yield slots | {"participants": (party,)} | own


def _deployed(match: Match, slots: Slots) -> Iterable[Slots]:
    """Forces only; advisers sent along with them are a fact of their own."""
    words = match.words("item")
    if match.has("gapped") and not _SENDING.search(match.sentence.text, 0, match.start):
        return
    parties = [p for p in match.scope.pair if _lone_pair(match)]
    if parties:
        yield from _of_both(match, slots, parties)
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
    fill={"date": (date_of_activity,)},
    revise=_revise,
    realis=told_of_activity,
)


@extractor("military", emits={"military_activity"})
def military(document: Annotated) -> Iterator[Claim]:
    """Exercises, deployments, training and advisers."""
    told: set[tuple[int, int]] = set()
    claims = without_teachers(document, [c for c in FRAME.claims(document) if not _in_title(document, c)])
    for found in claims:
        if found.get("kind") == "exercise":
            told.add((found.span.start, found.span.end))
        yield found
    for block in document.blocks:
        for number, sentence in enumerate(block):
            if sentence.block.kind not in {BlockKind.TITLE, BlockKind.HEADING, BlockKind.REFERENCE}:
                exercises = list(exercises_in(document, sentence, block[:number], told, claims))
                yield from exercises
                yield from operations_in(document, sentence, block[:number], claims)
                yield from forces_in(
                    document, sentence, block[:number], claims, [str(c.get("item")) for c in exercises]
                )


def _in_title(document: Annotated, told: Claim) -> bool:
    """Whether a title or heading tells it: the text below does so better."""
    over = (b[0].block for b in document.blocks if b and b[0].block.kind in {BlockKind.TITLE, BlockKind.HEADING})
    return any(block.raw(Span(0, len(block.text))).overlaps(told.span) for block in over)
