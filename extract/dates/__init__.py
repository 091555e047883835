"""Dates in running text, as EDTF (Library of Congress, levels 0 and 1)."""

from extract.dates.anchor import Anchor
from extract.dates.dateline import dateline, filing, page_date
from extract.dates.find import find_dates
from extract.dates.notation import writes_day_first
from extract.dates.value import bounds, compatible, finer, precision

__all__ = [
    "Anchor",
    "bounds",
    "compatible",
    "dateline",
    "filing",
    "find_dates",
    "finer",
    "page_date",
    "precision",
    "writes_day_first",
]
