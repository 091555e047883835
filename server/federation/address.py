"""Where a request may go: an address is read strictly, its host resolved once, and the number found is used.

So nothing that a name points to later, no odd spelling of a number and no redirect leads into this machine or the
network around it.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

PORTS = {"http": 80, "https": 443}
PRINTABLE = re.compile(r"[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
NAT64 = ipaddress.ip_network("64:ff9b::/96")
INNER = tuple(
    map(
        ipaddress.ip_network,
        (
            "168.63.129.16/32",  # a cloud's own service for its machines, at a public number
            "192.88.99.0/24",  # relays to IPv6, given up
            "::/96",  # IPv4 in IPv6, given up
            "64:ff9b:1::/48",  # IPv4 of a local network
            "3fff::/20",  # documentation
        ),
    )
)
"""Networks that are not public, though the standard library takes some of them for it."""


class AddressError(ValueError):
    """An address to which no request goes; the message says why."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address of HTTP in its parts; equal when it leads to the same place."""

    scheme: str
    host: str
    port: int
    target: str

    @classmethod
    def parse(cls, text: str) -> Url:
        """Read an address; raises `AddressError` for all that is not plain `http(s)://host[:port]/path[?query]`."""
        if not PRINTABLE.fullmatch(text):
            raise AddressError("it has signs that no address of HTTP has")
        try:
            parts = urlsplit(text)
            port, host = parts.port, parts.hostname or ""
        except ValueError as error:
            raise AddressError(f"it cannot be read ({error})") from error
        if parts.scheme not in PORTS:
            raise AddressError("it is neither http nor https")
        if port == 0:
            raise AddressError("it has port 0")
        cls._require_plain(parts, host)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(parts.scheme, host, port or PORTS[parts.scheme], target)

    @staticmethod
    def _require_plain(parts: SplitResult, host: str) -> None:
        if "@" in parts.netloc:
            raise AddressError("it names a user")
        if parts.fragment:
            raise AddressError("it has a fragment")
        if "[" in parts.netloc:
            try:
                ipaddress.IPv6Address(host)
            except ValueError as error:
                raise AddressError("its host is no IPv6 address") from error
            if "%" in host:
                raise AddressError("its host has a zone")
        elif not HOST.fullmatch(host):
            raise AddressError("its host is no name")

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def resolve(url: Url, *, loopback: bool) -> str:
    """The number of the host, to be used for the connection; raises `AddressError`.

    A host of which any number lies in a network that is not public is refused as a whole.
    """
    try:
        found = socket.getaddrinfo(url.host, url.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"its host {url.host} is not known") from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for number in numbers:
        require_public(number, loopback=loopback)
    return numbers[0]


def require_public(number: str, *, loopback: bool) -> None:
    """Raises `AddressError` for a number that is not of the public internet; `loopback` allows this machine's own."""
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    if loopback and (mapped or address).is_loopback:
        return
    for ip in meanings(address):
        site = isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local
        if not ip.is_global or ip.is_multicast or ip.is_reserved or site or any(ip in network for network in INNER):
            raise AddressError("its host lies in a network that is not public")


def meanings(ip: Ip) -> list[Ip]:
    """An address and, of IPv6, the addresses of IPv4 that are packed into it; the packed one alone where mapped."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    packed = [ip.sixtofour, *(ip.teredo or ())]
    if ip in NAT64:
        packed.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        return [each for each in packed if each]
    return [ip, *(each for each in packed if each)]
