"""Training told by who teaches whom: "Peru has trained Bolivian seamen", "Bolivian seamen attend the school at Ilo"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agents import acting, by_whom
from extract.constructions.military.forces import fights
from extract.constructions.military.forces_somewhere import PLACE, Presence, end_of_clause
from extract.constructions.military.troops import Troops, find_troops, topic_of
from extract.gazetteer.states import state
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence
    from extract.constructions.military.acts import Act
    from extract.document import Entity

LEARNERS = regex(
    r"\b(?:officers?|soldiers?|troops|police\w*|navy|army|guards?|cadets?|pilots?|forces?|battalions?|brigades?|recruits|fighters|guerrillas|airmen|sappers|crews?|marines|commandos|gendarmes|gendarmerie|military|commanders|servicemen|coast ?guard|units?|volunteers|militias?|reservists|seamen|sailors|peacekeepers|divers|parachutists|paratroopers|conscripts|gunners|engineers|men|students|rebels|insurgents)\b",
    re.IGNORECASE,
)
TAUGHT = regex(
    r"(?:\b(?:train(?:s|ed)?|(?:been|is|are|was|were|be|started|began|by) (?:also |now |\w+ly )?training|instruct(?:s|ed|ing)?|drill(?:s|ed|ing)?|taught|teach(?:es|ing)?|school(?:s|ed|ing)|coach(?:es|ed|ing)|mentor(?:s|ed|ing))|(?P<noun>\b(?:training|instruction|schooling|courses?|education) (?:of|for|given to|provided to|offered to|to)))"
    r" (?:(?:the|an?|its|their|some|about|around|up to|nearly|almost|over|more than|another|further|first|young|future|all|[\ue700-\ue7ff]|members of) ){0,4}$",
    re.IGNORECASE,
)
PASSIVE = regex(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)* $")
PEACEFUL = regex(
    r"\b(?:visit\w*|talks|parade\w*|ceremon\w+|exhibition|festival|competition|tournament|museum|anniversary|exercis\w+|drills?|manoeuvres|games|conference|summit)\b",
    re.IGNORECASE,
)
_SCHOOL = regex(r"\b(?:[Cc]olleges?|[Aa]cadem(?:y|ies)|[Ss]chools?|[Cc]ent(?:re|er)|courses?)\b")
_IN_EXERCISE = regex(r"\b(?:in|during|within) (?:the |an? )?(?:[\w-]+ ){0,2}(?:[Ee]xercises?|drills?|manoeuvres)\b")
_OURS = regex(
    r"\bour (?:[\w-]+ ){0,3}?(?:[Cc]olleges?|[Aa]cadem(?:y|ies)|[Ss]chools?|[Cc]ent(?:re|er)|[Uu]niversit(?:y|ies))\b"
)
_ALONE = regex(r",|\b(?:together|jointly|along) with\b|\balongside\b|\b(?:in|at|near|from) ")
_MISSIONARIES = regex(
    r"(?P<who>[\ue100-\ue1ff]) (?:[\w-]+ ){0,3}(?:mission|team|group|experts?|delegation|programme)\b[^;:.]{0,60}$"
)
# "Peru **offered in May to** train Bolivian troops"
_WILLING = regex(
    r"\b(?:offer(?:s|ed)?|propos(?:es|ed)|promis(?:es|ed)|pledg(?:es|ed)|agree(?:s|d)|undert(?:akes|ook)|decid(?:es|ed)|volunteer(?:s|ed)|began|continue[sd]|proceeds)(?: (?:in|on) [\ue500-\ue5ff])? to (?:help (?:to )?)?$"
)
_NEAR = 60  # characters between those who teach and the verb


def taught_by(
    sentence: Sentence, before: Sequence[Sentence], one: Troops, owners: tuple[Entity, ...], taught: re.Match[str]
) -> Iterator[Presence]:
    """ "Peru has trained Bolivian seamen", "the training of forty Bolivian pilots (by Peru)"."""
    text = sentence.text
    last = end_of_clause(text, one.end)
    if PASSIVE.search(text, 0, taught.start()) or PEACEFUL.search(text, taught.start(), last):
        return
    if taught["noun"]:
        by = re.compile(r"[^,;:.]{0,40}? by (?:the )?").match(text, one.end)
        agents = by_whom(sentence, by.end(), len(text)) if by else ()
        pair = sentence.scope.pair
        if not agents and owners and len(pair) > 1 and owners[0] in pair:
            agents = tuple(s for s in pair if s not in owners)
    else:
        willing = _WILLING.search(text, 0, taught.start())
        agents = acting(sentence, willing.start() if willing else taught.start(), before)
        teachers = next((t for t in find_troops(sentence) if t.end <= taught.start() < t.end + _NEAR), None)
        if teachers is not None:  # they teach, whoever stands before them
            agents = teachers.owners or (topic_of(sentence, teachers.start, before) if teachers.own else ())
        elif mission := _MISSIONARIES.search(text, 0, taught.start()):
            sender = sentence.at(mission.start("who"))
            agents = sender.entities if sender is not None else agents
    teachers_of = [a if fights(a) or not a.state else state(a.state) for a in agents]  # a state's "training team"
    parties = tuple(dict.fromkeys(a for a in (*teachers_of, *owners) if fights(a)))
    if any(fights(a) for a in teachers_of):
        where = PLACE.search(text, one.end, last)
        place = sentence.words(*where.span("place")) if where else ""
        yield Presence(taught.start(), last, "training", parties, one.words, place, verb=taught.start())


def lessons(
    sentence: Sentence,
    one: Troops,
    owners: tuple[Entity, ...],
    does: Act,
    troops: Sequence[Troops],
) -> Iterator[Presence]:
    """Who teaches whom: those of the phrase and of the forces that the clause names next."""
    text = sentence.text
    last = end_of_clause(text, does.end)
    where = PLACE.search(text, does.end, last)
    place = sentence.words(*where.span("place")) if where else ""
    if does.sort == "learn":
        if owners and not _IN_EXERCISE.search(text, does.end, last):
            hosts = [
                as_state(m) for m in sentence.within(does.end, last) if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY}
            ]
            if not hosts:  # "the Kenyan Military Academy", "our staff college"
                bodies = (m for m in sentence.within(does.end, last) if m.kind is Kind.ORGANIZATION)
                hosts = [as_state(m) for m in bodies]
            if not hosts and _OURS.search(text, does.end, last):
                hosts = [sentence.scope.publisher]
            schools = [h for h in hosts[:1] if h is not None and h in sentence.scope.pair]
            if not schools and sentence.text.startswith(" by", does.end) and owners[0] in sentence.scope.pair:
                schools = list(sentence.scope.pair)
            yield Presence(
                one.start,
                last,
                "training",
                tuple(dict.fromkeys([*owners, *schools])),
                one.words,
                place,
                verb=does.end - 1,
            )
        return
    learners = [t for t in troops if t.start >= does.end and t.start < last]
    people = any(m.kind in {Kind.DEMONYM, Kind.NUMBER} for m in sentence.within(does.end, min(last, does.end + 8)))
    if not owners or not (
        learners
        or people
        or LEARNERS.search(sentence.words(does.end, last))
        or _SCHOOL.search(text)
        or owners[0] in sentence.scope.pair
    ):
        return
    alone = _ALONE.search(text, does.end, last)
    objects = sentence.within(does.end, alone.start() if alone else last)
    told = [m.entity for m in objects if m.kind in {Kind.DEMONYM, Kind.STATE} and m.entity]
    taught = [e for t in learners[:1] for e in t.owners] or told[:1]
    yield Presence(
        one.start, last, "training", tuple(dict.fromkeys([*owners, *taught])), one.words, place, verb=does.end - 1
    )
