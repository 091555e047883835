"""Arms: what, from whom, to whom."""
