"""Small files, named in the field's terms."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("ontology", "shapes", "extract", "server", "commands", "tests", "bench")
FILES = [*sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob("*.py")), ROOT / "comity.py"]
LONGEST = 400  # lines
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "base", "processor", "common", "misc"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_fits_in_the_head(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_name_says_what_is_inside(path):
    assert not EMPTY_WORDS & set(path.stem.lower().split("_"))
