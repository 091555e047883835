"""Asking an OpenAI-compatible server: a stub on the loopback that answers as real ones do, faults included."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

pytest.importorskip("urllib3")

from extract.annotation.annotate import annotate
from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.llm.endpoint import Endpoint, EndpointError
from extract.llm.reader import Reader
from extract.llm.record import Memory, Record
from extract.llm.request import requests
from extract.llm.section import sections
from extract.llm.settings import Settings
from extract.readers import read

VISIT = {"type": "visit", "quote": "Foreign Minister Ana Sol of Peru visited Nairobi on 4 May 2004.", "realis": "happened",
         "visitor": "Ana Sol", "to": "Kenya", "date": "2004-05-04"}  # fmt: skip
TEXT = "Kenya–Peru relations\n\nForeign Minister Ana Sol of Peru visited Nairobi on 4 May 2004.\n"


def envelope(*facts):
    content = json.dumps({"facts": list(facts)})
    return {"model": "stub-1", "choices": [{"message": {"content": content}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 10, "completion_tokens": 5}}  # fmt: skip


class Stub:
    """A server that gives its answers in order, the last one for ever; each is (status, headers, body) or a callable."""

    def __init__(self):
        self.answers = [(200, {}, json.dumps(envelope(VISIT)))]
        self.asked = []
        self.at_once, self.most_at_once = 0, 0
        self.lock = threading.Lock()
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with stub.lock:
                    stub.asked.append((self.path, dict(self.headers), body))
                    stub.at_once += 1
                    stub.most_at_once = max(stub.at_once, stub.most_at_once)
                    answer = stub.answers.pop(0) if len(stub.answers) > 1 else stub.answers[0]
                try:
                    status, headers, text = answer(body) if callable(answer) else answer
                finally:
                    with stub.lock:  # before it is sent: whoever has it may ask again at once
                        stub.at_once -= 1
                data = text.encode()
                try:
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data)
                except OSError:
                    pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}/v1"


@pytest.fixture
def stub():
    found = Stub()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def slept():
    return []


@pytest.fixture
def endpoint(stub, slept, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    def make(**more):
        return Endpoint(
            Settings(stub.url, "a-model", key="secret-key", **{"timeout": 10.0, **more}), sleep=slept.append
        )

    return make


@pytest.fixture
def document(tmp_path):
    def make(name="kenya-peru", text=TEXT):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, "utf-8")
        return read(path)

    return make


@pytest.fixture
def request_of(document):
    (found,) = requests(sections(annotate(document())))
    return found


def error(status, message, **headers):
    return status, headers, json.dumps({"error": {"message": message}})


def test_a_request_is_as_the_api_has_it(stub, endpoint, request_of):
    endpoint().ask(request_of)
    ((path, headers, body),) = stub.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret-key"
    assert body["model"] == "a-model"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert body["temperature"] == 0
    assert [m["role"] for m in body["messages"]] == ["system", "user"]


@pytest.mark.parametrize(
    "first",
    [
        error(429, "slow down"),
        error(500, "oops"),
        error(503, "busy"),
        error(529, "overloaded"),
        (502, {}, "<html>Bad gateway</html>"),
    ],
)
def test_a_passing_fault_is_tried_again(stub, endpoint, request_of, slept, first):
    stub.answers.insert(0, first)
    assert json.loads(endpoint().ask(request_of))["model"] == "stub-1"
    assert len(slept) == 1


@pytest.mark.parametrize(
    ("asked", "least", "most"), [("7", 7, 7), ("900", 60, 60), ("soon", 0, 2), ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 2)]
)
def test_retry_after_is_heeded_within_bounds(stub, endpoint, request_of, slept, asked, least, most):  # noqa: PLR0917
    stub.answers.insert(0, error(429, "slow down", **{"Retry-After": asked}))
    endpoint().ask(request_of)
    assert least <= slept[0] <= most


def test_pauses_grow(stub, endpoint, request_of, slept):
    stub.answers = [error(503, "busy")]
    with pytest.raises(EndpointError, match=r"503.*asked 5 times"):
        endpoint().ask(request_of)
    assert len(stub.asked) == 5
    assert all(0.5 * 2**n <= pause <= 2**n for n, pause in enumerate(slept))


@pytest.mark.parametrize(("status", "final"), [(401, True), (403, True), (404, True), (307, True), (413, False)])
def test_a_lasting_fault_is_not_tried_again(stub, endpoint, request_of, status, final):
    stub.answers = [error(status, "no", Location="http://127.0.0.1:1/")]
    with pytest.raises(EndpointError) as problem:
        endpoint().ask(request_of)
    assert problem.value.final == final
    assert len(stub.asked) == 1
    assert "secret-key" not in str(problem.value)


@pytest.mark.parametrize(
    ("refuses", "message", "left"),
    [
        # no schema, but JSON
        (
            lambda b: b.get("response_format", {}).get("type") == "json_schema",
            "json_schema is not supported",
            "json_object",
        ),
        # neither
        (lambda b: "response_format" in b, "Unrecognized request argument: response_format", None),
        # the newer name of a limit; a fixed temperature
        (lambda b: "max_tokens" in b, "'max_tokens' is not supported, use 'max_completion_tokens'", "json_schema"),
        (lambda b: "temperature" in b, "temperature must be 1", "json_schema"),
    ],
)
def test_what_a_server_does_not_take_is_left_out_also_later(stub, endpoint, request_of, slept, refuses, message, left):  # noqa: PLR0917
    good = stub.answers[0]
    stub.answers = [lambda body: error(400, message) if refuses(body) else good]
    asking = endpoint()
    asking.ask(request_of)
    assert stub.asked[-1][2].get("response_format", {}).get("type") == left
    before = len(stub.asked)
    asking.ask(request_of)
    assert len(stub.asked) == before + 1
    assert slept == []


def test_a_server_that_takes_nothing_is_given_up(stub, endpoint, request_of):
    stub.answers = [error(400, "no")]
    with pytest.raises(EndpointError, match="400"):
        endpoint().ask(request_of)
    assert len(stub.asked) < 10


def test_an_answer_that_does_not_end_is_cut(stub, endpoint, request_of):
    stub.answers = [lambda _: time.sleep(3) or (200, {}, "late")]
    with pytest.raises(EndpointError, match="could not be reached"):
        endpoint(timeout=0.3, attempts=1).ask(request_of)


def test_a_flood_is_bounded(stub, endpoint, request_of):
    stub.answers = [(200, {}, "x" * 20_000_000)]
    assert len(endpoint().ask(request_of)) < 9_000_000


def test_replies_are_recorded_not_asked_twice_and_played_again(stub, endpoint, document, tmp_path):
    read_by = Reader(Record(tmp_path / "rec"), endpoint())
    read_by.ask([document()])
    first = extraction(document(), {"llm": read_by.extractor})
    assert [c.kind for c in first.claims] == ["visit"]
    assert read_by.cost.asked == 1
    again = Reader(Record(tmp_path / "rec"), endpoint())
    again.ask([document()])
    assert (again.cost.asked, len(stub.asked)) == (0, 1)
    replayed = Reader(Record(tmp_path / "rec", writes=False))
    assert extraction(document(), {"llm": replayed.extractor}) == first
    assert (replayed.cost.tokens_in, replayed.cost.tokens_out, replayed.cost.models) == (10, 5, {"stub-1"})
    kept = " ".join(p.read_text("utf-8") for p in (tmp_path / "rec").iterdir())
    assert "secret-key" not in kept


def test_no_more_are_under_way_than_allowed(stub, endpoint, document):
    good = stub.answers[0]
    stub.answers = [lambda _: time.sleep(0.05) or good]
    read_by = Reader(Memory(), endpoint(concurrency=3))
    read_by.ask([document(f"d{n}") for n in range(12)])
    assert stub.most_at_once <= 3
    assert read_by.cost.asked == 12


def test_one_failure_loses_neither_the_document_nor_other_replies(stub, endpoint, document):
    good = stub.answers[0]
    stub.answers = [lambda body: error(413, "too large") if "d1.txt" in body["messages"][1]["content"] else good]
    documents = [document(f"d{n}") for n in range(3)]
    read_by = Reader(Memory(), endpoint(concurrency=1))
    read_by.ask(documents)
    found = [extraction(d, {"llm": read_by.extractor}) for d in documents]
    assert [sum(c.confidence >= THRESHOLD for c in f.claims) for f in found] == [1, 0, 1]
    assert "413" in found[1].rejections[0].reason
    assert read_by.cost.asked == 3


def test_a_server_that_is_not_there_is_not_asked_for_ever(stub, endpoint, document):
    stub.answers = [error(401, "wrong key")]
    documents = [document(f"d{n}") for n in range(8)]
    read_by = Reader(Memory(), endpoint(concurrency=1))
    read_by.ask(documents)
    found = [extraction(d, {"llm": read_by.extractor}) for d in documents]
    assert len(stub.asked) == 1
    assert all("wrong key" in f.rejections[0].reason for f in found)
    assert read_by.cost.missing == 8


def test_a_repair_is_asked_for_once(stub, endpoint, document):
    invented = {**VISIT, "quote": "Ana Sol of Peru came again in secret."}
    stub.answers.insert(0, (200, {}, json.dumps(envelope(invented))))
    read_by = Reader(Memory(), endpoint())
    read_by.ask([document()])
    found = extraction(document(), {"llm": read_by.extractor})
    assert [c.kind for c in found.claims] == ["visit"]
    assert len(stub.asked) == 2
    assert "does not occur" in stub.asked[1][2]["messages"][-1]["content"]
    assert read_by.cost.repairs == 1
