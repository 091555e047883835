"""Where a request may go, in whatever spelling."""

from __future__ import annotations

import socket

import pytest

from server.errors import BadSetting
from server.federation.address import AddressError, Url, require_public, resolve
from server.federation.sources import Sources

INNER = """
    127.0.0.1 127.255.255.254 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255
    224.0.0.1 239.255.255.255 0.0.0.0 0.1.2.3 255.255.255.255 240.0.0.1 198.18.0.1 192.0.2.1 192.0.0.1 168.63.129.16
    ::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
    64:ff9b:1::a00:1 2002:7f00:1:: 2002:a9fe:a9fe:: 2001:0:4136:e378:8000:63bf:3fff:fdd2 fe80::1 fe80::1%eth0 fc00::1
    fd00:ec2::254 ff02::1 fec0::1 2001:db8::1 3fff::1 100::1
""".split()  # noqa: SIM905
OUTER = ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("number", INNER)
def test_a_number_that_is_not_public_is_refused(number):
    with pytest.raises(AddressError):
        require_public(number, loopback=False)


@pytest.mark.parametrize("number", OUTER)
def test_a_public_number_passes(number):
    require_public(number, loopback=False)


@pytest.mark.parametrize("number", set(INNER) - {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1"})
def test_loopback_by_setting_opens_this_machine_and_nothing_else(number):
    require_public("127.0.0.1", loopback=True)
    require_public("::1", loopback=True)
    with pytest.raises(AddressError):
        require_public(number, loopback=True)


@pytest.mark.parametrize(
    "text",
    [
        "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/", "http://017700000001/",
        "http://0177.0.0.1/", "http://localhost/", "http://LOCALHOST/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/", "http://0/", "http://[0:0:0:0:0:0:0:1]/",
    ],
)  # fmt: skip
def test_no_spelling_of_this_machine_passes(text):
    with pytest.raises(AddressError):
        resolve(Url.parse(text), loopback=False)


@pytest.mark.parametrize(
    "text",
    [
        "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "http:example.org", "//example.org/", "",
        "http://user@example.org/", "http://user:secret@example.org/", "http://example.org@127.0.0.1/",
        "http://example.org\\@127.0.0.1/", "http://example.org/#@127.0.0.1", "http://example.org:0/",
        "http://example.org:99999/", "http://example.org:x/", "http://example.org./", "http://.example.org/",
        "http://ex ample.org/", "http://example.org/\r\nHost: x", "http://①②⑦.0.0.1/", "http://[::1%25lo]/",
        "http://[::1/", "http://[v1.x]/", "http:///sparql", "http://exa%6dple.org/", "http://example.org\t/",
    ],
)  # fmt: skip
def test_an_address_that_is_not_plain_is_refused(text):
    with pytest.raises(AddressError):
        Url.parse(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/sparql", "http://EXAMPLE.org:80/sparql"),
        ("https://example.org/sparql", "HTTPS://example.org:443/sparql"),
        ("http://example.org", "http://example.org/"),
    ],
)
def test_addresses_are_equal_that_lead_to_the_same_place(one, other):
    assert Url.parse(one) == Url.parse(other)


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/sparql/",
        "http://example.org/sparql?x",
        "https://example.org/sparql",
        "http://example.org:81/sparql",
    ],
)
def test_a_list_of_sources_has_exactly_what_it_names(other):
    sources = Sources.read({"sources": {"one": {"endpoint": "http://example.org/sparql"}}})
    assert sources.at("http://example.org/sparql") is not None
    assert sources.at(other) is None


def test_a_host_with_one_number_inside_is_refused_whole(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AddressError):
        resolve(Url.parse("http://example.org/"), loopback=False)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"sources": {"a": {}}}, "lacks its endpoint"),
        ({"sources": {"a": {"endpoint": "ftp://x/"}}}, "neither http nor https"),
        ({"sources": {"a": {"endpoint": "http://x/", "rows": 0}}}, "greater than 0"),
        ({"sources": {"a": {"endpoint": "http://x/", "rows": "many"}}}, "must be of type int"),
        ({"sources": {"a": {"endpoint": "http://x/", "row": 5}}}, "has no setting row"),
        ({"sources": ["http://x/"]}, "one table for each source"),
        ({"loopback": "yes"}, "true or false"),
    ],
)
def test_a_wrong_setting_is_told(table, said):
    with pytest.raises(BadSetting, match=said):
        Sources.read(table)


def test_what_is_set_for_all_sources_holds_unless_one_has_its_own():
    sources = Sources.read(
        {"rows": 5, "sources": {"a": {"endpoint": "http://a/"}, "b": {"endpoint": "http://b/", "rows": 7}}}
    )
    assert [sources.by_name[name].rows for name in "ab"] == [5, 7]
    assert not Sources()
