"""The wheel holds all that Comity needs, and works where nothing else of it is."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = {".ttl", ".toml", ".rq", ".html", ".css", ".js", ".tsv", ".csv", ".json"}
FLOORS = ("ontology", "shapes", "extract", "server", "commands")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    if done.returncode:
        isolated = "no network" if "Could not find a version" in done.stdout + done.stderr else ""
        if isolated:
            pytest.skip("the wheel's build requirements cannot be fetched here")
        pytest.fail(done.stdout[-2000:] + done.stderr[-2000:])
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_modules_and_data_files_are_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = {
        str(path.relative_to(ROOT))
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and (path.suffix == ".py" or path.suffix in DATA) and "__pycache__" not in path.parts
    }
    assert wanted <= held
    assert not any(name.startswith(("tests/", "bench/")) for name in held)


@pytest.mark.slow
def test_the_wheel_runs_away_from_the_checkout(wheel, tmp_path):
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    (tmp_path / "brief.txt").write_text(
        "Kenya and Peru established diplomatic relations on 3 March 1965.\n", encoding="utf-8"
    )
    # The packages that Comity stands on are those of this environment; Comity itself is the wheel's.
    start = f"import sys; sys.path.insert(0, {str(unpacked)!r}); sys.argv[0] = 'comity'; import comity; comity.main()"

    def comity(*arguments):
        call = [sys.executable, "-P", "-c", start, *arguments]
        return subprocess.run(call, capture_output=True, text=True, cwd=tmp_path, check=False)

    assert "Example" in comity("--help").stdout
    built = comity("build", "brief.txt")
    assert built.returncode == 0, built.stderr
    asked = comity("query", "SELECT ?edtf { ?event a cmt:RelationStatusEvent ; cmt:edtf ?edtf }", "--format", "csv")
    assert asked.stdout.split() == ["edtf", "1965-03-03"]
