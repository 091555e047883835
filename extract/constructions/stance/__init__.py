"""Support, praise, condemnation."""
