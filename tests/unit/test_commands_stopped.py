"""The command line as a process: Ctrl-C, a full disk, a reader that leaves; never a stack trace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SENTENCE = "Kenya and Peru established diplomatic relations on 3 March 1965.\n"
START = "import sys; sys.path.insert(0, {root!r}); {before}; import comity; comity.main()"


def start(*arguments, before="pass", **options):
    code = START.format(root=str(ROOT), before=before)
    return subprocess.Popen(
        [sys.executable, "-P", "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options,
    )  # fmt: skip


def build(tmp_path, **options):
    (tmp_path / "a.txt").write_text(SENTENCE)
    return start("build", tmp_path / "a.txt", "--out", tmp_path / "build", **options)


@pytest.mark.slow
def test_ctrl_c_leaves_the_previous_build_and_ends_with_130(tmp_path):
    done = build(tmp_path)
    _, err = done.communicate()
    assert done.returncode == 0, err
    before = (tmp_path / "build" / "comity.trig").read_bytes()
    # Stopped in the middle of writing: the store waits for us.
    wait = "import extract.build as b, time; b._store = lambda f: (print('writing', flush=True), time.sleep(60))"
    process = build(tmp_path, before=wait)
    assert process.stdout.readline() == "writing\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Stopped" in err
    assert "Traceback" not in err
    assert (tmp_path / "build" / "comity.trig").read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "build"]


@pytest.mark.slow
def test_a_full_disk_is_told_in_a_sentence(tmp_path):
    # The largest file that the process may write stands for the room that is left.
    small = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    small += "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))"
    process = build(tmp_path, before=small)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "The disk is full" in err
    assert "Traceback" not in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.slow
def test_a_reader_that_leaves_is_no_error(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(SENTENCE.replace("1965", str(year)) for year in range(1900, 1999)))
    reading, writing = os.pipe()
    os.close(reading)
    code = START.format(root=str(ROOT), before="pass")
    call = [sys.executable, "-P", "-c", code, "facts", str(tmp_path / "a.txt")]
    done = subprocess.run(call, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.slow
def test_help_starts_at_once():
    begun = time.monotonic()
    process = start("--help")
    out, _ = process.communicate()
    assert process.returncode == 0
    assert "comity build" in out
    assert time.monotonic() - begun < 5  # loads no heavy module; generous, for a busy machine
