"""A package that cannot be loaded is left out and named; the others, and what Comity has of its own, go on."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest

import ontology
import shapes
from extract.registry import extractors
from ontology import packages

if TYPE_CHECKING:
    from pathlib import Path

TURTLE = "<https://example.org/a> a <https://example.org/B> .\n"


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a package and its entry point where pip would."""
    monkeypatch.setattr(packages, "_left_out", {})
    monkeypatch.syspath_prepend(str(tmp_path))

    def installed(name: str, group: str, target: str = "", **content: str) -> Path:
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        monkeypatch.delitem(sys.modules, name, raising=False)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[{group}]\n{name} = {target or name}\n", "utf-8")
        for file, text in content.items():
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / file.replace("_ttl", ".ttl").replace("init", "__init__.py")).write_text(text, "utf-8")
        assert name in {point.name for point in entry_points(group=group)}
        return tmp_path / name

    return installed


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (None, "ModuleNotFoundError: No module named 'broken'"),
        ("def", "SyntaxError"),
        ("import there_is_none", "No module named 'there_is_none'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        (
            "from extract.schema import *\ndeclare(FactType('visit', (Slot('x', 'text', key=True),)))",
            "another fact type called 'visit'",
        ),
    ],
)
def test_extractors_that_cannot_be_loaded(source, reason, install):
    install("broken", "comity.extractors", **({"init": source} if source else {}))
    assert "visits" in extractors()
    (told,) = packages.left_out()
    assert told.startswith("Left out the package broken: broken (comity.extractors) cannot be loaded (")
    assert reason in told
    assert told.endswith("Mend it, or uninstall it.")


@pytest.mark.parametrize("name", ["ontology", "shapes"])
def test_a_vocabulary_that_is_no_turtle(name, install):
    install("awry", "comity.vocabularies", init="", **{f"{name}_ttl": "@prefix x: nonsense"})
    install("sound", "comity.vocabularies", init="", **{f"{name}_ttl": TURTLE})
    install("gone", "comity.vocabularies", target="gone_for_good")
    loaded = (ontology.load if name == "ontology" else shapes.load)()
    assert len(list(loaded.triples((None, None, None)))) > 1000
    assert "https://example.org/a" in set(map(str, loaded.subjects()))
    told = packages.left_out()
    assert [line.split(" cannot")[0] for line in told] == [
        f"Left out the package awry: its {name}.ttl (comity.vocabularies)",
        f"Left out the package gone: its {name}.ttl (comity.vocabularies)",
    ]
