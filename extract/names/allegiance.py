"""Which state a person belongs to, where no adjective by the title tells: from who visits, receives and meets whom.

Who came to one state of the pair that a document is about is from the other; who was called on there is from there;
a counterpart is from the other side, a successor from the same. The name itself counts last, and only between the two.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from extract.names.beside import by_nearness
from extract.names.origin import by_origin
from extract.names.posts import by_mission, by_seat
from extract.names.renown import by_renown
from extract.names.standing import by_country, by_lead, by_line, by_next_cell, by_office, by_place_in_list, by_row
from extract.names.told import Line, Told, across, lines, other
from extract.names.travel import by_pronoun, by_travel
from extract.names.turns import by_turns
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.names.passage import Passage

_TOLD, _NEARBY, _SHOWN, _IMPLIED = (
    4,
    3,
    2,
    1,
)  # votes: said with the office; beside it; by a visit; by company or by the kind of office
_ROUNDS = 3
_PARTNER = regex(
    r"^(?:,? and|,? with|,? met(?: with)?|,? told|,? by|,? congratulated|,? to|[^.;]{0,80}\b(?:with|by|of)) (?:his|her|the|their)"
    r"(?: [\w-]+){0,2} (?:counterpart|colleague|host|opposite number),?(?: [A-Z][\w.]+)* $"
)
_DEALS_WITH = regex(  # one side's head of state does this to the other's
    r"^,?(?: also| then| later| again| \w+ly)* (?:(?:was |were )?(?:received|welcomed|hosted|greeted)(?: (?:by|in \w+ by))?|congratulated|thanked|invited|"
    r"telephoned|phoned|(?:held|had) (?:talks|a meeting|a telephone conversation|discussions) with|(?:expressed|offered|sent|conveyed) (?:his|her) (?:\w+ )?(?:condolences|congratulations|sympathy|sympathies) to|"
    r"conferred with|called on|spoke (?:by (?:tele)?phone )?(?:with|to)) (?:the |his |her |then )*(?:\w+ )?$"
)
_MEETS = regex(r"\((?:including |with )?(?:a )?(?:meeting|talks|met|received|signed) (?:with|by )?(?:\w+ )*$")
_GIVES = regex(
    r"^[^.;]{0,40}\b(?:announced|pledged|promised|offered|donated|committed|granted|extended|handed over)\b[^.;]{0,110}\b(?:for|to) (?:the )?$"
)
_WELCOMES = regex(r"^,? (?:also |then |first )?(?:welcomed|received|hosted|greeted) [^.;:]{3,80} (?:to|in|at) $")
_JUDGES = regex(
    r"^,?(?: \w+ly| also| again| then)* (?:thanked|praised|condemned|criticised|criticized|accused|supported|backed|urged|congratulated|recognised|recognized|hailed|commended) (?:the )?$"
)
_ACCREDITED = regex(
    r"^,?(?: \w+){0,3} (?:presented|handed over|submitted|delivered|presents) (?:his |her )?(?:letters of credence|credentials)(?: (?:to|in|at) (?:[\w']+ ){0,5})?$"
)
_CALLED_ON = regex(  # of one side: "called on X and on the Speaker, Y"
    r"\b(?:call(?:s|ed|ing)? on|(?:received|hosted|welcomed|greeted) by|(?:met|meetings?|meets|talks) with|met) (?:(?:the|its|their|then|his|her|new) )*(?:[A-Z][\w.-]+ ){0,4}$"
)
_AND_ON = regex(
    r",? (?:and|as well as)(?: (?:also|later|then))? (?:on|by|with) (?:the )?(?:[A-Z][\w.-]+ ){0,4}|,? as well as (?:the )?"
)
_SUMMONS = regex(  # what a state does to the other's envoy: "Peru protested, expelled X", too
    r"(?:(?: [^.;:()]{3,60})?(?:,| and))?(?: (?:had|has|then|also|in turn|promptly))* (?:(?:(?:replies|replied|responded|retaliated|answered) )?by (?:summoning|expelling|throwing out|ordering out|declaring)|summon(?:s|ed)|expel(?:s|led)|threw out|declared|ordered|asked|told|called in|protested to|handed a (?:protest )?note to) (?:the )?(?:(?:then|new) )?"
)
_HOSTING = regex(
    r"\b(?:invitation (?:of|from)|(?:received|hosted|welcomed|met) by|talks with|with|funeral of|death of) (?:[\w.'’-]+ ){0,3}$"
)
_OWN_SERVANT = regex(r"(?:\b(?:[Hh]is|[Hh]er|whose)|['’]s) (?:own |new |then |first |former |last |long-serving )*$")
_LEADS = regex(r"(?:^|[,;:] |\b(?:and|but|as|when|while|that|after) )(?:[A-Z]?[\w.'’-]+ ){0,2}$")
_ACCOMPANIED = regex(r"\b(?:accompanied (?:there |on the \w+ )?by|in the company of)\b")
_HE_LEADS = regex(r"\b(?:[Hh]e|[Ss]he) \w")
_AND = regex(r"^,? and (?:[\w.-]+ ){0,4}(?:, )?(?:[\w.]+ )?$")
_SIGNED = regex(
    r"^,?(?: \w+){0,3} (?:signed|sign|signing|met|agreed|concluded|opened|inaugurated|initialled|put their|exchanged)\b"
)
_TRAVELLED = regex(r",? (?:(?:had|have|has|both|also) )*(?:visit|paid|came|arriv|travel|went|flew|tour|made)")
_SIGNED_BY = regex(r"\b(?:signed|initialled|concluded|inaugurated|opened|agreed)\b[^.;]{0,60}\bby (?:[\w.-]+ ){0,3}$")
_PLURAL = regex(r"\b(?:presidents|ministers|secretaries|chiefs of staff|leaders|premiers)(?:,)? $", re.IGNORECASE)
_HEADS_OF_TWO = regex(
    r"\b(?:presidents|prime ministers|premiers|(?:foreign|defen[cs]e) ministers|heads of (?:state|government))(?:,)? $",
    re.IGNORECASE,
)
_SAME = regex(
    r"^[^.;]{0,30}\b(?:his|her)?,? ?(?:successor|predecessor)s?,?(?: as [a-z ]+,?)? $|^(?:, (?:who|the man who))?(?: \w+){0,2} (?:succeeded|followed|replaced|took over from|was followed(?: in office)? by|was succeeded(?: \w+){0,4} by|handed over (?:office |power |the presidency )?to|gave way to|made way for)(?: by)? (?:\w+ )?$|^['’]s (?:[\w-]+ ){0,2}(?:successor|predecessor|vice president|foreign minister|predecessor),? $|^[^.;]{0,80} (?:under|succeeding|replacing|succeeded|replaced|followed by) $"
)
_HIS_OWN = regex(r"(?:^|[.;,] |and )[Hh](?:is|er) (?:\w+ )?(?:successor|predecessor) $")
_THEIR = regex(r"^, (?P<name>[\w'’-]+)['’]s (?:successor|predecessor)")
_CREDENTIALS = regex(
    r"^,?(?: \w+){0,3} (?:presented|handed|submitted|delivered) (?:his|her) (?:letters of credence|credentials)\b[^.;]{0,60}\bto (?:the |\w+ )*$"
)


def _company(line: Line, states: Mapping[int, str], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Those who sign or meet with a person of one side are of the other; successors are of the same."""
    for one, two in zip(line.told, line.told[1:], strict=False):
        between = line.text(one.hit.whole.end, two.hit.whole.start)
        after = line.text(two.hit.run.span.end, two.hit.run.span.end + 60)
        before = line.text(line.start, one.hit.run.span.start)
        joint = (
            _AND.match(between)
            and not _TRAVELLED.match(after)
            and (_PLURAL.search(before) or _SIGNED.match(after) or _SIGNED_BY.search(before))
        )
        for known, open_ in ((one, two), (two, one)):
            key = states.get(known.person, "")
            if not key or known.person == open_.person:
                continue
            if _SAME.match(between) or (_AND_ON.fullmatch(between) and _CALLED_ON.search(before)):
                yield open_.person, key
            elif (
                joint
                or _CREDENTIALS.match(between)
                or _PARTNER.match(between)
                or _DEALS_WITH.match(between)
                or _MEETS.search(between)
            ):
                yield from ((open_.person, side) for side in across(line.passage, pair, key, line))


def _apart(origins: Iterable[tuple[int, str]], sentences: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """What names tell, but for two who hold one and the same high office: "the presidents X and Y" are of two states."""
    told = dict(origins)
    for line in sentences:
        for one, two in zip(line.told, line.told[1:], strict=False):
            heads = _HEADS_OF_TWO.search(line.text(line.start, one.hit.run.span.start))
            both = heads and told.get(one.person) == told.get(two.person)
            if both and _AND.match(line.text(one.hit.whole.end, two.hit.whole.start)):
                told = {person: key for person, key in told.items() if person not in {one.person, two.person}}
    yield from told.items()


def _suite(sentences: Sequence[Line], states: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Those who accompany somebody are of the same state: "He was accompanied by the ministers X and Y"."""
    for before, line in itertools.pairwise((None, *sentences)):
        if line is None or (found := _ACCOMPANIED.search(line.text(line.start, line.end))) is None:
            continue
        at = line.start + found.start()
        leaders = [t for t in line.told if t.hit.run.span.end <= at]
        if not leaders and before is not None and before.passage is line.passage:
            leaders = [t for t in before.told if not _HOSTING.search(before.text(before.start, t.hit.whole.start))][:1]
        key = states.get(leaders[0].person, "") if leaders else ""
        if key:
            yield from ((t.person, key) for t in line.told if t.hit.run.span.start > at)


def _succession(passage: Passage, told: Sequence[Told], states: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Successors are of the state of those whom they follow: "his successor X", "X, Y's successor"."""
    for earlier, later in itertools.pairwise(told):
        if states.get(earlier.person) and _HIS_OWN.search(passage.text[: later.hit.run.span.start]):
            yield later.person, states[earlier.person]
    for each in told:
        named = _THEIR.match(passage.text[each.hit.run.span.end :])
        if named:
            for known in told:
                if known.hit.name.endswith(named["name"]) and states.get(known.person):
                    yield each.person, states[known.person]


def _servants(sentences: Sequence[Line], states: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Whose office is told by "his" or by a name serves that person's state: "Sol recalled his ambassador, X", "Sol's envoy X"."""
    for before, line in itertools.pairwise((None, *sentences)):
        if line is None:
            continue
        for number, told in enumerate(line.told):
            front = line.text(line.start, told.hit.whole.start)
            if told.hit.office is None or not _OWN_SERVANT.search(front):
                continue
            earlier = line.told[:number]
            if front.endswith(("'s ", "’s ")):
                masters = [t for t in earlier if t.hit.run.span.end >= told.hit.whole.start - len("'s former ")]
            else:
                leading = [t for t in earlier if _LEADS.search(line.text(line.start, t.hit.whole.start))]
                same = before is not None and before.passage is line.passage
                spoken = list(before.told[:1]) if before is not None and same else []
                limit = earlier[0].hit.whole.start if earlier else told.hit.whole.start
                by_pronoun = _HE_LEADS.search(line.text(line.start, limit))  # "At X's inauguration he sent his aide, Y"
                masters = leading[-1:] or (spoken if by_pronoun else []) or list(earlier[:1]) or spoken
            key = states.get(masters[0].person, "") if masters else ""
            if key and masters[0].person != told.person:
                yield told.person, key


def _by_dealings(line: Line, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Who gives something to one state of the pair, thanks or blames it, is of the other."""
    for number, told in enumerate(line.told):
        end = told.hit.whole.end
        limit = line.told[number + 1].hit.whole.start if number + 1 < len(line.told) else line.end
        for state in line.passage.states:
            if end < state.span.start < limit and state.form in {"name", "capital"} and state.value.key in pair:
                between = line.text(end, state.span.start)
                if state.form == "capital" and _WELCOMES.match(between):
                    yield told.person, state.value.key
                if _GIVES.match(between) or _JUDGES.match(between) or _ACCREDITED.match(between):
                    yield told.person, other(pair, state.value.key)
                break
        yield from _summoned(line, told, pair)


def _summoned(line: Line, told: Told, pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Whom one state of the pair summons or expels, told with his office, serves the other."""
    for state in line.passage.states if told.hit.office is not None else ():
        before = line.start <= state.span.start and state.span.end <= told.hit.whole.start
        acts = _SUMMONS.fullmatch(line.text(state.span.end, told.hit.whole.start)) if before else None
        if acts and state.form in {"name", "capital"} and state.value.key in pair:
            yield told.person, other(pair, state.value.key)


_PAIR = ("one", "other")


def allegiances(passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]) -> dict[int, str]:
    """The key of each person's state, where the document tells or shows it; `told` is by passage."""
    votes: dict[int, Counter[str]] = {}

    def vote(cast: Iterable[tuple[int, str]], weight: int) -> None:
        for person, key in cast:
            votes.setdefault(person, Counter())[key] += weight

    both = tuple(pair) if len(pair) == len(_PAIR) else ()
    vote(((t.person, t.hit.of) for here in told for t in here if t.hit.of), _TOLD)
    vote(by_renown(told, pair), _TOLD)
    vote(by_place_in_list(passages, told, both), _SHOWN)
    vote(by_next_cell(passages, told), _NEARBY)
    vote(by_line(passages, told, both), _NEARBY)
    vote(by_country(passages, told), _NEARBY)
    vote(by_lead(passages, told), _SHOWN)
    sentences = [line for passage, here in zip(passages, told, strict=True) for line in lines(passage, here)]
    for passage, here in zip(passages, told, strict=True):
        vote(by_nearness(passage, here), _NEARBY)
    if both:
        vote(by_travel(sentences, both), _SHOWN)
        vote(by_pronoun(sentences, both), _IMPLIED)
        vote(by_row(passages, told, both), _SHOWN)
        vote((side for line in sentences for side in _by_dealings(line, both)), _IMPLIED)
        vote((side for line in sentences for side in by_seat(line, both)), _SHOWN)
    vote((side for line in sentences for side in by_mission(line, both)), _SHOWN)
    settled = _decided(votes)
    vote(((p, k) for p, k in by_office(passages, told, both) if p not in settled), _IMPLIED)
    for number in range(2 * _ROUNDS):
        states = _decided(votes)
        if number == _ROUNDS:
            vote(_apart(by_origin(told, both, states) if both else (), sentences), _IMPLIED)
            states = _decided(votes)
        vote(((p, k) for p, k in _suite(sentences, states) if p not in states), _IMPLIED)
        vote(((p, k) for p, k in _servants(sentences, states) if p not in states), _IMPLIED)
        vote(((p, k) for p, k in by_turns(passages, told, states) if p not in states), _IMPLIED)
        for line in sentences:
            vote(((p, k) for p, k in _company(line, states, both) if p not in states), _IMPLIED)
        for passage, here in zip(passages, told, strict=True):
            vote(((p, k) for p, k in _succession(passage, here, states) if p not in states), _IMPLIED)
    return _decided(votes)


def _decided(votes: Mapping[int, Counter[str]]) -> dict[int, str]:
    """Each person's state by votes; none where two are level."""
    decided = {}
    for person, counted in votes.items():
        ranked = counted.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > ranked[1][1]:
            decided[person] = ranked[0][0]
    return decided
