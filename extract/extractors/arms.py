"""Transfers of arms: who supplies which arms to whom.

Read outwards from the phrase that names arms (`extract.constructions.arms.arsenal`): the verb or noun that governs it (`extract.constructions.arms.transfers`)
tells which side its subject is on; the maker's nationality and the section's pair fill what is not told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Role, Value
from extract.constructions.arms.arsenal import MILITARY, Arms, find_arms
from extract.constructions.arms.bare_arms import bare_arms
from extract.constructions.arms.listed_arms import ListedArms, listed_arms
from extract.constructions.arms.sides import INSTEAD, Sides, home_of, homeless, one_way, sides_of, suppliers_beside
from extract.constructions.arms.told import STOP, negated, refused, told_of_arms
from extract.constructions.arms.transfer import Transfer
from extract.constructions.arms.transfer_grammar import AMONG, PLATFORM, SENT, THESE, WITH_MEN
from extract.constructions.arms.transfers import governed
from extract.constructions.parties import actor, complement, subject
from extract.document import BlockKind
from extract.patterns.frame import claim
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity

_ARMING = regex(
    r"\b(?:was|were|is|are|has been|had been|of)(?: secretly| covertly)? arming (?:the )?(?P<whom>[^,;.:]{3,60}?)(?=[,;.:]|$| (?:in|with|against|since|through|and)\b)",
    re.IGNORECASE,
)
_BESIDE = regex(
    r"(?:,? (?:and|as well as|plus|along with|together with)|,)(?: (?:also|then|with|the|a|an|some|several|other|its|later|in|on|[\ue500-\ue5ff],?|(?:\w+ )?(?:numbers?|batch|quantit(?:y|ies)|consignment) of|dozens of|hundreds of|dozen))* $|^,? (?:in|on) [\ue500-\ue5ff],?(?: and|,)(?: an?| the| another)? $"
)
_INHERITED = regex(
    r"(?!.*\b(?:was|were|is|are|has|have|had|to|which|who|while|but)\b)[^:.!?\ue000-\ue4ff]{0,80}?(?:,|;| and|,? as well as)(?: and)?(?: for| of)?(?: (?:an?|the|some|other|another|its|further|also|later|then|in [\ue500-\ue5ff],?|on [\ue500-\ue5ff],?))* ",
    re.IGNORECASE,
)
_FOLLOWED = regex(
    r"(?!.*\b(?:was|were|is|are|has|have|had|which|who|while|but)\b)(?: (?:to|for) [^;:.,!?]{2,50}?)?(?: in [\ue500-\ue5ff])?(?:,|,? and)(?: (?:an?|the|some|another|later|then))* ",
    re.IGNORECASE,
)
_TOGETHER = regex(
    r"(?:[^:.!?;]{0,80}?,? (?:together with|along with|in addition to|plus|and also)|[^;:.!?]{0,80}?\b(?:was|were|is|are|being|to be) (?:\w+ )?followed (?:[^;:.!?]{0,40} )?by) (?:(?:an?|the|some|several|another|at least|its|other|further|two|in [\ue500-\ue5ff]) )*",
    re.IGNORECASE,
)
_LISTED = regex(
    r"[^;.!?]{0,160}?(?::|, (?:among (?:them|which|these)|including|includes|such as|namely|in particular|mainly|chiefly|notably|i\.e\.,?))(?: (?:the|an?|some|about|first|its|more than|over))* ?",
    re.IGNORECASE,
)
_GENERIC = regex(
    r"(?:[a-z-]+ )?(?:arms|weapons?(?: systems)?|weaponry|armaments|(?:military |defen[cs]e )(?:equipment|hardware|mat[eé]riel|systems)|equipment)",
    re.IGNORECASE,
)
_SAME_WAY = regex(
    r" (?:went|follow(?:ed|s)?|came|were sent|took)(?: in| the same way| later| soon after| too| suit)\b", re.IGNORECASE
)
_FROM = regex(r" from (?:the )?(?=[\ue000-\ue0ff\ue400-\ue4ff])")
_WITH = regex(r" with (?:the |some |its )?")
_DESIGNATED = regex(r"[A-Z]\w|\d")
_ITS = regex(r" (?:its|their)(?: own)? (?!old |surplus |used |spare )")
_DATE = regex(r"[\ue500-\ue5ff]")
_MONEY = regex(r"[\ue600-\ue6ff]")
_CIVIL = regex(
    r"\b(?:passenger|civil(?:ian)?|airlines?|commercial|cruise|tourist|film|toy|sport\w*|ferr(?:y|ies)|tankers?|^block \w+$|fishing|shrimp\w*|research|rescue|fire[- ]?fighting|medical|agricultur\w*|cotton|drilling)\b|^(?:\w+ )?(?:buses|minibuses|coaches|ambulances|taxis|bicycles|tractors|locomotives)$",
    re.IGNORECASE,
)
_REST = regex(r"\b(?:other|further) $", re.IGNORECASE)  # "tanks, mortars and other weapons": the rest is no item
_LOST = regex(
    r"\b(?:loss|downing|shooting down|destruction|crash|sinking|theft|seizure|use|display|launch|test) of (?:an? |the |its |two |several )?$|\b(?:shot down|lost|destroyed|sank|captured|seized|aboard|on board(?: of)?) (?:an? |the |its )?$|\b(?:fl[eo]w|flown|travel\w*|arriv\w*|came|went|left|return\w*|taken|brought|evacuated)\b[^;:.]{0,60}? (?:by|(?:in|aboard|on) (?:an?|the|his|her|its|their)) (?:[a-z]+ )?$",
    re.IGNORECASE,
)
# The date of delivery, not that of the contract told before it.
_DELIVERED = regex(
    r"[^.!?:\ue700-\ue7ff]{0,70}\b(?:contract|order)[^.!?:\ue700-\ue7ff]{0,50}?(?<!be )(?:delivered|commissioned|handed over|arrived|received)(?: (?:in|between|from|since|on|by))? (?P<date>[\ue500-\ue5ff])"
)
# "the delivery, completed in May, of six jets": its date, not one told behind them
_DATED_NOUN = regex(
    r"\b(?:deliver(?:y|ies)|sales?|purchases?|acquisitions?|handover|transfer|donation|gift|dispatch|shipment|consignment),?(?: (?:completed|made|effected|carried out|begun|dated|announced))? (?:in|on|of|from) (?P<date>[\ue500-\ue5ff]),? (?:to (?:the )?[\ue000-\ue1ff] )?of (?:[\w\ue000-\ue4ff]+ ){0,3}$"
)
# "Japan supplied Peru with tanks, Chile with rifles".
_GAPPED = regex(
    r"(?:,|;|,? and|,? while|,? but) (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]) (?:with )?(?:some |about |an? |the )?$"
)
_HEADED = regex(
    r"(?:Arms |Military |Main |Major |Recent |Latest |Notable |Defen[cs]e )?(?:[Dd]eliveries|[Aa]cquisitions|[Pp]rocurement|[Oo]rders|[Ii]mports|[Ss]upplies|[Tt]ransfers|[Pp]urchases|[Ss]ales|[Aa]rms|[Dd]onations|[Gg]ifts|[Dd]elivered|[Ss]upplied|[Ss]old|[Bb]ought)\b[^:;.]{0,60}: ?"
)
# "20 guns, of which 8 arrived in 2011", "the F-16, of which Peru has supplied 24 to Chile and 12 to Cuba".
_OF_WHICH = regex(
    r"(?:,? of which|,(?= [\ue700-\ue7ff] of (?:which|them|these)\b)) (?:(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]) (?:(?:has|have|had|also) )*(?:suppl|deliver|s[eo]l[dl]|ship|sen[dt]|ga?[iv]|provid|hand)[a-z]* (?:over )?|(?P<buyer>(?:the |its )?(?:[\w'’]+ ){1,3}?)(?:(?:has|have|had|also|later) )*(?:b[ou]u?ght|buys|obtain|acquir|purchas|order|receiv|took|takes|got|flies|operat)[a-z]* )?(?P<number>[\ue700-\ue7ff])"
)
_TO_EACH = regex(
    r"(?: \w+)? to (?:the )?(?P<whom>[\ue000-\ue1ff])(?:[^;:.]{0,50}?,? and (?P<number>[\ue700-\ue7ff]) to (?:the )?(?P<also>[\ue000-\ue1ff]))?"
)
_CAME = regex(
    r"(?: (?:have|had|has|were|was|are|been|already|later|only|since))* (?:delivered|handed over|supplied|shipped|sent|received|reach(?:ed|es)?|arrived|came|c[oa]me|in service|flown in)\b",
    re.IGNORECASE,
)
_NEAR = 200  # characters before arms in which the list is told that they stand in
_FAR = 12  # characters that a subject and its verb take
_CLAUSE = regex(r" (?:had|has|have|were|was|came|arrived|followed|reached)\b")
_PRICED = regex(r"(?:worth|for|valued at|at a cost of|price of|costing|cost)(?: some)? $", re.IGNORECASE)
_PRICES = regex(r" (?:worth|contract|deal|order|sale)", re.IGNORECASE)


@extractor("arms", emits={"arms_transfer"})
def arms(document: Annotated) -> Iterator[Claim]:
    """Arms sold, supplied, delivered or given by one actor to another, ordered or offered."""
    last: Sides | None = None
    told: set[tuple[str, str]] = set()
    read: set[int] = set()
    untold: list[tuple[Sentence, Arms, Transfer]] = []
    bare: list[tuple[Sentence, Arms, Transfer]] = []
    titles = {BlockKind.TITLE, BlockKind.HEADING}
    for block in (b for b in document.blocks if b and b[0].block.kind not in titles):
        armed = False
        for number, sentence in enumerate(block):
            before = block[number - 1] if number else None
            armed = armed or bool(MILITARY.search(sentence.text)) or bool(MILITARY.search(sentence.scope.heading))
            for found, how in _named_again(_transfers(sentence, before, armed=armed), block[: number + 1]):
                sides = sides_of(document, sentence, found, how, (last, before))
                if sides is None and how.recipient is None and homeless(how.supplier) and homeless(found.maker):
                    untold.append((sentence, found, how))
                if _GENERIC.fullmatch(found.item) and negated(sentence, found):
                    continue  # "weapons were never part of it"
                if sides is None or refused(sentence, found, how):
                    continue
                last = sides if sides[0] is not None else last
                told.add((home_of(sides[0]), home_of(sides[1])))
                read.add(id(sentence))
                armed = True
                yield _claim(document, sentence, found, how, sides)
                also = replace(found, quantity=None)
                yield from (_claim(document, sentence, also, how, b) for b in suppliers_beside(sentence, found, sides))
            if armed and id(sentence) not in read:
                bare += [(sentence, f, h) for f, h in bare_arms(sentence, _rows(sentence, armed=True))]
    yield from _beside(document, [b for b in bare if id(b[0]) not in read])
    for sentence, found, how in untold:
        if (sides := _by_direction(sentence, found, how, told)) is not None:
            yield _claim(document, sentence, found, how, sides)
            read.add(id(sentence))
    yield from (_of_item(document, listed) for listed in listed_arms(document) if id(listed.sentence) not in read)


def _named_again(
    transfers: Iterable[tuple[Arms, Transfer]], sentences: Sequence[Sentence]
) -> Iterator[tuple[Arms, Transfer]]:
    """The transfers of the last of some sentences; of "the same jets" the item and, in one sentence, the supplier are those told before."""
    supplier: Entity | None = None
    for told, how in transfers:
        found = _same_again(told, sentences)
        if found is not None:
            yield found, how if found is told else replace(how, supplier=how.supplier or supplier)
        supplier = how.supplier or supplier


def _same_again(found: Arms, before: Sequence[Sentence]) -> Arms | None:
    """The arms meant by "the same vehicles": those named last before; None where none are."""
    if not found.item.casefold().startswith("same "):
        return found
    here = before[-1]
    named = (
        a
        for s in reversed(before)
        for a in reversed(list(find_arms(s, armed=True)))
        if not a.doubtful and (s is not here or a.start < found.start)
    )
    last = next((a for a in named if _DESIGNATED.search(a.item)), None)
    return replace(found, item=last.item) if last is not None else None


def _beside(document: Annotated, bare: Iterable[tuple[Sentence, Arms, Transfer]]) -> Iterator[Claim]:
    """The arms that nothing governs, with the sides that stand beside them."""
    for sentence, found, how in bare:
        sides = sides_of(document, sentence, found, how, (None, None))
        if sides is None or home_of(sides[0]) == home_of(sides[1]):
            continue
        if not negated(sentence, found) and not refused(sentence, found, how):
            yield _claim(document, sentence, found, how, sides)


def _by_direction(sentence: Sentence, found: Arms, how: Transfer, told: set[tuple[str, str]]) -> Sides | None:
    """The sides by the one direction that the page tells of, for arms told by number or by name."""
    if found.quantity is None and not found.item[:1].isupper():
        return None
    return None if INSTEAD.search(sentence.text, 0, found.start) else one_way(sentence, told, how)


def _of_item(document: Annotated, listed: ListedArms) -> Claim:
    names = ("date", "item", "quantity", "recipient", "supplier")
    roles = tuple(Role(n, v) for n in names if (v := getattr(listed, n)))
    return claim(document, listed.sentence, "arms_transfer", roles, confidence=0.8, told=listed.realis)


def _claim(document: Annotated, sentence: Sentence, found: Arms, how: Transfer, sides: Sides) -> Claim:
    supplier, recipient, certainty = sides
    start, end = min(how.start, found.start), max(how.end, found.end)
    roles: dict[str, Value | None] = {"supplier": supplier, "recipient": recipient, "item": found.item}
    roles |= {"quantity": found.quantity, "date": _date(sentence, found)}
    price = _price(sentence, start, end)
    if price is not None and price.amount is not None:
        roles |= {"amount": price.amount.value, "currency": price.amount.currency}
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    told = told_of_arms(sentence, found, how, start, end)
    return claim(document, sentence, "arms_transfer", values, confidence=certainty, told=told)


def _transfers(sentence: Sentence, before: Sentence | None, *, armed: bool) -> Iterator[tuple[Arms, Transfer]]:
    """The phrases that name arms with what governs them; one in a row with others shares what governs these."""
    text = sentence.text
    if arming := _ARMING.search(text):
        acting, whom = subject(sentence, arming.start()), sentence.words(*arming.span("whom"))
        if acting is not None:
            armed_so = Transfer(*arming.span(), acting, whom, 0.8)
            withs = [r for r in _rows(sentence, armed=True) if _WITH.fullmatch(text, arming.end(), r[0].start)]
            yield from ((a, armed_so) for a in (withs[0] if withs else [Arms(*arming.span(), "arms")]))
        return
    yield from _told_again(sentence, before)
    known: Transfer | None = None
    end = 0
    rows = _rows(sentence, armed=armed)
    headed = _headed(sentence)
    for number, row in enumerate(rows):
        head, tail = row[0], row[-1]
        listed = known is not None and bool(_LISTED.fullmatch(text, end, head.start))
        following = rows[number + 1][0].start if number + 1 < len(rows) else len(text)
        how = None if listed else governed(sentence, (head, tail), before, end, following)
        if listed and known is not None:
            how = replace(known, start=head.start, end=tail.end)
        how = _shared(sentence, (head, tail), how, known, end) or (
            replace(headed, start=head.start, end=tail.end) if headed is not None else None
        )
        end, known = tail.end, how or known
        told_after = rows[number + 1][0] if number + 1 < len(rows) else None
        if told_after and _GENERIC.fullmatch(tail.item) and _LISTED.fullmatch(text, tail.end, told_after.start):
            continue  # "arms: 20 tanks": the arms are told one by one
        if (
            told_after
            and _GENERIC.fullmatch(tail.item)
            and AMONG.search(text, max(0, told_after.start - _NEAR), told_after.start)
        ):
            continue
        parts = list(_parts(sentence, tail, how))
        yield from parts
        if how is not None:
            told = row[:-1] if parts else row
            yield from ((p, how) for p in told if len(row) == 1 or not _REST.search(text, 0, p.start))


def _told_again(sentence: Sentence, before: Sentence | None) -> Iterator[tuple[Arms, Transfer]]:
    """What "they" are that the sentence tells of, where the one before only names arms: "… took part. They were bought from Peru"."""
    these = THESE.match(sentence.text)
    if these is None or before is None:
        return
    named = list(find_arms(before, armed=True))
    if len(named) != 1 or named[0].doubtful or next(_transfers(before, None, armed=True), None):
        return
    arms = replace(named[0], start=these.start("what"), end=these.end("what"))
    how = governed(sentence, (arms, arms), before, 0)
    if how is not None:
        yield arms, how


def _shared(
    sentence: Sentence, row: tuple[Arms, Arms], how: Transfer | None, known: Transfer | None, end: int
) -> Transfer | None:
    """What governs a row, completed by what governs the one before it, which ends at `end`."""
    text, (head, tail) = sentence.text, row
    if known is None or (how is not None and (how.recipient is not None or how.supplier is not None)):
        return how
    if how is not None:
        followed = _SAME_WAY.match(text, tail.end)
        return replace(how, recipient=known.recipient, supplier=known.supplier if followed else None)
    told = known.end if known.end < head.start else end  # "jets were delivered to Peru in 1965, and six tanks in 1970"
    if _goes_on(text, end, head, tail) or (told > end and _FOLLOWED.fullmatch(text, told, head.start)):
        origin = (
            complement(sentence, tail.end, found.end() + 1, "from") if (found := _FROM.match(text, tail.end)) else None
        )
        return replace(known, start=head.start, end=tail.end, supplier=origin or known.supplier)
    gap = _GAPPED.search(text, end, head.start) if known.supplier is not None else None
    acting = actor(sentence.at(gap.start("who"))) if gap is not None else None
    return replace(known, start=head.start, end=tail.end, supplier=acting) if gap is not None else None


def _headed(sentence: Sentence) -> Transfer | None:
    """What a heading before a list tells: "Deliveries from Peru: 12 tanks; two helicopters"."""
    head = _HEADED.match(sentence.text)
    if head is None:
        return None
    origin = complement(sentence, head.start(), head.end(), "from|by", names=False)
    goal = complement(sentence, head.start(), head.end(), "to|for", names=False)
    return Transfer(*head.span(), origin, goal, 0.8)


def _parts(sentence: Sentence, arms: Arms, how: Transfer | None) -> Iterator[tuple[Arms, Transfer]]:
    """What "of which" tells of arms just named: how many went to whom, or how many have come."""
    text = sentence.text
    which = _OF_WHICH.match(text, arms.end)
    if which is None:
        return
    acting, behind = actor(sentence.at(which.start("who"))) if which["who"] else None, which.end()
    shared = how or Transfer(arms.start, behind, acting, None, 0.8)
    shared = replace(shared, supplier=acting or shared.supplier, end=behind, realis=None)
    if which["who"] and (goal := _TO_EACH.match(text, behind)):
        told = [(which.start("number"), goal.start("whom")), (goal.start("number"), goal.start("also"))]
    elif which["buyer"] or (not which["who"] and _CAME.match(text, behind)):
        told = [(which.start("number"), -1)]
    else:
        return
    for number, whom in told:
        mention = sentence.at(number) if number >= 0 else None
        if mention is not None and mention.amount is not None:
            party = actor(sentence.at(whom)) if whom >= 0 else shared.recipient
            yield replace(arms, quantity=mention.amount.value, end=number + 1), replace(shared, recipient=party)


def _goes_on(text: str, end: int, head: Arms, tail: Arms) -> bool:
    """Whether a row shares what governs the one that ends at `end`: "two in 1979 and a destroyer in 1980"."""
    return bool(
        _INHERITED.fullmatch(text, end, head.start)
        or _TOGETHER.fullmatch(text, end, head.start)
        or _SAME_WAY.match(text, tail.end)
    )


def _rows(sentence: Sentence, *, armed: bool) -> list[list[Arms]]:
    """The phrases in coordinated rows, without what is civil or only sent on a mission."""
    text = sentence.text
    rows: list[list[Arms]] = []
    for phrase in sorted(find_arms(sentence, armed=armed), key=lambda a: a.start):
        platform = PLATFORM.search(phrase.item)
        sent = SENT.search(text, max(0, phrase.start - 30), phrase.start)
        on_mission = (sent and (platform or _ITS.match(text, sent.end()))) or WITH_MEN.search(text, 0, phrase.start)
        unlikely = phrase.doubtful and not (platform and (phrase.maker is not None or rows))
        overlaps = bool(rows) and phrase.start < rows[-1][-1].end
        if (
            _CIVIL.search(phrase.item)
            or _no_item(text, phrase)
            or _LOST.search(text, 0, phrase.start)
            or on_mission
            or unlikely
            or overlaps
        ):
            continue
        if rows and _BESIDE.fullmatch(text, rows[-1][-1].end, phrase.start) and not _own_clause(text, rows[-1], phrase):
            rows[-1].append(phrase)
        else:
            rows.append([phrase])
    return rows


def _no_item(text: str, phrase: Arms) -> bool:
    """Whether it is told again ("of the weapon", "the ship was …") or is who gets them ("equip the artillery with guns")."""
    again = phrase.item in {"ship", "vessel", "boat", "lead ship", "sister ship"} and text.endswith(
        ("The ", "the "), 0, phrase.start
    )
    return again or phrase.item == "weapon" or (phrase.item == "artillery" and text.startswith(" with ", phrase.end))


def _own_clause(text: str, row: list[Arms], phrase: Arms) -> bool:
    """Whether a phrase behind ", and" opens a clause of its own: "sold two jets, and Russian tanks came in 2018"."""
    joint = text[row[-1].end : phrase.start]
    return joint.startswith(", and") and len(row) == 1 and row[0].start > _FAR and bool(_CLAUSE.match(text, phrase.end))


def _date(sentence: Sentence, found: Arms) -> str:
    """The date behind the phrase, else the last one before it, else the one carried over."""
    text = sentence.text
    if came := _DELIVERED.match(text, found.end):
        mention = sentence.at(came.start("date"))
        return mention.date if mention is not None else ""
    stop = STOP.search(text, found.end)
    if meant := _DATED_NOUN.search(text, 0, found.start):
        mention = sentence.at(meant.start("date"))
        return mention.date if mention is not None else ""
    after = _DATE.search(text, found.end, min(stop.start() if stop else len(text), found.end + 90))
    before = list(_DATE.finditer(text, 0, found.start))
    index = after.start() if after else before[-1].start() if before else -1
    mention = sentence.at(index) if index >= 0 else None
    return mention.date if mention is not None else sentence.scope.date


def _price(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The price: "4 billion worth of arms", "arms worth 4 billion", "a 20 million contract for …"."""
    text = sentence.text
    for match in _MONEY.finditer(text, max(0, start - 4), min(len(text), end + 60)):
        if _PRICED.search(text, 0, match.start()) or _PRICES.match(text, match.end()):
            return sentence.at(match.start())
    return None
