"""Expressions kept between runs: they match as newly compiled ones do, and nothing that is wrong with the file shows."""

from __future__ import annotations

import marshal
import re
from typing import TYPE_CHECKING

import pytest

import extract.compiled
from extract.compiled import Kept
from extract.extractors import agreements, visits
from extract.patterns.pattern import expression_of
from extract.regex import _Lazy

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = [
    (r"a(?P<b>c)+|(?P<d>\d)", 0),
    (r"(?<!\w)(?:\ue000|[\ue100-\ue1ff])['’]s (?i:Peru)\b(?=,)", re.IGNORECASE),
    (r"^x{2,3}?$", re.MULTILINE | re.DOTALL),
    ("[é-ü]|ß", re.IGNORECASE),
    (expression_of("{visitor:person} visited {to:place}"), re.IGNORECASE),
]
TEXT = "acc 7\nxx\nÉ ß \ue000's PERU, \ue301 visited \ue002 and \ue200"


def shown(pattern: re.Pattern[str]) -> list[object]:
    return [
        pattern.flags,
        pattern.groups,
        dict(pattern.groupindex),
        [(m.span(), m.groupdict()) for m in pattern.finditer(TEXT)],
    ]


def never(source: str, flags: int, *, factored: bool) -> bytes:
    raise AssertionError(source)


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_what_is_kept_matches_as_what_is_compiled(
    source: str, flags: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = re.compile(source, flags)
    first = Kept(tmp_path / "kept")
    assert shown(first.compiled(source, flags)) == shown(wanted)
    first.save()
    monkeypatch.setattr(extract.compiled, "_compiled", never)
    again = Kept(tmp_path / "kept").compiled(source, flags)
    assert shown(again) == shown(wanted)
    assert again == wanted


def test_all_expressions_of_two_extractors_are_the_same_when_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    for value in (*vars(visits).values(), *vars(agreements).values()):
        if isinstance(value, _Lazy):
            source, flags = value._told
            assert kept.compiled(source, flags) == re.compile(source, flags)


def test_each_of_two_programs_adds_what_is_new_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = Kept(tmp_path / "kept"), Kept(tmp_path / "kept")
    one.compiled("one")
    two.compiled("two")
    one.save()
    two.save()
    monkeypatch.setattr(extract.compiled, "_compiled", never)
    both = Kept(tmp_path / "kept")
    assert [both.compiled(source).pattern for source in ("one", "two")] == ["one", "two"]
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no such thing",
        marshal.dumps([1, 2]),
        marshal.dumps({b"0" * 16: b"not compressed"})[:-3],
    ],
)
def test_a_file_that_is_broken_costs_nothing_but_time(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(content)
    kept = Kept(tmp_path / "kept")
    assert kept.compiled("a+").findall("caat") == ["aa"]
    kept.save()
    assert Kept(tmp_path / "kept").compiled("a+").findall("caat") == ["aa"]


def test_an_entry_that_is_no_code_is_compiled_anew(tmp_path: Path) -> None:
    first = Kept(tmp_path / "kept")
    first.compiled("a+")
    first.save()
    entries = marshal.loads((tmp_path / "kept").read_bytes())
    (tmp_path / "kept").write_bytes(marshal.dumps(dict.fromkeys(entries, b"no code")))
    assert Kept(tmp_path / "kept").compiled("a+").findall("caat") == ["aa"]


def test_nothing_is_kept_where_nothing_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Kept(tmp_path / "file" / "kept")
    assert kept.compiled("a+").findall("caat") == ["aa"]
    kept.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_an_expression_that_is_none_is_an_error_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        Kept(tmp_path / "kept").compiled("(a")
