"""Standing joint bodies, their partners and shares."""
