"""RDF files of every kind are read, and what is wrong with one is said with its place."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph, Literal, URIRef

from shapes import UnreadableRDF, read

E = "http://example.org/"
S, P, O, G = (URIRef(E + name) for name in "spog")  # noqa: E741  # subject, predicate, object, graph
JSON = f'{{"@id": "{S}", "{P}": {{"@id": "{O}"}}}}'
XML = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="{E}">
<rdf:Description rdf:about="{S}"><e:p rdf:resource="{O}"/></rdf:Description></rdf:RDF>"""
NT = f"<{S}> <{P}> <{O}> .\n"
Write = Callable[[str, str | bytes], Path]
TTL = f"@prefix e: <{E}> .\ne:s e:p e:o .\n"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return _write


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ttl", TTL),  # Turtle
        ("a.nt", NT),  # N-Triples
        ("a.rdf", XML),  # RDF/XML
        ("a.owl", XML),  # RDF/XML under another name
        ("a.jsonld", JSON),  # JSON-LD without a named graph
        ("a.trig", TTL),  # TriG without a named graph
        ("a.TTL", TTL),  # capitals
        ("a.txt", TTL),  # by content: Turtle
        ("a", NT),  # by content: N-Triples
        ("b", XML),  # by content: RDF/XML
        ("c", f"\n  {JSON}"),  # by content: JSON-LD
        ("bom.ttl", b"\xef\xbb\xbf" + TTL.encode()),  # a byte order mark
    ],
)
def test_a_file_without_named_graphs_gives_a_graph(write: Write, name: str, content: str | bytes) -> None:
    graph = read(write(name, content))
    assert not isinstance(graph, Dataset)
    assert set(graph) == {(S, P, O)}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.nq", f"<{S}> <{P}> <{O}> <{G}> .\n"),  # N-Quads
        ("a.trig", f"<{G}> {{ {NT} }}"),  # TriG
        ("a.jsonld", f'{{"@id": "{G}", "@graph": [{JSON}]}}'),  # JSON-LD
        ("a", f"<{S}> <{P}> <{O}> <{G}> .\n"),  # by content: N-Quads
    ],
)
def test_a_file_with_named_graphs_gives_a_dataset(write: Write, name: str, content: str) -> None:
    data = read(write(name, content))
    assert isinstance(data, Dataset)
    assert set(data.graph(G)) == {(S, P, O)}


def test_an_empty_file_is_an_empty_graph(write: Write) -> None:
    assert len(read(write("a.ttl", ""))) == 0


def test_literals_keep_their_form(write: Write) -> None:
    graph = read(
        write("a.ttl", f'<{S}> <{P}> 01, "x"@en-GB, "y", "2010-02-30"^^<http://www.w3.org/2001/XMLSchema#date> .')
    )
    assert {str(value) for value in graph.objects(S, P)} == {"01", "x", "y", "2010-02-30"}
    assert Literal("x", lang="en-gb") in set(graph.objects(S, P))


@pytest.mark.parametrize(
    ("name", "content", "line", "said"),
    [
        ("a.ttl", "@prefix e: <http://example.org/> .\n\ne:s e:p .\n", 3, "line 3, column"),  # no object
        ("a.ttl", "\nx:s x:p x:o .", 2, "x:"),  # an unknown prefix
        ("a.nt", f"{NT}{NT}<s> <p> .\n", 3, "line 3"),  # relative IRIs and no object
        ("a.jsonld", '{"@id": ', 1, "line 1"),  # cut off
        ("a.rdf", "<rdf>", None, "RDF/XML"),  # XML, but no RDF
        ("a.ttl", b"<http://example.org/\xff", 1, "UTF-8"),  # another encoding
        ("a.ttl", b"\x7fELF\0\0\0", None, "binary"),  # no text
        ("page.html", "<!doctype html><p>Hello</p>", None, ""),  # a web page
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_place(
    write: Write, name: str, content: str | bytes, line: int | None, said: str
) -> None:
    path = write(name, content)
    with pytest.raises(UnreadableRDF) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert message.endswith((".", "?"))
    assert said in message
    assert "\n" not in message
    if line is not None:
        assert caught.value.line == line


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRDF, match="no such file"):
        read(tmp_path / "none.ttl")


def test_a_folder_is_said_to_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRDF, match="folder"):
        read(tmp_path)


def test_a_context_on_a_server_is_refused_and_not_fetched(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with pytest.raises(UnreadableRDF, match="nothing is fetched"):
        read(write("a.jsonld", '{"@context": "https://schema.org/", "name": "x"}'))


def test_a_triple_term_is_refused_in_words(write: Write) -> None:
    with pytest.raises(UnreadableRDF, match=r"RDF 1\.2"):
        read(write("a.ttl", f"<{S}> <{P}> <<( <{S}> <{P}> <{O}> )>> ."))


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_the_answer_is_a_graph_or_unreadable_rdf(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "file"
    path.write_bytes(content)
    with suppress(UnreadableRDF):
        assert isinstance(read(path), Graph)
