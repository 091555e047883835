"""Forces abroad told by who they are and what they do there: "Peruvian engineers were in the mission to Haiti".

A phrase for forces (`extract.constructions.military.troops`), then a verb of being there, moving, fighting, serving, leaving or teaching;
or before it a verb of sending with its subject, "occupied by", "the arrival of". Forces without an owner are those of the
sender; where nobody tells either, they are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.lists import is_named_only
from extract.constructions.military.acts import Act, act_of
from extract.constructions.military.forces import ADVISERS, PEOPLE, UNITS, are_advisers, are_forces
from extract.constructions.military.owners import is_at_home, strangers, told_behind
from extract.constructions.military.troops import Troops, find_troops, topic_of
from extract.constructions.sanction.imposers import by_whom, imposers
from extract.document import BlockKind, EntityKind
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_LEARNERS = re.compile(
    r"\b(?:officers?|soldiers?|troops|police\w*|navy|army|guards?|cadets?|pilots?|forces?|battalions?|brigades?|recruits|fighters|guerrillas|airmen|sappers|crews?|marines|commandos|gendarmes|gendarmerie|military|commanders|servicemen|coast ?guard|units?|volunteers|militias?|reservists|seamen|sailors|peacekeepers|divers|parachutists|paratroopers|conscripts|gunners|engineers|men|students|rebels|insurgents)\b",
    re.IGNORECASE,
)
# "occupied by French forces", "trained by Italian instructors", "hosts 300 French troops"
_BY = re.compile(
    r"(?:\b(?P<held>occupied|invaded|garrisoned|guarded|patrolled|defended|liberated|bombed|shelled|evacuated|escorted|manned|policed|run|staffed|retaken|captured|seized|joined|relieved|replaced|reinforced|accompanied)|(?P<taught>trained|instructed|drilled|taught|coached|training|schooled|courses))\b[^,;.]{0,25}? (?:by|from) (?:the |some |about )?$"
    r"|\b(?P<hosted>hosts?|hosted|hosting|received|welcomed|invited|hired|engaged|took in|accommodat(?:es|ed)|houses|housed|(?:is|was|been|become|became) home to)(?: also)?(?: [\w-]+ and)? (?:the |an? |some |about |around |up to )?$",
    re.IGNORECASE,
)
# "Peru's base at Ilo houses 300 marines"
_BASE = re.compile(
    r"(?P<who>[\ue000-\ue0ff])['’]s? (?:[\w-]+ ){0,3}(?:base|garrison|outpost|post|camp|station|facility)\b[^;.]{0,80}? (?:hosts?|hosted|houses|housed|is home to|was home to|holds?|held)(?: also)?(?: the| some| about| around| up to)? $",
    re.IGNORECASE,
)
# What leads a list of forces: our contribution, a state's name before a colon.
_CONTRIBUTION = re.compile(
    r"(?P<who>[\ue000-\ue1ff])(?:['’]s?)?(?: (?:current |military |present |main )?(?:contribution|contingents?|participation|troops|peacekeepers|forces|deployments?|presence))?(?: [^:;.]{0,30})?: "
)
_LISTED = re.compile(r"(?:[:;,] |\band )(?:(?:one|an?|two|three|some|about|around) )?(?:[\w-]+ )?$")
_SENDING = re.compile(
    r"\b(?:send(?:s|ing)?|sent|deploy(?:s|ed|ing)?|d[ie]spatch(?:es|ed|ing)?|station(?:s|ed|ing)?|redeploy(?:s|ed)|rush(?:es|ed)|airlift(?:s|ed)|fl(?:ew|ies|ying|own)|post(?:s|ed)?|second(?:s|ed)|commit(?:s|ted|ting)?|contribut(?:e|es|ed|ing)|land(?:s|ed|ing)|ke(?:ep|eps|pt|eping)|"
    r"maintain(?:s|ed|ing)?|mov(?:ed|es|ing)|order(?:s|ed|ing)|put(?:s|ting)?|brought|br(?:ing|ings|inging)|base[ds]?|field(?:s|ed|ing)|provid(?:es?|ed|ing)|ha(?:s|d|ve)|doubl(?:es|ed)|reinforc(?:es|ed)|strengthen(?:s|ed)|withdr(?:ew|aws?|awing)|pull(?:ed|s|ing) (?:out|back)|recall(?:ed|s|ing)|transferred|ferr(?:ied|ies)|march(?:ed|es))"
    r"(?: (?:out|in|over|ashore|back|home))? (?:(?:the|an?|its|their|his|her|some|about|around|up to|nearly|almost|over|more than|another|further|additional|all|most|of|first|also|only) ){0,4}$",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"(?:\b(?:train(?:s|ed)?|(?:been|is|are|was|were|be|started|began|by) (?:also |now |\w+ly )?training|instruct(?:s|ed|ing)?|drill(?:s|ed|ing)?|taught|teach(?:es|ing)?|school(?:s|ed|ing)|coach(?:es|ed|ing)|mentor(?:s|ed|ing))|(?P<noun>\b(?:training|instruction|schooling|courses?|education) (?:of|for|given to|provided to|offered to|to)))"
    r" (?:(?:the|an?|its|their|some|about|around|up to|nearly|almost|over|more than|another|further|first|young|future|all|[\ue700-\ue7ff]|members of) ){0,4}$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)* $")
_STRONG = re.compile(r"(?:sen[dt]|deploy|d[ie]spatch|rush|fl(?:ew|ies|own)|commit|second|land|station|post)", re.IGNORECASE)
_BACK = re.compile(r"^(?:withdr|pull|recall)", re.IGNORECASE)
_NOMINAL = re.compile(
    r"\b(?P<what>deployment|dispatch|despatch|stationing|sending|landing|arrival|presence|withdrawal|departure|return|pull-?out|posting|entry) of (?:the |a |an |its |some |about |around )*$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:\b(?:in|at|on|off|near|to|into|around|from|of|beside|outside|out of|across|along|over) (?:the |southern |northern |eastern |western |central |[a-z]+ (?:of|off|in) (?:the )?){0,2})"
    r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?<=beside the )[\ue100-\ue1ff]|[\ue100-\ue1ff](?= (?:soil|territory|waters|side|border|coast|airspace|ports?|bases?)\b)|(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?:of |the |el |al[- ])?(?-i:[A-ZÀ-Þ][\w'’-]+)){0,3})"
)
_DIRECT = re.compile(
    r" ?(?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?:of |the |el |al[- ])?(?-i:[A-ZÀ-Þ][\w'’-]+)){0,3})"
)
_MISSION = re.compile(
    r"\b(?:there|front|border|frontier|mission|peace\w+|force|campaign|war|operation|coalition|UN[A-Z]{2,}|MIN[A-Z]{3,}|E[UC][A-Z]{2,}|KFOR|ISAF|that country|the country|the island|its neighbour|base|garrison|airport|capital|zone|waters|airspace|skies|headquarters|barracks|camps?|straits?|frontline|strikes|raids|invasion|fighting|offensive|battle|siege|evacuation)\b"
)
_PEACEFUL = re.compile(
    r"\b(?:visit\w*|talks|parade\w*|ceremon\w+|exhibition|festival|competition|tournament|museum|anniversary|exercis\w+|drills?|manoeuvres|games|conference|summit)\b",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(
    r"(?:^|[;:,] )(?:[Ii]n|[Oo]n|[Aa]t|[Oo]ff) (?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff\ue400-\ue4ff]|(?-i:[A-ZÀ-Þ][\w'’-]+))(?=,| [^,;:.]{2,40}, )[^;:]{0,120}$"
)
_STOP = re.compile(r"[;:]|, (?:and|while|but|which|who|where|the|an?) ")
_CROSSED = re.compile(
    r" (?:the |into |over |from )*(?:border|frontier|river|line|causeway|strait|[\ue000-\ue0ff\ue200-\ue2ffA-Z])"
)
_PEOPLE = re.compile(
    rf"\b(?:{PEOPLE}|{UNITS}|{ADVISERS}|men|police|engineers|officers|reservists|gendarmes|instructors|medics)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:[Cc]olleges?|[Aa]cadem(?:y|ies)|[Ss]chools?|[Cc]ent(?:re|er)|courses?)\b")
# "went to Peru for flight training", "left for Peru to follow a course"
_TO_LEARN = re.compile(
    r"\bfor (?:(?:[\w-]+|their) ){0,3}?(?:training|courses?|instruction|schooling)\b|\bto (?:follow|attend|take|complete|undergo|receive|begin|study|learn|be trained|train (?:at|in|with|on))\b"
)
_STANDS = re.compile(r"(?: \([^()]{1,40}\))?,?(?: (?:expected|due|stationed|based|deployed|there))? (?:in|at|on|off|near|to) (?![\ue500-\ue5ff])")
_OBJECT = re.compile(r"\b(?:of|by|for|to|with|from|against|about) (?:(?:the|an?|its|their|some) )?$")
_STATIONED = re.compile(r"\b(?:stationed|deployed|garrisoned|quartered|billeted|despatched|dispatched)$")
_ALONE = re.compile(r",|\b(?:together|jointly|along) with\b|\balongside\b|\b(?:in|at|near|from) ")
# "There is not one Peruvian soldier in Chile", "there were Peruvian soldiers there".
_EXISTS = re.compile(
    r"\b[Tt]here (?:is|are|was|were|have been|has been|had been|remain(?:s|ed)?)(?: (?:now|still|also|never|ever|only|some|about|around|not|no|not a single|not one|single|one|an?|any|the))* $"
)
_EXERCISE = re.compile(r"\b(?:exercises?|drills?|manoeuvres|war ?games)\b[^;:.]{0,40}$", re.IGNORECASE)
_UNIT_NAME = re.compile(r" (?:Force|Army|Mission|Command|Brigade|Battalion|Division|Corps)$")
_HELD = re.compile(
    r"(?:['’]s? \w+)?(?:,? (?:was|were|is|are|been|had|has|have|being|then|later|also|first|briefly|\w+ly|in|on|and|[\ue500-\ue5ff]))* ?$"
)
_TO_WHICH = re.compile(
    r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ][\w'’-]+)),? (?:(?:to|in|for|at|with|on) which|where) (?:[^,;:.]{1,24})?$"
)
_MISSIONARIES = re.compile(
    r"(?P<who>[\ue100-\ue1ff]) (?:[\w-]+ ){0,3}(?:mission|team|group|experts?|delegation|programme)\b[^;:.]{0,60}$"
)
# Planes and tanks that only "reach" a land have been bought; they "roll in" and "fly to" it in somebody's hands.
_DELIVERED = re.compile(r"(?:aircraft|jets?|fighters?|planes?|tanks?|helicopters?|drones?|missiles?|artillery|radars?|systems?|batter(?:y|ies)|\d[A-Za-z]{0,2}s?|(?:lead|first|second|third|last|sister) (?:ship|vessel|boat))$", re.IGNORECASE)  # fmt: skip
_COUNTED = re.compile(r"(?:number|total+)(?:s|ed)$", re.IGNORECASE)
_PAIR = 2
_NEAR = 60  # characters between those who teach and the verb
_REACH = 110  # characters of what is done where


@dataclass(frozen=True, slots=True)
class Presence:
    """Forces somewhere: the stretch of `Sentence.text` that tells it, kind of activity, whose they are, what, where."""

    start: int
    end: int
    kind: str
    participants: tuple[Entity, ...]
    item: str
    place: str
    left: bool = False  # the date that is told is that of their leaving
    own: bool = False  # told as "its forces"
    inferred: bool = False  # whose they are is not told but inferred
    verb: int = -1  # where the verb stands that tells it, if behind the phrase


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
    does = act_of(sentence, one)
    if does is None:
        verbless = _STANDS.match(sentence.text, one.end) and _is_verbless(sentence)
        if owners and verbless and not _DELIVERED.search(one.words) and not _OBJECT.search(sentence.text, 0, one.start):
            yield from _placed(sentence, one, owners, one.end, one.start, left=False)
        return
    inferred = not owners
    place = None if owners else _where(sentence, does)
    owners = owners or strangers(sentence, one, place)
    if does.sort == "learn" and not owners and place is None and not is_at_home(sentence, one):
        owners = sentence.scope.pair  # where nobody tells whose, they are of one of the two and with the other
    if does.sort == "learn" and inferred and not _LEARNERS.search(one.words):
        return
    if does.sort in {"teach", "learn"}:
        yield from _training(sentence, one, owners, does, troops)
    elif owners and not (does.sort == "arrive" and _DELIVERED.search(one.words)) and not ("cross" in does.words and not _CROSSED.match(sentence.text, does.end)):
        start = one.end if _COUNTED.search(does.words) else does.end
        start -= 4 if sentence.text[:start].endswith((" in", " at", " on", " off", " near")) else 0
        stays = not inferred and _STATIONED.search(does.words) is not None and bool(_PEOPLE.search(one.words))
        for found in _placed(sentence, one, owners, start, one.start, left=does.sort == "leave", strong=stays):
            kind = "training" if _TO_LEARN.search(sentence.text, does.end, found.end) else found.kind
            yield replace(found, kind=kind, verb=does.end - 1, inferred=inferred)


def _is_verbless(sentence: Sentence) -> bool:
    """Whether it is an entry of a list or chronology that names things and tells nothing of them."""
    listed = sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD} or sentence.scope.dated_by == "entry"
    return listed and is_named_only(sentence)


def _where(sentence: Sentence, does: Act) -> Mention | None:
    """The place behind what they do."""
    last = _last(sentence.text, does.end)
    start = does.end - len(" at ")
    if sentence.text.startswith(" from ", does.end) or sentence.text.endswith(" from", 0, does.end):
        return None  # whence they come is theirs
    found = _DIRECT.match(sentence.text, does.end, last) or _PLACE.search(sentence.text, start, last)
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
    if owners and (by := _BY.search(text, max(0, one.start - _REACH), one.start)):
        yield from _acting(sentence, one, by, owners, troops)
    elif taught := _TAUGHT.search(text, near, one.start):
        yield from _taught(sentence, before, one, owners, taught)
    elif (sent := _SENDING.search(text, near, one.start)) and not _PASSIVE.search(text, 0, sent.start()):
        yield from _sent(sentence, before, one, sent)
    elif owners and _EXISTS.search(text, near, one.start):
        yield from _placed(sentence, one, owners, one.end, one.start, left=False)
    elif owners and (nominal := _NOMINAL.search(text, near, one.start)):
        yield from _placed(sentence, one, owners, one.end, nominal.start(), left=nominal["what"][0] in "wdr")
    else:
        yield None


def _last(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return min(stop.start() if stop else len(text), start + _REACH)


def _taught(
    sentence: Sentence, before: Sequence[Sentence], one: Troops, owners: tuple[Entity, ...], taught: re.Match[str]
) -> Iterator[Presence]:
    """ "Peru has trained Bolivian seamen", "the training of forty Bolivian pilots (by Peru)"."""
    text = sentence.text
    last = _last(text, one.end)
    if _PASSIVE.search(text, 0, taught.start()) or _PEACEFUL.search(text, taught.start(), last):
        return
    if taught["noun"]:
        by = re.compile(r"[^,;:.]{0,40}? by (?:the )?").match(text, one.end)
        agents = by_whom(sentence, by.end(), len(text)) if by else ()
        pair = sentence.scope.pair
        if not agents and owners and len(pair) == _PAIR and owners[0] in pair:
            agents = tuple(s for s in pair if s not in owners)
    else:
        agents = imposers(sentence, taught.start(), before)
        teachers = next((t for t in find_troops(sentence) if t.end <= taught.start() < t.end + _NEAR), None)
        if teachers is not None:  # they teach, whoever stands before them
            agents = teachers.owners or (topic_of(sentence, teachers.start, before) if teachers.own else ())
        elif mission := _MISSIONARIES.search(text, 0, taught.start()):
            sender = sentence.at(mission.start("who"))
            agents = sender.entities if sender is not None else agents
    parties = tuple(dict.fromkeys(a for a in (*agents, *owners) if a.kind is EntityKind.STATE))
    if agents and parties:
        where = _PLACE.search(text, one.end, last)
        place = sentence.words(*where.span("place")) if where else ""
        yield Presence(taught.start(), last, "training", parties, one.words, place, verb=taught.start())


def _sent(sentence: Sentence, before: Sequence[Sentence], one: Troops, sent: re.Match[str]) -> Iterator[Presence]:
    """ "Peru sent 40 engineers to Haiti": those of the sender, unless the phrase tells another owner."""
    text = sentence.text
    agents = tuple(
        a for a in imposers(sentence, sent.start(), before) if a.kind in {EntityKind.STATE, EntityKind.ORGANIZATION}
    )
    owners = one.owners or agents
    weak = re.match(
        r"(?:doubl|reinf|stren|ha[sd]|have|put|suppl|provid|brought|bring|base|mov|ke|maintain|field)", sent[0]
    )
    had = sent[0].startswith("ha") and not one.words[:1].isdigit() and text[one.start : one.start + 1] < "\ue700"
    if agents and owners and not had and not (weak and not _PEOPLE.search(one.words)):
        yield from _placed(
            sentence,
            one,
            owners,
            one.end,
            sent.start(),
            left=_BACK.match(sent[0]) is not None,
            strict=weak is not None,
            strong=_STRONG.match(sent[0]) is not None and bool(_PEOPLE.search(one.words)),
        )


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
    last = _last(text, at)
    if (
        _PEACEFUL.search(text, one.start, last)
        or _EXERCISE.search(text, max(0, start - 60), start)
        or not (one.advisers or are_forces(one.words) or _named(one))
    ):
        return
    where = _DIRECT.match(text, at, last) or _PLACE.search(text, at, last)
    front = _IN_FRONT.search(text, 0, start) or None
    where = where if where is None or not _UNIT_NAME.search(sentence.words(*where.span("place"))) else None
    place = sentence.words(*where.span("place")) if where else (sentence.words(*front.span("place")) if front else "")
    if not place and (to := _TO_WHICH.search(text, 0, start)):
        place = sentence.words(*to.span("place"))
    pair = sentence.scope.pair
    if not place and (left or strong) and len(pair) == _PAIR and owners[0] in pair:
        place = next(s.name for s in pair if s != owners[0])
    there = _MISSION.search(sentence.words(one.end, last))
    if not (place or strong) and (there is None or (strict and there[0] != "there")):
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
            r"\b(?:police|gendarm|carabinieri|rescuers|medics|engineers|sappers|divers|officers|generals|reservists|[A-Z]{3,}|Army|Guards?|Legion|Bundeswehr|HM\w*)",
            one.words,
        )
        is not None
    )


def _training(
    sentence: Sentence,
    one: Troops,
    owners: tuple[Entity, ...],
    does: Act,
    troops: Sequence[Troops],
) -> Iterator[Presence]:
    """Who teaches whom: those of the phrase and of the forces that the clause names next."""
    text = sentence.text
    last = _last(text, does.end)
    where = _PLACE.search(text, does.end, last)
    place = sentence.words(*where.span("place")) if where else ""
    if does.sort == "learn":
        if owners:
            hosts = [
                as_state(m)
                for m in sentence.within(does.end, last)
                if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY}
            ]
            schools = [h for h in hosts[:1] if h is not None and h in sentence.scope.pair]
            if not schools and sentence.text.startswith(" by", does.end) and owners[0] in sentence.scope.pair:
                schools = list(sentence.scope.pair)
            yield Presence(one.start, last, "training", tuple(dict.fromkeys([*owners, *schools])), one.words, place, verb=does.end - 1)
        return
    learners = [t for t in troops if t.start >= does.end and t.start < last]
    people = any(m.kind in {Kind.DEMONYM, Kind.NUMBER} for m in sentence.within(does.end, min(last, does.end + 8)))
    if not owners or not (learners or people or _LEARNERS.search(sentence.words(does.end, last)) or _SCHOOL.search(text) or owners[0] in sentence.scope.pair):
        return
    alone = _ALONE.search(text, does.end, last)
    objects = sentence.within(does.end, alone.start() if alone else last)
    told = [m.entity for m in objects if m.kind in {Kind.DEMONYM, Kind.STATE} and m.entity]
    taught = [e for t in learners[:1] for e in t.owners] or told[:1]
    yield Presence(one.start, last, "training", tuple(dict.fromkeys([*owners, *taught])), one.words, place, verb=does.end - 1)


def _acting(
    sentence: Sentence, one: Troops, by: re.Match[str], owners: tuple[Entity, ...], troops: Sequence[Troops]
) -> Iterator[Presence]:
    """What is told of a place or of learners first, and by whom last."""
    front = sentence.text[: by.start()]
    last = min(len(sentence.text), one.end + 40)
    if by["taught"]:
        learners = [t for t in troops if t.end <= by.start() and t.end > by.start() - _REACH]
        if learners or _LEARNERS.search(sentence.words(max(0, by.start() - 70), by.end())):
            taught = [e for t in learners[-1:] for e in t.owners]
            yield Presence(by.start(), last, "training", tuple(dict.fromkeys([*taught, *owners])), one.words, "")
        return
    if not are_forces(one.words):
        return
    if (by["held"] or "").casefold() in {"escorted", "evacuated", "guarded", "joined", "relieved", "replaced", "reinforced", "accompanied"}:
        yield Presence(by.start(), last, "deployment", owners, one.words, "", verb=by.start())
        return
    places = [m for m in sentence.within(max(0, len(front) - 60), len(front)) if m.kind in {Kind.STATE, Kind.CITY}]
    if places and places[-1].entity not in {None, *owners} and _HELD.match(front, sentence.index(places[-1]) + 1):
        kind = "advisers" if are_advisers(one.words) else "deployment"
        yield Presence(by.start(), last, kind, owners, one.words, places[-1].span.of(sentence.block.text))
