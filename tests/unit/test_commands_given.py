"""What commands are given: files that cannot be read, other kinds beside them, standard input, and how they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extract.readers import search
from ontology.counted import counted

ROOT = Path(__file__).parents[2]
SENTENCE = "Kenya and Peru established diplomatic relations on 3 March 1965.\n"


def comity(*arguments, text="", before="pass"):
    """Run a command; gives its exit code, standard output and standard error."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {before}; import comity; comity.main()"
    call = [sys.executable, "-P", "-c", code, *map(str, arguments)]
    done = subprocess.run(call, input=text, capture_output=True, text=True, check=False, timeout=120)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path):
    """A good document between such as cannot be read, and files of other kinds."""
    place = tmp_path / "documents"
    (place / "sub").mkdir(parents=True)
    (place / "a.txt").write_text(SENTENCE)
    (place / "empty.txt").write_text("")
    (place / "latin.txt").write_bytes("América".encode("cp1252"))
    (place / "packed.txt").write_bytes(b"\x1f\x8b\x08 no more")
    (place / "link.txt").symlink_to("nowhere")
    for name in ("x.pdf", "sub/Y.PDF", "z.docx", "LICENCE", "catalog.ttl", "README.md", ".hidden.pdf"):
        (place / name).write_text("")
    return place


UNREAD = ("missing.txt", "empty.txt", "latin.txt", "packed.txt", "link.txt")


@pytest.mark.slow
def test_a_build_of_what_can_be_read_says_with_1_that_it_is_not_whole(folder, tmp_path):
    code, out, err = comity("build", folder, tmp_path / "missing.txt", "--out", tmp_path / "build")
    assert code == 1
    assert out.startswith(f"{tmp_path / 'build'}: 1 document, 1 claim, 0 candidates, 9 set aside, ")
    named = [line.split()[2] for line in err.splitlines() if line.startswith("Set aside: ")]
    assert sorted(Path(n).name for n in named) == sorted(UNREAD)
    told = "Passed over 4 files of other kinds than .htm, .html, .md, .txt, .wiki: 2 .pdf, 1 .docx, 1 without an extension."
    assert told in err.splitlines()
    assert told in (tmp_path / "build" / "report.txt").read_text().splitlines()
    rows = [json.loads(line) for line in (tmp_path / "build" / "rejected.jsonl").read_text().splitlines()]
    assert sorted(r["doc"] for r in rows) == sorted([*UNREAD, "LICENCE", "Y.PDF", "x.pdf", "z.docx"])


@pytest.mark.slow
def test_other_kinds_are_no_failure_and_nothing_readable_leaves_the_build(folder, tmp_path):
    for name in UNREAD[1:]:
        (folder / name).unlink()
    code, _, err = comity("build", folder, "--out", tmp_path / "build")
    assert (code, "Passed over 4 files" in err) == (0, True)
    before = (tmp_path / "build" / "comity.trig").read_bytes()
    (folder / "a.txt").write_text("")
    code, out, err = comity("build", folder, "--out", tmp_path / "build")
    assert (code, out) == (2, "")
    assert "a.txt is empty" in err
    assert (tmp_path / "build" / "comity.trig").read_bytes() == before


def test_a_build_refuses_its_place_before_it_reads(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    code, _, err = comity("build", tmp_path / "a.txt", "--out", tmp_path / "a.txt")
    assert code == 2
    assert "is no folder" in err
    assert "Extracting" not in err


@pytest.mark.slow
def test_standard_input_gives_facts_and_no_build():
    code, out, _ = comity("facts", "-", text=SENTENCE)
    assert code == 0
    assert [json.loads(line)["doc"] for line in out.splitlines()] == ["stdin"]
    code, out, err = comity("facts", "-", text="")
    assert (code, out) == (2, "")
    assert "standard input is empty" in err
    code, _, err = comity("build", "-", text=SENTENCE)
    assert code == 2
    assert "takes no standard input" in err


@pytest.mark.slow
def test_an_order_to_end_leaves_nothing_half_done(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    order = "import extract.build as b, os; b._store = lambda f: os.kill(os.getpid(), 15)"
    code, _, err = comity("build", tmp_path / "a.txt", "--out", tmp_path / "build", before=order)
    assert code == 128 + signal.SIGTERM
    assert "Stopped" in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_with_a_build_holds_no_documents(tmp_path):
    (tmp_path / "build").mkdir()
    for name in ("a.txt", "build/report.txt", "build/manifest.json", "build/comity.trig"):
        (tmp_path / name).write_text("")
    assert search([tmp_path]).files == [tmp_path / "a.txt"]


def test_a_folder_that_cannot_be_opened_is_named(tmp_path, monkeypatch):
    """Also where the superuser runs the tests, whom no permission stops."""
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "locked").mkdir()
    listed = os.scandir

    def scandir(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = search([tmp_path])
    assert found.files == [tmp_path / "a.txt"]
    assert [str(p) for p in found.problems] == [
        f"{tmp_path / 'locked'} cannot be opened: Permission denied. Check its permissions."
    ]


def test_going_back_where_no_build_is_makes_no_folder(tmp_path):
    code, _, err = comity("rollback", "--build", tmp_path / "none")
    assert code == 1
    assert "There is no build before" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "told"), [(0, "0 replies"), (1, "1 reply"), (2, "2 replies")])
def test_one_is_told_in_the_singular(number, told):
    assert counted(number, "reply", "replies") == told
    assert counted(number, "fact") == f"{number} fact{'' if number == 1 else 's'}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has it")
@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_output_that_finds_no_room_is_told_in_a_sentence(unbuffered):
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import comity; comity.main()"
    with Path("/dev/full").open("w") as full:
        call = [sys.executable, "-P", "-c", code, "--help"]
        env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=env)
    assert done.returncode == 2
    assert done.stderr == "Error: The disk is full: what was to be written is not whole. Make room and run again.\n"
