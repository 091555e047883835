"""One change of the dataset, as the web process asks for it and the writer carries it out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Literal

Kind = Literal["update", "put", "post", "delete"]


@dataclass(frozen=True, slots=True)
class Body:
    """RDF in a file: where it is, and its media type."""

    path: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Protection:
    """What of the dataset may not be changed directly: the graphs under these IRIs."""

    prefixes: tuple[str, ...]

    @classmethod
    def of(cls, base: str) -> Protection:
        """The graphs of a build and the records of curation, which lie under `base`."""
        return cls((f"{base}graph/", f"{base}curation/"))

    def covers(self, graph: str) -> bool:
        """Whether a graph is one of them."""
        return graph.startswith(self.prefixes)


@dataclass(frozen=True, slots=True)
class Write:
    """A SPARQL update, or an operation of the Graph Store Protocol.

    `update` is the text of an update, `base` the IRI against which relative ones are resolved; `default_graphs` and
    `named_graphs` are its dataset of the protocol (None: not given). `graph` is the IRI of the graph that is put,
    posted to or deleted, "" for the default graph, `bodies` what it gets. `who` and `why` go on record. `seconds` is
    the time it may take.
    """

    kind: Kind
    seconds: float
    update: str = ""
    base: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    graph: str = ""
    bodies: tuple[Body, ...] = field(default=())
    who: str = ""
    why: str = ""

    def to_json(self) -> bytes:
        """As one JSON object."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Write:
        """Back from `to_json`."""
        values = json.loads(data)
        for name in ("default_graphs", "named_graphs"):
            values[name] = None if values[name] is None else tuple(values[name])
        values["bodies"] = tuple(Body(**body) for body in values["bodies"])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a write.

    `existed` is whether the graph that was put or posted to was there before; `change` the IRI of the record of a
    checked change ("" where nothing changed, or nothing is checked), `added` and `removed` its numbers of triples;
    `snapshot` the folder of a store on disk with the new state.
    """

    existed: bool
    snapshot: str
    change: str = ""
    added: int = 0
    removed: int = 0
