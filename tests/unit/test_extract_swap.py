"""A folder takes another's place in one step, or not at all."""

from __future__ import annotations

import errno
import os
import subprocess

import pytest

from extract import swap
from extract.swap import NotAReplacement, replacing, restore


def build(place, text):
    with replacing(place, mark="manifest.json") as folder:
        (folder / "manifest.json").write_text("{}")
        (folder / "text").write_text(text)


def left(place):
    return sorted(p.name for p in place.parent.iterdir())


@pytest.fixture(params=["exchange", "two renames"])
def place(request, tmp_path, monkeypatch):
    """A place for builds, on a system that can exchange folders and on one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return tmp_path / "build"


def test_the_new_folder_replaces_the_old_one_and_nothing_else_is_left(place):
    build(place, "first")
    build(place, "second")
    assert (place / "text").read_text() == "second"
    assert left(place) == ["build"]


@pytest.mark.parametrize("problem", [KeyboardInterrupt, OSError(errno.ENOSPC, "No space left on device"), ValueError])
def test_whatever_goes_wrong_the_old_one_stays(place, problem):
    build(place, "first")

    def half():
        with replacing(place, mark="manifest.json") as folder:
            (folder / "text").write_text("half")
            raise problem

    with pytest.raises(problem if isinstance(problem, type) else OSError):
        half()
    assert (place / "text").read_text() == "first"
    assert left(place) == ["build"]


def test_a_reader_that_has_the_old_files_open_keeps_them(place):
    build(place, "first")
    with (place / "text").open() as open_file:
        build(place, "second")
        assert open_file.read() == "first"


def test_a_stop_between_two_renames_is_undone(tmp_path, monkeypatch):
    place = tmp_path / "build"
    build(place, "first")
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    rename, calls = os.rename, []

    def stopped(source, target, **kwargs):
        calls.append(source)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rename(source, target, **kwargs)

    monkeypatch.setattr(os, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        build(place, "second")
    assert (place / "text").read_text() == "first"
    assert left(place) == ["build"]


def test_a_crash_between_two_renames_is_mended(tmp_path):
    place = tmp_path / "build"
    build(place, "first")
    place.rename(tmp_path / "build.old-abcd")
    restore(place)
    assert (place / "text").read_text() == "first"


def test_what_a_killed_build_has_left_is_swept_but_not_a_running_one(tmp_path):
    ended = subprocess.Popen(["true"])
    ended.wait()
    (tmp_path / f"build.tmp-{ended.pid}-dead").mkdir()
    (tmp_path / f"build.tmp-{os.getpid()}-live").mkdir()
    build(tmp_path / "build", "first")
    assert left(tmp_path / "build") == ["build", f"build.tmp-{os.getpid()}-live"]


def test_other_peoples_files_are_never_replaced(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(NotAReplacement, match="holds other files"):
        build(tmp_path, "x")
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotAReplacement, match="no folder"):
        build(tmp_path / "file", "x")
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_an_empty_folder_may_be_replaced(tmp_path):
    (tmp_path / "build").mkdir()
    build(tmp_path / "build", "first")
    assert (tmp_path / "build" / "text").read_text() == "first"
