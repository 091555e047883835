"""Finance between actors: loans, aid, debts, investments, payments, each with its amount.

Sums are read outwards from the amount, as trade figures are: the verb and the noun that govern it tell the kind and which
side its subject is on; what prepositions lead in, the subject and the section's pair fill the sides. Sums in a chain
("loans of 750 million (2022), 600 million (2023) …") share all that they do not tell themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.claim import Realis, Role
from extract.document import Entity, EntityKind
from extract.frame import claim
from extract.mention import Kind
from extract.parties import NAME, actor, at, complement, home, other, subject
from extract.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim
    from extract.sentence import Sentence

_KINDS = {
    "loan": r"(?:loans?|credits?|lines? of credit|credit (?:lines?|facilit(?:y|ies))|deposits?|overdrafts?|financing|bail-?outs?|mortgages?|loan facility)",
    "debt": r"(?:debts?|arrears|indebtedness|liabilities|unpaid bills?)",
    "aid": r"(?:aid|assistance|grants?|gifts?|donations?|presents?|support|relief|aid package|package|funding|subsid(?:y|ies)|contributions?|endowment|help|funds)",
    "investment": r"(?:investments?|capital injection|equity|stakes?)",
    "payment": r"(?:payments?|compensation|reparations?|indemnit(?:y|ies)|ransom|repayments?|advance|instal?ments?|fees?|settlement)",
}
_NOUN = re.compile(r"\b(?:" + "|".join(rf"(?P<{k}>{v})" for k, v in _KINDS.items()) + r")(?!\w|-)", re.IGNORECASE)
_DO = {
    # The subject gives, whatever the noun; the kind where no noun tells one.
    "give": (r"grant(?:s|ed|ing)?|extend(?:s|ed|ing)?|provid(?:es?|ed|ing)|gave|gives?|giving|given|donat(?:es?|ed|ing)|allocat(?:es?|ed|ing)|disburs(?:es?|ed|ing)|pledg(?:es?|ed|ing)"
             r"|promis(?:es?|ed|ing)|offer(?:s|ed|ing)?|contribut(?:es?|ed|ing)|award(?:s|ed|ing)?|transfer(?:s|red|ring)?|earmark(?:s|ed|ing)?|set aside|hand(?:s|ed|ing)? over|sen(?:ds?|t|ding)"
             r"|financ(?:es?|ed|ing)|fund(?:s|ed|ing)?|committed(?! to an? )|subsidi[sz]ed|made available|present(?:s|ed)", "aid"),
    "lend": (r"len(?:ds?|t|ding)|advanc(?:es?|ed|ing)|deposited|loan(?:s|ed)(?= )|roll(?:s|ed|ing)? over", "loan"),
    "invest": (r"invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?|inject(?:s|ed|ing)?|plough(?:s|ed|ing)?|spen(?:ds?|t|ding)|sank|sink(?:s|ing)?", "investment"),
    "pay": (r"pa(?:ys?|id|ying)|repa(?:ys?|id|ying)|settl(?:es?|ed|ing)|reimburs(?:es?|ed|ing)|compensat(?:es?|ed|ing)|paid back|remit(?:s|ted)", "payment"),
    "buy": (r"acquir(?:es?|ed|ing)|bought|buys?|buying|purchas(?:ed?|ing)|took over|takes? over|taking over|taken over|ordered", "payment"),
    "sell": (r"sold|sells?|selling|passed|passes", "payment"),
    "owe": (r"ow(?:es?|ed|ing)|failed to (?:re)?pay|did not (?:re)?pay|(?:has|have|had) not (?:re)?paid|defaulted on|left", "debt"),
    "forgive": (r"wrote off|writ(?:es?|ten|ing) off|forg(?:ives?|ave|iven|iving)|cancel(?:s|led|ling|ed)|restructur(?:es?|ed|ing)|rescheduled", "debt"),
    "get": (r"receiv(?:es?|ed|ing)|obtain(?:s|ed|ing)?|secur(?:es?|ed|ing)|got|gets|borrow(?:s|ed|ing)?|rais(?:ed|es)|drew|draws?|drawn|accept(?:s|ed)|w[io]ns?|attract(?:s|ed)", "aid"),
    "take": (r"commit(?:s|ted|ting)? to(?= an? )|agreed to(?= an? )|appl(?:y|ies|ied) for|ask(?:s|ed)?(?: [\ue000-\ue4ff])? for|request(?:s|ed)?|seeks?|sought|negotiat(?:es?|ed|ing)", ""),
    # Says nothing of who gives unless a noun does.
    "weak": (r"sign(?:s|ed|ing)?|approv(?:es?|ed|ing)|announc(?:es?|ed|ing)|mak(?:es?|ing)|made|agree[ds]? (?:on|to)|open(?:s|ed|ing)?|arrang(?:es?|ed)|unveil(?:s|ed)|issu(?:es?|ed)|releas(?:es?|ed)"
             r"|launch(?:es|ed)|finali[sz](?:es?|ed)|renew(?:s|ed)|confirm(?:s|ed)|sanction(?:s|ed)|clear(?:s|ed)|proposed?|com(?:es?|ing)|came|followed|added", ""),
}  # fmt: skip
_VERB = re.compile(r"\b(?:" + "|".join(rf"(?P<{k}>{v})" for k, (v, _) in _DO.items()) + r")\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: also| then| later| \w+ly| to be)? $", re.IGNORECASE)
_VALUED = re.compile(
    r"(?:\b(?:of|worth|valued at|total?ling|totall?ed|amounts? to|amounting to|amounted to|at|was|were|is|reach\w*|came to|stood at|stands at|exceed\w*|to the (?:tune|value|amount) of|in the amount of|with|estimated at|put at)"
    r"|[:(–,])[\s,]*(?:a further |another |an additional |a total of |the sum of |some )?$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"^(?: worth)?(?: (?:in|of))?(?: (?!for|to|from|with|on|at|by|was|were|and|or)(?:[\w-]+|[\ue000-\ue1ff](?:['’]s)?),?){0,4}? (?:"
    + "|".join(rf"(?P<{k}>{v})" for k, v in _KINDS.items())
    + r")(?!\w|-)",
    re.IGNORECASE,
)
_NOT_FINANCE = re.compile(
    r"\b(?:trade|turnover|exports?|imports?|GDP|gross domestic product|contracts?|deals?|order|agreements?|memorand\w+|budget|revenues?|profits?|market|reserves|population|value of|worth of|goods)\b[^;,]{0,40}$",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"\b(?:arms|weapons?|missiles?|fighters?|jets?|tanks?|rifles?|helicopters?|F-\d+s?|warships?|frigates?|submarines?|drones?|bombers?|munitions|artillery|military (?:equipment|hardware|aircraft))\b",
    re.IGNORECASE,
)
_INVESTORS = re.compile(
    r"[\ue100-\ue1ff] (?:[a-z-]+ )?(?:investors|firms|companies|enterprises|businesses|capital|business people|entrepreneurs|corporations)\b"
)
_PART = re.compile(r"\b(?:of which|of this|of that|of these|including|among (?:them|which)|whereof)\b", re.IGNORECASE)
_LINKS = re.compile(r"(?:[^;:.!?\ue000-\ue4ff\ue900-\ue9ff]{0,90};?[^;:.!?\ue000-\ue4ff\ue900-\ue9ff]{0,40})")
_GAPPED = re.compile(
    r"(?:, and|,? and|,|;|;? while)(?: the)? ([\ue000-\ue0ff\ue400-\ue4ff])(?: a further| another| some)? $"
)
_CONVERTED = re.compile(r"^ ?\((?:or |about |some |around |approximately |i\.e\. |=|equivalent to )*$", re.IGNORECASE)
_STAKE = re.compile(
    rf"(?:[\ue800-\ue8ff](?: (?:stake|share|interest|holding|of the shares))? (?:of|in)|(?:stake|share|shares|interest|holding|control) (?:of|in)) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    rf"(?:^|[ ,])(?:and |then |the |a |an |its )*(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME})(?=,? (?:in|for|from|at|on|outright|and)\b|,? ?[(\ue500-\ue5ff]|, )"
)
_MAKER = re.compile(rf"(?P<of>[\ue100-\ue1ff\ue400-\ue4ff]|{NAME})(?:-(?:made|built))? (?=[a-z])")
_COUNTED = re.compile(
    r" (?:about |some |over |the |a further |another )*(?:[\ue700-\ue7ff]|more\b|several\b|dozens\b|\d)"
)
_RECIPIENT = re.compile(r"\b(?:recipient|beneficiary|receiver)s? of\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:[\ue100-\ue1ff](?:['’]s?)?|[\ue000-\ue0ff\ue400-\ue4ff]['’]s?)(?: [\w-]+){0,3} ")
_ANTECEDENT = re.compile(r"(?P<of>[\ue000-\ue0ff\ue300-\ue4ff]),? (?:to|for) (?:which|whom) [^,;]*$")
_TIED = re.compile(
    r"(?:for (?:the )?(?:purchase|acquisition|supply|import|delivery)s? of|to (?:buy|purchase|acquire|import)) (?:[a-z-]+ )*(?P<of>[\ue100-\ue1ff])"
)
_DIRECT = re.compile(r"(?: [^\s,;:()]+){0,6} ")
_TUNE = re.compile(r"\b(?:to the (?:tune|value|amount) of|with|worth|total?ling|at a cost of|for) $")
_DATE = re.compile(r"[\ue500-\ue5ff]")
_COUNT = re.compile(r"[\ue700-\ue7ff]")
_MONEY = re.compile(r"[\ue600-\ue6ff]")
_CLAUSE = re.compile(
    r"[;:!?]|, (?:while|whereas|but|although|though)\b|,? and (?=[\ue000-\ue0ff\ue400-\ue4ff] )", re.IGNORECASE
)
_AGAIN = re.compile(r"\b(?:further|another|additional|second|third|new|more|followed|also|too)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sum:
    """What is read about one amount; `index` is its character, `start` where what governs it begins."""

    index: int
    start: int
    end: int
    kind: str
    provider: Entity | None
    recipient: Entity | None
    certainty: float
    date: str = ""
    planned: bool = False  # asked for or committed to, whatever the clause says


@extractor("finance", emits={"finance"})
def finance(document: Annotated) -> Iterator[Claim]:
    """Loans, aid, debts, investments and payments with a provider, a recipient and an amount."""
    for block in document.blocks:
        told: _Sum | None = None
        for number, sentence in enumerate(block):
            if not _MONEY.search(sentence.text):
                continue
            for found in _sums(sentence, told, block[number - 1] if number else None):
                told = found
                yield _claim(document, sentence, found)


def _claim(document: Annotated, sentence: Sentence, found: _Sum) -> Claim:
    mention = sentence.at(found.index)
    amount = mention.amount if mention is not None else None
    roles: dict[str, Entity | str | None] = {
        "provider": found.provider,
        "recipient": found.recipient,
        "kind": found.kind,
        "date": found.date,
    }
    values = [Role(n, v) for n, v in roles.items() if v]
    if amount is not None:
        values.append(Role("amount", amount.value))
        values += [Role("currency", amount.currency)] if amount.currency else []
    how = Realis.PLANNED if found.planned else realis(sentence, found.start, found.end)
    if how is Realis.DENIED and found.kind == "debt":
        how = Realis.HAPPENED  # "failed to pay" is what makes the debt
    return claim(
        document,
        sentence,
        "finance",
        tuple(sorted(values, key=lambda r: r.name)),
        confidence=found.certainty,
        told=how,
        version="2",
    )


def _sums(sentence: Sentence, told: _Sum | None, before: Sentence | None) -> Iterator[_Sum]:
    text = sentence.text
    last: _Sum | None = None
    end, part = 0, False
    for match in _MONEY.finditer(text):
        index = match.start()
        gap = text[end:index]
        if end and _CONVERTED.match(gap):
            end = index + 1
            continue
        part = (part and ";" not in gap) or (bool(end) and bool(_PART.search(gap)))
        end = index + 1
        if part:
            continue
        found = _read(sentence, index, before)
        own = (
            found is not None
            and last is not None
            and found.kind == last.kind
            and found.recipient not in {None, last.recipient}
        )
        if (
            last is not None
            and not own
            and (found is None or found.start <= last.index)
            and (chained := _chained(sentence, index, gap, last)) is not None
        ):
            found = chained
        if found is not None:
            found = _completed(sentence, found, told if last is None else last)
        if found is not None:
            last = found
            yield found


def _chained(sentence: Sentence, index: int, gap: str, last: _Sum) -> _Sum | None:
    """The amount as one more of the sums before it."""
    gapped = _GAPPED.search(gap)
    plain = gap[: gapped.start()] if gapped else gap
    seller = complement(sentence, last.index + 1, index, "from") if last.kind == "payment" else None
    known = {
        last.provider,
        last.recipient,
        seller,
        *(home(e) for e in (last.provider, last.recipient) if e is not None),
    }
    offset = index - len(gap)
    plain = "".join(
        "x"
        if (m := sentence.at(offset + n)) is not None and ({actor(m), *(home(e) for e in m.entities)} & known)
        else c
        for n, c in enumerate(plain)
    )
    if not _LINKS.fullmatch(plain) or _VERB.search(plain.replace("added", "")) or _NOT_FINANCE.search(plain):
        return None
    provider = actor(sentence.at(index - len(gap) + gapped.start(1))) if gapped else last.provider
    date = _date_after(sentence, index) or next(
        (sentence.at(index - len(gap) + d.start()) for d in reversed(list(_DATE.finditer(gap)))), None
    )
    value = date if isinstance(date, str) else date.date if date is not None and ";" in gap else last.date
    if re.fullmatch(r"[^;]*", gap) and not isinstance(date, str):
        value = last.date
    return replace(
        last,
        index=index,
        end=index + 1,
        provider=provider,
        recipient=seller or last.recipient,
        date=value,
        certainty=last.certainty * 0.95,
    )


def _read(sentence: Sentence, index: int, before: Sentence | None) -> _Sum | None:
    """What governs the amount at `index`: the nearest verb before it in its clause, a noun beside it, or both."""
    text = sentence.text
    first = max((m.end() for m in _CLAUSE.finditer(text, 0, index)), default=0)
    last = next((m.start() for m in _CLAUSE.finditer(text, index + 1)), len(text))
    verbs = [v for v in _VERB.finditer(text, first, index) if not text.startswith(("-",), v.end())]
    verb = verbs[-1] if verbs and index - verbs[-1].end() <= 110 else None  # noqa: PLR2004 - characters of a clause
    noun, at_noun = _noun(sentence, index, first)
    if verb is not None and verb.lastgroup == "weak" and not noun:
        stronger = [v for v in verbs if v.lastgroup != "weak" and index - v.end() <= 60]  # noqa: PLR2004
        verb = stronger[-1] if stronger else None
    if verb is None and not noun:
        return _of_fund(sentence, index, first, last)
    window = text[verb.end() if verb else first : index]
    do = verb.lastgroup if verb else ""
    if not noun and (_NOT_FINANCE.search(window) or (_MONEY.search(window) and do != "buy")):
        return None
    if verb is not None and do in {"pay", "invest"} and (held := _STAKE.match(text, index + len("€ for "), last)):
        return _stake(sentence, index, verb, held, first)
    if not noun and do not in {"buy", "sell"} and not (_DIRECT.fullmatch(window) or _TUNE.search(window)):
        return None
    if do in {"buy", "sell"} and not noun:
        return _deal(sentence, index, verb, first, last)
    start = min(verb.start() if verb else at_noun, at_noun if noun else index)
    kind = noun or _DO[do or "weak"][1]
    if not kind or (do == "invest" and not noun and _INVESTORS.search(text, first, verb.start() if verb else index)):
        return None  # what a nation's companies invest is a stock, told as trade
    provider, recipient, certainty = _parties(sentence, index, verb, at_noun if noun else index, first, last, kind)
    if do == "forgive":
        kind = "debt"
    return _Sum(
        index,
        start,
        index + 1,
        kind,
        provider,
        recipient,
        certainty,
        _date(sentence, start, index),
        planned=do == "take",
    )


def _noun(sentence: Sentence, index: int, first: int) -> tuple[str, int]:
    """The kind that a noun beside the amount tells, and where the noun stands."""
    text = sentence.text
    after = _NOUN_AFTER.match(text[index + 1 : index + 90])
    if after and not _MONEY.search(after.group()):
        return str(after.lastgroup), index + 1 + after.start(str(after.lastgroup))
    nouns = list(_NOUN.finditer(text, max(first, 0), index))
    if nouns and index - nouns[-1].end() <= 90 and _VALUED.search(text, nouns[-1].end(), index):  # noqa: PLR2004
        between = text[nouns[-1].end() : index]
        if not _MONEY.search(between) and not _VERB.search(between):
            return str(nouns[-1].lastgroup), nouns[-1].start()
    counted = [m for m in _COUNT.finditer(text, first, index)]
    if (
        counted
        and index - counted[-1].end() <= 60
        and _VALUED.search(text, counted[-1].end(), index)
        and not _MONEY.search(text, counted[-1].end(), index)
    ):  # noqa: PLR2004
        mention = sentence.at(counted[-1].start())
        unit = _NOUN.search(mention.amount.unit) if mention is not None and mention.amount is not None else None
        if unit:
            return str(unit.lastgroup), counted[-1].start()
    opened = re.compile(r"[:–] ?(?:some )?$").search(text, 0, index)
    if opened:  # "Loans come from the bank: 78 million in 2012 …"
        nouns = list(_NOUN.finditer(text, 0, opened.start()))
        if nouns and opened.start() - nouns[-1].end() <= 60:  # noqa: PLR2004
            return str(nouns[-1].lastgroup), nouns[-1].start()
    return "", index


def _parties(
    sentence: Sentence, index: int, verb: re.Match[str] | None, noun: int, first: int, last: int, kind: str
) -> tuple[Entity | None, Entity | None, float]:
    """Provider and recipient as far as the clause tells them, and how sure that is."""
    text = sentence.text
    do = (verb.lastgroup or "") if verb else ""
    begin = min(noun, verb.end() if verb else noun, index)
    stop = min(last, next((m.start() for m in _MONEY.finditer(text, index + 1)), last))
    origin = complement(sentence, begin, stop, "from|by|granted by|provided by")
    goal = (
        complement(
            sentence,
            begin,
            stop,
            {"invest": "in|into|to", "lend": "to|with"}.get(
                do, "to|with" if text.startswith("deposit", noun) else "to"
            ),
        )
        or complement(sentence, begin, stop, "for", names=False)
        or _there(sentence, begin, stop)
    )
    tied = _TIED.search(text, index, last)
    if tied:  # who lends for the purchase of his own goods
        goal = goal if goal != actor(sentence.at(tied.start("of"))) else None
        origin = origin or actor(sentence.at(tied.start("of")))
    owners = [i for i in range(max(first, noun - 40), noun) if _owns(text, i, noun)] if noun != index else []
    whose = next((told for i in reversed(owners) if (told := actor(sentence.at(i))) is not None), None)
    if noun > index:
        inner = [
            told for i in range(index + 1, noun) if _owns(text, i, noun) and (told := actor(sentence.at(i))) is not None
        ]
        whose = inner[0] if inner else whose
    acting = subject(sentence, verb.start(), first) if verb else subject(sentence, noun, 0)
    passive = verb is not None and bool(_PASSIVE.search(text, first, verb.start()))
    to_whom: Entity | None = None
    if verb is not None and verb.end() + 1 < index:
        to_whom = at(sentence, verb.end() + 1, index)
        if to_whom is None and text.startswith((" to ", " the ", " with "), verb.end()):
            to_whom = complement(sentence, verb.end(), index, "to|the|with")
    to_whom = to_whom if to_whom != acting else None
    antecedent = _ANTECEDENT.search(text, 0, verb.start()) if verb else None
    if antecedent:
        goal = actor(sentence.at(antecedent.start("of"))) or goal
    if kind == "debt" and (verb is None or do in {"weak", "pay"}):
        if do == "pay" or whose is not None or goal is not None:
            return to_whom or goal or origin, whose or acting, 0.8
        everyone = [
            e for m in sentence.mentions if (e := actor(m)) is not None and m.kind in {Kind.STATE, Kind.ORGANIZATION}
        ]
        return acting, next((e for e in everyone if acting is None or home(e) != home(acting)), None), 0.65
    if verb is None or do == "weak":
        if _RECIPIENT.search(text, first, index):
            return origin or whose, goal or acting, 0.88
        return origin or whose or (None if passive else acting), goal or to_whom, 0.85
    if do == "get" or (do == "take" and goal is None):
        return origin or whose, acting, 0.88
    if do == "owe":
        return to_whom or goal, acting, 0.9
    if passive:  # "was granted a loan by", "was paid", "financed by … with a loan"
        return origin or whose, acting if acting != origin else None, 0.85
    if do == "forgive":
        return acting, whose if whose != acting else to_whom or goal, 0.85
    return acting or whose or origin, to_whom or goal, 0.9


def _there(sentence: Sentence, start: int, end: int) -> Entity | None:
    """The state in which the money is used: "for schools in Peru"."""
    inside = [
        m
        for i in range(start, end)
        if sentence.text.endswith((" in ", " in the "), 0, i) and (m := sentence.at(i)) is not None
    ]
    return next((m.entity for m in inside if m.kind is Kind.STATE and m.form != "capital"), None)


def _owns(text: str, index: int, noun: int) -> bool:
    """Whether the mention at `index` stands before the noun as its owner: "Saudi deposit", "Japan's soft loan"."""
    return bool(_OWNER.fullmatch(text[index:noun]))


def _of_fund(sentence: Sentence, index: int, first: int, last: int) -> _Sum | None:
    """ "The 40 million bridge was financed by Japan"."""
    text = sentence.text
    by = re.compile(r"\b(?:financed|funded|paid for|donated|gifted|covered)(?: \w+)? by ").search(text, index + 1, last)
    if by is None or by.start() - index > 80:  # noqa: PLR2004
        return None
    giver = complement(sentence, by.start(), last, "by")
    return _Sum(index, index, by.end(), "aid", giver, None, 0.7, _date(sentence, index, index)) if giver else None


def _deal(sentence: Sentence, index: int, verb: re.Match[str] | None, first: int, last: int) -> _Sum | None:
    """A thing bought or sold for an amount: a company is an investment in it, goods are a payment to the seller."""
    text = sentence.text
    if verb is None:
        return None
    object_ = text[verb.end() : index]
    priced = re.search(
        r"(?:\bfor|\bat(?: a (?:price|cost) of)?|\bworth|\bvalued at|\() ?(?:a further |another |some |a total of )?$",
        object_,
    )
    if priced is None or _ARMS.search(text, verb.start(), last):
        return None
    acting = subject(sentence, verb.start(), first)
    passive = bool(_PASSIVE.search(text, first, verb.start()))
    date = _date(sentence, verb.start(), index)
    if verb.lastgroup == "sell":
        buyer = complement(sentence, verb.end(), index, "to") or at(sentence, verb.end() + 1, index)
        return (
            _Sum(
                index,
                verb.start(),
                index + 1,
                "payment",
                buyer,
                None if passive or buyer == acting else acting,
                0.75,
                date,
            )
            if buyer
            else None
        )
    if passive:
        acting = complement(sentence, verb.end(), last, "by")
    if held := _STAKE.search(text, verb.end(), index):
        return _stake(sentence, index, verb, held, first)
    seller = complement(sentence, verb.end(), index, "from")
    companies = [] if _COUNTED.match(object_) else list(_COMPANY.finditer(text, verb.end(), index))
    if companies and seller is None:
        target = at(sentence, companies[-1].start("of"), index)
        return (
            _Sum(index, verb.start(), index + 1, "investment", acting, target, 0.85, date) if target != acting else None
        )
    maker = seller or next(
        (
            e
            for m in _MAKER.finditer(text, verb.end(), index)
            if (e := at(sentence, m.start("of"), m.end())) is not None
        ),
        None,
    )
    return _Sum(index, verb.start(), index + 1, "payment", acting, maker, 0.75, date)


def _stake(sentence: Sentence, index: int, verb: re.Match[str], held: re.Match[str], first: int) -> _Sum | None:
    """A share of a company, bought for the amount."""
    acting, target = subject(sentence, verb.start(), first), at(sentence, held.start("of"), held.end())
    date = _date(sentence, verb.start(), index)
    return (
        _Sum(index, verb.start(), index + 1, "investment", acting, target, 0.88, date)
        if acting and target != acting
        else None
    )


def _completed(sentence: Sentence, found: _Sum, told: _Sum | None) -> _Sum | None:
    """The sum with its missing sides: from the sum told before, or the pair's other state; None if one stays open."""
    pair = sentence.scope.pair
    provider, recipient, certainty = found.provider, found.recipient, found.certainty
    if (
        provider is not None
        and recipient is not None
        and home(provider) == home(recipient) != ""
        and EntityKind.STATE in {provider.kind, recipient.kind}
    ):
        recipient = None
    if provider is None and recipient is None:
        if told is None or (told.kind != found.kind and not _AGAIN.search(sentence.text)):
            return None
        provider, recipient, certainty = told.provider, told.recipient, certainty * 0.9
    elif provider is None and recipient is not None:
        provider, certainty = other(pair, recipient), certainty * 0.85
    elif recipient is None and provider is not None:
        recipient, certainty = other(pair, provider), certainty * 0.85
    if (
        provider == recipient
        or (found.kind != "payment" and (provider is None or recipient is None))
        or (provider is None and recipient is None)
    ):
        return None
    return replace(found, provider=provider, recipient=recipient, certainty=certainty)


def _date_after(sentence: Sentence, index: int) -> str:
    text = sentence.text
    stop = next((m.start() for m in re.compile(r"[\ue600-\ue6ff;.]").finditer(text, index + 1)), len(text))
    found = _DATE.search(text, index + 1, min(stop, index + 80))
    mention = sentence.at(found.start()) if found else None
    return mention.date if mention is not None else ""


def _date(sentence: Sentence, start: int, index: int) -> str:
    """The date behind the amount, else the last before it in the sentence, else the one carried over."""
    text = sentence.text
    if after := _date_after(sentence, index):
        return after
    adjective = re.compile(r"\b(?:a|an|of the|under the|under a) $")
    dates = [m.start() for m in _DATE.finditer(text, 0, index) if not adjective.search(text, 0, m.start())]
    mention = sentence.at(dates[-1]) if dates else None
    return mention.date if mention is not None else sentence.scope.date
