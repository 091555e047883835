"""Queries as text: their terminals, brackets and clauses, what may not run, and faults told with their place."""
