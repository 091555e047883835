"""The sides of a transfer of arms: as told, else from the maker, the pair, the direction of the page's other transfers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.headed import headed
from extract.constructions.others_named import is_on_the_way, others_named
from extract.constructions.parties import actor, home, other
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import movements, organizations
from extract.gazetteer.states import state
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.arms.arsenal import Arms
    from extract.constructions.arms.transfer import Transfer

_WAR = regex(
    r"\b(?:invasion of|war (?:in|on|against)|attacks? on|aggression against|(?:military )?(?:aid|support|help) (?:to|for)) (?:the )?(?P<of>[\ue000-\ue0ff])",
    re.IGNORECASE,
)
INSTEAD = regex(r"\b(?:in favou?r of|instead of which|opting for|opted for|chose|went for|preferring)\b", re.IGNORECASE)
_ORGAN = regex(
    r"[\ue000-\ue1ff](?:['’]s?)? (?:navy|army|air force|military|armed forces|government|police|coast guard|defen[cs]e ministry)\b",
    re.IGNORECASE,
)
_BUYER = regex(
    r"\b(?:the|our) (?:defen[cs]e ministry|ministry of (?:national )?defen[cs]e|army|navy|air force|coast guard|armed forces|police|military)\b",
    re.IGNORECASE,
)
_FROM_SEVERAL = regex(
    r"[^;:.,]{0,30}? from (?:the )?(?P<row>[\ue000-\ue0ff](?:,(?: from)?(?: the)? [\ue000-\ue0ff])*,? and(?: from)?(?: the)? [\ue000-\ue0ff])(?!['’])"
)
_FROM_IT = regex(r"[^;:.,]{0,40}? from (?:it|them|there|that country)\b")
_ROW = regex(r"[\ue000-\ue0ff](?:, (?:the )?[\ue000-\ue0ff])*,? and (?:the )?[\ue000-\ue0ff](?!['’])")
_GOAL = regex(r"\b(?:to|by|for|reached) (?:the )?$")
_FORCE = regex(
    r"\b(?:Army|Navy|Air Force|Armed Forces|Coast ?Guard|Marines?|Defen[cs]e Forces?|Military|Police|(?:Ministry|Department) of (?:National )?Defen[cs]e|Defen[cs]e (?:Ministry|Department))\b"
)
_STOCK = regex(
    r"[\ue100-\ue1ff] (?:[\w-]+ ){0,2}?(?:hand-me-downs|cast-offs|gifts?|presents?|deliver(?:y|ies)|suppl(?:y|ies)|aid|assistance|help|stocks?|surplus|arms|weapons|equipment|make|origin|manufacture|design|donations?|exports?|generosity|yards?|firms?|makers?|works|plants?|factor(?:y|ies)|side)\b"
)
_MINISTRY = regex(r"(?:the )?(?:Ministry|Department|Ministries) of|(?:Royal )?(?:Air Force|Navy|Army|Armed Forces)$")
_DECIDES = regex(r"\b(?:Council|Assembly|Court|Tribunal|Parliament|Congress|Senate|Committee)$")
_NAMED = regex(r"(?:^|[ -])[A-Z0-9]")
_CLASSES = frozenset({"rifles", "tanks", "helicopters", "howitzers", "missiles", "fighters", "drones", "guns", "boats", "mortars", "submarines", "frigates", "jets", "lorries", "trucks"})  # fmt: skip
Sides = tuple[Entity | None, Entity | str | None, float]


def home_of(party: Entity | str | None) -> str:
    """The key of the state of a side; empty where it is not known."""
    return home(party) if isinstance(party, Entity) else ""


def suppliers_beside(sentence: Sentence, found: Arms, sides: Sides) -> Iterator[Sides]:
    """The further sides in a row: "bought tanks from Peru and from Chile", "Peru and Chile sold tanks to Cuba and Haiti"."""
    for row in _ROW.finditer(sentence.text):
        told = list(dict.fromkeys(s for m in sentence.within(*row.span()) if (s := as_state(m)) is not None))
        if sides[0] in told and sides[1] not in told and row.end() <= found.start:
            yield from ((s, sides[1], sides[2]) for s in told if s != sides[0])
        elif sides[1] in told and sides[0] not in told and _GOAL.search(sentence.text, 0, row.start()):
            yield from ((sides[0], s, sides[2]) for s in told if s != sides[1])
    listed = _FROM_SEVERAL.match(sentence.text, found.end)
    for index in range(*listed.span("row")) if listed else ():
        supplier = actor(sentence.at(index))
        if supplier is not None and supplier not in sides:
            yield supplier, sides[1], sides[2]


def homeless(party: Entity | None) -> bool:
    """Whether nobody is told, or a firm of which no state is known."""
    return party is None or (not home(party) and party.key not in organizations())


def one_way(sentence: Sentence, told: set[tuple[str, str]], how: Transfer) -> Sides | None:
    """From whom to whom arms go on a page that tells of one direction only, for those whose sides no sentence tells."""
    pair = sentence.scope.pair
    ways = [(a, b) for a in pair for b in pair if (a.key, b.key) in told]
    return (how.supplier or ways[0][0], ways[0][1], how.certainty * 0.7) if len(ways) == 1 else None


def maker_and_buyer(one: Entity | None, other: Entity | None) -> tuple[Entity, Entity] | None:
    """Who sells and who buys of two that sign: the firm sells, the state or its force buys; None where neither or both do."""
    if one is None or other is None:
        return None
    firms = [e for e in (one, other) if _is_firm(e)]
    return None if len(firms) != 1 else (one, other) if firms[0] == one else (other, one)


def _is_firm(party: Entity) -> bool:
    """Whether a party is neither a state, nor its force or ministry, nor a body of states."""
    body = party.kind is not EntityKind.ORGANIZATION or _FORCE.search(party.name) or _MINISTRY.search(party.name)
    return not body and party.key not in organizations()


def _principal(sentence: Sentence, party: Entity | str | None) -> Entity | str | None:
    """The state whose armed force is told: "the Peruvian Air Force", "the Air Force of Peru"."""
    if not isinstance(party, Entity) or party.kind is not EntityKind.ORGANIZATION or not _FORCE.search(party.name):
        return party
    if party.state:
        return state(party.state)
    told = _OF_STATE.search(sentence.text)
    theirs = told is not None and told["force"].endswith(party.name)
    return actor(sentence.at(told.end() - 1)) or party if told and theirs else party


_OF_STATE = regex(rf"(?P<force>(?:[A-Z][a-z]+ )*{_FORCE.pattern}) of (?:the )?[\ue000-\ue0ff]")


def sides_of(
    document: Annotated, sentence: Sentence, found: Arms, how: Transfer, context: tuple[Sides | None, Sentence | None]
) -> Sides | None:
    """The sides as told, else from the maker, the pair, whose page it is, the transfer told before; with the certainty."""
    last, before = context
    supplier, recipient, certainty = how.supplier or found.maker, how.recipient, how.certainty
    supplier = None if supplier is not None and _is_no_side(supplier) else supplier
    if isinstance(recipient, Entity) and recipient.key in organizations() and recipient.key not in movements():
        recipient = None
    if isinstance(recipient, Entity) and supplier is not None and home(supplier) == home(recipient):
        abroad = found.maker is not None and home(found.maker) != home(recipient)
        if how.realis is Realis.PLANNED and how.supplier is not None and not abroad:
            return None  # a state that orders from its own maker
        supplier, recipient = (found.maker, recipient) if abroad else (supplier, None)
    if supplier is None and INSTEAD.search(sentence.text, 0, found.start):
        return None  # who makes what was chosen instead is not told
    if supplier is None and recipient is None:
        return _carried(sentence, found, last, certainty)
    if recipient is None and supplier is not None:
        recipient, inside = _unsaid_recipient(document, sentence, found, how, (supplier, *context))
        certainty *= 0.85 if inside else 0.75
    elif supplier is None and isinstance(recipient, Entity):
        supplier = _unsaid_supplier(sentence, found, recipient, before)
        certainty *= 0.8
    recipient = _principal(sentence, recipient)
    return (supplier, recipient, certainty) if supplier and recipient and supplier != recipient else None


def _unsaid_recipient(
    document: Annotated,
    sentence: Sentence,
    found: Arms,
    how: Transfer,
    context: tuple[Entity, Sides | None, Sentence | None],
) -> tuple[Entity | str | None, bool]:
    """Who gets the arms of a supplier where that is not told, and whether it is the other of the pair or one beyond it."""
    supplier, last, before = context
    if (under := headed(sentence)) is not None and under.key != home(supplier):
        return under, True
    pair, homes = sentence.scope.pair, {s.key for s in sentence.scope.pair}
    beyond = _third(sentence, found, before) if home(supplier) in homes else None
    others = others_named(sentence, found.start, (supplier, None), before)
    beside = other(pair, supplier) if not others else None
    if recipient := beyond or (beside if beside is None or not is_on_the_way(sentence, beside) else None):
        return recipient, True
    third = home(supplier) not in {"", *homes}
    followed = last if last is not None and third and home_of(last[1]) in homes else None
    if followed is not None and _gave_here(sentence, found, followed[0]):
        return followed[1], False  # "Peru gave six tanks and Cuba four more"
    told = how.recipient or _tells_buyer(sentence, found, supplier)
    buyer = _buyer(document, sentence, found, supplier) if told else None
    return (buyer or (followed[1] if followed is not None else None)), False  # to where the others went


def _gave_here(sentence: Sentence, found: Arms, giver: Entity | None) -> bool:
    """Whether the arms told last were given by somebody named before in the sentence."""
    return giver is not None and any(giver in m.entities for m in sentence.within(0, found.start))


def _unsaid_supplier(sentence: Sentence, found: Arms, recipient: Entity, before: Sentence | None) -> Entity | None:
    """The pair's other state, unless another is named: "turned to Norway and received tanks from it".

    Nor is it one of which only another clause tells: "took delivery of a boat; Norway will be next".
    """
    rivals = others_named(sentence, found.start, (None, recipient), before)
    if rivals:
        return next(iter(rivals)) if len(rivals) == 1 and _FROM_IT.match(sentence.text, found.end) else None
    partner = other(sentence.scope.pair, recipient) if home(recipient) in {s.key for s in sentence.scope.pair} else None
    behind = _NEXT_CLAUSE.search(sentence.text, found.end)
    later = sentence.within(behind.start(), len(sentence.text)) if behind else ()
    earlier = sentence.within(0, behind.start() if behind else 0)
    elsewhere = {e for m in later for e in m.entities} - {e for m in earlier for e in m.entities}
    return None if partner in elsewhere else partner


_NEXT_CLAUSE = regex(r";|, (?:and|but|while|whereas) (?=(?:the )?[\ue000-\ue0ff] )")


def _tells_buyer(sentence: Sentence, found: Arms, supplier: Entity) -> bool:
    """Whether enough is told of arms bought from the supplier to look for the buyer beside it."""
    told = home(supplier) or found.maker or _one_named(sentence)
    organ = _ORGAN.search(sentence.text, 0, found.start) or _BUYER.search(sentence.text, 0, found.start)
    return bool(told or organ)


def _carried(sentence: Sentence, found: Arms, last: Sides | None, certainty: float) -> Sides | None:
    """The sides where neither is told: by whose make or gift the arms are, else those of the transfer told before."""
    pair = sentence.scope.pair
    giver = _described(sentence, found)
    if giver is not None and (taker := other(pair, giver)) is not None:
        return giver, taker, certainty * 0.75
    if last is None or last[0] is None or home(last[0]) not in {s.key for s in pair}:
        return None
    return _nation(last[0]), last[1], certainty * 0.8


def _is_no_side(party: Entity) -> bool:
    """Whether a ministry or force without its state is told, which may be either side's, or a body that only decides."""
    return _is_ministry(party) or (party.kind is EntityKind.ORGANIZATION and _DECIDES.search(party.name) is not None)


def _is_ministry(party: Entity) -> bool:
    return party.kind is EntityKind.ORGANIZATION and not party.state and bool(_MINISTRY.match(party.name))


def particular(found: Arms) -> bool:
    """Whether arms are told by number or by name: "equipment" alone may be what a treaty speaks of."""
    return found.quantity is not None or bool(_NAMED.search(found.item)) or found.item.split()[-1] in _CLASSES


def _described(sentence: Sentence, found: Arms) -> Entity | None:
    """The one of the pair whose make or gift the words before arms tell: "other Peruvian cast-offs: six howitzers"."""
    marks = (i for i in range(found.start) if _STOCK.match(sentence.text, i))
    makers = [actor(sentence.at(i)) for i in marks]
    return next((m for m in makers if m is not None and m in sentence.scope.pair), None)


def _nation(supplier: Entity | None) -> Entity | None:
    """The state of a firm: what else comes from there need not be the firm's."""
    firm = supplier is not None and supplier.kind is EntityKind.ORGANIZATION and supplier.state
    return state(supplier.state) if firm and supplier is not None else supplier


def _third(sentence: Sentence, found: Arms, before: Sentence | None) -> Entity | None:
    """The state at war that the talk is of, where it is none of the pair: "condemned the invasion of X. Y has sent tanks"."""
    for told, end in ((sentence, found.start), (before, None)):
        if told is not None:
            wars = list(_WAR.finditer(told.text, 0, len(told.text) if end is None else end))
            state = actor(told.at(wars[-1].start("of"))) if wars else None
            if state is not None and state not in sentence.scope.pair:
                return state
    return None


def _buyer(document: Annotated, sentence: Sentence, found: Arms, supplier: Entity) -> Entity | None:
    """To whom a third party's arms went: the forces told last ("sanctioned the Peruvian navy over …"), else whose page it is.

    On a page of a pair it is the one of the two that the sentence names, or the publisher; None where nothing tells.
    """
    forces = list(_ORGAN.finditer(sentence.text, sentence.text.rfind(";", 0, found.start) + 1, found.start))
    if forces:
        return actor(sentence.at(forces[-1].start()))
    main = document.profile.main
    if main is not None and not document.profile.pair and main.key != home_of(supplier):
        return main
    return _one_named(sentence) or (
        sentence.scope.publisher if _BUYER.search(sentence.text) or found.quantity is not None else None
    )


# "for fear of US *sanctions*", "after Peru's *approval*": what a state that takes no part thinks of it
_ITS_WILL = regex(
    r"(?:['’]s?)? (?:[\w-]+ )?(?:sanctions|pressure|objections?|threats?|warnings?|veto|embargo|approval|permission|licen[cs]es?|consent|opposition|protests?)\b"
)


def _one_named(sentence: Sentence) -> Entity | None:
    """The one of the pair that a sentence names, if it names one of them only."""
    told = {s for m in sentence.mentions if m.kind in {Kind.STATE, Kind.DEMONYM} and (s := as_state(m))}
    stated = [m for m in sentence.mentions if m.kind is Kind.STATE]
    acting = [m for m in stated if not _ITS_WILL.match(sentence.text, sentence.index(m) + 1)]
    named = {s for m in acting if (s := as_state(m)) in sentence.scope.pair}
    return next(iter(named)) if len(named) == 1 and len(told.intersection(sentence.scope.pair)) == 1 else None
