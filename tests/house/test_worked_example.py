"""The worked example of docs/new-fact-type.md, followed step by step: a package adds a fact type to Comity."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "comity-truces"
TEXT = "Kenya and Peru agreed on a truce in Geneva on 4 June 1971.\n"


@pytest.fixture
def installed(tmp_path):
    """An environment in which the package is found as if pip had installed it: its folder and its entry points."""
    groups = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    info = tmp_path / "site" / "comity_truces-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: comity-truces\nVersion: 1.0\n", "utf-8")
    told = [f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in points.items()) for group, points in groups.items()]
    (info / "entry_points.txt").write_text("\n".join(told), "utf-8")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(info.parent), str(EXAMPLE), str(ROOT)])}


def run(environment, folder, *words):
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.mark.slow
def test_the_facts_of_a_package_go_the_whole_way(installed, tmp_path):
    """Into the flat form, the graph with its class, entailment and shapes, and the table with its metadata."""
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    facts = [json.loads(line) for line in run(installed, tmp_path, "comity", "facts", "page.txt").splitlines()]
    truce = next(fact for fact in facts if fact["type"] == "truce")
    assert (truce["parties"], truce["date"], truce["city"]) == (["Kenya", "Peru"], "1971-06-04", "Geneva")
    run(installed, tmp_path, "comity", "build", "page.txt", "--out", "built")
    asked = "ASK { ?t a <https://example.org/truces#Truce>, cmt:Event . ?c cmt:asserts ?t ; cmt:factType 'truce' ; cmt:quote ?q }"
    assert run(installed, tmp_path, "comity", "query", asked, "--build", "built") == "yes\n"
    assert ",truce," in (tmp_path / "built" / "facts.csv").read_text("utf-8")
    described = next((tmp_path / "built").glob("facts.csv*metadata.json")).read_text("utf-8")
    assert "truce" in described


@pytest.mark.slow
def test_the_tests_of_the_example_pass(installed, tmp_path):
    run(installed, tmp_path, "pytest", "-q", "-p", "no:cacheprovider", str(EXAMPLE / "tests"))


def test_the_page_quotes_the_example():
    """What the documentation shows is in the files."""
    page = (ROOT / "docs" / "new-fact-type.md").read_text("utf-8")
    whole = "\n".join(
        path.read_text("utf-8") for path in (EXAMPLE / "comity_truces" / "__init__.py", EXAMPLE / "pyproject.toml")
    )
    shown = [
        block.split("\n", 1)[1] for block in page.split("```")[1::2] if block.strip().startswith(("python", "toml"))
    ]
    assert shown
    for block in shown:
        for line in filter(None, map(str.strip, block.splitlines())):
            assert line in whole, line
