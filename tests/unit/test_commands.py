"""The commands: answers on standard output, the rest on standard error, exit codes 0, 1 and 2."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from comity import cli
from extract.build import write
from extract.claim import Claim, Realis, Role
from extract.document import Document, Entity, EntityKind, Span
from extract.extraction import Extraction
from extract.facts import in_order
from extract.pipeline import build
from ontology import packages

TEXT = "Kenya and Peru established relations on 3 March 1965. Ana Sol came to Kenya in May 2004."
KENYA = Entity(EntityKind.STATE, "KEN", "Kenya")
PERU = Entity(EntityKind.STATE, "PER", "Peru")
ANA = Entity(EntityKind.PERSON, "ana-sol", "Ana Sol", "PER")


def claim(kind, document, start, end, realis=Realis.HAPPENED, **slots):
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()))
    return Claim(document, kind, roles, Span(start, end), TEXT[start:end], f"{kind}@1", 0.9, realis)


CLAIMS = [
    claim("relations", "a.txt", 0, 53, states=(KENYA, PERU), action="established", date="1965-03-03"),
    claim("relations", "b.txt", 0, 53, states=(KENYA, PERU), action="established", date="1965-03-14"),
    claim("visit", "a.txt", 54, 88, visitor=ANA, to=KENYA, date="2004-05"),
    claim("visit", "b.txt", 54, 88, visitor=ANA, to=KENYA, date="2004"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A build of two documents that agree on a visit and not on a date."""
    given = {n: tuple(in_order(c for c in CLAIMS if c.document == n)) for n in ("a.txt", "b.txt")}
    result = build([Document(n, TEXT) for n in given], extract=lambda d: Extraction(d, given[d.name]))
    place = tmp_path_factory.mktemp("builds") / "build"
    write(result, (), place)
    return place


@pytest.fixture
def comity():
    """Call a command as `comity ARGUMENTS`; gives the exit code, standard output and standard error."""

    def call(*arguments):
        result = CliRunner().invoke(cli, [str(a) for a in arguments], standalone_mode=False)
        problem = result.exception
        code = getattr(problem, "exit_code", None) if problem else result.return_value
        if problem is not None and code is None:
            raise problem
        return code, result.stdout, result.stderr + (problem.format_message() if problem else "")

    return call


@pytest.mark.parametrize(
    ("query", "form", "code", "part"),
    [
        # rows, with prefixes that need no declaration
        ("SELECT ?edtf { ?v a cmt:Visit ; cmt:edtf ?edtf }", "csv", 0, "2004-05"),
        ("SELECT ?v { ?v a cmt:Visit }", "json", 0, "visit/ana-sol-KEN-2004-05"),
        # a table shortens IRIs
        ("SELECT ?v { ?v a cmt:Visit }", "table", 0, "visit:ana-sol-KEN-2004-05"),
        # no rows, and no
        ("SELECT ?v { ?v a cmt:Nothing }", "csv", 1, "v"),
        ("ASK { ?v a cmt:Nothing }", "table", 1, "no"),
        ("ASK { ?v a cmt:Visit }", "json", 0, "true"),
        # a graph
        ("CONSTRUCT { ?v a cmt:Visit } WHERE { ?v a cmt:Visit }", "turtle", 0, "a cmt:Visit"),
        ("CONSTRUCT { ?v a cmt:Nothing } WHERE { ?v a cmt:Nothing }", "ntriples", 1, ""),
    ],
)
def test_query_answers(comity, folder, query, form, code, part):  # noqa: PLR0917, pytest gives them by name
    found, out, _ = comity("query", query, "--format", form, "--build", folder)
    assert found == code
    assert part in out


@pytest.mark.parametrize(
    ("query", "form", "part"),
    [
        # a fault, with its place counted in the query as typed
        ("SELECT ?v { ?v a cmt:Visit", "csv", "Line 1, column 27"),
        ("SELECT ?v {\n ?v a }", "csv", "Line 2, column"),
        # an unknown prefix
        ("SELECT ?v { ?v a foo:Visit }", "csv", "foo:"),
        # other machines are not asked
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "csv", "SERVICE"),
        # nothing is changed
        ("DROP ALL", "csv", "read-only"),
        # a form of answer that cannot hold it
        ("SELECT ?v { ?v a cmt:Visit }", "turtle", "no graph"),
        ("CONSTRUCT WHERE { ?v a cmt:Visit }", "csv", "is a graph"),
    ],
)
def test_bad_queries_are_told_in_a_sentence(comity, folder, query, form, part):
    code, out, err = comity("query", query, "--format", form, "--build", folder)
    assert (code, out) == (2, "")
    assert part in err


def test_a_query_may_come_from_a_file(comity, folder, tmp_path):
    (tmp_path / "q.rq").write_text("ASK { ?v a cmt:Visit }")
    assert comity("query", "-f", tmp_path / "q.rq", "--build", folder)[:2] == (0, "yes\n")
    assert comity("query", "-f", tmp_path / "none.rq", "--build", folder)[0] == 2
    assert comity("query", "--build", folder)[0] == 2


@pytest.mark.parametrize("name", ["query", "export", "explain", "serve"])
def test_a_missing_build_is_told_with_what_to_do(comity, tmp_path, name):
    arguments = {"query": ["ASK {}"], "explain": ["x"]}.get(name, [])
    code, _, err = comity(name, *arguments, "--build", tmp_path / "none")
    assert code == 2
    assert "comity build" in err


@pytest.mark.parametrize(
    ("form", "part"),
    [("turtle", "@prefix visit:"), ("trig", "graph:canonical {"), ("ntriples", "<https://w3id.org/comity/id/visit/"),
     ("nquads", "graph/document/a>"), ("jsonld", '"@context"'), ("rdfxml", "<rdf:RDF")],
)  # fmt: skip
def test_export_writes_each_syntax(comity, folder, form, part):
    code, out, _ = comity("export", "--format", form, "--build", folder)
    assert code == 0
    assert part in out


def test_exports_are_the_files_of_the_build(comity, folder):
    assert comity("export", "--build", folder)[1] == (folder / "comity.ttl").read_text("utf-8")
    assert comity("export", "--format", "trig", "--build", folder)[1] == (folder / "comity.trig").read_text("utf-8")


def test_one_graph_can_be_exported_and_an_unknown_one_is_told(comity, folder):
    assert "cmt:Claim" not in comity("export", "--graph", "actors", "--build", folder)[1]
    code, _, err = comity("export", "--graph", "nothing", "--build", folder)
    assert code == 2
    assert "canonical" in err


@pytest.mark.parametrize(
    ("iri", "parts"),
    [
        # an event: what it is, and each telling of it
        ("visit:ana-sol-KEN-2004-05",
         ["Visit of Ana Sol to Kenya, May 2004", "Told in 2 documents", "a.txt", "b.txt", "“Ana Sol came to Kenya"]),
        ("https://w3id.org/comity/id/visit/ana-sol-KEN-2004-05", ["visitor: Ana Sol"]),
        # a claim, by its key and by its prefix: itself first, and what contradicts it
        (CLAIMS[0].key, ["established, 3 March 1965", "contradicted by b.txt", "relations@1"]),
        (f"id:claim/{CLAIMS[3].key}", ["→", "confidence 0.9"]),
        # an actor: what it takes part in
        ("state:KEN", ["Kenya", "Takes part in 3 facts"]),
    ],
)  # fmt: skip
def test_explain_tells_in_words(comity, folder, iri, parts):
    code, out, _ = comity("explain", iri, "--build", folder)
    assert code == 0
    assert [part for part in parts if part not in out] == []


def test_explain_says_no_to_what_it_does_not_know(comity, folder):
    code, out, err = comity("explain", "id:visit/nobody", "--build", folder)
    assert (code, out) == (1, "")
    assert "id:visit/nobody" in err


def test_validate_says_yes_to_a_build_and_no_to_a_bad_graph(comity, folder, tmp_path):
    assert comity("validate", folder / "comity.ttl")[0] == 0
    bad = tmp_path / "bad.ttl"
    bad.write_text("@prefix cmt: <https://w3id.org/comity/ontology#> .\n<https://x.org/t> a cmt:Treaty .\n")
    code, out, _ = comity("validate", bad)
    assert code == 1
    assert "two" in out
    assert "sh:ValidationReport" in comity("validate", bad, "--format", "turtle")[1]


def test_validate_says_that_shapes_of_a_package_are_missing(comity, folder, monkeypatch):
    monkeypatch.setattr(packages, "_left_out", {"x": "Left out the package x."})
    code, _, err = comity("validate", folder / "comity.ttl")
    assert (code, err) == (1, "Left out the package x.\n")


def test_validate_names_the_line_of_a_fault(comity, tmp_path):
    broken = tmp_path / "broken.ttl"
    broken.write_text("@prefix a: <http://a/> .\na:b a:c a:d .\na:b a:c;;; x\n")
    code, _, err = comity("validate", broken)
    assert code == 2
    assert "line 3" in err


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary.txt"),
        ("none.txt", None, "does not exist"),
    ],
)
@pytest.mark.parametrize("command", ["facts", "build"])
def test_unreadable_documents_are_named(comity, tmp_path, command, name, content, part):  # noqa: PLR0917, pytest gives them by name
    if content is not None:
        (tmp_path / name).write_bytes(content)
    out = ["--out", tmp_path / "build"] if command == "build" else []
    code, _, err = comity(command, tmp_path / name, *out)
    assert code == 2
    assert part in err
    assert not (tmp_path / "build").exists()


def test_facts_prints_one_object_a_line_and_names_what_it_could_not_read(comity, tmp_path):
    (tmp_path / "good.txt").write_text("Kenya and Peru established diplomatic relations on 3 March 1965.\n")
    (tmp_path / "empty.txt").write_text("")
    code, out, err = comity("facts", tmp_path)
    facts = [json.loads(line) for line in out.splitlines()]
    assert [(f["type"], f["date"]) for f in facts] == [("relations", "1965-03-03")]
    assert code == 1
    assert "empty.txt" in err


def test_facts_says_no_where_there_are_none(comity, tmp_path):
    (tmp_path / "none.txt").write_text("The weather in the mountains was fine for the whole of that week.\n")
    code, out, _ = comity("facts", tmp_path / "none.txt")
    assert (code, out) == (1, "")


@pytest.mark.parametrize(
    ("base", "part"),
    [("no-iri", "must begin with"), ("https://x.org/without-slash", "must begin with"), ("https://x y/", "code point")],
)
def test_a_bad_base_is_refused(comity, tmp_path, base, part):
    (tmp_path / "a.txt").write_text("Kenya and Peru established diplomatic relations on 3 March 1965.\n")
    code, _, err = comity("build", tmp_path / "a.txt", "--out", tmp_path / "build", "--base", base)
    assert code == 2
    assert part in err


def test_build_refuses_a_folder_with_other_files(comity, tmp_path):
    (tmp_path / "a.txt").write_text("Kenya and Peru established diplomatic relations on 3 March 1965.\n")
    code, _, err = comity("build", tmp_path / "a.txt", "--out", tmp_path)
    assert code == 2
    assert "holds other files" in err
    assert (tmp_path / "a.txt").exists()
