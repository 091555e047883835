"""Build folders, good and bad, and settings."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest

from server import Settings, Store
from server.errors import BadBuild, BadSetting
from server.snapshots.machine import free_memory
from server.snapshots.storage import plan, with_store_on_disk


def test_a_missing_build_is_told_with_what_to_do(tmp_path):
    with pytest.raises(BadBuild, match="comity build"):
        Store.open(tmp_path / "none")


def test_an_unfinished_build_is_told(tmp_path):
    with pytest.raises(BadBuild, match=r"no comity\.trig"):
        Store.open(tmp_path)


@pytest.mark.parametrize("manifest", ["{", "[]", "\udcff"])
def test_a_broken_manifest_is_told(tmp_path, manifest):
    (tmp_path / "comity.trig").write_text("")
    (tmp_path / "manifest.json").write_bytes(manifest.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadBuild, match=r"manifest\.json"):
        Store.open(tmp_path)


def test_without_a_manifest_the_revision_is_the_hash_of_the_dataset(tmp_path):
    (tmp_path / "comity.trig").write_text("")
    assert Store.open(tmp_path).revision.startswith("e3b0c44298fc")


def test_entity_tags_change_with_the_revision_and_the_format(served_build, tmp_path):
    (tmp_path / "comity.trig").write_text("")
    one, other = Store.open(served_build), Store.open(tmp_path)
    assert len({one.etag("ttl"), one.etag("nt"), other.etag("ttl")}) == 3


GIB = 1024**3


@pytest.mark.parametrize(
    ("free", "settings", "expected"),
    [
        (100 * GIB, {}, (True, 6)),  # there is room
        (int(3.4 * GIB), {}, (True, 2)),  # for it and for two processes that have it all to themselves
        (int(2.0 * GIB), {}, (False, 6)),  # not even for as many as there are processors
        (0, {"storage": "memory"}, (True, 6)),  # it is so wished
        (100 * GIB, {"storage": "disk"}, (False, 6)),
    ],
)
def test_memory_or_disk_is_chosen_by_what_fits(monkeypatch, served_build, free, settings, expected):
    """A snapshot of 1 GiB in memory, on two processors."""
    monkeypatch.setattr("server.snapshots.storage.size_in_memory", lambda store: GIB)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    chosen = plan(Store.open(served_build), Settings(query_workers=6, **settings), free)
    assert (chosen.in_memory, chosen.settings.query_workers) == expected


def test_what_has_no_store_on_disk_gets_one_if_memory_is_short(served_build, tmp_path):
    store = replace(Store.open(served_build), disk=None, folder=tmp_path)
    assert with_store_on_disk(store, Settings(storage="memory")) is store
    made = with_store_on_disk(store, Settings(storage="disk"))
    assert len(ox.Store.read_only(str(made.disk))) == len(ox.Store.read_only(str(served_build / "store")))


def test_a_query_gets_no_more_memory_than_its_share(served_build):
    store = Store.open(served_build)
    few = plan(store, Settings(query_workers=4), 5 * GIB).settings
    assert few.query_memory <= GIB < plan(store, Settings(query_workers=4), 100 * GIB).settings.query_memory


@pytest.mark.parametrize(
    ("files", "free"),
    [
        ({}, 8 * GIB),  # no control groups
        ({"self": "0::/a/b\n", "a/b/memory.max": "max", "a/b/memory.current": "7"}, 8 * GIB),
        ({"self": "0::/a/b\n", "a/b/memory.max": "1000", "a/b/memory.current": "400"}, 600),
        ({"self": "0::/a/b\n", "a/memory.max": "1000", "a/memory.current": "400"}, 600),  # the one around ours
        ({"self": "0::/away\n", "memory.max": "1000", "memory.current": "1200"}, 0),  # in a container
        (
            {
                "self": "9:cpu:/\n4:memory:/a\n",  # version 1
                "memory/a/memory.limit_in_bytes": "1000",
                "memory/a/memory.usage_in_bytes": "900",
                "memory/a/memory.stat": "rss 1\ntotal_inactive_file 300\n",
            },
            400,
        ),
    ],
)
def test_free_memory_is_what_control_groups_leave(tmp_path, files, free):
    texts = {"proc/meminfo": f"MemTotal: 1 kB\nMemAvailable: {8 * GIB // 1024} kB\n"}
    texts |= {"proc/self/cgroup" if n == "self" else f"sys/fs/cgroup/{n}": text for n, text in files.items()}
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert free_memory(tmp_path) == free


def test_settings_are_checked():
    with pytest.raises(BadSetting, match="no_such"):
        Settings().with_values(no_such=1)
    with pytest.raises(BadSetting, match="timeout"):
        Settings().with_values(timeout=0)
