"""Agreements: what is signed, by whom, when."""
