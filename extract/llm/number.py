"""Whether a quote bears out a number: a sum of money where money is asked for, things where these are, never a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.amounts.number import read_number
from extract.annotation.mention import Kind
from extract.llm.counted import TIME, counted
from extract.llm.grounded import Grounded, Ungrounded
from extract.llm.scaled import scaled
from extract.regex import regex

if TYPE_CHECKING:
    from decimal import Decimal

    from extract.llm.evidence import Evidence
    from extract.schema import Slot

_NUMBER = regex(r"(?<![\w.,])(?:\d|[A-Za-z])")


def number(evidence: Evidence, slot: Slot, told: Decimal) -> Grounded:
    """A number as the quote has it. Raises Ungrounded where it is not there, or counts something else."""
    money = slot.name == "amount"
    others = {TIME, "quantity", "percent"} if money else {TIME, "money"}
    kinds = {Kind.MONEY} if money else {Kind.NUMBER, Kind.PERCENT}
    found = counted(evidence.text)
    amounts = [amount for _, form, amount in found if amount is not None and form not in others]
    # a unit that the quote cuts off stands in its sentence
    amounts += [m.amount for _, m in evidence.mentions if m.kind in kinds and m.amount and (money or m.amount.unit)]
    if any(told in {amount.value, amount.upper} for amount in amounts):
        return Grounded(told)
    taken = [span for span, form, _ in found if form in others]
    for match in _NUMBER.finditer(evidence.text):
        if any(span.start <= match.start() < span.end for span in taken):
            continue
        read = read_number(evidence.text, match.start(), letters=True)
        if read is not None and read.value == told:
            return Grounded(told, 0.97)
    if any(value == told for value, _ in scaled(evidence)):
        return Grounded(told, 0.95)
    raise Ungrounded(f"The quote does not tell the number {told} ({slot.name}).")
