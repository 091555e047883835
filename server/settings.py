"""What can be set about the service, with the defaults that make it safe to expose."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace

from server.errors import BadSetting

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and names of one running service; times in seconds, sizes in bytes."""

    timeout: float = 30.0
    """Time a query may take, the sending of its answer included; a client may ask for less."""
    query_workers: int = max(4, 2 * (os.cpu_count() or 1))
    """Long queries that run at once, each in a process of its own, for each web process."""
    trial: float = 0.25
    """Time after which a query counts as long."""
    trial_places: int = max(8, 4 * (os.cpu_count() or 1))
    """Queries that run at once and do not count as long yet, so that short ones never wait behind long ones."""
    queue_wait: float = 5.0
    """Time a query waits for a place before it is answered with 429."""
    queue_length: int = 16
    """Long queries that wait for a place; a further one is answered with 429 at once."""
    query_memory: int = 2048 * MIB
    """Memory a query process may take beyond the dataset."""
    query_length: int = MIB
    """Longest request body, and longest query text."""
    nesting: int = 200
    """Deepest nesting of brackets: a deeper one overflows the stack of the query engine."""
    operators: int = 5000
    """Most operators in one query, for the same reason."""
    in_memory_up_to: int = 256 * MIB
    """Size of `comity.trig` up to which the dataset is held in memory rather than read from disk."""
    page_rows: int = 200
    """Rows shown on a page; downloads hold all."""
    public_url: str = ""
    """Address under which the world sees the service, where a proxy hides it: `https://example.org/`."""

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises `BadSetting`."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, int | float) and value <= 0:
                raise BadSetting(f"The setting {field.name} is {value}; it must be greater than 0.")

    def with_values(self, **values: object) -> Settings:
        """These settings with some replaced; raises `BadSetting` for a name that is none."""
        known = {field.name for field in fields(self)}
        if unknown := sorted(set(values) - known):
            raise BadSetting(f"No setting is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}.")
        return replace(self, **values)  # type: ignore[arg-type]  # names were checked above, values by callers
