"""Relations: diplomatic relations established, severed, restored, upgraded, downgraded."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.agreement.signatories import local_pair
from extract.constructions.others_acting import another_acts
from extract.constructions.relations.denied import is_no_rank, none_came
from extract.constructions.relations.jubilees import begun
from extract.constructions.relations.partners import (
    among,
    as_before,
    broken,
    done_before,
    nearest,
    of_those,
    other_side,
    stranger,
    tied,
    with_which,
)
from extract.constructions.relations.tie_dates import HAD_BEEN, date_after, date_of_ties
from extract.constructions.relations.tie_patterns import TIE_VERBS, elliptic_patterns, tie_patterns
from extract.constructions.relations.turns import turn_patterns
from extract.constructions.subject import spoken_of, subjects
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame, actors
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match
    from extract.patterns.pattern import Pattern

    Slots = dict[str, Value]

_ANNIVERSARY = regex(
    r"\banniversar(?:y|ies) (?:of|since) (?:the |their )?$|\bcelebrat\w+ (?:\w+ ){0,3}(?:of|since) (?:the )?$"
)
_NOBODY = regex(
    r"\b(?:neither|nobody|none|no (?:side|state|country|one|government)|without|short of|far from|rather than|instead of|reluctant|unwilling)\b[^;]*$",
    re.IGNORECASE,
)
_SPOKEN_OF = regex(r"\b(?:relations|ties|relationship|representation|legations?|missions)\b", re.IGNORECASE)
# A subject that is a state which nobody has named: "the southern republic broke off relations with …".
_STRANGER = regex(
    r"(?:^|[;,] |\b(?:and|when|while|but) )(?:the|a) (?:\w+ ){1,2}(?:republic|kingdom|regime|colony|federation|state|north|south)\b(?:, [^,;]{3,80},)? $",
    re.IGNORECASE,
)


def _states(match: Match) -> Filled | None:
    """The section's pair, or the one that the paragraph has moved on to."""
    spoken = [m for m in match.sentence.within(match.start, match.end) if m.kind is Kind.PAIR and m.form == "nominal"]
    pair = (_the_two(match, match.sentence.index(spoken[0])) if spoken else ()) or tied(match)
    pair = pair or broken(match) or _local(match)
    return Filled(pair, 0.85) if len(pair) == 2 else None


def _local(match: Match) -> tuple[Entity, ...]:
    """As `local_pair`; the section's own pair where the sentence tells of it and of nobody else."""
    pair, own = local_pair(match), match.scope.pair
    told = set(distinct_states(match.sentence.mentions))
    return own if told and len(own) > 1 and told <= set(own) and not told <= set(pair) else pair


def _split(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each two states: every one told before the verb with every one told after it."""
    date = _date(slots)
    here, there = (_group(match, name) for name in ("states", "states2"))
    here += _group(match, "states3")
    there = there or with_which(match)
    if _undated(match, slots, date) or _void(match, named=bool(here)) or none_came(match) or is_no_rank(match):
        return
    if not here and there and _UNKNOWN_SUBJECT.search(match.sentence.text, 0, match.start):
        return  # "Ghazni broke off relations with X": whoever that is
    action = slots["action"]
    if match.has("same") or match.has("likewise"):
        action, pairs = _repeated(match, here, there)
    else:
        pairs = _pairs(match, slots, here, there)
    if action == "established" and _ANEW.match(match.sentence.text, match.end):
        action = "restored"
    left = match.mention("left")
    if left is not None and left.entity is not None and here:
        yield {"action": "severed", "date": date, "states": (here[0], left.entity)}
    verb = _verb(match)
    for pair in pairs:
        if verb is not None and another_acts(match.sentence, verb, pair):
            continue  # "Acme severed its ties with Peru"
        if all(p.kind is EntityKind.STATE for p in pair) and len({p.name for p in pair}) > 1:
            yield {"action": action, "date": date, "states": pair}


def _verb(match: Match) -> int | None:
    """Where the verb begins whose subject the match or what stands before it tells; None where it tells of the ties themselves."""
    if match.has("states") and match.groups.start("states") == match.start:  # "the regional government *of Cuzco*"
        first = match.sentence.at(match.start)
        return match.groups.end("states") if first is not None and first.kind is Kind.CITY else None
    return match.start if any(v.match(match.sentence.text, match.start) for v in TIE_VERBS.values()) else None


def _date(slots: Slots) -> str:
    told = str(slots.get("date", ""))
    since = told.endswith("/..") and slots["action"] in {"restored", "upgraded"}  # since when there had been none
    return "" if since else told.removesuffix("/..").removeprefix("../")


def _undated(match: Match, slots: Slots, date: str) -> bool:
    """Whether the words tell an aim, or a change of which nobody could tell when it came: "four days later"."""
    unclear = date == match.scope.date and match.scope.dated_by != "entry" and _LATER.search(match.sentence.text)
    decided = _DECIDED.search(match.sentence.text, 0, match.start) or _DECIDES.search(match.groups[0])
    aim = (not date and _GERUND.match(match.groups[0])) or (
        _INFINITIVE.search(match.groups[0]) and not (decided and _leads_or_follows(match, date))
    )
    return bool((not date and slots["action"] == "established") or unclear or aim)


def _pairs(match: Match, slots: Slots, here: Sequence[Entity], there: Sequence[Entity]) -> list[tuple[Entity, ...]]:
    """The pairs whose ties change, where need be completed by who acts or whom the text is about."""
    pairs: list[tuple[Entity, ...]] = [(a, b) for a in here for b in there if a != b] if here and there else []
    if pairs:
        return pairs
    if len(here or there) >= 2:
        return among(match, here or there)
    one = next(iter(here or there), None)
    if one is None:
        told = slots.get("states")
        if isinstance(told, tuple) and (acting := stranger(match, told)):
            return [acting] if len(acting) > 1 else []
        return [told] if isinstance(told, tuple) and not _stranger_acts(match, told) else []  # type: ignore[list-item]
    if (
        match.has("unnamed") and here
    ):  # "X kept its envoy there, whereas Y broke off relations with the junta": X's pair's other
        named = [s for s in distinct_states(match.sentence.within(0, match.start)) if s in match.scope.pair]
        others = [s for s in match.scope.pair if s != one and s not in named]
        return [(one, others[0])] if len(others) == 1 else []
    if here and (pointed := of_those(match, one)) is not None:
        return pointed
    owned = not here or _OWNED.search(match.sentence.text, 0, match.start)
    other = (_acting(match, one) if owned else None) or other_side(match, one, next(iter(here), None))
    if other is None and here and _LED_BY_WITH.search(match.sentence.text, 0, match.groups.start("states")):
        other = nearest(match, one) or other_side(match, one)
    return [(one, other)] if other is not None else []


def _repeated(match: Match, here: Sequence[Entity], there: Sequence[Entity]) -> tuple[Value, list[tuple[Entity, ...]]]:
    """The act that a clause without a verb of its own repeats, and between whom."""
    if match.has("same"):
        action, partner = done_before(match)
        one = next(iter(here), None)
    else:
        action, acting = as_before(match)
        one, partner = next(iter(acting), None), next(iter(there), None)
    return action, [(one, partner)] if one is not None and partner is not None and one != partner else []


def _acting(match: Match, partner: Entity) -> Entity | None:
    """The state that cuts or opens its ties with `partner` where the pattern has no subject: that of the clause, or what "it" is."""
    told = subjects(match.sentence, 0, match.start)
    states = [s for m in told if (s := as_state(m)) is not None]
    if not states and (match.has("it") or _IT.match(match.sentence.text, 0, match.start)):
        spoken = spoken_of(match)
        states = [spoken.value] if spoken is not None and isinstance(spoken.value, Entity) else []
    return next((s for s in reversed(states) if s != partner), None)


_IT = regex(r"It (?!(?:is|was|seems?|took|came)\b)")  # "It … and resumed relations with X"


def _stranger_acts(match: Match, pair: Value) -> bool:
    """Whether the verb has a subject that is none of the two: "since *Lima* broke off relations" between two others."""
    at = match.sentence.text.rfind(" ", 0, max(0, match.start - 1))
    mention = match.sentence.at(at - 1) if at > 0 else None
    nearest = mention or (match.sentence.at(match.start - 2) if match.start > 1 else None)
    state = as_state(nearest) if nearest is not None and nearest.kind is Kind.STATE else None
    return state is not None and isinstance(pair, tuple) and state not in pair


_OWNED = regex(
    r"\b(?:its|their|his) (?:own |diplomatic )*$"
)  # "broke off **its** relations with X, which were resumed"
# "four neighbouring countries cut their ties with it", "called on all states to cut them": nobody is named
_ANONYMOUS = regex(
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|urg(?:ed|es|ing)|appeal(?:ed|s|ing) to|ask(?:ed|s)|exhort(?:ed|s)|demand(?:ed|s) of) [^;:.\ue000-\ue0ff]{3,60} to $|(?:[\ue700-\ue7ff]|\b(?:several|some|many|other|most|numerous|certain|two|three)) (?:[\w\ue100-\ue1ff-]+ ){0,2}(?:countries|states|nations|neighbours|governments|capitals|kingdoms)(?: (?:had|have|all|then|also))* $",
    re.IGNORECASE,
)
_UNKNOWN_SUBJECT = regex(r"(?<!^)\b(?-i:[A-Z])[\w'’-]+ (?:(?:had|has|then|also|\w+ly) )?$")


def _leads_or_follows(match: Match, date: str) -> bool:
    """Whether a date opens the sentence, stands by the match or behind it, or is carried on: not that of something else."""
    at = [match.sentence.index(m) for m in match.sentence.mentions if m.date == date]
    return (
        not at
        or match.sentence.text.endswith("possible to ", 0, match.start)
        or any(n < _OPENING or n >= match.start - _BEFORE for n in at)
    )


_OPENING, _BEFORE = 12, 5  # characters: "In June …", "… in June to raise"
_GERUND = regex(r"\w+ing\b|(?:restore|resume|renew|revive|normali[sz]e|re-?establish) ", re.IGNORECASE)
_INFINITIVE = regex(
    r"(?:^|\bto )(?:restore|resume|renew|revive|normali[sz]e|re-?establish|re-?open|upgrade|elevate|raise) ",
    re.IGNORECASE,
)
_ANEW = regex(
    r"(?: \w+ly)? (?:again|anew|afresh|once more)\b|[^;:.]{0,40}? after (?:an? |the )(?:[\w-]+ )?(?:break|gap|interruption|rupture|hiatus) (?:of|in)\b"
)


def _void(match: Match, *, named: bool) -> bool:
    """Whether the words tell no such change: an anniversary, nobody's act, a change of something else."""
    text = match.sentence.text
    return bool(
        (_ANNIVERSARY.search(text, 0, match.start) and begun(match) is None)
        or (match.has("lasting") and not any(m.date.endswith("/..") for m in match.mentions("date")))
        or _NOBODY.search(text, 0, match.start)
        or _is_background(match)
        or (match.has("again") and not _CHANGED.search(text, 0, match.start))
        or ((match.has("they") or match.has("rank")) and not _spoken_of(match))
        or (match.has("under") and not _SPOKEN_OF.search(match.scope.heading))
        or (match.sentence.block.kind is BlockKind.HEADING and not named)
        or (match.has("envoy") and not _is_envoy(match))
        or (match.has("newly") and "ecogni" not in text[: match.start])
        or any(m.start() <= match.start < m.end() for m in _BOTH_WITH_IT.finditer(text))
        or (not match.has("states2") and _WITH_NAME.match(text, match.end))
        or (not named and (_STRANGER.search(text, 0, match.start) or _ANONYMOUS.search(text, 0, match.start)))
    )


def _is_background(match: Match) -> bool:
    """Whether a break is told, without a date of its own, of ties that the clause restores; or ties only cool off."""
    told = match.groups[0]
    if match.pattern.sets.get("action") != "severed":
        return False
    if _COOLED.search(told) and not _FORMAL.search(told):
        return True
    restored = _RESTORES.search(match.sentence.text, 0, match.start + 1) and HAD_BEEN.search(told)
    return bool(restored and not _OWN_DATE.match(match.sentence.text, match.end))


# "X and Y resumed relations with it": each with a third
_BOTH_WITH_IT = regex(
    r"[\ue000-\ue0ff],? and (?:the )?[\ue000-\ue0ff] [^;:.]{0,60}\b(?:relations|ties|links|ambassadors)(?: again)? with (?:it|them|him|her|each of|the (?:country|island|kingdom|republic|regime|junta|former|latter|others?|rest)|that country)\b"
)
# "broke off relations with the Ghazni Emirate": somebody whom no finder knows
_WITH_NAME = regex(r" with (?:the |its )?(?:[a-z]+ ){0,2}[A-Z]\w")
_COOLED = regex(r"\b(?:fr(?:oze|ozen|eezes)|put on (?:ice|hold))\b", re.IGNORECASE)
_FORMAL = regex(r"\b(?:diplomatic|formal|official|relations)\b", re.IGNORECASE)
_RESTORES = regex(
    r"\b(?:restor(?:ation|ed?|ing)|resum(?:ption|ed?|ing)|re-?establish\w*|renew\w*|normali[sz]\w+)\b[^;.]{0,40}$",
    re.IGNORECASE,
)
_LED_BY_WITH = regex(r"\bwith (?:the )?$")
_OWN_DATE = regex(r"[^;:.,]{0,20}? ?[\ue500-\ue5ff]")


def _is_envoy(match: Match) -> bool:
    told = match.mention("envoy")
    dated = any(m.date for m in match.sentence.mentions) or match.scope.dated_by == "entry"
    return (
        dated
        and told is not None
        and (
            "ambassador" in told.position.casefold()
            or told.span.of(match.sentence.block.text).casefold().startswith("ambassador")
        )
    )


def _spoken_of(match: Match) -> bool:
    """Whether the ties that "they" stands for were told right before."""
    earlier = match.before[-1].text if match.before else match.scope.heading
    if match.sentence.text.startswith(" off", match.end) and match.sentence.block.kind is BlockKind.ITEM:
        return True  # "May 1962: Lima breaks them off"
    return bool(_SPOKEN_OF.search(match.sentence.text, 0, match.end) or _SPOKEN_OF.search(earlier))


def _group(match: Match, name: str) -> list[Entity]:
    mentions = match.mentions(name)
    if len(mentions) == 1 and mentions[0].kind is Kind.PAIR and mentions[0].form == "nominal":
        return list(_the_two(match, match.sentence.index(mentions[0])) or mentions[0].entities)
    leads = name == "states" and match.has(name) and match.groups.start(name) == match.start
    whole = match.sentence.within(*match.groups.span(name)) if leads else ()
    if len(whole) > 1 and _GOVERNED.search(match.sentence.text, 0, match.start):
        mentions = whole[-1:]
    return [s for s in actors(mentions, states=True) if s.kind is EntityKind.STATE]


_GOVERNED = regex(
    r"\b(?:with|to|from|of|by|against|in|into|towards|over|at) (?:the )?$", re.IGNORECASE
)  # "owing to its ties with X, Y broke off …"
_CHANGED = regex(r"\b(?:relations|ties)\b[^;]{0,40}\b(?:were|was|had been|been)\b")
_LATER = regex(r"(?:[\ue700-\ue7ff]|\b(?:days?|weeks?|months?)) (?:later|afterwards|thereafter|after|earlier|before)\b")


def _the_two(match: Match, at: int) -> tuple[Entity, ...]:
    """Whom "the two" means where the sentence has named just one state, and that outside the section's pair."""
    told = distinct_states(m for m in match.sentence.within(0, at) if m.form != "nominal")
    pair = match.scope.pair
    return (pair[0], told[0]) if len(told) == 1 and len(pair) > 1 and told[0] not in pair else ()


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`; "one side wanted ties to be cut" is a wish, and what is said in passing governs nothing."""
    if _GOVERNED.search(sentence.text, 0, start) and (led := _LED_IN.match(sentence.text, start, end)):
        start = led.end()  # "aimed at Peru, and *Chile* had broken off relations"
    passing = _PASSING.match(sentence.text, start, end)
    start = passing.end() + 1 if passing else start
    wish = re.search(
        r"\bwant(?:s|ed)?\b[^;,]{0,20}$|\b(?:seeks?|sought|urged|calls?|called|threaten\w*|vow\w*)\b[^;,]{0,30}$",
        sentence.text[:start],
    )
    if _NOT.search(sentence.text, start, end) and _AT_LAST.match(sentence.text, end):
        return Realis.HAPPENED  # "were *not* restored *until 1991*"
    if not wish and (_DECIDED.search(sentence.text, 0, start) or _DECIDES.search(sentence.text, start, end)):
        return Realis.HAPPENED
    return Realis.PLANNED if wish else realis(sentence, start, end)


_NOT = regex(r"\bnot\b[^;,.]{0,40}$")
_AT_LAST = regex(r" (?:again )?(?:until|before|till) (?:late |early )?[\ue500-\ue5ff]")
_LED_IN = regex(r"[\ue000-\ue4ff], and (?:the )?(?=[\ue000-\ue4ff] (?!and\b|or\b)[a-z])")
_PASSING = regex("[\ue000-\ue4ff]{1,2}, [^,;:]{2,110},(?= )")
# What two governments agree or decide about their ties is done.
_DECIDED = regex(
    r"(?<!not )(?<!never )\b(?:agreed|decided|resolved)\b(?:,? (?:in|on|at) [^,;.]{1,40},?| formally| \w+ly){0,2} to ?$|\bmade it possible to ?$"
)


_DECIDES = regex(
    r"(?:^|[\ue000-\ue9ff] |, )(?:\w+ly )?(?:agree|decide|resolve)[sd]? (?:(?:in|on|at) [^,;.]{1,30} )?to "
)


def _frame(patterns: Iterable[Pattern], *dates: Callable[[Match], Filled | None]) -> Frame:
    fill = {"states": (_states,), "date": dates}
    return Frame("relations", tuple(patterns), frozenset({"states", "action"}), fill, _split, _told)


FRAMES = (
    _frame(chain(tie_patterns(), turn_patterns()), date_of_ties),
    _frame(elliptic_patterns(), date_after, date_nearby),
)


@extractor("relations", emits={"relations"})
def relations(document: Annotated) -> Iterator[Claim]:
    """Relations of two states that changed their status at a date."""
    told = list(chain.from_iterable(frame.claims(document) for frame in FRAMES))
    began = {_pair(c) for c in told if c.get("action") == "established" and not _is_weak(c)}
    for one in told:
        if one.realis is Realis.DENIED:  # that ties were never cut tells of no change
            yield replace(one, confidence=one.confidence / 2)
        elif not (_is_weak(one) and _pair(one) in began):
            yield one


def _pair(told: Claim) -> frozenset[Entity]:
    states = told.get("states")
    return frozenset(s for s in states if isinstance(s, Entity)) if isinstance(states, tuple) else frozenset()


def _is_weak(told: Claim) -> bool:
    """Whether only an exchange of ambassadors tells of ties: where their beginning is told as well, that counts."""
    return told.get("action") == "established" and not _NAMED.search(told.quote) and "ambassadors" in told.quote


_NAMED = regex(r"\b(?:relations|relationship|ties|links)\b")
