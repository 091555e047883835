"""Production: what a producer made, mined, pumped or harvested, how much and when.

Read outwards from the quantity ("306 tonnes of gold"): the verb before or behind it, or "output of … at", governs it; the
producer is the subject, told by its name or, where it has none, in the words of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role, Value
from extract.constructions.parties import NAME, actor, at, by_pronoun, complement, home, named, subject, topic
from extract.names.runs import is_common
from extract.patterns.frame import claim
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity

_MEASURE = re.compile(
    r"^(?:(?:metric|long|short) )?(?:tons?|tonnes?|t|kilotons?|kg|kilogram(?:me)?s?|grams?|ounces|carats|barrels?(?: of oil equivalent)?|bbl|bpd|boed|bopd|boe\/d|b\/d|pounds|lbs?|cubic (?:met(?:re|er)s?|feet|kilomet(?:re|er)s?)|m3|m³|bcm|mcm|lit(?:re|er)s?|gallons?|hectolitres|[kMGT]Wh?|(?:kilo|mega|giga|tera)watt[\s-]?hours?|bales|bags|bushels|quintals)"
    r"(?: (?:a|per) \w+)?$",
    re.IGNORECASE,
)
_GOODS = re.compile(
    r"\b(?:cars?|trucks?|lorries|tractors?|buses|vehicles|automobiles|motorcycles|bicycles|engines|machines|harvesters|wagons|locomotives|trams|lifts|computers|phones|telephones|televisions|sets|tyres|rifles|drones|aircraft|planes"
    r"|helicopters|ships|vessels|boats|weapons|missiles|shells|rounds|panels|turbines|batteries|refrigerators|garments|shirts|shoes|pairs|bottles|doses|units|vaccines|bricks|cigars|watches|tanks|excavators|combines|bulbs|lamps|vans|cathodes)\b",
    re.IGNORECASE,
)
_MAKE = (
    r"produc(?:es?|ed|ing)|manufactur(?:es?|ed|ing)|assembl(?:es?|ed|ing)|min(?:es?|ed|ing)|extract(?:s|ed|ing)?|pump(?:s|ed|ing)?|harvest(?:s|ed|ing)?|yield(?:s|ed|ing)?|generat(?:es?|ed|ing)|refin(?:es?|ed|ing)|smelt(?:s|ed|ing)?"
    r"|turn(?:s|ed|ing)? out|roll(?:s|ed|ing)? out|gr(?:ows?|ew|own|owing)|lift(?:s|ed|ing)|drill(?:s|ed)|caught|catch(?:es)?|brew(?:s|ed|ing)|land(?:s|ed|ing)|process(?:es|ed|ing)|distil(?:s|led)|press(?:es|ed)|weav(?:es)|wove|spun|cast|forge(?:s|d)|raised|reared|bottl(?:es?|ed|ing)|recover(?:s|ed|ing)|pour(?:s|ed|ing)|dug|digs?|puts? out|mill(?:s|ed)|crush(?:es|ed)|makes?|made|making|cann(?:ed|ing)"
)
_VERB = re.compile(rf"\b(?P<make>{_MAKE})\b|\b(?P<give>deliver(?:s|ed))\b(?= )", re.IGNORECASE)
_OUTPUT = re.compile(
    r"\b(?:output|production|harvest|crop|yield|catch|extraction)\b(?: of (?P<product>(?:[a-z-]+ ){0,2}?[a-z-]+?))?(?=:| ?\(| (?:at|was|were|is|are put|stood|reached|reach|amounted|totalled|totaled|came|exceeded|rose|grew|fell|of|averaged|hit|[\ue500-\ue5ff]|in)\b)(?:[^;:.]{0,60}:?|[^;:.]{0,20}\([^()]{0,20}\): ?| ?: ?)$",
    re.IGNORECASE,
)
_BARE_OUTPUT = re.compile(r"\b(?:output|production|harvest|crop|catch) $", re.IGNORECASE)  # as in a chronology
_PRODUCER = re.compile(
    r"\b(?:producer|grower|manufacturer|miner|refiner) of (?P<product>(?:[a-z]+ ){0,2}[a-z]+?),? (?:with|producing|at|turning out)(?: an? (?:output|annual output) of)? $",
    re.IGNORECASE,
)
_MAKING = re.compile(
    r"\b(?:assembly|production|manufacture|extraction|output|harvest|mining) of (?:some |up to |about |a record )?$",
    re.IGNORECASE,
)
# Of a rate, "a day": what a field or a works reaches is what it makes.
_RATE = re.compile(r"(?:(?:a|per) (?:day|year|annum|month)|bpd|b/d|bopd|boed|boe/d)$", re.IGNORECASE)
_PEAK = re.compile(
    r"\b(?:(?P<sure>peak(?:s|ed|ing) at|(?:reach(?:es|ed)|hit|attained) (?:its|a|the) (?:plateau|peak|record|maximum)(?: output| production)?(?: of| at)?|managed|flow(?:s|ed) at)|reach(?:es|ed)|hit|touch(?:es|ed)|attain(?:s|ed)|averag(?:es|ed)) (?:as much as |up to )?$|"
    r"\bstruck (?:oil|gas)\b[^;.\ue700-\ue7ff]{0,50}: ?$",
    re.IGNORECASE,
)
# What is counted right behind a verb that makes nothing but goods, whatever it is called.
_MADE_GOODS = re.compile(
    r"\b(?:turn(?:s|ed|ing)? out|roll(?:s|ed|ing)? out|manufactur(?:es?|ed|ing)|assembl(?:es?|ed|ing)|mass-produc(?:es?|ed))(?: (?:some|about|up to|around|nearly|over|more than|the first|its first|a total of))* ?$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"(?!.*\b(?:people|persons|workers|jobs|graduates|students|men|women|soldiers|voters|years|months|days|hours|shares|films|books|hectares|kilomet\w+|square|percent|times|cases|visits|rounds)\b)(?:[a-z-]+ ){0,2}[a-z-]+s"
)
# "The metal", "the crop": what was named before.
_GENERIC = frozenset({"metal", "mineral", "crop", "product", "commodity", "fuel", "fibre", "fruit", "drink", "crops", "stuff", "material"})  # fmt: skip
_COUNTRY = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) (?:country|island|republic|kingdom)(?:['’]s (?:[\w-]+ ){1,3}| |$)(?:(?:has|had|have|also|now|then) )*$"
)
_NOT_MADE = re.compile(
    r"\b(?:capacity|demand|consumption|imports?|exports?|throughput|pipelines?|quota|flows|sales|needs|trade|reserves|traffic)\b",
    re.IGNORECASE,
)
_BARREL = re.compile(r"barrels?|bpd|b/d|bopd|bbl|boe", re.IGNORECASE)
_BEHIND = re.compile(
    rf"^[^;:]{{0,70}}?\b(?:was|were|is|are|been|be|being)(?: \w+ly| also| to be)? (?:{_MAKE})\b", re.IGNORECASE
)
_PRODUCT = re.compile(
    r"^(?: of| worth of)(?: the)? (?P<product>(?:[a-z][\w'’-]*|[A-Z]{2,5})(?: [a-z][\w'’-]*){0,3}?)(?=$|[,;:.()]| (?:and|in|from|at|by|per|a|an|each|every|annually|yearly|daily|for|to|on|which|that|mainly|worth|with|during|between|since|was|were|is|are|had|have|has|should|would|will|could|can|before|after|out|as|under|over|of)\b| ?[\ue500-\ue5ff])"
)
_WITHIN = re.compile(
    r"\b(?P<product>(?:crude |natural |liquefied natural |shale |hard |brown )?(?:oil|petroleum|gas|LNG|LPG|condensate|coal|lignite|copper|gold|silver|iron ore|iron|steel|nickel|zinc|tin|bauxite|alumin(?:i)?um|alumina|uranium|plutonium|lithium|cobalt|diamonds?|phosphates?|potash|salt|cement|cotton|cocoa|coffee|tea|wheat|grain|maize|rice|sugar|rubber|palm oil|timber|fish|wool|tobacco|wine|beer|milk|meat|electricity|crude|fertili[sz]ers?|petrol|diesel|bananas|soya|salmon))\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:mines?|fields?|wells?|plants?|projects?|works|factory|factories|refiner(?:y|ies)|smelters?|terminal|platform|quarr(?:y|ies)|plantations?|farms?|dams?|stations?|ventures?|enterprises?|facility|facilities|deposit|basin)\b",
    re.IGNORECASE,
)
_TRADED = re.compile(
    r"\b(?:export\w*|import\w*|sold|sell\w*|bought|buy\w*|suppl\w+|ship\w*|deliver\w*|consum\w+|stor\w+|reserves?|capacit\w+|transport\w*|carr(?:y|ies|ied)|need\w*|order\w*)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r", (?:in |of |by )?(?:which|who|whom)\b[^;:.]*?, (?=(?:has |have |had |also |\w+ly )*$)|, (?:since|now|later|long|by now|today|meanwhile|once) [^;:.,]{3,40}, (?=(?:has |have |had |also |\w+ly )*$)|, (?:taken |put )?(?:together|combined|between them|in turn|for its part), (?=(?:has |have |had |also |\w+ly )*$)|, (?:operated|built|designed|supplied|owned|run|led|managed|controlled|founded|developed|launched|bought|acquired|opened|commissioned|inaugurated|restarted|reopened|taken over|formed|set up|registered) [^;:.,]*, (?=(?:has |have |had |also |\w+ly )*$)",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    r"(?:^|[,;:] |\b(?:the|its|their|our|his|this|these|those|that|two|both|an?)\b )(?P<words>(?:(?!the |its |their |our )[\w'’-]+ ){0,4}?(?:mines?|fields?|wells?|plants?|projects?|works|factory|factories|refiner(?:y|ies)|smelters?|quarr(?:y|ies)|plantations?|mills?|brewer(?:y|ies)|distiller(?:y|ies)|dair(?:y|ies)|kilns?|collier(?:y|ies)|pits?|vineyards?|orchards?|ranches|shipyards?|yards?|fisher(?:ies|men)|growers|peasants|planters|herders|breeders|cooperatives?|units?|reactors?|turbines|floating units?|platforms?|rigs?|blocks?|farmers|farms?|miners|dams?|stations?|ventures?|enterprises?|facility|facilities|company|companies|industry|joint venture|firm))(?: of (?:the )?(?P<owner>[\ue000-\ue0ff\ue400-\ue4ff]|(?-i:[A-Z][\w&-]+(?: (?:(?:de|du|des|of|&) )?(?:l['’]|d['’])?[A-Z][\w&-]+){0,3})))?(?: (?:in|at|near|of|off|on) (?:the )?(?:[\ue000-\ue2ff\ue400-\ue4ff]|(?-i:[A-Z])\w+)(?: and (?:[\ue000-\ue2ff\ue400-\ue4ff]|(?-i:[A-Z])\w+))?)?(?:,? (?:which|that|has|have|had|also|then|together|taken|alone|combined|will|would|should|could|can|is to|are to|was to|were to|plans? to|expects? to|\w+ly))* $",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|in|by) (?:the|its|their|a|an) (?P<words>(?:[\w\ue000-\ue4ff-]+ ){0,4}?(?:mines?|fields?|wells?|plants?|works|factory|factories|refiner(?:y|ies)|smelters?|enterprises?|facilit(?:y|ies)|farms?|venture|company|companies))\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"(?P<of>[\ue000-\ue0ff\ue400-\ue4ff]|(?-i:[A-Z][\w-]+))(?: in [\ue500-\ue5ff])?, whose [\w \ue200-\ue2ff-]{0,50},?[\w -]{0,12}$",
    re.IGNORECASE,
)
_WATTS = re.compile(r"(?:[kMGT]W|(?:kilo|mega|giga|tera)watt)[\s-]?h(?:ours?)?\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:due|expected|planned|designed|meant|intended|scheduled) to $", re.IGNORECASE)
_IT = re.compile(r"\bit\b", re.IGNORECASE)
_MAIN = re.compile(r" (?:has|had|have|is|was|are|were|\w+ed|left|quit|sold) ")
# Whom a sentence that opens with a name tells of: "b) Caserones (Atacama). …", "The sugar maker Alicorp, in Lima, is …"
_LABEL = re.compile(
    rf"(?:\w{{1,2}}[.)] |[•*–-] ?)?(?:The |An? )?(?:[a-z-]+ ){{0,5}}(?P<name>[\ue400-\ue4ff]|{NAME})(?= \(|[.,:]|$| (?:is|was|has|had)\b)"
)
_PRONOUN_FIRST = re.compile(r"(?:In [\ue500-\ue5ff],? )?(?:[Ii]t|[Tt]he (?:company|firm|plant|mine|group)) ")
_OWNED = re.compile(rf"(?P<name>{NAME})['’]s ")
_HAVING = re.compile(r", (?:after )?having (?:\w+ly )?$", re.IGNORECASE)
_ALONE = re.compile(r" (?:alone|itself|together|combined) $", re.IGNORECASE)
_VOLUMES = {"bcm": Decimal(10**9), "mcm": Decimal(10**6)}
_CHAIN = re.compile(
    r"(?: (?:in|by|for|during) [\ue500-\ue5ff])?(?: of [a-z -]{2,40})?(?:,? and| to|,|, then|,? as well as|, and| in [\ue500-\ue5ff],? and)(?: (?:in|by|some|about) ?[\ue500-\ue5ff]?,?| another| a further)* ?",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its|their) (?:\w+ )?$", re.IGNORECASE)
_AND = re.compile(r", (?:and|but|while) ")
_STOP = re.compile(r"[;:]")
_REACH = 72  # characters between the verb's beginning and its object
_DATE = re.compile(r"[\ue500-\ue5ff]")
_NUMBER = re.compile(r"[\ue700-\ue7ff]")
_LARGE = 1000


@dataclass(frozen=True, slots=True)
class _Output:
    """One quantity of one product; `start` and `end` enclose what governs it."""

    index: int
    start: int
    end: int
    by: Entity | str | None
    product: str
    unit: str
    certainty: float


@extractor("production", emits={"production"})
def production(document: Annotated) -> Iterator[Claim]:
    """Quantities of a product that a producer made, mined, pumped or harvested."""
    for block in document.blocks:
        for number, sentence in enumerate(block):
            last: _Output | None = None
            for match in _NUMBER.finditer(sentence.text):
                mention = sentence.at(match.start())
                if mention is None:
                    continue
                found = _read(sentence, match.start(), mention, block[:number], last)
                if (
                    found is None
                    and last is not None
                    and _CHAIN.fullmatch(sentence.text, last.index + 1, match.start())
                ):
                    found = _chained(sentence, match.start(), mention, last)
                if found is not None:
                    last = found
                    yield _claim(document, sentence, found, mention)


def _claim(document: Annotated, sentence: Sentence, found: _Output, mention: Mention) -> Claim:
    roles: dict[str, Value | None] = {
        "by": found.by,
        "product": found.product,
        "unit": found.unit,
        "date": _date(sentence, found.index),
    }
    scale = _VOLUMES.get(found.unit.casefold(), Decimal(1))
    roles["quantity"] = mention.amount.value * scale if mention.amount is not None else None
    roles["unit"] = found.unit if scale == 1 else "cubic metres"
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    told = realis(sentence, found.start, found.end)
    if told is Realis.HAPPENED and _DUE.search(sentence.text, 0, found.start):
        told = Realis.PLANNED
    if told is Realis.DENIED:
        told = Realis.HAPPENED if re.search(r"\bno (?:less|fewer) than\b", sentence.text) else told
    return claim(document, sentence, "production", values, confidence=found.certainty, told=told)


def _chained(sentence: Sentence, index: int, mention: Mention, last: _Output) -> _Output | None:
    """One more quantity under the same verb: "and 306 tonnes of gold", "and 1.66 million in 2007"."""
    product, unit = _named(sentence, index, mention)
    if not unit and mention.amount is not None and mention.amount.value >= _LARGE:
        return replace(last, index=index, end=index + 1)
    return replace(last, index=index, end=index + 1, product=product, unit=unit) if product else None


def _named(sentence: Sentence, index: int, mention: Mention) -> tuple[str, str]:
    """The product and the unit of a quantity; the product is empty where only a measure is told."""
    unit = mention.amount.unit if mention.amount is not None else ""
    unit += "-hours" if unit.casefold().endswith("watt") and sentence.text.startswith("-hour", index + 1) else ""
    of = _PRODUCT.match(sentence.text[index + 1 : index + 80])
    if _MEASURE.match(unit):
        product = of["product"] if of else ""
        return ("" if product.casefold().split(" ")[0] in _GENERIC else product), unit
    if _GOODS.search(unit) or (_MADE_GOODS.search(sentence.text, 0, index) and _THINGS.fullmatch(unit)):
        return unit, unit
    if of and re.search(r"\b(?:tons?|tonnes|barrels|bags|bales|head)\b", unit):
        return of["product"], unit
    return "", ""


def _read(
    sentence: Sentence, index: int, mention: Mention, before: Sequence[Sentence], known: _Output | None
) -> _Output | None:
    """What governs a quantity: a verb before it, a passive behind it, "output of … at", "production of"; else None."""
    text = sentence.text
    product, unit = _named(sentence, index, mention)
    if not unit:
        return None
    product = product or ("electricity" if _WATTS.match(unit) else "") or _understood(sentence, index, before)
    product = product or ("oil" if _BARREL.match(unit) else "")
    first = max((m.end() for m in _STOP.finditer(text, 0, index)), default=0)
    stop = _STOP.search(text, index)
    last = stop.start() if stop else len(text)
    if verb := _verb(text, first, index, unit):
        by = _producer(sentence, verb.start(), (first, last), before)
        return _output(index, (verb.start(), index + 1), by, (product, unit), 0.88)
    behind = _BEHIND.match(text[index + 1 : last])
    if behind and not _NUMBER.search(behind.group()):
        end = index + 1 + behind.end()
        by = complement(sentence, end, last, "by") or _at(sentence, first, last)
        by = by or complement(sentence, end, last, "in", names=False)
        by = by or (known.by if known else _context(before))
        return _output(index, (index, end), by, (product, unit), 0.8)
    opened = 0 if text.endswith((": ", ":"), 0, index) else first  # "Oil output: 2 million barrels a day"
    output = _OUTPUT.search(text, opened, index)
    first = opened if output else first
    if output and not _TRADED.search(output.group()):
        start = output.start()
        its = _spoken_of(sentence, before) if _ITS.search(text, first, start) else None
        whose = _WHOSE.search(text, first, start)
        by = (actor(sentence.at(whose.start("of"))) or whose["of"]) if whose else its
        by = by or _possessor(sentence, start, first) or subject(sentence, start, first)
        by = by or complement(sentence, start, last, "in|of|at") or (at(sentence, 0, start) if not opened else None)
        return _output(index, (start, index + 1), by, (output["product"] or product, unit), 0.82)
    if (bare := _BARE_OUTPUT.search(text, first, index)) and (by := _possessor(sentence, bare.start(), first)):
        return _output(index, (bare.start(), index + 1), by, (product, unit), 0.75)
    if maker := _PRODUCER.search(text, first, index):
        by = _possessor(sentence, maker.start(), first) or subject(sentence, maker.start(), first)
        return _output(index, (maker.start(), index + 1), by, (maker["product"], unit), 0.8)
    if peak := _reached(text, first, index, unit):
        by = _producer(sentence, peak.start(), (0 if peak.start() < first else first, last), before)
        return _output(index, (peak.start(), index + 1), by, (product, unit), 0.75)
    if making := _MAKING.search(text, first, index):
        by = _possessor(sentence, making.start(), first) or complement(sentence, index, last, "by")
        by = by or _at(sentence, first, last) or _context(before)
        return _output(index, (making.start(), index + 1), by, (product, unit), 0.75)
    return None


def _reached(text: str, first: int, index: int, unit: str) -> re.Match[str] | None:
    """A verb of reaching: "peaked at", "reached" before a rate, "managed" before any quantity, where the talk is of making."""
    peak = _PEAK.search(text, 0, index)
    sure = peak is not None and bool(peak["sure"] or peak.group().startswith("struck"))
    if peak is None or not (sure or _RATE.search(unit)) or _NOT_MADE.search(text, first, index):
        return None
    return peak


def _output(
    index: int, span: tuple[int, int], by: Entity | str | None, named: tuple[str, str], certainty: float
) -> _Output | None:
    return _Output(index, *span, by, *named, certainty) if by and named[0] else None


def _verb(text: str, first: int, index: int, unit: str) -> re.Match[str] | None:
    """The verb of making that has the quantity as its object; a works also "delivers" what it makes."""
    verbs = list(_VERB.finditer(text, max(first, index - _REACH), index))
    verbs = [v for v in verbs if not (_TRADED.search(text, v.end(), index) or _NUMBER.search(text, v.end(), index))]
    if not verbs:
        return None
    delivers = verbs[-1]["give"]
    works = _PLACE.search(text, first, verbs[-1].start()) and _MEASURE.match(unit)
    return verbs[-1] if not delivers or works else None


def _producer(
    sentence: Sentence, verb: int, bounds: tuple[int, int], before: Sequence[Sentence]
) -> Entity | str | None:
    """The subject: the owner of the mine or field, an actor, else the works in the words of the text."""
    text, (first, last) = sentence.text, bounds
    aside = _ASIDE.search(text, first, verb)
    until = aside.start() + len(", ") if aside else verb
    whose = _WHOSE.search(text, first, verb)
    if _COUNTRY.search(text, first, verb):
        return _country(sentence, verb, before)
    if whose:
        return actor(sentence.at(whose.start("of"))) or whose["of"]
    head = text[first:until].rstrip(", ") + " " if aside else text[first:until]
    works = _NOUNS.search(head)
    if works and works["owner"]:
        return at(sentence, first + works.start("owner"), until)
    if _HAVING.search(text, first, verb):
        clause = max((m.end() for m in _AND.finditer(text, 0, verb)), default=first)
        main = _MAIN.search(text, clause, verb)
        return (subject(sentence, main.start() + 1, clause) if main else None) or topic(sentence, verb)
    lone = _ALONE.search(text, first, until)
    until = lone.start() + 1 if lone else until
    acting = subject(sentence, until, first)
    if acting is None and not works and by_pronoun(sentence, verb):
        told = _IT.search(text, 0, first) if first else _PRONOUN_FIRST.match(text)
        return _spoken_of(sentence, before if told else ()) if first or (told and before) else None
    if works:
        belongs = re.search(r"[\ue000-\ue4ff](?:['’]s?)? [\w -]*$", head[: works.end("words")])
        if acting is not None and belongs and home(acting):
            return acting
        if owner := _OWNED.match(works["words"]):
            return named(owner["name"]) or acting
        return sentence.words(first + works.start("words"), first + works.end("words"))
    return acting or _at(sentence, verb, last)


def _country(sentence: Sentence, verb: int, before: Sequence[Sentence]) -> Entity | None:
    """What "the country" stands for: the state told last, by itself or as the home of whom is told; else whose page it is."""
    for told, limit in ((sentence, verb), *((b, len(b.text)) for b in reversed(before))):
        for mention in reversed(told.within(0, limit)):
            if (state := as_state(mention)) is not None:
                return state
    return sentence.scope.publisher


def _possessor(sentence: Sentence, noun: int, first: int) -> Entity | None:
    """Whose output: "Ghana's cocoa output", "the Peruvian harvest"."""
    for index in range(noun - 1, max(first, noun - 40) - 1, -1):
        if (
            re.fullmatch(r"(?:['’]s?)?(?: [\w-]+){0,3} ", sentence.text[index + 1 : noun])
            and (mention := sentence.at(index)) is not None
        ):
            found = actor(mention) if mention.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION} else None
            if found is not None:
                return found
    return None


def _at(sentence: Sentence, first: int, last: int) -> str:
    """The works at which it is made, in the words of the text."""
    found = _AT.search(sentence.text, first, last)
    return sentence.words(*found.span("words")) if found else ""


def _context(before: Sequence[Sentence]) -> Entity | None:
    """The actor that the sentence before is about."""
    return subject(before[-1], len(before[-1].text)) if before else None


def _spoken_of(sentence: Sentence, before: Sequence[Sentence]) -> Entity | None:
    """What "it" and "its" stand for: what the sentence before, else this one, is about."""
    told = before[-1] if before else sentence
    label = _LABEL.match(told.text)
    if label is not None and before and not is_common(label["name"]):
        return actor(told.at(label.start("name"))) or named(label["name"])
    return _context(before) or topic(told)


def _understood(sentence: Sentence, index: int, before: Sequence[Sentence]) -> str:
    """The product where the quantity does not tell it: the raw material named last."""
    texts = (sentence.text[:index], *(s.text for s in reversed(before)), sentence.scope.heading, sentence.text[index:])
    return next(
        (named[-1].casefold() for text in texts if (named := [m["product"] for m in _WITHIN.finditer(text)])), ""
    )


def _date(sentence: Sentence, index: int) -> str:
    """The date right behind the quantity, else the last one before it, else the one carried over."""
    text = sentence.text
    stop = next((m.start() for m in re.compile(r"[;\ue700-\ue7ff]").finditer(text, index + 1)), len(text))
    after = _DATE.search(text, index + 1, min(stop, index + 70))
    dates = [m.start() for m in _DATE.finditer(text, 0, index)]
    at = after.start() if after else dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    return mention.date if mention is not None else sentence.scope.date if not dates else ""
