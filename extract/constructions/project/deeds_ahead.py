"""Deeds whose verb stands before the works: "X built, was hired to widen, won the tender for the repair of …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.project.builder_subjects import left_of, person_acts
from extract.constructions.project.builders import by_mention, helping, right_of, starting
from extract.constructions.project.deed import Deed, joint_subject, past_aside, supporting
from extract.constructions.project.deed_grammar import (
    ACCEPT,
    AT_WORK,
    AWARD,
    BE,
    BEFORE,
    BEGUN,
    BROKE,
    CONTRACT,
    GAVE,
    GIFT_OF,
    INTO_USE,
    INVERTED,
    OPENER,
    PART_OF,
    PLANNED,
    PUT,
    STONE,
    TALKED,
    WORK_ON,
)
from extract.constructions.project.deeds_awarded import awarded, contracted, labelled, proposed
from extract.constructions.project.home import name_of
from extract.constructions.project.works import BUILDS, FIRM, GEAR, MILD, is_firm
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.project.builders import Builder
    from extract.constructions.project.undertakings import Works
    from extract.document import Entity

# A verb in the past, which no plan elsewhere in the sentence touches.
_PAST = regex(r"(?:\w+ed|(?:re)?built|(?:re-?)?laid|dug|ran|bought|paid for|took over|sank)\b", re.IGNORECASE)
_HAS = regex(r"has|have", re.IGNORECASE)
_DOING = regex(r"\b(?:is|are|was|were) (?:(?:also|now|still|already|currently|busy) )*$")  # "is laying"
# What guests attend is seldom theirs.
_OPENING = regex(r"(?:opening|inauguration) of", re.IGNORECASE)
_COMPLETED = regex(r"(?:complet|finish)", re.IGNORECASE)  # nothing but works is, by others than its owner
_TURNKEY = regex(r"\b(?:turnkey|turn-key|complete|prefabricated|ready-made) (?:[\w-]+ ){0,3}$")
_CARRIED = regex(r"(?:complet|finish|implement|execut|carr)", re.IGNORECASE)
_PLAN = regex(
    r"(?:(?P<whose>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)? |\b(?:[Aa]|[Tt]he|[Aa]ny|[Ss]ome|[Tt]heir|[Ii]ts|[Ss]everal) )?(?:[a-z-]+ )?\b(?:[Pp]lans?|[Pp]roposals?|[Ii]deas?|[Ss]chemes?) (?:for [^,;:.]{2,40} )?to (?:jointly )?$"
)
_WITH = regex(r",? (?:together |jointly )?with (?:the )?")
# What is handed over may be handed back.
_BASES = regex(r"\b(?:bases?|airfields?|barracks|garrisons?)\b", re.IGNORECASE)
# "the A–B pipeline"
_BOTH_ENDS = regex(r"(?-i:[A-ZÀ-Þ])\w+ ?[–-] ?(?-i:[A-ZÀ-Þ])")


def ahead_of(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """A deed whose verb stands before the works."""
    text, works = sentence.text, listed[0]
    readings = (labelled, awarded, contracted, proposed, _part_in, _founded, _at_work, _put, _given)
    for reading in readings:
        if (found := reading(sentence, listed, before)) is not None:
            return found
    if AWARD.search(text, 0, works.start) or CONTRACT.search(text, 0, works.start):
        return None  # a contract that nobody has won
    if works.making or WORK_ON.search(text, 0, works.start):
        return _making(sentence, listed, before)
    verb = BEFORE.search(text, 0, works.start)
    accept = ACCEPT.search(text, 0, works.start) if verb is None else None
    if accept is not None:
        return _undertaken(sentence, listed, accept, before)
    if verb is None or (verb.end() != works.start and text[verb.end() : works.start].strip()):
        return None
    return _active(sentence, listed, verb, before)


def _founded(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """ "laid the foundation stone of", "broke ground for": by leaders, or by whoever builds."""
    stone = STONE.search(sentence.text, 0, listed[0].start)
    if stone is None:
        return None
    builder = supporting(sentence, listed[-1].end)
    if builder is None and BROKE.match(sentence.text, stone.start()) and person_acts(sentence, stone.start()) is None:
        builder = left_of(sentence, stone.start(), before)
    certainty = 0.72 if builder is not None or stone.start() == 0 or not _OPENING.match(stone[0]) else 0.45
    return Deed(listed, (stone.start(), listed[-1].tail), builder, Realis.HAPPENED, certainty, open=True)


def _at_work(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    busy = AT_WORK.search(sentence.text, 0, listed[0].start)
    builder = left_of(sentence, busy.start() + 1, before) if busy else None
    return Deed(listed, (busy.start(), listed[-1].tail), builder, None, 0.78) if busy and builder else None


def _active(
    sentence: Sentence, listed: tuple[Works, ...], verb: re.Match[str], before: tuple[Sentence, ...]
) -> Deed | None:
    text, start, end = sentence.text, verb.start("verb"), listed[-1].tail
    word = verb["verb"]
    passive = BE.search(text, 0, start) and not re.search(r"ing$", word.split()[0])
    if passive or (_PAID_FOR.match(word) and _BUILT_BY_ANOTHER.match(text, listed[-1].tail)):
        return None
    sure = tuple(w for w in listed if is_firm(text, w.head, w.tail) or sentence.at(w.head) is not None)
    firm = sure == listed
    if MILD.match(word) and not _COMPLETED.match(word) and not _counted_projects(word, listed):
        listed = sure
    donated = re.match(r"donat", word, re.IGNORECASE) and any(GEAR.search(w.what) for w in listed)
    if not listed or donated or (verb["supply"] and not _builds_too(verb) and not _is_gear(text, listed)):
        return None
    help_ = helping(sentence, listed[-1].end, listed[0].start)
    builder = left_of(sentence, start, before)
    host = None
    if help_ is not None and (builder is None or builder.home != help_.home):
        host = builder.home if builder is not None and builder.value == builder.home else None
        builder = help_._replace(planned=builder.planned if builder else False)
    if builder is not None and builder.helped and host is None:
        host = _helped(sentence, start)
    if word.casefold() == "replaces":
        return None  # works replace works
    if _HAS.fullmatch(word) and (
        builder is None or builder.value == builder.home or FIRM.search(name_of(builder.value))
    ):
        return None  # a state has many works that are its own, a hospital has its wards
    person = person_acts(sentence, start)
    if person is not None and OPENER.match(word):
        return _opened(sentence, listed, (start, end))
    if builder is None:
        return _planned(sentence, listed, (start, end)) or _jointly(sentence, listed, (start, end))
    return Deed(
        listed,
        (start, end),
        builder,
        None,
        0.8 if firm else 0.75,
        host=host,
        finite=_PAST.match(word) is not None or _DOING.search(text, 0, start) is not None,
        ahead=True,
    )


def _builds_too(verb: re.Match[str]) -> bool:
    """ "supplied *and erected*": the works are made, too."""
    rest = verb[0][verb.end("verb") - verb.start() :]
    return re.match(rf"(?:,| and| or) (?:then )?{BUILDS}", rest, re.IGNORECASE) is not None


def _helped(sentence: Sentence, verb: int) -> Entity | None:
    """The state that is helped to build: "helped Peru to drill …"."""
    told = re.search(r"(?:help|assist)(?:s|ed|ing)? (?:the )?([\ue000-\ue1ff])[^,;.]{0,30}$", sentence.text[:verb])
    mention = sentence.at(told.start(1)) if told else None
    return as_state(mention) if mention else None


def _counted_projects(verb: str, listed: tuple[Works, ...]) -> bool:
    """Whether somebody is told to have carried out so many projects."""
    return _CARRIED.match(verb) is not None and all(w.quantity and "project" in w.what for w in listed)


def _planned(sentence: Sentence, listed: tuple[Works, ...], span: tuple[int, int]) -> Deed | None:
    """What a plan says: "a proposal to dig a canal with X", "Danish plans to equip a mill"."""
    plan = _PLAN.search(sentence.text, 0, span[0])
    if plan is None:
        return None
    mate = _WITH.match(sentence.text, listed[-1].end)
    whose = by_mention(sentence, plan.start("whose")) if plan["whose"] else None
    builder = whose or (starting(sentence, mate.end()) if mate else None)
    return Deed(listed, span, builder, Realis.PLANNED, 0.72, open=True)


def _jointly(sentence: Sentence, listed: tuple[Works, ...], span: tuple[int, int]) -> Deed | None:
    """What both states of the pair build, or plan to."""
    if not joint_subject(sentence, span[0]):
        return None
    plans = re.search(r"\b(?:to|will|plan|plans|planned)\b[^;]*$", sentence.text[max(0, span[0] - 40) : span[0]])
    return Deed(listed, span, None, Realis.PLANNED if plans else None, 0.72, open=True, joint=True)


def _given(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """Works that are given, or told in inverted order: "China gave the city a theatre", "with Danish help were built …"."""
    text, start, end = sentence.text, listed[0].start, listed[-1].tail
    if not all(FIRM.search(text[w.head : w.tail]) for w in listed):
        return None
    if gave := GAVE.search(text, 0, start):
        builder = left_of(sentence, gave.start(), before) if person_acts(sentence, gave.start()) is None else None
        taker = sentence.at(gave.start("taker")) if gave["taker"] else None
        host = as_state(taker) if taker is not None else None
        if builder is not None and (host is None or host != builder.home) and not _BASES.search(text, start, end):
            return Deed(listed, (gave.start(), end), builder, None, 0.76, host=host, finite=True)
    if gift := GIFT_OF.search(text, 0, start):
        builder = starting(sentence, gift.start("who"))
        return Deed(listed, (gift.start(), end), builder, None, 0.76) if builder else None
    if inverted := INVERTED.search(text, 0, start):
        builder = helping(sentence, listed[-1].end, start) or right_of(sentence, listed[-1].end)
        return Deed(listed, (inverted.start("done"), end), builder, None, 0.74) if builder else None
    return None


def _opened(sentence: Sentence, listed: tuple[Works, ...], span: tuple[int, int]) -> Deed:
    """Works that persons open, who do not build them; leaders of both sides open what lies between them."""
    leaders = {s for m in sentence.within(0, span[0]) if m.kind is Kind.PERSON and (s := as_state(m)) is not None}
    together = len(leaders) > 1 or joint_subject(sentence, span[0])
    shared = bool(_BOTH_ENDS.search(listed[0].what)) and together
    placed = listed[0].place is not None or bool(listed[0].site)
    builder = supporting(sentence, listed[-1].end)
    called = together and any(c.isupper() for c in listed[0].what)  # "the Dawa dam", but "a monument"
    joint = shared or (called and not placed)
    return Deed(listed, span, builder, None, 0.8 if shared else 0.7, open=placed or shared or called, joint=joint)


def _put(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """ "X put the mill into operation": a firm, or leaders who open it."""
    put = PUT.search(sentence.text, 0, listed[0].start)
    into = INTO_USE.match(sentence.text, listed[-1].tail) or INTO_USE.match(sentence.text, listed[-1].end)
    if put is None or into is None:
        return None
    span = (put.start("verb"), into.end())
    if person_acts(sentence, span[0]) is not None or joint_subject(sentence, span[0]):
        return _opened(sentence, listed, span)
    builder = left_of(sentence, span[0], before)
    help_ = helping(sentence, span[1], listed[0].start)
    if help_ is not None and (builder is None or builder.value == builder.home != help_.home):
        builder = help_
    return Deed(listed, span, builder, None, 0.75) if builder else None


def _is_gear(text: str, listed: tuple[Works, ...]) -> bool:
    """Whether what is supplied is gear for works rather than goods for a state."""
    works = listed[-1]
    if _TURNKEY.search(text, 0, works.head) and FIRM.search(text[works.head : works.tail]):
        return True
    if not GEAR.search(works.what) or re.match(r" to (?:the )?[\ue000-\ue0ff]", text[works.tail :]):
        return False
    if text.startswith("the ", works.start):
        return True
    return (
        re.match(
            r"[^,;.]{0,40}? (?:for|to|of|at|in) (?:[\w\ue000-\ue4ff'’-]+ ){0,4}?(?:[\ue200-\ue2ff]|network|station|plant|tramway|metro|railway|line|terminal|field|port|airport|mine|mill|dam|hospital|farm|park|project|refinery|school|works|factory|smelter|yard|pumping|grid|base|tunnel|road|bridge)",
            text[works.tail :],
        )
        is not None
    )


def _undertaken(
    sentence: Sentence, listed: tuple[Works, ...], accept: re.Match[str], before: tuple[Sentence, ...]
) -> Deed | None:
    """Verbs that take works, or the making of them, as object: financed, discussed, invested … in."""
    text, start, end = sentence.text, accept.start(), listed[-1].tail
    making = bool(listed[0].making)
    firm = FIRM.search(text[listed[0].head : listed[0].tail]) is not None or listed[0].place is not None
    if not making and (
        not firm
        or (
            accept["plan"]
            and not re.match(
                r"propos|plan|promis|intend|weigh|mull|want|agreed on|discuss|consider|envisag|provid|announc",
                accept[0],
                re.IGNORECASE,
            )
        )
    ):
        return None
    builder = right_of(sentence, listed[-1].end) or supporting(sentence, listed[-1].end) if accept["plan"] else None
    inserted = _inserted(sentence, listed[0])
    builder = inserted or builder or left_of(sentence, start, before)
    help_ = helping(sentence, listed[-1].end, listed[0].start)
    if help_ is not None and (builder is None or builder.value == builder.home != help_.home):
        builder = help_
    if accept["money"] and not making and accept["money"].endswith("into"):
        return None  # money put into a mill builds none
    planned = Realis.PLANNED if accept["plan"] and (inserted or not re.match(r"approv", accept[0])) else None
    joint = joint_subject(sentence, start)
    if accept["plan"] and accept["plan"].startswith("agree") and not (making or joint):
        return None
    if builder is None and not (
        accept["plan"] and (joint or (listed[0].place is not None and not accept["plan"].startswith("agreed")))
    ):
        return None
    return Deed(listed, (start, end), builder, planned, 0.75, open=bool(accept["plan"]), joint=joint)


_PAID_FOR = regex(r"(?:co-?)?(?:financ|fund|bankroll|paid|pays|sponsor)", re.IGNORECASE)
# "X financed a plant, which Y built": who only pays is not the builder where another is told
_BUILT_BY_ANOTHER = regex(
    r"[^;:.]{0,40}?,? (?:which|that) (?!(?:was|were|is|are|had|has)\b)[^;:.]{2,60}? (?:built|constructed|carried out|erected|completed|installed|(?:is|are) building)\b"
    r"|[^;:.]{0,40}?,? (?:(?:that|which) (?:was|were|is|are|had been|has been) )?(?:to be |being )?(?:built|constructed|carried out|erected|installed) by "
)


def _inserted(sentence: Sentence, works: Works) -> Builder | None:
    """Who is told between the noun of making and its works: "the repair *by X* of the line"."""
    making = re.compile(rf"[^,]*?\b{re.escape(works.making)}(?= by |, )").match(sentence.text, works.start, works.head)
    return right_of(sentence, making.end()) if making and works.making else None


def _part_in(sentence: Sentence, listed: tuple[Works, ...], _before: tuple[Sentence, ...]) -> Deed | None:
    """ "the assistance of X in the construction of the bridge"."""
    part = PART_OF.search(sentence.text, 0, listed[0].start) if listed[-1].making else None
    builder = starting(sentence, part.start("who" if part["who"] else "own")) if part else None
    return Deed(listed, (part.start(), listed[-1].tail), builder, None, 0.75) if part and builder else None


def _making(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """A noun of making governs the works: "construction of the plant by X", "… began", "X financed the construction …"."""
    text, works = sentence.text, listed[-1]
    end = works.end
    agent = right_of(sentence, end) or _inserted(sentence, listed[0])
    begun = BEGUN.match(text, end) or BEGUN.match(text, past_aside(text, end))
    accept = ACCEPT.search(text, 0, listed[0].start)
    verb = BEFORE.search(text, 0, listed[0].start) if accept is None else None
    if accept is not None:
        return _undertaken(sentence, listed, accept, before)
    if verb is not None and not BE.search(text, 0, verb.start("verb")):
        builder = agent or left_of(sentence, verb.start("verb"), before)
        if builder is not None:
            return Deed(listed, (verb.start(), works.tail), builder, None, 0.78)
    ahead = WORK_ON.search(text, 0, listed[0].start)
    if ahead and ahead["by"] and (by := starting(sentence, ahead.start("by"))) is not None:
        return Deed(listed, (ahead.start(), works.tail), by, None, 0.76)
    if ahead and (ahead["begun"] or ahead["starts"]):
        return Deed(listed, (ahead.start(), works.tail), agent, None, 0.75, open=True)
    if begun:
        builder = (
            agent
            or right_of(sentence, begun.end())
            or (starting(sentence, begun.end() + 1) if begun[0].endswith(" to") else None)
        )
        return Deed(listed, (listed[0].start, begun.end()), builder, None, 0.78, open=True)
    if agent is not None:
        planned = re.search(
            r"\b(?:contracts?|agreements?|memorand\w+|deals?|protocol|tender|plans?|proposals?|provides?|provid\w+|discussed|envisag\w+) (?:for|on|to|about|covers)?\b[^;.,]{0,60}$",
            text[: listed[0].start],
            re.IGNORECASE,
        )
        return Deed(listed, (listed[0].start, end), agent, Realis.PLANNED if planned else None, 0.75)
    if TALKED.search(text, 0, listed[0].start):
        return Deed(
            listed,
            (listed[0].start, works.tail),
            agent,
            Realis.PLANNED,
            0.75,
            open=True,
            joint=joint_subject(sentence, listed[0].start),
        )
    planned_after = PLANNED.match(text, end) or PLANNED.match(text, past_aside(text, end))
    if planned_after:
        return Deed(
            listed,
            (listed[0].start, planned_after.end()),
            right_of(sentence, planned_after.end()),
            Realis.PLANNED,
            0.78,
            open=True,
            joint=joint_subject(sentence, listed[0].start),
        )
    return None
