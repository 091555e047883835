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

TURTLE = "<https://example.org/a> a <https://example.org/B>, <http://www.w3.org/ns/shacl#NodeShape> .\n"
SHAPE = (
    "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix cmt: <https://w3id.org/comity/ontology#> . "
    "@prefix x: <https://example.org/> . x:S a sh:NodeShape ; sh:targetClass cmt:Claim ; "
)
QUERY = 'sh:sparql [ a sh:SPARQLConstraint ; sh:message "no" ; sh:select "%s" ] .'


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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<https://example.org/a> a <https://example.org/B> .", "holds no shape"),
        (SHAPE + "sh:property [ sh:minCount 1 ] .", "a shape without a name exists but is not a well-formed SHACL"),
        (SHAPE + "sh:property [ sh:path cmt:quote ; sh:minCount 'many' ] .", "sh:minCount must be a literal"),
        (
            SHAPE + "sh:property [ sh:path cmt:quote ; sh:property [ sh:path cmt:x ; sh:pattern '(' ] ] .",
            "unterminated",
        ),
        (SHAPE + QUERY % "SELECT $this WHERE { nonsense", "found 'nonsense'"),
        (SHAPE + "sh:property x:told_nowhere .", "told_nowhere"),
        # under the names of our own shapes, which are put otherwise before they are asked
        (
            SHAPE.replace("x:S", "<https://w3id.org/comity/shapes#S>") + QUERY % "SELECT $this WHERE { nonsense",
            "error at",
        ),
    ],
)
def test_shapes_that_cannot_be_used_are_left_out_before_any_data_meets_them(text, reason, install, capfd):
    install("awry", "comity.vocabularies", init="", shapes_ttl=text)
    install("sound", "comity.vocabularies", init="", shapes_ttl=TURTLE)
    loaded = set(map(str, shapes.load().subjects()))
    assert "https://example.org/a" in loaded
    assert not any(name.endswith(("org/S", "shapes#S")) for name in loaded)
    (told,) = packages.left_out()
    assert told.startswith("Left out the package awry: its shapes.ttl (comity.vocabularies) cannot be loaded (")
    assert reason in told
    shapes.load()
    assert packages.left_out() == (told,)  # the same words each time: no names that the engine made up
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "text",
    [
        "# nothing yet",
        SHAPE + "sh:property [ sh:path cmt:asserts ; sh:node x:S ] .",  # one that calls itself
        SHAPE + "sh:property [ sh:path [ sh:inversePath cmt:asserts ] ; sh:class cmt:Claim ; sh:in ('a' 'b') ] .",
        SHAPE + "sh:property [ sh:path (cmt:x [ sh:zeroOrMorePath cmt:y ]) ; sh:minInclusive 3 ; sh:lessThan cmt:z ] .",
        SHAPE + QUERY % "SELECT $this WHERE { $this <https://example.org/b> ?value }",
    ],
)
def test_sound_shapes_are_kept(text, install):
    install("sound", "comity.vocabularies", init="", shapes_ttl=text)
    assert ("https://example.org/S" in set(map(str, shapes.load().subjects()))) is text.startswith(SHAPE)
    assert packages.left_out() == ()
