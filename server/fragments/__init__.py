"""Triple pattern fragments: pages of the triples that match one pattern, from which light clients answer queries.

https://linkeddatafragments.org/specification/triple-pattern-fragments/
"""

from __future__ import annotations

from server.fragments.answers import blueprint

__all__ = ["blueprint"]
