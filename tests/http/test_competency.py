"""The competency questions of the model, asked over the build of data/documents: every kind, and its answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from server import create_app
from server.publishing.example_queries import load_examples

ROOT = Path(__file__).parents[2]
SOURCES = ("data/documents", "extract", "ontology", "shapes")
EXAMPLES = {example.name: example for example in load_examples() if not example.federates_with}

# One of the rows that each question must find, by what a reader of the documents can check.
ANSWERS = [
    # recognition and relations of two states, by date
    ("relations-of-two-states", {"date": "1992-01-11", "what": "Recognition of Venezuela by Belarus, 11 January 1992"}),
    ("relations-of-two-states", {"date": "1997-02-04"}),
    ("recognition", {"by": "Belarus", "of": "Venezuela", "date": "1992-01-11"}),
    ("relations-timeline", {"one": "Argentina", "other": "United Kingdom", "date": "1990-02-15", "change": "restored"}),
    # by source, and where sources disagree
    ("relations-by-source", {"date": "1945-03-03", "document": "*russia-venezuela-brief"}),
    ("relations-by-source", {"date": "1945-03-14", "document": "*russia-venezuela-arms-page"}),
    # broken off, and for how long
    ("relations-broken-how-long", {"severed": "1982-04-02", "restored": "1990-02-15", "days": "2876"}),
    # relations and the embassy that followed
    ("relations-and-embassies", {"sender": "Belarus", "host": "United States", "established": "1991-12-28", "opened": "1992"}),
    # missions: embassies, honorary consulates
    ("missions-of-one-state", {"host": "Brazil", "city": "Brasília", "status": "opened", "date": "2011"}),
    ("missions-embassies", {"sender": "Belarus", "host": "Venezuela", "city": "Caracas"}),
    ("missions-honorary-consulates", {"sender": "Dominican Republic", "host": "Belarus"}),
    # visits: of one person, to one state in a year, from state to state, by delegations
    ("visits-of-one-person", {"state": "Belarus", "date": "2006-07"}),
    ("visits-of-one-person", {"state": "Russia", "date": "2001-05"}),
    ("visits-to-one-state-in-a-year", {"visitor": "Nicolás Maduro", "from": "Venezuela", "date": "2013-07"}),
    ("visits-between-two-states", {"visitor": "Igor Sechin", "date": "2011-10-06"}),
    ("visits-by-delegations", {"from": "United States", "state": "Belarus", "date": "2009-06"}),
    # agreements: on a day, by their steps, counted, by subject
    ("agreements-on-a-day", {"city": "Minsk", "count": "7"}),
    ("agreements-signed-and-ratified", {"agreement": "Torres Strait Treaty", "signed": "1978-12-18", "inForce": "1985-02-15"}),
    ("agreements-counted", {"count": "24", "date": "2009"}),
    ("agreements-on-a-subject", {"date": "2001-05", "subject": "military and technical cooperation", "party": "Venezuela"}),
    # ventures and their owners
    ("ventures-of-two-states", {"kind": "JointBank"}),
    ("ventures-owners", {"venture": "Copper Partners Investment Company", "owner": "Codelco", "percent": "50"}),
    # money and goods
    ("finance-loans-and-debts", {"kind": "Debt", "sum": "1400000000", "currency": "USD", "date": "2010"}),
    ("trade-by-year", {"reporter": "Belarus", "partner": "United States", "flow": "exports", "date": "2011", "sum": "86100000"}),
    ("production", {"producer": "Codelco", "product": "copper", "quantity": "1660000", "date": "2007"}),
    # arms and the military
    ("arms-to-one-state", {"supplier": "Russia", "item": "Su fighters"}),
    ("military-activities", {"kind": "AdvisoryMission", "participant": "Belarus", "date": "2008/2013"}),
    # who is against whom, and for whom
    ("sanctions", {"imposer": "European Economic Community", "target": "Argentina", "date": "1982-04"}),
    ("stances-on-one-target", {"actor": "Alexander Lukashenko", "stance": "support", "date": "2019-01"}),
    # offices and memberships
    ("offices-held", {"person": "Alexander Lukashenko", "of": "Belarus"}),
    ("memberships-since", {"member": "Papua New Guinea", "organization": "Asia-Pacific Economic Cooperation", "date": "1993"}),
]  # fmt: skip


def newest(paths):
    return max(path.stat().st_mtime for path in paths if path.is_file() and path.suffix != ".pyc")


@pytest.fixture(scope="session")
def documents_build(tmp_path_factory):
    """The last build if it is newer than what it is made from, else one made now."""
    last = ROOT / "build"
    sources = newest(path for source in SOURCES for path in (ROOT / source).rglob("*"))
    if (last / "comity.trig").exists() and (last / "comity.trig").stat().st_mtime > sources:
        return last
    made = tmp_path_factory.mktemp("documents") / "build"
    code = "import comity; comity.main()"
    subprocess.run([sys.executable, "-c", code, "build", "--out", str(made)], check=True, cwd=ROOT, capture_output=True)
    return made


@pytest.fixture(scope="session")
def answers(documents_build):
    """The rows of every example, read once."""
    application = create_app(documents_build)
    found = {}
    for name, example in EXAMPLES.items():
        response = application.test_client().get("/sparql", query_string={"query": example.query}, buffered=True)
        assert response.status_code == 200, (name, response.get_data(as_text=True))
        graph = response.mimetype == "text/turtle"
        found[name] = response.data.splitlines() if graph else rows(json.loads(response.data))
    application.extensions["comity"].close()
    return found


def rows(result):
    return [{name: term["value"] for name, term in row.items()} for row in result["results"]["bindings"]]


def fits(row, expected):
    """Whether a row has the values; `*` stands for the rest of an IRI."""
    return all(
        row.get(name, "").endswith(value[1:]) if value.startswith("*") else row.get(name) == value
        for name, value in expected.items()
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_question_has_an_answer_in_the_documents(answers, name):
    assert answers[name]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "expected"), ANSWERS, ids=[f"{name}-{n}" for n, (name, _) in enumerate(ANSWERS)])
def test_an_answer_that_a_reader_can_check_is_found(answers, name, expected):
    assert any(fits(row, expected) for row in answers[name]), answers[name][:30]


@pytest.mark.slow
def test_a_conflict_of_sources_is_told_with_both_quotes(answers):
    [row] = [row for row in answers["claims-that-contradict"] if "Venezuela" in row["event"]]
    assert {
        "3 March 1945" in row["quote"] + row["otherQuote"],
        "14 March 1945" in row["quote"] + row["otherQuote"],
    } == {True}
