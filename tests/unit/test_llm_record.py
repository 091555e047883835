"""`comity facts --extractor llm|all` with --record and --replay: requests and replies as files, no network."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from comity import cli

TEXT = """Kenya–Peru relations

Kenya and Peru established diplomatic relations on 3 March 1965. Foreign Minister Ana Sol of Peru visited Nairobi on 4 May 2004.
"""
OTHER = "Chile–Kenya relations\n\nChile and Kenya established diplomatic relations on 1 May 1990.\n"
VISIT = {"type": "visit", "quote": "Foreign Minister Ana Sol of Peru visited Nairobi on 4 May 2004.", "realis": "happened",
         "visitor": "Ana Sol", "to": "Kenya", "date": "2004-05-04"}  # fmt: skip
INVENTED = {**VISIT, "quote": "Ana Sol of Peru came again on 9 May 2005.", "date": "2005-05-09"}


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch, tmp_path):
    for name in ("URL", "MODEL", "KEY"):
        monkeypatch.delenv(f"COMITY_LLM_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def comity(tmp_path):
    """Call a command; gives the exit code, standard output and standard error."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "kenya-peru.txt").write_text(TEXT, "utf-8")

    def call(*arguments):
        result = CliRunner().invoke(cli, [str(a) for a in arguments], standalone_mode=False)
        problem = result.exception
        code = getattr(problem, "exit_code", None) if problem else result.return_value
        if problem is not None and code is None:
            raise problem
        return code, result.stdout, result.stderr + (problem.format_message() if problem else "")

    return call


def facts_of(out):
    return [json.loads(line) for line in out.splitlines()]


def replied(folder, *facts, ending=".reply.json", wrap=False):
    """Put a reply beside each request of a record that has none."""
    body = json.dumps({"facts": list(facts)})
    if wrap:
        body = json.dumps({"model": "m-1", "choices": [{"message": {"content": body}}],
                           "usage": {"prompt_tokens": 1200, "completion_tokens": 80}})  # fmt: skip
    for request in folder.glob("*.request.json"):
        place = request.with_name(request.name.replace(".request.json", ending))
        if not place.exists():
            place.write_text(body, "utf-8")


def test_without_an_endpoint_the_requests_are_written_and_the_exit_code_says_no(comity, tmp_path):
    code, out, told = comity("facts", "docs", "--extractor", "llm", "--record", "rec")
    assert (code, out) == (1, "")
    assert "NAME.reply.json" in told
    (request,) = (tmp_path / "rec").glob("*.request.json")
    content = json.loads(request.read_text("utf-8"))
    assert content["document"] == "kenya-peru.txt"
    assert [m["role"] for m in content["messages"]] == ["system", "user"]
    assert list((tmp_path / "rec").glob("*.reply*")) == []


@pytest.mark.parametrize(("ending", "wrap"), [(".reply.json", True), (".reply.json", False), (".reply.txt", False)])
def test_replies_put_beside_them_are_read(comity, tmp_path, ending, wrap):
    comity("facts", "docs", "--extractor", "llm", "--record", "rec")
    replied(tmp_path / "rec", VISIT, ending=ending, wrap=wrap)
    code, out, told = comity("facts", "docs", "--extractor", "llm", "--replay", "rec")
    assert code == 0
    assert [f["type"] for f in facts_of(out)] == ["visit"]
    assert ("m-1; 1,200 tokens in, 80 out" in told or "1 reply by m-1" in told) == wrap
    assert comity("facts", "docs", "--extractor", "llm", "--replay", "rec")[1] == out


def test_all_is_the_union_and_what_both_state_names_both(comity, tmp_path):
    comity("facts", "docs", "--extractor", "all", "--record", "rec")
    replied(tmp_path / "rec", VISIT)
    code, out, _ = comity("facts", "docs", "--extractor", "all", "--replay", "rec", "--min-confidence", "0")
    assert code == 0
    by_type = {f["type"]: f["extractor"] for f in facts_of(out)}
    assert by_type["visit"] == "visits+llm@1+1" or by_type["visit"] == "visit+llm@1+1"
    assert by_type["relations"].startswith("relations@")


def test_a_missing_reply_is_told_and_the_rest_goes_on(comity, tmp_path):
    (tmp_path / "docs" / "chile-kenya.txt").write_text(OTHER, "utf-8")
    comity("facts", "docs", "--extractor", "llm", "--record", "rec")
    replied(tmp_path / "rec", VISIT)
    for place in (tmp_path / "rec").glob("chile*.reply.json"):
        place.unlink()
    code, out, told = comity("facts", "docs", "--extractor", "llm", "--replay", "rec")
    assert code == 1
    assert [f["doc"] for f in facts_of(out)] == ["kenya-peru.txt"]
    assert "there is no reply (chile-kenya-001-" in told


@pytest.mark.parametrize(
    "body", ["I cannot help.", "{", '{"facts": [' * 1000, "\x00", '{"facts": [{"type": "visit"}]}', "x" * 3_000_000]
)
def test_a_broken_reply_costs_its_own_section_only(comity, tmp_path, body):
    (tmp_path / "docs" / "chile-kenya.txt").write_text(OTHER, "utf-8")
    comity("facts", "docs", "--extractor", "all", "--record", "rec")
    for place in (tmp_path / "rec").glob("chile*.request.json"):
        place.with_name(place.name.replace(".request.", ".reply.")).write_text(body, "utf-8")
    replied(tmp_path / "rec", VISIT)
    _, out, told = comity("facts", "docs", "--extractor", "all", "--replay", "rec")
    assert {f["doc"] for f in facts_of(out)} == {"kenya-peru.txt", "chile-kenya.txt"}
    assert "Set aside in chile-kenya.txt (model)" in told


def test_what_cannot_be_used_is_asked_for_once_more(comity, tmp_path):
    comity("facts", "docs", "--extractor", "llm", "--record", "rec")
    replied(tmp_path / "rec", INVENTED)
    code, out, told = comity("facts", "docs", "--extractor", "llm", "--record", "rec")
    assert (code, out) == (1, "")
    assert "does not occur" in told
    (repair,) = (tmp_path / "rec").glob("*-repair-*.request.json")
    messages = json.loads(repair.read_text("utf-8"))["messages"]
    assert [m["role"] for m in messages] == ["system", "user", "assistant", "user"]
    assert "does not occur" in messages[-1]["content"]
    replied(tmp_path / "rec", VISIT)
    code, out, _ = comity("facts", "docs", "--extractor", "llm", "--replay", "rec")
    assert (code, [f["date"] for f in facts_of(out)]) == (0, ["2004-05-04"])


def test_a_build_reads_replies_and_tells_the_cost_in_its_report(comity, tmp_path):
    comity("build", "docs", "--out", "one", "--extractor", "all", "--record", "rec")
    replied(tmp_path / "rec", VISIT, INVENTED, wrap=True)
    code, _, _ = comity("build", "docs", "--out", "one", "--extractor", "all", "--replay", "rec")
    assert code == 0
    assert "Model: 1 reply by m-1, 0 repairs among them; 1,200 tokens in, 80 out." in (
        tmp_path / "one" / "report.txt"
    ).read_text("utf-8")
    assert '"stage": "model"' in (tmp_path / "one" / "rejected.jsonl").read_text("utf-8")
    comity("build", "docs", "--out", "two", "--extractor", "all", "--replay", "rec")
    for name in ("comity.trig", "facts.jsonl", "rejected.jsonl", "report.txt"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--extractor", "llm"], "COMITY_LLM_URL"),
        (["--record", "rec"], "add --extractor"),
        (["--replay", "docs"], "add --extractor"),
        (["--extractor", "all", "--record", "rec", "--replay", "docs"], "one of the two"),
        (["--extractor", "all", "--replay", "nowhere"], "no folder"),
    ],
)
def test_what_does_not_go_together_is_told(comity, arguments, part):
    code, out, told = comity("facts", "docs", *arguments)
    assert (code, out) == (2, "")
    assert part in told


def test_the_extra_is_named_where_it_is_not_installed(comity, monkeypatch):
    monkeypatch.setattr("extract.llm.endpoint.INSTALLED", False)
    code, _, told = comity("facts", "docs", "--extractor", "llm")
    assert code == 2
    assert "pip install 'comity[llm]'" in told


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('[llm]\nurl = "ftp://x"\nmodel = "m"\n', "http"),
        ('[llm]\nurl = "http://x"\n', "COMITY_LLM_MODEL"),
        ('[llm]\nurl = "http://x"\nmodel = "m"\ncolour = 1\n', "colour"),
        ('[llm]\nurl = "http://x"\nmodel = "m"\ntimeout = 0\n', "timeout"),
        ("[llm]\nurl = 7\n", "text"),
        ("llm = 7\n", "table"),
        ("[llm\n", "cannot be read"),
    ],
)  # fmt: skip
def test_bad_settings_are_told(comity, tmp_path, text, part):
    (tmp_path / "comity.toml").write_text(text, "utf-8")
    code, _, told = comity("facts", "docs", "--extractor", "llm")
    assert code == 2
    assert part in told
