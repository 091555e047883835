"""Carries out a write on a store: the operations of SPARQL 1.1 Update and of the Graph Store Protocol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

import pyoxigraph as ox

from server.curation.commit import statement
from server.curation.guard import judge_update, without_silent_loads
from server.curation.using import with_dataset
from server.errors import BadRequest, Broken, NotFound, Unsupported, UnsupportedMediaType
from server.language import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.curation.write import Body, Write
    from server.language.guard import Limits

WITH_GRAPHS = (ox.RdfFormat.TRIG, ox.RdfFormat.N_QUADS, ox.RdfFormat.JSON_LD)
REMOTE_CONTEXT = "Its JSON-LD context is on another server, and nothing is fetched. Put the context into the document."


def carry_out(write: Write, store: ox.Store, limits: Limits) -> bool:
    """Apply a write, in one transaction; whether the graph of a graph store operation was there before.

    Raises a `ServiceError`; then nothing of the write was applied.
    """
    if write.kind == "update":
        _update(write, store, limits)
        return True
    graph = ox.NamedNode(write.graph) if write.graph else ox.DefaultGraph()
    existed = isinstance(graph, ox.DefaultGraph) or store.contains_named_graph(graph)
    if write.kind == "delete":
        if not existed:
            raise NotFound(f"There is no graph <{write.graph}>.")
        store.update("DROP DEFAULT" if isinstance(graph, ox.DefaultGraph) else f"DROP GRAPH {graph}")
        return True
    data = "\n".join(_lines(write))  # before anything else, so that data with a fault changes nothing
    if isinstance(graph, ox.DefaultGraph):
        steps = ["DROP DEFAULT"] if write.kind == "put" else []
        steps.append(f"INSERT DATA {{ {data} }}")
    else:
        steps = [f"DROP SILENT GRAPH {graph}"] if write.kind == "put" else []
        # Without the CREATE, an empty body would make no graph.
        steps += [f"CREATE SILENT GRAPH {graph}", f"INSERT DATA {{ GRAPH {graph} {{ {data} }} }}"]
    store.update(" ; ".join(steps))
    return existed


def load(write: Write, store: ox.Store) -> bool:
    """As `carry_out`, for a lot of data: fast, in little memory, and not in one transaction."""
    graph = ox.NamedNode(write.graph) if write.graph else ox.DefaultGraph()
    existed = isinstance(graph, ox.DefaultGraph) or store.contains_named_graph(graph)
    if write.kind == "put":
        store.clear_graph(graph)
    for body in write.bodies:
        form = format_of(body)
        if form in WITH_GRAPHS:
            for _ in _triples(body, form, write.base):
                pass
        try:
            store.bulk_load(path=body.path, format=form, base_iri=write.base or None, to_graph=graph)
        except SyntaxError as error:
            raise _unreadable(error) from error
    if isinstance(graph, ox.NamedNode):
        store.add_graph(graph)
    return existed


def _update(write: Write, store: ox.Store, limits: Limits) -> None:
    text = without_silent_loads(write.update)
    judge_update(text, limits)
    if write.default_graphs is not None or write.named_graphs is not None:
        text = with_dataset(text, write.default_graphs or (), write.named_graphs or ())
    try:
        store.update(text, base_iri=write.base or None)
    except SyntaxError as error:
        raise faults.update_fault(write.update, str(error)) from error
    except ValueError as error:
        raise BadRequest(f"<{write.base}> cannot be the base of relative IRIs: {error}.") from error
    except (RuntimeError, OSError) as error:
        _tell(error)


def _tell(error: Exception) -> NoReturn:
    message = str(error)
    if "not supported" in message:
        raise Unsupported(message.rstrip(".") + ".") from error
    if re.search(r"does not exist|already exists", message):
        raise BadRequest(
            message.rstrip(".") + ".", hint="With SILENT the update would go on. Nothing was changed."
        ) from error
    raise Broken(f"The store failed: {message}") from error


def _lines(write: Write) -> Iterator[str]:
    """The triples of all bodies, as they stand in an update; blank nodes of different bodies are different."""
    for place, body in enumerate(write.bodies):
        for triple in _triples(body, format_of(body), write.base, rename=place > 0):
            yield statement(triple)


def format_of(body: Body) -> ox.RdfFormat:
    """The format of a body; raises `UnsupportedMediaType`."""
    form = ox.RdfFormat.from_media_type(body.media_type)
    if form is None:
        raise UnsupportedMediaType(f"{body.media_type} is no RDF that this service reads.")
    return form


def _triples(body: Body, form: ox.RdfFormat, base: str, *, rename: bool = False) -> Iterator[ox.Quad]:
    """The triples of a body; raises `BadRequest`, also where it names graphs: it is for one."""
    try:
        yield from ox.parse(
            path=body.path,
            format=form,
            base_iri=base or None,
            without_named_graphs=True,
            rename_blank_nodes=rename,
        )
    except SyntaxError as error:
        if form in WITH_GRAPHS and "graph" in str(error).lower():
            raise BadRequest(f"The data is for one graph, but names graphs itself: {error}.") from error
        raise _unreadable(error) from error


def _unreadable(error: SyntaxError) -> BadRequest:
    message = str(error.msg or error)
    if "LoadDocumentCallback" in message:
        return BadRequest(REMOTE_CONTEXT)
    return BadRequest(f"The data cannot be read: {message.rstrip('.')}.", line=error.lineno, column=error.offset)
