"""Laws of the service: no request brings it down, no text slips past the guard, no wish is overruled."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.errors import Refused, ServiceError
from server.language.dataset_clause import dataset_clause
from server.language.faults import fault
from server.language.guard import Limits, judge
from server.language.tokens import line_and_column, tokens
from server.protocol.negotiation import GRAPHS, HTML, RESULTS, choose, parse_accept

LIMITS = Limits(length=10**6, nesting=200, operators=5000)
PIECES = [
    "SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "{", "}", "(", ")", "[", "]", "*", "?s", "?p", "?o", ".", ";",
    "FILTER", "OPTIONAL", "UNION", "GRAPH", "FROM", "NAMED", "VALUES", "BIND", "AS", "GROUP BY", "ORDER BY", "LIMIT",
    "10", "'text'", '"""long"""', "<http://a/b>", "cmt:Visit", "PREFIX cmt: <http://c/>", "BASE <http://a/>", "#", "\n",
    "SERVICE", "INSERT", "DELETE", "LOAD", "'", '"', "<", ">", "\\", "\u0000", "é", "1e9", "^^", "@en", "<< >>",
]  # fmt: skip
queries = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=60))
headers = st.text(alphabet=string.ascii_letters + string.digits + "*/;,=.q +-", max_size=80)
relaxed = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@relaxed
@given(query=queries, accept=headers)
def test_no_query_gets_a_500(app, query, accept):
    response = app.test_client().get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert response.status_code < 500, (query, response.data)
    if response.status_code >= 400 and response.mimetype == "application/problem+json":
        assert {"type", "title", "status", "detail", "instance"} <= set(json.loads(response.data))


@relaxed
@given(
    method=st.sampled_from(["GET", "POST", "QUERY", "HEAD", "OPTIONS", "PUT", "PATCH"]),
    path=st.one_of(
        st.sampled_from(["/", "/sparql", "/id/state/PRT", "/data/state/PRT.ttl"]),
        st.text(alphabet=string.ascii_letters + "/.%-<>{} é", max_size=30).map(lambda text: "/id/" + text),
        st.text(alphabet=string.ascii_letters + "/.%-<>{} é", max_size=30).map(lambda text: "/page/" + text),
        st.text(alphabet=string.ascii_letters + "/.%-<>{} é", max_size=30).map(lambda text: "/data/" + text),
    ),
    content_type=st.sampled_from(["application/sparql-query", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data", ""]),
    body=st.binary(max_size=60),
)  # fmt: skip
def test_no_request_gets_a_500(app, method, path, content_type, body):
    with_body = {"data": body, "content_type": content_type} if method in {"POST", "QUERY", "PUT"} else {}
    response = app.test_client().open(path, method=method, **with_body, buffered=True)
    assert response.status_code < 500, response.data


@given(st.lists(st.sampled_from([*PIECES, "SERVICE <http://h/> {}"]), max_size=20).map(" ".join))
def test_guard_answers_or_raises_its_own_errors(query):
    try:
        judge(query, LIMITS)
        dataset_clause(query, "http://here/")
    except ServiceError as error:
        assert error.detail  # noqa: PT017  # any of the family will do


@given(
    before=st.sampled_from(["", "?s ?p ?o .", "?s ?p 'it''s' .", "# a comment\n", "FILTER(?a < ?b)", '?s ?p "#" .', "{} UNION {}"]),
    spaces=st.sampled_from(["", " ", "\n", "\t# c\n"]),
    silent=st.sampled_from(["", "SILENT", "silent"]),
    target=st.sampled_from(["<http://h/>", "?x", "ex:y"]),
)  # fmt: skip
def test_service_is_found_whatever_stands_around_it(before, spaces, silent, target):
    query = f"PREFIX ex: <http://h/> SELECT * {{ {before}{spaces}SERVICE{spaces or ' '}{silent}{spaces or ' '}{target}{{ ?s ?p ?o }} }}"
    with pytest.raises(Refused):
        judge(query, LIMITS)


@given(queries)
def test_tokens_are_the_text_in_order_and_without_overlap(query):
    end = 0
    for token in tokens(query):
        assert token.start >= end
        assert query[token.start : token.start + len(token.text)] == token.text
        end = token.start + len(token.text)


@given(queries, st.integers(min_value=0, max_value=60))
def test_a_place_leads_back_to_its_offset(query, offset):
    offset = min(offset, len(query))
    line, column = line_and_column(query, offset)
    lines = query.split("\n")
    assert sum(len(text) + 1 for text in lines[: line - 1]) + column - 1 == offset


@given(headers)
def test_negotiation_never_gives_what_is_refused(accept):
    chosen = choose(accept, (*RESULTS, *GRAPHS, HTML))
    if chosen is None or not accept.strip():
        return
    media_type = chosen.content_type.partition(";")[0]
    exact = [r.quality for r in parse_accept(accept) if r.specificity(media_type) == 2]
    assert not exact or max(exact) > 0


@given(queries, st.text(max_size=80))
def test_every_fault_is_told(query, message):
    assert fault(query, f"error at 1:1: expected {message}", {}).detail.endswith(".")
