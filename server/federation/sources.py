"""Which other endpoints SERVICE may ask, and how: the table `federation` of comity.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from server.errors import BadSetting
from server.federation.address import AddressError, Url

KIB = 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One endpoint that may be asked, with the limits that hold for it."""

    endpoint: str
    """Its address, as queries write it."""
    timeout: float = 20.0
    """Seconds that one request may take, from the first byte sent to the last received."""
    rows: int = 100_000
    """Most solutions that a SERVICE may bring."""
    bytes: int = 64 * KIB * KIB
    """Most bytes that one answer may have, unpacked."""
    batch: int = 1000
    """Most of our solutions that are put into one request."""
    length: int = 64 * KIB
    """Most bytes of one request's query, from which a batch may get smaller."""
    parallel: int = 4
    """Most requests under way at the same time, of all queries together."""
    tries: int = 3
    """How often a request is made that fails for a reason that may pass."""
    cache: float = 60.0
    """Seconds for which an answer is kept; 0 for none."""
    get: int = 2000
    """Length of an address up to which the query goes by GET, which others can cache; 0 for none."""

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises `BadSetting`."""
        try:
            Url.parse(self.endpoint)
        except AddressError as error:
            raise BadSetting(f"The endpoint {self.endpoint!r} cannot be a source: {error}.") from error
        for name in (each.name for each in fields(self) if each.name not in {"endpoint", "cache", "get"}):
            if getattr(self, name) <= 0:
                raise BadSetting(f"The setting {name} of {self.endpoint} must be greater than 0.")


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources by name; with none, SERVICE is refused. `loopback` lets them lie on this very machine: for tests."""

    by_name: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    loopback: bool = False

    def __bool__(self) -> bool:
        """Whether any source may be asked."""
        return bool(self.by_name)

    def at(self, endpoint: str) -> Source | None:
        """The source at an address, however its scheme, host and port are spelt."""
        try:
            wanted = Url.parse(endpoint)
        except AddressError:
            return None
        return next((source for source in self.by_name.values() if Url.parse(source.endpoint) == wanted), None)

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Sources:
        """The table `federation`; raises `BadSetting`.

        `sources` in it has a table for each source, named as one likes, with `endpoint` and any other field of
        `Source`. The fields may also stand in `federation` itself, for all sources.
        """
        known = {each.name: each for each in fields(Source)}
        common = {name: value for name, value in table.items() if name not in {"sources", "loopback"}}
        named = table.get("sources", {})
        if not isinstance(named, Mapping) or not all(isinstance(each, Mapping) for each in named.values()):
            raise BadSetting("The setting federation.sources must have one table for each source.")
        sources = {}
        for name, own in named.items():
            values = {**common, **own}
            if unknown := sorted(set(values) - set(known)):
                given = ", ".join(unknown)
                raise BadSetting(f"The source {name} has no setting {given}. There are: {', '.join(sorted(known))}.")
            if "endpoint" not in own:
                raise BadSetting(f"The source {name} lacks its endpoint.")
            sources[name] = Source(**{key: _value(f"{name}.{key}", value) for key, value in values.items()})
        loopback = table.get("loopback", False)
        if not isinstance(loopback, bool):
            raise BadSetting("The setting federation.loopback must be true or false.")
        return cls(MappingProxyType(sources), loopback)


def _value(name: str, value: object) -> Any:
    """A value of the kind that the setting has."""
    setting = name.rpartition(".")[2]
    wanted = {"endpoint": str, "timeout": float, "cache": float}.get(setting, int)
    fits = isinstance(value, str) if wanted is str else isinstance(value, int | float) and not isinstance(value, bool)
    if not fits or (wanted is int and not isinstance(value, int)):
        raise BadSetting(f"The setting federation.sources.{name} is {value!r}; it must be of type {wanted.__name__}.")
    return wanted(value)
