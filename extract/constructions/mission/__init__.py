"""Embassies, consulates and offices abroad."""
