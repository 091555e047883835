"""The shapes themselves: well formed, explained, and in step with the ontology and the flat form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, BNode, Graph, Literal, URIRef

import ontology
import shapes
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from rdflib.term import Node

SHAPE = "https://w3id.org/comity/shapes#"
CMT = "https://w3id.org/comity/ontology#"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return shapes.load()


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return ontology.load()


def allowed_by(graph: Graph, shape: str) -> list[Node]:
    head = graph.value(URIRef(SHAPE + shape), SH["in"])
    assert head is not None
    return list(graph.items(head))


def test_shapes_have_no_blank_nodes(graph: Graph) -> None:
    assert not [t for t in graph if any(isinstance(term, BNode) for term in t)]


def test_loading_twice_gives_the_same_graph(graph: Graph) -> None:
    assert set(graph) == set(shapes.load())


def test_shapes_are_valid_by_the_shapes_of_shacl_itself() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes.load(), meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize("predicate", [SH.name, SH.message, RDFS.comment, SKOS.note])
def test_every_shape_that_can_give_a_result_explains_itself(graph: Graph, predicate: URIRef) -> None:
    for shape in graph.subjects(SH.severity):
        values = list(graph.objects(shape, predicate))
        assert len(values) == 1, (shape, predicate)
        assert isinstance(values[0], Literal)
        assert values[0].language == "en"


def test_all_twenty_eight_constraints_of_the_model_are_covered(graph: Graph) -> None:
    """25 is carried out in code and has a shape without a constraint, so that its results have a source."""
    comments = " ".join(str(comment) for comment in graph.objects(predicate=RDFS.comment))
    named = {
        int(number)
        for group in re.findall(r"[Cc]onstraints? (\d+(?:(?:, | and )\d+)*)", comments)
        for number in re.findall(r"\d+", group)
    }
    assert named == set(range(1, 29))


def test_every_class_and_property_in_shapes_is_in_the_ontology(graph: Graph, vocabulary: Graph) -> None:
    text = " ".join(str(term) for triple in graph for term in triple)
    full = set(re.findall(rf"{CMT}([A-Za-z]+)", text))
    short = set(re.findall(r"\bcmt:([A-Za-z]+)", " ".join(str(q) for q in graph.objects(predicate=SH.select))))
    known = {str(s).removeprefix(CMT) for s in vocabulary.subjects(RDF.type) if str(s).startswith(CMT)}
    assert full | short <= known


@pytest.mark.parametrize(
    ("shape", "scheme"),
    [
        ("claim-modality", "modalities"),
        ("claim-rank", "ranks"),
        ("relation-status-type", "statusTypes"),
        ("mission-status", "missionStatuses"),
        ("trade-flow", "flows"),
        ("statement-stance", "stanceTypes"),
    ],
)
def test_concepts_allowed_are_those_of_their_scheme(graph: Graph, vocabulary: Graph, shape: str, scheme: str) -> None:
    allowed = set(allowed_by(graph, shape))
    assert allowed == set(vocabulary.subjects(SKOS.inScheme, URIRef(CMT + scheme)))


def test_precisions_allowed_are_the_notations_of_their_scheme(graph: Graph, vocabulary: Graph) -> None:
    allowed = {str(v) for v in allowed_by(graph, "dated-precision")}
    concepts = vocabulary.subjects(SKOS.inScheme, URIRef(f"{CMT}precisions"))
    assert allowed == {str(vocabulary.value(concept, SKOS.notation)) for concept in concepts}


def test_every_fact_type_of_the_flat_form_is_allowed(graph: Graph) -> None:
    """Packages may add types of their own: a name is all that is asked for."""
    pattern = str(graph.value(URIRef(f"{SHAPE}claim-fact-type"), SH.pattern))
    assert all(re.fullmatch(pattern, kind) for kind in FACT_TYPES)
    assert not re.fullmatch(pattern, "Visit of state")


def test_the_roles_watched_are_all_sub_properties_of_has_participant(graph: Graph, vocabulary: Graph) -> None:
    """A role that the ontology gains must be added to the shape's targets."""
    watched = set(graph.objects(URIRef(f"{SHAPE}Participant"), SH.targetObjectsOf))
    roles = set(vocabulary.transitive_subjects(RDFS.subPropertyOf, URIRef(f"{CMT}hasParticipant")))
    roles.discard(URIRef(f"{CMT}hasParticipant"))
    assert roles <= watched


def test_constraints_bind_the_focus_node_with_a_triple_pattern(graph: Graph) -> None:
    """What `shapes.narrowing` relies on."""
    for constraint in graph.subjects(RDF.type, SH.SPARQLConstraint):
        query = str(graph.value(constraint, SH.select))
        body = query.partition("WHERE")[2]
        assert re.search(r"\$this\s+(cmt:|a |\?)|(cmt:\w+|a) \$this\b", body), constraint


def test_the_header_has_what_a_vocabulary_needs(graph: Graph) -> None:
    assert (shapes.SHAPES, RDF.type, OWL.Ontology) in graph
    assert graph.value(shapes.SHAPES, OWL.versionIRI) is not None
