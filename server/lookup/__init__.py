"""Things found by what people know of them: names and former names, codes, the IRIs of others."""

from __future__ import annotations

from server.lookup.answers import blueprint
from server.lookup.candidates import Candidate, find
from server.lookup.index import names

__all__ = ["Candidate", "blueprint", "find", "names"]
