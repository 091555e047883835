"""Transfers of arms: who supplies which arms to whom.

Read outwards from the phrase that names arms (`extract.constructions.arsenal`): the verb or noun that governs it (`extract.constructions.transfers`)
tells which side its subject is on; the maker's nationality and the section's pair fill what is not told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis, Role, Value
from extract.constructions.arsenal import MILITARY, Arms, find_arms
from extract.constructions.parties import actor, home, other, subject
from extract.constructions.transfers import PLATFORM, SENT, Transfer, governed
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import organizations
from extract.gazetteer.states import state
from extract.patterns.frame import claim
from extract.patterns.realis import clause, realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_ARMING = re.compile(
    r"\b(?:was|were|is|are|has been|had been|of)(?: secretly| covertly)? arming (?:the )?(?P<whom>[^,;.:]{3,60}?)(?=[,;.:]|$| (?:in|with|against|since|through|and)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:,? (?:and|as well as|plus|along with|together with)|,)(?: (?:also|then|the|a|an|some|several|other|its|later|in|on|[\ue500-\ue5ff],?))* $|^,? (?:in|on) [\ue500-\ue5ff],?(?: and|,)(?: an?| the| another)? $"
)
_INHERITED = re.compile(
    r"(?!.*\b(?:was|were|is|are|has|have|had|to|which|who|while|but)\b)[^:.!?\ue000-\ue4ff]{0,80}?(?:,|;| and|,? as well as)(?: and)?(?: (?:an?|the|some|other|another|its|further|also|later|then|in [\ue500-\ue5ff],?|on [\ue500-\ue5ff],?))* ",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"[^;.!?]{0,160}?(?::|, (?:among (?:them|which|these)|including|includes|such as|namely|in particular|mainly|chiefly|notably|i\.e\.,?))(?: (?:the|an?|some|about|first|its|more than|over))* ?",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:[a-z-]+ )?(?:arms|weapons?(?: systems)?|weaponry|armaments|(?:military |defen[cs]e )(?:equipment|hardware|mat[eé]riel|systems)|equipment)",
    re.IGNORECASE,
)
_WAR = re.compile(
    r"\b(?:invasion of|war (?:in|on|against)|attacks? on|aggression against|(?:military )?(?:aid|support|help) (?:to|for)) (?:the )?(?P<of>[\ue000-\ue0ff])",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?) that\b[^;.]*\b(?:was|were|have been|has been) (?:\w+ly )?(?:denied|dismissed|rejected)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b(?:in favou?r of|instead of which|opting for|opted for|chose|went for|preferring)\b", re.IGNORECASE
)
_AWAITED = re.compile(
    r"\b(?:deliver(?:y|ies) (?:is|are|was|were) (?:due|expected|scheduled|to be|to|planned)|(?:had|has|have) (?:not|yet to) (?:yet )?be(?:en)? delivered|not (?:yet )?delivered|never delivered|(?:due )?for delivery (?:by|in|from|from late|until)|awaiting delivery)\b",
    re.IGNORECASE,
)
_SAME_WAY = re.compile(
    r"^ (?:went|followed|came|were sent|took)(?: in| the same way| later| soon after| too| suit)\b", re.IGNORECASE
)
_UNDONE = re.compile(
    r"\b(?:fell through|collapsed|came to nothing|was blocked|were blocked|vetoed|abandoned|rejected|turned down|discuss\w*|hoping|talks|coming|negotiat\w*|interest(?:ed)? in|intention|intercepted|seized|offer\w*|explor\w*|bid|tender|sought|refused|contemplat\w*|foresee\w*|consider\w*)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"[\ue500-\ue5ff]")
_MONEY = re.compile(r"[\ue600-\ue6ff]")
_CIVIL = re.compile(
    r"\b(?:passenger|civil(?:ian)?|airlines?|commercial|cruise|tourist|film|toy|sport\w*|ferr(?:y|ies)|tankers?|fishing|rescue|fire[- ]?fighting|medical|agricultur\w*|cotton|drilling)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:other|further) $", re.IGNORECASE)  # "tanks, mortars and other weapons": the rest is no item
_REPORTED = re.compile(r"\breport(?:s|ed)? (?:that|the)\b|\bwrote that\b", re.IGNORECASE)
_ORGAN = re.compile(
    r"[\ue000-\ue1ff](?:['’]s?)? (?:navy|army|air force|military|armed forces|government|police|coast guard|defen[cs]e ministry)\b",
    re.IGNORECASE,
)
_BUYER = re.compile(
    r"\b(?:the|our) (?:defen[cs]e ministry|ministry of (?:national )?defen[cs]e|army|navy|air force|coast guard|armed forces|police|military)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:loss|downing|shooting down|destruction|crash|sinking|theft|seizure|use|display|launch|test) of (?:an? |the |its |two |several )?$|\b(?:shot down|lost|destroyed|sank|captured|seized) (?:an? |the |its )?$",
    re.IGNORECASE,
)
_FAR = 12  # characters that a subject and its verb take
_CLAUSE = re.compile(r" (?:had|has|have|were|was|came|arrived|followed|reached)\b")
_FORCE = re.compile(
    r"\b(?:Army|Navy|Air Force|Armed Forces|Coast ?Guard|Marines?|Defen[cs]e Forces?|Military|Police)\b"
)
_PRICED = re.compile(r"(?:worth|for|valued at|at a cost of|price of|costing|cost)(?: some)? $", re.IGNORECASE)
_PRICES = re.compile(r" (?:worth|contract|deal|order|sale)", re.IGNORECASE)
_STOP = re.compile(r"[;:]|\. ")


_Sides = tuple[Entity | None, Entity | str | None, float]


@extractor("arms", emits={"arms_transfer"})
def arms(document: Annotated) -> Iterator[Claim]:
    """Arms sold, supplied, delivered or given by one actor to another, ordered or offered."""
    last: _Sides | None = None
    told: set[tuple[str, str]] = set()
    untold: list[tuple[Sentence, Arms, Transfer]] = []
    for block in document.blocks:
        armed = False
        for number, sentence in enumerate(block):
            before = block[number - 1] if number else None
            armed = armed or bool(MILITARY.search(sentence.text)) or bool(MILITARY.search(sentence.scope.heading))
            for found, how in _transfers(sentence, before, armed=armed):
                sides = _sides(document, sentence, found, how, (last, before))
                if sides is None and how.supplier is None and how.recipient is None and found.maker is None:
                    untold.append((sentence, found, how))
                if sides is not None:
                    last = sides if sides[0] is not None else last
                    told.add((_home(sides[0]), _home(sides[1])))
                    yield _claim(document, sentence, found, how, sides)
    for sentence, found, how in untold:
        particular = found.quantity is not None or found.item[:1].isupper()
        if (
            particular
            and (sides := _one_way(sentence, told, how.certainty))
            and not _INSTEAD.search(sentence.text, 0, found.start)
        ):
            yield _claim(document, sentence, found, how, sides)


def _home(party: Entity | str | None) -> str:
    return home(party) if isinstance(party, Entity) else ""


def _one_way(sentence: Sentence, told: set[tuple[str, str]], certainty: float) -> _Sides | None:
    """From whom to whom arms go on a page that tells of one direction only, for those whose sides no sentence tells."""
    ways = [(a, b) for a in sentence.scope.pair for b in sentence.scope.pair if (a.key, b.key) in told]
    return (*ways[0], certainty * 0.7) if len(ways) == 1 else None


def _claim(document: Annotated, sentence: Sentence, found: Arms, how: Transfer, sides: _Sides) -> Claim:
    supplier, recipient, certainty = sides
    start, end = min(how.start, found.start), max(how.end, found.end)
    roles: dict[str, Value | None] = {"supplier": supplier, "recipient": recipient, "item": found.item}
    roles |= {"quantity": found.quantity, "date": _date(sentence, found)}
    price = _price(sentence, start, end)
    if price is not None and price.amount is not None:
        roles |= {"amount": price.amount.value, "currency": price.amount.currency}
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    told = how.realis or _told(sentence, start, end)
    return claim(document, sentence, "arms_transfer", values, confidence=certainty, told=told)


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    text = sentence.text
    if _DENIED.search(text):
        return Realis.DENIED
    how = realis(sentence, start, end)
    first, last = clause(sentence, start, end)
    if how is Realis.HAPPENED and _AWAITED.search(text, end):
        return Realis.PLANNED
    instead = _INSTEAD.search(text, first, last)
    first = instead.end() if instead and instead.end() <= end else first
    if how is Realis.HAPPENED and _UNDONE.search(sentence.text, first, last):
        return Realis.PLANNED
    return Realis.ALLEGED if how is Realis.HAPPENED and _REPORTED.search(sentence.text, 0, start) else how


def _transfers(sentence: Sentence, before: Sentence | None, *, armed: bool) -> Iterator[tuple[Arms, Transfer]]:
    """The phrases that name arms with what governs them; one in a row with others shares what governs these."""
    text = sentence.text
    if arming := _ARMING.search(text):
        acting, whom = subject(sentence, arming.start()), sentence.words(*arming.span("whom"))
        if acting is not None:
            yield Arms(*arming.span(), "arms"), Transfer(*arming.span(), acting, whom, 0.8)
        return
    known: Transfer | None = None
    end = 0
    rows = _rows(sentence, armed=armed)
    for number, row in enumerate(rows):
        head, tail = row[0], row[-1]
        listed = known is not None and bool(_LISTED.fullmatch(text, end, head.start))
        how = None if listed else governed(sentence, head, tail, before, end)
        if listed and known is not None:
            how = replace(known, start=head.start, end=tail.end)
        if how is not None and how.recipient is None and how.supplier is None and known is not None:
            how = replace(how, recipient=known.recipient)
        if how is None and known is not None and _goes_on(text, end, head, tail):
            how = replace(known, start=head.start, end=tail.end)
        end, known = tail.end, how or known
        told_after = rows[number + 1][0] if number + 1 < len(rows) else None
        if told_after and _GENERIC.fullmatch(tail.item) and _LISTED.fullmatch(text, tail.end, told_after.start):
            continue  # "arms: 20 tanks": the arms are told one by one
        if how is not None:
            yield from ((p, how) for p in row if len(row) == 1 or not _REST.search(text, 0, p.start))


def _goes_on(text: str, end: int, head: Arms, tail: Arms) -> bool:
    """Whether a row shares what governs the one that ends at `end`: "two in 1979 and a destroyer in 1980"."""
    return bool(_INHERITED.fullmatch(text, end, head.start) or _SAME_WAY.match(text[tail.end :]))


def _rows(sentence: Sentence, *, armed: bool) -> list[list[Arms]]:
    """The phrases in coordinated rows, without what is civil or only sent on a mission."""
    text = sentence.text
    rows: list[list[Arms]] = []
    for phrase in sorted(find_arms(sentence, armed=armed), key=lambda a: a.start):
        platform = PLATFORM.search(phrase.item)
        on_mission = platform and SENT.search(text, max(0, phrase.start - 30), phrase.start)
        unlikely = phrase.doubtful and not (platform and (phrase.maker is not None or rows))
        overlaps = bool(rows) and phrase.start < rows[-1][-1].end
        if _CIVIL.search(phrase.item) or _LOST.search(text, 0, phrase.start) or on_mission or unlikely or overlaps:
            continue
        if rows and _BESIDE.fullmatch(text, rows[-1][-1].end, phrase.start) and not _own_clause(text, rows[-1], phrase):
            rows[-1].append(phrase)
        else:
            rows.append([phrase])
    return rows


def _own_clause(text: str, row: list[Arms], phrase: Arms) -> bool:
    """Whether a phrase behind ", and" opens a clause of its own: "sold two jets, and Russian tanks came in 2018"."""
    joint = text[row[-1].end : phrase.start]
    return joint.startswith(", and") and len(row) == 1 and row[0].start > _FAR and bool(_CLAUSE.match(text, phrase.end))


def _principal(party: Entity | str | None) -> Entity | str | None:
    """The state whose armed force is told: "the Peruvian Air Force"."""
    if (
        isinstance(party, Entity)
        and party.kind is EntityKind.ORGANIZATION
        and party.state
        and _FORCE.search(party.name)
    ):
        return state(party.state)
    return party


def _sides(
    document: Annotated, sentence: Sentence, found: Arms, how: Transfer, context: tuple[_Sides | None, Sentence | None]
) -> _Sides | None:
    """The sides as told, else from the maker, the pair, whose page it is, the transfer told before; with the certainty."""
    last, before = context
    pair = sentence.scope.pair
    homes = {s.key for s in pair}
    supplier, recipient, certainty = how.supplier or found.maker, how.recipient, how.certainty
    supplier = None if supplier is not None and supplier.key in organizations() else supplier
    recipient = None if isinstance(recipient, Entity) and recipient.key in organizations() else recipient
    if isinstance(recipient, Entity) and supplier is not None and home(supplier) == home(recipient):
        abroad = found.maker is not None and home(found.maker) != home(recipient)
        supplier, recipient = (found.maker, recipient) if abroad else (supplier, None)
    if supplier is None and _INSTEAD.search(sentence.text, 0, found.start):
        return None  # who makes what was chosen instead is not told
    if supplier is None and recipient is None:
        known = last is not None and last[0] is not None and home(last[0]) in homes
        return (last[0], last[1], certainty * 0.8) if last is not None and known else None
    if recipient is None and supplier is not None:
        beyond = _third(sentence, found, before) if home(supplier) in homes else None
        recipient = beyond or other(pair, supplier)
        inside = recipient is not None
        if recipient is None and (
            home(supplier)
            or how.recipient
            or _ORGAN.search(sentence.text, 0, found.start)
            or _BUYER.search(sentence.text, 0, found.start)
            or found.maker
        ):
            recipient = _buyer(document, sentence, found)
        certainty *= 0.85 if inside else 0.75
    elif supplier is None and isinstance(recipient, Entity):
        supplier = other(pair, recipient) if home(recipient) in homes else None
        certainty *= 0.8
    recipient = _principal(recipient)
    return (supplier, recipient, certainty) if recipient is not None and supplier != recipient else None


def _third(sentence: Sentence, found: Arms, before: Sentence | None) -> Entity | None:
    """The state at war that the talk is of, where it is none of the pair: "condemned the invasion of X. Y has sent tanks"."""
    for told, end in ((sentence, found.start), (before, None)):
        if told is not None:
            wars = list(_WAR.finditer(told.text, 0, len(told.text) if end is None else end))
            state = actor(told.at(wars[-1].start("of"))) if wars else None
            if state is not None and state not in sentence.scope.pair:
                return state
    return None


def _buyer(document: Annotated, sentence: Sentence, found: Arms) -> Entity | None:
    """To whom a third party's arms went: the forces told last ("sanctioned the Peruvian navy over …"), else whose page it is."""
    forces = list(_ORGAN.finditer(sentence.text, 0, found.start))
    if forces:
        return actor(sentence.at(forces[-1].start()))
    main = document.profile.main
    return sentence.scope.publisher or (main if main in sentence.scope.pair else None)


def _date(sentence: Sentence, found: Arms) -> str:
    """The date behind the phrase, else the last one before it, else the one carried over."""
    text = sentence.text
    stop = _STOP.search(text, found.end)
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
