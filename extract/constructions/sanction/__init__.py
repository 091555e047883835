"""Sanctions: who imposes what on whom."""
