"""What can be set about the service, with the defaults that make it safe to expose."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from server.errors import BadSetting
from server.federation.sources import Sources

MIB = 1024 * 1024
OFF_BY_ZERO = {"zero": "off"}
SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and names of one running service; times in seconds, sizes in bytes."""

    timeout: float = 30.0
    """Time a query may take, the sending of its answer included; a client may ask for less."""
    query_workers: int = max(4, 2 * (os.cpu_count() or 1))
    """Long queries that run at once, each in a process of its own; fewer where memory is short."""
    trial: float = 0.25
    """Time after which a query counts as long."""
    trial_places: int = max(8, 4 * (os.cpu_count() or 1))
    """Queries that run at once and do not count as long yet, so that short ones never wait behind long ones."""
    queue_wait: float = 5.0
    """Time a query waits for a place before it is answered with 429."""
    queue_length: int = 16
    """Long queries that wait for a place; a further one is answered with 429 at once."""
    query_memory: int = 2048 * MIB
    """Memory a query process may take beyond the dataset; less where memory is short."""
    idle_memory: int = 2048 * MIB
    """Memory a query process may hold for itself and still be used again; less where memory is short."""
    query_length: int = MIB
    """Longest request body, and longest query text."""
    nesting: int = 200
    """Deepest nesting of brackets: a deeper one overflows the stack of the query engine."""
    operators: int = 5000
    """Most operators in one query, for the same reason."""
    storage: str = "auto"
    """Where the dataset is read from: `memory`, `disk`, or `auto`, in memory if there is enough of it."""
    page_rows: int = 200
    """Rows shown on a page; downloads hold all."""
    public_url: str = ""
    """Address under which the world sees the service, where a proxy hides it: `https://example.org/`."""
    answer_rows: int = field(default=10_000_000, metadata=OFF_BY_ZERO)
    """Most rows of a table in one answer; 0 for no limit."""
    answer_bytes: int = field(default=1024 * MIB, metadata=OFF_BY_ZERO)
    """Most bytes of one answer; 0 for no limit."""
    head_time: float = 10.0
    """Time for the head of a request, from its first byte to its last."""
    body_time: float = 30.0
    """Time for a whole request, and a second more for each 50 kB of it."""
    answer_time: float = 30.0
    """Time for a client to take an answer, and a second more for each 64 KiB of it."""
    client_connections: int = 200
    """Connections that one address may have open."""
    client_queries: int = 8
    """Queries that one client may have running."""
    rate_requests: int = 1200
    """Requests that one client may make in a minute."""
    rate_seconds: float = 120.0
    """Seconds of query time that one client may use in a minute, all its queries together."""
    limit_local: bool = False
    """Whether the limits on each client hold for programs on this machine too."""
    trusted_proxies: str = "127.0.0.0/8 ::1"
    """Addresses and networks whose X-Forwarded-For is believed."""
    cache_size: int = field(default=64 * MIB, metadata=OFF_BY_ZERO)
    """Memory for answers that are given again when the same is asked of the same snapshot; 0 for none."""
    query_log: str = ""
    """File for one JSON line per query, with its text and outcome; `-` is standard error."""
    access_log: str = ""
    """File for one JSON line per request, without what it carried; `-` is standard error."""
    public_metrics: bool = False
    """Whether `/metrics` answers other machines than this one."""

    federation: Sources = field(default_factory=Sources)
    """The endpoints that SERVICE may ask: the table `federation` of comity.toml."""

    writable: bool = False
    """Whether updates are taken, by `/sparql`, `/update` and `/store`, from who has the token."""
    token: str = field(default="", repr=False)
    """What a writer must send as `Authorization: Bearer …`."""
    validate: bool = True
    """Whether a change is checked against the shapes, and recorded; without, it is applied as it is."""
    state: str = ""
    """Folder for what was written; beside the build if none is named."""
    update_timeout: float = 60.0
    """Time a write may take."""
    update_memory: int = 4096 * MIB
    """Memory the process that writes may take."""
    update_length: int = 16 * MIB
    """Longest text of an update."""
    upload_length: int = 1024 * MIB
    """Longest body that `/store` takes."""

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises `BadSetting`."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, bool) or not isinstance(value, int | float):
                continue
            if value < 0 or (value == 0 and not each.metadata):
                least = "at least" if each.metadata else "greater than"
                raise BadSetting(f"The setting {each.name} is {value}; it must be {least} 0.")
        if self.writable and len(self.token) < SHORTEST_TOKEN:
            raise BadSetting(
                f"A writable service needs a token of at least {SHORTEST_TOKEN} characters in COMITY_TOKEN. "
                "Make one with: python -c 'import secrets; print(secrets.token_urlsafe())'"
            )

    def with_values(self, **values: object) -> Settings:
        """These settings with some replaced; raises `BadSetting` for a name that is none."""
        known = {each.name for each in fields(self)}
        if unknown := sorted(set(values) - known):
            raise BadSetting(f"No setting is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}.")
        if isinstance(table := values.get("federation"), Mapping):
            values["federation"] = Sources.read(table)
        return replace(self, **values)  # type: ignore[arg-type]  # names were checked above, values by callers
