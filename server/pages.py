"""Pages for people: what this is, the query editor, the answer as a table. They work without scripts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from server.errors import NotFound, ServiceError
from server.headers import request_id
from server.protocol.negotiation import GRAPHS, HTML, RESULTS, TURTLE
from server.service import service, value
from server.things import schema_org
from server.things.links import LICENSE, VOID_PATH, Link, dataset, put
from server.things.table import iris, table
from server.traffic.visits import failed
from server.validators import kept

if TYPE_CHECKING:
    from server.protocol.request import Request
    from server.publishing.example_queries import Example

blueprint = Blueprint("pages", __name__)

START = """\
PREFIX cmt: <https://w3id.org/comity/ontology#>

SELECT ?date ?visit ?quote ?document WHERE {
  ?visit a cmt:Visit ; cmt:edtf ?date .
  ?claim cmt:asserts ?visit ; cmt:quote ?quote ; cmt:statedIn ?document .
}
ORDER BY DESC(?date)
LIMIT 20
"""
MOST_NAMES = 1000
"""Things in a table that are shown by their labels; more are shown by their IRIs."""

FIGURES = """\
PREFIX cmt: <https://w3id.org/comity/ontology#>
SELECT (COUNT(DISTINCT ?claim) AS ?claims) (COUNT(DISTINCT ?document) AS ?documents)
WHERE { ?claim cmt:statedIn ?document }
"""


@blueprint.get("/")
def home() -> Response:
    """What this is, in figures, with the editor and questions to begin with."""
    example = _example(request.args["example"]) if "example" in request.args else None
    query = example.query if example else START
    found = (Link(VOID_PATH, "describedby", TURTLE.media_type), Link(LICENSE, "license"), Link(dataset(), "cite-as"))
    about, figures, base = schema_org.of_dataset(), _figures(), service().store.base

    def make() -> Response:
        page = _editor("home.html", query, example=example, figures=figures, links=found, about=about, base=base)
        return put(Response(page), found)

    return kept(make, HTML.name) if figures else make()  # without figures the page is not yet what it will be


def show_editor() -> Response:
    """The editor alone, for a browser that opens the endpoint."""
    return Response(_editor("ask.html", START))


def show_answer(asked: Request) -> Response:
    """The editor with the answer, or with what is wrong; the status is the same as for a program."""
    began = time.monotonic()
    try:
        result = service().show(asked, service().settings.page_rows)
    except ServiceError as error:
        failed(error)
        problem = error.document(request_id())
        page = _editor("ask.html", asked.query, problem=problem)
        return Response(page, status=error.status, headers=error.headers)
    names = service().labels(iris(result, service().store.base)[:MOST_NAMES])
    shown = table(result, service().lexicon(), names)
    took = f"{(time.monotonic() - began) * 1000:.0f}"
    links = [(offer.label, _download(asked, offer.name)) for offer in (GRAPHS if shown.graph else RESULTS)]
    return Response(_editor("ask.html", asked.query, table=shown, took=took, links=links, sources=result["sources"]))


def _editor(template: str, query: str, **values: Any) -> str:
    return render_template(template, query=query, examples=service().examples, **values)


def _example(name: str) -> Example:
    for example in service().examples:
        if example.name == name:
            return example
    raise NotFound(f"No example is called {name}.")


def _download(asked: Request, name: str) -> str:
    graphs = [("default-graph-uri", iri) for iri in asked.default_graphs or ()]
    graphs += [("named-graph-uri", iri) for iri in asked.named_graphs or ()]
    return "/sparql?" + urlencode([("query", asked.query), *graphs, ("format", name)])


def _figures() -> dict[str, str]:
    """The size of the published view; empty while the dataset is not there: the page can do without."""
    try:
        return service().live.remember("figures", _counted)
    except ServiceError:
        return {}


def _counted() -> dict[str, str]:
    row = service().select(FIGURES)[0]
    triples = service().graph_sizes()[""]
    return {
        "statements": f"{triples:,}",
        "claims": value(row, "claims"),
        "documents": value(row, "documents"),
    }
