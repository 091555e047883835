"""The ontology as a publication: every term is labelled, defined and traceable, and the file is OWL 2 RL."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, VANN, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection

from ontology import COMITY, ONTOLOGY, PREFIXES, load

CORE = load(alignments=False)
TERMS = sorted({s for s in CORE.subjects() if isinstance(s, URIRef) and s.startswith(str(COMITY))})
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.removeprefix(str(COMITY)))
def test_every_term_has_one_label_one_definition_and_names_its_ontology(term):
    for about in (RDFS.label, RDFS.comment):
        texts = list(CORE.objects(term, about))
        assert [t.language for t in texts] == ["en"], f"{term} {about}"
        assert str(texts[0]).strip(" ") == str(texts[0]) != ""
    assert list(CORE.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY]


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.removeprefix(str(COMITY)))
def test_every_term_is_of_exactly_one_kind(term):
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept, SKOS.ConceptScheme}
    assert len(kinds & set(CORE.objects(term, RDF.type))) == 1


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.removeprefix(str(COMITY)))
def test_a_term_is_capitalised_if_and_only_if_it_is_a_class(term):
    name = term.removeprefix(str(COMITY))
    assert name.isalnum()
    assert name[0].isupper() == ((term, RDF.type, OWL.Class) in CORE)


def test_no_term_is_hidden_by_a_method_of_the_namespace():
    # COMITY.title would be the method of str, and silently wrong in a triple.
    assert [t for t in TERMS if COMITY.__getattr__(t.removeprefix(str(COMITY))) != t] == []
    assert [t for t in TERMS if hasattr(str, t.removeprefix(str(COMITY)))] == []


def test_the_header_says_which_version_whose_and_under_which_licence():
    assert CORE.value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{CORE.value(ONTOLOGY, OWL.versionInfo)}")
    assert CORE.value(ONTOLOGY, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert CORE.value(ONTOLOGY, VANN.preferredNamespacePrefix) == Literal("cmt")
    assert CORE.value(ONTOLOGY, VANN.preferredNamespaceUri) == Literal(str(COMITY))
    for about in (DCTERMS.title, DCTERMS.description, DCTERMS.creator, DCTERMS.created, DCTERMS.modified):
        assert CORE.value(ONTOLOGY, about), about


def test_nothing_refers_to_a_term_that_is_not_defined():
    graph = load()
    used = {t for triple in graph for t in triple if isinstance(t, URIRef) and t.startswith(str(COMITY))}
    assert used - set(TERMS) == set()


def test_every_concept_stands_in_a_scheme_under_its_own_name():
    for concept in CORE.subjects(RDF.type, SKOS.Concept):
        assert CORE.value(concept, SKOS.notation) == Literal(concept.removeprefix(str(COMITY)))
        assert (CORE.value(concept, SKOS.inScheme), RDF.type, SKOS.ConceptScheme) in CORE


@pytest.mark.parametrize(
    "forbidden",
    [
        # would make two host states, told by two documents, one and the same
        OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.hasKey, OWL.maxCardinality, OWL.cardinality,
        OWL.maxQualifiedCardinality, OWL.qualifiedCardinality, OWL.sameAs,
        # would only add error messages: reflexive results are dropped instead
        OWL.IrreflexiveProperty, OWL.AsymmetricProperty,
        # not in the OWL 2 RL profile at all, or not where a superclass stands
        OWL.ReflexiveProperty, OWL.hasSelf, OWL.disjointUnionOf, OWL.minCardinality, OWL.unionOf, OWL.oneOf,
        OWL.someValuesFrom, OWL.complementOf, OWL.topObjectProperty, OWL.bottomObjectProperty,
    ],
    ids=lambda t: t.removeprefix(str(OWL)),
)  # fmt: skip
def test_the_ontology_keeps_out_of(forbidden):
    assert forbidden not in {t for triple in load() for t in triple}


def _chains() -> dict[URIRef, list[list[URIRef]]]:
    found: dict[URIRef, list[list[URIRef]]] = {}
    for prop, head in CORE.subject_objects(OWL.propertyChainAxiom):
        found.setdefault(prop, []).append(list(Collection(CORE, head)))
    return found


def test_no_chain_leads_back_to_itself():
    # Forward chaining may not end where P follows from a chain in which P, or what follows from P, stands.
    follows: dict[URIRef, set[URIRef]] = {}  # from a property to those that it makes true
    for low, high in CORE.subject_objects(RDFS.subPropertyOf):
        follows.setdefault(low, set()).add(high)
    for one, other in CORE.subject_objects(OWL.inverseOf):
        follows.setdefault(one, set()).add(other)
        follows.setdefault(other, set()).add(one)
    chains = _chains()
    assert chains
    for prop, links in chains.items():
        for link in {x for chain in links for x in chain}:
            follows.setdefault(link, set()).add(prop)
    for prop in chains:
        reached, front = set(), {prop}
        while front:
            front = {y for x in front for y in follows.get(x, ())} - reached
            reached |= front
        links = {x for chain in chains[prop] for x in chain}
        assert not links & (reached | {prop}), prop


def test_chains_run_over_object_properties_of_our_own():
    for prop, chains in _chains().items():
        for term in [prop, *(x for chain in chains for x in chain)]:
            assert (term, RDF.type, OWL.ObjectProperty) in CORE


def test_the_super_term_of_a_term_is_of_the_same_kind():
    for low, high in CORE.subject_objects(RDFS.subClassOf):
        assert {(x, RDF.type, OWL.Class) in CORE for x in (low, high)} == {True}
    for low, high in CORE.subject_objects(RDFS.subPropertyOf):
        assert {(x, RDF.type, OWL.ObjectProperty) in CORE for x in (low, high)} == {True}


def test_literals_carry_datatypes_of_owl_2_rl_or_one_that_is_only_named():
    of_the_profile = {XSD.string, XSD.integer, XSD.decimal, XSD.boolean}
    outside = {XSD.date, XSD.duration}  # not in OWL 2's datatype map
    for prop in CORE.subjects(RDF.type, OWL.DatatypeProperty):
        ranges, named = set(CORE.objects(prop, RDFS.range)), set(CORE.objects(prop, SDO.rangeIncludes))
        assert len(ranges | named) == 1
        assert ranges <= of_the_profile
        assert named <= outside
        assert CORE.value(prop, RDFS.domain) is None  # would cost the reasoner a pass over every literal


def test_alignments_lead_outwards_only():
    outward = Graph().parse(data=(files("ontology") / "alignments.ttl").read_text("utf-8"), format="turtle")
    ours = {(s, p, o) for s, p, o in outward if isinstance(o, URIRef) and o.startswith(str(COMITY))}
    assert ours == set()
    assert {p for _, p, _ in outward if p.startswith(str(OWL))} == set()


@pytest.mark.parametrize("prefix", ["prov", "org", "sem", "schema", "wd", "oa"])
def test_alignments_reach(prefix):
    objects = {str(o) for s, o in load().subject_objects() if s in set(TERMS)}
    assert any(o.startswith(PREFIXES[prefix]) for o in objects)


def test_the_graph_comes_with_our_prefixes_and_no_others():
    assert {prefix: str(ns) for prefix, ns in CORE.namespaces()} == dict(PREFIXES)


def test_loading_twice_gives_two_equal_graphs_blank_nodes_included():
    one, other = load(), load()
    assert set(one) == set(other)
    one.remove((None, None, None))
    assert len(other) > 1000


def test_every_term_that_the_code_names_is_in_the_ontology():
    names = {t.removeprefix(str(COMITY)) for t in TERMS}
    unknown = []
    for folder in ("ontology", "shapes", "extract", "server", "commands", "bench"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in {".py", ".ttl", ".rq"}:
                continue
            pattern = r"\bCOMITY\.(\w+)" if path.suffix == ".py" else r"(?<![\w/])cmt:(\w+)"
            used = set(re.findall(pattern, path.read_text("utf-8")))
            unknown += [f"{path.relative_to(ROOT)}: {name}" for name in sorted(used - names)]
    assert unknown == []
