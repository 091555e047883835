"""Finance between actors: loans, aid, debts, investments, payments, each with its amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind
from extract.fillers import Filled, date_nearby
from extract.frame import Frame
from extract.mention import Kind
from extract.pattern import Pattern
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match

_LOAN = r"(?:(?:soft |concessional |long-term |interest-free |low-interest |syndicated |development |tied )*(?:loans?|credits?|lines? of credit|credit lines?|deposits?|bridging loan|overdraft))"
_AID = r"(?:(?:humanitarian |financial |development |military |economic |emergency |budget |technical |charitable |food |relief )*(?:aid|assistance|grants?|gifts?|donations?|presents?|support|relief|package))"
_DEBT = r"(?:(?:gas |oil |outstanding |old |unpaid |sovereign |\w+-era )*(?:debts?|arrears|indebtedness))"
_GIVE = (
    r"(?:grant(?:s|ed|ing)?|extend(?:s|ed|ing)?|provid(?:es|ed|ing)|len(?:ds?|t|ding)|gave|gives?|giving|given|approv(?:es|ed|ing)|donat(?:es|ed|ing)|"
    r"allocat(?:es|ed|ing)|disburs(?:es|ed|ing)|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|offer(?:s|ed|ing)?|commit(?:s|ted|ting)?|contribut(?:es|ed|ing)|"
    r"award(?:s|ed)|transfer(?:s|red)|advanc(?:es|ed)|deposit(?:s|ed)|agreed to (?:lend|give|provide|grant)|made|makes|earmark(?:s|ed)|provide|give|lend)"
)
_PAY = r"(?:pa(?:ys?|id|ying)|repa(?:ys?|id|ying)|settl(?:es|ed)|reimburs(?:es|ed)|compensat(?:es|ed))"
_INVEST = r"(?:invest(?:s|ed|ing)?|put(?:s|ting)?|spen(?:ds?|t)|inject(?:s|ed)|pour(?:s|ed)|plough(?:s|ed))"
_BUY = r"(?:acquir(?:es|ed|ing)|bought|buys|purchas(?:es|ed)|took over|takes over)"
_FORGIVE = r"(?:wrote off|forgave|cancell?ed|writes off|restructured)"
_P = r"{provider:actor}(?:'s)?"
_R = r"{recipient:actor}"

PATTERNS = (
    Pattern(rf"{_P}(?: [a-z]+)? {_GIVE} (?:to )?{_R}~ {{amount:money}}(?: in)? {_LOAN}", 0.92, {"kind": "loan"}),
    Pattern(
        rf"{_P}(?: [a-z]+)? {_GIVE} (?:to )?{_R} <det>(?:\w+ )?{_LOAN} of (?:some |up to )?{{amount:money}}",
        0.92,
        {"kind": "loan"},
    ),
    Pattern(
        rf"{_P}~ {_GIVE} <det>(?:\w+ )?{{amount:money}}(?: in)?(?: \w+)? {_LOAN}(?: (?:to|for) <det>{_R})?",
        0.92,
        {"kind": "loan"},
    ),
    Pattern(
        rf"{_P}~ {_GIVE} <det>(?:\w+ )?{_LOAN} of {{amount:money}}(?: (?:to|for) <det>{_R})?", 0.92, {"kind": "loan"}
    ),
    Pattern(rf"{{amount:money}}(?: \w+)? {_LOAN} from <det>{_P}(?: to {_R})?", 0.9, {"kind": "loan"}),
    Pattern(
        rf"{_LOAN} of {{amount:money}}(?: was| were)?(?: \w+)? (?:from|by) <det>{_P}(?: to {_R})?",
        0.9,
        {"kind": "loan"},
    ),
    Pattern(rf"{{provider:demonym}} {_LOAN} of {{amount:money}}(?: (?:to|with|for) <det>{_R})?", 0.9, {"kind": "loan"}),
    Pattern(rf"{_P}~ (?:lent|has lent|lends|to lend) (?:{_R} )?{{amount:money}}", 0.88, {"kind": "loan"}),
    Pattern(
        rf"{_R} (?:received|obtained|secured|got|was granted|drew|borrowed)~ {{amount:money}}~ from <det>{_P}",
        0.88,
        {"kind": "loan"},
    ),
    Pattern(rf"financed by <det>{_P} with <det>{{amount:money}} {_LOAN}", 0.85, {"kind": "loan"}),
    Pattern(rf"{_P}(?: [a-z]+)? {_GIVE} (?:to )?{_R} <det>{_AID} of (?:some )?{{amount:money}}", 0.92, {"kind": "aid"}),
    Pattern(
        rf"{_P}(?: [a-z]+)? {_GIVE} (?:to )?{_R}~ {{amount:money}}(?: (?:in|of|worth of))? {_AID}",
        0.92,
        {"kind": "aid"},
    ),
    Pattern(
        rf"{_P}~ {_GIVE} <det>{{amount:money}}(?: (?:in|of|worth of))?(?: \w+)? {_AID}(?: (?:to|for) <det>{_R})?",
        0.9,
        {"kind": "aid"},
    ),
    Pattern(
        rf"{_P}~ {_GIVE} <det>{_AID}(?: worth| of| totall?ing)? {{amount:money}}(?: (?:to|for) <det>{_R})?",
        0.9,
        {"kind": "aid"},
    ),
    Pattern(
        rf"{{provider:demonym}} {_AID}(?: (?:to|for) {_R})?(?: of| worth| totall?ed| reached| amounted to| was| came to|, at)~ {{amount:money}}",
        0.85,
        {"kind": "aid"},
    ),
    Pattern(
        rf"{_P}~ (?:pledges|pledged|donated|donates|promised|promises) (?:{_R} )?{{amount:money}}",
        0.85,
        {"kind": "aid"},
    ),
    Pattern(rf"{_P} gave {_R} {{amount:money}}", 0.8, {"kind": "aid"}),
    Pattern(
        r"{recipient:actor}(?:'s)? (?:owed|owes|owing) {provider:actor} (?:some )?{amount:money}",
        0.92,
        {"kind": "debt"},
    ),
    Pattern(r"{recipient:actor}(?:'s)? (?:owed|owes|owing) {amount:money} to {provider:actor}", 0.92, {"kind": "debt"}),
    Pattern(
        r"{recipient:actor} (?:failed to pay|did not pay|has not paid|defaulted on) {provider:actor} {amount:money}",
        0.88,
        {"kind": "debt"},
    ),
    Pattern(rf"{_P}~ {_FORGIVE} (?:<det>)?{{amount:money}}(?: of| in)?~ {_DEBT}", 0.8, {"kind": "debt"}),
    Pattern(
        rf"{_P}~ {_FORGIVE} (?:<det>)?{{recipient:actor}}(?:'s)?~ {_DEBT} of {{amount:money}}", 0.85, {"kind": "debt"}
    ),
    Pattern(rf"{{recipient:demonym}} {_DEBT}(?: to {{provider:actor}})? of {{amount:money}}", 0.85, {"kind": "debt"}),
    Pattern(rf"{{amount:money}} {_DEBT} to {{provider:actor}}", 0.8, {"kind": "debt"}),
    Pattern(
        rf"{_P}~ (?:{_PAY}) {{amount:money}}(?: for {{recipient_share:np}})? (?:to|of) {_R}", 0.85, {"kind": "payment"}
    ),
    Pattern(rf"{_P} {_PAY} {_R} {{amount:money}}", 0.85, {"kind": "payment"}),
    Pattern(rf"{_P} {_PAY} {{amount:money}}", 0.7, {"kind": "payment"}),
    Pattern(rf"{_P}~ {_BUY}~ {{recipient:org}}~ for {{amount:money}}", 0.8, {"kind": "investment"}),
    Pattern(rf"{_P}~ {_BUY} {{recipient:org}} \({{amount:money}}", 0.8, {"kind": "investment"}),
    Pattern(rf"{_P}~ {_INVEST} {{amount:money}} (?:in|into|on) <det>(?:\w+ )?{_R}", 0.8, {"kind": "investment"}),
)


def _other(match: Match) -> Filled | None:
    """The pair's other state than the one that gives."""
    provider = match.mention("provider")
    entity = provider.entity if provider else None
    key = (entity.state or entity.key) if entity else ""
    others = [s for s in match.scope.pair if s.key != key]
    return Filled(others[0], 0.85) if len(others) == 1 and any(s.key == key for s in match.scope.pair) else None


def _currency(match: Match) -> Filled | None:
    found = [m for m in match.mentions("amount") if m.kind is Kind.MONEY and m.amount]
    return Filled(found[0].amount.currency, 1.0) if found and found[0].amount and found[0].amount.currency else None


def _revise(_match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    if slots.get("provider") == slots.get("recipient"):
        return
    for name in ("provider", "recipient"):
        entity = slots.get(name)
        if isinstance(entity, Entity) and entity.kind is EntityKind.PERSON and entity.state:
            from extract.gazetteer.states import state  # noqa: PLC0415

            slots = slots | {name: state(entity.state)}  # who speaks for a state lends for it
    yield slots


FRAME = Frame(
    "finance",
    PATTERNS,
    required=frozenset({"provider", "recipient", "amount"}),
    fill={"recipient": (_other,), "currency": (_currency,), "date": (date_nearby,)},
    revise=_revise,
)


@extractor("finance", emits={"finance"})
def finance(document: Annotated) -> Iterator[Claim]:
    """Loans, aid, debts, investments and payments with a provider, a recipient and an amount."""
    return FRAME.claims(document)
