"""Earlier builds are kept and can be gone back to; whatever is killed when, none is lost or half there."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extract import swap
from extract.history import History, NothingBefore
from extract.swap import replacing


def revision(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def fill(folder, text):
    manifest = {"files": {"comity.trig": {"sha256": hashlib.sha256(text.encode()).hexdigest()}}}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "comity.trig").write_text(text)


def build(history, text, keep=2):
    with replacing(history.place, mark="manifest.json", put=lambda new: history.put(new, keep=keep)) as folder:
        fill(folder, text)


def content(history):
    """What is in use, and what is kept, newest first; each whole and under its own name."""
    kept = [(entry.folder / "comity.trig").read_text() for entry in reversed(history.entries())]
    assert [entry.revision for entry in reversed(history.entries())] == list(map(revision, kept))
    return (history.place / "comity.trig").read_text(), kept


@pytest.fixture(params=["exchange", "renames"])
def history(request, tmp_path, monkeypatch):
    """On a system that can exchange folders, and on one that cannot."""
    if request.param == "renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return History.of(tmp_path / "build")


def test_the_last_builds_are_kept_and_older_ones_go(history):
    for text in "abcd":
        build(history, text)
    assert content(history) == ("d", ["c", "b"])
    assert sorted(p.name for p in history.place.parent.iterdir()) == ["build", "build.previous"]


def test_none_is_kept_where_none_is_wanted(history):
    for text in "abc":
        build(history, text, keep=0)
    assert content(history) == ("c", [])


def test_back_and_forth(history):
    for text in "abc":
        build(history, text)
    assert history.back() == (revision("c"), revision("b"))
    assert content(history) == ("b", ["c", "a"])
    history.back()
    assert content(history) == ("c", ["b", "a"])


def test_back_to_one_by_its_revision(history):
    for text in "abc":
        build(history, text)
    history.back(revision("a")[:5])
    assert content(history) == ("a", ["c", "b"])


def test_there_may_be_nothing_to_go_back_to(history):
    build(history, "a")
    with pytest.raises(NothingBefore, match="kept: none"):
        history.back()
    build(history, "b")
    with pytest.raises(NothingBefore, match=f"of revision 00 .* kept: {revision('a')}"):
        history.back("00")
    assert content(history) == ("b", ["a"])


def test_a_build_that_went_missing_can_be_brought_back(history):
    build(history, "a")
    build(history, "b")
    for file in history.place.iterdir():
        file.unlink()
    history.place.rmdir()
    history.back()
    assert content(history) == ("a", [])


SLOWLY = """
import os, sys, time
from extract import swap
from extract.history import History
from extract.swap import replacing
sys.path.insert(0, {tests!r})
from test_extract_history import build, fill
steps = int(sys.argv[3])
def after(real):
    def done(*given, **named):
        global steps
        if steps == 0:
            os.kill(os.getpid(), 9)
        steps -= 1
        return real(*given, **named)
    return done
if sys.argv[4] == "renames":
    swap.exchange = lambda one, other: False
else:
    swap.exchange = after(swap.exchange)
os.rename, os.replace = after(os.rename), after(os.replace)
history = History.of(sys.argv[1])
history.back() if sys.argv[2] == "back" else build(history, "new")
"""


@pytest.mark.slow
@pytest.mark.parametrize("way", ["exchange", "renames"])
@pytest.mark.parametrize("what", ["build", "back"])
def test_killed_before_any_step_nothing_is_lost(tmp_path, what, way):
    """kill -9 before the first step, the second, and so on until one run comes to its end."""
    for steps in range(10):
        history = History.of(tmp_path / str(steps) / "build")
        build(history, "a")
        build(history, "b")
        script = SLOWLY.format(tests=str(Path(__file__).parent))
        call = [sys.executable, "-c", script, str(history.place), what, str(steps), way]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        ended = subprocess.run(call, env=environment, check=False)
        swap.restore(history.place)
        used = (history.place / "comity.trig").read_text()
        assert used in {"a", "b", "new"}
        build(history, "c", keep=9)  # what comes next finds everything in order
        assert {used, "b", "a"} <= {*content(history)[1], used}
        history.back()
        assert content(history)[0] == used
        if ended.returncode == 0:
            assert steps >= 2
            return
        assert ended.returncode == -signal.SIGKILL
    pytest.fail("never came to its end")
