"""Output: how much of what by whom."""
