"""Exercises told in other words than by a verb of holding them: by the noun, by what forces do together, by a name alone.

"Exercise Northern Pike brought Peruvian, Chilean and US infantry together at Iquique", "a bilateral naval exercise, SIFOREX, took
place in May", "marines of both trained together", "a Peruvian platoon went to Northern Pike", "Northern Pike 25, held off Ilo".
Those whose forces the clause names take part; a joint exercise of one of the pair, or of nobody named, is one of both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agents import acting
from extract.constructions.military.beside import another_exercises
from extract.constructions.military.exercise import Exercise
from extract.constructions.military.general import is_general
from extract.constructions.military.owners import told_behind
from extract.constructions.military.troops import Troops, find_troops, topic_of
from extract.document import EntityKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_WORD = r"(?:(?-i:[A-ZÀ-Þ])[\w'’-]*|[\ue400-\ue4ff])"
_NAME = rf"[\"“”'‘*]*(?P<name>(?:(?-i:[A-ZÀ-Þ])[\w'’-]+|[\ue300-\ue4ff]|[\ue700-\ue7ff](?= (?-i:[A-Z])))(?: (?:{_WORD}|of|al|the(?= (?-i:[A-Z]))|[\ue500-\ue5ff\ue700-\ue7ff]|\d+|[IVX]+\b))*)[\"”'’*]*"
_SORT = r"(?:military|naval|navy|joint|air|army|field|multinational|multilateral|live-fire|rescue|bilateral|trilateral|common|command[- ]post|staff|special[- ]forces|maritime|tactical|anti-[\w-]+|counter-[\w-]+|combined|amphibious|defen[cs]e|landing|sea|ground|passing|computer-simulated|mine-clearing|minesweeping|peacekeeping|such|annual|large-scale|paratroop|winter|mountain|border|coast ?guard|cyber|search-and-rescue|logistics|medical)"
_NO_NAME = r"(?-i:The|An?|In|On|At|After|During|Since|For|As|Its?|Their|This|That|These|Those|Both|When|By|From|No|One|Two|Three|Another|Under|Joint|Annual|Last|First|Military|Naval|Air|Army|Navy|Winter|Regular|Further|New|More|Several|Such|Our|Special|Forces?|Coast|Guards?|Force|Field|Staff)\b"
_HEAD = r"(?:exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?|war[- ]?games)"
_NOUN = regex(
    rf"\b(?:(?:{_SORT},? (?:and )?(?:[\w-]+ ){{0,2}}?{_HEAD}|{_HEAD}(?= (?:with|between|of (?:the )?(?:[\w-]+ )?(?:[\ue000-\ue1ff\ue900-\ue9ff]|troops|forces|army|arm(?:y|ies)|nav(?:y|ies)|air force|soldiers)|alongside|involving|at sea))|war ?games|man(?:oeuv|euv)(?:re|er)s)(?:,? (?:called |named |known as |dubbed |under the name (?:of )?|code-named |entitled )?{_NAME}(?=[,.;)]|$| (?:took|was|were|is|in|at|off|near|on|for|with|since|between|brought|saw|united|gathered|began|ended|opened|started|got|kicked|wrapped)))?"
    rf"|[Ee]xercises? {_NAME.replace('?P<name>', '?P<named>')}|{_NAME.replace('?P<name>', '?P<before>')}(?:,? (?:is |was )?(?:a|an|the|its|their) (?:[\w'’-]+,? ){{0,4}}|(?<=[\"”'’*\d]) (?:[a-z][\w'’-]+ ){{0,3}}){_HEAD}|{_NAME.replace('?P<name>', '?P<titled>').replace('(?P<titled>', f'(?P<titled>(?!{_NO_NAME})', 1)} {_HEAD}|(?<=[a-z] )(?P<plain>drills?|exercises?))(?!\w)",
    re.IGNORECASE,
)
_NO_EXERCISE = regex(
    r"^ (?:of (?:power|rights?|restraint|authority|sovereign|jurisdiction|self|caution)|bits?|rigs?|in (?:democracy|diplomacy|futility)|site|ship)\b",
    re.IGNORECASE,
)
_TOGETHER = regex(
    r"\b(?P<verb>(?:exercis|drill|train|man(?:oeuvr|euver)|rehears|practis|practic|sail|fl|land|work)(?:ed|es|e|s|ing|ew|y|ies)?)(?P<how>(?: (?:in|off|at|near|on) [^;:.,]{1,40}?)? (?:together|jointly|side by side)|(?: (?:jointly|together))?(?: (?:in|off|at|near|on) [^;:.,]{1,40}?)? (?:with|alongside|beside)(?= ))(?P<rest>[^;:.]{0,80})",
    re.IGNORECASE,
)
_EVENT = r"(?:(?-i:[A-ZÀ-Þ])[\w'’-]+|[\ue300-\ue4ff]|[\ue200-\ue2ff](?=[ -][\ue500-\ue5ff\ue700-\ue7ff\d])|[\ue700-\ue7ff](?= (?-i:[A-Z])))(?:[ -](?:(?-i:[A-ZÀ-Þ])[\w'’-]*|of|the(?= (?-i:[A-Z])))){0,3}"
_JOINS = regex(
    rf"\b(?:t(?:ook|akes?|aken|aking) part(?: [^;:.,]{{2,40}})?? in|participat(?:ed|es?|ing)(?: [^;:.,]{{2,40}})?? in|participation (?:of [^;:.]{{3,60}}? )?in|of (?:an? )?[^;:.,]{{3,40}}? in|joined|joins?|went to|goes to|came to|met for|gathered for|attend(?:s|ed)?|sent (?:[\w\ue100-\ue1ff\ue700-\ue7ff-]+ ){{1,5}}to|flew (?:in|at)|sailed in|held|hold|holds|hosted|hosts|conducted|stag(?:ed|es)|ran) (?:the )?(?P<quote>[\"“'‘*])?(?P<event>{_EVENT})(?P<number>(?:[ -](?:[\ue500-\ue5ff\ue700-\ue7ff]|\d{{2,4}}|[IVX]+)))?(?P<close>[\"”'’*])?(?=[,;.)]|$| (?:in|at|on|off|near|with|alongside|beside|for|together|from)\b| ?[\ue500-\ue5ff])"
)
_HELD = regex(
    rf"(?P<event>{_EVENT})(?P<number>[ -](?:[\ue500-\ue5ff\ue700-\ue7ff]|\d{{2,4}}|[IVX]+))?[\"”'’*]?,? (?:(?:which|that) )?(?:was |were )?(?:held|conducted|staged|carried out|took place|run|in which)\b(?P<held>)"
)
_WITH_SHIPS = regex(
    r"[^;:]{0,70}?\bwith (?:the )?(?:participation of )?(?:[\w-]+ ){0,2}?(?:ships|warships|vessels|units|forces|troops|soldiers|aircraft|contingents|navies|crews|marines) (?:of|from)\b"
)
_KNOWN = regex(
    r"\b(?:Quest|Shield|Eagle|Lion|Trident|Sword|Swords|Breeze|Storm|Guard|Guardian|Guardians|Thunder|Warrior|Flag|Strike|Dawn|Spear|Hammer|Falcon|Fury|Wolf|Pike|Mariner|Brothers|Cobra|Tiger|Shark|Partner|Defender|Cutlass|Dagger|Lightning|Resolve)\b",
    re.IGNORECASE,
)
_PLACED = regex(
    r"\b(?:in|at|off|near|to|into|around|over|across|through|outside|against|on|for|visited|from|of(?= (?:the )?$)) (?:the |southern |northern |eastern |western )*$",
    re.IGNORECASE,
)
_NO_FORCE = regex(
    r"['’]s? (?!(?:[\w-]+ ){0,3}(?:army|navy|air force|forces|troops|marines|coast ?guard|military|soldiers|armed|ships|exercise|drill|man)|[\"“])|[- ](?:coast|ports?|waters|border|range|town|city|islands?|territory|capital|press|media|side said|government said|minister|president|training (?:area|ground)|base|exercise (?:range|area)|embassy|officials?)\b",
    re.IGNORECASE,
)
_JOINT = regex(
    r"\b(?:bilateral|joint(?:ly)?|the two|both|their|common|combined|together|binational|allies)\b", re.IGNORECASE
)
_ALLIES = regex(
    r"\b[Tt]he (?:two )?(?:allies|neighbou?rs|partners|navies|armies|air forces|militaries|armed forces|coast ?guards|marines|special forces)\b(?! of\b)"
)
_DEFINITE = regex(
    r"\b(?:kick(?:s|ed) off|beg(?:an|in|ins|un)|open(?:s|ed)|launch(?:es|ed)|held|took place|g[oe]ts? under ?way|got under way|end(?:s|ed)|wrapp?(?:s|ed) up|conclud(?:es|ed)|start(?:s|ed)|complet(?:es|ed)|follow(?:s|ed)|was added|is under ?way|staged|conducted|carried out|ha[sv]e? been (?:held|staged|run)|raised|discussed|agreed|planned|proposed|envisaged|scheduled|due|mooted|considered|announced|called off|cancelled|postponed|put off|pencilled in)\b",
    re.IGNORECASE,
)
_WATCHED = regex(
    r"\b(?:watch\w*|observ\w+|slamm\w+|respond\w*|response|criticis\w+|criticiz\w+|condemn\w+|protest\w*|denounc\w+|aimed at|(?<!patrol )(?<!mission )against(?! (?:pirates|piracy|smuggl|terror|submarin|mines|drug))|praised|welcomed|stay(?:s|ed|ing) away|abstain\w* from|skip(?:s|ped)|boycott\w*|pull(?:s|ed) out of|withdr[ae]w\w* from|which [\ue000-\ue0ff] (?:has |had |also )?join\w*)\b",
    re.IGNORECASE,
)
_PLACE = regex(
    r"\b(?:in|at|near|off|on|along)(?: the)? (?P<place>(?:coast of |island of )?(?:(?:Gulf|Bay|Strait|Sea) of [\w\ue000-\ue2ff]+|[\ue200-\ue2ff]|(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+){0,3}))"
)
_UNDER = regex(rf"[^;:.]{{0,40}}?\bunder the name (?:of )?{_NAME}", re.IGNORECASE)
_NAME_BEHIND = regex(
    r"[^;:.]{0,70}? \((?:exercise )?(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]+(?:[ -][\w'’\ue500-\ue5ff\ue700-\ue7ff-]+){0,3})\)"
)
_NONE = regex(r"\b(?:[Nn]o|without|any|never) (?:[\w-]+ ){0,3}$")
_OPENING = regex(
    r"(?:The|A|An|In|On|At|After|During|Since|For|As|It|Its|Their|This|That|Both|When|By|From|No|One|Two|Another|Under|Joint|Annual|Last|First|Operation)\b"
)
_VERB = regex(
    r"[^;:]{0,80}?(?<= )(?P<verb>h[eo]lds?|t(?:ook|akes?) part|participat\w+|join\w*|conduct\w*|stag\w+|carr(?:y|ies|ied) out|launch\w*|began|begins?|start\w*|kick\w* off|host\w*|complet\w+|exercis\w+|drill\w*|train\w*|practi[sc]\w+|rehears\w+|man(?:oeuv|euv)r\w+|r[au]ns?|organi\w+|conclud\w+|open\w*|sent|sends|went|attend\w*)\b"
)
_ONLY_WITH = regex(r"\b(?:with|alongside|beside) (?:the )?(?:[\ue000-\ue1ff\ue700-\ue7ff])")
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|last|most recent|\d{1,2}(?:st|nd|rd|th))"
_EDITION = regex(
    rf"\b(?:(?:[Ii]ts|[Tt]he|[Aa]n?|(?:of|the last of) which the|next) (?:(?:[\w\ue500-\ue5ff-]+ ){{1,2}}?(?:edition|session|iteration|instalment|round|one|exercise of (?:the|that) name)|{_ORDINAL}|forerunner|predecessor|successor|sequel)|another(?: one| edition| round| such exercise)?)[^;:.]{{0,50}}?,? (?:(?:planned|scheduled|due|set) for\b|(?:in|on|of) [\ue500-\ue5ff]|(?:was|were|is|will be) (?:held|staged|run|conducted|due|planned)|t(?:ook|akes?) place|ended|began|followed|opened|came|brought|saw|involved)\b"
)
_DRILLED = regex("exerc|drill|man|rehears|practi|train", re.IGNORECASE)
_REHEARSED = regex(
    r"\b(?:rehears(?:ed|es|e)|practi[sc](?:ed|es|e)|exercis(?:ed|es|e)|drill(?:ed|s)?|man(?:oeuvr|euver)(?:ed|es|e|s)?)\b"
)
_UNPLANNED = regex(r"[^;:.,]{0,30}? (?:is|are|was|were|has been|have been) not\b")
_HOSTS = regex(r"\bwith (?:the|its|their) hosts?\b")
_OBJECT = regex(r"\b(?:with|alongside|beside|of|by|from|against|for|under) (?:(?:the|an?|its|their|some) )?$")
_PRACTISED = regex(
    r"(?P<who>[\ue000-\ue0ff](?:(?:, (?:and )?| and )(?:the )?[\ue000-\ue0ff]){1,5})(?: (?:have|has|had|also|then|again|first|\w+ly|in [\ue500-\ue5ff]))* (?P<verb>(?:practi[sc]ed|practi[sc]e|exercised|exercise|rehearsed|drilled|drill|man(?:oeuv|euv)red?|trained))(?= (?:in|at|near|off|on|over|together|jointly|for|along|side|how|the (?:defen[cs]e|landing|evacuation))\b)"
)
# "Held with the Peruvian and Chilean navies": by the hosts, who are not told.
_GUESTS = regex(
    r"\b(?:held|staged|conducted|run|carried out|organi[sz]ed)(?: [^;:.,]{0,30}?)? with (?:the )?(?:(?:nav(?:y|ies)|arm(?:y|ies)|(?:armed |air |land |naval )?forces?) of (?:the )?)?(?=[\ue000-\ue1ff])"
)
_PARTICIPATION = regex(r"\bwith (?:the )?(?:participation|attendance|presence) of\b")
_WITH = regex(
    r"\b(?:(?<!border )(?<!borders )(?<!frontier )(?<!boundary )with|alongside|beside|between|by|involving|among|including|together with|joined by|plus) (?:(?:the|those of|units of|forces of|forces from|participation of|troops from) )*(?:[\ue000-\ue0ff](?:, | and |, and )(?:the )?)*$"
)
# "the drill **of Peru, Chile and Ecuador**"
_OF_THEM = regex(rf"\b{_HEAD} of (?:the )?(?:[\ue000-\ue0ff](?:, | and |, and )(?:the )?)*$", re.IGNORECASE)
_EXERCISING = regex(
    rf"(?:(?:[-–]|, | and |, and )(?:the )?[\ue100-\ue1ff\ue000-\ue0ff])*(?:['’]s?)? (?:[\"“]?[\w'’\"”-]+ ){{0,4}}?{_HEAD}",
    re.IGNORECASE,
)
_NEAR = 60  # characters between forces and what they do
_RELATIVE = 8  # characters of ", which" right behind the name
_STOP = regex(
    r"[;:]|\.\s|, (?:which|who|whose|where|while|but|though|although|after|before|when)\b|, and (?=(?:in|on) [\ue500-\ue5ff]|[\ue000-\ue4ff] (?!and )\w+ed\b|of the |an? (?:first |second |third |new |further )?joint |(?:the |a |an )?[\ue100-\ue1ff] [a-z])"
)
_PAIR = 2


def read_exercises(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Exercise]:
    """The exercises that a sentence tells with those who take part."""
    text = sentence.text
    troops = list(find_troops(sentence))
    told: list[tuple[int, int]] = []
    for edition in _EDITION.finditer(text):
        yield from _again(sentence, before, edition)
    triggers = list(_triggers(sentence, len(text), troops))
    named = sorted(t.start() for t, group, _ in triggers if group)
    for trigger, group, sure in triggers:
        if any(a < trigger.end() and trigger.start() < b for a, b in told):
            continue
        floor = max((b for _, b in told if b <= trigger.start()), default=0)
        following = next((n for n in named if n > trigger.end()), len(text))
        found = _read(sentence, before, trigger, group, troops, sure=sure, within=(floor, following))
        if found is not None:
            told.append((found.start, found.end))
            yield found


def _again(sentence: Sentence, before: Sequence[Sentence], edition: re.Match[str]) -> Iterator[Exercise]:
    """ "Its eleventh edition was held off Goa": another of the exercise that was told just before."""
    text = sentence.text
    first = max((m.end() for m in re.finditer("[;:]", text[: edition.start()])), default=0)
    earlier = [
        _read(sentence, before, t, g, list(find_troops(sentence)), sure=s)
        for t, g, s in _triggers(sentence, edition.start(), list(find_troops(sentence)))
    ]
    earlier += [e for s in before[-1:] for e in read_exercises(s, before[:-1])]
    known = next((e for e in earlier if e is not None), None)
    stop = re.compile(r"[;:]|\.\s|$").search(text, edition.end())
    last = stop.start() if stop else len(text)
    if known is None:
        return
    where = _PLACE.search(text, edition.start(), last)
    place = sentence.words(*where.span("place")) if where else ""
    behind = [m for m in sentence.within(edition.end() - 1, last) if m.date]
    first = edition.end() - 1 if behind else first  # "the 2014 edition was held from 3 to 9 May"
    yield Exercise(first, last, edition.span(), known.participants, known.name, place, definite=True)


def _triggers(sentence: Sentence, end: int, troops: Sequence[Troops]) -> Iterator[tuple[re.Match[str], str, bool]]:
    """What tells an exercise: its noun, forces that do something together, a named event that forces go to."""
    text = sentence.text[:end]
    yield from _nouns(text, troops)
    yield from _joint_acts(text, troops)
    for event in (*_JOINS.finditer(text), *_HELD.finditer(text)):
        if event["event"].startswith("Operation") or not (troops or event["number"]):
            continue
        told = sentence.at(event.end("number") - 1) if event["number"] else None
        if told is not None and (told.form == "relative" or not told.span.of(sentence.block.text)[-2:].isdigit()):
            continue  # "a meeting of the commission in Lima next week"
        if told is not None and told.date.endswith("/.."):
            continue  # "in the force since 1999"
        titled = (
            "held" in event.groupdict()
            and " " in sentence.words(*event.span("event"))
            and _WITH_SHIPS.match(text, event.end())
        )
        if event["number"] is not None or titled or _KNOWN.search(sentence.words(*event.span("event"))) is not None:
            yield event, "event", bool(troops)


def _nouns(text: str, troops: Sequence[Troops]) -> Iterator[tuple[re.Match[str], str, bool]]:
    """The nouns for exercises, with the group that holds a name."""
    for noun in _NOUN.finditer(text):
        if _NO_EXERCISE.match(text, noun.end()) or _NONE.search(text, 0, noun.start()) or noun[0].startswith("No "):
            continue
        if (noun["plain"] and not troops) or (noun["before"] and _OPENING.match(noun["before"])):
            continue
        yield noun, next((g for g in ("name", "named", "before", "titled") if noun[g]), ""), not noun["plain"]


def _joint_acts(text: str, troops: Sequence[Troops]) -> Iterator[tuple[re.Match[str], str, bool]]:
    """The verbs for what forces do together."""
    for verb in _TOGETHER.finditer(text):
        near = any(verb.start() - 170 < t.end <= verb.start() + 1 for t in troops)
        if near and (_DRILLED.match(verb["verb"]) or _KNOWN.search(verb["rest"])):
            yield verb, "", True
    for verb in _PRACTISED.finditer(text):
        yield verb, "", True
    for verb in _REHEARSED.finditer(text):
        beside = [t for t in troops if verb.start() - _NEAR < t.end <= verb.start() + 1]
        if len({o for t in beside for o in t.owners}) > 1:
            yield verb, "", True


def _read(
    sentence: Sentence,
    before: Sequence[Sentence],
    trigger: re.Match[str],
    group: str,
    troops: Sequence[Troops],
    *,
    sure: bool,
    within: tuple[int, int] | None = None,
) -> Exercise | None:
    """The exercise that a trigger tells; `within` bounds its clause by the exercises told before and behind it."""
    text = sentence.text
    floor, following = within or (0, len(text))
    first = max((m.end() for m in _STOP.finditer(text, floor) if m.end() <= trigger.start()), default=floor)
    stop = _STOP.search(text, min(len(text), trigger.end() + _RELATIVE))
    last = stop.start() if stop else len(text)
    if last > following:
        joint_at = max(text.rfind(", ", trigger.end(), following), text.rfind(" and ", trigger.end(), following))
        last = joint_at if joint_at > 0 else last
    if (
        _WATCHED.search(text, first, last)
        or _UNPLANNED.match(text, trigger.end())
        or is_general(text, trigger.start(), trigger.end(), named=bool(group))
    ):
        return None
    found = told = _participants(sentence, before, first, last, troops)
    pair = sentence.scope.pair
    if _is_of_both(sentence, found, (first, last), told=bool(group)):
        found = list(pair)
    name = _name(sentence, trigger, group, last)
    if group == "event" and any(
        not t.owners and not t.own and trigger.start() - _RELATIVE < t.end <= trigger.start() for t in troops
    ):
        return None  # "a platoon took part": whose?
    found = _with_hosts(sentence, found, (first, trigger.start(), last), troops)
    unsaid = not found and len(pair) == _PAIR and bool(name) and sure and _is_theirs(sentence, first, last)
    found = list(pair) if unsaid else found
    if len(found) == 1 and _ONLY_WITH.search(text, first, last) and not _led(sentence, trigger, found[0]):
        found = [*(t for t in topic_of(sentence, first, before) if t not in found), *found]
        if len(found) == 1:
            return None
    if not set(found) <= set(told) and another_exercises(sentence, first, last, (*pair, *told)):
        return None
    if not found or (len(found) < _PAIR and not ((sure and group) or _subject(sentence, before, trigger, found))):
        return None
    if not name and len(found) < _PAIR and not _DEFINITE.search(text, first, last):
        return None
    where = _PLACE.search(text, trigger.end(), last) or _PLACE.search(text, first, last)
    place = sentence.words(*where.span("place")) if where else ""
    definite = _DEFINITE.search(text, first, last) is not None
    parties = tuple(dict.fromkeys(found))
    return Exercise(first, last, (trigger.start(), trigger.end()), parties, name, place, definite, inferred=unsaid)


def _is_of_both(sentence: Sentence, found: Sequence[Entity], stretch: tuple[int, int], *, told: bool) -> bool:
    """Whether a clause that names at most one of the page's two states tells what both do; `told` if it names the exercise."""
    text, pair = sentence.text, sentence.scope.pair
    if len(found) >= _PAIR or len(pair) != _PAIR or not all(s in pair for s in found):
        return False
    if any(m.kind is Kind.PAIR for m in sentence.within(*stretch)) or _ALLIES.search(text, *stretch):
        return True
    dated = sentence.scope.dated_by == "entry" or _DEFINITE.search(text, *stretch)
    return _JOINT.search(text, *stretch) is not None and bool(found or told or dated)


def _with_hosts(
    sentence: Sentence, found: list[Entity], stretch: tuple[int, int, int], troops: Sequence[Troops]
) -> list[Entity]:
    """Those found with the page's two states, where these are the hosts or one of them is told without its name."""
    text, pair = sentence.text, sentence.scope.pair
    first, trigger, last = stretch
    if len(pair) != _PAIR or not found:
        return found
    absent = [s for s in pair if s not in found]
    guests = _GUESTS.search(text, first, last) if len(absent) == 1 else None
    if guests and not any(s in found for m in sentence.within(first, guests.start()) for s in m.entities):
        return [*absent, *found]
    if not any(s in pair for s in found):
        hosted = _PARTICIPATION.search(text, first, last) or _HOSTS.search(text, first, last)
        return [*pair, *found] if hosted else found
    lone = len(found) == 1 and _others(sentence, (first, trigger), troops)
    return list(pair) if lone else found  # "the patrol ship exercised with the Peruvian coast guard": the other's ship


def _others(sentence: Sentence, stretch: tuple[int, int], troops: Sequence[Troops]) -> bool:
    """Whether forces of which nobody tells whose they are act in a stretch, or "the hosts" are told beside it."""
    lone = (t for t in troops if stretch[0] <= t.start < stretch[1] and not (t.owners or t.own))
    hosts = _HOSTS.search(sentence.text) is not None
    return hosts or any(not told_behind(sentence, t) and not _OBJECT.search(sentence.text, 0, t.start) for t in lone)


def _is_theirs(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a named exercise of which nobody tells the parties is that of the page's two states."""
    text = sentence.text
    known = {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION}
    aliens = (m for m in sentence.within(first, last) if m.kind in known and m.entity not in sentence.scope.pair)
    return _DEFINITE.search(text, first, last) is not None and next(aliens, None) is None


def _led(sentence: Sentence, trigger: re.Match[str], one: Entity) -> bool:
    """Whether he is named before the exercise."""
    return any(one in m.entities for m in sentence.within(0, trigger.start()))


def _subject(sentence: Sentence, before: Sequence[Sentence], trigger: re.Match[str], found: Sequence[Entity]) -> bool:
    """Whether the one who is told holds it: he is the subject of the verb before the noun."""
    verb = _DEFINITE.search(sentence.text, max(0, trigger.start() - 40), trigger.start())
    return verb is not None and tuple(found) == acting(sentence, verb.start(), before)


def _participants(
    sentence: Sentence, before: Sequence[Sentence], first: int, last: int, troops: Sequence[Troops]
) -> list[Entity]:
    """Whose forces the clause names, and the states in it that are no place."""
    found: list[tuple[int, Entity]] = []
    for one in troops:
        if first <= one.start < last:
            owners = one.owners or (_owners(sentence, one, before) if one.own else told_behind(sentence, one))
            found += [(one.start, o) for o in owners if o.kind is EntityKind.STATE]
    for mention in sentence.within(first, last):
        at = sentence.index(mention)
        if mention.kind is Kind.PAIR:
            found += [(at, e) for e in mention.entities]
        elif _takes_part(sentence, before, at, mention) and (home := as_state(mention)) is not None:
            found.append((at, home))
    return list(dict.fromkeys(e for _, e in sorted(found, key=lambda f: f[0])))


def _owners(sentence: Sentence, one: Troops, before: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Whose "its" or "their" forces are: the subject's, those of both."""
    if one.words.casefold().startswith("their") and len(sentence.scope.pair) == _PAIR:
        return sentence.scope.pair
    return topic_of(sentence, one.start, before)


def _name(sentence: Sentence, trigger: re.Match[str], group: str, last: int) -> str:
    text = sentence.text
    if group == "event":
        return sentence.words(
            trigger.start("event"), trigger.end("number") if trigger["number"] else trigger.end("event")
        )
    if group:
        return sentence.words(*trigger.span(group))
    behind = _UNDER.match(text, trigger.end(), last) or _NAME_BEHIND.match(text, trigger.start(), len(text))
    return sentence.words(*behind.span("name")) if behind else ""


def _takes_part(sentence: Sentence, before: Sequence[Sentence], at: int, mention: Mention) -> bool:
    """Whether a state is told as one that exercises: after "with" or "between", before "exercise", or as the subject."""
    text = sentence.text
    if mention.kind not in {Kind.STATE, Kind.DEMONYM} or _NO_FORCE.match(text, at + 1):
        return False
    if mention.kind is Kind.STATE and (_WITH.search(text, 0, at) or _OF_THEM.search(text, 0, at)):
        return True
    if _PLACED.search(text, 0, at):
        return False
    if _EXERCISING.match(text, at + 1):
        return True
    verb = _VERB.search(text, at + 1)
    return (
        mention.kind is Kind.STATE
        and verb is not None
        and mention.entity in acting(sentence, verb.start("verb"), before)
    )
