"""Forces abroad told by who they are and what they do there: "Peruvian engineers were in the mission to Haiti".

A phrase for forces (`extract.constructions.military.troops`), then a verb of being there, moving, fighting, serving, leaving or teaching;
or before it a verb of sending with its subject, "occupied by", "the arrival of". Forces without an owner are those of the
sender; where nobody tells either, they are left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agents import acting
from extract.constructions.lists import is_named_only
from extract.constructions.military.acts import Act, act_of
from extract.constructions.military.forces import ADVISERS, PEOPLE, PLANES, UNITS, are_advisers, are_forces
from extract.constructions.military.forces_somewhere import DIRECT, PLACE, REACH, Presence, end_of_clause
from extract.constructions.military.lessons import LEARNERS, PASSIVE, PEACEFUL, TAUGHT, lessons, taught_by
from extract.constructions.military.order import keeps_order
from extract.constructions.military.owners import is_at_home, strangers, told_behind
from extract.constructions.military.troops import Troops, find_troops, topic_of
from extract.document import BlockKind, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

# "occupied by French forces", "trained by Italian instructors", "hosts 300 French troops"
_BY = regex(
    r"(?:\b(?P<held>occupied|invaded|garrisoned|guarded|patrolled|defended|liberated|bombed|shelled|evacuated|escorted|manned|policed|run|staffed|retaken|captured|seized|joined|relieved|replaced|reinforced|accompanied)|(?P<taught>trained|instructed|drilled|taught|coached|training|schooled|courses))\b[^,;.]{0,25}? (?:by|from) (?:the |some |about )?$"
    r"|\b(?P<hosted>hosts?|hosted|hosting|received|welcomed|invited|hired|engaged|took in|accommodat(?:es|ed)|houses|housed|(?:is|was|been|become|became) home to)(?: also)?(?: [\w-]+ and)? (?:the |an? |some |about |around |up to )?$",
    re.IGNORECASE,
)
# "Peru's base at Ilo houses 300 marines"
_BASE = regex(
    r"(?P<who>[\ue000-\ue0ff])['’]s? (?:[\w-]+ ){0,3}(?:base|garrison|outpost|post|camp|station|facility)\b[^;.]{0,80}? (?:hosts?|hosted|houses|housed|is home to|was home to|holds?|held)(?: also)?(?: the| some| about| around| up to)? $",
    re.IGNORECASE,
)
# "The military mission **of the Peruvians** in Chile has 300 men there"
_MISSION_OF = regex(
    r"\b(?:mission|contingent|garrison|force|detachment|presence)s?(?: of (?:the )?(?P<who>[\ue000-\ue1ff])(?: in (?:the )?[\ue000-\ue2ff])?)?,?(?: (?:which|that) [^;:]{3,80},)?(?: (?:now|still|also|currently|today|has|had))* $",
    re.IGNORECASE,
)
# Where a line tells of that begins with a place: "CHILE: Peru has 300 soldiers here".
_LABEL = regex(r"(?:[*•–-] ?)?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])(?: \([^()]{1,30}\))?(?:: | [–—-] )")
# What leads a list of forces: our contribution, a state's name before a colon.
_CONTRIBUTION = regex(
    r"(?P<who>[\ue000-\ue1ff])(?:['’]s?)?(?: (?:current |military |present |main )?(?:contribution|contingents?|participation|troops|peacekeepers|forces|deployments?|presence))?(?: [^:;.]{0,30})?: "
)
_LISTED = regex(r"(?:[:;,] |\band )(?:(?:one|an?|two|three|some|about|around) )?(?:[\w-]+ )?$")
_SENDING = regex(
    r"\b(?:send(?:s|ing)?|sent|deploy(?:s|ed|ing)?|d[ie]spatch(?:es|ed|ing)?|station(?:s|ed|ing)?|redeploy(?:s|ed)|rush(?:es|ed)|airlift(?:s|ed)|fl(?:ew|ies|ying|own)|post(?:s|ed)?|second(?:s|ed)|commit(?:s|ted|ting)?|contribut(?:e|es|ed|ing)|land(?:s|ed|ing)|ke(?:ep|eps|pt|eping)|"
    r"maintain(?:s|ed|ing)?|mov(?:ed|es|ing)|order(?:s|ed|ing)|put(?:s|ting)?|brought|br(?:ing|ings|inging)|base[ds]?|field(?:s|ed|ing)|provid(?:es?|ed|ing)|ha(?:s|d|ve)|doubl(?:es|ed)|reinforc(?:es|ed)|strengthen(?:s|ed)|withdr(?:ew|aws?|awing)|pull(?:ed|s|ing) (?:out|back)|recall(?:ed|s|ing)|transferred|ferr(?:ied|ies)|march(?:ed|es)|carr(?:ied|ies)|thr(?:ew|ows?|own)|pour(?:ed|s)|muster(?:ed|s)|furnish(?:ed|es)|len(?:t|ds?|ding)|supplied|detailed|detached)"
    r"(?: (?:out|in|over|ashore|back|home)| (?:to|into) (?:the )?[\ue000-\ue2ff])? (?:(?:the|an?|its|their|his|her|some|about|around|up to|as many as|nearly|almost|over|more than|another|further|additional|all|most|of|(?:first|second|last|large|small) group|group|first|also|only) ){0,4}$",
    re.IGNORECASE,
)
_STRONG = regex(
    r"(?:sen[dt]|deploy|d[ie]spatch|rush|fl(?:ew|ies|own)|commit|second|land|station|post|thr[eo]w|pour)", re.IGNORECASE
)
# What is had, lent or supplied need not be there; people who are moved, based or kept somewhere are.
_WEAK = regex(r"(?:doubl|reinf|stren|ha[sd]|have|put|suppl|provid|brought|bring|field|furnish|len|muster|carr|order)")
_OWN = regex(r" ?(?:to|in|into|at|on|along|near) (?:its|their) own ")
_BACK = regex(r"^(?:withdr|pull|recall)", re.IGNORECASE)
_NOMINAL = regex(
    r"\b(?P<what>deployment|dispatch|despatch|stationing|sending|landing|arrival|presence|withdrawal|departure|return|pull-?out|posting|entry) of (?:the |a |an |its |some |about |around )*$",
    re.IGNORECASE,
)
_MISSION = regex(
    r"\b(?:there|here|front|border|frontier|mission|duty|region|area|theatre|peninsula|coast|shores|soil|harbour|valley|battle ?group|peace\w+|force|campaign|war|operation|coalition|UN[A-Z]{2,}|MIN[A-Z]{3,}|E[UC][A-Z]{2,}|KFOR|ISAF|that country|the country|the island|its neighbour|base|garrison|airport|capital|zone|territory|waters|airspace|skies|headquarters|barracks|camps?|straits?|frontline|strikes|raids|invasion|fighting|offensive|battle|siege|evacuation)\b"
)
_IN_FRONT = regex(
    r"(?:^|[;:,] )(?:[Ii]n|[Oo]n|[Aa]t|[Oo]ff) (?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff\ue400-\ue4ff]|(?-i:[A-ZÀ-Þ][\w'’-]+))(?=,| [^,;:.]{2,40}, )[^;:]{0,120}$"
)
_CROSSED = regex(
    r" (?:the |into |over |from )*(?:border|frontier|river|line|causeway|bridge|pass|channel|straits?|[\ue000-\ue0ff\ue200-\ue2ffA-Z])"
)
_PEOPLE = regex(
    rf"\b(?:{PEOPLE}|{UNITS}|{ADVISERS}|men|police|engineers|officers|reservists|gendarmes|instructors|medics)\b",
    re.IGNORECASE,
)
# "went to Peru for flight training", "left for Peru to follow a course"
_TO_LEARN = regex(
    r"\bfor (?:(?:[\w-]+|their) ){0,3}?(?:training|courses?|instruction|schooling)\b|\bto (?:follow|attend|take|complete|undergo|receive|begin|study|learn|be trained|train (?:at|in|with|on))\b"
)
# "Ferried there by ships of the fleet": whoever is told so does not act behind.
_AGENT = regex(
    r"\b(?:ferried|carried|transported|shipped|flown|taken|brought|escorted|accompanied|followed)(?: [^,;:.]{1,40})? by (?:the |an? |some )?$"
)
# Those who flee with their planes, or are on them, are not sent.
_STRUCK = regex(
    r"\b(?:drove|expel(?:s|led)|kill(?:s|ed)|attack(?:s|ed)|ambush(?:es|ed)|captur(?:es|ed)|fired (?:on|at)|shot at|defeat(?:s|ed)|disarm(?:s|ed)|arrest(?:s|ed)|detain(?:s|ed)|evict(?:s|ed)|repel(?:s|led)|rout(?:s|ed)|thank(?:s|ed)|prais(?:es|ed)|accus(?:es|ed)) (?:(?:the|an?|some|several|its|their|[\ue700-\ue7ff]) ){0,2}$"
)  # whom others act on
_FLIGHT = regex(
    r"\b(?:fled|flee|flees|fleeing|defect(?:s|ed|ing|ors)|desert(?:ed|ers)|asylum|(?:took|sought|seeking) refuge|refugees|tourists|holidaymakers|pilgrims|interned)\b|\b(?:in|aboard|on) which [^,;:.]{0,25}\b(?:flew|fly|travelled|arrived|came)\b"
)
_MANY = regex(r"\b(?:nations|countries|states|nationalities)$")
_STANDS = regex(
    r"(?: \([^()]{1,40}\))?,?(?: (?:expected|due|stationed|based|deployed|there))? (?:in|at|on|off|near|to) (?![\ue500-\ue5ff])"
)
_OBJECT = regex(r"\b(?:of|by|for|to|with|from|against|about) (?:(?:the|an?|its|their|some) )?$")
_ON_SOIL = regex(
    r",? (?:(?:stationed|deployed|based|present) )?(?:on (?:its|their) (?:soil|territory)|within (?:its|their) borders)"
)
_CARRIER = regex(r"\b(?:ships?|vessels?|frigate|cruiser|steamer|liner|aircraft|airliner|planes?|transports?|flights?|convoys?)\b[^;:,.]{0,40}$", re.IGNORECASE)  # fmt: skip
_CARRIED = regex(r"(?:br[oi]|carr|fl(?:ew|own|ies)|land|ferr|transf)", re.IGNORECASE)
_STATIONED = regex(r"\b(?:stationed|deployed|garrisoned|quartered|billeted|despatched|dispatched)$")
# "There is not one Peruvian soldier in Chile", "there were Peruvian soldiers there".
_EXISTS = regex(
    r"\b[Tt]here (?:is|are|was|were|have been|has been|had been|remain(?:s|ed)?)(?: (?:now|still|also|never|ever|only|some|about|around|not|no|not a single|not one|single|one|an?|any|the))* $"
)
_EXERCISE = regex(r"\b(?:exercises?|drills?|manoeuvres|war ?games)\b[^;:.]{0,40}$", re.IGNORECASE)
_UNIT_NAME = regex(r" (?:Force|Army|Mission|Command|Brigade|Battalion|Division|Corps)$")
_HELD = regex(
    r"(?:['’]s? \w+)?(?:,? (?:was|were|is|are|been|had|has|have|being|then|later|also|first|briefly|\w+ly|in|on|and|[\ue500-\ue5ff]))* ?$"
)
_TO_WHICH = regex(
    r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ][\w'’-]+)),? (?:(?:to|in|for|at|with|on) which|where) (?:[^,;:.]{1,24})?$"
)
# Planes and tanks that only "reach" a land have been bought; they "roll in" and "fly to" it in somebody's hands.
_DELIVERED = regex(rf"(?:{PLANES}|aircraft|jets?|fighters?|planes?|tanks?|helicopters?|drones?|missiles?|artillery|radars?|systems?|batter(?:y|ies)|\d[A-Za-z]{{0,2}}s?|(?:lead|first|second|third|last|sister) (?:ship|vessel|boat))$", re.IGNORECASE)  # fmt: skip
_COUNTED = regex(r"(?:number|total+)(?:s|ed)$", re.IGNORECASE)
_PAIR = 2


def read_presence(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Presence]:
    """Each phrase for forces that the sentence says to be, go, fight, serve, be sent or teach somewhere."""
    troops = list(find_troops(sentence))
    told: list[Presence] = []
    for found in (f for one in troops for f in _of(sentence, before, one, troops)):
        if not any(_again(known, found) for known in told):
            told.append(found)
            yield found


def _again(known: Presence, found: Presence) -> bool:
    """Whether a sentence has told that already: the same lessons, or the same forces under another name."""
    if known.kind == found.kind == "training":
        return known.start < found.end and found.start < known.end
    same = known.participants == found.participants and known.place == found.place and known.end == found.end
    return same and (known.kind == found.kind or "training" in {known.kind, found.kind})


def _of(sentence: Sentence, before: Sequence[Sentence], one: Troops, troops: Sequence[Troops]) -> Iterator[Presence]:
    """What the clause tells of some forces: before their phrase, else behind it."""
    owners = one.owners or (topic_of(sentence, one.start, before) if one.own else told_behind(sentence, one))
    keeper = () if owners else _keeper(sentence, one)
    if keeper:
        yield from _placed(sentence, one, keeper, one.end, one.start, left=False)
        return
    led = list(_led(sentence, before, one, owners, troops))
    if led != [None]:
        yield from (f for f in led if f is not None)
        return
    does = _does(sentence, one)
    if does is None:
        verbless = _STANDS.match(sentence.text, one.end) and _is_verbless(sentence)
        if owners and verbless and not _DELIVERED.search(one.words) and not _OBJECT.search(sentence.text, 0, one.start):
            yield from _placed(sentence, one, owners, one.end, one.start, left=False)
        return
    inferred = not owners
    place = None if owners else _where(sentence, does)
    owners = owners or strangers(sentence, one, place)
    if (
        does.sort == "learn"
        and not owners
        and place is None
        and not is_at_home(sentence, one)
        and not _MANY.search(one.words)
    ):
        owners = sentence.scope.pair  # where nobody tells whose, they are of one of the two and with the other
    if does.sort == "learn" and inferred and not LEARNERS.search(one.words):
        return
    if does.sort in {"teach", "learn"}:
        yield from lessons(sentence, one, owners, does, troops)
    elif (
        owners
        and not (does.sort == "arrive" and _DELIVERED.search(one.words))
        and not ("cross" in does.words and not _CROSSED.match(sentence.text, does.end))
    ):
        start = one.end if _COUNTED.search(does.words) else does.end
        start -= 4 if sentence.text[:start].endswith((" in", " at", " on", " off", " near")) else 0
        there = _STATIONED.search(does.words) is not None or "cross" in does.words
        stays = not inferred and there and bool(_PEOPLE.search(one.words))
        for found in _placed(sentence, one, owners, start, one.start, left=does.sort == "leave", strong=stays):
            kind = "training" if _TO_LEARN.search(sentence.text, does.end, found.end) else found.kind
            yield replace(found, kind=kind, verb=does.end - 1, inferred=inferred)


def _does(sentence: Sentence, one: Troops) -> Act | None:
    """What forces do of their own accord: those by whom others are carried do not act, those who flee are not sent."""
    if _AGENT.search(sentence.text, max(0, one.start - REACH), one.start) or _STRUCK.search(
        sentence.text, max(0, one.start - REACH), one.start
    ):
        return None
    does = act_of(sentence, one)
    flees = does is not None and does.sort == "arrive" and _FLIGHT.search(sentence.text)
    return None if flees else does


def _is_verbless(sentence: Sentence) -> bool:
    """Whether it is an entry of a list or chronology that names things and tells nothing of them."""
    listed = sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD} or sentence.scope.dated_by == "entry"
    return listed and is_named_only(sentence)


def _where(sentence: Sentence, does: Act) -> Mention | None:
    """The place behind what they do."""
    last = end_of_clause(sentence.text, does.end)
    start = does.end - len(" at ")
    if sentence.text.startswith(" from ", does.end) or sentence.text.endswith(" from", 0, does.end):
        return None  # whence they come is theirs
    found = DIRECT.match(sentence.text, does.end, last) or PLACE.search(sentence.text, start, last)
    return sentence.at(found.start("place")) if found else None


def _keeper(sentence: Sentence, one: Troops) -> tuple[Entity, ...]:
    """Whose forces those of a list or of a base are: "Our contribution: 40 soldiers …", "Peru's base houses 300 marines"."""
    listed = _CONTRIBUTION.match(sentence.text)
    if listed and listed.end() <= one.start and _LISTED.search(sentence.text, 0, one.start):
        mention = sentence.at(listed.start("who"))
        return mention.entities if mention is not None else ()
    base = _BASE.search(sentence.text, 0, one.start)
    mention = sentence.at(base.start("who")) if base else None
    return mention.entities if mention is not None else ()


def _led(
    sentence: Sentence, before: Sequence[Sentence], one: Troops, owners: tuple[Entity, ...], troops: Sequence[Troops]
) -> Iterator[Presence | None]:
    """What stands before the phrase tells; None where nothing there does."""
    text, near = sentence.text, max(0, one.start - 60)
    if owners and (by := _BY.search(text, max(0, one.start - REACH), one.start)):
        yield from _acting(sentence, one, by, owners, troops)
    elif taught := TAUGHT.search(text, near, one.start):
        yield from taught_by(sentence, before, one, owners, taught)
    elif (sent := _SENDING.search(text, near, one.start)) and not PASSIVE.search(text, 0, sent.start()):
        yield from _sent(sentence, before, one, sent)
    elif owners and _EXISTS.search(text, near, one.start):
        yield from _placed(sentence, one, owners, one.end, one.start, left=False)
    elif owners and (nominal := _NOMINAL.search(text, near, one.start)):
        yield from _placed(sentence, one, owners, one.end, nominal.start(), left=nominal["what"][0] in "wdr")
    elif owners and _ON_SOIL.match(text, one.end):  # "with 700 Peruvian marines on its territory"
        yield Presence(one.start, one.end, "advisers" if one.advisers else "deployment", owners, one.words, "")
    else:
        yield None


def _sent(sentence: Sentence, before: Sequence[Sentence], one: Troops, sent: re.Match[str]) -> Iterator[Presence]:
    """ "Peru sent 40 engineers to Haiti": those of the sender, unless the phrase tells another owner."""
    text = sentence.text
    agents = tuple(
        a for a in acting(sentence, sent.start(), before) if a.kind in {EntityKind.STATE, EntityKind.ORGANIZATION}
    )
    agents = _of_mission(sentence, sent.start()) or agents
    owners = one.owners or agents
    carried = _CARRIED.match(sent[0]) is not None and _CARRIER.search(text, 0, sent.start()) is not None
    weak = _WEAK.match(sent[0])
    had = sent[0].startswith("ha") and not one.words[:1].isdigit() and text[one.start : one.start + 1] < "\ue700"
    if (agents or carried) and owners and not had and not (weak and not _PEOPLE.search(one.words)):
        yield from _placed(
            sentence,
            one,
            owners,
            one.end,
            sent.start(),
            left=_BACK.match(sent[0]) is not None,
            strict=weak is not None,
            strong=(carried or _STRONG.match(sent[0]) is not None) and bool(_PEOPLE.search(one.words)),
        )


def _of_mission(sentence: Sentence, verb: int) -> tuple[Entity, ...]:
    """Whose the mission is that is the subject of the verb at index `verb`; empty for other subjects."""
    found = _MISSION_OF.search(sentence.text, 0, verb)
    mention = sentence.at(found.start("who")) if found and found["who"] else None
    return mention.entities if mention is not None else ()


def _placed(
    sentence: Sentence,
    one: Troops,
    owners: tuple[Entity, ...],
    at: int,
    start: int,
    *,
    left: bool,
    strict: bool = False,
    strong: bool = False,
) -> Iterator[Presence]:
    """The presence of forces where the clause tells the place or the mission."""
    text = sentence.text
    last = end_of_clause(text, at)
    if (
        PEACEFUL.search(text, one.start, last)
        or _EXERCISE.search(text, max(0, start - 60), start)
        or keeps_order(sentence, start, last, owners)
        or not (one.advisers or one.folk or are_forces(one.words) or _named(one))
    ):
        return
    where = DIRECT.match(text, at, last) or PLACE.search(text, at, last)
    front = _IN_FRONT.search(text, 0, start) or None
    where = where if where is None or not _UNIT_NAME.search(sentence.words(*where.span("place"))) else None
    place = sentence.words(*where.span("place")) if where else (sentence.words(*front.span("place")) if front else "")
    if _OWN.match(text, where.start() if where else at):
        return  # "to its own frontier"
    if not place and (to := _TO_WHICH.search(text, 0, start)):
        place = sentence.words(*to.span("place"))
    there = _MISSION.search(sentence.words(one.end, last))
    if not place and there is not None and there[0] in {"there", "here"} and (label := _LABEL.match(text)):
        named = sentence.at(label.start("place"))
        if named is None or named.entity is None or (named.entity in owners and not left):
            return  # "Peru: 300 soldiers here": at home
        place = named.entity.name
    pair = sentence.scope.pair
    if not place and (left or strong) and len(pair) == _PAIR and owners[0] in pair:
        place = next(s.name for s in pair if s != owners[0])
    if not (place or strong) and (there is None or (strict and there[0] not in {"there", "here"})):
        return
    home = sentence.at(where.start("place")) if where else None
    if home is not None and home.entity in owners and not left:
        return
    yield Presence(
        start, last, "advisers" if one.advisers else "deployment", owners, one.words, place, left, own=one.own
    )


def _named(one: Troops) -> bool:
    """Whether the phrase is an army's or ship's name or police and others who serve like soldiers."""
    return (
        bool(one.owners)
        and re.search(
            rf"\b(?:{PLANES}|police|gendarm|carabinieri|rescuers|medics|engineers|sappers|divers|officers|generals|reservists|[A-Z]{{3,}}|Army|Guards?|Legion|Bundeswehr|HM\w*)",
            one.words,
        )
        is not None
    )


def _acting(
    sentence: Sentence, one: Troops, by: re.Match[str], owners: tuple[Entity, ...], troops: Sequence[Troops]
) -> Iterator[Presence]:
    """What is told of a place or of learners first, and by whom last."""
    front = sentence.text[: by.start()]
    last = min(len(sentence.text), one.end + 40)
    if by["taught"]:
        learners = [t for t in troops if t.end <= by.start() and t.end > by.start() - REACH]
        if learners or LEARNERS.search(sentence.words(max(0, by.start() - 70), by.end())):
            taught = [e for t in learners[-1:] for e in t.owners]
            yield Presence(by.start(), last, "training", tuple(dict.fromkeys([*taught, *owners])), one.words, "")
        return
    if not are_forces(one.words):
        return
    if (by["held"] or "").casefold() in {
        "escorted",
        "evacuated",
        "guarded",
        "joined",
        "relieved",
        "replaced",
        "reinforced",
        "accompanied",
    }:
        yield Presence(by.start(), last, "deployment", owners, one.words, "", verb=by.start())
        return
    places = [m for m in sentence.within(max(0, len(front) - 60), len(front)) if m.kind in {Kind.STATE, Kind.CITY}]
    if places and places[-1].entity not in {None, *owners} and _HELD.match(front, sentence.index(places[-1]) + 1):
        kind = "advisers" if are_advisers(one.words) else "deployment"
        yield Presence(by.start(), last, kind, owners, one.words, places[-1].span.of(sentence.block.text))
