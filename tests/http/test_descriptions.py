"""What the dataset says of itself is true: counted again by queries, over HTTP."""

from __future__ import annotations

import json
import re

import pyoxigraph as ox
import pytest

from server import create_app

VOID, SD, DCAT = (
    "http://rdfs.org/ns/void#",
    "http://www.w3.org/ns/sparql-service-description#",
    "http://www.w3.org/ns/dcat#",
)
EXT, SPDX = "http://ldf.fi/void-ext#", "http://spdx.org/rdf/terms#"
DCTERMS, RDF = "http://purl.org/dc/terms/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ID = "https://w3id.org/comity/id/"
DATASET, DOCUMENTS = f"{ID}dataset/comity", f"{ID}dataset/documents"
HERE = "http://localhost/"
FORMATS = ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]


@pytest.fixture(scope="module")
def client(published_build):
    """A client of a service over a build that follows another."""
    app = create_app(published_build)
    yield app.test_client()
    app.extensions["comity"].close()


@pytest.fixture(scope="module")
def described(client):
    """The description at its well-known place, as a store."""
    return stored(client.get("/.well-known/void", buffered=True))


@pytest.fixture(scope="module")
def ask(client):
    """Ask the endpoint; gives rows of texts."""

    def rows(query):
        response = client.post("/sparql", data={"query": query}, headers={"Accept": "text/csv"}, buffered=True)
        assert response.status_code == 200, response.get_data(as_text=True)
        return [line.split(",") for line in response.get_data(as_text=True).split("\r\n")[1:-1]]

    return rows


def stored(response):
    assert response.status_code == 200, response.get_data(as_text=True)
    store = ox.Store()
    store.load(response.data, format=ox.RdfFormat.from_media_type(response.mimetype))
    return store


def told(store, query):
    return [[term.value if term else "" for term in row] for row in store.query(f"PREFIX void: <{VOID}> {query}")]


def where(dataset):
    """A pattern for the triples of a described dataset."""
    if dataset == DATASET:
        return "?s ?p ?o"
    if dataset == DOCUMENTS:
        return f'{{ SELECT DISTINCT ?s ?p ?o {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{ID}graph/document/")) }} }}'
    return f"GRAPH <{dataset}> {{ ?s ?p ?o }}"


def test_each_graphs_totals_are_those_that_queries_count(described, ask):
    datasets = {s for s, _ in told(described, "SELECT ?d ?n { ?d void:triples ?n ; void:entities ?e }")} - {""}
    datasets = {d for d in datasets if d.startswith((f"{ID}graph/", f"{ID}dataset/"))}
    assert {
        DATASET,
        DOCUMENTS,
        f"{ID}graph/canonical",
        f"{ID}graph/examples",
        f"{ID}graph/document/kenya-peru",
    } <= datasets
    for dataset in datasets:
        [counted] = ask(
            "SELECT (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ss) (COUNT(DISTINCT ?o) AS ?os) (COUNT(DISTINCT ?p) AS ?ps)"
            f' (COUNT(DISTINCT ?e) AS ?es) {{ {where(dataset)} BIND(IF(STRSTARTS(STR(?s), "{ID}"), ?s, 1/0) AS ?e) }}'
        )
        classes = ask(f"SELECT (COUNT(DISTINCT ?o) AS ?n) {{ {where(dataset)} FILTER(?p = <{RDF}type>) }}")[0][0]
        names = ("triples", "distinctSubjects", "distinctObjects", "properties", "entities", "classes")
        [found] = told(
            described,
            f"SELECT {' '.join('?' + n for n in names)} {{ <{dataset}> "
            + " ; ".join(f"void:{n} ?{n}" for n in names)
            + " }",
        )
        assert dict(zip(names, found, strict=True)) == dict(zip(names, [*counted, classes], strict=True)), dataset


def test_every_graph_is_described_and_the_description_counts_itself(described, ask):
    graphs = dict(ask("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"))
    named = dict(told(described, f"SELECT ?g ?n {{ ?e <{SD}name> ?g ; <{SD}graph> ?d . ?d void:triples ?n }}"))
    assert named == graphs
    assert f"{ID}graph/void" in graphs


@pytest.mark.parametrize("dataset", [DATASET, DOCUMENTS, f"{ID}graph/canonical", f"{ID}graph/ontology"])
def test_partitions_are_whole_and_true(described, ask, dataset):
    found = told(
        described,
        f"SELECT ?p ?t ?ss ?os {{ <{dataset}> void:propertyPartition ?x . ?x void:property ?p ; void:triples ?t ; void:distinctSubjects ?ss ; void:distinctObjects ?os }}",
    )
    counted = ask(
        f"SELECT ?p (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ss) (COUNT(DISTINCT ?o) AS ?os) {{ {where(dataset)} }} GROUP BY ?p"
    )
    assert sorted(found) == sorted(counted)
    found = told(
        described, f"SELECT ?c ?n {{ <{dataset}> void:classPartition ?x . ?x void:class ?c ; void:entities ?n }}"
    )
    counted = ask(f"SELECT ?o (COUNT(DISTINCT ?s) AS ?n) {{ {where(dataset)} FILTER(?p = <{RDF}type>) }} GROUP BY ?o")
    assert sorted(found) == sorted(counted)


def test_what_class_has_what_property_with_what_objects(described, ask):
    within = f"<{DATASET}> void:classPartition ?x . ?x void:class ?c ; void:propertyPartition ?y . ?y void:property ?p"
    found = told(
        described,
        f"SELECT ?c ?p ?t ?ss ?os {{ {within} ; void:triples ?t ; void:distinctSubjects ?ss ; void:distinctObjects ?os }}",
    )
    assert sorted(found) == sorted(
        ask(
            "SELECT ?c ?p (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ss) (COUNT(DISTINCT ?o) AS ?os) { ?s a ?c ; ?p ?o } GROUP BY ?c ?p"
        )
    )
    found = told(
        described, f"SELECT ?c ?p ?k ?t {{ {within} ; void:classPartition ?z . ?z void:class ?k ; void:triples ?t }}"
    )
    assert found
    assert sorted(found) == sorted(
        ask("SELECT ?c ?p ?k (COUNT(*) AS ?t) { ?s a ?c ; ?p ?o . ?o a ?k } GROUP BY ?c ?p ?k")
    )
    found = told(
        described,
        f"SELECT ?c ?p ?d ?t {{ {within} ; <{EXT}datatypePartition> ?z . ?z <{EXT}datatype> ?d ; void:triples ?t }}",
    )
    counted = ask(
        "SELECT ?c ?p ?d (COUNT(*) AS ?t) { ?s a ?c ; ?p ?o FILTER(ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?d) } GROUP BY ?c ?p ?d"
    )
    assert sorted(found) == sorted(counted)


def test_links_outwards_are_counted(described, ask):
    found = told(
        described,
        "SELECT ?p ?s ?n { ?l a void:Linkset ; void:linkPredicate ?p ; void:objectsTarget/void:uriSpace ?s ; void:triples ?n }",
    )
    assert found
    for predicate, space, number in found:
        assert [number] in ask(
            f'SELECT (COUNT(*) AS ?n) {{ ?s <{predicate}> ?o FILTER(STRSTARTS(STR(?o), "{space}")) }}'
        )


def test_names_and_vocabularies_hold_for_all_of_the_view(described, ask):
    [[space, pattern]] = told(described, f"SELECT ?s ?p {{ <{DATASET}> void:uriSpace ?s ; void:uriRegexPattern ?p }}")
    subjects = [s for [s] in ask("SELECT DISTINCT ?s { ?s ?p ?o }")]
    assert all(s.startswith(space) and re.match(pattern, s) for s in subjects)
    spaces = [v for [v] in told(described, f"SELECT ?v {{ <{DATASET}> void:vocabulary ?v }}")]
    assert all(any(p.startswith(v) for v in spaces) for [p] in ask("SELECT DISTINCT ?p { ?s ?p ?o }"))
    examples = [e for [e] in told(described, f"SELECT ?e {{ <{DATASET}> void:exampleResource ?e }}")]
    assert examples
    assert set(examples) <= set(subjects)


def test_addresses_are_those_of_the_service_and_names_are_not(client, described):
    [[endpoint]] = told(described, f"SELECT ?e {{ <{DATASET}> void:sparqlEndpoint ?e }}")
    assert endpoint == f"{HERE}sparql"
    dumps = [d for [d] in told(described, f"SELECT ?d {{ <{DATASET}> void:dataDump ?d }}")]
    assert len(dumps) == 3
    for address in (
        *dumps,
        *[
            p
            for [p] in told(
                described,
                f"SELECT ?p {{ ?x <{DCAT}accessURL>|<{DCAT}endpointURL>|<{DCAT}endpointDescription>|<{DCAT}landingPage> ?p }}",
            )
        ],
    ):
        assert address.startswith(HERE)
        assert client.get(address, buffered=True).status_code == 200, address


def test_behind_a_proxy_the_public_address_is_told(published_build):
    app = create_app(published_build, public_url="https://example.org/kg/")
    found = stored(app.test_client().get("/.well-known/void", buffered=True))
    app.extensions["comity"].close()
    assert told(found, f"SELECT ?e {{ <{DATASET}> void:sparqlEndpoint ?e }}") == [["https://example.org/kg/sparql"]]
    assert not any("localhost" in str(quad) or "<https://w3id.org/comity/sparql>" in str(quad) for quad in found)


def test_the_dataset_is_in_a_catalog_with_licence_version_and_service(described):
    query = f"""SELECT ?license ?publisher ?version ?modified ?title {{
      ?c a <{DCAT}Catalog> ; <{DCAT}dataset> <{DATASET}> ; <{DCAT}service> ?s .
      ?s a <{DCAT}DataService> ; <{DCAT}servesDataset> <{DATASET}> .
      <{DATASET}> <{DCTERMS}license> ?license ; <{DCTERMS}publisher> ?publisher ; <{DCAT}version> ?version ;
        <{DCTERMS}modified> ?modified ; <{DCTERMS}title> ?title ; <{DCTERMS}issued> ?i ; <{DCTERMS}description> ?d }}"""
    [[licence, publisher, version, modified, _]] = told(described, query)
    assert licence == "https://creativecommons.org/licenses/by/4.0/"
    assert publisher == f"{ID}organization/comity"
    assert (version[:10], modified) == ("2026-11-21", "2026-11-21")


def test_versions_follow_each_other(described):
    [[version, before]] = told(
        described, f"SELECT ?v ?b {{ <{DATASET}> <{DCAT}hasVersion> ?v . ?v <{DCAT}previousVersion> ?b }}"
    )
    assert [[version], [before]] == sorted(
        told(described, f"SELECT ?v {{ <{DATASET}> <{DCAT}hasVersion> ?v }}"), key=lambda row: row[0] != version
    )


def test_each_distribution_has_address_type_size_and_checksum(client, described):
    files = told(
        described,
        f"""SELECT ?url ?type ?size ?sum {{ ?d a <{DCAT}Distribution> ; <{DCAT}downloadURL> ?url ; <{DCAT}mediaType> ?type ;
      <{DCAT}byteSize> ?size ; <{SPDX}checksum> ?c . ?c <{SPDX}algorithm> <{SPDX}checksumAlgorithm_sha256> ; <{SPDX}checksumValue> ?sum }}""",
    )
    assert len(files) >= 12  # of two versions
    for url, _, size, _ in files:
        assert int(client.get(url, buffered=True).headers["Content-Length"]) == int(size)


@pytest.mark.parametrize(
    "path", ["/sparql", "/.well-known/void", "/.well-known/sparql-examples", "/dumps/", "/ontology", "/shapes"]
)
@pytest.mark.parametrize("media_type", FORMATS)
def test_each_description_is_the_same_in_each_format_and_nothing_is_nameless(client, path, media_type):
    response = client.get(path, headers={"Accept": media_type}, buffered=True)
    assert response.mimetype == media_type
    assert "Accept" in response.vary
    found = {quad.triple for quad in stored(response)}
    assert found == {quad.triple for quad in stored(client.get(path, headers={"Accept": "text/turtle"}, buffered=True))}
    assert not any(isinstance(term, ox.BlankNode) for triple in found for term in triple)


@pytest.mark.parametrize(
    "path", ["/sparql", "/.well-known/void", "/.well-known/sparql-examples", "/dumps/", "/ontology", "/shapes"]
)
def test_a_description_not_changed_is_not_sent_again(client, path):
    tags = set()
    for media_type in FORMATS:
        first = client.get(path, headers={"Accept": media_type}, buffered=True)
        tags.add(first.headers["ETag"])
        again = client.get(path, headers={"Accept": media_type, "If-None-Match": first.headers["ETag"]}, buffered=True)
        assert (again.status_code, again.data) == (304, b"")
    assert len(tags) == len(FORMATS)


def test_the_service_description_carries_the_description_and_the_examples(client, described):
    service = stored(client.get("/sparql", headers={"Accept": "text/turtle"}, buffered=True))
    assert {q.triple for q in described} <= {q.triple for q in service}
    [[graph, triples]] = told(
        service,
        f"SELECT ?g ?n {{ <{HERE}sparql> a <{SD}Service> ; <{SD}defaultDataset>/<{SD}defaultGraph> ?g . ?g a <{SD}Graph> ; void:triples ?n }}",
    )
    assert graph == DATASET
    assert int(triples) > 100
    assert bool(
        service.query(
            "ASK { ?q a <http://www.w3.org/ns/shacl#SPARQLExecutable> ; <http://www.w3.org/2000/01/rdf-schema#comment> ?question }"
        )
    )


def test_the_description_can_be_queried_in_its_graph(ask):
    [[number]] = ask(
        f"PREFIX void: <{VOID}> SELECT (COUNT(DISTINCT ?c) AS ?n) {{ GRAPH <{ID}graph/void> {{ ?x void:class ?c ; void:propertyPartition/void:property ?p }} }}"
    )
    assert int(number) >= 10


def test_a_dataset_that_says_nothing_of_itself_is_counted(served_build):
    app = create_app(served_build)
    client = app.test_client()
    found = stored(client.get("/.well-known/void", buffered=True))
    answer = client.get("/sparql", query_string={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}, buffered=True)
    app.extensions["comity"].close()
    number = json.loads(answer.data)["results"]["bindings"][0]["n"]["value"]
    assert told(found, f"SELECT ?n {{ <{DATASET}> void:triples ?n }}") == [[number]]
    assert len(told(found, f"SELECT ?x {{ <{DATASET}> void:classPartition ?x }}")) > 10


@pytest.mark.parametrize(
    ("path", "anchors"), [("/ontology", ["Visit", "visitor", "signedIn"]), ("/shapes", ["visit-host"])]
)
def test_terms_have_places_in_the_page_of_their_vocabulary(client, path, anchors):
    response = client.get(path, headers={"Accept": "text/html"}, buffered=True)
    page = response.get_data(as_text=True)
    assert response.mimetype == "text/html"
    assert [a for a in anchors if f'id="{a}"' not in page] == []
    assert "style=" not in page
    assert not re.search(r"<script(?! type=\"application/ld\+json\")", page)
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets - set(re.findall(r'id="([^"]+)"', page)) == set()


@pytest.mark.parametrize("path", ["/ontology", "/shapes"])
def test_a_vocabularys_version_has_an_address_of_its_own(client, path):
    version = told(
        stored(client.get(path, buffered=True)), "SELECT ?v { ?o <http://www.w3.org/2002/07/owl#versionIRI> ?v }"
    )[0][0]
    assert version.startswith(f"https://w3id.org/comity{path}/")
    address = path + "/" + version.rpartition("/")[2]
    assert (
        client.get(address, headers={"Accept": "text/turtle"}, buffered=True).data
        == client.get(f"{path}.ttl", buffered=True).data
    )
    assert client.get(f"{path}/0.0.0", buffered=True).status_code == 404
