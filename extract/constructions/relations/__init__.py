"""Ties of states: established, severed, restored, upgraded."""
