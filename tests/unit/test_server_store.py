"""Build folders, good and bad, and settings."""

from __future__ import annotations

import pytest

from server import Settings, Store
from server.errors import BadBuild, BadSetting


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


def test_a_large_dataset_is_read_from_disk(served_build):
    store = Store.open(served_build)
    assert store.served_from(Settings()).name == "comity.trig"
    assert store.served_from(Settings(in_memory_up_to=1)).name == "store"


def test_settings_are_checked():
    with pytest.raises(BadSetting, match="no_such"):
        Settings().with_values(no_such=1)
    with pytest.raises(BadSetting, match="timeout"):
        Settings().with_values(timeout=0)
