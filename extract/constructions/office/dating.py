"""The date of an office that its telling leaves open: when it was taken or left, else a moment at which it was held."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.office.moments import moment
from extract.constructions.office.turns import turn

if TYPE_CHECKING:
    from extract.constructions.office.holding import Told


def in_time(told: Told) -> Told:
    """The telling with the date that its sentence gives the office; as it is where it has one or the sentence tells none."""
    if told.date or told.reference or told.realis is not Realis.HAPPENED:
        return told
    if date := turn(told):
        return replace(told, date=date)
    return replace(told, date=date, momentary=True) if (date := moment(told)) else told
