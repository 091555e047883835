"""Who is who in the world: states, cities and international organizations, found by name."""

from extract.gazetteer.states import find_states, states, successors, wikidata

__all__ = ["find_states", "states", "successors", "wikidata"]
