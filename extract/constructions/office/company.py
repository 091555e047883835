"""Offices told by company: counterparts and successors hold the office of the person beside whom they are told.

"His Kenyan counterpart, X", "X, who succeeded Y in May", "Y was followed in office by X"; also the terms of office
("during X's presidency") and what somebody is called who is the first of his state to come ("X, the first Peruvian
president to …").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.office.holding import Told, home, is_person, position_told
from extract.constructions.office.tenure import tenure
from extract.gazetteer.states import with_head
from extract.patterns.pattern import compile_pattern
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_P = r"\ue300-\ue3ff"
_PEER = r"(?:counterpart|colleague|opposite number|peer|homologue|vis-à-vis)"
_HEIR = r"(?:successor|predecessor)"
_IN_OFFICE = r"(?: in (?:the )?(?:office|post|presidency)| as [\w -]{3,40}?)?"
_WHEN = r"(?:,? (?:in|on|since|at the end of) {date:date})?"
_COUNTERPARTS = (
    compile_pattern(
        rf"\b(?:his|her|their) (?:new |then )?(?:{{of:demonym}} )?(?:\w+ )?{_PEER}(?: (?:in|at|from) [^,;:.{_P}]{{1,30}})?(?:,| is| was)? (?:\w+\.? ){{0,3}}?{{holder:person}}"
    ),
    compile_pattern(
        rf"{{holder:person}},? (?:(?:then|now|at the time|by then) )?(?:his|her|their) (?:new |then )?(?:{{of:demonym}} )?{_PEER}\b"
    ),
)
_HEIRS = (  # one of the two is known to hold the office: then the other does, too
    compile_pattern(
        rf"(?:{{known:person}}['’]s|\b(?:[Hh]is|[Hh]er)) (?:(?:own|eventual|chosen|immediate|elected|two|three|[a-z]+ and) )*{_HEIR}s?(?: in office)?(?:,| is| was)? {{holder:person}}"
    ),
    compile_pattern(
        rf"{{holder:person}},? (?:his|her|{{known:person}}['’]s) (?:own |eventual |chosen |immediate |elected )?{_HEIR}\b"
    ),
    compile_pattern(
        rf"{{known:person}}[^;:.{_P}]{{0,40}}(?:,| and) whose (?:own |eventual |immediate )?{_HEIR}(?: in office)?,? {{holder:person}}"
    ),
    compile_pattern(
        rf"(?:{{known:person}}['’]s|\b(?:[Hh]is|[Hh]er)) (?:two |three )?(?:immediate )?{_HEIR}s,? {{first:person}}(?:,| and|, and) {{holder:person}}"
    ),
    compile_pattern(
        rf"{{known:person}}[^;:.{_P}]{{0,60}}?{_WHEN}[^;:.{_P}]{{0,20}}? (?:succeeding|replacing|in succession to|taking over from) {{holder:person}}"
    ),
    compile_pattern(
        rf"{{holder:person}}(?:, an? [^,;:.{_P}]{{3,40}})?,? (?:who )?(?:had |has )?(?:(?:\w+ly|just|since) )?(?:succeed(?:ed|s)|replace[ds]|t(?:ook|akes) over from) (?:{{known:person}}|him|her)(?!\w){_IN_OFFICE}{_WHEN}"
    ),
    compile_pattern(
        r"{holder:person},? (?:who )?(?:had |has )?(?:(?:\w+ly|just|since) )?follow(?:ed|s) (?:{known:person}|him|her) (?:in office|in the presidency|as )"
    ),
    compile_pattern(
        rf"{{known:person}}[^;:.{_P}]{{0,60}}? (?:was|is|has been|had been) (?:succeeded|replaced|followed in office)(?: as [\w -]{{3,40}}?)?(?: (?:in|on) {{date2:date}})? by {{holder:person}}{_WHEN}"
    ),
    compile_pattern(
        rf"(?:[Bb]efore (?:him|her)|[Tt]he (?:post|office|position|job)|[Ii]t|[Ww]hich)[^;:.{_P}]{{0,30}}? (?:was|had been|is|has been) (?:held|occupied|filled|taken)(?: until {{date2:date}})? by {{holder:person}}(?:,? (?:in|on|since|from|\()? ?{{date:date}})?"
    ),
    compile_pattern(
        r"(?:^|[.;] |, and |, but |, )(?:[Hh]e|[Ss]he|[Ww]ho) (?:had |has )?(?:succeed(?:s|ed)|replace[sd]|replacing) {holder:person}"
    ),
    compile_pattern(rf"{{holder:person}} t(?:akes|ook) (?:his|her|{{known:person}}['’]s) place{_WHEN}"),
    compile_pattern(
        rf"{{holder:person}},? (?:who )?(?:had |has )?(?:took over|takes over|taken over|came to power|became \w+)(?: (?:on|after|upon|following) (?:his|her|{{known:person}}['’]s) (?:death|resignation|overthrow|fall|retirement|removal|ouster|departure)){_WHEN}"
    ),
)
_TERM = compile_pattern(
    r"{holder:person}['’]s? (?:first |second |third |\w+-year )?(?P<term>presidency|premiership|chancellorship)\b"
)
_TERM_OF = compile_pattern(r"\b(?P<term>presidency|premiership|chancellorship) of {holder:person}")
_TERM_HELD = compile_pattern(
    r"{holder:person},? (?:who )?(?:had |has |was |is )?(?:held|assumed|occupied|won|took over|inherited|(?:restored|returned|elected|elevated|re-elected|promoted|came|acceded|rose) to|reached) the (?P<term>presidency|premiership|chancellorship)\b"
)
_TERMS = {"presidency": "President", "premiership": "Prime Minister", "chancellorship": "Chancellor"}
_FIRST = compile_pattern(
    rf"{{holder:person}}[^;:{_P}]{{0,120}}?\b(?:first|second|third|only|last)\b[^;:.{_P}]{{0,50}}?(?<=[ -]){{post:person}}"
)
_SAYS = regex(
    r"(?: of [\ue000-\ue0ff])?,? (?:\w+ ){0,2}?(?:said|says|told|tells|announced|announces|added|stated|noted|recalled|called|described)\b"
)


def by_company(
    sentence: Sentence, before: Iterable[Sentence], known: Mapping[Entity, Told], above: Iterable[Sentence] = ()
) -> Iterator[Told]:
    """Counterparts and successors of those of whom an office is `known`.

    `before` are the block's earlier sentences, `above` those of the last block before that names persons.
    """
    earlier = [m for s in before for m in s.mentions if is_person(m)]
    for pattern in (*_COUNTERPARTS, *_HEIRS):
        for found in pattern.finditer(sentence.text):
            holder = sentence.at(found.start("holder"))
            other = _other(sentence, found, holder, earlier, known if pattern in _HEIRS else None)
            if other is None and pattern in _COUNTERPARTS:
                other = _alone(holder, sentence.within(found.end(), len(sentence.text)))
                other = other or _alone(holder, [m for s in above for m in s.mentions])
            if holder is None or other is None or holder.entity is None or other.entity is None:
                continue
            model, told = known.get(other.entity), known.get(holder.entity)
            if pattern in _COUNTERPARTS:
                if model is not None and not holder.position:
                    yield from _counterpart(sentence, found, holder, model)
            elif model is not None and told is None and not holder.position:
                yield from _heir(sentence, found, holder, model, own="replacing" not in pattern.pattern)
            elif told is not None and model is None and not other.position:
                yield from _heir(sentence, found, other, told, own=False)


def _other(
    sentence: Sentence,
    found: re.Match[str],
    holder: Mention | None,
    earlier: list[Mention],
    known: Mapping[Entity, Told] | None = None,
) -> Mention | None:
    """The person beside whom somebody is told: the one named, else the last spoken of before."""
    if "known" in found.re.groupindex and found["known"]:
        return sentence.at(found.start("known"))
    here = [m for m in sentence.within(0, found.start()) if is_person(m)]
    others = [m for m in (*earlier, *here) if holder is not None and m.entity != holder.entity]
    own = home(holder.entity, holder) if holder is not None and holder.entity is not None else None
    if own is not None and known is not None:  # a successor follows one of his own state
        fellows = [m for m in others if m.entity is not None and (told := known.get(m.entity)) and told.of == own]
        others = fellows or others
    return others[-1] if others else None


def _alone(holder: Mention | None, spoken: Iterable[Mention]) -> Mention | None:
    """The one person besides the holder who is spoken of there; None where several are."""
    persons = {m.entity: m for m in spoken if is_person(m) and holder is not None and m.entity != holder.entity}
    return next(iter(persons.values())) if len(persons) == 1 else None


def _counterpart(sentence: Sentence, found: re.Match[str], mention: Mention, model: Told) -> Iterator[Told]:
    own = sentence.at(found.start("of")) if found["of"] else None
    if mention.entity is None:
        return
    of = own.entity if own is not None else home(mention.entity, mention)
    named = {m.entity for m in sentence.mentions if m.kind is Kind.STATE and m.entity != model.of}
    if of is None and named and sentence.text.startswith(" there", found.end()):
        of = next(iter(named)) if len(named) == 1 else None
    elif named <= set(sentence.scope.pair):
        of = of or next((s for s in sentence.scope.pair if s != model.of), None)
    if of is not None and of != model.of:
        yield Told(mention.entity, _as_in(of, model.position), of, sentence, 0.85)


def _as_in(state: Entity, position: str) -> str:
    """The position as a state has it: a president's counterpart leads the government where there is no president."""
    if position.casefold() == "president" and state.key in with_head("no president"):
        return "Prime Minister"
    if position.casefold() in {"prime minister", "premier"} and state.key in with_head("no prime minister"):
        return "President"
    return position


def _heir(sentence: Sentence, found: re.Match[str], mention: Mention, model: Told, *, own: bool) -> Iterator[Told]:
    """One who held the same office; `own`: a date told is when he took it, else when he left it."""
    if mention.entity is None or mention.entity == model.holder:
        return
    state = home(mention.entity, mention)
    if state is not None and state != model.of:
        return
    told = next((g for g in ("date", "date2") if g in found.re.groupindex and found[g]), "")
    when = sentence.at(found.start(told)) if told else None
    date = when.date if when is not None else ""
    date = date if own or not date or "/" in date else f"../{date}"
    if not date and not own and model.date and "/" not in model.date:
        date = f"../{model.date}"
    yield Told(mention.entity, model.position, model.of, sentence, 0.85, date)


def by_presidency(sentence: Sentence) -> Iterator[Told]:
    """Those whose term of office is spoken of: "during X's presidency"."""
    for pattern in (_TERM, _TERM_OF, _TERM_HELD):
        for found in pattern.finditer(sentence.text):
            mention = sentence.at(found.start("holder"))
            if mention is not None and mention.entity is not None and is_person(mention) and not mention.position:
                of = home(mention.entity, mention)
                date = tenure(sentence, mention.entity) if pattern is _TERM_HELD else ""
                yield Told(mention.entity, _TERMS[found["term"].casefold()], of, sentence, 0.8, date)


def first_of_their_state(sentence: Sentence) -> Iterator[Told]:
    """Visitors who are told to be the first of their kind: "X's visit was the first by a Peruvian president"."""
    for found in _FIRST.finditer(sentence.text):
        mention, post = sentence.at(found.start("holder")), sentence.at(found.start("post"))
        if mention is None or post is None or mention.entity is None or not is_person(mention):
            continue
        if _SAYS.match(sentence.text, found.end("holder")):
            continue  # "X said that it was the first visit by a Peruvian president"
        of = home(mention.entity, mention)
        known = mention.kind is Kind.PERSON and mention.position
        if post.form != "unnamed" or known or post.position_of is None or of not in {None, post.position_of}:
            continue
        told = realis(sentence, found.start("post"), found.end())
        position = position_told(post.position)
        yield Told(mention.entity, position, post.position_of, sentence, 0.8, tenure(sentence, mention.entity), told)
