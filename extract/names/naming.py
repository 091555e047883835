"""What makes a run of capitalised words a person's name: an office, a title of honour or a role beside it, or a deed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.document import Found, Span
from extract.gazetteer.leaders import leaders_named
from extract.names.honours import HONOURS, TITLES
from extract.names.posts import DIPLOMAT
from extract.names.runs import Run, has_given_name
from extract.names.shared import fellows, of_both, opens_list, states_of_both
from extract.names.things import is_namesake, is_thing
from extract.names.turns import of_the_name_before
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.names.offices import Office
    from extract.names.passage import Passage

_FULL, _MOST = 2, 3  # words of a name that nothing else shows to be a person's
_NEAR = 60  # characters; what stands farther off belongs to somebody else
# "H.E. President X": what stands before an office for honour's sake
_STYLED = regex(
    r"(?<![\w.])(?:H\. ?E\.?|(?:[Tt]he )?Hon(?:['’]ble|ou?rable)?\.?|(?:His|Her) (?:Excellency|(?:Royal )?Highness|Majesty),?)(?: the)? $"
)
_BORN = regex(r"(?<=, )(?:Princess|Prince) (?=$)")  # "the Minister of Trade, Prince X": told by his office
_STYLE = regex(r"^ Ambassador(?= $)")  # "Foreign Minister Ambassador X": a rank that he keeps in office
_ROLE = (
    r"(?:leader|successor|predecessor|counterpart|colleague|host|guest|father|mother|son|daughter|brother|sister|wife|husband|widow|"
    r"strongman|diplomat|negotiator|mediator|lawmaker|businessman|tycoon|banker|economist|analyst|activist|journalist|"
    r"official|officer|expert|engineer|scientist|founder|owner|boss|architect|astronaut|cosmonaut|explorer|agent)"
)
_CONSORT = regex(r"\b(?:[Ff]irst [Ll]ady|[Ss]pouse|[Ww]ife|[Cc]onsort),? (?:of \w+,? )?$")
_ROLE_BEFORE = regex(rf"\b{_ROLE},? $")
_ROLE_AFTER = regex(rf",? \(?(?:the|a|an|its|his|her|their|our|[\w-]+'s) (?:[\w'-]+ ){{0,2}}{_ROLE}\b")
_VERB = (
    r"(?:visited|met|arrived|signed|told|said|stopped|paid|came|became|becomes|took|travelled|traveled|flew|went|received|hosted|welcomed|"
    r"thanked|called|spent|followed|returned|resigned|died|succeeded|congratulated|praised|announced|stated|declared|added|"
    r"argued|insisted|alleged|claimed|promised|pledged|invited|accepted|attended|inaugurated|unveiled|opened|seized|fled|ruled|"
    r"visits|meets|arrives|signs|tells|says|receives|hosts|welcomes|was received|was elected|was sworn|was born|is received|"
    r"is welcomed|was welcomed|was back|was shot|was killed|was ousted|was overthrown|has visited|had visited|"
    r"had said|has said|described|warned|urged|wrote|recalled|noted|stressed|agreed|apologised|apologized|expressed|"
    r"presented|handed|cancelled|denied|testified|held talks|made (?:his|her|an?|the) [\w-]+ ?(?:[\w-]+ )?(?:visit|trip|stop)|"
    r"landed|toured|repaid|reciprocated|touched down|set foot|stopped over|looked in|(?:has|had) (?:been (?:to|in|back|here|there)|come|flown|gone|travelled|paid|made (?:\w+ ){1,3}(?:visits?|trips?|stops?))|flew in|was (?:the|a) guest|dined|talked|spoke|embraced|put off|was in|was at|is in)"
)
_ACTS = regex(rf" (?:(?:also|then|himself|herself|later) )?{_VERB} (?!by )")
_DOES = regex(
    rf"(?: \((?:[a-z-]+ )?(?:visit|trip|stopover)\b|, who\b|(?:(?: of the [a-z][a-z ]{{2,30}})?, [^,;.()]{{2,60}}, )?(?: (?:also|then|himself|herself|later|never|again|twice|first|once|both|too))?,? ?{_VERB}\b)"
)
_DONE_TO = regex(
    r"\b(?:met|met with|meet with|meeting with|met by|received by|hosted by|welcomed by|welcomed|told|thanked|congratulated|invited|ousted|"
    r"deposed|succeeded|succeeding|replaced|replacing|received|hosted|accompanied by|headed by|led by|signed by|inaugurated by|between|with|"
    r"talks with|condolences to|asked|under|presence of|guest of|government of|regime of|cabinet of|death of|visit of|visit by|invitation to|"
    r"visits by|visits of|funeral of|meeting of|election of|overthrow of|fall of|rule of|presidency of|dictatorship of|as) $",
    re.IGNORECASE,
)
_OWNS = regex(
    r"['’]s (?:(?:(?:own|only|first|second|last|[a-z]+-day|state|official|working|private|return|brief|short|unofficial|friendly|goodwill|inaugural|maiden),? ){1,3}(?=visit|trip|tour|stay|journey|stop|call|arrival))?(?:visit|trip|government|successor|predecessor|death|funeral|cabinet|regime|rule|presidency|tenure|reign|guest|host|appointment|"
    r"invitation|tour|stay|stopover|journey|return|father|son|wife|daughter|brother|mother|overthrow|arrival|departure|election|re-election|ouster|speech|talks)\b"
)
_TOLD_APART = regex(r" (?:to|who) [^.;:,]{4,44} (?:is|was|has been|became) ")  # "president to visit Lima was X"
_IS = regex(
    rf" (?:is|was|were|remains|became) |,? (?:is|was), [^,;.:]{{3,40}}, |: | is now |(?: \([a-z ]{{3,12}}\))? ?\| ?|{_TOLD_APART.pattern}"
)
_BECAME = regex(
    r"^(?:['’]s appointment as (?:the )?|, to be (?:the )?)$|^(?: \([^()]{1,30}\))?(?:,? who)? (?:(?:was|is|has been|had been|being|in|the) )?(?:then |now |re-|previously |later )?(?:became|becomes|become|"
    r"was|is|has been|had been|as|came as|serv(?:ed|es|ing) as|elected|appointed|named|sworn in as|inaugurated as|installed as|designated|chosen|headed|"
    r"made|nominated|confirmed|re-elected|remained|stayed on|returned|resign(?:ed|s|ing)|retire(?:d|s)|quits?|step(?:s|ped) down|acting|dismissed|removed|ousted|took over|(?:in (?:his|her) )?capacity|"
    r"h(?:eld|olds|olding) the (?:office|post|position|portfolio|rank) of)"
    r"(?: as| of)? (?:the |a |an |its |(?<!named )(?<!appointed )(?<!made )(?<!nominated )(?:his |her ))?(?:(?!of |by |with |in |to |at |for |from |and |his |her |him |them |not |never |nearly |almost )[\w'’-]+ ){0,2}$"
)
_BY_COMMA = regex(
    r"^(?:,|,? \(|, who (?:was|is)| –|, our)(?:(?: |(?<=\())(?:(?:the |its |their )?[\w-]+['’]s?|Hon\.|in turn|himself|herself|incumbent|serving|sitting|interim|then|now|also|at the time|at that (?:point|time)|by (?:now|then|that time)|already|still|once|previously|subsequently|for \w+ years|as|both|the|a|an|its|his|her|their|our|own|new|first|[Ff]ourth|[Ff]ifth|"
    r"Republican|republican|Executive|executive|ceremonial|civilian|democratically elected|[Pp]ost-independence|female|woman|second|third|present|former|late|current|longtime|acting|founding|influential|powerful|embattled|hawkish|reformist|veteran|long-serving|newly[- ]elected|outgoing|incoming|last))*(?: |(?<=\())$"
)
_ASIDE_ENDS = regex(r"[,;.)]|$")
_SURNAMED = regex(
    r"\b(?:Mr|Mrs|Ms|Sir|Lord|Lady|Dr|H\. ?E|Hon|General|Gen|Colonel|Col|Admiral|Marshal|Sheikh|Shaikh)\.? $"
)  # "Mr. Sol, former President"
_CLOSES = regex(r"[),;.:]| (?:(?:from|since|until|till|in|of|at|to|for|and|under|between)\b|\d|[(–-])|\Z")
_TERMED = regex(r"(?:, | \()(?:since |from |until )?\d{4}")  # "Ambassador of Peru: Hermosa, 2020–2023"
_AT_THAT_TIME = regex(  # "Sweden's ambassador in 1973, X", "the foreign minister at the time, X"
    r"^,? (?:(?:in|since|from|until|for) (?:[A-Z][a-z]+ )?\d{4}(?:(?: to |[–-])\d{4})?|at (?:the|that) time|of the (?:day|time)|in those years)(?=, | is | was )"
)
_SEATED = regex(  # "Honorary consul of Peru in Mombasa: X", "ambassador (resident in Rome): X"
    r"^(?: in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?| on an? (?:non-)?residen\w+ basis| \((?:resident|non-resident|accredited|based)[^()]{0,40}\)| \([A-Z][\w -]{2,24}\)(?=:))(?=[:,] )"
)
_KEYED = regex(r"envoy(?!title)|president|minister|ambassador|leader|monarch|consul|commander|signator", re.IGNORECASE)
_OPENS = regex(r"(?:^|[.;:!?] |[-•*–] )$")
_AND_THEN = regex(r"(?: \((?:in )?[^()]{0,20}\d{4}\))? and ")  # "X (May 1999) and Y"
_PLACED = regex(r"\b(?:to|in|at|from|near|via) $")
_ONE_PERSONS = regex(
    r"\b(?:the|The|its|his|Its|His|Her|her|their|our|Our|new|first|['’]s|own|[A-Z]\w+|[A-Z]\.[A-Z]\.) (?:[\w-]+ )?$"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A run taken for a name; `whole` covers title and apposition, `of` is the key of the state told with it, or ""."""

    block: int
    run: Run
    name: str
    whole: Span
    office: Office | None = None
    of: str = ""
    consort: bool = False  # told as somebody's wife: whose surname is also the office holder's
    shared: bool = False  # by an office in the plural: one that stands with the name tells more

    @property
    def titled(self) -> bool:
        """Whether a title stands by the name."""
        return self.office is not None or self.whole != self.run.span


def _called(text: str, run: Run) -> str:
    """The name of a run, with the title that a leader's name begins with: "Sheikh Hasina"."""
    name = run.span.of(text)
    title = next((t for t in ("Sheikh ", "Sheikha ", "Sayyid ") if text.endswith(t, 0, run.span.start)), "")
    if len(run.words) == 1 and text.endswith(" U ", 0, run.span.start):
        return "U " + name  # a name of one word goes with the Burmese "Mr."
    return title + name if title and any(led.name == title + name for led in leaders_named(title + name)) else name


def _before(passage: Passage, office: Found[Office], number: int) -> Iterator[Hit]:
    """The name after an office ("President X", "the ambassador, X", "The first envoy is X"), and those listed with it."""
    text, run = passage.text, passage.runs[number]
    at, end, many = run.span.start, run.span.end, len(run.words) > 1
    key, start, stop = passage.state_of(office)
    stop = max(stop, office.span.end)
    stop, served = passage.body_end(stop), stop
    if at < stop or at - stop > _NEAR:
        return
    between = _SEATED.sub("", TITLES.sub("", _BORN.sub("", text[stop:at])))
    between = between if DIPLOMAT.search(office.value.position) else _STYLE.sub("", between)
    bare = _AT_THAT_TIME.sub("", between)
    follows = text[end : end + 1] in ".,;:)'’–" or text[end : end + 2] in {" –", " -", " ", " ("} or not text[end:]
    honorary = office.value.position.casefold().startswith("honorary")  # "an honorary consul, X"
    alone = honorary or bool(_ONE_PERSONS.search(text[: office.span.start]))
    alone = alone or bool(key and _OPENS.search(text[:start]))  # "Prime Minister of Peru, Ana Sol, came"
    plural = office.form == "plural"
    leads = many and bare != text[stop:at] and bool(_OPENS.search(text[:start]))  # "Foreign Minister, Mr. X came"
    if (
        bare == " "
        or (bare == " (" and many and text[end : end + 1] in {")", ",", ";"})
        or (bare == ": " and _TERMED.match(text, end) and not passage.also_place(run))
        or (bare == ", the " and many and bare != text[stop:at] and text[end : end + 1] == ",")
        or (
            bare == ", "
            and (many or office.value.royal or bare != text[stop:at])
            and (plural or leads or (alone and (follows or has_given_name(run.words, text))))
        )
        or (plural and many and opens_list(bare))
        or (many and _IS.fullmatch(bare) and not ("|" in bare and text.endswith(", ", 0, start)))  # the cell's own name
    ):
        joint = plural and bool(states_of_both(passage, office))
        key = "" if joint else key if plural else key or passage.state_after(end)
        opened = plural and bare.strip(" :–(-")  # "two ministers have visited Lima: X": the verb is no part of the name
        apart = served < stop or opened or _TOLD_APART.fullmatch(bare) or bare != between
        styled = _STYLED.search(text, max(0, start - _NEAR), start)
        whole = run.span if apart else Span(styled.start() if styled else start, end)
        if not plural:
            yield Hit(passage.number, run, _called(text, run), whole, office.value, key)
            return
        for other, own in fellows(passage, number, key):
            first = other is run
            name = _called(text, run) if first else other.span.of(text)
            yield Hit(passage.number, other, name, whole if first else other.span, office.value, own, shared=True)


def _after(passage: Passage, office: Found[Office], run: Run) -> Iterator[Hit]:
    """The name before an office ("X, the Saudi minister of …", "X was elected president")."""
    text, end, many = passage.text, run.span.end, len(run.words) > 1
    key, start, stop = passage.state_of(office)
    stands = max(end, min(start, office.span.start))
    between = HONOURS.sub("", text[end:stands] if office.form == "plural" else passage.without_bodies(end, stands))
    apposed, became = _BY_COMMA.match(between), _BECAME.match(between)
    body = passage.body_end(stop)
    if text[office.span.end : office.span.end + 1] in {"'", "’"} or (
        body > stop and any(text[body : other.span.start] in {" ", ", "} for other in passage.runs)
    ):
        return  # "X, the president's wife", "with X, the president of the IMF, Y"
    bare = stop == office.span.end and " of " not in office.value.position
    follows = any(other.span.start == stop + 1 and len(other.words) > 1 for other in passage.runs)
    if apposed and (follows or (bare and any(other.span.start == stop + 1 for other in passage.runs))):
        return  # "X, King Y said": the next one's title
    led = TITLES.search(text, max(0, run.span.start - _NEAR), run.span.start) if apposed else None
    at = led.start() if led else run.span.start
    opened = _OPENS.search(text, max(0, at - 2), at)
    if apposed and not (opened and many) and between.startswith(", the ") and _ACTS.match(text, stop):
        return  # "received by Ana Sol, the king of Peru flew home": a subject of its own
    if not many and _PLACED.search(text, max(0, run.span.start - 8), run.span.start):
        return  # "flew to Matanzas as president"
    if "(" in between and not _CLOSES.match(text, stop):
        return  # "X (the king denied it)"
    surnamed = led is not None and _SURNAMED.search(led.group()) and _ASIDE_ENDS.match(text, stop)
    next_ones = any(text[stop : other.span.start] == ", " for other in passage.runs if len(other.words) > 1)
    named = many or (surnamed and not next_ones)  # "for Mr. Sol, the President of Peru, Ana Rey, …"
    if len(between) < _NEAR and (became or (apposed and named)) and not (passage.also_place(run) and not many):
        whole = Span(led.start() if led else run.span.start, stop) if apposed else run.span
        yield Hit(passage.number, run, run.span.of(text), whole, office.value, key or passage.state_after(end))


def _by_office(passage: Passage) -> Iterator[Hit]:
    turned = of_the_name_before(passage)
    for number, run in enumerate(passage.runs):
        if passage.only_place(run) and not _is_crowned(passage, run):
            continue
        earlier = [o for o in passage.offices if o.span.end < run.span.start and o.span not in turned]
        later = [o for o in passage.offices if o.span.start > run.span.end]
        for office in earlier[-2:]:
            yield from _before(passage, office, number)
            for holder, key in of_both(passage, office, number):
                yield Hit(passage.number, holder, holder.span.of(passage.text), holder.span, office.value, key)
        for office in later[:1]:
            yield from _after(passage, office, run)


def _is_crowned(passage: Passage, run: Run) -> bool:
    """Whether a capital's name is here a monarch's: "Queen Victoria"."""
    return any(o.value.royal and o.span.end == run.span.start - 1 for o in passage.offices)


def _by_deed(passage: Passage) -> Iterator[Hit]:
    """Names that stand where only persons do, or that begin with a given name."""
    text = passage.text
    for run in passage.runs:
        at, end = run.span.start, run.span.end
        if passage.only_place(run):
            continue
        before, after = text[max(0, at - 40) : at], text[end : end + 90]
        honour = TITLES.search(before)
        if (
            honour
            and honour.group().split()[-1].rstrip(".")
            in {"Chief", "Field", "His", "Her", "Royal", "then", "late", "Don"}
            and len(run.words) == 1
        ):
            honour = None
        many = len(run.words) > 1
        if not honour and (not many or any(run.span in span for span, _ in passage.places)):
            continue
        if honour or (
            many
            and (
                ((has_given_name(run.words, text) or leaders_named(run.span.of(text))) and not passage.also_place(run))
                or _ROLE_BEFORE.search(before)
                or _ROLE_AFTER.match(after)
                or (_DOES.match(after) and not re.search(r"\bthe $", before, re.IGNORECASE))
                or _OWNS.match(after)
                or (_DONE_TO.search(before) and not passage.also_place(run))
            )
        ):
            yield Hit(
                passage.number,
                run,
                run.span.of(text),
                Span(at - len(honour.group()) if honour else at, end),
                of=passage.state_after(end) if many else "",
                consort=bool(_CONSORT.search(text, 0, at - len(honour.group()) if honour else at)),
            )


def _joined(passage: Passage, found: Mapping[Span, Hit]) -> list[Hit]:
    """The names that only "and" parts from a person's: "the treaty, which X and Ana Sol signed"."""
    joined = []
    for one, other in pairwise(passage.runs):
        joint = _AND_THEN.fullmatch(passage.text, one.span.end, other.span.start)
        if not joint or (one.span in found) == (other.span in found):
            continue
        told, run = (found[one.span], other) if one.span in found else (found[other.span], one)
        if (
            len(told.run.words) < _FULL
            or told.titled
            or not _FULL <= len(run.words) <= _MOST
            or passage.also_place(run)
        ):
            continue
        if not is_thing(passage.text, run):
            joined.append(Hit(passage.number, run, run.span.of(passage.text), run.span))
    return joined


def _is_style(hit: Hit) -> bool:
    """Whether the title is a rank that its bearer keeps: "Ambassador X, Minister of Trade, …" is told by his office."""
    return hit.office is not None and hit.office.position in {"Ambassador", "Senator"} and not hit.of


def hits(passage: Passage) -> list[Hit]:
    """All names learnt in a passage, one for each run; what an office and a state tell comes first."""
    found: dict[Span, Hit] = {}
    for hit in _by_office(passage):
        if is_namesake(passage.text, hit.run):
            continue
        kept = found.get(hit.run.span)
        if kept is not None and kept.shared and not hit.shared:
            found[hit.run.span] = replace(hit, of=hit.of or kept.of)
        elif kept is None or (hit.of and not kept.of and not hit.shared) or _is_style(kept):
            found[hit.run.span] = hit
    for hit in _by_deed(passage):
        if (hit.titled and not is_namesake(passage.text, hit.run)) or not is_thing(passage.text, hit.run):
            found.setdefault(hit.run.span, hit)
    for hit in _joined(passage, found):
        found.setdefault(hit.run.span, hit)
    if _KEYED.search(passage.key):
        for run in passage.runs:
            found.setdefault(run.span, Hit(passage.number, run, run.span.of(passage.text), run.span))
    return sorted(found.values(), key=lambda h: h.run.span)
