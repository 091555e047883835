"""Who asks: the address by which a client is counted, behind proxies that are trusted to tell it."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from server.errors import BadSetting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
SITE = 64
"""Bits of an IPv6 address that make out a site: whoever has one has all addresses below it."""


@dataclass(frozen=True, slots=True)
class Client:
    """`name` is the address, for IPv6 the /64 network; `local` says that it is this machine."""

    name: str
    local: bool

    @property
    def kind(self) -> str:
        """For logs and figures."""
        return "local" if self.local else "remote"


NOBODY = Client("", local=True)
"""A request that came by no network."""


def networks(listed: str) -> tuple[Network, ...]:
    """The networks that a setting lists, separated by spaces or commas; raises `BadSetting`."""
    try:
        return tuple(ipaddress.ip_network(part) for part in listed.replace(",", " ").split())
    except ValueError as error:
        raise BadSetting(f"The setting trusted_proxies lists what is no address or network: {error}.") from error


def identify(environ: Mapping[str, object], trusted: Sequence[Network]) -> Client:
    """The client of a request.

    X-Forwarded-For is read from its end, for as long as each address is that of a trusted proxy: what stands
    before the last of them may have been made up by the client.
    """
    address = str(environ.get("REMOTE_ADDR") or "")
    forwarded = environ.get("HTTP_X_FORWARDED_FOR")
    if not forwarded:
        return _client(address)
    for before in reversed(str(forwarded).split(",")):
        if not _is_in(address, trusted):
            break
        if _parsed(before.strip()) is None:
            break
        address = before.strip()
    return _client(address)


@lru_cache(4096)
def _client(address: str) -> Client:
    parsed = _parsed(address)
    if parsed is None:
        return NOBODY
    if isinstance(parsed, ipaddress.IPv6Address) and not parsed.is_loopback:
        return Client(str(ipaddress.ip_network((parsed, SITE), strict=False)), local=False)
    return Client(str(parsed), local=parsed.is_loopback)


@lru_cache(4096)
def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0].strip("[]"))
    except ValueError:
        return None
    return getattr(parsed, "ipv4_mapped", None) or parsed


def _is_in(address: str, trusted: Sequence[Network]) -> bool:
    parsed = _parsed(address)
    return parsed is not None and any(parsed in network for network in trusted)
