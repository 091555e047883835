"""Amounts in running text: money, percentages, quantities with their unit, bare numbers."""

from extract.amounts.amount import Amount
from extract.amounts.find import find_amounts

__all__ = ["Amount", "find_amounts"]
