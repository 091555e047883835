"""Imports only go down: ontology ← shapes ← extract, and ontology ← shapes ← server; extract and server never meet."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BELOW = {
    "ontology": {"ontology"},
    "shapes": {"ontology", "shapes"},
    "extract": {"ontology", "shapes", "extract"},
    "server": {"ontology", "shapes", "server"},
    "commands": {"ontology", "shapes", "extract", "server", "commands"},
    "comity": {"commands", "comity"},
}
MODULES = [*sorted(p for floor in BELOW for p in (ROOT / floor).rglob("*.py")), ROOT / "comity.py"]


def imports(path: Path) -> set[str]:
    """The floors that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative imports hide the floor"
            found.add(str(node.module).partition(".")[0])
    return found & BELOW.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_its_own_floor_and_those_below(path):
    floor = path.relative_to(ROOT).parts[0].removesuffix(".py")
    assert imports(path) <= BELOW[floor]


def test_the_floors_are_all_there():
    assert {p.relative_to(ROOT).parts[0] for p in MODULES} == {*BELOW.keys() - {"comity"}, "comity.py"}
