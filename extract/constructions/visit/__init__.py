"""Visits: who goes where, when."""
