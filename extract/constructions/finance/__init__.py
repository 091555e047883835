"""Sums: how much, for what, between whom."""
