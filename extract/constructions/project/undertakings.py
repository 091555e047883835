"""Works as noun phrases: "two desalination *plants* near Lamu", "a 61-km *motorway* from A to B".

Read from the head noun in both directions: count, measure and qualifiers before it, its name and its site after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.open_works import open_heads
from extract.constructions.project.works import (
    BUILDS,
    BUILT,
    FIGURATIVE,
    FIRM,
    MAKING,
    SUPPLIES,
    WORKS,
    are_works,
    works_in,
)
from extract.constructions.qualifiers import phrase_start
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_PUA = "\ue000-\ue4ff"
_PLACE = "[\ue000-\ue3ff]"
_CAP = r"(?-i:[A-ZÀ-Þ])[\w'’.-]*\w"
_STOP = rf"(?:is|are|was|were|be|been|has|have|had|will|would|could|may|which|that|who|when|where|while|and|or|but|by|in|at|on|to|from|with|under|during|since|until|near|of|for|after|before|as|worth|between|across|along|through|into|over|against|about|within|went|came|{BUILT})"
_WORD = rf"(?!{_STOP}\b)(?:[\w'’&.-]*\w|[{_PUA}](?:['’]s)?)"
# What works are called, behind their noun: "the power plant *Santa Rosa*, 300 MW"; not who built them: "the plant Acme built".
_CALLED = rf"(?:{_CAP}|[\ue200-\ue4ff])(?: (?:{_CAP}|[\ue200-\ue4ff]|(?-i:[IVX]+|\d)\b)){{0,3}}(?=, (?!(?:and|or|who)\b)| \(| (?:was|were|is|are|(?:has|have|had|will|would|to) be(?:en)?|which|opened|began|went|came)\b(?! \w+ing\b))"
# "the port *of Lamu*", "a site *for fishermen*"
_TAIL = regex(
    rf"(?: (?:(?:{_CAP}|[{_PUA}]) ?[–-] ?(?:{_CAP}|[{_PUA}])(?: ?[–-] ?(?:{_CAP}|[{_PUA}]))*|(?-i:No)\.? ?\w{{1,3}}|(?-i:[IVX]+\b)|(?-i:[A-Z]{{3,9}}(?:-?\d)?)(?=,| (?:was|were|is|will)\b)|[\ue400-\ue4ff](?=,| (?:was|were|is|will)\b)|{_CALLED}))?(?: (?P<of>of|for|against|called|named|known as) (?:the |a |an )?{_WORD}(?:[–-]{_WORD})*(?: {_WORD}){{0,4}})?(?: [\"“][^\"”]{{1,40}}[\"”])?",
    re.IGNORECASE,
)
_SITE = regex(
    rf"(?: \w+wards?)?,? (?:in|at|near|outside|on|off|over|around|across|along|between|linking|connecting|joining|from|to|into|through|straddling)(?: the| both| a| an)? (?P<site>(?:(?!{_STOP}\b)(?:[\w'’.-]+|{_PLACE}) ){{0,5}}?(?P<place>{_PLACE})(?: (?:region|province|district|area|valley|coast|border|capital|department|county|governorate))?"
    rf"|(?:{_CAP}|[\ue400-\ue4ff])(?: (?:{_CAP}|de|la|el|al)){{0,4}}(?: (?:region|province|district|river))?)"
    rf"(?P<more> (?:and|to|with)(?: the)?(?: (?!{_STOP}\b)[a-z-]+| of){{0,4}}? (?P<place2>{_PLACE}|{_CAP}(?: {_CAP})?)(?! (?:[a-z-]+ )?(?:\w*works|plants?|mills?|dams?|bridges?|roads?|stations?|hospitals?|schools?|factor(?:y|ies)|airports?|railways?|lines?|mines?|refiner(?:y|ies)|terminals?|tunnels?|mosques?|stadiums?|universit(?:y|ies)|canals?|parks?|centres?|centers?|zones?)))?(?:, {_PLACE})?(?=[ ,;:.()–]|$)",
    re.IGNORECASE,
)
_MEASURE_AFTER = regex(r"(?: of|,| with a capacity of)? ?\(?(?:some |about )?(?P<number>[\ue700-\ue7ff])")
_SIZED = regex(r"(?: of|,| with a capacity of) (?:some |about )?[\ue700-\ue7ff](?=,? (?:in|at|near|on|from|between)\b)")
_UNIT = regex(
    r"^(?:[kMG]W(?:h|p)?|(?:kilo|mega|giga)?(?:watt|met(?:re|er)|volt)s?|km|kilomet(?:re|er)s?|miles?|metres?|hectares?|ha|beds?|tons?|tonnes?)\b"
)
_AREA = regex(r"(?:square|cubic) ")
# Of what is but a part or a way, where it is tells which: "the section *between A and B*".
_PART_HEAD = regex(r"(?:sections?|stretch(?:es)?|segments?|legs?|line|corridor|route)$", re.IGNORECASE)
_DOING = regex(r"(?:buildings?|extensions?|[a-z]+ing) of", re.IGNORECASE)
# "the group is *building* a plant": the verb
_BUILDING = regex(r"\b(?:is|are|was|were|been|be|began|begun|started|by|of|for|in|while|still|now|also|currently) $")
_DOING_IT = regex(
    r"\b(?:what|which|that) (?:[\w\ue000-\ue4ff]+ ){1,2}(?:is|are|was|were) (?:still |now |also |currently )?$"
)
_DIRECTLY = regex(r" (?:an?|the|its|their|two|three|some|several|more|[\ue700-\ue7ff])(?:\b|(?<=[\ue700-\ue7ff]))")
_AT_TOWN = regex(r"\b(?:of|to|at|for|from|near|on|by) [\ue200-\ue2ff] $")
_NEW = regex(r"\b(?:new|old|main|two|three|several) $", re.IGNORECASE)
# A firm or an office of the works' trade is no works: "the dairy company", "the railway minister".
_OWNERS = regex(
    r" (?:compan(?:y|ies)|firms?|operators?|groups?|giants?|makers?|producers?|sector|industry|workers|owners?|authorit(?:y|ies)|ministry|minister|officials?|managers?|directors?|engineers?|traffic|tariffs?|tickets?|fees|services?|captains?)(?!\w)",
    re.IGNORECASE,
)
_LED = regex(
    r"\b(?:has|have|had|is|are|was|were|been|to|on|of|by|for|and|or|will|would|should|could|might|may|can|shall|help|helped|helps|did) $",
    re.IGNORECASE,
)
_VERB = regex(
    rf"(?:{BUILDS}|{SUPPLIES})(?: (?:and|or) (?:{BUILDS}))?(?: (?:the|its|their|an?|some|one of))* ", re.IGNORECASE
)
_FINITE = regex(
    r"(?<![\w-])(?:(?:re)?built|(?:re-?)?laid|dug|ran|bought|took over|paid for|put up|set up|builds|constructs|operates|runs|owns|assembles|manages|finances|funds|maintains|develops|has|have|supplies|opens|inaugurates|completes|installs|restores|lays) (?:an? |the |its |their |some )?"
)
_HOUSE = regex(
    r"(?:Hotel|Institute|Hospital|School|Museum|Cent(?:re|er)|Airport|Port|Mosque|University|College|Academy|Stadium|Library|Dam|Clinic|Metro|Metro Express|Bridge|Tunnel|Terminal|Highway|Railway|Canal|Refinery|Power (?:Plant|Station)|Gymnasium|Arena|Palace|Theatre|Cathedral|Causeway|Tower)\b"
)
# "Peru *Railway* Corporation" is no railway.
_FIRM_NAME = regex(
    r"\b(?:Corporation|Company|Co|Group|Holdings?|International|Ltd|Limited|Inc|Authority|Agency|Administration|Operators?|Engineering|Infrastructure|Fund|Bank|Association|Union|Bureau)\b"
)
_NOMINAL = regex(
    rf"(?:(?:the|a|an|its|their|joint|further|complete|general|major|full|proposed|planned|\w+-led) )*\b(?P<making>{MAKING})(?:(?:,? and|,) (?:the )?(?:{MAKING}|operation|running|equipping|management|\w+ing))*(?: work)?s?(?:,[^,;:.()]{{2,60}}(?:\([^()]{{2,70}}\))?,| by [^,;:.]{{1,40}}?)? (?:of|at) $",
    re.IGNORECASE,
)
_POSSESSED = regex(
    r"[\ue000-\ue0ff\ue200-\ue2ff]['’]s? (?:(?:new|main|old|own|first|second|only|largest|whole|entire) )?$"
)
# "China *Harbour* was the contractor": a firm.
_NATIONAL = regex(r"(?:^|[;:.] |by |to )[\ue000-\ue0ff] $")
_PREDICATE = regex(r" (?:is|was|has|had|won|will|built|began|completed|in)\b|[,;.]|$")
_CHAINED = regex(r"(?:[A-ZÀ-Þ][\w’'-]*–)+$|(?<![\w,])(?:\d{1,3},)+$")
_ARTICLE = regex(
    r"\b(?:the|an?|its|their|some|all|up to|about|around|over|more than|at least|nearly|only) $",
    re.IGNORECASE,
)
# "*Chaglla*, the largest dam of the country, was built": works called by a name that tells no kind.
_NAMED = regex(
    rf"(?:^|[;:–] |[\ue500-\ue5ff],? |\b(?!(?:by|in|at|on|to|from|with|near|of|for|and|or|between|across|after|before|as|like|than|is|was|are|were)\b)[a-z]{{2,}} )(?:[Tt]he )?(?:[\ue700-\ue7ff][ -])?(?P<name>(?!(?:The|In|On|At|Its|An?)\b)(?:{_CAP}|[\ue200-\ue2ff])(?: (?:{_CAP}|[IVX]+\b)){{0,3}}), $"
)
_CLOSED = regex(r"(?: (?:in|on|at|near|across|off|outside) [^,;:.]{1,40})?(?:[,;.)]|$)")
_KIND = regex(r"(?:an?|the|its|one of the|[\ue000-\ue0ff]['’]s) ")
# "*two of* the three turbines"
_OF_THEM = regex(r"(?:\b(?:one|two|three|four|both|several|some|most|parts?|half|all|many)|[\ue700-\ue7ff]) of $")
# A verb of making as an attribute: "the completed road", or a place before the head.
_LAST = regex(r"\band\b|\bas well as\b")
_AND = regex(
    r"(?: \([^()]{1,40}\)| of [\ue700-\ue7ff](?: [a-z]+){0,3})?(?: and [\w ]{1,24})?(?:,? and, (?:with|in|at|near|later|since|together|on|for) [^,;]{1,50}, |,? and (?:also )?|, |,? as well as )(?:the |an? )?$"
)


@dataclass(frozen=True, slots=True)
class Works:
    """Works as a sentence names them; all offsets are indices of `Sentence.text`.

    `start` is where the phrase begins, `head` and `tail` enclose the head noun, `end` is where name and site end;
    `making` is the noun of doing that governs it ("the *expansion* of the port").
    """

    start: int
    head: int
    tail: int
    end: int
    what: str
    making: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    place: Mention | None = None
    site: str = ""
    also: Mention | None = None  # the second place of works at two


def find_works(sentence: Sentence) -> tuple[Works, ...]:
    """The works of a sentence from left to right, none within another."""
    text = sentence.text
    heads = [
        (start, end)
        for start, end in works_in(text)
        if not _is_figurative(text, start, end) and not _is_verb(text, start, end)
    ]
    heads += [(i, i + 1) for i in range(len(text)) if _is_works(sentence.at(i))]
    heads += [
        h
        for h in open_heads(sentence)
        if not WORKS.match(text, h[0]) and not any(s < h[1] and h[0] < e for s, e in heads)
    ]
    found: list[Works] = []
    for start, end in sorted(heads):
        follows = any(start < s <= end + 1 and re.match(r"[ -]?$", text[end:s]) for s, _ in heads)
        if (
            follows
            or text[end : end + 1] in {"-", "'", "’"}
            or (_DOING.match(text, start) and not _NEW.search(text, 0, start))
            or _of_a_name(text, start, end)
            or _OWNERS.match(text, end)
            or text[start:end] == "Platform"  # a body: "the Inter-Agency Platform"
            or _located_in(text, start, end)
            or _is_for_whom(sentence, start, found)
            or (_NATIONAL.search(text, 0, start) and text[start].isupper() and _PREDICATE.match(text, end))
            or (found and start < found[-1].end)
        ):
            continue
        read = _read(sentence, start, end)
        if (
            found and read.start < found[-1].end
        ):  # "a clinic at [A] and the [B] waterworks": the site stops before the next
            stop = len(text[: read.start].rstrip(" ,").removesuffix(" and"))
            found[-1] = replace(found[-1], end=max(found[-1].tail, min(stop, found[-1].end)))
        found.append(read)
    return tuple(found)


def _is_figurative(text: str, start: int, end: int) -> bool:
    """Whether a head is part of a phrase that means no works: "bridges of trust"; near it only where the head builds nothing itself."""
    near = FIGURATIVE.finditer(text, max(0, start - 24), end + 24)
    return any((m.start() < end and start < m.end()) or not FIRM.search(text[start:end]) for m in near)


def _located_in(text: str, start: int, end: int) -> bool:
    """Whether a head tells but where something is: "in the *city* of X"."""
    return (
        re.fullmatch(r"(?:city|town|village|port|settlement|province|camp)", text[start:end]) is not None
        and re.search(r"\b(?:in|at|near|from|outside|to|around) the (?:[a-z-]+ )?$", text[:start]) is not None
        and text.startswith(" of ", end)
    )


def _is_for_whom(sentence: Sentence, start: int, found: list[Works]) -> bool:
    """Whether counted things are but what other works are for: "solar pumps for *25 villages*"."""
    mention = sentence.at(start)
    led = bool(found) and sentence.text.endswith(" for ", 0, start) and start - len(" for ") <= found[-1].end
    return led and mention is not None and mention.kind is Kind.NUMBER


def _of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a head is a word within a name that goes on: "*Church* Aid", "*Terminals* Incorporated"."""
    return (
        text[start].isupper()
        and re.match(r" [A-ZÀ-Þ][a-zà-ÿ]{2,}", text[end:]) is not None
        and re.search(
            r"(?:[A-Z][\w-]*|[\ue000-\ue4ff]| by| by the) $"
            if FIRM.search(text[start:end])
            else r"(?:^| )(?:[A-Z][\w-]*|[\ue000-\ue4ff]|by|the) $",
            text[:start],
        )
        is not None
        and not WORKS.match(text, end + 1)
    )


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether "works", "mines", "lights" is a verb here: an object or an adverb of it follows, a subject stands before."""
    if text[start:end] == "building" and (_DIRECTLY.match(text, end) or _DOING_IT.search(text, 0, start)):
        return _BUILDING.search(text, 0, start) is not None
    return re.match(r"works?$|links?$|mines$", text[start:end]) is not None and (
        re.match(r" (?:well|closely|hard|together|here|there|as|for|with|the|an?)\b", text[end:]) is not None
        or re.match(r"links (?:[A-Z]|[\ue000-\ue2ff])", text[start:]) is not None
        or re.search(r"\b(?:which|who|it|he|she|that) $|[\ue300-\ue4ff] $", text[:start]) is not None
    )


def _is_works(mention: Mention | None) -> bool:
    """Whether a mention holds the works: a number with its noun ("500 houses"), an institution that is a house, too."""
    if mention is None:
        return False
    if mention.kind in {Kind.ORGANIZATION, Kind.PERSON} and mention.entity is not None:
        house = _HOUSE.search(mention.entity.name)
        firm = _FIRM_NAME.search(mention.entity.name)
        own = mention.kind is Kind.ORGANIZATION or (house is not None and house.end() == len(mention.entity.name))
        return house is not None and own and firm is None
    unit = mention.amount.unit if mention.kind is Kind.NUMBER and mention.amount is not None else ""
    return are_works(unit) and _AREA.match(unit) is None


def _begin(sentence: Sentence, head: int, end: int) -> tuple[int, int, Decimal | None]:
    """As `phrase_start`, past a verb that it runs over and back to the town or person that the works are called by."""
    text = sentence.text
    start, first, count = phrase_start(sentence, head)
    if start == first and text[start - 1 : start] in {'"', "“"} and start > 1:
        start, first, count = phrase_start(sentence, start - 1)  # 'five "model villages"'
    led = _VERB.match(text, first, head) if _LED.search(text, 0, start) else None
    if led:
        start = first = led.end()
    for verb in _FINITE.finditer(text, first, head):
        start = first = verb.end()
    if start == head and not text[head:end].endswith("s") and _AT_TOWN.search(text, 0, head):
        start = first = head - 2  # "the running of *Oslo* airport"
    if start > 1 and (before := sentence.at(start - 2)) is not None and before.kind is Kind.PERSON:
        start = first = start - 2  # "the *Faisal* Mosque"
    return start, first, count


def _read(sentence: Sentence, head: int, end: int) -> Works:
    text, number = sentence.text, sentence.at(head)
    start, first, count = _begin(sentence, head, end)
    quantity, unit = count, text[head:end] if count is not None else ""
    if number is not None and number.amount is not None:
        start, quantity, unit = head, number.amount.value, number.amount.unit
    if chain := _CHAINED.search(text, 0, start):
        start = first = chain.start()  # "the *A–B–*[C] pipeline"
    owner = _POSSESSED.search(text, 0, start)
    start = owner.start() if owner else start  # "*[C]'s* new port"
    tail = _TAIL.match(text, end)
    named = tail.end() if tail else end
    named += text[named : named + 1] in {'"', "”"} and any(q in text[start:head] for q in '"“')
    if tail and tail["of"] and _verb_in(text[end:named]):
        named = end
    sized = _SIZED.match(text, named)
    site = _SITE.match(text, sized.end() if sized else named)
    stop = site.end() if site else named
    if number is not None and number.amount is not None:
        words = f"{unit} {sentence.words(end, named)}" if named > end else unit
    else:
        words = sentence.words(first, stop if site and _PART_HEAD.fullmatch(text, head, end) else named)
    measured = (
        _measure(sentence, start, head, named if sized else stop) if number is None or number.amount is None else None
    )
    if (
        measured is not None
        and measured.amount is not None
        and (quantity is None or quantity == measured.amount.value or _UNIT.match(unit))
    ):
        quantity, unit = measured.amount.value, measured.amount.unit
        words = words.replace(measured.span.of(sentence.block.text), "").lstrip(" -")
    place = sentence.at(site.start("place")) if site and site["place"] else None
    place = sentence.at(owner.start()) if place is None and owner else place
    where = sentence.words(*site.span("site")) if site else ""
    counted = sentence.at(start - 5) if text.endswith(" of ", 0, start) and start > 4 else None
    if counted is not None and counted.kind is Kind.NUMBER and counted.amount is not None:
        start, quantity, unit = start - 5, counted.amount.value, counted.amount.unit  # "*280 km of* power lines"
    article = _ARTICLE.search(text, 0, start)
    start = article.start() if article else start  # "*a* 120-kilometre road", "*the* two plants"
    some = _OF_THEM.search(text, 0, start) if text.startswith(("the ", "its ", "their "), start) else None
    start = some.start() if some else start
    what = re.sub(
        r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|(?:[Tt]he )?same [a-z]+['’]s|[A-Z][\w&-]+['’]s(?= [a-z])) ",
        "",
        words.strip(" \"“”',-"),
    )
    if _KIND.match(text, start) and _CLOSED.match(text, stop) and (name := _NAMED.search(text, 0, start)):
        called = sentence.words(*name.span("name"))
        if not is_common(called):  # "Likewise, a dam was built"
            start, what = name.start("name"), f"{called} {text[head:end]}"
    making = _NOMINAL.search(text, 0, start)
    second = (
        sentence.at(site.start("place2"))
        if site and site["place2"] and count is None and text[head:end].endswith("s")
        else None
    )
    also = second if second is not None and re.match(r",? (?:in|at|near)\b", text[named:stop]) else None
    return Works(
        making.start() if making else start,
        head,
        end,
        stop,
        what,
        making["making"] if making else "",
        quantity,
        unit,
        place,
        where,
        also,
    )


def _verb_in(words: str) -> bool:
    return _ANY_VERB.search(words) is not None


_ANY_VERB = regex(rf"\b(?:{SUPPLIES}|{BUILDS})\b", re.IGNORECASE)


def _measure(sentence: Sentence, start: int, head: int, end: int) -> Mention | None:
    """The size told with the works: "a *120-kilometre* road", "a line of *400 km*", "(*138 MW*)"."""
    after = _MEASURE_AFTER.match(sentence.text, end)
    found = (*sentence.within(start, head), *((sentence.at(after.start("number")),) if after else ()))
    return next(
        (
            m
            for m in found
            if m is not None and m.kind is Kind.NUMBER and m.amount is not None and _UNIT.match(m.amount.unit)
        ),
        None,
    )


def coordinated(text: str, known: tuple[Works, ...], first: Works) -> Iterator[Works]:
    """The works listed from `first` on: "two schools, a clinic and a well"."""
    listed = [first]
    for works in known:
        if works.start >= listed[-1].end and _AND.fullmatch(text[listed[-1].end : works.start]):
            listed.append(works)
    while len(listed) > 1 and not _LAST.search(text[listed[-2].end : listed[-1].start]):
        listed.pop()  # "the largest of the plants, the mill at X": not a list
    yield from listed


def listed_before(text: str, known: tuple[Works, ...], last: Works) -> Iterator[Works]:
    """The works listed up to `last`, which a verb after it is about, too."""
    yield last
    first = last
    for works in reversed(known):
        between = text[works.end : first.start] if works.end <= first.start else ""
        governed = re.search(r"\b(?:with|by|of|for|from|near|to) (?:the |an? |its )?$", text[: works.start]) is not None
        if _AND.fullmatch(between) and (first is not last or _LAST.search(between)) and not governed:
            yield works
            first = works
