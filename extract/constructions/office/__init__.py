"""Offices: who holds what, since when."""
