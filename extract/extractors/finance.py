"""Finance between actors: loans, aid, debts, investments, payments, each with its amount.

Sums are read outwards from the amount, as trade figures are (`extract.constructions.finance.sums`). Sums in a chain ("loans of 750 million
(2022), 600 million (2023) …") share all that they do not tell themselves; a side that no clause tells is the pair's other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis, Role, Value
from extract.constructions.converted import is_converted
from extract.constructions.finance.allotments import Giver, allotted
from extract.constructions.finance.direction import direction, of_currency
from extract.constructions.finance.payment_words import GIVEN, NOT_FINANCE, VERB
from extract.constructions.finance.sum_clause import MONEY, Sum, date_after, date_of
from extract.constructions.finance.sum_sides import Told, completed, lender, lender_in
from extract.constructions.finance.sums import read_sum
from extract.constructions.finance.sums_behind import read_behind, read_listed
from extract.constructions.first_person import speaking_firm
from extract.constructions.mission.office_keepers import called
from extract.constructions.parties import actor, complement, home
from extract.constructions.project.builders import homes
from extract.constructions.sides import subject_sides
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.frame import claim
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_PART = regex(r"\b(?:of which|of this|of that|of these|including|among (?:them|which)|whereof)\b", re.IGNORECASE)
_LINKS = regex(r"(?:[^;:.!?\ue000-\ue4ff\ue900-\ue9ff]{0,90};?[^;:.!?\ue000-\ue4ff\ue900-\ue9ff]{0,40})")
_GAPPED = regex(
    r"(?:, and|,? and|,|;|;? while)(?: the)?(?: [\ue100-\ue1ff])?(?: (?:agency|bank|lender|fund|group|government))? ([\ue000-\ue0ff\ue400-\ue4ff])(?:,? (?:in|on) [\ue500-\ue5ff],?)?(?: a further| another| some)? $"
)
# "was built for 5 million, of which Japan lent 2"
_GAVE_PART = regex(r"[^;:]{0,90}?\bof (?:which|this|that) (?:the )?(?:[a-z]+ ){0,2}?[\ue000-\ue0ff\ue400-\ue4ff]")
_OTHER_PART = regex(r"\b(?:other|remaining|second|rest|another)\b[^;:]{0,30}? to ", re.IGNORECASE)
_HELD = regex(r"[\ue800-\ue8ff] (?:of|in) (?:the )?$")
_ORIGIN = regex(r",? from (?:the )?[\ue000-\ue1ff\ue400-\ue4ff]")
_TO = regex(r",? (?:to|for) (?:the )?(?P<whom>[\ue000-\ue0ff\ue400-\ue4ff])")
_MORE = regex(
    r"(?:^|[;:] |, and |[\ue500-\ue5ff],? )(?:(?:an?|another|some) (?:further |additional |second |third |fourth )?|one of )$|\banother $",
    re.IGNORECASE,
)
_GIVEN = regex(
    r"(?:,? (?:for|to|in|on)\b[^,;.]{0,60},?)? (?:was|were|has been|had been|is|followed|came|went)(?: (?:later|then|also|since|\w+ly))*(?: (?:agreed|granted|approved|lent|provided|pledged|given|added|extended|announced|promised|allocated|disbursed|released|made available|offered|signed))?\b",
    re.IGNORECASE,
)
_RESPECTIVELY = regex(r"(?:,? (?:and )?[\ue600-\ue6ff])*,? respectively\b")
_MODAL = regex(r"\b(?:should|would|will|could|may|might|can)\b")
_PASSED = regex(
    r",?(?: (?:had|has|have))? (?:was|were|been|is|are) (?:(?:already|later|then|since|only|also) )?(?:an? (?:soft |outright )?(?P<noun>grant|gift|donation|loan|credit)|disbursed|released|paid(?: out)?|transferred|delivered|drawn|handed over|spent)\b",
    re.IGNORECASE,
)
_EACH = regex(
    r" (?:each|apiece|respectively)?,? ?(?:in )?(?P<dates>[\ue500-\ue5ff](?:, [\ue500-\ue5ff])* and (?:in )?[\ue500-\ue5ff])(?! [\ue000-\ue4ff])"
)
_CANCEL = regex(
    r"\bcancel\w*|\b(?<=outstanding )claims\b|\bclaims (?=towards|on|against)", re.IGNORECASE
)  # debts are cancelled as done, visits as not done
_TO_CANCEL = regex(
    r"\bcancellation\b[^;.]{0,80}\b(?:promised|pledged|agreed|announced|discussed|proposed|offered|requested)\b|\b(?:promis|pledg|agree|offer)\w* (?:in [\ue500-\ue5ff] )?to (?:cancel|forgive|write off)\b",
    re.IGNORECASE,
)
# An agreement on debts is what reworks them.
_REWORKED = regex(
    r"\b(?:agreed|agree|agrees|agreeing)(?: in [\ue500-\ue5ff])?(?: with [^;.]{1,60}?)? (?:to |on )(?:the )?(?:re-?schedul|restructur|rework)",
    re.IGNORECASE,
)
_BACK = regex(
    r"(?:,? [\w]+)? (?:was|were|has been|have been|had been) (?:later |since )?(?:returned|repaid|paid back|given back|reimbursed)\b"
)
# "a loan of 2 million … was never paid out"; "signed a memorandum … to invest 2 million"
_UNDONE = regex(
    r"(?:(?!, and |, while )[^;:.!?\ue600-\ue6ff]){0,160}?\b(?:never (?:paid|disbursed|drawn|materiali[sz]ed|spent|delivered|came|arrived)|came to nothing|fell through|(?:was|were|is|are|has been|have been|is being) (?:applied for|requested|solicited|asked for|refused|rejected|turned down|vetoed|blocked|declined|halted|suspended|frozen|shelved|withdrawn|scrapped|stopped|dropped)|cancelled)\b",
    re.IGNORECASE,
)
_COMING = regex(rf"[^;:.,]{{0,50}}? (?:will|shall|would) be (?:{GIVEN})\b")
_UNDERTAKEN = regex(
    r"\b(?:memorandum|agreement|contract|accord|protocol|convention|letter|deal)\b[^;.]{0,90}\bto $", re.IGNORECASE
)
_FORESEEN = regex(
    r"\b(?:fore(?:sees?|saw|seen)|provides? for|calls? for|projects|budgets for)\b[^;.!?]{0,120}$", re.IGNORECASE
)
# "agreed to lend the mill 2 million, repaid ahead of time": it was lent
_REPAID = regex(r"[^;:.!?\ue600-\ue6ff]{0,60}? (?<! be )(?:repaid|paid back|paid off|drawn in full|fully drawn)\b")
# "a loan of 2 million that Peru gave in 2005 will be written off": given all the same
_HAD_LENT = regex(
    r",? (?:that|which) (?:the )?[\ue000-\ue0ff\ue400-\ue4ff] (?:(?:had|has|once|first) )*(?:lent|gave|given|granted|extended|provided|made|disbursed)\b"
)
# "lent 2 million of a total of 5 million": the whole is nobody's
_OF_WHOLE = regex(
    r"[\ue600-\ue6ff] out of (?:some |about )?$|\bshare (?:of|in) (?:the )?[^,;:.]{0,30}$|[\ue600-\ue6ff](?: out)? of (?:an? |the |its )?(?:[a-z]+ )?(?:total|sum|cost|price|budget|bill|package|value|amount)(?: of| cost of)?\s+(?:some |about )?$"
)
# "2 million of its 5 million cost"
_OF_ITS, _COST = (
    regex(r"[\ue600-\ue6ff] of (?:the|an?|its|their|that) $"),
    regex(r" (?:total )?(?:cost|price|budget|bill|value|total)s?\b"),
)
# ", and a court fined it 2 million": no more of the sums before
_OTHER_DEED = regex(r"\b(?:fined|sued|ordered|sentenced|robbed|cheated|claimed|demanded|wants?|wanted|asked)\b")
_ACTORS = regex(r"[\ue000-\ue4ff\ue900-\ue9ff]")


@extractor("finance", emits={"finance"})
def finance(document: Annotated) -> Iterator[Claim]:
    """Loans, aid, debts, investments and payments with a provider, a recipient and an amount."""
    if not any(MONEY.search(s.text) for block in document.blocks for s in block):
        return
    page = Told(
        None,
        None,
        None,
        None,
        document.profile.main,
        firm=_firm(document),
        lender=lender(document),
        homes=homes(document),
        paired=bool(document.profile.pair),
    )
    first = list(_read(document, page))
    way = direction(document, first)
    for sentence, found in _read(document, replace(page, direction=way)) if way is not None else first:
        yield _claim(document, sentence, found)


def _read(document: Annotated, page: Told) -> Iterator[tuple[Sentence, Sum]]:
    """The sums of a document that have their sides, in order; an open side is taken from what holds for the `page`."""
    ever: Sum | None = None
    giver = Giver()
    for block in document.blocks:
        told: Sum | None = None
        for number, sentence in enumerate(block):
            before = block[number - 1] if number else None
            row = allotted(sentence, giver)
            giver = giver.after(sentence)
            yield from ((sentence, each) for each in row.values())
            for found in _sums(sentence, replace(page, sum=told, ever=ever, before=before), row):
                told = found
                between = {_home(found.provider), _home(found.recipient)}
                ever = found if between == {home(s) for s in sentence.scope.pair} else ever
                yield sentence, found
            named = lender_in(sentence)
            page = replace(page, lender=named) if named is not None else page


def _firm(document: Annotated) -> Entity | None:
    """The firm whose page this is."""
    if document.profile.publisher is not None:
        return None
    firm = called(document, speaking_firm(document))
    return Entity(EntityKind.ORGANIZATION, slug(firm), firm) if isinstance(firm, str) else firm


def _claim(document: Annotated, sentence: Sentence, found: Sum) -> Claim:
    mention = sentence.at(found.index)
    amount = mention.amount if mention is not None else None
    roles: dict[str, Value | None] = {"provider": found.provider, "recipient": found.recipient}
    roles |= {"kind": found.kind, "date": found.date}
    roles |= {"amount": amount.value, "currency": amount.currency} if amount is not None else {}
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    plain = (
        replace(sentence, text=_CANCEL.sub(lambda m: "-" * len(m.group()), sentence.text))
        if found.kind == "debt"
        else sentence
    )
    how = Realis.PLANNED if found.asked else realis(plain, found.start, found.end)
    if found.kind == "debt" and _TO_CANCEL.search(sentence.text):
        how = Realis.PLANNED
    if found.kind == "debt" and how is Realis.PLANNED and _REWORKED.search(sentence.text, 0, found.index):
        how = Realis.HAPPENED
    if (
        found.kind != "debt"
        and not sentence.text.startswith(
            "paid ", found.start
        )  # "what it paid 2 million for never arrived": paid all the same
        and how is Realis.HAPPENED
        and (
            (_UNDONE.match(sentence.text, found.end) and not _PASSED.match(sentence.text, found.index + 1))
            or _COMING.match(sentence.text, found.index + 1)
            or _UNDERTAKEN.search(sentence.text, 0, found.start)
            or _FORESEEN.search(sentence.text, 0, found.start)
        )
    ):
        how = Realis.PLANNED
    if (
        how is Realis.PLANNED
        and found.kind == "loan"
        and (_REPAID.match(sentence.text, found.index + 1) or _HAD_LENT.match(sentence.text, found.index + 1))
    ):
        how = Realis.HAPPENED
    if how is Realis.DENIED and found.kind == "debt":
        how = Realis.HAPPENED  # "failed to pay" is what makes the debt
    return claim(document, sentence, "finance", values, confidence=found.certainty, told=how, version="2")


def _sums(sentence: Sentence, told: Told, row: Container[int]) -> Iterator[Sum]:
    """The sums of a sentence that have their sides, left to right, without those of a `row`; `told` is the one before it in the block."""
    text = sentence.text
    last: Sum | None = None
    listed = sentence.block.kind is BlockKind.ITEM
    end, part = 0, False
    opened: list[Sum] = []  # whose taker stands behind a later one
    for match in (m for m in MONEY.finditer(text) if m.start() not in row):
        index, gap = match.start(), text[end : match.start()]
        first, end = not end, match.end()
        whole = _OF_WHOLE.search(text, 0, index) or (_OF_ITS.search(text, 0, index) and _COST.match(text, index + 1))
        if (not first and (whole or is_converted(sentence, index - len(gap) - 1, index))) or _AWARDED.match(text, end):
            continue
        part = not first and ((part and ";" not in gap) or bool(_PART.search(gap)))
        own = part and last is None and _GAVE_PART.match(gap) is not None
        if part and last is None and told.sum is None and not own:
            continue
        if part and not own:
            if (one := _part(sentence, index, last or told.sum)) is not None:
                yield one
            continue
        behind = read_behind(sentence, index)
        found = (
            (behind if behind is not None and behind.provider is not None else None)
            or read_sum(sentence, index, told.before)
            or behind
            or _further(sentence, index, last or told.sum or (told.ever if listed else None))
            or read_listed(sentence, index)
        )
        in_turn = _RESPECTIVELY.match(text, index + 1) is not None
        if last is not None and not in_turn and not _is_own(found, last):
            found = _chained(sentence, index, gap, last) or found
        if found is None:
            continue
        opened.append(found)
        found = completed(sentence, found, last or told.sum, replace(told, issued=of_currency(sentence, index)))
        if found is not None:
            last = found
            yield from (each for one in (*_sharing(opened, found), found) for each in _each(sentence, one))
            opened = []


def _sharing(opened: list[Sum], found: Sum) -> Iterator[Sum]:
    """The sums under the same verb that share a taker told behind the last: "a loan of 2 million and a grant of 3 *to Peru*"."""
    for one in opened[:-1]:
        if one.recipient is None and one.provider == found.provider and one.start == found.start:
            yield replace(one, recipient=found.recipient, certainty=one.certainty * 0.9)


def _further(sentence: Sentence, index: int, last: Sum | None) -> Sum | None:
    """One more like the sum before: "A further 2 million, for roads, was agreed in 2017"."""
    text = sentence.text
    if last is None or not _MORE.search(text, 0, index) or not _GIVEN.match(text[index + 1 :]):
        return None
    date = date_of(sentence, index)
    return replace(last, index=index, start=index, end=index + 1, date=date, certainty=last.certainty * 0.9)


def _part(sentence: Sentence, index: int, whole: Sum | None) -> Sum | None:
    """A part of the sum before that is told to have been paid, or whom it went to: "of which 2 million was a grant to Peru"."""
    passed = _PASSED.match(sentence.text, index + 1)
    if whole is None or passed is None or whole.kind not in {"loan", "aid"}:
        return None
    given = (
        _TO.search(sentence.text, passed.start(), min(len(sentence.text), passed.end() + 60))
        if passed["noun"]
        else None
    )
    recipient = actor(sentence.at(given.start("whom"))) if given else None
    kind = "loan" if (passed["noun"] or "").endswith(("loan", "credit")) else "aid" if passed["noun"] else whole.kind
    return replace(
        whole,
        index=index,
        start=index,
        end=passed.end(),
        kind=kind,
        recipient=recipient or whole.recipient,
        date=date_after(sentence, index) or ("" if passed["noun"] else whole.date),
        asked=False,
        certainty=whole.certainty * 0.85,
    )


def _each(sentence: Sentence, found: Sum) -> Iterator[Sum]:
    """A sum for each date of "two loans of 2 million each in 2014 and 2015"."""
    each = _EACH.match(sentence.text, found.index + 1)
    dates = [m.date for m in sentence.within(*each.span("dates"))] if each else [found.date]
    yield from (replace(found, date=date) for date in dates)


def _is_own(found: Sum | None, last: Sum) -> bool:
    """Whether a sum tells enough of itself not to be one more under the verb or noun of the sum before it."""
    if found is None:
        return False
    return found.start > last.index or (found.kind == last.kind and found.recipient not in {None, last.recipient})


def _chained(sentence: Sentence, index: int, gap: str, last: Sum) -> Sum | None:
    """The amount as one more of the sums before it."""
    text, gapped = sentence.text, _GAPPED.search(gap)
    origin = _ORIGIN.match(text, index + 1)
    if origin is not None and actor(sentence.at(origin.end() - 1)) not in {None, last.provider}:
        return None  # "and a grant of 2 million from Norway"
    if (own := _ANOTHERS.search(gap)) and actor(sentence.at(index - len(gap) + own.start("who"))) != last.provider:
        return None  # "while Peruvian investment in Chile is put at 2 million"
    seller = complement(sentence, last.index + 1, index, "from") if last.kind == "payment" else None
    buyer = (
        complement(sentence, last.index + 1, index, "to")
        if last.kind == "payment" and _OTHER_PART.search(gap)
        else None
    )
    known = {e for e in (last.provider, last.recipient, seller, buyer) if e is not None}
    known_homes = {home(e) for e in known}
    start = index - len(gap)
    until = start + (gapped.start() if gapped else len(gap))
    between = [m for i in range(start, until) if (m := sentence.at(i)) and not _HELD.search(text, start, i)]
    if any(e not in known and home(e) not in known_homes for m in between for e in m.entities):
        return None
    plain = _ACTORS.sub("x", gap[: gapped.start()] if gapped else gap)
    if (
        not _LINKS.fullmatch(plain)
        or _MODAL.search(plain)
        or VERB.search(plain.replace("added", ""))
        or NOT_FINANCE.search(plain)
        or _OTHER_DEED.search(plain)
    ):
        return None
    if _BACK.match(text, index + 1):  # "of these two million were returned"
        last = replace(last, provider=last.recipient, recipient=last.provider, kind="payment")
    provider = actor(sentence.at(index - len(gap) + gapped.start(1))) if gapped else _in_turn(sentence, index, last)
    if goal := _TO.match(text, index + 1):
        buyer = None
        told = actor(sentence.at(goal.start("whom")))
        last = replace(last, recipient=told or last.recipient)
    date = (
        date_after(sentence, index) or (_date_in(sentence, index - len(gap), index) if ";" in gap else "") or last.date
    )
    certainty = last.certainty * 0.95
    return replace(
        last,
        index=index,
        end=index + 1,
        provider=buyer or provider,
        recipient=seller or last.recipient,
        date=date,
        certainty=certainty,
    )


def _in_turn(sentence: Sentence, index: int, last: Sum) -> Entity | None:
    """Who gave the amount at `index`, the second of two, where two gave: "Peru and Chile lent it 2 million and 3 million"."""
    givers = subject_sides(sentence, 0, last.start)
    second = _TWO.search(sentence.text, 0, index + 1)
    if second is None or second.start() != last.index or len(givers) != len(("one", "other")):
        return last.provider
    return actor(givers[1]) if actor(givers[0]) == last.provider else last.provider


# "a 2 million rail concession was awarded by Peru to Acme": worth that, not given
_AWARDED = regex(
    r" (?:(?!loan|credit|grant|debt|aid)[\w\ue100-\ue1ff-]+ ){0,3}?(?:contracts?|concessions?|tenders?)\b[^;:.\ue600-\ue6ff]{0,60}? (?:was|were|has been|had been|is) (?:awarded|let|given|granted|won)\b"
)
_ANOTHERS = regex(
    r"\b(?:while|whereas|and|but) (?:the )?(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:[a-z]+ ){0,2}(?:investments?|loans?|aid|credits?|grants?|assistance|debts?)\b"
)
_TWO = regex(r"(?<!and )(?<!, )[\ue600-\ue6ff] and [\ue600-\ue6ff]$")


def _date_in(sentence: Sentence, start: int, end: int) -> str:
    """The last date between two indices."""
    return next((m.date for m in reversed(sentence.within(start, end)) if m.date), "")


def _home(actor: Entity | None) -> str:
    return home(actor) if actor is not None else ""
