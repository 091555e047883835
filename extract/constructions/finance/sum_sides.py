"""Who gives and who takes a sum of money where its clause leaves a side open: from what was told before, the pair."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.finance.namesakes import by_namesake
from extract.constructions.finance.regional import region_given
from extract.constructions.finance.works import works
from extract.constructions.headed import headed
from extract.constructions.others_named import are_abreast, others_named
from extract.constructions.parties import actor, at, home, other
from extract.document import EntityKind
from extract.gazetteer.lands import issuer
from extract.names.runs import is_common, is_given
from extract.patterns.match import as_state
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.finance.sum_clause import Sum
    from extract.document import Entity

# "With a grant of 2 million from Norway, Peru built": who does it has the money
_MEANS = regex(r"(?:In [\ue500-\ue5ff],? )?(?:Thanks to|With|Using|Through) ")
_DOER = regex(r"[^;:.!?,]{0,90}, (?:the )?(?=[\ue000-\ue1ff\ue400-\ue4ff])")
_AGAIN = regex(r"\b(?:further|another|additional|second|third|new|more|followed|also|too)\b", re.IGNORECASE)
_LED_IN = regex(r"\b(?:in|for|to|on|at|near|of|across|into) (?:the )?$", re.IGNORECASE)
_PLACES = frozenset({Kind.STATE, Kind.CITY})
# Money that goes to more than this fact type has room for.
_MANY = regex(
    r"\b(?:to|in|for|across|among) (?:(?:the|more than|over|about|some) )?(?:\d+|three|four|five|six|seven|eight|nine|ten|twelve|several|many|various|dozens of|numerous|[a-z]+(?:teen|ty)) (?:[a-z-]+ ){0,2}(?:countries|nations|states)\b"
)
_ROW_OF_STATES = regex(
    r"\b(?:in|to|for) (?:the )?[\ue000-\ue0ff](?:, (?:the )?[\ue000-\ue0ff])+,? and (?:the )?[\ue000-\ue0ff]"
)
# "lent *the two countries* 2 million": to neither alone
_SHARED = regex(
    r"\b(?:[a-z]+ed|lent|gave|paid|sent) [\ue900-\ue9ff] |\b(?:both|the (?:two|three|four|five|six)|these|its) (?:[a-z]+ )?(?:countries|states|nations|neighbours|neighbors|republics|governments|partners|allies)\b"
)
_REACH = 120  # characters behind an amount
_THE_BANK = regex(
    r"(?:(?:^|[;:] |, and |, while )[Tt]he |\bthe same )(?P<noun>[Bb]ank|lender|[Ff]und|institution)(?:['’]s (?:[a-z]+ )?board)?(?: (?:has|had|is|was|also|then|later|already|currently|now|\w+ly))* $"
)
_FROM_BANK = regex(r"[^;:.,\ue600-\ue6ff]{0,40}? from the (?P<noun>[Bb]ank|lender|[Ff]und|institution)\b")
# "received 2 million from the fund last August": from somebody, if unknown
_FROM_SOMEBODY = regex(
    r"[^;:.,\ue600-\ue6ff]{0,40}? from (?!(?:(?:the|its|their|\w+) )?[\ue500-\ue7ff]|which\b|\w+ing\b)"
)
_ANY_LENDER = frozenset({"lender", "institution"})
_BANK = regex(r"\b(?:Bank|Fund|Exim(?:bank)?)\b|bank$", re.IGNORECASE)
_ORGAN = regex(
    r"(?:(?:Federal|National|State|Royal) )?(?:Ministry|Department|Treasury|Government|Cabinet|Parliament|Council)\b"
)
_WE_ACT = regex(r"\b[Ww]e (?:(?:have|had|also|then|first|later|\w+ly) )*$")
# Those that are ours are not we.
_OUR_OTHERS = regex(
    r"\bour (?:[a-z]+ )?(?:parent|owner|shareholder|founder|mother|sister|customer|client|partner|supplier)s?\b",
    re.IGNORECASE,
)
_WE = regex(r"\b(?:we|us|our)\b", re.IGNORECASE)
_ORGAN_ALONE = regex(
    r"(?:(?:Royal|Federal|National|State|Transitional|Interim|Public|Central|Armed|Supreme) )*(?:Government|Treasury|Parliament|Cabinet|Army|Navy|Air Force|Forces|Police|Bank|Assembly|Council of Ministers|(?:Ministry|Department|Secretariat) of [A-Z][\w ]+)"
)
_BOARD = regex(
    r"(?:Executive |Administrative )?(?:Board|Council)s?(?: of (?:Executive )?(?:Directors|Governors|Administration|Trustees|Management))? of (?:the )?(?=[A-Z])"
)
_DIRECTORS = regex(r"(?:(?:Board|Council) of )?(?:Executive |Managing )?(?:Directors|Governors|Board)")
_WHOSE_BOARD = regex(r"(?P<of>[\ue400-\ue4ff])(?:['’]s?)? (?:Executive |Administrative )?(?:Board|Council)\b")
_SOUGHT = regex(r"[^;:.]{0,60} been (?:applied for|requested|obtained|arranged|secured|sought)\b")
# "for another 2 million of works financing is still being sought": nobody gives it yet
_WANTING = regex(
    r"[^;:.!?]{0,60}?\b(?:financ\w+|fund(?:s|ing)|money|loans?|credits?|grants?|aid|donors?|investors?|lenders?|backers?) (?:is|are|was|were|has|have|remains?)(?: (?:still|also|now|currently|as yet|yet))*"
    r" (?:(?:being |be )?(?:sought|looked for|needed|wanted|lacking|missing|outstanding)|(?:yet )?to be (?:found|raised|secured|arranged|agreed)|not (?:yet )?(?:been )?(?:found|raised|secured|arranged|agreed))\b"
)
_PERSONAL = frozenset({2, 3})  # words of a person's name
_WORLD = frozenset({"USD", "EUR", "GBP", "CHF", "XDR"})
_FOR_IT = regex(r" for (?:it|them|this|that)\b")  # the price of what was told before
_BODY = regex(r"\b(?:Red (?:Cross|Crescent)|Bank|Fund|Group|Union)\b")
GIFTS = frozenset({"loan", "aid"})
Sides = tuple["Entity | None", "Entity | None", float]


@dataclass(frozen=True, slots=True)
class Told:
    """What was told before: the last sum of the block, of the document, and the sentence before."""

    sum: Sum | None
    ever: Sum | None
    before: Sentence | None
    direction: tuple[Entity, Entity] | None = None
    main: Entity | None = None
    paired: bool = True  # whether the page has a pair of its own
    issued: tuple[Entity, Entity] | None = None  # who gives, as the currency tells it
    firm: Entity | None = None  # that says "we"
    lender: Entity | None = None  # that "the bank" stands for
    homes: Mapping[str, Entity] = field(default_factory=dict)  # the states of firms, by their folded names


def completed(sentence: Sentence, found: Sum, told: Sum | None, context: Told) -> Sum | None:
    """The sum with its missing sides: from the sum told before, or the pair's other state; None if one stays open."""
    end = min(len(sentence.text), found.index + _REACH)
    shared = found.recipient is None and _SHARED.search(sentence.text, found.start, found.index)
    row = shared or _ROW_OF_STATES.search(sentence.text, found.start, end)
    if row or _MANY.search(sentence.words(found.index, end)):
        return None
    if found.provider is None and (
        _is_of_third(sentence, found.index) or _WANTING.match(sentence.text, found.index + 1)
    ):
        return None
    found = _of_firm(sentence, _apart(_without_organs(sentence, found)), context)
    found = _by_bank(sentence, by_namesake(sentence, found), context)
    if found.recipient is None and found.kind in {*GIFTS, "investment"}:
        found = replace(found, recipient=region_given(sentence, found.index))
    if found.provider is not None and found.recipient is None and _is_third(sentence, found.provider):
        found = replace(found, recipient=works(sentence, found.index))
    found = _headed(sentence, _enabling(sentence, found))
    if _is_sought_by_firm(sentence, found, context):
        found = replace(found, recipient=context.firm, certainty=found.certainty * 0.8)
    sides = _told_or_other(sentence, found, told, context) if not _is_of_bank(sentence, found, told) else None
    if sides is None:
        return None
    provider, recipient, certainty = sides
    provider, recipient, trust = _as_before(found, provider, recipient, context.ever)
    if context.direction is not None and found.kind in GIFTS:
        provider, recipient, trust = (
            provider or (context.direction[0] if recipient != context.direction[0] else None),
            recipient or (context.direction[1] if provider != context.direction[1] else None),
            trust * (1.0 if provider and recipient else 0.8),
        )
    provider, recipient, near = _whose_page(sentence, found.kind, (provider, recipient), context.main)
    if recipient is None and provider is not None and found.kind in GIFTS and context.firm not in {None, provider}:
        recipient, near = context.firm, 0.75  # on a firm's page money goes to the firm
    price = found.kind == "payment" and _FOR_IT.match(sentence.text, found.index + 1) is not None
    price = price and provider is not None and provider.kind is EntityKind.STATE
    if provider is None or (recipient is None and not price) or provider == recipient:
        return None
    return replace(found, provider=provider, recipient=recipient, certainty=certainty * trust * near)


def _headed(sentence: Sentence, found: Sum) -> Sum:
    """The sum with the state that heads the section as the one that gets it, where nobody else is told."""
    under = headed(sentence)
    if found.provider is None or found.recipient is not None or under is None or under.key == home(found.provider):
        return found
    return replace(found, recipient=under)


def _enabling(sentence: Sentence, found: Sum) -> Sum:
    """The sum with who does what it makes possible: "Thanks to 2 million from Norway, *Peru* built a road"."""
    if found.recipient is not None or found.provider is None or not _MEANS.match(sentence.text):
        return found
    doing = _DOER.match(sentence.text, found.index + 1)
    taker = at(sentence, doing.end(), len(sentence.text)) if doing and found.kind in GIFTS else None
    return replace(found, recipient=taker) if taker != found.provider else found


def _is_of_third(sentence: Sentence, index: int) -> bool:
    """Whether a sum is in the money of a state beyond the pair that the world does not pay in: that state may give it."""
    pair, mention = sentence.scope.pair, sentence.at(index)
    if mention is None or mention.amount is None or mention.amount.currency in _WORLD:
        return False
    own = issuer(mention.amount.currency)
    return bool(own and pair) and own not in {s.key for s in pair}


def _is_third(sentence: Sentence, side: Entity) -> bool:
    """Whether a side belongs to neither state of the section's pair."""
    return bool(sentence.scope.pair) and home(side) not in {s.key for s in sentence.scope.pair}


def _is_sought_by_firm(sentence: Sentence, found: Sum, context: Told) -> bool:
    """Whether somebody has applied for the sum on a firm's page."""
    if context.firm in {None, found.provider} or found.recipient is not None:
        return False
    return _SOUGHT.match(sentence.text, found.index + 1) is not None


def _by_bank(sentence: Sentence, found: Sum, context: Told) -> Sum:
    """The sum with the bank that "the bank" stands for."""
    if found.provider is not None or found.recipient == context.lender or found.kind not in GIFTS:
        return found
    bank = _THE_BANK.search(sentence.text, 0, found.start) or _FROM_BANK.match(sentence.text, found.index + 1)
    return replace(found, provider=context.lender) if bank and _is_bank(context.lender, bank["noun"]) else found


def _is_of_bank(sentence: Sentence, found: Sum, told: Sum | None) -> bool:
    """Whether a bank that nothing tells gives the sum to whom nothing tells: no side of the pair."""
    if found.provider is not None or found.recipient is not None or found.kind not in GIFTS:
        return False
    before = told.provider if told is not None else None
    if before is not None and before.kind is EntityKind.ORGANIZATION:
        return False  # the bank of the sum before
    bank = _THE_BANK.search(sentence.text, 0, found.start)
    return bank is not None and bank["noun"][0].isupper()  # "the lender" may be one side's


def _is_bank(lender: Entity | None, noun: str) -> bool:
    """Whether a lender is one of the kind told: "the Fund" is no bank."""
    return lender is not None and (noun.casefold() in _ANY_LENDER or noun.casefold() in lender.name.casefold())


def lender(document: Annotated) -> Entity | None:
    """The one bank or fund that a document names, by whatever name first."""
    named = [
        m.entity for b in document.blocks for s in b for m in s.mentions if m.kind is Kind.ORGANIZATION and m.entity
    ]
    banks = [e for e in named if _BANK.search(e.name)]
    return banks[0] if len({home(e) for e in banks}) == 1 else None


def lender_in(sentence: Sentence) -> Entity | None:
    """The bank or fund that a sentence names last: "the Bank" of the next."""
    named = (m.entity for m in reversed(sentence.mentions) if m.kind is Kind.ORGANIZATION and m.entity)
    return next((e for e in named if _BANK.search(e.name)), None)


def _apart(found: Sum) -> Sum:
    """The sum without a recipient that is the provider's own state."""
    provider, recipient = found.provider, found.recipient
    if provider is None or recipient is None or found.kind == "payment":
        return found
    own = home(provider) == home(recipient) != "" and recipient.kind is EntityKind.STATE
    return replace(found, recipient=None) if own else found


def _is_nobody(sentence: Sentence, side: Entity) -> bool:
    """Whether a side that no finder knows is only an organ of some state, or has the name of a person."""
    if side.kind is not EntityKind.ORGANIZATION or home(side):
        return False
    words = side.name.split()
    person = (
        len(words) in _PERSONAL
        and not _BODY.search(side.name)
        and is_given(words[0])
        and not any(is_common(w) for w in words[1:])
    )
    unknown = not any(side in m.entities for m in sentence.mentions)
    if (
        unknown
        and len(words) == 1
        and re.match(rf"(?:The )?{re.escape(words[0])} (?:debts?|loans?|credits?|aid|assistance)\b", sentence.text)
    ):
        return True  # "External debt": an adjective that opens the sentence
    return _ORGAN_ALONE.fullmatch(side.name) is not None or (person and unknown)


def _without_organs(sentence: Sentence, found: Sum) -> Sum:
    """The sum without a side that is only an organ of some state, or a person: "the Royal Government", "the Treasury"."""
    provider, recipient = (
        None if side is not None and _is_nobody(sentence, side) else _whole(side)
        for side in (found.provider, found.recipient)
    )
    if provider is not None and _DIRECTORS.fullmatch(provider.name):
        of = _WHOSE_BOARD.search(sentence.text, 0, found.index)
        provider = actor(sentence.at(of.start("of"))) if of else None
    return replace(found, provider=provider, recipient=recipient)


def _whole(side: Entity | None) -> Entity | None:
    """The bank that its "Board of Directors" acts for."""
    board = _BOARD.match(side.name) if side is not None else None
    if side is None or board is None:
        return side
    name = side.name[board.end() :]
    return replace(side, key=slug(name), name=name)


def _of_firm(sentence: Sentence, found: Sum, context: Told) -> Sum:
    """The sum with the firm that says "we", and with the home that the page tells for firms."""
    provider, recipient = (_at_home(side, context.homes) for side in (found.provider, found.recipient))
    if provider is None and _by_firm(sentence, found, context):
        provider = context.firm if recipient != context.firm else None
    elif context.firm is not None and _WE.search(_OUR_OTHERS.sub("", sentence.text)) and found.kind != "investment":
        if recipient is None and provider is not None:
            recipient = context.firm if provider != context.firm else None
        elif provider is None and recipient is not None:
            provider = context.firm if recipient != context.firm else None
    return replace(found, provider=provider, recipient=recipient)


def _at_home(side: Entity | None, homes: Mapping[str, Entity]) -> Entity | None:
    """The organisation with the state that another sentence tells it is from."""
    if side is None or side.kind is EntityKind.STATE or side.state:
        return side
    own = homes.get(side.name.casefold())
    return replace(side, state=own.key) if own is not None else side


def _told_or_other(sentence: Sentence, found: Sum, told: Sum | None, context: Told) -> Sides | None:
    """The sides as told, or as told before, or with the pair's other state; None where both stay open."""
    pair = sentence.scope.pair
    provider, recipient, certainty = found.provider, found.recipient, found.certainty
    if provider is None and recipient is None:
        if told is not None and (told.kind == found.kind or _AGAIN.search(sentence.text)):
            return told.provider, told.recipient, certainty * 0.9
        if context.direction is not None and found.kind in {*GIFTS, "debt"}:
            return (*context.direction, certainty * (0.8 if found.kind == "debt" else 0.75))
        if context.issued is not None and found.kind in GIFTS:
            return (*context.issued, certainty * 0.75)
        return None
    if provider is not None and recipient is not None:
        return provider, recipient, certainty
    if provider is None and found.kind in GIFTS and _FROM_SOMEBODY.match(sentence.text, found.index + 1):
        return None
    known = provider or recipient
    beside = other(pair, known) if known is not None else None
    given = found.kind in GIFTS and beside == context.main
    if beside is not None and not (context.paired or given or _is_named(sentence, beside)):
        return None  # on a page about no pair, whoever was named before need not be meant
    if known is not None and beside is not None and are_abreast(sentence, known, beside):
        return None  # "Peru, Chile and Japan put up 2 million": not for each other
    if beside is not None and others_named(sentence, found.index, (provider, recipient), context.before):
        return None  # "Peru asked Norway for help and was given 2 million": not by the pair's other state
    return provider or beside, recipient or beside, certainty * (0.85 if context.paired else 0.6)


def _is_named(sentence: Sentence, state: Entity) -> bool:
    """Whether a sentence names a state, or whoever belongs to it."""
    return any(state in m.entities or as_state(m) == state for m in sentence.mentions)


def _whose_page(
    sentence: Sentence, kind: str, sides: tuple[Entity | None, Entity | None], main: Entity | None
) -> Sides:
    """The side that is still open beside a bank or a firm of no state of the pair, with how far that is to be trusted."""
    pair, (provider, recipient), trust = sentence.scope.pair, sides, 1.0
    if recipient is None and provider is not None and kind in {*GIFTS, "investment"}:
        recipient, trust = _here(sentence, provider), 0.8
        if recipient is None and kind in GIFTS:
            recipient, trust = _only_named(sentence, provider), 0.75
        if recipient is None and kind == "investment" and not home(provider):
            recipient, trust = _host(sentence), 0.75
    if recipient is None and provider is not None and main is not None and len(pair) < len(("one", "other")):
        recipient, trust = (main if home(provider) not in {"", main.key} else None), trust * 0.85
    return provider, recipient, trust


def _here(sentence: Sentence, provider: Entity) -> Entity | None:
    """The one state of the pair where the talk is, for money that a third party brings; not the provider's own."""
    pair = sentence.scope.pair
    led = (m for m in sentence.mentions if m.kind in _PLACES and _LED_IN.search(sentence.text, 0, sentence.index(m)))
    places = {s for m in led if (s := as_state(m)) in pair}
    only = places.pop() if len(places) == 1 else None
    return only if only is not None and only.key != home(provider) else None


def _host(sentence: Sentence) -> Entity | None:
    """The one state of the pair in which the places of a sentence lie, for a firm of which nobody knows where it is from."""
    pair = sentence.scope.pair
    states = {s for m in sentence.mentions if m.kind in _PLACES and (s := as_state(m)) in pair}
    return states.pop() if len(states) == 1 else None


def _by_firm(sentence: Sentence, found: Sum, context: Told) -> bool:
    """Whether a firm tells of money that it spent itself: "we acquired half of the bank for 2 million"."""
    return context.firm is not None and bool(_WE_ACT.search(sentence.text, 0, found.start))


def _only_named(sentence: Sentence, provider: Entity) -> Entity | None:
    """The one state of the pair that the sentence names, beside a giver from neither."""
    told = (m for m in sentence.mentions if m.kind in {Kind.STATE, Kind.DEMONYM})
    named = {e for m in told if not sentence.text.endswith(("which ", "by "), 0, sentence.index(m)) for e in m.entities}
    pair = [s for s in sentence.scope.pair if s in named]
    return pair[0] if len(pair) == 1 and home(provider) not in {s.key for s in sentence.scope.pair} else None


def _as_before(
    found: Sum, provider: Entity | None, recipient: Entity | None, ever: Sum | None
) -> tuple[Entity | None, Entity | None, float]:
    """The sides in the light of what the pair lent before: the open side beside a bank of no known state; who lends."""
    if ever is None or not {found.kind, ever.kind} <= {"loan", "aid"}:
        return provider, recipient, 1.0
    if found.asked and recipient is not None and home(recipient) == _home(ever.provider) != "":
        return recipient, ever.recipient, 1.0  # "signed for one more loan": who lent before lends again
    if provider is None and recipient is not None and not home(recipient):
        return ever.provider, recipient, 0.8
    if recipient is None and provider is not None and not home(provider) and not _ORGAN.match(provider.name):
        return provider, ever.recipient, 0.8
    return provider, recipient, 1.0


def _home(actor: Entity | None) -> str:
    return home(actor) if actor is not None else ""
